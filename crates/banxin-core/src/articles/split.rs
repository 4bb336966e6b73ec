//! A body that two heads claim is two bodies.
//!
//! Part of the articles stage. Where the head of a story is printed far away and nothing marks its
//! beginning, two stories were taken for one; the head that found no body shows it: its words stand
//! in the later (or earlier) part of a body and not in the other. Weights in
//! [`crate::weights::split`], in hundredths.
//!
//! Invariants: bodies stay in reading order; no part is lost.

use super::boundary::{Bodies, Body};
use super::heads::{BodyWords, Group};
use super::{Part, chars_of};
use crate::lines::Sheet;
use crate::weights::split as w;
use crate::words::Words;
use crate::zones::Block;

/// A way to split.
struct Split {
    score: i32,
    body: usize,
    at: usize,
    /// The orphan takes the second part.
    second: bool,
}

/// Splits bodies for orphans, best claims first.
pub(super) fn claims(
    sheet: &Sheet,
    blocks: &[Block],
    bodies: &mut Bodies,
    words: &mut Vec<BodyWords>,
    taken: &mut Vec<Option<Group>>,
    mut orphans: Vec<Group>,
) {
    // A page has a handful of orphans; an archive without heads has none. Keep it bounded.
    for _ in 0..w::MOST {
        let best = orphans
            .iter()
            .enumerate()
            .filter_map(|(o, g)| best_split(sheet, blocks, bodies, words, taken, g).map(|s| (s, o)))
            .max_by_key(|(s, o)| (s.score, std::cmp::Reverse(*o)));
        let Some((split, o)) = best else { return };
        let orphan = orphans.remove(o);
        let tail = bodies.stories[split.body].parts.split_off(split.at);
        bodies.stories.insert(split.body + 1, Body { parts: tail, captions: Vec::new() });
        words[split.body] = BodyWords::of(sheet, blocks, &bodies.stories[split.body].parts);
        words.insert(split.body + 1, BodyWords::of(sheet, blocks, &bodies.stories[split.body + 1].parts));
        taken.insert(split.body + 1, None);
        if split.second {
            taken[split.body + 1] = Some(orphan);
        } else {
            taken[split.body + 1] = taken[split.body].take();
            taken[split.body] = Some(orphan);
        }
    }
}

fn best_split(
    sheet: &Sheet,
    blocks: &[Block],
    bodies: &Bodies,
    words: &[BodyWords],
    taken: &[Option<Group>],
    orphan: &Group,
) -> Option<Split> {
    let mut best: Option<Split> = None;
    for (b, body) in bodies.stories.iter().enumerate() {
        if body.parts.len() < 2 || body.parts.len() > w::LONGEST || words[b].gain(&orphan.words) < w::LEAST_GAIN / 2 {
            continue;
        }
        let paras: Vec<Words> =
            body.parts.iter().map(|p| Words::of(chars_of(sheet, blocks, super::part_block(*p)))).collect();
        for at in 1..body.parts.len() {
            if !can_part(blocks, &body.parts, at) {
                continue;
            }
            let side = |range: std::ops::Range<usize>, head: &Words| gain(&paras[range], head);
            for second in [true, false] {
                let (own, other) = if second { (at..paras.len(), 0..at) } else { (0..at, at..paras.len()) };
                let mut score = side(own.clone(), &orphan.words) - side(other.clone(), &orphan.words) - w::COST;
                if side(own.clone(), &orphan.words) < w::LEAST_GAIN {
                    continue;
                }
                match &taken[b] {
                    Some(g) => score += (side(other, &g.words) - side(own, &g.words)).min(w::MOST_FROM_OWNER),
                    None => score -= w::NO_OWNER,
                }
                if score > best.as_ref().map_or(0, |s| s.score) {
                    best = Some(Split { score, body: b, at, second });
                }
            }
        }
    }
    best
}

/// Whether a story may begin with part `at`: behind a finished paragraph, with a paragraph that opens.
fn can_part(blocks: &[Block], parts: &[Part], at: usize) -> bool {
    match (parts[at - 1], parts[at]) {
        (Part::Paragraph(a), Part::Paragraph(b)) => blocks[a].closes && blocks[b].opens,
        (Part::Signature(_) | Part::Jump(_), Part::Paragraph(b)) => blocks[b].opens,
        _ => false,
    }
}

/// What a head gains with a stretch of paragraphs: as for bodies, the first two count more.
fn gain(paras: &[Words], head: &Words) -> i32 {
    let first = head.shared_with_any(&paras[..paras.len().min(2)]);
    super::heads::fit(head.len(), head.shared_with_any(paras), first)
}

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
use super::{HeadRole, Part, chars_of, roles};
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
    // A page has a handful of such claims; an archive has no end of them. Keep it bounded.
    for _ in 0..w::MOST {
        // Two heads that were read as one group may be those of two bodies read as one.
        if let Some(found) = double_head(sheet, blocks, bodies, taken) {
            let b = found.body;
            cut(sheet, blocks, bodies, words, taken, b, found.at);
            taken[b] = Some(found.first);
            taken[b + 1] = Some(found.second);
            continue;
        }
        let best = orphans
            .iter()
            .enumerate()
            .filter_map(|(o, g)| best_split(sheet, blocks, bodies, words, taken, g).map(|s| (s, o)))
            .max_by_key(|(s, o)| (s.score, std::cmp::Reverse(*o)));
        let Some((split, o)) = best else { return };
        let orphan = orphans.remove(o);
        let b = split.body;
        cut(sheet, blocks, bodies, words, taken, b, split.at);
        if split.second {
            taken[b + 1] = Some(orphan);
        } else {
            taken[b + 1] = taken[b].take();
            taken[b] = Some(orphan);
        }
    }
}

/// Makes two bodies of one.
fn cut(
    sheet: &Sheet,
    blocks: &[Block],
    bodies: &mut Bodies,
    words: &mut Vec<BodyWords>,
    taken: &mut Vec<Option<Group>>,
    body: usize,
    at: usize,
) {
    let tail = bodies.stories[body].parts.split_off(at);
    bodies.stories.insert(body + 1, Body { parts: tail, captions: Vec::new() });
    words[body] = BodyWords::of(sheet, blocks, &bodies.stories[body].parts);
    words.insert(body + 1, BodyWords::of(sheet, blocks, &bodies.stories[body + 1].parts));
    taken.insert(body + 1, None);
}

/// Two heads in one group and the place where the body parts between them.
struct DoubleHead {
    body: usize,
    at: usize,
    first: Group,
    second: Group,
}

/// The clearest case of a body whose group falls into two heads, each at home in its own part.
fn double_head(sheet: &Sheet, blocks: &[Block], bodies: &Bodies, taken: &[Option<Group>]) -> Option<DoubleHead> {
    let mut best: (i32, Option<DoubleHead>) = (w::CONTRAST, None);
    for (body, story) in bodies.stories.iter().enumerate() {
        let Some(group) = taken[body].as_ref().filter(|g| g.lines.len() > 1) else { continue };
        if story.parts.len() < 2 || story.parts.len() > w::LONGEST {
            continue;
        }
        let paras: Vec<Words> =
            story.parts.iter().map(|p| Words::of(chars_of(sheet, blocks, super::part_block(*p)))).collect();
        for line in 1..group.lines.len() {
            let tie = (
                roles::look_at(sheet, blocks, group.lines[line - 1].0),
                roles::look_at(sheet, blocks, group.lines[line].0),
            );
            if roles::are_tied(&tie.0, &tie.1) {
                continue;
            }
            let (one, two) = part(sheet, blocks, group, line);
            if [&one, &two].iter().any(|g| !g.lines.iter().any(|l| l.1 == HeadRole::Headline)) {
                continue;
            }
            for at in (1..paras.len()).filter(|&at| can_part(blocks, &story.parts, at)) {
                for (first, second) in [(&one, &two), (&two, &one)] {
                    let own = [gain(&paras[..at], &first.words), gain(&paras[at..], &second.words)];
                    let other = [gain(&paras[at..], &first.words), gain(&paras[..at], &second.words)];
                    let contrast = (own[0] - other[0]).min(own[1] - other[1]);
                    // Kicker and headline may well speak of the first and the second paragraph.
                    let pair = (group.lines[line - 1].1, group.lines[line].1);
                    let contrast =
                        contrast - if pair == (HeadRole::Kicker, HeadRole::Headline) { w::KICKER_PAIR } else { 0 };
                    if own.iter().all(|&g| g >= w::LEAST_GAIN) && contrast > best.0 {
                        best = (contrast, Some(DoubleHead { body, at, first: first.clone(), second: second.clone() }));
                    }
                }
            }
        }
    }
    best.1
}

/// A group in two, each with roles of its own.
fn part(sheet: &Sheet, blocks: &[Block], group: &Group, line: usize) -> (Group, Group) {
    let of = |lines: &[(usize, HeadRole)]| {
        let looks: Vec<_> = lines.iter().map(|l| roles::look_at(sheet, blocks, l.0)).collect();
        let words = Words::of(lines.iter().flat_map(|l| chars_of(sheet, blocks, l.0).chain(['\n'])));
        Group {
            lines: lines.iter().zip(roles::best(&looks)).map(|(l, r)| (l.0, r)).collect(),
            body: group.body,
            score: group.score,
            words,
        }
    };
    (of(&group.lines[..line]), of(&group.lines[line..]))
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
    let neighbours = neighbours(taken, orphan);
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
                if neighbours.0 == Some(b) && second || neighbours.1 == Some(b) && !second {
                    score += w::IN_ORDER;
                }
                if score > best.as_ref().map_or(0, |s| s.score) {
                    best = Some(Split { score, body: b, at, second });
                }
            }
        }
    }
    best
}

/// Bodies of the heads printed right before and right behind a head.
pub(super) fn neighbours(taken: &[Option<Group>], orphan: &Group) -> (Option<usize>, Option<usize>) {
    let place = |g: &Group| g.lines.first().map_or(0, |l| l.0);
    let own = place(orphan);
    let of = |side: &dyn Fn(usize) -> bool| {
        taken
            .iter()
            .enumerate()
            .filter_map(|(b, g)| g.as_ref().map(|g| (place(g), b)))
            .filter(|&(at, _)| side(at) && at.abs_diff(own) <= w::NEIGHBOUR_LINES)
            .min_by_key(|&(at, _)| at.abs_diff(own))
            .map(|(_, b)| b)
    };
    (of(&|at| at < own), of(&|at| at > own))
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

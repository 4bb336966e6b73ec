//! Which head lines belong to which body.
//!
//! Part of the articles stage. Heads are printed before their bodies, behind all bodies, or mixed;
//! what ties them is the words they share and, where a head stands right before a body, the place.
//! A run of head lines is cut into groups by one best path over (line, body): a line gains by the
//! pairs of characters it shares with a body, changing the body costs. A group may belong to no
//! body; no body is given a group by force. Weights in [`crate::weights::heads`].

use super::boundary::Bodies;
use crate::words::Words;
use super::{chars_of, part_block};
use crate::lines::Sheet;
use crate::weights::heads as w;
use crate::zones::Block;

/// Head blocks of each body, in printed order.
#[derive(Debug, Default)]
pub(super) struct Given {
    /// One entry a body, aligned with [`Bodies::stories`].
    pub groups: Vec<Vec<usize>>,
}

/// A group of a run and how well it fits its body.
struct Group {
    lines: Vec<usize>,
    body: usize,
    score: i32,
}

/// Gives head lines to bodies.
pub(super) fn assign(sheet: &Sheet, blocks: &[Block], bodies: &Bodies) -> Given {
    let n = bodies.stories.len();
    let mut out = Given { groups: vec![Vec::new(); n] };
    if n == 0 {
        return out;
    }
    let words: Vec<(Words, Words)> = bodies
        .stories
        .iter()
        .map(|b| {
            let all = Words::of(b.parts.iter().flat_map(|p| chars_of(sheet, blocks, part_block(*p))));
            let first = Words::of(b.parts.iter().take(2).flat_map(|p| chars_of(sheet, blocks, part_block(*p))));
            (all, first)
        })
        .collect();
    let mut groups: Vec<Group> = Vec::new();
    for (run, at) in &bodies.runs {
        cut(sheet, blocks, run, *at, &words, &mut groups);
    }
    // Best fits first; a body takes one group.
    groups.sort_by_key(|g| (-g.score, g.lines[0]));
    for g in groups {
        if out.groups[g.body].is_empty() {
            out.groups[g.body] = g.lines;
        }
    }
    out
}

/// Cuts one run into groups.
fn cut(sheet: &Sheet, blocks: &[Block], run: &[usize], at: usize, words: &[(Words, Words)], out: &mut Vec<Group>) {
    let n = words.len();
    let lines: Vec<Words> = run.iter().map(|&b| Words::of(chars_of(sheet, blocks, b))).collect();
    // gain[i][s]: what line i gains with body s; body n is none.
    let gain: Vec<Vec<i32>> = lines
        .iter()
        .map(|line| {
            let mut row: Vec<i32> = words
                .iter()
                .enumerate()
                .map(|(s, (all, first))| {
                    let size = line.len().max(1) as i32;
                    let mut g = line.shared(all) as i32 * w::SHARED / size + line.shared(first) as i32 * w::SHARED_FIRST / size;
                    if s == at {
                        g += w::RIGHT_BEFORE;
                    } else if s + 1 == at {
                        g += w::RIGHT_AFTER;
                    }
                    g
                })
                .collect();
            row.push(w::NOBODY);
            row
        })
        .collect();
    let mut best = vec![vec![(0i32, 0usize); n + 1]; run.len()];
    for i in 0..run.len() {
        let (top, from) = if i == 0 {
            (0, 0)
        } else {
            (0..=n).map(|s| (best[i - 1][s].0, s)).max_by_key(|&(v, s)| (v, std::cmp::Reverse(s))).unwrap_or((0, 0))
        };
        for s in 0..=n {
            let stay = if i == 0 { i32::MIN } else { best[i - 1][s].0 };
            let change = top - if i == 0 { 0 } else { w::CHANGE };
            let (v, f) = if stay >= change { (stay, s) } else { (change, from) };
            best[i][s] = (v + gain[i][s], f);
        }
    }
    let Some(last) = best.last() else { return };
    let mut s = (0..=n).max_by_key(|&s| (last[s].0, std::cmp::Reverse(s))).unwrap_or(n);
    let mut owner = vec![n; run.len()];
    for i in (0..run.len()).rev() {
        owner[i] = s;
        s = best[i][s].1;
    }
    let mut i = 0;
    while i < run.len() {
        let len = owner[i..].iter().take_while(|&&o| o == owner[i]).count();
        if owner[i] < n {
            let score = (i..i + len).map(|k| gain[k][owner[i]]).sum::<i32>();
            out.push(Group { lines: run[i..i + len].to_vec(), body: owner[i], score });
        }
        i += len;
    }
}

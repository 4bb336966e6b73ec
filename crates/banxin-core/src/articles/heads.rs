//! Which head lines belong to which body.
//!
//! Part of the articles stage. Heads are printed before their bodies, behind all bodies, or mixed;
//! what ties them is the words they share and, where a head stands right before a body, the place.
//! Each run of head lines is read by one best path: a line is label, kicker, headline or deck
//! ([`super::roles`]) of some body or of none; within a group roles go downwards, a new group may
//! begin anywhere and tends to belong to the next body. A group that no body takes may show that two
//! bodies were taken for one ([`super::split`]); no body is given a group by force. Weights in
//! [`crate::weights::heads`], in hundredths.

use super::HeadRole;
use super::boundary::Bodies;
use super::chars_of;
use super::roles::{self, Look, ORDER};
use super::split;
use crate::lines::Sheet;
use crate::weights::heads as w;
use crate::words::Words;
use crate::zones::Block;

/// Head blocks of each body, in printed order.
#[derive(Debug, Default)]
pub(super) struct Given {
    /// One entry a body, aligned with [`Bodies::stories`].
    pub groups: Vec<Vec<(usize, HeadRole)>>,
}

/// A group of a run.
#[derive(Debug, Clone)]
pub(super) struct Group {
    /// Head blocks and their roles.
    pub lines: Vec<(usize, HeadRole)>,
    /// The body it was read for, if any.
    pub body: Option<usize>,
    /// How well it fits.
    pub score: i32,
    /// Its words.
    pub words: Words,
}

/// What a body's text offers to heads.
#[derive(Debug, Clone, Default)]
pub(super) struct BodyWords {
    /// Pairs of all of it.
    pub all: Words,
    /// Pairs of its first two paragraphs.
    pub first: Words,
}

impl BodyWords {
    /// Reads a body.
    pub fn of(sheet: &Sheet, blocks: &[Block], parts: &[super::Part]) -> Self {
        let text =
            |n: usize| Words::of(parts.iter().take(n).flat_map(|p| chars_of(sheet, blocks, super::part_block(*p))));
        Self { all: text(usize::MAX), first: text(2) }
    }

    /// What a head gains by belonging to this body.
    pub fn gain(&self, head: &Words) -> i32 {
        fit(head.len(), head.shared(&self.all), head.shared(&self.first))
    }
}

/// What shared pairs are worth: their share of the head's, more for longer heads, which chance
/// fits less well.
pub(super) fn fit(size: usize, all: usize, first: usize) -> i32 {
    let size = size.max(1);
    let share = (all as i32 * w::SHARED + first as i32 * w::SHARED_FIRST) / size as i32;
    share * ((size * 100).isqrt() as i32).clamp(w::SHORTEST, w::LONGEST) / w::USUAL
}

/// Gives head lines to bodies; may split a body that two heads claim.
pub(super) fn assign(sheet: &Sheet, blocks: &[Block], bodies: &mut Bodies) -> Given {
    let mut words: Vec<BodyWords> = bodies.stories.iter().map(|b| BodyWords::of(sheet, blocks, &b.parts)).collect();
    let mut groups: Vec<Group> = Vec::new();
    for (run, at) in &bodies.runs {
        read(sheet, blocks, run, *at, &words, &mut groups);
    }
    // Best fits first; a body takes one group.
    groups.sort_by_key(|g| (-g.score, g.lines.first().map_or(0, |l| l.0)));
    let mut taken: Vec<Option<Group>> = vec![None; bodies.stories.len()];
    let mut orphans: Vec<Group> = Vec::new();
    for g in groups {
        match g.body {
            Some(b) if taken[b].is_none() => taken[b] = Some(g),
            _ => orphans.push(g),
        }
    }
    place(&mut orphans, &mut taken, &words);
    align(&mut orphans, &mut taken);
    split::claims(sheet, blocks, bodies, &mut words, &mut taken, orphans);
    Given { groups: taken.into_iter().map(|g| g.map_or_else(Vec::new, |g| g.lines)).collect() }
}

/// Orphans whose words point to a body that still has no head.
fn place(orphans: &mut Vec<Group>, taken: &mut [Option<Group>], words: &[BodyWords]) {
    let mut fits: Vec<(i32, usize, usize)> = Vec::new();
    for (o, g) in orphans.iter().enumerate() {
        for (b, slot) in taken.iter().enumerate() {
            let gain = words[b].gain(&g.words);
            if slot.is_none() && gain >= w::ORPHAN_LEAST {
                fits.push((gain, o, b));
            }
        }
    }
    fits.sort_by_key(|&(gain, o, b)| (-gain, o, b));
    let mut gone = vec![false; orphans.len()];
    for (_, o, b) in fits {
        if !gone[o] && taken[b].is_none() {
            gone[o] = true;
            taken[b] = Some(orphans[o].clone());
        }
    }
    let mut i = 0;
    orphans.retain(|_| {
        i += 1;
        !gone[i - 1]
    });
}

/// Orphans between two placed heads, where exactly one body without a head stands between theirs.
fn align(orphans: &mut Vec<Group>, taken: &mut [Option<Group>]) {
    orphans.sort_by_key(|g| g.lines.first().map_or(0, |l| l.0));
    let mut i = 0;
    while i < orphans.len() {
        let (before, behind) = split::neighbours(taken, &orphans[i]);
        let range = match (before, behind) {
            (Some(a), Some(b)) if a < b => a + 1..b,
            (Some(a), None) => a + 1..taken.len(),
            (None, Some(b)) => 0..b,
            _ => 0..0,
        };
        let free: Vec<usize> = range.filter(|&b| taken[b].is_none()).collect();
        let headed = orphans[i].lines.iter().any(|l| l.1 == HeadRole::Headline);
        match free.as_slice() {
            [b] if headed => taken[*b] = Some(orphans.remove(i)),
            _ => i += 1,
        }
    }
}

/// Beyond any real score.
const NEVER: i32 = i32::MIN / 4;

/// Reads one run into groups.
fn read(sheet: &Sheet, blocks: &[Block], run: &[usize], at: usize, words: &[BodyWords], out: &mut Vec<Group>) {
    let n = words.len();
    let bodies = n + 1;
    let looks: Vec<Look> = run.iter().map(|&b| roles::look_at(sheet, blocks, b)).collect();
    let pairs: Vec<Words> = run.iter().map(|&b| Words::of(chars_of(sheet, blocks, b))).collect();
    // gain[i * bodies + s]: what line i gains with body s; body n is none.
    let mut gain = Vec::with_capacity(run.len() * bodies);
    for (i, line) in pairs.iter().enumerate() {
        let last = i + 1 == run.len();
        for (s, body) in words.iter().enumerate() {
            let place = if s == at {
                let near = if run.len() > w::LONG_RUN { w::BEFORE_IN_LONG_RUN } else { w::BEFORE };
                if last { near + w::RIGHT_BEFORE } else { near }
            } else if s + 1 == at {
                w::RIGHT_AFTER
            } else {
                0
            };
            gain.push(body.gain(line) + place);
        }
        gain.push(w::NOBODY);
    }
    let states = 4 * bodies;
    let mut score = vec![NEVER; run.len() * states];
    let mut from = vec![0u32; run.len() * states];
    for i in 0..run.len() {
        let best = (i > 0).then(|| Best::of(&score[(i - 1) * states..i * states], bodies));
        for s in 0..bodies {
            for r in 0..4 {
                let own = roles::own(
                    &looks[i],
                    ORDER[r],
                    i > 0 && looks[i - 1].hands_over || i > 1 && looks[i - 2].hands_over,
                );
                let (mut value, mut by) = (if r == 3 { w::STARTS_WITH_DECK } else { 0 }, u32::MAX);
                if let Some(best) = &best {
                    let (v, f) = best.new_group(s, n, at == n);
                    value += v;
                    by = f;
                    for p in 0..=r {
                        let before = score[(i - 1) * states + s * 4 + p];
                        let v = before + roles::pair(&looks[i - 1], ORDER[p], &looks[i], ORDER[r]);
                        if v > value {
                            value = v;
                            by = (s * 4 + p) as u32;
                        }
                    }
                }
                score[i * states + s * 4 + r] = value + own + gain[i * bodies + s];
                from[i * states + s * 4 + r] = by;
            }
        }
    }
    let Some(last) = score.chunks(states).last() else { return };
    let finish = |k: usize| last[k] - if k % 4 < 2 { w::NO_HEADLINE } else { 0 };
    let mut k = (0..states).max_by_key(|&k| (finish(k), std::cmp::Reverse(k))).unwrap_or(0);
    let mut path = vec![(0usize, 0usize, false); run.len()];
    for i in (0..run.len()).rev() {
        let by = from[i * states + k];
        let new = i == 0 || by & NEW != 0;
        path[i] = (k / 4, k % 4, new);
        k = (by & !NEW) as usize % states;
    }
    for i in 0..run.len() {
        let (s, r, new) = path[i];
        if new || out.is_empty() {
            out.push(Group { lines: Vec::new(), body: (s < n).then_some(s), score: 0, words: Words::default() });
        }
        if let Some(g) = out.last_mut() {
            g.lines.push((run[i], ORDER[r]));
            g.score += gain[i * bodies + s];
            g.words.add(&pairs[i]);
        }
    }
}

/// Flag on a back pointer: a new group begins.
const NEW: u32 = 1 << 31;

/// Best ends of a group before a line, by body.
struct Best {
    /// For body s: best end of a group of a body before s, with its state.
    below: Vec<(i32, u32)>,
    /// Best end at each body.
    here: Vec<(i32, u32)>,
    /// Best end of all.
    all: (i32, u32),
    /// Best end of all that is not at the body of `all`.
    other: (i32, u32),
}

impl Best {
    fn of(score: &[i32], bodies: usize) -> Self {
        let here: Vec<(i32, u32)> = (0..bodies)
            .map(|s| {
                (0..4)
                    .map(|r| (score[s * 4 + r] - if r < 2 { w::NO_HEADLINE } else { 0 }, (s * 4 + r) as u32))
                    .max()
                    .unwrap_or((NEVER, 0))
            })
            .collect();
        let mut below = vec![(NEVER, 0); bodies];
        for s in 1..bodies {
            below[s] = below[s - 1].max(here[s - 1]);
        }
        let all = here.iter().copied().max().unwrap_or((NEVER, 0));
        let other = here.iter().copied().filter(|h| h.1 / 4 != all.1 / 4).max().unwrap_or((NEVER, 0));
        Self { below, here, all, other }
    }

    /// Best way to begin a group of body `s` (`nobody` is none).
    fn new_group(&self, s: usize, nobody: usize, last: bool) -> (i32, u32) {
        let (next, out) =
            if last { (w::NEXT_IN_LAST_RUN, w::OUT_OF_LAST_RUN) } else { (w::NEXT_IN_ORDER, w::OUT_OF_ORDER) };
        let mark = |(v, f): (i32, u32), cost: i32| (v.saturating_sub(cost), f | NEW);
        if s == nobody {
            return mark(self.all, w::CHANGE);
        }
        let any = if self.all.1 as usize / 4 == s { self.other } else { self.all };
        let mut best = mark(any, w::CHANGE + out);
        best = best.max(mark(self.below[s], w::CHANGE));
        if s > 0 {
            best = best.max(mark(self.here[s - 1], w::CHANGE - next));
        }
        best.max(mark(self.here[nobody], w::CHANGE))
    }
}

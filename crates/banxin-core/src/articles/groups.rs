//! A run of head lines read into groups, each of some body or of none.
//!
//! Part of the articles stage. One best path over the run ([`super::runs`]): a line is label, kicker, headline or deck
//! ([`super::roles`]) of some body or of none; within a group roles go downwards, a new group may
//! begin anywhere and tends to belong to the next body. Weights in [`crate::weights::heads`], in
//! hundredths.
//!
//! In: a run, what its lines gain with each body, where the page has its heads. Out: groups; which of them a body takes is told by
//! [`super::plan`].
//!
//! Lines × bodies of the page steps.

use super::HeadRole;
use super::roles::ORDER;
use super::runs::Run;
use crate::weights::heads as w;

/// A group of a run.
#[derive(Debug, Clone)]
pub(super) struct Group {
    /// Head blocks and their roles.
    pub lines: Vec<(usize, HeadRole)>,
    /// Numbers of the lines among all.
    pub numbers: std::ops::Range<usize>,
    /// The body it was read for, if any.
    pub body: Option<usize>,
    /// How well it fits.
    pub score: i32,
}

/// Beyond any real score.
const NEVER: i32 = i32::MIN / 4;

/// Flag on a back pointer: a new group begins.
const NEW: u32 = 1 << 31;

/// Where a page has its heads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Right before their stories.
    Before,
    /// Right behind their stories.
    Behind,
    /// No habit is known.
    Either,
}

/// Reads one run, which stands before body `at` of `n`; `gain(line, body)` says what a line of the
/// run shares with a body. Appends the groups; gives the sum.
pub(super) fn read(
    run: &Run,
    (at, n): (usize, usize),
    side: Side,
    gain: impl Fn(usize, usize) -> i32,
    out: &mut Vec<Group>,
) -> i32 {
    let len = run.blocks.len();
    let bodies = n + 1;
    let states = 4 * bodies;
    let worth = |i: usize, s: usize| {
        if s == n {
            return w::NOBODY;
        }
        let place = if side == Side::Behind {
            if s + 1 == at { w::BEHIND } else { 0 }
        } else if s == at && side == Side::Before && i + 1 == len {
            w::ALWAYS_BEFORE
        } else if s == at {
            let near = if len > w::LONG_RUN { w::BEFORE_IN_LONG_RUN } else { w::BEFORE };
            if i + 1 == len { near + w::RIGHT_BEFORE } else { near }
        } else if s + 1 == at {
            w::RIGHT_AFTER
        } else {
            0
        };
        let barred = if run.barred[i] { w::BARRED } else { 0 };
        gain(i, s) + place + barred
    };
    let mut gains = vec![0; len * bodies];
    let mut score = vec![NEVER; len * states];
    let mut from = vec![0u32; len * states];
    for i in 0..len {
        let best = (i > 0).then(|| Best::of(&score[(i - 1) * states..i * states], bodies));
        for s in 0..bodies {
            let own = worth(i, s);
            gains[i * bodies + s] = own;
            let (new, by_new) = best.as_ref().map_or((0, u32::MAX), |best| {
                let (v, f) = best.new_group(s, n, at == n);
                (v - run.ties[i].group, f)
            });
            let here = i * states + s * 4;
            let above = if i > 0 { [0, 1, 2, 3].map(|p| score[here - states + p]) } else { [NEVER; 4] };
            for r in 0..4 {
                let (mut value, mut by) = (new + if r == 3 { w::STARTS_WITH_DECK } else { 0 }, by_new);
                for (p, v) in above.iter().enumerate().take(r + 1) {
                    let apart = if p == r { 0 } else { run.ties[i].role };
                    let v = v + run.pairs[i][r][p] - apart;
                    if v > value {
                        value = v;
                        by = (s * 4 + p) as u32;
                    }
                }
                score[here + r] = value + run.own[i][r] + own;
                from[here + r] = by;
            }
        }
    }
    let Some(last) = score.chunks(states).last() else { return 0 };
    let finish = |k: usize| last[k] - if k % 4 < 2 { w::NO_HEADLINE } else { 0 };
    let mut k = (0..states).max_by_key(|&k| (finish(k), std::cmp::Reverse(k))).unwrap_or(0);
    let sum = finish(k);
    let mut path = vec![(0usize, 0usize, false); len];
    for i in (0..len).rev() {
        let by = from[i * states + k];
        path[i] = (k / 4, k % 4, i == 0 || by & NEW != 0);
        k = (by & !NEW) as usize % states;
    }
    for (i, &(s, r, new)) in path.iter().enumerate() {
        if new {
            let number = run.first + i;
            out.push(Group { lines: Vec::new(), numbers: number..number, body: (s < n).then_some(s), score: 0 });
        }
        if let Some(g) = out.last_mut() {
            g.lines.push((run.blocks[i], ORDER[r]));
            g.numbers.end += 1;
            g.score += gains[i * bodies + s];
        }
    }
    sum
}

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

#[cfg(test)]
mod tests {
    use super::super::looks::{self, Look};
    use super::*;
    use HeadRole::{Column, Deck, Headline, Kicker};

    /// Reads lines that stand before body 0 of `n`; `gain` as in [`read`].
    fn groups(lines: &[&str], n: usize, gain: impl Fn(usize, usize) -> i32) -> Vec<(Option<usize>, Vec<HeadRole>)> {
        let looks: Vec<Look> = lines.iter().map(|t| looks::look(t, t.chars().map(crate::lines::width).sum())).collect();
        let mut out = Vec::new();
        read(
            &Run::of(&looks, &vec![false; lines.len()], 0, (0..lines.len()).collect(), 0),
            (0, n),
            Side::Either,
            gain,
            &mut out,
        );
        out.into_iter().map(|g| (g.body, g.lines.into_iter().map(|l| l.1).collect())).collect()
    }

    /// Roles of lines that are one group.
    fn of(lines: &[&str]) -> Vec<HeadRole> {
        let got = groups(lines, 1, |_, _| 300);
        assert_eq!(got.len(), 1, "{lines:?} are one group");
        got.into_iter().flat_map(|g| g.1).collect()
    }

    #[test]
    fn dress_dashes_and_handing_words_name_the_role() {
        assert_eq!(of(&["【河边夜话】", "桥头的灯亮了"]), [Column, Headline]);
        assert_eq!(of(&["周山在水利工作会议上强调", "把水渠修到田头", "把好事办到心头"]), [Kicker, Headline, Headline]);
        assert_eq!(of(&["石桥重开", "——清河两岸百年渡口的一天"]), [Headline, Deck]);
        assert_eq!(of(&["清河县水利局长李河——", "守着一条河过日子"]), [Kicker, Headline]);
    }

    #[test]
    fn parallel_lines_are_one_headline() {
        assert_eq!(of(&["新桥连两岸", "好路通万家"]), [Headline, Headline]);
    }

    #[test]
    fn who_attended_and_what_was_decided_stand_below() {
        assert_eq!(of(&["全县水利大会举行", "周山出席并讲话"]), [Headline, Deck]);
        assert_eq!(of(&["县里召开防汛会议", "审议河道整治方案和经费安排"]), [Headline, Deck]);
    }

    #[test]
    fn a_line_that_runs_on_has_its_rest_in_the_same_role() {
        assert_eq!(of(&["《清河水志》上册、", "下册首发式在县城举行"]), [Headline, Headline]);
        assert_eq!(of(&["清河县去年外贸进出口同比增", "8.7%渔业占三成"]), [Headline, Headline]);
        let deck = ["县里说，新桥连起两岸十一个村，老人看病不必再等船。往后，", "下游还要再修两座"];
        assert_eq!(of(&["清河新桥昨日通车", deck[0], deck[1]]), [Headline, Deck, Deck]);
    }

    #[test]
    fn a_single_line_is_a_headline() {
        assert_eq!(of(&["清河新桥通车"]), [Headline]);
        assert_eq!(of(&["【河边夜话】"]), [Column]);
    }

    #[test]
    fn words_part_the_heads_of_two_bodies() {
        let got = groups(&["清河新桥通车", "北山果园丰收"], 2, |line, body| if line == body { 600 } else { 0 });
        assert_eq!(got, [(Some(0), vec![Headline]), (Some(1), vec![Headline])]);
    }

    #[test]
    fn avoids_a_body_for_a_head_that_shares_nothing_far_away() {
        let got =
            groups(&["清河新桥通车", "北山果园丰收"], 3, |line, body| if line == 1 && body == 0 { 600 } else { -1500 });
        assert_eq!(got, [(None, vec![Headline]), (Some(0), vec![Headline])]);
    }
}

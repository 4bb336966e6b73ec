//! Where the heads of a page stand: right before their stories, right behind, or in their place more often than not.
//!
//! Part of the articles stage, all that [`super`] asks of a head's place. In: groups read for bodies. Out: where one stands, what the page is
//! wont to do, and what that is worth to a head that does so too. Weights in [`crate::weights::heads`].

use super::super::groups::{Group, Side};
use super::{Page, Plan, starts};
use crate::weights::{heads as wh, plan as w};

impl Page<'_> {
    /// Whether the heads of the page stand behind their stories.
    pub fn heads_behind(&self) -> bool {
        self.side == Side::Behind
    }

    /// Whether a head block is printed right before the body that begins at a node.
    pub fn stands_before(&self, head: usize, node: usize) -> bool {
        self.nodes[node].before.heads.contains(&head)
    }

    /// Whether the head of a body, if it has one, is printed right before it.
    pub fn in_order(&self, plan: &Plan, node: usize, body: usize) -> bool {
        let all = |g: &Group| g.lines.iter().all(|l| self.stands_before(l.0, node));
        plan.taken[body].as_ref().is_none_or(all)
    }

    /// Whether the heads of a page stand right behind their stories and none right before, or the other way round.
    pub(super) fn side(&self, plan: &Plan) -> Side {
        let starts = starts(&plan.cuts);
        let (mut behind, mut before) = (0, 0);
        for (b, group) in plan.taken.iter().enumerate() {
            let Some(line) = group.as_ref().map(|g| g.numbers.start) else { continue };
            let at = self.runs.partition_point(|r| r.first <= line);
            let Some(run) = at.checked_sub(1).map(|at| &self.runs[at]) else { continue };
            before += usize::from(run.node > 0 && run.node == starts[b]);
            behind += usize::from(run.node == starts[b + 1]);
        }
        match (before, behind) {
            (0, w::HABIT..) => Side::Behind,
            (w::HABIT.., 0) => Side::Before,
            _ => Side::Either,
        }
    }

    /// Whether a group is printed right before the body it was read for.
    pub(in crate::articles) fn stands_in_place(&self, group: &Group, starts: &[usize]) -> bool {
        let body = group.body.and_then(|b| self.nodes.get(starts[b]));
        body.is_some_and(|node| node.before.heads.last() == group.lines.last().map(|l| &l.0))
    }

    /// What it tells that a head stands right before a body, where several heads would have it: the more
    /// heads of the page stand so, the more.
    pub(super) fn in_place(&self, groups: &[Group], starts: &[usize]) -> i32 {
        let all = groups.iter().filter(|g| g.body.is_some()).count() as i64;
        let here = groups.iter().filter(|g| self.stands_in_place(g, starts)).count() as i64;
        if here < w::HABIT as i64 { 0 } else { (i64::from(wh::IN_PLACE) * here * here / (all * all)) as i32 }
    }
}

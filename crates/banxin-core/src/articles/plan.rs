//! Where a page is cut into stories, judged together with which heads the stories would have.
//!
//! Part of the articles stage. The evidence between two paragraphs ([`super::boundary`]) gives a first
//! set of cuts. Then single cuts are added or taken back as long as the page as a whole reads better:
//! heads that find a body of their own ([`super::groups`]), bodies that have a head, cuts where
//! something speaks for a beginning. So a head far away tells where its story begins, and a
//! crosshead that nobody misses stays one. Weights in [`crate::weights::plan`], in hundredths.
//!
//! Invariants: the first paragraph begins a body; as many groups as bodies, each at most once.
//! Each trial reads all heads anew; the number of trials is bounded, so are the pages that are tried.

mod place;

use super::HeadRole;
use super::groups::{self, Group, Side};
use super::occurrences::Occurrences;
use super::runs::{self, Run};
use super::strip::{Node, Strip};
use crate::lines::Sheet;
use crate::root::root;
use crate::sort;
use crate::weights::plan as w;
use crate::zones::Block;

/// A page cut into bodies with their heads.
pub(super) struct Plan {
    /// For each paragraph whether a body begins there.
    pub cuts: Vec<bool>,
    /// The group of each body.
    pub taken: Vec<Option<Group>>,
    /// Groups that no body has.
    pub orphans: Vec<Group>,
    /// How well all of it fits.
    score: i32,
}

/// What trials look at.
pub(super) struct Page<'a> {
    blocks: &'a [Block],
    nodes: &'a [Node],
    runs: Vec<Run>,
    words: Occurrences,
    /// Paragraphs that begin a body whose head is known.
    given: Vec<bool>,
    /// Columns were dealt from fragments: a jump line may stand before the end of its story.
    dealt: bool,
    /// Where heads stand.
    side: Side,
}

impl<'a> Page<'a> {
    pub fn of(sheet: &Sheet, blocks: &'a [Block], strip: &'a Strip) -> Self {
        let mut runs = runs::all(sheet, blocks, strip);
        let mut heads: Vec<usize> = Vec::new();
        runs.iter().for_each(|r| heads.extend_from_slice(&r.blocks));
        let words = Occurrences::of(sheet, blocks, strip, &heads);
        runs.iter_mut().for_each(|r| r.tie_broken(|line| words.meet(line)));
        Self {
            blocks,
            nodes: &strip.nodes,
            runs,
            words,
            given: vec![false; strip.nodes.len()],
            dealt: sheet.dealt,
            side: Side::Either,
        }
    }

    /// What the lines of a group gain with the paragraphs `from..to`.
    pub fn gain(&self, group: &Group, from: usize, to: usize) -> i32 {
        let n = group.numbers.len().max(1) as i32;
        group.numbers.clone().map(|l| self.words.gain(l, from, to)).sum::<i32>() / n
    }

    /// Takes lines out of all runs, by their numbers; the bodies that begin at `nodes` need no head.
    pub fn set_apart(&mut self, lines: &std::ops::Range<usize>, nodes: impl Iterator<Item = usize>) {
        nodes.for_each(|n| self.given[n] = true);
        for run in std::mem::take(&mut self.runs) {
            self.runs.extend(run.without(lines));
        }
    }

    /// Whether the body that begins at a node does so without a message head.
    pub fn begins_plainly(&self, node: usize) -> bool {
        !self.blocks[self.nodes[node].block].message
    }

    /// Measure of a paragraph in quarter em.
    pub fn measure(&self, node: usize) -> i32 {
        self.blocks[self.nodes[node].block].measure
    }

    /// The paragraph behind a head block; as many as there are where none is.
    pub fn node_behind(&self, head: usize) -> usize {
        self.nodes.partition_point(|n| n.block < head)
    }

    /// Characters of the paragraphs `from..to`.
    pub fn chars(&self, sheet: &Sheet, from: usize, to: usize) -> usize {
        self.nodes[from..to].iter().map(|n| super::count_of(sheet, self.blocks, n.block)).sum()
    }

    /// Reads all heads for a set of cuts.
    pub fn read(&self, cuts: Vec<bool>) -> Plan {
        let starts = starts(&cuts);
        let n = starts.len().saturating_sub(1);
        let mut groups: Vec<Group> = Vec::new();
        let mut score = 0;
        for run in &self.runs {
            let at = match run.node {
                0 => 0,
                i if i == self.nodes.len() => n,
                i if cuts[i] => starts.partition_point(|&s| s < i),
                _ => continue,
            };
            // A head belongs to a body near it; an archive has no end of bodies.
            let low = at.saturating_sub(w::WINDOW);
            let high = (at + w::WINDOW).min(n);
            let before = groups.len();
            let gain = |i: usize, s: usize| match starts[low + s] {
                from if self.given[from] => w::GIVEN,
                from => self.words.gain(run.first + i, from, starts[low + s + 1]),
            };
            score += groups::read(run, (at - low, high - low), self.side, gain, &mut groups);
            if run.node > 0 && run.node < self.nodes.len() {
                score -= w::CROSSHEAD;
            }
            groups[before..].iter_mut().for_each(|g| g.body = g.body.map(|b| b + low));
        }
        // Best fits first; a body takes one group. Many lines share much: a box of figures is no head for that. A label
        // shares nothing with any text.
        let speak = |g: &Group| g.lines.iter().filter(|l| l.1 != HeadRole::Column).count().max(1);
        let habit = self.in_place(&groups, &starts);
        let fit = |g: &Group| {
            let place = if self.stands_in_place(g, &starts) { habit } else { 0 };
            place + g.score * 100 / root(speak(g) as u64 * 10_000) as i32
        };
        sort::by(&mut groups, |g| sort::key(0, sort::falling(fit(g)), g.numbers.start as u32));
        let mut taken: Vec<Option<Group>> = vec![None; n];
        let mut orphans: Vec<Group> = Vec::new();
        for g in groups {
            match g.body {
                Some(b) if taken[b].is_none() => taken[b] = Some(g),
                Some(_) => {
                    score -= g.score.max(0) + w::REFUSED;
                    orphans.push(g);
                }
                None => orphans.push(g),
            }
        }
        for (b, &from) in starts.iter().take(n).enumerate() {
            if b > 0 {
                score += self.nodes[from].score * w::BOUNDARY / 100;
            }
            if !self.dealt {
                score -= self.jumps(from, starts[b + 1]).saturating_sub(1) as i32 * w::JUMPS_TWICE;
            }
            if taken[b].is_none() && !self.given[from] && !self.carried(from) {
                score -= w::HEADLESS;
            }
        }
        Plan { cuts, taken, orphans, score }
    }

    /// Places where the text of the paragraphs `from..to` goes on elsewhere.
    fn jumps(&self, from: usize, to: usize) -> usize {
        let behind = |n: usize| self.nodes.get(n + 1).is_some_and(|next| !next.before.jumps_to.is_empty());
        (from..to).filter(|&n| self.blocks[self.nodes[n].block].jump_end || behind(n)).count()
    }

    /// Whether the story that begins here came from another page: it may do without a head.
    fn carried(&self, node: usize) -> bool {
        self.blocks[self.nodes[node].block].jump_start || !self.nodes[node].before.jumps_from.is_empty()
    }

    /// Whether a story may begin at a paragraph: behind a finished one, with one that opens.
    fn can_begin(&self, node: usize) -> bool {
        self.blocks[self.nodes[node - 1].block].closes && self.blocks[self.nodes[node].block].opens
    }

    /// Cuts worth a trial, the most promising first: by what single lines would gain.
    fn candidates(&self, plan: &Plan) -> Vec<usize> {
        let starts = starts(&plan.cuts);
        let mut lines: Vec<usize> = Vec::new();
        for group in plan.taken.iter().flatten().chain(&plan.orphans) {
            lines.extend(group.numbers.clone());
        }
        let mut out: Vec<(i32, usize)> = Vec::new();
        for body in starts.windows(2) {
            let (from, to) = (body[0], body[1]);
            let mut whole: Vec<(usize, i32)> = Vec::new();
            for &l in &lines {
                let gain = self.words.gain(l, from, to);
                if gain > w::LEAST_GAIN {
                    whole.push((l, gain));
                }
            }
            for at in from + 1..to {
                let score = self.nodes[at].score;
                if !self.can_begin(at) || score < w::LEAST_SCORE {
                    continue;
                }
                let mut more = 0;
                for &(l, gain) in &whole {
                    more += (self.words.gain(l, at, to) - gain).max(0);
                }
                let crossheads = i32::from(!self.nodes[at].before.heads.is_empty()) * w::LEAST_GAIN;
                out.push((more + crossheads + score * w::BOUNDARY / 100, at));
            }
        }
        // Cuts that little speaks for may be taken back.
        for &at in &starts[1..starts.len().max(2) - 1] {
            let score = self.nodes[at].score;
            if score < w::WEAK {
                out.push((w::WEAK - score, at));
            }
        }
        sort::by(&mut out, |&(score, at)| sort::key(0, sort::falling(score), at as u32));
        out.truncate(w::TRIALS);
        out.into_iter().map(|c| c.1).collect()
    }

    /// The best plan that single changes lead to.
    pub fn best(&mut self) -> Plan {
        let n = self.nodes.len();
        let least = |node: &Node| if node.before.heads.is_empty() { w::UNHEADED } else { 0 };
        let mut plan = self.read(self.nodes.iter().enumerate().map(|(i, n)| i == 0 || n.score > least(n)).collect());
        self.side = self.side(&plan);
        if self.side != Side::Either {
            plan = self.read(plan.cuts);
        }
        if n > w::LONGEST {
            return plan;
        }
        for _ in 0..w::ROUNDS {
            let trial = |at: usize| {
                let mut cuts = plan.cuts.clone();
                cuts[at] = !cuts[at];
                self.read(cuts)
            };
            let best = self.candidates(&plan).into_iter().map(trial).max_by_key(|p| p.score);
            match best {
                Some(better) if better.score > plan.score + w::MARGIN => plan = better,
                _ => break,
            }
        }
        plan
    }
}

/// Where bodies begin, and the end.
pub(super) fn starts(cuts: &[bool]) -> Vec<usize> {
    let mut out = Vec::new();
    for (i, &cut) in cuts.iter().enumerate() {
        if cut {
            out.push(i);
        }
    }
    out.push(cuts.len());
    out
}

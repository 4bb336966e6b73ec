//! Head lines printed together, and what they say by themselves.
//!
//! Part of the articles stage. Looks at the lines of a run once ([`super::looks`]) and keeps what each role is worth for
//! each line, what two lines hold to each other, by their words and the blank lines between them, and which lines are no
//! heads of any body. [`super::groups`] reads them into groups as often as the page is cut anew. Weights in
//! [`crate::weights::roles`], in hundredths.

use super::headed;
use super::looks::{self, Look};
use super::photos;
use super::roles::{self, ORDER, Tie};
use super::strip::Strip;
use crate::lines::Sheet;
use crate::weights::roles as wr;
use crate::zones::{Block, Zone};

/// Of [`ORDER`].
const HEADLINE: usize = 2;
/// See [`HEADLINE`].
const DECK: usize = 3;

/// Head lines printed together, and what they say by themselves.
#[derive(Debug)]
pub(super) struct Run {
    /// The paragraph (node) they stand before; as many as there are nodes for the last run.
    pub node: usize,
    /// Head blocks.
    pub blocks: Vec<usize>,
    /// Number of the first line among all lines of all runs.
    pub first: usize,
    /// Lines that are no heads of a text: they end with a day, or a picture's own story stands below them.
    pub(super) barred: Vec<bool>,
    /// What each role is worth for each line.
    pub(super) own: Vec<[i32; 4]>,
    /// For each line but the first: what each role is worth behind each role of the line before.
    pub(super) pairs: Vec<[[i32; 4]; 4]>,
    /// For each line but the first: how it holds to the line before.
    pub(super) ties: Vec<Tie>,
}

/// All runs of a page; those inside bodies too.
pub(super) fn all(sheet: &Sheet, blocks: &[Block], strip: &Strip) -> Vec<Run> {
    let mut first = 0;
    let befores = strip.nodes.iter().map(|n| &n.before).chain([&strip.tail]);
    let mut out = Vec::new();
    for (node, between) in befores.enumerate().filter(|(_, b)| !b.heads.is_empty()) {
        let looks = looks::look_at(sheet, blocks, &between.heads);
        let halves: Vec<bool> = between.heads.iter().map(|&b| blocks[b].half).collect();
        let mut run = Run::of(&looks, &halves, node, between.heads.clone(), first);
        // When, where or who is told by kickers.
        let tells = |l: &Look| l.occasion || l.place || l.place_front || l.figure;
        if strip.is_labelled()
            && !looks.first().is_some_and(tells)
            && let [label, head, ..] = *run.blocks
            && headed::stands_over(sheet, &blocks[label], &blocks[head])
        {
            run.own[0][0] += wr::LABELLED;
        }
        // Where columns were dealt from fragments, what stands between says little.
        if !sheet.dealt {
            run.part_at(&between.captions);
            // The head of a picture that is signed as stories are is no other text's.
            for (i, &b) in run.blocks.iter().enumerate() {
                let below = &blocks[(b + 1).min(blocks.len() - 1)];
                run.barred[i] |= matches!(below.zone, Zone::Caption { .. }) && photos::reports(sheet, below);
            }
        }
        out.push(run);
        first += between.heads.len();
    }
    if strip.has_frames() {
        part_at_blanks(sheet, blocks, &mut out);
    }
    out
}

/// Parts lines between which a blank line stands: into two groups, or two lines of a headline, or a deck from its headline.
fn part_at_blanks(sheet: &Sheet, blocks: &[Block], runs: &mut [Run]) {
    let stands_apart = |b: usize| sheet.lines[blocks[b].lines[0] as usize].gap > 0;
    // Where each printed line is a fragment, blank lines stand behind kickers.
    let group = if sheet.dealt { 0 } else { wr::BLANK_PARTED };
    let deck = if sheet.dealt { wr::BLANK_ROLE } else { wr::BLANK_DECK };
    for run in runs {
        for i in 1..run.blocks.len() {
            if stands_apart(run.blocks[i]) {
                run.ties[i].group -= group;
                run.pairs[i][HEADLINE][HEADLINE] -= wr::BLANK_ROLE;
                run.pairs[i][DECK][HEADLINE] -= deck;
            }
        }
    }
}

impl Run {
    /// What the lines say by themselves.
    pub(super) fn of(looks: &[Look], halves: &[bool], node: usize, blocks: Vec<usize>, first: usize) -> Self {
        let handed = |i: usize| roles::is_handed(looks, i);
        let own = |i: usize| {
            if halves[i] { [0; 4] } else { ORDER.map(|r| roles::own(&looks[i], r, handed(i), &mut |_, _| {})) }
        };
        let own = (0..looks.len()).map(own).collect();
        let barred = looks.iter().map(|l| l.dated).collect();
        let pairs = (0..looks.len())
            .map(|i| match i {
                0 => [[0; 4]; 4],
                // Halves of a line say nothing by their widths.
                _ if halves[i] => [[0; 4]; 4],
                _ => ORDER.map(|r| ORDER.map(|p| roles::pair(&looks[i - 1], p, &looks[i], r, &mut |_, _| {}))),
            })
            .collect();
        let ties = (0..looks.len())
            .map(|i| if i == 0 { Tie::default() } else { roles::tie(&looks[i - 1], &looks[i], halves[i]) })
            .collect();
        Self { node, blocks, first, barred, own, pairs, ties }
    }

    /// The run without some lines, by their numbers: what stands before them and what stands behind.
    pub fn without(self, lines: &std::ops::Range<usize>) -> Vec<Self> {
        let at = |n: usize| n.saturating_sub(self.first).min(self.blocks.len());
        let (from, to) = (at(lines.start), at(lines.end));
        if from == to {
            return vec![self];
        }
        let part = |r: std::ops::Range<usize>| Self {
            node: self.node,
            blocks: self.blocks[r.clone()].to_vec(),
            first: self.first + r.start,
            barred: self.barred[r.clone()].to_vec(),
            own: self.own[r.clone()].to_vec(),
            pairs: self.pairs[r.clone()].to_vec(),
            ties: self.ties[r].to_vec(),
        };
        let mut out = vec![part(0..from), part(to..self.blocks.len())];
        out.retain(|r| !r.blocks.is_empty());
        out
    }

    /// Parts lines between which a caption stands; captions and lines are in printed order.
    fn part_at(&mut self, captions: &[usize]) {
        for i in 1..self.blocks.len() {
            let behind = captions.partition_point(|&c| c < self.blocks[i - 1]);
            if captions.get(behind).is_some_and(|&c| c < self.blocks[i]) {
                self.ties[i].group -= wr::CAPTION_PARTED;
                self.ties[i].role += wr::CAPTION_ROLES;
            }
        }
    }

    /// Ties lines that were broken in the middle of a word: `broken(line)` says so of a line and the one
    /// before it, by its number among all.
    pub fn tie_broken(&mut self, broken: impl Fn(usize) -> bool) {
        for i in 1..self.blocks.len() {
            if broken(self.first + i) {
                self.ties[i].group += wr::WORD_PARTED;
                self.ties[i].role += wr::WORD_ROLES;
            }
        }
    }
}

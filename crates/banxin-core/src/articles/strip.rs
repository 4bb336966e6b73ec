//! The paragraphs of a page in reading order, and what stands between them.
//!
//! Part of the articles stage. A strip is cut into bodies at some of its paragraphs; heads before a
//! cut are headlines, heads inside a body are crossheads.
//!
//! Invariants: every block that is no non-story and no furniture stands in the strip once; bodies
//! stand in reading order and share no block.

use super::boundary::{self, Seam};
use super::briefs;
use super::habits::{self, Habits};
use super::rules::Rule;
use super::stretch;
use super::topic::Topics;
use super::twins;
use super::{Part, chars_of};
use crate::document::Direction;
use crate::lines::Sheet;
use crate::weights::boundary as w;
use crate::zones::{Block, Mark, Zone};

/// A body and the captions printed in it.
#[derive(Debug, Clone, Default)]
pub(super) struct Body {
    /// Paragraphs, crossheads, signatures and jumps.
    pub parts: Vec<Part>,
    /// Caption blocks.
    pub captions: Vec<usize>,
}

/// What stands between two paragraphs.
#[derive(Debug, Clone, Default)]
pub(super) struct Between {
    pub heads: Vec<usize>,
    pub jumps_to: Vec<usize>,
    pub jumps_from: Vec<usize>,
    pub signatures: Vec<usize>,
    pub captions: Vec<usize>,
    /// All of them, in order.
    pub order: Vec<usize>,
}

/// A paragraph with what stands before it.
#[derive(Debug, Clone)]
pub(super) struct Node {
    /// Its block.
    pub block: usize,
    /// What stands before it.
    pub before: Between,
    /// It begins an item of a column of briefs.
    pub brief: bool,
    /// Characters of the longer of the texts on both sides of the heads above it.
    pub stretch: usize,
    /// The heads above it are made like those before or behind them.
    pub twin: bool,
    /// Evidence that a story begins here, in hundredths; 0 for the first.
    pub score: i32,
}

/// A page's paragraphs.
#[derive(Debug, Default)]
pub(super) struct Strip {
    /// In reading order.
    pub nodes: Vec<Node>,
    /// What the page says about its heads.
    habits: Habits,
    /// What the paragraphs speak of.
    topics: Topics,
    /// What stands behind the last.
    pub tail: Between,
}

impl Between {
    /// Nothing but signatures.
    pub fn signs_alone(&self) -> bool {
        !self.signatures.is_empty() && self.order.len() == self.signatures.len()
    }

    fn push(&mut self, block: usize, zone: &Zone) {
        match zone {
            Zone::Head => self.heads.push(block),
            Zone::Caption { .. } => self.captions.push(block),
            Zone::Marked(Mark::Jump(Direction::To)) => self.jumps_to.push(block),
            Zone::Marked(Mark::Jump(Direction::From)) => self.jumps_from.push(block),
            Zone::Marked(Mark::Signature) => self.signatures.push(block),
            Zone::Marked(_) | Zone::Body => return,
        }
        self.order.push(block);
    }
}

impl Strip {
    /// Reads the blocks that are not used.
    pub fn of(sheet: &Sheet, blocks: &[Block], used: &[bool]) -> Self {
        let habits = habits::of(sheet, blocks, used);
        let mut out = Self::default();
        let mut between = Between::default();
        for (i, block) in blocks.iter().enumerate().filter(|&(i, _)| !used[i]) {
            if block.zone == Zone::Body {
                out.nodes.push(Node {
                    block: i,
                    before: std::mem::take(&mut between),
                    brief: false,
                    stretch: 0,
                    twin: false,
                    score: 0,
                });
            } else {
                between.push(i, &block.zone);
            }
        }
        out.tail = between;
        let begins = |n: &Node| blocks[n.block].message || !n.before.jumps_from.is_empty();
        // A page of one paragraph has no seam.
        if out.nodes.len() > 1 {
            let paragraphs = out.nodes.iter().map(|n| (chars_of(sheet, blocks, n.block), begins(n)));
            out.topics = Topics::of(sheet.glyphs.len(), paragraphs);
        }
        out.habits = habits;
        briefs::mark(sheet, blocks, &mut out.nodes);
        stretch::measure(sheet, blocks, &mut out.nodes);
        twins::mark(sheet, blocks, &mut out.nodes);
        for n in 1..out.nodes.len() {
            out.nodes[n].score = out.seam(sheet, blocks, n, &mut |_, _| {});
        }
        out
    }

    /// Evidence that a story begins with paragraph `n`, which is not the first; each rule is said.
    pub fn seam(&self, sheet: &Sheet, blocks: &[Block], n: usize, say: &mut dyn FnMut(Rule, i32)) -> i32 {
        let node = &self.nodes[n];
        let seam = Seam {
            a: self.nodes[n - 1].block,
            b: node.block,
            between: &node.before,
            alike: self.topics.alike(n),
            brief: node.brief,
            stretch: node.stretch,
            twin: node.twin,
            facts: self.is_behind_facts(blocks, n),
            lead: n == 1 || !self.nodes[n - 1].before.heads.is_empty(),
            leads: self.nodes.get(n + 1).is_some_and(|next| next.before.signs_alone() && !blocks[next.block].message),
        };
        boundary::score(sheet, blocks, self.habits, seam, say)
    }

    /// Whether short lines over longer heads are labels on this page: several texts have one.
    pub fn is_labelled(&self) -> bool {
        self.habits.labelled
    }

    /// Whether blank lines part the frames of the page, and heads are no frames of a line each, as they are where each is
    /// printed with a shadow that shows in the text.
    pub fn has_frames(&self) -> bool {
        self.habits.gaps && !self.habits.doubled
    }

    /// Whether the first heads behind a fact box that opens a story stand before paragraph `n`.
    fn is_behind_facts(&self, blocks: &[Block], n: usize) -> bool {
        let names = |i: &usize| blocks[self.nodes[*i].block].fact_box;
        let headed = |i: usize| !self.nodes[i].before.heads.is_empty();
        let before = (n.saturating_sub(w::FACTS_LONGEST)..n).rev().find(|i| names(i) || headed(*i));
        headed(n) && before.as_ref().is_some_and(names)
    }

    /// Makes the bodies: one begins at each paragraph whose `cuts` entry says so, and at the first.
    pub fn bodies(&self, blocks: &[Block], cuts: &[bool]) -> (Vec<Body>, Vec<usize>) {
        let mut out: Vec<Body> = Vec::new();
        let mut photos = Vec::new();
        for (i, node) in self.nodes.iter().enumerate() {
            match out.last_mut() {
                None => out.push(first(&node.before, &mut photos)),
                Some(body) if cuts[i] => {
                    let next = part(body, &node.before, blocks[node.block].message);
                    out.push(next);
                }
                Some(body) => inside(blocks, body, &node.before),
            }
            if let Some(body) = out.last_mut() {
                body.parts.push(Part::Paragraph(node.block));
            }
        }
        // What stands behind the last paragraph belongs to the story before it, but for heads.
        match out.last_mut() {
            Some(body) => {
                let behind = part(body, &self.tail, true);
                body.parts.extend(behind.parts);
            }
            None if !self.tail.order.is_empty() => {
                let only = first(&self.tail, &mut photos);
                if !only.parts.is_empty() {
                    out.push(only);
                }
            }
            None => {}
        }
        (out, photos)
    }
}

/// What stands before the first paragraph: pictures of their own, signatures and jumps of the body.
fn first(before: &Between, photos: &mut Vec<usize>) -> Body {
    photos.extend(&before.captions);
    let mut parts: Vec<Part> = Vec::new();
    parts.extend(before.jumps_to.iter().chain(&before.jumps_from).map(|&b| Part::Jump(b)));
    parts.extend(before.signatures.iter().map(|&b| Part::Signature(b)));
    Body { parts, captions: Vec::new() }
}

/// What stands inside a body.
fn inside(blocks: &[Block], body: &mut Body, between: &Between) {
    for &b in &between.order {
        match blocks[b].zone {
            Zone::Head => body.parts.push(Part::Crosshead(b)),
            Zone::Caption { .. } => body.captions.push(b),
            Zone::Marked(Mark::Jump(_)) => body.parts.push(Part::Jump(b)),
            Zone::Marked(_) => body.parts.push(Part::Signature(b)),
            Zone::Body => {}
        }
    }
}

/// Gives a body what closes it; the next body, with what opens that one.
///
/// A signature behind the heads signs the story that follows; before them, the one that ends. Without
/// heads between, it stands above the story that follows, unless that one is signed in its message
/// head. A caption goes to the story before.
fn part(body: &mut Body, between: &Between, next_is_message: bool) -> Body {
    let (closing, opening): (Vec<usize>, Vec<usize>) = match between.heads.first() {
        Some(h) => between.signatures.iter().partition(|&s| s < h),
        None if next_is_message => (between.signatures.clone(), Vec::new()),
        None => (Vec::new(), between.signatures.clone()),
    };
    body.parts.extend(closing.iter().map(|&b| Part::Signature(b)));
    body.parts.extend(between.jumps_to.iter().map(|&b| Part::Jump(b)));
    body.captions.extend(&between.captions);
    let mut next = Body::default();
    next.parts.extend(between.jumps_from.iter().map(|&b| Part::Jump(b)));
    next.parts.extend(opening.iter().map(|&b| Part::Signature(b)));
    next
}

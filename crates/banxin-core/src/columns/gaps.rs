//! Rows and the gaps in them.
//!
//! Before [`super::rivers`], which looks for white that runs down through the gaps of many rows. In: lines. Out: the same as rows,
//! each with its gaps from left to right: where the text behind a gap starts, how wide the gap is, and how short the text beside it.
//!
//! Holds: places count characters from the page's left edge. Not handled: a line wider than any page is given no gaps.

use super::weights::{WIDE_GAP, WIDEST};
use super::{RawLine, blank};
use crate::source::Glyph;

/// A gap inside a row: the text behind it starts `at` (characters from the page's left edge).
#[derive(Clone, Copy)]
pub(super) struct Gap {
    pub at: u32,
    pub width: u32,
    /// Length of the unspaced run on its shorter side: one or two in letter-spaced text.
    pub run: u32,
}

impl Gap {
    /// Whether it may stand between characters of one line that is set wide.
    pub fn is_spacing(&self) -> bool {
        self.width < WIDE_GAP && self.run <= 2
    }
}

pub(super) struct Row {
    /// Its number, blank rows counted.
    pub row: u32,
    pub line: RawLine,
    /// From left to right.
    pub gaps: Vec<Gap>,
}

impl Row {
    /// Whether text runs over place `x` without a blank.
    pub fn crosses(&self, glyphs: &[Glyph], x: u32) -> bool {
        let Some(from) = (x.max(2) - 2).checked_sub(self.line.indent) else { return false };
        let (a, b) = (self.line.start + from, self.line.start + from + 4);
        b <= self.line.end && glyphs[a as usize..b as usize].iter().all(|g| !blank(g.ch))
    }
}

/// Whether a line has a gap that parts columns wherever it stands.
pub(super) fn has_wide_gap(glyphs: &[Glyph], line: &RawLine) -> bool {
    let mut run = 0;
    glyphs[line.start as usize..line.end as usize].iter().any(|g| {
        run = if blank(g.ch) { run + 1 } else { 0 };
        run >= WIDE_GAP
    })
}

/// Lines as rows.
pub(super) fn rows(glyphs: &[Glyph], lines: &[RawLine]) -> Vec<Row> {
    let mut row = 0u32;
    lines
        .iter()
        .map(|&line| {
            row = row.saturating_add(line.gap.min(WIDEST as u32)).saturating_add(1);
            Row { row, line, gaps: gaps(glyphs, line) }
        })
        .collect()
}

fn gaps(glyphs: &[Glyph], line: RawLine) -> Vec<Gap> {
    if (line.end - line.start + line.indent) as usize > WIDEST {
        return Vec::new();
    }
    let mut out: Vec<Gap> = Vec::new();
    let (mut width, mut run) = (0, 0);
    for (i, g) in glyphs[line.start as usize..line.end as usize].iter().enumerate() {
        if blank(g.ch) {
            width += 1;
            continue;
        }
        if width > 0 {
            if let Some(last) = out.last_mut() {
                last.run = last.run.min(run);
            }
            out.push(Gap { at: line.indent + i as u32, width, run });
            run = 0;
        }
        width = 0;
        run += 1;
    }
    if let Some(last) = out.last_mut() {
        last.run = last.run.min(run);
    }
    out
}

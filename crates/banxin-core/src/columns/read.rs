//! The lines of strips as they are read.
//!
//! Part of [`super::cut`], its end. In: strips and the order they are read in. Out: lines with their indent and the blank lines
//! before them, counted within their column; a head over several columns has more of them around it. Changes no order.

use super::bands::usual;
use super::strips::Strip;
use super::weights::{DRIFT, HEAD_LINES, NEIGHBOURS, SETTLED, SPANS, STRIP_GAP};
use crate::glyphs::RawLine;

/// The lines of the strips, in the order given.
pub(super) fn lines(strips: &[Strip], sequence: &[usize]) -> Vec<RawLine> {
    let mut out: Vec<RawLine> = Vec::new();
    let mut before: Option<&Strip> = None;
    for &n in sequence {
        let strip = &strips[n];
        let around = &strips[n.saturating_sub(NEIGHBOURS)..(n + NEIGHBOURS).min(strips.len())];
        let under = |b: &Strip| b.bottom() < strip.top() && b.left < strip.right && strip.left < b.right;
        let mut gap = match before {
            Some(b) if under(b) => strip.top() - b.bottom() - 1,
            Some(_) => 1,
            None => 0,
        };
        if gap > 0 && strip.pieces.len() <= HEAD_LINES && !around.iter().any(|column| within(strip, column)) {
            gap = gap.max(SPANS);
        }
        // Rows that belong to the columns beside are no empty lines of this one.
        let steps: Vec<u32> = strip.pieces.windows(2).map(|p| p[1].row - p[0].row).collect();
        let usual = usual(steps.clone());
        for (i, piece) in strip.pieces.iter().enumerate() {
            let indent = piece.left.saturating_sub(strip.edge);
            out.push(RawLine { start: piece.start, end: piece.end, indent, gap });
            gap = steps.get(i).map_or(0, |step| step.saturating_sub(usual));
        }
        before = Some(strip);
    }
    out
}

/// Whether it is short and stands in line with the lines of a column above or below.
fn within(strip: &Strip, column: &Strip) -> bool {
    let apart = strip.top().saturating_sub(column.bottom()).max(column.top().saturating_sub(strip.bottom()));
    column.pieces.len() >= SETTLED
        && apart <= STRIP_GAP * 2
        && column.left <= strip.left + DRIFT
        && strip.right <= column.right + DRIFT
}

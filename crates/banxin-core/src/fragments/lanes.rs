//! Columns as far as their rows have been read.
//!
//! Part of [`super::deal`]. In: the cells of a column, one after another. Out: what matters for the next: the last cell, how many
//! rows have passed since, the heads among them, and the measure, which is guessed until a line was full.

use super::choices::Cell;
use super::weights::{INDENT, LANES, SLACK};

/// No number.
pub(super) const NONE: u32 = u32::MAX;

/// A column as far as it has been read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Lane {
    /// Its last cell.
    pub last: u32,
    /// Rows since that had no cell of it.
    pub gap: u32,
    /// Rows before its last cell that had none: where rows of frames come in turn, as many each time.
    pub turn: u32,
    /// Rows since that stood alone, as heads do.
    pub heads: u32,
    /// Set of columns that begins with these heads, or [`NONE`].
    pub under: u32,
    /// Cell it began with.
    pub first: u32,
    /// Row it began in.
    pub begun: u32,
    /// Its cells.
    pub cells: u32,
    /// Row that its frame began in.
    pub frame: u32,
    /// Set of columns it belongs to.
    pub set: u32,
    /// From left to right.
    pub x: u32,
    /// Place of its last cell, where rows are padded.
    pub at: Option<u32>,
    /// Width of its full lines.
    pub measure: i32,
    /// One of them was seen.
    pub sure: bool,
}

impl Lane {
    /// Begins with cell `c` in row `r`.
    pub fn new(c: u32, cell: &Cell, r: u32, frame: u32, set: u32, x: u32) -> Self {
        let (last, first, begun, measure) = (c, c, r, cell.own);
        Self {
            last,
            gap: 0,
            turn: 0,
            heads: 0,
            under: NONE,
            first,
            begun,
            cells: 1,
            frame,
            set,
            x,
            at: cell.at,
            measure,
            sure: cell.is_full(),
        }
    }

    /// Goes on with cell `c`.
    pub fn push(&mut self, c: u32, cell: &Cell) {
        self.measure = self.grown(cell);
        self.at = cell.at;
        self.sure |= cell.is_full();
        (self.last, self.turn, self.gap, self.heads, self.under) = (c, self.gap.min(2), 0, 0, NONE);
        self.cells += 1;
    }

    /// Its measure with a cell: until a line was full it is guessed.
    pub fn grown(&self, cell: &Cell) -> i32 {
        let more = cell.own - self.measure;
        let grows = cell.is_full() && (!self.sure || self.cells <= LANES.young && (1..=INDENT + SLACK).contains(&more));
        if grows { cell.own } else { self.measure }
    }

    /// Points for the place of a cell below it.
    pub fn place(&self, cell: &Cell) -> i32 {
        match self.at.zip(cell.at).map(|(a, b)| a.abs_diff(b)) {
            None => 0,
            Some(off) if off <= LANES.close => LANES.placed,
            Some(off) if off > LANES.far => LANES.misplaced,
            _ => 0,
        }
    }

    /// Whether something else stood below its last cell.
    pub fn rests(&self) -> bool {
        self.gap + self.heads > 0
    }
}

/// Where a column or a cell of a row goes; cells by their numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Put {
    /// The column has no cell in the row.
    Pass,
    /// The cell goes on with the column.
    Below(u32),
    /// The cell begins the column anew, under a head.
    Under(u32),
    /// The cell begins a column.
    New(u32),
    /// The cell belongs to no column.
    Aside(u32),
}

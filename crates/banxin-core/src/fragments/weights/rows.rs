//! What speaks for the cells of rows, and for rows of frames side by side.
//!
//! Units: points for evidence (ten points are one clear sign).

/// Points and bounds for parting rows of columns.
pub(in crate::fragments) struct Rows {
    /// Rows with two cells of the measure from which a page is read so.
    pub least: usize,
    /// The share of its lines they have to be: one in so many.
    pub share: usize,
    /// Measures that are tried, at most.
    pub measures: usize,
    /// A measure has at least one in so many of the cells that the most frequent one has.
    pub rarest: i32,
    /// Rows above and below that help to tell the measure of one.
    pub near: usize,
    /// Lines of a head above columns, at most.
    pub heads: usize,
    /// A line of furniture has fewer characters.
    pub furniture: usize,
    /// Runs of a line at most.
    pub runs: usize,
    /// A cell as wide as the measure.
    pub full: i32,
    /// One short by an indent.
    pub first: i32,
    /// One that lacks less.
    pub nearly: i32,
    /// A shorter one with a final mark.
    pub last: i32,
    /// A shorter one without.
    pub short: i32,
    /// A wider one.
    pub wide: i32,
    /// A cell begins with a bracket: the blank before it may be the bracket's own.
    pub bracket: i32,
    /// A blank within a cell.
    pub blank: i32,
    /// Several blanks within a cell.
    pub gap: i32,
}

pub(in crate::fragments) const ROWS: Rows = Rows {
    least: 6,
    share: 4,
    measures: 5,
    rarest: 8,
    near: 2,
    heads: 3,
    furniture: 120,
    runs: 64,
    full: 4,
    first: 2,
    nearly: 1,
    last: 0,
    short: -2,
    wide: -3,
    bracket: -3,
    blank: -1,
    gap: -6,
};

/// Points for parting rows of frames that stand side by side.
pub(in crate::fragments) struct Strands {
    /// Ways of reading kept at a time.
    pub ways: usize,
    /// Frames side by side at most.
    pub most: usize,
    /// A frame is passed over that has waited longer than the one that takes the row.
    pub passed: i32,
    /// A frame begins beside those that are open.
    pub beside: i32,
    /// One begins below them, which ends them all.
    pub below: i32,
    /// A frame begins in the middle of a paragraph.
    pub headless: i32,
    /// A column is in the middle of a sentence where its frame ends.
    pub left: i32,
    /// A column of the frame has no cell in the row.
    pub pass: i32,
    /// Such a column is in the middle of a sentence.
    pub pass_open: i32,
    /// The row has a cell more than the frame has columns.
    pub further: i32,
    /// A row below the head of its frame.
    pub head: i32,
    /// A frame of several columns goes on through a line that stands over them.
    pub through: i32,
    /// Points by which frames side by side must read better than one alone.
    pub proof: i32,
}

pub(in crate::fragments) const STRANDS: Strands = Strands {
    ways: 16,
    most: 3,
    passed: -18,
    beside: -24,
    below: -9,
    headless: -8,
    left: -6,
    pass: -2,
    pass_open: -6,
    further: -10,
    head: 2,
    through: -20,
    proof: 40,
};

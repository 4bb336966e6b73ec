//! What speaks for the cells of rows, and for rows of frames side by side.
//!
//! Units: points for evidence (ten points are one clear sign).

/// Points and bounds for parting rows of columns.
pub(in crate::fragments) struct Rows {
    /// Rows with two cells of the measure from which a page is read so.
    pub least: usize,
    /// The share of its lines they have to be: one in so many.
    pub share: usize,
    /// Of those rows so many in four have a mark within a cell, as sentences do (of columns 97 in 100, of lists, verse and logs
    /// 70 at most).
    pub prose: usize,
    /// Measures that are tried, at most.
    pub measures: usize,
    /// A measure has at least one in so many of the cells that the most frequent one has.
    pub rarest: i32,
    /// A measure of lines that stand alone has at least so many of them.
    pub single: i32,
    /// Rows above and below that help to tell the measure of one.
    pub near: usize,
    /// A line of furniture has fewer characters.
    pub furniture: usize,
    /// Runs of a line at most.
    pub runs: usize,
    /// Rows are padded where more than one in so many of their gaps is wide.
    pub padded: usize,
    /// Single characters, a blank between any two, from which they are a line set wide.
    pub apart: usize,
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
    prose: 3,
    measures: 8,
    rarest: 24,
    single: 5,
    near: 2,
    furniture: 120,
    runs: 64,
    padded: 4,
    apart: 6,
    full: 4,
    first: 2,
    nearly: 1,
    last: 1,
    short: -2,
    wide: -3,
    bracket: -3,
    blank: -1,
    gap: -6,
};

/// Points for dealing the cells of rows to columns.
pub(in crate::fragments) struct Lanes {
    /// Ways of reading kept at a time.
    pub ways: usize,
    /// Of them, with as many columns.
    pub alike: usize,
    /// Frames side by side at most.
    pub frames: usize,
    /// Words of a row that is cut, at most.
    pub words: usize,
    /// Columns begin no further below the last line of their head, in rows.
    pub under: u32,
    /// Cells of a column whose measure may still prove wider.
    pub young: u32,
    /// A cell suits another measure than the rows around it.
    pub other: i32,
    /// A cell is wider than its column.
    pub over: i32,
    /// A column goes on behind a row without a cell of it, for each such row.
    pub rested: i32,
    /// Such rows that are counted.
    pub longest: u32,
    /// A column goes on behind a line that stands alone.
    pub headed: i32,
    /// It goes on behind several.
    pub headed_long: i32,
    /// A line that stands alone goes on with a column.
    pub alone: i32,
    /// The place of a message begins a column under a head.
    pub opens: i32,
    /// A paragraph does.
    pub fresh: i32,
    /// A line in the middle of a paragraph does, as in all columns but the first.
    pub middle: i32,
    /// A column begins in the middle of a paragraph and under no head.
    pub headless: i32,
    /// All columns end and others begin.
    pub ended: i32,
    /// The same behind lines that stand alone.
    pub ended_head: i32,
    /// A column ends so in the middle of a sentence.
    pub left: i32,
    /// Columns begin beside others, with none of these in the row.
    pub beside: i32,
    /// A frame is passed over that has waited longer than the one that takes the row.
    pub passed: i32,
    /// A column begins on the right.
    pub further: i32,
    /// A column begins between others.
    pub between: i32,
    /// A column has no cell in a row.
    pub pass: i32,
    /// The same where it may have ended: the one beside it begins as it would go on, or, on the right, with a paragraph.
    pub pass_shut: i32,
    /// The same where it may not.
    pub pass_open: i32,
    /// A column has a cell in a row, the one on its left that began with it has none any more.
    pub hole: i32,
    /// Rows from which it costs nothing.
    pub tired: u32,
    /// Rows without a cell behind which a column has ended.
    pub dead: u32,
    /// A cell like the line of a head belongs to no column.
    pub aside: i32,
    /// The same for the only one of a row.
    pub aside_row: i32,
    /// The same for a cell like a line of text.
    pub aside_body: i32,
    /// A column begins with a cell like the line of a head.
    pub head_first: i32,
    /// A cell stands so many characters beside its column at most ...
    pub close: u32,
    /// ... which speaks for it,
    pub placed: i32,
    /// and more than so many ...
    pub far: u32,
    /// ... speak against it.
    pub misplaced: i32,
}

pub(in crate::fragments) const LANES: Lanes = Lanes {
    ways: 24,
    alike: 5,
    frames: 3,
    words: 24,
    under: 1,
    young: 3,
    other: -6,
    over: -12,
    rested: -16,
    longest: 5,
    headed: -9,
    headed_long: -18,
    alone: -5,
    opens: 0,
    fresh: 0,
    middle: -3,
    headless: -11,
    ended: -9,
    ended_head: 9,
    left: -4,
    beside: -20,
    passed: -17,
    further: -8,
    between: -10,
    pass: -9,
    pass_shut: -6,
    pass_open: -12,
    hole: -4,
    tired: 1,
    dead: 10,
    aside: -14,
    aside_row: 0,
    close: 4,
    placed: 4,
    far: 7,
    misplaced: -12,
    head_first: -4,
    aside_body: -21,
};

/// Points and bounds for heads that stand side by side.
pub(in crate::fragments) struct Beside {
    /// A cell like the line of a head is one of several that are all of a row.
    pub head: i32,
    /// Such heads are wider, in quarter em.
    pub least: i32,
    /// The label of a column has fewer characters.
    pub label: u32,
    /// Rows of heads close below one another, at most.
    pub rows: usize,
    /// A story begins with a column that begins with the place of a message.
    pub begins: i32,
    /// It does with one that begins in another row than the one on its left.
    pub unlevel: i32,
    /// Against one that begins right of its head, or left of the head before it.
    pub elsewhere: i32,
}

pub(in crate::fragments) const BESIDE: Beside =
    Beside { head: 2, least: 12, label: 16, rows: 8, begins: 11, unlevel: 1, elsewhere: 20 };

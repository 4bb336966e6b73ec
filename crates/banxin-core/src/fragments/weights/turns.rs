//! What the turns of a weave cost.
//!
//! Units: points for evidence (ten points are one clear sign).

/// Points for the turns of a weave.
pub(in crate::fragments) struct Turns {
    /// What is dealt are single lines, row by row.
    pub rows: bool,
    /// Each line has a blank one behind it.
    pub loose: bool,
    /// Broken seams no further apart than this stand in one place of mingled lines.
    pub island: usize,
    /// A further column begins.
    pub open: i32,
    /// It begins lower than the column on its left.
    pub late: i32,
    /// All columns end and one begins.
    pub restart: i32,
    /// A column is passed over once.
    pub skip: i32,
    /// A column ends before the others.
    pub close: i32,
    /// A column whose last sentence is whole is passed over once.
    pub skip_ended: i32,
    /// One such ends before the others.
    pub close_ended: i32,
    /// A fragment belongs to none.
    pub aside: i32,
    /// The same for a fragment of columns' width and many lines.
    pub aside_body: i32,
    /// The same for a line that stands over several columns.
    pub aside_span: i32,
    /// A column goes on through a line that stands over several.
    pub through: i32,
    /// A head stands beside other columns and ends those above it.
    pub under: i32,
    /// A fragment goes on right behind itself: nothing stood between that would have cut it.
    pub shred: i32,
    /// A finished fragment is gone on by one that was not printed next: most would fit.
    pub chance: i32,
    /// Points by which a set of columns must read better than the printed order.
    pub proof: i32,
    /// Cells that stand on one printed line with others; with as many, more than one line has, a quarter of the proof does.
    pub beside: usize,
    /// Reading on from one cell of a printed line to the next as if they were one.
    pub across: i32,
    /// Unfinished columns that must be taken up again in it.
    pub returns: usize,
    /// Two columns side by side have fragments of as many lines.
    pub level: i32,
    /// Points by which a way may read worse than the best one and still be followed: what a page in
    /// order costs hangs on it.
    pub behind: i32,
}

/// Lines of one frame.
pub(in crate::fragments) const LINES: Turns = Turns {
    rows: true,
    loose: false,
    island: 24,
    open: -7,
    late: -18,
    restart: -9,
    skip: -14,
    close: -14,
    skip_ended: -12,
    close_ended: -4,
    aside: -12,
    aside_body: -12,
    aside_span: -80,
    through: -60,
    under: -4,
    shred: 0,
    chance: 0,
    proof: 50,
    beside: 3,
    across: -8,
    returns: 2,
    level: 0,
    behind: 30,
};
/// Lines of a page that has a blank one behind each, row by row more often than not.
pub(in crate::fragments) const LOOSE: Turns = Turns {
    loose: true,
    island: 80,
    open: -4,
    late: -8,
    restart: -8,
    skip: -18,
    skip_ended: -19,
    close_ended: -5,
    aside: -25,
    aside_body: -16,
    returns: 5,
    behind: 26,
    ..LINES
};
/// Fragments of a page.
pub(in crate::fragments) const FRAGMENTS: Turns = Turns {
    rows: false,
    loose: false,
    island: 24,
    open: -4,
    late: -10,
    restart: -5,
    skip: -10,
    close: -10,
    skip_ended: -10,
    close_ended: -10,
    aside: -6,
    aside_body: -14,
    aside_span: 0,
    through: 0,
    under: 0,
    shred: -3,
    chance: -3,
    proof: 36,
    beside: usize::MAX,
    across: 0,
    returns: 2,
    level: 3,
    behind: 30,
};

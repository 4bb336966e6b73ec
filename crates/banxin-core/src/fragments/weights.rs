//! Every number the fragments stage decides by, with its meaning.
//!
//! Units: widths in quarter em, points for evidence (ten points are one clear sign).

use crate::lines::EM;

/// Lines may differ by this much and still be of one measure.
pub(super) const SLACK: i32 = 3;
/// A first line is short of the measure by its indent, two em, give or take this.
pub(super) const INDENT: i32 = 2 * EM;
/// See [`INDENT`].
pub(super) const INDENT_SLACK: i32 = 3;
/// Longest line looked at, in characters; longer ones are no lines of a column.
pub(super) const LONGEST: u32 = 1024;
/// Narrowest measure a column has.
pub(super) const NARROWEST: i32 = 5 * EM;
/// Most columns that are read in turn.
pub(super) const COLUMNS: usize = 9;
/// Ways of reading kept at a time.
pub(super) const BEAM: usize = 120;
/// Of them, with as many columns and at the same one.
pub(super) const ALIKE: usize = 4;
/// Lines from which the measure of a fragment is its own; a shorter one takes its column's.
pub(super) const SETTLED: usize = 3;
/// Lines from either end that tell the measure of a fragment.
pub(super) const NEAR: usize = 10;
/// Such a place is cut where it is longer than this.
pub(super) const LONGEST_ISLAND: usize = 600;
/// Widths that are tried as the measure of columns.
pub(super) const FREQUENT: usize = 12;
/// Lines before and behind that are looked at with it.
pub(super) const SHORE: usize = 12;
/// Broken seams and parted lines from which a place is looked at.
pub(super) const MINGLED: usize = 3;
/// Points by which a line's last word goes on better elsewhere than in the next line.
pub(super) const WORD: i32 = 5;
/// How often words that run over the seams count again where a set of columns is to be proven.
pub(super) const TOLD: i32 = 2;
/// Lines before and behind that lend their measure to a fragment too short to tell its own.
pub(super) const LENDERS: usize = 16;
/// Lines of a measure that are outweighed by the fragment's being a first line at another.
pub(super) const LENT_FIRST: i32 = 4;
/// The same for its being neither full nor a first line.
pub(super) const LENT_OTHER: i32 = 12;
/// Fragments of more lines are no part of a regular turn.
pub(super) const SMALL: usize = 8;

/// Points for reading one line after another.
pub(super) struct Law {
    /// An unfinished line goes on flush.
    pub runs_on: i32,
    /// It goes on in a short last line.
    pub runs_out: i32,
    /// An unfinished line, then a paragraph's first.
    pub broken: i32,
    /// An unfinished line, then a head.
    pub cut_off: i32,
    /// A full line with a final mark goes on flush.
    pub may_run_on: i32,
    /// A finished line, then a paragraph's first.
    pub paragraph: i32,
    /// A finished line, then a head.
    pub head: i32,
    /// A short finished line, then one that goes on.
    pub headless: i32,
    /// A head, then a line that goes on.
    pub bare: i32,
    /// A line that starts with a closing mark where nothing is open.
    pub torn: i32,
    /// The measures differ.
    pub mismatch: i32,
    /// The two characters at the seam stand together elsewhere on the page.
    pub pair: i32,
    /// So do three of them, for each three.
    pub triple: i32,
    /// A number or word is cut in two.
    pub token: i32,
    /// A bracket or quotation opened before is closed behind.
    pub closes: i32,
    /// One is closed that was not opened.
    pub unopened: i32,
    /// One is opened again before it was closed.
    pub reopened: i32,
}

pub(super) const LAW: Law = Law {
    runs_on: 6,
    runs_out: 5,
    broken: -10,
    cut_off: -6,
    may_run_on: 1,
    paragraph: 6,
    head: 2,
    headless: -10,
    bare: -6,
    torn: -14,
    mismatch: -16,
    pair: 2,
    triple: 3,
    token: 3,
    closes: 4,
    unopened: -5,
    reopened: -3,
};

/// Points for the turns of a weave.
pub(super) struct Turns {
    /// What is dealt are single lines, row by row.
    pub rows: bool,
    /// The rows are known.
    pub cells: bool,
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
    /// Lines that stand on one printed line with others; with as many a quarter of the proof does.
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
pub(super) const LINES: Turns = Turns {
    rows: true,
    cells: false,
    island: 24,
    open: -7,
    late: -14,
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
    beside: 2,
    across: -8,
    returns: 3,
    level: 0,
    behind: 30,
};
/// Cells of rows that were printed as rows.
pub(super) const CELLS: Turns =
    Turns { behind: 40, cells: true, open: -5, restart: -5, aside: -20, aside_body: -20, ..LINES };
/// Lines of a page that has a blank one behind each, row by row more often than not.
pub(super) const LOOSE: Turns = Turns { island: 80, restart: -5, aside: -16, aside_body: -16, ..LINES };
/// Fragments of a page.
pub(super) const FRAGMENTS: Turns = Turns {
    rows: false,
    cells: false,
    island: 24,
    open: -6,
    late: 0,
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

/// Points for bringing parts of a story together.
pub(super) struct Apart {
    /// Columns apart at most.
    pub reach: usize,
    /// Columns before and behind that lend their measure.
    pub lenders: usize,
    /// Lines of either part that tell what it speaks of.
    pub lines: usize,
    /// Points where both parts have the same words.
    pub topic: i32,
    /// The least of pairs in either part that this is taken from.
    pub enough: usize,
    /// Most points for it.
    pub most: i32,
    /// One of the parts is too short to tell its measure.
    pub unsettled: i32,
    /// The part that goes on was printed before the other.
    pub back: i32,
    /// It was printed next.
    pub next: i32,
    /// It was printed next, whatever its measure: stories are set round pictures.
    pub beside: i32,
    /// Points from which one goes on with the other.
    pub least: i32,
    /// Times that all pairs are looked at.
    pub rounds: usize,
}

pub(super) const APART: Apart = Apart {
    reach: 64,
    lenders: 8,
    lines: 14,
    topic: 40,
    enough: 40,
    most: 9,
    unsettled: -4,
    back: -3,
    next: 14,
    beside: 8,
    least: 8,
    rounds: 6,
};

/// Points and bounds for parting rows of columns.
pub(super) struct Rows {
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

pub(super) const ROWS: Rows = Rows {
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

//! Every number the columns stage decides by, with its meaning.
//!
//! Units: characters across, rows down, points for evidence (ten points are one clear sign).
//! Set on composed pages of one to six columns with few stories, the seam points on typed pages set anew as well, which are
//! as dense as papers are. The seam points are flat: a third more or less of any one of them changes one story in fifty at
//! most, but for white between strips; the rest was set by looking at pages.

/// Widest line looked at, in characters; a longer one is no row of a page.
pub(super) const WIDEST: usize = 4096;
/// Blanks that always part two pieces of a row.
pub(super) const WIDE_GAP: u32 = 3;
/// Blanks before a bracket that may be its own where no column begins.
pub(super) const WIDEST_BRACKET: u32 = 5;
/// Pieces from which a row is no row of columns and stays whole.
pub(super) const MOST_PIECES: usize = 40;
/// Rows with a wide gap below which a text is not looked at further.
pub(super) const FEWEST_ROWS: usize = 3;

/// Points a row adds to a river for a gap of one, two, three and more blanks in front of a start.
pub(super) const RIVER_START: [i32; 4] = [0, 3, 6, 10];
/// Points lost where a row's text runs across the river.
pub(super) const RIVER_CROSSED: i32 = 14;
/// Rows a river may run without a new start.
pub(super) const RIVER_REACH: u32 = 9;
/// Points of a river from which a text is columnar.
pub(super) const COLUMNAR: i32 = 30;
/// Length of the text beside a gap, on its longer side, below which it is the cell of a table.
pub(super) const TABLE_CELL: u32 = 6;

/// When a gap of one or two blanks parts two pieces.
pub(super) struct Thin {
    /// Lines before and behind that are looked at.
    pub reach: usize,
    /// Rows before and behind, blank ones counted.
    pub rows: u32,
    /// Rows that must have the gap.
    pub least: usize,
    /// Times as many of them as of rows whose text runs over the place.
    pub share: usize,
    /// The page has one of them for so many wide gaps at least.
    pub wide: usize,
}

pub(super) const THIN: Thin = Thin { reach: 6, rows: 9, least: 5, share: 2, wide: 3 };

/// A start this far right of the left edge is still aligned with it: a paragraph's indent.
pub(super) const INDENT: u32 = 4;
/// Drift of a left or right edge.
pub(super) const DRIFT: u32 = 1;
/// A head that stands alone between stories above each other.
pub(super) struct Band {
    /// Rows of it at most.
    pub rows: usize,
    /// The row above it has so many pieces at least.
    pub columns: usize,
    /// And so many times as many as a row of the head.
    pub share: usize,
}

pub(super) const BAND: Band = Band { rows: 4, columns: 2, share: 2 };

/// Empty rows of its own after which a strip ends.
pub(super) const STRIP_GAP: u32 = 2;
/// Rows from the last of a strip to the first of the next one in its column, at most.
pub(super) const COLUMN_GAP: u32 = 3;
/// Lines a head may have.
pub(super) const HEAD_LINES: usize = 4;
/// Lines after which the measure of a strip is known.
pub(super) const SETTLED: usize = 3;

/// Points of a seam between two strips read one after the other.
pub(super) struct Seam {
    /// An unfinished line goes on flush with the edge.
    pub runs_on: i32,
    /// A full line with a final mark goes on flush with the edge.
    pub may_run_on: i32,
    /// A finished paragraph, then an indented line or a head.
    pub paragraph: i32,
    /// An unfinished line, then an indented one or a head.
    pub broken: i32,
    /// A finished paragraph, then a line flush with the edge.
    pub headless: i32,
    /// A line that starts with a closing mark, where nothing is open.
    pub torn: i32,
    /// Straight below.
    pub below: i32,
    /// Straight below in the same column.
    pub same_column: i32,
    /// For each empty row between, up to six.
    pub empty_row: i32,
    /// From a head to what stands below it.
    pub under_head: i32,
    /// The same below it to its left.
    pub under_left: i32,
    /// From a head to anything else.
    pub head_alone: i32,
    /// From a column to the one on its right, tops level.
    pub next_column: i32,
    /// To the right beside it, tops not level.
    pub right: i32,
    /// To any other place, and from a head to another on its right, on its row or a little below.
    pub elsewhere: i32,
}

pub(super) const SEAM: Seam = Seam {
    runs_on: 10,
    may_run_on: 3,
    paragraph: 6,
    broken: -14,
    headless: -10,
    torn: -14,
    below: 5,
    same_column: 6,
    empty_row: 3,
    under_head: 8,
    under_left: 6,
    head_alone: -8,
    next_column: 6,
    right: -1,
    elsewhere: -4,
};
/// Rows below a head in which another on its right may be of it.
pub(super) const BESIDE: u32 = 4;
/// Characters by which a head may reach further right of its middle than left of it: columns left of it are its own only where it may
/// stand in the middle over them and what is right of it.
pub(super) const CENTRED: u32 = 17;

/// What two strips have in common.
pub(super) struct Common {
    /// Points for pairs of characters in both, times their share of those in one.
    pub topic: u64,
    /// The least of pairs in either that this is taken from.
    pub enough: u64,
}

pub(super) const KIN: Common = Common { topic: 40, enough: 40 };

/// Regions weighed on a page before the rest is cut by the first rule that fits.
pub(super) const REGIONS: usize = 4000;
/// Strips above which a page is first cut along its clear white across, without weighing.
pub(super) const CROWD: usize = 400;

/// Rows up and down in which the lines of a column vouch for its measure.
pub(super) const MERGED_REACH: u32 = 12;
/// Cells by which a full line may differ from the measure.
pub(super) const MERGED_SLACK: u32 = 2;
/// Cells of a mark that hangs over the measure.
pub(super) const MERGED_HANGS: u32 = 2;
/// Cells beyond the measure from which a line runs over it.
pub(super) const MERGED_REST: u32 = 6;
/// Lines that must vouch for the measure.
pub(super) const MERGED_LEAST: i32 = 3;
/// Most lines of a column printed before the next column's where a head throws rows out of step.
pub(super) const STAGGER_LINES: usize = 5;
/// Rows above or below in which those columns must show.
pub(super) const STAGGER_NEAR: usize = 12;
/// Rows up and down in which a longer line speaks against a measure.
pub(super) const MERGED_CLOSE: u32 = 5;
/// Cells of ink above which a piece is not looked at for columns run into one.
pub(super) const MERGED_WIDEST: u32 = 400;
/// Narrowest column, in cells.
pub(super) const NARROWEST_COLUMN: u32 = 14;
/// Widest column, in cells.
pub(super) const WIDEST_COLUMN: u32 = 100;
/// Empty rows that part a crowded page.
pub(super) const CROWD_GAP: u32 = 3;
/// Single lines in a row from which they are the page's own line of number, date and names.
pub(super) const FURNITURE: usize = 3;
/// Widest gutter between two columns of a story, short lines left of it included.
pub(super) const FRAME_GUTTER: u32 = 20;
/// Full lines of the columns around that vouch for a measure as well.
pub(super) const MERGED_MANY: usize = 12;
/// Strips begun before and after a short one among which its column is looked for, or one it stands in line with.
pub(super) const NEIGHBOURS: usize = 24;

/// Characters from which a line is no credit.
pub(super) const LONGEST_CREDIT: usize = 40;

/// Blank lines that stand for the white round a head over several columns, at least.
pub(crate) const SPANS: u32 = 2;

/// When places drift.
pub(super) struct Unsteady {
    /// A gap is narrow, in characters.
    pub narrow: u32,
    /// Rows above that count.
    pub rows: usize,
    /// So many gaps more that do not drift: of a few nothing can be told.
    pub least: u64,
    /// The share of these among all that stand near one, times the share of narrow gaps, in hundredths. Measured: pages padded
    /// to show the page at most 9, others 11 and more.
    pub share: u64,
}

pub(super) const UNSTEADY: Unsteady = Unsteady { narrow: 3, rows: 3, least: 4, share: 11 };

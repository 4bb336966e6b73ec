//! The weights of all decisions, beside their meaning.
//!
//! Set by hand from how newspapers are made, then adjusted on measured pages until no single
//! change helped; see `docs/accuracy.md` for the figures. Costs are in hundredths of the price of
//! an unlikely event; widths in quarter em.

/// The path over the lines (`zones/path.rs`).
pub(crate) mod path {
    /// A line is full when no more than this is missing.
    pub const FULL: i32 = 2;
    /// What follows would not have fitted: price of a ragged line, and of each quarter em missing.
    pub const NO_ROOM: i32 = 10;
    /// See [`NO_ROOM`].
    pub const NO_ROOM_PER: i32 = 6;
    /// A middle line that is short though what follows would have fitted.
    pub const SHORT: i32 = 260;
    /// See [`SHORT`]: each quarter em missing.
    pub const SHORT_PER: i32 = 30;
    /// See [`SHORT`]: at most.
    pub const SHORT_MOST: i32 = 900;
    /// A mark hangs over the measure.
    pub const HANGING: i32 = 50;
    /// A line wider than its measure.
    pub const OVER: i32 = 150;
    /// See [`OVER`]: each quarter em.
    pub const OVER_PER: i32 = 45;
    /// See [`OVER`]: at most.
    pub const OVER_MOST: i32 = 1200;
    /// A last line: there is one in five lines.
    pub const LAST: i32 = 100;
    /// A paragraph of one line.
    pub const ONLY: i32 = 180;
    /// A paragraph ends with a colon.
    pub const END_COLON: i32 = 100;
    /// A paragraph ends with a semicolon.
    pub const END_SEMICOLON: i32 = 200;
    /// A paragraph ends with a comma.
    pub const END_OPEN: i32 = 550;
    /// A paragraph ends without a mark.
    pub const END_PLAIN: i32 = 400;
    /// A paragraph or head starts with a mark that no line starts with.
    pub const STARTS_CLOSED: i32 = 500;
    /// A message head opens a paragraph.
    pub const MESSAGE_OPENS: i32 = 300;
    /// A message head inside a paragraph.
    pub const MESSAGE_INSIDE: i32 = 800;
    /// A first line without indent on a page whose paragraphs have one.
    pub const NO_INDENT: i32 = 300;
    /// A later line with an indent on such a page.
    pub const INDENT_INSIDE: i32 = 500;
    /// A line that was printed twice inside running prose.
    pub const DOUBLED_BODY: i32 = 400;
    /// A head line.
    pub const HEAD: i32 = 330;
    /// A head ends with a full stop.
    pub const HEAD_FINAL: i32 = 350;
    /// A head ends with a comma.
    pub const HEAD_OPEN: i32 = 250;
    /// A head ends with a colon or semicolon.
    pub const HEAD_COLON: i32 = 150;
    /// A full stop inside a head.
    pub const HEAD_INNER_FINAL: i32 = 400;
    /// A head that was printed twice.
    pub const HEAD_DOUBLED: i32 = 500;
    /// A head that starts like a message.
    pub const HEAD_MESSAGE: i32 = 700;
    /// A head in the dress of a column label.
    pub const HEAD_LABEL: i32 = 500;
    /// A head as wide as a full line of the page's main measures.
    pub const HEAD_FULL: i32 = 120;
    /// The measure changes inside a paragraph.
    pub const CHANGE_INSIDE: i32 = 600;
    /// The measure changes between paragraphs.
    pub const CHANGE_BETWEEN: i32 = 350;
    /// The measure changes behind a head.
    pub const CHANGE_AFTER_HEAD: i32 = 60;
    /// The measure changes behind a jump line, signature or the like.
    pub const CHANGE_AFTER_BREAK: i32 = 80;
    /// A blank line between paragraphs (a gain).
    pub const GAP_BETWEEN: i32 = 50;
    /// A blank line inside a paragraph.
    pub const GAP_INSIDE: i32 = 60;
    /// An unfinished paragraph is broken off by a head.
    pub const BROKEN_BY_HEAD: i32 = 450;
    /// An unfinished paragraph is broken off by a signature or the like.
    pub const UNFINISHED_BREAK: i32 = 350;
    /// The page ends inside a paragraph.
    pub const UNFINISHED_END: i32 = 200;
    /// A paragraph goes on though none stands open.
    pub const RESUMED: i32 = 350;
    /// The page begins inside a paragraph.
    pub const RESUMED_AT_START: i32 = 200;
}

/// Captions (`zones/captions.rs`): points for a beginning, in hundredths.
pub(crate) mod captions {
    /// A credit that has no text above it.
    pub const NO_TEXT: i32 = -150;
    /// Begins with a day, 图为 or an arrow.
    pub const OPENS: i32 = 250;
    /// A line inside that is shorter than the others.
    pub const RAGGED: i32 = 150;
    /// Begins with a mark that no line begins with.
    pub const STARTS_CLOSED: i32 = 300;
    /// The first line is short by an indent.
    pub const INDENTED: i32 = 80;
    /// Set at a measure that is not the columns'.
    pub const OWN_MEASURE: i32 = 100;
    /// Stands at the top of the page.
    pub const TOP: i32 = 100;
    /// A blank line stands before it.
    pub const GAP: i32 = 120;
    /// What stands before it is finished.
    pub const AFTER_END: i32 = 150;
    /// What stands before it goes on.
    pub const AFTER_OPEN: i32 = 200;
    /// What stands before it is of another width.
    pub const OTHER_WIDTH: i32 = 120;
}

/// Boundaries between stories (`articles/boundary.rs`): points for a boundary, in hundredths.
pub(crate) mod boundary {
    use crate::lines::EM;

    /// Two paragraphs that follow each other are of one story.
    pub const BASE: i32 = -250;
    /// A message head opens the second.
    pub const MESSAGE: i32 = 600;
    /// The first jumps elsewhere.
    pub const JUMP_TO: i32 = 700;
    /// The second comes from elsewhere.
    pub const JUMP_FROM: i32 = 700;
    /// A signature stands between.
    pub const SIGNATURE: i32 = 250;
    /// The first is not finished.
    pub const UNFINISHED: i32 = 500;
    /// The second does not begin.
    pub const RESUMED: i32 = 300;
    /// The measure changes by more than this.
    pub const CHANGE_WIDTH: i32 = 5 * EM / 2;
    /// See [`CHANGE_WIDTH`].
    pub const CHANGE: i32 = 350;
    /// A blank line stands between.
    pub const GAP: i32 = 60;
    /// Head lines stand between.
    pub const HEADS: i32 = 200;
    /// Each further head line.
    pub const MORE_HEADS: i32 = 180;
    /// The heads were printed twice.
    pub const DOUBLED: i32 = 500;
    /// A head counts: 一、二、…
    pub const NUMBERED: i32 = 500;
    /// A head is dressed as a column label.
    pub const LABEL: i32 = 400;
    /// A head is wider than the column.
    pub const WIDER: i32 = 350;
    /// Both sides have the same measure.
    pub const SAME_MEASURE: i32 = 100;
    /// They have not.
    pub const OTHER_MEASURE: i32 = 300;
    /// Only where the sum is within this are words compared.
    pub const CLOSE_CALL: i32 = 400;
    /// Each percent of shared words speaks against.
    pub const ALIKE_PER: i32 = 12;
    /// See [`ALIKE_PER`]: at most.
    pub const ALIKE_MOST: i32 = 250;
}

/// Heads to bodies (`articles/heads.rs`): points, in hundredths.
pub(crate) mod heads {
    /// All words of a line are in the body.
    pub const SHARED: i32 = 400;
    /// All words of a line are in the body's first two paragraphs.
    pub const SHARED_FIRST: i32 = 300;
    /// The line stands right before the body.
    pub const RIGHT_BEFORE: i32 = 130;
    /// The line stands right behind the body.
    pub const RIGHT_AFTER: i32 = 10;
    /// A line may belong to no body.
    pub const NOBODY: i32 = 90;
    /// The next line belongs to another body.
    pub const CHANGE: i32 = 150;
}

/// Jumps to their targets (`stitch/pair.rs`): points, in hundredths.
pub(crate) mod stitch {
    /// A jump line names the other part's page.
    pub const PAGE_NAMED: i32 = 200;
    /// It names another page.
    pub const OTHER_PAGE: i32 = 250;
    /// Each percent of words that both headlines share.
    pub const HEAD_PER: i32 = 4;
    /// What headlines share by chance, taken off where both have one.
    pub const HEAD_EXPECTED: i32 = 100;
    /// Each percent of words that front and carried part share.
    pub const BODY_PER: i32 = 6;
    /// See [`BODY_PER`]: at most.
    pub const BODY_MOST: i32 = 150;
    /// An unfinished front meets a part that begins in the middle, or a finished one a beginning.
    pub const SEAM: i32 = 60;
    /// A pair needs this much.
    pub const LEAST: i32 = 150;
}

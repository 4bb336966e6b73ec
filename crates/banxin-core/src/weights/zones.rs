//! What lines are: `zones/`.
//!
//! Part of [`super`], which says in what the weights are counted.

/// The path over the lines (`zones/path.rs`).
pub(crate) mod path {
    /// A line is full when no more than this is missing.
    pub const FULL: i32 = 2;
    /// What follows would not have fitted: price of a ragged line, and of each quarter em missing.
    pub const NO_ROOM: i32 = 25;
    /// See [`NO_ROOM`].
    pub const NO_ROOM_PER: i32 = 21;
    /// What follows would just have fitted.
    pub const EXACT_ROOM: i32 = 60;
    /// A middle line that is short though what follows would have fitted.
    pub const SHORT: i32 = 216;
    /// See [`SHORT`]: each quarter em missing.
    pub const SHORT_PER: i32 = 15;
    /// See [`SHORT`]: at most.
    pub const SHORT_MOST: i32 = 900;
    /// Full lines behind the ends of paragraphs, and how many for each that lacks an indent, by which a page has none.
    pub const FLUSH: usize = 2;
    /// The same in a text of many stories, where chance has had more.
    pub const FLUSH_MANY: usize = 5;
    /// Lines of a text that is one story, where heads and signatures count for ends of paragraphs.
    pub const FLUSH_FEW: usize = 40;
    /// A middle line that is short as first lines are, on a page that shows no indents.
    pub const LIKE_FIRST: i32 = 250;
    /// The same where the text has few lines: what first lines lack is not known.
    pub const LIKE_FIRST_OF_FEW: i32 = 78;
    /// Lines from which they are not few.
    pub const MANY: usize = 12;
    /// The same where the line lacks more than the indent, but less than what follows.
    pub const LIKE_RAGGED_FIRST: i32 = 120;
    /// A mark hangs over the measure.
    pub const HANGING: i32 = 50;
    /// A line wider than its measure.
    pub const OVER: i32 = 98;
    /// See [`OVER`]: each quarter em.
    pub const OVER_PER: i32 = 30;
    /// See [`OVER`]: at most.
    pub const OVER_MOST: i32 = 780;
    /// A last line: there is one in five lines.
    pub const LAST: i32 = 65;
    /// A paragraph of one line.
    pub const ONLY: i32 = 180;
    /// It asks, below a line without an end.
    pub const ONLY_ASKS: i32 = 120;
    /// A paragraph ends with a colon.
    pub const END_COLON: i32 = 100;
    /// A paragraph ends with the bracket of a note.
    pub const END_NOTE: i32 = 120;
    /// A paragraph ends with a semicolon.
    pub const END_SEMICOLON: i32 = 200;
    /// A paragraph ends with a comma.
    pub const END_OPEN: i32 = 550;
    /// A paragraph ends without a mark.
    pub const END_PLAIN: i32 = 400;
    /// The same below a line that ends with the end of a sentence: the paragraph ended there more likely.
    pub const END_BEYOND: i32 = 100;
    /// Nothing but names stand on the last line below one that is not full: they sign the text more likely.
    pub const END_NAMES: i32 = 150;
    /// A paragraph or head starts with a mark that no line starts with, a paragraph closes a bracket of the line above.
    pub const STARTS_CLOSED: i32 = 500;
    /// A message head opens a paragraph.
    pub const MESSAGE_OPENS: i32 = 300;
    /// A message head inside a paragraph.
    pub const MESSAGE_INSIDE: i32 = 800;
    /// A first line without indent on a page whose paragraphs have one.
    pub const NO_INDENT: i32 = 405;
    /// A later line with an indent on such a page.
    pub const INDENT_INSIDE: i32 = 500;
    /// A line that was printed twice inside running prose.
    pub const DOUBLED_BODY: i32 = 400;
    /// A head line.
    pub const HEAD: i32 = 330;
    /// Head lines come in groups: what a further one gains.
    pub const HEAD_FOLLOWS: i32 = 175;
    /// A head ends with a full stop.
    pub const HEAD_FINAL: i32 = 228;
    /// A head of more than this with a full stop, or of twice as much, where no text is set in columns: a paragraph on a line.
    pub const HEAD_WIDEST: i32 = 26 * crate::lines::EM;
    /// See [`HEAD_WIDEST`].
    pub const HEAD_SENTENCE: i32 = 600;
    /// A head ends with ？ or ！.
    pub const HEAD_ASKS: i32 = 80;
    /// A paragraph begins behind a head that ends with a dash, as kickers do.
    pub const BODY_ANNOUNCED: i32 = 250;
    /// A head with no finished line between it and whoever signs the text below, or its message head (a gain).
    pub const HEAD_ABOVE: i32 = 120;
    /// A jump line below a head says where its text comes from (a gain).
    pub const HEAD_CARRIED: i32 = 350;
    /// A jump line above says where the text comes from, or one below where it goes: what stands here is of that text.
    pub const HEAD_RESUMED: i32 = 150;
    /// A dash and a name below a finished paragraph as a head: they tell whose words it is.
    pub const HEAD_ATTRIBUTES: i32 = 400;
    /// A head is what somebody says in an interview.
    pub const HEAD_TURN: i32 = 500;
    /// A head says who gives the text above, or when.
    pub const HEAD_CLOSES: i32 = 900;
    /// A head ends with a comma.
    pub const HEAD_OPEN: i32 = 664;
    /// A head ends with a colon or semicolon.
    pub const HEAD_COLON: i32 = 150;
    /// A full stop inside a head.
    pub const HEAD_INNER_FINAL: i32 = 400;
    /// All of a head stands in brackets.
    pub const HEAD_NOTE: i32 = 400;
    /// A head that was printed twice.
    pub const HEAD_DOUBLED: i32 = 500;
    /// A head in pieces of one length, or of two parts that asks, a blank between them (a gain).
    pub const HEAD_PARTED: i32 = 100;
    /// Such a line inside a paragraph.
    pub const PARTED_INSIDE: i32 = 200;
    /// An item of a list, set in by an indent, as a head.
    pub const HEAD_ITEM: i32 = 400;
    /// A head that starts like a message.
    pub const HEAD_MESSAGE: i32 = 700;
    /// A head in the dress of a column label.
    pub const HEAD_LABEL: i32 = 500;
    /// A head as wide as a full line of the page's main measures.
    pub const HEAD_FULL: i32 = 78;
    /// The name of a fact box (`核心阅读`) as a head.
    pub const HEAD_BOX: i32 = 900;
    /// The measure changes inside a paragraph.
    pub const CHANGE_INSIDE: i32 = 474;
    /// The measure changes between paragraphs.
    pub const CHANGE_BETWEEN: i32 = 350;
    /// The measure changes behind a head.
    pub const CHANGE_AFTER_HEAD: i32 = 60;
    /// The measure changes behind a jump line, signature or the like.
    pub const CHANGE_AFTER_BREAK: i32 = 80;
    /// A blank line between paragraphs (a gain).
    pub const GAP_BETWEEN: i32 = 50;
    /// A blank line inside a paragraph.
    pub const GAP_INSIDE: i32 = 81;
    /// A paragraph begins inside a message head that is broken over lines.
    pub const MESSAGE_TORN: i32 = 400;
    /// A note in brackets, a line of its own behind a whole sentence, inside a paragraph.
    pub const NOTE_INSIDE: i32 = 300;
    /// What stands below such a note goes on with its paragraph.
    pub const NOTE_GOES_ON: i32 = 300;
    /// An item of a list opens a paragraph (a gain).
    pub const BULLET_OPENS: i32 = 150;
    /// It stands inside one.
    pub const BULLET_INSIDE: i32 = 300;
    /// A row of a box of facts stands inside a paragraph.
    pub const FACT_INSIDE: i32 = 700;
    /// An unfinished paragraph is broken off by a head.
    pub const BROKEN_BY_HEAD: i32 = 329;
    /// An unfinished paragraph is broken off by a signature or the like.
    pub const UNFINISHED_BREAK: i32 = 228;
    /// The same where the line before the last one is finished: a head of one line more likely.
    pub const UNFINISHED_ABOVE: i32 = 450;
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
    /// The same where it reads `摄影报道`, which signs stories too.
    pub const REPORTS: i32 = 250;
    /// A paragraph ends inside.
    pub const PARAGRAPH_INSIDE: i32 = 200;
    /// Begins with a day, 图为 or an arrow.
    pub const OPENS: i32 = 163;
    /// A line inside begins with a day, behind a finished one.
    pub const OPENS_INSIDE: i32 = 200;
    /// A line inside that is shorter than the others.
    pub const RAGGED: i32 = 150;
    /// Begins with a mark that no line begins with.
    pub const STARTS_CLOSED: i32 = 300;
    /// The first line is short by an indent.
    pub const INDENTED: i32 = 80;
    /// Set at a measure that is not the columns'.
    pub const OWN_MEASURE: i32 = 135;
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

/// Captions at the width of a picture (`zones/wide.rs`).
pub(crate) mod wide {
    /// So much wider than the columns around it is what a picture carries, in quarter em.
    pub const WIDER: i32 = 3 * crate::lines::EM / 2;
}

/// Captions that speak of the story above them (`zones/told.rs`).
pub(crate) mod told {
    /// Percent of a sentence's pairs of characters that the story has.
    pub const SHARED: usize = 25;
    /// See [`SHARED`]: and so many.
    pub const PAIRS: usize = 3;
}

/// Text that no measure holds (`zones/plain.rs`).
pub(crate) mod plain {
    /// Fewer lines are a few heads.
    pub const LINES_LEAST: usize = 4;
    /// Percent of the lines that have marks as sentences have.
    pub const SENTENCES: usize = 40;
    /// Lines of a page from which it is asked whether most of it was left over.
    pub const PAGE_LEAST: usize = 8;
    /// One line in so many of one width shows that a text was wrapped.
    pub const WRAPPED: i32 = 6;
}

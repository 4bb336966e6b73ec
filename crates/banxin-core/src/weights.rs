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
    pub const NO_ROOM: i32 = 25;
    /// See [`NO_ROOM`].
    pub const NO_ROOM_PER: i32 = 21;
    /// A middle line that is short though what follows would have fitted.
    pub const SHORT: i32 = 216;
    /// See [`SHORT`]: each quarter em missing.
    pub const SHORT_PER: i32 = 15;
    /// See [`SHORT`]: at most.
    pub const SHORT_MOST: i32 = 900;
    /// A middle line that is short as first lines are, on a page that shows no indents.
    pub const LIKE_FIRST: i32 = 78;
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
    /// A paragraph or head starts with a mark that no line starts with.
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
    /// An item of a list opens a paragraph (a gain).
    pub const BULLET_OPENS: i32 = 150;
    /// It stands inside one.
    pub const BULLET_INSIDE: i32 = 300;
    /// An unfinished paragraph is broken off by a head.
    pub const BROKEN_BY_HEAD: i32 = 329;
    /// An unfinished paragraph is broken off by a signature or the like.
    pub const UNFINISHED_BREAK: i32 = 228;
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

/// Boundaries between stories (`articles/boundary.rs`): points for a boundary, in hundredths.
pub(crate) mod boundary {
    use crate::lines::EM;

    /// Two paragraphs that follow each other are of one story.
    pub const BASE: i32 = -337;
    /// A message head opens the second.
    pub const MESSAGE: i32 = 810;
    /// The first jumps elsewhere.
    pub const JUMP_TO: i32 = 612;
    /// The second comes from elsewhere.
    pub const JUMP_FROM: i32 = 1274;
    /// A signature stands between.
    pub const SIGNATURE: i32 = 474;
    /// Both are lines of verse.
    pub const IN_VERSE: i32 = 2000;
    /// One of them is.
    pub const VERSE: i32 = 450;
    /// The second begins with a day or a recent time.
    pub const TIME: i32 = 165;
    /// In its first words somebody says something.
    pub const SAYS: i32 = 90;
    /// It begins with a word that links to what stands before.
    pub const LINKS: i32 = 70;
    /// The first is a note in brackets, as stands under a story: who wrote it, that a series ends.
    pub const NOTE: i32 = 600;
    /// The second is such a note.
    pub const BEFORE_NOTE: i32 = 500;
    /// The first is not finished.
    pub const UNFINISHED: i32 = 500;
    /// The second does not begin.
    pub const RESUMED: i32 = 300;
    /// The second names a fact box that opens stories.
    pub const BOX: i32 = 420;
    /// The measure changes by more than this.
    pub const CHANGE_WIDTH: i32 = 5 * EM / 2;
    /// See [`CHANGE_WIDTH`].
    pub const CHANGE: i32 = 149;
    /// A blank line stands between.
    pub const GAP: i32 = 60;
    /// A single blank stands before the second, as at the top of a frame.
    pub const FRAME: i32 = 405;
    /// Head lines stand between.
    pub const HEADS: i32 = 270;
    /// Each further head line.
    pub const MORE_HEADS: i32 = 51;
    /// The heads were printed twice.
    pub const DOUBLED: i32 = 500;
    /// A head counts: 一、二、…
    pub const NUMBERED: i32 = 257;
    /// A head is dressed as a column label.
    pub const LABEL: i32 = 729;
    /// A head is wider than the column.
    pub const WIDER: i32 = 307;
    /// The page's heads were printed twice, this one was not.
    pub const NOT_DOUBLED: i32 = 106;
    /// A blank line parts the head from a body, on a page where blanks part frames.
    pub const FRAMED: i32 = 98;
    /// None does.
    pub const UNFRAMED: i32 = 200;
    /// The page's heads stand together elsewhere.
    pub const APART: i32 = 337;
    /// The paragraph before a message is its lead.
    pub const LEAD: i32 = 232;
    /// Both sides have the same measure.
    pub const SAME_MEASURE: i32 = 220;
    /// They have not.
    pub const OTHER_MEASURE: i32 = 300;
    /// How alike the text on both sides is, in ten thousandths, and what it says for a boundary: the
    /// logarithm of how much more often boundaries are so, as counted on 2,700 seams.
    pub const TOPIC: [(i32, i32); 8] =
        [(0, 370), (60, 340), (110, 320), (160, 220), (220, 160), (340, 80), (600, -80), (2000, -350)];
    /// Percent of [`TOPIC`] that counts.
    pub const TOPIC_PERCENT: i32 = 94;
}

/// Heads to bodies (`articles/heads.rs`): points, in hundredths.
pub(crate) mod heads {
    /// All words of a line are in the body.
    pub const SHARED: i32 = 476;
    /// All words of a line are in the body's first two paragraphs.
    pub const SHARED_FIRST: i32 = 500;
    /// A pair that one paragraph of the page has.
    pub const RARE_ONE: i32 = 10;
    /// Two or three have.
    pub const RARE_TWO: i32 = 10;
    /// Up to six have.
    pub const RARE_FOUR: i32 = 25;
    /// More have.
    pub const RARE_MANY: i32 = 10;
    /// A head of this many tenths of the root of its pairs has the plain worth.
    pub const USUAL: i32 = 33;
    /// See [`USUAL`]: shorter ones count no less than this.
    pub const SHORTEST: i32 = 2;
    /// See [`USUAL`]: longer ones no more.
    pub const LONGEST: i32 = 43;
    /// The line stands in the run before the body.
    pub const BEFORE: i32 = 48;
    /// It is the last of the run.
    pub const RIGHT_BEFORE: i32 = 24;
    /// The line stands before the body in a long run of heads, as where all heads stand first.
    pub const BEFORE_IN_LONG_RUN: i32 = 81;
    /// A run of more lines is long.
    pub const LONG_RUN: usize = 7;
    /// The line stands right behind the body.
    pub const RIGHT_AFTER: i32 = -35;
    /// A line may belong to no body.
    pub const NOBODY: i32 = -60;
    /// A new group begins.
    pub const CHANGE: i32 = 19;
    /// It belongs to a body before that of the last group.
    pub const OUT_OF_ORDER: i32 = 78;
    /// It belongs to the body right behind that of the last group.
    pub const NEXT_IN_ORDER: i32 = 60;
    /// See [`NEXT_IN_ORDER`]: in a run with no body behind it, where order is all there is.
    pub const NEXT_IN_LAST_RUN: i32 = 189;
    /// See [`OUT_OF_ORDER`]: in such a run.
    pub const OUT_OF_LAST_RUN: i32 = 180;
    /// A group begins with a deck.
    pub const STARTS_WITH_DECK: i32 = -3000;
    /// A group ends without a headline.
    pub const NO_HEADLINE: i32 = 400;
    /// A group that no body took is placed with this much.
    pub const ORPHAN_LEAST: i32 = 450;
    /// Orphans that are looked at.
    pub const ORPHANS_MOST: usize = 64;
    /// Heads printed within so many blocks stand beside each other.
    pub const NEIGHBOUR_LINES: usize = 8;
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

/// Roles in a headline group (`articles/roles.rs`): points, in hundredths.
pub(crate) mod roles {
    /// In the dress of a label: 【】, ··, ●.
    pub const DRESSED: i32 = 600;
    /// See [`DRESSED`]: as anything else.
    pub const DRESSED_NO_LABEL: i32 = 300;
    /// An ornament stands before it.
    pub const ADORNED: i32 = 540;
    /// A word that labels are made of.
    pub const KNOWN: i32 = 210;
    /// Counted (①) or in parts (·).
    pub const SERIAL: i32 = 280;
    /// Each comma, question mark or colon in a label.
    pub const LABEL_MARK: i32 = 250;
    /// A label of at most five characters.
    pub const LABEL_SHORT: i32 = 59;
    /// A label of at most nine.
    pub const LABEL_MIDDLE: i32 = -60;
    /// A longer one.
    pub const LABEL_LONG: i32 = 160;
    /// A group ends between the halves of a line.
    pub const HALF_PARTED: i32 = 150;
    /// Halves of a line have different roles.
    pub const HALF_ROLES: i32 = 250;
    /// A bracket stays open between groups or roles.
    pub const UNCLOSED: i32 = 300;
    /// A caption stands between two lines (a gain for a new group).
    pub const CAPTION_PARTED: i32 = 300;
    /// See [`CAPTION_PARTED`]: lines of one group in two roles.
    pub const CAPTION_ROLES: i32 = 300;
    /// A word is broken between groups: its two halves stand together in the text.
    pub const WORD_PARTED: i32 = 200;
    /// A word is broken between roles.
    pub const WORD_ROLES: i32 = 108;
    /// A line that hands over, or one that was handed to, stands alone.
    pub const TIED: i32 = 150;
    /// Two labels under each other.
    pub const TWO_LABELS: i32 = 200;
    /// Not every group has a kicker.
    pub const KICKER: i32 = 10;
    /// A kicker ends with a dash or colon.
    pub const KICKER_DASH: i32 = 450;
    /// A line hands over: 强调, 要求.
    pub const HANDS_OVER: i32 = 350;
    /// A line that is no deck begins with a dash.
    pub const DASH_FRONT: i32 = 400;
    /// A line that is no kicker ends with a dash.
    pub const DASH_END: i32 = 300;
    /// A headline hands over.
    pub const HANDED_HEADLINE: i32 = 150;
    /// A headline of more than thirty characters.
    pub const HEADLINE_LONG: i32 = 150;
    /// Not every group has a deck.
    pub const DECK: i32 = 25;
    /// A deck begins with a dash.
    pub const DECK_DASH: i32 = 500;
    /// A deck says who was there.
    pub const ATTENDS: i32 = 220;
    /// A deck says what was decided, how much, since when.
    pub const EXPLAINS: i32 = 200;
    /// A deck of more than 24 characters.
    pub const DECK_LONG: i32 = 200;
    /// A deck though the kicker handed over to the headline.
    pub const DECK_AFTER_HANDING: i32 = 270;
    /// The group has no headline.
    pub const NO_HEADLINE: i32 = 600;
    /// Two headline lines of the same width.
    pub const PARALLEL: i32 = 260;
    /// Two of nearly the same width.
    pub const NEARLY_PARALLEL: i32 = 120;
    /// Two that differ by less than a seventh.
    pub const MUCH_ALIKE: i32 = 0;
    /// Two of other widths.
    pub const UNLIKE: i32 = 61;
    /// A second kicker behind one that handed over.
    pub const HANDED_TWICE: i32 = 300;
    /// A headline that says who was there.
    pub const ATTENDED_HEADLINE: i32 = 120;
    /// Two kickers or two decks.
    pub const TWO_OF_A_KIND: i32 = 120;
    /// A kicker is wider than its headline.
    pub const KICKER_WIDER: i32 = 110;
    /// A kicker is a place or an office above a longer headline.
    pub const KICKER_PLACE: i32 = 180;
    /// A headline says what is to be done; the kicker, who wants it.
    pub const IMPERATIVE: i32 = 100;
    /// A kicker announces a paper, whose matter the headline is.
    pub const ANNOUNCES: i32 = 202;
    /// A kicker in clauses above a plain headline.
    pub const KICKER_CLAUSES: i32 = 100;
    /// A deck has a figure.
    pub const FIGURE: i32 = 80;
    /// A kicker is a short name above a longer headline.
    pub const KICKER_NAME: i32 = 120;
    /// The headline is a question, a quotation or in two halves.
    pub const RHETORICAL: i32 = 85;
    /// A deck is wider than its headline.
    pub const DECK_WIDER: i32 = 70;
    /// A deck is narrower.
    pub const DECK_NARROWER: i32 = 40;
    /// The headline says what happened.
    pub const HAPPENS: i32 = 120;
}

/// How sure a story is (`articles/judgement.rs`): logarithms of odds, in hundredths, fitted on 3,000
/// stories of measured pages; evidence counts in percent.
pub(crate) mod confidence {
    /// Before anything is known.
    pub const BASE: i32 = -120;
    /// The page begins with it.
    pub const PAGE_BEGINS: i32 = 124;
    /// The page ends with it.
    pub const PAGE_ENDS: i32 = 131;
    /// Evidence for its beginning.
    pub const START: i32 = 10;
    /// Evidence for the next one's.
    pub const END: i32 = 14;
    /// See [`START`]: no less counts.
    pub const LEAST: i32 = -400;
    /// See [`START`]: no more counts.
    pub const MOST: i32 = 1200;
    /// Evidence against a beginning inside.
    pub const INNER: i32 = 39;
    /// See [`INNER`]: no less counts.
    pub const INNER_LEAST: i32 = -300;
    /// See [`INNER`]: no more counts.
    pub const INNER_MOST: i32 = 500;
    /// It has no head.
    pub const HEADLESS: i32 = 73;
    /// What its head shares with it.
    pub const GAIN: i32 = 6;
    /// See [`GAIN`]: no more counts.
    pub const GAIN_MOST: i32 = 900;
    /// Each ten paragraphs.
    pub const PARAGRAPHS: i32 = 39;
    /// See [`PARAGRAPHS`]: no more count.
    pub const PARAGRAPHS_MOST: i32 = 30;
    /// It is torn at an end.
    pub const TORN: i32 = 30;
    /// Columns were cut.
    pub const COLUMNAR: i32 = 63;
    /// Fragments were dealt.
    pub const DEALT: i32 = 170;
    /// Nothing on the page says that it is a newspaper's: not fitted, since measured pages are papers'.
    pub const STRANGE: i32 = 300;
    /// See [`STRANGE`]: columns of a paper are no narrower, in quarter em.
    pub const COLUMN_NARROWEST: i32 = 32;
    /// See [`STRANGE`]: and no wider.
    pub const COLUMN_WIDEST: i32 = 120;
    /// See [`STRANGE`]: lines wrapped in such columns say that it is a paper.
    pub const WRAPPED_LEAST: usize = 12;
}

/// Cuts and heads of a page together (`articles/plan.rs`): points, in hundredths.
pub(crate) mod plan {
    /// What a line shares with a body whose head is known.
    pub const GIVEN: i32 = -1000;
    /// Percent of the evidence between two paragraphs that a cut brings.
    pub const BOUNDARY: i32 = 143;
    /// A body has no head.
    pub const HEADLESS: i32 = 109;
    /// Heads before a cut that inside a body would have been crossheads.
    pub const CROSSHEAD: i32 = 800;
    /// A story goes on elsewhere in more than one place: each further one.
    pub const JUMPS_TWICE: i32 = 500;
    /// Two groups want one body.
    pub const REFUSED: i32 = 0;
    /// A change must bring more than this.
    pub const MARGIN: i32 = 33;
    /// A line that shares less with a body says nothing about its parts.
    pub const LEAST_GAIN: i32 = 98;
    /// Less evidence than this and no head can prove a beginning.
    pub const LEAST_SCORE: i32 = -304;
    /// A cut with less evidence may be taken back.
    pub const WEAK: i32 = 78;
    /// Bodies on either side in which a run looks for its own.
    pub const WINDOW: usize = 32;
    /// Trials in a round.
    pub const TRIALS: usize = 10;
    /// Changes a page may have.
    pub const ROUNDS: usize = 12;
    /// Pages of more paragraphs keep their first cuts.
    pub const LONGEST: usize = 400;
}

/// Heads over several stories (`articles/series.rs`): points, in hundredths, and characters.
pub(crate) mod series {
    /// A story of a series shares this much with its head.
    pub const LEAST_GAIN: i32 = 150;
    /// Characters of a brief at most.
    pub const BRIEF_LONGEST: usize = 300;
}

/// Heads broken in the middle (`articles/broken.rs`).
pub(crate) mod broken {
    /// Percent of the rarer character's places where the two that meet stand together.
    pub const TOGETHER: u32 = 10;
    /// See [`TOGETHER`]: where what is left is wider than what stands above it.
    pub const TOGETHER_WIDER: u32 = 30;
    /// Characters of a unit at most.
    pub const UNIT_LONGEST: usize = 4;
}

/// Pictures of their own (`articles/photos.rs`).
pub(crate) mod photos {
    /// Percent of a head's pairs that its caption has.
    pub const SHARED: usize = 30;
}

/// Messages gathered under one head (`articles/roundup.rs`): points, in hundredths.
pub(crate) mod roundup {
    /// That messages which follow each other are stories of their own.
    pub const BASE: i32 = 300;
    /// All are of one agency or paper, or of several.
    pub const ONE_SOURCE: i32 = 100;
    /// See [`ONE_SOURCE`].
    pub const SOURCES: i32 = 200;
    /// All are of one day, or of several.
    pub const ONE_DAY: i32 = 100;
    /// See [`ONE_DAY`].
    pub const DAYS: i32 = 150;
    /// Two that follow each other are of one place.
    pub const SAME_PLACE: i32 = 300;
    /// Each message beyond the second.
    pub const EACH: i32 = 50;
    /// The head is printed before the first.
    pub const BEFORE: i32 = 100;
    /// The head says that it speaks of several places.
    pub const GATHERS: i32 = 250;
    /// Each message beyond the first that shares words with the head, this much at least.
    pub const SPEAKS: i32 = 150;
    /// See [`SPEAKS`].
    pub const SPEAKS_LEAST: i32 = 200;
    /// A lead says that the paper's people went to several places.
    pub const LEAD: i32 = 250;
    /// Paragraphs of such a lead at most.
    pub const LEAD_PARAGRAPHS: usize = 2;
    /// Characters of such a lead at most.
    pub const LEAD_LONGEST: usize = 240;
}

/// Text that no measure holds (`zones/plain.rs`).
pub(crate) mod plain {
    /// Fewer lines are a few heads.
    pub const LINES_LEAST: usize = 4;
    /// Percent of the lines that have marks as sentences have.
    pub const SENTENCES: usize = 40;
}

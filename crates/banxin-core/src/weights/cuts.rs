//! Where pages and stories begin and end, and how sure that is: `pages/`, `articles/`, `stitch/`.
//!
//! Part of [`super`], which says in what the weights are counted.

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
    pub const SIGNATURE: i32 = 560;
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
    /// It addresses somebody, as speeches, letters and official papers do.
    pub const SALUTES: i32 = 960;
    /// Below heads, it says who asks the paper.
    pub const ASKS: i32 = 250;
    /// The first is a note in brackets, as stands under a story: who wrote it, that a series ends.
    pub const NOTE: i32 = 600;
    /// The first ends with who wrote it, in brackets.
    pub const SIGNED: i32 = 550;
    /// The second is such a note.
    pub const BEFORE_NOTE: i32 = 500;
    /// The first is not finished.
    pub const UNFINISHED: i32 = 500;
    /// The second does not begin.
    pub const RESUMED: i32 = 300;
    /// The second names a fact box that opens stories.
    pub const BOX: i32 = 420;
    /// The first head behind such a box stands between: a crosshead of its story.
    pub const BEHIND_FACTS: i32 = 450;
    /// Paragraphs of such a box, with its name, at most.
    pub const FACTS_LONGEST: usize = 5;
    /// Both stand in one box of figures.
    pub const IN_BOX: i32 = 600;
    /// The first closes such a box, the second follows at once: its story.
    pub const BEHIND_BOX: i32 = 500;
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
    /// The second begins an item of a column of briefs.
    pub const BRIEF: i32 = 600;
    /// Each further head line.
    pub const MORE_HEADS: i32 = 51;
    /// The heads were printed twice.
    pub const DOUBLED: i32 = 500;
    /// A head counts: 一、二、…
    pub const NUMBERED: i32 = 257;
    /// Nothing stands between two paragraphs of a page whose heads stand over their texts.
    pub const NOTHING_BETWEEN: i32 = 120;
    /// A note in brackets stands below a head: what it tells of was passed on a day.
    pub const REMARKED: i32 = 600;
    /// A head is dressed as a column label.
    pub const LABEL: i32 = 729;
    /// A head says that several short texts follow.
    pub const BRIEFS_LABEL: i32 = 700;
    /// A short line stands above a longer one, as a label does above a head.
    pub const TITLED: i32 = 500;
    /// The same on a page where so many texts have one.
    pub const LABELLED: i32 = 200;
    /// See [`LABELLED`].
    pub const LABELLED_PAGE: usize = 2;
    /// The lower line is no longer than the short one above it.
    pub const TITLED_SHORT: i32 = 200;
    /// See [`TITLED`]: no wider.
    pub const LABEL_WIDEST: i32 = 6 * EM;
    /// See [`TITLED_SHORT`]: no wider, whatever it says.
    pub const SHORT_WIDEST: i32 = 5 * EM;
    /// Characters of the longer of the texts on both sides of plain heads, each up to the next head, and what they say: heads
    /// of short items have so few, crossheads seldom.
    pub const STRETCH: [(i32, i32); 4] = [(50, 150), (80, 300), (125, 150), (200, 0)];
    /// The heads between are made like those before or behind them, as crossheads are: each line.
    pub const TWIN: i32 = 250;
    /// A head and the text below it begin with the same words.
    pub const BEGINS_ALIKE: i32 = 200;
    /// See [`BEGINS_ALIKE`]: so many characters.
    pub const SAME_WORDS: usize = 3;
    /// A head is wider than the column.
    pub const WIDER: i32 = 307;
    /// The page's heads were printed twice, this one was not.
    pub const NOT_DOUBLED: i32 = 106;
    /// A blank line parts the head from a body, on a page where blanks part frames.
    pub const FRAMED: i32 = 98;
    /// On a padded page they stand over several columns, or white stands above them.
    pub const SPANS: i32 = 60;
    /// None does.
    pub const UNFRAMED: i32 = 200;
    /// Heads of the page say where their text is from, with a dash, this one too: a part of one story.
    pub const PART: i32 = 250;
    /// The page's heads stand together elsewhere.
    pub const APART: i32 = 337;
    /// The paragraph before a message is its lead.
    pub const LEAD: i32 = 232;
    /// The first stands alone below its heads, a signature between.
    pub const LEAD_SIGNED: i32 = 500;
    /// Below heads the second stands alone above a signature and more text.
    pub const LEADS: i32 = 560;
    /// Both sides have the same measure.
    pub const SAME_MEASURE: i32 = 220;
    /// They have not.
    pub const OTHER_MEASURE: i32 = 300;
    /// How alike the text on both sides is, in ten thousandths, and what it says for a boundary: the
    /// logarithm of how much more often boundaries are so, as counted on 2,700 seams.
    pub const TOPIC: [(i32, i32); 8] =
        [(0, 370), (60, 340), (110, 320), (160, 220), (220, 160), (340, 80), (600, -80), (2000, -350)];
    /// Percent of [`TOPIC`] that counts.
    pub const TOPIC_PERCENT: i32 = 75;
    /// How alike it is by single characters, and what that says beside [`TOPIC`]: fitted together with it on 2,900 seams.
    pub const TOPIC_CHARACTERS: [(i32, i32); 2] = [(1730, 125), (5200, -135)];
    /// The same, where heads stand between.
    pub const TOPIC_CHARACTERS_AT_HEADS: [(i32, i32); 2] = [(1730, 95), (5870, -91)];
}

/// Cuts and heads of a page together (`articles/plan.rs`): points, in hundredths.
pub(crate) mod plan {
    /// What a line shares with a body whose head is known.
    pub const GIVEN: i32 = -1000;
    /// Percent of the evidence between two paragraphs that a cut brings.
    pub const BOUNDARY: i32 = 143;
    /// A cut is made at first where so much speaks for it and no head stands between: more than what the texts
    /// speak of can say alone.
    pub const UNHEADED: i32 = 70;
    /// A body has no head.
    pub const HEADLESS: i32 = 109;
    /// Heads before a cut that inside a body would have been crossheads.
    pub const CROSSHEAD: i32 = 800;
    /// A story goes on elsewhere in more than one place: each further one.
    pub const JUMPS_TWICE: i32 = 500;
    /// Stories with their heads right behind them from which that is a habit.
    pub const HABIT: usize = 3;
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

/// How sure a story is (`articles/judgement.rs`): logarithms of odds, in hundredths, fitted on 3,000
/// stories of measured pages; evidence counts in percent.
pub(crate) mod confidence {
    /// Before anything is known.
    pub const BASE: i32 = -85;
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
    pub const HEADLESS: i32 = 85;
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
    pub const COLUMNAR: i32 = 80;
    /// Fragments were dealt.
    pub const DEALT: i32 = 165;
    /// Nothing on the page says that it is a newspaper's: not fitted, since measured pages are papers'.
    pub const STRANGE: i32 = 340;
    /// See [`STRANGE`]: columns of a paper are no narrower, in quarter em.
    pub const COLUMN_NARROWEST: i32 = 32;
    /// See [`STRANGE`]: and no wider.
    pub const COLUMN_WIDEST: i32 = 120;
    /// See [`STRANGE`]: lines wrapped in such columns say that it is a paper.
    pub const WRAPPED_LEAST: usize = 12;
}

/// Where folio lines stand (`pages/sides.rs`): 64ths of a doubling of a page's text.
pub(crate) mod sides {
    /// The next folio stands at the other end of its page.
    pub const CHANGE: i64 = 48;
    /// Where one page ends and the next begins shows nowhere.
    pub const SHARED: i64 = 32;
    /// Text of a page without a folio.
    pub const LOST: i64 = 192;
}

/// Jumps to their targets (`stitch/evidence.rs`): points, in hundredths.
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
    /// Each percent of words that both have and no other part of the issue.
    pub const RARE_PER: i32 = 20;
    /// See [`RARE_PER`]: at most.
    pub const RARE_MOST: i32 = 300;
    /// An unfinished front meets a part that begins in the middle, or a finished one a beginning.
    pub const SEAM: i32 = 60;
    /// The carried part begins by closing the quotation that the front leaves open.
    pub const CLOSES: i32 = 300;
    /// The last character of the front and the first of the carried part stand side by side elsewhere in them.
    pub const MEETS: i32 = 150;
    /// A pair needs this much.
    pub const LEAST: i32 = 150;
}

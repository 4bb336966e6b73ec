//! Head lines: roles, groups, whose they are: `articles/`.
//!
//! Part of [`super`], which says in what the weights are counted.

/// Heads to bodies (`articles/heads.rs`): points, in hundredths.
pub(crate) mod heads {
    /// All words of a line are in the body.
    pub const SHARED: i32 = 430;
    /// All words of a line are in the body's first two paragraphs.
    pub const SHARED_FIRST: i32 = 415;
    /// What single characters of a line are worth: percent of how rare those are that the body has, in 64ths of a
    /// binary logarithm, twice for the first two paragraphs, on average over the line.
    pub const CHARACTERS_PERCENT: i32 = 60;
    /// See [`CHARACTERS_PERCENT`]: so much any line shares with any body.
    pub const CHARACTERS_USUAL: i32 = 185;
    /// See [`CHARACTERS_PERCENT`]: a line of no more characters may be a label, which need share nothing.
    pub const LABEL_CHARACTERS: usize = 4;
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
    /// The same on a page whose heads stand behind their stories.
    pub const BEHIND: i32 = 220;
    /// The line is the last of the run before the body, on a page whose heads stand before their stories.
    pub const ALWAYS_BEFORE: i32 = 200;
    /// Of several heads that one body would have, for the one that is printed right before it, where all heads of the page are;
    /// where fewer are, as much less as the square of their part.
    pub const IN_PLACE: i32 = 600;
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
    /// The same where one headline and one body are left.
    pub const LEFT_LEAST: i32 = 50;
    /// Orphans that are looked at.
    pub const ORPHANS_MOST: usize = 64;
    /// A line that ends with a full day, for any body: it is no line of a head.
    pub const BARRED: i32 = -3000;
    /// Heads printed within so many blocks stand beside each other.
    pub const NEIGHBOUR_LINES: usize = 8;
}

/// Roles in a headline group (`articles/roles.rs`): points, in hundredths.
pub(crate) mod roles {
    /// In the dress of a label: 【】, ··, ●.
    pub const DRESSED: i32 = 600;
    /// See [`DRESSED`]: as anything else.
    pub const DRESSED_NO_LABEL: i32 = 300;
    /// See [`KNOWN`]: a short one as anything else.
    pub const KNOWN_NO_LABEL: i32 = 120;
    /// An ornament stands before it.
    pub const ADORNED: i32 = 540;
    /// A word that labels are made of.
    pub const KNOWN: i32 = 210;
    /// A label before the line says what it is: more than all else together.
    pub const TOLD: i32 = 2000;
    /// Counted (①) or in parts (·).
    pub const SERIAL: i32 = 280;
    /// Each comma, question mark or colon in a label.
    pub const LABEL_MARK: i32 = 250;
    /// A label of at most four characters.
    pub const LABEL_SHORTEST: i32 = 160;
    /// A label of five.
    pub const LABEL_FIVE: i32 = 75;
    /// A label of at most six characters.
    pub const LABEL_SHORT: i32 = 59;
    /// A label of at most nine.
    pub const LABEL_MIDDLE: i32 = -60;
    /// What no word tells is a label stands above a line of its width.
    pub const LABEL_PARALLEL: i32 = 100;
    /// A longer one.
    pub const LABEL_LONG: i32 = 160;
    /// A short line over a longer head, on a page where several texts have one.
    pub const LABELLED: i32 = 150;
    /// A group ends between the halves of a line.
    pub const HALF_PARTED: i32 = 165;
    /// Halves of a line have different roles.
    pub const HALF_ROLES: i32 = 250;
    /// A bracket stays open between groups or roles.
    pub const UNCLOSED: i32 = 300;
    /// A line goes on in the next: a comma ends it, a figure is still to come, both are running text; a group
    /// ends there, or another role begins.
    pub const RUNS_ON: i32 = 500;
    /// A caption stands between two lines (a gain for a new group).
    pub const CAPTION_PARTED: i32 = 300;
    /// See [`CAPTION_PARTED`]: lines of one group in two roles.
    pub const CAPTION_ROLES: i32 = 300;
    /// A blank line stands between two lines where blank lines part frames (a gain for a new group).
    pub const BLANK_PARTED: i32 = 200;
    /// See [`BLANK_PARTED`]: both have the same role.
    pub const BLANK_ROLE: i32 = 100;
    /// See [`BLANK_PARTED`]: a deck below its headline.
    pub const BLANK_DECK: i32 = 50;
    /// A word is broken between groups: its two halves stand together in the text.
    pub const WORD_PARTED: i32 = 200;
    /// A word is broken between roles.
    pub const WORD_ROLES: i32 = 180;
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
    /// No wider, two lines are not two of one headline.
    pub const TWO_LINES_LEAST: i32 = 4 * crate::lines::EM;
    /// Two of nearly the same width.
    pub const NEARLY_PARALLEL: i32 = 60;
    /// Two that differ by less than a seventh.
    pub const MUCH_ALIKE: i32 = 0;
    /// Two of other widths.
    pub const UNLIKE: i32 = 61;
    /// Two lines no wider than this are one headline rather than two roles.
    pub const SHORT_LINE: i32 = 10 * crate::lines::EM;
    /// See [`SHORT_LINE`]: in two roles.
    pub const SHORT_PARTED: i32 = 200;
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
    pub const KICKER_NAME: i32 = 40;
    /// A short kicker stands below a label.
    pub const KICKER_BELOW_LABEL: i32 = 80;
    /// A kicker tells when or at what event, above a longer headline.
    pub const KICKER_OCCASION: i32 = 180;
    /// The headline is a question, a quotation or in two halves.
    pub const RHETORICAL: i32 = 85;
    /// A deck is wider than its headline.
    pub const DECK_WIDER: i32 = 70;
    /// A deck is narrower.
    pub const DECK_NARROWER: i32 = 40;
    /// A deck begins with a place: of 64 annotated decks none does, of 120 headlines below a kicker ten.
    pub const DECK_PLACE: i32 = 200;
    /// The headline says what happened.
    pub const HAPPENS: i32 = 120;
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

/// Heads over several stories (`articles/series.rs`): points, in hundredths, and characters.
pub(crate) mod series {
    /// A story of a series shares this much with its head.
    pub const LEAST_GAIN: i32 = 150;
    /// Paragraphs of a brief at most.
    pub const BRIEF_PARAGRAPHS: usize = 2;
    /// Characters of a brief at most.
    pub const BRIEF_LONGEST: usize = 300;
    /// Characters of all items under one label that have no heads of their own at most.
    pub const ITEMS_LONGEST: usize = 600;
}

/// Pictures of their own (`articles/photos.rs`).
pub(crate) mod photos {
    /// Percent of a head's pairs that its caption has.
    pub const SHARED: usize = 30;
    /// Percent of a caption's pairs that its story has.
    pub const SPOKEN_OF: usize = 30;
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

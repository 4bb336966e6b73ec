//! What a role costs a line by itself.
//!
//! Part of the path over the lines: width, ending, beginning, printing; what a head costs is in [`super::head_cost`].
//! Weights in hundredths, in [`crate::weights::path`]; widths in quarter em.

use super::features::{End, Feature};
use super::marks::Marked;
use crate::lines::EM;
use crate::weights::path as w;

/// What a role costs a line by itself.
pub(super) struct LineCost<'a> {
    pub f: &'a Feature,
    pub mark: &'a Marked,
    pub prints: u8,
    pub before: Option<&'a Feature>,
    pub following: Option<&'a Feature>,
    /// The line before is a note in brackets behind a finished paragraph.
    pub behind_note: bool,
    /// A jump line stands below: the text goes on elsewhere, in the middle of a sentence.
    pub jumps: bool,
    /// A jump line stands below that tells where the text comes from: what stands here is its head.
    pub came: bool,
    /// A jump line stands above that tells where the text comes from: it goes on in the middle of a sentence.
    pub resumed: bool,
    /// It is the name of an office above a label or at the end: who signs a letter.
    pub signed: bool,
    /// It says who gives the text above, or when.
    pub closes: bool,
    /// It stands with a few others between a finished text and the beginning of the next one.
    pub above: bool,
    pub indented: bool,
    /// Paragraphs of the page begin without an indent.
    pub flush: bool,
    /// The page has lines enough to tell what its first lines lack.
    pub many: bool,
    pub measures: &'a [i32],
}

impl LineCost<'_> {
    /// Cost of every state: head, break (none), then each role at each of the measures.
    pub fn of_states(&self, out: &mut [i32]) {
        out[0] = self.head();
        out[1] = 0;
        let (opening, going_on, ending) = (self.opening(), self.going_on(), self.ending());
        let beyond =
            if ending == w::END_PLAIN && self.before.is_some_and(|b| b.end.is_final()) { w::END_BEYOND } else { 0 };
        let (begin, k) = (2, self.measures.len());
        let (item, only_item) = (self.item(false), self.item(true) + self.asks_below());
        for (i, &m) in self.measures.iter().enumerate() {
            let first = m - self.first_indent(m);
            out[begin + i] = opening + item + self.full(first);
            out[begin + k + i] = going_on + self.full(m) + self.like_first(m);
            out[begin + 2 * k + i] = going_on + w::LAST + self.within(m) + ending + self.signs(m) + beyond;
            out[begin + 3 * k + i] = w::ONLY + opening + only_item + self.within(first) + ending;
        }
    }

    /// What the first line's indent takes from the measure.
    fn first_indent(&self, m: i32) -> i32 {
        if self.indented {
            return self.f.indent.min(3 * EM);
        }
        // A message head carries blanks that fill the line: full is as good as short by two.
        if self.flush || self.mark.message && self.f.width > m - EM { 0 } else { 2 * EM }
    }

    /// A full line: nothing missing, or what follows would not have fitted.
    fn full(&self, m: i32) -> i32 {
        let short = m - self.f.width;
        if short < 0 {
            return self.over(-short);
        }
        if short <= w::FULL {
            return 0;
        }
        match self.following {
            Some(next) if next.token + 1 > short => {
                let exact = if next.token == short { w::EXACT_ROOM } else { 0 };
                w::NO_ROOM + (short - w::FULL) * w::NO_ROOM_PER + exact
            }
            _ => (w::SHORT + short * w::SHORT_PER).min(w::SHORT_MOST),
        }
    }

    /// Short by the indent though what follows would have fitted: first lines are, where the indent
    /// itself does not show. A ragged first line lacks the indent and less than what follows.
    fn like_first(&self, m: i32) -> i32 {
        let missing = m - self.f.width - 2 * EM;
        let token = self.following.map_or(0, |next| next.token);
        match missing {
            _ if self.indented || token > 2 * EM => 0,
            -1..=1 if self.many => w::LIKE_FIRST,
            -1..=1 => w::LIKE_FIRST_OF_FEW,
            2.. if self.many && token + 1 > missing => w::LIKE_RAGGED_FIRST,
            _ => 0,
        }
    }

    /// A line that ends anywhere within the measure.
    fn within(&self, m: i32) -> i32 {
        self.over((self.f.width - m).max(0))
    }

    /// A line wider than the measure: a hanging mark, or not of this measure.
    fn over(&self, by: i32) -> i32 {
        match by {
            ..=2 => 0,
            // A note behind a finished paragraph has a line to itself, whatever its width.
            _ if self.f.bracketed && self.before.is_some_and(|above| above.end.is_final()) => w::HANGING,
            3..=4 if self.f.end != End::Plain => w::HANGING,
            3..=8 if by <= self.f.squeeze => w::HANGING,
            _ => (w::OVER + by * w::OVER_PER).min(w::OVER_MOST),
        }
    }

    /// How a paragraph ends.
    fn ending(&self) -> i32 {
        if self.mark.jump_end || self.jumps || self.mark.closing || self.mark.fact_box {
            return 0;
        }
        match self.f.end {
            // A note in brackets: who wrote it, that a series ends.
            _ if self.f.bracketed && !self.below_a_head() || self.attributes() || self.f.fact => 0,
            End::Plain if self.f.ends_bracket => w::END_NOTE,
            End::Final | End::Asks => 0,
            End::Colon => w::END_COLON,
            End::Semicolon => w::END_SEMICOLON,
            End::Open => w::END_OPEN,
            End::Plain => w::END_PLAIN,
        }
    }

    /// A line of nothing but names below one that is not full at measure `m` ends no paragraph.
    fn signs(&self, m: i32) -> i32 {
        let full = |b: &Feature| (m - b.width).abs() <= w::FULL || (m - 2 * EM - b.width).abs() <= w::FULL;
        if self.f.names && self.before.is_some_and(|b| !full(b)) { w::END_NAMES } else { 0 }
    }

    /// A question below a line without an end is a head rather than a paragraph of one line.
    fn asks_below(&self) -> i32 {
        let below = self.before.is_some_and(|b| b.end == End::Plain);
        if below && self.f.end == End::Asks && !self.f.turn { w::ONLY_ASKS } else { 0 }
    }

    /// An item of a list opens a paragraph; a short one without an end is a head that counts.
    fn item(&self, only: bool) -> i32 {
        let head = only && self.f.end == End::Plain && !(self.f.listed && self.set_in());
        if self.f.bullet && !head || self.f.fact { -w::BULLET_OPENS } else { 0 }
    }

    /// `（2024年1月12日）` below a line that is not finished belongs to its head.
    pub fn below_a_head(&self) -> bool {
        self.f.remarks && self.before.is_some_and(|above| above.end == End::Plain)
    }

    /// It tells whose words the finished paragraph above it is.
    pub fn attributes(&self) -> bool {
        self.closes || (self.f.attributes || self.signed) && self.before.is_some_and(|above| above.end.is_final())
    }

    /// An indent shows, as paragraphs of the page have one.
    pub fn set_in(&self) -> bool {
        self.indented && self.f.indent >= 2 * EM
    }

    /// How a paragraph begins.
    fn opening(&self) -> i32 {
        let mut c = 0;
        if self.f.starts_closed || self.f.ends_bracket {
            c += w::STARTS_CLOSED;
        }
        if self.mark.opens() {
            c -= w::MESSAGE_OPENS;
        }
        if self.mark.in_message {
            c += w::MESSAGE_TORN;
        }
        // Notes in brackets are set to the right, the names of boxes over their text.
        let note = self.f.bracketed || self.f.opens_bracket;
        let bare = self.mark.message || note || self.closes || self.mark.fact_box || self.f.fact;
        if self.indented && self.f.indent < 2 * EM && !bare {
            c += w::NO_INDENT;
        }
        c
    }

    /// How a line goes on with a paragraph.
    fn going_on(&self) -> i32 {
        let mut c = 0;
        if self.mark.opens() {
            c += w::MESSAGE_INSIDE;
        }
        if self.f.bracketed && self.before.is_some_and(|before| before.end.is_final()) {
            c += w::NOTE_INSIDE;
        }
        if self.behind_note {
            c += w::NOTE_GOES_ON;
        }
        if self.f.parted {
            c += w::PARTED_INSIDE;
        }
        if self.f.bullet || self.attributes() || self.mark.fact_box {
            c += w::BULLET_INSIDE;
        }
        if self.f.fact {
            c += w::FACT_INSIDE;
        }
        if self.set_in() {
            c += w::INDENT_INSIDE;
        }
        if self.prints > 1 {
            c += w::DOUBLED_BODY;
        }
        c
    }
}

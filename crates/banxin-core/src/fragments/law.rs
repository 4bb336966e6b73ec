//! Points for reading one line straight after another.
//!
//! A full line without a final mark goes on; a short one with it is the end of a paragraph; a first
//! line is two characters short of the measure, its indent, and does not follow an unfinished one.
//! Numbers, words, quotations and pairs of characters known from elsewhere on the page speak for
//! a seam across which they run.

use super::pieces::Piece;
use super::weights::{INDENT, INDENT_SLACK, LAW, SLACK};

/// Pairs and triples of characters that stand together within lines of the page.
#[derive(Debug, Default)]
pub(super) struct Words {
    pairs: Vec<[char; 2]>,
    triples: Vec<[char; 3]>,
}

impl Words {
    /// Reads the lines.
    pub fn read<'a>(lines: impl Iterator<Item = &'a [crate::source::Glyph]>) -> Self {
        let mut words = Self::default();
        for line in lines {
            let chars: Vec<char> = line.iter().map(|g| g.ch).filter(|c| !c.is_whitespace()).collect();
            words.pairs.extend(chars.windows(2).filter_map(|w| <[char; 2]>::try_from(w).ok()));
            words.triples.extend(chars.windows(3).filter_map(|w| <[char; 3]>::try_from(w).ok()));
        }
        words.pairs.sort_unstable();
        words.pairs.dedup();
        words.triples.sort_unstable();
        words.triples.dedup();
        words
    }

    fn points(&self, a: &Piece, b: &Piece) -> i32 {
        let [a0, a1] = a.last;
        let [b0, b1] = b.first;
        let mut points = 0;
        if word(a1) && word(b0) {
            points += LAW.token;
        }
        if self.pairs.binary_search(&[a1, b0]).is_ok() {
            points += LAW.pair;
            points += [[a0, a1, b0], [a1, b0, b1]].iter().filter(|t| self.triples.binary_search(t).is_ok()).count()
                as i32
                * LAW.triple;
        }
        points
    }
}

fn word(c: char) -> bool {
    c.is_ascii_alphanumeric()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Open,
    Maybe,
    Shut,
    Bare,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Start {
    Middle,
    First,
    Last,
    Head,
    Torn,
}

/// How `b` begins in a column of measure `m`; `next` is the line behind it where that is known.
fn start(b: &Piece, m: i32, next: Option<&Piece>) -> Start {
    if b.torn() {
        return Start::Torn;
    }
    if b.raw.indent > 0 && b.full() <= m + SLACK {
        return Start::First;
    }
    if b.width >= m - INDENT + INDENT_SLACK {
        return Start::Middle;
    }
    if b.width >= m - INDENT - INDENT_SLACK && !b.done {
        // Short because the next token was long?
        let token = next.map_or(0, |n| n.token);
        return if b.width + token > m { Start::Middle } else { Start::First };
    }
    if b.done {
        return Start::Last;
    }
    Start::Head
}

fn end(a: &Piece, b: &Piece, m: i32) -> End {
    let room = m - a.full();
    // The first line of a paragraph is short by its indent.
    let first = a.raw.indent == 0 && !a.done && (room - INDENT).abs() <= INDENT_SLACK;
    let full = room < b.token.max(SLACK + 1) || first;
    match (full, a.done) {
        _ if a.hangs() => End::Open,
        (true, false) => End::Open,
        (true, true) => End::Maybe,
        (false, true) => End::Shut,
        (false, false) => End::Bare,
    }
}

/// Whether `a` is unfinished, whatever follows.
pub(super) fn open(a: &Piece, m: i32) -> bool {
    let room = m - a.full();
    a.hangs() || !a.done && (room <= SLACK || (room - INDENT).abs() <= INDENT_SLACK)
}

/// Points for `b` after `a` in a column of measure `m`.
pub(super) fn seam(a: &Piece, b: &Piece, next: Option<&Piece>, m: i32, words: &Words) -> i32 {
    let e = end(a, b, m);
    let s = start(b, m, next);
    let law = match (e, s) {
        (End::Open, Start::Middle | Start::Torn) => LAW.runs_on,
        (End::Open, Start::Last) => LAW.runs_out,
        (End::Open, Start::First) => LAW.broken,
        (End::Open, Start::Head) => LAW.cut_off,
        (End::Maybe, Start::Middle | Start::Last) => LAW.may_run_on,
        (End::Maybe | End::Shut, Start::First) => LAW.paragraph,
        (End::Maybe | End::Shut, Start::Head) => LAW.head,
        (End::Maybe, Start::Torn) => 0,
        (End::Shut, Start::Middle) => LAW.headless,
        (End::Shut, Start::Last) => LAW.headless / 4,
        (End::Shut | End::Bare, Start::Torn) => LAW.torn,
        (End::Bare, Start::Middle) => LAW.bare,
        (End::Bare, Start::First) => LAW.paragraph / 2,
        (End::Bare, Start::Last) => LAW.bare / 2,
        (End::Bare, Start::Head) => LAW.head,
    };
    if e == End::Open && !matches!(s, Start::First | Start::Head) { law + words.points(a, b) } else { law }
}

/// Points for the quotation `carried` over the seam to a text that begins as `b` does.
pub(super) fn quotation(carried: Option<Option<char>>, unopened: Option<char>, opener: Option<char>) -> i32 {
    match (carried, unopened, opener) {
        (Some(Some(o)), Some(u), _) if o == u => LAW.closes,
        (Some(None), Some(_), _) => LAW.unopened,
        (Some(Some(o)), None, Some(p)) if o == p => LAW.reopened,
        _ => 0,
    }
}

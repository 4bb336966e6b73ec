//! Points for reading one line straight after another.
//!
//! A full line without a final mark goes on; a short one with it is the end of a paragraph; a first
//! line is two characters short of the measure, its indent, and does not follow an unfinished one.
//! Quotations and words ([`super::words`]) speak for a seam across which they run.
//!
//! Part of the fragments stage, which weighs all seams by it. In: two pieces, the line behind them, the measure of their
//! column. Out: points, and whether one is left open or goes on.

use super::pieces::Piece;
use super::weights::{INDENT, INDENT_SLACK, LAW, SLACK};
use super::words::Words;

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
    if b.opens || b.raw.indent > 0 && b.full() <= m + SLACK {
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
    let first =
        a.raw.indent == 0 && !a.done && (-INDENT_SLACK..b.token.max(INDENT_SLACK + 1)).contains(&(room - INDENT));
    let full = room < b.token.max(SLACK + 1) || first;
    match (full, a.done) {
        _ if a.hangs() => End::Open,
        (true, false) => End::Open,
        (true, true) => End::Maybe,
        (false, true) => End::Shut,
        (false, false) => End::Bare,
    }
}

/// Whether `b` is neither a head nor the first line of a paragraph.
pub(super) fn goes_on(b: &Piece, next: Option<&Piece>, m: i32) -> bool {
    !matches!(start(b, m, next), Start::First | Start::Head)
}

/// Whether `a` is unfinished, whatever follows.
pub(super) fn open(a: &Piece, m: i32) -> bool {
    let room = m - a.full();
    a.hangs() || !a.done && (room <= SLACK || (room - INDENT).abs() <= INDENT_SLACK)
}

/// Points for `b` after `a` in a column of measure `m`.
pub(super) fn seam(a: &Piece, b: &Piece, next: Option<&Piece>, m: i32, words: &Words<'_>) -> i32 {
    let (law, runs) = bare(a, b, next, m);
    if runs { law + words.points(a, b) } else { law }
}

/// Whether the seam is a break that no words across it could make good.
pub(super) fn broken(a: &Piece, b: &Piece, next: Option<&Piece>, m: i32) -> bool {
    bare(a, b, next, m).0 <= LAW.headless
}

/// Points by widths and marks alone, and whether words may run across, which adds to them.
fn bare(a: &Piece, b: &Piece, next: Option<&Piece>, m: i32) -> (i32, bool) {
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
    (law, e == End::Open && !matches!(s, Start::First | Start::Head))
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

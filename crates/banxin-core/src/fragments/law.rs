//! Points for reading one line straight after another.
//!
//! A full line without a final mark goes on; a short one with it is the end of a paragraph; a first
//! line is two characters short of the measure, its indent, and does not follow an unfinished one.
//! Numbers, words, quotations and pairs of characters known from elsewhere on the page speak for
//! a seam across which they run.

use std::cell::OnceCell;

use super::pieces::Piece;
use super::weights::{INDENT, INDENT_SLACK, LAW, PLACES, SLACK};
use crate::glyphs::{RawLine, is_blank};
use crate::source::Glyph;

/// Pairs and triples of characters that stand together within lines of the page, read when first
/// asked for: a page of one frame in order never asks.
#[derive(Debug)]
pub(super) struct Words<'a> {
    glyphs: &'a [Glyph],
    lines: &'a [RawLine],
    read: OnceCell<Places>,
}

/// Where the pairs of a page stand.
#[derive(Debug)]
struct Places {
    /// The characters of all lines, [`PARTED`] between two lines.
    text: Vec<char>,
    /// Place of the last pair with a hash, or 0; as many as a power of two.
    last: Vec<u32>,
    /// For the pair at a place, the place of the one before it with the same hash.
    before: Vec<u32>,
}

/// What stands in no line.
const PARTED: char = '\0';

impl Places {
    fn of(glyphs: &[Glyph], lines: &[RawLine]) -> Self {
        let most: usize = lines.iter().map(|l| (l.end - l.start) as usize + 1).sum::<usize>() + 2;
        let mut out = Self {
            text: Vec::with_capacity(most),
            last: vec![0; most.next_power_of_two()],
            before: Vec::with_capacity(most),
        };
        out.push(PARTED, PARTED);
        for l in lines {
            let mut before = PARTED;
            for g in &glyphs[l.start as usize..l.end as usize] {
                if !is_blank(g.ch) {
                    out.push(before, g.ch);
                    before = g.ch;
                }
            }
            out.push(before, PARTED);
        }
        out
    }

    /// Adds a character, and the pair that it makes with the one before it.
    fn push(&mut self, before: char, c: char) {
        let mut same = 0;
        if c != PARTED && before != PARTED {
            let slot = self.slot(before, c);
            same = std::mem::replace(&mut self.last[slot], self.text.len() as u32);
        }
        self.text.push(c);
        self.before.push(same);
    }

    fn slot(&self, a: char, b: char) -> usize {
        let hash = (u64::from(a) << 21 | u64::from(b)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (hash >> 32) as usize & (self.last.len() - 1)
    }

    /// Whether the pair `of[1..3]` stands there, with `of[0]` before it, with `of[3]` behind it.
    fn has(&self, of: [char; 4]) -> [bool; 3] {
        let (mut out, text) = ([false; 3], &self.text[..]);
        let mut at = self.last[self.slot(of[1], of[2])] as usize;
        for _ in 0..PLACES {
            if at == 0 || out == [true; 3] {
                break;
            }
            if text[at - 1] == of[1] && text[at] == of[2] {
                out[0] = true;
                out[1] |= text[at - 2] == of[0];
                out[2] |= text[at + 1] == of[3];
            }
            at = self.before[at] as usize;
        }
        out
    }
}

impl<'a> Words<'a> {
    /// Those of some lines.
    pub fn of(glyphs: &'a [Glyph], lines: &'a [RawLine]) -> Self {
        Self { glyphs, lines, read: OnceCell::new() }
    }

    /// Points for words that run over the seam from `a` to `b`.
    pub fn points(&self, a: &Piece, b: &Piece) -> i32 {
        let mut points = 0;
        if word(a.last[1]) && word(b.first[0]) {
            points += LAW.token;
        }
        let words = self.read.get_or_init(|| Places::of(self.glyphs, self.lines));
        let [pair, before, behind] = words.has([a.last[0], a.last[1], b.first[0], b.first[1]]);
        points + i32::from(pair) * LAW.pair + (i32::from(before) + i32::from(behind)) * LAW.triple
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

#[cfg(test)]
mod tests {
    use super::super::pieces::read;
    use super::*;
    use crate::glyphs::plain;

    /// Points between the last two lines of a text.
    fn points(text: &str) -> i32 {
        let page = plain(text, 0, text.len());
        let lines: Vec<Piece> = page.lines.iter().map(|&l| read(&page.glyphs, l, false)).collect();
        let words = Words::of(&page.glyphs, &page.lines);
        words.points(&lines[lines.len() - 2], &lines[lines.len() - 1])
    }

    #[test]
    fn a_pair_that_stands_elsewhere_speaks_for_a_seam_and_a_triple_more() {
        assert_eq!(points("甲新桥乙\n他们说新\n桥长得很"), LAW.pair);
        assert_eq!(points("甲说新桥乙\n他们说新\n桥长得很"), LAW.pair + LAW.triple);
        assert_eq!(points("甲新桥长乙\n丙说新桥丁\n他们说新\n桥长得很"), LAW.pair + 2 * LAW.triple);
    }

    #[test]
    fn blanks_within_a_line_part_no_pair() {
        assert_eq!(points("甲新 桥乙\n他们说新\n桥长得很"), LAW.pair);
    }

    #[test]
    fn avoids_pairs_over_the_end_of_a_line() {
        assert_eq!(points("甲新\n桥乙\n他们说新\n桥长得很"), 0);
    }

    #[test]
    fn a_word_cut_in_two_speaks_for_a_seam() {
        assert_eq!(points("他们说19\n95年的事"), LAW.token);
    }
}

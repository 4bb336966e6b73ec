//! What of a line matters at its seams.
//!
//! Part of the fragments stage, before any of its decisions. In: raw lines (or the cells of one). Out: a [`Piece`] each; those of a
//! box of a page whose lines are apart follow each other ([`join_boxes`]).

use super::weights::{LONGEST, SLACK};
use crate::brackets::{opener, opens};
use crate::glyphs::{RawLine, is_blank, is_han};
use crate::line_law::{never_first, never_last, token};
use crate::lines::EM;
use crate::source::{Glyph, write_solid};

fn is_final(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?' | '…')
}

fn is_closer(c: char) -> bool {
    matches!(c, '”' | '’' | '）' | '】' | '》' | '〉' | '」' | '』' | ')' | ']')
}

/// No line starts with it, nor with the sign that belongs to a figure.
fn goes_on(c: char) -> bool {
    never_first(c) || c == '%'
}

/// A line of one column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    /// Its place in the page.
    pub raw: RawLine,
    /// Display width in quarter em, blanks left out.
    pub width: i32,
    /// By how much its marks may have been set closer.
    pub closer: i32,
    /// Width of what would not have been parted from its first character.
    pub token: i32,
    /// First two characters.
    pub first: [char; 2],
    /// Last two characters.
    pub last: [char; 2],
    /// It ends with a final mark.
    pub done: bool,
    /// It stands behind another piece of the same printed line.
    pub beside: bool,
    /// It is the line of a head for sure.
    pub head: bool,
    /// It goes on with the line printed above it, for sure.
    pub follows: bool,
    /// It begins with the head of a message: `本报讯`.
    pub opens: bool,
    /// Opener left open at its end.
    pub unclosed: Option<char>,
    /// Opener of its first closer without one.
    pub unopened: Option<char>,
    /// First mark of any pair in it is an opener.
    pub opener: Option<char>,
}

/// Reads `raw`.
pub(super) fn read(glyphs: &[Glyph], raw: RawLine, beside: bool) -> Piece {
    let end = raw.end.min(raw.start.saturating_add(LONGEST));
    let mut piece = Piece {
        raw,
        width: 0,
        closer: 0,
        token: token(&glyphs[raw.start as usize..end as usize]),
        first: [' '; 2],
        last: [' '; 2],
        done: false,
        beside,
        head: false,
        follows: false,
        opens: false,
        unclosed: None,
        unopened: None,
        opener: None,
    };
    let mut seen = 0;
    let mut stack: Vec<char> = Vec::new();
    for g in &glyphs[raw.start as usize..end as usize] {
        if is_han(g.ch) && seen > 1 {
            piece.width += EM;
            piece.last = [piece.last[1], g.ch];
            continue;
        }
        if is_blank(g.ch) {
            continue;
        }
        let w = g.width();
        piece.width += w;
        if seen < 2 {
            piece.first[seen] = g.ch;
        }
        seen += 1;
        piece.last = [piece.last[1], g.ch];
        if is_han(g.ch) {
            continue;
        }
        piece.closer += i32::from(w == EM) * EM / 2;
        if opens(g.ch) {
            if stack.is_empty() && piece.unopened.is_none() && piece.opener.is_none() {
                piece.opener = Some(g.ch);
            }
            stack.push(g.ch);
        } else if let Some(o) = opener(g.ch) {
            if stack.last() == Some(&o) {
                stack.pop();
            } else if stack.is_empty() && piece.unopened.is_none() {
                piece.unopened = Some(o);
            }
        }
    }
    piece.unclosed = stack.first().copied();
    let [before, last] = piece.last;
    piece.done = is_final(last) || is_closer(last) && (is_final(before) || last == '）');
    piece
}

/// Lines of a page that has a blank one behind nearly each stay together where none stands between: a program put them in
/// one box.
pub(super) fn join_boxes(page: &mut [Piece], printed: &[RawLine]) {
    let mut from = 0;
    for to in 1..=page.len() {
        if to == page.len() || printed[to].gap > 0 {
            // A head and its shadow stand so as well.
            let text = !page[from..to].windows(2).any(|two| two[0].says(&two[1]));
            for piece in &mut page[from + 1..to] {
                piece.follows = text;
            }
            from = to;
        }
    }
}

/// What stands in some lines, without blanks.
pub(super) fn text(glyphs: &[Glyph], pieces: &[Piece]) -> String {
    let mut out = String::new();
    for p in pieces {
        write_solid(&glyphs[p.raw.start as usize..p.raw.end as usize], &mut out);
    }
    out
}

impl Piece {
    /// A mark that opens no line.
    pub fn torn(&self) -> bool {
        goes_on(self.first[0])
    }

    /// A mark after which something must follow.
    pub fn hangs(&self) -> bool {
        never_last(self.last[1]) || matches!(self.last[1], '，' | '、' | '；' | '：' | '—')
    }

    /// Whether another line, of more than a character, reads the same, as far as its ends tell.
    pub fn says(&self, other: &Self) -> bool {
        self.width > EM && (self.width, self.first, self.last) == (other.width, other.first, other.last)
    }

    /// Whether it is wider than lines of measure `m` can be.
    pub fn over(&self, m: i32) -> bool {
        self.width - self.closer > m + SLACK
    }

    /// Width with its indent where that is printed.
    pub fn full(&self) -> i32 {
        self.width + 4 * self.raw.indent.min(2) as i32
    }
}

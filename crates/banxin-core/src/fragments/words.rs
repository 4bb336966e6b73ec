//! Pairs of characters known from elsewhere on the page, and whether they run over the seam of two lines.
//!
//! Asked by [`super::law`] for a seam at which a line is unfinished, and where words alone are weighed ([`super::apart`],
//! [`super::mingled`], [`super::prove`]). In: the lines of a page, two pieces. Out: points for reading one straight after the other: for a number or a word cut in two,
//! for a pair that stands within some line of the page, and more where the character before it or behind it stands there too.
//!
//! Holds: blanks part no pair, the end of a line does. Not handled: of a pair that stands at very many places, only the
//! last [`PLACES`] are looked at.

use std::cell::OnceCell;

use super::pieces::Piece;
use super::weights::{LAW, PLACES};
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

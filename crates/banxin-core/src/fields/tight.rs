//! A short piece of text without its blanks, which still knows where each byte stood (`1 2 月\u{3000}9日` reads as `12月9日`).
//!
//! In: a piece of a text, and ranges of the same without blanks. Out: ranges of the whole text. What expressions find where
//! stray blanks may stand anywhere is so found without them.
//! Invariant: one place a byte, rising; a range leads back to one that begins and ends at characters of the piece.
//! Not handled: long texts, which would take nine bytes for one.

use super::Range;
use super::text::blank;

/// A piece of text with its blanks taken out, and the way back.
pub(super) struct Tight {
    /// The text without blanks.
    pub text: String,
    at: Vec<usize>,
}

impl Tight {
    /// Closes up a piece of `text`; offsets lead back into the whole of it.
    pub fn new(text: &str, piece: Range) -> Self {
        let mut out = Self { text: String::with_capacity(piece.len()), at: Vec::with_capacity(piece.len()) };
        for (i, c) in text[piece.clone()].char_indices().filter(|&(_, c)| !blank(c)) {
            out.text.push(c);
            out.at.extend((0..c.len_utf8()).map(|b| piece.start + i + b));
        }
        out
    }

    /// The range of the whole text under a non-empty range of the tight one.
    pub fn back(&self, r: Range) -> Range {
        match (self.at.get(r.start), r.end.checked_sub(1).and_then(|e| self.at.get(e))) {
            (Some(&from), Some(&to)) if r.start < r.end => from..to + 1,
            (Some(&from), _) => from..from,
            _ => self.at.last().map_or(0..0, |&e| e + 1..e + 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tight_piece_finds_its_way_back() {
        let text = "他说 12 月\u{3000}9日到。";
        let tight = Tight::new(text, 3..text.len());
        let at = tight.text.find("月9日").expect("there");
        assert_eq!(&text[tight.back(at..at + "月9日".len())], "月\u{3000}9日");
        assert_eq!(tight.text, "说12月9日到。");
    }

    #[test]
    fn avoids_places_outside_the_piece() {
        let text = "他说 12 月。";
        let tight = Tight::new(text, "他说".len()..text.len());
        let end = tight.text.len();
        assert_eq!(tight.back(0..end), "他说 ".len()..text.len());
        assert_eq!(tight.back(0..0), "他说 ".len().."他说 ".len());
        assert_eq!(tight.back(end..end), text.len()..text.len());
        assert_eq!(Tight::new(text, 0..0).back(0..0), 0..0);
    }
}

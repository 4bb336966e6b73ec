//! The units of a page, and in which paragraphs they stand.
//!
//! Part of [`super::likeness`]. In: paragraphs, character by character. Out: two kinds of units with the paragraphs that
//! have them: pairs of neighbouring characters, and Chinese characters, for which pairs of letters stand in where
//! a word is written with letters. Both are told in one walk over the text. A Chinese character is looked up in a
//! table, which costs a tenth of a search.

use crate::glyphs::is_han;
use crate::numbers::Numbers;
use crate::pairs::{self, is_word};

/// A unit counts so often in a paragraph at most.
pub(super) const MOST: u64 = 255;

/// The first Chinese character of the table, and how many there are.
const FIRST: usize = 0x4E00;
const HANS: usize = 0x5200;

/// All units of a page.
pub(super) struct Units {
    pub pairs: Index,
    pub characters: Index,
    /// Pairs of letters, beside the characters.
    pub letters: Index,
    of_pairs: Numbers,
    of_letters: Numbers,
    /// Of each Chinese character its number plus 1, or 0: a small table is soon cleared.
    of_characters: Vec<u16>,
}

impl Units {
    /// None yet, and room for so many pairs.
    pub fn with_room(n: usize) -> Self {
        Self {
            pairs: Index::with_room(n),
            characters: Index::with_room(n),
            letters: Index::with_room(0),
            // A fair part comes again.
            of_pairs: Numbers::with_room(n / 2),
            of_letters: Numbers::default(),
            of_characters: vec![0; HANS],
        }
    }

    /// Reads paragraph `n`; how many units of either kind it has. Paragraphs come in order.
    pub fn read(&mut self, text: impl Iterator<Item = char>, n: u32) -> [usize; 2] {
        let (mut pairs, mut characters) = (0, 0);
        let mut before: Option<char> = None;
        for c in text {
            let han = is_han(c);
            if !han && !is_word(c) {
                before = None;
                continue;
            }
            if han {
                characters += 1;
                if let Some(number) = self.of_characters.get_mut((c as usize).wrapping_sub(FIRST)) {
                    if *number == 0 {
                        *number = self.characters.ends.len() as u16 + 1;
                    }
                    self.characters.add(usize::from(*number) - 1, n);
                }
            }
            if let Some(b) = before {
                let pair = pairs::pair(b, c);
                pairs += 1;
                self.pairs.add(self.of_pairs.add(pair), n);
                if !han && !is_han(b) {
                    characters += 1;
                    self.letters.add(self.of_letters.add(pair), n);
                }
            }
            before = Some(c);
        }
        [pairs, characters]
    }
}

/// In which paragraphs units stand; a unit is told by its number.
pub(super) struct Index {
    /// Of each its first place and its last.
    pub ends: Vec<(u32, u32)>,
    /// Paragraph, how often, and the next place plus 1, or 0.
    pub places: Vec<(u32, u32, u32)>,
}

impl Index {
    /// None yet, and room for so many.
    fn with_room(n: usize) -> Self {
        Self { ends: Vec::with_capacity(n), places: Vec::with_capacity(n) }
    }

    /// A unit stands in paragraph `n`; paragraphs come in order, and new units as they are numbered.
    fn add(&mut self, unit: usize, n: u32) {
        let place = self.places.len() as u32;
        match self.ends.get_mut(unit) {
            None => self.ends.push((place, place)),
            Some((_, last)) => {
                let before = &mut self.places[*last as usize];
                if before.0 == n {
                    before.1 += 1;
                    return;
                }
                before.2 = place + 1;
                *last = place;
            }
        }
        self.places.push((n, 1, 0));
    }

    /// Paragraphs of the unit of which the first place is given, in order, each with how often it counts.
    pub fn paragraphs(&self, first: u32, out: &mut Vec<(usize, u64)>) {
        out.clear();
        let mut at = first + 1;
        while let Some(&(n, count, next)) = self.places.get((at as usize).wrapping_sub(1)) {
            out.push((n as usize, u64::from(count).min(MOST)));
            at = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_told_by_pairs_in_either_kind() {
        let mut units = Units::with_room(0);
        assert_eq!(units.read("bridge 桥，a".chars(), 0), [5, 6], "five pairs, and a character");
    }

    #[test]
    fn a_unit_knows_its_paragraphs_and_how_often_it_stands_there() {
        let mut units = Units::with_room(0);
        for (n, text) in ["河水河", "山", "河边"].iter().enumerate() {
            units.read(text.chars(), n as u32);
        }
        let (index, mut out) = (&units.characters, Vec::new());
        index.paragraphs(index.ends[0].0, &mut out);
        assert_eq!(out, [(0, 2), (2, 1)]);
    }
}

//! Pairs of neighbouring letters, characters and digits: what pieces of text share.
//!
//! Used by the articles and stitch stages. Pairs do as well as words from a dictionary for telling
//! which head belongs to which body, in any script and for any name. In: characters. Out: pairs as
//! numbers, the first character in the upper half.

use crate::glyphs::is_han;
use crate::numbers::Numbers;
use crate::root::root;

/// The number of a pair.
pub(crate) fn pair(first: char, second: char) -> u64 {
    u64::from(first) << 32 | u64::from(second)
}

/// Tells each pair of a text, in order; a mark or a blank parts.
pub(crate) fn each(chars: impl Iterator<Item = char>, mut what: impl FnMut(u64)) {
    let mut before: Option<char> = None;
    for c in chars {
        if !is_word(c) {
            before = None;
            continue;
        }
        if let Some(b) = before {
            what(pair(b, c));
        }
        before = Some(c);
    }
}

/// A letter, character or digit; the marks that pages are full of are told without a table.
pub(crate) fn is_word(c: char) -> bool {
    match c {
        _ if is_han(c) => true,
        '\0'..='\u{7F}' => c.is_ascii_alphanumeric(),
        '\u{2010}'..='\u{2027}' | '\u{3000}'..='\u{3003}' | '\u{3008}'..='\u{3020}' => false,
        '\u{FF01}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}' => false,
        _ => c.is_alphanumeric(),
    }
}

/// A set of pairs.
#[derive(Debug, Clone, Default)]
pub(crate) struct Pairs(Numbers);

impl Pairs {
    /// Reads the pairs of a text.
    pub fn of(chars: impl Iterator<Item = char>) -> Self {
        Self::read(Numbers::default(), chars)
    }

    /// The same of a text of about so many characters.
    pub fn of_many(most: usize, chars: impl Iterator<Item = char>) -> Self {
        Self::read(Numbers::with_room(most), chars)
    }

    fn read(mut into: Numbers, chars: impl Iterator<Item = char>) -> Self {
        each(chars, |p| _ = into.add(p));
        Self(into)
    }

    /// Reads the pairs of a text behind what was read.
    pub fn add(&mut self, chars: impl Iterator<Item = char>) {
        each(chars, |p| _ = self.0.add(p));
    }

    /// Number of pairs.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The pairs as they came.
    pub fn iter(&self) -> impl Iterator<Item = u64> + '_ {
        self.0.iter()
    }

    /// Whether a pair is among them.
    pub fn has(&self, pair: u64) -> bool {
        self.0.has(pair)
    }

    /// Points for what both speak of: so many, times the share of pairs that both have in those of one, taken from `enough` at least.
    pub fn kin(&self, other: &Self, points: u64, enough: u64) -> u64 {
        self.shared(other) as u64 * points / root((self.len() * other.len()) as u64).max(enough)
    }

    /// Pairs that both have.
    pub fn shared(&self, other: &Self) -> usize {
        let (small, large) = if self.len() < other.len() { (self, other) } else { (other, self) };
        small.iter().filter(|&p| large.has(p)).count()
    }
}

/// A coarse set that says no at once for nearly all numbers.
pub(crate) struct Seen([u64; 256]);

impl Default for Seen {
    fn default() -> Self {
        Self([0; 256])
    }
}

impl Seen {
    fn place(number: u64) -> (usize, u64) {
        let h = (number ^ number >> 32).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 50;
        ((h >> 6) as usize, 1 << (h & 63))
    }

    /// Puts a number in.
    pub fn add(&mut self, number: u64) {
        let (at, bit) = Self::place(number);
        self.0[at] |= bit;
    }

    /// Whether it may be in; a no is sure.
    pub fn may_have(&self, number: u64) -> bool {
        let (at, bit) = Self::place(number);
        self.0[at] & bit != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Pairs {
        Pairs::of(text.chars())
    }

    #[test]
    fn words_are_what_unicode_calls_letters_and_numbers() {
        assert!(('\0'..=char::MAX).all(|c| is_word(c) == c.is_alphanumeric()));
    }

    #[test]
    fn texts_share_the_pairs_that_stand_in_both() {
        assert_eq!(of("清河新桥").shared(&of("新桥在清河")), 2);
        assert_eq!(of("清河").shared(&of("北山")), 0);
    }

    #[test]
    fn what_both_speak_of_counts_by_its_share() {
        let (bridge, other) = (of("清河新桥通车"), of("清河新桥昨日"));
        assert_eq!(bridge.kin(&other, 10, 1), 6);
        assert_eq!(bridge.kin(&other, 10, 30), 1);
        assert_eq!(bridge.kin(&of(""), 10, 1), 0);
    }

    #[test]
    fn avoids_pairs_over_marks_and_blanks() {
        assert_eq!(of("清，河 新").len(), 0);
        assert_eq!(of("清河清河").len(), 2);
    }

    #[test]
    fn the_coarse_set_forgets_nothing() {
        let mut seen = Seen::default();
        let all = Pairs::of("清河新桥昨日通车两岸老人".chars());
        all.iter().for_each(|p| seen.add(p));
        assert!(all.iter().all(|p| seen.may_have(p)));
    }
}

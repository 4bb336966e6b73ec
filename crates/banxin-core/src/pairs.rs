//! Pairs of neighbouring letters, characters and digits: what pieces of text share.
//!
//! Used by the articles and stitch stages. Pairs do as well as words from a dictionary for telling
//! which head belongs to which body, in any script and for any name. In: characters. Out: pairs as
//! numbers, the first character in the upper half.

use crate::glyphs::{is_han, is_letter};
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

/// A letter, character or digit.
pub(crate) fn is_word(c: char) -> bool {
    match c {
        _ if is_han(c) => true,
        '\0'..='\u{7F}' => c.is_ascii_alphanumeric(),
        // Figures: of full width, Roman, in circles and brackets.
        '０'..='９' | '\u{2160}'..='\u{2188}' | '\u{2460}'..='\u{249B}' | '\u{2776}'..='\u{2793}' => true,
        '\u{3220}'..='\u{3229}' => true,
        _ => is_letter(c),
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
    #[expect(clippy::disallowed_methods, reason = "held against the standard library's table")]
    fn words_are_what_unicode_calls_letters_and_numbers_in_the_blocks_that_papers_print() {
        for block in [
            '\0'..='\u{7F}',
            '\u{C0}'..='\u{24F}',
            'Α'..='Ρ',
            'а'..='я',
            '\u{2000}'..='\u{206F}',
            '\u{2160}'..='\u{2188}',
            '①'..='⒛',
            '\u{25A0}'..='\u{25FF}',
            '\u{3000}'..='\u{3020}',
            'ぁ'..='ゖ',
            'ァ'..='ヺ',
            'ㄅ'..='ㄯ',
            '\u{3400}'..='\u{4DBF}',
            '\u{4E00}'..='\u{9FFF}',
            '가'..='힣',
            '\u{F900}'..='\u{FA6D}',
            '\u{FE30}'..='\u{FE6B}',
            '！'..='～',
            '\u{1F300}'..='\u{1F6FF}',
            '\u{20000}'..='\u{2A6DF}',
        ] {
            for c in block {
                assert_eq!(is_word(c), c.is_alphanumeric(), "{c} U+{:X}", u32::from(c));
            }
        }
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "held against the standard library's table")]
    fn words_are_told_otherwise_than_by_unicode_only_where_papers_print_nothing() {
        // Small figures, letters as signs, in circles or of other scripts, and whole planes of those.
        let missed = |c| {
            matches!(c, 'ª'..='¾' | '\u{2070}'..='\u{209C}' | '\u{2102}'..='\u{2189}' | '\u{24B6}'..='\u{24FF}')
                || matches!(c, '\u{2C00}'..='\u{2E2F}' | '\u{3021}'..='\u{303C}' | '\u{3192}'..='\u{32BF}')
                || matches!(c, '\u{FB00}'..='\u{FEFC}' | '\u{10000}'..='\u{1FFFF}')
        };
        // Accents, and what has no character yet.
        let taken = |c| {
            matches!(c, '\u{2C2}'..='\u{1FFF}' | '\u{3097}'..='\u{3130}' | '\u{4DC0}'..='\u{4DFF}')
                || matches!(c, '\u{A48D}'..='\u{D7FF}' | '\u{FA6E}'..='\u{FAFF}' | '\u{FFBF}'..='\u{FFDC}')
                || c >= '\u{2A6E0}'
        };
        for c in '\0'..=char::MAX {
            let as_told = match (is_word(c), c.is_alphanumeric()) {
                (true, false) => taken(c),
                (false, true) => missed(c),
                _ => true,
            };
            assert!(as_told, "{c} U+{:X}", u32::from(c));
        }
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

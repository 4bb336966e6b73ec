//! Sets of single characters that the recognisers ask often.
//!
//! In: characters, or lists of words whose first or last ones are meant. Out: whether a character is one of them, or a
//! text has one. What is in a set in simplified script is in it in traditional script too ([`super::script`]).
//! Not handled: characters beyond the basic plane.

use super::script;
use super::words::Words;

/// A set of characters of the basic plane: one bit each, so that a look-up is one step.
pub(super) struct Chars(Vec<u64>);

impl Chars {
    /// These and what stands for them in traditional script; characters beyond the basic plane are left out.
    pub fn of(chars: &str) -> Self {
        Self::just(chars).with_traditional()
    }

    /// These only.
    pub fn just(chars: &str) -> Self {
        let mut out = Self(vec![0u64; 1 << 10]);
        chars.chars().for_each(|c| out.add(c));
        out
    }

    /// These and the characters that some words begin with.
    pub fn with_first(self, words: Words) -> Self {
        self.with_edge(words, true)
    }

    /// These and the characters that some words end with.
    pub fn with_last(self, words: Words) -> Self {
        self.with_edge(words, false)
    }

    fn with_edge(mut self, words: Words, first: bool) -> Self {
        for word in words.iter() {
            let mut chars = word.chars();
            let edge = if first { chars.next() } else { chars.next_back() };
            edge.into_iter().for_each(|c| self.add(c));
        }
        self.with_traditional()
    }

    /// These and what stands for them in traditional script.
    fn with_traditional(mut self) -> Self {
        for (traditional, simple) in script::both() {
            if self.has(simple) {
                self.add(traditional);
            }
        }
        self
    }

    fn add(&mut self, c: char) {
        if let Some(word) = self.0.get_mut(c as usize >> 6) {
            *word |= 1 << (c as u32 & 63);
        }
    }

    pub fn has(&self, c: char) -> bool {
        self.0.get(c as usize >> 6).is_some_and(|w| w >> (c as u32 & 63) & 1 == 1)
    }

    pub fn in_any(&self, text: &str) -> bool {
        text.chars().any(|c| self.has(c))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: Words = Words("清河 清河县 lake 山");

    #[test]
    fn a_set_has_its_characters_and_those_at_an_edge_of_words() {
        let last = Chars::of("桥").with_last(LIST);
        assert!(last.has('县') && last.has('桥') && last.in_any("小山") && !last.has('清'));
        assert!(Chars::of("").with_first(LIST).has('l'));
    }

    #[test]
    fn a_character_is_in_a_set_in_either_script() {
        assert!(Chars::of("报").has('報') && Chars::of("").with_last(LIST).has('縣'));
        assert!(!Chars::just("报").has('報') && !Chars::of("報").has('报'));
    }
}

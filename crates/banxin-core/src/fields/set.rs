//! Several fixed regular expressions, of which the first that matches is asked for.
//!
//! In: expressions that match from the start, in order. Out: which is the first that matches, and how far.
//! An expression is read when a text first begins as it may ([`super::begins`]), which few do; where
//! there is much to ask, all run as one automaton of the fast engine ([`super::pattern`]).
//! Not handled: expressions that match nothing at all.

use std::sync::OnceLock;

use super::begins::Begins;
use super::pattern::{Pattern, pattern};

struct One {
    begins: Begins,
    re: String,
    read: OnceLock<Pattern>,
}

impl One {
    /// The bytes at the start of a text that match.
    fn len(&self, text: &str) -> Option<usize> {
        self.read.get_or_init(|| pattern(&self.re)).find(text).map(|m| m.end())
    }
}

pub(super) struct PatternSet {
    each: Vec<One>,
    #[cfg(not(target_arch = "wasm32"))]
    fast: super::pattern::fast::Late<regex::RegexSet>,
}

/// Questions answered without the automaton. Two pages rarely ask so many.
#[cfg(not(target_arch = "wasm32"))]
const ENOUGH: u32 = 1000;

impl PatternSet {
    pub fn new(all: impl Iterator<Item = String>) -> Self {
        Self {
            each: all.map(|re| One { begins: Begins::of(&re), re, read: OnceLock::new() }).collect(),
            #[cfg(not(target_arch = "wasm32"))]
            fast: super::pattern::fast::Late::after(ENOUGH),
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn automaton(&self) -> regex::RegexSet {
        regex::RegexSet::new(self.each.iter().map(|one| super::text::spelt(&one.re))).expect("fixed patterns")
    }

    /// Index of the first expression that matches, and the bytes it takes.
    pub fn first(&self, text: &str) -> Option<(usize, usize)> {
        #[cfg(not(target_arch = "wasm32"))]
        if let Some(fast) = self.fast.get(|| self.automaton()) {
            let i = fast.matches(text).iter().next()?;
            return Some((i, self.each.get(i)?.len(text)?));
        }
        let c = text.chars().next()?;
        let mut may = self.each.iter().enumerate().filter(|(_, one)| one.begins.may(c));
        may.find_map(|(i, one)| Some((i, one.len(text)?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_that_matches_is_told_however_often_one_asks() {
        let set = PatternSet::new(["^甲乙", "^甲", r"^\s丙"].into_iter().map(str::to_owned));
        for _ in 0..ENOUGH {
            assert_eq!(set.first("甲乙丙"), Some((0, 6)));
            assert_eq!(set.first("甲丙"), Some((1, 3)));
            assert_eq!(set.first("\u{3000}丙"), Some((2, 6)));
            assert_eq!(set.first("丙甲"), None);
        }
    }
}

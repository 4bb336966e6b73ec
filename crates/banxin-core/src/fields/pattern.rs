//! A fixed regular expression that is ready at once and fast where there is much to ask.
//!
//! In: an expression that both engines read. Out: where it matches, the same from either.
//! Most texts lack what a match needs and are turned away at the gate ([`super::gate`]). The small engine
//! reads an expression in no time and is slow at finding; the fast one takes milliseconds to read it. A
//! single page is done before those are earned back, so the small one answers the first questions that
//! pass the gate and the fast one all others.
//! Not handled: WebAssembly, where the fast engine would be most of a megabyte; there it never comes.

use std::ops::Index;
use std::sync::OnceLock;

use super::Range;
use super::gate::Gate;
use super::text::spelt;

/// A match and the text it lies in.
#[derive(Clone, Copy)]
pub(super) struct Match<'t> {
    text: &'t str,
    start: usize,
    end: usize,
}

impl<'t> Match<'t> {
    pub fn start(&self) -> usize {
        self.start
    }

    pub fn end(&self) -> usize {
        self.end
    }

    pub fn range(&self) -> Range {
        self.start..self.end
    }

    pub fn as_str(&self) -> &'t str {
        &self.text[self.range()]
    }
}

/// A match with its groups.
pub(super) enum Captures<'t> {
    Small(&'t str, regex_lite::Captures<'t>, &'t regex_lite::Regex),
    #[cfg(not(target_arch = "wasm32"))]
    Fast(&'t str, regex::Captures<'t>),
}

impl<'t> Captures<'t> {
    /// The group of a number; 0 is the whole match.
    pub fn get(&self, i: usize) -> Option<Match<'t>> {
        match self {
            Self::Small(text, c, _) => c.get(i).map(|m| Match { text, start: m.start(), end: m.end() }),
            #[cfg(not(target_arch = "wasm32"))]
            Self::Fast(text, c) => c.get(i).map(|m| Match { text, start: m.start(), end: m.end() }),
        }
    }

    /// The group of a name.
    pub fn name(&self, name: &str) -> Option<Match<'t>> {
        match self {
            // Names are few: they are gone through in order, which takes less of the module than to look one up.
            Self::Small(_, _, re) => self.get(re.capture_names().position(|n| n == Some(name))?),
            #[cfg(not(target_arch = "wasm32"))]
            Self::Fast(text, c) => c.name(name).map(|m| Match { text, start: m.start(), end: m.end() }),
        }
    }
}

/// The text of a group; empty where it took no part.
impl Index<usize> for Captures<'_> {
    type Output = str;

    fn index(&self, i: usize) -> &str {
        self.get(i).map_or("", |m| m.as_str())
    }
}

/// The text of a group; empty where it took no part.
impl Index<&str> for Captures<'_> {
    type Output = str;

    fn index(&self, name: &str) -> &str {
        self.name(name).map_or("", |m| m.as_str())
    }
}

/// An expression; `\s` means the blanks of [`super::text::blank`], without Unicode tables.
pub(super) struct Pattern {
    gate: Gate,
    small: OnceLock<regex_lite::Regex>,
    #[cfg(not(target_arch = "wasm32"))]
    fast: fast::Late<regex::Regex>,
}

/// A fixed regular expression.
pub(super) fn pattern(re: &str) -> Pattern {
    Pattern {
        gate: Gate::of(re),
        small: OnceLock::new(),
        #[cfg(not(target_arch = "wasm32"))]
        fast: fast::Late::after(ENOUGH),
    }
}

/// Questions to one expression that the small engine answers. Two pages rarely ask so many.
#[cfg(not(target_arch = "wasm32"))]
const ENOUGH: u32 = 128;

impl Pattern {
    #[cfg(not(target_arch = "wasm32"))]
    fn fast(&self) -> Option<&regex::Regex> {
        self.fast.get(|| regex::Regex::new(&spelt(self.gate.re())).expect("a fixed pattern"))
    }

    /// The small engine.
    pub(super) fn small(&self) -> &regex_lite::Regex {
        self.small.get_or_init(|| match regex_lite::Regex::new(&spelt(self.gate.re())) {
            Ok(re) => re,
            Err(_) => unreachable!("a fixed pattern"),
        })
    }

    /// What a text must hold for a match.
    pub(super) fn gate(&self) -> &Gate {
        &self.gate
    }

    pub fn is_match(&self, text: &str) -> bool {
        if !self.gate.may(text) {
            return false;
        }
        #[cfg(not(target_arch = "wasm32"))]
        if let Some(fast) = self.fast() {
            return fast.is_match(text);
        }
        self.small().is_match(text)
    }

    /// The first match.
    pub fn find<'t>(&self, text: &'t str) -> Option<Match<'t>> {
        self.gate.may(text).then(|| self.find_behind(text))?
    }

    /// The first match in a text that passed the gate.
    pub(super) fn find_behind<'t>(&self, text: &'t str) -> Option<Match<'t>> {
        #[cfg(not(target_arch = "wasm32"))]
        if let Some(fast) = self.fast() {
            return fast.find(text).map(|m| Match { text, start: m.start(), end: m.end() });
        }
        self.small().find(text).map(|m| Match { text, start: m.start(), end: m.end() })
    }

    /// The first match with its groups.
    pub fn captures<'t>(&'t self, text: &'t str) -> Option<Captures<'t>> {
        if !self.gate.may(text) {
            return None;
        }
        #[cfg(not(target_arch = "wasm32"))]
        if let Some(fast) = self.fast() {
            return fast.captures(text).map(|c| Captures::Fast(text, c));
        }
        let small = self.small();
        small.captures(text).map(|c| Captures::Small(text, c, small))
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub(super) mod fast {
    //! What is made once it was asked for often enough.

    use std::sync::OnceLock;
    use std::sync::atomic::{AtomicU32, Ordering};

    pub(in super::super) struct Late<T> {
        /// Questions that go without.
        left: AtomicU32,
        made: OnceLock<T>,
    }

    impl<T> Late<T> {
        /// Lets so many questions go without.
        pub const fn after(questions: u32) -> Self {
            Self { left: AtomicU32::new(questions), made: OnceLock::new() }
        }

        /// The thing, unless it is too early. Threads that count at once may lose a count: no harm.
        pub fn get(&self, make: impl FnOnce() -> T) -> Option<&T> {
            let left = self.left.load(Ordering::Relaxed);
            if left == 0 {
                return Some(self.made.get_or_init(make));
            }
            self.left.store(left - 1, Ordering::Relaxed);
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn early_and_late_answers_are_the_same() {
        let re = pattern(r"(?P<a>甲+)\s?(乙)?");
        for _ in 0..2 * ENOUGH {
            let c = re.captures("丙甲甲\u{3000}乙").expect("it is there");
            assert_eq!((&c["a"], &c[2]), ("甲甲", "乙"));
            assert_eq!(c.name("a").map(|m| m.range()), Some(3..9));
            assert!(re.captures("甲").is_some_and(|c| c.get(2).is_none()));
            assert_eq!(re.find("丙甲乙").map(|m| (m.start(), m.end(), m.as_str())), Some((3, 9, "甲乙")));
            assert!(!re.is_match("丙"));
        }
    }
}

//! A fixed regular expression that is ready at once.
//!
//! In: an expression. Out: where it matches. Most texts lack what a match needs and are turned away at the gate
//! ([`super::gate`]), and most expressions of a list are never asked: so each is read when a text first passes its gate,
//! by an engine that reads one in no time. One that takes milliseconds to read an expression and finds faster earned
//! them back on no page: past the gate there is little to find.
//! Not handled: what `regex` reads and `regex-lite` does not (classes in classes, Unicode's classes).

use std::ops::Index;
use std::sync::OnceLock;

use regex_lite::Match;

use super::gate::Gate;
use super::text::spelt;

/// A match with its groups.
pub(super) struct Captures<'t> {
    found: regex_lite::Captures<'t>,
    re: &'t regex_lite::Regex,
}

impl<'t> Captures<'t> {
    /// The group of a number; 0 is the whole match.
    pub fn get(&self, i: usize) -> Option<Match<'t>> {
        self.found.get(i)
    }

    /// The group of a name. Names are few: they are gone through in order, which takes less of the module than to look
    /// one up.
    pub fn name(&self, name: &str) -> Option<Match<'t>> {
        self.get(self.re.capture_names().position(|n| n == Some(name))?)
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
    engine: OnceLock<regex_lite::Regex>,
}

/// A fixed regular expression.
pub(super) fn pattern(re: &str) -> Pattern {
    Pattern { gate: Gate::of(re), engine: OnceLock::new() }
}

impl Pattern {
    /// The engine, which reads the expression the first time.
    pub(super) fn engine(&self) -> &regex_lite::Regex {
        self.engine.get_or_init(|| match regex_lite::Regex::new(&spelt(self.gate.re())) {
            Ok(re) => re,
            Err(_) => unreachable!("a fixed pattern"),
        })
    }

    /// What a text must hold for a match.
    pub(super) fn gate(&self) -> &Gate {
        &self.gate
    }

    pub fn is_match(&self, text: &str) -> bool {
        self.gate.may(text) && self.engine().is_match(text)
    }

    /// The first match.
    pub fn find<'t>(&self, text: &'t str) -> Option<Match<'t>> {
        if self.gate.may(text) { self.find_behind(text) } else { None }
    }

    /// The first match in a text that passed the gate.
    pub(super) fn find_behind<'t>(&self, text: &'t str) -> Option<Match<'t>> {
        self.engine().find(text)
    }

    /// The first match with its groups.
    pub fn captures<'t>(&'t self, text: &'t str) -> Option<Captures<'t>> {
        if !self.gate.may(text) {
            return None;
        }
        let re = self.engine();
        re.captures(text).map(|found| Captures { found, re })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_told_by_number_and_by_name() {
        let re = pattern(r"(?P<a>甲+)\s?(乙)?");
        let c = re.captures("丙甲甲\u{3000}乙").expect("it is there");
        assert_eq!((&c["a"], &c[2]), ("甲甲", "乙"));
        assert_eq!(c.name("a").map(|m| m.range()), Some(3..9));
        assert!(re.captures("甲").is_some_and(|c| c.get(2).is_none()));
        assert_eq!(re.find("丙甲乙").map(|m| (m.start(), m.end(), m.as_str())), Some((3, 9, "甲乙")));
        assert!(!re.is_match("丙"));
    }
}

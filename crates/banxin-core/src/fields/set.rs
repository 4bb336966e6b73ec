//! Several fixed regular expressions, asked in one go.
//!
//! In: expressions, in order. Out: which is the first that matches.
//! Where speed counts they run as one automaton. The WebAssembly build has the small engine, which
//! has no automata: it asks those one after the other that may begin as the text does
//! ([`super::begins`]); what is found is the same.
//! Not handled: where a match lies; ask the expression itself.

use super::text::spelt;

#[cfg(not(target_arch = "wasm32"))]
pub(super) struct PatternSet(regex::RegexSet);

#[cfg(target_arch = "wasm32")]
pub(super) struct PatternSet(Vec<(super::begins::Begins, regex::Regex)>);

impl PatternSet {
    #[cfg(not(target_arch = "wasm32"))]
    pub fn new<'r>(all: impl Iterator<Item = &'r str>) -> Self {
        Self(regex::RegexSet::new(all.map(spelt)).expect("fixed patterns"))
    }

    #[cfg(target_arch = "wasm32")]
    pub fn new<'r>(all: impl Iterator<Item = &'r str>) -> Self {
        let one = |re: &str| (super::begins::Begins::of(re), regex::Regex::new(&spelt(re)).expect("a fixed pattern"));
        Self(all.map(one).collect())
    }

    /// Index of the first expression that matches somewhere in the text.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn first(&self, text: &str) -> Option<usize> {
        self.0.matches(text).iter().next()
    }

    /// Index of the first expression that matches somewhere in the text.
    #[cfg(target_arch = "wasm32")]
    pub fn first(&self, text: &str) -> Option<usize> {
        self.0.iter().position(|(begins, re)| begins.may(text) && re.is_match(text))
    }
}

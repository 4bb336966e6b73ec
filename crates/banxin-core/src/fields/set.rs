//! Several fixed regular expressions, asked in one go.
//!
//! In: expressions, in order. Out: which is the first that matches.
//! Where speed counts they run as one automaton. The WebAssembly build has the small engine, which
//! has no automata, and asks them one after the other; what is found is the same.
//! Not handled: where a match lies; ask the expression itself.

use super::text::spelt;

#[cfg(not(target_arch = "wasm32"))]
pub(super) struct PatternSet(regex::RegexSet);

#[cfg(target_arch = "wasm32")]
pub(super) struct PatternSet(Vec<regex::Regex>);

impl PatternSet {
    #[cfg(not(target_arch = "wasm32"))]
    pub fn new<'r>(all: impl Iterator<Item = &'r str>) -> Self {
        Self(regex::RegexSet::new(all.map(spelt)).expect("fixed patterns"))
    }

    #[cfg(target_arch = "wasm32")]
    pub fn new<'r>(all: impl Iterator<Item = &'r str>) -> Self {
        Self(all.map(|re| regex::Regex::new(&spelt(re)).expect("a fixed pattern")).collect())
    }

    /// Index of the first expression that matches somewhere in the text.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn first(&self, text: &str) -> Option<usize> {
        self.0.matches(text).iter().next()
    }

    /// Index of the first expression that matches somewhere in the text.
    #[cfg(target_arch = "wasm32")]
    pub fn first(&self, text: &str) -> Option<usize> {
        self.0.iter().position(|re| re.is_match(text))
    }
}

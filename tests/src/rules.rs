//! The rules that hold for every document, whatever the text.
//!
//! In: a text, the options it was parsed with and the document that came out.
//! Out: one sentence for each breach; an empty list is a document that keeps all rules.
//!
//! 1 total · 2 nothing is lost, every character has one owner · 3 spans are true ·
//! 4 the body keeps its words · 5 deterministic · 6 stable under harmless change ·
//! 7 repairs are never guesses. Rule 1 is broken by a panic, rules 4 and 7 by a span whose source
//! is not its text.
//!
//! Not checked: whether the document is right. That is the scorer's business.

mod keys;
mod owners;
mod shape;
mod stable;
mod truth;

use banxin_core::{Document, Options};

use crate::units::Places;

/// Breaches of all rules, the document's own and those that need further parses.
pub fn check(text: &str, options: &Options, document: &Document) -> Vec<String> {
    let mut found = check_document(text, options, document);
    found.extend(check_stable(text, options, document));
    found
}

/// Breaches of rules 5 and 6: a second parse, and parses of the harmless variants.
pub fn check_stable(text: &str, options: &Options, document: &Document) -> Vec<String> {
    stable::check(text, options, document)
}

/// Breaches that can be seen in the document alone: rules 2, 3, 4 and 7, keys and page numbers.
pub fn check_document(text: &str, options: &Options, document: &Document) -> Vec<String> {
    let places = Places::new(text, options.offsets);
    let mut found = keys::check(document);
    found.extend(shape::check(text, options, document, &places));
    let removed = truth::removed(text, document, &places);
    found.extend(truth::check(text, options, document, &places, &removed));
    // Ownership counts over byte ranges; ranges that are not true would only be told twice.
    if found.is_empty() {
        found.extend(owners::check(text, document, &places, &removed));
    }
    found
}

/// White space in the sense of the rules: it needs no owner and is no part of any comparison.
///
/// Unicode `White_Space`, and a byte order mark at the very start of the text.
pub fn is_blank(at: usize, c: char) -> bool {
    c.is_whitespace() || (at == 0 && c == '\u{feff}')
}

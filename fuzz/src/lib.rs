//! What each fuzz target does with its bytes; the targets themselves are one line each.
//!
//! - [`parse`]: any text, any options.
//! - [`page`]: a paper of free choice, a page of the press or a text of the project, damaged.
//! - [`segment`]: any text into sentences.
//! - [`render`]: any text, a document of it, all formats.
//!
//! All panic where a rule is broken; the rules are those of `banxin_tests::rules`. The last byte of
//! a text is its options, so that a text file is a seed as it is: its final newline is spent.

#![forbid(unsafe_code)]

mod asked;
mod growth;
mod made;
mod rendered;

use std::borrow::Cow;

use banxin_core::Options;
use banxin_tests::rules;

/// Any text with any options.
pub fn parse(data: &[u8]) {
    let (text, options) = split(data);
    holds(&text, &options);
}

/// A made page with any options.
pub fn page(data: &[u8]) {
    let (text, options) = made(data);
    holds(&text, &options);
}

/// The page and options that bytes choose.
pub fn made(data: &[u8]) -> (String, Options) {
    let (choices, options) = choices(data);
    (made::text(choices), options)
}

/// Sentences of any text: in order, nothing but blanks between them, none with blanks at its ends.
pub fn segment(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let ranges = banxin_core::segment(&text);
    let mut behind = 0;
    for range in &ranges {
        assert!(behind <= range.start && range.start < range.end, "order: {behind} {range:?}");
        assert!(text[behind..range.start].trim().is_empty(), "lost: {:?}", &text[behind..range.start]);
        assert_eq!(text[range.clone()].trim(), &text[range.clone()], "blanks at {range:?}");
        behind = range.end;
    }
    assert!(text[behind..].trim().is_empty(), "lost: {:?}", &text[behind..]);
    assert_eq!(ranges, banxin_core::segment(&text), "a second time differs");
}

/// Every format of the document of any text.
pub fn render(data: &[u8]) {
    let (text, options) = split(data);
    rendered::holds(&banxin_core::parse(&text, &options));
}

/// The text and its options.
fn split(data: &[u8]) -> (Cow<'_, str>, Options) {
    let (text, options) = choices(data);
    (String::from_utf8_lossy(text), options)
}

fn choices(data: &[u8]) -> (&[u8], Options) {
    match data.split_last() {
        Some((&last, rest)) => (rest, asked::options(last)),
        None => (data, Options::default()),
    }
}

/// Longer texts are read a second time, and seldom in all their harmless variants: those take six parses.
const SHORT: usize = 1500;

/// All rules, which include that a second parse gives the same, and that work and output are bounded.
fn holds(text: &str, options: &Options) {
    let document = growth::parsed(text, options);
    let found = if text.len() <= SHORT || text.len().is_multiple_of(16) {
        rules::check(text, options, &document)
    } else {
        assert_eq!(document, banxin_core::parse(text, options), "a second parse differs");
        rules::check_document(text, options, &document)
    };
    assert!(found.is_empty(), "{options:?}\n{}", found.join("\n"));
}

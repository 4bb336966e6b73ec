//! What stays the same when a text is changed in a way that no reader would mind.
//!
//! In: a page and its document. Out: the page as another extractor, another make-up or another
//! script would have given it, and the share of articles that the parser still gives.
//!
//! Nobody need say what is on the page: a change is drawn from the page's own document (where its
//! furniture, stories and paragraphs lie), and two parses are held against each other. A wrong
//! reading that stays the same counts as kept; the scorer counts those.
//!
//! A room is a change: [`furniture`], [`order`], [`shadow`], [`measure`], [`blanks`], [`issue`],
//! [`script`]. The exact ones (CRLF, a byte order mark, trailing blanks) are rule 6 of the document
//! and stand with the rules.

pub mod blanks;
pub mod furniture;
pub mod issue;
pub mod kept;
pub mod measure;
pub mod order;
mod owned;
pub mod script;
pub mod shadow;

use std::ops::Range;

use banxin_core::Document;
use banxin_core::document::Span;

pub use kept::{Kept, Story};

/// A text and what the parser makes of it, with offsets in bytes.
pub struct Page {
    /// The text.
    pub text: String,
    /// Its document.
    pub document: Document,
}

/// A changed text, or none where the page has nothing to change.
pub type Change = fn(&Page) -> Option<String>;

/// All changes of a single text, by name.
pub const CHANGES: [(&str, Change); 11] = [
    ("blanks-between", blanks::between),
    ("blanks-everywhere", blanks::everywhere),
    ("blanks-out", blanks::out),
    ("furniture-down", furniture::down),
    ("furniture-up", furniture::up),
    ("headline-doubled", shadow::doubled),
    ("headline-overprinted", shadow::overprinted),
    ("headline-single", shadow::single),
    ("measure-each", measure::each),
    ("measure-one", measure::one),
    ("order", order::turned),
];

impl Page {
    /// Parses a text.
    pub fn read(text: String) -> Self {
        let document = banxin_core::parse(&text, &banxin_core::Options::default());
        Self { text, document }
    }

    /// The pages' places in the text without the form feeds between them, if these are what parts
    /// the pages: where folio lines alone tell, moving lines would make other pages.
    fn sheets(&self) -> Option<Vec<Range<usize>>> {
        let pages = &self.document.pages;
        let told = pages.len() == 1 || self.text.matches('\u{c}').count() + 1 >= pages.len();
        let sheet = |span: Span| span.0..span.0 + self.text[span.0..span.1].trim_end_matches('\u{c}').len();
        told.then(|| pages.iter().map(|p| sheet(p.span)).collect())
    }
}

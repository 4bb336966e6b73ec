//! The public document model: what a parsed page looks like.
//!
//! Stage: none; this is what the last stage builds and every renderer reads. Here stands the page around its
//! articles: the paper, the pages, furniture, what was taken out; an article's own parts stand in `document/article.rs`.
//! One model serves Rust (snake_case), JSON and JavaScript (camelCase). Every key is always
//! there; what is absent is `null` or `[]`. Field order here is key order in JSON.
//!
//! Units: every span, length and sentence range counts in [`Source::offsets`]: UTF-8 bytes,
//! UTF-16 code units or characters, from the first character of the text that was given.

mod article;

use serde::Serialize;

pub use self::article::{Article, ArticleKind, BodyItem, BodyKind, Byline, Caption, Dateline, Direction, Jump, Why};
use crate::options::Offsets;

/// A half-open range `[start, end)` of the source text, in the document's unit.
///
/// Serialised as a two-element array.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Span(pub usize, pub usize);

/// A whole parsed text: one page, or an issue of several pages.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Document {
    /// Always `"banxin/1"`: the name and version of this model.
    pub format: &'static str,
    /// What the text was.
    pub source: Source,
    /// The paper, as its masthead and folio lines name it.
    pub publication: Publication,
    /// The pages, in the order of the text. Never empty: an empty text is one empty page.
    pub pages: Vec<Page>,
    /// The stories, in reading order: by first character of the body.
    pub articles: Vec<Article>,
    /// Page furniture: masthead, folio, editors, contacts.
    pub furniture: Vec<Furniture>,
    /// Text that no stage could place. Never dropped.
    pub unassigned: Vec<Unassigned>,
    /// Characters taken out of the text, and why.
    pub removed: Vec<Removed>,
    /// What the reader should know about the result.
    pub warnings: Vec<Warning>,
}

/// The text that was parsed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// Length of the whole text, in [`Source::offsets`].
    pub length: usize,
    /// SHA-256 of the text's UTF-8 bytes in lower-case hexadecimal, where asked for.
    pub sha256: Option<String>,
    /// The unit of every span and length.
    pub offsets: Offsets,
}

/// The paper and the issue.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Publication {
    /// Name of the paper as printed.
    pub name: Option<String>,
    /// Date of the issue, ISO 8601 (`2020-12-30`).
    pub date: Option<String>,
    /// Number of the issue as printed, digits only (`9167`).
    pub issue: Option<String>,
    /// Serial number in the national register (`CN 13-0011`).
    pub cn: Option<String>,
}

/// One page of the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Page {
    /// Page number from the folio line.
    pub number: Option<u32>,
    /// Section name from the folio line (`要闻`).
    pub section: Option<String>,
    /// Where the page stands in the text, without the form feed that ends it.
    pub span: Span,
}

/// A piece of text with its places in the source.
///
/// The source under the spans, with white space, line breaks and the entries of
/// [`Document::removed`] taken away, is the text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Text {
    /// The repaired text.
    pub text: String,
    /// Where it stands, in the order of the text.
    pub spans: Vec<Span>,
}

/// What a piece of furniture is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FurnitureKind {
    /// Name of the paper and its numbers.
    Masthead,
    /// Page number, section, date.
    Folio,
    /// Editors, layout, proof-readers.
    Editors,
    /// Telephone, mail, address, price, printer.
    Contact,
    /// Weather box.
    Weather,
    /// Anything else that belongs to the page and to no story.
    Other,
}

/// A line of page furniture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Furniture {
    /// What it is.
    pub kind: FurnitureKind,
    /// The text as printed.
    pub text: String,
    /// Where it stands.
    pub spans: Vec<Span>,
    /// Index into [`Document::pages`].
    pub page: usize,
}

/// Text that no stage could place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Unassigned {
    /// The text.
    pub text: String,
    /// Where it stands.
    pub spans: Vec<Span>,
    /// Index into [`Document::pages`].
    pub page: usize,
}

/// Why characters were taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The second copy of a run that was printed twice.
    Shadow,
    /// A character without width or ink.
    ZeroWidth,
    /// An ornament round a column label, or a mark of Markdown.
    Ornament,
    /// A control character.
    Control,
}

/// Characters taken out of the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Removed {
    /// Why.
    pub reason: Reason,
    /// The characters.
    pub text: String,
    /// Where they stood.
    pub span: Span,
}

/// Something the reader should know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Warning {
    /// Stable name: `jump-without-target`, `replacement-character`, …
    pub code: &'static str,
    /// One English sentence.
    pub message: String,
    /// Where, if it has a place.
    pub span: Option<Span>,
}

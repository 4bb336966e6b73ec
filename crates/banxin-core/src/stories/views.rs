//! What stories are made of, once filled in: each view with its place in the source.
//!
//! Part of the stories stage; read by stitching and finishing. No decisions.

use crate::articles::Reason;
use crate::document::{ArticleKind, BodyKind, Direction};
use crate::fields::Signed;
use crate::reflow::Passage;

/// A signature with its place.
#[derive(Debug, Clone)]
pub(crate) struct Signature {
    /// Role, name and outlet.
    pub signed: Signed,
    /// Where: the name, or the whole stretch of a line that is nothing else.
    pub passage: Passage,
}

/// A dateline with its place.
#[derive(Debug, Clone)]
pub(crate) struct DatelineView {
    /// Agency or paper.
    pub source: Option<String>,
    /// Place.
    pub place: Option<String>,
    /// Date as printed.
    pub date: Option<String>,
    /// As printed.
    pub passage: Passage,
}

/// A body item.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    /// What it is.
    pub kind: BodyKind,
    /// Its text.
    pub passage: Passage,
    /// It begins here.
    pub opens: bool,
    /// It ends here.
    pub closes: bool,
}

/// A caption.
#[derive(Debug, Clone)]
pub(crate) struct CaptionView {
    /// Its text.
    pub passage: Passage,
    /// Who took the picture.
    pub credits: Vec<Signature>,
}

/// A jump line.
#[derive(Debug, Clone)]
pub(crate) struct JumpView {
    /// Which way.
    pub direction: Direction,
    /// Page number.
    pub page: Option<u32>,
    /// Page as printed.
    pub label: String,
    /// As printed.
    pub passage: Passage,
}

/// A rule that spoke, with what it looked at.
#[derive(Debug, Clone)]
pub(crate) struct WhyView {
    /// Which rule, how much, about what.
    pub reason: Reason,
    /// What it looked at.
    pub passage: Passage,
}

/// A story of one page, or of several once stitched.
#[derive(Debug, Clone)]
pub(crate) struct Story {
    /// What it is.
    pub kind: ArticleKind,
    /// Page indices.
    pub pages: Vec<usize>,
    /// Column label.
    pub column: Option<Passage>,
    /// Kicker lines.
    pub kicker: Vec<Passage>,
    /// Headline lines.
    pub headline: Vec<Passage>,
    /// Deck lines.
    pub deck: Vec<Passage>,
    /// Signatures.
    pub bylines: Vec<Signature>,
    /// Message head.
    pub dateline: Option<DatelineView>,
    /// Body.
    pub body: Vec<Item>,
    /// Captions.
    pub captions: Vec<CaptionView>,
    /// Jump lines.
    pub jumps: Vec<JumpView>,
    /// Of a hundred stories judged so, how many are right; none where it was not judged.
    pub percent: Option<u8>,
    /// What spoke for and against.
    pub why: Vec<WhyView>,
}

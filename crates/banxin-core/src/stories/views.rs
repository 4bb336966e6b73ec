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

impl Item {
    /// Its text written down.
    pub fn written(self, source: &str) -> Written {
        let ranges = self.passage.ranges(source).into_iter().map(|(s, e)| (s as u32, e as u32)).collect();
        Written { kind: self.kind, ranges, text: self.passage.into_string(source) }
    }
}

/// A body item that nothing will be joined to: a third of the room that its glyphs take.
#[derive(Debug, Clone)]
pub(crate) struct Written {
    /// What it is.
    pub kind: BodyKind,
    /// Its text.
    pub text: String,
    /// Where it stands, as byte ranges of the source.
    pub ranges: Vec<(u32, u32)>,
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
    /// Body of a story that stands on its page whole, instead.
    pub written: Vec<Written>,
    /// Captions.
    pub captions: Vec<CaptionView>,
    /// Jump lines.
    pub jumps: Vec<JumpView>,
    /// Of a hundred stories judged so, how many are right; none where it was not judged.
    pub percent: Option<u8>,
    /// What spoke for and against.
    pub why: Vec<WhyView>,
}

impl Story {
    /// Writes the body down, if nothing on another page belongs to it.
    pub fn write_down(&mut self, source: &str) {
        if self.jumps.is_empty() {
            self.written = self.body.drain(..).map(|item| item.written(source)).collect();
            self.body = Vec::new();
        }
    }
}

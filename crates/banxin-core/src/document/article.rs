//! The article of the document: its heads, its text, who wrote it, where it goes on.
//!
//! Part of [`super`], whose rules hold here too: every key is always there, field order is key order in JSON,
//! spans and sentence ranges count in [`Source::offsets`](super::Source). Built by the last stage, read by every renderer.
//! Not here: what belongs to no article, that is the paper, the pages, furniture and what was taken out.

use serde::{Serialize, Serializer};

use super::{Span, Text};

/// What an article is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ArticleKind {
    /// A story with a body.
    Story,
    /// A picture with its caption and no story around it.
    Photo,
    /// One of several short items under a common label.
    Brief,
    /// A notice: lost papers, cancellations, auctions, obituaries.
    Notice,
    /// A list of what stands in the issue.
    Contents,
    /// A table: lottery numbers, prices, results, weather.
    Table,
    /// An advertisement.
    Advertisement,
}

/// One article.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Article {
    /// Stable for the same text and options: `a1`, `a2`, … in reading order.
    pub id: String,
    /// What it is.
    pub kind: ArticleKind,
    /// Indices into [`Document::pages`](super::Document::pages), in reading order.
    pub pages: Vec<usize>,
    /// Standing label or series head (栏目), without its ornament.
    pub column: Option<Text>,
    /// Lines above the headline (引题, 肩题), one entry a printed line.
    pub kicker: Vec<Text>,
    /// The headline (主题), one entry a printed line.
    pub headline: Vec<Text>,
    /// Lines below the headline (副题), one entry a printed line.
    pub deck: Vec<Text>,
    /// Who wrote it, in printed order.
    pub bylines: Vec<Byline>,
    /// Agency, place and date of the message head or closing head.
    pub dateline: Option<Dateline>,
    /// Paragraphs, crossheads and notes, in reading order.
    pub body: Vec<BodyItem>,
    /// The pictures' captions.
    pub captions: Vec<Caption>,
    /// Where the story goes on, or comes from.
    pub jumps: Vec<Jump>,
    /// Calibrated: of articles given 0.9, nine in ten are right. `None` where not scored.
    #[serde(serialize_with = "plain_number")]
    pub confidence: Option<f64>,
    /// What spoke for the decisions; empty unless asked for.
    pub why: Vec<Why>,
}

/// A signature: one person with one role.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Byline {
    /// Role as printed, without the outlet: 记者, 通讯员, 摄 …
    pub role: String,
    /// Name, spaces for width taken out.
    pub name: String,
    /// Outlet as printed before the role: 本报, 新华社 …
    pub outlet: Option<String>,
    /// Where the name stands.
    pub spans: Vec<Span>,
}

/// A message head or closing head (电头): `新华社北京12月29日电`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Dateline {
    /// Agency or paper: 新华社, 本报, 中央社.
    pub source: Option<String>,
    /// Place as printed.
    pub place: Option<String>,
    /// Date as printed in the head, spaces taken out: 12月29日.
    pub date: Option<String>,
    /// The date in ISO 8601, where a year is known.
    pub iso: Option<String>,
    /// The head as printed, spaces taken out.
    pub text: String,
    /// Where it stands.
    pub spans: Vec<Span>,
}

/// What a body item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum BodyKind {
    /// Running prose.
    Paragraph,
    /// A short head inside the body (小标题).
    Crosshead,
    /// A closing head or editor's note that stands alone.
    Note,
    /// A list item.
    List,
    /// A line of verse.
    Verse,
}

/// One item of a story's body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BodyItem {
    /// What it is.
    pub kind: BodyKind,
    /// The repaired text.
    pub text: String,
    /// Where it stands, in the order of the text.
    pub spans: Vec<Span>,
    /// Sentence ranges of `text`, in the document's unit, in order.
    pub sentences: Vec<Span>,
}

/// A caption with its credits.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Caption {
    /// The caption without its credit line.
    pub text: String,
    /// Where the caption stands, credit line not included.
    pub spans: Vec<Span>,
    /// Who took or drew the picture.
    pub credits: Vec<Byline>,
}

/// Which way a jump line points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// 下转: the story goes on elsewhere.
    To,
    /// 上接: the story began elsewhere.
    From,
}

/// A jump line (转版).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Jump {
    /// Which way it points.
    pub direction: Direction,
    /// Page number: 8 for 第八版, A8版, 08版.
    pub page: Option<u32>,
    /// The page as printed: `第八版`.
    pub page_label: Option<String>,
    /// The jump line as printed.
    pub text: String,
    /// Where it stands.
    pub spans: Vec<Span>,
    /// Id of the article at the other end, where it was found and is not this one.
    pub target: Option<String>,
}

/// Why an article came out as it did.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Why {
    /// What was decided: `headline`, `boundary`, …
    pub decision: String,
    /// The rule's name.
    pub rule: String,
    /// The score it gave.
    #[serde(serialize_with = "plain_number")]
    pub score: Option<f64>,
    /// What it saw, in words.
    pub note: String,
    /// What it looked at.
    pub spans: Vec<Span>,
}

/// Whole numbers without a fraction, so that JSON from Rust and from JavaScript is the same bytes.
#[allow(clippy::ref_option)]
fn plain_number<S: Serializer>(n: &Option<f64>, s: S) -> Result<S::Ok, S::Error> {
    match n {
        None => s.serialize_none(),
        Some(x) if x.fract() == 0.0 && x.abs() < 1e9 => s.serialize_i32(*x as i32),
        Some(x) => s.serialize_f64(*x),
    }
}

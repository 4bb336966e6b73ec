//! The gold structure of a page: what was set, as the scorer wants it.
//!
//! One JSON shape for the press and for measured pages; keys a page set has beyond these are
//! ignored. `subhead` is the deck, `names` are those of the credit line.

use serde::{Deserialize, Serialize};

/// What a page or an issue holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gold {
    /// Day of the issue, ISO 8601.
    #[serde(default)]
    pub date: Option<String>,
    /// Number of the page; none for an issue.
    #[serde(default)]
    pub page: Option<u32>,
    /// The stories, in the order they were set.
    pub articles: Vec<GoldArticle>,
    /// Lines of furniture and notices, each as printed.
    #[serde(default)]
    pub furniture: Vec<String>,
}

/// One story.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoldArticle {
    /// Name of the story.
    #[serde(default)]
    pub id: String,
    /// Column label without ornament.
    #[serde(default)]
    pub column: Option<String>,
    /// Lines above the headline.
    #[serde(default)]
    pub kicker: Vec<String>,
    /// Lines of the headline.
    #[serde(default)]
    pub headline: Vec<String>,
    /// Lines below the headline.
    #[serde(default)]
    pub subhead: Vec<String>,
    /// Role and name, in printed order.
    #[serde(default)]
    pub bylines: Vec<(String, String)>,
    /// Message head.
    #[serde(default)]
    pub dateline: Option<GoldDateline>,
    /// Paragraphs and crossheads.
    #[serde(default)]
    pub paragraphs: Vec<GoldParagraph>,
    /// Captions.
    #[serde(default)]
    pub captions: Vec<GoldCaption>,
    /// Where the story goes on.
    #[serde(default)]
    pub jump: Option<GoldJump>,
    /// Where it comes from.
    #[serde(default)]
    pub jump_from: Option<GoldJump>,
}

/// A message head's parts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoldDateline {
    /// Agency or paper.
    pub source: Option<String>,
    /// Place.
    pub place: Option<String>,
    /// Day as printed.
    pub date: Option<String>,
}

/// A body item.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoldParagraph {
    /// `crosshead`, or `text` for anything else.
    pub kind: String,
    /// The text as set.
    pub text: String,
}

/// A caption and its credit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoldCaption {
    /// Without the credit.
    pub text: String,
    /// The credit line as printed.
    #[serde(default)]
    pub credit: Option<String>,
    /// Names in it.
    #[serde(default)]
    pub names: Vec<String>,
}

/// A jump line.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoldJump {
    /// As printed.
    pub text: String,
    /// Page it names.
    pub page: u32,
}

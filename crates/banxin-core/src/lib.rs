//! Newspaper page text in, articles out.
//!
//! ```
//! let page = "第2版 要闻\n\n河上新桥通车\n本报讯（记者王伟）昨日上午，横跨清\n河的新桥正式通车。\n";
//! let document = banxin_core::parse(page, &banxin_core::Options::default());
//! assert_eq!(document.pages.len(), 1);
//! println!("{}", banxin_core::render::json(&document));
//! ```
//!
//! [`parse`] takes the text of a page, or of an issue with form feeds between its pages, as it was
//! copied or extracted from a PDF, and gives a [`Document`]: every story with its column label,
//! kicker, headline, deck, bylines, dateline, paragraphs, crossheads, captions and jumps, each
//! character traced to its source. [`segment`] gives sentence spans on their own. Both are pure
//! functions of their arguments: they read no files, clock or environment, and never fail.
//!
//! Not done here: reading PDF files, recognising characters in pictures, judging what a story says.

pub mod document;
pub mod options;
pub mod render;

mod articles;
mod brackets;
mod columns;
mod compatibility;
mod digit_widths;
mod fields;
mod figures;
mod finish;
mod fragments;
mod glyphs;
mod indents;
mod joined;
mod labelled;
mod line_law;
mod lines;
mod logarithm;
mod markdown;
mod numbers;
mod page;
mod pages;
mod pairs;
mod pipeline;
mod punctuation;
mod reflow;
mod root;
mod sentences;
mod shadow;
mod sort;
mod source;
mod stitch;
mod stories;
mod tabular;
mod tails;
mod vertical;
mod weights;
mod zones;

pub use document::Document;
pub use options::{Date, Offsets, OptionError, Options};
pub use pipeline::parse;
pub use sentences::segment;

/// Version of this engine, as the command and the npm package print it.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

//! The table of contents: the walk of a text through the stages, and nothing else.

use crate::document::Document;
use crate::options::Options;
use crate::{finish, page, pages, stitch};

/// Parses the text of a newspaper page, or of an issue with form feeds between its pages.
///
/// Any text gives a document; what was not understood lies in [`Document::unassigned`].
pub fn parse(text: &str, options: &Options) -> Document {
    let mut parsed: Vec<page::PageParse> = pages::split(text)
        .into_iter()
        .enumerate()
        .map(|(i, (from, to))| page::parse(text, from, to, i, options.explain))
        .collect();
    let stories = stitch::stitch(&mut parsed);
    finish::document(text, options, parsed, stories)
}

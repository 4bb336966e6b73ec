//! The table of contents: the walk of a text through the stages, and nothing else.

use crate::document::{Document, Page, Publication, Source, Span, Unassigned};
use crate::options::Options;
use crate::source::{self, Ruler};

/// Parses the text of a newspaper page, or of an issue with form feeds between its pages.
///
/// Any text gives a document; what was not understood lies in [`Document::unassigned`].
pub fn parse(text: &str, options: &Options) -> Document {
    let ruler = Ruler::new(text, options.offsets);
    let pages = source::pages(text);
    let mut unassigned = Vec::new();
    for (page, &(from, to)) in pages.iter().enumerate() {
        let mut at = from;
        for line in text[from..to].split_inclusive('\n') {
            let lead = line.len() - line.trim_start().len();
            let body = line.trim();
            if !body.is_empty() {
                let (s, e) = (at + lead, at + lead + body.len());
                unassigned.push(Unassigned {
                    text: body.to_owned(),
                    spans: vec![Span(ruler.at(s), ruler.at(e))],
                    page,
                });
            }
            at += line.len();
        }
    }
    Document {
        format: "banxin/1",
        source: Source { length: ruler.at(text.len()), sha256: None, offsets: options.offsets },
        publication: Publication::default(),
        pages: pages
            .iter()
            .map(|&(s, e)| Page { number: None, section: None, span: Span(ruler.at(s), ruler.at(e)) })
            .collect(),
        articles: Vec::new(),
        furniture: Vec::new(),
        unassigned,
        removed: Vec::new(),
        warnings: Vec::new(),
    }
}

//! Whose each line is, told by the document.
//!
//! In: a page. Out: its lines with their owners.
//!
//! Not handled: a line that two stories share, as in columns side by side; who needs whole stories
//! leaves such a page out.

use std::ops::Range;

use banxin_core::document::{Article, Span};

use super::Page;

/// Who has a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// Nothing but white space.
    Blank,
    /// An article, by its index.
    Article(usize),
    /// Furniture.
    Furniture,
    /// Left over, or removed alone.
    Other,
    /// More than one of these.
    Shared,
}

/// A line with its end.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub range: Range<usize>,
    pub owner: Owner,
}

/// The lines of a stretch of the page.
pub(super) fn lines(page: &Page, of: Range<usize>) -> Vec<Line> {
    let mut owners: Vec<Option<Owner>> = vec![None; page.text.len()];
    let mut give = |spans: &[Span], owner: Owner| {
        for span in spans {
            owners[span.0..span.1].fill(Some(owner));
        }
    };
    for u in &page.document.unassigned {
        give(&u.spans, Owner::Other);
    }
    for (i, article) in page.document.articles.iter().enumerate() {
        spans(article).iter().for_each(|spans| give(spans, Owner::Article(i)));
    }
    for f in &page.document.furniture {
        give(&f.spans, Owner::Furniture);
    }
    let mut out = Vec::new();
    let mut start = of.start;
    for line in page.text[of].split_inclusive('\n') {
        let range = start..start + line.len();
        start = range.end;
        let ink = line.char_indices().filter(|(_, c)| !c.is_whitespace() && *c != '\u{feff}');
        let mut of: Vec<Owner> = ink.filter_map(|(at, _)| owners[range.start + at]).collect();
        of.dedup();
        let owner = match of.as_slice() {
            [] if line.trim().is_empty() => Owner::Blank,
            [] => Owner::Other,
            [one] => *one,
            _ => Owner::Shared,
        };
        out.push(Line { range, owner });
    }
    out
}

/// Everything an article owns or views.
fn spans(article: &Article) -> Vec<&[Span]> {
    let heads = article.column.iter().chain(&article.kicker).chain(&article.headline).chain(&article.deck);
    let mut out: Vec<&[Span]> = heads.map(|t| &t.spans[..]).collect();
    out.extend(article.body.iter().map(|b| &b.spans[..]));
    for caption in &article.captions {
        out.push(&caption.spans);
        out.extend(caption.credits.iter().map(|c| &c.spans[..]));
    }
    out.extend(article.bylines.iter().map(|b| &b.spans[..]));
    out.extend(article.dateline.iter().map(|d| &d.spans[..]));
    out.extend(article.jumps.iter().map(|j| &j.spans[..]));
    out
}

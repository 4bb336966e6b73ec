//! Numbers that must fit together: length, hash, pages, ids, jump targets.
//!
//! In: text, options, document. Out: a sentence for each number that does not fit.

use std::collections::BTreeSet;

use banxin_core::document::{Article, Document, Span};
use banxin_core::{Options, render};
use sha2::{Digest, Sha256};

use super::is_blank;
use crate::units::Places;

pub(super) fn check(text: &str, options: &Options, document: &Document, places: &Places<'_>) -> Vec<String> {
    let mut found = Vec::new();
    let source = &document.source;
    if document.format != "banxin/1" {
        found.push(format!("model: format is {:?}", document.format));
    }
    if source.offsets != options.offsets || source.length != places.length() {
        found.push(format!(
            "model: source says {} {:?}, the text has {} {:?}",
            source.length,
            source.offsets,
            places.length(),
            options.offsets
        ));
    }
    let hash = options.hash.then(|| hex(&Sha256::digest(text.as_bytes())));
    if source.sha256 != hash {
        found.push(format!("model: sha256 is {:?}, not {hash:?}", source.sha256));
    }
    pages(text, document, places, &mut found);
    for (at, article) in document.articles.iter().enumerate() {
        if article.id != format!("a{}", at + 1) {
            found.push(format!("model: article {at} has the id {:?}", article.id));
        }
        of_article(article, document, &mut found);
        if !options.explain && !article.why.is_empty() {
            found.push(format!("model: {} explains itself unasked", article.id));
        }
        if options.explain && article.confidence.is_some() && article.why.is_empty() {
            found.push(format!("model: {} is judged and does not say why", article.id));
        }
    }
    if render::json(document).contains('\n') {
        found.push("model: the JSON has line breaks".to_owned());
    }
    found
}

/// Pages follow each other, cover the text but for blanks, and hold what is said to stand on them.
fn pages(text: &str, document: &Document, places: &Places<'_>, found: &mut Vec<String>) {
    if document.pages.is_empty() {
        found.push("pages: there is none".to_owned());
    }
    let mut behind = 0;
    let spans = document.pages.iter().map(|p| p.span);
    for (i, span) in spans.chain([Span(places.length(), places.length())]).enumerate() {
        let (Some(from), Some(to)) = (places.byte(span.0), places.byte(span.1)) else {
            found.push(format!("pages: page {i} has the span {span:?} out of bounds"));
            return;
        };
        if from < behind || to < from {
            found.push(format!("pages: page {i} with {span:?} overlaps the one before"));
            return;
        }
        let gap = &text[behind..from];
        if gap.char_indices().any(|(at, c)| !is_blank(behind + at, c)) {
            found.push(format!("pages: no page holds {gap:?}"));
        }
        behind = to;
    }
    let furniture = document.furniture.iter().map(|f| (f.page, &f.spans, "furniture"));
    let unassigned = document.unassigned.iter().map(|u| (u.page, &u.spans, "unassigned"));
    for (page, spans, what) in furniture.chain(unassigned) {
        let on = document.pages.get(page).map(|p| p.span);
        if !on.is_some_and(|p| spans.iter().all(|s| p.0 <= s.0 && s.1 <= p.1)) {
            found.push(format!("pages: {what} at {spans:?} is said to stand on page {page}"));
        }
    }
}

fn of_article(article: &Article, document: &Document, found: &mut Vec<String>) {
    let id = &article.id;
    let on: BTreeSet<usize> = article.pages.iter().copied().collect();
    if on.is_empty() || on.len() != article.pages.len() {
        found.push(format!("pages: {id} has the pages {:?}", article.pages));
    }
    if on.iter().any(|&p| p >= document.pages.len()) {
        found.push(format!("pages: {id} stands on a page that is not there: {on:?}"));
    }
    for span in article.body.iter().flat_map(|b| &b.spans) {
        let page = document.pages.iter().position(|p| p.span.0 <= span.0 && span.1 <= p.span.1);
        if !page.is_some_and(|p| on.contains(&p)) {
            found.push(format!("pages: {id} does not name the page of its body at {span:?}"));
        }
    }
    for target in article.jumps.iter().filter_map(|j| j.target.as_ref()) {
        if target == id || !document.articles.iter().any(|a| &a.id == target) {
            found.push(format!("model: {id} jumps to {target:?}"));
        }
    }
    if article.confidence.is_some_and(|c| !(0.0..=1.0).contains(&c)) {
        found.push(format!("model: {id} has the confidence {:?}", article.confidence));
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

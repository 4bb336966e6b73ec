//! Nothing is lost: every character that is not white space has exactly one owner.
//!
//! In: text, document, removed characters. Out: a sentence for each stretch without an owner or
//! with two.
//!
//! Owners: headline-group lines, body items, captions, furniture, unassigned, removed; signatures,
//! credits, datelines and jumps where they stand outside those. Inside one they are views. A
//! series head is the `column` of several stories: the same place counts once. A removed
//! character inside an owner's span belongs to `removed` alone.

use std::collections::BTreeSet;
use std::ops::Range;

use banxin_core::document::{Document, Span};

use super::is_blank;
use crate::units::Places;

pub(super) fn check(text: &str, document: &Document, places: &Places<'_>, removed: &[bool]) -> Vec<String> {
    let mut found = Vec::new();
    let mut owners = vec![0u8; text.len()];
    let take = |owners: &mut Vec<u8>, range: Range<usize>| {
        owners[range].iter_mut().for_each(|n| *n = n.saturating_add(1));
    };
    for range in standing(document, places) {
        take(&mut owners, range);
    }
    for (what, range) in views(document, places) {
        let mut parts = [false; 2];
        for (at, c) in text[range.clone()].char_indices().map(|(i, c)| (range.start + i, c)) {
            if !is_blank(at, c) && !removed[at] {
                parts[usize::from(owners[at] > 0)] = true;
            }
        }
        match parts {
            [true, true] => {
                found.push(format!("owners: {what} {:?} is half inside another", &text[range]));
            }
            [true, false] => take(&mut owners, range),
            _ => {}
        }
    }
    let mut twice_removed = vec![0u8; text.len()];
    for range in document.removed.iter().filter_map(|r| places.range(r.span)) {
        take(&mut twice_removed, range);
    }
    let count = |at: usize| {
        if removed[at] { twice_removed[at] } else { owners[at] }
    };
    let wrong = |&(at, c): &(usize, char)| !is_blank(at, c) && count(at) != 1;
    let mut chars = text.char_indices().filter(wrong).peekable();
    while let Some((from, c)) = chars.next() {
        let mut to = from + c.len_utf8();
        while let Some(&(at, c)) = chars.peek() {
            if at != to || count(at) != count(from) {
                break;
            }
            to = at + c.len_utf8();
            chars.next();
        }
        found.push(format!("owners: {:?} at byte {from} has {}", &text[from..to], count(from)));
    }
    found
}

/// Ranges that own what they cover, wherever they stand.
fn standing(document: &Document, places: &Places<'_>) -> Vec<Range<usize>> {
    let mut spans: Vec<Span> = Vec::new();
    let mut columns: BTreeSet<Span> = BTreeSet::new();
    for a in &document.articles {
        columns.extend(a.column.iter().flat_map(|t| &t.spans));
        let heads = a.kicker.iter().chain(&a.headline).chain(&a.deck);
        spans.extend(heads.flat_map(|t| &t.spans));
        spans.extend(a.body.iter().flat_map(|b| &b.spans));
        spans.extend(a.captions.iter().flat_map(|c| &c.spans));
    }
    spans.extend(columns);
    spans.extend(document.furniture.iter().flat_map(|f| &f.spans));
    spans.extend(document.unassigned.iter().flat_map(|u| &u.spans));
    spans.into_iter().filter_map(|s| places.range(s)).collect()
}

/// Ranges that own what they cover only where nothing else does; the longest first, so that a
/// name inside a stand-alone dateline finds its owner.
fn views(document: &Document, places: &Places<'_>) -> Vec<(&'static str, Range<usize>)> {
    let mut out = Vec::new();
    for a in &document.articles {
        let credits = a.captions.iter().flat_map(|c| &c.credits);
        let named = a.bylines.iter().chain(credits).flat_map(|b| &b.spans);
        out.extend(named.map(|&s| ("signature", s)));
        out.extend(a.dateline.iter().flat_map(|d| &d.spans).map(|&s| ("dateline", s)));
        out.extend(a.jumps.iter().flat_map(|j| &j.spans).map(|&s| ("jump", s)));
    }
    let ranges = out.into_iter().filter_map(|(what, s)| Some((what, places.range(s)?)));
    let mut ranges: Vec<_> = ranges.collect();
    ranges.sort_by_key(|(_, r)| (std::cmp::Reverse(r.len()), r.start));
    ranges
}

//! Headlines printed twice for their shadow, and printed once where they stood twice.

use std::ops::Range;

use super::Page;
use super::owned::{Owner, lines};
use crate::press::{self, Chance};
use banxin_core::document::{Reason, Text};

/// Every headline doubled run by run on its line, as Tika gives a shadow.
pub fn doubled(page: &Page) -> Option<String> {
    printed(page, |line, chance| vec![press::doubled(line, chance)])
}

/// Every headline's runs once more over the lines, as MuPDF gives a shadow.
pub fn overprinted(page: &Page) -> Option<String> {
    printed(page, press::overprinted)
}

/// Headline lines of a page without shadow, printed anew; those on a line of their own.
fn printed(page: &Page, print: impl Fn(&str, &mut Chance) -> Vec<String>) -> Option<String> {
    if shadows(page).next().is_some() {
        return None;
    }
    let mut chance = Chance::new(page.text.len() as u64);
    let heads: Vec<_> = page.document.articles.iter().flat_map(|a| &a.headline).flat_map(|t| &t.spans).collect();
    let mut out = String::new();
    for line in lines(page, 0..page.text.len()) {
        let text = &page.text[line.range.clone()];
        let ink = text.trim();
        let start = line.range.start + text.len() - text.trim_start().len();
        let whole = |s: &&&banxin_core::document::Span| s.0 <= start && start + ink.len() <= s.1;
        if matches!(line.owner, Owner::Article(_)) && !ink.is_empty() && heads.iter().any(|s| whole(&s)) {
            let (before, after) = (&text[..text.len() - text.trim_start().len()], &text[text.trim_end().len()..]);
            let lines = print(ink, &mut chance);
            out.push_str(&format!("{before}{}{after}", lines.join("\n")));
        } else {
            out.push_str(text);
        }
    }
    (out != page.text).then_some(out)
}

/// What was removed as a shadow.
fn shadows(page: &Page) -> impl Iterator<Item = Range<usize>> + '_ {
    let removed = page.document.removed.iter().filter(|r| r.reason == Reason::Shadow);
    removed.map(|r| r.span.0..r.span.1)
}

/// A page with shadows as if printed without: each head line whose copies were removed is printed once
/// on one line, as it reads. Copies elsewhere are taken out.
pub fn single(page: &Page) -> Option<String> {
    let mut removed = vec![false; page.text.len()];
    shadows(page).for_each(|range| removed[range].fill(true));
    if !removed.contains(&true) {
        return None;
    }
    let mut heads: Vec<Option<&Text>> = vec![None; page.text.len()];
    for article in &page.document.articles {
        let all = article.column.iter().chain(&article.kicker).chain(&article.headline).chain(&article.deck);
        for head in all {
            head.spans.iter().for_each(|span| heads[span.0..span.1].fill(Some(head)));
        }
    }
    let mut out = String::new();
    let mut printed: Option<&Text> = None;
    let mut start = 0;
    for line in page.text.split_inclusive('\n') {
        let ink = line.char_indices().filter(|(_, c)| !c.is_whitespace()).map(|(at, _)| start + at);
        let ink: Vec<usize> = ink.collect();
        let line_start = start;
        start += line.len();
        let mut of: Vec<Option<&Text>> = ink.iter().filter(|&&at| !removed[at]).map(|&at| heads[at]).collect();
        of.dedup_by(|a, b| same(*a, *b));
        let shadowed = ink.iter().any(|&at| removed[at]);
        match of.as_slice() {
            // A line of copies alone; a blank line stays.
            [] if shadowed => continue,
            // Going on with a head that stands already.
            [Some(head)] if same(Some(head), printed) => continue,
            [Some(head)] if shadowed => {
                printed = Some(head);
                out.push_str(&head.text);
                out.push('\n');
                continue;
            }
            _ => {}
        }
        printed = None;
        let kept = line.char_indices().filter(|(at, _)| !removed[line_start + at]);
        out.extend(kept.map(|(_, c)| c));
    }
    Some(out)
}

fn same(a: Option<&Text>, b: Option<&Text>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => std::ptr::eq(a, b),
        (None, None) => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "第2版 要闻\n\n河上新桥昨日通车\n本报讯（记者王伟）昨日上午，横跨清\n河的新桥正式通车。\n";

    #[test]
    fn a_headline_is_doubled_and_made_single_again() {
        let twice = doubled(&Page::read(PAGE.to_owned())).expect("there is a headline");
        assert!(twice.chars().count() > PAGE.chars().count() + 7, "{twice}");
        let page = Page::read(twice);
        assert_eq!(doubled(&page), None, "it is doubled already");
        assert_eq!(single(&page).as_deref(), Some(PAGE));
    }

    #[test]
    fn a_page_without_shadow_has_none_to_take_away() {
        assert_eq!(single(&Page::read(PAGE.to_owned())), None);
    }
}

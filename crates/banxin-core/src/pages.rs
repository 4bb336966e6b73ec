//! Where pages end.
//!
//! Stage: text → pages. A form feed ends a page. Where none stands (text copied by hand, or from an
//! extractor that drops them), folio lines tell: a folio line stands at the top or at the bottom of
//! its page, so two that follow each other closely part two pages, and one with text behind it opens
//! a page where the pages before it were opened so too.
//!
//! Invariants: ranges are in order, do not overlap, and leave out nothing but form feeds.
//! Not handled: a break between a page whose folio is at its top and one whose folio is at its
//! bottom shows nowhere in the text.

use crate::fields;
use crate::glyphs::holds;
use crate::sort;
use crate::source;

/// Lines of text that a page has at least.
const LEAST: usize = 12;

/// A folio line.
struct Folio {
    /// Byte of its first character.
    at: usize,
    /// Behind its line break.
    end: usize,
    number: u32,
    /// Lines of text between it and the folio line before it.
    before: usize,
}

/// Byte ranges of the pages.
pub(crate) fn split(text: &str) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    for (from, to) in source::pages(text) {
        out.extend(by_folio(text, from, to));
    }
    out
}

fn by_folio(text: &str, from: usize, to: usize) -> Vec<(usize, usize)> {
    let page = &text[from..to];
    if !has_two(page) {
        return vec![(from, to)];
    }
    let mut folios: Vec<Folio> = Vec::new();
    let mut lines = 0;
    let mut at = from;
    for line in page.split_inclusive('\n') {
        let plain = plain(line);
        if !plain.is_empty() {
            match number(plain) {
                Some(number) => {
                    folios.push(Folio { at, end: at + line.len(), number, before: lines });
                    lines = 0;
                }
                None => lines += 1,
            }
        }
        at += line.len();
    }
    let mut cuts: Vec<usize> = Vec::new();
    for i in 1..folios.len() {
        let (a, b) = (&folios[i - 1], &folios[i]);
        if a.number == b.number {
            continue;
        }
        let behind = folios.get(i + 1).map_or(lines, |n| n.before);
        if b.before < LEAST {
            // Bottom of one page, top of the next.
            cuts.push(a.end);
        } else if behind >= LEAST {
            // Text on both sides: it opens its page, unless all folios so far closed theirs.
            let closes = folios[0].before >= LEAST;
            cuts.push(if closes { a.end } else { b.at });
        } else if i == 1 && folios[0].before >= LEAST {
            cuts.push(a.end);
        }
    }
    sort::by(&mut cuts, |&c| c as u128);
    cuts.dedup();
    let mut out = Vec::new();
    let mut start = from;
    for c in cuts {
        out.push((start, c));
        start = c;
    }
    out.push((start, to));
    out
}

/// Whether two lines are folio lines: fewer part nothing. Most pages have one that looks so, which is not
/// read for it.
fn has_two(page: &str) -> bool {
    // Each by itself: for one character bytes are looked through many at a time.
    let find = |c: char, from: usize| page[from..].find(c).map_or(page.len(), |i| from + i);
    let (mut done, mut looks) = (0, Vec::new());
    let (mut edition, mut year) = (find('版', 0), find('年', 0));
    while edition.min(year) < page.len() {
        let at = edition.min(year);
        let start = page[done..at].rfind('\n').map_or(done, |i| done + i + 1);
        let end = page[at..].find('\n').map_or(page.len(), |i| at + i);
        let line = plain(&page[start..end]);
        if may_have_number(line) {
            looks.push(line);
        }
        done = end;
        edition = if edition < done { find('版', done) } else { edition };
        year = if year < done { find('年', done) } else { year };
    }
    looks.len() > 1 && looks.into_iter().filter(|line| read(line).is_some()).nth(1).is_some()
}

/// A line without what stands at either end.
fn plain(line: &str) -> &str {
    line.trim_start_matches('\u{FEFF}').trim()
}

/// The page number of a folio line that says `第N版`, or has it beside the day: `02 要闻 2021年3月4日`.
fn number(line: &str) -> Option<u32> {
    if may_have_number(line) { read(line) } else { None }
}

fn read(line: &str) -> Option<u32> {
    fields::folio(line).and_then(|f| f.number)
}

/// A cheap look before [`number`].
fn may_have_number(line: &str) -> bool {
    let day = || holds(line, '年') && holds(line, '月') && holds(line, '日');
    line.len() <= 400 && (holds(line, '版') || day()) && fields::may_be_folio(line)
}

//! Where pages end.
//!
//! Stage: text → pages. A form feed ends a page, or what else a program puts there ([`marked`]). Where none stands (text
//! copied by hand, or from an extractor that drops them), folio lines tell: each stands at the top or at the bottom of its page
//! ([`sides`]), and parts it there from what is above or below.
//!
//! Numbers that come close together point to pages in a list of contents, and part nothing.
//!
//! Invariants: ranges are in order, do not overlap, and leave out nothing but form feeds.
//! Not handled: a break between a page whose folio is at its top and one whose folio is at its
//! bottom shows nowhere in the text.

mod marked;
mod sides;

use self::marked::by_mark;
use self::sides::{Side, sides};
use crate::fields;
use crate::glyphs::{holds, one_of};
use crate::source;

/// The folio of a page: one line, or more that say the same page.
#[derive(Debug, Clone, Copy)]
struct Folio {
    /// Byte of its first character.
    at: usize,
    /// Behind its last line break.
    end: usize,
    number: u32,
    /// Bytes of text between it and the folio before it.
    before: usize,
    /// Bytes of text between its first line and its last.
    within: usize,
}

/// Byte ranges of the pages.
pub(crate) fn split(text: &str) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    for (from, to) in source::pages(text) {
        for (from, to) in by_mark(text, from, to) {
            out.extend(by_folio(text, from, to));
        }
    }
    out
}

fn by_folio(text: &str, from: usize, to: usize) -> Vec<(usize, usize)> {
    let page = &text[from..to];
    if !has_two(page) {
        return vec![(from, to)];
    }
    let (mut folios, mut behind) = folios(page, from);
    drop_pointers(&mut folios, &mut behind);
    let (before, within): (Vec<usize>, Vec<usize>) = folios.iter().map(|f| (f.before, f.within)).unzip();
    let sides = sides(&before, &within, behind);
    let mut out = Vec::new();
    let mut start = from;
    for (i, two) in sides.windows(2).enumerate() {
        let cut = match (two[0], two[1]) {
            (Side::Top, Side::Bottom) => continue,
            (Side::Top, _) => folios[i + 1].at,
            _ => folios[i].end,
        };
        out.push((start, cut));
        start = cut;
    }
    out.push((start, to));
    out
}

/// The line that a text begins with, its break with it; none where nothing is left.
fn line_of(text: &str) -> Option<&str> {
    // For one character bytes are looked through many at a time.
    let end = text.find('\n').map_or(text.len(), |at| at + 1);
    (end > 0).then_some(&text[..end])
}

/// The folio lines of a page that begins at byte `from`, and the bytes of text behind the last.
fn folios(page: &str, from: usize) -> (Vec<Folio>, usize) {
    let mut folios: Vec<Folio> = Vec::new();
    let mut text = 0;
    let mut at = from;
    while let Some(line) = line_of(&page[at - from..]) {
        let plain = plain(line);
        if !plain.is_empty() {
            match number(plain) {
                Some(number) => {
                    let end = at + line.len();
                    match folios.last_mut() {
                        Some(last) if last.number == number => {
                            last.end = end;
                            last.within += text;
                        }
                        _ => folios.push(Folio { at, end, number, before: text, within: 0 }),
                    }
                    text = 0;
                }
                None => text += plain.len(),
            }
        }
        at += line.len();
    }
    (folios, text)
}

/// So many numbers with a line or two of text between each, or none, are pointers in a list of contents.
const POINTERS: usize = 3;
/// Bytes of that text at most.
const LINE: usize = 120;

/// Takes out the pages' numbers of a list of contents: each with the head it points to, they are no folios.
fn drop_pointers(folios: &mut Vec<Folio>, behind: &mut usize) {
    let mut out: Vec<Folio> = Vec::with_capacity(folios.len());
    let (mut i, mut text) = (0, 0);
    while i < folios.len() {
        let mut end = i + 1;
        while folios.get(end).is_some_and(|f| f.before <= LINE) {
            end += 1;
        }
        if end - i >= POINTERS {
            for f in &folios[i..end] {
                text += f.before + f.within;
            }
        } else {
            folios[i].before += std::mem::take(&mut text);
            out.extend_from_slice(&folios[i..end]);
        }
        i = end;
    }
    *behind += text;
    *folios = out;
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
        let start = page[done..at].rfind(one_of("\n")).map_or(done, |i| done + i + 1);
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
    line.trim_start_matches(one_of("\u{FEFF}")).trim()
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

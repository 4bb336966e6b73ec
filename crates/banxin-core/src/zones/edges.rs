//! Lines that are furniture because of the furniture beside them.
//!
//! Part of [`super::beside`], its last step. Number, section and Latin name of a page are frames of their own on many papers, and
//! lines of their own in the text: `3` between the paper's name and the day, `平安清河` between editors and number.
//! What a line may be is read by [`fields::folio_part`]; here is told whether it stands at the head or the foot of
//! the page's text with the furniture, where a day alone is one too, and a section beside its page's number needs no other; the very
//! first line may be something else. Elsewhere only a number between two lines of it is a page's. At the head a line
//! of words with furniture among them ([`fields::is_led`]) is furniture whole, and so are short lines between furniture.
//!
//! In: each line's text, their marks. Out: more of them furniture.

use super::marks::{Mark, Marked};
use crate::document::FurnitureKind;
use crate::fields;
use crate::glyphs::one_of;

/// Lines at an edge of the page that are looked at.
const REACH: usize = 12;

/// Lines of furniture at the head of a page, at least, that make those between them furniture as well.
const SURE: usize = 2;
/// So many of those at most.
const FREE: usize = 2;
/// Characters of one of them at most, digits and dots not counted: what a site sets around a text has its headline between.
const SHORT: usize = 6;

/// Marks the parts of folios at both edges of the page and inside groups of furniture.
pub(super) fn mark<'t>(text: impl Fn(usize) -> &'t str, marks: &mut [Marked]) {
    let n = marks.len();
    let part = |marks: &[Marked], i: usize| {
        let free = marks[i].mark == Mark::None && !marks[i].opens() && !marks[i].label;
        if free { fields::folio_part(text(i)) } else { None }
    };
    let mut found = Vec::new();
    for order in [true, false] {
        let at = |k: usize| if order { k } else { n - 1 - k };
        // The furniture at this edge, and what may belong to it.
        let mut edge: Vec<usize> = Vec::new();
        let mut sure = 0;
        for k in 0..n.min(REACH) {
            let i = at(k);
            if is_furniture(&marks[i]) {
                sure = edge.len() + 1;
                edge.push(i);
            } else if order && marks[i].mark == Mark::None && !marks[i].opens() && fields::is_led(text(i)) {
                // A line with furniture in it at the head of the page.
                marks[i] = Marked { mark: Mark::Furniture(FurnitureKind::Other), ..Marked::plain() };
                sure = edge.len() + 1;
                edge.push(i);
            } else if part(marks, i).is_some() || marks[i].mark == Mark::None && fields::is_day(text(i)) {
                edge.push(i);
            } else if k > 0 || !order {
                break;
            }
        }
        // `要闻`, `4`: a section and a number side by side need no other furniture.
        if let [a, b, ..] = edge[..]
            && sure == 0
            && a.abs_diff(b) == 1
            && [(a, b), (b, a)].iter().any(|&(name, n)| fields::is_section(text(name), 8) && is_number(text(n)))
        {
            sure = 2;
        }
        if sure == 0 {
            continue;
        }
        // Behind the last line that is sure only a number, with the section before it, or the section of a bare number.
        let bare = |edge: &[usize]| edge.iter().any(|&i| is_number(text(i)));
        let before = bare(&edge[..sure]);
        let numbered = |&k: &usize| {
            has_number(text(edge[k])) || k == sure && fields::is_section(text(edge[k]), 2) && before
                // The day right below the paper's name.
                || order && k == sure && fields::is_day(text(edge[k]))
        };
        let last = (sure..edge.len().min(sure + 2)).rev().find(numbered).map_or(sure, |k| k + 1);
        // A word that names no section by itself does beside a bare number.
        let counted = bare(&edge[..last]);
        let fits = |i: usize| {
            let when = || fields::is_day(text(i)) || fields::is_calendar(text(i));
            let says = || has_number(text(i)) || fields::is_section(text(i), 8) || when();
            marks[i].mark == Mark::None && (counted || says())
        };
        found.extend(edge[..last].iter().copied().filter(|&i| fits(i)));
    }
    between(&text, marks, &mut found);
    for i in 1..n.saturating_sub(1) {
        if is_furniture(&marks[i - 1])
            && is_furniture(&marks[i + 1])
            && part(marks, i).is_some_and(|p| p.number.is_some())
        {
            found.push(i);
        }
    }
    for i in found {
        let kind = if fields::is_paper(text(i).trim()) { FurnitureKind::Masthead } else { FurnitureKind::Folio };
        marks[i] = Marked { mark: Mark::Furniture(kind), ..Marked::plain() };
    }
}

/// Lines at the head of the page that furniture stands above and below: a section, a saying, the paper's other names. The
/// page's first line needs it below alone.
fn between<'t>(text: impl Fn(usize) -> &'t str, marks: &[Marked], found: &mut Vec<usize>) {
    let plain = |i: usize| marks[i].mark == Mark::None && !marks[i].opens() && is_short(text(i));
    let head = (0..marks.len().min(REACH)).take_while(|&i| is_furniture(&marks[i]) || plain(i)).count();
    let Some(last) = (0..head).rev().find(|&i| is_furniture(&marks[i])) else { return };
    let sure = (0..last).filter(|&i| is_furniture(&marks[i])).count();
    let free: Vec<usize> = (0..last).filter(|&i| plain(i)).collect();
    if sure + 1 >= SURE && free.len() <= FREE {
        found.extend(free);
    }
}

/// Whether a line is short and no sentence.
fn is_short(text: &str) -> bool {
    let long = text.chars().filter(|c| !matches!(c, ' ' | '·' | '0'..='9')).nth(SHORT).is_some();
    !text.contains(one_of("，。！？；：“”…")) && !long
}

/// Furniture that stands with the folio.
fn is_furniture(m: &Marked) -> bool {
    matches!(m.mark, Mark::Furniture(kind) if kind != FurnitureKind::Weather)
}

/// Whether a line is a number and nothing else.
fn is_number(text: &str) -> bool {
    fields::folio_part(text).is_some_and(|p| p.number.is_some() && p.section.is_none())
}

fn has_number(text: &str) -> bool {
    fields::folio_part(text).is_some_and(|p| p.number.is_some())
}

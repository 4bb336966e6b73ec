//! Lines that are furniture because of the furniture beside them.
//!
//! Part of [`super::marks`]. Number, section and Latin name of a page are frames of their own on many papers, and
//! lines of their own in the text: `3` between the paper's name and the day, `平安清河` between editors and number.
//! What a line may be is read by [`fields::folio_part`]; here is told whether it stands at the head or the foot of
//! the page's text with the furniture. Elsewhere only a number between two lines of it is a page's.
//!
//! In: each line's text, their marks. Out: more of them furniture.

use super::marks::{Mark, Marked};
use crate::document::FurnitureKind;
use crate::fields;

/// Lines at an edge of the page that are looked at.
const REACH: usize = 12;

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
            } else if part(marks, i).is_some() {
                edge.push(i);
            } else {
                break;
            }
        }
        if sure == 0 {
            continue;
        }
        // Behind the last line that is sure only a number, with the section before it, or the section of a bare number.
        let bare = || edge[..sure].iter().any(|&i| marks[i].mark == Mark::None && has_number(text(i)));
        let numbered =
            |&k: &usize| has_number(text(edge[k])) || k == sure && fields::is_section(text(edge[k])) && bare();
        let last = (sure..edge.len().min(sure + 2)).rev().find(numbered).map_or(sure, |k| k + 1);
        found.extend(edge[..last].iter().copied().filter(|&i| marks[i].mark == Mark::None));
    }
    for i in 1..n.saturating_sub(1) {
        if is_furniture(&marks[i - 1])
            && is_furniture(&marks[i + 1])
            && part(marks, i).is_some_and(|p| p.number.is_some())
        {
            found.push(i);
        }
    }
    for i in found {
        marks[i] = Marked { mark: Mark::Furniture(FurnitureKind::Folio), ..Marked::plain() };
    }
}

/// Furniture that stands with the folio.
fn is_furniture(m: &Marked) -> bool {
    matches!(m.mark, Mark::Furniture(kind) if kind != FurnitureKind::Weather)
}

fn has_number(text: &str) -> bool {
    fields::folio_part(text).is_some_and(|p| p.number.is_some())
}

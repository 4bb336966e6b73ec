//! Parts a text at the marks that programs put between pages ([`fields::page_mark`]).
//!
//! Part of [`super`]. In: a text and a range of it. Out: byte ranges, in order, nothing left out. A mark stands at the end
//! of its page; where the text begins with one, at its beginning.
//! Not handled: marks at the end of pages of which the first has no text.

use super::line_of;
use crate::fields;
use crate::glyphs::{by, holds, one_of};

/// Byte ranges of what lies between the marks, each with its own.
pub(super) fn by_mark(text: &str, from: usize, to: usize) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    // A byte order mark is no part of the first line.
    let own = text[from..to].trim_start_matches(one_of("\u{FEFF}"));
    let (mut start, mut at) = (from, to - own.len());
    // Whether there is a page to end, and whether marks head their pages.
    let (mut inked, mut heads) = (false, None);
    while let Some(line) = line_of(&text[at..to]) {
        let end = at + line.len();
        if fields::page_mark(line) {
            let heads = *heads.get_or_insert(!inked);
            let cut = if heads { at } else { end };
            if inked {
                out.push((start, cut));
                start = cut;
            }
            inked = heads;
        } else {
            inked = inked || line.contains(by(|c| !holds(" \t\r\n\u{3000}", c)));
        }
        at = end;
    }
    match out.last_mut() {
        // Nothing behind the last mark but blanks.
        Some(last) if !inked => last.1 = to,
        _ => out.push((start, to)),
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<&str> {
        by_mark(text, 0, text.len()).into_iter().map(|(from, to)| text[from..to].trim()).collect()
    }

    #[test]
    fn a_mark_behind_each_page_ends_it() {
        assert_eq!(parts("甲\n\n-- 1 of 2 --\n\n乙\n\n-- 2 of 2 --\n\n"), ["甲\n\n-- 1 of 2 --", "乙\n\n-- 2 of 2 --"]);
    }

    #[test]
    fn a_mark_before_each_page_opens_it() {
        assert_eq!(parts("--- Page 1 ---\n甲\n--- Page 2 ---\n乙\n"), ["--- Page 1 ---\n甲", "--- Page 2 ---\n乙"]);
        assert_eq!(parts("[Page 1]\n[Page 2]\n乙\n"), ["[Page 1]", "[Page 2]\n乙"]);
        assert_eq!(parts("\u{FEFF}[Page 1]\n甲\n[Page 2]\n"), ["\u{FEFF}[Page 1]\n甲", "[Page 2]"]);
    }

    #[test]
    fn marks_between_pages_part_them() {
        assert_eq!(parts("甲\n<!-- PageBreak -->\n乙"), ["甲\n<!-- PageBreak -->", "乙"]);
    }

    #[test]
    fn avoids_pages_without_text() {
        assert_eq!(parts("甲\n乙"), ["甲\n乙"]);
        assert_eq!(parts("甲\n-- 1 of 1 --\n\n"), ["甲\n-- 1 of 1 --"]);
        assert_eq!(parts("甲\n-- 1 of 2 --\n-- 2 of 2 --\n"), ["甲\n-- 1 of 2 --\n-- 2 of 2 --"]);
        assert_eq!(parts(""), [""]);
    }
}

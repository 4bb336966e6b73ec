//! What holds a line together: its brackets, its parts and their lengths.
//!
//! Part of [`super::features`]. In: the characters of a line or paragraph. Out: what is told by walking over them.

use crate::glyphs::is_han;

/// Characters on each side of the blank of a head in two parts, at least.
const PART_LEAST: usize = 4;

/// Whether blanks part a line into long pieces of words, without a mark of a sentence inside it.
pub(super) fn parted(chars: impl Iterator<Item = char>) -> bool {
    let (mut piece, mut pieces) = (0, 0);
    for c in chars {
        match c {
            ' ' if piece < PART_LEAST => return false,
            ' ' => {
                pieces += 1;
                piece = 0;
            }
            '，' | '。' | '；' | '：' | '…' | '—' => return false,
            _ => piece += 1,
        }
    }
    pieces > 0 && piece >= PART_LEAST
}

/// Whether blanks part a line into pieces of as many characters each, as headlines are made: `土地流转 农民进城 产业下乡`.
pub(super) fn even(chars: impl Iterator<Item = char>) -> bool {
    let (mut piece, mut first, mut pieces) = (0, 0, 0);
    for c in chars {
        match c {
            ' ' if piece < PART_LEAST || first > 0 && piece != first => return false,
            ' ' => {
                pieces += 1;
                first = piece;
                piece = 0;
            }
            c if is_han(c) => piece += 1,
            _ => return false,
        }
    }
    pieces > 0 && piece == first
}

/// Whether one pair of brackets holds the whole of a line or paragraph, and whether its last
/// character closes a bracket that it did not open.
pub(super) fn brackets(chars: impl DoubleEndedIterator<Item = char> + Clone) -> (bool, bool) {
    // Nearly all end otherwise.
    if !chars.clone().rfind(|&c| c != ' ').is_some_and(|c| matches!(c, '）' | ')')) {
        return (false, false);
    }
    let (mut depth, mut whole, mut n) = (0i32, true, 0);
    let mut closes = false;
    for c in chars.filter(|&c| c != ' ') {
        whole &= depth > 0 || n == 0;
        closes = false;
        n += 1;
        match c {
            c if is_han(c) => {}
            '（' | '(' => depth += 1,
            '）' | ')' => {
                depth -= 1;
                closes = true;
            }
            _ => {}
        }
    }
    (whole && closes && depth == 0 && n > 2, closes && depth < 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_are_seen_around_a_line_and_over_its_beginning() {
        let of = |s: &str| brackets(s.chars());
        assert_eq!(of("（周山）"), (true, false));
        assert_eq!(of("清河水利局局长）"), (false, true));
        for s in ["（一）修路（二）种树", "清河（上）", "（周山", "）", "", "（甲）和（乙）"]
        {
            assert_eq!(of(s), (false, s == "）"), "{s}");
        }
    }

    #[test]
    fn a_blank_between_long_pieces_parts_a_head() {
        for (line, want) in [
            ("老街修骑楼 老店去哪儿？", true),
            ("老街修骑楼，老店 去哪儿？", false),
            ("周山 李河", false),
            ("老店去哪儿？", false),
        ] {
            assert_eq!(parted(line.chars()), want, "{line}");
        }
    }

    #[test]
    fn pieces_of_one_length_are_a_head() {
        for (line, want) in [
            ("土地流转 农民进城 产业下乡", true),
            ("碧水绕城 绿树成荫", true),
            ("碧水绕城 绿树成荫了", false),
            ("碧水绕城", false),
            ("周山 李河", false),
            ("县里说， 今年春天", false),
        ] {
            assert_eq!(even(line.chars()), want, "{line}");
        }
    }
}

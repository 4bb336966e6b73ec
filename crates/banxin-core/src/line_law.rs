//! The marks that no line starts with and those that no line ends with (GB/T 15834).
//!
//! Used by every stage that joins or parts lines: a text that breaks the law was cut between frames, or
//! in the middle of a head. In: a character, or a line. Out: whether it may stand there, and how much of a line may not be
//! torn from its beginning.
//! Not handled: marks that only some houses keep from an edge (`…`, `—`, `·`).

use crate::lines::width;
use crate::source::{FULL, Glyph};

/// Marks that no line starts with.
pub(crate) fn never_first(c: char) -> bool {
    matches!(
        c,
        '，' | '。'
            | '、'
            | '；'
            | '：'
            | '？'
            | '！'
            | '”'
            | '’'
            | '）'
            | '》'
            | '】'
            | '〉'
            | '」'
            | '』'
            | '％'
    )
}

/// Marks that no line ends with.
pub(crate) fn never_last(c: char) -> bool {
    matches!(c, '“' | '‘' | '（' | '《' | '【' | '「' | '『' | '〈' | '〔' | '［')
}

/// Width of what may not be torn from the first character: a number or word, an opening mark with
/// the character behind it, a character with the marks that may not start a line. Digits and letters set as wide as Han
/// characters are parted like those (UAX #14, class ID).
pub(crate) fn token(glyphs: &[Glyph]) -> i32 {
    let mut chars = glyphs.iter().map(|g| g.ch);
    let Some(c) = chars.next() else { return 0 };
    let mut w = glyphs[0].width();
    if c.is_ascii_alphanumeric() && glyphs[0].more != FULL {
        for c in chars.clone() {
            if !(c.is_ascii_alphanumeric() || matches!(c, '.' | '%' | '-' | ',')) {
                break;
            }
            w += width(c);
            chars.next();
        }
    } else if never_last(c) {
        w += chars.next().map_or(0, width);
    } else if c == '—' || c == '…' {
        w += chars.clone().take(1).filter(|&n| n == c).map(width).sum::<i32>();
        chars.next();
    }
    w + chars.take_while(|&c| never_first(c)).map(width).sum::<i32>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::plain;
    use crate::lines::EM;

    #[test]
    fn marks_that_close_start_no_line_and_marks_that_open_end_none() {
        assert!("，。、；：？！”’）》】〉」』％".chars().all(|c| never_first(c) && !never_last(c)));
        assert!("“‘（《【「『〈〔［".chars().all(|c| never_last(c) && !never_first(c)));
    }

    #[test]
    fn avoids_a_law_for_letters_and_figures() {
        assert!("河7a%…—·".chars().all(|c| !never_first(c) && !never_last(c)));
    }

    #[test]
    fn a_token_is_what_may_not_be_torn_apart() {
        let of = |s: &str| token(&plain(s, 0, s.len()).glyphs);
        assert_eq!(of("桥通车"), EM);
        assert_eq!(of("桥，通车"), 2 * EM);
        assert_eq!(of("2019年"), 8);
        assert_eq!(of("２０１９年"), EM);
        assert_eq!(of("“好”"), 3 * EM);
    }
}

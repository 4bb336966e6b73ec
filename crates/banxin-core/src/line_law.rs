//! The marks that no line starts with and those that no line ends with (GB/T 15834).
//!
//! Used by every stage that joins or parts lines: a text that breaks the law was cut between frames, or
//! in the middle of a head. In: a character. Out: whether it may stand there.
//! Not handled: marks that only some houses keep from an edge (`…`, `—`, `·`).

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_that_close_start_no_line_and_marks_that_open_end_none() {
        assert!("，。、；：？！”’）》】〉」』％".chars().all(|c| never_first(c) && !never_last(c)));
        assert!("“‘（《【「『〈〔［".chars().all(|c| never_last(c) && !never_first(c)));
    }

    #[test]
    fn avoids_a_law_for_letters_and_figures() {
        assert!("河7a%…—·".chars().all(|c| !never_first(c) && !never_last(c)));
    }
}

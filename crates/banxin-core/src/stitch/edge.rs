//! What a part shows where it breaks off or goes on.
//!
//! Part of [`super`]. In: the last paragraph of a front, the first of a carried part. Out: the mark that crosses the
//! break and the character at it; [`super::pair`] makes points of how two of them meet.

use crate::brackets::{opener, opens};
use crate::reflow::Passage;

/// The end of a front, or the beginning of a carried part.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Edge {
    /// Opening mark of what is left open at the end, or is closed at the beginning without having been opened.
    pub mark: Option<char>,
    /// The character at the break.
    pub char: char,
}

/// The end of a front's last paragraph.
pub(super) fn end(passage: &Passage) -> Edge {
    let (_, mark) = unpaired(passage);
    Edge { mark, char: passage.glyphs.iter().rfind(|g| g.ch != ' ').map_or('\0', |g| g.ch) }
}

/// The beginning of a carried part's first paragraph.
pub(super) fn start(passage: &Passage) -> Edge {
    let (mark, _) = unpaired(passage);
    Edge { mark, char: passage.glyphs.iter().find(|g| g.ch != ' ').map_or('\0', |g| g.ch) }
}

/// Opening marks of the first that closes what was not opened, and of the last that is left open.
fn unpaired(passage: &Passage) -> (Option<char>, Option<char>) {
    let (mut unopened, mut open) = (None, Vec::new());
    for g in &passage.glyphs {
        if opens(g.ch) {
            open.push(g.ch);
        } else if let Some(opener) = opener(g.ch) {
            match open.iter().rposition(|&o| o == opener) {
                Some(at) => open.truncate(at),
                None => unopened = unopened.or(Some(opener)),
            }
        }
    }
    (unopened, open.pop())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::plain;

    fn passage(text: &str) -> Passage {
        Passage { glyphs: plain(text, 0, text.len()).glyphs }
    }

    fn edge(mark: Option<char>, char: char) -> Edge {
        Edge { mark, char }
    }

    #[test]
    fn a_front_ends_with_the_quotation_it_leaves_open() {
        assert_eq!(end(&passage("他说“好”，一个“快")), edge(Some('“'), '快'));
        assert_eq!(end(&passage("登在《清河志（第二版")), edge(Some('（'), '版'));
    }

    #[test]
    fn a_part_starts_with_the_mark_that_closes_what_it_did_not_open() {
        assert_eq!(start(&passage("志》一书，写“渡口”的")), edge(Some('《'), '志'));
    }

    #[test]
    fn avoids_marks_that_have_their_like() {
        assert_eq!(end(&passage("他说“好”")), edge(None, '”'));
        assert_eq!(start(&passage("他说“好”")), edge(None, '他'));
        assert_eq!(start(&passage("")), Edge::default());
    }
}

//! Marks of Markdown round the text, as converters of PDFs set them (CommonMark 0.31: headings, strong emphasis, quotes,
//! escapes, pictures, tags on lines of their own).
//!
//! Part of the glyphs stage. In: a page's text. Out: whether it is Markdown or quoted as mail is, and of a place in it how many
//! bytes are marks, and of what. What is a heading there was set larger than the text, which says as much as a head that was printed twice.
//! Not handled: links; emphasis by one mark. Tables: [`rows`].

use crate::glyphs::one_of;

pub(crate) mod rows;

/// Marks of a heading at most.
const DEEPEST: usize = 6;
/// Bytes of a tag at most: a line may be one after the other.
const LONGEST: usize = 300;

/// Whether a text has lines that are headings, or is quoted as a whole, as mail is.
pub(crate) fn is_marked(text: &str) -> bool {
    // Nearly no text has the marks.
    let quoted = |line: &str| line.starts_with("> ") || line == ">" || line.trim() == "";
    text.as_bytes().contains(&b'#') && text.split(one_of("\r\n")).any(|line| heading(line).is_some())
        || text.starts_with('>') && text.split(one_of("\r\n")).all(quoted)
}

/// Bytes of the marks of a heading that a line begins with.
fn heading(line: &str) -> Option<usize> {
    let rest = line.trim_start_matches(one_of("#"));
    let marks = line.len() - rest.len();
    ((1..=DEEPEST).contains(&marks) && rest.starts_with(' ') && rest.trim() != "").then_some(marks)
}

/// A place's marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Marks {
    /// Their bytes.
    pub len: usize,
    /// Level of the heading that begins behind them; 0 for none.
    pub heading: u8,
    /// They are a picture.
    pub picture: bool,
}

/// The marks that `rest` begins with, at the start of a line or inside one.
pub(crate) fn marks(rest: &str, starts_line: bool) -> Option<Marks> {
    let just = |len| Some(Marks { len, heading: 0, picture: false });
    let line = || rest.split(one_of("\r\n")).next().unwrap_or_default();
    match rest.as_bytes()[0] {
        b'#' if starts_line => heading(line()).map(|len| Marks { len, heading: len as u8, picture: false }),
        b'*' => match rest.bytes().take(4).take_while(|&b| b == b'*').count() {
            len @ 2..=3 => just(len),
            _ => None,
        },
        b'!' if starts_line && rest[1..].starts_with('[') && line().trim_end().ends_with(')') => {
            Some(Marks { len: line().trim_end().len(), heading: 0, picture: true })
        }
        b'<' if starts_line => tag(rest.as_bytes()).and_then(just),
        b'>' if starts_line && line().trim_end() == ">" => just(1),
        // The blank is part of it.
        b'>' if starts_line && rest[1..].starts_with(' ') => just(2),
        b'\\' if rest[1..].starts_with(|c: char| c.is_ascii_punctuation()) => just(1),
        _ => None,
    }
}

/// Bytes of a tag that a line begins with: a picture, or its frame. Those of tables are left as they are.
fn tag(line: &[u8]) -> Option<usize> {
    let len = line.iter().take(LONGEST).position(|&b| b == b'>')? + 1;
    let first = line[if line[1] == b'/' { 2 } else { 1 }];
    let inside = line[..len].iter().all(|&b| b.is_ascii() && b != b'\n');
    (first.is_ascii_lowercase() && first != b't' && inside).then_some(len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_with_a_heading_or_quoted_as_a_whole_is_markdown() {
        assert!(is_marked("清河日报\n\n## **新桥通车**\n\n昨天"));
        assert!(is_marked("> 新桥通车\n>\n> 昨天上午\n\n"));
        assert!(!is_marked("> 新桥通车\n昨天上午"));
        for text in ["清河日报\n#新桥通车# 昨天", "####### 新桥", "# \n", "**新桥**"] {
            assert!(!is_marked(text), "{text}");
        }
    }

    #[test]
    fn pictures_and_their_frames_are_marks() {
        let of = |rest, starts| marks(rest, starts).map(|m| (m.len, m.picture));
        assert_eq!(of("![新桥](images/a.jpg)\n两岸", true), Some((23, true)));
        assert_eq!(of("<div align=\"center\">\n", true), Some((20, false)));
        assert_eq!(of("</div>", true), Some((6, false)));
        for (rest, starts) in [
            ("![新桥](images/a.jpg)", false),
            ("![新桥] 昨天", true),
            ("<新桥>", true),
            ("<3米", true),
            ("<>", true),
            ("<td>新桥</td>", true),
            ("<", true),
        ] {
            assert_eq!(of(rest, starts), None, "{rest}");
        }
    }

    #[test]
    fn marks_are_told_from_text() {
        let of = |rest, starts| marks(rest, starts).map(|m| (m.len, m.heading));
        assert_eq!(of("## **新桥**", true), Some((2, 2)));
        assert_eq!(of("## **新桥**", false), None);
        assert_eq!(of("**新桥**", false), Some((2, 0)));
        assert_eq!(of("* 新桥", true), None);
        assert_eq!(of("> 新桥", true), Some((2, 0)));
        assert_eq!(of("\\*新桥", true), Some((1, 0)));
        assert_eq!(of("\\新桥", true), None);
    }
}

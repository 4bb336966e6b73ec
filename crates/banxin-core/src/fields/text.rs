//! Characters and blanks: what the recognisers share.
//!
//! In: text of any kind. Out: classes of characters, bracket pairs; a short piece of text without its blanks that still
//! knows where each byte stood is a [`super::tight::Tight`].
//! Not handled: characters outside the planes that newspapers use.

use std::sync::LazyLock;

use super::Range;
use super::chars::Chars;
use crate::glyphs::{by, holds, one_of};

/// Where a word, which is not empty, stands first in a text. For short texts: the search of the standard library
/// prepares itself for long ones.
pub(super) fn place(text: &str, word: &str) -> Option<usize> {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    let last = text.len().checked_sub(word.len())?;
    (0..=last).find(|&i| text[i] == word[0] && text[i..].starts_with(word))
}

/// What `\s` stands for in [`super::pattern`], as it stands inside a class: the characters themselves and in order,
/// which an engine reads soonest.
const BLANKS: &str = "\t-\n\r \u{a0}\u{2000}-\u{200b}\u{202f}\u{3000}";

/// The expression with its `\s` spelt out. Within a class they get no brackets: the engine nests no
/// classes.
pub(super) fn spelt(re: &str) -> String {
    let mut parts = re.split(one_of("\\"));
    let mut out = String::with_capacity(2 * re.len());
    out += parts.next().unwrap_or_default();
    for part in parts {
        let Some(part) = part.strip_prefix('s') else {
            out.extend(["\\", part]);
            continue;
        };
        let inside = out.rfind(one_of("[")) > out.rfind(one_of("]"));
        let (open, close) = if inside { ("", "") } else { ("[", "]") };
        out.extend([open, BLANKS, close, part]);
    }
    out
}

static SENTENCE: LazyLock<Chars> = LazyLock::new(|| Chars::of("的了是在，。！？；“「…"));

/// True where a character stands that sentences have and short fields lack (`的`, `了`, `，`, `。` …).
///
/// Four lines in five of a body have one: such a line is no signature, credit, folio, label or head
/// of a block, and a caller that asks this once need not ask those. Message heads, closing heads,
/// jumps run in, weather and notices may well have one.
pub(crate) fn sentence(text: &str) -> bool {
    SENTENCE.in_any(text)
}

/// White space of any width.
pub(super) fn blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\r' | '\n' | '\u{a0}' | '\u{3000}' | '\u{2000}'..='\u{200b}' | '\u{202f}')
}

/// A Han character; the dot of foreign names is not one.
pub(super) fn han(c: char) -> bool {
    matches!(c, '一'..='鿿' | '㐀'..='䶿' | '〇' | '々' | '\u{20000}'..='\u{323af}')
}

/// The dot inside foreign names, in its several forms.
pub(super) fn dot(c: char) -> bool {
    matches!(c, '·' | '•' | '・' | '‧' | '．')
}

/// A slash, half or full width or as a box-drawing stroke.
pub(super) fn slash(c: char) -> bool {
    matches!(c, '/' | '／' | '╱' | '∕' | '\\' | '＼')
}

/// ▲▼◀▶: what points at a picture.
pub(crate) fn arrow(c: char) -> bool {
    matches!(c, '▲' | '▼' | '◀' | '▶' | '△' | '▽' | '◄' | '►' | '◁' | '▷')
}

/// What stands before a caption: an arrow, or the mark of a house, `◆` or `■`.
pub(crate) fn before_caption(c: char) -> bool {
    arrow(c) || matches!(c, '◆' | '■')
}

/// An ornament that stands before a signature, a label or a jump.
pub(crate) fn ornament(c: char) -> bool {
    matches!(
        c,
        '■' | '□'
            | '●'
            | '○'
            | '◆'
            | '◇'
            | '◎'
            | '▲'
            | '△'
            | '▼'
            | '▽'
            | '★'
            | '☆'
            | '※'
            | '▶'
            | '►'
            | '▷'
            | '➤'
            | '➜'
            | '➡'
            | '☞'
            | '◀'
            | '◄'
            | '◁'
            | '▍'
            | '▌'
            | '▎'
            | '◢'
            | '◣'
            | '→'
            | '⊙'
            | '☉'
    )
}

/// A mark that ends a sentence, or closes a quotation or bracket behind one.
pub(super) fn final_mark(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?' | '…' | '”' | '」' | '』' | '’' | '）' | ')' | '》')
}

/// What stands behind the last of some marks, or all of a text without one.
pub(crate) fn behind_last<'t>(text: &'t str, marks: &str) -> &'t str {
    text.rfind(one_of(marks)).map_or(text, |at| text[at..].trim_start_matches(one_of(marks)))
}

/// First bytes of Han characters, and of nothing else with three bytes that is blank.
const HAN: std::ops::RangeInclusive<u8> = 0xE4..=0xE9;

/// Bytes of blanks at the start.
pub(super) fn lead(text: &str) -> usize {
    if text.as_bytes().first().is_some_and(|b| HAN.contains(b)) {
        return 0;
    }
    text.len() - text.trim_start_matches(by(blank)).len()
}

/// The range of the text without the blanks at either end.
pub(super) fn trimmed(text: &str) -> Range {
    let from = lead(text);
    if text.as_bytes().iter().nth_back(2).is_some_and(|b| HAN.contains(b)) {
        return from..text.len();
    }
    from..from + text[from..].trim_end_matches(by(blank)).len()
}

/// The text behind the blanks, and the `marks` among them, at its start.
pub(super) fn past<'t>(text: &'t str, marks: &str) -> &'t str {
    let mut at = 0;
    for c in text.chars() {
        if !blank(c) && !holds(marks, c) {
            break;
        }
        at += c.len_utf8();
    }
    &text[at..]
}

/// The text behind the ornaments and blanks at its start.
pub(super) fn past_ornaments(text: &str) -> &str {
    let mut at = 0;
    for c in text.chars() {
        if !blank(c) && !ornament(c) {
            break;
        }
        at += c.len_utf8();
    }
    &text[at..]
}

/// The text without any blanks.
pub(super) fn close_up(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    out.extend(text.chars().filter(|&c| !blank(c)));
    out
}

/// Whether each character stands by itself: `时 评`, set wide.
pub(crate) fn is_wide(text: &str) -> bool {
    text.split(one_of(" ")).all(|part| part.chars().nth(1).is_none())
}

/// Byte length of the first `n` characters.
pub(super) fn first(text: &str, n: usize) -> usize {
    text.char_indices().nth(n).map_or(text.len(), |(i, _)| i)
}

/// True where the text has at most `n` characters; looks at no more than it must.
pub(crate) fn at_most(text: &str, n: usize) -> bool {
    text.len() <= n || (text.len() <= 4 * n && text.chars().nth(n).is_none())
}

/// What closes a bracket: round ones close each other whatever their width, square ones as well.
fn closes(open: char, c: char) -> bool {
    match open {
        '（' | '(' => matches!(c, '）' | ')'),
        '【' | '〔' | '［' | '[' | '〖' | '「' => matches!(c, '】' | '〕' | '］' | ']' | '〗' | '」'),
        '<' | '〈' | '＜' => matches!(c, '>' | '〉' | '＞'),
        _ => false,
    }
}

/// An opening bracket as message heads use them.
pub(super) fn opens(c: char) -> bool {
    matches!(c, '（' | '(' | '【' | '〔' | '［' | '[' | '〖' | '<' | '〈' | '＜')
}

/// The bracket that opens at byte `at`: what it holds, and the byte behind it.
///
/// `None` where no bracket opens there, or none closes within `max` characters.
pub(super) fn bracket(text: &str, at: usize, max: usize) -> Option<(Range, usize)> {
    let open = text[at..].chars().next().filter(|&c| opens(c))?;
    let from = at + open.len_utf8();
    for (i, c) in text[from..].char_indices().take(max) {
        if closes(open, c) {
            return Some((from..from + i, from + i + c.len_utf8()));
        }
        if opens(c) {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_close_across_widths_but_not_across_kinds() {
        assert_eq!(bracket("（记者)x", 0, 9), Some((3..9, 10)));
        assert_eq!(bracket("【记者）x", 0, 9), None);
        assert_eq!(bracket("（记者王伟）", 0, 3), None);
    }
}

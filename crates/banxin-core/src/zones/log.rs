//! Logs, chats and exports: lines that say when they were written.
//!
//! Part of the zones stage; the page asks it of each sheet, [`super::plain`] before it joins lines, [`super::site`] of single
//! lines. Papers print dates, and times in programmes, but seldom both on a line.
//!
//! In: the lines of a text. Out: whether it is a log; nothing is marked.
//! Not handled: lines with a time and no date (`周山 18:02`).

use crate::glyphs::one_of;
use crate::lines::{Line, Sheet};

/// Lines of a log, at least.
const LEAST: usize = 8;
/// Characters among which a line has its time.
const NEAR: usize = 40;

/// Whether many lines have a date and a time of day, as those of a log or a chat.
pub(crate) fn is_log(sheet: &Sheet) -> bool {
    let stamped = |line: &&Line| {
        let near = || sheet.chars(line).take(NEAR);
        near().any(|c| c == ':') && has_clock(&near().collect::<String>())
    };
    sheet.lines.len() >= LEAST && sheet.lines.iter().filter(stamped).count() * 3 >= sheet.lines.len()
}

/// Whether a date and a time of day stand in it.
pub(super) fn has_clock(text: &str) -> bool {
    let clock = || text.as_bytes().windows(3).any(|w| matches!(w, [b'0'..=b'9', b':', b'0'..=b'9']));
    text.bytes().filter(u8::is_ascii_digit).count() >= 8 && text.contains(one_of("-/.年")) && clock()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::plain;
    use crate::lines::measure;

    #[test]
    fn lines_with_their_time_are_a_log_and_a_few_are_none() {
        let sheet = |text: &str| {
            let page = plain(text, 0, text.len());
            measure(&page.glyphs, &page.lines, page.removed, false)
        };
        assert!(is_log(&sheet(&"周山 2026-03-01 10:23\n好的\n".repeat(6))));
        assert!(!is_log(&sheet(&"19:00 新闻联播 20:05 电视剧\n".repeat(12))));
        assert!(!is_log(&sheet("周山 2026-03-01 10:23\n好的\n")));
    }
}

//! From source characters to plain ones, and from the page to its raw lines.
//!
//! Stage: characters → plain characters (compatibility forms, zero-width, spaces).
//! Kangxi radicals, CJK radicals, compatibility ideographs, vertical forms and full-width letters
//! and digits become the character Unicode's compatibility tables name (vertical marks the wide
//! mark a horizontal line would carry). Characters without width or ink are taken out and listed;
//! white space stays as one glyph each until the lines stage judges it.
//!
//! Invariants: every source character is a glyph, a cut, a line break or the byte-order mark at the
//! very start; glyphs stand in source order.
//! Not handled: private-use characters and U+FFFD, which have no plain form, are kept.

mod asked;

use self::asked::is_break;
pub(crate) use self::asked::{Ask, by, has_digit, holds, in_pairs, is_blank, is_han, is_letter, one_of};
use crate::compatibility::plain_form;
use crate::document::Reason;
use crate::markdown::{self, rows};
use crate::source::{FULL, Glyph};

/// A run of glyphs without the blanks at either end: a line before features.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RawLine {
    /// First glyph, index into the page's glyphs.
    pub start: u32,
    /// Behind the last glyph.
    pub end: u32,
    /// Characters of blank before it, within its column.
    pub indent: u32,
    /// Blank lines before it.
    pub gap: u32,
}

/// Source characters taken out, as a byte range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct RawCut {
    /// Why.
    pub reason: Reason,
    /// First byte.
    pub start: u32,
    /// Behind the last byte.
    pub end: u32,
}

/// A page as raw lines of plain characters.
#[derive(Debug, Default)]
pub(crate) struct Plain {
    /// All characters but line breaks, blanks included, in source order.
    pub glyphs: Vec<Glyph>,
    /// Lines that hold ink, top to bottom.
    pub lines: Vec<RawLine>,
    /// What was taken out.
    pub removed: Vec<RawCut>,
    /// Places of characters that stand for something unknown (U+FFFD and private use).
    pub unknown: Vec<(u32, u32)>,
    /// Bytes at which the text of headings of Markdown begins, in order, and their levels.
    pub headings: Vec<(u32, u8)>,
    /// Bytes at which lines right below a picture of Markdown begin, in order.
    pub pictures: Vec<u32>,
    /// The line in reading is a picture; stands below one.
    picture: [bool; 2],
    /// Level of the heading that the line in reading is; 0 for none.
    in_heading: u8,
}

/// Reads one page, `text[from..to]`.
pub(crate) fn plain(text: &str, from: usize, to: usize) -> Plain {
    let mut page = Plain::default();
    page.glyphs.reserve((to - from) / 3 + 8);
    // A byte order mark is no part of the first line.
    let own = text[from..to].trim_start_matches(one_of("\u{FEFF}"));
    let (marked, tables) = (markdown::is_marked(own), rows::are_in(own));
    let mut line_start = 0;
    let mut gap = 0;
    let mut chars = text[from..to].chars();
    let mut next = from as u32;
    while let Some(c) = chars.next() {
        let at = next;
        // A blank, Han characters and the marks between them stand as they are.
        if matches!(c, ' ' | '\u{3000}'..='\u{9FFF}') {
            let len = if c == ' ' { 1 } else { 3 };
            next += u32::from(len);
            page.glyphs.push(Glyph { ch: c, at, len, same: true, more: 0 });
            continue;
        }
        let starts_line = page.glyphs.len() == line_start;
        if marked && let Some(marks) = markdown::marks(&text[at as usize..to], starts_line) {
            next += marks.len as u32;
            chars = text[next as usize..to].chars();
            page.cut(Reason::Ornament, at, next);
            page.in_heading |= marks.heading;
            page.picture[0] |= marks.picture;
            continue;
        }
        if tables && c == '|' {
            let taken = page.part_cells(&text[at as usize..to], at, line_start);
            if taken > 0 {
                next += taken as u32;
                chars = text[next as usize..to].chars();
                continue;
            }
        }
        let len = c.len_utf8() as u8;
        next += u32::from(len);
        if is_break(c) {
            if c == '\r' && chars.as_str().starts_with('\n') {
                chars.next();
                next += 1;
            }
            page.end_line(&mut line_start, &mut gap);
        } else if c == '\u{FEFF}' && at == 0 {
            // A byte-order mark says how the text is stored; it is no part of it.
        } else if let Some(reason) = cut(c) {
            page.cut(reason, at, at + u32::from(len));
        } else {
            if is_unknown(c) {
                page.unknown.push((at, at + u32::from(len)));
            }
            let ch = plain_char(c);
            let wide = len == 3 && ch.is_ascii_alphanumeric();
            page.glyphs.push(Glyph { ch, at, len, same: ch == c, more: if wide { FULL } else { 0 } });
        }
    }
    page.end_line(&mut line_start, &mut gap);
    page
}

impl Plain {
    fn end_line(&mut self, line_start: &mut usize, gap: &mut u32) {
        let glyphs = &self.glyphs[*line_start..];
        let lead = glyphs.iter().take_while(|g| is_blank(g.ch)).count();
        let trail = glyphs.iter().rev().take_while(|g| is_blank(g.ch)).count();
        if lead == glyphs.len() {
            *gap += 1;
        } else {
            if self.picture[1] {
                self.pictures.push(glyphs[lead].at);
            }
            if self.in_heading > 0 {
                self.headings.push((glyphs[lead].at, self.in_heading));
            }
            self.lines.push(RawLine {
                start: (*line_start + lead) as u32,
                end: (self.glyphs.len() - trail) as u32,
                indent: lead as u32,
                gap: *gap,
            });
            *gap = 0;
        }
        self.in_heading = 0;
        self.picture = [false, self.picture[0]];
        *line_start = self.glyphs.len();
    }

    /// Takes the strokes that `rest` begins with out of a row, its line beginning at `line_start`, and leaves one blank between two
    /// cells. Gives how many bytes it took: none where no blank is there to leave.
    fn part_cells(&mut self, rest: &str, at: u32, line_start: usize) -> usize {
        let inked = self.glyphs[line_start..].iter().rposition(|g| !is_blank(g.ch)).map_or(0, |last| last + 1);
        let blank = inked == 0 || line_start + inked < self.glyphs.len();
        let blanks = |rest: &str| rest.bytes().take_while(|&b| matches!(b, b' ' | b'\t')).count();
        let ends = |rest: &str| rest.chars().next().is_none_or(is_break);
        if !blank && blanks(&rest[1..]) == 0 && !ends(&rest[1..]) {
            return 0;
        }
        self.glyphs.truncate(line_start + inked + usize::from(inked > 0));
        let end = rows::strokes(rest);
        let mut taken = end + blanks(&rest[end..]);
        // The loop takes up a blank behind them where there was none before.
        taken -= usize::from(!blank && !ends(&rest[taken..]));
        self.cut(Reason::Ornament, at, at + end.min(taken) as u32);
        taken
    }

    fn cut(&mut self, reason: Reason, start: u32, end: u32) {
        match self.removed.last_mut() {
            Some(last) if last.end == start && last.reason == reason => last.end = end,
            _ => self.removed.push(RawCut { reason, start, end }),
        }
    }
}

/// Whether a character has neither width nor ink, and what to call it.
fn cut(c: char) -> Option<Reason> {
    match c {
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' => {
            Some(Reason::ZeroWidth)
        }
        '\u{FE00}'..='\u{FE0F}' | '\u{180B}'..='\u{180F}' | '\u{E0000}'..='\u{E0FFF}' => Some(Reason::ZeroWidth),
        '\t' => None,
        _ if c.is_control() && !c.is_whitespace() => Some(Reason::Control),
        _ => None,
    }
}

fn is_unknown(c: char) -> bool {
    matches!(c, '\u{FFFD}' | '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}')
}

/// The plain form of a character: itself for nearly all.
fn plain_char(c: char) -> char {
    match c as u32 {
        0x2E80..=0x2FDF | 0xF900..=0xFAFF | 0x2F800..=0x2FA1F => plain_form(c).unwrap_or(c),
        0xFF10..=0xFF19 | 0xFF21..=0xFF3A | 0xFF41..=0xFF5A => plain_form(c).unwrap_or(c),
        0xFE10..=0xFE19 | 0xFE30..=0xFE4F => plain_form(c).map_or(c, widened),
        _ => c,
    }
}

/// A vertical mark maps to an ASCII one; between Han characters its wide form is meant.
pub(crate) fn widened(c: char) -> char {
    match c {
        '!'..='~' => char::from_u32(c as u32 + 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        plain(text, 0, text.len()).glyphs.iter().map(|g| g.ch).collect()
    }

    #[test]
    fn compatibility_forms_become_plain_characters() {
        assert_eq!(read("⽂化 ⼈民 \u{F9D7} １２月"), "文化 人民 輪 12月");
        assert_eq!(read("︽湖上︾﹁好﹂︵一︶︱"), "《湖上》「好」（一）—");
    }

    #[test]
    fn digits_of_a_full_width_face_are_as_wide_as_they_are_written() {
        let widths = |text: &str| plain(text, 0, text.len()).glyphs.iter().map(|g| g.width()).collect::<Vec<_>>();
        assert_eq!(widths("１２月Ａ"), [4, 4, 4, 4]);
        assert_eq!(widths("12月A"), [2, 2, 4, 2]);
    }

    #[test]
    fn avoids_touching_marks_that_only_look_odd() {
        assert_eq!(read("，。“”（）％—…·℃㎡①"), "，。“”（）％—…·℃㎡①");
    }

    #[test]
    fn characters_without_ink_are_listed_as_removed() {
        let page = plain("水\u{200B}\u{AD}乡\u{1}", 0, "水\u{200B}\u{AD}乡\u{1}".len());
        assert_eq!(page.glyphs.iter().map(|g| g.ch).collect::<String>(), "水乡");
        assert_eq!(
            page.removed,
            [
                RawCut { reason: Reason::ZeroWidth, start: 3, end: 8 },
                RawCut { reason: Reason::Control, start: 11, end: 12 },
            ]
        );
    }

    #[test]
    fn a_heading_is_one_behind_a_byte_order_mark_too() {
        let text = "\u{FEFF}# 新桥通车\n昨天上午\n";
        assert_eq!(plain(text, 0, text.len()).headings, [(5, 1)]);
    }

    #[test]
    fn cells_of_tables_are_parted_by_a_blank_whatever_stands_at_the_ends_of_their_lines() {
        let text = "| 新桥   |   | 昨天 |\n| --- | --- | --- |\n| 通车| 上午|\n";
        for text in [text.to_owned(), text.replace('\n', " \t\n"), format!("\u{FEFF}{text}")] {
            assert_eq!(read(&text), "新桥 昨天 通车 上午", "{text}");
        }
        // No blank is there to stay between them.
        assert_eq!(read("|新桥|昨天|\n|---|---|\n|通车|上午|\n"), "新桥|昨天通车|上午");
    }

    #[test]
    fn lines_know_their_indent_and_the_blank_lines_before() {
        let text = "\u{FEFF}一\r\n\r\n \u{3000}二\u{3000}\r三";
        let lines = plain(text, 0, text.len()).lines;
        assert_eq!(
            lines.iter().map(|l| (l.indent, l.gap, l.end - l.start)).collect::<Vec<_>>(),
            [(0, 0, 1), (2, 1, 1), (0, 0, 1)]
        );
    }

    #[test]
    fn characters_that_stand_for_the_unknown_are_kept_and_noted() {
        let page = plain("a\u{FFFD}\u{E001}", 0, 7);
        assert_eq!(page.glyphs.len(), 3);
        assert_eq!(page.unknown, [(1, 4), (4, 7)]);
    }
}

//! The text as it came: pages, characters with their place, the units of offsets.
//!
//! Stage: text → characters with their place in the source, line index, offset units.
//! Every later offset comes from here.
//!
//! Invariants: spans are byte offsets on character boundaries until [`Ruler`] turns them into the
//! caller's unit at the very end; no other stage knows units.

use crate::glyphs::is_blank;
use crate::options::Offsets;

/// One character of the page, plain, with its place in the source.
///
/// Stages move and drop glyphs but never invent one: `at..at + len` is always a character
/// of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Glyph {
    /// The plain character (compatibility forms already resolved).
    pub ch: char,
    /// Byte offset in the source.
    pub at: u32,
    /// Bytes of the character in the source.
    pub len: u8,
    /// The source has this very character there; false is always safe.
    pub same: bool,
    /// Quarter em that a digit or letter takes more than half an em; [`FULL`] are an em in all.
    pub more: u8,
}

/// Quarter em that a character of a full-width face takes more than its plain form.
pub(crate) const FULL: u8 = 2;

impl Glyph {
    /// Byte offset behind the character.
    pub fn end(self) -> u32 {
        self.at + u32::from(self.len)
    }
}

/// Appends the characters of glyphs to a text: whole runs of the source where they stand there as they are, since to
/// write one character costs as much as to copy twenty.
pub(crate) fn write(glyphs: &[Glyph], source: &str, out: &mut String) {
    let (mut from, mut to) = (0, 0);
    for g in glyphs {
        if g.at != to || !g.same {
            out.push_str(&source[from as usize..to as usize]);
            from = g.at;
        }
        if g.same {
            to = g.end();
        } else {
            out.push(g.ch);
            (from, to) = (0, 0);
        }
    }
    out.push_str(&source[from as usize..to as usize]);
}

/// Writes a line's characters without blanks behind `out`.
pub(crate) fn write_solid(line: &[Glyph], out: &mut String) {
    for g in line {
        if !is_blank(g.ch) {
            out.push(g.ch);
        }
    }
}

/// Byte ranges of the pages: a form feed ends a page; one behind the last page opens none.
pub(crate) fn pages(text: &str) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices('\u{c}') {
        out.push((start, at));
        start = at + 1;
    }
    if out.is_empty() || !text[start..].trim().is_empty() {
        out.push((start, text.len()));
    }
    out
}

/// Turns byte offsets into the caller's unit.
///
/// A table of one entry every [`STRIDE`] bytes, then a count within the stride: constant time a
/// look-up, one sixty-fourth of the text in memory.
pub(crate) struct Ruler<'t> {
    text: &'t str,
    unit: Offsets,
    marks: Vec<usize>,
}

const STRIDE: usize = 256;

impl<'t> Ruler<'t> {
    /// Reads the text once.
    pub fn new(text: &'t str, unit: Offsets) -> Self {
        let mut marks = Vec::new();
        if unit != Offsets::Utf8 {
            marks.reserve(text.len() / STRIDE + 1);
            let mut count = 0;
            for chunk in text.as_bytes().chunks(STRIDE) {
                marks.push(count);
                count += chunk.iter().map(|&b| weight(b, unit)).sum::<usize>();
            }
            marks.push(count);
        }
        Self { text, unit, marks }
    }

    /// The offset of byte `at` in the caller's unit.
    pub fn at(&self, at: usize) -> usize {
        if self.unit == Offsets::Utf8 {
            return at;
        }
        let mark = at / STRIDE;
        let from = mark * STRIDE;
        self.marks[mark] + self.text.as_bytes()[from..at].iter().map(|&b| weight(b, self.unit)).sum::<usize>()
    }
}

/// Length of a string in the given unit.
pub(crate) fn length(text: &str, unit: Offsets) -> usize {
    match unit {
        Offsets::Utf8 => text.len(),
        _ => text.bytes().map(|b| weight(b, unit)).sum(),
    }
}

/// What a byte adds: the first byte of a character stands for it, continuation bytes add nothing,
/// a four-byte character is two UTF-16 units.
fn weight(b: u8, unit: Offsets) -> usize {
    match b {
        0x80..=0xBF => 0,
        0xF0.. if unit == Offsets::Utf16 => 2,
        _ => 1,
    }
}

/// Whether a text is in Chinese, so that its law tells what line may follow what.
pub(crate) fn is_han(glyphs: &[Glyph]) -> bool {
    let (mut han, mut latin) = (0usize, 0usize);
    for g in glyphs {
        match g.ch {
            // A syllable of Korean is worth two letters.
            '\u{AC00}'..='\u{D7A3}' => latin += 2,
            '\u{2E80}'.. => han += 1,
            c => latin += usize::from(c.is_ascii_alphabetic()),
        }
    }
    // A word of five letters is worth two characters.
    han * 5 >= latin * 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_feed_ends_a_page_and_a_last_one_opens_none() {
        assert_eq!(pages(""), [(0, 0)]);
        assert_eq!(pages("a\u{c}b"), [(0, 1), (2, 3)]);
        assert_eq!(pages("a\u{c}b\u{c}\n"), [(0, 1), (2, 3)]);
        assert_eq!(pages("\u{c}\u{c}a"), [(0, 0), (1, 1), (2, 3)]);
    }

    #[test]
    fn glyphs_are_written_as_they_read_not_as_they_stood() {
        let source = "水，１2 乡水";
        let all: Vec<Glyph> = crate::glyphs::plain(source, 0, source.len()).glyphs;
        let mut out = String::new();
        write(&all, source, &mut out);
        write(&[all[5], all[6], all[0], all[1]], source, &mut out);
        assert_eq!(out, "水，12 乡水乡水水，");
    }

    #[test]
    fn offsets_agree_with_the_standard_library_in_every_unit() {
        let text: String = "版心a𠮷é\n".repeat(200);
        let (u8s, u16s, chars) =
            (Ruler::new(&text, Offsets::Utf8), Ruler::new(&text, Offsets::Utf16), Ruler::new(&text, Offsets::Chars));
        for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
            assert_eq!(u8s.at(at), at);
            assert_eq!(u16s.at(at), text[..at].encode_utf16().count());
            assert_eq!(chars.at(at), text[..at].chars().count());
        }
    }

    #[test]
    fn a_text_is_chinese_by_its_characters() {
        let is = |text: &str| is_han(&crate::glyphs::plain(text, 0, text.len()).glyphs);
        assert!(is("清河新桥通车 A 4 版"));
        assert!(!is("The river has water again."));
        assert!(!is("나루시 은행동 마을도서관으로 새 출발"));
    }
}

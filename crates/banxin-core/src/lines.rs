//! Lines with what can be seen of them: width, indent, last mark, spacing.
//!
//! Stage: raw lines → lines with features.
//! Letter-spaced and justified lines ([`spacing`]) are closed up here, since every later stage reads
//! widths and words. Blanks that may separate stay, folded to one. Headings of Markdown say of lines that they are heads ([`headings`]).
//!
//! Invariants: lines stand in reading order; a line's glyphs are contiguous in [`Sheet::glyphs`];
//! no glyph with ink is lost.
//!
//! Widths are in quarter em ([`EM`] = 4): a Han character 4, a Latin letter or digit 2, a blank 1
//! (the space a typesetter puts beside digits and brackets is about a quarter em).

mod beside;
mod headings;
mod spacing;

use crate::glyphs::{RawCut, RawLine, is_blank, is_han};
use crate::labelled::Told;
use crate::sort;
use crate::source::Glyph;
use spacing::{cells, is_spaced};

/// Quarter em in one em.
pub(crate) const EM: i32 = 4;

/// A page of lines.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    /// Characters in reading order; blanks are U+0020.
    pub glyphs: Vec<Glyph>,
    /// Lines in reading order.
    pub lines: Vec<Line>,
    /// What was taken out of the source.
    pub removed: Vec<RawCut>,
    /// Blank lines stand behind nearly every line, so one blank means nothing.
    pub loose: bool,
    /// It is in Chinese.
    pub han: bool,
    /// Blanks stand between Han characters and digits wherever they meet: there they part nothing.
    pub airy: bool,
    /// The lines were put in order by cutting side-by-side columns.
    pub columnar: bool,
    /// Bytes at which lines right below a picture begin, in order, where the text says so.
    pub pictures: Vec<u32>,
    /// The lines were put in order by dealing fragments back to their columns.
    pub dealt: bool,
}

/// A line of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Line {
    /// First glyph.
    pub start: u32,
    /// Behind the last glyph.
    pub end: u32,
    /// Characters of blank before it.
    pub indent: u32,
    /// Blank lines before it.
    pub gap: u32,
    /// Display width in quarter em, without indent.
    pub width: i32,
    /// How many times it was printed: 2 or more where a shadow was taken away.
    pub prints: u8,
    /// It was letter-spaced.
    pub spaced: bool,
    /// What its label said of it.
    pub told: Option<Told>,
}

impl Sheet {
    /// Glyphs of a line.
    pub fn glyphs_of(&self, line: &Line) -> &[Glyph] {
        &self.glyphs[line.start as usize..line.end as usize]
    }

    /// Characters of a line.
    pub fn chars(&self, line: &Line) -> impl DoubleEndedIterator<Item = char> + Clone + '_ {
        self.glyphs_of(line).iter().map(|g| g.ch)
    }

    /// Characters of some lines, by their numbers.
    pub fn all_chars(&self, lines: &[u32]) -> Vec<char> {
        let mut out = Vec::new();
        for &l in lines {
            out.extend(self.chars(&self.lines[l as usize]));
        }
        out
    }

    /// First character of a line.
    pub fn first(&self, line: &Line) -> char {
        self.glyphs.get(line.start as usize).map_or(' ', |g| g.ch)
    }

    /// Last character of a line.
    pub fn last(&self, line: &Line) -> char {
        self.glyphs_of(line).last().map_or(' ', |g| g.ch)
    }

    /// Appends a line's characters.
    pub fn push_text(&self, line: &Line, out: &mut String) {
        out.extend(self.chars(line));
    }
}

/// Of so many places where Han characters and digits meet one has a blank, at least, where all are set so.
const AIRY: usize = 6;

/// Whether a Han character and a digit meet.
pub(crate) fn is_seam(a: char, b: char) -> bool {
    a.is_ascii_digit() && is_han(b) || b.is_ascii_digit() && is_han(a)
}

/// Width of a character in quarter em.
pub(crate) fn width(c: char) -> i32 {
    if matches!(c, '\u{2E80}'..='\u{9FFF}') { EM } else { width_of_other(c) }
}

/// See [`width`]: all but Han characters and the marks between them. It is asked in a dozen places, so it stands in one.
#[inline(never)]
fn width_of_other(c: char) -> i32 {
    match c {
        ' ' => 1,
        '\u{0}'..='\u{24F}' => {
            // The middle dot and the multiplication sign are set wide between Han characters.
            if matches!(c, '·' | '×') { EM } else { 2 }
        }
        '\u{370}'..='\u{1FFF}' | '\u{FF61}'..='\u{FFDC}' => 2,
        _ => EM,
    }
}

impl Glyph {
    /// Width in quarter em, as it is set.
    pub fn width(self) -> i32 {
        width(self.ch) + i32::from(self.more)
    }
}

/// Width of glyphs in quarter em, as they are set.
#[inline(never)]
pub(crate) fn set_width(glyphs: &[Glyph]) -> i32 {
    glyphs.iter().map(|g| g.width()).sum()
}

/// Some widths, each once, and how many there are of it; the most frequent first, of as many the widest.
pub(crate) fn counted(mut widths: Vec<i32>) -> Vec<(i32, i32)> {
    sort::by(&mut widths, |&w| u128::from(sort::signed(w)));
    let mut counts: Vec<(i32, i32)> = Vec::new();
    for w in widths {
        match counts.last_mut().filter(|count| count.1 == w) {
            Some(count) => count.0 += 1,
            None => counts.push((1, w)),
        }
    }
    sort::by(&mut counts, |&(n, w)| sort::key(0, sort::falling(n), sort::falling(w)));
    counts
}

/// Gives raw lines their features. `columnar` says that columns were cut before.
pub(crate) fn measure(glyphs: &[Glyph], raw: &[RawLine], removed: Vec<RawCut>, columnar: bool) -> Sheet {
    let mut sheet = Sheet { removed, columnar, ..Sheet::default() };
    sheet.han = crate::source::is_han(glyphs);
    sheet.glyphs.reserve(glyphs.len());
    sheet.lines.reserve(raw.len());
    let gaps = raw.iter().skip(1).filter(|l| l.gap > 0).count();
    sheet.loose = raw.len() > 8 && gaps * 4 > (raw.len() - 1) * 3;
    let text_of = |r: &RawLine| &glyphs[r.start as usize..r.end as usize];
    // Han characters and digits that meet: with a blank between, and without.
    let mut seams = [0usize; 2];
    let mut ahead = raw.first().map(|r| cells(text_of(r)));
    for (i, r) in raw.iter().enumerate() {
        let source = text_of(r);
        let own = ahead.unwrap_or_default();
        ahead = raw.get(i + 1).map(|r| cells(text_of(r)));
        // The header of a table has the cells of the row below it.
        let header = ahead.is_some_and(|a| a.is_row() && a.all == own.all);
        let is_table = own.is_row() || header;
        let start = sheet.glyphs.len() as u32;
        let all = own.blanks;
        let spaced = all > 1 && !is_table && is_spaced(source);
        let mut blanks = 0;
        let mut w = 0;
        let mut before = ' ';
        if all == 0 {
            for g in source {
                w += g.width();
                seams[1] += usize::from(is_seam(before, g.ch));
                before = g.ch;
            }
            sheet.glyphs.extend_from_slice(source);
        }
        for g in if all > 0 { source } else { &[] } {
            if is_blank(g.ch) {
                blanks += 1;
                continue;
            }
            seams[usize::from(blanks == 0)] += usize::from(!spaced && is_seam(before, g.ch));
            before = g.ch;
            // In a spaced line one blank is spacing, two or more separate.
            if blanks > usize::from(spaced) {
                sheet.glyphs.push(Glyph { ch: ' ', at: g.at, len: 0, same: false, more: 0 });
                w += width(' ');
            }
            blanks = 0;
            w += g.width();
            sheet.glyphs.push(*g);
        }
        let end = sheet.glyphs.len() as u32;
        let gap = if sheet.loose { r.gap.saturating_sub(1) } else { r.gap };
        sheet.lines.push(Line { start, end, indent: r.indent, gap, width: w, prints: 1, spaced, told: None });
    }
    sheet.airy = seams[0] * AIRY > seams[1];
    if columnar {
        beside::pictures(&mut sheet.lines);
    }
    sheet
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::plain;

    fn sheet(text: &str) -> Sheet {
        let page = plain(text, 0, text.len());
        measure(&page.glyphs, &page.lines, page.removed, false)
    }

    #[test]
    fn a_han_character_is_one_em_and_a_digit_half() {
        let s = sheet("河长12公里。");
        assert_eq!(s.lines[0].width, 6 * EM);
    }

    #[test]
    fn one_blank_means_nothing_where_a_blank_stands_behind_every_line() {
        let s = sheet(&"水流过石桥\n\n".repeat(12));
        assert!(s.loose);
        assert!(s.lines.iter().all(|l| l.gap == 0));
    }
}

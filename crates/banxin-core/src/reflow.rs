//! Rejoin lines into passages: text that knows where each character stands.
//!
//! Stage: body lines → paragraphs; also used for heads, captions and every other piece of text.
//! Han lines are joined without anything between, Latin words with one blank, a number that was
//! broken over lines without. Where blanks stand between Han characters and digits all over
//! the page (`12 月 29日`) they are closed up; a blank that separates stays.
//!
//! Invariants: no character lost or invented but that one blank; spans ordered.
//! Before: `水库12 月 29` / `日开闸`. After: `水库12月29日开闸`.

use crate::document::{Span, Text};
use crate::lines::{Sheet, is_seam};
use crate::source::{Glyph, Ruler, write};

/// A piece of text as glyphs in reading order; a blank is a glyph of length 0.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Passage {
    /// Characters and blanks.
    pub glyphs: Vec<Glyph>,
}

impl Passage {
    /// Joins lines; on a page that sets blanks between Han characters and digits everywhere, closes those up.
    pub fn of(sheet: &Sheet, lines: &[u32]) -> Self {
        let mut passage = Self::as_printed(sheet, lines);
        if sheet.airy {
            passage.close_up();
        }
        passage
    }

    /// Joins lines and leaves their blanks: what parts the fields of a folio line.
    pub fn as_printed(sheet: &Sheet, lines: &[u32]) -> Self {
        let room = lines.iter().filter_map(|&l| sheet.lines.get(l as usize)).map(|l| (l.end - l.start) as usize + 1);
        let mut glyphs: Vec<Glyph> = Vec::with_capacity(room.sum());
        let mut end = None;
        for &l in lines {
            let Some(line) = sheet.lines.get(l as usize) else { continue };
            // Halves of one printed line: the blank that parted them stands between.
            let parted = end.is_some_and(|e| e + 1 == line.start && sheet.glyphs[e as usize].ch == ' ');
            let start = line.start - u32::from(parted);
            end = Some(line.end);
            let more = &sheet.glyphs[start as usize..line.end as usize];
            // `1,` / `100元`: a number that was broken behind its comma.
            let counts = || matches!(glyphs.as_slice(), [.., a, b] if a.ch.is_ascii_digit() && b.ch == ',');
            if let (Some(a), Some(b)) = (glyphs.last(), more.first())
                && parts_words(a.ch, b.ch)
                && !(b.ch.is_ascii_digit() && counts())
            {
                glyphs.push(Glyph { ch: ' ', at: b.at, len: 0, same: false, more: 0 });
            }
            glyphs.extend_from_slice(more);
        }
        Self { glyphs }
    }

    /// Appends another passage, with a blank where words would run together.
    pub fn join(&mut self, other: Self) {
        if let (Some(a), Some(b)) = (self.glyphs.last(), other.glyphs.first())
            && parts_words(a.ch, b.ch)
        {
            self.glyphs.push(Glyph { ch: ' ', at: b.at, len: 0, same: false, more: 0 });
        }
        self.glyphs.extend(other.glyphs);
    }

    /// Takes stray blanks between Han and digits out.
    fn close_up(&mut self) {
        let g = &self.glyphs;
        if !g.iter().any(|g| g.ch == ' ') {
            return;
        }
        let stray: Vec<bool> = (0..g.len())
            .map(|i| g[i].ch == ' ' && i > 0 && g.get(i + 1).is_some_and(|b| is_seam(g[i - 1].ch, b.ch)))
            .collect();
        let mut i = 0;
        self.glyphs.retain(|_| {
            i += 1;
            !stray[i - 1]
        });
    }

    /// The text.
    pub fn text(&self) -> String {
        let mut out = String::with_capacity(self.glyphs.len() * 3);
        out.extend(self.glyphs.iter().map(|g| g.ch));
        out
    }

    /// Nothing in it.
    pub fn is_empty(&self) -> bool {
        self.glyphs.is_empty()
    }

    /// Cuts a byte range of [`Self::text`] out and gives it; blanks at the seams go.
    pub fn take(&mut self, range: std::ops::Range<usize>) -> Self {
        let (from, to) = (self.index(range.start), self.index(range.end));
        let taken: Vec<Glyph> = self.glyphs.drain(from..to).collect();
        self.trim();
        let mut taken = Self { glyphs: taken };
        taken.trim();
        taken
    }

    /// A byte range of [`Self::text`] as a passage of its own.
    pub fn part(&self, range: std::ops::Range<usize>) -> Self {
        let mut part = Self { glyphs: self.glyphs[self.index(range.start)..self.index(range.end)].to_vec() };
        part.trim();
        part
    }

    /// Glyph index of a byte of [`Self::text`].
    fn index(&self, byte: usize) -> usize {
        let mut at = 0;
        self.glyphs
            .iter()
            .position(|g| {
                let here = at >= byte;
                at += g.ch.len_utf8();
                here
            })
            .unwrap_or(self.glyphs.len())
    }

    fn trim(&mut self) {
        while self.glyphs.last().is_some_and(|g| g.ch == ' ') {
            self.glyphs.pop();
        }
        let lead = self.glyphs.iter().take_while(|g| g.ch == ' ').count();
        self.glyphs.drain(..lead);
    }

    /// Where it stands, as byte ranges of the source: a new one where a line ends or something that
    /// is not of this passage stands between.
    pub fn ranges(&self, source: &str) -> Vec<(usize, usize)> {
        let mut out: Vec<(usize, usize)> = Vec::with_capacity(8);
        for g in self.glyphs.iter().filter(|g| g.len > 0) {
            let (at, end) = (g.at as usize, g.end() as usize);
            match out.last_mut() {
                Some(last) if last.1 == at => last.1 = end,
                Some(last) if last.1 < at && at - last.1 <= 64 && is_gap(source.get(last.1..at)) => last.1 = end,
                _ => out.push((at, end)),
            }
        }
        out
    }

    /// The text, as much of it as can be copied from the source.
    pub fn into_string(self, source: &str) -> String {
        let mut text = String::with_capacity(self.glyphs.len() * 3);
        write(&self.glyphs, source, &mut text);
        text
    }

    /// The public form.
    pub fn into_text(self, source: &str, ruler: &Ruler<'_>) -> Text {
        let spans = self.spans(source, ruler);
        Text { text: self.into_string(source), spans }
    }

    /// Spans in the caller's unit.
    pub fn spans(&self, source: &str, ruler: &Ruler<'_>) -> Vec<Span> {
        self.ranges(source).into_iter().map(|(s, e)| Span(ruler.at(s), ruler.at(e))).collect()
    }
}

/// Blanks within a line.
fn is_gap(between: Option<&str>) -> bool {
    between.is_some_and(|b| b.chars().all(crate::glyphs::is_blank))
}

/// Whether a blank belongs between the end of one line and the beginning of the next.
fn parts_words(a: char, b: char) -> bool {
    let word = |c: char| !is_wide(c) && crate::glyphs::is_letter(c);
    match a {
        ',' | '.' | ';' | ':' | '!' | '?' | ')' => word(b) || b.is_ascii_digit() && a != '.',
        _ => word(a) && (word(b) || b.is_ascii_digit() || b == '(') || a.is_ascii_digit() && word(b),
    }
}

/// Written without blanks between words.
fn is_wide(c: char) -> bool {
    c >= '\u{2E80}'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(text: &str) -> String {
        let page = crate::glyphs::plain(text, 0, text.len());
        let sheet = crate::lines::measure(&page.glyphs, &page.lines, page.removed, false);
        Passage::of(&sheet, &(0..sheet.lines.len() as u32).collect::<Vec<_>>()).text()
    }

    #[test]
    fn han_lines_are_joined_without_anything_between() {
        assert_eq!(joined("清河水库12 月 29\n日开闸，第 64次放\n水"), "清河水库12月29日开闸，第64次放水");
    }

    #[test]
    fn latin_words_are_joined_with_one_blank_and_numbers_with_none() {
        assert_eq!(joined("the river\nrose by\n12 metres,\nthen fell"), "the river rose by 12 metres, then fell");
        assert_eq!(joined("共20\n19人"), "共2019人");
        assert_eq!(joined("现金1,\n100元"), "现金1,100元");
    }

    #[test]
    fn avoids_closing_up_blanks_that_separate() {
        assert_eq!(joined("本报讯 （记者王伟） 昨日"), "本报讯 （记者王伟） 昨日");
        assert_eq!(joined("闸门开启 300人撤离\n2019年12月29日，5座闸"), "闸门开启 300人撤离2019年12月29日，5座闸");
    }

    #[test]
    fn a_piece_cut_out_leaves_the_rest_whole() {
        let text = "水已退去。（下转第八版）";
        let page = crate::glyphs::plain(text, 0, text.len());
        let sheet = crate::lines::measure(&page.glyphs, &page.lines, page.removed, false);
        let mut p = Passage::of(&sheet, &[0]);
        let jump = p.take(15..text.len());
        assert_eq!((p.text().as_str(), jump.text().as_str()), ("水已退去。", "（下转第八版）"));
        assert_eq!(jump.ranges(text), [(15, text.len())]);
    }
}

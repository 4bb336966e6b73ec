//! Pages drawn as grids, and what holds for every page.

use super::{RawLine, blank};
use crate::source::Glyph;

/// Glyphs and lines of a text, as the stages before make them.
pub(super) fn page(text: &str) -> (Vec<Glyph>, Vec<RawLine>) {
    let (mut glyphs, mut lines) = (Vec::new(), Vec::new());
    let (mut gap, mut at) = (0, 0);
    for line in text.split_inclusive('\n') {
        let from = glyphs.len();
        for ch in line.chars() {
            let len = ch.len_utf8() as u8;
            if ch != '\n' && ch != '\r' {
                glyphs.push(Glyph { ch, at, len });
            }
            at += u32::from(len);
        }
        let ink = |g: &Glyph| !blank(g.ch);
        let Some(start) = glyphs[from..].iter().position(ink) else {
            gap += 1;
            continue;
        };
        let end = glyphs.iter().rposition(ink).map_or(0, |i| i + 1);
        lines.push(RawLine { start: (from + start) as u32, end: end as u32, indent: start as u32, gap });
        gap = 0;
    }
    (glyphs, lines)
}

pub(super) fn text_of(glyphs: &[Glyph], line: &RawLine) -> String {
    glyphs[line.start as usize..line.end as usize].iter().map(|g| g.ch).collect()
}

//! Part lines that hold two or more columns at the measure of their columns.
//!
//! Called by [`cells`](super::cells) for a place where lines of several columns are mingled, and by
//! [`islands`](super::islands) to see whether a line holds several. In: the lines of the place and those around them. Out: the
//! measure that suits them best, and the pieces of each line; lines of tables stay whole.
//!
//! A column's full lines have its width, or a little less where figures and Latin words stand in them; so the measure is
//! told by lines up to it, and by lines that blanks part at it.
//!
//! Not handled: lines whose columns have different measures.

use std::ops::Range;

use super::cells::around;
use super::pieces::{Piece, read};
use super::units::measure;
use super::weights::{COLUMNS, FREQUENT, INDENT, NARROWEST, NEAR, SHORE, SLACK};
use crate::glyphs::{RawLine, is_blank};
use crate::lines::counted;
use crate::source::Glyph;
use crate::tabular;

/// The measure of the columns in `page[lines]`, and the lines parted where they hold several.
pub(super) fn split(glyphs: &[Glyph], page: &[Piece], lines: Range<usize>) -> (i32, Vec<Piece>) {
    let near = &page[around(page, &lines, SHORE)];
    let whole = &page[lines];
    let mut best = (i32::MIN, 0, Vec::new());
    for m in frequent(near) {
        // Full lines may be a little narrower than the measure, but no wider.
        let mut points = near.iter().filter(|p| (m - SLACK..=m).contains(&p.width)).count() as i32;
        let mut pieces = Vec::with_capacity(whole.len());
        for p in whole {
            match (p.width > m + SLACK).then(|| cells(glyphs, p, m)).flatten() {
                Some(cells) => {
                    points += cells.len() as i32;
                    pieces.extend(cells);
                }
                None => {
                    points -= 2 * i32::from(p.width > m + SLACK);
                    pieces.push(*p);
                }
            }
        }
        if points > best.0 {
            best = (points, m, pieces);
        }
    }
    if best.2.is_empty() { (measure(&whole[..whole.len().min(NEAR)]).0, whole.to_vec()) } else { (best.1, best.2) }
}

/// The widths that most lines have.
fn frequent(run: &[Piece]) -> Vec<i32> {
    let mut counts = counted(run.iter().map(|p| p.width).filter(|&w| w >= NARROWEST).collect());
    counts.truncate(FREQUENT);
    counts.into_iter().map(|c| c.1).collect()
}

/// Parts a line at blanks so that each piece but the last is full; rows of tables are left whole.
pub(super) fn cells(glyphs: &[Glyph], line: &Piece, m: i32) -> Option<Vec<Piece>> {
    if tabular::is_row(glyphs, line.raw, tabular::WIDEST.min(m - INDENT - SLACK)) {
        return None;
    }
    let mut out = Vec::new();
    let mut start = line.raw.start;
    while out.len() < COLUMNS {
        let rest =
            RawLine { start, end: line.raw.end, indent: if out.is_empty() { line.raw.indent } else { 0 }, gap: 0 };
        let piece = read(glyphs, rest, !out.is_empty());
        if piece.width <= m + SLACK {
            out.push(piece);
            out[0].raw.gap = line.raw.gap;
            return (out.len() > 1).then_some(out);
        }
        let (end, next) = cut(glyphs, rest, m)?;
        out.push(read(glyphs, RawLine { end, ..rest }, !out.is_empty()));
        start = next;
    }
    None
}

/// Whether the blank from glyph `from` to glyph `to` of a line is one of many between single characters.
fn spaced(glyphs: &[Glyph], line: RawLine, from: u32, to: u32) -> bool {
    let at = |i: u32| (line.start..line.end).contains(&i).then(|| glyphs[i as usize].ch);
    let alone = |ch: Option<char>| ch.is_none_or(is_blank);
    from - line.start > 1 && to + 2 < line.end && alone(at(from.wrapping_sub(2))) && alone(at(to + 1))
}

/// The blank at which a full line, or a full first line, ends: its end and the next start.
fn cut(glyphs: &[Glyph], line: RawLine, m: i32) -> Option<(u32, u32)> {
    let mut w = 0;
    let mut best: Option<(i32, u32, u32)> = None;
    let mut end = None;
    for i in line.start..line.end {
        let ch = glyphs[i as usize].ch;
        if is_blank(ch) {
            end = end.or(Some(i));
            continue;
        }
        if let Some(e) = end.take().filter(|&e| !spaced(glyphs, line, e, i)) {
            let off = (w - m).abs().min((w - m + INDENT).abs() + SLACK);
            if off <= 2 * SLACK && best.is_none_or(|b| off < b.0) {
                best = Some((off, e, i));
            }
        }
        w += glyphs[i as usize].width();
        if w > m + SLACK {
            break;
        }
    }
    best.map(|b| (b.1, b.2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::plain;

    /// The measure of some lines, and what they are parted into.
    fn parted(text: &str) -> (i32, Vec<String>) {
        let page = plain(text, 0, text.len());
        let lines: Vec<Piece> = page.lines.iter().map(|&l| read(&page.glyphs, l, false)).collect();
        let (m, pieces) = split(&page.glyphs, &lines, 0..lines.len());
        let ink = |p: &Piece| page.glyphs[p.raw.start as usize..p.raw.end as usize].iter().map(|g| g.ch).collect();
        (m, pieces.iter().map(ink).collect())
    }

    #[test]
    fn a_line_of_two_columns_is_parted_at_their_measure() {
        let (m, pieces) = parted("去年冬天河水很低，\n今年春天雨水来得早 去年冬天河水很低，\n船走不动，村里人修\n");
        assert_eq!(m, 36);
        assert_eq!(pieces, ["去年冬天河水很低，", "今年春天雨水来得早", "去年冬天河水很低，", "船走不动，村里人修"]);
    }

    #[test]
    fn lines_that_figures_narrow_are_of_the_measure_of_the_full_ones() {
        let full = "新桥通车以后两岸的人不必\n".repeat(3);
        let figures = "全长1200米宽28.5米共\n去年1至11月卖出7320件\n".repeat(3);
        let first = "记者昨日在桥头看到有\n".repeat(2);
        assert_eq!(parted(&format!("{figures}{full}{first}")).0, 48);
    }

    #[test]
    fn avoids_parting_a_line_whose_blanks_stand_elsewhere() {
        let text = "去年冬天河水很低，\n记者 李明山 摄于清河桥头今年春天\n船走不动，村里人修\n";
        assert_eq!(parted(text).1.len(), 3);
    }
}

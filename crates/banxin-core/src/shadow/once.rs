//! Write doubled lines anew, each character once, and list what falls away.
//!
//! In: lines of the sheet and which of their characters are copies. Out: lines of first copies, at the end of the
//! sheet's glyphs where they are not there in one piece, and the copies among what was removed.

use super::cover::Cover;
use super::runs;
use crate::document::Reason;
use crate::glyphs::RawCut;
use crate::lines::{Line, Sheet, set_width, width};
use crate::source::Glyph;

/// Replaces lines `i..i + k` by one line of their first copies; by several where `joints` part it, unless a blank
/// stands there, which keeps what it parts on one line.
pub(super) fn single(sheet: &mut Sheet, i: usize, k: usize, cover: &Cover, joints: &[usize], out: &mut Vec<Line>) {
    let first = Line { prints: 2, ..sheet.lines[i] };
    let mut all: Vec<Glyph> = Vec::new();
    for line in &sheet.lines[i..i + k] {
        all.extend_from_slice(&sheet.glyphs[line.start as usize..line.end as usize]);
    }
    let mut line = Line { start: sheet.glyphs.len() as u32, width: 0, ..first };
    let mut copies = Vec::new();
    let mut n = 0;
    let mut blank = None;
    for g in all {
        if g.ch == ' ' {
            blank = Some(g);
            continue;
        }
        if blank.is_none() && joints.contains(&n) {
            out.push(Line { end: sheet.glyphs.len() as u32, ..line });
            line = Line { start: sheet.glyphs.len() as u32, width: 0, indent: 0, gap: 0, ..first };
        }
        if cover.keeps(n) {
            if let Some(b) = blank.filter(|_| sheet.glyphs.len() as u32 > line.start) {
                sheet.glyphs.push(b);
                line.width += width(' ');
            }
            sheet.glyphs.push(g);
            line.width += g.width();
        } else {
            copies.push(g);
        }
        blank = None;
        n += 1;
    }
    remove(&mut sheet.removed, &copies);
    out.push(Line { end: sheet.glyphs.len() as u32, ..line });
}

/// A line of those of its glyphs that are kept; the others are copies.
pub(super) fn kept(sheet: &mut Sheet, line: Line, keep: &[bool]) -> Line {
    let line = Line { prints: 2, ..line };
    if keep.iter().all(|&k| k) {
        return line;
    }
    let glyphs = sheet.glyphs[line.start as usize..line.end as usize].to_vec();
    let of = |kept: bool| -> Vec<Glyph> { glyphs.iter().zip(keep).filter(|g| *g.1 == kept).map(|g| *g.0).collect() };
    remove(&mut sheet.removed, &of(false));
    let start = sheet.glyphs.len() as u32;
    sheet.glyphs.extend(of(true));
    segment(sheet, Line { start, ..line }, 0, sheet.glyphs.len() as u32)
}

/// The part of a line from its glyph `from` to the glyph `end` of the sheet.
pub(super) fn segment(sheet: &Sheet, line: Line, from: usize, end: u32) -> Line {
    let start = line.start + from as u32;
    let width = set_width(&sheet.glyphs[start as usize..end as usize]);
    Line { start, end, width, ..line }
}

/// Replaces a line by its parts.
pub(super) fn part(sheet: &mut Sheet, line: Line, parts: &[runs::Part], out: &mut Vec<Line>) {
    let mut from = 0;
    for (i, part) in parts.iter().enumerate() {
        let (indent, gap) = if i == 0 { (line.indent, line.gap) } else { (0, 0) };
        let prints = if part.twice { 2 } else { line.prints };
        let end = line.start + (from + part.len) as u32;
        out.push(segment(sheet, Line { indent, gap, prints, ..line }, from, end));
        from += part.len;
        if part.twice {
            remove(&mut sheet.removed, &sheet.glyphs[end as usize..end as usize + part.len]);
            from += part.len;
        }
        from += usize::from(part.blank);
    }
}

/// Lists all of a line as removed.
pub(super) fn take_out(sheet: &mut Sheet, line: Line) {
    remove(&mut sheet.removed, &sheet.glyphs[line.start as usize..line.end as usize]);
}

/// Lists copies as removed, a run an entry.
pub(super) fn remove(removed: &mut Vec<RawCut>, copies: &[Glyph]) {
    let mut run: Option<RawCut> = None;
    for g in copies.iter().filter(|g| g.len > 0) {
        match &mut run {
            Some(r) if r.end == g.at => r.end = g.end(),
            _ => {
                removed.extend(run.take());
                run = Some(RawCut { reason: Reason::Shadow, start: g.at, end: g.end() });
            }
        }
    }
    removed.extend(run);
}

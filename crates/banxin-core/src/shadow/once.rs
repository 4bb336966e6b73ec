//! Write doubled lines anew, each character once, and list what falls away.
//!
//! In: lines of the sheet and which of their characters are copies. Out: lines of first copies, at the end of the
//! sheet's glyphs where they are not there in one piece, and the copies among what was removed.

use super::cover::Cover;
use super::runs;
use crate::document::Reason;
use crate::glyphs::RawCut;
use crate::lines::{Line, Sheet, width};
use crate::source::Glyph;

/// Replaces lines `i..i + k` by one line of their first copies; by several where heads were joined on one.
pub(super) fn single(sheet: &mut Sheet, i: usize, k: usize, cover: &Cover, out: &mut Vec<Line>) {
    let first = Line { prints: 2, ..sheet.lines[i] };
    let all: Vec<Glyph> =
        sheet.lines[i..i + k].iter().flat_map(|l| &sheet.glyphs[l.start as usize..l.end as usize]).copied().collect();
    let mut joints = if k == 1 { cover.joints() } else { Vec::new() };
    joints.retain(|&n| !cover.around(n).is_some_and(|pair| stands(sheet, i, pair)));
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
            line.width += width(g.ch);
        } else {
            copies.push(g);
        }
        blank = None;
        n += 1;
    }
    remove(&mut sheet.removed, &copies);
    out.push(Line { end: sheet.glyphs.len() as u32, ..line });
}

/// Whether two characters stand together on another line than `i`: a word, which no head begins within.
fn stands(sheet: &Sheet, i: usize, pair: [char; 2]) -> bool {
    let has = |l: &Line| {
        let glyphs = &sheet.glyphs[l.start as usize..l.end as usize];
        glyphs.windows(2).any(|two| [two[0].ch, two[1].ch] == pair)
    };
    sheet.lines[..i].iter().chain(&sheet.lines[i + 1..]).any(has)
}

/// Replaces a line by its parts.
pub(super) fn part(sheet: &mut Sheet, line: Line, parts: &[runs::Part], out: &mut Vec<Line>) {
    let mut start = line.start as usize;
    for (i, part) in parts.iter().enumerate() {
        let end = start + part.len;
        let width = sheet.glyphs[start..end].iter().map(|g| width(g.ch)).sum();
        let (indent, gap) = if i == 0 { (line.indent, line.gap) } else { (0, 0) };
        let prints = if part.twice { 2 } else { line.prints };
        out.push(Line { start: start as u32, end: end as u32, indent, gap, width, prints, ..line });
        start = end;
        if part.twice {
            let copies = sheet.glyphs[end..end + part.len].to_vec();
            remove(&mut sheet.removed, &copies);
            start += part.len;
        }
    }
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

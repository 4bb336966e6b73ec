//! Part lines that hold two or more columns, and read the lines of one frame down its columns.
//!
//! Stage: one fragment → its columns, where its lines were printed row by row:
//!
//! ```text
//! 去年冬天河水很低，
//! 今年春天雨水来得早，      去年冬天河水很低，船走不动。
//! 船走不动。          →    村里人修了新堤。
//! 水涨过了老桥。            今年春天雨水来得早，水涨过了老桥。
//! 村里人修了新堤。 两岸的树    两岸的树…
//! ```
//!
//! Not handled: rows whose columns have different measures.

use std::ops::Range;

use super::islands::islands;
use super::keys;
use super::law::broken;
use super::pieces::{Piece, read};
use super::units::{Unit, lend, measure};
use super::weave::{Place, weave};
use super::weights::{
    COLUMNS, DEALT, DENSE, FREQUENT, INDENT, NARROWEST, NEAR, OWN, SHORE, SIGNS, SLACK, SPARSE, Turns,
};
use super::words::Words;
use crate::glyphs::{RawLine, is_blank};
use crate::lines::counted;
use crate::sort;
use crate::source::Glyph;
use crate::tabular;

/// Reads a fragment, `page[lines]`, down its columns: its parts in reading order, each a run of
/// pieces. The lines around it help to tell the measure.
pub(super) fn part(
    glyphs: &[Glyph],
    page: &[Piece],
    lines: Range<usize>,
    words: &Words<'_>,
    turns: &Turns,
) -> Vec<Vec<Piece>> {
    let mut out: Vec<Vec<Piece>> = vec![Vec::new()];
    let mut done = lines.start;
    for island in islands(glyphs, page, lines.clone(), words, turns) {
        let from = island.start.max(done);
        if from >= island.end {
            continue;
        }
        let (m, pieces) = split(glyphs, page, from..island.end);
        push(&mut out, &page[done..from]);
        done = island.end;
        let signs = signs(&page[from..island.end], m);
        if signs < SIGNS || signs * SPARSE < pieces.len() {
            push(&mut out, &page[from..island.end]);
            continue;
        }
        let rows = turns.loose && signs * DENSE >= pieces.len();
        let mut parts = deal(glyphs, m, &pieces, words, turns, rows).into_iter();
        if let Some(first) = parts.next() {
            push(&mut out, &first);
        }
        out.extend(parts);
    }
    push(&mut out, &page[done..lines.end]);
    out
}

/// How much tells that lines of columns of measure `m` were mingled: lines that hold two, broken seams.
fn signs(lines: &[Piece], m: i32) -> usize {
    let wide = |p: &Piece| p.width > m + SLACK;
    let breaks = |i: usize| {
        let (a, b) = (&lines[i], &lines[i + 1]);
        !wide(a) && !wide(b) && broken(a, b, lines.get(i + 2), m)
    };
    2 * lines.iter().filter(|p| wide(p)).count() + (0..lines.len().saturating_sub(1)).filter(|&i| breaks(i)).count()
}

/// Deals lines to columns of measure `m`, each with those that follow it for sure; where that deals next to none of `rows`, to
/// columns that each have their own, since rows of frames of different measures may come in turn.
fn deal(glyphs: &[Glyph], m: i32, pieces: &[Piece], words: &Words<'_>, turns: &Turns, rows: bool) -> Vec<Vec<Piece>> {
    let mut units: Vec<Unit> = Vec::with_capacity(pieces.len());
    let mut from = 0;
    for to in 1..=pieces.len() {
        if pieces.get(to).is_none_or(|p| !p.follows) {
            units.push(Unit::read(pieces, from..to));
            from = to;
        }
    }
    let mut places = weave(&units, pieces, words, turns, Some(m));
    let dealt = |places: &[Place]| places.iter().filter(|p| p.column > 0).count();
    if rows && dealt(&places) * DEALT < places.len() {
        lend(&mut units, pieces);
        let own = weave(&units, pieces, words, turns, None);
        if dealt(&own) * OWN > own.len() {
            places = own;
        }
    }
    let mut of_pieces = Vec::with_capacity(pieces.len());
    for (unit, place) in units.iter().zip(&places) {
        of_pieces.resize(of_pieces.len() + unit.lines(), *place);
    }
    columns(glyphs, pieces, &of_pieces)
}

fn push(out: &mut [Vec<Piece>], pieces: &[Piece]) {
    if let Some(last) = out.last_mut() {
        last.extend_from_slice(pieces);
    }
}

/// Lines of the page around some of it.
pub(super) fn around(page: &[Piece], lines: &Range<usize>, reach: usize) -> Range<usize> {
    lines.start.saturating_sub(reach)..(lines.end + reach).min(page.len())
}

/// Pieces by group and column; cells that stay side by side become a line again.
fn columns(glyphs: &[Glyph], pieces: &[Piece], places: &[Place]) -> Vec<Vec<Piece>> {
    let keys = keys(places);
    let mut order: Vec<usize> = (0..pieces.len()).collect();
    sort::by(&mut order, |&i| keys[i]);
    let mut out: Vec<Vec<Piece>> = Vec::new();
    let mut last = usize::MAX;
    for i in order {
        let next = last.wrapping_add(1) == i;
        // What was printed in one piece stays in one piece.
        if out.is_empty() || keys[last] != keys[i] && !next {
            out.push(Vec::new());
        }
        last = i;
        if let Some(part) = out.last_mut() {
            match part.last_mut() {
                Some(before) if next && pieces[i].beside => {
                    *before = read(glyphs, RawLine { end: pieces[i].raw.end, ..before.raw }, before.beside);
                }
                _ => part.push(pieces[i]),
            }
        }
    }
    out
}

/// The measure of the columns in `page[lines]`, and the lines parted where they hold several.
fn split(glyphs: &[Glyph], page: &[Piece], lines: Range<usize>) -> (i32, Vec<Piece>) {
    let near = &page[around(page, &lines, SHORE)];
    let whole = &page[lines];
    let mut best = (i32::MIN, 0, Vec::new());
    for m in frequent(near) {
        let mut points = near.iter().filter(|p| (p.width - m).abs() <= SLACK).count() as i32;
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
            let off = [(w - m).abs(), (w - m + INDENT).abs() + SLACK].into_iter().min().unwrap_or(0);
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

//! Read the lines of one frame down its columns.
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
use std::slice;

use super::islands::islands;
use super::keys;
use super::law::broken;
use super::pieces::{Piece, read, text};
use super::split::split;
use super::units::{Unit, lend};
use super::weave::{Place, weave};
use super::weights::{DEALT, DENSE, OWN, SIGNS, SLACK, SPARSE, Turns};
use super::words::Words;
use crate::fields;
use crate::glyphs::RawLine;
use crate::sort;
use crate::source::Glyph;

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
        let (m, mut pieces) = split(glyphs, page, from..island.end);
        push(&mut out, &page[done..from]);
        done = island.end;
        let signs = signs(&page[from..island.end], m);
        if signs < SIGNS || signs * SPARSE < pieces.len() {
            push(&mut out, &page[from..island.end]);
            continue;
        }
        tell_messages(glyphs, &mut pieces);
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

/// Marks the lines that begin with the place of a message: no line in the middle of a story does.
fn tell_messages(glyphs: &[Glyph], lines: &mut [Piece]) {
    for line in lines {
        line.opens = fields::message_head(&text(glyphs, slice::from_ref(line))).is_some();
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::plain;

    /// Which lines of a text are told to begin with the place of a message.
    fn messages(text: &str) -> Vec<bool> {
        let page = plain(text, 0, text.len());
        let mut lines: Vec<Piece> = page.lines.iter().map(|&l| read(&page.glyphs, l, false)).collect();
        tell_messages(&page.glyphs, &mut lines);
        lines.iter().map(|p| p.opens).collect()
    }

    #[test]
    fn a_line_with_the_place_of_a_message_begins_a_story() {
        let text = "本报清河3月5日电 （记\n者李明山）横跨清河的新桥\n新华社清河3月5日电\n（本报讯）今年春天雨水\n";
        assert_eq!(messages(text), [true, false, true, true]);
    }

    #[test]
    fn avoids_taking_a_line_that_speaks_of_a_newspaper_or_a_wire_for_one() {
        assert_eq!(messages("他对本报记者说，新桥通车\n今年用电比去年多三成，电\n"), [false, false]);
    }
}

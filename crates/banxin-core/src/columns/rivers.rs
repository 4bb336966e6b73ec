//! Find the rivers of white between columns and cut the rows into pieces along them.
//!
//! Stage: lines → pieces, row by row; the gaps of a row are read in [`super::gaps`]. A river is a place
//! across the page where text starts again behind a gap, row after row. One good river makes a text
//! columnar; then every wide gap parts. Gaps of one or two blanks do not: letter-spaced and justified
//! lines are full of them.
//!
//! Invariants: pieces of a row are ordered and lie within their line. Nothing is cut, and `None`
//! given, where no river runs that is worth it.

use super::drift::drifts;
use super::gaps::{Gap, Row, has_wide_gap, rows};
use super::weights::{
    COLUMNAR, FEWEST_ROWS, LONGEST_CREDIT, MOST_PIECES, RIVER_CROSSED, RIVER_REACH, RIVER_START, TABLE_CELL, THIN,
    WIDE_GAP, WIDEST, WIDEST_BRACKET,
};
use super::{RawLine, blank};
use crate::fields;
use crate::source::{FULL, Glyph};
use crate::tabular;

/// A part of a row that belongs to one column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    /// First glyph.
    pub start: u32,
    /// Behind the last glyph.
    pub end: u32,
    /// Characters between the page's left edge and the piece.
    pub left: u32,
    /// The row, blank rows counted.
    pub row: u32,
    /// Cells of its ink: a Han character or mark takes two, a letter or digit one, a blank none.
    pub ink: u32,
}

impl Piece {
    /// The glyphs from `start` to `end`, both not blank.
    pub fn new(glyphs: &[Glyph], start: u32, end: u32, left: u32, row: u32) -> Self {
        let ink = glyphs[start as usize..end as usize].iter().map(|g| cells(*g)).sum();
        Self { start, end, left, row, ink }
    }

    /// It is the credit of a picture and nothing else.
    pub fn credit(&self, glyphs: &[Glyph]) -> bool {
        let line = &glyphs[self.start as usize..self.end as usize];
        line.len() < LONGEST_CREDIT && fields::credit(&line.iter().map(|g| g.ch).collect::<String>()).is_some()
    }

    /// Characters between the page's left edge and the end of the piece.
    pub fn right(&self) -> u32 {
        self.left + (self.end - self.start)
    }
}

/// Cells of ink a character takes in a Chinese face.
pub(super) fn cells(g: Glyph) -> u32 {
    let ch = g.ch;
    match ch {
        _ if g.more == FULL => 2,
        _ if blank(ch) => 0,
        '“' | '”' | '‘' | '’' | '—' | '…' | '·' => 2,
        _ if ch < '\u{1100}' => 1,
        _ => 2,
    }
}

#[derive(Clone, Copy)]
struct River {
    at: u32,
    last: u32,
    score: i32,
    /// Rows with a wide gap and text of some length beside it.
    rows: usize,
}

/// Cuts the rows, or gives `None` where the text has no side-by-side columns.
pub(super) fn cut(glyphs: &[Glyph], lines: &[RawLine]) -> Option<Vec<Vec<Piece>>> {
    if lines.iter().filter(|l| has_wide_gap(glyphs, l)).take(FEWEST_ROWS).count() < FEWEST_ROWS {
        return None;
    }
    let rows = rows(glyphs, lines);
    (runs(glyphs, &rows) && !drifts(&rows)).then(|| {
        let thin = thin(glyphs, &rows);
        (0..rows.len()).map(|i| pieces(glyphs, &rows, i, thin.get(i).map_or(&[], Vec::as_slice))).collect()
    })
}

/// Whether a river worth cutting along runs anywhere.
fn runs(glyphs: &[Glyph], rows: &[Row]) -> bool {
    let mut live: Vec<Option<River>> = vec![None; WIDEST + 2];
    for (i, row) in rows.iter().enumerate() {
        let table = tabular::is_row(glyphs, row.line, tabular::WIDEST);
        for (g, gap) in row.gaps.iter().enumerate() {
            let wide = gap.width >= WIDE_GAP;
            let points = if gap.is_spacing() { 0 } else { RIVER_START[gap.width.min(WIDE_GAP) as usize] };
            let counts = usize::from(wide && !table && beside(row, g) >= TABLE_CELL);
            let x = gap.at as usize;
            // The nearest living river: here, a character to either side, a paragraph's indent off.
            let near = [x, x - 1, x + 1, x.saturating_sub(2), x + 2].into_iter().find_map(|at| {
                let river = (*live.get(at)?)?;
                (row.row - river.last <= RIVER_REACH).then_some((at, river))
            });
            let fresh = River { at: gap.at, last: row.row, score: points, rows: counts };
            let Some((at, mut river)) = near else {
                live[x] = (points > 0).then_some(fresh);
                continue;
            };
            let between = rows[..i].iter().rev().take_while(|r| r.row > river.last);
            river.score -= between.filter(|r| r.crosses(glyphs, river.at)).count() as i32 * RIVER_CROSSED;
            if river.score <= 0 {
                live[at] = None;
                live[x] = (points > 0).then_some(fresh);
                continue;
            }
            river = River { at: river.at, last: row.row, score: river.score + points, rows: river.rows + counts };
            if river.score >= COLUMNAR && river.rows >= FEWEST_ROWS {
                return true;
            }
            live[at] = Some(river);
        }
    }
    false
}

/// Length of the longer of the two pieces beside a wide gap.
fn beside(row: &Row, g: usize) -> u32 {
    let before = row.gaps[..g].iter().rev().find(|o| o.width >= WIDE_GAP).map_or(row.line.indent, |o| o.at);
    let end = row.line.indent + (row.line.end - row.line.start);
    let after = row.gaps[g + 1..].iter().find(|o| o.width >= WIDE_GAP).map_or(end, |o| o.at - o.width);
    let gap = row.gaps[g];
    (gap.at - gap.width - before).max(after - gap.at)
}

/// Places of the gaps of one or two blanks that part columns, row by row; none where the columns of the
/// page stand further apart than that.
fn thin(glyphs: &[Glyph], rows: &[Row]) -> Vec<Vec<u32>> {
    let wide = rows.iter().flat_map(|r| &r.gaps).filter(|g| g.width >= WIDE_GAP).count();
    let part = |i: usize| {
        let thin = rows[i].gaps.iter().filter(|g| g.width < WIDE_GAP && g.run > 2);
        thin.map(|g| g.at).filter(|&x| flows(glyphs, rows, i, x)).collect()
    };
    let all: Vec<Vec<u32>> = (0..rows.len()).map(part).collect();
    if all.iter().map(Vec::len).sum::<usize>() * THIN.wide < wide { Vec::new() } else { all }
}

/// Whether the rows around row `i` have a gap in front of `x` too, most of those that text stands over.
fn flows(glyphs: &[Glyph], rows: &[Row], i: usize, x: u32) -> bool {
    let near = i.saturating_sub(THIN.reach)..(i + THIN.reach + 1).min(rows.len());
    let (mut gaps, mut over) = (0, 0);
    for row in rows[near].iter().filter(|r| r.row.abs_diff(rows[i].row) <= THIN.rows) {
        let at = row.gaps.partition_point(|g| g.at + 1 < x);
        if row.gaps.get(at).is_some_and(|g| g.at <= x + 1) {
            gaps += 1;
        } else if row.crosses(glyphs, x) {
            over += 1;
        }
    }
    gaps >= THIN.least && gaps >= over * THIN.share
}

fn pieces(glyphs: &[Glyph], rows: &[Row], i: usize, thin: &[u32]) -> Vec<Piece> {
    let row = &rows[i];
    let (line, mut out) = (row.line, Vec::new());
    let mut from = line.indent;
    // The blank that a message head has before its bracket may come as several.
    let bracket = |g: &Gap| {
        let first = glyphs[(line.start + g.at - line.indent) as usize].ch;
        g.width <= WIDEST_BRACKET && matches!(first, '（' | '(' | '【') && !flows(glyphs, rows, i, g.at)
    };
    let wide = row.gaps.iter().filter(|g| g.width >= WIDE_GAP && !bracket(g) || thin.contains(&g.at));
    let crowded = row.gaps.iter().filter(|g| g.width >= WIDE_GAP).count() >= MOST_PIECES;
    let mut push = |from: u32, to: u32| {
        let start = line.start + (from - line.indent);
        out.push(Piece::new(glyphs, start, start + (to - from), from, row.row));
    };
    for gap in wide.filter(|_| !crowded) {
        push(from, gap.at - gap.width);
        from = gap.at;
    }
    push(from, line.indent + (line.end - line.start));
    out
}

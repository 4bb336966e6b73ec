//! Part rows of side-by-side columns that were printed with hardly more than a blank between.
//!
//! Stage: the lines of a page → the cells of its rows, where most lines hold several columns:
//!
//! ```text
//! 去年冬天河水很低， 今年春天雨水来得      去年冬天河水很低， | 今年春天雨水来得
//! 船走不动，村里人修 早，水涨过了老桥。  →  船走不动，村里人修 | 早，水涨过了老桥。
//! 了新堤。 两岸的树也发了芽，               了新堤。 | 两岸的树也发了芽，
//! ```
//!
//! Programs that sort all characters of a page by height and then from left to right print it so. How far
//! the columns stand apart is lost; that most cells are of one width is not. Each row is cut at the blanks
//! that give the best cells: full ones, first lines, last lines.
//!
//! Not handled: columns of different measures; cells that touch.

use super::chain::Chain;
use super::chains;
use super::law::Words;
use super::pieces::{Piece, read};
use super::units::Unit;
use super::weave::weave;
use super::weights::{CELLS, INDENT, NARROWEST, ROWS, SLACK};
use crate::fields;
use crate::glyphs::{RawLine, is_blank, is_han};
use crate::lines::{EM, width};
use crate::sort;
use crate::source::Glyph;

/// What stands between two blanks.
#[derive(Debug, Clone, Copy)]
struct Run {
    start: u32,
    end: u32,
    width: i32,
    /// By how much its marks may have been set closer.
    closer: i32,
    /// Blanks before it, and how many of them are of a Han character's width.
    blanks: u32,
    wide: u32,
}

/// A cell, and the measure of its row.
pub(super) struct Cell {
    /// The cell.
    pub piece: Piece,
    /// Width of a full line.
    pub measure: i32,
}

/// The cells of all rows; none where lines do not hold several columns.
pub(super) fn part(glyphs: &[Glyph], lines: &[RawLine]) -> Option<Vec<Cell>> {
    let rows: Vec<Vec<Run>> = lines.iter().map(|l| runs(glyphs, *l)).collect();
    let measures = measures(&rows);
    let fits = |r: &Run| measures.iter().any(|m| (m - r.width).abs() <= SLACK);
    let several = rows.iter().filter(|r| r.iter().filter(|r| fits(r)).count() > 1).count();
    if several < ROWS.least || several * ROWS.share < lines.len() {
        return None;
    }
    let cuts: Vec<Vec<(i32, Vec<Run>)>> =
        measures.iter().map(|&m| rows.iter().map(|r| cut(glyphs, r, m)).collect()).collect();
    let (mut out, mut headed) = (Vec::new(), false);
    for (i, line) in lines.iter().enumerate() {
        let near = i.saturating_sub(ROWS.near)..(i + ROWS.near + 1).min(lines.len());
        let points = |n: &usize| (cuts[*n][near.clone()].iter().map(|c| c.0).sum::<i32>(), usize::MAX - n);
        let best = (0..measures.len()).max_by_key(points)?;
        if is_furniture(glyphs, *line) {
            let mut piece = read(glyphs, RawLine { gap: 0, ..*line }, false);
            piece.head = true;
            out.push(Cell { piece, measure: measures[best] });
            continue;
        }
        let above = i > 0 && (headed || cuts[best][i - 1].1.len() > 2);
        let lonely = above && rows[i].len() == 1 && more(&cuts[best], i);
        headed = false;
        for (c, cell) in cuts[best][i].1.iter().enumerate() {
            let indent = if c == 0 { line.indent } else { cell.wide };
            let mut piece = read(glyphs, RawLine { start: cell.start, end: cell.end, indent, gap: 0 }, c > 0);
            piece.head = twice(&glyphs[cell.start as usize..cell.end as usize])
                || lonely && !piece.done && !piece.hangs()
                || alone(&cuts[best][i].1, measures[best], &piece);
            headed |= piece.head;
            out.push(Cell { piece, measure: measures[best] });
        }
    }
    Some(out)
}

/// Whether the rows behind row `i` have several cells again.
fn more(cuts: &[(i32, Vec<Run>)], i: usize) -> bool {
    cuts[i + 1..].iter().take(ROWS.heads).any(|c| c.1.len() > 1)
}

/// Whether a line is furniture of the page.
fn is_furniture(glyphs: &[Glyph], line: RawLine) -> bool {
    let line = &glyphs[line.start as usize..line.end as usize];
    line.len() < ROWS.furniture && fields::furniture(&line.iter().map(|g| g.ch).collect::<String>()).is_some()
}

/// Whether a row has nothing but a line that is neither full nor the end of a sentence.
fn alone(row: &[Run], m: i32, piece: &Piece) -> bool {
    row.len() == 1 && !piece.done && !piece.hangs() && (piece.full() < m - INDENT - SLACK || piece.over(m))
}

/// Deals cells to columns, each of its own measure.
pub(super) fn deal(cells: &[Cell], words: &Words<'_>) -> Vec<Chain> {
    let pieces: Vec<Piece> = cells.iter().map(|c| c.piece).collect();
    let unit = |(i, c): (usize, &Cell)| {
        let read = Unit::read(&pieces, i..i + 1);
        Unit { measure: [c.measure; 2], settled: [true; 2], ..read }
    };
    let units: Vec<Unit> = cells.iter().enumerate().map(unit).collect();
    chains(&units, &pieces, &weave(&units, &pieces, words, &CELLS, None))
}

/// Whether each character stands there twice, as those of a head with a shadow do.
fn twice(line: &[Glyph]) -> bool {
    line.len() > 3 && line.len().is_multiple_of(2) && line.chunks(2).all(|c| c[0].ch == c[1].ch)
}

/// The runs of a line, at most [`ROWS`]`.runs`; the last has the rest.
fn runs(glyphs: &[Glyph], line: RawLine) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::new();
    let (mut blanks, mut wide) = (1, 0);
    for i in line.start..line.end {
        let ch = glyphs[i as usize].ch;
        if is_blank(ch) {
            wide += u32::from(ch == '\u{3000}');
            blanks += 1;
            continue;
        }
        let w = width(ch);
        let closer = if w == EM && !is_han(ch) { EM / 2 } else { 0 };
        let full = out.len() >= ROWS.runs;
        match out.last_mut() {
            Some(run) if blanks == 0 || full => {
                run.width += w;
                run.closer += closer;
                run.end = i + 1;
            }
            _ => out.push(Run { start: i, end: i + 1, width: w, closer, blanks, wide }),
        }
        (blanks, wide) = (0, 0);
    }
    out
}

/// The widths that most runs have which share their line with others, the most frequent first.
fn measures(rows: &[Vec<Run>]) -> Vec<i32> {
    let wide = |r: &&Run| r.width >= NARROWEST;
    let mut widths: Vec<i32> = rows.iter().filter(|r| r.len() > 1).flatten().filter(wide).map(|r| r.width).collect();
    sort::by(&mut widths, |&w| u128::from(sort::signed(w)));
    let mut counts: Vec<(usize, i32)> = widths.chunk_by(|a, b| a == b).map(|w| (w.len(), w[0])).collect();
    sort::by(&mut counts, |&(n, w)| sort::key(0, sort::falling(n as i32), sort::falling(w)));
    let most = counts.first().map_or(0, |c| c.0);
    let mut out: Vec<i32> = Vec::new();
    for (n, w) in counts {
        if n * ROWS.rarest >= most && out.len() < ROWS.measures && out.iter().all(|m| (m - w).abs() > SLACK) {
            out.push(w);
        }
    }
    out
}

/// The runs of a row put together to the cells that look best, and how good they look.
fn cut(glyphs: &[Glyph], row: &[Run], m: i32) -> (i32, Vec<Run>) {
    let spaced = row.iter().filter(|r| r.width <= EM).count();
    let whole = |row: &[Run]| Run { end: row[row.len() - 1].end, ..row[0] };
    if row.len() < 2 || spaced * 2 > row.len() {
        return (0, if row.is_empty() { Vec::new() } else { vec![whole(row)] });
    }
    // Best points of cells up to each run, and the run that its last cell begins with.
    let mut best: Vec<(i32, usize)> = vec![(0, 0)];
    for to in 1..=row.len() {
        let mut here = (i32::MIN, 0);
        let (mut w, mut closer, mut within) = (0, 0, 0);
        for from in (0..to).rev() {
            w += row[from].width;
            closer += row[from].closer;
            if from + 1 < to && w - closer > m + SLACK {
                break;
            }
            let torn = from > 0 && matches!(glyphs[row[from].start as usize].ch, '（' | '(' | '【' | '〔');
            let cell = looks(glyphs, w, closer, row[to - 1].end, m) + if torn { ROWS.bracket } else { 0 };
            let points = best[from].0 + within + cell;
            here = here.max((points, from));
            let marked = from > 0 && ends(glyphs[row[from].start as usize - 1 - row[from].blanks as usize].ch);
            within += if row[from].blanks > 1 || marked { ROWS.gap } else { ROWS.blank };
        }
        best.push(here);
    }
    let mut out = Vec::new();
    let mut to = row.len();
    while to > 0 {
        let from = best[to].1;
        out.push(whole(&row[from..to]));
        to = from;
    }
    out.reverse();
    (best[row.len()].0, out)
}

/// A mark behind which no blank is set.
fn ends(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '，' | '、' | '；' | '：' | '”' | '」')
}

/// Points for a cell of width `w`, less `closer` at most, that ends before glyph `end`.
fn looks(glyphs: &[Glyph], w: i32, closer: i32, end: u32, m: i32) -> i32 {
    let last = glyphs[end as usize - 1].ch;
    match m - w {
        room if room.abs() <= SLACK => ROWS.full,
        room if room + closer < -SLACK => ROWS.wide,
        room if room < 0 => ROWS.nearly,
        room if (room - INDENT).abs() <= SLACK => ROWS.first,
        room if room < INDENT => ROWS.nearly,
        _ if matches!(last, '。' | '！' | '？' | '”' | '）' | '」' | '…') => ROWS.last,
        _ => ROWS.short,
    }
}

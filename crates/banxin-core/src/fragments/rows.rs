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
//! Not handled: cells that touch; frames side by side whose rows are not level.

use super::chain::Chain;
use super::chains;
use super::law::Words;
use super::pieces::{Piece, read};
use super::runs::{Cutter, Run, measures, runs};
use super::units::Unit;
use super::weave::weave;
use super::weights::{CELLS, INDENT, NARROWEST, ROWS, SLACK};
use crate::fields;
use crate::glyphs::{RawLine, is_blank};
use crate::lines::EM;
use crate::source::Glyph;

/// A cell, and the measure of its row.
pub(super) struct Cell {
    /// The cell.
    pub piece: Piece,
    /// Width of a full line.
    pub measure: i32,
}

/// The cells of all rows; none where lines do not hold several columns.
pub(super) fn part(glyphs: &[Glyph], lines: &[RawLine]) -> Option<Vec<Cell>> {
    let parted = lines.iter().filter(|l| is_parted(glyphs, l)).count();
    if parted < ROWS.least || parted * ROWS.share < lines.len() {
        return None;
    }
    let mut all = Vec::new();
    let mut starts = vec![0];
    for line in lines {
        runs(glyphs, *line, &mut all);
        starts.push(all.len());
    }
    let row = |i: usize| &all[starts[i]..starts[i + 1]];
    let measures = measures((0..lines.len()).map(row));
    let fits = |r: &&Run| measures.iter().any(|m| (m - r.width).abs() <= SLACK);
    let several = (0..lines.len()).filter(|&i| row(i).iter().filter(fits).count() > 1).count();
    if several < ROWS.least || several * ROWS.share < lines.len() {
        return None;
    }
    let mut cutter = Cutter::default();
    // Points and number of the cells of each row at each measure.
    let mut cuts: Vec<(i32, usize)> = Vec::with_capacity(lines.len() * measures.len());
    for &m in &measures {
        for i in 0..lines.len() {
            let points = cutter.cut(glyphs, row(i), m);
            cuts.push((points, cutter.len()));
        }
    }
    let (mut out, mut headed) = (Vec::new(), false);
    for (i, line) in lines.iter().enumerate() {
        let near = i.saturating_sub(ROWS.near)..(i + ROWS.near + 1).min(lines.len());
        let points = |n: usize| cuts[n * lines.len()..][near.clone()].iter().map(|c| c.0).sum::<i32>();
        let best = (0..measures.len()).rev().max_by_key(|&n| points(n))?;
        let (measure, cuts) = (measures[best], &cuts[best * lines.len()..][..lines.len()]);
        if is_furniture(glyphs, *line) {
            let mut piece = read(glyphs, RawLine { gap: 0, ..*line }, false);
            piece.head = true;
            out.push(Cell { piece, measure });
            continue;
        }
        let above = i > 0 && (headed || cuts[i - 1].1 > 2);
        // The rows behind it have several cells again.
        let more = || cuts[i + 1..].iter().take(ROWS.heads).any(|c| c.1 > 1);
        let lonely = above && row(i).len() == 1 && more();
        headed = false;
        cutter.cut(glyphs, row(i), measure);
        for (c, cell) in cutter.cells(row(i)).enumerate() {
            let (start, end) = (cell[0].start, cell[cell.len() - 1].end);
            let indent = if c == 0 { line.indent } else { cell[0].wide };
            let mut piece = read(glyphs, RawLine { start, end, indent, gap: 0 }, c > 0);
            piece.head = twice(&glyphs[start as usize..end as usize])
                || lonely && !piece.done && !piece.hangs()
                || cutter.len() == 1 && alone(measure, &piece);
            headed |= piece.head;
            out.push(Cell { piece, measure });
        }
    }
    Some(out)
}

/// Whether a line is furniture of the page.
fn is_furniture(glyphs: &[Glyph], line: RawLine) -> bool {
    let line = &glyphs[line.start as usize..line.end as usize];
    line.len() < ROWS.furniture && fields::furniture(&line.iter().map(|g| g.ch).collect::<String>()).is_some()
}

/// Whether a row of one line is neither full nor the end of a sentence.
fn alone(m: i32, piece: &Piece) -> bool {
    !piece.done && !piece.hangs() && (piece.full() < m - INDENT - SLACK || piece.over(m))
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

/// Whether a blank stands inside a line, some way from either end.
fn is_parted(glyphs: &[Glyph], line: &RawLine) -> bool {
    let least = (NARROWEST / EM) as u32;
    line.end - line.start > 2 * least
        && glyphs[(line.start + least) as usize..(line.end - least) as usize].iter().any(|g| is_blank(g.ch))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::plain;

    const ROWS: &str = "\
        去年冬天清河的水很 村里人趁着农闲修了一\n\
        低，船走不动，两岸的人要 道新堤，堤上种了两排柳\n\
        等到天晴才能过河。 树，到了夏天，树荫正好遮\n\
        今年春天雨水来得比往 住晒场，孩子们在树下写作\n\
        年早，老渡口的石阶又没到 业，老人在树下听戏。\n\
        了水里，渡工老耿说，他已 到了秋天，新堤上的路\n\
        经三十一年没有见过这样早 就铺好了，从此进城不必再\n\
        的春汛了。 绕行。";

    fn columns(text: &str) -> Option<Vec<String>> {
        let page = plain(text, 0, text.len());
        let words = Words::of(&page.glyphs, &page.lines);
        let line = |p: &Piece| -> String {
            page.glyphs[p.raw.start as usize..p.raw.end as usize].iter().map(|g| g.ch).collect()
        };
        let cells = part(&page.glyphs, &page.lines)?;
        Some(deal(&cells, &words).iter().map(|c| c.pieces.iter().map(line).collect()).collect())
    }

    #[test]
    fn rows_of_two_columns_are_read_down_each() {
        let read = columns(ROWS).unwrap_or_default();
        assert_eq!(read.len(), 2);
        assert_eq!(
            read[0],
            "去年冬天清河的水很低，船走不动，两岸的人要等到天晴才能过河。今年春天雨水来得比往年早，老渡口的石阶又没到了水里，渡工老耿说，他已经三十一年没有见过这样早的春汛了。"
        );
        assert_eq!(
            read[1],
            "村里人趁着农闲修了一道新堤，堤上种了两排柳树，到了夏天，树荫正好遮住晒场，孩子们在树下写作业，老人在树下听戏。到了秋天，新堤上的路就铺好了，从此进城不必再绕行。"
        );
    }

    #[test]
    fn avoids_parting_a_page_of_one_column() {
        let text = ROWS.replace(' ', "");
        assert_eq!(columns(&text), None);
    }
}

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
//! Frames side by side whose rows are not level are parted before: see [`super::strands`].
//!
//! Not handled: cells that touch.

use super::chain::Chain;
use super::chains;
use super::law::Words;
use super::pieces::{Piece, read};
use super::runs::{Cutter, Run, measures, runs};
use super::units::Unit;
use super::weave::weave;
use super::weights::{CELLS, INDENT, NARROWEST, ROWS, SLACK};
use crate::fields;
use crate::glyphs::{RawLine, in_pairs, is_blank};
use crate::lines::EM;
use crate::source::Glyph;

/// A cell, and the measure of its row.
pub(super) struct Cell {
    /// The cell.
    pub piece: Piece,
    /// Width of a full line.
    pub measure: i32,
}

/// The rows of a page, and the measures their cells may have.
pub(super) struct Rows<'a> {
    glyphs: &'a [Glyph],
    /// The printed lines.
    pub lines: &'a [RawLine],
    all: Vec<Run>,
    starts: Vec<usize>,
    measures: Vec<i32>,
    /// Points and number of the cells of each row at each measure.
    cuts: Vec<(i32, usize)>,
}

impl<'a> Rows<'a> {
    /// Reads a page; none where lines do not hold several columns.
    pub fn read(glyphs: &'a [Glyph], lines: &'a [RawLine]) -> Option<Self> {
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
        let mut rows = Self { glyphs, lines, all, starts, measures: Vec::new(), cuts: Vec::new() };
        rows.measures = measures((0..lines.len()).map(|i| rows.row(i)));
        let fits = |r: &&Run| rows.measures.iter().any(|m| (m - r.width).abs() <= SLACK);
        let several = (0..lines.len()).filter(|&i| rows.row(i).iter().filter(fits).count() > 1).count();
        if several < ROWS.least || several * ROWS.share < lines.len() {
            return None;
        }
        let mut cutter = Cutter::default();
        let mut cuts = Vec::with_capacity(lines.len() * rows.measures.len());
        for &m in &rows.measures {
            for i in 0..lines.len() {
                let points = cutter.cut(glyphs, rows.row(i), m);
                cuts.push((points, cutter.len()));
            }
        }
        rows.cuts = cuts;
        Some(rows)
    }

    fn row(&self, i: usize) -> &[Run] {
        &self.all[self.starts[i]..self.starts[i + 1]]
    }

    /// Points and number of the cells of row `i` at measure number `n`.
    fn cut(&self, n: usize, i: usize) -> (i32, usize) {
        self.cuts[n * self.lines.len() + i]
    }

    /// The cells of some rows, which stand below one another: the rows around one tell its measure.
    pub fn cells(&self, rows: &[usize]) -> Vec<Cell> {
        let (mut cutter, mut out) = (Cutter::default(), Vec::new());
        // The row above is a line of a head, or one that stands over columns and goes on.
        let (mut headed, mut caption) = (false, false);
        for (at, &i) in rows.iter().enumerate() {
            let line = self.lines[i];
            let near = &rows[at.saturating_sub(ROWS.near)..(at + ROWS.near + 1).min(rows.len())];
            let n = self.best(near);
            let measure = self.measures[n];
            if self.is_furniture(i) {
                let mut piece = read(self.glyphs, RawLine { gap: 0, ..line }, false);
                piece.head = true;
                out.push(Cell { piece, measure });
                caption = false;
                continue;
            }
            let above = at > 0 && (headed || self.cut(n, rows[at - 1]).1 > 2);
            // The rows behind it have several cells again.
            let more = || rows[at + 1..].iter().take(ROWS.heads).any(|&r| self.cut(n, r).1 > 1);
            let lonely = above && self.row(i).len() == 1 && more();
            headed = false;
            let from = out.len();
            self.part(&mut cutter, i, measure, &mut out);
            for cell in &mut out[from..] {
                let p = &mut cell.piece;
                let one = cutter.len() == 1 && !p.head;
                p.follows = one && caption;
                // Such as the text under a picture, which stands over several columns.
                caption = one && !p.done && (caption || p.over(measure));
                p.head |= p.follows || lonely && !p.done && !p.hangs() || cutter.len() == 1 && alone(measure, p);
                headed |= p.head;
            }
        }
        out
    }

    fn text(&self, line: RawLine) -> String {
        self.glyphs[line.start as usize..line.end as usize].iter().map(|g| g.ch).collect()
    }

    /// Whether a row is furniture of the page.
    pub fn is_furniture(&self, i: usize) -> bool {
        let line = self.lines[i];
        ((line.end - line.start) as usize) < ROWS.furniture && fields::furniture(&self.text(line)).is_some()
    }

    /// Number of the measure that suits some rows best.
    pub fn best(&self, rows: &[usize]) -> usize {
        let points = |n: usize| rows.iter().map(|&r| self.cut(n, r).0).sum::<i32>();
        (0..self.measures.len()).rev().max_by_key(|&n| points(n)).unwrap_or(0)
    }

    /// Appends the cells of row `i` at a measure.
    fn part(&self, cutter: &mut Cutter, i: usize, measure: i32, out: &mut Vec<Cell>) {
        let line = self.lines[i];
        cutter.cut(self.glyphs, self.row(i), measure);
        for (c, cell) in cutter.cells(self.row(i)).enumerate() {
            let (start, end) = (cell[0].start, cell[cell.len() - 1].end);
            let indent = if c == 0 { line.indent } else { cell[0].wide };
            let mut piece = read(self.glyphs, RawLine { start, end, indent, gap: 0 }, c > 0);
            piece.opens = fields::message_head(&self.text(piece.raw)).is_some();
            piece.head = end - start > 3 && in_pairs(self.glyphs[start as usize..end as usize].iter().map(|g| g.ch));
            out.push(Cell { piece, measure });
        }
    }

    /// The cells of row `i` by itself, in `out`; the lists of `cutter` are used again.
    pub fn alone(&self, i: usize, cutter: &mut Cutter, out: &mut Vec<Cell>) {
        out.clear();
        self.part(cutter, i, self.measures[self.best(&[i])], out);
    }

    /// The measures that cells may have.
    pub fn measures(&self) -> &[i32] {
        &self.measures
    }

    /// How well each measure suits row `i`.
    pub fn suits(&self, i: usize) -> [i32; ROWS.measures] {
        let mut out = [0; ROWS.measures];
        for (n, points) in out.iter_mut().enumerate().take(self.measures.len()) {
            *points = self.cut(n, i).0;
        }
        out
    }
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
        let rows = Rows::read(&page.glyphs, &page.lines)?;
        let cells = rows.cells(&(0..page.lines.len()).collect::<Vec<_>>());
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

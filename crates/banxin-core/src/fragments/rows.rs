//! Part rows of side-by-side columns that were printed with hardly more than a blank between.
//!
//! Stage: the lines of a page → its rows, and how well each measure suits them, where most lines hold several columns:
//!
//! ```text
//! 去年冬天河水很低， 今年春天雨水来得      去年冬天河水很低， | 今年春天雨水来得
//! 船走不动，村里人修 早，水涨过了老桥。  →  船走不动，村里人修 | 早，水涨过了老桥。
//! 了新堤。 两岸的树也发了芽，               了新堤。 | 两岸的树也发了芽，
//! ```
//!
//! Programs that sort all characters of a page by height and then from left to right print it so. How far
//! the columns stand apart is lost; that most cells are of one width is not. A measure suits a row as well as its best
//! cells look: full ones, first lines, last lines. Which cells it has is told by the columns above: see [`super::deal`].
//!
//! Not handled: cells that touch.

use std::ops::Range;

use super::runs::{Run, cut, measures, runs};
use super::weights::{NARROWEST, ROWS, SLACK};
use crate::fields;
use crate::glyphs::{RawLine, holds, is_blank};
use crate::lines::EM;
use crate::source::Glyph;

/// The rows of a page, and the measures their cells may have.
pub(super) struct Rows<'a> {
    pub glyphs: &'a [Glyph],
    /// The printed lines.
    pub lines: &'a [RawLine],
    all: Vec<Run>,
    starts: Vec<usize>,
    /// Rows are padded, so that cells stand about where they stood on the page.
    pub placed: bool,
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
        let (padded, inner) = (all.iter().filter(|r| r.is_padded()).count(), all.len() - lines.len());
        let placed = padded * ROWS.padded > inner;
        let mut rows = Self { glyphs, lines, all, starts, placed, measures: Vec::new(), cuts: Vec::new() };
        rows.measures = measures(&rows.all, &rows.starts);
        let fits = |r: &&Run| rows.measures.iter().any(|m| (m - r.width).abs() <= SLACK);
        let is_marked = |r: &Run| glyphs[r.start as usize..r.end as usize].iter().any(|g| holds("，。、；：", g.ch));
        let (mut several, mut marked) = (0, 0);
        for i in (0..lines.len()).filter(|&i| rows.row(i).iter().filter(fits).count() > 1) {
            several += 1;
            marked += usize::from(rows.row(i).iter().filter(fits).any(is_marked));
        }
        if several < ROWS.least || several * ROWS.share < lines.len() || marked * 4 < several * ROWS.prose {
            return None;
        }
        let (mut cuts, mut best) = (Vec::with_capacity(lines.len() * rows.measures.len()), Vec::new());
        for &m in &rows.measures {
            cuts.extend((0..lines.len()).map(|i| cut(glyphs, rows.row(i), m, &mut best)));
        }
        rows.cuts = cuts;
        Some(rows)
    }

    /// What blanks part in row `i`.
    pub fn row(&self, i: usize) -> &[Run] {
        &self.all[self.starts[i]..self.starts[i + 1]]
    }

    /// Points and number of the cells of row `i` at measure number `n`.
    pub fn cut(&self, n: usize, i: usize) -> (i32, usize) {
        self.cuts[n * self.lines.len() + i]
    }

    /// What stands in a line.
    pub fn text(&self, line: RawLine) -> String {
        self.glyphs[line.start as usize..line.end as usize].iter().map(|g| g.ch).collect()
    }

    /// Whether a row is furniture of the page.
    pub fn is_furniture(&self, i: usize) -> bool {
        let line = self.lines[i];
        ((line.end - line.start) as usize) < ROWS.furniture && fields::furniture(&self.text(line)).is_some()
    }

    /// Number of the measure that suits some rows best.
    pub fn suited(&self, rows: Range<usize>) -> usize {
        let points = |n: usize| rows.clone().map(|r| self.cut(n, r).0).sum::<i32>();
        (0..self.measures.len()).rev().max_by_key(|&n| points(n)).unwrap_or(0)
    }

    /// The measures that cells may have.
    pub fn measures(&self) -> &[i32] {
        &self.measures
    }
}

/// Whether a blank stands inside a line, some way from either end.
fn is_parted(glyphs: &[Glyph], line: &RawLine) -> bool {
    let least = (NARROWEST / EM) as u32;
    line.end - line.start > 2 * least
        && glyphs[(line.start + least) as usize..(line.end - least) as usize].iter().any(|g| is_blank(g.ch))
}

#[cfg(test)]
mod tests {
    use super::super::deal::deal;
    use super::super::pieces::Piece;
    use super::super::words::Words;
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
        Some(deal(&rows, &words).iter().map(|c| c.pieces.iter().map(line).collect()).collect())
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
    fn avoids_lines_without_sentences_that_have_pieces_of_one_width() {
        let log = "[2026/3/5 10:22] 周山河： 早上好\n[2026/3/5 10:24] 李明山： 快递摔了\n".repeat(6);
        assert_eq!(columns(&log), None);
    }

    #[test]
    fn avoids_parting_a_page_of_one_column() {
        let text = ROWS.replace(' ', "");
        assert_eq!(columns(&text), None);
    }
}

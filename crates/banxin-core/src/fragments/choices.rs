//! What the words of a row may be put together to.
//!
//! Part of [`super::hand`]. In: the rows of a page. Out: for each what it is, and the cells it may hold: words that stand
//! behind one another and fit a measure, or the whole row. Which of them it does hold is told by the columns above.

use super::pieces::{Piece, read};
use super::rows::Rows;
use super::runs::{blank, looks, spaced, torn};
use super::weights::{BESIDE, INDENT, LANES, ROWS, SLACK};
use crate::fields;
use crate::glyphs::{RawLine, in_pairs, is_blank, is_han};
use crate::source::Glyph;

/// Characters of a row that are read for the head of a message.
const LONGEST_HEAD: u32 = 64;

/// Words of a row that may be a cell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell {
    /// First word.
    pub from: usize,
    /// Behind the last word.
    pub to: usize,
    /// The row.
    pub row: u32,
    /// What it would be.
    pub piece: Piece,
    /// Characters between the left edge of the page and it; none where rows are not padded.
    pub at: Option<u32>,
    /// By how much its marks may have been set closer.
    closer: i32,
    /// Points for the blanks within.
    within: i32,
    /// The measure it suits best.
    pub own: i32,
    /// How well.
    pub look: i32,
}

impl Cell {
    /// How well it suits a measure.
    pub fn suits(&self, m: i32) -> i32 {
        let p = &self.piece;
        let points = looks(p.last[1], p.width, self.closer, m) + self.within;
        // The blank behind the place of a message is as wide as it has to be.
        if p.opens && p.width <= m { points.max(ROWS.first) } else { points }
    }

    /// Whether it is as wide as its measure.
    pub fn is_full(&self) -> bool {
        (self.own - self.piece.width).abs() <= SLACK
    }

    /// Whether it is wider than lines of a measure can be.
    pub fn over(&self, m: i32) -> bool {
        self.piece.width - self.closer > m + SLACK
    }

    /// Whether it looks like the line of a head among columns of a measure.
    pub fn heads(&self, m: i32) -> bool {
        let p = &self.piece;
        p.head || self.over(m) && self.look < ROWS.full || is_short(p, m)
    }
}

/// Whether a line is neither full nor the end of a sentence.
fn is_short(p: &Piece, m: i32) -> bool {
    !p.done && !p.hangs() && p.full() < m - INDENT - SLACK
}

/// A row of the page.
pub(super) struct Row {
    /// Measure of the rows around it.
    pub measure: i32,
    /// It is furniture of the page.
    pub furniture: bool,
    /// It is one cell.
    pub one: bool,
    /// It stands alone, as heads do and what is written under pictures.
    pub alone: bool,
    /// Its words.
    pub words: usize,
}

/// The rows of a page.
pub(super) fn rows(page: &Rows<'_>) -> Vec<Row> {
    (0..page.lines.len()).map(|at| row(page, at)).collect()
}

/// Whether a line has each of its characters twice, as heads have that were printed with a shadow.
fn paired(glyphs: &[Glyph], line: RawLine) -> bool {
    let ink = &glyphs[line.start as usize..line.end as usize];
    ink.len() > 3 && in_pairs(ink.iter().map(|g| g.ch).filter(|&c| !is_blank(c)))
}

/// Whether a line is the label of a column, with a mark before it.
fn is_label(page: &Rows<'_>, line: RawLine) -> bool {
    let first = page.glyphs[line.start as usize].ch;
    line.end - line.start < BESIDE.label && !is_han(first) && fields::column_label(&page.text(line)).is_some()
}

fn row(page: &Rows<'_>, at: usize) -> Row {
    let line = page.lines[at];
    let n = page.suited(at.saturating_sub(ROWS.near)..(at + ROWS.near + 1).min(page.lines.len()));
    let measure = page.measures()[n];
    let furniture = page.is_furniture(at);
    let one = page.cut(n, at).1 == 1 || furniture;
    let p = read(page.glyphs, RawLine { gap: 0, ..line }, false);
    let look = page.measures().iter().map(|&m| looks(p.last[1], p.width, p.closer, m)).max();
    let unfinished = !p.done && !p.hangs() && p.over(measure);
    // No column is so wide, or none so narrow.
    let head = look == Some(ROWS.wide) || unfinished || is_short(&p, measure);
    let alone = one && (furniture || head || paired(page.glyphs, line));
    Row { measure, furniture, one, alone, words: page.row(at).len() }
}

/// Appends the cells that row `number` of the page may hold.
pub(super) fn cells(page: &Rows<'_>, number: usize, row: &Row, out: &mut Vec<Cell>) {
    let words = page.row(number);
    let line = page.lines[number];
    let widest = page.measures().iter().copied().max().unwrap_or(0);
    let whole = row.alone || words.len() > LANES.words || words.len() > 1 && spaced(words);
    for from in 0..if whole { 1 } else { words.len() } {
        let start = words[from].start;
        let head = RawLine { start, end: line.end.min(start + LONGEST_HEAD), ..line };
        let opens = fields::message_head(&page.text(head)).is_some();
        let (mut width, mut within) = (0, if from > 0 { torn(page.glyphs, &words[from]) } else { 0 });
        for to in from + 1..=words.len() {
            let word = words[to - 1];
            width += word.width;
            if to > from + 1 && !opens && !whole {
                within += blank(page.glyphs, &word);
            }
            let all = from == 0 && to == words.len();
            if !all && whole {
                continue;
            }
            if to > from + 1 && width > widest + SLACK && !all {
                if from > 0 {
                    break;
                }
                continue;
            }
            let indent = match from {
                // Inner cells of padded rows do not show theirs.
                _ if page.placed => 0,
                0 => line.indent,
                _ => words[from].wide,
            };
            let raw = RawLine { start, end: word.end, indent, gap: 0 };
            let mut piece = read(page.glyphs, raw, from > 0);
            piece.opens = opens;
            piece.head = row.alone || paired(page.glyphs, raw) || is_label(page, raw);
            // Marks are set closer where a line is full, and then no blank is left.
            let closer = if to > from + 1 { 0 } else { word.closer };
            let at = page.placed.then_some(line.indent + start - line.start);
            let mut cell = Cell { from, to, row: number as u32, piece, at, closer, within, own: row.measure, look: 0 };
            cell.look = cell.suits(row.measure);
            for &m in page.measures() {
                let look = cell.suits(m);
                if look >= ROWS.full && look + LANES.other > cell.look {
                    (cell.own, cell.look) = (m, look + LANES.other);
                }
            }
            out.push(cell);
        }
    }
}

//! Set rows level again that a large head beside them threw out of step.
//!
//! Stage: rows of pieces → rows of pieces. Where a head in large type stands beside columns, the
//! source takes the rows within its height for one and prints them column by column: two or three
//! lines of the first column, as many of the second below them, then the head.
//!
//! ```text
//! 跨清河的新桥    八百米，桥面               跨清河的新桥    八百米，桥面
//! 式通车。新桥                               式通车。新桥    四十米。市民      新桥通车
//! 长三公里，全                          →    长三公里，全    王伟说，这是
//!                四十米。市民                 长八百米。      好事。
//!                王伟说，这是
//!                              新桥通车
//! 长八百米。      好事。
//! ```
//!
//! Invariants: pieces above each other keep their order; none is lost.

use super::rivers::Piece;
use super::weights::{INDENT, STAGGER_LINES, STAGGER_NEAR};
use crate::source::Glyph;

type Row = Vec<Piece>;

/// A run of rows that holds text in one place across only, right of the block before.
struct Block {
    from: usize,
    to: usize,
}

impl Block {
    fn len(&self) -> usize {
        self.to - self.from
    }

    /// Where its text begins and ends across the page.
    fn edges(&self, rows: &[Row]) -> (u32, u32) {
        let (mut left, mut right) = (u32::MAX, 0);
        for row in &rows[self.from..self.to] {
            for p in row {
                (left, right) = (left.min(p.left), right.max(p.right()));
            }
        }
        (left, right)
    }
}

/// Rows with blocks that were printed below each other put side by side.
pub(super) fn level(glyphs: &[Glyph], rows: Vec<Row>) -> Vec<Row> {
    let mut out: Vec<Row> = Vec::with_capacity(rows.len());
    let (mut at, mut lift) = (0, 0);
    while at < rows.len() {
        let blocks = blocks(&rows, at);
        let lines = blocks[0].len();
        let body = blocks.iter().take_while(|b| b.len() == lines).count();
        let to = blocks[blocks.len() - 1].to;
        let (before, after) = (out.len().saturating_sub(STAGGER_NEAR), (to + STAGGER_NEAR).min(rows.len()));
        let mut around: Vec<Piece> = Vec::new();
        for rows in [&out[before..], &rows[to..after]] {
            for row in rows {
                around.extend_from_slice(row);
            }
        }
        // Columns it is only where their text stands side by side above or below.
        let beside = |p: &Piece| around.iter().any(|q| q.left.abs_diff(p.left) <= INDENT && q.left < p.right());
        let column = |b: &Block| rows[b.from..b.to].iter().any(|row| row.iter().any(beside));
        // A credit stands right of its caption's last line, and below it.
        let credit = || blocks.iter().any(|b| rows[b.from].iter().any(|p| p.credit(glyphs)));
        let level = body >= 2 && lines <= STAGGER_LINES && blocks[..body].iter().all(column) && !credit();
        let alone = [Block { from: at, to: at + 1 }];
        let group = if level { &blocks[..] } else { &alone };
        let tallest = group.iter().map(Block::len).max().unwrap_or(1);
        let first = rows[at].first().map_or(0, |p| p.row) - lift;
        for line in 0..tallest {
            let mut set = Vec::new();
            for b in group {
                if line < b.len() {
                    set.extend_from_slice(&rows[b.from + line]);
                }
            }
            set.iter_mut().for_each(|p| p.row = first + line as u32);
            out.push(set);
        }
        let end = group[group.len() - 1].to;
        lift += (end - at - tallest) as u32;
        at = end;
    }
    out
}

/// The blocks from row `at` on, each right of the one before; the first alone where none is.
fn blocks(rows: &[Row], at: usize) -> Vec<Block> {
    let row_of = |i: usize| rows[i].first().map_or(0, |p: &Piece| p.row);
    let follows = |i: usize| i < rows.len() && row_of(i) == row_of(i - 1) + 1;
    let mut out: Vec<Block> = Vec::new();
    let mut from = at;
    loop {
        let mut block = Block { from, to: from + 1 };
        // Lines below each other in one place.
        while follows(block.to) && block.len() <= STAGGER_LINES {
            let next = Block { from: block.to, to: block.to + 1 };
            let ((left, right), (from, to)) = (block.edges(rows), next.edges(rows));
            if from >= right || to <= left {
                break;
            }
            block.to += 1;
        }
        from = block.to;
        out.push(block);
        let last = &out[out.len() - 1];
        if !follows(from) || last.len() > STAGGER_LINES || rows[from].iter().any(|p| p.left < last.edges(rows).1) {
            return out;
        }
    }
}

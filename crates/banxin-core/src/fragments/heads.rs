//! Give heads that stood on one row to the columns below each.
//!
//! Part of [`super::deal`]. In: the cells of a page in reading order, the heads of a set of columns before all of them. Out: each
//! head before the columns of its own story. Where a story begins among the columns below is told by the law of lines: a story
//! does not go on with the last column of the one on its left.
//!
//! ```text
//! 清河早春汛  茶馆又开门          清河早春汛 | …… | …… | 茶馆又开门 | ……
//! ……   ……   ……           →
//! ```
//!
//! Not handled: heads whose columns begin further below than those of others.

use std::ops::Range;

use super::choices::{Cell, Row};
use super::deal::To;
use super::law::{Words, seam};
use super::lanes::NONE;
use super::pieces::Piece;
use super::weights::LANES;
use crate::glyphs::is_blank;
use crate::pairs::Pairs;
use crate::source::Glyph;

/// Heads and the columns below them, as numbers in reading order.
struct Block {
    /// The heads of each row.
    rows: Vec<Range<usize>>,
    /// The columns.
    columns: Vec<Range<usize>>,
}

/// Puts heads that stood side by side before the columns of their stories.
pub(super) fn given(glyphs: &[Glyph], rows: &[Row], all: &[Cell], words: &Words<'_>, cells: &mut [To]) {
    let mut at = 0;
    while at < cells.len() {
        let block = block(rows, cells, at);
        let end = block.columns.last().or(block.rows.last()).map_or(at + 1, |r| r.end);
        let stories = block.rows.iter().map(ExactSizeIterator::len).max().unwrap_or(0).min(block.columns.len());
        if stories > 1 {
            let dealt = dealt(glyphs, all, words, cells, &block, stories);
            cells[at..end].copy_from_slice(&dealt);
        }
        at = end;
    }
}

/// What begins with cell number `at`: rows of heads close below one another, and the columns of the last.
fn block(kinds: &[Row], cells: &[To], at: usize) -> Block {
    let mut block = Block { rows: Vec::new(), columns: Vec::new() };
    let mut i = at;
    while i < cells.len() && cells[i].key[2] == NONE {
        let row = cells[i].key[0];
        let end = i + cells[i..].iter().take_while(|c| c.key[2] == NONE && c.key[0] == row).count();
        let far = |last: &Range<usize>| row - cells[last.start].key[0] > LANES.under;
        if block.rows.last().is_some_and(far) || block.rows.len() >= LANES.rows || kinds[row as usize].furniture {
            return block;
        }
        block.rows.push(i..end);
        i = end;
    }
    let set = block.rows.last().map(|r| cells[r.start].key[0]);
    while i < cells.len() && cells[i].key[2] != NONE && set.is_none_or(|s| s == cells[i].key[0]) {
        let end = i + cells[i..].iter().take_while(|c| c.key == cells[i].key).count();
        block.columns.push(i..end);
        i = end;
    }
    block
}

/// The cells of a block, in the order of so many stories.
fn dealt(glyphs: &[Glyph], all: &[Cell], words: &Words<'_>, cells: &[To], block: &Block, stories: usize) -> Vec<To> {
    let piece = |i: usize| &all[cells[i].cell as usize].piece;
    // Where one column is least likely to go on with the one before it.
    let mut starts: Vec<(i32, usize)> = Vec::new();
    for (n, two) in block.columns.windows(2).enumerate() {
        let (first, second) = (two[1].start, two[1].len() > 1);
        let m = all[cells[first].cell as usize].own;
        let goes_on = seam(piece(two[0].end - 1), piece(first), second.then(|| piece(first + 1)), m, words);
        starts.push((goes_on - if piece(first).opens { LANES.begins } else { 0 }, n + 1));
    }
    starts.sort_unstable();
    let mut cuts: Vec<usize> = starts[..stories - 1].iter().map(|s| s.1).collect();
    cuts.sort_unstable();
    cuts.push(block.columns.len());
    let mut texts: Vec<Pairs> = Vec::new();
    let mut out: Vec<(usize, usize, To)> = Vec::new();
    for row in &block.rows {
        for (n, i) in row.clone().enumerate() {
            let story = if row.len() == stories { n } else {
                if texts.is_empty() {
                    texts = below(glyphs, &cuts, block, &piece);
                }
                nearest(&texts, glyphs, piece(i))
            };
            out.push((story, 0, cells[i]));
        }
    }
    for (n, column) in block.columns.iter().enumerate() {
        let story = cuts.iter().take_while(|&&cut| cut <= n).count();
        out.extend(column.clone().map(|i| (story, 1, cells[i])));
    }
    out.sort_by_key(|o| (o.0, o.1));
    out.into_iter().map(|o| o.2).collect()
}

/// The pairs of the first lines of the columns of each story.
fn below<'a>(glyphs: &[Glyph], cuts: &[usize], block: &Block, piece: &impl Fn(usize) -> &'a Piece) -> Vec<Pairs> {
    let mut from = 0;
    let mut out = Vec::new();
    for &to in cuts {
        let mut text = String::new();
        for column in &block.columns[from..to] {
            for i in column.clone().take(LANES.read) {
                push(glyphs, piece(i), &mut text);
            }
        }
        out.push(Pairs::of(text.chars()));
        from = to;
    }
    out
}

/// The text that says most of what a head says; the first of several.
fn nearest(texts: &[Pairs], glyphs: &[Glyph], head: &Piece) -> usize {
    let mut text = String::new();
    push(glyphs, head, &mut text);
    let said = Pairs::of(text.chars());
    let mut best = (0, 0);
    for (n, text) in texts.iter().enumerate() {
        let shared = said.shared(text);
        if shared > best.0 {
            best = (shared, n);
        }
    }
    best.1
}

fn push(glyphs: &[Glyph], piece: &Piece, text: &mut String) {
    let line = &glyphs[piece.raw.start as usize..piece.raw.end as usize];
    text.extend(line.iter().map(|g| g.ch).filter(|&c| !is_blank(c)));
}

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
use super::lanes::NONE;
use super::law::{Words, seam};
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
    let cuts = cuts(all, words, cells, &block.columns, stories);
    let mut texts: Vec<Pairs> = Vec::new();
    for columns in &cuts {
        let mut text = String::new();
        for column in &block.columns[columns.clone()] {
            for i in column.clone().take(LANES.read) {
                push(glyphs, piece(i), &mut text);
            }
        }
        texts.push(Pairs::of(text.chars()));
    }
    let mut out: Vec<To> = Vec::new();
    for (story, columns) in cuts.iter().enumerate() {
        for row in &block.rows {
            for (n, i) in row.clone().enumerate() {
                let of = if row.len() == stories { n } else { nearest(&texts, glyphs, piece(i)) };
                if of == story {
                    out.push(cells[i]);
                }
            }
        }
        for column in &block.columns[columns.clone()] {
            out.extend_from_slice(&cells[column.clone()]);
        }
    }
    out
}

/// The columns of each of so many stories: a story begins where a column is least likely to go on with the one before it.
fn cuts(all: &[Cell], words: &Words<'_>, cells: &[To], columns: &[Range<usize>], stories: usize) -> Vec<Range<usize>> {
    let cell = |i: usize| &all[cells[i].cell as usize];
    let mut goes_on = vec![i32::MIN; columns.len()];
    for n in 1..columns.len() {
        let (last, first) = (cell(columns[n - 1].end - 1), cell(columns[n].start));
        let second = if columns[n].len() > 1 { Some(&cell(columns[n].start + 1).piece) } else { None };
        let points = seam(&last.piece, &first.piece, second, first.own, words);
        let level = cell(columns[n - 1].start).row == first.row;
        goes_on[n] = points - if first.piece.opens { LANES.begins } else { 0 } - if level { 0 } else { LANES.unlevel };
    }
    for _ in 1..stories {
        let mut least = 0;
        for n in 1..columns.len() {
            if goes_on[n] > i32::MIN && (goes_on[least] == i32::MIN || goes_on[n] < goes_on[least]) {
                least = n;
            }
        }
        goes_on[least] = i32::MIN;
    }
    let mut out: Vec<Range<usize>> = Vec::new();
    for (n, points) in goes_on.into_iter().enumerate() {
        match out.last_mut() {
            Some(story) if points > i32::MIN => story.end = n + 1,
            _ => out.push(n..n + 1),
        }
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

//! Extractors that order text by where it stands.
//!
//! In: a set page. Out: its text as `poppler` (guessed reading order) or `layout` (character grid)
//! give it. Overprint is undone and indents are lost in both; a justified line that was stretched
//! comes with blanks between its characters.
//!
//! `poppler` takes some stories' columns for one: fragments of two columns alternate, or the lines
//! of a row run together. `layout` counts columns in characters, not in cells, so a column starts
//! at the same character nine times in ten.

use super::Chance;
use super::page::{Block, Row, Set, SetPage, column_x};
use super::setter::Line;
use super::style::Style;

/// Characters of the grid for a half-em.
const SCALE: f64 = 0.725;

/// The text in guessed reading order.
pub(super) fn reading(set: &Set, style: &Style, chance: &mut Chance) -> String {
    let mut out = String::new();
    for page in &set.pages {
        for line in page.furniture.iter().chain(&page.notice) {
            out.push_str(line);
            out.push_str("\n\n");
        }
        for block in &page.blocks {
            reading_block(block, style, chance, &mut out);
        }
        out.push('\u{c}');
    }
    out
}

fn reading_block(block: &Block, style: &Style, chance: &mut Chance, out: &mut String) {
    for (i, head) in block.heads.iter().enumerate() {
        out.push_str(head);
        out.push_str(if i + 1 == block.heads.len() || chance.yes(60) { "\n\n" } else { "\n" });
    }
    let columns: Vec<Vec<String>> = block
        .columns
        .iter()
        .map(|c| c.iter().map(|(row, l)| stretched(*row, l, block.measure, chance)).collect())
        .collect();
    let mixed = columns.len() > 1 && chance.yes(if style.frame_per_column { 25 } else { 35 });
    let mut at = 0;
    while at < columns.len() {
        match columns.get(at + 1) {
            Some(right) if mixed && chance.yes(50) => fragments(&columns[at], right, chance, out),
            Some(right) if mixed => run_together(&columns[at], right, chance, out),
            _ => {
                out.push_str(&columns[at].join("\n"));
                out.push_str("\n\n");
                at += 1;
                continue;
            }
        }
        at += 2;
    }
    for caption in &block.captions {
        out.push_str(&caption.join("\n"));
        out.push_str("\n\n");
    }
}

/// Short fragments of two columns, one after the other.
fn fragments(left: &[String], right: &[String], chance: &mut Chance, out: &mut String) {
    let size = chance.between(2, 4);
    let (mut l, mut r) = (left.chunks(size), right.chunks(size));
    loop {
        let pair = [l.next(), r.next()];
        if pair == [None, None] {
            return;
        }
        for piece in pair.into_iter().flatten() {
            out.push_str(&piece.join("\n"));
            out.push_str("\n\n");
        }
    }
}

/// Row by row: the lines of a row under each other, or on one line.
fn run_together(left: &[String], right: &[String], chance: &mut Chance, out: &mut String) {
    for i in 0..left.len().max(right.len()) {
        let row: Vec<&str> = [left.get(i), right.get(i)].into_iter().flatten().map(String::as_str).collect();
        out.push_str(&row.join(if chance.yes(40) { " " } else { "\n" }));
        out.push('\n');
    }
    out.push('\n');
}

/// A line that was stretched to the measure, with the blanks an extractor sees in it.
fn stretched(row: Row, line: &Line, measure: usize, chance: &mut Chance) -> String {
    let text = line.text.trim_start_matches('\u{3000}');
    if row != Row::Body || line.last || line.width >= measure || !chance.yes(45) {
        return text.to_owned();
    }
    let share = *chance.pick(&[30, 60, 100]);
    let mut out = String::new();
    let mut before: Option<char> = None;
    for c in text.chars() {
        // Numbers and Latin words are one piece and do not stretch.
        let splits = before.is_some_and(|b| !(b.is_ascii() && c.is_ascii()));
        if splits && chance.yes(share) {
            out.push(' ');
        }
        out.push(c);
        before = Some(c);
    }
    out
}

/// The text on a character grid.
pub(super) fn grid(set: &Set, _style: &Style, chance: &mut Chance) -> String {
    let mut out = String::new();
    for page in &set.pages {
        out.push_str(&page.furniture.join("    "));
        out.push_str("\n\n\n");
        for line in &page.notice {
            out.push_str(&format!("  {line}\n"));
        }
        grid_page(page, chance, &mut out);
        out.push('\u{c}');
    }
    out
}

fn grid_page(page: &SetPage, chance: &mut Chance, out: &mut String) {
    for rows in bands(page, chance) {
        for mut row in rows {
            row.sort_by_key(|p| p.x);
            let mut line = String::new();
            let mut length = 0;
            for piece in row {
                let drift = usize::from(piece.x > 0 && chance.yes(10));
                let gap = (piece.x + drift).saturating_sub(length).max(usize::from(length > 0));
                line.extend(std::iter::repeat_n(' ', gap));
                line.push_str(&piece.text);
                length += gap + piece.text.chars().count();
            }
            out.push_str(&line);
            out.push('\n');
        }
        out.push_str(&"\n".repeat(chance.between(2, 4)));
    }
}

/// A piece of a row.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    /// Its start on the grid.
    pub x: usize,
    /// Its text.
    pub text: String,
    /// It is of a head.
    pub head: bool,
}

/// The rows of each band of a page, top to bottom.
pub(super) fn bands(page: &SetPage, chance: &mut Chance) -> Vec<Vec<Vec<Piece>>> {
    let bands = page.blocks.iter().map(|b| b.band).max().map_or(0, |b| b + 1);
    (0..bands).map(|band| band_rows(page, band, chance)).collect()
}

fn band_rows(page: &SetPage, band: usize, chance: &mut Chance) -> Vec<Vec<Piece>> {
    let mut rows: Vec<Vec<Piece>> = Vec::new();
    for block in page.blocks.iter().filter(|b| b.band == band) {
        let mut at = 0;
        let mut put = |row: usize, x: usize, text: String, head: bool| {
            if rows.len() <= row {
                rows.resize(row + 1, Vec::new());
            }
            rows[row].push(Piece { x: (x as f64 * SCALE) as usize, text, head });
        };
        let across = column_x(block, block.columns.len()) - block.x;
        for head in &block.heads {
            let size = head.chars().count();
            let shift = (across / 2).saturating_sub(size * 2 / 2 * 3 / 2);
            put(at, block.x + shift, head.clone(), true);
            at += if chance.yes(50) { 2 } else { 1 };
        }
        for (i, column) in block.columns.iter().enumerate() {
            for (row, (kind, line)) in column.iter().enumerate() {
                let text = stretched(*kind, line, block.measure, chance);
                put(at + row, column_x(block, i) + line.indent, text, false);
            }
        }
        at += block.columns.iter().map(Vec::len).max().unwrap_or(0) + 1;
        for caption in &block.captions {
            for line in caption {
                put(at, block.x, line.clone(), false);
                at += 1;
            }
            at += 1;
        }
    }
    rows
}

//! Extractors that order text by height, then from left to right.
//!
//! In: a set page. Out: its text as `pdfplumber` (the lines of a row joined by a blank), `pdfminer`
//! (each line a box of its own, with a blank line behind it), PyMuPDF's `sort` (each line of a row about where it stood) or
//! markitdown (tables of Markdown, a cell a line, where rows are short) give it. Indents are lost in all. Overprint doubles each
//! character in the first and last and each line in the others.

use super::Chance;
use super::geometry::{Piece, bands};
use super::page::Set;
use super::style::Style;

/// The lines of a row joined by a blank.
pub(super) fn joined(set: &Set, style: &Style, chance: &mut Chance) -> String {
    print(set, chance, each(|row| row.iter().map(|p| inked(p, style)).collect::<Vec<_>>().join(" ") + "\n"))
}

/// Rows of several lines as rows of a table, whose columns are the places where lines of the page begin; such as are long are joined by
/// blanks, as single lines are.
pub(super) fn tabled(set: &Set, style: &Style, chance: &mut Chance) -> String {
    print(set, chance, |rows| {
        let mut places: Vec<usize> = rows.iter().filter(|r| r.len() > 2).flatten().map(|p| p.x).collect();
        places.sort_unstable();
        places.dedup_by(|next, place| *next <= *place + NEAR);
        let (mut out, mut inside) = (String::new(), false);
        for row in rows {
            let cells: Vec<String> = row.iter().map(|p| inked(p, style)).collect();
            let letters: usize = cells.iter().map(|c| c.chars().count()).sum();
            if cells.len() < 2 || letters > LONG {
                out.extend([cells.join(" "), "\n".into()]);
                inside = false;
                continue;
            }
            // A table has two columns at least.
            let mut all = vec![String::new(); places.len().max(2)];
            for (piece, cell) in row.iter().zip(cells) {
                let place = places.partition_point(|&x| x <= piece.x).max(1) - 1;
                let blank = if all[place].is_empty() { "" } else { " " };
                all[place].extend([blank, &cell]);
            }
            out.push_str(&format!("| {} |\n", all.join(" | ")));
            if !inside {
                let rules: Vec<String> = all.iter().map(|c| "-".repeat(c.chars().count().max(3))).collect();
                out.push_str(&format!("| {} |\n", rules.join(" | ")));
            }
            inside = true;
        }
        out
    })
}

/// A row with more characters is no row of a table.
const LONG: usize = 60;
/// Lines that begin so near to each other, on the grid of [`super::geometry`], are of one column of a table: an indent is no more.
const NEAR: usize = 4;

/// Each line of a row by itself.
pub(super) fn boxes(set: &Set, style: &Style, chance: &mut Chance) -> String {
    let times = |p: &Piece| if p.head && style.shadow { 2 } else { 1 };
    print(set, chance, each(|row| row.iter().map(|p| format!("{}\n\n", p.text).repeat(times(p))).collect()))
}

/// Each line of a row at its place, an em to a character: behind a longer line, as one with many digits is, a blank further.
pub(super) fn placed(set: &Set, style: &Style, chance: &mut Chance) -> String {
    let line = |row: &[Piece]| {
        let mut line = String::new();
        for p in row {
            let text = if p.head && style.shadow { p.text.repeat(2) } else { close(p) };
            let length = line.chars().count();
            let gap = (p.x * EM).div_ceil(GRID).saturating_sub(length).max(usize::from(length > 0));
            line.extend(std::iter::repeat_n(' ', gap));
            line.push_str(&text);
        }
        line + "\n"
    };
    print(set, chance, each(line))
}

/// So many characters of the grid of [`super::geometry`] are [`EM`] em.
const GRID: usize = 29;
const EM: usize = 20;

/// Row by row.
fn each(row: impl Fn(&[Piece]) -> String) -> impl Fn(&[Vec<Piece>]) -> String {
    move |rows| rows.iter().map(|r| row(r)).collect()
}

/// Each page by its rows.
fn print(set: &Set, chance: &mut Chance, rows: impl Fn(&[Vec<Piece>]) -> String) -> String {
    let mut out = String::new();
    for page in &set.pages {
        let plain = |text: &String| Piece { x: 0, text: text.clone(), head: false };
        let mut all: Vec<Vec<Piece>> = vec![page.furniture.iter().map(plain).collect()];
        all.extend(page.notice.iter().map(|line| vec![plain(line)]));
        for mut pieces in bands(page, chance).into_iter().flatten().filter(|r| !r.is_empty()) {
            pieces.sort_by_key(|p| p.x);
            all.push(pieces);
        }
        out.push_str(&rows(&all));
        out.push('\u{c}');
    }
    out
}

/// A line with its shadow, character by character.
fn inked(piece: &Piece, style: &Style) -> String {
    if piece.head && style.shadow { twice(&piece.text) } else { close(piece) }
}

/// A line without the blanks of its stretching, which stay below what is taken for one.
fn close(piece: &Piece) -> String {
    let spaced = piece.text.chars().filter(|c| *c == ' ').count() * 3 > piece.text.chars().count();
    if spaced { piece.text.replace(' ', "") } else { piece.text.clone() }
}

fn twice(text: &str) -> String {
    text.chars().flat_map(|c| [c, c]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_character_of_a_head_with_a_shadow_comes_twice() {
        assert_eq!(twice("新桥"), "新新桥桥");
    }
}

//! Extractors that order text by height, then from left to right.
//!
//! In: a set page. Out: its text as `pdfplumber` (the lines of a row joined by a blank), `pdfminer`
//! (each line a box of its own, with a blank line behind it) or PyMuPDF's `sort` (each line of a row about where it stood)
//! give it. Indents are lost in all. Overprint doubles each character in the first and each line in the others.

use super::Chance;
use super::geometry::{Piece, bands};
use super::page::Set;
use super::style::Style;

/// The lines of a row joined by a blank.
pub(super) fn joined(set: &Set, style: &Style, chance: &mut Chance) -> String {
    print(set, chance, |row| {
        let cells: Vec<String> =
            row.iter().map(|p| if p.head && style.shadow { twice(&p.text) } else { close(p) }).collect();
        cells.join(" ") + "\n"
    })
}

/// Each line of a row by itself.
pub(super) fn boxes(set: &Set, style: &Style, chance: &mut Chance) -> String {
    print(set, chance, |row| {
        let times = |p: &Piece| if p.head && style.shadow { 2 } else { 1 };
        row.iter().map(|p| format!("{}\n\n", p.text).repeat(times(p))).collect()
    })
}

/// Each line of a row at its place, an em to a character: behind a longer line, as one with many digits is, a blank further.
pub(super) fn placed(set: &Set, style: &Style, chance: &mut Chance) -> String {
    print(set, chance, |row| {
        let mut line = String::new();
        for p in row {
            let text = if p.head && style.shadow { p.text.repeat(2) } else { close(p) };
            let length = line.chars().count();
            let gap = (p.x * EM).div_ceil(GRID).saturating_sub(length).max(usize::from(length > 0));
            line.extend(std::iter::repeat_n(' ', gap));
            line.push_str(&text);
        }
        line + "\n"
    })
}

/// So many characters of the grid of [`super::geometry`] are [`EM`] em.
const GRID: usize = 29;
const EM: usize = 20;

fn print(set: &Set, chance: &mut Chance, row: impl Fn(&[Piece]) -> String) -> String {
    let mut out = String::new();
    for page in &set.pages {
        let plain = |text: &String| Piece { x: 0, text: text.clone(), head: false };
        let furniture: Vec<Piece> = page.furniture.iter().map(plain).collect();
        out.push_str(&row(&furniture));
        page.notice.iter().for_each(|line| out.push_str(&row(&[plain(line)])));
        for mut pieces in bands(page, chance).into_iter().flatten().filter(|r| !r.is_empty()) {
            pieces.sort_by_key(|p| p.x);
            out.push_str(&row(&pieces));
        }
        out.push('\u{c}');
    }
    out
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

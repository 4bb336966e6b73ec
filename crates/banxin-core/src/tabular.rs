//! Rows of a table, which are no rows of columns: `大豆油　一级　7940　-0.6`, `大光华影城　《三侠》10:20　13:40`.
//!
//! Asked where lines may hold several columns ([`crate::columns`], [`crate::fragments`]). A row of columns holds
//! the full line of at least one of them; the cells of a table are all short, and several of them are figures.
//!
//! In: a line, how wide a cell may be. Out: whether it is a row of a table.
//! Not handled: tables of words only.

use crate::glyphs::{RawLine, is_blank};
use crate::lines::set_width;
use crate::source::Glyph;

/// Cells of a row, at least.
const CELLS: usize = 4;
/// Cells that are figures (half of their characters and more), at least.
const FIGURES: usize = 2;
/// Width below which all cells are, in quarter em: columns of text are wider.
pub(crate) const WIDEST: i32 = 9 * crate::lines::EM;

/// Whether a line is cut into at least [`CELLS`] cells, [`FIGURES`] or more of them figures, all of them
/// narrower than `limit` (quarter em).
pub(crate) fn is_row(glyphs: &[Glyph], line: RawLine, limit: i32) -> bool {
    let (mut cells, mut figures) = (0, 0);
    for cell in glyphs[line.start as usize..line.end as usize].split(|g| is_blank(g.ch)) {
        let full = set_width(cell);
        if full >= limit {
            return false;
        }
        // Single characters are a line set wide.
        if cell.len() > 1 {
            cells += 1;
            figures += usize::from(cell.iter().filter(|g| g.ch.is_ascii_digit()).count() * 2 >= cell.len());
        }
    }
    cells >= CELLS && figures >= FIGURES
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::plain;

    fn tabular(line: &str, em: i32) -> bool {
        let page = plain(line, 0, line.len());
        is_row(&page.glyphs, page.lines[0], em * crate::lines::EM)
    }

    #[test]
    fn many_short_cells_with_figures_are_a_row_of_a_table() {
        assert!(tabular("大豆油　　一级　　　7940　　　-0.6", 12));
        assert!(tabular("大光华影城　《三侠镖局》10:20　13:40　19:10　《白狐记》12:05　20:30", 12));
    }

    #[test]
    fn avoids_a_full_line_beside_others() {
        assert!(!tabular("船走不动。　昨日3时，清河新桥正式通车，两岸　3月7日", 12));
        assert!(!tabular("去年冬天 今年春天 后年3月 4月", 3));
    }

    #[test]
    fn avoids_two_cells_and_words() {
        assert!(!tabular("沅浦县电力局　2011年9月23日", 15));
        assert!(!tabular("王伟　李明　周山　方川　林晓", 15));
        assert!(!tabular("元 ， 由 2 0 1 3 年 的 三 成 降 到 一 成 ，", 15));
    }
}

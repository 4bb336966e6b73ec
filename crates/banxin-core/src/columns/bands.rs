//! Find the heads that stand alone across the page.
//!
//! Part of [`super::strips`]. In: the rows of pieces. Out: at which rows no column goes on from above. Between stories that
//! lie above each other stands a head with white below it, and no other piece on its rows. White above it alone tells nothing: a
//! column that begins late has it too. Where the head is no wider
//! than a column it would be taken for a line of the column it happens to stand in, and tie the two stories together.
//!
//! ```text
//! 跨清河的新桥    八百米，桥面    了两万辆。
//! 式通车。新桥    四十米。市民    （李明）
//!                                            ← cut
//!                 村里修新堤
//!                                            ← cut
//! 赵家村村民趁    冬闲修起一道    堤上种了柳。
//! ```

use super::rivers::Piece;
use super::weights::BAND;
use crate::sort;

/// Rows from one row with text to the next, as a rule.
pub(super) fn pitch(rows: &[Vec<Piece>]) -> u32 {
    usual((1..rows.len()).map(|r| step(rows, r)).collect())
}

/// The middle one of some steps; 1 of none.
pub(super) fn usual(mut steps: Vec<u32>) -> u32 {
    sort::by(&mut steps, |&n| u128::from(n));
    steps.get(steps.len() / 2).copied().unwrap_or(1)
}

fn step(rows: &[Vec<Piece>], r: usize) -> u32 {
    rows[r][0].row - rows[r - 1][0].row
}

/// For each row, whether a band begins or ends above it. `rows` run from top to bottom, `pitch` apart; none is empty.
pub(super) fn cuts(rows: &[Vec<Piece>], pitch: u32) -> Vec<bool> {
    let mut cut = vec![false; rows.len()];
    let mut r = 1;
    while r < rows.len() {
        let from = r;
        let columns = rows[from - 1].len();
        let few = |r: usize| rows[r].len() * BAND.share <= columns;
        while r < rows.len() && r - from < BAND.rows && few(r) {
            r += 1;
        }
        let band = r > from && r < rows.len() && !few(r) && columns >= BAND.columns;
        if band && step(rows, r) > pitch {
            cut[from] = true;
            cut[r] = true;
        }
        r = r.max(from + 1);
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows given as their number and where their pieces begin; each piece is four characters long.
    fn rows(of: &[(u32, &[u32])]) -> Vec<Vec<Piece>> {
        let piece = |row: u32, left: u32| Piece { start: 0, end: 4, left, row, ink: 8 };
        of.iter().map(|&(row, lefts)| lefts.iter().map(|&left| piece(row, left)).collect()).collect()
    }

    #[test]
    fn a_head_with_white_below_it_is_cut_off_on_both_sides() {
        let (full, head): (&[u32], &[u32]) = (&[0, 6, 12], &[6]);
        let page = [(1, full), (2, full), (3, full), (5, head), (7, full), (8, full), (9, full)];
        assert_eq!(cuts(&rows(&page), 1), [false, false, false, true, true, false, false]);
    }

    #[test]
    fn avoids_cutting_at_a_column_longer_than_the_others() {
        let page: &[(u32, &[u32])] = &[(1, &[0, 6, 12]), (2, &[0]), (3, &[0]), (4, &[0, 6, 12]), (5, &[0, 6, 12])];
        assert!(!cuts(&rows(page), 1).contains(&true));
    }

    #[test]
    fn avoids_cutting_where_a_column_goes_on_alone_for_many_rows() {
        let alone: &[u32] = &[0];
        let mut page: Vec<(u32, &[u32])> = vec![(1, &[0, 6, 12])];
        (2..12).for_each(|row| page.push((row, alone)));
        page.push((14, &[0, 6, 12]));
        assert!(!cuts(&rows(&page), 1).contains(&true));
    }

    #[test]
    fn a_page_of_no_rows_has_no_cuts() {
        assert!(cuts(&[], 1).is_empty());
    }
}

//! Find the heads that stand alone across the page.
//!
//! Part of [`super::strips`]. In: the rows of pieces. Out: at which rows no column goes on from above. Between stories that
//! lie above each other stands a head with white above and below it, and no other piece on its rows. Where the head is no wider
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

/// For each row, whether a band begins or ends above it. `rows` run from top to bottom; none is empty.
pub(super) fn cuts(rows: &[Vec<Piece>]) -> Vec<bool> {
    let mut cut = vec![false; rows.len()];
    let step = |r: usize| rows[r][0].row - rows[r - 1][0].row;
    let mut steps: Vec<u32> = (1..rows.len()).map(step).collect();
    sort::by(&mut steps, |&n| u128::from(n));
    let usual = steps.get(steps.len() / 2).copied().unwrap_or(1);
    let mut r = 1;
    while r < rows.len() {
        let from = r;
        let columns = rows[from - 1].len();
        let few = |r: usize| rows[r].len() * BAND.share <= columns;
        while r < rows.len() && r - from < BAND.rows && few(r) {
            r += 1;
        }
        let band = r > from && r < rows.len() && rows[r].len() * 2 > columns && columns >= BAND.columns;
        if band && step(r) > usual {
            cut[from] = true;
            cut[r] = true;
        }
        r = r.max(from + 1);
    }
    cut
}

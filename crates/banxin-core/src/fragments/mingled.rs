//! Signs that lines of several columns were printed in turn, told by words.
//!
//! In: the lines of a fragment and where their seams are broken. Out: these places, and near them the
//! lines whose last word is found again in the text not with the next line but with one further down.
//! Where columns are mingled most lines are full and may follow each other by their widths; a broken
//! seam or two is all that the law of lines sees. Words say more, and cost more: they are asked near
//! such a seam only.

use std::ops::Range;

use super::pieces::Piece;
use super::weights::{MINGLED, SHORE, WORD};
use super::words::Words;

/// `signs` (number of a line in `page`, and how often it counts), with those that words give.
pub(super) fn with_words(
    page: &[Piece],
    lines: Range<usize>,
    signs: &[(usize, usize)],
    words: &Words<'_>,
) -> Vec<(usize, usize)> {
    let mut out = Vec::with_capacity(signs.len());
    let mut at = lines.start;
    for (n, &sign) in signs.iter().enumerate() {
        let until = signs.get(n + 1).map_or(lines.end, |next| next.0).min(sign.0 + SHORE);
        at = at.max(sign.0.saturating_sub(SHORE));
        for i in at..until {
            if i == sign.0 {
                out.push(sign);
                continue;
            }
            let run = &page[i..lines.end];
            if run.len() < 3 || run[0].done {
                continue;
            }
            let next = words.points(&run[0], &run[1]);
            if run[2..].iter().take(MINGLED).any(|b| words.points(&run[0], b) >= next + WORD) {
                out.push((i, 1));
            }
        }
        at = until;
    }
    out
}

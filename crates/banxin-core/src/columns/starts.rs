//! Which pieces of a page start at a place, close to a row.
//!
//! Part of [`super::merged`]. In: pieces. Out: those that start there, one place after another, each from top to bottom.

use std::ops::RangeInclusive;

use super::rivers::Piece;
use super::weights::MERGED_REACH;
use crate::sort;

/// Pieces and the places they start at.
pub(super) struct Starts {
    pub pieces: Vec<Piece>,
    /// Left edges and numbers, from left to right; of one place from top to bottom.
    at: Vec<(u32, usize)>,
}

impl Starts {
    /// Reads pieces that stand from top to bottom.
    pub fn of(pieces: Vec<Piece>) -> Self {
        let mut at: Vec<(u32, usize)> = Vec::with_capacity(pieces.len());
        for (n, piece) in pieces.iter().enumerate() {
            at.push((piece.left, n));
        }
        sort::by(&mut at, |t| u128::from(t.0));
        Self { pieces, at }
    }

    /// Tells the numbers of the pieces that start in `lefts` close to row `y`.
    pub fn near(&self, lefts: RangeInclusive<u32>, y: u32, tell: &mut dyn FnMut(usize)) {
        let mut from = self.at.partition_point(|t| t.0 < *lefts.start());
        while let Some(&(left, _)) = self.at.get(from).filter(|t| t.0 <= *lefts.end()) {
            from += self.at[from..].partition_point(|t| t.0 == left && self.pieces[t.1].row + MERGED_REACH < y);
            while let Some(&(x, n)) = self.at.get(from) {
                if x != left || self.pieces[n].row > y + MERGED_REACH {
                    break;
                }
                tell(n);
                from += 1;
            }
            from += self.at[from..].partition_point(|t| t.0 == left);
        }
    }

    /// How many pieces that start in `lefts` close to row `y` are so.
    pub fn count(&self, lefts: RangeInclusive<u32>, y: u32, so: &dyn Fn(&Piece) -> bool) -> usize {
        let mut count = 0;
        self.near(lefts, y, &mut |n| count += usize::from(so(&self.pieces[n])));
        count
    }
}

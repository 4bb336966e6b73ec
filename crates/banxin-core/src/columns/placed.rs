//! Where the parts of an overfull piece stand.
//!
//! Part of [`super::merged`], once pieces are parted. In: the parts of a piece, of which only the first stands where the source put
//! it, and which pieces start where. Out: pieces at the left edges of their columns. Parts nothing.

use super::merged::Parts;
use super::rivers::Piece;
use super::starts::Starts;
use super::weights::MERGED_SLACK;

/// Appends the parts, each put where its column starts; the row goes on at `next`.
pub(super) fn place(parts: &Parts, next: u32, at: &Starts, out: &mut Vec<Piece>) {
    let end = parts.pieces[parts.pieces.len() - 1].end;
    let mut edge = parts.edge;
    for (i, piece) in parts.pieces.iter().enumerate() {
        let mut piece = *piece;
        if let Some(before) = out.last().filter(|_| i > 0) {
            // What is left has to fit in before the row goes on, and behind what came before.
            let room = next.saturating_sub(end - piece.start);
            let mut narrow = edge + parts.measure / 2;
            if before.right() > before.left + parts.measure * 2 / 3 {
                narrow = narrow.max(before.right());
            }
            edge = column(&piece, narrow, parts.measure, room, at);
            piece.left = edge;
        }
        out.push(piece);
    }
}

/// Where the column that starts at `narrow` or behind it does start: the nearest place that full lines of the
/// rows around start at (short ones may stand beside a picture), or what the measure gives where
/// all of them are run together.
fn column(piece: &Piece, narrow: u32, measure: u32, room: u32, at: &Starts) -> u32 {
    let last = (narrow + measure * 2 / 3).min(room).max(narrow);
    for full in [measure.max(piece.ink), 0] {
        let mut starts: Vec<(u32, u32)> = Vec::new();
        let mut most = 0;
        at.near(narrow..=last, piece.row, &mut |n| {
            let q = &at.pieces[n];
            if q.ink + MERGED_SLACK + 1 < full {
                return;
            }
            let weight = 60 / (2 + q.row.abs_diff(piece.row));
            match starts.last_mut() {
                Some((x, sum)) if *x == q.left => *sum += weight,
                _ => starts.push((q.left, weight)),
            }
            most = most.max(starts[starts.len() - 1].1);
        });
        for (x, sum) in starts {
            if sum * 5 >= most * 2 {
                return x;
            }
        }
    }
    narrow + 1
}

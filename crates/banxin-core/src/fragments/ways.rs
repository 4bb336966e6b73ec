//! Ways of reading the rows of a page so far.
//!
//! Part of [`super::deal`]. In: a way, and what it does with the row in hand. Out: the columns it has then, and where the cells of
//! the row went: each set of columns begins with the row of its head, its columns stand from left to right.

use std::ops::Range;

use super::hand::Hand;
use super::lanes::{Lane, NONE, Put};
use super::weights::LANES;

/// A way of reading the rows so far.
pub(super) struct Way {
    pub points: i32,
    pub lanes: Vec<Lane>,
    /// Where its last cell went, by number.
    pub last: u32,
    /// The last row that stood alone, or [`NONE`]: a set of columns begins with it.
    pub head: u32,
}

/// What a way may do with the row in hand.
pub(super) struct Turn {
    /// Points of the way then.
    pub points: i32,
    /// Number of the way.
    pub way: usize,
    /// Of its columns, so many end.
    pub ended: usize,
    /// Those of the frame that the row belongs to; none where one begins.
    pub frame: Range<usize>,
    pub puts: Vec<Put>,
}

impl Turn {
    /// Whether the row belongs to no column.
    pub fn alone(&self) -> bool {
        let aside = self.puts.iter().filter(|p| matches!(p, Put::Aside(_))).count();
        let passed = self.puts.iter().filter(|p| **p == Put::Pass).count();
        aside > 0 && aside + passed == self.puts.len()
    }
}

/// Where a cell went.
#[derive(Clone, Copy)]
pub(super) struct To {
    pub cell: u32,
    /// Set, place from left to right, and first cell of its column, or [`NONE`] where it is in none.
    pub key: [u32; 3],
    /// Number of the cell before it.
    pub before: u32,
}

/// Room between two columns that begin beside one another. Where many begin, it runs out after some thousand, and the order is
/// that of their first cells.
const APART: u32 = 1 << 20;

/// The columns of a way after a turn, and where the cells of the row went.
pub(super) fn laid(hand: &Hand<'_>, way: &Way, turn: &Turn, to: &mut Vec<To>) -> Vec<Lane> {
    let Turn { ended, frame, .. } = turn;
    let mut go = |cell: u32, key: [u32; 3]| to.push(To { cell, key, before: NONE });
    if turn.alone() {
        let under = |lane: &Lane| Lane { under: hand.r, heads: lane.heads + 1, ..*lane };
        for put in &turn.puts {
            if let Put::Aside(c) = *put {
                go(c, [hand.r, 0, NONE]);
            }
        }
        return way.lanes.iter().map(under).collect();
    }
    let number = way.lanes.get(frame.start).map_or(hand.r, |lane| lane.frame);
    let heads = turn.puts.iter().any(|p| matches!(p, Put::Aside(c) if hand.heads[*c as usize - hand.from]));
    let mut out: Vec<Lane> = Vec::with_capacity(way.lanes.len() + turn.puts.len());
    out.extend_from_slice(&way.lanes[*ended..frame.start]);
    out.extend_from_slice(&way.lanes[frame.end..]);
    let beside = out.iter().map(|lane| lane.x).max();
    let mut lanes: Vec<Lane> = Vec::with_capacity(turn.puts.len());
    let mut old = way.lanes[frame.clone()].iter().copied().peekable();
    for put in &turn.puts {
        match *put {
            Put::Pass => {
                let mut passed = old.next().map(|lane| Lane { gap: lane.gap + 1, ..lane });
                if let Some(lane) = passed.as_mut().filter(|_| heads) {
                    (lane.heads, lane.under) = (lane.heads + 1, hand.r);
                }
                lanes.extend(passed.filter(|lane| lane.gap < LANES.dead));
            }
            Put::Below(c) | Put::Under(c) => {
                let cell = &hand.cells[c as usize];
                let Some(mut lane) = old.next() else { continue };
                match put {
                    Put::Under(_) => lane = Lane::new(c, cell, hand.r, number, lane.under, lane.x),
                    _ => lane.push(c, cell),
                }
                go(c, [lane.set, lane.x, lane.first]);
                lanes.push(lane);
            }
            Put::New(c) => {
                let (left, right) = (lanes.last(), old.peek());
                let x = match (left, right) {
                    (None, None) => beside.map_or(u32::MAX / 2, |x| x.saturating_add(APART)),
                    (Some(a), None) => a.x.saturating_add(APART),
                    (None, Some(b)) => b.x.saturating_sub(APART),
                    (Some(a), Some(b)) => a.x / 2 + b.x / 2,
                };
                let of = |l: &Lane| if l.under == NONE { l.set } else { l.under };
                let near = way.head != NONE && hand.r - way.head <= LANES.under;
                let set = left.or(right).map_or(if near { way.head } else { hand.r }, of);
                let lane = Lane::new(c, &hand.cells[c as usize], hand.r, number, set, x);
                go(c, [set, x, c]);
                lanes.push(lane);
            }
            Put::Aside(c) => go(c, [hand.r, 0, NONE]),
        }
    }
    out.append(&mut lanes);
    out
}

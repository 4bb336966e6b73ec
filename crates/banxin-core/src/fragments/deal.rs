//! Deal the rows of a page to columns.
//!
//! Stage: the rows of a page → columns, in reading order. Rows are walked in printed order; of the ways to read them so far
//! the best few are kept, by how well each column goes on ([`super::lanes`]). A row that stands alone, as a head does, belongs to
//! no column; the columns that begin below it are a set of their own, read from left to right behind it.
//!
//! Invariants: every word of a row in one column or aside; the cells of a column in printed order; of two ways with as many
//! points the one found first.
//!
//! Not handled: columns that touch; two heads side by side that stand in rows of their own.

use std::ops::Range;

use super::chain::Chain;
use super::choices::{Cell, cells, rows};
use super::lanes::{Hand, Lane, NONE, Put};
use super::law::Words;
use super::pieces::Piece;
use super::rows::Rows;
use super::weights::LANES;
use crate::sort;

/// A way of reading the rows so far.
struct Way {
    points: i32,
    lanes: Vec<Lane>,
    /// Where its last cell went, by number.
    last: u32,
}

/// What a way may do with the row in hand.
struct Turn {
    /// Points of the way then.
    points: i32,
    /// Number of the way.
    way: usize,
    /// Of its columns, so many end.
    ended: usize,
    /// Those of the frame that the row belongs to; none where one begins.
    frame: Range<usize>,
    puts: Vec<Put>,
}

/// Where a cell went.
#[derive(Clone, Copy)]
struct To {
    cell: u32,
    /// Set, place from left to right, and first cell of its column.
    key: [u32; 3],
    /// Number of the cell before it.
    before: u32,
}

/// Deals the rows of a page.
pub(super) fn deal(page: &Rows<'_>, words: &Words<'_>) -> Vec<Chain> {
    let kinds = rows(page);
    let mut all: Vec<Cell> = Vec::new();
    let mut ways = vec![Way { points: 0, lanes: Vec::new(), last: NONE }];
    let (mut gone, mut to): (Vec<To>, Vec<To>) = (Vec::new(), Vec::new());
    // First row of the heads above, and the last.
    let (mut set, mut headed) = (NONE, NONE);
    for (r, row) in (0..).zip(&kinds) {
        let from = all.len();
        cells(page, r as usize, row, &mut all);
        if row.one {
            if headed == NONE || r - headed > LANES.apart {
                set = r;
            }
            headed = r;
        }
        let mut hand = Hand::of(words, &all, from, row, r);
        let mut next: Vec<Turn> = Vec::new();
        for (way, before) in ways.iter().enumerate() {
            turns(&mut hand, way, before, &mut next);
        }
        sort::by(&mut next, |turn| u128::from(sort::falling(turn.points)));
        let mut kept: Vec<Way> = Vec::new();
        for turn in next {
            to.clear();
            let mut last = ways[turn.way].last;
            let lanes = laid(&hand, &ways[turn.way], &turn, set, &mut to);
            let many = kept.iter().filter(|way| way.lanes.len() == lanes.len()).count();
            if many < LANES.alike && kept.len() < LANES.ways && kept.iter().all(|way| !alike(&way.lanes, &lanes)) {
                for cell in &to {
                    gone.push(To { before: last, ..*cell });
                    last = gone.len() as u32 - 1;
                }
                kept.push(Way { points: turn.points, lanes, last });
            }
        }
        ways = kept;
    }
    let mut best: Vec<To> = Vec::new();
    let mut at = ways.first().map_or(NONE, |way| way.last);
    while let Some(cell) = gone.get(at as usize) {
        best.push(*cell);
        at = cell.before;
    }
    best.reverse();
    chains(&all, best)
}

/// Whether two ways will read what comes alike.
fn alike(a: &[Lane], b: &[Lane]) -> bool {
    let state = |l: &Lane| (l.last, l.gap, l.turn, l.heads, l.under, l.frame);
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| state(a) == state(b))
}

/// What a way, number `way`, may do with the row in hand.
fn turns(hand: &mut Hand<'_>, way: usize, before: &Way, out: &mut Vec<Turn>) {
    let (lanes, all) = (&before.lanes[..], before.lanes.len());
    let mut push = |points: i32, ended: usize, frame: &Range<usize>, puts: Vec<Put>| {
        out.push(Turn { points: before.points + points, way, ended, frame: frame.clone(), puts });
    };
    let frames = frames(lanes);
    if !hand.row.alone || all == 0 {
        let (looks, puts) = hand.way(&[], &[], usize::MAX);
        if (1..LANES.frames).contains(&frames.len()) {
            push(looks + LANES.beside + hand.headless(&puts), 0, &(all..all), puts.clone());
        }
        push(looks + hand.ended(lanes, &puts), all, &(all..all), puts);
    }
    for (waited, frame) in frames.iter().enumerate() {
        for (points, puts) in hand.ways(&lanes[frame.clone()]) {
            if waited > 0 {
                push(points + hand.left(&lanes[..frame.start]), frame.start, frame, puts.clone());
            }
            push(points + LANES.passed * waited as i32, 0, frame, puts);
        }
    }
}

/// The columns of each frame, the one that waited longest first.
fn frames(lanes: &[Lane]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for (i, lane) in lanes.iter().enumerate() {
        match out.last_mut() {
            Some(frame) if lanes[frame.start].frame == lane.frame => frame.end = i + 1,
            _ => out.push(i..i + 1),
        }
    }
    out
}

/// Half of the room between two columns that begin beside one another.
const APART: u32 = 1 << 20;

/// The columns of a way after a turn, and where the cells of the row went; `set` begins with the heads above it.
fn laid(hand: &Hand<'_>, way: &Way, turn: &Turn, set: u32, to: &mut Vec<To>) -> Vec<Lane> {
    let Turn { ended, frame, .. } = turn;
    let aside = turn.puts.iter().filter(|p| matches!(p, Put::Aside(_))).count();
    let passed = turn.puts.iter().filter(|p| **p == Put::Pass).count();
    let alone = aside > 0 && aside + passed == turn.puts.len();
    let mut go = |cell: u32, key: [u32; 3]| to.push(To { cell, key, before: NONE });
    if alone {
        let under = |lane: &Lane| Lane { under: set, heads: lane.heads + 1, ..*lane };
        for put in &turn.puts {
            if let Put::Aside(c) = *put {
                go(c, [if set == NONE { hand.r } else { set }, 0, NONE]);
            }
        }
        return way.lanes.iter().map(under).collect();
    }
    let number = way.lanes.get(frame.start).map_or(hand.r, |lane| lane.frame);
    let mut out: Vec<Lane> = Vec::with_capacity(way.lanes.len() + turn.puts.len());
    out.extend_from_slice(&way.lanes[*ended..frame.start]);
    out.extend_from_slice(&way.lanes[frame.end..]);
    let beside = out.iter().map(|lane| lane.x).max();
    let mut lanes: Vec<Lane> = Vec::with_capacity(turn.puts.len());
    let mut old = way.lanes[frame.clone()].iter().copied().peekable();
    for put in &turn.puts {
        match *put {
            Put::Pass => {
                let passed = old.next().map(|lane| Lane { gap: lane.gap + 1, ..lane });
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
                    (None, None) => beside.map_or(u32::MAX / 2, |x| x + APART),
                    (Some(a), None) => a.x + APART,
                    (None, Some(b)) => b.x - APART,
                    (Some(a), Some(b)) => a.x + (b.x - a.x) / 2,
                };
                let of = |l: &Lane| if l.under == NONE { l.set } else { l.under };
                let near = set != NONE && hand.r - set <= LANES.under;
                let set = left.or(right).map_or(if near { set } else { hand.r }, of);
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

/// The columns in reading order.
fn chains(all: &[Cell], mut cells: Vec<To>) -> Vec<Chain> {
    sort::by(&mut cells, |to| sort::key(to.key[0], to.key[1], to.key[2]));
    let mut out: Vec<Vec<Piece>> = Vec::new();
    let mut last = None;
    for to in cells {
        let aside = to.key[2] == NONE;
        let mut piece = all[to.cell as usize].piece;
        piece.head |= aside;
        match out.last_mut() {
            Some(column) if !aside && last == Some(to.key) => column.push(piece),
            _ => out.push(vec![piece]),
        }
        last = Some(to.key);
    }
    out.into_iter().map(Chain::of).collect()
}

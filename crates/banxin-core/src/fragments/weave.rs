//! Deal units that were printed in turn back to their columns.
//!
//! The units are walked in printed order. A way of reading holds the columns that are open and the
//! last unit of each; the next unit goes on the next column in turn, passes some over, opens a
//! further column, opens a new set of columns, or stands aside. Of all ways so far the best few are
//! kept, by the points of their seams and turns; those far behind the best are given up.
//!
//! Invariants: one place a unit; of two ways with as many points the one found first. Memory is that
//! of the ways kept, not of all that were tried.

use super::column::Columns;
use super::pieces::Piece;
use super::turns::{Hand, SHAPES, To, Turn, Way, floors, sort, turns_of};
use super::units::Unit;
use super::weights::{ALIKE, BEAM, COLUMNS, Turns};
use super::words::Words;

/// Steps from which those that no way needs are swept out.
const STEPS: usize = 1 << 13;

/// Columns from which those that no way needs are swept out: few lie close together, and each is asked
/// for by many ways.
const SEATS: usize = 1 << 9;

/// Where a unit goes: places in order are reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// Number of the unit that opened the set of columns.
    pub group: u32,
    /// Column of the set; [`COLUMNS`] for what stands aside.
    pub column: u32,
}

/// Ways kept with as many columns and at the same one.
#[derive(Debug, Clone, Copy, Default)]
struct Shape {
    count: u8,
    kept: [u8; ALIKE],
}

/// A place and the step before it.
#[derive(Debug, Clone, Copy)]
struct Step {
    before: u32,
    place: Place,
    points: i32,
}

/// A place for every unit; fragments are dealt where columns may have been printed in turn, single lines
/// everywhere.
pub(super) fn weave(
    units: &[Unit],
    pieces: &[Piece],
    words: &Words<'_>,
    turns: &Turns,
    fixed: Option<i32>,
) -> Vec<Place> {
    let loom = Columns::new(units, pieces, words, turns, fixed);
    if turns.rows {
        return dealt(loom);
    }
    let mut out: Vec<Place> = (0..units.len()).map(|u| Place { group: u as u32, column: 0 }).collect();
    for turned in loom.turned() {
        let part = dealt(Columns::new(&units[turned.clone()], pieces, words, turns, fixed));
        for (u, place) in turned.clone().zip(part) {
            out[u] = Place { group: place.group + turned.start as u32, ..place };
        }
    }
    out
}

/// A place for every unit of `loom`.
fn dealt(mut loom: Columns<'_>) -> Vec<Place> {
    let units = loom.units;
    let none = Way { points: 0, group: 0, columns: [0; COLUMNS], open: 0, len: 0, at: 0, step: u32::MAX };
    let (mut ways, mut kept): (_, Vec<Way>) = (vec![none], Vec::with_capacity(BEAM));
    let mut steps: Vec<Step> = Vec::new();
    let (mut most, mut seats) = (STEPS, SEATS);
    let (mut next, mut sorted, mut counts) = (Vec::new(), Vec::new(), Vec::new());
    for u in 0..units.len() {
        loom.turn();
        next.clear();
        let hand = Hand::of(&loom, u);
        let floors = floors(&loom, &ways, &hand);
        for (i, way) in ways.iter().enumerate() {
            turns_of(&mut loom, way, i as u8, &hand, &floors, &mut next);
        }
        sort(&mut next, &mut sorted, &mut counts);
        kept.clear();
        let mut shapes = [Shape::default(); SHAPES];
        for &turn in &next {
            let shape = &mut shapes[usize::from(turn.shape)];
            if usize::from(shape.count) == ALIKE {
                continue;
            }
            let (mut way, place) = take(&mut loom, &ways[usize::from(turn.way)], turn, u);
            if shape.kept[..usize::from(shape.count)].iter().any(|&k| alike(&kept[usize::from(k)], &way)) {
                continue;
            }
            shape.kept[usize::from(shape.count)] = kept.len() as u8;
            shape.count += 1;
            steps.push(Step { before: way.step, place, points: way.points });
            way.step = steps.len() as u32 - 1;
            kept.push(way);
            if kept.len() == BEAM {
                break;
            }
        }
        std::mem::swap(&mut ways, &mut kept);
        if loom.len() > seats {
            loom.sweep(ways.iter_mut().flat_map(|w| &mut w.columns[..usize::from(w.len)]));
            seats = SEATS.max(2 * loom.len());
        }
        if steps.len() > most {
            sweep(&mut steps, &mut ways);
            most = STEPS.max(2 * steps.len());
        }
    }
    let mut taken = Vec::with_capacity(units.len());
    let mut step = ways.first().map_or(u32::MAX, |w| w.step);
    while let Some(s) = steps.get(step as usize) {
        taken.push((s.place, s.points));
        step = s.before;
    }
    taken.reverse();
    loom.proven(&taken)
}

/// The same columns, of ways with as many and at the same one.
fn alike(a: &Way, b: &Way) -> bool {
    // Without a way out in the middle: no call.
    let apart = a.columns.iter().zip(&b.columns).fold(0, |apart, (x, y)| apart | (x ^ y));
    a.open == b.open && apart == 0
}

/// Keeps the steps that lead to `ways` only.
fn sweep(steps: &mut Vec<Step>, ways: &mut [Way]) {
    let mut needed = vec![false; steps.len()];
    for way in ways.iter() {
        let mut at = way.step as usize;
        while at < steps.len() && !std::mem::replace(&mut needed[at], true) {
            at = steps[at].before as usize;
        }
    }
    let mut to = vec![u32::MAX; steps.len()];
    let mut kept: Vec<Step> = Vec::new();
    for at in (0..steps.len()).filter(|&at| needed[at]) {
        to[at] = kept.len() as u32;
        let before = to.get(steps[at].before as usize).copied().unwrap_or(u32::MAX);
        kept.push(Step { before, ..steps[at] });
    }
    for way in ways {
        way.step = to.get(way.step as usize).copied().unwrap_or(u32::MAX);
    }
    *steps = kept;
}

/// The way behind a turn.
fn take(loom: &mut Columns<'_>, way: &Way, turn: Turn, u: usize) -> (Way, Place) {
    let mut w = Way { points: turn.points, ..*way };
    let column = match turn.to {
        To::Column | To::Closing => {
            let column = turn.column();
            let mut c = way.at;
            let next = |c: u8| if c + 1 < way.len { c + 1 } else { 0 };
            if matches!(turn.to, To::Closing) {
                c = next(c);
                while c != column {
                    w.open &= !(1 << c);
                    c = next(c);
                }
            }
            w.columns[usize::from(column)] = loom.laid(way.columns[usize::from(column)], u);
            w.at = column;
            u32::from(column)
        }
        To::Further => {
            w.at = way.len;
            w.columns[usize::from(way.len)] = loom.opened(u);
            w.open |= 1 << way.len;
            w.len += 1;
            u32::from(way.len)
        }
        To::Set => {
            let mut columns = [0; COLUMNS];
            columns[0] = loom.opened(u);
            w = Way { group: u as u32, columns, open: 1, len: 1, at: 0, ..w };
            0
        }
        To::Aside | To::Under => {
            if matches!(turn.to, To::Under) {
                w.open &= !((u16::MAX << way.at) << 1);
            }
            COLUMNS as u32
        }
    };
    (w, Place { group: w.group, column })
}

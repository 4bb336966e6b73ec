//! Deal units that were printed in turn back to their columns.
//!
//! The units are walked in printed order. A way of reading holds the columns that are open and the
//! last unit of each; the next unit goes on the next column in turn, passes some over, opens a
//! further column, opens a new set of columns, or stands aside. Of all ways so far the best few are
//! kept, by the points of their seams and turns.
//!
//! Invariants: one place a unit; of two ways with as many points the one found first. Memory is that
//! of the ways kept, not of all that were tried.

use super::column::Columns;
use super::law::Words;
use super::pieces::Piece;
use super::units::Unit;
use super::weights::{ALIKE, BEAM, COLUMNS, SMALL, Turns};
use crate::sort;

/// Steps and columns from which those that no way needs are swept out.
const SWEEP: usize = 1 << 13;

/// Points apart up to which turns are sorted by counting.
const NEAR: usize = 1 << 12;

/// Where a unit goes: places in order are reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// Number of the unit that opened the set of columns.
    pub group: u32,
    /// Column of the set; [`COLUMNS`] for what stands aside.
    pub column: u32,
}

/// A way of reading: its columns by their numbers.
#[derive(Debug, Clone, Copy)]
struct Way {
    points: i32,
    group: u32,
    columns: [u32; COLUMNS],
    /// Bits of the columns that may go on.
    open: u16,
    len: u8,
    at: u8,
    step: u32,
}

/// A turn that a way may take, told without taking it.
#[derive(Debug, Clone, Copy)]
struct Turn {
    points: i32,
    /// Number of the way.
    way: u8,
    /// Column and number of columns behind it: see [`shape`].
    shape: u8,
    to: To,
}

/// Column and number of columns in one number.
fn shape(at: u8, columns: u8) -> u8 {
    columns << 4 | at
}

/// Where a turn puts its unit.
#[derive(Debug, Clone, Copy)]
enum To {
    /// On an open column; those passed over are closed or not.
    Column { column: u8, close: bool },
    /// On a further column.
    Further,
    /// On the first of a new set of columns.
    Set,
    /// Aside.
    Aside,
}

/// One more than any shape.
const SHAPES: usize = (COLUMNS + 1) << 4;

/// Ways kept with as many columns and at the same one.
#[derive(Debug, Clone, Copy, Default)]
struct Shape {
    count: usize,
    kept: [u8; ALIKE],
}

/// A place and the step before it.
#[derive(Debug, Clone, Copy)]
struct Step {
    before: u32,
    place: Place,
    points: i32,
}

/// A place for every unit.
pub(super) fn weave(
    units: &[Unit],
    pieces: &[Piece],
    words: &Words<'_>,
    turns: &Turns,
    fixed: Option<i32>,
) -> Vec<Place> {
    let mut loom = Columns::new(units, pieces, words, turns, fixed);
    let none = Way { points: 0, group: 0, columns: [0; COLUMNS], open: 0, len: 0, at: 0, step: u32::MAX };
    let (mut ways, mut kept): (_, Vec<Way>) = (vec![none], Vec::with_capacity(BEAM));
    let mut steps: Vec<Step> = Vec::new();
    let mut limit = SWEEP;
    let (mut next, mut sorted, mut counts) = (Vec::new(), Vec::new(), Vec::new());
    for u in 0..units.len() {
        loom.turn();
        next.clear();
        let floors = floors(&loom, &ways, u);
        for (i, way) in ways.iter().enumerate() {
            turns_of(&mut loom, way, i as u8, u, &floors, &mut next);
        }
        sort(&mut next, &mut sorted, &mut counts);
        kept.clear();
        let mut shapes = [Shape::default(); SHAPES];
        for &turn in &next {
            let shape = &mut shapes[usize::from(turn.shape)];
            if shape.count == ALIKE {
                continue;
            }
            let (mut way, place) = take(&mut loom, &ways[usize::from(turn.way)], turn, u);
            if shape.kept[..shape.count].iter().any(|&k| alike(&kept[usize::from(k)], &way)) {
                continue;
            }
            shape.kept[shape.count] = kept.len() as u8;
            shape.count += 1;
            steps.push(Step { before: way.step, place, points: way.points });
            way.step = steps.len() as u32 - 1;
            kept.push(way);
            if kept.len() == BEAM {
                break;
            }
        }
        std::mem::swap(&mut ways, &mut kept);
        if steps.len().max(loom.len()) > limit {
            loom.sweep(ways.iter_mut().flat_map(|w| &mut w.columns[..usize::from(w.len)]));
            sweep(&mut steps, &mut ways);
            limit = SWEEP.max(2 * steps.len());
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
    a.open == b.open && a.columns == b.columns
}

/// Best turns first; of as many points the one told first.
fn sort(turns: &mut Vec<Turn>, sorted: &mut Vec<Turn>, counts: &mut Vec<u32>) {
    let most = turns.iter().map(|t| t.points).max().unwrap_or(0);
    let least = turns.iter().map(|t| t.points).min().unwrap_or(0);
    let span = most.abs_diff(least) as usize;
    if span >= NEAR {
        sort::by(turns, |t| u128::from(sort::falling(t.points)));
        return;
    }
    counts.clear();
    counts.resize(span + 2, 0);
    for t in turns.iter() {
        counts[(most - t.points) as usize + 1] += 1;
    }
    for i in 0..=span {
        counts[i + 1] += counts[i];
    }
    sorted.clear();
    sorted.extend_from_slice(turns);
    for t in turns.iter() {
        let place = &mut counts[(most - t.points) as usize];
        sorted[*place as usize] = *t;
        *place += 1;
    }
    std::mem::swap(turns, sorted);
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

/// Points below which no turn of a shape can be kept: setting the unit aside leaves the ways of that
/// shape apart, and where they are as many as may be kept, the worst of them is the least of all.
fn floors(loom: &Columns<'_>, ways: &[Way], u: usize) -> [i32; SHAPES] {
    let mut counts = [0; SHAPES];
    let mut floors = [i32::MIN; SHAPES];
    for way in ways.iter().filter(|w| w.len > 0) {
        let shape = usize::from(shape(way.at, way.len));
        counts[shape] += 1;
        if counts[shape] == ALIKE {
            // Best ways come first.
            floors[shape] = way.points + aside(loom, u);
        }
    }
    floors
}

/// Points for setting a unit aside.
fn aside(loom: &Columns<'_>, u: usize) -> i32 {
    if loom.units[u].settled() { loom.turns.aside_body } else { loom.turns.aside }
}

/// Every turn of a way that takes unit `u` and may be kept.
fn turns_of(loom: &mut Columns<'_>, way: &Way, i: u8, u: usize, floors: &[i32; SHAPES], out: &mut Vec<Turn>) {
    let (turns, beside, n) = (loom.turns, loom.beside(u), usize::from(way.len));
    let at = usize::from(way.at);
    let mut push = |by: i32, shape: u8, to: To| {
        let points = way.points + by;
        if points >= floors[usize::from(shape)] {
            out.push(Turn { points, way: i, shape, to });
        }
    };
    // Points for as many lines as the column on the left has beside it.
    let small = loom.units[u].lines() <= SMALL;
    let level = |loom: &mut Columns<'_>, c: usize| {
        if c == 0 || !small || turns.level == 0 {
            return 0;
        }
        if loom.ask(way.columns[c - 1], u).1 { turns.level } else { -turns.level }
    };
    // Open columns behind the last one, then from the left up to it.
    let behind = way.open & (u16::MAX << at) << 1;
    let before = if beside { 0 } else { way.open & !behind };
    for (passed, column) in (0..).zip(bits(behind).chain(bits(before))) {
        let mut points = loom.ask(way.columns[column], u).0;
        let (to, close) = (column as u8, passed > 0);
        if passed == 0 {
            points += level(loom, column);
        }
        let shape = shape(to, way.len);
        push(points + passed * turns.skip, shape, To::Column { column: to, close: false });
        if close {
            push(points + passed * turns.close, shape, To::Column { column: to, close });
        }
    }
    if n > 0 && n < COLUMNS && at + 1 == n {
        push(turns.open + level(loom, n), shape(way.len, way.len + 1), To::Further);
    }
    // All new sets are alike: that of the best way, which is the first, is the one kept.
    if !beside && i == 0 {
        push(if n == 0 { 0 } else { turns.restart }, shape(0, 1), To::Set);
    }
    if n > 0 {
        push(aside(loom, u), shape(way.at, way.len), To::Aside);
    }
}

/// Numbers of the bits that are set.
fn bits(mut set: u16) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = set.trailing_zeros() as usize;
        set &= set.wrapping_sub(1);
        (bit < 16).then_some(bit)
    })
}

/// The way behind a turn.
fn take(loom: &mut Columns<'_>, way: &Way, turn: Turn, u: usize) -> (Way, Place) {
    let mut w = Way { points: turn.points, ..*way };
    let column = match turn.to {
        To::Column { column, close } => {
            let mut c = way.at;
            let next = |c: u8| if c + 1 < way.len { c + 1 } else { 0 };
            if close {
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
        To::Aside => COLUMNS as u32,
    };
    (w, Place { group: w.group, column })
}

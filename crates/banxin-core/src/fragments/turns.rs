//! The turns that ways of reading may take with the next unit, told without taking them.
//!
//! In: the ways kept so far, best first, and the unit in hand. Out: every turn of them that may be
//! kept, with its points.
//!
//! Invariants: what is left out could not have been kept, or lies further behind the best way than
//! [`Turns::behind`](super::weights::Turns); turns of as many points stay in the order in which they
//! were told.

use super::column::Columns;
use super::weights::{ALIKE, BEAM, COLUMNS, SMALL};
use crate::sort;

/// Points apart up to which turns are sorted by counting.
const NEAR: usize = 1 << 12;

/// A way of reading: its columns by their numbers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Way {
    /// How well it reads so far.
    pub points: i32,
    /// Number of the unit that opened its set of columns.
    pub group: u32,
    /// Its columns, as many as `len`.
    pub columns: [u32; COLUMNS],
    /// Bits of the columns that may go on.
    pub open: u16,
    /// Number of its columns.
    pub len: u8,
    /// Column that took the last unit.
    pub at: u8,
    /// Its last step.
    pub step: u32,
}

/// A turn that a way may take, told without taking it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Turn {
    /// How well the way reads behind it.
    pub points: i32,
    /// Number of the way.
    pub way: u8,
    /// Column and number of columns behind it: see [`shape`].
    pub shape: u8,
    /// Where it puts the unit.
    pub to: To,
}

impl Turn {
    /// The column that took the last unit, behind it.
    pub fn column(self) -> u8 {
        self.shape & 0xF
    }
}

/// Column and number of columns in one number.
fn shape(at: u8, columns: u8) -> u8 {
    columns << 4 | at
}

/// Where a turn puts its unit.
#[derive(Debug, Clone, Copy)]
pub(super) enum To {
    /// On an open column.
    Column,
    /// On an open column; those passed over are closed.
    Closing,
    /// On a further column.
    Further,
    /// On the first of a new set of columns.
    Set,
    /// Aside.
    Aside,
    /// Aside; what stood open above it, from the column that took the last unit on, is closed.
    Under,
}

/// More than any shape, so that no number of eight bits lies outside.
pub(super) const SHAPES: usize = 1 << 8;

/// Best turns first; of as many points the one told first.
pub(super) fn sort(turns: &mut Vec<Turn>, sorted: &mut Vec<Turn>, counts: &mut Vec<u32>) {
    let ends = (i32::MAX, i32::MIN);
    let (least, most) = turns.iter().fold(ends, |(a, b), t| (a.min(t.points), b.max(t.points)));
    if turns.is_empty() {
        return;
    }
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

/// Points below which no turn of a shape is kept: setting the unit aside leaves the ways of that
/// shape apart, and where they are as many as may be kept, the worst of them is the least of all. So
/// it is with the ways of all shapes together. What falls too far behind the best is given up.
pub(super) fn floors(loom: &Columns<'_>, ways: &[Way], hand: &Hand) -> [i32; SHAPES] {
    let mut counts = [0; SHAPES];
    let aside = hand.aside;
    let all = ways.get(BEAM - 1).map_or(i32::MIN, |worst| worst.points + aside);
    let all = all.max(ways.first().map_or(i32::MIN, |best| best.points + aside - loom.turns.behind));
    let mut floors = [all; SHAPES];
    for way in ways.iter().filter(|w| w.len > 0) {
        let shape = usize::from(shape(way.at, way.len));
        counts[shape] += 1;
        if counts[shape] == ALIKE {
            // Best ways come first.
            floors[shape] = way.points + aside;
        }
    }
    floors
}

/// What every way asks of the unit in hand.
pub(super) struct Hand {
    /// Its number.
    u: usize,
    /// It stands behind another on its printed line.
    beside: bool,
    /// It stands over several columns.
    spans: bool,
    /// It is a fragment of a few lines.
    small: bool,
    /// Points for setting it aside.
    aside: i32,
}

impl Hand {
    /// Takes unit `u` in hand.
    pub fn of(loom: &Columns<'_>, u: usize) -> Self {
        let small = loom.units[u].lines() <= SMALL;
        Self { u, beside: loom.beside(u), spans: loom.spans(u), small, aside: aside(loom, u) }
    }
}

/// Points for setting a unit aside.
fn aside(loom: &Columns<'_>, u: usize) -> i32 {
    if loom.spans(u) {
        return loom.turns.aside_span;
    }
    if loom.units[u].settled() { loom.turns.aside_body } else { loom.turns.aside }
}

/// Every turn of a way that takes the unit in hand and may be kept.
pub(super) fn turns_of(
    loom: &mut Columns<'_>,
    way: &Way,
    i: u8,
    hand: &Hand,
    floors: &[i32; SHAPES],
    out: &mut Vec<Turn>,
) {
    let (turns, n) = (loom.turns, usize::from(way.len));
    let Hand { u, beside, spans, small, aside } = *hand;
    let at = usize::from(way.at);
    let mut push = |points: i32, shape: u8, to: To| {
        if points >= floors[usize::from(shape)] {
            out.push(Turn { points, way: i, shape, to });
        }
    };
    let levels = small && turns.level != 0;
    // Points for as many lines as the column on the left has beside it.
    let level = |loom: &mut Columns<'_>, c: usize| {
        if c == 0 || !levels {
            return 0;
        }
        if loom.ask(way.columns[c - 1], u).level { turns.level } else { -turns.level }
    };
    // Open columns behind the last one, then from the left up to it.
    let behind = way.open & (u16::MAX << at) << 1;
    let before = if beside { 0 } else { way.open & !behind };
    // How well the way reads with the columns so far passed over, and with them closed.
    let (mut skipping, mut closing, mut passed) = (way.points, way.points, false);
    for mut open in [behind, before] {
        while open != 0 {
            let column = open.trailing_zeros() as usize;
            open &= open - 1;
            let asked = loom.ask(way.columns[column], u);
            let shape = shape(column as u8, way.len);
            if passed {
                push(skipping + asked.points, shape, To::Column);
                push(closing + asked.points, shape, To::Closing);
            } else {
                push(skipping + asked.points + level(loom, column), shape, To::Column);
            }
            passed = true;
            skipping += asked.skip;
            closing += asked.close;
        }
    }
    if n > 0 && n < COLUMNS && at + 1 == n {
        let late = if loom.long(way.columns[at]) { turns.late } else { 0 };
        push(way.points + turns.open + late + level(loom, n), shape(way.len, way.len + 1), To::Further);
    }
    // All new sets are alike: that of the best way, which is the first, is the one kept.
    if !beside && i == 0 {
        push(way.points + if n == 0 || spans { 0 } else { turns.restart }, shape(0, 1), To::Set);
    }
    if n > 0 {
        push(way.points + aside, shape(way.at, way.len), To::Aside);
        if beside && spans {
            push(way.points + turns.under, shape(way.at, way.len), To::Under);
        }
    }
}

//! Deal units that were printed in turn back to their columns.
//!
//! The units are walked in printed order. A way of reading holds the columns that are open and the
//! last unit of each; the next unit goes on the next column in turn, passes some over, opens a
//! further column, opens a new set of columns, or stands aside. Of all ways so far the best few are
//! kept, by the points of their seams and turns.
//!
//! Invariants: one place a unit; of two ways with as many points the one found first.

use super::law::{Words, open, quotation, seam};
use super::pieces::Piece;
use super::units::{Unit, carry};
use super::weights::{ALIKE, BEAM, COLUMNS, INDENT, LAW, SLACK, SMALL, Turns};

/// Where a unit goes: places in order are reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// Number of the unit that opened the set of columns.
    pub group: usize,
    /// Column of the set; [`COLUMNS`] for what stands aside.
    pub column: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Column {
    last: usize,
    measure: i32,
    edge: i32,
    settled: bool,
    carry: Option<Option<char>>,
    open: bool,
}

#[derive(Debug, Clone)]
struct Way {
    points: i32,
    group: usize,
    columns: Vec<Column>,
    at: usize,
    step: usize,
}

/// A turn that a way may take, told without taking it.
#[derive(Debug, Clone, Copy)]
struct Turn {
    points: i32,
    /// Number of the way.
    way: usize,
    to: To,
}

impl Turn {
    /// Column and number of columns behind it.
    fn shape(self, way: &Way) -> (usize, usize) {
        let n = way.columns.len();
        match self.to {
            To::Column { column, .. } => (column, n),
            To::Further => (n, n + 1),
            To::Set => (0, 1),
            To::Aside => (way.at, n),
        }
    }
}

/// Where a turn puts its unit.
#[derive(Debug, Clone, Copy)]
enum To {
    /// On an open column; those passed over are closed or not.
    Column { column: usize, close: bool },
    /// On a further column.
    Further,
    /// On the first of a new set of columns.
    Set,
    /// Aside.
    Aside,
}

/// A place and the step before it.
struct Step {
    before: usize,
    place: Place,
    points: i32,
}

struct Loom<'a> {
    units: &'a [Unit],
    pieces: &'a [Piece],
    words: &'a Words,
    turns: &'a Turns,
    fixed: Option<i32>,
    steps: Vec<Step>,
}

/// A place for every unit.
pub(super) fn weave(units: &[Unit], pieces: &[Piece], words: &Words, turns: &Turns, fixed: Option<i32>) -> Vec<Place> {
    let mut loom = Loom { units, pieces, words, turns, fixed, steps: Vec::new() };
    let mut ways = vec![Way { points: 0, group: 0, columns: Vec::new(), at: 0, step: usize::MAX }];
    let mut next: Vec<Turn> = Vec::new();
    for u in 0..units.len() {
        next.clear();
        for (i, way) in ways.iter().enumerate() {
            loom.turns_of(way, i, u, &mut next);
        }
        next.sort_by_key(|t| -t.points);
        let mut kept: Vec<Way> = Vec::with_capacity(BEAM);
        for &turn in &next {
            if kept.len() == BEAM {
                break;
            }
            let (at, n) = turn.shape(&ways[turn.way]);
            if kept.iter().filter(|k| k.at == at && k.columns.len() == n).count() == ALIKE {
                continue;
            }
            let (mut way, place) = loom.take(&ways[turn.way], turn, u);
            if kept.iter().any(|k| k.at == at && k.columns == way.columns) {
                continue;
            }
            loom.steps.push(Step { before: way.step, place, points: way.points });
            way.step = loom.steps.len() - 1;
            kept.push(way);
        }
        ways = kept;
    }
    let mut taken = Vec::with_capacity(units.len());
    let mut step = ways.first().map_or(usize::MAX, |w| w.step);
    while let Some(s) = loom.steps.get(step) {
        taken.push((s.place, s.points));
        step = s.before;
    }
    taken.reverse();
    loom.proven(&taken)
}

impl Loom<'_> {
    /// Every turn of a way that takes unit `u`.
    fn turns_of(&self, way: &Way, i: usize, u: usize, out: &mut Vec<Turn>) {
        let unit = &self.units[u];
        let beside = self.pieces[unit.pieces.start].beside;
        let n = way.columns.len();
        let mut push = |by: i32, to: To| out.push(Turn { points: way.points + by, way: i, to });
        let mut passed = 0;
        for d in 1..=n {
            let column = (way.at + d) % n;
            if beside && column <= way.at {
                break;
            }
            if !way.columns[column].open {
                continue;
            }
            let points = self.join(&way.columns[column], u) + self.level(way, column, u, passed == 0);
            push(points + passed * self.turns.skip, To::Column { column, close: false });
            if passed > 0 {
                push(points + passed * self.turns.close, To::Column { column, close: true });
            }
            passed += 1;
        }
        if n > 0 && n < COLUMNS && way.at + 1 == n {
            push(self.turns.open + self.level(way, n, u, true), To::Further);
        }
        if !beside {
            push(if n == 0 { 0 } else { self.turns.restart }, To::Set);
        }
        if n > 0 {
            push(if unit.settled() { self.turns.aside_body } else { self.turns.aside }, To::Aside);
        }
    }

    /// The way behind a turn.
    fn take(&self, way: &Way, turn: Turn, u: usize) -> (Way, Place) {
        if let To::Set = turn.to {
            let columns = vec![self.fresh(u)];
            let way = Way { points: turn.points, group: u, columns, at: 0, step: way.step };
            return (way, Place { group: u, column: 0 });
        }
        let mut w = way.clone();
        w.points = turn.points;
        let column = match turn.to {
            To::Column { column, close } => {
                let n = w.columns.len();
                let mut c = (way.at + 1) % n;
                while close && c != column {
                    w.columns[c].open = false;
                    c = (c + 1) % n;
                }
                self.lay(&mut w.columns[column], u);
                w.at = column;
                column
            }
            To::Further => {
                w.at = w.columns.len();
                w.columns.push(self.fresh(u));
                w.at
            }
            To::Set | To::Aside => COLUMNS,
        };
        (w, Place { group: way.group, column })
    }

    /// The places, with sets of columns undone that read hardly better than the printed order.
    fn proven(&self, taken: &[(Place, i32)]) -> Vec<Place> {
        let mut out = Vec::with_capacity(taken.len());
        let mut from = 0;
        let mut before = 0;
        for to in 1..=taken.len() {
            if to < taken.len() && taken[to].0.group == taken[from].0.group {
                continue;
            }
            let beside = (from..to).filter(|&u| self.pieces[self.units[u].pieces.start].beside).count();
            let proof = if beside < self.turns.beside { self.turns.proof } else { self.turns.proof / 4 };
            let gain = taken[to - 1].1 - before - self.plain(from, to);
            let returns = self.returns(from, &taken[from..to]);
            if gain >= proof && returns >= self.turns.returns && self.set(from, to) {
                out.extend(taken[from..to].iter().map(|t| t.0));
            } else {
                out.extend((from..to).map(|u| Place { group: u, column: 0 }));
            }
            before = taken[to - 1].1;
            from = to;
        }
        out
    }

    /// Most lines are as wide as text set in columns of the measure is.
    fn set(&self, from: usize, to: usize) -> bool {
        let Some(m) = self.fixed else {
            return true;
        };
        let full = |u: &Unit| (u.edge[0] - m).abs() <= SLACK || (u.edge[0] - m + INDENT).abs() <= SLACK;
        self.units[from..to].iter().filter(|u| full(u)).count() * 5 > (to - from) * 3
    }

    /// How often an unfinished column is gone on after units of others.
    fn returns(&self, from: usize, taken: &[(Place, i32)]) -> usize {
        let mut columns: Vec<Option<usize>> = vec![None; COLUMNS];
        let mut count = 0;
        for (u, (place, _)) in (from..).zip(taken) {
            let Some(last) = columns.get_mut(place.column) else {
                continue;
            };
            if let Some(before) = last.replace(u) {
                let (a, b) = (&self.units[before], &self.units[u]);
                let m = self.fixed.unwrap_or(a.measure[1].max(b.measure[0]));
                count += usize::from(before + 1 < u && open(&self.pieces[a.pieces.end - 1], m));
            }
        }
        count
    }

    /// Points of reading units in printed order.
    fn plain(&self, from: usize, to: usize) -> i32 {
        let mut points = if from == 0 { 0 } else { self.turns.restart };
        let mut column = self.fresh(from);
        for u in from + 1..to {
            if self.pieces[self.units[u].pieces.start].beside {
                points += self.turns.across;
                column = self.fresh(u);
                continue;
            }
            let join = self.join(&column, u);
            if join >= self.turns.restart {
                points += join;
                self.lay(&mut column, u);
            } else {
                points += self.turns.restart;
                column = self.fresh(u);
            }
        }
        points
    }

    fn fresh(&self, u: usize) -> Column {
        let unit = &self.units[u];
        let measure = self.fixed.unwrap_or(unit.measure[1]);
        Column { last: u, measure, edge: unit.edge[1], settled: unit.settled(), carry: unit.carry, open: true }
    }

    /// Puts a unit on a column.
    fn lay(&self, column: &mut Column, u: usize) {
        let unit = &self.units[u];
        column.last = u;
        column.carry = match unit.carry {
            Some(end) => carry(column.carry, end, unit.unopened, unit.opener),
            None => column.carry,
        };
        if self.fixed.is_none() {
            // Two fragments of one width tell the measure as well as one of many lines.
            let agree = column.edge.abs_diff(unit.edge[1]) <= SLACK as u32;
            let wider = column.edge.max(unit.edge[1]);
            column.measure = match (unit.settled(), column.settled) {
                (true, _) => unit.measure[1],
                (false, true) => column.measure,
                (false, false) if agree => wider,
                _ => column.measure.max(unit.measure[1]),
            };
            column.edge = wider;
            column.settled |= unit.settled() || agree;
        }
    }

    /// Points for unit `u` behind what the column holds.
    fn join(&self, column: &Column, u: usize) -> i32 {
        let unit = &self.units[u];
        let run = &self.pieces[unit.pieces.clone()];
        let before = &self.units[column.last];
        let last = &self.pieces[before.pieces.end - 1];
        let m = self.fixed.unwrap_or_else(|| match (column.settled, unit.settled()) {
            (true, false) => column.measure,
            (false, true) => unit.measure[0],
            _ => column.measure.max(unit.measure[0]),
        });
        let mut points =
            seam(last, &run[0], run.get(1), m, self.words) + quotation(column.carry, unit.unopened, unit.opener);
        if self.fixed.is_none() {
            let (a, b) = (column.measure, unit.measure[0]);
            let apart = match (column.settled, unit.settled()) {
                (true, true) => (a - b).abs() > SLACK + 1,
                (true, false) => unit.edge[0] > a + SLACK,
                (false, true) => before.edge[1] > b + SLACK,
                (false, false) => false,
            };
            let small = before.lines() <= SMALL && unit.lines() <= SMALL;
            points += if apart { LAW.mismatch } else { 0 };
            if column.last + 1 == u && !apart && small && open(last, m) {
                points += self.turns.shred;
            }
            if column.last + 1 != u && !open(last, m) {
                points += self.turns.chance;
            }
        } else if run[0].width > m + SLACK || last.width > m + SLACK {
            points += LAW.mismatch;
        }
        points
    }

    /// Points for as many lines as the column on the left has beside it.
    fn level(&self, way: &Way, c: usize, u: usize, next: bool) -> i32 {
        if c == 0 || !next || self.units[u].lines() > SMALL {
            return 0;
        }
        let same = self.units[way.columns[c - 1].last].lines() == self.units[u].lines();
        if same { self.turns.level } else { -self.turns.level }
    }
}

//! Columns that are open while units are dealt, each kept once.
//!
//! In: units, one after another. Out: numbers of columns; two columns are alike where their numbers
//! are, so that the many ways of reading which share a column share what is known of it too: how
//! well the next unit goes on behind it ([`join`]), and what it becomes then.

mod join;

use super::law::open;
use super::pieces::Piece;
use super::units::{Unit, carry};
use super::weights::{INDENT, INDENT_SLACK, SLACK, Turns};
use super::words::Words;

/// What is known of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Column {
    /// Its last unit.
    pub last: u32,
    measure: i32,
    edge: i32,
    settled: bool,
    /// It has more than its first line and what stands above that.
    long: bool,
    /// It leaves no sentence open.
    finished: bool,
    carry: Option<Option<char>>,
}

/// What was asked of a column for the unit in hand.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Asked {
    /// Unit it was asked for, counted from 1.
    unit: u32,
    /// Points for the unit behind it.
    pub points: i32,
    /// Points for passing it over.
    pub skip: i32,
    /// Points for closing it.
    pub close: i32,
    /// Its last unit has as many lines.
    pub level: bool,
    /// The column with the unit on it, and the unit that was asked for, counted from 1.
    laid: (u32, u32),
}

/// The material of one weave, and the columns in use.
pub(super) struct Columns<'a> {
    /// The units.
    pub units: &'a [Unit],
    /// What they are made of.
    pub pieces: &'a [Piece],
    /// Pairs and triples of the page.
    pub words: &'a Words<'a>,
    /// Points for turns.
    pub turns: &'a Turns,
    /// The measure where it is known.
    pub fixed: Option<i32>,
    /// Units that stand over several columns.
    spans: Vec<bool>,
    all: Vec<Column>,
    asked: Vec<Asked>,
    /// Columns from here on end with the unit in hand.
    new: usize,
}

impl<'a> Columns<'a> {
    /// None in use yet.
    pub fn new(
        units: &'a [Unit],
        pieces: &'a [Piece],
        words: &'a Words<'a>,
        turns: &'a Turns,
        fixed: Option<i32>,
    ) -> Self {
        let spans = if turns.rows { join::spanning(units, pieces, fixed) } else { Vec::new() };
        Self { units, pieces, words, turns, fixed, spans, all: Vec::new(), asked: Vec::new(), new: 0 }
    }

    /// The next unit comes in hand.
    pub fn turn(&mut self) {
        self.new = self.all.len();
    }

    /// Columns kept.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Number of a column that ends with the unit in hand.
    fn number(&mut self, column: Column) -> u32 {
        let new = self.new;
        let found = self.all[new..].iter().position(|c| *c == column);
        let at = found.map_or(self.all.len(), |i| new + i);
        if found.is_none() {
            self.all.push(column);
            self.asked.push(Asked::default());
        }
        at as u32
    }

    /// Keeps the columns of `live` only and gives their new numbers in place.
    pub fn sweep<'w>(&mut self, live: impl Iterator<Item = &'w mut u32>) {
        let mut to = vec![u32::MAX; self.all.len()];
        let mut all = Vec::new();
        for number in live {
            let place = &mut to[*number as usize];
            if *place == u32::MAX {
                *place = all.len() as u32;
                all.push(self.all[*number as usize]);
            }
            *number = *place;
        }
        self.asked = vec![Asked::default(); all.len()];
        self.all = all;
    }

    /// What is asked of a column for unit `u`.
    #[inline(always)]
    pub fn ask(&mut self, number: u32, u: usize) -> Asked {
        let asked = self.asked[number as usize];
        if asked.unit == u as u32 + 1 { asked } else { self.learn(number as usize, u) }
    }

    /// See [`Self::ask`], the first time.
    #[inline(never)]
    fn learn(&mut self, at: usize, u: usize) -> Asked {
        let column = self.all[at];
        let points = self.join(&column, u);
        let level = self.units[column.last as usize].lines() == self.units[u].lines();
        let turns = self.turns;
        let ended = turns.rows && column.finished;
        let (skip, close) = if ended { (turns.skip_ended, turns.close_ended) } else { (turns.skip, turns.close) };
        self.asked[at] = Asked { unit: u as u32 + 1, points, skip, close, level, ..self.asked[at] };
        self.asked[at]
    }

    /// Whether no sentence is left open by a column of measure `m` that ends with unit `u`.
    fn finishes(&self, u: usize, m: i32) -> bool {
        let last = &self.pieces[self.units[u].pieces.end - 1];
        last.done || !open(last, m)
    }

    /// Whether a column has more than its first line.
    pub fn long(&self, number: u32) -> bool {
        self.all[number as usize].long
    }

    /// The column with unit `u`, the one in hand, on it.
    pub fn laid(&mut self, number: u32, u: usize) -> u32 {
        let at = number as usize;
        if self.asked[at].laid.1 != u as u32 + 1 {
            let mut column = self.all[at];
            self.lay(&mut column, u);
            self.asked[at].laid = (self.number(column), u as u32 + 1);
        }
        self.asked[at].laid.0
    }

    /// A column of nothing but unit `u`, the one in hand.
    pub fn opened(&mut self, u: usize) -> u32 {
        let column = self.fresh(u);
        self.number(column)
    }

    /// See [`Self::opened`].
    pub fn fresh(&self, u: usize) -> Column {
        let unit = &self.units[u];
        let measure = self.fixed.unwrap_or(unit.measure[1]);
        let (edge, settled, finished) = (unit.edge[1], unit.settled(), self.finishes(u, measure));
        Column { last: u as u32, measure, edge, settled, long: false, finished, carry: unit.carry }
    }

    /// Puts a unit on a column.
    pub fn lay(&self, column: &mut Column, u: usize) {
        let unit = &self.units[u];
        let last = &self.pieces[self.units[column.last as usize].pieces.end - 1];
        let m = self.fixed.unwrap_or(column.measure);
        // A head above it does not make a column long.
        column.long |= last.done || last.hangs() || last.full() >= m - INDENT - INDENT_SLACK;
        column.last = u as u32;
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
        column.finished = self.finishes(u, self.fixed.unwrap_or(column.measure));
    }
}

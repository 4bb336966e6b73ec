//! Whether a set of columns was dealt for a reason.
//!
//! In: the places and points of the best way. Out: the places, with sets undone that read hardly
//! better than the printed order.

use super::column::Columns;
use super::law::open;
use super::weave::Place;
use super::weights::{COLUMNS, INDENT, SLACK, TOLD};

impl Columns<'_> {
    /// The places, with sets of columns undone that read hardly better than the printed order.
    pub fn proven(&self, taken: &[(Place, i32)]) -> Vec<Place> {
        let mut out = Vec::with_capacity(taken.len());
        let mut from = 0;
        let mut before = 0;
        for to in 1..=taken.len() {
            if to < taken.len() && taken[to].0.group == taken[from].0.group {
                continue;
            }
            let beside = (from..to).filter(|&u| self.beside(u)).count();
            let proof = if beside < self.turns.beside { self.turns.proof } else { self.turns.proof / 4 };
            let gain = taken[to - 1].1 - before - self.plain(from, to);
            let returns = self.returns(from, &taken[from..to]);
            let told = TOLD * self.told(from, &taken[from..to]);
            if gain + told >= proof && returns >= self.turns.returns && self.set(from, to) {
                out.extend(taken[from..to].iter().map(|t| t.0));
            } else {
                out.extend((from..to).map(|u| Place { group: u as u32, column: 0 }));
            }
            before = taken[to - 1].1;
            from = to;
        }
        out
    }

    /// Whether a unit stands behind another on its printed line.
    pub fn beside(&self, u: usize) -> bool {
        self.pieces[self.units[u].pieces.start].beside
    }

    /// Most lines are as wide as text set in columns of the measure is.
    fn set(&self, from: usize, to: usize) -> bool {
        let Some(m) = self.fixed else {
            return true;
        };
        let full = |e: i32| (m - INDENT - SLACK..=m + SLACK).contains(&e);
        self.units[from..to].iter().filter(|u| full(u.edge[0])).count() * 5 > (to - from) * 3
    }

    /// How often an unfinished column is gone on after units of others.
    fn returns(&self, from: usize, taken: &[(Place, i32)]) -> usize {
        let mut columns: Vec<Option<usize>> = vec![None; COLUMNS];
        let mut count = 0;
        for (u, (place, _)) in (from..).zip(taken) {
            let Some(last) = columns.get_mut(place.column as usize) else {
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

    /// Points of words that run over the seams of columns, less those of words over the printed seams.
    fn told(&self, from: usize, taken: &[(Place, i32)]) -> i32 {
        let mut columns: Vec<Option<usize>> = vec![None; COLUMNS];
        let mut points = 0;
        for (u, (place, _)) in (from..).zip(taken) {
            let over = |a: usize| {
                let (a, b) = (&self.pieces[self.units[a].pieces.end - 1], &self.pieces[self.units[u].pieces.start]);
                if a.done { 0 } else { self.words.points(a, b) }
            };
            if u > from && !self.beside(u) {
                points -= over(u - 1);
            }
            if let Some(before) = columns.get_mut(place.column as usize).and_then(|c| c.replace(u)) {
                points += over(before);
            }
        }
        points
    }

    /// Points of reading units in printed order.
    fn plain(&self, from: usize, to: usize) -> i32 {
        let mut points = if from == 0 { 0 } else { self.turns.restart };
        let mut column = self.fresh(from);
        for u in from + 1..to {
            if self.beside(u) {
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
}

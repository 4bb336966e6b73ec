//! How well a unit goes on behind a column, and which units stand over several columns.
//!
//! Part of [`super`], which keeps the columns and asks once a unit. In: what is known of a column, a unit. Out: points by the
//! law of lines at the seam, and by the measures of both. Units that stand over several columns, as heads and captions do, are
//! told once for all units: their width says nothing of a column's measure. Not handled: what it costs to pass columns over or
//! to open one, which [`super::super::turns`] adds.

use super::super::law::{open, quotation, seam};
use super::super::pieces::Piece;
use super::super::units::Unit;
use super::super::weights::{INDENT, INDENT_SLACK, LAW, SLACK, SMALL};
use super::{Column, Columns};

impl Columns<'_> {
    /// Whether unit `u` stands over several columns of the known measure, as heads and captions do.
    pub fn spans(&self, u: usize) -> bool {
        self.spans.get(u) == Some(&true)
    }

    /// The measure of the seam between a column and unit `u`.
    pub fn between(&self, column: &Column, u: usize) -> i32 {
        let unit = &self.units[u];
        self.fixed.unwrap_or_else(|| match (column.settled, unit.settled()) {
            (true, false) => column.measure,
            (false, true) => unit.measure[0],
            _ => column.measure.max(unit.measure[0]),
        })
    }

    /// Points for unit `u` behind what the column holds.
    pub fn join(&self, column: &Column, u: usize) -> i32 {
        let unit = &self.units[u];
        let run = &self.pieces[unit.pieces.clone()];
        let before = &self.units[column.last as usize];
        let last = &self.pieces[before.pieces.end - 1];
        let m = self.between(column, u);
        let mut points =
            seam(last, &run[0], run.get(1), m, self.words) + quotation(column.carry, unit.unopened, unit.opener);
        if self.turns.rows && (self.spans(u) || self.spans(column.last as usize)) {
            return points + self.turns.through;
        }
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
            if column.last as usize + 1 == u && !apart && small && open(last, m) {
                points += self.turns.shred;
            }
            if column.last as usize + 1 != u && !open(last, m) {
                points += self.turns.chance;
            }
        }
        points
    }
}

/// Which units stand over several columns, whose measure is fixed or their own: those that are wider,
/// those that were printed twice, as heads with a shadow are, and short ones without a final mark next to
/// such a one.
pub(super) fn spanning(units: &[Unit], pieces: &[Piece], fixed: Option<i32>) -> Vec<bool> {
    let measure = |u: usize| fixed.unwrap_or(units[u].measure[0]);
    let line = |u: usize| units.get(u).map(|unit| &pieces[unit.pieces.start]);
    let twice = |u: usize| line(u).zip(line(u + 1)).is_some_and(|(a, b)| a.says(b));
    let clear = |u: usize| {
        line(u).is_some_and(|p| p.head || p.over(measure(u) + INDENT))
            || twice(u)
            || u.checked_sub(1).is_some_and(&twice)
    };
    let mut out: Vec<bool> = (0..units.len()).map(clear).collect();
    for u in (0..out.len().saturating_sub(1)).rev() {
        let short = line(u).is_some_and(|p| !p.done && p.full() < measure(u) - INDENT - INDENT_SLACK);
        let alone = |u: usize| line(u).is_some_and(|p| !p.beside);
        out[u] |= short && out[u + 1] && alone(u) && alone(u + 1);
    }
    out
}

//! Ways to put the cells of a row beside one another below the columns of a way of reading.
//!
//! Part of [`super`], which tells what each cell is worth below each column. In: the columns of a frame, from left to right,
//! none where none are open yet. Out: where each cell goes, and the points of that: the best by one path over columns and words
//! of the row, and the best without a cell in each column; or the row as heads side by side.
//!
//! Holds: columns keep their order from left to right, and each word of the row is in one cell. A cell goes below a column, begins
//! one anew under a head, begins a further one, or stands aside; a column may be passed.

use super::super::lanes::{Lane, NONE, Put};
use super::super::weights::{BESIDE, LANES};
use super::Hand;

impl Hand<'_> {
    /// Ways to put the cells of the row below some columns, each with its points: the best, and the best without a cell in
    /// each column that has one then.
    pub fn ways(&mut self, lanes: &[Lane]) -> Vec<(i32, Vec<Put>)> {
        let asked: Vec<usize> = lanes.iter().map(|l| self.ask(l)).collect();
        let mut table = Vec::new();
        let mut out = vec![self.way(lanes, &asked, &mut table, usize::MAX)];
        let (mut used, mut column) = (0_u32, 0);
        for put in &out[0].1 {
            if !matches!(put, Put::New(_) | Put::Aside(_)) {
                used |= u32::from(*put != Put::Pass) << column;
                column += 1;
            }
        }
        // From the right: what the table says of the columns left of the one left out stays.
        while column > 0 {
            column -= 1;
            if used >> column & 1 == 1 {
                out.push(self.way(lanes, &asked, &mut table, column));
            }
        }
        out
    }

    /// The row as columns that all begin.
    pub fn begun(&self) -> (i32, Vec<Put>) {
        self.way(&[], &[], &mut Vec::new(), usize::MAX)
    }

    /// The best way to put the cells of the row below columns, with none below the one left out; where there are none yet,
    /// its cells are columns that begin. `table` has the best for each column and each word up to which the row is put, and is
    /// made anew from the column left out on, or whole where none is.
    fn way(&self, lanes: &[Lane], asked: &[usize], table: &mut Vec<(i32, Put)>, without: usize) -> (i32, Vec<Put>) {
        let row = self.row.words + 1;
        let first = if without < lanes.len() { without + 1 } else { 0 };
        table.truncate(first * row);
        table.resize((lanes.len() + 1) * row, (i32::MIN / 2, Put::Pass));
        let best = &mut table[..];
        if first == 0 {
            best[0].0 = 0;
        }
        let take = |best: &mut [(i32, Put)], here: usize, from: usize, points: i32, put: Put| {
            let points = best[from].0 + points;
            if points > best[here].0 {
                best[here] = (points, put);
            }
        };
        for j in first..=lanes.len() {
            let lane = j.checked_sub(1).map(|j| &lanes[j]);
            if let Some(lane) = lane {
                let pass = self.pass(lane, lanes.get(j));
                (0..row).for_each(|i| take(best, j * row + i, (j - 1) * row + i, pass, Put::Pass));
            }
            let begins = lane.filter(|_| j - 1 != without);
            // Columns of a set begin at one height.
            let late = begins.is_some_and(|l| lanes.iter().any(|o| o.set == l.under && self.r - o.begun > 1));
            let further = if j == lanes.len() { LANES.further } else { LANES.between };
            let begin = if lanes.is_empty() { 0 } else { further };
            let many = usize::from(lanes.len() > 1);
            // Columns of a story are filled from the left.
            let hole = match lanes.get(j.wrapping_sub(2)..j) {
                Some([a, b]) if a.begun == b.begun && a.gap <= LANES.tired => LANES.hole,
                _ => 0,
            };
            let points = begins.map_or(&[][..], |_| &self.points[asked[j - 1] * self.single.len()..]);
            for (n, own) in self.single.iter().enumerate() {
                let (c, here, left) = ((self.from + n) as u32, j * row + own.to, j * row + own.from);
                if let Some(&(mut below, fresh)) = points.get(n) {
                    below += if hole != 0 && best[left - row].1 == Put::Pass { hole } else { 0 };
                    match fresh > below && !late {
                        true => take(best, here, left - row, fresh, Put::Under(c)),
                        false => take(best, here, left - row, below, Put::Below(c)),
                    }
                }
                take(best, here, left, own.aside[many], Put::Aside(c));
                if own.may_begin {
                    // Of columns that begin together only the first is not filled from another.
                    let first = !lanes.is_empty() && !matches!(best[left].1, Put::New(_));
                    let middle = if first { own.middle } else { 0 };
                    take(best, here, left, begin + middle + own.begins, Put::New(c));
                }
            }
        }
        let (mut j, mut i) = (lanes.len(), row - 1);
        let mut puts = Vec::with_capacity(j + i);
        while j + i > 0 {
            let put = best[j * row + i].1;
            puts.push(put);
            j -= usize::from(matches!(put, Put::Pass | Put::Below(_) | Put::Under(_)));
            if let Put::Below(c) | Put::Under(c) | Put::New(c) | Put::Aside(c) = put {
                i = self.cell(c).from;
            }
        }
        puts.reverse();
        (best[best.len() - 1].0, puts)
    }

    /// The row as heads side by side, which belong to no column; empty where it is none or one.
    pub fn beside(&self) -> (i32, Vec<Put>) {
        // Points up to each word, and the last cell there.
        let mut best = vec![(i32::MIN / 2, NONE); self.row.words + 1];
        best[0].0 = 0;
        for (n, cell) in self.own().iter().enumerate() {
            let points = best[cell.from].0 + BESIDE.head + cell.look;
            if self.heads[n] && cell.piece.width > BESIDE.least && points > best[cell.to].0 {
                best[cell.to] = (points, (self.from + n) as u32);
            }
        }
        let (mut i, mut puts) = (self.row.words, Vec::new());
        if best[i].0 < i32::MIN / 4 {
            return (0, puts);
        }
        while i > 0 {
            puts.push(Put::Aside(best[i].1));
            i = self.cell(best[i].1).from;
        }
        puts.reverse();
        (best[self.row.words].0, puts)
    }
}

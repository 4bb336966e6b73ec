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
        let best = self.way(lanes, &asked, usize::MAX);
        let mut out = Vec::new();
        let mut column = 0;
        for put in &best.1 {
            if !matches!(put, Put::New(_) | Put::Aside(_)) {
                if *put != Put::Pass {
                    out.push(self.way(lanes, &asked, column));
                }
                column += 1;
            }
        }
        out.push(best);
        out.reverse();
        out
    }

    /// The best way to put the cells of the row below columns, with none below the one left out; where there are none yet,
    /// its cells are columns that begin.
    pub fn way(&self, lanes: &[Lane], asked: &[usize], without: usize) -> (i32, Vec<Put>) {
        let row = self.row.words + 1;
        let mut best = vec![(i32::MIN / 2, Put::Pass); (lanes.len() + 1) * row];
        best[0].0 = 0;
        let take = |best: &mut Vec<(i32, Put)>, here: usize, from: usize, points: i32, put: Put| {
            let points = best[from].0 + points;
            if points > best[here].0 {
                best[here] = (points, put);
            }
        };
        for j in 0..=lanes.len() {
            let lane = j.checked_sub(1).map(|j| &lanes[j]);
            if let Some(lane) = lane {
                let pass = self.pass(lane, lanes.get(j));
                (0..row).for_each(|i| take(&mut best, j * row + i, (j - 1) * row + i, pass, Put::Pass));
            }
            let begins = lane.filter(|_| j - 1 != without);
            // Columns of a set begin at one height.
            let late = begins.is_some_and(|l| lanes.iter().any(|o| o.set == l.under && self.r - o.begun > 1));
            let further = if j == lanes.len() { LANES.further } else { LANES.between };
            for (n, cell) in self.own().iter().enumerate() {
                let (c, here, left) = ((self.from + n) as u32, j * row + cell.to, j * row + cell.from);
                if begins.is_some() {
                    let (mut below, fresh) = self.points[asked[j - 1] * self.own().len() + n];
                    // Columns of a story are filled from the left.
                    let passed = j > 1 && best[left - row].1 == Put::Pass;
                    if passed && lanes[j - 2].begun == lanes[j - 1].begun && lanes[j - 2].gap <= LANES.tired {
                        below += LANES.hole;
                    }
                    match fresh > below && !late {
                        true => take(&mut best, here, left - row, fresh, Put::Under(c)),
                        false => take(&mut best, here, left - row, below, Put::Below(c)),
                    }
                }
                let (aside, middle) = self.single[n];
                take(&mut best, here, left, aside[usize::from(lanes.len() > 1)], Put::Aside(c));
                if !cell.piece.head {
                    let begins = if lanes.is_empty() { 0 } else { further + middle };
                    let head = if self.heads[n] { LANES.head_first } else { 0 };
                    take(&mut best, here, left, begins + head + cell.look, Put::New(c));
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

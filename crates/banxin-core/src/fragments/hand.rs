//! How a row goes on below the columns of a way of reading.
//!
//! Part of [`super::deal`], which walks the rows of a page. In: the columns of a frame, the cells that a row may hold. Out: ways to
//! put them beside one another, the best by the law of lines first. Columns keep their order from left to right: a cell goes below
//! a column, begins one anew under a head, begins a further one, or stands aside; a column may be passed.

use super::choices::{Cell, Row};
use super::lanes::{Lane, NONE, Put};
use super::law::{goes_on, open, seam};
use super::weights::{BESIDE, LANES, SLACK};
use super::words::Words;

/// The row in hand.
pub(super) struct Hand<'a> {
    /// The pairs of the page, which tell whether words run over a seam.
    pub words: &'a Words<'a>,
    /// The cells of all rows so far.
    pub cells: &'a [Cell],
    /// The first that the row may hold.
    pub from: usize,
    /// What it is.
    pub row: &'a Row,
    /// Its number.
    pub r: u32,
    /// Points for each cell of the row where it belongs to no column, of one or of many, and where it begins one.
    pub single: Vec<([i32; 2], i32)>,
    /// Whether each looks like the line of a head.
    pub heads: Vec<bool>,
    /// Columns that were asked for the cells of the row.
    pub asked: Vec<Lane>,
    /// For each of them, points for each cell below it and anew under a head.
    pub points: Vec<(i32, i32)>,
}

impl<'a> Hand<'a> {
    /// Takes row number `r` in hand, whose cells begin with number `from`.
    pub fn of(words: &'a Words<'a>, cells: &'a [Cell], from: usize, row: &'a Row, r: u32) -> Self {
        let single = cells[from..].iter().map(|cell| (Self::aside(cell, row), Self::middle(cell))).collect();
        let heads = cells[from..].iter().map(|cell| cell.heads(row.measure)).collect();
        Self { words, cells, from, row, r, single, heads, asked: Vec::new(), points: Vec::new() }
    }

    fn cell(&self, c: u32) -> &Cell {
        &self.cells[c as usize]
    }

    /// Points for beginning a column with a cell under a head.
    fn fresh(cell: &Cell) -> i32 {
        match &cell.piece {
            p if p.opens => LANES.opens,
            p if goes_on(p, None, cell.own) => LANES.middle,
            _ => LANES.fresh,
        }
    }

    /// The cells that the row may hold.
    fn own(&self) -> &[Cell] {
        &self.cells[self.from..]
    }

    /// The whole row as one cell, which it always may be.
    pub fn whole(&self) -> u32 {
        let whole = self.own().iter().position(|cell| cell.from == 0 && cell.to == self.row.words);
        (self.from + whole.unwrap_or(0)) as u32
    }

    /// Number of a column among those that were asked.
    fn ask(&mut self, lane: &Lane) -> usize {
        let known = self.asked.iter().position(|asked| asked == lane);
        known.unwrap_or_else(|| {
            for cell in &self.cells[self.from..] {
                let points = self.below(lane, cell);
                self.points.push(points);
            }
            self.asked.push(*lane);
            self.asked.len() - 1
        })
    }

    /// Points for a cell below a column, and for one that begins it anew.
    fn below(&self, lane: &Lane, cell: &Cell) -> (i32, i32) {
        let m = lane.grown(cell);
        let rested = match lane.heads {
            0 => 0,
            1 => LANES.headed,
            _ => LANES.headed_long,
        };
        let waited = lane.gap.abs_diff(lane.turn).min(LANES.longest);
        let mut points = cell.suits(m) + lane.place(cell) + rested + LANES.rested * waited as i32;
        points += if cell.over(m) { LANES.over } else { 0 };
        points += seam(&self.cell(lane.last).piece, &cell.piece, None, m, self.words);
        points += if self.row.alone { LANES.alone } else { 0 };
        (points, if lane.under == NONE { i32::MIN / 2 } else { cell.look + Self::fresh(cell) })
    }

    /// Points for leaving a column out; `right` is the one beside it.
    fn pass(&self, lane: &Lane, right: Option<&Lane>) -> i32 {
        if self.row.alone || lane.heads > 0 || lane.gap > LANES.tired || lane.gap < lane.turn {
            return 0;
        }
        let last = &self.cell(lane.last).piece;
        let open = open(last, lane.measure);
        let right = right.map(|right| self.cell(right.first));
        // A column ends where the one beside it begins.
        match right.map(|first| goes_on(&first.piece, None, first.own)) {
            Some(goes_on) if goes_on == open => LANES.pass_shut,
            Some(_) => LANES.pass_open,
            None if open => LANES.pass_open,
            None if last.done && last.full() < lane.measure - SLACK => LANES.pass_shut,
            None => LANES.pass,
        }
    }

    /// Points for columns that end and new ones that begin.
    pub fn ended(&self, lanes: &[Lane], puts: &[Put]) -> i32 {
        let heads = lanes.iter().map(|l| l.heads).min();
        let mut points = self.left(lanes);
        points += match heads {
            None => 0,
            Some(0) => LANES.ended,
            Some(_) => LANES.ended_head,
        };
        for put in puts {
            let Put::New(c) = put else { continue };
            points += if heads != Some(0) { Self::fresh(self.cell(*c)) } else { 0 };
        }
        points + if heads.is_some() { self.headless(puts) } else { 0 }
    }

    /// Points for columns that end in the middle of a sentence.
    pub fn left(&self, lanes: &[Lane]) -> i32 {
        let open = |l: &&Lane| !l.rests() && open(&self.cell(l.last).piece, l.measure);
        LANES.left * lanes.iter().filter(open).count() as i32
    }

    /// Points for columns that begin in the middle of a paragraph.
    pub fn headless(&self, puts: &[Put]) -> i32 {
        if let Some(Put::New(c)) = puts.first() { Self::middle(self.cell(*c)) } else { 0 }
    }

    /// Points for a column that begins with a cell in the middle of a paragraph.
    fn middle(cell: &Cell) -> i32 {
        if !cell.piece.opens && goes_on(&cell.piece, None, cell.own) { LANES.headless } else { 0 }
    }

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

    /// Points for a cell that belongs to no column.
    fn aside(cell: &Cell, row: &Row) -> [i32; 2] {
        let all = cell.from == 0 && cell.to == row.words;
        match cell {
            _ if cell.piece.head => [0; 2],
            _ if !cell.heads(row.measure) => [LANES.aside_body; 2],
            _ if row.one && all => [LANES.aside, LANES.aside_row],
            _ => [LANES.aside; 2],
        }
    }
}

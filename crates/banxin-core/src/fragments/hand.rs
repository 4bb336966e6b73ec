//! How a row goes on below the columns of a way of reading, in points.
//!
//! Part of [`super::deal`], which walks the rows of a page. In: the columns of a frame, the cells that a row may hold. Out: points for
//! each cell below each column, by the law of lines and the column's measure, and for beginning it anew under a head; points for
//! columns that are passed, that end and that begin. Which of these go together on one row is told by [`puts`].

mod puts;

use super::choices::{Cell, Row};
use super::lanes::{Lane, NONE, Put};
use super::law::{goes_on, open, seam};
use super::weights::{LANES, SLACK};
use super::words::Words;

/// The row in hand.
pub(super) struct Hand<'a> {
    /// The pairs of the page, which tell whether words run over a seam.
    words: &'a Words<'a>,
    /// The cells of all rows so far.
    pub cells: &'a [Cell],
    /// The first that the row may hold.
    pub from: usize,
    /// What it is.
    pub row: &'a Row,
    /// Its number.
    pub r: u32,
    /// What each cell of the row is by itself.
    single: Vec<Single>,
    /// Whether each looks like the line of a head.
    pub heads: Vec<bool>,
    /// Columns that were asked for the cells of the row.
    asked: Vec<Lane>,
    /// For each of them, points for each cell below it and anew under a head.
    points: Vec<(i32, i32)>,
}

/// What a cell of the row is by itself.
struct Single {
    /// The words it has, from the first to behind the last.
    from: usize,
    to: usize,
    /// Points where it belongs to no column, of one or of many.
    aside: [i32; 2],
    /// Whether it may begin a column, points for that, and those beside other columns.
    may_begin: bool,
    begins: i32,
    middle: i32,
}

impl<'a> Hand<'a> {
    /// Takes row number `r` in hand, whose cells begin with number `from`.
    pub fn of(words: &'a Words<'a>, cells: &'a [Cell], from: usize, row: &'a Row, r: u32) -> Self {
        let heads: Vec<bool> = cells[from..].iter().map(|cell| cell.heads(row.measure)).collect();
        let single = cells[from..].iter().zip(&heads).map(|(cell, head)| Single {
            from: cell.from,
            to: cell.to,
            aside: Self::aside(cell, row),
            may_begin: !cell.piece.head,
            begins: if *head { LANES.head_first } else { 0 } + cell.look,
            middle: Self::middle(cell),
        });
        let single = single.collect();
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

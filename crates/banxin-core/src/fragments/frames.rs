//! Frames that are open while rows are walked, each kept once.
//!
//! Part of [`super::strands`], which walks the rows. In: rows, one after another. Out: numbers of frames;
//! ways of reading that share a frame share what is known of it too: how well the row in hand goes on with
//! it, and what it becomes then.
//! A row goes on with a frame as well as its cells go on with the frame's columns, put beside one another so
//! that they read best: a column may have no cell in the row, a cell may begin a column on the right.

use std::ops::Range;

use super::law::{Words, goes_on, open, seam};
use super::pieces::Piece;
use super::rows::Rows;
use super::runs::Cutter;
use super::weights::{COLUMNS, ROWS, STRANDS};

/// A row of a page.
struct Row {
    /// Its cells by their numbers.
    cells: Range<u32>,
    /// How well each measure suits it.
    suits: [i32; ROWS.measures],
    /// It stands over columns, as heads do.
    over: bool,
}

/// The rows of a page, each cut by itself.
pub(super) struct Table<'a> {
    measures: &'a [i32],
    words: &'a Words<'a>,
    cells: Vec<Piece>,
    rows: Vec<Row>,
}

impl<'a> Table<'a> {
    /// Reads the rows of a page.
    pub fn read(page: &'a Rows<'a>, words: &'a Words<'a>) -> Self {
        let mut table = Self { measures: page.measures(), words, cells: Vec::new(), rows: Vec::new() };
        let (mut cutter, mut cells) = (Cutter::default(), Vec::new());
        for r in 0..page.lines.len() {
            page.alone(r, &mut cutter, &mut cells);
            let over = page.is_furniture(r) || cells.iter().all(|c| c.piece.head || c.piece.over(c.measure));
            let from = table.cells.len() as u32;
            table.cells.extend(cells.iter().take(COLUMNS).map(|c| c.piece));
            table.rows.push(Row { cells: from..table.cells.len() as u32, suits: page.suits(r), over });
        }
        table
    }

    /// Rows it has.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    fn cell(&self, number: u32) -> &Piece {
        &self.cells[number as usize]
    }

    /// Number of the measure that suits best.
    fn best(&self, suits: &[i32; ROWS.measures]) -> usize {
        (0..self.measures.len()).rev().max_by_key(|&n| suits[n]).unwrap_or(0)
    }
}

/// A frame that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Frame {
    /// Row it begins with.
    first: u32,
    /// How well each measure suits its rows.
    suits: [i32; ROWS.measures],
    /// The last cells of its columns, as many as `len`.
    columns: [u32; COLUMNS],
    /// Number of its columns.
    len: u8,
    /// It holds nothing but lines of a head yet.
    bare: bool,
}

/// The frames of a page.
pub(super) struct Frames<'a> {
    table: &'a Table<'a>,
    /// Number of the row in hand.
    row: usize,
    all: Vec<Frame>,
    /// The row in hand below each: its points, and the number of the frame with it.
    asked: Vec<Option<(i32, u32)>>,
    /// Frames from here on hold the row in hand.
    new: usize,
}

/// How the first columns and the first cells are put beside one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Put {
    /// The last column has no cell.
    Passed,
    /// The last cell goes on with the last column.
    Below,
    /// The last cell begins a column.
    Further,
}

impl<'a> Frames<'a> {
    /// None yet.
    pub fn new(table: &'a Table<'a>) -> Self {
        Self { table, row: 0, all: Vec::new(), asked: Vec::new(), new: 0 }
    }

    /// Takes a row in hand; of the frames, those of `live` are kept and get new numbers in place.
    pub fn turn<'w>(&mut self, row: usize, live: impl Iterator<Item = &'w mut u32>) {
        let mut all: Vec<Frame> = Vec::new();
        for number in live {
            let frame = self.all[*number as usize];
            let found = all.iter().position(|f| *f == frame);
            *number = found.unwrap_or(all.len()) as u32;
            if found.is_none() {
                all.push(frame);
            }
        }
        (self.row, self.new) = (row, all.len());
        self.asked.clear();
        self.asked.resize(all.len(), None);
        self.all = all;
    }

    /// Row that a frame begins with.
    pub fn first(&self, frame: u32) -> u32 {
        self.all[frame as usize].first
    }

    /// Points for ending frames: columns may be left in the middle of a sentence.
    pub fn left(&self, frames: &[u32]) -> i32 {
        let mut points = 0;
        for &f in frames {
            let frame = &self.all[f as usize];
            let m = self.table.measures[self.table.best(&frame.suits)];
            for &c in &frame.columns[..usize::from(frame.len)] {
                points += if open(self.table.cell(c), m) { STRANDS.left } else { 0 };
            }
        }
        points
    }

    /// Number of a frame that holds the row in hand.
    fn number(&mut self, frame: Frame) -> u32 {
        let found = self.all[self.new..].iter().position(|f| *f == frame);
        if found.is_none() {
            self.all.push(frame);
        }
        found.map_or(self.all.len() - 1, |i| self.new + i) as u32
    }

    /// Points for beginning a frame with the row in hand, and the number of the frame.
    pub fn fresh(&mut self) -> (i32, u32) {
        let row = &self.table.rows[self.row];
        let m = self.table.measures[self.table.best(&row.suits)];
        let middle = goes_on(self.table.cell(row.cells.start), None, m);
        (if middle { STRANDS.headless } else { 0 }, self.number(self.begun(self.row as u32)))
    }

    /// A frame that begins with row `first` and has no cells but those of the row in hand.
    fn begun(&self, first: u32) -> Frame {
        let Row { cells, suits, over } = &self.table.rows[self.row];
        let mut columns = [0; COLUMNS];
        columns.iter_mut().zip(cells.clone()).for_each(|(column, cell)| *column = cell);
        let one = self.table.cell(cells.start);
        let bare = *over || cells.len() == 1 && !one.done && !one.hangs();
        Frame { first, suits: *suits, columns, len: cells.len() as u8, bare }
    }

    /// Points for the row in hand below a frame, and the number of the frame with it.
    pub fn join(&mut self, frame: u32) -> (i32, u32) {
        if let Some(asked) = self.asked[frame as usize] {
            return asked;
        }
        let above = self.all[frame as usize];
        let (points, with) = if above.bare { (STRANDS.head, self.begun(above.first)) } else { self.laid(above) };
        let asked = (points, self.number(with));
        self.asked[frame as usize] = Some(asked);
        asked
    }

    /// See [`Self::join`].
    fn laid(&self, mut frame: Frame) -> (i32, Frame) {
        let table = self.table;
        let Row { cells, suits, over } = &table.rows[self.row];
        let (k, n) = (usize::from(frame.len), cells.len());
        frame.suits.iter_mut().zip(suits).for_each(|(all, one)| *all += one);
        let measure = table.best(&frame.suits);
        let m = table.measures[measure];
        let mut points = suits[measure] - suits[table.best(suits)];
        if *over && k > 1 {
            points += STRANDS.through;
        }
        // Best points for the first `j` columns with the first `i` cells.
        let mut best = [[(i32::MIN / 2, Put::Passed); COLUMNS + 1]; COLUMNS + 1];
        best[0][0].0 = 0;
        for j in 0..=k {
            let column = j.checked_sub(1).map(|j| table.cell(frame.columns[j]));
            let pass = column.map_or(0, |c| if open(c, m) { STRANDS.pass_open } else { STRANDS.pass });
            for i in 0..=n {
                let mut here = best[j][i];
                if let Some(column) = column {
                    here = here.max((best[j - 1][i].0 + pass, Put::Passed));
                    if i > 0 {
                        let seam = seam(column, table.cell(cells.start + i as u32 - 1), None, m, table.words);
                        here = here.max((best[j - 1][i - 1].0 + seam, Put::Below));
                    }
                }
                if i > 0 && j == k {
                    here = here.max((best[j][i - 1].0 + STRANDS.further, Put::Further));
                }
                best[j][i] = here;
            }
        }
        let (mut j, mut i) = (k, n);
        while i > 0 && best[k][i].1 == Put::Further {
            i -= 1;
        }
        for cell in (cells.start + i as u32..cells.end).take(COLUMNS - k) {
            frame.columns[usize::from(frame.len)] = cell;
            frame.len += 1;
        }
        while j > 0 {
            let below = best[j][i].1 == Put::Below;
            j -= 1;
            if below {
                i -= 1;
                frame.columns[j] = cells.start + i as u32;
            }
        }
        frame.bare = false;
        (points + best[k][n].0, frame)
    }
}

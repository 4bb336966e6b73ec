//! What stands between the blanks of a line, and which of it is one cell.
//!
//! Part of [`super::rows`]. In: a line, a measure. Out: the cells that look best together: full ones, first
//! lines, last lines. A blank inside a cell costs, most behind a mark and where there are several.
//!
//! Not handled: a letter-spaced cell beside others.

use super::units::counted;
use super::weights::{INDENT, NARROWEST, ROWS, SLACK};
use crate::glyphs::{RawLine, is_blank, is_han};
use crate::lines::{EM, width};
use crate::source::Glyph;

/// What stands between two blanks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run {
    /// First glyph.
    pub start: u32,
    /// Behind the last glyph.
    pub end: u32,
    /// Display width in quarter em, blanks left out.
    pub width: i32,
    /// By how much its marks may have been set closer.
    closer: i32,
    /// Blanks before it, and how many of them are of a Han character's width.
    blanks: u32,
    /// See `blanks`.
    pub wide: u32,
}

/// Appends the runs of a line, at most [`ROWS`]`.runs`; the last has the rest.
pub(super) fn runs(glyphs: &[Glyph], line: RawLine, out: &mut Vec<Run>) {
    let before = out.len();
    let (mut blanks, mut wide) = (1, 0);
    for i in line.start..line.end {
        let ch = glyphs[i as usize].ch;
        if is_blank(ch) {
            wide += u32::from(ch == '\u{3000}');
            blanks += 1;
            continue;
        }
        let w = width(ch);
        let closer = if w == EM && !is_han(ch) { EM / 2 } else { 0 };
        let full = out.len() - before >= ROWS.runs;
        match out[before..].last_mut() {
            Some(run) if blanks == 0 || full => {
                run.width += w;
                run.closer += closer;
                run.end = i + 1;
            }
            _ => out.push(Run { start: i, end: i + 1, width: w, closer, blanks, wide }),
        }
        (blanks, wide) = (0, 0);
    }
}

/// The widths that most runs have which share their line with others, the most frequent first.
pub(super) fn measures<'r>(rows: impl Iterator<Item = &'r [Run]>) -> Vec<i32> {
    let shared = rows.filter(|r| r.len() > 1).flatten();
    let counts = counted(shared.map(|r| r.width).filter(|&w| w >= NARROWEST).collect());
    let most = counts.first().map_or(0, |c| c.0);
    let mut out: Vec<i32> = Vec::new();
    for (n, w) in counts {
        if n * ROWS.rarest >= most && out.len() < ROWS.measures && out.iter().all(|m| (m - w).abs() > SLACK) {
            out.push(w);
        }
    }
    out
}

/// Puts the runs of rows together to cells, row after row; its lists are used again.
#[derive(Default)]
pub(super) struct Cutter {
    /// Best points of cells up to each run, and the run that the last of these cells begins with.
    best: Vec<(i32, usize)>,
    /// Where the cells of the row last cut begin, from the last to the first.
    starts: Vec<usize>,
}

impl Cutter {
    /// How good the best cells of a row look at a measure; they are what [`Self::cells`] tells then.
    pub fn cut(&mut self, glyphs: &[Glyph], row: &[Run], m: i32) -> i32 {
        self.starts.clear();
        let spaced = row.iter().filter(|r| r.width <= EM).count();
        if row.len() < 2 || spaced * 2 > row.len() {
            self.starts.push(0);
            return 0;
        }
        self.best.clear();
        self.best.push((0, 0));
        for to in 1..=row.len() {
            let mut here = (i32::MIN, 0);
            let (mut w, mut closer, mut within) = (0, 0, 0);
            for from in (0..to).rev() {
                let run = &row[from];
                w += run.width;
                closer += run.closer;
                if from + 1 < to && w - closer > m + SLACK {
                    break;
                }
                let torn = from > 0 && matches!(glyphs[run.start as usize].ch, '（' | '(' | '【' | '〔');
                let cell = looks(glyphs, w, closer, row[to - 1].end, m) + if torn { ROWS.bracket } else { 0 };
                here = here.max((self.best[from].0 + within + cell, from));
                let marked = from > 0 && ends(glyphs[(run.start - 1 - run.blanks) as usize].ch);
                within += if run.blanks > 1 || marked { ROWS.gap } else { ROWS.blank };
            }
            self.best.push(here);
        }
        let mut to = row.len();
        while to > 0 {
            to = self.best[to].1;
            self.starts.push(to);
        }
        self.best[row.len()].0
    }

    /// Cells of the row last cut.
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// The runs of each cell of the row last cut, from left to right.
    pub fn cells<'r>(&self, row: &'r [Run]) -> impl Iterator<Item = &'r [Run]> {
        let ends = self.starts.iter().rev().skip(1).copied().chain([row.len()]);
        self.starts.iter().rev().zip(ends).map(|(&from, to)| &row[from..to])
    }
}

/// A mark behind which no blank is set.
fn ends(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '，' | '、' | '；' | '：' | '”' | '」')
}

/// Points for a cell of width `w`, less `closer` at most, that ends before glyph `end`.
fn looks(glyphs: &[Glyph], w: i32, closer: i32, end: u32, m: i32) -> i32 {
    let last = glyphs[end as usize - 1].ch;
    match m - w {
        room if room.abs() <= SLACK => ROWS.full,
        room if room + closer < -SLACK => ROWS.wide,
        room if room < 0 => ROWS.nearly,
        room if (room - INDENT).abs() <= SLACK => ROWS.first,
        room if room < INDENT => ROWS.nearly,
        _ if matches!(last, '。' | '！' | '？' | '”' | '）' | '」' | '…') => ROWS.last,
        _ => ROWS.short,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::plain;

    fn cells(line: &str, em: i32) -> Vec<String> {
        let page = plain(line, 0, line.len());
        let mut row = Vec::new();
        runs(&page.glyphs, page.lines[0], &mut row);
        let text =
            |r: &[Run]| page.glyphs[r[0].start as usize..r[r.len() - 1].end as usize].iter().map(|g| g.ch).collect();
        let mut cutter = Cutter::default();
        cutter.cut(&page.glyphs, &row, em * EM);
        cutter.cells(&row).map(text).collect()
    }

    #[test]
    fn a_row_is_cut_into_full_cells() {
        assert_eq!(cells("去年冬天河水很低， 今年春天雨水来得早", 9), ["去年冬天河水很低，", "今年春天雨水来得早"]);
    }

    #[test]
    fn first_and_last_lines_are_cells_too() {
        let row = "村里人修了新 渡口要改。 两岸的树都发了芽，";
        assert_eq!(cells(row, 9), ["村里人修了新", "渡口要改。", "两岸的树都发了芽，"]);
    }

    #[test]
    fn the_blank_of_a_message_head_stays_in_its_cell() {
        let row = "本报清河9月2日电 （记 清河新桥昨日正式通车，两";
        assert_eq!(cells(row, 12), ["本报清河9月2日电 （记", "清河新桥昨日正式通车，两"]);
    }

    #[test]
    fn avoids_cutting_a_line_of_one_column_and_a_letter_spaced_one() {
        assert_eq!(cells("去年冬天 河水很低", 9), ["去年冬天 河水很低"]);
        assert_eq!(cells("清 河 新 桥 昨 日 通 车", 4), ["清 河 新 桥 昨 日 通 车"]);
    }
}

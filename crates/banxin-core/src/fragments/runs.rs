//! What stands between the blanks of a line, and which of it is one cell.
//!
//! Part of [`super::rows`]. In: a line, a measure. Out: the cells that look best together: full ones, first
//! lines, last lines. A blank inside a cell costs, most behind a mark and where there are several.
//!
//! Not handled: a letter-spaced cell beside others.

use super::weights::{INDENT, NARROWEST, ROWS, SLACK};
use crate::glyphs::{RawLine, is_blank, is_han};
use crate::lines::{EM, counted};
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
    pub closer: i32,
    /// Blanks before it, and how many of them are of a Han character's width.
    blanks: u32,
    /// See `blanks`.
    pub wide: u32,
}

impl Run {
    /// Whether several blanks stand before it.
    pub fn is_padded(&self) -> bool {
        self.blanks > 2
    }
}

/// Appends the runs of a line, at most [`ROWS`]`.runs`; the last has the rest.
pub(super) fn runs(glyphs: &[Glyph], line: RawLine, out: &mut Vec<Run>) {
    let before = out.len();
    let (mut blanks, mut wide) = (1, 0);
    for i in line.start..line.end {
        let g = glyphs[i as usize];
        let ch = g.ch;
        if is_blank(ch) {
            wide += u32::from(ch == '\u{3000}');
            blanks += 1;
            continue;
        }
        let w = g.width();
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
    joined(out, before);
}

/// Joins the runs from number `from` on that are one line set wide: many single characters, a blank between any two.
fn joined(out: &mut Vec<Run>, from: usize) {
    let single = |r: &Run| r.width <= EM && r.end - r.start == 1;
    let (mut to, mut at) = (from, from);
    while at < out.len() {
        let mut run = out[at];
        let many = 1 + out[at + 1..].iter().take_while(|r| single(r) && r.blanks == 1).count();
        let many = if single(&run) && many >= ROWS.apart { many } else { 1 };
        for next in &out[at + 1..at + many] {
            run.width += next.width;
            run.closer += next.closer;
            run.end = next.end;
        }
        out[to] = run;
        (to, at) = (to + 1, at + many);
    }
    out.truncate(to);
}

/// The widths that most runs have which share their line with others, the most frequent first, and those of lines alone;
/// `starts` are the first runs of lines.
pub(super) fn measures(all: &[Run], starts: &[usize]) -> Vec<i32> {
    let (mut shared, mut alone) = (Vec::new(), Vec::new());
    for line in starts.windows(2) {
        let widths = if line[1] - line[0] > 1 { &mut shared } else { &mut alone };
        for run in &all[line[0]..line[1]] {
            if run.width >= NARROWEST {
                widths.push(run.width);
            }
        }
    }
    let mut out: Vec<i32> = Vec::new();
    for (widths, least) in [(shared, None), (alone, Some(ROWS.single))] {
        let counts = counted(widths);
        let least = least.unwrap_or(counts.first().map_or(0, |most| most.0) / ROWS.rarest + 1);
        for (n, w) in counts {
            if n >= least && out.len() < ROWS.measures && out.iter().all(|m| (m - w).abs() > SLACK) {
                out.push(w);
            }
        }
    }
    out
}

/// How good the best cells of a row look at a measure, and how many they are; `best` is used again.
pub(super) fn cut(glyphs: &[Glyph], row: &[Run], m: i32, best: &mut Vec<(i32, usize)>) -> (i32, usize) {
    let last = |r: &Run| glyphs[r.end as usize - 1].ch;
    if let [one] = row {
        return (looks(last(one), one.width, one.closer, m), 1);
    }
    if spaced(row) {
        return (0, 1);
    }
    // Points and number of the best cells up to each run.
    best.clear();
    best.push((0, 0));
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
            let cell = looks(last(&row[to - 1]), w, closer, m) + if from > 0 { torn(glyphs, run) } else { 0 };
            let points = best[from].0 + within + cell;
            // Of as many points the fewest words in the last.
            if points > here.0 {
                here = (points, best[from].1 + 1);
            }
            within += if from > 0 { blank(glyphs, run) } else { 0 };
        }
        best.push(here);
    }
    best[row.len()]
}

/// Whether most of a row are single characters, set apart.
pub(super) fn spaced(row: &[Run]) -> bool {
    row.iter().filter(|r| r.width <= EM).count() * 2 > row.len()
}

/// Points for a cell that begins with a run, not the first of its row: the blank before a bracket may be the bracket's own.
pub(super) fn torn(glyphs: &[Glyph], run: &Run) -> i32 {
    if matches!(glyphs[run.start as usize].ch, '（' | '(' | '【' | '〔') { ROWS.bracket } else { 0 }
}

/// Points for what parts a run from the one before it, in one cell; behind some marks no blank is set, and some
/// stand at the beginning of a label.
pub(super) fn blank(glyphs: &[Glyph], run: &Run) -> i32 {
    let before = glyphs[(run.start - 1 - run.blanks) as usize].ch;
    let marked = matches!(before, '。' | '！' | '？' | '，' | '、' | '；' | '：' | '”' | '」');
    let label = matches!(glyphs[run.start as usize].ch, '●' | '■' | '□' | '◆' | '▲' | '★');
    if run.blanks > 1 || marked || label { ROWS.gap } else { ROWS.blank }
}

/// Points for a cell of width `w`, less `closer` at most, that ends with a character.
pub(super) fn looks(last: char, w: i32, closer: i32, m: i32) -> i32 {
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

    /// Number of cells that a line has.
    fn cells(line: &str, em: i32) -> usize {
        let page = plain(line, 0, line.len());
        let mut row = Vec::new();
        runs(&page.glyphs, page.lines[0], &mut row);
        cut(&page.glyphs, &row, em * EM, &mut Vec::new()).1
    }

    #[test]
    fn a_row_is_cut_into_full_cells() {
        assert_eq!(cells("去年冬天河水很低， 今年春天雨水来得早", 9), 2);
    }

    #[test]
    fn first_and_last_lines_are_cells_too() {
        let row = "村里人修了新 渡口要改。 两岸的树都发了芽，";
        assert_eq!(cells(row, 9), 3);
    }

    #[test]
    fn the_blank_of_a_message_head_stays_in_its_cell() {
        let row = "本报清河9月2日电 （记 清河新桥昨日正式通车，两";
        assert_eq!(cells(row, 12), 2);
    }

    #[test]
    fn a_line_set_wide_beside_others_is_one_cell() {
        assert_eq!(cells("去 年 冬 天 河 水 很 低 ， 今年春天雨水来得早", 9), 2);
    }

    #[test]
    fn avoids_cutting_a_line_of_one_column_and_a_letter_spaced_one() {
        assert_eq!(cells("去年冬天 河水很低", 9), 1);
        assert_eq!(cells("清 河 新 桥 昨 日 通 车", 4), 1);
    }
}

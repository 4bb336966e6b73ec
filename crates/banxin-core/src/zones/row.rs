//! One row of a table, a programme or a ranking by itself: its cells, its figures, what it begins with.
//!
//! Part of [`super::like_rows`], which looks at rows together. In: a line. Out: what it says as a row, and whether the row
//! below it is made alike. Blanks part cells; where the one between a name and its figure was closed up (`煤炭2.31 8.42`),
//! they are two.
//! Invariant: no row holds a mark of a sentence, and none is without a figure.
//! Not handled: rows of words only.

use crate::glyphs::{Ask, by, has_digit, holds, is_blank, is_han, one_of};

/// Characters of a row at most.
pub(super) const LONGEST: usize = 32;
/// Characters of a row without a blank at most: `68 扣球 71`, whose blanks were closed up.
const CLOSED: usize = 10;
/// Characters of a row's name before its figure.
const NAME: std::ops::RangeInclusive<usize> = 2..=10;
/// Marks of a sentence.
pub(super) const MARKS: &str = "。，；！？…“”";

/// What a line says of itself as a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Row {
    /// Cells.
    cells: usize,
    /// Figures.
    figures: usize,
    /// What it begins with.
    pub begins: Begins,
    /// It ends with a figure.
    ends: bool,
}

/// What a row begins with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Begins {
    /// A place in a ranking.
    Place(u32),
    /// A time or a day.
    When,
    /// Another figure.
    Figure,
    /// A word.
    Word,
}

/// Cells that blanks part, or once parted.
pub(super) fn cells(text: &str) -> usize {
    text.split(by(is_blank)).filter(|cell| !cell.is_empty()).map(|cell| 1 + usize::from(closed_up(cell))).sum()
}

/// `煤炭2.31`: a name and its figure, which a blank parted.
fn closed_up(cell: &str) -> bool {
    let name = cell.trim_end_matches(by(figure));
    cell.ends_with(|c: char| c.is_ascii_digit() || matches!(c, '%' | '％'))
        && name.chars().all(is_han)
        && NAME.contains(&name.chars().count())
}

impl Row {
    /// What a line says as a row; nothing where it cannot be one.
    pub fn of(text: &str) -> Option<Self> {
        let digit: Ask = |c| c.is_ascii_digit();
        if !has_digit(text) {
            return None;
        }
        let text = text.trim();
        if text.contains(one_of(MARKS)) {
            return None;
        }
        let parted = text.contains(by(is_blank));
        let begins = Begins::of(text);
        let clock = matches!(begins, Begins::When) && text.contains(one_of(":："));
        let longest = if parted || clock { LONGEST } else { CLOSED };
        if text.chars().nth(longest).is_some() {
            return None;
        }
        let figures = text.split(by(|c| !figure(c))).filter(|run| run.contains(digit)).count();
        // `9球`: what is counted stands behind the figure.
        let counted = text.strip_suffix(is_han).unwrap_or(text);
        let ends = counted.trim_end_matches(one_of("%％")).ends_with(digit);
        (parted || clock || figures > 1 && ends && !matches!(begins, Begins::Word)).then_some(Self {
            cells: cells(text),
            figures,
            begins,
            ends,
        })
    }

    /// Whether the row below is made alike, or comes next.
    pub fn is_like(self, next: Self) -> bool {
        match (self.begins, next.begins) {
            (Begins::When, Begins::When) => true,
            (Begins::Place(n), Begins::Place(m)) if m == n + 1 => {
                self.figures.min(next.figures) > 1 || self.cells.min(next.cells) > 2
            }
            (Begins::Place(_) | Begins::Figure, Begins::Place(_) | Begins::Figure) | (Begins::Word, Begins::Word) => {
                self.cells == next.cells
                    && self.figures.abs_diff(next.figures) <= 1
                    && (self.ends && next.ends || self.figures.min(next.figures) > 1)
            }
            _ => false,
        }
    }
}

impl Begins {
    fn of(text: &str) -> Self {
        let end = text.find(by(|c| !figure(c))).unwrap_or(text.len());
        let (first, behind) = text.split_at(end);
        if !first.contains(by(|c| c.is_ascii_digit())) {
            return Self::Word;
        }
        let clock = first.contains(one_of(":：")) && !holds(first, '.');
        let day = behind.starts_with('月') && behind.chars().nth(1).is_some_and(|c| c.is_ascii_digit());
        if clock || day {
            return Self::When;
        }
        match first.trim_end_matches(one_of(".、")).parse() {
            Ok(n) if behind.trim_start().starts_with(is_han) => Self::Place(n),
            _ => Self::Figure,
        }
    }
}

/// A part of a figure.
fn figure(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ',' | '%' | '％' | '+' | '＋' | '-' | '－' | ':' | '：')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_its_figure_are_two_cells_though_no_blank_parts_them() {
        assert_eq!(cells("煤炭2.31 8.42"), 3);
        assert_eq!(cells("煤炭 2.31 8.42"), 3);
        assert_eq!(cells("68扣球71 4"), 2);
    }

    #[test]
    fn a_row_begins_with_a_time_a_place_in_a_ranking_a_figure_or_a_word() {
        for (line, want) in [
            ("06:00朝闻天下", Begins::When),
            ("5月25日 入学登记", Begins::When),
            ("2江滩广场 2.34亿元", Begins::Place(2)),
            ("2.34 江滩 1.5", Begins::Figure),
            ("大米 2.95", Begins::Word),
        ] {
            assert_eq!(Row::of(line).map(|row| row.begins), Some(want), "{line}");
        }
    }

    #[test]
    fn avoids_sentences_and_lines_without_a_figure() {
        for line in ["3月，清河 新桥通车", "新桥 昨日通车", "新桥2", ""] {
            assert_eq!(Row::of(line), None, "{line}");
        }
    }
}

//! Rows of a table that only their neighbours tell: `煤炭 2.31 8.42` over `银行 0.87 5.16`.
//!
//! Part of [`super::beside`]. A name and two or three figures stand in prose, in results and in tables; three such
//! lines one below the other, with as many figures each, are rows; so are three results, and a line
//! of rates by itself.
//!
//! In: each line's text, their marks. Out: rows marked as lines of a table.
//! Not handled: rows with words behind their figures, which [`super::like_rows`] tells.

use super::marks::{Mark, Marked};
use crate::fields::NonStory;
use crate::glyphs::{holds, is_han, one_of};

/// Rows of a table, at least.
const LEAST: usize = 3;
/// Characters of a row's name, at most.
const NAME_LONGEST: usize = 10;

/// Characters of a line of rates at most.
const RATES_LONGEST: usize = 40;
/// What stands for the figures of a result.
const RESULT: usize = usize::MAX;

/// Marks the rows.
pub(super) fn mark<'t>(text: impl Fn(usize) -> &'t str, marks: &mut [Marked]) {
    let mut i = 0;
    while i < marks.len() {
        let row = |marks: &[Marked], i: usize| {
            let cells = || figures(text(i)).or_else(|| is_result(text(i)).then_some(RESULT));
            if marks[i].mark == Mark::None { cells() } else { None }
        };
        let Some(n) = row(marks, i) else {
            if marks[i].mark == Mark::None && are_rates(text(i)) {
                marks[i] = Marked::line_of(NonStory::Table);
            }
            i += 1;
            continue;
        };
        let end = (i + 1..marks.len()).find(|&k| row(marks, k) != Some(n)).unwrap_or(marks.len());
        if end - i >= LEAST {
            marks[i..end].iter_mut().for_each(|m| *m = Marked::line_of(NonStory::Table));
        }
        i = end;
    }
}

/// How many figures stand behind the name that a row begins with, if it is a row of at least two.
fn figures(text: &str) -> Option<usize> {
    // Nearly all lines end otherwise.
    if !text.trim_end().ends_with(|c: char| c.is_ascii_digit() || c == '%') {
        return None;
    }
    let figure = |c: char| c.is_ascii_digit() || matches!(c, '.' | '%' | '+' | '-' | '－' | ',' | ':');
    let mut cells = text.split(' ').filter(|c| !c.is_empty());
    // A blank between a name and its figure was closed up.
    let first = cells.next()?;
    let name = first.trim_end_matches(figure);
    let named = (2..=NAME_LONGEST).contains(&name.chars().count()) && name.chars().all(is_han);
    let mut n = usize::from(name.len() < first.len());
    for cell in cells {
        if !cell.chars().all(figure) {
            return None;
        }
        n += 1;
    }
    (named && n > 1).then_some(n)
}

/// `令吉兑新元 3.4812 令吉兑美元 4.7105`, `100美元 兌 677.52元人民幣`: a line of money's worth, of two figures and without marks of
/// a sentence. One figure stands in heads (`人民币兑美元中间价报7.1098元`).
fn are_rates(text: &str) -> bool {
    // Nearly all lines have no such figure.
    if !holds(text, '.') || !text.contains(one_of("兑兌")) || text.contains(one_of("，。、；：？！%")) {
        return false;
    }
    let decimals = text.split('.').skip(1).filter(|after| after.bytes().take_while(u8::is_ascii_digit).count() > 1);
    let figures = text.split(|c: char| !c.is_ascii_digit() && c != '.').filter(|run| !run.is_empty());
    decimals.count() > 0 && figures.count() > 1 && text.chars().count() <= RATES_LONGEST
}

/// `清河队 2比1 北山队`, `清河队2:1北山队`: two names and how they played.
fn is_result(text: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    let name = |s: &str| (2..=NAME_LONGEST).contains(&s.chars().count()) && s.chars().all(is_han);
    // Nearly all lines have no figure, or more than a name behind it.
    let Some(last) = text.bytes().rposition(|b| b.is_ascii_digit()) else { return false };
    let (score, guest) = text.split_at(last + 1);
    if !name(guest.trim()) {
        return false;
    }
    let points = score.trim_end_matches(digit);
    let between = points.trim_end_matches(one_of("比:：-－—∶"));
    let host = between.trim_end_matches(digit);
    points.len() > between.len() && between.len() > host.len() && name(host.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(lines: &[&str]) -> usize {
        let mut marks = vec![Marked::plain(); lines.len()];
        mark(|i| lines[i], &mut marks);
        marks.iter().filter(|m| m.mark != Mark::None).count()
    }

    #[test]
    fn three_names_with_as_many_figures_are_rows() {
        assert_eq!(rows(&["煤炭2.31 8.42", "银行 0.87 5.16", "半导体 -2.64 -41.30"]), 3);
    }

    #[test]
    fn three_results_are_rows() {
        assert_eq!(rows(&["清河队 2比1 北山队", "西湾长风0:0南岭", "东港海岬 3－1 望川"]), 3);
        assert_eq!(rows(&["清河队2比1胜北山队，", "西湾长风0:0南岭", "第3轮比赛结束"]), 0);
    }

    #[test]
    fn a_line_of_rates_is_a_row_by_itself() {
        assert_eq!(rows(&["令吉兑新元 3.4812 令吉兑美元 4.7105", "100美元 兌 677.52元人民幣"]), 2);
        assert_eq!(rows(&["人民币兑美元升破6.70，创一年新高", "人民币兑美元中间价报7.1098元"]), 0);
    }

    #[test]
    fn avoids_two_lines_and_prose() {
        assert_eq!(rows(&["煤炭 2.31 8.42", "银行 0.87 5.16"]), 0);
        assert_eq!(rows(&["全县共有学校", "二十三所，在校学生", "比去年增加 12 3"]), 0);
        assert_eq!(rows(&["煤炭 2.31 8.42", "银行 0.87", "半导体 -2.64 -41.30 7"]), 0);
    }
}

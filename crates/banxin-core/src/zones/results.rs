//! Lines of results and of rates: `清河队 2比1 北山队`, `令吉兑新元 3.4812 令吉兑美元 4.7105`.
//!
//! Part of [`super::beside`]. Two names and how they played stand in prose as well; three such lines one below
//! the other are rows of a table. A line of what money is worth is one by itself.
//!
//! In: each line's text, their marks. Out: rows marked as lines of a table.
//! Not handled: other rows, which [`super::like_rows`] tells.

use super::marks::{Mark, Marked};
use crate::fields::NonStory;
use crate::glyphs::{Ask, by, has_digit, holds, is_han, one_of};

/// Rows of a table, at least.
const LEAST: usize = 3;
/// Characters of a name, at most.
const NAME_LONGEST: usize = 10;
/// Characters of a line of rates at most.
const RATES_LONGEST: usize = 40;

/// Marks the rows.
pub(super) fn mark<'t>(text: impl Fn(usize) -> &'t str, marks: &mut [Marked]) {
    let mut i = 0;
    while i < marks.len() {
        let result = |i: usize| marks.get(i).is_some_and(|m| m.mark == Mark::None) && is_result(text(i));
        let n = (i..marks.len()).take_while(|&i| result(i)).count();
        let table = n >= LEAST || n == 0 && marks[i].mark == Mark::None && are_rates(text(i));
        let end = i + n.max(1);
        if table {
            marks[i..end].iter_mut().for_each(|m| *m = Marked::line_of(NonStory::Table));
        }
        i = end;
    }
}

/// `令吉兑新元 3.4812 令吉兑美元 4.7105`, `100美元 兌 677.52元人民幣`: a line of money's worth, of two figures and without marks of
/// a sentence. One figure stands in heads (`人民币兑美元中间价报7.1098元`).
fn are_rates(text: &str) -> bool {
    // Nearly all lines have no such figure.
    if !has_digit(text)
        || !holds(text, '.')
        || !text.contains(one_of("兑兌"))
        || text.contains(one_of("，。、；：？！%"))
    {
        return false;
    }
    let decimals =
        text.split(one_of(".")).skip(1).filter(|after| after.bytes().take_while(u8::is_ascii_digit).count() > 1);
    let figures = text.split(by(|c| !c.is_ascii_digit() && c != '.')).filter(|run| !run.is_empty());
    decimals.count() > 0 && figures.count() > 1 && text.chars().count() <= RATES_LONGEST
}

/// `清河队 2比1 北山队`, `清河队2:1北山队`: two names and how they played.
fn is_result(text: &str) -> bool {
    if !has_digit(text) {
        return false;
    }
    let digit: Ask = |c| c.is_ascii_digit();
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
    use super::super::marks::count;
    use super::*;

    fn rows(lines: &[&str]) -> usize {
        count(lines, |text, marks| mark(text, marks))
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
    fn avoids_two_results() {
        assert_eq!(rows(&["清河队 2比1 北山队", "西湾长风0:0南岭"]), 0);
    }
}

//! Rows of a table, a programme or a ranking that are like the rows around them: `15：30 羽毛球 女单小组赛`
//! over `17：00 射击 决赛`, `特级大米 2.95 2.95 持平` over `富强粉 2.10 2.05 跌2%`.
//!
//! Part of [`super::beside`]. No single one of them is told from a head; three below each other are: none holds a mark
//! of a sentence and each begins with a time, a day or its place in a ranking, or each ends with a figure, or all have
//! as many cells and as many figures ([`super::row`]). What stands right
//! above or below such rows belongs to them if it is cut into as many cells, or says in what is counted.
//!
//! In: each line's text, their marks. Out: rows marked as lines of a table.
//! Not handled: rows of words only; cells that lie on lines of their own.

use super::marks::{Mark, Marked};
use super::row::{Begins, LONGEST, MARKS, Row, cells};
use crate::document::FurnitureKind;
use crate::fields::{NonStory, Words, source_of_figures};
use crate::glyphs::{by, one_of};

/// Rows, at least.
const LEAST: usize = 3;
/// Characters of the name of a station between two programmes, at most.
const STATION: usize = 8;

/// What begins a line that says in what is counted.
const COUNTED: Words = Words("单位：");

/// Marks the rows.
pub(super) fn mark<'t>(text: impl Fn(usize) -> &'t str, marks: &mut [Marked]) {
    let mut i = 0;
    while i + LEAST <= marks.len() {
        // `06:00 朝闻天下` by itself looks like a page and its section.
        let row = |i: usize| match marks.get(i)?.mark {
            Mark::None | Mark::NonStoryLine(NonStory::Table) => Row::of(text(i)),
            Mark::Furniture(FurnitureKind::Folio) => Row::of(text(i)).filter(|row| row.begins == Begins::When),
            _ => None,
        };
        let Some(first) = row(i) else {
            i += 1;
            continue;
        };
        let (mut end, mut last) = (i + 1, first);
        let station =
            |i: usize| marks.get(i).is_some_and(|m| m.mark == Mark::None) && text(i).trim().chars().count() <= STATION;
        let timed = |i: usize| row(i).is_some_and(|row| row.begins == Begins::When);
        loop {
            if let Some(next) = row(end).filter(|&next| last.is_like(next)) {
                (end, last) = (end + 1, next);
            } else if last.begins == Begins::When && station(end) && timed(end + 1) && timed(end + 2) {
                // The next one of several programmes.
                end += 1;
            } else {
                break;
            }
        }
        if end - i >= LEAST {
            // The first one's name stands below the head of the table.
            let named = i > 1 && station(i - 1) && matches!(marks[i - 2].mark, Mark::NonStoryHead(_));
            let i = if named && last.begins == Begins::When { i - 1 } else { i };
            marks[i..end].iter_mut().for_each(|m| *m = Marked::line_of(NonStory::Table));
            around(&text, marks, i..end);
        }
        i = end;
    }
}

/// Marks what belongs to rows right above and below them.
fn around<'t>(text: &impl Fn(usize) -> &'t str, marks: &mut [Marked], rows: std::ops::Range<usize>) {
    let cells = cells(text(rows.start));
    let belongs = |marks: &[Marked], i: usize| {
        let line = text(i).trim();
        let short = line.chars().nth(LONGEST).is_none();
        let free = marks[i].mark == Mark::None;
        // Where no table stands beside it, what its figures are from is furniture.
        let open = free || marks[i].mark == Mark::Furniture(FurnitureKind::Other);
        let counted = || COUNTED.begin(line) || source_of_figures(line);
        let own = self::cells(line);
        // A headline may have a blank in it, but seldom a figure too.
        let row = || line.contains(by(|c| c.is_ascii_digit())) && !line.contains(one_of(MARKS));
        short && (open && counted() || free && cells > 1 && own > 1 && own.abs_diff(cells) <= 1 && row())
    };
    let above = (0..rows.start).rev().take_while(|&i| belongs(marks, i)).count();
    let below = (rows.end..marks.len()).take_while(|&i| belongs(marks, i)).count();
    marks[rows.start - above..rows.end + below].iter_mut().for_each(|m| *m = Marked::line_of(NonStory::Table));
}

#[cfg(test)]
mod tests {
    use super::super::marks::count;
    use super::*;

    fn rows(lines: &[&str]) -> usize {
        count(lines, |text, marks| mark(text, marks))
    }

    #[test]
    fn lines_that_begin_with_a_time_are_a_programme() {
        assert_eq!(rows(&["15：30 羽毛球 女单小组赛", "17：00 射击 25米运动手枪决赛★", "20：30 乒乓球 混双半决赛"]), 3);
        assert_eq!(rows(&["06:00朝闻天下", "13:13电视剧：渡口（5-8）", "19:00新闻联播"]), 3);
        let two = ["06:00朝闻天下", "13:13电视剧：渡口", "19:00新闻联播", "清河一套", "07:30清河新闻", "20:00剧场"];
        assert_eq!(rows(&two), 6);
        assert_eq!(rows(&["5月25日—6月5日 入学登记", "6月13日 派位", "6月28日 公布名单"]), 3);
    }

    #[test]
    fn lines_that_are_numbered_and_have_a_figure_are_a_ranking() {
        assert_eq!(rows(&["1新桥商场2.62亿元 +5.1%", "2江滩广场2.34亿元 +18.4%", "3清河商厦2.08亿元 -3.7%"]), 3);
    }

    #[test]
    fn lines_of_as_many_cells_and_figures_are_rows() {
        assert_eq!(rows(&["特级大米2.95 2.95 持平", "富强粉2.10 2.05 涨2%", "菜籽油6.30 6.30 持平"]), 3);
        assert_eq!(rows(&["煤炭2.31 8.42", "银行 0.87 5.16", "半导体 -2.64 -41.30"]), 3);
        assert_eq!(rows(&["煤炭 2.31 8.42", "银行 0.87", "半导体 -2.64 -41.30 7"]), 0);
        assert_eq!(rows(&["吴迪（清河） 9球", "马可（云岭） 7球", "许亮（北岸） 6球"]), 3);
        assert_eq!(rows(&["68扣球71", "14拦网11", "26失误24"]), 3);
        assert_eq!(rows(&["钻井412万米 比计划+9万米", "开井6841口 躺井22口", "进尺3157米 投产2口"]), 3);
    }

    #[test]
    fn what_is_cut_as_rows_are_or_says_what_is_counted_belongs_to_them() {
        let rows_below = ["单位：元/500克", "大米2.95 2.95", "面粉2.10 2.05", "食油6.30 6.30", "数据来源：清河统计局"];
        assert_eq!(rows(&rows_below), 5);
        // A head with a blank in it stands below.
        let head_below = ["大米2.95 2.95", "面粉2.10 2.05", "食油6.30 6.30", "渡口茶馆 重新开张"];
        assert_eq!(rows(&head_below), 3);
    }

    #[test]
    fn avoids_two_lines_and_prose() {
        assert_eq!(rows(&["15：30 羽毛球 女单小组赛", "17：00 射击 决赛"]), 0);
        assert_eq!(rows(&["3月，清河 新桥通车", "5月，北山 果园开园", "7月，西湾 码头启用"]), 0);
        assert_eq!(rows(&["新桥 昨日通车", "果园 昨日开园", "码头 昨日启用"]), 0);
    }

    #[test]
    fn avoids_numbered_heads() {
        assert_eq!(rows(&["1修桥 先修路", "2种树 先治土", "3引水 先清渠"]), 0);
    }
}

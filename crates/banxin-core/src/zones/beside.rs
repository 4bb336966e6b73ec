//! Lines of jumps, tables, lists and furniture that only their neighbours tell.
//!
//! Part of [`super::marks`]. A jump line may be broken over two lines; a row of words over rows
//! of figures is the table's header, and what names prices, ranks or results above it its head; an
//! item of a list with a telephone number in it is no furniture. Notices are told by [`super::notices`], lists of contents by
//! [`super::contents`], rows that are like their neighbours by [`super::like_rows`], results by [`super::results`], numbers and sections among the furniture by [`super::edges`].
//!
//! In: the page's text, where its lines end, their marks. Out: better marks.

use super::marks::{Mark, Marked};
use crate::document::FurnitureKind;
use crate::fields::{self, NonStory};
use crate::glyphs::one_of;
use crate::lines::Sheet;

/// Columns of a table at least.
const CELLS_LEAST: usize = 3;
/// Characters in a cell of a header at most.
const CELL_LONGEST: usize = 5;
/// Characters of a table's head at most.
const HEAD_LONGEST: usize = 18;

/// Looks at each line together with those around it.
pub(super) fn mark(sheet: &Sheet, all: &str, ends: &[usize], marks: &mut [Marked]) {
    broken_jumps(all, ends, marks);
    let page = Page { sheet, all, ends };
    super::results::mark(|i| page.lines(i, i), marks);
    super::contents::mark(|i| page.lines(i, i), marks);
    super::like_rows::mark(|i| page.lines(i, i), marks);
    for i in 0..marks.len() {
        match marks[i].mark {
            Mark::NonStoryHead(NonStory::Notice) => super::notices::mark(&page, marks, i + 1),
            Mark::NonStoryLine(NonStory::Table)
                if !page.row(marks, i.checked_sub(1)) && page.row(marks, Some(i + 1)) =>
            {
                page.table_head(marks, i);
            }
            Mark::Furniture(FurnitureKind::Contact) if page.is_item(marks, i) => marks[i] = Marked::plain(),
            _ => {}
        }
    }
    super::edges::mark(|i| page.lines(i, i), marks);
}

/// The lines of a page.
pub(super) struct Page<'a> {
    pub sheet: &'a Sheet,
    all: &'a str,
    ends: &'a [usize],
}

impl<'a> Page<'a> {
    /// The text of some lines.
    pub fn lines(&self, from: usize, to: usize) -> &'a str {
        let start = if from > 0 { self.ends[from - 1] } else { 0 };
        &self.all[start..self.ends[to]]
    }

    /// No blank line stands before a line.
    pub fn close_to_the_line_before(&self, i: usize) -> bool {
        self.sheet.lines.get(i).is_some_and(|l| l.gap == 0)
    }

    /// Whether a line is a row of a table.
    fn row(&self, marks: &[Marked], i: Option<usize>) -> bool {
        i.and_then(|i| marks.get(i)).is_some_and(|m| m.mark == Mark::NonStoryLine(NonStory::Table))
    }

    /// Marks the header of the table that begins with line `first`, and its head.
    fn table_head(&self, marks: &mut [Marked], first: usize) {
        let cells = |i: usize| self.lines(i, i).split(one_of(" ")).filter(|c| !c.is_empty());
        let Some(header) = first.checked_sub(1) else { return };
        // `净流入(亿元)`: in what it is counted does not count.
        let name = |c: &str| c.split(one_of("（(")).next().map_or(0, |name| name.chars().count());
        let is_word = |c: &str| name(c) <= CELL_LONGEST && !c.contains(one_of("，。"));
        let n = cells(header).count();
        let is_header = marks[header].mark == Mark::None
            && n >= CELLS_LEAST
            && n.abs_diff(cells(first).count()) <= 1
            && cells(header).all(is_word);
        if is_header {
            marks[header] = Marked::line_of(NonStory::Table);
        }
        let Some(head) = first.checked_sub(1 + usize::from(is_header)) else { return };
        if marks[head].mark == Mark::None && names_a_table(self.lines(head, head)) {
            marks[head] = Marked { mark: Mark::NonStoryHead(NonStory::Table), ..Marked::plain() };
        }
    }

    /// `●咨询电话：…` next to another `●…`: an item of a list.
    fn is_item(&self, marks: &[Marked], i: usize) -> bool {
        let item = |i: usize| fields::item(self.sheet.chars(self.sheet.lines.get(i)?));
        let Some(own) = item(i) else { return false };
        let beside = |j: usize| item(j).is_some_and(|o| o.follows(own) || own.follows(o));
        let free = |j: usize| marks.get(j).is_some_and(|m| m.mark == Mark::None);
        i > 0 && free(i - 1) && beside(i - 1) || free(i + 1) && beside(i + 1)
    }
}

/// `农产品批发价格（元/公斤）`: a head that names what its table tells.
fn names_a_table(text: &str) -> bool {
    const ENDS: fields::Words =
        fields::Words("表 榜 价格 行情 一览 统计 成绩 赛果 排名 流向 涨跌 走势 排行 结果 数据 名单 指数 比分 名次");
    let name = text.split(one_of("（(")).next().unwrap_or(text).trim();
    text.chars().nth(HEAD_LONGEST).is_none() && ENDS.end(name)
}

/// `…（下转第` / `三版）`: a jump line that is run in and broken over two lines. What its second line
/// looks like by itself (`三版）` is a folio) does not count.
fn broken_jumps(all: &str, ends: &[usize], marks: &mut [Marked]) {
    /// Characters of the first line in which it begins.
    const NEAR: usize = 10;
    for i in 1..ends.len() {
        let start = if i > 1 { ends[i - 2] } else { 0 };
        let (upper, both) = (&all[start..ends[i - 1]], &all[start..ends[i]]);
        let from = upper.char_indices().rev().take(NEAR).find(|c| matches!(c.1, '（' | '(' | '〔' | '【'));
        let Some((from, _)) = from.filter(|f| upper[f.0..].contains(one_of("转轉接续續"))) else {
            continue;
        };
        if fields::jump_at_end(both).is_some_and(|j| j.at.start <= from && j.at.end > upper.len()) {
            marks[i - 1].mark = Mark::None;
            marks[i - 1].closing = false;
            marks[i] = Marked { jump_end: true, ..Marked::plain() };
        } else if from == 0 && fields::jump_at_start(both).is_some_and(|j| j.at.end > upper.len()) {
            marks[i - 1] = Marked { jump_start: true, ..Marked::plain() };
            marks[i].mark = Mark::None;
        }
    }
}

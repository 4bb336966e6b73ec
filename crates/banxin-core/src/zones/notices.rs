//! Lines of notices, which their head tells: `遗失声明` over item after item, `拍卖公告` over a text of its own.
//!
//! Part of [`super::beside`]. An item is finished where it says what notices say (`声明作废`). A text goes on up to what
//! begins something else: another head, a message head, a signature, a caption; who gives the notice and the day below
//! it are its end. It must be signed so, or use words of notices: where heads are printed apart from their texts, a story stands there.
//!
//! In: the page's lines, their marks. Out: lines of notices.
//! Not handled: notices without a head; texts that a column's break parts.

use std::ops::Range;

use super::beside::Page;
use super::marks::{Mark, Marked};
use crate::document::FurnitureKind;
use crate::fields::{self, NonStory, Words};
use crate::glyphs::{by, is_blank, one_of};
use crate::lines::EM;

/// Lines of one item at most.
const ITEM: usize = 8;
/// Lines of a text at most.
const TEXT: usize = 60;
/// Characters of a line that may be a head at most.
const HEAD: usize = 24;
/// Characters of a paragraph's indent at most.
const INDENT: u32 = 4;
/// Words that notices use, and stories seldom.
const WORDS: Words = Words(
    "特此 敬请 兹因 兹定于 我公司 本公司 我司 我院 本院 受委托 受理 应为 致歉 歉意 自本公告 公告之日 见报之日 \
    登报之日 报名时间 联系电话 联系人 咨询电话 来稿请 有意者 知情者 清偿 债权 股东会 竞买 标的 逝世 享年 享壽 \
    告别仪式 停电 停水 停气 广大用户 迁坟 绕行 认领 走失 遗失 丢失 作废",
);

/// Marks the notices that stand below their head, from line `at` on.
pub(super) fn mark(page: &Page<'_>, marks: &mut [Marked], mut at: usize) {
    while let Some(end) = item(page, marks, at) {
        set(marks, at..end + 1, |i| i > at);
        at = end + 1;
        while may_be_of_one(marks, at) && closes(page, at) {
            set(marks, at..at + 1, |_| false);
            at += 1;
        }
    }
    let end = text(page, marks, at);
    // Who gives it below, or its words.
    let signed = || end > at && closes(page, end - 1);
    if signed() || (at..end).any(|i| WORDS.within(page.lines(i, i))) {
        let opens = |i: usize| (1..=INDENT).contains(&page.sheet.lines[i].indent) || closes(page, i);
        set(marks, at..end, |i| i > at && !opens(i));
    }
}

/// Marks lines; `goes_on` says which go on with the one before.
fn set(marks: &mut [Marked], lines: Range<usize>, goes_on: impl Fn(usize) -> bool) {
    for i in lines {
        let goes_on = goes_on(i);
        marks[i] = Marked { mark: Mark::NonStoryLine(NonStory::Notice), goes_on, ..Marked::plain() };
    }
}

/// The last line of the item that begins with line `at`.
fn item(page: &Page<'_>, marks: &[Marked], at: usize) -> Option<usize> {
    let fits = |e: usize| may_be_of_one(marks, e) && (e == at || page.close_to_the_line_before(e));
    let is_notice = |e: usize| fields::non_story_line(page.lines(at, e)) == Some(NonStory::Notice);
    let reach = (at..at + ITEM).take_while(|&e| fits(e)).count();
    let mut end = (at..at + reach).find(|&e| is_notice(e))?;
    // A full line that is not finished goes on in the next.
    let width = |e: usize| page.sheet.lines[e].width;
    let mut widest = (at..=end).map(width).max().unwrap_or(0);
    while !finished(page, end) && width(end) + 2 * EM > widest && fits(end + 1) && end < at + ITEM {
        let goes_on = width(end + 1) <= width(end) + EM;
        if !goes_on {
            break;
        }
        end += 1;
        widest = widest.max(width(end));
    }
    Some(end)
}

fn may_be_of_one(marks: &[Marked], i: usize) -> bool {
    marks.get(i).is_some_and(|m| {
        let kind = matches!(
            m.mark,
            Mark::None | Mark::NonStoryLine(NonStory::Notice) | Mark::Furniture(FurnitureKind::Contact)
        );
        kind && !m.message
    })
}

fn finished(page: &Page<'_>, i: usize) -> bool {
    matches!(page.sheet.last(&page.sheet.lines[i]), '。' | '！')
}

/// Behind the last line of a text that begins with line `at`; `at` where none does.
fn text(page: &Page<'_>, marks: &[Marked], at: usize) -> usize {
    let (mut end, mut widest) = (at, 0);
    for i in at..(at + TEXT).min(marks.len()) {
        let line = &page.sheet.lines[i];
        let over = || closes(page, i - 1) && !closes(page, i) || begins_another(page, marks, i, widest);
        // `…进行公开` / `拍卖：` is no head.
        let goes_on = i > at && goes_on(page, i, widest);
        let fits = may_be_of_one(marks, i) || goes_on && matches!(marks[i].mark, Mark::NonStoryHead(_));
        if !fits || i > at && !goes_on && over() {
            break;
        }
        (end, widest) = (i + 1, widest.max(line.width));
        if i > at && is_day(page, i) {
            break;
        }
    }
    // A head alone, or none of it a sentence: nothing that a notice says.
    if (at..end).any(|i| finished(page, i)) { end } else { at }
}

/// Whether line `i` goes on with the one above: that is full and not finished.
fn goes_on(page: &Page<'_>, i: usize, widest: i32) -> bool {
    let before = &page.sheet.lines[i - 1];
    !finished(page, i - 1) && before.width + 2 * EM > widest && page.close_to_the_line_before(i)
}

/// Whether line `i` may be the head of something else: what stands above it is finished, and it neither closes a notice
/// nor goes on with one.
fn begins_another(page: &Page<'_>, marks: &[Marked], i: usize, widest: i32) -> bool {
    let line = &page.sheet.lines[i];
    let text = page.lines(i, i).trim();
    let above = page.lines(i - 1, i - 1);
    if goes_on(page, i, widest) || (1..=INDENT).contains(&line.indent) && line.gap == 0 {
        return false;
    }
    let keyed = || text.contains(one_of("：:")) || fields::item(page.sheet.chars(line)).is_some();
    let head = text.chars().nth(HEAD).is_none() && !text.ends_with(one_of("。；，"));
    // A text without indents: its first line is as wide as all of it.
    let opens = || marks.get(i + 1).is_some_and(|m| m.opens() || matches!(m.mark, Mark::Signature));
    match line.gap {
        0 => head && finished_or_signed(above) && !keyed() && !closes(page, i) || opens(),
        _ => !(closes(page, i) || keyed()) || opens(),
    }
}

fn finished_or_signed(text: &str) -> bool {
    let text = text.trim_end();
    text.ends_with(one_of("。！”）")) || fields::office(text)
}

/// Who gives a notice, and the day below.
fn closes(page: &Page<'_>, i: usize) -> bool {
    // `清河市福利院　联系电话：0300-5550123`
    let office = |text: &str| fields::office(text) || text.split(by(is_blank)).next().is_some_and(fields::office);
    office(page.lines(i, i).trim()) || is_day(page, i)
}

fn is_day(page: &Page<'_>, i: usize) -> bool {
    fields::is_day(page.lines(i, i).trim())
}

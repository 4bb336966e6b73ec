//! Lines that end with a credit, or break one over two lines.
//!
//! Part of [`super::captions`]. What a credit says is read by [`fields::credit`] and
//! [`fields::trailing_credit`]; here is told whether the lines around leave it one.

use super::features::{End, Feature};
use super::marks::{Mark, Marked, of_all, wrote};
use crate::fields;
use crate::lines::Sheet;

/// Characters of the second line of a credit that is broken over two, at most.
const REST: usize = 16;

/// Whether a credit would cut a sentence in two: the line before goes on, without a blank between.
pub(super) fn interrupts(sheet: &Sheet, features: &[Feature], marks: &[Marked], floor: usize, i: usize) -> bool {
    let Some(before) = i.checked_sub(1).filter(|&b| b >= floor && marks[b].mark == Mark::None) else { return false };
    let signed = matches!(sheet.last(&sheet.lines[i]), '摄' | '攝' | '）' | ')' | '影' | '图' | '圖');
    match features[before].end {
        End::Open => true,
        End::Plain => !signed && sheet.lines[i].gap == 0,
        _ => false,
    }
}

/// Characters of the words that tell of pictures.
fn of_pictures(c: char) -> bool {
    matches!(c, '摄' | '攝' | '图' | '圖' | '影' | '片' | '库' | '庫' | '发' | '發')
}

fn may_end_a_credit(c: char) -> bool {
    of_pictures(c) || matches!(c, '）' | ')' | '绘' | '繪' | '成' | 'o')
}

/// A credit run in at the end of a line.
pub(super) fn ends_with_credit(sheet: &Sheet, i: usize) -> bool {
    let line = &sheet.lines[i];
    let shot = || reports(sheet, i) && sheet.chars(line).rev().take(4).any(|c| matches!(c, '摄' | '攝'));
    // `周山摄/` goes on in the next line.
    if matches!(sheet.last(line), '/' | '／') {
        return false;
    }
    // `■学生取出巢框。受访者提供`: many a line of a text ends with that word, few below the mark of a caption.
    let opened = |l: usize| fields::before_caption(sheet.first(&sheet.lines[l]));
    let given = || sheet.last(line) == '供' && (opened(i) || i > 0 && line.gap == 0 && opened(i - 1));
    if !may_end_a_credit(sheet.last(line)) && !shot() && !given() && !fields::may_be_keyed(&mut sheet.chars(line).rev())
    {
        return false;
    }
    let text: String = sheet.chars(line).collect();
    !of_all(&text) && fields::trailing_credit(&text).is_some_and(|(_, who)| !wrote(&who))
}

/// A line and the one before it.
pub(super) fn joined(sheet: &Sheet, i: usize) -> String {
    sheet.chars(&sheet.lines[i - 1]).chain(sheet.chars(&sheet.lines[i])).collect()
}

/// `…1.8吨。 市海洋局` / `供图`, `新华社记者 周` / `山摄`: a credit that began in the line before.
pub(super) fn breaks_a_credit(sheet: &Sheet, marks: &[Marked], i: usize) -> bool {
    let line = &sheet.lines[i];
    // `通讯员 李河 摄` signs a story as well; `本报记者 李河 文/摄`, `报道/摄` do nothing else.
    let shot = (matches!(sheet.last(line), '摄' | '攝') || reports(sheet, i))
        && marks[i].mark == Mark::Signature
        && !sheet.chars(line).any(|c| matches!(c, '文' | '/' | '／'));
    if line.gap > 0
        || !(shot || marks[i].mark == Mark::None)
        || !matches!(marks[i - 1].mark, Mark::None | Mark::Signature)
        || !(may_end_a_credit(sheet.last(line)) || matches!(sheet.last(line), '供' | '道'))
        || sheet.chars(line).nth(REST).is_some()
        || !(is_of_pictures(sheet, i) || closes_the_house(sheet, i))
    {
        return false;
    }
    let before: String = sheet.chars(&sheet.lines[i - 1]).collect();
    let both = joined(sheet, i);
    fields::trailing_credit(&both).is_some_and(|(at, who)| at < before.len() && !who.is_empty())
        || fields::credit(&both).is_some_and(|who| !who.is_empty())
}

/// Whether a line has a word in it that is of pictures: many lines end with a bracket or with 道.
fn is_of_pictures(sheet: &Sheet, i: usize) -> bool {
    sheet.chars(&sheet.lines[i]).any(|c| of_pictures(c) || c == '供')
}

/// `周山摄（人民` / `视觉）`: the bracket that opened behind who made the picture closes.
fn closes_the_house(sheet: &Sheet, i: usize) -> bool {
    /// Characters of a house at most.
    const HOUSE: usize = 8;
    let opens = |c: &char| matches!(c, '（' | '(');
    if !matches!(sheet.last(&sheet.lines[i]), '）' | ')') || sheet.chars(&sheet.lines[i]).any(|c| opens(&c)) {
        return false;
    }
    let mut before = sheet.chars(&sheet.lines[i - 1]).rev();
    before.by_ref().take(HOUSE).any(|c| opens(&c)) && before.next().is_some_and(of_pictures)
}

/// `摄影/周山`, `图/寰宇视觉`: what was done stands before who did it, and a stroke between. `以上照片均由周山摄`,
/// `图片除署名外均由受访者提供`: said of several.
pub(super) fn is_keyed(sheet: &Sheet, i: usize) -> bool {
    let first: String = sheet.chars(&sheet.lines[i]).take(3).collect();
    if fields::Words("以上 图片除 照片除").begin(&first) {
        return true;
    }
    let mut chars = sheet.chars(&sheet.lines[i]);
    chars.any(|c| matches!(c, '/' | '／')) && fields::may_be_keyed(&mut sheet.chars(&sheet.lines[i]).rev())
}

/// Whether the credit at line `i` begins in the line before: `…四成以上。 周山、` / `本报记者李河摄`.
pub(super) fn begins_above(sheet: &Sheet, i: usize) -> bool {
    let above = sheet.chars(&sheet.lines[i - 1]).map(char::len_utf8).sum::<usize>();
    fields::trailing_credit(&joined(sheet, i)).is_some_and(|(at, who)| at < above && !who.is_empty())
}

/// Whether a credit that begins in the line before is read together with it: `…的问题。 本报通讯` / `员周山摄`. One that
/// begins with its house is whole by itself, but in a list.
pub(super) fn goes_on(sheet: &Sheet, i: usize) -> bool {
    let text: String = sheet.chars(&sheet.lines[i]).collect();
    sheet.lines[i].gap == 0 && (sheet.last(&sheet.lines[i - 1]) == '、' || !fields::begins_with_source(&text))
}

/// `摄影报道`: a credit that signs a story with its pictures as often as a picture.
pub(super) fn reports(sheet: &Sheet, i: usize) -> bool {
    matches!(sheet.last(&sheet.lines[i]), '道' | '導')
}

/// Whether a line is a signature as well: `记者周山 李河 摄影报道` under a head.
pub(super) fn signs(sheet: &Sheet, i: usize) -> bool {
    reports(sheet, i) && fields::signature(&sheet.chars(&sheet.lines[i]).collect::<String>()).is_some()
}

//! Undo runs that were printed twice (shadow, overprint, bold by double strike).
//!
//! Stage: doubled runs → single runs + removed.
//! A headline with a shadow is drawn twice, run by run, so each run repeats: in one line
//! (`河上新桥河上新桥`), over lines (`河上` / `河上新桥通车` / `新桥通车`), as a repeated block, or
//! character by character (`河河上上`). A line, or up to [`MOST_LINES`] of them joined, is doubled
//! when squares XX cover it completely (see [`cover`]) and every line break falls on the middle of a
//! square; the largest join that works is taken, since the smallest would turn 2020 into 20.
//!
//! Invariants: only second copies are taken out; a line that is left has at least two different
//! Han characters or three of any kind, or is a piece between pairs of lines that have (`9` / `9` in a head that a
//! program gives run by run); `prints` says how often it was printed, which is the best
//! evidence that a line is a headline.
//! Before: `沧浪沧浪33个月见清个月见清`. After: `沧浪3个月见清`, removed `沧浪`, `3`, `个月见清`.
//! A line may be set otherwise the second time ([`again`], [`mosaic`]), or share its line with other text ([`runs`]).
//! Where the copies of a few characters were not extracted, lines that each begin with the end of
//! the one before ([`chain`]) are a doubled run as long as three characters in four have their copy.

mod again;
mod chain;
mod cover;
mod joints;
mod mosaic;
mod once;
mod runs;

use crate::lines::{Line, Sheet};
use crate::sort;
use cover::Cover;
use once::{kept, part, single, take_out};

/// Lines joined at most when looking for a doubled run.
const MOST_LINES: usize = 12;

/// Takes second copies out of the sheet.
pub(crate) fn undo(mut sheet: Sheet) -> Sheet {
    let sums = sums(&sheet);
    let mut out: Vec<Line> = Vec::with_capacity(sheet.lines.len());
    let mut cover = Cover::of(&sheet);
    let mut i = 0;
    while i < sheet.lines.len() {
        if let Some(last) = out.last_mut() {
            // The third print of a line that was doubled.
            if last.prints > 1 && same(&sheet, last, &sheet.lines[i]) {
                last.prints = last.prints.saturating_add(1);
                let line = sheet.lines[i];
                take_out(&mut sheet, line);
                i += 1;
                continue;
            }
        }
        if let Some(half) = repeated_block(&sheet, &sums, i) {
            for k in 0..half {
                let mut line = sheet.lines[i + k];
                line.prints = 2;
                out.push(line);
                let copy = sheet.lines[i + half + k];
                take_out(&mut sheet, copy);
            }
            i += 2 * half;
            continue;
        }
        let most = MOST_LINES.min(sheet.lines.len() - i);
        // Pieces of a few characters are doubled where those beside them are.
        if is_pair(&sheet, i) && (out.last().is_some_and(|l| l.prints > 1) || leads_to_pair(&sheet, &mut cover, i)) {
            out.push(Line { prints: 2, ..sheet.lines[i] });
            let copy = sheet.lines[i + 1];
            take_out(&mut sheet, copy);
            i += 2;
            continue;
        }
        let found = (1..=most).rev().find(|&k| sums[i + k] == sums[i] && cover.find(&sheet, i, k));
        let chain = if found.is_some() { 1 } else { chain::lines(&sheet, i, most) };
        let found = found.or_else(|| (2..=chain).rev().find(|&k| cover.find_most(&sheet, i, k)));
        let found = found.or_else(|| cover.thirds(&sheet, &sheet.lines[i]).then_some(1));
        match found {
            Some(k) => {
                let joints = if k == 1 { joints::find(&sheet, i, &cover) } else { Vec::new() };
                single(&mut sheet, i, k, &cover, &joints, &mut out);
                i += k;
            }
            None => {
                let line = sheet.lines[i];
                i += match again::find(&sheet, &sums, i) {
                    Some(found) => again::undo(&mut sheet, i, found, &mut out),
                    None => {
                        if let Some(parts) = runs::parts(&sheet, &line) {
                            part(&mut sheet, line, &parts, &mut out);
                        } else if let Some(keep) = runs::drawn_on(&sheet, &line) {
                            out.push(kept(&mut sheet, line, &keep));
                        } else {
                            out.push(line);
                        }
                        1
                    }
                };
            }
        }
    }
    sheet.lines = out;
    sort::by(&mut sheet.removed, |c| u128::from(c.start));
    sheet
}

/// Prefix sums (exclusive or of all characters but quotation marks) over the lines: a doubled run
/// has sum zero, so nearly every line is dismissed by one comparison.
fn sums(sheet: &Sheet) -> Vec<u32> {
    let mut sums = Vec::with_capacity(sheet.lines.len() + 1);
    let mut sum = 0u32;
    sums.push(0);
    for line in &sheet.lines {
        sum = inked(sheet, line)
            .filter(|&c| !cover::is_quote(c))
            .fold(sum, |s, c| s ^ (c as u32).wrapping_mul(0x9E37_79B1));
        sums.push(sum);
    }
    sums
}

fn same(sheet: &Sheet, a: &Line, b: &Line) -> bool {
    inked(sheet, a).eq(inked(sheet, b))
}

/// Whether a line stands there twice, one below the other.
fn is_pair(sheet: &Sheet, i: usize) -> bool {
    let first = |l: &Line| sheet.glyphs[l.start as usize].ch;
    matches!(&sheet.lines[i..], [a, b, ..] if first(a) == first(b) && same(sheet, a, b))
}

/// Whether one of the next pairs that follow each other is certainly a doubled run.
fn leads_to_pair(sheet: &Sheet, cover: &mut Cover, i: usize) -> bool {
    (i + 2..).step_by(2).take(MOST_LINES / 2).take_while(|&k| is_pair(sheet, k)).any(|k| cover.find(sheet, k, 2))
}

/// The characters of a line but its blanks.
fn inked<'a>(sheet: &'a Sheet, line: &Line) -> impl Iterator<Item = char> + 'a {
    sheet.chars(line).filter(|&c| c != ' ')
}

/// A block of two to four lines that is printed twice, one copy behind the other.
fn repeated_block(sheet: &Sheet, sums: &[u32], i: usize) -> Option<usize> {
    (2..=4).rev().find(|&half| {
        i + 2 * half <= sheet.lines.len()
            && sums[i + 2 * half] == sums[i]
            && sums[i + half] != sums[i]
            && (0..half).all(|k| same(sheet, &sheet.lines[i + k], &sheet.lines[i + half + k]))
            && (0..half).all(|k| sheet.lines[i + k].width >= 3 * crate::lines::EM)
            && (1..half).any(|k| !same(sheet, &sheet.lines[i], &sheet.lines[i + k]))
    })
}

#[cfg(test)]
pub(in crate::shadow) mod tests {
    use super::*;
    use crate::document::Reason;
    use crate::glyphs::{RawCut, plain};
    use crate::lines::measure;

    pub(super) fn undone(text: &str) -> Vec<String> {
        let page = plain(text, 0, text.len());
        let sheet = undo(measure(&page.glyphs, &page.lines, page.removed, false));
        sheet.lines.iter().map(|l| sheet.chars(l).collect()).collect()
    }

    #[test]
    fn runs_doubled_within_a_line_are_printed_once() {
        assert_eq!(undone("河上新桥通车河上新桥通车"), ["河上新桥通车"]);
        assert_eq!(undone("沧浪沧浪33个月见清个月见清"), ["沧浪3个月见清"]);
        assert_eq!(undone("东岭东岭““6018热线6018热线””连万家连万家"), ["东岭“6018热线”连万家"]);
    }

    #[test]
    fn runs_doubled_over_lines_are_printed_once() {
        assert_eq!(undone("河上新桥通车\n河上新桥通车\n两岸同庆"), ["河上新桥通车", "两岸同庆"]);
        assert_eq!(undone("周山在水\n周山在水利工作会上要求\n利工作会上要求"), ["周山在水利工作会上要求"]);
        assert_eq!(undone("新桥今日通车\n两岸百姓同庆\n新桥今日通车\n两岸百姓同庆"), ["新桥今日通车", "两岸百姓同庆"]);
    }

    #[test]
    fn characters_doubled_one_by_one_and_lines_printed_three_times_are_printed_once() {
        assert_eq!(undone("河河上上新新桥桥通通车车"), ["河上新桥通车"]);
        assert_eq!(undone("河上新桥通车\n河上新桥通车\n河上新桥通车\n"), ["河上新桥通车"]);
        assert_eq!(undone("河上新桥通车河上新桥通车河上新桥通车"), ["河上新桥通车"]);
        assert_eq!(undone("下下岭岭村村通车通车不再绕行不再绕行"), ["下岭村通车不再绕行"]);
        assert_eq!(undone("周县长 周县长为为他他们们颁颁奖奖"), ["周县长为他们颁奖"]);
    }

    #[test]
    fn fewer_characters_are_doubled_one_by_one_where_other_lines_are() {
        assert_eq!(
            undone(
                "守守正正创创新新
河河上上新新桥桥今今日日通通车车"
            ),
            ["守正创新", "河上新桥今日通车"]
        );
        assert_eq!(undone("处处处处都都是是景景"), ["处处都是景"]);
        assert_eq!(
            undone(
                "高高兴兴上上下下
河上新桥今日通车"
            )
            .len(),
            2
        );
        assert_eq!(
            undone(
                "高高兴兴
河河上上新新桥桥今今日日通通车车"
            )[0],
            "高高兴兴"
        );
    }

    #[test]
    fn avoids_undoing_real_reduplication() {
        for line in [
            "天天向上",
            "谢谢",
            "哈哈哈哈",
            "1111",
            "2020",
            "人人动手 人人受益",
            "高高兴兴",
            "高高兴兴上上下下",
            "他们来来往往，",
            "——",
            "……",
            "％％％％",
        ] {
            assert_eq!(undone(line), [line]);
        }
    }

    #[test]
    fn what_was_taken_out_is_listed_as_shadow() {
        let text = "河上新桥\n河上新桥";
        let page = plain(text, 0, text.len());
        let sheet = undo(measure(&page.glyphs, &page.lines, page.removed, false));
        assert_eq!(sheet.removed, [RawCut { reason: Reason::Shadow, start: 13, end: 25 }]);
        assert_eq!(sheet.lines[0].prints, 2);
    }
}

//! Lines below a text that say who gives it and when, where it is from, or where to read on.
//!
//! Before the path over the lines ([`super::path`]). Below a finished text stand an office or a person with a title, and
//! the day; or a letter's last words (`此致` / `敬礼！`) and who wrote it. Such lines are short and have no end, as heads
//! are; they belong to the text above. A day alone below a finished text is the same, and so is a remark
//! ([`fields::is_remark`]).
//!
//! In: lines with their marks, how they end. Out: for each line whether it stands so.
//! Not handled: those who sign without a day, but for offices at the end of a page ([`super::path`]).

use super::features::{End, Feature};
use super::marks::{Mark, Marked};
use crate::fields::{self, Words};
use crate::glyphs::one_of;
use crate::lines::Sheet;

/// Lines of those who sign at most.
const MOST: usize = 4;
/// Characters of one of them at most.
const LONGEST: usize = 24;
/// Characters of whoever wrote a letter at most.
const WRITER: usize = 16;
/// What people who sign are called: the last characters of their titles.
const TITLES: Words = Words("长 主席 书记 主任 总统 总理 委员 代表 校友 董事 经理 理事 会长");
/// A letter's last words.
const GREETINGS: Words = Words("此致 敬礼 此致敬礼");

/// Tells the lines that close a text.
pub(super) fn of(sheet: &Sheet, features: &[Feature], marks: &[Marked]) -> Vec<bool> {
    let mut out = vec![false; features.len()];
    let text = |i: usize| sheet.chars(&sheet.lines[i]).collect::<String>();
    let free = |i: usize| marks[i].mark == Mark::None && !marks[i].opens() && !marks[i].label;
    let short = |i: usize, most: usize| sheet.chars(&sheet.lines[i]).nth(most).is_none();
    for i in 1..features.len() {
        let last = sheet.last(&sheet.lines[i]);
        let below = features[i - 1].end.is_final() || out[i - 1] || marks[i - 1].mark == Mark::Signature;
        if below && free(i) && features[i].end == End::Plain && short(i, LONGEST) && fields::is_remark(&text(i)) {
            out[i] = true;
            continue;
        }
        // Nearly all lines end otherwise.
        if !matches!(last, '日' | '致' | '礼' | '禮' | '！') || !free(i) || out[i] || !short(i, LONGEST) {
            continue;
        }
        if matches!(last, '日') && fields::is_day(&text(i)) {
            let mut first = i;
            while first > 0 && i - first < MOST && free(first - 1) && signs(&text(first - 1), features[first - 1].end) {
                first -= 1;
            }
            let finished = first.checked_sub(1).is_some_and(|above| free(above) && features[above].end.is_final());
            if finished {
                out[first..=i].fill(true);
            }
        } else if GREETINGS.has(text(i).trim().trim_end_matches(one_of("！"))) {
            out[i] = true;
            let writer = |j: usize| j < features.len() && free(j) && short(j, WRITER) && features[j].end == End::Plain;
            // The name below the last of the greetings, where more than one line of text follows.
            let below = |j: usize| writer(j) && !GREETINGS.begin(text(j).trim()) && sheet.lines[j].gap == 0;
            if below(i + 1) {
                out[i + 1] = true;
            }
        }
    }
    out
}

/// Whether a line may name who gives a text.
fn signs(line: &str, end: End) -> bool {
    let line = line.trim();
    let titled = || line.split_once(one_of(" ")).is_some_and(|(title, name)| TITLES.end(title) && !name.is_empty());
    end == End::Plain && line.chars().nth(LONGEST).is_none() && (fields::office(line) || titled())
}

#[cfg(test)]
mod tests {
    use super::super::{features, marks};
    use super::*;
    use crate::glyphs::plain;
    use crate::lines::measure;

    fn closing(text: &str) -> Vec<bool> {
        let page = plain(text, 0, text.len());
        let sheet = measure(&page.glyphs, &page.lines, page.removed, false);
        of(&sheet, &features::read(&sheet), &marks::mark(text, &sheet))
    }

    #[test]
    fn who_gives_a_text_and_the_day_close_it() {
        let text = "河水清了，特此通知。\n清河市人民政府办公室\n2024年3月1日\n新桥通车";
        assert_eq!(closing(text), [false, true, true, false]);
        let text = "预祝大会圆满成功！\n清河市市长　郑　平\n2019年10月14日\n新桥通车";
        assert_eq!(closing(text), [false, true, true, false]);
    }

    #[test]
    fn the_last_words_of_a_letter_close_it_with_who_wrote_it() {
        let text = "希望有关部门管一管。\n此致\n敬礼！\n清河市　周一鸣\n\n麦田“体检”忙";
        assert_eq!(closing(text), [false, true, true, true, false]);
    }

    #[test]
    fn avoids_heads_below_a_finished_text() {
        assert_eq!(closing("河水清了。\n清河市人民政府\n部署春耕生产"), [false; 3]);
        assert_eq!(closing("清河都市报\n2024年3月1日\n新桥通车"), [false; 3]);
    }
}

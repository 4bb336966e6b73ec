//! What the heads between two paragraphs say of a boundary: headlines or crossheads.
//!
//! Part of [`super::boundary`]. Headlines are printed twice where the page's are, stand in frames of their own, are wider
//! than the column or have a label above them, and begin as their news does; crossheads are few, short and of the
//! column's measure, and count. In: a seam with heads. Out: points for a boundary; no decision. Weights in
//! [`crate::weights::boundary`].

use super::boundary::Seam;
use super::habits::Habits;
use super::{chars_of, curve};
use crate::columns::SPANS;
use crate::fields;
use crate::glyphs::{by, holds, is_han, one_of};
use crate::lines::{EM, Line, Sheet};
use crate::weights::boundary as w;
use crate::zones::{Block, Zone};

/// Evidence of the heads in between that a story begins behind a seam.
pub(super) fn score(sheet: &Sheet, blocks: &[Block], habits: Habits, seam: Seam<'_>) -> i32 {
    let (before, after, heads) = (&blocks[seam.a], &blocks[seam.b], &seam.between.heads);
    let first_line = |block: &Block| -> Line { sheet.lines[block.lines[0] as usize] };
    let mut s = w::HEADS;
    let printed = heads.iter().any(|&h| first_line(&blocks[h]).prints > 1);
    if habits.doubled && !printed {
        s -= w::NOT_DOUBLED;
    }
    if habits.gaps {
        let parted = first_line(&blocks[heads[0]]).gap > 0 || first_line(after).gap > 0;
        s += if parted { w::FRAMED } else { -w::UNFRAMED };
    }
    if sheet.columnar && first_line(&blocks[heads[0]]).gap >= SPANS {
        s += w::SPANS;
    }
    // Where who wrote the text below stands between the head and it, this head stands with its story.
    let order = &seam.between.order;
    let signed = order.len() > 1 && seam.between.signatures.contains(&order[order.len() - 1]);
    if habits.apart && !after.message && !signed {
        s -= w::APART;
    }
    if habits.placed && !after.message && says_where(sheet, &blocks[heads[0]]) {
        s -= w::PART;
    }
    if seam.twin && !after.message {
        s -= w::TWIN * heads.len() as i32;
    }
    let count = heads.iter().filter(|&&h| !blocks[h].half).count().max(1) as i32;
    s += (count - 1).min(3) * w::MORE_HEADS;
    let mut widest = 0;
    // The narrowest label so far, and whether a longer head stands below one.
    let mut label: Option<i32> = None;
    let mut titled = false;
    let mut labelled = false;
    // The width of a short line on top of the heads.
    let mut top: Option<i32> = None;
    let mut alike = false;
    for &h in heads.iter().filter(|&&h| !blocks[h].half) {
        let line = first_line(&blocks[h]);
        let text: String = sheet.chars(&line).collect();
        widest = widest.max(line.width);
        if line.prints > 1 {
            s += w::DOUBLED / count;
        }
        if is_item(&text) {
            s -= w::NUMBERED;
        }
        if h != heads[0] && fields::head_note(&text) {
            s += w::REMARKED;
        }
        // `【案情】` with no head below heads a part of the text.
        if fields::column_label(&text).is_some_and(|label| count > 1 || fields::known_column(&text[label])) {
            s += w::LABEL;
            labelled = true;
        }
        // `简讯` says that several texts follow, and no story is told under it.
        if count == 1 && fields::briefs_label(&text) {
            s += w::BRIEFS_LABEL;
            labelled = true;
        }
        titled |= label.is_some_and(|l| is_longer(line.width, l));
        if is_label(line.width, &text) {
            label = Some(label.map_or(line.width, |l| l.min(line.width)));
        }
        match top {
            Some(l) if is_much_longer(line.width, l) => titled = true,
            Some(_) => s += w::TITLED_SHORT,
            None => {}
        }
        top = (h == heads[0] && !sheet.columnar && is_short(line.width, &text) && !counts(&text)).then_some(line.width);
        alike |= begins_alike(&text, chars_of(sheet, blocks, seam.b));
    }
    if titled {
        s += w::TITLED + if habits.labelled { w::LABELLED } else { 0 };
    }
    let in_order = !(sheet.columnar || sheet.dealt || habits.apart);
    if in_order && !titled && !labelled && !after.message && seam.between.signatures.is_empty() {
        s += curve::at(&w::STRETCH, seam.stretch as i32);
    }
    if alike {
        s += w::BEGINS_ALIKE;
    }
    if widest > before.measure.max(after.measure) + EM {
        s += w::WIDER;
    }
    let same = (before.measure - after.measure).abs() <= EM;
    s + if same { -w::SAME_MEASURE } else { w::OTHER_MEASURE }
}

/// Texts of the page right above which a short line stands over a longer head.
pub(super) fn labelled(sheet: &Sheet, blocks: &[Block], used: &[bool]) -> usize {
    let is_head = |i: usize| !used[i] && blocks[i].zone == Zone::Head && !blocks[i].half;
    let labels = |&i: &usize| {
        let first = i == 0 || !is_head(i - 1);
        first && is_head(i) && is_head(i + 1) && stands_over(sheet, &blocks[i], &blocks[i + 1])
    };
    (0..blocks.len().saturating_sub(2)).filter(labels).count()
}

/// Heads between texts that say where the text below is from.
pub(super) fn placed(sheet: &Sheet, blocks: &[Block], used: &[bool]) -> usize {
    let first = blocks.iter().position(|b| b.zone == Zone::Body).unwrap_or(0);
    (first..blocks.len()).filter(|&i| !used[i] && blocks[i].zone == Zone::Head && says_where(sheet, &blocks[i])).count()
}

/// `泰国曼谷——`: where the text below is from.
fn says_where(sheet: &Sheet, block: &Block) -> bool {
    let line = &sheet.lines[block.lines[0] as usize];
    sheet.last(line) == '—' && sheet.first(line) != '—'
}

/// Whether a short line stands over a much longer one.
pub(super) fn stands_over(sheet: &Sheet, label: &Block, head: &Block) -> bool {
    let line = |b: &Block| sheet.lines[b.lines[0] as usize];
    let (label, head) = (line(label), line(head));
    is_much_longer(head.width, label.width) && is_short(label.width, &sheet.chars(&label).collect::<String>())
}

/// `医生手记`: words of a label, short. `大保护·底色` parts a story as well.
fn is_label(width: i32, text: &str) -> bool {
    width <= w::LABEL_WIDEST && !holds(text, '·') && fields::known_column(text)
}

/// Whether a head is as much longer than its label as it must be: `医生手记` above `“倔老头”的第三次复诊`.
fn is_longer(head: i32, label: i32) -> bool {
    head >= label + 2 * EM && head * 5 >= label * 7
}

/// A short line of nothing but characters: on top of a longer head it is a label, whatever it says (of 128 seams with such
/// heads 121 part stories).
pub(super) fn is_short(width: i32, text: &str) -> bool {
    width <= w::SHORT_WIDEST && text.chars().all(is_han)
}

/// See [`is_short`]: longer by half and more.
fn is_much_longer(head: i32, label: i32) -> bool {
    head * 5 >= label * 8 && head * 2 >= label * 2 + 5 * EM
}

/// Whether a head and the text below begin with the same words, as news does: `首届书画展开幕` / `首届书画展5日…`.
/// A place parts a story as well as it opens one.
fn begins_alike(head: &str, text: impl Iterator<Item = char>) -> bool {
    head.chars().zip(text).take_while(|(a, b)| a == b).count() >= w::SAME_WORDS && !fields::begins_with_place(head)
}

/// `壹`, `2`, `A`: a number on a line of its own.
fn counts(text: &str) -> bool {
    let number = one_of("一二三四五六七八九十壹贰貳叁參肆伍0123456789ABCDE");
    !text.is_empty() && fields::at_most(text, 2) && text.trim_matches(number).is_empty()
}

/// `一、`, `（二）`, `●`, `壹`, or `58.4亿元`: a line of a chart, which stands inside a story as heads that count do.
fn is_item(text: &str) -> bool {
    let rest = text.trim_start_matches(by(|c| c.is_ascii_digit()));
    counts(text)
        || fields::item(text.chars()).is_some_and(|i| !i.points())
        || rest.len() < text.len() && rest.starts_with(one_of(".．"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_short_known_and_in_one_part() {
        assert!(is_label(4 * EM, "医生手记"));
        for (width, text) in [(8 * EM, "记者走基层见闻录"), (6 * EM, "大保护·底色"), (6 * EM, "转变养殖模式")]
        {
            assert!(!is_label(width, text), "{text}");
        }
    }

    #[test]
    fn a_head_is_longer_than_its_label_by_two_characters_and_by_two_in_five() {
        assert!(is_longer(5 * EM, 3 * EM));
        assert!(!is_longer(4 * EM, 3 * EM));
        assert!(!is_longer(8 * EM, 6 * EM));
    }

    #[test]
    fn news_begins_as_its_head_does() {
        assert!(begins_alike("首届书画展开幕", "首届书画展5日开幕".chars()));
        assert!(!begins_alike("首届书画展开幕", "首批展品到了".chars()));
        assert!(!begins_alike("北京市新桥通车", "北京市昨天".chars()), "a place opens crossheads too");
    }

    #[test]
    fn heads_that_count_or_list_are_known() {
        for text in ["一、修路", "（二）种树", "●修路", "58.4亿元", "壹", "2", "A"] {
            assert!(is_item(text), "{text}");
        }
        for text in ["修路种树", "2020年的路", "58亿元", ".4亿元"] {
            assert!(!is_item(text), "{text}");
        }
    }
}

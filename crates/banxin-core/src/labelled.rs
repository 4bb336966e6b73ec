//! Lines that say what they are: `标题：大桥通车`, `【作者】周山`, `（副题）两岸少绕四十里`, `HD  大桥通车`.
//!
//! Stage: raw lines → raw lines, before columns are cut. Databases, editorial systems and manuscripts write above a text what
//! each part of its head is. In: the lines of a page. Out: those of such a text with each label ([`label`]) on a line of its own, the lines
//! of a head from label to deck, who wrote below them, and what was told of each line ([`Told`]).
//!
//! A title alone proves nothing, as a poem has one: another known label stands beside it. What else stands under such labels
//! (`字数：510`) is no part of the text.
//! Invariants: no glyph with ink is lost; nothing changes on other pages.
//! Not handled: labels that no list has, without one beside them that is known; values of two lines.

mod label;

use self::label::Label;
use crate::glyphs::{RawLine, is_han};
use crate::lines::Line;
use crate::source::Glyph;

/// Characters of a title without a label at most.
const TITLE: u32 = 40;
/// Lines above the first head at most that say where all texts come from.
const HEADER: usize = 6;

/// What a label said of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Told {
    /// No part of the text: a label, or what is told of the text beside its head.
    Aside,
    /// A column label.
    Column,
    /// A kicker.
    Kicker,
    /// A headline.
    Headline,
    /// A deck.
    Deck,
    /// Who wrote.
    Author,
    /// A text begins.
    Text,
}

/// In this order the parts of a head are read.
const ORDER: [Told; 7] =
    [Told::Aside, Told::Column, Told::Kicker, Told::Headline, Told::Deck, Told::Author, Told::Text];

/// The lines of a page that has labelled heads, and what was told of each.
pub(crate) fn part(glyphs: &[Glyph], raw: &[RawLine]) -> Option<(Vec<RawLine>, Vec<Option<Told>>)> {
    let labels: Vec<Option<Label>> = raw.iter().map(|line| Label::of(glyphs, line)).collect();
    let (mut lines, mut told) = (Vec::new(), Vec::new());
    let (mut i, mut found, mut codes) = (0, false, false);
    while i < raw.len() {
        let (mut end, mut known, mut titled, mut row) = (i, 0, false, false);
        while let Some(Some(label)) = labels.get(end) {
            // Another text of a list.
            if titled && label.told == Some(Told::Headline) {
                break;
            }
            known += usize::from(label.told.is_some());
            titled |= label.told == Some(Told::Headline) && label.value < raw[end].end;
            row |= label.row;
            end += 1;
            // The text begins below its label.
            if label.told == Some(Told::Text) {
                break;
            }
        }
        // Databases tell in a row where a text is from; its title stands below.
        let speaks = |line: &RawLine| glyphs[line.end as usize - 1].ch == '。';
        let below = row && !titled && raw.get(end).is_some_and(|l| l.end - l.start <= TITLE && !speaks(l));
        if !below && (known < 2 || !titled) {
            // What else stands under a label is no part of a text, as far as it is known.
            end = end.max(i + 1);
            for (line, label) in raw[i..end].iter().zip(&labels[i..end]) {
                lines.push(*line);
                told.push(label.is_some_and(|l| l.says_aside(glyphs, line, codes)).then_some(Told::Aside));
            }
            i = end;
            continue;
        }
        // Above the first head stands where it all comes from, above each a number.
        if !found && i <= HEADER && !raw[..i].iter().any(speaks) {
            told.fill(Some(Told::Aside));
        } else if let (Some(line), Some(last)) = (lines.last(), told.last_mut())
            && !has_letters(glyphs, line)
        {
            *last = Some(Told::Aside);
        }
        found = true;
        codes |= labels[i..end].iter().flatten().any(|l| l.code && l.told == Some(Told::Headline));
        for what in ORDER {
            for (line, label) in raw[i..end].iter().zip(&labels[i..end]) {
                let Some(label) = label else { continue };
                for (is, from, to) in parted(line, label) {
                    if is == what && from < to {
                        // Nothing stands between the parts of a head.
                        let gap = if is == Told::Aside { line.gap } else { 0 };
                        lines.push(RawLine { start: from, end: to, gap, ..*line });
                        told.push(Some(is));
                    }
                }
            }
        }
        i = end;
        if below {
            lines.push(raw[i]);
            told.push(Some(Told::Headline));
            i += 1;
        }
    }
    found.then_some((lines, told))
}

/// Sets down what was told of the lines of a page; lines of a head count as printed twice, which says the same.
pub(crate) fn tell(lines: &mut [Line], told: &[Option<Told>]) {
    for (line, told) in lines.iter_mut().zip(told) {
        line.told = *told;
        if told.is_some_and(|t| (Told::Column..=Told::Deck).contains(&t)) {
            line.prints = 2;
        }
    }
}

/// A line as its label and its value, one of them empty where both stay together.
fn parted(line: &RawLine, label: &Label) -> [(Told, u32, u32); 2] {
    let told = label.told.unwrap_or(Told::Aside);
    // `作者：周山` is read as it stands.
    let cut = match told {
        Told::Aside => line.end,
        Told::Author if label.whole && label.value < line.end => line.start,
        _ => label.value.min(line.end),
    };
    [(Told::Aside, line.start, cut), (told, cut, line.end)]
}

/// Whether a line has a Han character.
fn has_letters(glyphs: &[Glyph], line: &RawLine) -> bool {
    glyphs[line.start as usize..line.end as usize].iter().any(|g| is_han(g.ch))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::plain;

    /// What was told of the lines of a text.
    fn read(text: &str) -> Vec<(String, Option<Told>)> {
        let page = plain(text, 0, text.len());
        let said = |line: &RawLine| page.glyphs[line.start as usize..line.end as usize].iter().map(|g| g.ch).collect();
        let Some((lines, told)) = part(&page.glyphs, &page.lines) else { return Vec::new() };
        lines.iter().map(said).zip(told).collect()
    }

    /// Lines that something was told of, but asides.
    fn told(text: &str) -> Vec<(String, Told)> {
        let read = read(text).into_iter().filter_map(|(line, told)| Some((line, told?)));
        read.filter(|l| l.1 != Told::Aside).collect()
    }

    #[test]
    fn a_labelled_head_is_read_from_label_to_deck() {
        for text in [
            "标题：大桥通车\n引题：两岸相连\n副题：\n字数：510\n作者：周山\n栏目：民生\n正文：\n　　昨天上午",
            "【标题】大桥通车\n【引题】两岸相连\n【副题】\n【字数】510\n作者：周山\n【栏目】民生\n【正文】\n　　昨天上午",
            "標題： 大桥通车\n引題：两岸相连\n字數：510\n作者：周山\n欄目：民生\n內文：\n　　昨天上午",
        ] {
            let want = [
                ("民生", Told::Column),
                ("两岸相连", Told::Kicker),
                ("大桥通车", Told::Headline),
                ("作者：周山", Told::Author),
            ];
            assert_eq!(told(text), want.map(|(line, told)| (line.to_owned(), told)));
        }
        assert_eq!(told("Title: 大桥通车\nDate: 2021-03-05\nAuthor: 周山\nText:\n昨天上午").len(), 2);
        assert_eq!(told("HD   大桥通车\nBY   周山\nWC   510 字\nLP\n昨天上午").len(), 2);
        assert_eq!(told("（引题）两岸相连\n（主题）大桥通车\n（副题）——少绕四十里\n本报记者 周山").len(), 3);
    }

    #[test]
    fn a_title_stands_below_the_row_that_tells_where_a_text_is_from() {
        let text = "2.\n清河日报 | 2021-03-05 | 要闻 | A08\n大桥通车\n昨天上午，大桥通车。";
        assert_eq!(told(text), [("大桥通车".to_owned(), Told::Headline)]);
        for text in ["首页 | 新闻 | 视频\n大桥通车", "责编|周山 视觉|李河 电话|0589-7712608\n大桥通车"]
        {
            assert_eq!(read(text), [], "{text}");
        }
    }

    #[test]
    fn codes_stand_beside_the_text_only_where_the_title_has_one() {
        let asides = |text: &str| read(text).into_iter().filter(|l| l.1 == Some(Told::Aside)).count();
        let text = "TD\nAI 写稿，记者核对。\nNS 文化";
        assert_eq!(asides(&format!("HD 大桥通车\nBY 周山\nLP\n昨天上午。\n{text}")), 3 + 2);
        assert_eq!(asides(&format!("标题：大桥通车\n作者：周山\n正文：\n昨天上午。\n{text}")), 2 + 1);
    }

    #[test]
    fn another_title_begins_another_text() {
        let lines = told("标题：大桥通车\n作者：周山\n标题：夜市开张\n作者：李河");
        assert_eq!(
            lines.iter().map(|l| &*l.0).collect::<Vec<_>>(),
            ["大桥通车", "作者：周山", "夜市开张", "作者：李河"]
        );
    }

    #[test]
    fn a_text_begins_behind_its_label() {
        let lines = read("【标题】大桥通车\n【正文】昨天上午，大桥通车。\n两岸少绕四十里。");
        assert_eq!(
            lines[2..],
            [
                ("大桥通车".to_owned(), Some(Told::Headline)),
                ("昨天上午，大桥通车。".to_owned(), Some(Told::Text)),
                ("两岸少绕四十里。".to_owned(), None),
            ]
        );
    }

    #[test]
    fn avoids_taking_what_a_page_prints_for_labels() {
        for text in [
            "标题：大桥通车\n昨天上午",
            "作者：周山\n来源：清河日报\n昨天上午",
            "书名：《渡口》\n作者：周山\n出版社：清河出版社",
            "主题：写家乡\n时间：3月5日\n地点：清河",
            "记者：桥几时通车？\n周山：明年。",
            "（记者周山）昨天上午",
            "ABC 银行\nHD",
            "A股：涨了\nGDP：510亿",
            "Title fight\nDate with fate\nTed: I won.",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
    }
}

//! Lines of a column that were joined by blanks: `昨天上午，北岸新 桥正式通车，两岸居 民都来看热闹。`
//!
//! Stage: raw lines → raw lines, before columns. Where a viewer copies paragraphs, or a converter writes Markdown, all lines
//! of a frame stand on one, a blank where each broke. A line with many words of one width, with commas inside, as no list
//! has, shows the measure, unless it may be a row of columns; every line whose words have a measure of the page is parted
//! again. Words that were parted by a blank on their own line (`本报清河3月4日电 （记者`) still fit on one.
//!
//! Invariants: no glyph with ink is lost; lines stay in order. A page without such a line stays as it is.
//! Not handled: frames of one or two lines at a measure of their own.

use std::borrow::Cow;

use crate::glyphs::{RawLine, holds, is_blank};
use crate::lines::{EM, set_width};
use crate::source::Glyph;

/// Glyphs of a line that shows a measure, at least.
const LEAST_GLYPHS: usize = 40;
/// Its words, at least.
const LEAST_WORDS: usize = 4;
/// Words of them that fill the measure, at least.
const LEAST_FULL: usize = 3;
/// Columns of a page at most.
const MOST_COLUMNS: usize = 7;
/// Measures of columns, in quarter em.
const MEASURES: std::ops::RangeInclusive<i32> = 7 * EM..=40 * EM;
/// The page's text is no more than so many times that of lines that show a measure.
const LEAST_SHARE: usize = 3;
/// What a full line may lack, where a mark or a word of Latin letters went over to the next.
const LACKS: i32 = 2 * EM;
/// What may stand over: half a mark.
const OVER: i32 = EM / 2;

/// A word between blanks: its glyphs from the line's first on, its width.
type Word = (usize, usize, i32);

/// Parts lines that hold the lines of a column. A `converted` text has no rows of columns.
pub(crate) fn part<'a>(glyphs: &[Glyph], raw: &'a [RawLine], converted: bool) -> Cow<'a, [RawLine]> {
    let text = |line: &RawLine| &glyphs[line.start as usize..line.end as usize];
    // What the page shows: measures; how much text stands in such lines, and in those that are no row of columns.
    let (mut measures, mut joined, mut sure) = (Vec::new(), 0, 0);
    for line in raw.iter().filter(|l| (l.end - l.start) as usize >= LEAST_GLYPHS) {
        let words = words(text(line));
        if let Some(measure) = shown(text(line), &words) {
            // A few dozen widths at most, however many lines.
            if !measures.contains(&measure) {
                measures.push(measure);
            }
            joined += text(line).len();
            sure += if converted || words.len() > MOST_COLUMNS { text(line).len() } else { 0 };
        }
    }
    let all: usize = raw.iter().map(|l| text(l).len()).sum();
    if sure == 0 || sure * 2 < joined || joined * LEAST_SHARE < all {
        return Cow::Borrowed(raw);
    }
    let mut out = Vec::with_capacity(raw.len() * 4);
    for line in raw {
        let words = words(text(line));
        let fits = |&&measure: &&i32| is_of(&words, measure);
        match measures.iter().find(fits) {
            Some(&measure) => refill(line, &words, measure, glyphs, &mut out),
            None => out.push(*line),
        }
    }
    Cow::Owned(out)
}

/// The words of a line, as single blanks part them; none where more blanks than one do, as between columns.
fn words(line: &[Glyph]) -> Vec<Word> {
    let mut out: Vec<Word> = Vec::new();
    let mut from = 0;
    for word in line.split(|g| is_blank(g.ch)) {
        let to = from + word.len();
        if word.is_empty() {
            return Vec::new();
        }
        out.push((from, to, set_width(word)));
        from = to + 1;
    }
    out
}

/// Whether a word fills a measure.
fn is_full(word: &Word, measure: i32) -> bool {
    (measure - LACKS..=measure + OVER).contains(&word.2)
}

/// The measure that a line shows, if it holds the lines of a column: most of its words fill it, none is wider, and as
/// sentences break, commas stand inside.
fn shown(line: &[Glyph], words: &[Word]) -> Option<i32> {
    if words.len() < LEAST_WORDS {
        return None;
    }
    let measure = words.iter().map(|w| w.2).max()?;
    let full = words.iter().filter(|w| is_full(w, measure)).count();
    let marked = words.iter().filter(|w| line[w.0..w.1].iter().any(|g| holds("，。、；：", g.ch))).count();
    (MEASURES.contains(&measure) && full >= LEAST_FULL && full * 2 >= words.len() && marked * 3 >= words.len())
        .then_some(measure)
}

/// Whether a line's words are lines of a measure: a third but the last fill it at least, and none is wider.
fn is_of(words: &[Word], measure: i32) -> bool {
    let Some((last, lines)) = words.split_last() else { return false };
    let full = lines.iter().filter(|w| is_full(w, measure)).count();
    full > 0 && full * 3 >= lines.len() && lines.iter().chain([last]).all(|w| w.2 <= measure + OVER)
}

/// Gives each line of the measure: words go together as long as they fit and no sentence ends between them.
fn refill(line: &RawLine, words: &[Word], measure: i32, glyphs: &[Glyph], out: &mut Vec<RawLine>) {
    let mut wide = 0;
    for (i, word) in words.iter().enumerate() {
        let before = i.checked_sub(1).map(|b| glyphs[line.start as usize + words[b].1 - 1].ch);
        let ended = before.is_some_and(|c| holds("。！？”", c));
        let (start, end) = (line.start + word.0 as u32, line.start + word.1 as u32);
        match out.last_mut() {
            Some(open) if i > 0 && !ended && wide + 1 + word.2 <= measure + OVER => {
                open.end = end;
                wide += 1 + word.2;
            }
            _ => {
                let (indent, gap) = if i == 0 { (line.indent, line.gap) } else { (0, 0) };
                out.push(RawLine { start, end, indent, gap });
                wide = word.2;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::plain;

    fn parted(text: &str) -> Vec<String> {
        let page = plain(text, 0, text.len());
        let text = |l: &RawLine| page.glyphs[l.start as usize..l.end as usize].iter().map(|g| g.ch).collect();
        part(&page.glyphs, &page.lines, false).iter().map(text).collect()
    }

    const FRAME: &str = "本报讯 （记者周山）昨天上午，北 岸新桥正式通车，两岸居民都来看热 闹，孩子们跑在前面，老人们走在后 \
        面。 桥头的李家铺子一早就开了门，卖 豆腐的说，从前进城要绕二十里路， 如今十分钟就到了，豆腐还热着，也 卖得上价钱了。";

    #[test]
    fn a_frame_on_one_line_is_parted_where_its_lines_broke() {
        let lines = [
            "本报讯 （记者周山）昨天上午，北",
            "岸新桥正式通车，两岸居民都来看热",
            "闹，孩子们跑在前面，老人们走在后",
            "面。",
            "桥头的李家铺子一早就开了门，卖",
            "豆腐的说，从前进城要绕二十里路，",
            "如今十分钟就到了，豆腐还热着，也",
            "卖得上价钱了。",
        ];
        assert_eq!(parted(FRAME), lines);
        let short = format!("{FRAME}\n\n店主说，从前进城要绕二十里路，如 今十分钟就到了。");
        assert_eq!(parted(&short).len(), 10, "a short frame has the page's measure");
    }

    #[test]
    fn avoids_lists_of_heads_names_and_tables() {
        for text in [
            "北岸新桥昨天正式通车 水库清淤工程提前完工 第一中学迎来新生报到 清河剧团下乡演出百场 两岸居民不再绕行进城",
            "出席的有周山、李河、 王川、赵海、孙江、钱湖、吴泉、郑溪、冯涧、陈渊、楚泽、卫洋、蒋湾、沈港、韩岛",
            "岸新桥正式通车，两岸居民都来看热 闹，孩子们跑在前面，老人们走在后 全国一等奖，评委说，孩子们写得真 的灌溉有了保障，农民们都很高兴。",
            "大米 2.95 面粉 2.10 食油 6.30 白糖 3.20 鸡蛋 4.10 猪肉 12.50 牛肉 28.00 羊肉 30.00",
        ] {
            assert_eq!(parted(text), [text]);
        }
        let heads = format!("{FRAME}\n\n北岸新桥通车 两岸往来不再绕行");
        assert_eq!(parted(&heads).last().map(String::as_str), Some("北岸新桥通车 两岸往来不再绕行"));
    }

    #[test]
    fn blanks_behind_lines_say_nothing_of_how_much_is_joined() {
        let others = "清河日报\n第五版\n要闻综合新闻\n".repeat(9);
        let blanks = others.replace('\n', "    \n");
        assert_eq!(parted(&format!("{others}{FRAME}")).len(), 27 + 8);
        assert_eq!(parted(&format!("{blanks}{FRAME}")).len(), 27 + 8);
    }
}

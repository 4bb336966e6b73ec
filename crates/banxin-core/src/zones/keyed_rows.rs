//! Rows of a box of facts, each a key and what it says: `出生：1985年` over `学历：清河大学` over `家庭：已婚`.
//!
//! Part of the zones stage, before the path over the lines. No single one of them is told from a head; three below each
//! other are, if one has a key that facts are told under ([`KEYS`]): news from three places begins with keys too
//! (`东川：…`), and so do speakers. Such a box is of the story it stands in or below.
//!
//! In: lines with their marks. Out: rows that begin a paragraph each, as a feature of them.
//! Not handled: keys on lines of their own; the head of the box.

use super::features::Feature;
use super::marks::{Mark, Marked};
use crate::fields::Words;
use crate::glyphs::{is_han, one_of};
use crate::lines::Sheet;

/// Rows, at least.
const LEAST: usize = 3;
/// Characters of a key.
const KEY: std::ops::RangeInclusive<usize> = 2..=6;
/// Keys of facts.
const KEYS: Words = Words(
    "出生 年龄 籍贯 学历 经历 职业 家庭 身高 地址 地点 时间 交通 票价 价格 门票 人均 推荐 起价 均价 单价 面积 \
    户型 入住 总投资 投资 全长 导演 主演 书名 作者 出版社 定价 原料 做法 出席 列席 记录人 公示期 联系人 联络人 \
    报名 主办",
);

/// Tells the rows.
pub(super) fn mark(sheet: &Sheet, marks: &[Marked], features: &mut [Feature]) {
    let free = |i: usize| marks.get(i).is_some_and(|m| m.mark == Mark::None && !m.opens());
    let mut i = 0;
    while i < marks.len() {
        let (mut end, mut known) = (i, false);
        while free(end) {
            let Some(key) = key(sheet, end) else { break };
            known |= KEYS.has(&key);
            end += 1;
        }
        if known && end - i >= LEAST {
            for f in &mut features[i..end] {
                f.fact = true;
            }
        }
        i = end.max(i + 1);
    }
}

/// The key of a row that has no end of a sentence and says something.
fn key(sheet: &Sheet, row: usize) -> Option<String> {
    let chars = || sheet.chars(&sheet.lines[row]);
    let n = chars().take(KEY.end() + 1).take_while(|&c| is_han(c)).count();
    let mut behind = chars().skip(n);
    let keyed = KEY.contains(&n) && behind.next() == Some('：') && behind.next().is_some();
    (keyed && !chars().any(one_of("。；！？…"))).then(|| chars().take(n).collect())
}

#[cfg(test)]
mod tests {
    use super::super::{features, marks};
    use super::*;
    use crate::glyphs::plain;
    use crate::lines::measure;

    fn rows(lines: &[&str]) -> usize {
        let text = lines.join("\n");
        let page = plain(&text, 0, text.len());
        let sheet = measure(&page.glyphs, &page.lines, page.removed, false);
        let mut features = features::read(&sheet);
        mark(&sheet, &marks::mark(&text, &sheet), &mut features);
        features.iter().filter(|f| f.fact).count()
    }

    #[test]
    fn keys_below_each_other_make_a_box_of_facts() {
        assert_eq!(rows(&["小档案", "出生：1985年，清河", "学历：清河大学硕士", "家庭：已婚", "河水清了"]), 3);
        assert_eq!(
            rows(&["门票：每人20元", "营业时间：6:00—13:30", "推荐：腰花面26元、雪菜肉丝面16元", "河水清了"]),
            3
        );
    }

    #[test]
    fn avoids_two_rows_places_and_speakers() {
        assert_eq!(rows(&["出生：1985年", "学历：清河大学"]), 0);
        assert_eq!(rows(&["东川：新桥通车", "北岸：果园丰收", "清河：渡口重开"]), 0);
        assert_eq!(rows(&["记者：桥什么时候通车？", "周山：明年春天。", "记者：谁来管？"]), 0);
    }
}

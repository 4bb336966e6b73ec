//! How the first words of a paragraph speak for or against a beginning.
//!
//! Part of the articles stage. A story without a message head often opens with when it happened
//! (`近日，`, `10月20日上午，`); a paragraph that quotes somebody in its first words or links to what
//! was said (`此外，`) goes on. Counted on 2,500 paragraphs: days open stories seven times as often as
//! later paragraphs, recent times six times, quoting words a fourth as often, links less than half.
//!
//! Looks at the first [`FAR`] characters.

use crate::fields::{self, Words};
use crate::glyphs::{holds, one_of};

/// Characters that are looked at.
pub(super) const FAR: usize = 14;

/// What the first words say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// A day or a recent time.
    Time,
    /// Somebody says something.
    Says,
    /// A word that links to what stands before.
    Links,
    /// Whom a speech, a letter or an official paper addresses, and nothing else.
    Salutes,
    /// Who asks the paper or tells it something, and a colon: `清河读者 周女士：`.
    Asks,
    /// None of these.
    Plain,
}

/// Who writes to papers.
const ASKERS: Words = Words("读者 网友 市民 患者 家长 听众");
const RECENT: Words = Words("近日 日前 最近 近来 不久前 前不久 近期 昨日");
const SAYS: Words = Words("说 表示 指出 认为 介绍 强调 告诉记者");
const LINKS: Words = Words(
    "此外 同时 另外 不过 但 然而 其中 对此 目前 据介绍 据了解 据悉 因此 与此同时 而 如今 随后 于是 当然 尤其 \
    事实上 换言之 可见",
);

/// The characters that [`SAYS`] begin with.
fn begins_says(c: char) -> bool {
    matches!(c, '说' | '說' | '表' | '指' | '认' | '認' | '介' | '强' | '強' | '告')
}

/// Reads the first characters of a paragraph.
pub(super) fn of(chars: impl Iterator<Item = char>) -> Opening {
    let mut chars = chars.filter(|&c| c != ' ');
    let mut text = String::with_capacity(4 * FAR);
    text.extend(chars.by_ref().take(FAR));
    if fields::may_salute(&text) {
        text.extend(chars.take(fields::SALUTATION_LONGEST));
        if fields::salutation(&text) == Some(text.len()) {
            return Opening::Salutes;
        }
        text = text.chars().take(FAR).collect();
    }
    if fields::to_the_editors(&text) {
        return Opening::Salutes;
    }
    if text.find(one_of("：")).is_some_and(|at| ASKERS.within(&text[..at]) && !holds(&text[..at], '，')) {
        return Opening::Asks;
    }
    if RECENT.begin(&text) || is_day(&text) {
        Opening::Time
    } else if LINKS.begin(&text) {
        Opening::Links
    } else if text.char_indices().any(|(i, c)| begins_says(c) && SAYS.begin(&text[i..])) {
        Opening::Says
    } else {
        Opening::Plain
    }
}

/// `10月20日`, `2019年10月20日`.
fn is_day(text: &str) -> bool {
    let number = |t: &str| t.bytes().take_while(u8::is_ascii_digit).count();
    let part = |t: &str, unit: char, most: usize| {
        let n = number(t);
        (1..=most).contains(&n).then(|| t[n..].strip_prefix(unit)).flatten().map(str::len)
    };
    let rest = part(text, '年', 4).map_or(text, |left| &text[text.len() - left..]);
    part(rest, '月', 2).is_some_and(|left| part(&rest[rest.len() - left..], '日', 2).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Opening {
        of(text.chars())
    }

    #[test]
    fn days_and_recent_times_open_stories() {
        for t in ["近日，清河县公布", "10月20日上午，清河新桥", "2019年10月20日，由清河", "日前，记者在北山"]
        {
            assert_eq!(read(t), Opening::Time, "{t}");
        }
    }

    #[test]
    fn speakers_and_links_go_on() {
        assert_eq!(read("周山说，桥修好了以后进城只要一刻钟。"), Opening::Says);
        assert_eq!(read("此外，县里还将修一条路。"), Opening::Links);
        assert_eq!(read("各市、县人民政府，省政府各部门、各直属机构："), Opening::Salutes);
        assert_eq!(read("同志们：大家好。"), Opening::Plain);
    }

    #[test]
    fn letters_and_questions_open_by_who_is_addressed_or_asks() {
        assert_eq!(read("编辑同志：我是石桥村的社员"), Opening::Salutes);
        for text in ["读者周女士问：我爸住在外地", "清河读者 小鱼妈妈：女儿六岁"] {
            assert_eq!(read(text), Opening::Asks, "{text}");
        }
        assert_eq!(read("读者很多，一天比一天多"), Opening::Plain);
    }

    #[test]
    fn avoids_times_that_are_no_days() {
        for t in ["10月以来，清河水位", "2019年，清河县", "20多年来", "", "月日"] {
            assert_eq!(read(t), Opening::Plain, "{t}");
        }
    }
}

//! The pieces of furniture that nearly every page has, read without an expression: `星期三`, `第7版`.
//!
//! Part of [`super::rows`], asked before its table. In: a text. Out: what piece it begins with, and its bytes.
//! Not handled: numbers of pages in other shapes (`A03`, `7版`), which the table has.

use super::pieces::Kind;
use super::text::blank;
use super::words::Words;
use crate::glyphs::{by, one_of};

const WEEK: Words = Words("星期 周 礼拜");
const DIGITS: &str = "0123456789０１２３４５６７８９";
const NUMERALS: &str = "一二三四五六七八九十百千零〇○";

/// The kind and bytes of the piece that a text begins with, if it is one of these.
pub(super) fn first(text: &str) -> Option<(Kind, usize)> {
    let rest = weekday(text).map(|rest| (Kind::Calendar, rest)).or_else(|| Some((Kind::Page, page(text)?)));
    rest.map(|(kind, rest)| (kind, text.len() - rest.len()))
}

fn past(s: &str) -> &str {
    s.trim_start_matches(by(blank))
}

/// What stands behind a day of the week, `（星期三）`.
fn weekday(text: &str) -> Option<&str> {
    let inner = past(text.strip_prefix(one_of("（(")).unwrap_or(text));
    let named = past(&inner[WEEK.front(inner)?..]);
    let rest = past(named.strip_prefix(one_of("一二三四五六日天"))?);
    Some(rest.strip_prefix(one_of("）)")).unwrap_or(rest))
}

/// What stands behind the number of a page, `第7版`.
fn page(text: &str) -> Option<&str> {
    let number = past(text.strip_prefix('第')?);
    let mut rest = number.trim_start_matches(one_of(DIGITS));
    if rest.len() == number.len() {
        rest = number.trim_start_matches(one_of(NUMERALS));
    }
    past(rest).strip_prefix('版').filter(|_| rest.len() < number.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_the_week_and_numbers_of_pages_stand_at_the_start() {
        for (text, kind, len) in [
            ("星期三 第7版", Kind::Calendar, "星期三 ".len()),
            ("（ 週 日 ）清河", Kind::Calendar, "（ 週 日 ）".len()),
            ("禮拜天", Kind::Calendar, "禮拜天".len()),
            ("第7版 文化", Kind::Page, "第7版".len()),
            ("第 十二 版", Kind::Page, "第 十二 版".len()),
        ] {
            assert_eq!(first(text), Some((kind, len)), "{text}");
        }
    }

    #[test]
    fn avoids_other_numbers_and_words() {
        for text in ["第7期", "第版", "周山", "星期", "七版", "第7十版", ""] {
            assert_eq!(first(text), None, "{text}");
        }
    }
}

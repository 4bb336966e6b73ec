//! What stands behind the source of a message head: `北京12月29日电`.
//!
//! Part of [`super::headline`]. In: the text behind a source, without blanks. Out: [`Behind`], read by an expression; for what has
//! a day by [`dated`], which reads the plain shape, that nearly all have, without one.
//! Not handled: heads without a mark.

use std::sync::LazyLock;

use super::dates;
use super::outlets::HAN;
use super::pattern::{Pattern, pattern};
use crate::glyphs::{holds, is_han};

/// Place, day and mark; empty where there is none.
#[derive(Debug, PartialEq)]
pub(super) struct Behind<'t> {
    pub place: &'t str,
    pub date: &'t str,
    pub mark: &'t str,
    /// Bytes of all of it.
    pub len: usize,
}

impl<'t> Behind<'t> {
    /// Reads it by an expression, whose groups have these names.
    pub fn by(pattern: &'t Pattern, text: &'t str) -> Option<Self> {
        let c = pattern.captures(text)?;
        let part = |name| c.name(name).map_or("", |m| m.as_str());
        Some(Self { place: part("place"), date: part("date"), mark: part("mark"), len: c.get(0)?.end() })
    }
}

/// What may stand before a mark.
pub(super) const KIND: &str =
    "(?:新媒体专|新媒體專|综合外电|綜合外電|综合外|綜合外|综合|綜合|专|專|特|急|快|外|体育专|军事专)?";

static DATED: LazyLock<Pattern> = LazyLock::new(|| {
    let re = [
        "^(?P<place>“[一-鿿0-9A-Z]{2,6}”[一-鿿]{1,6}|[一-鿿·/“”]{2,14}?(?:、[一-鿿·]{2,10}?){0,9})??(?:[（(][一-鿿·]{2,8}[）)])?(?P<date>",
        &dates::day_pattern(),
        ")(?:凌晨|清晨|早|上午|中午|下午|晚|深夜|夜)?",
        KIND,
        "(?P<mark>电|電|讯|訊|消息|报道|報道|報導)",
    ]
    .concat();
    pattern(&re)
});

/// A place if there is one, a day and a mark: in the plain shape that most have, else by the expression.
pub(super) fn dated(text: &str) -> Option<Behind<'_>> {
    plain(text).or_else(|| Behind::by(&DATED, text))
}

/// Whether a figure stands right before what a day is called, without which nothing is [`dated`].
pub(super) fn has_day(text: &str) -> bool {
    let mut figured = false;
    text.chars().any(|c| {
        let day = figured && holds("日号號", c);
        figured = !day && holds(FIGURES, c);
        day
    })
}

/// The last character of a number.
const FIGURES: &str = "0123456789０１２３４５６７８９一二三四五六七八九十廿卅〇○零";

/// Han characters of a place in its plain shape, at most.
const PLACE: usize = 14;

/// `北京12月29日电`, `29日讯`: a place without figures, a day in digits, and a mark that tells at once.
fn plain(text: &str) -> Option<Behind<'_>> {
    let hans = text.chars().take_while(|&c| is_han(c) && c != '百' && !holds(FIGURES, c)).count();
    let (place, rest) = text.split_at(hans * HAN);
    let day = figures_and(rest, '月').unwrap_or(rest);
    let end = figures_and(day, '日').or_else(|| figures_and(day, '号'))?;
    let mark = end.chars().next().filter(|&c| holds("电電讯訊", c))?;
    let date = &rest[..rest.len() - end.len()];
    let len = text.len() - end.len() + mark.len_utf8();
    (hans == 0 || (2..=PLACE).contains(&hans)).then(|| Behind {
        place,
        date,
        mark: &text[len - mark.len_utf8()..len],
        len,
    })
}

/// What stands behind a digit or two and a name for what they count.
fn figures_and(s: &str, name: char) -> Option<&str> {
    let digits = s.bytes().take_while(u8::is_ascii_digit).count();
    s[digits..].strip_prefix(name).filter(|_| (1..=2).contains(&digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plain_shape_is_that_of_the_expression() {
        let mut found = 0;
        for place in [
            "",
            "北京",
            "京",
            "清河县北岸镇",
            "三亚",
            "北京、上海",
            "“雪龙2”号",
            "一二三四五六七八九十甲乙丙丁戊",
            "甲乙丙丁戊己庚辛壬癸子丑寅卯辰",
        ] {
            for day in [
                "12月29日",
                "29日",
                "9号",
                "十二月二十九日",
                "2020年12月29日",
                "129日",
                "1月299日",
                "１月2日",
                "29號",
                "月2日",
                "",
            ] {
                for mark in ["电", "電（记者", "讯", "专电", "消息", "子", "晚电", ""] {
                    let text = [place, day, mark].concat();
                    let (own, want) = (plain(&text), Behind::by(&DATED, &text));
                    found += usize::from(own.is_some());
                    assert!(own.is_none() || own == want, "{text}: {own:?} for {want:?}");
                    assert!(has_day(&text) || want.is_none(), "{text}");
                }
            }
        }
        assert!(found > 30, "{found}");
    }
}

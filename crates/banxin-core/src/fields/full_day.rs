//! A full day at the start of a text, and its parts: `2020年12月30日`, `2020 . 12 . 30`.
//!
//! In: a text. Out: [`Day`]. Nearly every page has one, so that it is read without an expression.
//! Not handled: what the figures count ([`super::dates`]), days that no month has.

use std::ops::RangeInclusive;

use super::text::blank;
use crate::glyphs::{by, holds, one_of};

/// A full day as it stands in a text.
pub(super) struct Day<'t> {
    pub year: &'t str,
    pub month: &'t str,
    pub day: &'t str,
    /// Bytes of all of it.
    pub len: usize,
}

const DIGITS: &str = "0123456789０１２３４５６７８９";

/// Whether a text is so many of some figures.
fn figures(s: &str, of: &str, many: RangeInclusive<usize>) -> bool {
    many.contains(&s.chars().count()) && s.chars().all(|c| holds(of, c))
}

/// Whether a text is a [`super::dates::SMALL`].
pub(super) fn is_small(s: &str) -> bool {
    figures(s, DIGITS, 1..=2) || figures(s, "一二三四五六七八九十廿卅〇○零", 1..=3)
}

/// Whether a text is a [`super::dates::YEAR`].
pub(super) fn is_year(s: &str) -> bool {
    let republic = |s: &str| {
        let s = s.strip_prefix("中華").or_else(|| s.strip_prefix("中华")).unwrap_or(s);
        let years = s.strip_prefix('民').and_then(|s| s.strip_prefix(one_of("國国")));
        years.is_some_and(|s| figures(s, DIGITS, 2..=3) || figures(s, "一二三四五六七八九十百〇○零", 1..=6))
    };
    figures(s, DIGITS, 4..=4)
        || figures(s, "一二三四五六七八九〇○零Ο", 4..=4)
        || s.starts_with('1') && figures(s, "0123456789", 3..=3)
        || republic(s)
}

/// The full day at the start of a text, blanks allowed, in the forms of folio lines.
pub(super) fn day_at(text: &str) -> Option<Day<'_>> {
    text.starts_with(one_of("0123456789０１２３４５６７８９一二三四五六七八九〇○零Ο中民"))
        .then(|| named(text).or_else(|| parted(text)))?
}

/// `2020年12月30日`
fn named(text: &str) -> Option<Day<'_>> {
    let (mut rest, mut each) = (text, [""; 3]);
    for (part, name) in each.iter_mut().zip(['年', '月', '日']) {
        let (figure, behind) = rest.split_at(rest.find(|c| blank(c) || c == name)?);
        let fit = if name == '年' { is_year(figure) } else { is_small(figure) };
        rest = behind.trim_start_matches(by(blank)).strip_prefix(name).filter(|_| fit)?;
        *part = figure;
        if name != '日' {
            rest = rest.trim_start_matches(by(blank));
        }
    }
    let [year, month, day] = each;
    Some(Day { year, month, day, len: text.len() - rest.len() })
}

/// `2020.12.30`
fn parted(text: &str) -> Option<Day<'_>> {
    let digits = |s: &str, most: usize| s.bytes().take(most).take_while(u8::is_ascii_digit).count();
    let behind = |s: &str| {
        let rest = s.trim_start_matches(by(blank)).strip_prefix(one_of(".．/／-"))?;
        Some(s.len() - rest.trim_start_matches(by(blank)).len())
    };
    let (year, rest) = text.split_at(digits(text, 4));
    if year.len() < 4 || !year.starts_with(one_of("12")) {
        return None;
    }
    let rest = &rest[behind(rest)?..];
    let (month, rest) = rest.split_at(digits(rest, 2));
    let rest = &rest[behind(rest)?..];
    let (day, rest) = rest.split_at(digits(rest, 2));
    (!month.is_empty() && !day.is_empty()).then_some(Day { year, month, day, len: text.len() - rest.len() })
}

#[cfg(test)]
mod tests {
    use super::super::dates::{SMALL, YEAR};
    use super::super::pattern::pattern;
    use super::*;

    #[test]
    fn full_days_are_those_of_an_expression() {
        let re = pattern(&format!(
            r"^(?:(?P<y>{YEAR})\s*年\s*(?P<m>{SMALL})\s*月\s*(?P<d>{SMALL})\s*日|(?P<y2>[12][0-9]{{3}})\s*(?:[.．/／]|-)\s*(?P<m2>[0-9]{{1,2}})\s*(?:[.．/／]|-)\s*(?P<d2>[0-9]{{1,2}}))"
        ));
        let mut found = 0;
        for year in
            ["2020", "２０２0", "二〇二〇", "中華民國一百零九", "民国109", "109", "209", "20200", "3020", "中2020", ""]
        {
            for (a, b, c) in
                [("年", "月", "日"), (" 年 ", " 月 ", " 日"), (".", "-", ""), (" ／", "/ ", ""), ("年", "月", "号")]
            {
                for (month, day) in
                    [("12", "30"), ("十二", "三十一"), ("1", "1"), ("121", "30"), ("１2", "300"), ("", "廿九")]
                {
                    for behind in ["", " 3", "日"] {
                        let text = format!("{year}{a}{month}{b}{day}{c}{behind}");
                        let want = re.captures(&text).map(|m| {
                            let part = |a, b| m.name(a).or_else(|| m.name(b)).map_or("", |m| m.as_str()).to_owned();
                            (part("y", "y2"), part("m", "m2"), part("d", "d2"), m[0].len())
                        });
                        let own = day_at(&text).map(|d| (d.year.into(), d.month.into(), d.day.into(), d.len));
                        found += usize::from(own.is_some());
                        assert_eq!(own, want, "{text}");
                    }
                }
            }
        }
        assert!(found > 100, "{found}");
    }
}

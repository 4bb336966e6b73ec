//! Dates as newspapers print them.
//!
//! In: `12月29日`, `29日`, `十二月二十九日`, `二〇二〇年十二月三十日`, `民國109年12月29日`. Out: [`Date`].
//! Not handled: lunar dates, spans of days.

use super::full_day::{Day, day_at, is_small, is_year};
use super::text::close_up;
use crate::glyphs::{Ask, one_of};
use crate::options::Date;

/// See [`SMALL`], for expressions that the compiler puts together.
macro_rules! small {
    () => {
        "(?:[0-9０-９]{1,2}|[一二三四五六七八九十廿卅〇○零]{1,3})"
    };
}
pub(super) use small;

/// Digits, half or full width, or a Han numeral below a hundred.
pub(super) const SMALL: &str = small!();
/// A year: four digits, Han digits, or of the Republic, whose name may be left out.
pub(super) const YEAR: &str = "(?:[0-9０-９]{4}|[一二三四五六七八九〇○零Ο]{4}|(?:中華|中华)?民[國国](?:[0-9０-９]{2,3}|[一二三四五六七八九十百〇○零]{1,6})|1[0-9]{2})";

/// A day as printed in a message head, without blanks: year and month may be missing.
pub(super) fn day_pattern() -> String {
    ["(?:(?:", YEAR, "年)?", SMALL, "月)?", SMALL, "[日号號]"].concat()
}

/// The value of a numeral: digits of either width, Han digits in a row (`二〇二〇`), or with 十 and 百.
pub(super) fn number(s: &str) -> Option<u32> {
    let mut total = 0u32;
    let mut digit: Option<u32> = None;
    let mut row = true;
    let places = s.contains(one_of("十百廿卅"));
    for c in s.chars() {
        let d = match c {
            '0'..='9' => c as u32 - '0' as u32,
            '０'..='９' => c as u32 - '０' as u32,
            '〇' | '○' | '零' | 'Ο' => 0,
            '壹' => 1,
            '贰' | '貳' | '两' => 2,
            '叁' => 3,
            '十' | '百' => {
                let unit = if c == '十' { 10 } else { 100 };
                total += digit.take().filter(|&d| d > 0).unwrap_or(1) * unit;
                row = false;
                continue;
            }
            '廿' | '卅' => {
                total += if c == '廿' { 20 } else { 30 };
                row = false;
                continue;
            }
            _ => units(c)?,
        };
        digit = Some(if places { d } else { digit.unwrap_or(0).checked_mul(10)?.checked_add(d)? });
    }
    (digit.is_some() || !row).then(|| total + digit.unwrap_or(0))
}

/// What a Chinese figure from one to nine counts.
pub(super) fn units(c: char) -> Option<u32> {
    Some(match c {
        '一' => 1,
        '二' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// A year in numbers; years of the Republic count from 1912.
fn year(s: &str) -> Option<u16> {
    let digits = s.find(one_of("國国")).map_or(s, |i| &s[i + '國'.len_utf8()..]);
    let years = number(digits)?;
    u16::try_from(if years < 1000 { years + 1911 } else { years }).ok()
}

/// `December 30, 2020`, as bilingual mastheads print it.
fn english(text: &str) -> Option<Date> {
    const MONTHS: &[&str] = &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let text = text.to_ascii_lowercase();
    let month = MONTHS.iter().position(|m| text.starts_with(m))?;
    let other: Ask = |c| !c.is_ascii_digit();
    let rest = text.trim_start_matches(other);
    let (day, rest) = rest.split_once(other)?;
    let rest = rest.trim_start_matches(other);
    let year = &rest[..rest.find(other).unwrap_or(rest.len())];
    Date::new(year.parse().ok()?, u8::try_from(month + 1).ok()?, day.parse().ok()?)
}

/// Reads a full day: `2020年12月30日`, `2020.12.30`, `中華民國一百零九年十二月三十日`.
pub(super) fn full(text: &str) -> Option<Date> {
    if text.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return english(text);
    }
    let tight = close_up(text);
    let Day { year: y, month, day, .. } = day_at(&tight).filter(|day| day.len == tight.len())?;
    let small = |s: &str| u8::try_from(number(s)?).ok();
    Date::new(year(y)?, small(month)?, small(day)?)
}

/// The day a head's date means, seen from the day of the issue.
///
/// `12月29日` is the one nearest to the issue, so an issue of 1 January looks back into December;
/// `29日` is of the issue's month, or of the month before where that day is still to come. A date
/// with its year needs no issue. `None` where the year cannot be known or the day does not exist.
pub(crate) fn iso(date: &str, issue: Option<Date>) -> Option<Date> {
    let tight = close_up(date);
    if let Some(day) = full(&tight) {
        return Some(day);
    }
    let s = tight.strip_suffix(one_of("日号號"))?;
    let (before, day) = s.split_once(one_of("月")).map_or((None, s), |(before, day)| (Some(before), day));
    let (y, month) = match before.and_then(|s| s.split_once(one_of("年"))) {
        Some((y, month)) => (Some(y), Some(month)),
        None => (None, before),
    };
    if !is_small(day) || !month.is_none_or(is_small) || !y.is_none_or(is_year) {
        return None;
    }
    let small = |s: &str| number(s).and_then(|n| u8::try_from(n).ok());
    let (day, month) = (small(day)?, month.and_then(small));
    if let Some(y) = y {
        return Date::new(year(y)?, month?, day);
    }
    let issue = issue?;
    let Some(month) = month else {
        // One day of grace: an evening head may bear the date of the paper that prints it next day.
        let back = u16::from(day) > u16::from(issue.day) + 1;
        return match (back, issue.month) {
            (false, m) => Date::new(issue.year, m, day),
            (true, 1) => Date::new(issue.year - 1, 12, day),
            (true, m) => Date::new(issue.year, m - 1, day),
        };
    };
    let apart = |y: u16| {
        let days = |y: u16, m: u8, d: u8| i32::from(y) * 372 + i32::from(m) * 31 + i32::from(d);
        (days(y, month, day) - days(issue.year, issue.month, issue.day)).abs()
    };
    let year = (issue.year.saturating_sub(1)..=issue.year + 1).min_by_key(|&y| apart(y))?;
    Date::new(year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(date: &str, issue: &str) -> Option<String> {
        iso(date, issue.parse().ok()).map(|d| d.to_string())
    }

    #[test]
    fn a_date_in_a_head_is_read_from_the_day_of_the_issue() {
        for (date, issue, want) in [
            ("12月29日", "2020-12-30", "2020-12-29"),
            ("29日", "2020-12-30", "2020-12-29"),
            ("12 月 31日", "2021-01-01", "2020-12-31"),
            ("31日", "2021-01-01", "2020-12-31"),
            ("1月1日", "2020-12-31", "2021-01-01"),
            ("十二月二十九日", "2020-12-30", "2020-12-29"),
            ("二十九日", "2020-12-30", "2020-12-29"),
            ("廿九日", "2020-12-30", "2020-12-29"),
            ("2019年3月5日", "2020-12-30", "2019-03-05"),
            ("1日", "2020-05-01", "2020-05-01"),
            ("30日", "2020-05-01", "2020-04-30"),
        ] {
            assert_eq!(read(date, issue).as_deref(), Some(want), "{date} seen from {issue}");
        }
    }

    #[test]
    fn a_full_date_needs_no_issue() {
        for s in [
            "2020年12月30日",
            "二〇二〇年十二月三十日",
            "2020-12-30",
            "2020.12.30",
            "中華民國一百零九年十二月三十日",
            "民國109年12月30日",
            "December 30, 2020",
        ] {
            assert_eq!(iso(s, None).map(|d| d.to_string()).as_deref(), Some("2020-12-30"), "{s}");
        }
    }

    #[test]
    fn avoids_days_that_cannot_be_known() {
        assert_eq!(read("12月29日", ""), None);
        assert_eq!(read("2月30日", "2020-03-01"), None);
        assert_eq!(read("昨日", "2020-03-01"), None);
        assert_eq!(read("December 32, 2020", ""), None);
    }
}

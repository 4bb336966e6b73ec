//! What a caller may ask for. Options of any kind give a document; only their spelling can be wrong.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;

use crate::figures;
use crate::render::visible;

/// The unit in which spans and lengths are counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Offsets {
    /// UTF-8 bytes: what Rust's string slices take.
    #[default]
    Utf8,
    /// UTF-16 code units: what JavaScript's strings take.
    Utf16,
    /// Unicode scalar values: what Python's strings take.
    Chars,
}

impl FromStr for Offsets {
    type Err = OptionError;

    fn from_str(s: &str) -> Result<Self, OptionError> {
        match s {
            "utf8" => Ok(Self::Utf8),
            "utf16" => Ok(Self::Utf16),
            "chars" => Ok(Self::Chars),
            _ => Err(OptionError::new("offsets", s, "utf8, utf16 or chars")),
        }
    }
}

/// A day of the calendar, proleptic Gregorian.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Year, 1 to 9999.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
}

impl Date {
    /// The day, or `None` where the calendar has none such.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let last = match month {
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            1..=12 => 31,
            _ => return None,
        };
        ((1..=9999).contains(&year) && (1..=last).contains(&day)).then_some(Self { year, month, day })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = String::with_capacity(10);
        figures::push(&mut out, self.year.into(), 10, 4);
        for part in [self.month, self.day] {
            out.push('-');
            figures::push(&mut out, part.into(), 10, 2);
        }
        f.write_str(&out)
    }
}

impl FromStr for Date {
    type Err = OptionError;

    fn from_str(s: &str) -> Result<Self, OptionError> {
        let wrong = || OptionError::new("date", s, "a day like 2020-12-30");
        let b = s.as_bytes();
        if b.len() != 10 || b[4] != b'-' || b[7] != b'-' {
            return Err(wrong());
        }
        let number = |r: std::ops::Range<usize>| {
            let part = s.get(r)?;
            part.bytes().all(|c| c.is_ascii_digit()).then(|| part.parse::<u16>().ok())?
        };
        let (Some(y), Some(m), Some(d)) = (number(0..4), number(5..7), number(8..10)) else {
            return Err(wrong());
        };
        Self::new(y, m as u8, d as u8).ok_or_else(wrong)
    }
}

/// What a caller may ask of [`crate::parse`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// Unit of every span and length.
    pub offsets: Offsets,
    /// Give the SHA-256 of the text.
    pub hash: bool,
    /// Say why each decision fell as it did.
    pub explain: bool,
    /// Day of the issue, for datelines where the page does not print it.
    pub date: Option<Date>,
}

/// An option whose value cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionError {
    option: &'static str,
    given: String,
    expected: &'static str,
}

impl OptionError {
    fn new(option: &'static str, given: &str, expected: &'static str) -> Self {
        Self { option, given: given.to_owned(), expected }
    }
}

impl fmt::Display for OptionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let given = visible(&self.given);
        f.write_str(&["option `", self.option, "`: expected ", self.expected, ", got \"", &given, "\""].concat())
    }
}

impl std::error::Error for OptionError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_a_day_of_the_calendar() {
        assert_eq!("2020-02-29".parse(), Ok(Date { year: 2020, month: 2, day: 29 }));
        assert_eq!(Date::new(2020, 12, 5).map(|d| d.to_string()).as_deref(), Some("2020-12-05"));
    }

    #[test]
    fn avoids_days_that_no_calendar_has() {
        for s in ["2019-02-29", "2020-13-01", "2020-00-10", "20-1-1", "2020-1-01", "二〇二〇-12-30", ""] {
            assert!(s.parse::<Date>().is_err(), "{s}");
        }
    }

    #[test]
    fn a_wrong_option_says_what_was_expected() {
        let e = "bytes".parse::<Offsets>().expect_err("not a unit");
        assert_eq!(e.to_string(), "option `offsets`: expected utf8, utf16 or chars, got \"bytes\"");
    }
}

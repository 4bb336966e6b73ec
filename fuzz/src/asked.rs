//! Options from one byte: 3 units × hash × explain × 5 days.

use banxin_core::{Date, Offsets, Options};

/// The first and the last day there are, a leap day, the turn of a year; none.
const DAYS: [Option<(u16, u8, u8)>; 5] =
    [None, Some((1, 1, 1)), Some((9999, 12, 31)), Some((2020, 2, 29)), Some((2021, 1, 1))];

pub(crate) fn options(byte: u8) -> Options {
    let n = usize::from(byte);
    let units = [Offsets::Utf8, Offsets::Utf16, Offsets::Chars];
    let day = DAYS[n / 12 % DAYS.len()];
    Options {
        offsets: units[n % 3],
        hash: n / 3 % 2 == 1,
        explain: n / 6 % 2 == 1,
        date: day.and_then(|(year, month, day)| Date::new(year, month, day)),
    }
}

//! The day of an issue.
//!
//! In: chance. Out: a day whose yesterday lies in the same month, with its weekday.

use super::Chance;

/// A day of an issue.
#[derive(Debug, Clone, Copy)]
pub(super) struct Day {
    pub(super) year: u32,
    pub(super) month: u32,
    pub(super) day: u32,
}

impl Day {
    /// Days of the press end at the 28th, so that yesterday is plain.
    pub(super) fn draw(chance: &mut Chance) -> Self {
        let number = |chance: &mut Chance, from, to| chance.between(from, to) as u32;
        Self { year: number(chance, 2016, 2025), month: number(chance, 1, 12), day: number(chance, 3, 28) }
    }

    /// Some days earlier in the same month.
    pub(super) fn before(self, days: usize) -> Self {
        Self { day: self.day - days as u32, ..self }
    }

    /// 0 for Sunday (Sakamoto).
    pub(super) fn weekday(self) -> usize {
        const SHIFT: [u32; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
        let y = if self.month < 3 { self.year - 1 } else { self.year };
        ((y + y / 4 - y / 100 + y / 400 + SHIFT[self.month as usize - 1] + self.day) % 7) as usize
    }

    /// ISO 8601.
    pub(super) fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weekdays_are_those_of_the_calendar() {
        let on = |year, month, day| Day { year, month, day }.weekday();
        assert_eq!((on(2020, 12, 30), on(2021, 3, 4), on(2024, 2, 25)), (3, 4, 0));
    }
}

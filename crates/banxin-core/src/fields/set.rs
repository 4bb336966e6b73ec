//! Several fixed regular expressions, of which the first that matches is asked for.
//!
//! In: expressions that match from the start, in order. Out: which is the first that matches, and how far.
//! Of a text's first character a table tells which expressions may begin so; they are asked in turn, each
//! behind its gate ([`super::gate`]), which nearly all texts are turned away from.
//! Not handled: expressions that match nothing at all, and more than 128.

use super::gate::Bits;
use super::pattern::{Pattern, pattern};

pub(super) struct PatternSet {
    each: Vec<Pattern>,
    /// For each of the last seven bits of a first character, the expressions that may begin so: a bit each.
    begin: [u128; 128],
}

impl PatternSet {
    pub fn new(all: impl Iterator<Item = &'static str>) -> Self {
        let each: Vec<Pattern> = all.map(pattern).collect();
        assert!(each.len() <= 128, "a bit for each expression");
        let mut begin = [0; 128];
        let mut own = 1;
        for one in &each {
            let may = |c: u8| one.gate().coarse().meet(Bits::of(char::from(c)));
            (0..128).filter(|&c| may(c)).for_each(|c| begin[usize::from(c)] |= own);
            own <<= 1;
        }
        Self { each, begin }
    }

    /// Index of the first expression that matches, and the bytes it takes.
    pub fn first(&self, text: &str) -> Option<(usize, usize)> {
        let c = text.chars().next()?;
        let mut left = self.begin[c as usize & 127];
        let held = if left == 0 { Bits::default() } else { Bits::of_text(text) };
        while left != 0 {
            let i = left.trailing_zeros() as usize;
            left &= left - 1;
            let one = &self.each[i];
            if one.gate().begins(c)
                && one.gate().holds(text, held)
                && let Some(m) = one.find_behind(text)
            {
                return Some((i, m.end()));
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_that_matches_is_told_however_often_one_asks() {
        let set = PatternSet::new(["^甲乙", "^甲", r"^\s丙"].into_iter());
        for _ in 0..1000 {
            assert_eq!(set.first("甲乙丙"), Some((0, 6)));
            assert_eq!(set.first("甲丙"), Some((1, 3)));
            assert_eq!(set.first("\u{3000}丙"), Some((2, 6)));
            assert_eq!(set.first("丙甲"), None);
        }
    }
}

//! Characters, and pairs of them side by side, of which every match holds one.
//!
//! Part of [`super`]. In: what the reader meets. Out: [`Need`]. Words of two characters tell far more than their
//! characters do: `网` stands in many a line that tells of no `官网`.

use super::{Bits, MANY, of_ranges};

/// One of these stands in every match.
#[derive(Debug)]
pub(super) struct Need {
    /// The bits of the characters, without those before them.
    bits: Bits,
    /// How likely it is met by chance.
    weight: u32,
    each: Vec<Sight>,
}

/// A character of a range, behind a certain one or any.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sight {
    pub before: Option<char>,
    pub range: (char, char),
}

impl Sight {
    /// The one of two that tells more; the later where both do, as heads of words are more often shared.
    pub fn better(one: Option<Self>, later: Option<Self>) -> Option<Self> {
        let pair = |s: Option<Self>| s.is_some_and(|s| s.before.is_some());
        if later.is_none() || pair(one) && !pair(later) { one } else { later }
    }

    /// How likely it is met by chance.
    fn weight(&self) -> u32 {
        if self.before.is_some() { 1 } else { MANY * (self.range.1 as u32 + 1 - self.range.0 as u32) }
    }
}

/// Room for what most needs hold in the end.
const ROOM: usize = 16;

impl Need {
    /// One character of these, behind a certain one; none where they are many.
    pub fn of(before: Option<char>, ranges: &[(char, char)]) -> Option<Self> {
        let bits = of_ranges(ranges);
        if bits == Bits::ALL {
            return None;
        }
        let mut each = Vec::with_capacity(ROOM.max(ranges.len()));
        each.extend(ranges.iter().map(|&range| Sight { before, range }));
        Some(Self { bits, weight: each.iter().map(Sight::weight).sum(), each })
    }

    /// Whether a text holds one.
    pub fn met(&self, text: &str) -> bool {
        let mut last = None;
        text.chars().any(|c| {
            let before = last.replace(c);
            let fits = |s: &Sight| s.range.0 <= c && c <= s.range.1 && (s.before.is_none() || s.before == before);
            self.bits.meet(Bits::of(c)) && self.each.iter().any(fits)
        })
    }
}

/// Makes needs, of which `key` is one, the one need that is the least of these or of others.
pub(super) fn either(needs: &mut Vec<Need>, key: Option<Sight>, others: &[Need], other: Option<Sight>) {
    let least = |needs: &[Need]| (0..needs.len()).min_by_key(|&i| needs[i].weight);
    let lighter =
        |key: Option<Sight>, need: Option<&Need>| key.filter(|key| need.is_none_or(|need| key.weight() <= need.weight));
    let own = least(needs).map(|i| needs.swap_remove(i));
    needs.clear();
    let own = match lighter(key, own.as_ref()) {
        Some(key) => Need::of(key.before, &[key.range]),
        None => own,
    };
    let more = least(others).map(|i| &others[i]);
    let key = lighter(other, more);
    let Some(mut own) = own else { return };
    if let Some(key) = key {
        own.bits = own.bits | of_ranges(&[key.range]);
        own.weight += key.weight();
        own.each.push(key);
    } else if let Some(more) = more {
        own.bits = own.bits | more.bits;
        own.weight += more.weight;
        own.each.extend(&more.each);
    } else {
        return;
    }
    needs.push(own);
}

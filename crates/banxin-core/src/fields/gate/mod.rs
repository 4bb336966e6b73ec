//! What a text must hold so that a regular expression can match in it.
//!
//! In: an expression as [`super::pattern::pattern`] takes it. Out: characters that a match begins with, and
//! characters that no match can do without. Both are told long before an engine would tell, and before
//! there is one: most expressions of the house are never read by an engine on a page.
//! Invariant: a text that is turned away has no match. Whatever is not understood here lets through.
//! Not handled: the order of characters.

mod bits;
mod read;
#[cfg(test)]
mod tests;

pub(super) use bits::Bits;

/// What can be seen of an expression from outside.
#[derive(Debug)]
pub(super) struct Gate {
    /// Characters that a match begins with, from and to.
    begins: Vec<(char, char)>,
    /// Their bits; all where a match may be empty.
    coarse: Bits,
    part: Part,
}

/// What can be seen of a part.
#[derive(Debug, Default)]
struct Part {
    /// It may be empty, or is not understood.
    open: bool,
    /// It stands at the start of the text.
    anchored: bool,
    /// Bits that a match sets, all of them.
    all: Bits,
    /// A character that every match holds; the last such one, as heads of words are more often shared.
    held: Option<char>,
    /// Of each of these every match holds a character.
    one: Vec<Set>,
}

/// Characters, few of them.
#[derive(Debug)]
struct Set {
    bits: Bits,
    ranges: Vec<(char, char)>,
}

/// Ranges of more characters than this tell nothing.
const MANY: u32 = 48;

/// The bits of ranges; none where they are many.
fn of_ranges(ranges: &[(char, char)]) -> Option<Bits> {
    ranges.iter().try_fold(Bits::default(), |bits, &(from, to)| {
        let few = (to as u32).checked_sub(from as u32).is_some_and(|n| n < MANY);
        few.then(|| (from..=to).fold(bits, |bits, c| bits | Bits::of(c)))
    })
}

impl Set {
    fn has(&self, c: char) -> bool {
        self.bits.meet(Bits::of(c)) && self.ranges.iter().any(|r| r.0 <= c && c <= r.1)
    }

    fn add(&mut self, c: char) {
        if !self.has(c) {
            self.bits = self.bits | Bits::of(c);
            self.ranges.push((c, c));
        }
    }
}

impl Part {
    /// What may be empty.
    fn open() -> Self {
        Self { open: true, ..Self::default() }
    }

    /// One character of these.
    fn of(ranges: &[(char, char)]) -> Self {
        let set = of_ranges(ranges).map(|bits| Set { bits, ranges: ranges.to_vec() });
        Self { one: set.into_iter().collect(), ..Self::default() }
    }

    /// Adds characters of which every match of the part holds one; none where that may be any.
    fn hand(self, to: Option<Set>) -> Option<Set> {
        let mut to = to?;
        match self.held {
            Some(c) => to.add(c),
            None => {
                let least = self.one.into_iter().min_by_key(|set| set.bits.count())?;
                to.bits = to.bits | least.bits;
                to.ranges.extend(least.ranges);
            }
        }
        Some(to)
    }
}

impl Gate {
    /// Reads an expression.
    pub fn of(re: &str) -> Self {
        let (begins, part) = read::read(re);
        let coarse = if part.open { Bits::ALL } else { of_ranges(&begins).unwrap_or(Bits::ALL) };
        Self { begins, coarse, part }
    }

    /// The bits of what a match may begin with.
    pub fn coarse(&self) -> Bits {
        self.coarse
    }

    /// Whether a match may begin so.
    pub fn begins(&self, c: char) -> bool {
        self.part.open || self.coarse.meet(Bits::of(c)) && self.begins.iter().any(|r| r.0 <= c && c <= r.1)
    }

    /// Whether a text may hold a match, of which the bits are known.
    pub fn holds(&self, text: &str, bits: Bits) -> bool {
        bits.hold(self.part.all)
            && self.part.one.iter().all(|set| bits.meet(set.bits))
            && self.part.one.iter().all(|set| text.chars().any(|c| set.has(c)))
    }

    /// Whether there may be a match in a text.
    pub fn may(&self, text: &str) -> bool {
        (!self.part.anchored || self.part.open || text.chars().next().is_some_and(|c| self.begins(c)))
            && self.holds(text, Bits::of_text(text))
    }
}

//! What a text must hold so that a regular expression can match in it.
//!
//! In: an expression as [`super::pattern::pattern`] takes it. Out: characters that a match begins with, and
//! characters that no match can do without. Both are told long before an engine would tell, and before
//! there is one: most expressions of the house are never read by an engine on a page.
//! An expression is seen twice: by what its matches begin with, which is read of all when a process begins and
//! without the rest of the expression; and by what they hold, when a text first may begin so: bits of characters, and
//! behind them the characters themselves and pairs of them ([`needs`]).
//! Invariant: a text that is turned away has no match. Whatever is not understood here lets through.
//! Not handled: the order of characters further apart.

mod bits;
mod needs;
mod read;
#[cfg(test)]
mod tests;

use std::sync::OnceLock;

pub(super) use bits::Bits;
use needs::{Need, Sight};

/// What can be seen of an expression from outside.
#[derive(Debug)]
pub(super) struct Gate {
    re: String,
    /// Characters that a match begins with, from and to.
    begins: Vec<(char, char)>,
    /// Their bits; all where a match may be empty.
    coarse: Bits,
    /// A match may be empty, or the expression is not understood.
    open: bool,
    /// Matches stand at the start of the text.
    anchored: bool,
    /// What every match holds; read when a text may begin as matches do.
    part: OnceLock<Part>,
}

/// What can be seen of a part.
#[derive(Debug)]
struct Part {
    /// It may be empty, or is not understood.
    open: bool,
    /// It stands at the start of the text.
    anchored: bool,
    /// Bits that a match sets, all of them.
    all: Bits,
    /// The bit of a character that every match holds; the last such one, as heads of words are more often shared.
    held: Bits,
    /// Of each of these every match sets a bit, the smaller first; where nothing is known, all.
    one: [Bits; 2],
    /// What every match holds, and the character or pair of plain text that tells most.
    needs: Vec<Need>,
    key: Option<Sight>,
}

/// Ranges of more characters than this tell nothing.
const MANY: u32 = 48;

/// The bits of ranges; all where they are many.
fn of_ranges(ranges: &[(char, char)]) -> Bits {
    let mut bits = Bits::default();
    for &(from, to) in ranges {
        if (to as u32).wrapping_sub(from as u32) >= MANY {
            return Bits::ALL;
        }
        bits = bits | Bits::of_range(from, to);
    }
    bits
}

impl Part {
    /// What may be empty.
    fn open() -> Self {
        let (none, any) = (Bits::default(), Bits::ALL);
        Self { open: true, anchored: false, all: none, held: none, one: [any; 2], needs: Vec::new(), key: None }
    }

    /// One character of these.
    fn of(ranges: &[(char, char)]) -> Self {
        Self { open: false, one: [of_ranges(ranges), Bits::ALL], ..Self::open() }
    }

    /// Adds a character behind it.
    fn and_char(&mut self, c: char) {
        self.open = false;
        self.held = Bits::of(c);
        self.all = self.all | self.held;
    }

    /// Adds another behind it.
    fn and(&mut self, behind: Self) {
        self.anchored |= behind.anchored && self.open;
        self.open &= behind.open;
        self.all = self.all | behind.all;
        if behind.held != Bits::default() {
            self.held = behind.held;
        }
        for set in behind.one {
            if set == Bits::ALL {
                break;
            }
            if set.count() < self.one[0].count() {
                self.one = [set, self.one[0]];
            } else if set.count() < self.one[1].count() {
                self.one[1] = set;
            }
        }
        self.key = Sight::better(self.key, behind.key);
        if !behind.needs.is_empty() {
            self.needs.extend(behind.needs);
        }
    }

    /// Makes it this or another.
    fn or(&mut self, other: Self) {
        self.one = [self.least() | other.least(), Bits::ALL];
        self.open |= other.open;
        self.anchored &= other.anchored;
        self.all = self.all & other.all;
        self.held = Bits::default();
        needs::either(&mut self.needs, self.key.take(), &other.needs, other.key);
    }

    /// Bits of which every match sets one, as few as are known.
    fn least(&self) -> Bits {
        if self.held == Bits::default() { self.one[0] } else { self.held }
    }
}

impl Gate {
    /// Reads an expression.
    pub fn of(re: &str) -> Self {
        let (begins, front) = read::front(re);
        let coarse = if front.open { Bits::ALL } else { of_ranges(&begins) };
        let Part { open, anchored, .. } = front;
        Self { re: re.to_owned(), begins, coarse, open, anchored, part: OnceLock::new() }
    }

    /// The expression.
    pub fn re(&self) -> &str {
        &self.re
    }

    /// The bits of what a match may begin with.
    pub fn coarse(&self) -> Bits {
        self.coarse
    }

    /// Whether a match may begin so.
    pub fn begins(&self, c: char) -> bool {
        self.open || self.coarse.meet(Bits::of(c)) && self.begins.iter().any(|r| r.0 <= c && c <= r.1)
    }

    /// Whether a text may hold a match, of which the bits are known.
    pub fn holds(&self, text: &str, bits: Bits) -> bool {
        let part = self.part();
        bits.hold(part.all)
            && part.one.iter().all(|&set| set == Bits::ALL || bits.meet(set))
            && part.needs.iter().all(|need| need.met(text))
    }

    fn part(&self) -> &Part {
        self.part.get_or_init(|| {
            let mut part = read::all(&self.re);
            part.needs.extend(part.key.and_then(|key| Need::of(key.before, &[key.range])));
            part
        })
    }

    /// Whether there may be a match in a text.
    pub fn may(&self, text: &str) -> bool {
        (!self.anchored || self.open || text.chars().next().is_some_and(|c| self.begins(c)))
            && self.holds(text, Bits::of_text(text))
    }
}

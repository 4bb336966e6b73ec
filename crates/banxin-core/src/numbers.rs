//! A set of whole numbers that gives each the place at which it came.
//!
//! In: numbers. Out: whether one is among them, and as which. Open addressing with a fixed multiplier, so that
//! the same text takes the same time everywhere; what is read in order is read as it came.
//! Not handled: more than four thousand million numbers.

/// Slots to begin with: a head has some twenty pairs.
const FEW: usize = 64;

/// Numbers, each once.
#[derive(Debug, Clone, Default)]
pub(crate) struct Numbers {
    /// Place of a number plus 1 by its hash, or 0; as many as a power of two, or none.
    slots: Vec<u32>,
    /// The numbers as they came.
    all: Vec<u64>,
}

impl Numbers {
    /// None yet, and room for `most`.
    pub fn with_room(most: usize) -> Self {
        Self { slots: vec![0; (most * 2).next_power_of_two().max(FEW)], all: Vec::with_capacity(most) }
    }

    /// Adds a number unless it is there; its place.
    pub fn add(&mut self, number: u64) -> usize {
        if self.all.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let at = self.find(number);
        let slot = &mut self.slots[at];
        if *slot == 0 {
            self.all.push(number);
            *slot = self.all.len() as u32;
        }
        *slot as usize - 1
    }

    /// Place of a number.
    pub fn place(&self, number: u64) -> Option<usize> {
        if self.slots.is_empty() {
            return None;
        }
        (self.slots[self.find(number)] as usize).checked_sub(1)
    }

    /// Whether a number is among them.
    pub fn has(&self, number: u64) -> bool {
        self.place(number).is_some()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// The numbers as they came.
    pub fn iter(&self) -> impl Iterator<Item = u64> + '_ {
        self.all.iter().copied()
    }

    /// Where the place of a number lies, or would.
    fn find(&self, number: u64) -> usize {
        let (slots, all) = (&self.slots[..], &self.all[..]);
        let mask = slots.len() - 1;
        let hash = (number ^ number >> 25).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mut at = (hash >> 32) as usize & mask;
        while slots[at] != 0 && all[slots[at] as usize - 1] != number {
            at = (at + 1) & mask;
        }
        at
    }

    fn grow(&mut self) {
        self.slots = vec![0; (self.slots.len() * 4).max(FEW)];
        self.all.reserve(self.slots.len() / 2 - self.all.len());
        for i in 0..self.all.len() {
            let at = self.find(self.all[i]);
            self.slots[at] = i as u32 + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_added_is_there_and_nothing_else() {
        let mut set = Numbers::with_room(10);
        for n in (0..100).chain(0..100) {
            assert_eq!(set.add(n * 3), n as usize);
        }
        assert!((0..300).all(|n| set.has(n) == (n % 3 == 0)));
        assert!(set.iter().eq((0..100).map(|n| n * 3)));
    }

    #[test]
    fn avoids_looking_into_an_empty_set() {
        assert!(!Numbers::default().has(0));
        assert_eq!(Numbers::default().add(u64::MAX), 0);
    }
}

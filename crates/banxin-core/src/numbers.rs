//! A set of whole numbers that is filled once and asked often.
//!
//! In: numbers. Out: whether one is among them. Open addressing with a fixed multiplier, so that the
//! same text takes the same time everywhere; nothing ever reads the order the numbers lie in.

/// Numbers from 0 to `u64::MAX - 1`.
#[derive(Debug, Clone, Default)]
pub(crate) struct Numbers {
    /// Number plus 1, or 0 where none is; as many as a power of two.
    slots: Vec<u64>,
}

impl Numbers {
    /// Room for `most` numbers.
    pub fn with_room(most: usize) -> Self {
        Self { slots: vec![0; (most * 2).next_power_of_two().max(8)] }
    }

    /// Adds a number; more than there is room for are not meant to be added.
    pub fn add(&mut self, number: u64) {
        let at = self.find(number);
        self.slots[at] = number + 1;
    }

    /// Whether a number is among them.
    pub fn has(&self, number: u64) -> bool {
        !self.slots.is_empty() && self.slots[self.find(number)] != 0
    }

    /// Where a number lies, or would.
    fn find(&self, number: u64) -> usize {
        let mask = self.slots.len() - 1;
        let hash = number.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mut at = (hash >> 32) as usize & mask;
        while self.slots[at] != 0 && self.slots[at] != number + 1 {
            at = (at + 1) & mask;
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_added_is_there_and_nothing_else() {
        let mut set = Numbers::with_room(100);
        (0..100).for_each(|n| set.add(n * 3));
        assert!((0..300).all(|n| set.has(n) == (n % 3 == 0)));
    }

    #[test]
    fn avoids_looking_into_an_empty_set() {
        assert!(!Numbers::default().has(0));
    }
}

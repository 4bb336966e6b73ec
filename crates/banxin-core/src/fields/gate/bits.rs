//! Which characters a text may hold, told by a bit each.
//!
//! A character's bit is that of the last seven bits of its number: texts that share no bit share no character.
//! Two words and no `u128`: to shift one of those by any number is a call of the compiler's own, which a small module
//! does without.

use std::ops::{BitAnd, BitOr};

/// 128 bits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in super::super) struct Bits(u64, u64);

impl Bits {
    pub const ALL: Self = Self(u64::MAX, u64::MAX);

    /// The bit of a character.
    pub fn of(c: char) -> Self {
        let bit = 1 << (c as u32 & 63);
        if c as u32 & 64 == 0 { Self(bit, 0) } else { Self(0, bit) }
    }

    /// The bits of the characters from one to another, fewer than 64.
    pub fn of_range(from: char, to: char) -> Self {
        let run = u64::MAX >> (63 - (to as u32 - from as u32));
        let (low, high) = (run << (from as u32 & 63), run.checked_shr(64 - (from as u32 & 63)).unwrap_or(0));
        if from as u32 & 64 == 0 { Self(low, high) } else { Self(high, low) }
    }

    /// The bits of all characters of a text.
    pub fn of_text(text: &str) -> Self {
        text.chars().fold(Self::default(), |bits, c| bits | Self::of(c))
    }

    /// Whether all of some bits are among these.
    pub fn hold(self, others: Self) -> bool {
        self & others == others
    }

    /// Whether some of these bits are among others.
    pub fn meet(self, others: Self) -> bool {
        self & others != Self::default()
    }

    pub fn count(self) -> u32 {
        self.0.count_ones() + self.1.count_ones()
    }
}

impl BitOr for Bits {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0, self.1 | other.1)
    }
}

impl BitAnd for Bits {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0, self.1 & other.1)
    }
}

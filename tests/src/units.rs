//! Places in a text, in each of the three offset units.
//!
//! In: a text and a unit. Out: the byte behind an offset, or nothing where the offset is out of
//! bounds or inside a character. Written apart from the core's own conversion on purpose: one
//! checks the other.

use banxin_core::Offsets;
use banxin_core::document::Span;

/// Offsets of one text in one unit, ready to be looked up.
pub struct Places<'t> {
    text: &'t str,
    unit: Offsets,
    /// For `utf16` and `chars`: the byte at each offset, or `NONE` inside a character.
    bytes: Vec<usize>,
}

const NONE: usize = usize::MAX;

impl<'t> Places<'t> {
    /// Reads the text once.
    pub fn new(text: &'t str, unit: Offsets) -> Self {
        let mut bytes = Vec::new();
        if unit != Offsets::Utf8 {
            for (at, c) in text.char_indices() {
                bytes.push(at);
                if unit == Offsets::Utf16 && c.len_utf16() == 2 {
                    bytes.push(NONE);
                }
            }
            bytes.push(text.len());
        }
        Self { text, unit, bytes }
    }

    /// Length of the whole text in the unit.
    pub fn length(&self) -> usize {
        match self.unit {
            Offsets::Utf8 => self.text.len(),
            _ => self.bytes.len() - 1,
        }
    }

    /// The byte at an offset, if the offset is in bounds and on a character boundary.
    pub fn byte(&self, offset: usize) -> Option<usize> {
        match self.unit {
            Offsets::Utf8 => self.text.is_char_boundary(offset).then_some(offset),
            _ => self.bytes.get(offset).copied().filter(|&b| b != NONE),
        }
    }

    /// The byte range of a span that is in bounds, on boundaries and not empty.
    pub fn range(&self, span: Span) -> Option<std::ops::Range<usize>> {
        let (from, to) = (self.byte(span.0)?, self.byte(span.1)?);
        (from < to).then_some(from..to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_astral_character_is_four_bytes_two_units_or_one() {
        for (unit, end) in [(Offsets::Utf8, 7), (Offsets::Utf16, 3), (Offsets::Chars, 2)] {
            let places = Places::new("字𠮷", unit);
            assert_eq!(places.length(), end);
            let start = if unit == Offsets::Utf8 { 3 } else { 1 };
            assert_eq!(places.range(Span(start, end)), Some(3..7));
        }
    }

    #[test]
    fn avoids_offsets_inside_a_character_behind_the_end_and_empty_spans() {
        let places = Places::new("字𠮷", Offsets::Utf16);
        assert_eq!(places.byte(2), None);
        assert_eq!(places.byte(4), None);
        assert_eq!(places.range(Span(1, 1)), None);
        assert_eq!(Places::new("字", Offsets::Utf8).byte(1), None);
    }
}

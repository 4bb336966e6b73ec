//! What two pieces of text share: pairs of neighbouring Han characters, letters and digits.
//!
//! Used by the articles and stitch stages. Pairs do as well as words from a dictionary for telling which head
//! belongs to which body, in any script and for any name.

/// A set of pairs, sorted.
#[derive(Debug, Clone, Default)]
pub(crate) struct Words(Vec<u64>);

impl Words {
    /// Reads the pairs of a text.
    pub fn of(chars: impl Iterator<Item = char>) -> Self {
        let mut out = Vec::new();
        let mut before: Option<char> = None;
        for c in chars {
            if !(matches!(c, '\u{4e00}'..='\u{9fff}') || c.is_alphanumeric()) {
                before = None;
                continue;
            }
            if let Some(b) = before {
                out.push((b as u64) << 32 | c as u64);
            }
            before = Some(c);
        }
        out.sort_unstable();
        out.dedup();
        Self(out)
    }

    /// Number of pairs.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Pairs that both have.
    pub fn shared(&self, other: &Self) -> usize {
        let (small, large) = if self.0.len() < other.0.len() { (&self.0, &other.0) } else { (&other.0, &self.0) };
        small.iter().filter(|p| large.binary_search(p).is_ok()).count()
    }
}

//! What speaks for parts of one story.
//!
//! Units: points for evidence (ten points are one clear sign).

/// Points for bringing parts of a story together.
pub(in crate::fragments) struct Apart {
    /// Columns apart at most.
    pub reach: usize,
    /// Columns before and behind that lend their measure.
    pub lenders: usize,
    /// Lines of a head before a message, at most.
    pub heads: usize,
    /// Lines of either part that tell what it speaks of.
    pub lines: usize,
    /// Points where both parts have the same words.
    pub topic: u64,
    /// The least of pairs in either part that this is taken from.
    pub enough: u64,
    /// Most points for it.
    pub most: i32,
    /// One of the parts is too short to tell its measure.
    pub unsettled: i32,
    /// The part that goes on was printed before the other.
    pub back: i32,
    /// It was printed next, but for furniture of the page.
    pub next: i32,
    /// It was printed next, whatever its measure: stories are set round pictures.
    pub beside: i32,
    /// Points from which one goes on with the other.
    pub least: i32,
    /// The same where white told the columns and their order.
    pub sure: i32,
    /// Times that all pairs are looked at.
    pub rounds: usize,
}

pub(in crate::fragments) const APART: Apart = Apart {
    reach: 64,
    lenders: 8,
    heads: 2,
    lines: 14,
    topic: 40,
    enough: 40,
    most: 9,
    unsettled: -4,
    back: -3,
    next: 14,
    beside: 8,
    least: 8,
    sure: 14,
    rounds: 6,
};

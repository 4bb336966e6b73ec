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
    /// Lines of a long column at least.
    pub long: usize,
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
    long: 15,
    rounds: 6,
};

/// How sure columns have to go on with each other, by how they were found.
pub(in crate::fragments) struct Sure {
    /// Points from which one goes on with another.
    pub least: i32,
    /// The same for long columns that fit no others.
    pub alone: i32,
    /// Programs gathered them, in blocks that may be read otherwise than printed.
    pub blocks: bool,
}

/// Columns that were printed in blocks.
pub(in crate::fragments) const BLOCKS: Sure = Sure { least: 8, alone: 6, blocks: true };
/// Columns that rows were dealt to.
pub(in crate::fragments) const OF_ROWS: Sure = Sure { least: 8, alone: 8, blocks: false };
/// Columns that white told, and their order.
pub(in crate::fragments) const WHITE: Sure = Sure { least: 14, alone: 14, blocks: false };

/// Points for blocks of columns that are read otherwise than printed.
pub(in crate::fragments) struct Grid {
    /// Seams over which sentences run in the other order, at least.
    pub joined: i32,
    /// Points that the other order has more, at least.
    pub least: i32,
}

pub(in crate::fragments) const GRID: Grid = Grid { joined: 2, least: 11 };

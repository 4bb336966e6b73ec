//! Columns, and whether one reads on into the next.
//!
//! Stage: what the weave dealt to one column, put together.

use super::law::seam;
use super::pieces::Piece;
use super::units::Unit;
use super::weights::SLACK;
use super::words::Words;

/// A column.
#[derive(Debug, Clone, Default)]
pub(super) struct Chain {
    /// Its pieces, in order.
    pub pieces: Vec<Piece>,
    /// Measure near its start and near its end.
    pub measure: [i32; 2],
    /// Whether lines enough agree on it.
    pub settled: [bool; 2],
    /// What of a quotation it leaves open; none where it has no marks.
    pub carry: Option<Option<char>>,
    /// Opener of a closer without one, before anything else.
    pub unopened: Option<char>,
    /// Opener of its first mark.
    pub opener: Option<char>,
}

impl Chain {
    /// Reads the measure off the pieces, which are at least one.
    pub fn of(pieces: Vec<Piece>) -> Self {
        let Unit { measure, settled, carry, unopened, opener, .. } = Unit::read(&pieces, 0..pieces.len());
        Self { pieces, measure, settled, carry, unopened, opener }
    }
}

/// The measure of a seam between two columns; none where neither tells it or they differ.
fn common(a: &Chain, b: &Chain) -> Option<i32> {
    let (x, y) = (a.measure[1], b.measure[0]);
    match (a.settled[1], b.settled[0]) {
        (true, true) => ((x - y).abs() <= SLACK + 1).then_some(x.max(y)),
        (true, false) => (y <= x + SLACK).then_some(x),
        (false, true) => (x <= y + SLACK).then_some(y),
        (false, false) => None,
    }
}

/// Points for `b` behind `a`.
pub(super) fn points(a: &Chain, b: &Chain, words: &Words<'_>) -> i32 {
    match (common(a, b), a.pieces.last(), b.pieces.first()) {
        (Some(m), Some(last), Some(first)) => seam(last, first, b.pieces.get(1), m, words),
        _ => 0,
    }
}

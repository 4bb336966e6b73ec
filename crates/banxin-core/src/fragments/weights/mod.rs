//! Every number the fragments stage decides by, with its meaning.
//!
//! Units: widths in quarter em, points for evidence (ten points are one clear sign).

mod apart;
mod law;
mod rows;
mod turns;

use crate::lines::EM;

pub(super) use apart::{APART, BLOCKS, GRID, OF_ROWS, Sure, WHITE};
pub(super) use law::LAW;
pub(super) use rows::{BESIDE, LANES, ROWS};
pub(super) use turns::{FRAGMENTS, LINES, LOOSE, Turns};

/// Lines may differ by this much and still be of one measure.
pub(super) const SLACK: i32 = 3;
/// A first line is short of the measure by its indent, two em, give or take this.
pub(super) const INDENT: i32 = 2 * EM;
/// See [`INDENT`].
pub(super) const INDENT_SLACK: i32 = 3;
/// Longest line looked at, in characters; longer ones are no lines of a column.
pub(super) const LONGEST: u32 = 1024;
/// Narrowest measure a column has.
pub(super) const NARROWEST: i32 = 5 * EM;
/// Most columns that are read in turn.
pub(super) const COLUMNS: usize = 9;
/// Ways of reading kept at a time.
pub(super) const BEAM: usize = 120;
/// Of them, with as many columns and at the same one.
pub(super) const ALIKE: usize = 4;
/// Lines from which the measure of a fragment is its own; a shorter one takes its column's.
pub(super) const SETTLED: usize = 3;
/// Lines from either end that tell the measure of a fragment.
pub(super) const NEAR: usize = 10;
/// Such a place is cut where it is longer than this.
pub(super) const LONGEST_ISLAND: usize = 600;
/// Widths that are tried as the measure of columns.
pub(super) const FREQUENT: usize = 12;
/// Lines before and behind that are looked at with it.
pub(super) const SHORE: usize = 12;
/// Broken seams and parted lines from which a place is looked at.
pub(super) const MINGLED: usize = 3;
/// Where a sign is found at least every so many lines of a loose page, they and those above may be rows.
pub(super) const DENSE: usize = 6;
/// Lines of the measure above that belong to such a place, at most.
pub(super) const LONGEST_SHORE: usize = 120;
/// Signs at the measure of its columns from which it is dealt: two for a line that holds several, one for a
/// broken seam. Of 1,800 such places, 199 of which were dealt anew, a third have fewer, and none of the 199.
pub(super) const SIGNS: usize = 3;
/// One such sign in so many lines at least: of 300 places none with fewer was dealt anew.
pub(super) const SPARSE: usize = 10;
/// Where fewer than one line in so many is dealt to a further column, the columns may have no common measure, and
/// are tried with their own.
pub(super) const DEALT: usize = 6;
/// More than one line in so many has to be dealt so then: text in order is dealt here and there.
pub(super) const OWN: usize = 3;
/// Points by which a line's last word goes on better elsewhere than in the next line.
pub(super) const WORD: i32 = 5;
/// How often words that run over the seams count again where a set of columns is to be proven.
pub(super) const TOLD: i32 = 2;
/// Lines before and behind that lend their measure to a fragment too short to tell its own.
pub(super) const LENDERS: usize = 16;
/// Lines of a measure that are outweighed by the fragment's being a first line at another.
pub(super) const LENT_FIRST: i32 = 4;
/// The same for its being neither full nor a first line.
pub(super) const LENT_OTHER: i32 = 12;
/// Places at which a pair stands that are looked at for what stands around it, at most.
pub(super) const PLACES: usize = 256;
/// Seams that are looked at together for whether fragments were printed in turn.
pub(super) const WINDOW: usize = 8;
/// Of them, such as tell it, from which fragments are dealt.
pub(super) const TURNED: usize = 5;
/// Fragments of more lines are no part of a regular turn.
pub(super) const SMALL: usize = 8;

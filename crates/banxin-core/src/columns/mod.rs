//! Turn side-by-side columns into one column after another.
//!
//! Stage: lines of a page → lines in reading order.
//! Text of the `pdftotext -layout` kind shows a page as it looks: columns stand next to each other,
//! parted by runs of blanks, frames (story boxes) of different measure above and beside each other.
//! In order: [`gaps`] reads the white in each row; [`rivers`] looks for upright white between columns and cuts the rows into
//! pieces, but where places [`drift`];
//! [`merged`] parts lines of two columns that the source ran into one, at a blank or behind a mark that hangs over ([`hung`]), and
//! [`placed`] puts the parts in their columns; [`stagger`] sets rows level that a large head threw out of step; [`strips`] follows
//! the pieces of one column downwards, not past a head that stands alone ([`bands`]);
//! [`ends`] reads how each strip starts and stops; [`order`] cuts the page across and upright, again
//! and again, where [`cuts`] finds white, and keeps the order whose seams read best ([`seam`], [`kin`]); [`read`] gives the lines.
//!
//! Invariants: the output lines are sub-ranges of the input lines; every character that is not
//! blank lies in exactly one of them; text without side-by-side columns comes back unchanged after
//! one scan. Positions count characters, not display cells: that is how such text is padded.
//!
//! ```text
//!     两河新桥通车              两河新桥通车
//!   昨日上午，横    桥全长       昨日上午，横
//! 跨清河的新桥正    八百米。  →  跨清河的新桥正
//! 式通车。新        （李明）     式通车。新
//!                             桥全长
//!                             八百米。
//! ```
//!
//! Not handled: tables whose cells are as wide as columns; upright (vertical) setting; stories that
//! wrap round each other with no white running through; a head that the source cut in two.

mod bands;
mod cuts;
mod drift;
mod ends;
mod gaps;
mod hung;
mod kin;
mod merged;
mod order;
mod placed;
mod read;
mod region;
mod rivers;
mod seam;
mod stagger;
mod starts;
mod strips;
mod weights;

#[cfg(test)]
mod measure;
#[cfg(test)]
mod tests;

pub(crate) use self::weights::SPANS;
pub(crate) use crate::glyphs::RawLine;
use crate::source::Glyph;

/// The lines of a page in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cut {
    /// Sub-ranges of the input lines.
    pub lines: Vec<RawLine>,
    /// Side-by-side columns were found.
    pub columnar: bool,
}

/// A blank of any kind.
fn blank(ch: char) -> bool {
    !crate::glyphs::is_han(ch) && ch.is_whitespace()
}

/// Cuts one page into its columns.
///
/// `glyphs` are the characters of the page in source order, blanks included, line breaks not;
/// `lines` its trimmed lines from top to bottom, blank ones left out and counted in `gap`.
pub(crate) fn cut(glyphs: &[Glyph], lines: &[RawLine]) -> Cut {
    let Some(rows) = rivers::cut(glyphs, lines) else {
        return Cut { lines: lines.to_vec(), columnar: false };
    };
    let rows = stagger::level(glyphs, merged::part(glyphs, rows));
    let strips = strips::follow(glyphs, rows);
    let sequence = order::read(glyphs, &strips);
    Cut { lines: read::lines(&strips, &sequence), columnar: true }
}

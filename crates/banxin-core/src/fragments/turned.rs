//! Find the places of a page where fragments of several columns may have been printed in turn.
//!
//! Called before fragments are dealt, and changes nothing itself. In: the units of a page. Out: ranges of
//! them worth dealing anew. Where columns come in turn nearly every seam tells it: a unit breaks off and the
//! next one does not go on with it, or begins in the middle though nothing broke off. On a page in order
//! such seams stand alone, mostly at heads.

use std::ops::Range;

use super::column::Columns;
use super::law::open;
use super::weights::{LAW, TURNED, WINDOW};

impl Columns<'_> {
    /// Ranges of units, in order and apart from each other, outside of which all is in order.
    pub fn turned(&self) -> Vec<Range<usize>> {
        let signs: Vec<bool> = (1..self.units.len()).map(|u| self.odd(u)).collect();
        let mut out: Vec<Range<usize>> = Vec::new();
        for (at, signs) in signs.windows(WINDOW.min(signs.len()).max(1)).enumerate() {
            if signs.iter().filter(|&&s| s).count() < TURNED {
                continue;
            }
            // Columns read on behind the last sign: most have their longest part there.
            let place = at.saturating_sub(WINDOW)..(at + 3 * WINDOW).min(self.units.len());
            match out.last_mut() {
                Some(last) if last.end >= place.start => last.end = place.end,
                _ => out.push(place),
            }
        }
        out
    }

    /// Whether unit `u` does not go on with the one printed before it where one of them should.
    fn odd(&self, u: usize) -> bool {
        let before = self.fresh(u - 1);
        let points = self.join(&before, u);
        let last = &self.pieces[self.units[u - 1].pieces.end - 1];
        points < if open(last, self.between(&before, u)) { LAW.runs_out } else { 0 }
    }
}

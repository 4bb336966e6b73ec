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

#[cfg(test)]
mod tests {
    use super::super::pieces::read;
    use super::super::units::{Unit, lend};
    use super::super::weights::FRAGMENTS;
    use super::super::words::Words;
    use super::*;
    use crate::glyphs::plain;

    fn found(text: &str) -> Vec<Range<usize>> {
        let page = plain(text, 0, text.len());
        let pieces: Vec<_> = page.lines.iter().map(|&l| read(&page.glyphs, l, false)).collect();
        let starts = (0..pieces.len()).filter(|&i| i == 0 || page.lines[i].gap > 0);
        let mut starts: Vec<usize> = starts.chain([pieces.len()]).collect();
        starts.dedup();
        let mut units: Vec<Unit> = starts.windows(2).map(|w| Unit::read(&pieces, w[0]..w[1])).collect();
        lend(&mut units, &pieces);
        let words = Words::of(&page.glyphs, &page.lines);
        Columns::new(&units, &pieces, &words, &FRAGMENTS, None).turned()
    }

    const LINES: &str =
        "甲乙丙丁戊己庚辛壬癸子丑\n甲乙丙丁戊己庚辛壬癸子丑\n甲乙丙丁戊己庚辛壬癸子丑\n甲乙丙丁戊己庚辛壬癸子丑\n";

    /// A fragment that begins and breaks off in the middle of a sentence.
    fn open() -> String {
        format!("{LINES}\n")
    }

    /// One that begins a paragraph and ends it.
    fn whole() -> String {
        format!("丙丁戊己庚辛壬癸子丑\n{LINES}甲乙丙丁戊己庚。\n\n")
    }

    #[test]
    fn fragments_that_break_off_again_and_again_make_a_place() {
        let place = found(&(open() + &whole()).repeat(6));
        assert!(matches!(&place[..], [p] if *p == (0..12)), "{place:?}");
    }

    #[test]
    fn a_place_reaches_some_way_before_and_behind_its_signs() {
        let place = found(&(whole().repeat(40) + &(open() + &whole()).repeat(6) + &whole().repeat(40)));
        assert!(matches!(&place[..], [p] if p.start > 20 && p.start < 40 && p.end > 52 && p.end < 72), "{place:?}");
    }

    #[test]
    fn avoids_a_place_where_fragments_follow_each_other() {
        assert!(found(&whole().repeat(12)).is_empty());
        assert!(found(&(whole().repeat(6) + &open() + &whole().repeat(6))).is_empty());
    }

    #[test]
    fn avoids_a_place_on_a_page_of_one_fragment() {
        assert!(found(&whole()).is_empty());
    }
}

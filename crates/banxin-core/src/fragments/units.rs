//! Runs of lines that were printed together.
//!
//! Stage: pieces → units, each with the measure at either end.

use std::ops::Range;

use super::pieces::Piece;
use super::weights::{INDENT, INDENT_SLACK, LENDERS, LENT_FIRST, LENT_OTHER, NARROWEST, NEAR, SETTLED, SLACK};

/// A run of pieces that stays together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unit {
    /// Its pieces.
    pub pieces: Range<usize>,
    /// Measure near its start and near its end.
    pub measure: [i32; 2],
    /// Width of its first and of its last line.
    pub edge: [i32; 2],
    /// Whether lines enough agree on it.
    pub settled: [bool; 2],
    /// What of a quotation it leaves open; none where it has no marks.
    pub carry: Option<Option<char>>,
    /// Opener of a closer without one, before anything else.
    pub unopened: Option<char>,
    /// Opener of its first mark.
    pub opener: Option<char>,
}

impl Unit {
    /// Reads `all[pieces]`, which is not empty.
    pub fn read(all: &[Piece], pieces: Range<usize>) -> Self {
        let run = &all[pieces.clone()];
        let head = measure(&run[..run.len().min(NEAR)]);
        let tail = measure(&run[run.len().saturating_sub(NEAR)..]);
        // Heads may stand with a few lines of text; those at the seams count.
        let edge = [run.first().map_or(0, Piece::full), run.last().map_or(0, Piece::full)];
        let near = |e: i32, m: (i32, bool)| if m.1 { m.0 } else { e };
        let measure = [near(edge[0], head), near(edge[1], tail)];
        let settled = [head.1, tail.1];
        let mut unit = Self { pieces, measure, edge, settled, carry: None, unopened: None, opener: None };
        for p in run {
            if unit.carry.is_none() {
                unit.unopened = p.unopened;
                unit.opener = p.opener;
            }
            unit.carry = carry(unit.carry, p.unclosed, p.unopened, p.opener);
        }
        unit
    }

    /// Lines it has.
    pub fn lines(&self) -> usize {
        self.pieces.len()
    }

    /// It has lines enough to tell its measure.
    pub fn settled(&self) -> bool {
        self.settled[0] && self.settled[1]
    }
}

/// What is open behind a text, given what was open before it.
pub(super) fn carry(
    before: Option<Option<char>>,
    unclosed: Option<char>,
    unopened: Option<char>,
    opener: Option<char>,
) -> Option<Option<char>> {
    match before {
        // Inside a quotation other brackets open and close without ending it.
        Some(Some(open)) if unopened != Some(open) => before,
        _ if unclosed.is_some() || unopened.is_some() || opener.is_some() => Some(unclosed),
        _ => before,
    }
}

/// The measure of some lines, and whether lines enough have it; of one or two lines the wider width.
///
/// It is the widest width that many lines have: where paragraphs are short, first lines, two em
/// narrower, may be the most.
pub(super) fn measure(run: &[Piece]) -> (i32, bool) {
    let mut room = [0; 2 * NEAR];
    let mut more = Vec::new();
    let widths = match room.get_mut(..run.len()) {
        Some(widths) => widths,
        None => {
            more.resize(run.len(), 0);
            &mut more[..]
        }
    };
    widths.iter_mut().zip(run).for_each(|(w, p)| *w = p.full());
    // Few of them.
    for i in 1..widths.len() {
        let at = widths[..i].partition_point(|&w| w <= widths[i]);
        widths[at..=i].rotate_right(1);
    }
    measure_of(widths)
}

/// [`measure`] of widths from the narrowest to the widest.
pub(super) fn measure_of(widths: &[i32]) -> (i32, bool) {
    measure_of_alike(widths, &alike(widths).collect::<Vec<_>>())
}

/// [`measure_of`] where it is known what is [`alike`].
pub(super) fn measure_of_alike(widths: &[i32], all: &[(usize, i32)]) -> (i32, bool) {
    let widest = widths.last().map_or(0, |&w| w);
    if widths.len() < SETTLED {
        return (widest, false);
    }
    let most = all.iter().map(|w| w.0).max().unwrap_or(0);
    // The last is the widest.
    let many = |w: &&(usize, i32)| w.0 >= SETTLED && w.0 * 5 >= most * 2 && w.1 >= NARROWEST;
    let Some(&(_, top)) = all.iter().rfind(many) else {
        return (widest, false);
    };
    // Of those it is like, the one that most are full lines of.
    let mut best = (0, top);
    for &(_, w) in all {
        if (top - SLACK..=top).contains(&w) {
            best = best.max((full(widths, w), w));
        }
    }
    (best.1, true)
}

/// How many of some widths, narrowest first, full lines of a measure have: such may be a little narrower than it, by figures
/// and Latin words, but no wider.
fn full(widths: &[i32], measure: i32) -> usize {
    past(widths, 0, measure) - past(widths, 0, measure - SLACK - 1)
}

/// How many of some widths, narrowest first, are like each of them; widths that are the same are told
/// once.
pub(super) fn alike(widths: &[i32]) -> impl Iterator<Item = (usize, i32)> + '_ {
    let (mut at, mut from, mut to) = (0, 0, 0);
    std::iter::from_fn(move || {
        let w = *widths.get(at)?;
        at = past(widths, at, w);
        from = past(widths, from, w - SLACK - 1);
        to = past(widths, to.max(at), w + SLACK);
        Some((to - from, w))
    })
}

/// Place of the first from `at` on that is wider than `w`.
fn past(widths: &[i32], at: usize, w: i32) -> usize {
    at + widths[at..].iter().take_while(|&&x| x <= w).count()
}

/// Lends units too short to tell their measure the one that lines around them have.
pub(super) fn lend(units: &mut [Unit], pieces: &[Piece]) {
    let mut near: Vec<i32> = Vec::new();
    for unit in units {
        if unit.settled() {
            continue;
        }
        let around = unit.pieces.start.saturating_sub(LENDERS)..(unit.pieces.end + LENDERS).min(pieces.len());
        near.clear();
        near.extend(pieces[around].iter().map(Piece::full));
        for side in 0..2 {
            if unit.settled[side] {
                continue;
            }
            let edge = unit.edge[side];
            let (mut best, mut last) = ((0, edge), None);
            for &m in near.iter().filter(|&&m| m >= NARROWEST && m >= edge - SLACK) {
                if last.replace(m) == Some(m) {
                    continue;
                }
                let count: i32 = near.iter().map(|&w| i32::from((w - m).abs() <= SLACK)).sum();
                let off = match m - edge {
                    d if d.abs() <= SLACK => 0,
                    d if (d - INDENT).abs() <= INDENT_SLACK => LENT_FIRST,
                    _ => LENT_OTHER,
                };
                if count >= SETTLED as i32 {
                    best = best.max((count - off, m));
                }
            }
            unit.measure[side] = best.1.max(edge);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measure_is_that_of_full_lines_where_figures_narrow_some() {
        assert_eq!(measure_of(&[42, 43, 44, 45, 45, 46, 47, 48, 48, 48]), (48, true));
    }

    #[test]
    fn first_lines_however_many_are_not_the_measure() {
        assert_eq!(measure_of(&[40, 40, 40, 40, 48, 48, 48]), (48, true));
    }

    #[test]
    fn avoids_taking_one_wide_line_for_the_measure() {
        assert_eq!(measure_of(&[48, 48, 48, 48, 64]), (48, true));
    }

    #[test]
    fn two_lines_tell_no_measure() {
        assert_eq!(measure_of(&[20, 48]), (48, false));
    }
}

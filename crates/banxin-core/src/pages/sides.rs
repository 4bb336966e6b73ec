//! At which end of its page each folio line stands.
//!
//! A page has its folio at its top or at its bottom, and text. So of all ways to say which end each
//! stands at, that one is taken whose pages have the most text, the smallest of them before all (the
//! product of their lengths); papers that keep to one end, text that belongs to a folio and
//! a break that can be seen count with it. Linear in the number of folio lines.
//!
//! Part of [`super`]. In: how much text lies between the folios. Out: a side for each. Weights in
//! [`crate::weights::sides`].

use crate::logarithm::log;
use crate::weights::sides as w;

/// Bytes of text that a page has at least: some ten lines of a column. Lines are as long as the page is set.
const LEAST: usize = 400;

/// Where the folio of a page stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Above its text.
    Top,
    /// Below it.
    Bottom,
    /// The same folio at either end.
    Both,
}

/// Points of a way that cannot be.
const NEVER: i64 = i64::MIN / 2;

/// The side of each folio. `before` and `within`: bytes of text above each, and between its first and its last
/// line where it is printed more than once; `behind`: bytes below the last.
pub(super) fn sides(before: &[usize], within: &[usize], behind: usize) -> Vec<Side> {
    // Ways are told by whether the page of the last folio goes on below it.
    let mut best = [0, NEVER];
    let mut from: Vec<[usize; 2]> = Vec::new();
    for (i, &bytes) in before.iter().enumerate() {
        let both = within[i] >= LEAST;
        let (mut next, mut origin) = ([NEVER; 2], [0; 2]);
        for down in 0..2 {
            for (above, &so_far) in best.iter().enumerate() {
                let change = if i > 0 && above != down { w::CHANGE } else { 0 };
                let points = so_far + text(above == 1, bytes, down == 0 && !both) - change;
                if points > next[down] && !(both && down == 1) {
                    next[down] = points;
                    origin[down] = above;
                }
            }
        }
        from.push(origin);
        best = next;
    }
    let mut down = usize::from(best[1] + text(true, behind, false) > best[0] + text(false, behind, false));
    let mut out = vec![Side::Top; before.len()];
    for i in (0..before.len()).rev() {
        out[i] = match down {
            1 => Side::Top,
            _ if within[i] >= LEAST => Side::Both,
            _ => Side::Bottom,
        };
        down = from[i][down];
    }
    out
}

/// Points of so many bytes of text between two folios, or between one and an end of the text: whether they may be of
/// the page above (`down`), of the page below (`up`).
fn text(down: bool, bytes: usize, up: bool) -> i64 {
    match (down, up) {
        (true, true) => 2 * length(bytes / 2) - w::SHARED,
        (false, false) if bytes < LEAST => 0,
        (false, false) => -w::LOST,
        _ => length(bytes),
    }
}

fn length(bytes: usize) -> i64 {
    log(bytes as u64 + 1) as i64
}

#[cfg(test)]
mod tests {
    use super::Side::{Both, Bottom, Top};
    use super::*;

    /// Sides of folios with so many bytes before each and behind the last.
    fn of(lines: &[usize]) -> Vec<Side> {
        let (before, behind) = lines.split_at(lines.len() - 1);
        sides(before, &vec![0; before.len()], behind[0])
    }

    #[test]
    fn folios_with_text_behind_each_stand_at_the_top() {
        assert_eq!(of(&[0, 12000, 11200, 12400]), [Top, Top, Top]);
    }

    #[test]
    fn folios_with_text_before_each_stand_at_the_bottom() {
        assert_eq!(of(&[12000, 11200, 12400, 0]), [Bottom, Bottom, Bottom]);
    }

    #[test]
    fn two_folios_side_by_side_close_one_page_and_open_the_next() {
        assert_eq!(of(&[12000, 0, 11200]), [Bottom, Top]);
    }

    #[test]
    fn a_title_above_the_first_folio_is_no_page() {
        assert_eq!(of(&[320, 12000, 11200, 12400]), [Top, Top, Top]);
    }

    #[test]
    fn a_page_that_changes_its_end_does_so_where_both_pages_have_text() {
        assert_eq!(of(&[17920, 0, 10400, 30000, 0]), [Bottom, Top, Top, Bottom]);
        assert_eq!(of(&[17920, 0, 28000, 10400, 0]), [Bottom, Top, Bottom, Bottom]);
    }

    #[test]
    fn a_folio_at_either_end_holds_its_page() {
        let found = sides(&[0, 0, 12000], &[11200, 0, 0], 0);
        assert_eq!(found, [Both, Top, Bottom]);
    }

    #[test]
    fn no_folio_has_no_side() {
        assert_eq!(sides(&[], &[], 12000), []);
    }
}

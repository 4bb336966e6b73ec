//! Ways from one line to the next: the cheapest states to come from.
//!
//! Part of the path over the lines ([`super::path`]). In: what each state costs at the line before, whether a blank line
//! stands between. Out: the cheapest way to a head, and to each line of a paragraph at each measure.
//! Here stands what a change costs: of the measure, inside a paragraph, behind a head or a break; what a line costs by
//! itself is told by [`super::cost`]. Weights are in [`crate::weights::path`], in hundredths.
//!
//! Invariants: of ways that cost the same, the one from the state with the lower number; one walk over the states a line.

use super::path::{BREAK, FIRST, HEAD};
use crate::weights::path as w;

/// A cost and the state it comes from, the cost counting more: what is cheaper is less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Way(i64);

impl Way {
    fn new(cost: i32, state: usize) -> Self {
        Self(i64::from(cost) << 16 | state as i64)
    }

    /// What it costs.
    pub fn cost(self) -> i32 {
        (self.0 >> 16) as i32
    }

    /// Where it comes from.
    pub fn state(self) -> usize {
        (self.0 & 0xFFFF) as usize
    }

    fn plus(self, extra: i32) -> Self {
        Self(self.0 + (i64::from(extra) << 16))
    }
}

/// The cheapest states to come from, found once a line, so that a step costs the same for any
/// number of measures.
pub(super) struct Ways {
    /// Cheapest last or only line at any measure.
    closed: Way,
    /// Cheapest first or middle line at any measure.
    open: Way,
    /// Cheapest head or break.
    fresh: Way,
    /// What going on costs where nothing stands open.
    resumed: i32,
    /// A blank line stands before.
    gap: bool,
}

impl Ways {
    /// Finds them in what each state cost at the line before.
    pub fn of(cost: &[i32], k: usize, gap: bool, resumed_after_break: i32, announced: bool) -> Self {
        let least =
            |range: std::ops::Range<usize>| range.fold(Way(i64::MAX), |least, s| least.min(Way::new(cost[s], s)));
        let fresh = Way::new(cost[HEAD], HEAD)
            .plus(w::CHANGE_AFTER_HEAD + if announced { w::BODY_ANNOUNCED } else { 0 })
            .min(Way::new(cost[BREAK], BREAK).plus(w::CHANGE_AFTER_BREAK));
        let resumed = if fresh.state() == BREAK { resumed_after_break } else { w::RESUMED };
        Self { closed: least(FIRST + 2 * k..FIRST + 4 * k), open: least(FIRST..FIRST + 2 * k), fresh, resumed, gap }
    }

    /// Cheapest way to a head.
    pub fn way_to_head(&self, cost: &[i32]) -> Way {
        self.closed
            .min(Way::new(cost[HEAD], HEAD).plus(-w::HEAD_FOLLOWS))
            .min(Way::new(cost[BREAK], BREAK))
            .min(self.open.plus(w::BROKEN_BY_HEAD))
    }

    /// The same to a line of a paragraph at measure `m`, which opens it or goes on.
    pub fn way_to_body(&self, m: usize, opens: bool, cost: &[i32], k: usize) -> Way {
        // States at the same measure: last and only before a new paragraph, first and middle inside one.
        let (near, far, change) =
            if opens { (2, self.closed, w::CHANGE_BETWEEN) } else { (0, self.open, w::CHANGE_INSIDE) };
        let (a, b) = (FIRST + near * k + m, FIRST + (near + 1) * k + m);
        let best = Way::new(cost[a], a).min(Way::new(cost[b], b)).min(far.plus(change));
        let best = if opens {
            best.min(self.fresh)
        } else {
            best.min(self.fresh.plus(self.resumed)).min(self.closed.plus(w::RESUMED + change))
        };
        match (self.gap, opens) {
            (true, true) => best.plus(-w::GAP_BETWEEN),
            (true, false) => best.plus(w::GAP_INSIDE),
            _ => best,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Beyond any cost.
    const FAR: i32 = 100_000;

    /// Costs of the states at two measures: all far but those told.
    fn costs(near: &[(usize, i32)]) -> Vec<i32> {
        let mut out = vec![FAR; FIRST + 4 * 2];
        for &(state, cost) in near {
            out[state] = cost;
        }
        out
    }

    #[test]
    fn a_paragraph_goes_on_at_its_measure_and_begins_behind_a_finished_one() {
        let (open, closed) = (FIRST + 1, FIRST + 2 * 2 + 1);
        let cost = costs(&[(open, 10), (closed, 20)]);
        let ways = Ways::of(&cost, 2, false, w::RESUMED, false);
        assert_eq!(
            (ways.way_to_body(1, false, &cost, 2).state(), ways.way_to_body(1, false, &cost, 2).cost()),
            (open, 10)
        );
        assert_eq!(
            (ways.way_to_body(1, true, &cost, 2).state(), ways.way_to_body(1, true, &cost, 2).cost()),
            (closed, 20)
        );
    }

    #[test]
    fn another_measure_and_a_blank_line_inside_cost_more() {
        let open = FIRST + 1;
        let cost = costs(&[(open, 10)]);
        let (solid, parted) =
            (Ways::of(&cost, 2, false, w::RESUMED, false), Ways::of(&cost, 2, true, w::RESUMED, false));
        assert_eq!(solid.way_to_body(0, false, &cost, 2).cost(), 10 + w::CHANGE_INSIDE);
        assert_eq!(parted.way_to_body(1, false, &cost, 2).cost(), 10 + w::GAP_INSIDE);
    }

    #[test]
    fn avoids_a_head_inside_a_paragraph_where_one_is_finished() {
        let (open, closed) = (FIRST, FIRST + 2 * 2);
        let cost = costs(&[(open, 10), (closed, 10)]);
        let way = Ways::of(&cost, 2, false, w::RESUMED, false).way_to_head(&cost);
        assert_eq!((way.state(), way.cost()), (closed, 10));
    }
}

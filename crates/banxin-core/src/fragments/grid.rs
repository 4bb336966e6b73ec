//! Blocks of columns that were printed across and are read down, or the other way round.
//!
//! Part of [`super::apart`]. In: columns in printed order. Out: their order, such blocks as they read better.
//! Where a picture or another story lies across the columns of a story, programs that gather blocks print those above it from
//! left to right and then those below, though each column goes on below; where two stories lie above each other, they print
//! both parts of a column before the next. Either is told only by the seams of all its columns together:
//!
//! ```text
//! a1 a2 a3     printed a1 a2 a3 b1 b2 b3, read a1 b1 a2 b2 a3 b3: something lies across a story
//! ========
//! b1 b2 b3     printed a1 b1 a2 b2 a3 b3, read a1 a2 a3 b1 b2 b3: one story lies above another
//! ```
//!
//! Holds: columns of one measure only; furniture stays where it is printed; no seam of the new order is a break.
//! Not handled: blocks in three rows; columns with something between that is no furniture.

use super::chain::Chain;
use super::law::{quotation, seam};
use super::pieces::text;
use super::weights::{GRID, LAW, SLACK};
use super::words::Words;
use crate::fields;
use crate::source::Glyph;

/// Columns, and what their seams have been found to be worth.
struct Grid<'a> {
    glyphs: &'a [Glyph],
    chains: &'a [Chain],
    words: &'a Words<'a>,
    /// Points for reading one after another, by the first and how far on the second stands; [`NONE`] where not yet asked.
    known: Vec<i32>,
}

/// Columns side by side at most.
const MOST: usize = 8;
/// How far apart two columns stand that are asked about.
const REACH: usize = 2 * MOST + 1;
/// No points.
const NONE: i32 = i32::MIN;

/// Puts columns in an order in which their blocks read well.
pub(super) fn turn(glyphs: &[Glyph], chains: &[Chain], words: &Words<'_>, order: &mut [usize]) {
    let mut grid = Grid { glyphs, chains, words, known: vec![NONE; order.len() * 2 * REACH] };
    let mut at = 0;
    while at < order.len() {
        let (n, down) = grid.best(order, at);
        let printed = order[at..at + n].to_vec();
        for j in 0..n {
            order[at + j] = printed[place(j, n / 2, down)];
        }
        // Others stand there now.
        grid.known[at * 2 * REACH..(at + n) * 2 * REACH].fill(NONE);
        at += n.max(1);
    }
}

/// Where the one stands that is read as number `j` of two rows of `k` columns, or of `k` rows of two that are read down.
fn place(j: usize, k: usize, down: bool) -> usize {
    match j {
        _ if j == 2 * k => j,
        _ if down => j % k * 2 + j / k,
        _ => j / 2 + j % 2 * k,
    }
}

impl Grid<'_> {
    /// How many columns from number `at` on are read otherwise than printed, and which way.
    fn best(&mut self, order: &[usize], at: usize) -> (usize, bool) {
        let (mut least, mut found, mut many) = (GRID.least, (0, false), 0);
        let mut printed = self.reads(order, at.wrapping_sub(1), at);
        while many < 2 * MOST && at + many < order.len() && self.is_column(order[at + many], order[at]) {
            many += 1;
            printed += self.reads(order, at + many - 1, at + many);
            if many < 4 || many % 2 == 1 {
                continue;
            }
            for down in [false, true] {
                let more = self.turned(order, at, many / 2, down) - printed;
                if more >= least {
                    (least, found) = (more + 1, (many, down));
                }
            }
        }
        found
    }

    /// Points for the other order, with the seams to what stands around; none where it breaks or joins too little.
    fn turned(&mut self, order: &[usize], at: usize, k: usize, down: bool) -> i32 {
        let (mut points, mut joined, mut before) = (0, 0, at.wrapping_sub(1));
        for j in 0..=2 * k {
            let next = at + place(j, k, down);
            let seam = self.reads(order, before, next);
            if j > 0 && j < 2 * k && if down { j != k } else { j % 2 == 1 } {
                if seam < 0 {
                    return NONE / 2;
                }
                joined += i32::from(seam >= LAW.runs_out);
            }
            points += seam;
            before = next;
        }
        if joined >= GRID.joined { points } else { NONE / 2 }
    }

    /// Whether a column is of the measure of another.
    fn is_column(&self, i: usize, first: usize) -> bool {
        let (chain, m) = (&self.chains[i], self.chains[first].measure[1]);
        let fits = |own: i32| (own - m).abs() <= SLACK;
        chain.settled == [true; 2] && fits(chain.measure[0]) && fits(chain.measure[1])
    }

    /// Points for number `b` read behind number `a`; none before the first and behind the last.
    fn reads(&mut self, order: &[usize], a: usize, b: usize) -> i32 {
        let (Some(&x), Some(&y)) = (order.get(a), order.get(b)) else { return 0 };
        let known = a * 2 * REACH + b + REACH - a;
        if self.known[known] == NONE {
            let (x, y) = (&self.chains[x], &self.chains[y]);
            let (Some(last), Some(first)) = (x.pieces.last(), y.pieces.first()) else { return 0 };
            // Behind a jump line anything may follow.
            let jumps = fields::jump_at_end(&text(self.glyphs, &x.pieces[x.pieces.len() - 1..])).is_some();
            let points = || {
                seam(last, first, y.pieces.get(1), x.measure[1], self.words) + quotation(x.carry, y.unopened, y.opener)
            };
            self.known[known] = if jumps { 0 } else { points() };
        }
        self.known[known]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fragments::pieces;
    use crate::glyphs::plain;

    /// Columns of one story, in reading order.
    const STORY: [&str; 4] = [
        "去年冬天清河渡口水很浅\n木船走不动两岸村里的人\n要等到天晴才能去清河渡",
        "口坐船渡工老耿说他已经\n三十一年没有见过这样的\n水今年春天雨来得早村里",
        "人又忙起来每天清早把船\n划到对岸接孩子们去上学\n到了傍晚再把他们送到对",
        "岸边的柳树也发了新芽村\n里人说等新桥修好渡口就\n改成一个小公园请老耿来\n看门。",
    ];

    /// The order of columns that were printed so, by their numbers as printed.
    fn order(printed: &[&str]) -> Vec<usize> {
        let text = printed.join("\n");
        let page = plain(&text, 0, text.len());
        let mut lines = page.lines.iter().map(|&l| pieces::read(&page.glyphs, l, false));
        let chain = |column: &&str| Chain::of(lines.by_ref().take(column.lines().count()).collect());
        let chains: Vec<Chain> = printed.iter().map(chain).collect();
        let words = Words::of(&page.glyphs, &page.lines);
        let mut order: Vec<usize> = (0..chains.len()).collect();
        turn(&page.glyphs, &chains, &words, &mut order);
        order
    }

    #[test]
    fn columns_printed_across_are_read_down() {
        assert_eq!(order(&[STORY[0], STORY[2], STORY[1], STORY[3]]), [0, 2, 1, 3]);
    }

    #[test]
    fn avoids_turning_columns_that_read_well_as_they_stand() {
        assert_eq!(order(&STORY), [0, 1, 2, 3]);
    }

    #[test]
    fn avoids_turning_where_a_column_is_of_another_measure() {
        let wide = STORY[3].replace("来\n看门", "来这里看\n门");
        let wide = wide.replace("村\n里人", "村里有\n人");
        assert_eq!(order(&[STORY[0], STORY[2], STORY[1], &wide.replace('\n', "，他们\n")]), [0, 1, 2, 3]);
    }

    #[test]
    fn each_place_is_read_once() {
        for k in 2..=MOST {
            for down in [false, true] {
                let mut places: Vec<usize> = (0..2 * k).map(|j| place(j, k, down)).collect();
                places.sort_unstable();
                assert!(places.into_iter().eq(0..2 * k));
            }
        }
    }
}

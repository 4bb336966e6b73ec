//! Choose which columns go on with which.
//!
//! In: pairs of columns with points for reading one after the other. Out: pairs that have no column in
//! common on the same side, so that all points together are many.
//! First come those that were printed so; then each pair is put in if it and what may take the places
//! of those it drives out read better than they did.
//!
//! Not handled: more than two pairs that would have to change at once.

use super::weights::APART;
use crate::sort;

/// A column that may go on with another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Link {
    /// Points for it.
    pub points: i32,
    /// Number of the column that goes on.
    pub from: usize,
    /// Number of the one it goes on with.
    pub to: usize,
}

/// The pairs of some columns.
struct Board<'a> {
    links: &'a [Link],
    /// Numbers of the links that go out from a column and that come in.
    out: Vec<Vec<usize>>,
    into: Vec<Vec<usize>>,
    /// The chosen one of either.
    next: Vec<Option<usize>>,
    before: Vec<Option<usize>>,
}

/// Column that each of `columns` goes on with, none where it goes on with none.
pub(super) fn choose(links: &[Link], columns: usize) -> Vec<Option<usize>> {
    let mut order: Vec<usize> = (0..links.len()).collect();
    sort::by(&mut order, |&l| {
        sort::key(0, u32::from(links[l].from + 1 != links[l].to), sort::falling(links[l].points))
    });
    let (out, into) = (vec![Vec::new(); columns], vec![Vec::new(); columns]);
    let mut board = Board { links, out, into, next: vec![None; columns], before: vec![None; columns] };
    for &l in &order {
        board.out[links[l].from].push(l);
        board.into[links[l].to].push(l);
    }
    for _ in 0..APART.rounds {
        if order.iter().filter(|&&l| board.put(l)).count() == 0 {
            break;
        }
    }
    board.next.into_iter().map(|l| l.map(|l| links[l].to)).collect()
}

impl Board<'_> {
    /// Puts a link in where all together then have more points; whether it did.
    fn put(&mut self, l: usize) -> bool {
        let Link { from, to, .. } = self.links[l];
        let driven = [self.next[from], self.before[to]];
        if driven[0] == Some(l) {
            return false;
        }
        let [a, b] = driven;
        // The two that lose their partner may take each other, or whoever is free.
        let both = a.zip(b).and_then(|(a, b)| {
            let (from, to) = (self.links[b].from, self.links[a].to);
            self.out[from].iter().copied().find(|&o| self.links[o].to == to)
        });
        let onward = b.and_then(|b| {
            let free = |o: &usize| self.links[*o].to != to && self.before[self.links[*o].to].is_none();
            self.best(self.out[self.links[b].from].iter().copied().filter(free))
        });
        let back = a.and_then(|a| {
            let free = |o: &usize| self.links[*o].from != from && self.next[self.links[*o].from].is_none();
            self.best(self.into[self.links[a].to].iter().copied().filter(free))
        });
        let clash = onward
            .zip(back)
            .is_some_and(|(x, y)| self.links[x].to == self.links[y].to || self.links[x].from == self.links[y].from);
        let others = [onward, back.filter(|_| !clash)];
        let more = if self.points(&[both]) >= self.points(&others) { [both, None] } else { others };
        if self.points(&[Some(l)]) + self.points(&more) <= self.points(&driven) {
            return false;
        }
        for o in driven.into_iter().flatten() {
            self.next[self.links[o].from] = None;
            self.before[self.links[o].to] = None;
        }
        for o in [Some(l)].into_iter().chain(more).flatten() {
            self.next[self.links[o].from] = Some(o);
            self.before[self.links[o].to] = Some(o);
        }
        true
    }

    fn best(&self, links: impl Iterator<Item = usize>) -> Option<usize> {
        links.max_by_key(|&l| self.links[l].points)
    }

    fn points(&self, links: &[Option<usize>]) -> i32 {
        links.iter().flatten().map(|&l| self.links[l].points).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(all: &[(i32, usize, usize)]) -> Vec<Link> {
        all.iter().map(|&(points, from, to)| Link { points, from, to }).collect()
    }

    #[test]
    fn a_column_goes_on_with_the_one_that_reads_best() {
        let all = links(&[(8, 0, 2), (20, 0, 3)]);
        assert_eq!(choose(&all, 4), [Some(3), None, None, None]);
    }

    #[test]
    fn two_columns_change_partners_where_both_together_read_better() {
        let all = links(&[(14, 0, 1), (16, 0, 3), (14, 2, 3), (16, 2, 1)]);
        assert_eq!(choose(&all, 4), [Some(3), None, Some(1), None]);
    }

    #[test]
    fn one_good_pair_does_not_part_two() {
        let all = links(&[(14, 0, 1), (14, 1, 2), (18, 0, 2)]);
        assert_eq!(choose(&all, 3), [Some(1), Some(2), None]);
    }
}

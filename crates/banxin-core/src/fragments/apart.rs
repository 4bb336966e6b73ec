//! Bring together what of a story was printed apart.
//!
//! Part of [`super`], asked when the columns of a page are made: by white, from rows, or gathered from blocks ([`Sure`] tells
//! which). In: columns in reading order. Out: the same columns, one that breaks off in the middle of a
//! sentence before the one that goes on with it.
//! A story that is set round a picture or round its neighbour is printed in parts: some columns, then
//! the neighbour, then the rest. Its first part ends in a full line without a final mark, with a head
//! behind it; elsewhere a part begins in the middle of a sentence. Which goes on with which is told by
//! the law of lines, by the words at the seam and by the words that both parts have. In order: [`super::sides`] tells which
//! columns break off and which begin in the middle of a sentence, [`grid`] in what order blocks of columns count as printed,
//! [`super::links`] chooses among all pairs of the page; long columns that are left over then need less.
//!
//! Invariants: the columns stay whole, and each stands there once; a column that may go on with the
//! one printed next does so unless other pairs read better together.
//!
//! ```text
//! 桥上设有人行道和观景台，        桥上设有人行道和观景台，
//! 老人们每天来散步，孩子们        老人们每天来散步，孩子们
//!                        →  放学也从桥上走过。
//! 河边新开三家书店
//! 本报讯 上月底，……              河边新开三家书店
//!                           本报讯 上月底，……
//! 放学也从桥上走过。
//! ```
//!
//! Not handled: parts that end with a paragraph; what else was printed behind the second part comes
//! along with it.

use super::chain::Chain;
use super::grid;
use super::law::{goes_on, quotation, seam};
use super::links::{Link, choose};
use super::sides::{Side, begins_message, breaks_off, columns, end, is_head, known, start};
use super::weights::{APART, LAW, SLACK, Sure};
use super::words::Words;
use crate::source::Glyph;

/// The columns with those that belong together behind one another; such as were not printed so need to be `sure`.
pub(super) fn together(glyphs: &[Glyph], chains: Vec<Chain>, words: &Words<'_>, sure: &Sure) -> Vec<Chain> {
    let (mut ends, mut starts) = (Vec::new(), Vec::new());
    let (mut links, mut weak): (Vec<Link>, Vec<Link>) = (Vec::new(), Vec::new());
    let mut order = columns(glyphs, &chains);
    if sure.blocks {
        grid::turn(glyphs, &chains, words, &mut order);
    }
    let mut printed = vec![usize::MAX; chains.len()];
    for two in order.windows(2) {
        printed[two[1]] = two[0];
        links.extend(beside(glyphs, &chains, two[0], two[1], words));
    }
    for i in 0..chains.len() {
        ends.extend(end(glyphs, &chains, i));
        starts.extend(start(glyphs, &chains, i));
    }
    let mut from = 0;
    for e in &ends {
        while starts.get(from).is_some_and(|s| s.chain + APART.reach < e.chain) {
            from += 1;
        }
        for s in starts[from..].iter().take_while(|s| s.chain <= e.chain + APART.reach) {
            let next = if printed[s.chain] == e.chain { APART.next } else { 0 };
            let Some(link) = link(glyphs, &chains, e, s, next, words) else { continue };
            match link.points {
                points if points >= sure.least => links.push(link),
                points if points >= sure.alone && is_long(&chains, &link) => weak.push(link),
                _ => {}
            }
        }
    }
    let mut next = choose(&links, chains.len());
    left_over(&weak, &mut next);
    arranged(chains, &next)
}

/// Whether both columns of a pair are long ones.
fn is_long(chains: &[Chain], link: &Link) -> bool {
    [link.from, link.to].iter().all(|&i| chains[i].pieces.len() >= APART.long)
}

/// Puts long columns together of which one breaks off and one begins in the middle of a sentence, where both are left over
/// and fit nothing else.
fn left_over(weak: &[Link], next: &mut [Option<usize>]) {
    let mut left: Vec<Link> = Vec::new();
    for l in weak {
        if next[l.from].is_none() && !next.contains(&Some(l.to)) {
            left.push(*l);
        }
    }
    for l in &left {
        let mut rivals = 0;
        for o in &left {
            rivals += usize::from(o.from == l.from || o.to == l.to);
        }
        if rivals == 1 {
            next[l.from] = Some(l.to);
        }
    }
}

/// Column `i` behind the one that was printed before it, of whatever measure.
fn beside(glyphs: &[Glyph], chains: &[Chain], from: usize, i: usize, words: &Words<'_>) -> Option<Link> {
    let (last, pieces) = (chains[from].pieces.last()?, &chains[i].pieces);
    let first = pieces.first()?;
    let (before, own) = (known(chains, from, 1), known(chains, i, 0));
    let measure = before.or(own).unwrap_or(last.full());
    if !breaks_off(last, measure) || is_head(&chains[from], measure) || begins_message(glyphs, pieces) {
        return None;
    }
    let told = words.points(last, first);
    let goes = own.map_or(told > 0, |m| first.width <= m + SLACK && goes_on(first, pieces.get(1), m));
    goes.then_some(Link { points: APART.beside + told, from, to: i })
}

/// The column that begins at `s` behind the one that breaks off at `e`, with points for where they were printed.
fn link(glyphs: &[Glyph], chains: &[Chain], e: &Side, s: &Side, printed: i32, words: &Words<'_>) -> Option<Link> {
    let (a, b) = (&chains[e.chain], &chains[s.chain]);
    let (last, first) = (a.pieces.last()?, b.pieces.first()?);
    let settled = b.settled[0] || !first.done;
    let fits = first.width <= e.measure + SLACK && (!settled || (e.measure - s.measure).abs() <= SLACK + 1);
    let law = seam(last, first, b.pieces.get(1), e.measure, words);
    if !fits || law < LAW.runs_out || e.chain == s.chain {
        return None;
    }
    let before = e.pairs(glyphs, &a.pieces[a.pieces.len().saturating_sub(APART.lines)..]);
    let behind = s.pairs(glyphs, &b.pieces[..b.pieces.len().min(APART.lines)]);
    let topic = (before.kin(behind, APART.topic, APART.enough) as i32).min(APART.most);
    let mut points = law + topic + quotation(a.carry, b.unopened, b.opener);
    points += APART.unsettled * (i32::from(!a.settled[1]) + i32::from(!b.settled[0]));
    points += if s.chain < e.chain { APART.back } else { 0 };
    points += printed;
    Some(Link { points, from: e.chain, to: s.chain })
}

/// Whether something else begins with a column that stands behind one of measure `measure`: the head of
/// another story, or its first line.
fn begins(chain: &Chain, measure: i32) -> bool {
    let first = chain.pieces.first();
    first.is_some_and(|p| p.head || p.opens || p.over(measure)) || is_head(chain, measure)
}

/// Columns in printed order, but each right behind the one that goes on with it; what was printed
/// behind it comes along unless something else begins with it.
fn arranged(chains: Vec<Chain>, next: &[Option<usize>]) -> Vec<Chain> {
    let mut waits = vec![None; chains.len()];
    for (from, to) in next.iter().enumerate() {
        if let Some(to) = to {
            waits[*to] = Some(from);
        }
    }
    let mut slots: Vec<Option<Chain>> = chains.into_iter().map(Some).collect();
    let mut out = Vec::with_capacity(slots.len());
    // The second time for columns that go on with each other in a circle.
    for all in [false, true] {
        for i in 0..slots.len() {
            let mut at = (all || waits[i].is_none()).then_some(i);
            while let Some(c) = at {
                let Some(chain) = slots[c].take() else { break };
                let measure = chain.measure[1];
                out.push(chain);
                let behind = slots.get(c + 1).and_then(Option::as_ref).filter(|b| !begins(b, measure));
                at = next[c].or_else(|| behind.map(|_| c + 1).filter(|&n| waits[n].is_none()));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_columns_that_are_left_over_and_fit_nothing_else_are_put_together() {
        let link = |from, to| Link { points: 6, from, to };
        let mut next = vec![Some(1), None, Some(0), None, None, None, None];
        left_over(&[link(2, 4), link(3, 4), link(4, 0), link(4, 5), link(4, 6)], &mut next);
        assert_eq!(next, [Some(1), None, Some(0), Some(4), None, None, None]);
    }
}

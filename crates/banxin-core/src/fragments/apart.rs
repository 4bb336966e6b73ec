//! Bring together what of a story was printed apart.
//!
//! In: columns in reading order. Out: the same columns, one that breaks off in the middle of a
//! sentence before the one that goes on with it.
//! A story that is set round a picture or round its neighbour is printed in parts: some columns, then
//! the neighbour, then the rest. Its first part ends in a full line without a final mark, with a head
//! behind it; elsewhere a part begins in the middle of a sentence. Which goes on with which is told by
//! the law of lines, by the words at the seam and by the words that both parts have; [`super::links`] chooses
//! among all pairs of the page.
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

use std::cell::OnceCell;

use super::chain::Chain;
use super::law::{broken, goes_on, quotation, seam};
use super::links::{Link, choose};
use super::pieces::{Piece, text};
use super::weights::{APART, INDENT, INDENT_SLACK, LAW, SLACK};
use super::words::Words;
use crate::document::Direction;
use crate::fields;
use crate::lines::EM;
use crate::pairs::Pairs;
use crate::source::Glyph;

/// A column at one of its ends.
struct Side {
    /// Number of the column.
    chain: usize,
    /// Its measure.
    measure: i32,
    /// Pairs of the lines near the end, read when a column that fits comes near: few do.
    pairs: OnceCell<Pairs>,
}

impl Side {
    fn of(chain: usize, measure: i32) -> Self {
        Self { chain, measure, pairs: OnceCell::new() }
    }

    fn pairs(&self, glyphs: &[Glyph], near: &[Piece]) -> &Pairs {
        let most = || near.iter().map(|p| (p.raw.end - p.raw.start) as usize).sum();
        self.pairs.get_or_init(|| Pairs::of_many(most(), text(glyphs, near).chars()))
    }
}

/// The columns with those that belong together behind one another; such as were not printed so need `least` points.
pub(super) fn together(glyphs: &[Glyph], chains: Vec<Chain>, words: &Words<'_>, least: i32) -> Vec<Chain> {
    let (mut ends, mut starts, mut links) = (Vec::new(), Vec::new(), Vec::new());
    for i in 0..chains.len() {
        ends.extend(end(glyphs, &chains, i));
        starts.extend(start(glyphs, &chains, i));
        links.extend(beside(&chains, i, words));
    }
    let mut from = 0;
    for e in &ends {
        while starts.get(from).is_some_and(|s| s.chain + APART.reach < e.chain) {
            from += 1;
        }
        for s in starts[from..].iter().take_while(|s| s.chain <= e.chain + APART.reach) {
            links.extend(link(glyphs, &chains, e, s, words).filter(|link| link.points >= least));
        }
    }
    let next = choose(&links, chains.len());
    arranged(chains, &next)
}

/// The end of column `i` where it breaks off and no jump line says where it goes on.
fn end(glyphs: &[Glyph], chains: &[Chain], i: usize) -> Option<Side> {
    let measure = known(chains, i, 1)?;
    let jumps = || chains.get(i + 1).and_then(|c| c.pieces.first()).is_some_and(|p| jump(glyphs, p).is_some());
    let breaks = breaks_off(chains[i].pieces.last()?, measure) && !is_head(&chains[i], measure) && !jumps();
    breaks.then(|| Side::of(i, measure))
}

/// The start of column `i` where it begins in the middle of a sentence.
fn start(glyphs: &[Glyph], chains: &[Chain], i: usize) -> Option<Side> {
    let pieces = &chains[i].pieces;
    let (first, second, third) = (pieces.first()?, pieces.get(1), pieces.get(2));
    let measure = known(chains, i, 0).or(first.done.then_some(first.width))?;
    let head = || second.is_some_and(|s| broken(first, s, third, measure));
    if first.width > measure + SLACK || !goes_on(first, second, measure) || head() {
        return None;
    }
    let before = i.checked_sub(1).and_then(|b| chains[b].pieces.last());
    // What was carried from another page begins in the middle of a sentence.
    let jumped = before.is_some_and(|p| jump(glyphs, p) == Some(Direction::From)) || jump(glyphs, first).is_some();
    let opens = || fields::message_head(&text(glyphs, &pieces[..pieces.len().min(2)])).is_some();
    if jumped || opens() {
        return None;
    }
    Some(Side::of(i, measure))
}

/// The measure at one end of a column (0 its start, 1 its end): its own, or that of a column near it
/// which its line there fits.
fn known(chains: &[Chain], i: usize, side: usize) -> Option<i32> {
    let c = &chains[i];
    if c.settled[side] {
        return Some(c.measure[side]);
    }
    let edge = if side == 0 { c.pieces.first() } else { c.pieces.last() }?.full();
    let fits = |m: i32| (m - edge).abs() <= SLACK || (m - INDENT - edge).abs() <= INDENT_SLACK;
    let mut best: Option<i32> = None;
    for d in 1..=APART.lenders {
        for n in [i.wrapping_sub(d), i + d] {
            let Some(near) = chains.get(n).filter(|n| n.settled == [true; 2]) else { continue };
            let m = near.measure[0];
            if fits(m) && best.is_none_or(|b| (m - edge).abs() < (b - edge).abs()) {
                best = Some(m);
            }
        }
    }
    best
}

/// Whether a line leaves a sentence open. It may be short by its indent, and by as much again where
/// the next two characters had to stay together; behind a colon a paragraph may begin.
fn breaks_off(last: &Piece, measure: i32) -> bool {
    let room = measure - last.full();
    !last.done && room <= INDENT + 2 * EM && !matches!(last.last[1], '：' | '；' | '—')
}

/// Whether a column is no column but the lines of a head: it has no measure of its own and a line that is
/// wider than `measure`, or ends with a line printed twice.
fn is_head(chain: &Chain, measure: i32) -> bool {
    let twice = chain.pieces.windows(2).last().is_some_and(|two| two[0].says(&two[1]));
    twice || !chain.settled[1] && chain.pieces.iter().any(|p| p.over(measure))
}

/// Where a line that is nothing but a jump leads.
fn jump(glyphs: &[Glyph], line: &Piece) -> Option<Direction> {
    let ink = &glyphs[line.raw.start as usize..line.raw.end as usize];
    if ink.len() >= 20 || !ink.iter().any(|g| fields::is_in_jump(g.ch)) {
        return None;
    }
    let text = text(glyphs, std::slice::from_ref(line));
    let whole = fields::jump_at_end(&text).filter(|j| j.whole);
    whole.or_else(|| fields::jump_at_start(&text).filter(|j| j.whole)).map(|j| j.direction)
}

/// Column `i` behind the one before it, of whatever measure.
fn beside(chains: &[Chain], i: usize, words: &Words<'_>) -> Option<Link> {
    let from = i.checked_sub(1)?;
    let (last, pieces) = (chains[from].pieces.last()?, &chains[i].pieces);
    let first = pieces.first()?;
    let (before, own) = (known(chains, from, 1), known(chains, i, 0));
    let measure = before.or(own).unwrap_or(last.full());
    if !breaks_off(last, measure) || is_head(&chains[from], measure) {
        return None;
    }
    let told = words.points(last, first);
    let goes = own.map_or(told > 0, |m| first.width <= m + SLACK && goes_on(first, pieces.get(1), m));
    goes.then_some(Link { points: APART.beside + told, from, to: i })
}

/// The column that begins at `s` behind the one that breaks off at `e`.
fn link(glyphs: &[Glyph], chains: &[Chain], e: &Side, s: &Side, words: &Words<'_>) -> Option<Link> {
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
    points += if e.chain + 1 == s.chain { APART.next } else { 0 };
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

//! Put the strips of a page into reading order.
//!
//! Stage: strips → one sequence. The page is cut across and upright along its white, each part
//! again, down to single strips. Where several cuts are open all are tried, and the order whose
//! seams read best is kept.
//!
//! Invariants: a permutation; the same for the same page.

use std::collections::BTreeMap;

use super::seam::{Ends, ends, is_body, seam};
use super::strips::Strip;
use super::weights::{CROWD, DRIFT, INDENT, REGIONS, SEAM};

/// Indices of `strips` in reading order.
pub(super) fn read(strips: &[Strip]) -> Vec<usize> {
    let mut page = Page { ends: all_ends(strips), known: BTreeMap::new(), left: REGIONS };
    let all: Vec<usize> = (0..strips.len()).collect();
    page.solve(all, 0).sequence
}

/// Ends of every strip; a short one borrows the edges of the body it stands above or below.
fn all_ends(strips: &[Strip]) -> Vec<Ends> {
    // Neighbours are looked for among the strips begun shortly before and after.
    const NEAR: usize = 24;
    (0..strips.len())
        .map(|i| {
            let s = &strips[i];
            let mut edges = None;
            if !is_body(s) {
                let around = i.saturating_sub(NEAR)..(i + NEAR).min(strips.len());
                let fits = |b: &&Strip| {
                    let rows = s.top().saturating_sub(b.bottom()).max(b.top().saturating_sub(s.bottom()));
                    is_body(b)
                        && rows <= 3
                        && s.left + DRIFT >= b.edge
                        && s.right <= b.right + DRIFT
                        && s.left <= b.edge + INDENT
                        && s.measure <= b.measure + 2
                        && (s.measure + 6 >= b.measure || s.left <= b.edge)
                };
                edges = strips[around].iter().filter(fits).map(|b| (b.edge, b.measure)).next();
            }
            ends(s, edges)
        })
        .collect()
}

#[derive(Clone)]
struct Order {
    sequence: Vec<usize>,
    points: i32,
}

struct Page {
    ends: Vec<Ends>,
    known: BTreeMap<Vec<usize>, Order>,
    left: usize,
}

impl Page {
    fn solve(&mut self, mut items: Vec<usize>, depth: usize) -> Order {
        if items.len() <= 1 {
            return Order { sequence: items, points: 0 };
        }
        items.sort_unstable();
        if let Some(order) = self.known.get(&items) {
            return order.clone();
        }
        let across = self.across(&items);
        let upright = self.upright(&items);
        let mut tries: Vec<(Vec<usize>, Vec<usize>)> = Vec::new();
        if depth > 200 || items.len() > CROWD && across.is_empty() {
            return self.plain(items);
        }
        if upright.is_empty() && !across.is_empty() {
            // Nothing stands beside anything: the topmost cut is as good as any.
            tries.push(across[0].clone());
        } else if self.left == 0 || items.len() > CROWD {
            tries.extend(across.into_iter().chain(upright).take(1));
        } else {
            tries.extend(across);
            tries.extend(upright);
        }
        if tries.is_empty() {
            tries = self.forced(&items);
        }
        self.left = self.left.saturating_sub(1);
        let mut best: Option<Order> = None;
        for (a, b) in tries {
            let (a, b) = (self.solve(a, depth + 1), self.solve(b, depth + 1));
            let joint = match (a.sequence.last(), b.sequence.first()) {
                (Some(&x), Some(&y)) => seam(&self.ends[x], &self.ends[y], &SEAM),
                _ => 0,
            };
            let points = a.points + b.points + joint;
            if best.as_ref().is_none_or(|o| points > o.points) {
                let sequence = a.sequence.into_iter().chain(b.sequence).collect();
                best = Some(Order { sequence, points });
            }
        }
        let order = best.unwrap_or_else(|| self.plain(items.clone()));
        self.known.insert(items, order.clone());
        order
    }

    /// Row by row, where nothing better is known.
    fn plain(&self, mut items: Vec<usize>) -> Order {
        items.sort_by_key(|&i| (self.ends[i].top, self.ends[i].left));
        Order { sequence: items, points: 0 }
    }

    /// Cuts along rows no strip crosses: (above, below), from the top.
    fn across(&self, items: &[usize]) -> Vec<(Vec<usize>, Vec<usize>)> {
        let mut sorted = items.to_vec();
        sorted.sort_by_key(|&i| (self.ends[i].top, self.ends[i].left));
        let mut bottom = 0;
        let mut at = Vec::new();
        for (n, &i) in sorted.iter().enumerate() {
            if n > 0 && self.ends[i].top > bottom {
                at.push(n);
            }
            bottom = bottom.max(self.ends[i].bottom);
        }
        at.into_iter().map(|n| (sorted[..n].to_vec(), sorted[n..].to_vec())).collect()
    }

    /// Cuts along gutters no strip crosses: (left, right), from the left.
    fn upright(&self, items: &[usize]) -> Vec<(Vec<usize>, Vec<usize>)> {
        let mut sorted = items.to_vec();
        sorted.sort_by_key(|&i| (self.ends[i].left, self.ends[i].top));
        let mut right = 0;
        let mut at = Vec::new();
        for (n, &i) in sorted.iter().enumerate() {
            if n > 0 && self.ends[i].left + DRIFT >= right {
                at.push(n);
            }
            right = right.max(self.ends[i].right);
        }
        at.into_iter().map(|n| (sorted[..n].to_vec(), sorted[n..].to_vec())).collect()
    }

    /// No white runs right through: cut where the least stands in the way.
    fn forced(&self, items: &[usize]) -> Vec<(Vec<usize>, Vec<usize>)> {
        let e = &self.ends;
        let mut out: Vec<(u32, Vec<usize>, Vec<usize>)> = Vec::new();
        for &i in items {
            let x = e[i].left;
            let (a, b): (Vec<usize>, Vec<usize>) = items.iter().partition(|&&j| e[j].left + e[j].right <= 2 * x);
            let cost = items.iter().filter(|&&j| e[j].left + DRIFT < x && x + DRIFT < e[j].right);
            out.push((cost.map(|&j| e[j].bottom - e[j].top + 1).sum(), a, b));
            let y = e[i].top;
            let (a, b): (Vec<usize>, Vec<usize>) = items.iter().partition(|&&j| e[j].top < y);
            let cost = items.iter().filter(|&&j| e[j].top < y && y <= e[j].bottom);
            out.push((cost.map(|&j| (e[j].right - e[j].left).min(y - e[j].top)).sum(), a, b));
        }
        out.retain(|(_, a, b)| !a.is_empty() && !b.is_empty());
        out.sort();
        out.dedup();
        out.truncate(3);
        out.into_iter().map(|(_, a, b)| (a, b)).collect()
    }
}

#[cfg(test)]
pub(super) fn trace(glyphs: &[crate::source::Glyph], strips: &[Strip], sequence: &[usize]) {
    if std::env::var("TRACE").is_err() {
        return;
    }
    let e = all_ends(strips);
    let text = |p: &super::rivers::Piece| -> String {
        glyphs[p.start as usize..p.end as usize].iter().map(|g| g.ch).take(9).collect()
    };
    for (n, &i) in sequence.iter().enumerate() {
        let s = if n > 0 { seam(&e[sequence[n - 1]], &e[i], &SEAM) } else { 0 };
        let t = &strips[i];
        println!(
            "{s:4} #{i} rows {}-{} x {}-{} n {} {} {:?} {:?} {} … {}",
            e[i].top, e[i].bottom, e[i].left, e[i].right, e[i].lines, if e[i].body { "body" } else { "" },
            e[i].start, e[i].end, text(t.first()), text(t.last())
        );
    }
}

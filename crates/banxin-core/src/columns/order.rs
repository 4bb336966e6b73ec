//! Put the strips of a page into reading order.
//!
//! Stage: strips → one sequence. The page is cut across and upright along its white, each part
//! again, down to single strips. Where several cuts are open all are tried, and the order whose
//! seams read best is kept.
//!
//! Invariants: a permutation; the same for the same page.

use super::ends::{self, Ends};
use super::seam::seam;
use super::strips::Strip;
use super::weights::{CROWD, CROWD_GAP, DRIFT, REGIONS, SEAM};
use crate::sort;

/// Indices of `strips` in reading order.
pub(super) fn read(strips: &[Strip]) -> Vec<usize> {
    let mut page = Page { ends: ends::of(strips), known: Vec::new(), left: 0 };
    let mut out = Vec::with_capacity(strips.len());
    for part in page.parts((0..strips.len()).collect()) {
        page.known.clear();
        page.left = REGIONS;
        out.extend(if part.len() > CROWD { page.plain(part).sequence } else { page.solve(part).sequence });
    }
    out
}

#[derive(Clone)]
struct Order {
    sequence: Vec<usize>,
    points: i32,
}

struct Page {
    ends: Vec<Ends>,
    /// Regions solved, by [`hash`].
    known: Vec<(u64, Vec<usize>, Order)>,
    left: usize,
}

/// A number for a region.
fn hash(items: &[usize]) -> u64 {
    items.iter().fold(0, |h: u64, &i| (h.rotate_left(5) ^ i as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15))
}

fn sorted_by_left(ends: &[Ends], items: &[usize]) -> Vec<usize> {
    let mut sorted = items.to_vec();
    sort::by(&mut sorted, |&i| sort::key(0, ends[i].left, ends[i].top));
    sorted
}

impl Page {
    /// The page whole, or where it is crowded (an issue without page breaks, say) in parts.
    fn parts(&self, all: Vec<usize>) -> Vec<Vec<usize>> {
        let mut parts = vec![all];
        for gap in [CROWD_GAP, 0] {
            let crowded = |part: Vec<usize>| if part.len() > CROWD { self.slices(&part, gap) } else { vec![part] };
            parts = parts.into_iter().flat_map(crowded).collect();
        }
        parts
    }

    fn solve(&mut self, mut items: Vec<usize>) -> Order {
        if items.len() <= 1 {
            return Order { sequence: items, points: 0 };
        }
        sort::by(&mut items, |&i| i as u128);
        let hash = hash(&items);
        let from = self.known.partition_point(|k| k.0 < hash);
        if let Some(known) = self.known[from..].iter().take_while(|k| k.0 == hash).find(|k| k.1 == items) {
            return known.2.clone();
        }
        let mut tries = self.upright(&items);
        let slices = self.slices(&items, 0);
        if slices.len() == items.len() {
            return self.plain(slices.concat());
        }
        for n in 1..slices.len() {
            let (above, below) = (slices[..n].concat(), slices[n..].concat());
            // Several slices together are worth a try only where they hold columns side by side.
            if n == 1 || !self.gutters(&sorted_by_left(&self.ends, &above)).is_empty() {
                tries.push((above, below));
            }
        }
        if tries.is_empty() {
            tries = self.forced(&items);
        }
        if self.left == 0 {
            tries.truncate(1);
        }
        self.left = self.left.saturating_sub(1);
        let mut best: Option<Order> = None;
        for (a, b) in tries {
            let (a, b) = (self.solve(a), self.solve(b));
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
        let at = self.known.partition_point(|k| k.0 < hash);
        self.known.insert(at, (hash, items, order.clone()));
        order
    }

    /// Row by row, where nothing better is known.
    fn plain(&self, mut items: Vec<usize>) -> Order {
        sort::by(&mut items, |&i| sort::key(0, self.ends[i].top, self.ends[i].left));
        let joint = |w: &[usize]| seam(&self.ends[w[0]], &self.ends[w[1]], &SEAM);
        Order { points: items.windows(2).map(joint).sum(), sequence: items }
    }

    /// Parts between rows no strip crosses, `gap` of them or more, from the top.
    fn slices(&self, items: &[usize], gap: u32) -> Vec<Vec<usize>> {
        let mut sorted = items.to_vec();
        sort::by(&mut sorted, |&i| sort::key(0, self.ends[i].top, self.ends[i].left));
        let mut out: Vec<Vec<usize>> = Vec::new();
        let mut bottom = 0;
        for i in sorted {
            match out.last_mut() {
                Some(slice) if self.ends[i].top <= bottom + gap => slice.push(i),
                _ => out.push(vec![i]),
            }
            bottom = bottom.max(self.ends[i].bottom);
        }
        out
    }

    /// Cuts along gutters no strip crosses: (left, right), from the left.
    fn upright(&self, items: &[usize]) -> Vec<(Vec<usize>, Vec<usize>)> {
        let sorted = sorted_by_left(&self.ends, items);
        self.gutters(&sorted).into_iter().map(|n| (sorted[..n].to_vec(), sorted[n..].to_vec())).collect()
    }

    /// Where gutters no strip crosses run between items sorted from the left.
    fn gutters(&self, sorted: &[usize]) -> Vec<usize> {
        let mut right = 0;
        let mut at = Vec::new();
        for (n, &i) in sorted.iter().enumerate() {
            if n > 0 && self.ends[i].left + DRIFT >= right {
                at.push(n);
            }
            right = right.max(self.ends[i].right);
        }
        at
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
        let mut best = Vec::new();
        while best.len() < 3
            && let Some(least) = out.iter().min().cloned()
        {
            out.retain(|cut| *cut != least);
            best.push((least.1, least.2));
        }
        best
    }
}

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
    let mut page = Page { ends: ends::of(strips), known: Vec::new(), hashes: Vec::new(), left: 0 };
    let mut out = Vec::with_capacity(strips.len());
    for part in page.parts((0..strips.len()).collect()) {
        page.known.clear();
        page.hashes.clear();
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
    /// Regions solved, with their orders.
    known: Vec<(Vec<usize>, Order)>,
    /// [`hash`] of each and its number, in order.
    hashes: Vec<(u64, u32)>,
    left: usize,
}

/// What is read first and what behind it.
type Cut<'a> = (&'a [usize], &'a [usize]);

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
            for part in std::mem::take(&mut parts) {
                parts.extend(self.parted(part, gap));
            }
        }
        parts
    }

    /// The slices of a part that is crowded.
    fn parted(&self, part: Vec<usize>, gap: u32) -> Vec<Vec<usize>> {
        if part.len() <= CROWD {
            return vec![part];
        }
        let (sorted, starts) = self.slices(&part, gap);
        let ends = starts.iter().skip(1).copied().chain([sorted.len()]);
        starts.iter().zip(ends).map(|(&from, to)| sorted[from..to].to_vec()).collect()
    }

    fn solve(&mut self, mut items: Vec<usize>) -> Order {
        if items.len() <= 1 {
            return Order { sequence: items, points: 0 };
        }
        sort::by(&mut items, |&i| i as u128);
        let hash = hash(&items);
        let from = self.hashes.partition_point(|k| k.0 < hash);
        let mut alike = self.hashes[from..].iter().take_while(|k| k.0 == hash).map(|k| &self.known[k.1 as usize]);
        if let Some(known) = alike.find(|k| k.0 == items) {
            return known.1.clone();
        }
        let one = self.left == 0;
        let upright = sorted_by_left(&self.ends, &items);
        let gutters = self.gutters(&upright);
        let (across, starts) = self.slices(&items, 0);
        if starts.len() == items.len() {
            return self.plain(across);
        }
        let mut tries: Vec<Cut<'_>> = gutters.into_iter().map(|n| upright.split_at(n)).collect();
        if tries.is_empty() || !one {
            tries.extend(self.across(&across, &starts, one));
        }
        let forced = if tries.is_empty() { self.forced(&items) } else { Vec::new() };
        tries.extend(forced.iter().map(|(a, b)| (&a[..], &b[..])));
        if one {
            tries.truncate(1);
        }
        self.left = self.left.saturating_sub(1);
        let mut best: Option<Order> = None;
        for (a, b) in tries {
            let (a, b) = (self.solve(a.to_vec()), self.solve(b.to_vec()));
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
        let at = self.hashes.partition_point(|k| k.0 < hash);
        self.hashes.insert(at, (hash, self.known.len() as u32));
        self.known.push((items, order.clone()));
        order
    }

    /// Row by row, where nothing better is known.
    fn plain(&self, mut items: Vec<usize>) -> Order {
        sort::by(&mut items, |&i| sort::key(0, self.ends[i].top, self.ends[i].left));
        let joint = |w: &[usize]| seam(&self.ends[w[0]], &self.ends[w[1]], &SEAM);
        Order { points: items.windows(2).map(joint).sum(), sequence: items }
    }

    /// Items from the top, and where in them parts begin between which lie rows no strip crosses,
    /// more than `gap` of them.
    fn slices(&self, items: &[usize], gap: u32) -> (Vec<usize>, Vec<usize>) {
        let mut sorted = items.to_vec();
        sort::by(&mut sorted, |&i| sort::key(0, self.ends[i].top, self.ends[i].left));
        let mut starts = Vec::new();
        let mut bottom = 0;
        for (n, &i) in sorted.iter().enumerate() {
            if n == 0 || self.ends[i].top > bottom + gap {
                starts.push(n);
            }
            bottom = bottom.max(self.ends[i].bottom);
        }
        (sorted, starts)
    }

    /// Cuts across between slices, see [`Self::slices`]; of `one`, the first will do.
    fn across<'a>(&self, sorted: &'a [usize], starts: &[usize], one: bool) -> Vec<Cut<'a>> {
        let mut out = Vec::new();
        // What stands above the cut, from the left.
        let mut above: Vec<usize> = Vec::new();
        for (n, from) in starts.windows(2).enumerate() {
            // Several slices together are worth a try only where they hold columns side by side.
            for &i in &sorted[from[0]..from[1]] {
                let place = |k: usize| (self.ends[k].left, self.ends[k].top);
                above.insert(above.partition_point(|&k| place(k) <= place(i)), i);
            }
            if n == 0 || self.has_gutter(&above) {
                out.push(sorted.split_at(from[1]));
            }
            if one {
                break;
            }
        }
        out
    }

    /// Whether [`Self::gutters`] has any.
    fn has_gutter(&self, sorted: &[usize]) -> bool {
        let mut right = 0;
        sorted.iter().enumerate().any(|(n, &i)| {
            let before = right;
            right = right.max(self.ends[i].right);
            n > 0 && self.ends[i].left + DRIFT >= before
        })
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

//! Put the strips of a page into reading order.
//!
//! Stage: strips → one sequence. The page is cut across and upright along its white, each part
//! again, down to single strips. Where several cuts are open ([`cuts`] tells them) all are tried, and the
//! order whose seams read best ([`seam`]) and bring together what speaks of the same ([`Kin`]) is kept. Where none is open the topmost
//! strip goes first.
//!
//! Invariants: a permutation; the same for the same page.

use super::cuts;
use super::ends::{self, Ends};
use super::kin::Kin;
use super::region::{Cut, Region};
use super::seam::seam;
use super::strips::Strip;
use super::weights::{CROWD, CROWD_GAP, REGIONS, SEAM};
use crate::sort;
use crate::source::Glyph;

/// Indices of `strips` in reading order.
pub(super) fn read(glyphs: &[Glyph], strips: &[Strip]) -> Vec<usize> {
    let mut page = Page::of(ends::of(strips), Kin::of(glyphs, strips));
    let mut out = Vec::with_capacity(strips.len());
    for part in page.parts((0..strips.len()).collect()) {
        out.extend(if part.len() > CROWD { page.plain(part).sequence } else { page.whole(part) });
    }
    out
}

struct Order {
    sequence: Vec<usize>,
    points: i32,
}

struct Page {
    ends: Vec<Ends>,
    kin: Kin,
    /// Orders found; those of single strips come first.
    orders: Vec<Order>,
    /// Regions solved, with the places of their orders.
    known: Vec<(Region, usize)>,
    /// [`hash`] of each and its number, in order.
    hashes: Vec<(u64, u32)>,
    /// For [`Region::cut`].
    chosen: Vec<bool>,
    left: usize,
}

/// A number for a region.
fn hash(items: &[usize]) -> u64 {
    items.iter().fold(0, |h: u64, &i| (h.rotate_left(5) ^ i as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15))
}

impl Page {
    fn of(ends: Vec<Ends>, kin: Kin) -> Self {
        let n = ends.len();
        let orders = (0..n).map(|i| Order { sequence: vec![i], points: 0 }).collect();
        Self { ends, kin, orders, known: Vec::new(), hashes: Vec::new(), chosen: vec![false; n], left: 0 }
    }

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
        let sorted = self.downwards(part);
        let starts = cuts::slices(&self.ends, &sorted, gap);
        let ends = starts.iter().skip(1).copied().chain([sorted.len()]);
        starts.iter().zip(ends).map(|(&from, to)| sorted[from..to].to_vec()).collect()
    }

    /// A part in reading order.
    fn whole(&mut self, mut part: Vec<usize>) -> Vec<usize> {
        self.orders.truncate(self.ends.len());
        self.known.clear();
        self.hashes.clear();
        self.left = REGIONS;
        sort::by(&mut part, |&i| i as u128);
        let mut upright = part.clone();
        sort::by(&mut upright, |&i| sort::key(0, self.ends[i].left, self.ends[i].top));
        if part.is_empty() {
            return part;
        }
        let order = self.solve(Region::of(&upright, &self.downwards(part)));
        self.orders[order].sequence.clone()
    }

    /// The place of the order of a region that is not empty.
    fn solve(&mut self, region: Region) -> usize {
        if let [one] = region.upright()[..] {
            return one;
        }
        let hash = hash(region.upright());
        let from = self.hashes.partition_point(|k| k.0 < hash);
        let mut alike = self.hashes[from..].iter().take_while(|k| k.0 == hash).map(|k| &self.known[k.1 as usize]);
        if let Some(known) = alike.find(|k| k.0.upright() == region.upright()) {
            return known.1;
        }
        let one = self.left == 0;
        let starts = cuts::slices(&self.ends, region.across(), 0);
        if starts.len() == region.len() {
            return self.keep(self.in_rows(region.across().to_vec()));
        }
        let mut tries: Vec<Cut> = Vec::new();
        cuts::gutters(&self.ends, region.upright(), &mut tries);
        if tries.is_empty() || !one {
            cuts::across(&self.ends, region.across(), &starts, one, &mut tries);
        }
        if tries.is_empty() {
            // No white runs right through: the topmost strip goes first.
            tries.push(Cut::Across(1));
        }
        if one {
            tries.truncate(1);
        }
        self.left = self.left.saturating_sub(1);
        let mut best: Option<(i32, usize, usize)> = None;
        for cut in tries {
            let (a, b) = region.cut(&cut, &mut self.chosen);
            let (a, b) = (self.solve(a), self.solve(b));
            let (before, behind) = (&self.orders[a], &self.orders[b]);
            let joint = match (before.sequence.last(), behind.sequence.first()) {
                (Some(&x), Some(&y)) => seam(&self.ends[x], &self.ends[y], &SEAM) + self.kin.between(x, y, &self.ends),
                _ => 0,
            };
            let points = before.points + behind.points + joint;
            if best.is_none_or(|o| points > o.0) {
                best = Some((points, a, b));
            }
        }
        let order = match best {
            Some((points, a, b)) => {
                let mut sequence = Vec::with_capacity(region.len());
                sequence.extend_from_slice(&self.orders[a].sequence);
                sequence.extend_from_slice(&self.orders[b].sequence);
                Order { sequence, points }
            }
            None => self.in_rows(region.across().to_vec()),
        };
        let at = self.hashes.partition_point(|k| k.0 < hash);
        self.hashes.insert(at, (hash, self.known.len() as u32));
        let order = self.keep(order);
        self.known.push((region, order));
        order
    }

    fn keep(&mut self, order: Order) -> usize {
        self.orders.push(order);
        self.orders.len() - 1
    }

    /// Items from the top.
    fn downwards(&self, mut items: Vec<usize>) -> Vec<usize> {
        sort::by(&mut items, |&i| sort::key(0, self.ends[i].top, self.ends[i].left));
        items
    }

    /// Row by row, where nothing better is known.
    fn plain(&self, items: Vec<usize>) -> Order {
        self.in_rows(self.downwards(items))
    }

    /// Items from the top, as they stand.
    fn in_rows(&self, items: Vec<usize>) -> Order {
        let joint = |w: &[usize]| seam(&self.ends[w[0]], &self.ends[w[1]], &SEAM);
        Order { points: items.windows(2).map(joint).sum(), sequence: items }
    }
}

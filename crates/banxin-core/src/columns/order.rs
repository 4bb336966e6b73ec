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
use super::weights::{CROWD, CROWD_GAP, DRIFT, FRAME_GUTTER, FURNITURE, INDENT, REGIONS, SEAM};

/// Indices of `strips` in reading order.
pub(super) fn read(strips: &[Strip]) -> Vec<usize> {
    let mut page = Page { ends: all_ends(strips), known: BTreeMap::new(), left: 0 };
    let mut out = Vec::with_capacity(strips.len());
    for part in page.parts((0..strips.len()).collect()) {
        page.known.clear();
        page.left = REGIONS;
        out.extend(if part.len() > CROWD { page.plain(part).sequence } else { page.solve(part).sequence });
    }
    out
}

/// Ends of every strip; a short one borrows the edges of the body it stands above or below.
fn all_ends(strips: &[Strip]) -> Vec<Ends> {
    // Neighbours are looked for among the strips begun shortly before and after.
    const NEAR: usize = 24;
    let mut all: Vec<Ends> = (0..strips.len())
        .map(|i| {
            let s = &strips[i];
            let mut edges = None;
            if !is_body(s) {
                let around = i.saturating_sub(NEAR)..(i + NEAR).min(strips.len());
                // A line above its column is of it only where other columns stand beside it.
                let beside = strips[around.clone()].iter().any(|t| {
                    let apart = t.left.saturating_sub(s.right).max(s.left.saturating_sub(t.right));
                    is_body(t) && t.top() <= s.top() && s.top() <= t.bottom() && (1..=FRAME_GUTTER).contains(&apart)
                });
                let fits = |b: &&Strip| {
                    let above = s.top().saturating_sub(b.bottom());
                    let rows = above.max(b.top().saturating_sub(s.bottom()));
                    let indent = s.left.saturating_sub(b.edge);
                    // A paragraph's first line lacks its indent, its last may be short.
                    let lacks = if indent > 1 { 4 } else { 0 };
                    let full = s.measure + lacks + 3 >= b.measure;
                    is_body(b)
                        && rows <= 3
                        && s.left + DRIFT >= b.edge
                        && s.right <= b.right + DRIFT
                        && (indent <= INDENT && indent != 1)
                        && s.measure + lacks <= b.measure + 3
                        && (above > 0 || beside)
                        && (full || indent == 0 && (1..=2).contains(&above))
                };
                edges = strips[around].iter().filter(fits).map(|b| (b.edge, b.measure)).next();
            }
            ends(s, edges)
        })
        .collect();
    for row in all.chunk_by_mut(|a, b| a.top == b.top) {
        let furniture = row.len() >= FURNITURE && row.iter().all(|e| e.lines == 1 && !e.body);
        row.iter_mut().for_each(|e| e.furniture = furniture);
    }
    all
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
        items.sort_unstable();
        if let Some(order) = self.known.get(&items) {
            return order.clone();
        }
        let mut tries = self.upright(&items);
        let slices = self.slices(&items, 0);
        if slices.len() == items.len() {
            return self.plain(slices.concat());
        }
        for n in 1..slices.len() {
            let (above, below) = (slices[..n].concat(), slices[n..].concat());
            // Several slices together are worth a try only where they hold columns side by side.
            if n == 1 || !self.upright(&above).is_empty() {
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
        self.known.insert(items, order.clone());
        order
    }

    /// Row by row, where nothing better is known.
    fn plain(&self, mut items: Vec<usize>) -> Order {
        items.sort_by_key(|&i| (self.ends[i].top, self.ends[i].left));
        let joint = |w: &[usize]| seam(&self.ends[w[0]], &self.ends[w[1]], &SEAM);
        Order { points: items.windows(2).map(joint).sum(), sequence: items }
    }

    /// Parts between rows no strip crosses, `gap` of them or more, from the top.
    fn slices(&self, items: &[usize], gap: u32) -> Vec<Vec<usize>> {
        let mut sorted = items.to_vec();
        sorted.sort_by_key(|&i| (self.ends[i].top, self.ends[i].left));
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
    if let Ok(q) = std::env::var("SEQ") {
        let q: Vec<usize> = q.split(',').map(|x| x.parse().unwrap()).collect();
        for w in q.windows(2) {
            println!("# {} {} {}", w[0], w[1], seam(&e[w[0]], &e[w[1]], &SEAM));
        }
    }
    if let Ok(q) = std::env::var("SET") {
        let q: Vec<usize> = q.split(',').map(|x| x.parse().unwrap()).collect();
        let mut page = Page { ends: e.clone(), known: BTreeMap::new(), left: REGIONS };
        println!("# slices {:?}", page.slices(&q, 0));
        let o = page.solve(q);
        println!("# {:?} {} left {}", o.sequence, o.points, page.left);
    }
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

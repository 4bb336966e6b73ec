//! Moves functions of the module to where gzip likes them better.
//!
//! Part of `order`, behind its walk, which is greedy: it never takes back what it has put down. In: what the functions are made
//! of, in order. Out: their order once some thousand moves were tried, of a few that stand together, most of them beside one
//! that is like them; one that leaves fewer bytes is kept (0.9 kB). Moves are drawn by a sum of numbers, the same on every
//! machine, and weighed several at a time.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::thread;

use crate::Result;
use crate::order::runs;
use crate::weigh::gzip;

/// Moves weighed at a time, of which the best is kept.
const AT_ONCE: usize = 2;
/// How often.
const TRIES: usize = 4000;
/// Functions that are moved together.
const TOGETHER: [usize; 8] = [1, 1, 1, 1, 1, 2, 3, 5];
/// Of ten moves so many go beside a function that is like one of those moved.
const BESIDE_LIKE: usize = 8;
/// Functions that count as like another.
const LIKE: usize = 8;
/// Bytes of a run that functions have in common.
const RUN: usize = 8;
/// Functions that have a run: in more it says little.
const SHARED: std::ops::Range<usize> = 2..40;

/// A better order of some functions; the first `fixed` stay.
pub(crate) fn moved(bodies: &[&[u8]], fixed: usize) -> Result<Vec<usize>> {
    let mut order: Vec<usize> = (0..bodies.len()).collect();
    if bodies.len() < fixed + 2 * TOGETHER.len() {
        return Ok(order);
    }
    let like = like(bodies);
    let mut drawn = Drawn(1);
    let mut least = weight(bodies, &order)?;
    for _ in 0..TRIES {
        let moves: Vec<Vec<usize>> = (0..AT_ONCE).map(|_| one(&order, &like, fixed, &mut drawn)).collect();
        let weights = thread::scope(|scope| {
            let weighed: Vec<_> = moves.iter().map(|order| scope.spawn(|| weight(bodies, order).ok())).collect();
            weighed.into_iter().map(|one| one.join().ok().flatten()).collect::<Option<Vec<_>>>()
        });
        let weights = weights.ok_or("the order of functions: not weighed")?;
        if let Some((best, order_then)) = weights.into_iter().zip(moves).min_by_key(|(weight, _)| *weight)
            && best < least
        {
            (least, order) = (best, order_then);
        }
    }
    Ok(order)
}

/// Bytes that gzip leaves of functions in an order.
fn weight(bodies: &[&[u8]], order: &[usize]) -> Result<usize> {
    gzip(&order.iter().map(|&f| bodies[f]).collect::<Vec<_>>().concat())
}

/// An order with one move in it.
fn one(order: &[usize], like: &[Vec<usize>], fixed: usize, drawn: &mut Drawn) -> Vec<usize> {
    let many = TOGETHER[drawn.below(TOGETHER.len())];
    let from = fixed + drawn.below(order.len() - many - fixed);
    let mut out = order.to_vec();
    let moved: Vec<usize> = out.drain(from..from + many).collect();
    let near = &like[moved[drawn.below(many)]];
    let beside = if drawn.below(10) < BESIDE_LIKE && !near.is_empty() {
        let beside = near[drawn.below(near.len())];
        out.iter().position(|&f| f == beside).map(|at| at + drawn.below(2))
    } else {
        None
    };
    let to = beside.unwrap_or_else(|| fixed + drawn.below(out.len() - fixed)).max(fixed);
    out.splice(to..to, moved);
    out
}

/// Of each function those that have most in common with it.
fn like(bodies: &[&[u8]]) -> Vec<Vec<usize>> {
    let (runs, holders) = runs(bodies, RUN);
    let of = |(f, runs): (usize, &Vec<usize>)| {
        let mut common: HashMap<usize, usize> = HashMap::new();
        for holders in runs.iter().map(|&run| &holders[run]).filter(|h| SHARED.contains(&h.len())) {
            for &other in holders.iter().filter(|&&other| other != f) {
                *common.entry(other).or_default() += 1000 / holders.len();
            }
        }
        let mut most: Vec<(usize, usize)> = common.into_iter().collect();
        most.sort_by_key(|&(other, common)| (Reverse(common), other));
        most.into_iter().take(LIKE).map(|m| m.0).collect()
    };
    runs.iter().enumerate().map(of).collect()
}

/// Numbers drawn one after another (Knuth, MMIX).
struct Drawn(u64);

impl Drawn {
    /// The next, below `n`.
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % n
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_alike_moves_together() -> Result {
        // Of two kinds, more of each than gzip looks back.
        let text = |kind: u64, n: usize| -> Vec<u8> {
            let mut drawn = Drawn(kind);
            let mut body: Vec<u8> = (0..3000).map(|_| drawn.below(256) as u8).collect();
            body[n] = 0;
            body
        };
        let bodies: Vec<Vec<u8>> = (0..24).map(|n| text(n as u64 % 12, n)).collect();
        let bodies: Vec<&[u8]> = bodies.iter().map(Vec::as_slice).collect();
        let before = weight(&bodies, &(0..24).collect::<Vec<_>>())?;
        let order = moved(&bodies, 1)?;
        assert!(weight(&bodies, &order)? * 4 < before * 3);
        assert_eq!(order[0], 0);
        let mut all = order;
        all.sort_unstable();
        assert!(all.into_iter().eq(0..24));
        Ok(())
    }

    #[test]
    fn few_functions_stay() -> Result {
        assert_eq!(moved(&[b"a", b"b"], 0)?, [0, 1]);
        Ok(())
    }
}

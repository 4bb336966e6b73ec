//! Put columns one after another: the torn end of one to the torn start of another.
//!
//! Stage: columns in printed order → columns in reading order. A column that ends in the middle of
//! a sentence and is not gone on by the next one is followed by the column near by that reads on
//! best; all others keep their order.

use super::law::{Words, open, seam};
use super::pieces::Piece;
use super::weights::{LAW, REACH, SLACK};

/// A column.
#[derive(Debug, Clone, Default)]
pub(super) struct Chain {
    /// Its pieces, in order.
    pub pieces: Vec<Piece>,
    /// Measure near its start and near its end.
    pub measure: [i32; 2],
    /// Whether lines enough agree on it.
    pub settled: [bool; 2],
}

/// The measure of a seam between two columns; none where neither tells it or they differ.
fn common(a: &Chain, b: &Chain) -> Option<i32> {
    let (x, y) = (a.measure[1], b.measure[0]);
    match (a.settled[1], b.settled[0]) {
        (true, true) => ((x - y).abs() <= SLACK + 1).then_some(x.max(y)),
        (true, false) => (y <= x + SLACK).then_some(x),
        (false, true) => (x <= y + SLACK).then_some(y),
        (false, false) => None,
    }
}

/// Points for `b` behind `a`.
pub(super) fn points(a: &Chain, b: &Chain, words: &Words) -> i32 {
    match (common(a, b), a.pieces.last(), b.pieces.first()) {
        (Some(m), Some(last), Some(first)) => seam(last, first, b.pieces.get(1), m, words),
        _ => 0,
    }
}

/// `a` ends in the middle of a sentence that `b` may go on with.
fn torn(a: &Chain, b: &Chain, words: &Words) -> bool {
    let (Some(m), Some(last)) = (common(a, b), a.pieces.last()) else {
        return false;
    };
    open(last, m) && points(a, b, words) >= LAW.runs_out
}

/// Numbers of the chains in reading order.
pub(super) fn follow(chains: &[Chain], words: &Words) -> Vec<usize> {
    let n = chains.len();
    let good = |i: usize, j: usize| torn(&chains[i], &chains[j], words);
    let ends: Vec<usize> = (0..n).filter(|&i| i + 1 == n || !good(i, i + 1)).collect();
    let starts: Vec<usize> = (0..n).filter(|&j| j == 0 || !good(j - 1, j)).collect();
    let mut pairs: Vec<(i32, usize, usize)> = Vec::new();
    for &i in &ends {
        let from = starts.partition_point(|&j| j + REACH < i);
        for &j in starts[from..].iter().take_while(|&&j| j <= i + REACH) {
            let p = points(&chains[i], &chains[j], words);
            if i != j && torn(&chains[i], &chains[j], words) {
                let far = if j > i { (j - i) as i32 } else { (i - j) as i32 + 4 };
                pairs.push((far - 3 * p, i, j));
            }
        }
    }
    pairs.sort_unstable();
    let mut next_links: Vec<Option<usize>> = vec![None; n];
    let mut before: Vec<Option<usize>> = vec![None; n];
    // The far end of every run of linked chains, known at its ends: a link back to it would close a ring.
    let mut far: Vec<usize> = (0..n).collect();
    for (_, i, j) in pairs {
        if next_links[i].is_some() || before[j].is_some() || far[i] == j {
            continue;
        }
        next_links[i] = Some(j);
        before[j] = Some(i);
        let (head, tail) = (far[i], far[j]);
        far[head] = tail;
        far[tail] = head;
    }
    let mut out = Vec::with_capacity(n);
    for start in (0..n).filter(|&c| before[c].is_none()) {
        let mut at = Some(start);
        while let Some(c) = at {
            out.push(c);
            at = next_links[c];
        }
    }
    out
}

//! Where a region of the page may be cut: across or upright along its white.
//!
//! Part of [`super::order`], which tries the cuts and keeps the one that reads best. In: the strips of a region by their numbers,
//! from the left or from the top, and where each stands. Out: the cuts that are open.
//!
//! Holds: both sides of a cut have strips. White is a row that no strip crosses, or a gutter that none reaches into by more
//! than [`DRIFT`]. Not handled: white that bends; where none runs right through, [`super::order`] takes the topmost strip first.

use super::ends::Ends;
use super::region::Cut;
use super::weights::DRIFT;

/// Where among items from the top parts begin between which lie rows no strip crosses, more than `gap` of them.
pub(super) fn slices(ends: &[Ends], sorted: &[usize], gap: u32) -> Vec<usize> {
    let mut starts = Vec::with_capacity(sorted.len());
    let mut bottom = 0;
    for (n, &i) in sorted.iter().enumerate() {
        if n == 0 || ends[i].top > bottom + gap {
            starts.push(n);
        }
        bottom = bottom.max(ends[i].bottom);
    }
    starts
}

/// Cuts across between slices, see [`slices`]; of `one`, the first will do.
pub(super) fn across(ends: &[Ends], sorted: &[usize], starts: &[usize], one: bool, out: &mut Vec<Cut>) {
    // What stands above the cut, from the left.
    let mut above: Vec<usize> = Vec::new();
    for (n, from) in starts.windows(2).enumerate() {
        // Several slices together are worth a try only where they hold columns side by side.
        for &i in &sorted[from[0]..from[1]] {
            let place = |k: usize| (ends[k].left, ends[k].top);
            above.insert(above.partition_point(|&k| place(k) <= place(i)), i);
        }
        if n == 0 || has_gutter(ends, &above) {
            out.push(Cut::Across(from[1]));
        }
        if one {
            break;
        }
    }
}

/// Whether [`gutters`] has any.
fn has_gutter(ends: &[Ends], sorted: &[usize]) -> bool {
    let mut right = 0;
    sorted.iter().enumerate().any(|(n, &i)| {
        let before = right;
        right = right.max(ends[i].right);
        n > 0 && ends[i].left + DRIFT >= before
    })
}

/// Where gutters no strip crosses run between items sorted from the left.
pub(super) fn gutters(ends: &[Ends], sorted: &[usize], out: &mut Vec<Cut>) {
    let mut right = 0;
    for (n, &i) in sorted.iter().enumerate() {
        if n > 0 && ends[i].left + DRIFT >= right {
            out.push(Cut::Upright(n));
        }
        right = right.max(ends[i].right);
    }
}

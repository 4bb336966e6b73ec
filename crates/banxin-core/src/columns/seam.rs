//! How well one strip reads on into another.
//!
//! Two things speak: the words at the seam (an unfinished line wants a line flush with the edge, a
//! finished one an indented line or a head) and the places of both on the page (straight below, or
//! at the top of the next column).

use super::ends::{End, Ends, Start};
use super::weights::{DRIFT, Seam};

/// Points for reading `b` straight after `a`.
pub(super) fn seam(a: &Ends, b: &Ends, w: &Seam) -> i32 {
    let (words, (places, far)) = (words(a, b, w), places(a, b, w));
    // Words that fit by chance fit anywhere: far off they count half.
    places + if far && words > 0 { words / 2 } else { words }
}

fn words(a: &Ends, b: &Ends, w: &Seam) -> i32 {
    if !b.body {
        return match (a.body, a.end) {
            (_, _) if b.start == Start::Torn => w.torn,
            (true, End::Open) => w.broken,
            (true, _) => w.paragraph,
            (false, _) => 0,
        };
    }
    if !a.body {
        return match b.start {
            Start::Indented => w.paragraph,
            Start::Torn => w.torn,
            Start::Flush => w.headless,
            Start::Unknown => 0,
        };
    }
    let words = match (a.end, b.start) {
        (End::Open, Start::Flush | Start::Torn) => w.runs_on,
        (End::Open, Start::Indented) => w.broken,
        (End::Maybe, Start::Flush) => w.may_run_on,
        (End::Maybe | End::Shut, Start::Indented) => w.paragraph,
        (End::Shut, Start::Flush) => w.headless,
        (End::Shut | End::Bare, Start::Torn) => w.torn,
        (End::Maybe, Start::Torn) => w.may_run_on,
        (End::Bare, Start::Indented) => w.paragraph / 2,
        (End::Bare, Start::Flush) => w.headless,
        (_, Start::Unknown) => 0,
    };
    let same = (a.right - a.left).abs_diff(b.right - b.left) <= 3;
    if same || words <= 0 { words } else { words / 2 }
}

/// Points for where `b` stands, and whether that is far off.
fn places(a: &Ends, b: &Ends, w: &Seam) -> (i32, bool) {
    let over = a.right.min(b.right).saturating_sub(a.left.max(b.left));
    let narrow = (a.right - a.left).min(b.right - b.left);
    let below = b.top > a.bottom;
    let empty = b.top.saturating_sub(a.bottom + 1);
    let less = empty.min(6) as i32 * w.empty_row;
    if a.furniture {
        return if b.furniture && b.left >= a.right { (w.next_column, false) } else { (0, true) };
    }
    if !a.body {
        // A head wants what stands below it, or left of that where it is centred over columns.
        let under = below && empty <= 5 && (over > 0 || b.body && b.right <= a.left);
        return if under { (w.under_head - less, false) } else { (w.head_alone, true) };
    }
    if below && over * 2 >= narrow {
        let column = b.body && a.left.abs_diff(b.left) <= 2;
        return (if column { w.same_column } else { w.below } - less, empty > 4);
    }
    if b.left + DRIFT >= a.right {
        let level = a.top.abs_diff(b.top) <= 2 || a.column.abs_diff(b.column) <= 2;
        if level && b.body {
            return (if a.bottom + 2 >= b.bottom { w.next_column } else { w.next_column / 2 }, false);
        }
        return if b.top <= a.bottom { (w.right, false) } else { (w.elsewhere, true) };
    }
    (w.elsewhere, true)
}

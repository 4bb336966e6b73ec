//! How well one strip reads on into another.
//!
//! Two things speak: the words at the seam (an unfinished line wants a line flush with the edge, a
//! finished one an indented line or a head) and the places of both on the page (straight below, or
//! at the top of the next column).

use super::ends::{End, Ends, Start};
use super::weights::{BESIDE, DRIFT, Seam};

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
        let under = below && empty <= 5 && (over > 0 || b.body && b.right <= a.left && b.left >= a.centred);
        if under {
            let own = if over > 0 || !b.body { w.under_head } else { w.under_left };
            return (own - less, false);
        }
        // A head in pieces, a label left of its head.
        let beside = !b.body && !b.furniture && b.left >= a.right && b.top + 1 >= a.top && b.top <= a.bottom + BESIDE;
        return (if beside { w.elsewhere } else { w.head_alone }, true);
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

#[cfg(test)]
mod tests {
    use super::super::weights::SEAM;
    use super::super::{ends, rivers, strips, tests::page};
    use super::*;

    /// Ends of the strips of a page.
    fn ends_of(page_text: &str) -> Vec<Ends> {
        let (glyphs, lines) = page(page_text);
        ends::of(&strips::follow(&glyphs, rivers::cut(&glyphs, &lines).expect("columns")))
    }

    const TEXT: &str = "
  昨日上午横跨清    只要十分钟就到。    只等枇杷黄了的    红的一筐又一筐
河的新桥正式通车    新桥全长八百米，    时候，果农才肯    堆在门前晒着，
市民王伟说，这是    投资一亿元人民币    歇下来数一数钱    孩子们跑来跑去
件好事，新桥通车    前后工期整整三年    今年比去年多了    到了晚上才回家
以后，他上班再也    完工以后通了公交    三成，县里的车    大家坐在院子里
";

    #[test]
    fn a_head_goes_with_the_columns_that_it_may_stand_in_the_middle_over() {
        let page = format!("        清河新桥通车                  枇杷黄了\n{TEXT}");
        let ends = ends_of(&page);
        let [left, right] = [0, 1].map(|i| &ends[i]);
        let first = ends.iter().find(|e| e.body).expect("a column");
        let third = ends.iter().filter(|e| e.body).nth(2).expect("a third column");
        assert_eq!(places(left, first, &SEAM).0, SEAM.under_head - SEAM.empty_row, "{ends:?}");
        assert_eq!(places(right, third, &SEAM).0, SEAM.under_left - SEAM.empty_row, "{right:?} {third:?}");
        assert_eq!(places(right, first, &SEAM).0, SEAM.head_alone);
    }

    #[test]
    fn a_head_beside_a_head_is_no_head_alone() {
        let page = format!("街谈\n        清河新桥通车      老人上桥\n{TEXT}");
        let ends = ends_of(&page);
        assert_eq!(places(&ends[0], &ends[1], &SEAM).0, SEAM.elsewhere, "{ends:?}");
        assert_eq!(places(&ends[1], &ends[2], &SEAM).0, SEAM.elsewhere);
        assert_eq!(places(&ends[2], &ends[1], &SEAM).0, SEAM.head_alone);
    }
}

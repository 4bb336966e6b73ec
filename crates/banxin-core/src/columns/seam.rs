//! How well one strip reads on into another.
//!
//! Two things speak: the words at the seam (an unfinished line wants a line flush with the edge, a
//! finished one an indented line or a head) and the places of both on the page (straight below, or
//! at the top of the next column).

use super::strips::Strip;
use super::weights::Seam;

pub(super) const FINAL: &str = "。！？!?…";
const CLOSERS: &str = "”’）】》〉」』)]";
/// Marks no line may start with, and marks no line may end with (GB/T 15834).
const NEVER_FIRST: &str = "，。、；：？！”’）】》〉」』…—%％";
const NEVER_LAST: &str = "“‘（《【〈「『";

/// What of a strip matters at its seams.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ends {
    pub left: u32,
    pub right: u32,
    pub top: u32,
    pub bottom: u32,
    pub lines: usize,
    /// A run of text set to a measure, not a head or a caption.
    pub body: bool,
    /// One of three or more single lines in a row: the page's own line of number, date and names.
    pub furniture: bool,
    pub start: Start,
    pub end: End,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    /// Flush with the edge.
    Flush,
    /// A paragraph's indent.
    Indented,
    /// With a mark that cannot start anything.
    Torn,
    /// Of one line the edge is not known.
    Unknown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// A full line without a final mark, or a mark that cannot end anything.
    Open,
    /// A full line with a final mark.
    Maybe,
    /// A short line with a final mark.
    Shut,
    /// A short line without one: a head, a signature, a jump.
    Bare,
}

/// Reads the ends of a strip; `edges` is the column it stands in where that is known better from
/// its neighbours.
pub(super) fn ends(strip: &Strip, edges: Option<(u32, u32)>) -> Ends {
    let lines = strip.pieces.len();
    let body = is_body(strip) || edges.is_some();
    let (edge, measure) = edges.unwrap_or((strip.edge, strip.measure));
    let first = strip.first();
    let start = if NEVER_FIRST.contains(strip.opens) {
        Start::Torn
    } else if lines == 1 && edges.is_none() {
        Start::Unknown
    } else if first.left > edge {
        Start::Indented
    } else {
        Start::Flush
    };
    let last = strip.last();
    let full = last.ink + 4 >= measure && (lines > 1 || edges.is_some());
    let marked = FINAL.contains(strip.closes) || CLOSERS.contains(strip.closes);
    let end = match (full, marked) {
        _ if NEVER_LAST.contains(strip.closes) => End::Open,
        (true, false) => End::Open,
        (true, true) => End::Maybe,
        (false, true) => End::Shut,
        // A comma never ends anything, however short its line.
        (false, false) if "，、；".contains(strip.closes) => End::Open,
        (false, false) => End::Bare,
    };
    Ends { left: strip.left, right: strip.right, top: strip.top(), bottom: strip.bottom(), lines, body, furniture: false, start, end }
}

/// Three or more lines, most of them flush on both sides.
pub(super) fn is_body(strip: &Strip) -> bool {
    let lines = strip.pieces.len();
    let flush = strip.pieces.iter().filter(|p| p.ink + 4 >= strip.measure).count();
    lines >= 3 && flush * 2 >= lines
}

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
    if b.left >= a.right {
        let level = a.top.abs_diff(b.top) <= 2;
        if level && b.body {
            return (if a.bottom + 2 >= b.bottom { w.next_column } else { w.next_column / 2 }, false);
        }
        return if b.top <= a.bottom { (w.right, false) } else { (w.elsewhere, true) };
    }
    (w.elsewhere, true)
}

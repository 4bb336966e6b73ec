//! What the first and last lines of a strip say about its neighbours in reading order.
//!
//! Stage: strips → their ends. A strip of some lines knows its left edge and its measure, so that an
//! indented start and a short end can be told; one of a line or two borrows both from the column it
//! stands in. What belongs to no column is a head, a caption or the page's furniture.

use super::strips::Strip;
use super::weights::{CENTRED, COLUMN_GAP, DRIFT, FRAME_GUTTER, FURNITURE, INDENT, NEIGHBOURS};
use crate::glyphs::holds;

/// Marks that end a sentence.
pub(super) const FINAL: &str = "。！？!?…";
const CLOSERS: &str = "”’）】》〉」』)]";
/// Marks no line may start with, and marks no line may end with (GB/T 15834).
const NEVER_FIRST: &str = "，。、；：？！”’）】》〉」』…—%％";
const NEVER_LAST: &str = "“‘（《【〈「『";

/// What of a strip matters at its seams.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ends {
    /// Characters from the page's left edge.
    pub left: u32,
    pub right: u32,
    /// First row.
    pub top: u32,
    /// Last row.
    pub bottom: u32,
    /// First row of the column it stands in, as far as text stands right above it.
    pub column: u32,
    pub lines: usize,
    /// Left edge of the first column that a head here may stand in the middle over.
    pub centred: u32,
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

/// Ends of every strip, in the order of the strips.
pub(super) fn of(strips: &[Strip]) -> Vec<Ends> {
    let mut all: Vec<Ends> = (0..strips.len()).map(|i| read(&strips[i], column(strips, i))).collect();
    let mut at = 0;
    // The rows at the head of the page, as far as furniture goes on from there, and the last one.
    let mut edges = (all.first().map_or(0, |e| e.top), all.last().map_or(0, |e| e.top));
    for row in all.chunk_by_mut(|a, b| a.top == b.top) {
        let top = row[0].top;
        let first = top <= edges.0;
        let furniture =
            (first || top >= edges.1) && row.len() >= FURNITURE && row.iter().all(|e| e.lines == 1 && !e.body);
        if furniture && first {
            edges.0 = top + 1;
        }
        row.iter_mut().for_each(|e| e.furniture = furniture);
        // Three or more side by side, and not one line each: columns, however short.
        let columns = |a: &Ends, b: &Ends| b.left.saturating_sub(a.right) <= FRAME_GUTTER;
        for frame in row.chunk_by_mut(columns) {
            let strips = &strips[at..at + frame.len()];
            let measure = strips.iter().map(|s| s.measure).max().unwrap_or(0);
            if frame.len() >= FURNITURE && frame.iter().any(|e| e.lines > 1 || e.body) {
                for (e, s) in frame.iter_mut().zip(strips) {
                    if !e.body {
                        *e = read(s, Some((s.edge, measure)));
                    }
                }
            }
            at += frame.len();
        }
    }
    let reach = all.iter().filter(|e| e.body).map(|e| e.right).max().unwrap_or(0);
    for e in &mut all {
        e.centred = (e.left + e.right).saturating_sub(reach + CENTRED);
    }
    for i in 1..all.len() {
        let goes_on = |a: &&Ends| {
            let e = &all[i];
            a.body && e.body && a.bottom < e.top && e.top - a.bottom <= COLUMN_GAP && a.left.abs_diff(e.left) <= 2
        };
        if let Some(above) = all[i.saturating_sub(NEIGHBOURS)..i].iter().rev().find(goes_on) {
            all[i].column = above.column;
        }
    }
    all
}

/// Left edge and measure of the column that strip `i`, too short to know them, stands in.
fn column(strips: &[Strip], i: usize) -> Option<(u32, u32)> {
    let s = &strips[i];
    if is_body(s) {
        return None;
    }
    let around = &strips[i.saturating_sub(NEIGHBOURS)..(i + NEIGHBOURS).min(strips.len())];
    // A line above its column is of it only where other columns stand beside it.
    let beside = around.iter().any(|t| {
        let apart = t.left.saturating_sub(s.right).max(s.left.saturating_sub(t.right));
        let text = is_body(t) || t.pieces.len() > 1 && t.measure.abs_diff(s.measure) <= 5;
        text && t.top() <= s.top() && s.top() <= t.bottom() && (1..=FRAME_GUTTER).contains(&apart)
    });
    let fits = |b: &&Strip| {
        let above = s.top().saturating_sub(b.bottom());
        let rows = above.max(b.top().saturating_sub(s.bottom()));
        let indent = s.left.saturating_sub(b.edge);
        // A paragraph's first line lacks its indent, its last may be short.
        let lacks = if indent > 1 { 4 } else { 0 };
        let full = s.measure + lacks + 3 >= b.measure;
        let inside = s.left + DRIFT >= b.edge && s.right <= b.right + DRIFT && s.measure + lacks <= b.measure + 3;
        is_body(b)
            && rows <= 3
            && inside
            && (indent <= INDENT && indent != 1)
            && (above > 0 || beside)
            && (full || indent == 0 && (1..=2).contains(&above))
    };
    around.iter().find(fits).map(|b| (b.edge, b.measure))
}

/// Reads the ends of a strip; `edges` is the column it stands in where that is known better from
/// its neighbours.
fn read(strip: &Strip, edges: Option<(u32, u32)>) -> Ends {
    let lines = strip.pieces.len();
    let body = is_body(strip) || edges.is_some();
    let (edge, measure) = edges.unwrap_or((strip.edge, strip.measure));
    let first = strip.first();
    let start = if holds(NEVER_FIRST, strip.opens) {
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
    let marked = holds(FINAL, strip.closes) || holds(CLOSERS, strip.closes);
    let end = match (full, marked) {
        _ if holds(NEVER_LAST, strip.closes) => End::Open,
        (true, false) => End::Open,
        (true, true) => End::Maybe,
        (false, true) => End::Shut,
        // A comma never ends anything, however short its line.
        (false, false) if holds("，、；", strip.closes) => End::Open,
        (false, false) => End::Bare,
    };
    Ends {
        left: strip.left,
        right: strip.right,
        top: strip.top(),
        bottom: strip.bottom(),
        column: strip.top(),
        lines,
        centred: 0,
        body,
        furniture: false,
        start,
        end,
    }
}

/// Three or more lines, most of them flush on both sides.
fn is_body(strip: &Strip) -> bool {
    let lines = strip.pieces.len();
    let flush = strip.pieces.iter().filter(|p| p.ink + 4 >= strip.measure).count();
    lines >= 3 && flush * 2 >= lines
}

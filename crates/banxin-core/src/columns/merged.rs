//! Part the lines of two columns that stand so close that the source ran them into one.
//!
//! Stage: pieces → pieces. Where the gutter is narrow, `pdftotext` takes two full lines side by
//! side for one line with a blank in it, and the right one no longer stands where its column does.
//! Such a piece is overfull: wider than its column, with a blank just where the column's measure
//! ends. Measured in cells of ink, since the columns share a measure, not a number of characters.
//!
//! ```text
//! 新桥全长八百米， 车流已达两万。   →   新桥全长八百米，   車流已达两万。
//! 桥面宽四十米。     王伟说，新         桥面宽四十米。     王伟说，新
//! ```
//!
//! Invariants: only blanks fall away.

use std::collections::BTreeMap;

use super::blank;
use super::rivers::{Piece, cells};
use super::weights::{INDENT, MERGED_LEAST, MERGED_REACH, MERGED_REST, MERGED_SLACK};
use crate::source::Glyph;

/// A blank inside a piece: cells of ink before it, and the glyph behind it.
#[derive(Clone, Copy)]
struct Blank {
    ink: u32,
    behind: u32,
}

struct Inked {
    piece: Piece,
    blanks: Vec<Blank>,
}

fn inked(glyphs: &[Glyph], piece: Piece) -> Inked {
    let (mut ink, mut blanks) = (0, Vec::new());
    let (mut before, mut run, mut open) = (0, 0, false);
    let mut candidate: Option<(Blank, u32)> = None;
    for (i, g) in glyphs[piece.start as usize..piece.end as usize].iter().enumerate() {
        if blank(g.ch) {
            open = true;
            continue;
        }
        if open {
            // A blank between single characters is letter-spacing.
            if let Some((b, left)) = candidate.take()
                && left.max(run) > 2
            {
                blanks.push(b);
            }
            candidate = Some((Blank { ink, behind: piece.start + i as u32 }, run));
            (before, run, open) = (run, 0, false);
        }
        ink += cells(g.ch);
        run += 1;
    }
    let _ = before;
    if let Some((b, left)) = candidate
        && left.max(run) > 2
    {
        blanks.push(b);
    }
    Inked { piece, blanks }
}

/// Rows with overfull pieces parted.
pub(super) fn part(glyphs: &[Glyph], rows: Vec<Vec<Piece>>) -> Vec<Vec<Piece>> {
    let inks: Vec<Vec<Inked>> =
        rows.iter().map(|r| r.iter().map(|&p| inked(glyphs, p)).collect::<Vec<_>>()).collect();
    let mut at: BTreeMap<u32, Vec<&Inked>> = BTreeMap::new();
    for piece in inks.iter().flatten() {
        at.entry(piece.piece.left).or_default().push(piece);
    }
    inks.iter().map(|row| row.iter().flat_map(|p| split(glyphs, p, &at)).collect()).collect()
}

/// The pieces that start in `lefts` close to row `y`.
fn near<'a>(
    at: &'a BTreeMap<u32, Vec<&'a Inked>>,
    lefts: std::ops::RangeInclusive<u32>,
    y: u32,
) -> impl Iterator<Item = &'a Inked> {
    at.range(lefts).flat_map(move |(_, list)| {
        let from = list.partition_point(|p| p.piece.row + MERGED_REACH < y);
        list[from..].iter().copied().take_while(move |p| p.piece.row <= y + MERGED_REACH)
    })
}

/// The left edge of the column `p` stands in: most near lines start there.
fn edge(p: &Piece, at: &BTreeMap<u32, Vec<&Inked>>) -> u32 {
    let lefts = p.left.saturating_sub(INDENT)..=p.left;
    lefts.map(|x| (near(at, x..=x, p.row).count(), x)).max().map_or(p.left, |(_, x)| x)
}

/// Cells a piece that starts `by` characters right of the edge lacks at its left.
fn indent(by: u32) -> u32 {
    if (1..=INDENT).contains(&by) { 4 } else { 0 }
}

/// Points for a column's measure of `full` cells: near lines that end or break just there, less
/// twice those that run on over it.
fn support(row: u32, edge: u32, full: u32, at: &BTreeMap<u32, Vec<&Inked>>) -> i32 {
    near(at, edge.saturating_sub(1)..=edge + INDENT, row)
        .map(|q| {
            let lacks = indent(q.piece.left.saturating_sub(edge));
            let fits = |cells: u32| (cells + lacks).abs_diff(full) <= MERGED_SLACK;
            match q {
                _ if fits(q.piece.ink) || q.blanks.iter().any(|b| fits(b.ink)) => 1,
                _ if q.piece.ink + lacks > full + MERGED_REST => -2,
                _ => 0,
            }
        })
        .sum()
}

fn split(glyphs: &[Glyph], p: &Inked, at: &BTreeMap<u32, Vec<&Inked>>) -> Vec<Piece> {
    let mut edge = edge(&p.piece, at);
    let lacks = indent(p.piece.left - edge);
    let best = p
        .blanks
        .iter()
        .filter(|b| b.ink >= MERGED_REST && p.piece.ink >= b.ink + 2)
        .map(|b| (support(p.piece.row, edge, b.ink + lacks, at), b.ink + lacks))
        .max();
    let Some((_, measure)) = best.filter(|(points, _)| *points >= MERGED_LEAST) else { return vec![p.piece] };
    let mut out = Vec::new();
    let (mut from, mut left, mut before, mut lacks) = (p.piece.start, p.piece.left, 0, lacks);
    // Every column of the run has the same measure.
    for b in p.blanks.iter().filter(|b| p.piece.ink >= b.ink + 2) {
        if (b.ink - before + lacks).abs_diff(measure) > MERGED_SLACK {
            continue;
        }
        let gap = glyphs[from as usize..b.behind as usize].iter().rev().skip_while(|g| blank(g.ch)).count();
        out.push(Piece::new(glyphs, from, from + gap as u32, left, p.piece.row));
        edge = column(p.piece.row, edge, measure, at);
        left = edge;
        (from, before, lacks) = (b.behind, b.ink, 0);
    }
    out.push(Piece::new(glyphs, from, p.piece.end, left, p.piece.row));
    out
}

/// Where the column right of the one at `edge` starts: the nearest place that pieces of the rows
/// around start at, or what the measure gives where all of them are run together.
fn column(row: u32, edge: u32, measure: u32, at: &BTreeMap<u32, Vec<&Inked>>) -> u32 {
    let narrow = edge + measure / 2;
    let mut starts: Vec<(u32, u32)> = Vec::new();
    for q in near(at, narrow.saturating_sub(1)..=edge + measure * 3 / 2, row) {
        let weight = 60 / (2 + q.piece.row.abs_diff(row));
        match starts.last_mut() {
            Some((x, sum)) if *x == q.piece.left => *sum += weight,
            _ => starts.push((q.piece.left, weight)),
        }
    }
    let most = starts.iter().map(|(_, sum)| *sum).max().unwrap_or(0);
    starts.iter().find(|(_, sum)| sum * 5 >= most * 2).map_or(narrow + 1, |(x, _)| *x)
}

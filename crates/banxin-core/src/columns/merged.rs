//! Part the lines of two columns that stand so close that the source ran them into one.
//!
//! Stage: pieces → pieces. Where the gutter is narrow, `pdftotext` takes two full lines side by
//! side for one line with a blank in it, and the right one no longer stands where its column does.
//! Such a piece is overfull: wider than its column, with a blank just where the column's measure
//! ends. Measured in cells of ink, since the columns share a measure, not a number of characters.
//!
//! ```text
//! 新桥全长八百米， 车流已达两万。   →   新桥全长八百米，   车流已达两万。
//! 桥面宽四十米。     王伟说，新         桥面宽四十米。     王伟说，新
//! ```
//!
//! Invariants: only blanks fall away.

use super::rivers::{Piece, cells};
use super::starts::Starts;
use super::weights::{
    INDENT, MERGED_CLOSE, MERGED_LEAST, MERGED_MANY, MERGED_REST, MERGED_SLACK, MERGED_WIDEST, NARROWEST_COLUMN,
    WIDEST_COLUMN,
};
use super::{blank, hung, placed};
use crate::source::Glyph;

/// A blank inside a piece: cells of ink before it, and the glyph behind it.
#[derive(Clone, Copy)]
pub(super) struct Blank {
    pub ink: u32,
    pub behind: u32,
    /// Between single characters: letter-spacing.
    pub loose: bool,
}

pub(super) struct Inked {
    pub piece: Piece,
    pub blanks: Vec<Blank>,
}

fn inked(glyphs: &[Glyph], piece: Piece) -> Inked {
    let mut blanks: Vec<Blank> = Vec::new();
    let (mut ink, mut run, mut open) = (0, 0, false);
    let shut = |blanks: &mut Vec<Blank>, run: usize| {
        if let Some(b) = blanks.last_mut() {
            b.loose &= run <= 2;
        }
    };
    for (at, g) in (piece.start..piece.end).zip(&glyphs[piece.start as usize..piece.end as usize]) {
        if blank(g.ch) {
            open = true;
            continue;
        }
        if open {
            shut(&mut blanks, run);
            blanks.push(Blank { ink, behind: at, loose: run <= 2 });
            (run, open) = (0, false);
        }
        ink += cells(*g);
        run += 1;
    }
    shut(&mut blanks, run);
    if ink > MERGED_WIDEST {
        blanks.clear();
    }
    Inked { piece, blanks }
}

/// Rows with overfull pieces parted.
pub(super) fn part(glyphs: &[Glyph], rows: Vec<Vec<Piece>>) -> Vec<Vec<Piece>> {
    let mut all: Vec<Inked> = Vec::new();
    for row in &rows {
        for piece in row {
            all.push(inked(glyphs, *piece));
        }
    }
    let at = Starts::of(all.iter().map(|p| p.piece).collect());
    let mut parts: Vec<Parts> = Vec::with_capacity(all.len());
    for piece in &all {
        parts.push(split(glyphs, piece, &all, &at));
    }
    if parts.iter().all(|p| p.pieces.len() == 1) {
        return rows;
    }
    // Only the first of the parts stands where the source put it.
    let at = Starts::of(parts.iter().map(|p| p.pieces[0]).collect());
    let mut out = Vec::with_capacity(rows.len());
    let mut from = 0;
    for row in rows {
        let own = &parts[from..from + row.len()];
        from += row.len();
        let mut in_place = Vec::with_capacity(row.len());
        for (i, p) in own.iter().enumerate() {
            let next = own.get(i + 1).map_or(u32::MAX, |next| next.pieces[0].left);
            placed::place(p, next, &at, &mut in_place);
        }
        out.push(in_place);
    }
    out
}

/// What an overfull piece falls into.
pub(super) struct Parts {
    /// At least one.
    pub pieces: Vec<Piece>,
    /// Cells of a full line.
    pub measure: u32,
    /// Left edge of the column of the first part.
    pub edge: u32,
}

/// The left edge of the column `p` stands in: most near lines start there.
fn edge(p: &Piece, at: &Starts) -> u32 {
    let mut best = (0, 0);
    for x in p.left.saturating_sub(INDENT)..=p.left {
        best = best.max((at.count(x..=x, p.row, &|_| true), x));
    }
    best.1
}

/// Cells a piece that starts `by` characters right of the edge lacks at its left.
pub(super) fn indent(by: u32) -> u32 {
    if (1..=INDENT).contains(&by) { 4 } else { 0 }
}

/// Points for a column's measure of `full` cells: near lines that end or break just there, once or
/// several times over, less twice those that run on over it.
pub(super) fn support(row: u32, edge: u32, full: u32, all: &[Inked], at: &Starts) -> i32 {
    let mut points = 0;
    at.near(edge.saturating_sub(1)..=edge + INDENT, row, &mut |n| {
        let q = &all[n];
        let by = indent(q.piece.left.saturating_sub(edge));
        let (mut fits, mut before, mut lacks) = (0, 0, by);
        let mut ends = |ink: u32| {
            if (ink - before + lacks).abs_diff(full) <= MERGED_SLACK {
                (fits, before, lacks) = (fits + 1, ink, 0);
            }
        };
        for b in &q.blanks {
            if !b.loose {
                ends(b.ink);
            }
        }
        ends(q.piece.ink);
        points += match fits {
            0 if by == 0 && q.piece.ink > full + MERGED_REST && q.piece.row.abs_diff(row) <= MERGED_CLOSE => -2,
            _ => fits,
        };
    });
    points
}

/// Whether no line near is as long as `p` of itself: then even a short rest belongs elsewhere.
fn overfull(p: &Inked, edge: u32, lacks: u32, before: u32, all: &[Inked], at: &Starts) -> bool {
    let full = (p.piece.ink + lacks).saturating_sub(1)..=p.piece.ink + lacks + MERGED_SLACK;
    let mut none = true;
    at.near(edge.saturating_sub(1)..=edge + 1, p.piece.row, &mut |n| {
        let q = &all[n];
        let whole = || q.blanks.iter().all(|b| b.ink.abs_diff(before + lacks) > MERGED_SLACK);
        none &= !full.contains(&q.piece.ink) || !whole();
    });
    none
}

fn split(glyphs: &[Glyph], p: &Inked, all: &[Inked], at: &Starts) -> Parts {
    let edge = edge(&p.piece, at);
    let lacks = indent(p.piece.left - edge);
    let best = |loose: bool| {
        let mut best = None;
        for b in &p.blanks {
            let may = b.loose == loose && (NARROWEST_COLUMN..=WIDEST_COLUMN).contains(&b.ink);
            if may && (p.piece.ink >= b.ink + MERGED_REST || overfull(p, edge, lacks, b.ink, all, at)) {
                let points = support(p.piece.row, edge, b.ink + lacks, all, at);
                if points >= MERGED_LEAST {
                    best = best.max(Some((points, b.ink + lacks)));
                }
            }
        }
        best
    };
    // Where no line of the column itself vouches, many of the columns around may.
    let borrowed = || {
        let mut measure = 0;
        for b in &p.blanks {
            if !b.loose && (p.piece.ink - b.ink).abs_diff(b.ink + lacks) <= MERGED_REST {
                measure = measure.max(b.ink + lacks);
            }
        }
        let lefts = edge.saturating_sub(WIDEST_COLUMN / 2)..=edge + WIDEST_COLUMN / 2;
        let many = || at.count(lefts, p.piece.row, &|q| q.ink.abs_diff(measure) <= 1) >= MERGED_MANY;
        (measure >= NARROWEST_COLUMN && many()).then_some((0, measure))
    };
    if let Some((_, measure)) = best(false).or_else(|| best(true)).or_else(borrowed) {
        return Parts { pieces: fall(glyphs, &p.piece, &p.blanks, measure, lacks), measure, edge };
    }
    hung::part(glyphs, p, (edge, lacks), all, at).unwrap_or_else(|| Parts {
        pieces: vec![p.piece],
        measure: p.piece.ink,
        edge,
    })
}

/// A piece parted wherever a column of so many cells ends at one of `cuts`; its first line lacks `lacks` cells.
pub(super) fn fall(glyphs: &[Glyph], p: &Piece, cuts: &[Blank], measure: u32, mut lacks: u32) -> Vec<Piece> {
    let Piece { mut start, end, left, row, .. } = *p;
    let (mut pieces, mut before) = (Vec::new(), 0);
    // Every column of the run has the same measure.
    let mut blanks = cuts.iter().peekable();
    while let Some(b) = blanks.next() {
        let off = |b: &Blank| (b.ink - before + lacks).abs_diff(measure);
        let better = |next: &&&Blank| off(next) <= MERGED_SLACK && (next.loose, off(next)) <= (b.loose, off(b));
        if off(b) <= MERGED_SLACK && blanks.peek().filter(better).is_none() {
            let ends = glyphs[..b.behind as usize].iter().rposition(|g| !blank(g.ch)).map_or(start, |i| i as u32 + 1);
            pieces.push(Piece::new(glyphs, start, ends, left, row));
            (start, before, lacks) = (b.behind, b.ink, 0);
        }
    }
    pieces.push(Piece::new(glyphs, start, end, left, row));
    pieces
}

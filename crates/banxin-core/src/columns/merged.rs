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

use std::ops::RangeInclusive;

use super::blank;
use super::rivers::{Piece, cells};
use super::weights::{
    INDENT, MERGED_CLOSE, MERGED_LEAST, MERGED_MANY, MERGED_REACH, MERGED_REST, MERGED_SLACK, MERGED_WIDEST,
    NARROWEST_COLUMN, WIDEST_COLUMN,
};
use crate::sort;
use crate::source::Glyph;

/// A blank inside a piece: cells of ink before it, and the glyph behind it.
#[derive(Clone, Copy)]
struct Blank {
    ink: u32,
    behind: u32,
    /// Between single characters: letter-spacing.
    loose: bool,
}

struct Inked {
    piece: Piece,
    blanks: Vec<Blank>,
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
        ink += cells(g.ch);
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
    let inks: Vec<Vec<Inked>> = rows.iter().map(|r| r.iter().map(|&p| inked(glyphs, p)).collect()).collect();
    let at = starts(inks.iter().flatten().map(|p| (p.piece.left, p)).collect());
    let parts: Vec<Vec<Parts>> = inks.iter().map(|r| r.iter().map(|p| split(glyphs, p, &at)).collect()).collect();
    if parts.iter().flatten().all(|p| p.pieces.len() == 1) {
        return rows;
    }
    // Only the first of the parts stands where the source put it.
    let at = starts(parts.iter().flatten().map(|p| (p.pieces[0].left, &p.pieces[0])).collect());
    let placed = |row: &Vec<Parts>| {
        let mut out = Vec::with_capacity(row.len());
        for (i, p) in row.iter().enumerate() {
            let next = row.get(i + 1).map_or(u32::MAX, |next| next.pieces[0].left);
            out.extend(place(p, next, &at));
        }
        out
    };
    parts.iter().map(placed).collect()
}

/// Things with the places they start at, from left to right; of one place from top to bottom.
type Starts<'a, T> = Vec<(u32, &'a T)>;

/// Puts things that stand from top to bottom in the order of [`Starts`].
fn starts<T>(mut things: Starts<'_, T>) -> Starts<'_, T> {
    sort::by(&mut things, |t| u128::from(t.0));
    things
}

/// What an overfull piece falls into.
struct Parts {
    /// At least one.
    pieces: Vec<Piece>,
    /// Cells of a full line.
    measure: u32,
    /// Left edge of the column of the first part.
    edge: u32,
}

/// The things that start in `lefts` close to row `y`.
fn near<'a, T>(
    at: &'a Starts<'a, T>,
    row: impl Fn(&T) -> u32 + Copy + 'a,
    lefts: RangeInclusive<u32>,
    y: u32,
) -> impl Iterator<Item = &'a T> {
    let lefts = if lefts.is_empty() { 1..=1 } else { lefts };
    let mut next = at.get(at.partition_point(|t| t.0 < *lefts.start())).map(|t| t.0);
    let places = std::iter::from_fn(move || {
        let left = next.filter(|x| lefts.contains(x))?;
        let list = &at[at.partition_point(|t| t.0 < left)..];
        let from = list.partition_point(|t| t.0 == left && row(t.1) + MERGED_REACH < y);
        next = list.get(list.partition_point(|t| t.0 == left)).map(|t| t.0);
        Some(list[from..].iter().take_while(move |t| t.0 == left && row(t.1) <= y + MERGED_REACH).map(|t| t.1))
    });
    places.flatten()
}

fn row_of(piece: &Inked) -> u32 {
    piece.piece.row
}

/// The left edge of the column `p` stands in: most near lines start there.
fn edge(p: &Piece, at: &Starts<'_, Inked>) -> u32 {
    let lefts = p.left.saturating_sub(INDENT)..=p.left;
    lefts.map(|x| (near(at, row_of, x..=x, p.row).count(), x)).max().map_or(p.left, |(_, x)| x)
}

/// Cells a piece that starts `by` characters right of the edge lacks at its left.
fn indent(by: u32) -> u32 {
    if (1..=INDENT).contains(&by) { 4 } else { 0 }
}

/// Points for a column's measure of `full` cells: near lines that end or break just there, once or
/// several times over, less twice those that run on over it.
fn support(row: u32, edge: u32, full: u32, at: &Starts<'_, Inked>) -> i32 {
    let mut points = 0;
    for q in near(at, row_of, edge.saturating_sub(1)..=edge + INDENT, row) {
        let by = indent(q.piece.left.saturating_sub(edge));
        let (mut fits, mut before, mut lacks) = (0, 0, by);
        for ink in q.blanks.iter().filter(|b| !b.loose).map(|b| b.ink).chain([q.piece.ink]) {
            if (ink - before + lacks).abs_diff(full) <= MERGED_SLACK {
                (fits, before, lacks) = (fits + 1, ink, 0);
            }
        }
        points += match fits {
            0 if by == 0 && q.piece.ink > full + MERGED_REST && q.piece.row.abs_diff(row) <= MERGED_CLOSE => -2,
            _ => fits,
        };
    }
    points
}

/// Whether no line near is as long as `p` of itself: then even a short rest belongs elsewhere.
fn overfull(p: &Inked, edge: u32, lacks: u32, before: u32, at: &Starts<'_, Inked>) -> bool {
    let whole = |q: &Inked| {
        let full = (p.piece.ink + lacks).saturating_sub(1)..=p.piece.ink + lacks + MERGED_SLACK;
        full.contains(&q.piece.ink) && q.blanks.iter().all(|b| b.ink.abs_diff(before + lacks) > MERGED_SLACK)
    };
    !near(at, row_of, edge.saturating_sub(1)..=edge + 1, p.piece.row).any(whole)
}

fn split(glyphs: &[Glyph], p: &Inked, at: &Starts<'_, Inked>) -> Parts {
    let edge = edge(&p.piece, at);
    let mut lacks = indent(p.piece.left - edge);
    let best = |loose: bool| {
        p.blanks
            .iter()
            .filter(|b| b.loose == loose && (NARROWEST_COLUMN..=WIDEST_COLUMN).contains(&b.ink))
            .filter(|b| p.piece.ink >= b.ink + MERGED_REST || overfull(p, edge, lacks, b.ink, at))
            .map(|b| (support(p.piece.row, edge, b.ink + lacks, at), b.ink + lacks))
            .max()
            .filter(|(points, _)| *points >= MERGED_LEAST)
    };
    // Where no line of the column itself vouches, many of the columns around may.
    let borrowed = || {
        let fits = |b: &&Blank| !b.loose && (p.piece.ink - b.ink).abs_diff(b.ink + lacks) <= MERGED_REST;
        let measure = p.blanks.iter().filter(fits).map(|b| b.ink + lacks).max()?;
        let lefts = edge.saturating_sub(WIDEST_COLUMN / 2)..=edge + WIDEST_COLUMN / 2;
        let full = |q: &&Inked| q.piece.ink.abs_diff(measure) <= 1;
        let lines = near(at, row_of, lefts, p.piece.row).filter(full).take(MERGED_MANY).count();
        (lines == MERGED_MANY && measure >= NARROWEST_COLUMN).then_some((0, measure))
    };
    let Some((_, measure)) = best(false).or_else(|| best(true)).or_else(borrowed) else {
        return Parts { pieces: vec![p.piece], measure: p.piece.ink, edge };
    };
    let Piece { mut start, end, left, row, .. } = p.piece;
    let (mut pieces, mut before) = (Vec::new(), 0);
    // Every column of the run has the same measure.
    let mut blanks = p.blanks.iter().peekable();
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
    Parts { pieces, measure, edge }
}

/// The parts, each put where its column starts; the row goes on at `next`.
fn place(parts: &Parts, next: u32, at: &Starts<'_, Piece>) -> Vec<Piece> {
    let mut out = parts.pieces.clone();
    let end = out[out.len() - 1].end;
    let mut edge = parts.edge;
    for i in 1..out.len() {
        // What is left has to fit in before the row goes on, and behind what came before.
        let room = next.saturating_sub(end - out[i].start);
        let mut narrow = edge + parts.measure / 2;
        let before = &out[i - 1];
        if before.right() > before.left + parts.measure * 2 / 3 {
            narrow = narrow.max(before.right());
        }
        edge = column(&out[i], narrow, parts.measure, room, at);
        out[i].left = edge;
    }
    out
}

/// Where the column that starts at `narrow` or behind it does start: the nearest place that full lines of the
/// rows around start at (short ones may stand beside a picture), or what the measure gives where
/// all of them are run together.
fn column(piece: &Piece, narrow: u32, measure: u32, room: u32, at: &Starts<'_, Piece>) -> u32 {
    let last = (narrow + measure * 2 / 3).min(room).max(narrow);
    for full in [measure.max(piece.ink), 0] {
        let mut starts: Vec<(u32, u32)> = Vec::new();
        let around = near(at, |q: &Piece| q.row, narrow..=last, piece.row);
        for q in around.filter(|q| q.ink + MERGED_SLACK + 1 >= full) {
            let weight = 60 / (2 + q.row.abs_diff(piece.row));
            match starts.last_mut() {
                Some((x, sum)) if *x == q.left => *sum += weight,
                _ => starts.push((q.left, weight)),
            }
        }
        let most = starts.iter().map(|(_, sum)| *sum).max().unwrap_or(0);
        if let Some((x, _)) = starts.iter().find(|(_, sum)| sum * 5 >= most * 2) {
            return *x;
        }
    }
    narrow + 1
}

//! Follow the pieces of one column downwards.
//!
//! Stage: pieces → strips. A strip is a run of pieces under each other in one column with nothing
//! that breaks it: a wide empty space, a piece that spans several columns, a new left edge.
//! Breaking too often is harmless (the parts follow each other anyway); joining too much is not.

use super::bands;
use super::ends::FINAL;
use super::rivers::Piece;
use super::weights::{DRIFT, HEAD_LINES, INDENT, SETTLED, STRIP_GAP};
use crate::glyphs::holds;
use crate::sort;
use crate::source::Glyph;

/// Pieces under each other.
#[derive(Debug, Clone)]
pub(super) struct Strip {
    /// Never empty, from top to bottom.
    pub pieces: Vec<Piece>,
    /// Leftmost start of a piece.
    pub left: u32,
    /// Rightmost end of a piece.
    pub right: u32,
    /// The left edge most lines start at: paragraphs' first lines stand right of it.
    pub edge: u32,
    /// Cells of ink of a full line.
    pub measure: u32,
    /// Cells of ink of the widest line.
    widest: u32,
    /// First character of the first line.
    pub opens: char,
    /// Last character of the last line.
    pub closes: char,
}

impl Strip {
    fn new(piece: Piece) -> Self {
        let (left, right) = (piece.left, piece.right());
        Self {
            pieces: vec![piece],
            left,
            right,
            edge: left,
            measure: piece.ink,
            widest: piece.ink,
            opens: ' ',
            closes: ' ',
        }
    }

    pub fn top(&self) -> u32 {
        self.pieces[0].row
    }

    pub fn bottom(&self) -> u32 {
        self.pieces[self.pieces.len() - 1].row
    }

    pub fn first(&self) -> &Piece {
        &self.pieces[0]
    }

    pub fn last(&self) -> &Piece {
        &self.pieces[self.pieces.len() - 1]
    }

    /// The right edge of the last few lines: an earlier head must not widen it for ever.
    fn recent_right(&self) -> u32 {
        self.pieces.iter().rev().take(SETTLED).map(Piece::right).max().unwrap_or(0)
    }

    fn recent_left(&self) -> u32 {
        self.pieces.iter().rev().take(SETTLED).map(|p| p.left).min().unwrap_or(0)
    }

    /// Whether the piece stands under the strip at all.
    fn under(&self, piece: &Piece) -> bool {
        let (left, right) = (self.recent_left(), self.recent_right());
        let over = piece.right().min(right).saturating_sub(piece.left.max(left));
        over > DRIFT || over > 0 && over * 2 >= (piece.right() - piece.left).min(right - left)
    }

    /// Whether the piece, the only one under the strip, goes on with it.
    fn takes(&self, piece: &Piece, glyphs: &[Glyph]) -> bool {
        let (left, right) = (self.recent_left(), self.recent_right());
        let empty = piece.row - self.bottom() - 1;
        let pitch = if self.pieces.len() >= SETTLED {
            let n = self.pieces.len();
            (self.pieces[n - 1].row - self.pieces[n - SETTLED].row).div_ceil(SETTLED as u32 - 1)
        } else {
            1
        };
        let settled = self.pieces.len() >= SETTLED;
        if empty + 1 > pitch + STRIP_GAP - 1 {
            // A head beside the column can open a gap in the middle of a sentence.
            let measure = self.pieces.iter().rev().take(2 * SETTLED).map(|p| p.ink).max().unwrap_or(0);
            return self.pieces.len() > 1
                && empty <= STRIP_GAP + 1
                && piece.left.abs_diff(left) <= DRIFT
                && piece.ink <= measure + 2
                && goes_on(self.last(), piece, measure, glyphs);
        }
        let aligned = piece.left + DRIFT >= left && piece.left <= left + INDENT;
        if settled {
            piece.right() <= right + INDENT + DRIFT && (aligned || piece.left >= left && empty == 0)
        } else {
            (aligned || piece.left < left && left - piece.left <= INDENT)
                && (empty == 0 || piece.right() <= right + INDENT)
        }
    }

    fn push(&mut self, piece: Piece) {
        self.left = self.left.min(piece.left);
        self.right = self.right.max(piece.right());
        self.widest = self.widest.max(piece.ink);
        self.pieces.push(piece);
    }

    /// Parts the strip at every row distance larger than those around it, the space round a head,
    /// unless an unfinished line goes on behind it.
    fn break_at_spaces(mut self, glyphs: &[Glyph]) -> Vec<Strip> {
        self.close(glyphs);
        let step: Vec<u32> = self.pieces.windows(2).map(|p| p[1].row - p[0].row).collect();
        let mut out = vec![Self::new(self.pieces[0])];
        for (i, &piece) in self.pieces.iter().enumerate().skip(1) {
            let before = self.pieces[i - 1];
            let near = i.saturating_sub(3)..(i + 2).min(step.len());
            let widest = near.filter(|&n| n != i - 1).map(|n| step[n]).max();
            let goes_on = piece.left <= self.edge + DRIFT && goes_on(&before, &piece, self.measure, glyphs);
            match out.last_mut() {
                Some(strip) if goes_on || widest.is_none_or(|w| step[i - 1] <= w) => strip.push(piece),
                _ => out.push(Self::new(piece)),
            }
        }
        out
    }

    fn close(&mut self, glyphs: &[Glyph]) {
        let mut starts: Vec<u32> = self.pieces.iter().map(|p| p.left).collect();
        sort::by(&mut starts, |&n| u128::from(n));
        let mut best = (0, starts[0]);
        for run in starts.chunk_by(|a, b| a == b) {
            best = best.max((run.len(), run[0])).min((usize::MAX, u32::MAX));
        }
        // Of one line or two no edge can be told.
        self.edge = if best.0 * 3 >= starts.len() && starts.len() >= SETTLED { best.1 } else { starts[0] };
        let mut inks: Vec<u32> = self.pieces.iter().map(|p| p.ink).collect();
        sort::by(&mut inks, |&n| u128::from(n));
        self.measure = inks[inks.len() * 7 / 10];
        self.opens = glyphs[self.first().start as usize].ch;
        self.closes = glyphs[self.last().end as usize - 1].ch;
    }
}

/// Whether a full line ends in the middle of a sentence that the piece may go on with: a short one that ends no sentence is a
/// label or a head.
fn goes_on(before: &Piece, piece: &Piece, measure: u32, glyphs: &[Glyph]) -> bool {
    let ends = |p: &Piece| holds(FINAL, glyphs[p.end as usize - 1].ch);
    before.ink + 4 >= measure && !ends(before) && (piece.ink + 4 >= measure || ends(piece))
}

/// The strip that ends in a caption whose credit a piece is. A credit is set flush right in the line
/// below, and blanks are narrower than characters: no text of the caption may stand above it.
fn credited(open: &[Strip], piece: &Piece, glyphs: &[Glyph]) -> Option<usize> {
    // Below the strip's own lines, or, as a blank takes half as much room as a character, once more as far to the right.
    let over = |rows: u32, times: u32| {
        open.iter().rposition(|s| {
            let far = s.right + INDENT + times * (s.right - s.left);
            let under = s.recent_left() <= piece.left && piece.left < far;
            piece.row == s.bottom() + rows && under && s.widest > piece.ink
        })
    };
    let s = (0..4).find_map(|n| over(1 + n % 2, n / 2))?;
    let last = open[s].last();
    let right = piece.left > last.left + (last.right() - last.left) / 2;
    (right && piece.credit(glyphs)).then_some(s)
}

/// Strips in order of their first rows, then from left to right.
pub(super) fn follow(glyphs: &[Glyph], rows: Vec<Vec<Piece>>) -> Vec<Strip> {
    let mut done: Vec<Strip> = Vec::new();
    let mut open: Vec<Strip> = Vec::new();
    let pitch = bands::pitch(&rows);
    let cuts = bands::cuts(&rows, pitch);
    for (row, cut) in rows.into_iter().zip(cuts) {
        if cut {
            done.append(&mut open);
        }
        let Some(y) = row.first().map(|p| p.row) else { continue };
        let stale = |s: &mut Strip| y - s.bottom() > 2 * STRIP_GAP + 1;
        done.extend(open.extract_if(.., stale));
        // Both lists run from left to right: pair those under each other.
        let mut below = vec![0usize; open.len()];
        let mut above: Vec<Vec<usize>> = vec![Vec::new(); row.len()];
        let mut from = 0;
        for (p, piece) in row.iter().enumerate() {
            while from < open.len() && open[from].recent_right() <= piece.left {
                from += 1;
            }
            for (s, strip) in open.iter().enumerate().skip(from).take_while(|(_, s)| s.recent_left() < piece.right()) {
                if strip.under(piece) {
                    below[s] += 1;
                    above[p].push(s);
                }
            }
        }
        let credits: Vec<Option<usize>> = row.iter().map(|p| credited(&open, p, glyphs)).collect();
        let mut closed = vec![false; open.len()];
        let mut fresh = Vec::new();
        // Columns that begin beside a few lines show that those lines are a head.
        let begins: Vec<bool> = above.iter().map(Vec::is_empty).collect();
        // Where most columns of a row begin, a frame does, and what goes on behind a gap is of it too.
        let begun = above.iter().filter(|a| a.iter().all(|&s| open[s].pieces.len() < SETTLED)).count();
        let frame = begins.len() > 2 && begun * 2 > begins.len();
        for (p, piece) in row.into_iter().enumerate() {
            let beside = p > 0 && begins[p - 1] || begins.get(p + 1) == Some(&true);
            if let Some(s) = credits[p] {
                open[s].push(piece);
                continue;
            }
            match above[p][..] {
                [s] if below[s] == 1
                    && !(beside && open[s].pieces.len() <= HEAD_LINES)
                    && !(frame && open[s].pieces.len() >= SETTLED && y - open[s].bottom() > pitch)
                    && open[s].takes(&piece, glyphs) =>
                {
                    open[s].push(piece);
                }
                _ => {
                    above[p].iter().for_each(|&s| closed[s] = true);
                    fresh.push(Strip::new(piece));
                }
            }
        }
        let mut closed = closed.into_iter();
        done.extend(open.extract_if(.., |_| closed.next().unwrap_or(false)));
        open.extend(fresh);
        sort::by(&mut open, |s| sort::key(0, s.recent_left(), s.recent_right()));
    }
    done.extend(open);
    let mut all: Vec<Strip> = Vec::with_capacity(done.len());
    for strip in done {
        all.extend(strip.break_at_spaces(glyphs));
    }
    all.iter_mut().for_each(|s| s.close(glyphs));
    sort::by(&mut all, |s| sort::key(0, s.top(), s.left));
    all
}

//! Put columns that were printed in turn, a few lines of each, one after another.
//!
//! Stage: raw lines → raw lines in reading order.
//! Text of the `pdftotext` kind (without `-layout` and `-raw`) is read in blocks. Where the columns
//! of a story do not stand far enough apart, the blocks of side-by-side columns come in turn, with a
//! blank line between; or line by line without one, two columns on one line here and there.
//! In order: [`rows`] takes a page whose rows were printed as rows, with a blank between the columns, and [`deal`] reads
//! them down the columns of frames side by side, each head before the columns of its story ([`heads`]); elsewhere [`cells`]
//! reads the lines of one fragment down its columns where [`islands`] finds them mingled, parted by [`split`] where they hold
//! two, and [`weave`] deals fragments to columns where [`turned`] finds that they came in turn; [`apart`] brings together what
//! of a story was printed above and below another ([`sides`], [`grid`]), also where the columns of a padded page were cut before ([`mended`]). All
//! judge by [`law`]: what line may follow what, and by [`words`] that run over a seam.
//!
//! Invariants: the output lines are sub-ranges of the input lines; every character that is not blank
//! lies in exactly one of them; text that is in order comes back as nothing to do after one scan.
//!
//! ```text
//! 昨日上午，横跨
//! 清河的新桥正式            昨日上午，横跨
//!                        清河的新桥正式
//! 桥上设有人行道      →    通车。……
//! 和观景台。老人            桥上设有人行道
//!                        和观景台。老人
//! 通车。……                ……
//! ```
//!
//! Not handled: stories whose columns have different measures.

mod apart;
mod cells;
mod chain;
mod choices;
mod column;
mod deal;
mod grid;
mod hand;
mod heads;
mod islands;
mod lanes;
mod law;
mod links;
mod mingled;
mod pieces;
mod prove;
mod rows;
mod runs;
mod sides;
mod split;
mod turned;
mod turns;
mod units;
mod ways;
mod weave;
mod weights;
mod words;

#[cfg(test)]
mod measure;
#[cfg(test)]
mod tests;

use crate::glyphs::{RawLine, is_han};
use crate::sort;
use crate::source::Glyph;
use chain::Chain;
use pieces::Piece;
use units::Unit;
use weights::{BLOCKS, COLUMNS, FRAGMENTS, LAW, LINES, LOOSE, OF_ROWS, Turns, WHITE};
use words::Words;

/// Characters without a blank that no column has on a line.
const WIDE: usize = 48;
/// Of so many characters of text in columns more than one is a Han character.
const FIGURES: usize = 4;

/// Lines in reading order; none where there is nothing to do.
///
/// `gap` of a line is 0 where a fragment was joined to its continuation, at least 1 where a frame
/// starts.
pub(crate) fn order(glyphs: &[Glyph], lines: &[RawLine]) -> Option<Vec<RawLine>> {
    let gaps = lines.iter().filter(|l| l.gap > 0).count();
    if lines.len() < 6 || !crate::source::is_han(glyphs) || has_no_columns(glyphs, lines) {
        return None;
    }
    if gaps * 4 <= lines.len() * 3 {
        return arranged(glyphs, lines, lines, &LINES);
    }
    // Blank lines behind nearly every line mean nothing, more of them a frame.
    let usual = lines.iter().map(|l| l.gap).filter(|&g| g > 0).min().unwrap_or(0);
    let close: Vec<RawLine> = lines.iter().map(|l| RawLine { gap: l.gap.saturating_sub(usual), ..*l }).collect();
    arranged(glyphs, &close, lines, &LOOSE)
}

/// Whether most of a text stands in runs without a blank that no column is as wide as, or is figures and marks. Whether it was
/// wrapped at all is asked of its lines later (`zones/measures.rs`).
fn has_no_columns(glyphs: &[Glyph], lines: &[RawLine]) -> bool {
    let (mut long, mut all, mut han) = (0, 0, 0);
    for line in lines {
        for run in glyphs[line.start as usize..line.end as usize].split(|g| g.ch == ' ') {
            all += run.len();
            long += if run.len() >= WIDE { run.len() } else { 0 };
            for g in run {
                han += usize::from(is_han(g.ch));
            }
        }
    }
    long * 2 > all || han * FIGURES < all
}

/// Lines of columns that were cut along the white of a padded page, a gap before each column: those that surely go on with
/// each other one after the other; none where the text is not one the law of lines holds for.
pub(crate) fn mended(glyphs: &[Glyph], lines: &[RawLine]) -> Option<Vec<RawLine>> {
    if !crate::source::is_han(glyphs) {
        return None;
    }
    let words = Words::of(glyphs, lines);
    let mut chains: Vec<Chain> = Vec::new();
    let mut column: Vec<Piece> = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        column.push(pieces::read(glyphs, *line, false));
        if lines.get(i + 1).is_none_or(|next| next.gap > 0) {
            chains.push(Chain::of(std::mem::take(&mut column)));
        }
    }
    let mut out = Vec::with_capacity(lines.len());
    for chain in apart::together(glyphs, chains, &words, &WHITE) {
        for piece in chain.pieces {
            out.push(piece.raw);
        }
    }
    Some(out)
}

/// See [`order`]; `turns` for single lines, `printed` with the blank lines that `lines` leave out of account.
fn arranged(glyphs: &[Glyph], lines: &[RawLine], printed: &[RawLine], turns: &Turns) -> Option<Vec<RawLine>> {
    let words = Words::of(glyphs, lines);
    if let Some(rows) = rows::Rows::read(glyphs, lines) {
        return Some(written(&apart::together(glyphs, deal::deal(&rows, &words), &words, &OF_ROWS), &words));
    }
    let mut page: Vec<Piece> = lines.iter().map(|&l| pieces::read(glyphs, l, false)).collect();
    if turns.loose {
        pieces::join_boxes(&mut page, printed);
    }
    let mut pieces: Vec<Piece> = Vec::with_capacity(lines.len());
    let mut units: Vec<Unit> = Vec::new();
    let mut start = 0;
    for end in 1..=lines.len() {
        if end < lines.len() && lines[end].gap == 0 {
            continue;
        }
        let run = start..end;
        start = end;
        for part in cells::part(glyphs, &page, run, &words, turns) {
            let from = pieces.len();
            pieces.extend(part);
            units.push(Unit::read(&pieces, from..pieces.len()));
        }
    }
    for p in &mut pieces {
        p.beside = false;
    }
    units::lend(&mut units, &pieces);
    let places = weave::weave(&units, &pieces, &words, &FRAGMENTS, None);
    let chains = chains(&units, &pieces, &places);
    let chains = apart::together(glyphs, chains, &words, &BLOCKS);
    let out = written(&chains, &words);
    let same = out.len() == lines.len() && out.iter().zip(lines).all(|(a, b)| a.start == b.start);
    (!same).then_some(out)
}

/// Keys that put units in the order of their columns and sets; what stands aside before the column that
/// begins behind it, else behind its set. Units of one column have the same key.
fn keys(places: &[weave::Place]) -> Vec<u128> {
    let mut keys: Vec<u128> = Vec::with_capacity(places.len());
    let key = |group: u32, column: u32, laid: u32, u: usize| sort::key(group, column * 2 + laid, u as u32);
    let mut next = None;
    for u in (0..places.len()).rev() {
        let p = places[u];
        if p.column < COLUMNS as u32 {
            keys.push(key(p.group, p.column, 1, 0));
            let first = !places[..u].iter().rev().take(256).any(|q| *q == p);
            next = Some((p, first));
        } else {
            keys.push(match next {
                Some((q, true)) => key(q.group, q.column, 0, u),
                _ => key(p.group, COLUMNS as u32, 0, u),
            });
        }
    }
    keys.reverse();
    keys
}

/// Columns in the order of their sets.
fn chains(units: &[Unit], pieces: &[Piece], places: &[weave::Place]) -> Vec<Chain> {
    let keys = keys(places);
    let mut order: Vec<usize> = (0..units.len()).collect();
    sort::by(&mut order, |&u| keys[u]);
    let mut out: Vec<Chain> = Vec::new();
    let mut last = None;
    for u in order {
        if last != Some(keys[u]) {
            out.push(Chain { pieces: Vec::new(), ..Chain::default() });
        }
        last = Some(keys[u]);
        if let Some(chain) = out.last_mut() {
            chain.pieces.extend_from_slice(&pieces[units[u].pieces.clone()]);
        }
    }
    out.into_iter().map(|c| Chain::of(c.pieces)).collect()
}

fn written(chains: &[Chain], words: &Words<'_>) -> Vec<RawLine> {
    let mut out = Vec::new();
    let mut before: Option<&Chain> = None;
    for chain in chains {
        let joined = before.is_some_and(|b| chain::points(b, chain, words) >= LAW.runs_out);
        for (i, p) in chain.pieces.iter().enumerate() {
            let gap = if i == 0 && !joined && !p.follows { p.raw.gap.max(1) } else { 0 };
            out.push(RawLine { gap, ..p.raw });
        }
        before = Some(chain);
    }
    out
}

//! Captions without a credit that are set at the width of their picture.
//!
//! Part of the zones stage, behind [`super::shown`]. A picture goes over more than a column, its caption with
//! it: a sentence at a measure that neither the text above nor the text below has. Over two lines the first looks like a
//! head, the second like a paragraph of one line or a head with a full stop. The first has clauses, as no head so wide has.
//!
//! In: all blocks. Out: some of them captions. Weights in [`crate::weights::wide`].
//! [`super::shown`] asks here too which line a head goes on in, and joins both.
//! Invariants: blocks stay in order; a head and the line below it become one caption.
//! Not handled: captions of one line, and of more than two.

use super::{Block, Zone};
use crate::glyphs::is_han;
use crate::lines::Sheet;
use crate::weights::wide as w;

/// Blocks in which the columns' measure is looked for.
const FAR: usize = 64;

/// Turns blocks set at the width of a picture into captions.
pub(super) fn mark(sheet: &Sheet, blocks: &mut Vec<Block>) {
    let has_clauses = |block: &Block| sheet.chars(&sheet.lines[block.lines[0] as usize]).any(|c| c == '，');
    join(blocks, |blocks, i| {
        goes_on(sheet, blocks, i)
            && i > 0
            && blocks[i - 1].zone != Zone::Head
            && has_clauses(&blocks[i])
            && stands_out(blocks, i, sheet.lines[blocks[i].lines[0] as usize].width)
    });
}

/// Makes captions of heads and of the line below each, where `caption` says so.
pub(super) fn join(blocks: &mut Vec<Block>, caption: impl Fn(&[Block], usize) -> bool) {
    let mut gone = false;
    for i in 0..blocks.len() {
        if caption(blocks, i) {
            let mut rest = std::mem::take(&mut blocks[i + 1].lines);
            blocks[i].lines.append(&mut rest);
            blocks[i].zone = Zone::Caption { credit_lines: 0 };
            gone = true;
        }
    }
    if gone {
        blocks.retain(|b| !b.lines.is_empty());
    }
}

/// Whether a line that looks like a head goes on in the line below it: a narrower one, a paragraph or with a full stop.
pub(super) fn goes_on(sheet: &Sheet, blocks: &[Block], i: usize) -> bool {
    let (head, Some(rest)) = (&blocks[i], blocks.get(i + 1)) else { return false };
    let (&[line], &[below]) = (&head.lines[..], &rest.lines[..]) else { return false };
    let (line, below) = (&sheet.lines[line as usize], &sheet.lines[below as usize]);
    let is_rest = rest.zone == Zone::Body || rest.zone == Zone::Head && sheet.last(below) == '。';
    is_rest
        && rest.opens
        && rest.closes
        && !rest.message
        && below.width < line.width
        && below.gap == 0
        && head.zone == Zone::Head
        && !head.half
        && line.prints == 1
        && is_han(sheet.last(line))
}

/// Whether a width is greater than the measures of the paragraphs before and behind block `i`.
fn stands_out(blocks: &[Block], i: usize, width: i32) -> bool {
    let is_text = |b: &&Block| b.zone == Zone::Body && b.lines.len() > 1;
    let before = blocks[..i].iter().rev().take(FAR).find(is_text);
    let behind = blocks[i + 1..].iter().take(FAR).find(is_text);
    let wider = |b: Option<&Block>| b.is_none_or(|b| width >= b.measure + w::WIDER);
    before.or(behind).is_some() && wider(before) && wider(behind)
}

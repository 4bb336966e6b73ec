//! Captions without a credit that speak of the story above them.
//!
//! Part of the zones stage, behind [`super::wide`]. Between a finished story and the next head stands a sentence that looks
//! like a head and ends with a full stop, as no head does: what the picture of the story shows. It says its names again;
//! a line of the paper about itself does not.
//!
//! In: all blocks. Out: some of them captions.
//! Invariants: blocks stay in order; the lines of a caption become one block.
//! Not handled: captions read as the last paragraph of their story.

use super::features::{End, Feature};
use super::{Block, Zone};
use crate::lines::Sheet;
use crate::pairs::Pairs;

/// Lines of such a caption at most.
const MOST: usize = 3;
/// Characters of such a caption at least.
const SHORTEST: usize = 8;
/// Paragraphs above that it may speak of.
const ABOVE: usize = 12;
/// Percent of its pairs of characters that the story has.
const SHARED: usize = 25;
/// See [`SHARED`]: and so many.
const PAIRS: usize = 3;

/// Turns sentences between a story and the next head into captions.
pub(super) fn mark(sheet: &Sheet, features: &[Feature], blocks: &mut Vec<Block>) {
    if sheet.dealt || sheet.columnar {
        return;
    }
    let mut gone = false;
    for i in 1..blocks.len() {
        let Some(end) = sentence(sheet, features, blocks, i).filter(|&end| speaks(sheet, blocks, i, end)) else {
            continue;
        };
        let rest: Vec<u32> = blocks[i + 1..end].iter_mut().flat_map(|b| std::mem::take(&mut b.lines)).collect();
        gone |= !rest.is_empty();
        blocks[i].lines.extend(rest);
        blocks[i].zone = Zone::Caption { credit_lines: 0 };
    }
    if gone {
        blocks.retain(|b| !b.lines.is_empty());
    }
}

/// Behind the last block of a sentence that begins with head `i` below a text; none where a text stands right below it.
fn sentence(sheet: &Sheet, features: &[Feature], blocks: &[Block], i: usize) -> Option<usize> {
    let is_head = |b: &&Block| b.zone == Zone::Head && b.lines.len() == 1 && !b.half;
    let line = |b: &Block| b.lines[0] as usize;
    if !matches!(blocks[i - 1].zone, Zone::Body | Zone::Caption { .. }) || blocks[i - 1].lines.is_empty() {
        return None;
    }
    let run = || blocks[i..].iter().take(MOST).take_while(is_head);
    let end = i + 1 + run().position(|b| features[line(b)].end == End::Final)?;
    let single = blocks[i..end].iter().all(|b| sheet.lines[line(b)].prints == 1);
    let below = blocks.get(end).is_some_and(|b| b.zone == Zone::Body);
    (single && !below).then_some(end)
}

/// Whether the text above speaks of what blocks `i..end` say.
fn speaks(sheet: &Sheet, blocks: &[Block], i: usize, end: usize) -> bool {
    let chars = |b: &Block| b.lines.iter().flat_map(|&l| sheet.chars(&sheet.lines[l as usize])).collect::<Vec<char>>();
    let said: Vec<char> = blocks[i..end].iter().flat_map(chars).collect();
    if said.len() < SHORTEST {
        return false;
    }
    let text = blocks[..i].iter().rev().take(ABOVE).filter(|b| b.zone == Zone::Body).flat_map(chars);
    let (said, text) = (Pairs::of(said.into_iter()), Pairs::of(text));
    let shared = text.shared(&said);
    shared >= PAIRS && shared * 100 >= said.len() * SHARED
}

//! Captions that say themselves what they are ([`fields::is_shown`]).
//!
//! Part of the zones stage, its last step: captions with a credit were gathered before ([`super::captions`]), and what is
//! left is a short head or paragraph like another. In: all blocks. Out: some of them captions.
//!
//! Invariants: a short block becomes a caption whole, a head with the line that it goes on in.
//! Not handled: such words in a longer paragraph.

use super::{Block, Zone, wide};
use crate::fields;
use crate::lines::Sheet;

/// Lines of such a caption at most.
const MOST: usize = 4;
/// Characters of such a caption at most.
const LONGEST: u32 = 110;

/// Turns blocks that tell of a picture into captions.
pub(super) fn mark(sheet: &Sheet, blocks: &mut Vec<Block>) {
    wide::join(blocks, |blocks, i| wide::goes_on(sheet, blocks, i) && says(sheet, &blocks[i]));
    for block in blocks {
        let text = match block.zone {
            Zone::Head => block.lines.len() == 1,
            Zone::Body => block.lines.len() <= MOST && block.opens && block.closes && !block.message,
            _ => false,
        };
        if !text {
            continue;
        }
        let lines = || block.lines.iter().map(|&l| &sheet.lines[l as usize]);
        if lines().map(|l| l.end - l.start).sum::<u32>() > LONGEST {
            continue;
        }
        if says(sheet, block) {
            block.zone = Zone::Caption { credit_lines: 0 };
        }
    }
}

/// Whether a block says itself that it is a caption.
fn says(sheet: &Sheet, block: &Block) -> bool {
    let mut read = String::new();
    block.lines.iter().for_each(|&l| sheet.push_text(&sheet.lines[l as usize], &mut read));
    fields::is_shown(&read)
}

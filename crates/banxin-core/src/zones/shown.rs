//! Captions that say themselves what they are ([`fields::is_shown`]).
//!
//! Part of the zones stage, its last step: captions with a credit were gathered before ([`super::captions`]), and what is
//! left is a short head or paragraph like another. In: all blocks. Out: some of them captions.
//!
//! Invariants: only zones change: a short block becomes a caption whole.
//! Not handled: such words in a longer paragraph.

use super::{Block, Zone};
use crate::fields;
use crate::lines::Sheet;

/// Lines of such a caption at most.
const MOST: usize = 4;
/// Characters of such a caption at most.
const LONGEST: u32 = 110;

/// Turns blocks that tell of a picture into captions.
pub(super) fn mark(sheet: &Sheet, blocks: &mut [Block]) {
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
        let mut read = String::new();
        lines().for_each(|line| sheet.push_text(line, &mut read));
        if fields::is_shown(&read) {
            block.zone = Zone::Caption { credit_lines: 0 };
        }
    }
}

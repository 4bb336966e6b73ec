//! The name of a page's section that stands over the label of its first story.
//!
//! Part of the articles stage, last. Where a page begins with two labels one over the other, both short and neither
//! a line of furniture by its words (`文化周刊` / `城市笔记` / headline), the upper one names the page: a story has one label.
//!
//! In: blocks, drafts. Out: such a block is furniture and no longer of the story.
//! Not handled: two labels of a story further down.

use super::{Draft, HeadRole};
use crate::document::FurnitureKind;
use crate::lines::{EM, Sheet};
use crate::zones::{Block, Mark, Zone};

/// Width of a section's name in quarter em, at most.
const WIDEST: i32 = 8 * EM;

/// Gives the upper of two labels at the head of the page to the page.
pub(super) fn take(sheet: &Sheet, blocks: &mut [Block], stories: &mut [Draft]) {
    let furniture = |b: &Block| matches!(b.zone, Zone::Marked(Mark::Furniture(_)));
    let Some(first) = blocks.iter().position(|b| !furniture(b) && !b.lines.is_empty()) else { return };
    let labels = |s: &&mut Draft| matches!(s.heads.as_slice(), [(b, HeadRole::Column), (_, HeadRole::Column), (_, _), ..] if *b == first);
    // The label of several stories is no section's name.
    let shared = stories.iter().filter(|s| s.heads.iter().any(|h| h.0 == first)).count() > 1;
    let short =
        !shared && blocks[first].lines.len() == 1 && sheet.lines[blocks[first].lines[0] as usize].width <= WIDEST;
    if short && let Some(story) = stories.iter_mut().find(labels) {
        story.heads.remove(0);
        blocks[first].zone = Zone::Marked(Mark::Furniture(FurnitureKind::Folio));
    }
}

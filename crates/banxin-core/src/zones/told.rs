//! Captions without a credit that speak of the story above them.
//!
//! Part of the zones stage, behind [`super::wide`]. Between a finished story and the next head stands a sentence that looks
//! like a head and ends with a full stop, as no head does: what the picture of the story shows. It says its names again;
//! a line of the paper about itself does not.
//!
//! In: all blocks, how their lines end. Out: some of them captions. Weights in [`crate::weights::told`].
//! Invariants: only zones change: a line becomes a caption.
//! Not handled: captions read as the last paragraph of their story, and those of several lines.

use super::features::{End, Feature};
use super::{Block, Zone};
use crate::lines::Sheet;
use crate::pairs::Pairs;
use crate::weights::told as w;

/// Blocks above that it may speak of.
const ABOVE: usize = 12;

/// Turns sentences between a story and the next head into captions.
pub(super) fn mark(sheet: &Sheet, features: &[Feature], blocks: &mut [Block]) {
    if sheet.dealt || sheet.columnar {
        return;
    }
    for i in 1..blocks.len() {
        if is_sentence(sheet, features, blocks, i) && speaks(sheet, blocks, i) {
            blocks[i].zone = Zone::Caption { credit_lines: 0 };
        }
    }
}

/// Whether a head below a text is a sentence. None that has a text right below it counts.
fn is_sentence(sheet: &Sheet, features: &[Feature], blocks: &[Block], i: usize) -> bool {
    let (above, block) = (&blocks[i - 1], &blocks[i]);
    let line = block.lines.first().map_or(0, |&l| l as usize);
    matches!(above.zone, Zone::Body | Zone::Caption { .. })
        && block.zone == Zone::Head
        && !block.half
        && features[line].end == End::Final
        && sheet.lines[line].prints == 1
        && blocks.get(i + 1).is_none_or(|b| b.zone != Zone::Body)
}

/// Whether the text above speaks of what block `i` says.
fn speaks(sheet: &Sheet, blocks: &[Block], i: usize) -> bool {
    let mut text = String::new();
    let from = i.saturating_sub(ABOVE);
    for block in blocks[from..i].iter().filter(|b| b.zone == Zone::Body) {
        block.lines.iter().for_each(|&l| sheet.push_text(&sheet.lines[l as usize], &mut text));
    }
    let mut said = String::new();
    sheet.push_text(&sheet.lines[blocks[i].lines[0] as usize], &mut said);
    let (said, text) = (Pairs::of(said.chars()), Pairs::of(text.chars()));
    let shared = text.shared(&said);
    shared >= w::PAIRS && shared * 100 >= said.len() * w::SHARED
}

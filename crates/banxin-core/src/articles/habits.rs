//! What a whole page says about its heads and frames.
//!
//! Part of the articles stage, read once by [`super::strip`] before seams are weighed: what the page does elsewhere counts at
//! each seam ([`super::boundary`], [`super::headed`]).
//!
//! In: the blocks of a page, and which of them are taken. Out: its habits; no decision.
//! Not handled: a page whose parts have habits of their own.

use super::headed;
use crate::lines::Sheet;
use crate::weights::boundary as w;
use crate::zones::{Block, Mark, Zone};

/// Paragraphs behind a single blank up to which it is no habit.
const FEW_BLANKS: usize = 5;

/// What the whole page says about its heads.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Habits {
    /// Heads are printed with a shadow that shows in the text.
    pub doubled: bool,
    /// Blank lines part the frames, and only them.
    pub gaps: bool,
    /// Heads stand together before or behind all bodies.
    pub apart: bool,
    /// Several texts have a short line over a longer head above them: a label.
    pub labelled: bool,
    /// Several heads say where, with a dash: parts of one story.
    pub placed: bool,
    /// A single blank stands before frames, not before every paragraph.
    pub frames: bool,
}

/// Reads the page's habits.
pub(super) fn of(sheet: &Sheet, blocks: &[Block], used: &[bool]) -> Habits {
    let heads = || (0..blocks.len()).filter(|&i| !used[i] && blocks[i].zone == Zone::Head);
    let bodies = || (0..blocks.len()).filter(|&i| !used[i] && blocks[i].zone == Zone::Body);
    let first = bodies().next().unwrap_or(0);
    let last = bodies().next_back().unwrap_or(0);
    let doubled = heads().filter(|&h| sheet.lines[blocks[h].lines[0] as usize].prints > 1).count();
    let gaps = sheet.lines.iter().skip(1).filter(|l| l.gap > 0).count();
    let paragraphs = bodies().count();
    let blanks = bodies().filter(|&b| is_frame(sheet, &blocks[b])).count();
    Habits {
        frames: blanks < FEW_BLANKS || blanks * 5 < paragraphs * 3,
        doubled: doubled >= 2,
        gaps: !sheet.loose && !sheet.columnar && gaps >= 2 && gaps * 4 < sheet.lines.len(),
        apart: apart(blocks, used, first, last),
        placed: headed::placed(sheet, blocks, used) >= 3,
        labelled: headed::labelled(sheet, blocks, used) >= w::LABELLED_PAGE,
    }
}

/// Whether the page's heads stand together before its first paragraph or behind its last. Where they do, messages begin
/// with no head above them; a page without messages has most of its heads there.
fn apart(blocks: &[Block], used: &[bool], first: usize, last: usize) -> bool {
    let heads = || (0..blocks.len()).filter(|&i| !used[i] && blocks[i].zone == Zone::Head);
    let before = heads().filter(|&h| h < first).count();
    let behind = heads().filter(|&h| h > last).count();
    let is_below = |b: usize| matches!(blocks[b - 1].zone, Zone::Head | Zone::Marked(Mark::Signature));
    let messages = || (first + 1..blocks.len()).filter(|&b| !used[b] && blocks[b].message);
    let told = match messages().count() {
        0 => (before + behind) * 2 > heads().count(),
        all => messages().filter(|&b| is_below(b)).count() * 2 < all,
    };
    // Where heads stand behind their stories, each message has those of the story above it above it.
    before >= 5 && told || behind >= 3 && (told || before == 0)
}

/// Whether a single blank stands before a block: that is how a new frame begins where nothing else marks it.
pub(super) fn is_frame(sheet: &Sheet, block: &Block) -> bool {
    let opening = &sheet.lines[block.lines[0] as usize];
    opening.indent == 1 && opening.gap == 0 && !sheet.columnar
}

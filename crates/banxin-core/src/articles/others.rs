//! Notices, tables, weather and the like: kept whole under their own kind.
//!
//! Part of the articles stage. A block opens with a head that names it (`遗失声明`) or with a line
//! that can be nothing else, and goes on while its lines are of the same sort, or up to a few lines
//! that stand between two of them.

use super::{Draft, HeadRole, Part, part_block};
use crate::document::ArticleKind;
use crate::fields::NonStory;
use crate::lines::Sheet;
use crate::zones::{Block, Mark, Zone};

/// Takes the non-stories out and marks their blocks as used.
pub(super) fn gather(_sheet: &Sheet, blocks: &[Block], used: &mut [bool]) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::new();
    let mut open: Option<(NonStory, usize)> = None;
    for (i, block) in blocks.iter().enumerate() {
        let (kind, head) = match block.zone {
            Zone::Marked(Mark::NonStoryHead(k)) => (k, true),
            Zone::Marked(Mark::NonStoryLine(k)) => (k, false),
            Zone::Marked(Mark::Furniture(_)) => continue,
            _ => {
                open = None;
                continue;
            }
        };
        used[i] = true;
        let goes_on =
            open.is_some_and(|(k, _)| k == kind) && !(head && out.last().is_some_and(|d| !d.parts.is_empty()));
        if !goes_on {
            out.push(Draft {
                kind: article_kind(kind),
                heads: Vec::new(),
                parts: Vec::new(),
                captions: Vec::new(),
                percent: None,
                why: Vec::new(),
            });
        }
        open = Some((kind, i));
        if let Some(draft) = out.last_mut() {
            if head && draft.parts.is_empty() {
                draft.heads.push((i, HeadRole::Headline));
            } else {
                draft.parts.push(Part::Paragraph(i));
            }
        }
    }
    // One line of figures is no table: what it is nobody said.
    let row = Zone::Marked(Mark::NonStoryLine(NonStory::Table));
    let lone = |d: &Draft| d.heads.is_empty() && matches!(d.parts[..], [p] if blocks[part_block(p)].zone == row);
    out.retain(|d| !lone(d));
    out
}

/// What stands right below the head of such a block and is of no story is its text: whoever wrote it said no more of it.
/// `left` tells which blocks are of none.
pub(super) fn fill(blocks: &[Block], left: impl Fn(usize) -> bool, stories: &mut [Draft]) {
    /// Blocks of such a text at most.
    const MOST: usize = 8;
    for draft in stories.iter_mut().filter(|d| d.parts.is_empty() && d.captions.is_empty()) {
        let Some(&(head, _)) = draft.heads.last() else { continue };
        let text = |b: &usize| left(*b) && matches!(blocks[*b].zone, Zone::Head | Zone::Body);
        let below = (head + 1..blocks.len().min(head + 1 + MOST)).take_while(text);
        draft.parts.extend(below.map(Part::Paragraph));
    }
}

fn article_kind(kind: NonStory) -> ArticleKind {
    match kind {
        NonStory::Notice => ArticleKind::Notice,
        NonStory::Weather | NonStory::Lottery | NonStory::Table => ArticleKind::Table,
        NonStory::Contents => ArticleKind::Contents,
        NonStory::Advertisement => ArticleKind::Advertisement,
    }
}

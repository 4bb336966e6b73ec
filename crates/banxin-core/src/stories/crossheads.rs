//! Heads inside the body.
//!
//! Part of the stories stage. In: head blocks and the body so far. Out: crossheads in the body, no
//! glyph lost. A crosshead that filled its line goes on in the next; a short paragraph
//! that reads like a head is one.

use super::views::{Item, Story};
use crate::document::BodyKind;
use crate::fields;
use crate::lines::Sheet;
use crate::reflow::Passage;
use crate::zones::Block;

/// A head inside the body; one that filled its line goes on in the next.
pub(super) fn crosshead(sheet: &Sheet, block: &Block, story: &mut Story, wrapped: &mut bool) {
    let passage = Passage::of(sheet, &block.lines);
    let width: i32 = block.lines.iter().map(|&l| sheet.lines[l as usize].width).sum();
    match story.body.last_mut() {
        Some(last) if *wrapped => last.passage.join(passage),
        _ => story.body.push(Item { kind: BodyKind::Crosshead, passage, opens: true, closes: true }),
    }
    *wrapped = block.measure > 0 && width + WRAPPED >= block.measure;
}

/// A line this near to its measure (quarter em) was broken there.
const WRAPPED: i32 = 9;

/// Characters of a crosshead at most.
const LONGEST_CROSSHEAD: usize = 30;

/// Characters of a key and its colon at most.
const KEY: usize = 7;

/// A short paragraph that ends without a mark between two others is a crosshead set over two lines.
pub(super) fn short_paragraphs(story: &mut Story) {
    for i in 1..story.body.len().saturating_sub(1) {
        let (item, next) = (&story.body[i], &story.body[i + 1]);
        // `学历：清河大学` over `家庭：已婚` tells facts.
        if keyed(item) && (keyed(next) || keyed(&story.body[i - 1])) {
            continue;
        }
        if item.kind == BodyKind::Paragraph
            && item.opens
            && item.closes
            && matches!(next.kind, BodyKind::Paragraph | BodyKind::List)
            && next.opens
            && item.passage.glyphs.len() <= LONGEST_CROSSHEAD
            && reads_like_a_head(&item.passage)
        {
            story.body[i].kind = BodyKind::Crosshead;
        }
    }
}

/// Whether a key and a colon begin it, as the rows of boxes have them that [`crate::zones`] tells line by line; here of what
/// became a paragraph, whatever its key.
fn keyed(item: &Item) -> bool {
    item.passage.glyphs.iter().take(KEY).any(|g| g.ch == '：')
}

/// No final mark, no message head, no signature in brackets.
fn reads_like_a_head(passage: &Passage) -> bool {
    let last = passage.glyphs.last().map_or(' ', |g| g.ch);
    let first = passage.glyphs.first().map_or(' ', |g| g.ch);
    !passage.glyphs.iter().any(|g| matches!(g.ch, '。' | '；'))
        && !matches!(last, '！' | '？' | '…' | '：' | '，' | '、' | '）' | ')' | '”' | '」' | '.')
        && !matches!(first, '—' | '（' | '(' | '■' | '□')
        && fields::message_head(&passage.text()).is_none()
}

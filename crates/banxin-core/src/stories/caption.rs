//! Captions filled in: what is said of the picture, and who made it.
//!
//! Part of [`super`]. In: the block of a caption. Out: its text and its credits: those of its credit lines, or
//! run in at its end and cut off. A mark of the house before it is an ornament of the page.
//!
//! Invariants: a credit that names nobody stays with the text.

use super::{CaptionView, share_out};
use crate::fields;
use crate::lines::Sheet;
use crate::reflow::Passage;
use crate::zones::{Block, Zone};

/// Fills the caption of a block in. An ornament before it goes to `ornaments`.
pub(super) fn caption(sheet: &Sheet, block: &Block, ornaments: &mut Vec<Passage>) -> CaptionView {
    let credit_lines = match block.zone {
        Zone::Caption { credit_lines } => credit_lines,
        _ => 0,
    };
    let split = block.lines.len().saturating_sub(credit_lines);
    let mut passage = Passage::of(sheet, &block.lines[..split]);
    let credits = if credit_lines > 0 {
        let line = Passage::of(sheet, &block.lines[split..]);
        match fields::credit(&line.text()).filter(|signed| !signed.is_empty()) {
            Some(signed) => share_out(&line, signed),
            // `资料图片` names nobody who could own the line: it stays with the caption.
            None => {
                passage.join(line);
                Vec::new()
            }
        }
    } else {
        let text = passage.text();
        match fields::trailing_credit(&text).filter(|(_, signed)| !signed.is_empty()) {
            Some((start, signed)) => {
                let tail = passage.take(start..text.len());
                let signed = signed.into_iter().map(|mut s| {
                    s.at = s.at.start.saturating_sub(start)..s.at.end.saturating_sub(start);
                    s
                });
                share_out(&tail, signed.collect())
            }
            None => Vec::new(),
        }
    };
    // ▲▼ point at the picture, ◆■ are the mark of a house's captions: they belong to the page.
    let marks = passage.glyphs.iter().take_while(|g| fields::before_caption(g.ch) || g.ch == ' ').count();
    if marks > 0 && marks < passage.glyphs.len() {
        let at: usize = passage.glyphs[..marks].iter().map(|g| g.ch.len_utf8()).sum();
        ornaments.push(passage.take(0..at));
    }
    CaptionView { passage, credits }
}

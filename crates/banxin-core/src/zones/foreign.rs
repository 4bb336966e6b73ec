//! Text that is not Chinese: plain paragraphs.
//!
//! Part of the zones stage, in place of captions and the path. What a line's width says is the
//! law of square characters; words in Latin letters leave ragged lines. So a blank line parts, and
//! where none stands, a line that ends a sentence well short of the longest does; an item of a list
//! begins anew. Nothing is a head: what is not understood is not claimed.
//!
//! In: lines with their marks. Out: blocks, every line in one, in order: paragraphs and furniture.

use super::marks::{Mark, Marked};
use super::{Block, Zone};
use crate::fields;
use crate::lines::Sheet;

/// Blocks of paragraphs; furniture stays what it is.
pub(super) fn read(sheet: &Sheet, marks: &[Marked]) -> Vec<Block> {
    let longest = sheet.lines.iter().map(|l| l.width).max().unwrap_or(0);
    let gaps = sheet.lines.iter().skip(1).any(|l| l.gap > 0);
    let mut out: Vec<Block> = Vec::new();
    let mut open = false;
    for (i, line) in sheet.lines.iter().enumerate() {
        if matches!(marks[i].mark, Mark::Furniture(_)) {
            out.push(Block::new(Zone::Marked(marks[i].mark.clone()), vec![i as u32], 0));
            open = false;
            continue;
        }
        let item = fields::item(sheet.chars(line)).is_some();
        match out.last_mut() {
            Some(last) if open && line.gap == 0 && !item => last.lines.push(i as u32),
            _ => out.push(Block::new(Zone::Body, vec![i as u32], 0)),
        }
        let ends = matches!(sheet.last(line), '.' | '!' | '?' | '"' | '”' | '。');
        open = gaps || !(ends && line.width * 8 < longest * 7);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::plain;
    use crate::lines::measure;

    fn paragraphs(text: &str) -> Vec<String> {
        let page = plain(text, 0, text.len());
        let sheet = measure(&page.glyphs, &page.lines, page.removed, false);
        let blocks = super::super::zone(&sheet);
        assert!(blocks.iter().all(|b| b.zone == Zone::Body), "{blocks:?}");
        blocks.iter().map(|b| crate::reflow::Passage::of(&sheet, &b.lines).text()).collect()
    }

    #[test]
    fn a_blank_line_parts_paragraphs() {
        let text = "The river has\nwater again.\n\nFarmers came\nback in spring.\n";
        assert_eq!(paragraphs(text), ["The river has water again.", "Farmers came back in spring."]);
    }

    #[test]
    fn a_short_line_that_ends_a_sentence_parts_where_no_blank_line_does() {
        let text = "The river has water again and the\nfarmers saw it.\nThey came back in the spring, all\nof them.\n";
        assert_eq!(paragraphs(text).len(), 2);
    }

    #[test]
    fn avoids_heads_and_closed_up_words() {
        assert_eq!(paragraphs("The River\n\n- one of a list\n- two of a list\n").len(), 3);
    }
}

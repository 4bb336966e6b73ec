//! Text that no measure holds: plain paragraphs.
//!
//! Part of the zones stage, in place of captions and the path. Text that is not Chinese: what a line's
//! width says is the law of square characters, words in Latin letters leave ragged lines. So a blank
//! line parts, and where none stands, a line that ends a sentence well short of the longest does; an
//! item of a list begins anew. Chinese text in which the path found no paragraph at all though its
//! lines speak in sentences (a chat, a letter): nothing is wrapped, each line is one. Nothing is a
//! head: what is not understood is not claimed.
//!
//! In: lines with their marks. Out: blocks, every line in one, in order: paragraphs and furniture.

use super::features::{End, Feature};
use super::marks::{Mark, Marked};
use super::{Block, Zone};
use crate::fields;
use crate::lines::Sheet;
use crate::weights::plain as w;

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
        if sheet.han {
            continue;
        }
        let ends = matches!(sheet.last(line), '.' | '!' | '?' | '"' | '”' | '。');
        open = gaps || !(ends && line.width * 8 < longest * 7);
    }
    out
}

/// Whether lines of which none was read as a paragraph speak in sentences, so that they are no heads.
pub(super) fn speaks(sheet: &Sheet, features: &[Feature]) -> bool {
    let sentences = features.iter().filter(|f| f.inner_final || f.end != End::Plain || f.squeeze > 0).count();
    sheet.lines.len() >= w::LINES_LEAST && sentences * 100 >= sheet.lines.len() * w::SENTENCES
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::plain;
    use crate::lines::measure;

    fn paragraphs(text: &str) -> Vec<String> {
        let page = plain(text, 0, text.len());
        let sheet = measure(&page.glyphs, &page.lines, page.removed, false);
        let blocks = super::super::zone(text, &sheet);
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
    fn each_line_of_a_chat_is_a_paragraph() {
        let lines = ["阿岚：周六去北山吗？天气预报说晴天", "小楼：去！几点集合", "老许：我可能晚一点", "阿岚：好"];
        assert_eq!(paragraphs(&lines.join("\n")), lines);
    }

    #[test]
    fn avoids_heads_and_closed_up_words() {
        assert_eq!(paragraphs("The River\n\n- one of a list\n- two of a list\n").len(), 3);
    }
}

//! Text that no measure holds: plain paragraphs.
//!
//! Part of the zones stage, in place of captions and the path. Text that is not Chinese: what a line's
//! width says is the law of square characters, words in Latin letters leave ragged lines. So where most lines without an end are of
//! about one width, a blank line parts, and where none stands, a line that ends a sentence well short of the longest does; an
//! item of a list begins anew. Chinese text in which the path found no paragraph at all though its lines speak in sentences
//! (a chat, a letter), or of which more was left over than taken (a log, a recipe, a form): each line is one, and where many
//! are of one width, those without an end go on. Nothing is a head: what is not understood is not claimed.
//!
//! In: lines with their marks. Out: blocks, every line in one, in order: paragraphs and furniture.

use super::features::{End, Feature};
use super::marks::{Mark, Marked};
use super::{Block, Zone, log};
use crate::fields;
use crate::glyphs::holds;
use crate::lines::{EM, Line, Sheet, counted};
use crate::weights::plain as w;

/// A narrower measure (quarter em) shows in lines of verse and of talk as well.
const LEAST: i32 = 18 * EM;

/// Blocks of paragraphs; where `marks` tell furniture, it stays what it is.
pub(super) fn read(sheet: &Sheet, marks: &[Marked]) -> Vec<Block> {
    let ends = |l: &Line| holds("。！？”；：.!?\"", sheet.last(l));
    let (mut open_lines, mut widths) = (0, 0);
    for line in sheet.lines.iter().filter(|l| !ends(l)) {
        open_lines += 1;
        widths += line.width;
    }
    // Square characters fill their lines; words in Latin letters leave ragged ones.
    let measure = if sheet.han { common(sheet) } else { widths / open_lines.max(1) };
    let full = |l: &Line| (l.width - measure).abs() <= if sheet.han { EM } else { measure / 3 };
    let full_lines = sheet.lines.iter().filter(|l| !ends(l) && full(l)).count() as i32;
    let lines = sheet.lines.len() as i32;
    let wrapped = !log::is_log(sheet)
        && if sheet.han { full_lines * w::WRAPPED >= lines } else { full_lines * 3 >= open_lines * 2 };
    let gaps = sheet.lines.iter().skip(1).any(|l| l.gap > 0);
    let longest = sheet.lines.iter().map(|l| l.width).max().unwrap_or(0);
    let mut out: Vec<Block> = Vec::new();
    let mut open = false;
    for (i, line) in sheet.lines.iter().enumerate() {
        if let Some(Marked { mark: mark @ Mark::Furniture(_), .. }) = marks.get(i) {
            out.push(Block::new(Zone::Marked(mark.clone()), vec![i as u32], 0));
            open = false;
            continue;
        }
        let item = fields::item(sheet.chars(line)).is_some();
        match out.last_mut() {
            Some(last) if open && line.gap == 0 && !item => last.lines.push(i as u32),
            _ => out.push(Block::new(Zone::Body, vec![i as u32], 0)),
        }
        open = wrapped
            && if sheet.han {
                full(line) && !ends(line)
            } else {
                gaps || !(ends(line) && line.width * 8 < longest * 7)
            };
    }
    out
}

/// The width that most of the wide lines have.
fn common(sheet: &Sheet) -> i32 {
    let widths = sheet.lines.iter().map(|l| l.width).filter(|&w| w >= LEAST).collect();
    counted(widths).first().map_or(0, |&(_, w)| w)
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
    fn lines_of_a_program_stay_lines() {
        let lines = [
            "def read(text):",
            "out = []",
            "for line in text.splitlines():",
            "out.append(line)",
            "return out # all of them",
        ];
        assert_eq!(paragraphs(&lines.join("\n")), lines);
    }

    #[test]
    fn full_lines_of_wrapped_text_go_on_where_nothing_else_is_told() {
        let text = "考试时间：75分钟\n陀河发源于青山，自西向东流经甲乙丙三个县，两岸的人靠\n它吃饭。\n学校：\n盐洲岛在陀河入海口，从前是海给人们地，如今海来要回去\n了。\n注意事项：\n";
        let page = plain(text, 0, text.len());
        let sheet = measure(&page.glyphs, &page.lines, page.removed, false);
        assert_eq!(read(&sheet, &[]).len(), 5);
    }

    #[test]
    fn avoids_heads_and_closed_up_words() {
        assert_eq!(paragraphs("The River\n\n- one of a list\n- two of a list\n").len(), 3);
    }
}

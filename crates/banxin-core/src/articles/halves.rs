//! Head lines that may hold two heads.
//!
//! Part of the articles stage, first and last. Two heads that stand side by side on the page
//! come as one line with a blank between; so does one head with a blank in it (`碧水绕城 绿树成荫`).
//! Which of the two it is, the words of the bodies tell: so each such line is parted before the stage
//! reads anything, and when all is decided, halves that ended up together are one block again. A column
//! label behind a blank is no half: it stands for itself, and so does a deck that begins with a dash.
//!
//! Invariants: no glyph is lost but the blank; [`crate::reflow`] puts it back between joined halves.

use crate::fields;
use crate::lines::{Line, Sheet, set_width};
use crate::zones::{Block, Zone};

/// Characters of either half, at least.
const SHORTEST: usize = 6;

/// Glyphs of a head before a deck with a dash, at least.
const BEFORE_DECK: u32 = 4;

/// Glyphs of a label that is shorter than a half, at most, with its blanks.
const SHORT_LABEL: u32 = 8;

/// Parts head lines at their blanks.
pub(super) fn part(sheet: &mut Sheet, blocks: Vec<Block>) -> Vec<Block> {
    let mut out = Vec::with_capacity(blocks.len());
    for block in blocks {
        let line = match block.lines.as_slice() {
            [l] if block.zone == Zone::Head => sheet.lines[*l as usize],
            _ => {
                out.push(block);
                continue;
            }
        };
        let cuts = cuts(sheet, &line);
        if cuts.is_empty() {
            out.push(block);
            continue;
        }
        let mut from = line.start;
        for (i, to) in cuts.into_iter().chain([line.end]).enumerate() {
            let glyphs = &sheet.glyphs[from as usize..to as usize];
            let width = set_width(glyphs);
            let gap = if i == 0 { line.gap } else { 0 };
            sheet.lines.push(Line { start: from, end: to, width, gap, ..line });
            // A label or a deck with a dash, behind a blank, is a line of its own.
            let half = i > 0 && !is_label(sheet, from, to) && !is_dashed(sheet, from, to);
            out.push(Block { lines: vec![sheet.lines.len() as u32 - 1], half, ..block.clone() });
            from = to + 1;
        }
    }
    out
}

/// Whether glyphs of a head line are a column label.
fn is_label(sheet: &Sheet, from: u32, to: u32) -> bool {
    let text: String = sheet.glyphs[from as usize..to as usize].iter().map(|g| g.ch).collect();
    fields::column_label(&text).is_some() || fields::known_column(&text)
}

/// Whether glyphs of a head line begin with a dash, as a deck does: `——清河两岸百年渡口的一天`.
fn is_dashed(sheet: &Sheet, from: u32, to: u32) -> bool {
    matches!(&sheet.glyphs[from as usize..to as usize], [a, b, _, ..] if a.ch == '—' && b.ch == '—')
}

/// Makes halves that have one owner one block again: the first takes the lines, the second has none
/// left; three thirds become one too.
pub(super) fn join<T: PartialEq>(blocks: &mut [Block], owners: &[T]) {
    let mut first = 0;
    for b in 1..blocks.len() {
        if blocks[b].half && owners[b - 1] == owners[b] {
            let mut rest = std::mem::take(&mut blocks[b].lines);
            blocks[first].lines.append(&mut rest);
        } else {
            first = b;
        }
    }
}

/// The blanks (glyph indices) that part a line into halves of some length.
fn cuts(sheet: &Sheet, line: &Line) -> Vec<u32> {
    let mut out = Vec::new();
    let text: String = sheet.chars(line).collect();
    if fields::column_label(&text).is_some() {
        return out;
    }
    let mut from = line.start;
    for at in line.start..line.end {
        let long = |a: u32, b: u32| {
            b.saturating_sub(a) as usize >= SHORTEST
                && sheet.glyphs[a as usize..b as usize].iter().filter(|g| g.ch != ' ').nth(SHORTEST - 1).is_some()
        };
        // A label may be shorter.
        let label = |a: u32| line.end - a <= SHORT_LABEL && is_label(sheet, a, line.end);
        let deck = || at - from >= BEFORE_DECK && is_dashed(sheet, at + 1, line.end);
        let head = || long(from, at) && (long(at + 1, line.end) || label(at + 1));
        if sheet.glyphs[at as usize].ch == ' ' && (head() || deck()) {
            out.push(at);
            from = at + 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::plain;
    use crate::lines::measure;

    fn parted(text: &str) -> Vec<(String, bool)> {
        let page = plain(text, 0, text.len());
        let mut sheet = measure(&page.glyphs, &page.lines, page.removed, false);
        let heads = (0..sheet.lines.len()).map(|l| Block::new(Zone::Head, vec![l as u32], 0)).collect();
        let parts = part(&mut sheet, heads);
        parts.iter().map(|b| (sheet.chars(&sheet.lines[b.lines[0] as usize]).collect(), b.half)).collect()
    }

    #[test]
    fn heads_side_by_side_are_parted() {
        assert_eq!(
            parted("清河新桥昨日通车 北山果园迎来丰收"),
            [("清河新桥昨日通车".to_owned(), false), ("北山果园迎来丰收".to_owned(), true)]
        );
    }

    #[test]
    fn a_label_at_the_end_of_a_line_is_parted_however_short() {
        assert_eq!(
            parted("清河新桥昨日通车 链接"),
            [("清河新桥昨日通车".to_owned(), false), ("链接".to_owned(), false)]
        );
        assert_eq!(parted("清河新桥昨日通车 通航").len(), 1);
    }

    #[test]
    fn a_deck_that_begins_with_a_dash_is_parted_for_good() {
        let parts = [("碧水绕城".to_owned(), false), ("——清河两岸百年渡口的一天".to_owned(), false)];
        assert_eq!(parted("碧水绕城 ——清河两岸百年渡口的一天"), parts);
        assert_eq!(parted("三人 ——清河两岸百年渡口的一天").len(), 1);
        assert_eq!(parted("清河三人 —").len(), 1);
    }

    #[test]
    fn avoids_parting_a_quoted_name_from_its_head() {
        assert_eq!(parted("“ 金沙号” 老船员的后人找到了").len(), 1);
    }

    #[test]
    fn halves_that_stay_together_are_one_block_again() {
        let text = "清河新桥昨日通车 北山果园迎来丰收 两岸百姓同声说好";
        let page = plain(text, 0, text.len());
        let mut sheet = measure(&page.glyphs, &page.lines, page.removed, false);
        let mut blocks = part(&mut sheet, vec![Block::new(Zone::Head, vec![0], 0)]);
        join(&mut blocks, &["headline", "deck", "deck"]);
        let text = |b: &Block| crate::reflow::Passage::of(&sheet, &b.lines).text();
        let texts: Vec<String> = blocks.iter().filter(|b| !b.lines.is_empty()).map(text).collect();
        assert_eq!(texts, ["清河新桥昨日通车", "北山果园迎来丰收 两岸百姓同声说好"]);
    }

    #[test]
    fn avoids_parting_names_labels_and_short_words() {
        for line in ["周山 李河出席", "清河新桥 通车", "【清河两岸水利工程 系列报道之二】", "清河新桥昨日通车"]
        {
            assert_eq!(parted(line), [(line.to_owned(), false)], "{line}");
        }
    }
}

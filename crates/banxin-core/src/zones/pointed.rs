//! Captions without a credit that say themselves what they are.
//!
//! Part of the zones stage, behind [`super::captions`]. `▲学徒在调大漆。` points at its picture, `图② 羊群过河。` names it,
//! `◆羊群过河。　路透社` says who gave it, a line of Markdown stands right
//! below its picture; `①…。`
//! `②…。` in a row, a sentence a line and without the indent that paragraphs of the page have, number
//! the pictures of a story.
//!
//! Invariants: as for captions; `credit_lines` is 0.
//! Not handled: other captions without a credit.

use super::features::Feature;
use super::marks::{Mark, Marked};
use super::{Block, Zone};
use crate::fields::{self, Item};
use crate::lines::{EM, Line, Sheet};

/// Lines of such a caption at most.
const MOST: usize = 4;
/// Characters of the name of a house behind a caption, at most.
const HOUSE: usize = 10;
/// Width of a caption below a picture of Markdown, at most: two or three sentences.
const LONGEST: i32 = 120 * EM;
/// Lines of an item of a list, at most: the next one has the same arrow.
const ITEM: usize = 6;
/// Lines of a caption that begins with the number of its picture, at most.
const FIGURE_MOST: usize = 7;
/// One line in so many begins a paragraph with an indent where a page has indents.
const INDENTED: usize = 12;

/// Finds such captions and marks their lines.
pub(super) fn find(sheet: &Sheet, features: &[Feature], marks: &mut [Marked], unwrapped: bool) -> Vec<Block> {
    let mut out = Vec::new();
    let mut i = 0;
    while i < sheet.lines.len() {
        let end = unwrapped
            .then(|| below(sheet, marks, i))
            .flatten()
            .or_else(|| arrow(sheet, features, marks, i))
            .or_else(|| figure(sheet, features, marks, i))
            .or_else(|| agency(sheet, features, marks, i))
            .or_else(|| pictured(sheet, marks, i))
            .unwrap_or(i);
        if end > i {
            out.push(caption(features, marks, i, end));
        }
        i = end.max(i + 1);
    }
    let indents = features.iter().filter(|f| f.indent >= 2 * EM).count();
    if indents * INDENTED < features.len() {
        return out;
    }
    let mut i = 0;
    while i < sheet.lines.len() {
        let end = (i..sheet.lines.len()).take_while(|&l| numbered(sheet, features, marks, l, l - i + 1)).count() + i;
        if end > i + 1 {
            out.extend((i..end).map(|l| caption(features, marks, l, l + 1)));
        }
        i = end.max(i + 1);
    }
    out
}

fn caption(features: &[Feature], marks: &mut [Marked], start: usize, end: usize) -> Block {
    for m in &mut marks[start..end] {
        m.mark = Mark::Caption;
    }
    Block::new(Zone::Caption { credit_lines: 0 }, (start as u32..end as u32).collect(), features[start].width)
}

/// Behind a line of Markdown that stands right below a picture.
fn pictured(sheet: &Sheet, marks: &[Marked], i: usize) -> Option<usize> {
    let line = &sheet.lines[i];
    let below = sheet.pictures.binary_search(&sheet.glyphs[line.start as usize].at).is_ok();
    (below && marks[i].mark == Mark::None && line.width <= LONGEST).then_some(i + 1)
}

/// Behind a line of text that was never wrapped, where an arrow points at the picture above.
fn below(sheet: &Sheet, marks: &[Marked], i: usize) -> Option<usize> {
    let line = &sheet.lines[i];
    (sheet.first(line) == '▲' && marks[i].mark == Mark::None && line.width <= LONGEST).then_some(i + 1)
}

/// Behind the last line of a caption that an arrow at line `i` opens: it ends with its sentence.
fn arrow(sheet: &Sheet, features: &[Feature], marks: &[Marked], i: usize) -> Option<usize> {
    let first = sheet.first(&sheet.lines[i]);
    if !fields::arrow(first) || marks[i].mark != Mark::None || sheet.lines[i].prints > 1 {
        return None;
    }
    let end = (i..sheet.lines.len())
        .take(MOST)
        .take_while(|&l| l == i || marks[l].mark == Mark::None && sheet.lines[l].gap == 0)
        .find(|&l| features[l].end.is_final() || names_a_house(sheet, l))?;
    // Arrows before the items of a list are one like the other.
    let alike = |l: usize| sheet.first(&sheet.lines[l]) == first;
    let open = |l: usize| marks.get(l).is_some_and(|m| matches!(m.mark, Mark::None | Mark::Signature));
    for by in 1..=ITEM {
        if !open(end + by) {
            break;
        }
        if alike(end + by) {
            return None;
        }
    }
    for by in 1..=ITEM.min(i) {
        if !open(i - by) {
            break;
        }
        if alike(i - by) {
            return None;
        }
    }
    // `▲示威者在國會外。` / `路透社`: who gave the picture stands on a line of its own.
    let house = |l: &Line| fields::is_known_source(sheet.chars(l).collect::<String>().trim());
    let given = open(end + 1) && sheet.lines.get(end + 1).is_some_and(house);
    Some(end + 1 + usize::from(given))
}

/// `…抽检。华闻社`: a sentence and who gave the picture, in few characters.
fn names_a_house(sheet: &Sheet, l: usize) -> bool {
    let tail = sheet.chars(&sheet.lines[l]).rev().take(HOUSE + 1).position(|c| c == '。');
    tail.is_some_and(|n| n > 1) && !sheet.chars(&sheet.lines[l]).rev().take(HOUSE).any(|c| matches!(c, '，' | '、'))
}

/// Behind the last line of a caption with an agency alone behind its sentence: `◆许家豪接受表揚。　路透社`. An ornament opens
/// it, or it is one line below a finished one: text may end so as well.
fn agency(sheet: &Sheet, features: &[Feature], marks: &[Marked], i: usize) -> Option<usize> {
    let free = |l: usize| marks[l].mark == Mark::None && sheet.lines[l].prints == 1;
    let ends = |l: usize| matches!(sheet.last(&sheet.lines[l]), '社' | '透' | '博') && names_a_house(sheet, l);
    let lines = if fields::marks_an_item(sheet.first(&sheet.lines[i])) { MOST } else { 1 };
    if !free(i) {
        return None;
    }
    let mut end = i;
    while !ends(end) {
        end += 1;
        if end >= sheet.lines.len().min(i + lines) || !free(end) || sheet.lines[end].gap > 0 {
            return None;
        }
    }
    let text: String = sheet.chars(&sheet.lines[end]).collect();
    let house = fields::is_known_source(fields::behind_last(&text, "。").trim());
    let stands_alone = lines > 1 || i > 0 && (features[i - 1].end.is_final() || !free(i - 1));
    (house && stands_alone).then_some(end + 1)
}

/// Behind the last line of a caption that begins with the number of its picture at line `i`: it ends with a sentence, and
/// short of its measure or where something else begins.
fn figure(sheet: &Sheet, features: &[Feature], marks: &[Marked], i: usize) -> Option<usize> {
    let named = |l: usize| fields::numbers_a_picture(sheet.chars(&sheet.lines[l]));
    if marks[i].mark != Mark::None || !named(i) {
        return None;
    }
    let goes_on = |l: usize| marks[l].mark == Mark::None && sheet.lines[l].gap == 0 && !named(l);
    let lines = 1 + (i + 1..sheet.lines.len()).take(FIGURE_MOST - 1).take_while(|&l| goes_on(l)).count();
    let is_final = |l: &usize| features[*l].end.is_final();
    let short = |l: &usize| features[*l].width + EM < features[i].width;
    let last = (i..i + lines).filter(is_final).find(|l| short(l) || *l + 1 == i + lines);
    last.or_else(|| (i..i + lines).find(is_final)).map(|l| l + 1)
}

/// Whether a line is the caption of picture `n`.
fn numbered(sheet: &Sheet, features: &[Feature], marks: &[Marked], l: usize, n: usize) -> bool {
    let f = &features[l];
    marks[l].mark == Mark::None
        && f.indent < 2 * EM
        && f.end.is_final()
        && !f.inner_final
        && fields::item(sheet.chars(&sheet.lines[l])) == Some(Item::Number('①', n as u32))
}

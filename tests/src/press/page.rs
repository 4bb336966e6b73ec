//! Makes up a page: which stories, in which columns, cut where.
//!
//! In: a style and chance. Out: blocks of set lines with their places in half-em, and the gold.
//! Stories stand in bands, side by side as long as columns are left. A story that goes on
//! elsewhere is cut at the end of a line; on a single page its gold ends there too, in an issue
//! the rest stands on a later page under the repeated headline.

use std::collections::BTreeSet;

use super::carry::{cut, jump_label, push_jump};
use super::day::Day;
use super::desk::{self, Edited};
use super::setter::{self, Line};
use super::story::{Kind, Story, stories};
use super::style::Style;
use super::{Chance, imprint};
use crate::gold::{Gold, GoldJump};

/// What a set line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    Body,
    Crosshead,
    Other,
}

/// A story as it stands on the page.
#[derive(Debug, Clone)]
pub(super) struct Block {
    /// Label, kicker, headline and deck lines.
    pub heads: Vec<String>,
    /// Lines of each column.
    pub columns: Vec<Vec<(Row, Line)>>,
    /// Lines of captions and credits, a picture a list.
    pub captions: Vec<Vec<String>>,
    /// Measure in half-em.
    pub measure: usize,
    /// Left edge in half-em.
    pub x: usize,
    /// Which band, from the top.
    pub band: usize,
}

/// A page as it was made up.
#[derive(Debug, Clone, Default)]
pub(super) struct SetPage {
    pub furniture: Vec<String>,
    pub notice: Vec<String>,
    pub blocks: Vec<Block>,
}

/// A page or an issue, with gold.
#[derive(Debug, Clone)]
pub(super) struct Set {
    pub pages: Vec<SetPage>,
    pub gold: Gold,
}

/// Space between columns in half-em.
const GAP: usize = 4;

/// One page of two to five stories.
pub(super) fn single(style: &Style, chance: &mut Chance) -> Set {
    let day = Day::draw(chance);
    let paper = imprint::paper(chance);
    let number = chance.between(1, 12) as u32;
    let (chosen, traditional) = choose(chance, 18);
    let mut page = SetPage::default();
    let mut gold = Gold { date: Some(day.iso()), page: Some(number), ..Gold::default() };
    furnish(&mut page, &mut gold, number, day, paper, traditional, chance);
    for mut copy in edit_all(&chosen, day, paper, chance) {
        let mut rows = set_body(&copy, style, chance);
        let label = jump_label(number + 1, chance);
        if copy.jumps && rows.1.len() > 14 && chance.yes(35) {
            let kept = chance.between(9, rows.1.len() - 4);
            cut(&mut copy, &mut rows.1, kept);
            push_jump(&mut rows, &label.0);
            copy.gold.jump = Some(GoldJump { text: label.0, page: label.1 });
        }
        let block = block(&copy, rows, style, chance);
        page.blocks.push(block);
        gold.articles.push(copy.gold);
    }
    place(&mut page.blocks, style);
    Set { pages: vec![page], gold }
}

/// An issue of three pages.
pub(super) fn issue(style: &Style, chance: &mut Chance) -> Set {
    let day = Day::draw(chance);
    let paper = imprint::paper(chance);
    let mut gold = Gold { date: Some(day.iso()), ..Gold::default() };
    let mut pages: Vec<SetPage> = vec![SetPage::default(); 3];
    let (chosen, traditional) = choose(chance, 14);
    let mut used: BTreeSet<&str> = chosen.iter().map(|s| s.id.as_str()).collect();
    for (i, page) in pages.iter_mut().enumerate() {
        furnish(page, &mut gold, i as u32 + 1, day, paper, traditional, chance);
    }
    for mut copy in edit_all(&chosen, day, paper, chance) {
        let mut rows = set_body(&copy, style, chance);
        if copy.jumps && rows.1.len() > 14 {
            let target = chance.between(2, 3);
            let to = jump_label(target as u32, chance).0;
            let from = (*chance.pick(&["（上接第一版）", "（上接第1版）", "（上接一版）"])).to_owned();
            let kept = chance.between(9, rows.1.len() - 4);
            let mut front = copy.clone();
            let rest = cut(&mut front, &mut rows.1, kept);
            push_jump(&mut rows, &to);
            let mut back = copy.clone();
            back.label = None;
            back.signature = None;
            back.gold.kicker.clear();
            back.gold.subhead.clear();
            back.gold.captions.clear();
            back.body = rest.body;
            let mut continued = set_body(&back, style, chance);
            if let Some(line) = continued.1.first_mut().filter(|_| rest.inside) {
                // It goes on inside a sentence: no indent, and so a short first line.
                line.1.width -= line.1.indent;
                (line.1.indent, line.1.first) = (0, false);
            }
            continued.1.insert(0, (Row::Other, plain_line(from.clone())));
            let later = block(&back, continued, style, chance);
            pages[target - 1].blocks.push(later);
            copy.gold.jump = Some(GoldJump { text: to, page: target as u32 });
            copy.gold.jump_from = Some(GoldJump { text: from, page: 1 });
        }
        let front = block(&copy, rows, style, chance);
        pages[0].blocks.push(front);
        gold.articles.push(copy.gold);
    }
    for page in &mut pages[1..] {
        let more = loop {
            let (more, t) = choose(chance, 8);
            if t == traditional {
                break more;
            }
        };
        let more: Vec<&Story> = more.into_iter().filter(|s| used.insert(&s.id)).collect();
        for copy in edit_all(&more, day, paper, chance) {
            let rows = set_body(&copy, style, chance);
            page.blocks.push(block(&copy, rows, style, chance));
            gold.articles.push(copy.gold);
        }
    }
    for page in &mut pages {
        place(&mut page.blocks, style);
    }
    Set { pages, gold }
}

fn furnish(
    page: &mut SetPage,
    gold: &mut Gold,
    number: u32,
    day: Day,
    paper: &str,
    traditional: bool,
    chance: &mut Chance,
) {
    page.furniture = imprint::furniture(number, day, paper, traditional, chance);
    page.notice = imprint::notice(traditional, chance);
    gold.furniture.extend(page.furniture.iter().chain(&page.notice).cloned());
}

/// Stories of one script until about `enough` paragraphs are there; a series comes whole.
fn choose(chance: &mut Chance, enough: usize) -> (Vec<&'static Story>, bool) {
    let traditional = chance.yes(20);
    let mut all: Vec<&Story> = stories().iter().filter(|s| s.traditional == traditional).collect();
    chance.shuffle(&mut all);
    let mut out: Vec<&Story> = Vec::new();
    let mut filled = 0;
    for story in &all {
        if out.iter().any(|s| s.id == story.id) {
            continue;
        }
        let with = |s: &&&Story| s.id == story.id || (s.series.is_some() && s.series == story.series);
        let mut group: Vec<&Story> = all.iter().filter(with).copied().collect();
        group.sort_by(|a, b| a.id.cmp(&b.id));
        filled += group.iter().map(|s| s.body.len()).sum::<usize>();
        out.extend(group);
        if filled >= enough && out.len() > 1 {
            break;
        }
    }
    (out, traditional)
}

/// Edited copy; of a series only the first story prints the label.
fn edit_all(chosen: &[&Story], day: Day, paper: &str, chance: &mut Chance) -> Vec<Edited> {
    let mut printed: BTreeSet<&str> = BTreeSet::new();
    let mut out = Vec::new();
    for story in chosen {
        let mut copy = desk::edit(story, day, paper, chance);
        if story.series.as_deref().is_some_and(|s| !printed.insert(s)) {
            copy.label = None;
        }
        out.push(copy);
    }
    out
}

/// A line that is no running prose.
pub(super) fn plain_line(text: String) -> Line {
    Line { width: setter::text_width(&text), text, indent: 0, first: true, last: true }
}

/// Measure in half-em and set lines.
pub(super) type Rows = (usize, Vec<(Row, Line)>);

fn set_body(copy: &Edited, style: &Style, chance: &mut Chance) -> Rows {
    let wider = if chance.yes(25) { chance.below(3) } else { 0 };
    let measure = 2 * (style.measure + wider);
    let mut rows = Vec::new();
    if let Some(signature) = &copy.signature {
        rows.push((Row::Other, plain_line(signature.clone())));
    }
    for (kind, text) in &copy.body {
        match kind {
            Kind::Paragraph => {
                let lines = setter::set(text, measure, 4, style.lawless, chance);
                rows.extend(lines.into_iter().map(|l| (Row::Body, l)));
            }
            Kind::Crosshead => rows.push((Row::Crosshead, plain_line(text.clone()))),
            Kind::Line => rows.push((Row::Other, plain_line(text.clone()))),
        }
    }
    (measure, rows)
}

fn block(copy: &Edited, rows: Rows, style: &Style, chance: &mut Chance) -> Block {
    let (measure, lines) = rows;
    let gold = &copy.gold;
    let heads = copy.label.iter().chain(&gold.kicker).chain(&gold.headline).chain(&gold.subhead);
    let count = (lines.len() / 9).clamp(1, style.columns);
    let each = lines.len().div_ceil(count).max(1);
    let wide = 2 * measure + GAP;
    let mut captions = Vec::new();
    for caption in &gold.captions {
        let set = setter::set(&caption.text, wide, 0, style.lawless, chance);
        let mut lines: Vec<String> = set.into_iter().map(|l| l.text).collect();
        lines.extend(caption.credit.clone());
        captions.push(lines);
    }
    Block {
        heads: heads.cloned().collect(),
        columns: lines.chunks(each).map(<[_]>::to_vec).collect(),
        captions,
        measure,
        x: 0,
        band: 0,
    }
}

/// Bands of blocks, side by side while columns are left.
fn place(blocks: &mut [Block], style: &Style) {
    let (mut band, mut x, mut used) = (0, 0, 0);
    for block in blocks {
        let need = block.columns.len().max(1);
        if used > 0 && used + need > style.columns + 1 {
            (band, x, used) = (band + 1, 0, 0);
        }
        (block.band, block.x) = (band, x);
        x += need * (block.measure + GAP) + GAP;
        used += need;
    }
}

/// Left edge of a column of a block.
pub(super) fn column_x(block: &Block, column: usize) -> usize {
    block.x + column * (block.measure + GAP)
}

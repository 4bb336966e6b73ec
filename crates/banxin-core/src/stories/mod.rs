//! Drafts filled in: passages, message heads, signatures, credits, jumps.
//!
//! Stage: drafts of one page → stories ([`mod@views`]), which stitching joins over pages and finishing
//! makes public. In order: heads with their label ([`labels`]), body with [`crossheads`], closings,
//! [`lists`], captions ([`caption`]). Views only: a message head stays in its paragraph, `dateline` and `bylines` read
//! it; one in brackets alone on a line is owned by who signs it and makes no paragraph. What is cut out of a paragraph (a jump line run in, a credit behind a caption, a column label
//! in brackets behind a headline) is owned by what it is.
//!
//! Invariants: every glyph of a draft's blocks lies in one passage of the story, or is listed as an
//! ornament.

mod caption;
mod crossheads;
mod labels;
mod lists;
mod views;

pub(crate) use views::{CaptionView, DatelineView, Item, JumpView, Signature, Story, WhyView, Written};

use crate::articles::{Draft, HeadRole, Part};
use crate::document::{ArticleKind, BodyKind};
use crate::fields::{self, Head, Signed};
use crate::glyphs::one_of;
use crate::lines::Sheet;
use crate::reflow::Passage;
use crate::zones::Block;

/// Fills a draft in. Ornaments taken off column labels and captions go to `ornaments`.
pub(crate) fn fill(sheet: &Sheet, blocks: &[Block], draft: &Draft, page: usize, ornaments: &mut Vec<Passage>) -> Story {
    let mut story = Story {
        kind: draft.kind,
        pages: vec![page],
        column: None,
        kicker: Vec::new(),
        headline: Vec::new(),
        deck: Vec::new(),
        bylines: Vec::new(),
        dateline: None,
        body: Vec::new(),
        written: Vec::new(),
        captions: Vec::new(),
        jumps: Vec::new(),
        percent: draft.percent,
        why: Vec::new(),
    };
    for &reason in &draft.why {
        story.why.push(WhyView { reason, passage: Passage::of(sheet, &blocks[reason.block].lines) });
    }
    for &(b, role) in &draft.heads {
        let passage = Passage::of(sheet, &blocks[b].lines);
        match role {
            HeadRole::Column => labels::set_column(&mut story, passage, ornaments),
            HeadRole::Kicker => story.kicker.push(labels::bare(passage, ornaments)),
            HeadRole::Headline => story.headline.push(labels::bare(passage, ornaments)),
            HeadRole::Deck => story.deck.push(labels::bare(passage, ornaments)),
        }
    }
    labels::label_behind_headline(&mut story, ornaments);
    labels::label_alone(&mut story);
    // Whether the crosshead before filled its line, so that the next line goes on with it.
    let mut wrapped = false;
    for part in &draft.parts {
        wrapped &= matches!(part, Part::Crosshead(_));
        match *part {
            Part::Paragraph(b) => paragraph(sheet, &blocks[b], &mut story),
            Part::Crosshead(b) => crossheads::crosshead(sheet, &blocks[b], &mut story, &mut wrapped),
            Part::Signature(b) => {
                let passage = Passage::of(sheet, &blocks[b].lines);
                let text = passage.text();
                match fields::signature(&text)
                    .or_else(|| fields::bare_name(&text))
                    .or_else(|| fields::author_line(&text))
                    .or_else(|| fields::placed_author(&text))
                    .or_else(|| fields::any_name(&text))
                    .filter(|s| !s.is_empty())
                {
                    Some(signed) => {
                        // `記者王偉／台北報導` is a message head as well.
                        if story.dateline.is_none() && text.contains(one_of("／╱∕/")) {
                            story.dateline = fields::message_head(&text).and_then(|head| dateline(&passage, &head));
                        }
                        story.bylines.append(&mut share_out(&passage, signed));
                    }
                    // Read as one line, its lines sign nothing: it stays what is printed.
                    None => story.body.push(Item { kind: BodyKind::Note, passage, opens: true, closes: true }),
                }
            }
            Part::Jump(b) => jump_line(Passage::of(sheet, &blocks[b].lines), &mut story),
        }
    }
    closing(&mut story);
    lists::mark(&mut story.body);
    // Where nothing was set at a measure, a short paragraph is no head.
    let is_set = |p: &Part| matches!(*p, Part::Paragraph(b) if blocks[b].measure > 0);
    if sheet.han && draft.parts.iter().any(is_set) {
        crossheads::short_paragraphs(&mut story);
    }
    for &b in &draft.captions {
        story.captions.push(caption::caption(sheet, &blocks[b], ornaments));
    }
    story
}

fn paragraph(sheet: &Sheet, block: &Block, story: &mut Story) {
    // Blanks part the cells of a table.
    let read = if story.kind == ArticleKind::Table { Passage::as_printed } else { Passage::of };
    let mut passage = read(sheet, &block.lines);
    if block.jump_start
        && let Some(j) = fields::jump_at_start(&passage.text())
    {
        push_jump(&j, &mut passage, story);
    }
    let mut late = None;
    if block.jump_end
        && let Some(j) = fields::jump_at_end(&passage.text())
    {
        late = Some(j);
    }
    let late = late.map(|j| {
        let label = passage.text()[j.label.clone()].to_owned();
        JumpView { direction: j.direction, page: j.page, label, passage: passage.take(j.at) }
    });
    if !passage.is_empty() {
        if block.message
            && let Some(head) = fields::message_head(&passage.text())
        {
            // The items of a roundup are signed each; the first one's dateline stands for all.
            let is_item = |d: &DatelineView| head.place.is_some() && head.source == d.source && head.date == d.date;
            if story.dateline.as_ref().is_none_or(is_item) {
                // `【记者王伟／清河报道】` alone on a line signs the text below it.
                let text = passage.text();
                let alone = !head.signed.is_empty()
                    && text.starts_with(one_of("【〔［（"))
                    && text[head.at.end..].trim().is_empty();
                let sign = if alone { share_out } else { views };
                story.bylines.append(&mut sign(&passage, head.signed.clone()));
                story.dateline = story.dateline.take().or_else(|| dateline(&passage, &head));
                if alone {
                    story.jumps.extend(late);
                    return;
                }
            }
        }
        let kind = match block {
            Block { fact_box: true, .. } | Block { boxed: true, .. } => BodyKind::Note,
            Block { verse: true, .. } => BodyKind::Verse,
            // `（作者单位：清河大学）`, `（未完待续）`
            Block { note: true, .. } if !story.body.is_empty() => BodyKind::Note,
            _ => BodyKind::Paragraph,
        };
        story.body.push(Item { kind, passage, opens: block.opens, closes: block.closes });
    }
    story.jumps.extend(late);
}

fn push_jump(j: &fields::Jump, passage: &mut Passage, story: &mut Story) {
    let label = passage.text()[j.label.clone()].to_owned();
    let cut = passage.take(j.at.clone());
    story.jumps.push(JumpView { direction: j.direction, page: j.page, label, passage: cut });
}

fn jump_line(mut passage: Passage, story: &mut Story) {
    let text = passage.text();
    let found = fields::jump_at_end(&text).or_else(|| fields::jump_at_start(&text));
    match found {
        Some(j) => {
            let label = text[j.label.clone()].to_owned();
            story.jumps.push(JumpView {
                direction: j.direction,
                page: j.page,
                label,
                passage: std::mem::take(&mut passage),
            });
        }
        None => story.body.push(Item { kind: BodyKind::Note, passage, opens: true, closes: true }),
    }
}

/// More names at the end are a team's, who gathered what a page holds: a note, no bylines.
const TEAM: usize = 3;

/// `（本报华盛顿1月15日电）`, `（记者王伟）`, `…通行。李继成` at the end: read, and left in the body.
fn closing(story: &mut Story) {
    let Some(item) = story.body.iter_mut().rev().find(|i| i.kind != BodyKind::Crosshead) else { return };
    let text = item.passage.text();
    // What goes on on another page ends anywhere.
    let ends = story.bylines.is_empty() && story.jumps.is_empty();
    let run_on = || if ends { fields::run_on(&text) } else { None };
    let Some(head) = fields::closing_head(&text).or_else(run_on) else { return };
    if head.at.start == 0 {
        item.kind = BodyKind::Note;
    }
    let passage = item.passage.clone();
    if head.signed.len() <= TEAM {
        // Who signs at the head and once more at the end is one.
        let known = |s: &Signed| story.bylines.iter().any(|b| b.signed.name == s.name && b.signed.role == s.role);
        let mut new = Vec::new();
        for s in &head.signed {
            if !known(s) {
                new.push(s.clone());
            }
        }
        story.bylines.append(&mut views(&passage, new));
    }
    if story.dateline.is_none() {
        story.dateline = dateline(&passage, &head);
    }
}

fn dateline(passage: &Passage, head: &Head) -> Option<DatelineView> {
    // `【特訊】` names nothing.
    (head.source.is_some() || head.place.is_some() || head.date.is_some()).then(|| DatelineView {
        source: head.source.clone(),
        place: head.place.clone(),
        date: head.date.clone(),
        // `〔記者X／台北報導〕` names a place but has no dateline of its own: the head stands for it.
        passage: passage.part(if head.text.is_empty() { head.at.clone() } else { head.text.clone() }),
    })
}

/// Signatures that are views into a paragraph: each where its name stands.
fn views(passage: &Passage, signed: Vec<Signed>) -> Vec<Signature> {
    signed.into_iter().map(|s| Signature { passage: passage.part(s.at.clone()), signed: s }).collect()
}

/// Signatures that own their line: each takes the stretch from its name to the next, the first one
/// what stands before it too, so that nothing of the line is lost.
fn share_out(passage: &Passage, signed: Vec<Signed>) -> Vec<Signature> {
    let mut to = passage.text().len();
    let mut out = Vec::with_capacity(signed.len());
    for (i, s) in signed.into_iter().enumerate().rev() {
        let from = if i == 0 { 0 } else { s.at.start };
        out.push(Signature { passage: passage.part(from..to), signed: s });
        to = from;
    }
    out.reverse();
    out
}

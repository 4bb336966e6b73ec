//! Drafts filled in: passages, message heads, signatures, credits, jumps.
//!
//! Stage: fields. Views only: a message head stays in its paragraph, `dateline` and `bylines` read
//! it. What is cut out of a paragraph (a jump line run in, a credit behind a caption, a column label
//! in brackets behind a headline) is owned by what it is.
//!
//! Invariants: every glyph of a draft's blocks lies in one passage of the story, or is listed as an
//! ornament.

use crate::articles::{Draft, HeadRole, Part, Reason};
use crate::document::{ArticleKind, BodyKind, Direction};
use crate::fields::{self, Head, Signed};
use crate::lines::Sheet;
use crate::reflow::Passage;
use crate::zones::{Block, Zone};

/// A signature with its place.
#[derive(Debug, Clone)]
pub(crate) struct Signature {
    /// Role, name and outlet.
    pub signed: Signed,
    /// Where: the name, or the whole stretch of a line that is nothing else.
    pub passage: Passage,
}

/// A dateline with its place.
#[derive(Debug, Clone)]
pub(crate) struct DatelineView {
    /// Agency or paper.
    pub source: Option<String>,
    /// Place.
    pub place: Option<String>,
    /// Date as printed.
    pub date: Option<String>,
    /// As printed.
    pub passage: Passage,
}

/// A body item.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    /// What it is.
    pub kind: BodyKind,
    /// Its text.
    pub passage: Passage,
    /// It begins here.
    pub opens: bool,
    /// It ends here.
    pub closes: bool,
}

/// A caption.
#[derive(Debug, Clone)]
pub(crate) struct CaptionView {
    /// Its text.
    pub passage: Passage,
    /// Who took the picture.
    pub credits: Vec<Signature>,
}

/// A jump line.
#[derive(Debug, Clone)]
pub(crate) struct JumpView {
    /// Which way.
    pub direction: Direction,
    /// Page number.
    pub page: Option<u32>,
    /// Page as printed.
    pub label: String,
    /// As printed.
    pub passage: Passage,
}

/// A rule that spoke, with what it looked at.
#[derive(Debug, Clone)]
pub(crate) struct WhyView {
    /// Which rule, how much, about what.
    pub reason: Reason,
    /// What it looked at.
    pub passage: Passage,
}

/// A story of one page, or of several once stitched.
#[derive(Debug, Clone)]
pub(crate) struct Story {
    /// What it is.
    pub kind: ArticleKind,
    /// Page indices.
    pub pages: Vec<usize>,
    /// Column label.
    pub column: Option<Passage>,
    /// Kicker lines.
    pub kicker: Vec<Passage>,
    /// Headline lines.
    pub headline: Vec<Passage>,
    /// Deck lines.
    pub deck: Vec<Passage>,
    /// Signatures.
    pub bylines: Vec<Signature>,
    /// Message head.
    pub dateline: Option<DatelineView>,
    /// Body.
    pub body: Vec<Item>,
    /// Captions.
    pub captions: Vec<CaptionView>,
    /// Jump lines.
    pub jumps: Vec<JumpView>,
    /// Of a hundred stories judged so, how many are right; none where it was not judged.
    pub percent: Option<u8>,
    /// What spoke for and against.
    pub why: Vec<WhyView>,
}

/// Fills a draft in. Ornaments taken off column labels go to `ornaments`.
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
        captions: Vec::new(),
        jumps: Vec::new(),
        percent: draft.judgement.as_ref().map(|j| j.percent),
        why: Vec::new(),
    };
    for &reason in draft.judgement.iter().flat_map(|j| &j.why) {
        story.why.push(WhyView { reason, passage: Passage::of(sheet, &blocks[reason.block].lines) });
    }
    for &(b, role) in &draft.heads {
        let passage = Passage::of(sheet, &blocks[b].lines);
        match role {
            HeadRole::Column => set_column(&mut story, passage, ornaments),
            HeadRole::Kicker => story.kicker.push(passage),
            HeadRole::Headline => story.headline.push(passage),
            HeadRole::Deck => story.deck.push(passage),
        }
    }
    label_behind_headline(&mut story, ornaments);
    // Whether the crosshead before filled its line, so that the next line goes on with it.
    let mut wrapped = false;
    for part in &draft.parts {
        wrapped &= matches!(part, Part::Crosshead(_));
        match *part {
            Part::Paragraph(b) => paragraph(sheet, &blocks[b], &mut story),
            Part::Crosshead(b) => crosshead(sheet, &blocks[b], &mut story, &mut wrapped),
            Part::Signature(b) => {
                let passage = Passage::of(sheet, &blocks[b].lines);
                let text = passage.text();
                match fields::signature(&text).or_else(|| fields::bare_name(&text)).filter(|s| !s.is_empty()) {
                    Some(signed) => story.bylines.extend(share_out(&passage, signed)),
                    // Read as one line, its lines sign nothing: it stays what is printed.
                    None => story.body.push(Item { kind: BodyKind::Note, passage, opens: true, closes: true }),
                }
            }
            Part::Jump(b) => jump_line(Passage::of(sheet, &blocks[b].lines), &mut story),
        }
    }
    closing(&mut story);
    short_paragraphs(&mut story);
    for &b in &draft.captions {
        story.captions.push(caption(sheet, &blocks[b]));
    }
    story
}

/// A head inside the body; one that filled its line goes on in the next.
fn crosshead(sheet: &Sheet, block: &Block, story: &mut Story, wrapped: &mut bool) {
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

/// A short paragraph that ends without a mark between two others is a crosshead set over two lines.
fn short_paragraphs(story: &mut Story) {
    for i in 1..story.body.len().saturating_sub(1) {
        let (item, next) = (&story.body[i], &story.body[i + 1]);
        if item.kind == BodyKind::Paragraph
            && item.opens
            && item.closes
            && next.kind == BodyKind::Paragraph
            && next.opens
            && item.passage.glyphs.len() <= LONGEST_CROSSHEAD
            && reads_like_a_head(&item.passage)
        {
            story.body[i].kind = BodyKind::Crosshead;
        }
    }
}

/// No final mark, no message head, no signature in brackets.
fn reads_like_a_head(passage: &Passage) -> bool {
    let last = passage.glyphs.last().map_or(' ', |g| g.ch);
    let first = passage.glyphs.first().map_or(' ', |g| g.ch);
    !passage.glyphs.iter().any(|g| matches!(g.ch, '。' | '；'))
        && !matches!(last, '！' | '？' | '…' | '：' | '，' | '、' | '）' | ')' | '”' | '」' | '.')
        && !matches!(first, '—' | '（' | '(' | '■' | '□')
}

/// The first label is the column; a further one is a line of the kicker.
fn set_column(story: &mut Story, mut passage: Passage, ornaments: &mut Vec<Passage>) {
    if story.column.is_some() {
        story.kicker.push(passage);
        return;
    }
    let text = passage.text();
    let inner = fields::column_label(&text).unwrap_or_else(|| fields::without_ornament(&text));
    if inner != (0..text.len()) {
        let label = passage.part(inner.clone());
        ornaments.push(passage.part(0..inner.start));
        ornaments.push(passage.part(inner.end..text.len()));
        passage = label;
    }
    story.column = Some(passage);
}

/// `某某标题（国际论坛）`: the label behind a headline is the column.
fn label_behind_headline(story: &mut Story, ornaments: &mut Vec<Passage>) {
    if story.column.is_some() {
        return;
    }
    let Some(last) = story.headline.last_mut() else { return };
    let text = last.text();
    if let Some((start, inner)) = fields::bracketed_column(&text) {
        let behind = last.take(start..text.len());
        let shift = |at: usize| at - start;
        ornaments.push(behind.part(0..shift(inner.start)));
        ornaments.push(behind.part(shift(inner.end)..text.len() - start));
        story.column = Some(behind.part(shift(inner.start)..shift(inner.end)));
    }
}

fn paragraph(sheet: &Sheet, block: &Block, story: &mut Story) {
    let mut passage = Passage::of(sheet, &block.lines);
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
        if story.dateline.is_none() && block.message {
            let text = passage.text();
            if let Some(head) = fields::message_head(&text) {
                story.bylines.extend(views(&passage, head.signed.clone()));
                story.dateline = dateline(&passage, &head);
            }
        }
        let kind = match block {
            Block { fact_box: true, .. } => BodyKind::Note,
            Block { verse: true, .. } => BodyKind::Verse,
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

/// `（本报华盛顿1月15日电）`, `（记者王伟）` at the end: read, and left in the body.
fn closing(story: &mut Story) {
    let Some(item) = story.body.iter_mut().rev().find(|i| i.kind != BodyKind::Crosshead) else { return };
    let text = item.passage.text();
    let Some(head) = fields::closing_head(&text) else { return };
    if head.at.start == 0 {
        item.kind = BodyKind::Note;
    }
    let passage = item.passage.clone();
    if head.signed.len() <= TEAM {
        story.bylines.extend(views(&passage, head.signed.clone()));
    }
    if story.dateline.is_none() {
        story.dateline = dateline(&passage, &head);
    }
}

fn dateline(passage: &Passage, head: &Head) -> Option<DatelineView> {
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
    let end = passage.text().len();
    let starts: Vec<usize> = signed.iter().skip(1).map(|s| s.at.start).chain([end]).collect();
    let mut from = 0;
    signed
        .into_iter()
        .zip(starts)
        .map(|(s, to)| {
            let part = passage.part(from..to);
            from = to;
            Signature { signed: s, passage: part }
        })
        .collect()
}

fn caption(sheet: &Sheet, block: &Block) -> CaptionView {
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
    CaptionView { passage, credits }
}

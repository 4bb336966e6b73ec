//! Where one story ends and the next begins; crossheads told from headlines.
//!
//! Part of the articles stage. Between any two paragraphs that follow each other the evidence for a
//! boundary is summed up: a message head opens a story, a jump line closes one, heads stand between
//! stories, so do signatures; the measure changes with the story, paragraphs are finished before
//! it. Where the sum stays below zero the heads between are crossheads. Weights in
//! [`crate::weights::boundary`].
//!
//! Invariants: bodies stand in reading order and share no block.

use super::{Part, chars_of};
use crate::document::Direction;
use crate::lines::{EM, Sheet};
use crate::weights::boundary as w;
use crate::words::Words;
use crate::zones::{Block, Mark, Zone};

/// A body and the captions printed in it.
#[derive(Debug, Clone, Default)]
pub(super) struct Body {
    /// Paragraphs, crossheads, signatures and jumps.
    pub parts: Vec<Part>,
    /// Caption blocks.
    pub captions: Vec<usize>,
}

/// All bodies and the runs of head lines between them.
#[derive(Debug, Clone, Default)]
pub(super) struct Bodies {
    /// In reading order.
    pub stories: Vec<Body>,
    /// Runs of head blocks, each with the number of stories that began before it.
    pub runs: Vec<(Vec<usize>, usize)>,
}

/// What stands between two paragraphs.
#[derive(Debug, Clone, Default)]
struct Between {
    heads: Vec<usize>,
    jumps_to: Vec<usize>,
    jumps_from: Vec<usize>,
    signatures: Vec<usize>,
    captions: Vec<usize>,
    /// All of them, in order.
    order: Vec<usize>,
}

/// What the whole page says about its heads.
#[derive(Debug, Clone, Copy, Default)]
struct Habits {
    /// Heads are printed with a shadow that shows in the text.
    doubled: bool,
    /// Blank lines part the frames, and only them.
    gaps: bool,
    /// Heads stand together before or behind all bodies.
    apart: bool,
}

/// Reads the page's habits.
fn habits(sheet: &Sheet, blocks: &[Block], used: &[bool]) -> Habits {
    let heads = || (0..blocks.len()).filter(|&i| !used[i] && blocks[i].zone == Zone::Head);
    let bodies = || (0..blocks.len()).filter(|&i| !used[i] && blocks[i].zone == Zone::Body);
    let first = bodies().next().unwrap_or(0);
    let last = bodies().next_back().unwrap_or(0);
    let doubled = heads().filter(|&h| sheet.lines[blocks[h].lines[0] as usize].prints > 1).count();
    let gaps = sheet.lines.iter().skip(1).filter(|l| l.gap > 0).count();
    let behind = heads().filter(|&h| h > last).count();
    let before = heads().filter(|&h| h < first).count();
    Habits {
        doubled: doubled >= 2,
        gaps: !sheet.loose && !sheet.columnar && gaps >= 2 && gaps * 4 < sheet.lines.len(),
        apart: behind >= 3 || before >= 5,
    }
}

/// Cuts the page's paragraphs into bodies.
pub(super) fn cut(sheet: &Sheet, blocks: &[Block], used: &[bool]) -> Bodies {
    let habits = habits(sheet, blocks, used);
    let mut out = Bodies::default();
    let mut between = Between::default();
    let mut last: Option<usize> = None;
    for (i, block) in blocks.iter().enumerate() {
        if used[i] {
            continue;
        }
        match &block.zone {
            Zone::Body => {
                let boundary = match last {
                    None => true,
                    Some(p) => score(sheet, blocks, habits, p, i, &between) > 0,
                };
                settle(blocks, &mut out, std::mem::take(&mut between), boundary, block.message);
                if let Some(body) = out.stories.last_mut() {
                    body.parts.push(Part::Paragraph(i));
                }
                last = Some(i);
            }
            Zone::Head => between.heads.push(i),
            Zone::Caption { .. } => between.captions.push(i),
            Zone::Marked(Mark::Jump(Direction::To)) => between.jumps_to.push(i),
            Zone::Marked(Mark::Jump(Direction::From)) => between.jumps_from.push(i),
            Zone::Marked(Mark::Signature) => between.signatures.push(i),
            Zone::Marked(_) => continue,
        }
        if !matches!(block.zone, Zone::Body) {
            between.order.push(i);
        }
    }
    // What stands behind the last paragraph belongs to the story before it, but for heads.
    close(&mut out, &between.jumps_to, &between.signatures);
    if !between.heads.is_empty() {
        out.runs.push((between.heads, out.stories.len()));
    }
    captions(&mut out, between.captions);
    out
}

/// Puts what stood between two paragraphs where it belongs.
fn settle(blocks: &[Block], out: &mut Bodies, between: Between, boundary: bool, after_message: bool) {
    if !boundary {
        if let Some(body) = out.stories.last_mut() {
            for &b in &between.order {
                match blocks[b].zone {
                    Zone::Head => body.parts.push(Part::Crosshead(b)),
                    Zone::Caption { .. } => body.captions.push(b),
                    Zone::Marked(Mark::Jump(_)) => body.parts.push(Part::Jump(b)),
                    Zone::Marked(_) => body.parts.push(Part::Signature(b)),
                    Zone::Body => {}
                }
            }
        }
        return;
    }
    // A signature behind the heads signs the story that follows; before them, the one that ends.
    let first_head = between.heads.first().copied();
    let (before, after): (Vec<usize>, Vec<usize>) = match first_head {
        Some(h) => between.signatures.iter().partition(|&&s| s < h),
        None => signature_side(out, after_message, &between.signatures),
    };
    close(out, &between.jumps_to, &before);
    if !between.heads.is_empty() {
        out.runs.push((between.heads, out.stories.len()));
    }
    captions(out, between.captions);
    let mut body = Body::default();
    body.parts.extend(between.jumps_from.iter().map(|&b| Part::Jump(b)));
    body.parts.extend(after.iter().map(|&b| Part::Signature(b)));
    out.stories.push(body);
}

/// Without heads between, a signature stands above the story that follows, unless that one is signed
/// in its message head.
fn signature_side(out: &Bodies, after_message: bool, signatures: &[usize]) -> (Vec<usize>, Vec<usize>) {
    if out.stories.is_empty() || !after_message {
        (Vec::new(), signatures.to_vec())
    } else {
        (signatures.to_vec(), Vec::new())
    }
}

fn close(out: &mut Bodies, jumps: &[usize], signatures: &[usize]) {
    if jumps.is_empty() && signatures.is_empty() {
        return;
    }
    if out.stories.is_empty() {
        out.stories.push(Body::default());
    }
    if let Some(body) = out.stories.last_mut() {
        body.parts.extend(signatures.iter().map(|&b| Part::Signature(b)));
        body.parts.extend(jumps.iter().map(|&b| Part::Jump(b)));
    }
}

/// A caption between two stories goes to the one before it.
fn captions(out: &mut Bodies, captions: Vec<usize>) {
    if captions.is_empty() {
        return;
    }
    match out.stories.last_mut() {
        Some(body) => body.captions.extend(captions),
        None => out.stories.push(Body { parts: Vec::new(), captions }),
    }
}

/// Evidence that a story begins with paragraph `b`, where `a` is the paragraph before it.
fn score(sheet: &Sheet, blocks: &[Block], habits: Habits, a: usize, b: usize, between: &Between) -> i32 {
    let (before, after) = (&blocks[a], &blocks[b]);
    let mut s = w::BASE;
    if after.message && !is_closing(sheet, after) {
        s += w::MESSAGE;
        // A lead stands before the message: it ends without a mark, as a deck would.
        if between.order.is_empty() && before.closes && !ends_finally(sheet, before) {
            s -= w::LEAD;
        }
    }
    if after.fact_box {
        s += w::BOX;
    }
    let jumped = before.jump_end || !between.jumps_to.is_empty();
    if jumped {
        s += w::JUMP_TO;
    }
    if after.jump_start || !between.jumps_from.is_empty() {
        s += w::JUMP_FROM;
    }
    if !between.signatures.is_empty() {
        s += w::SIGNATURE;
    }
    if !before.closes && !jumped {
        s -= w::UNFINISHED;
    }
    if !after.opens {
        s -= w::RESUMED;
    }
    let change = (before.measure - after.measure).abs();
    let change_seen = before.measure > 0 && after.measure > 0;
    if change_seen && change > w::CHANGE_WIDTH {
        s += w::CHANGE;
    }
    let opening = &sheet.lines[after.lines[0] as usize];
    if opening.gap > 0 {
        s += w::GAP;
    }
    // A single blank before it: that is how a new frame begins where nothing else marks it.
    if opening.indent == 1 && opening.gap == 0 && !sheet.columnar {
        s += w::FRAME;
    }
    if !between.heads.is_empty() {
        s += heads(sheet, blocks, habits, before, after, &between.heads);
    }
    let words = |p: usize| Words::of(chars_of(sheet, blocks, p));
    if s.abs() < w::CLOSE_CALL {
        let (x, y) = (words(a), words(b));
        let least = x.len().min(y.len()).max(1);
        let alike = (x.shared(&y) * 100 / least) as i32;
        s -= (alike * w::ALIKE_PER).min(w::ALIKE_MOST);
    }
    s
}

/// `（新华社清河9月2日电）` as a paragraph: it closes the story.
fn is_closing(sheet: &Sheet, block: &Block) -> bool {
    let mut text = String::new();
    for &l in block.lines.iter().take(3) {
        sheet.push_text(&sheet.lines[l as usize], &mut text);
    }
    block.lines.len() <= 3 && crate::fields::closing_head(&text).is_some_and(|h| h.at.start == 0)
}

/// Whether a paragraph ends with a final mark.
fn ends_finally(sheet: &Sheet, block: &Block) -> bool {
    let Some(&last) = block.lines.last() else { return false };
    let line = &sheet.lines[last as usize];
    sheet
        .chars(line)
        .rev()
        .find(|c| !matches!(c, '”' | '’' | '）' | '」' | '』' | '》'))
        .is_some_and(|c| matches!(c, '。' | '！' | '？' | '…' | '：' | '；'))
        || sheet.last(line) == '）'
}

/// What the heads between two paragraphs say: headline or crosshead.
fn heads(sheet: &Sheet, blocks: &[Block], habits: Habits, before: &Block, after: &Block, heads: &[usize]) -> i32 {
    let mut s = w::HEADS;
    let printed = heads.iter().any(|&h| sheet.lines[blocks[h].lines[0] as usize].prints > 1);
    if habits.doubled && !printed {
        s -= w::NOT_DOUBLED;
    }
    if habits.gaps {
        let first = &sheet.lines[blocks[heads[0]].lines[0] as usize];
        let behind = &sheet.lines[after.lines[0] as usize];
        s += if first.gap > 0 || behind.gap > 0 { w::FRAMED } else { -w::UNFRAMED };
    }
    if habits.apart && !after.message {
        s -= w::APART;
    }
    s += (heads.len() as i32 - 1).min(3) * w::MORE_HEADS;
    let measure = before.measure.max(after.measure);
    let mut widest = 0;
    for &h in heads {
        let line = &sheet.lines[blocks[h].lines[0] as usize];
        widest = widest.max(line.width);
        if line.prints > 1 {
            s += w::DOUBLED / heads.len() as i32;
        }
        let first: String = sheet.chars(line).take(8).collect();
        if is_numbered(&first) {
            s -= w::NUMBERED;
        }
        if crate::fields::column_label(&sheet.chars(line).collect::<String>()).is_some() {
            s += w::LABEL;
        }
    }
    if widest > measure + EM {
        s += w::WIDER;
    }
    let same = (before.measure - after.measure).abs() <= EM;
    s + if same { -w::SAME_MEASURE } else { w::OTHER_MEASURE }
}

/// `一、` `（一）` `1.` `①` `■`: crossheads count.
fn is_numbered(text: &str) -> bool {
    let mut chars = text.chars().peekable();
    let bracket = chars.next_if(|c| matches!(c, '（' | '(')).is_some();
    let mut digits = 0;
    while chars
        .next_if(|c| {
            matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十') || c.is_ascii_digit()
        })
        .is_some()
    {
        digits += 1;
    }
    if digits == 0 {
        return !bracket && text.starts_with(|c: char| matches!(c, '①'..='⑳' | '■' | '◆' | '●' | '□' | '◇'));
    }
    match chars.next() {
        Some('、' | '.' | '．') => !bracket,
        Some('）' | ')') => bracket,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crossheads_count_in_many_ways() {
        for s in ["一、修路", "（二）种树", "3.引水", "①架桥", "■ 护林"] {
            assert!(is_numbered(s), "{s}");
        }
        for s in ["一江清水", "3公里新路", "（新华社）", "十年树木"] {
            assert!(!is_numbered(s), "{s}");
        }
    }
}

//! Lines that name the author of a text and say so only by where they stand.
//!
//! Part of the articles stage, before it reads anything. Commentaries and the pages of essays and verse
//! are signed with the bare name, under the head and above the text (`守着一条河` / `周　山`), letters below their text
//! (`清河县中学 周山`). Path and roles see one more short head. What it needs: a line that names authors
//! ([`fields::author_line`]), one that would where authors stand ([`fields::placed_author`]) with nobody of that name in the
//! texts, or, below a label and its head, one that no text of the page speaks of, and either a head above that is no name
//! itself with the text right below, or a finished text above and no text below; where heads stand elsewhere, a text below
//! that speaks of nobody of that name, and a finished one above, if any.
//!
//! Invariants: only zones change: such a head becomes a signature, and a signature that is a label above a head one.
//! Not handled: a name printed above its head, or away from its text.

use super::{chars_of, text_of, verse};
use crate::document::FurnitureKind;
use crate::fields;
use crate::lines::{EM, Sheet};
use crate::pairs::{self, Pairs};
use crate::zones::{Block, Mark, Zone};

/// A head above a pen name is no narrower.
const HEAD_SHORTEST: i32 = 6 * EM;
/// The same, where a label stands above the head.
const UNDER_LABEL_SHORTEST: i32 = 3 * EM;
/// The widest label above the head of a text that no more than a pen name signs.
const LABEL_LONGEST: i32 = 6 * EM;
/// A head that is wider may be broken.
const UNBROKEN: i32 = 14 * EM;
/// Characters of a pen name with blanks between, at most.
const PEN_NAME_LONGEST: u32 = 10;

/// Turns heads that are the names of authors into signatures.
pub(super) fn sign(sheet: &Sheet, blocks: &mut [Block]) {
    let mut words: Option<Pairs> = None;
    let is_head = |b: &Block| b.zone == Zone::Head && b.lines.len() == 1;
    // A web page says when between head and author.
    let furniture = |b: &Block| matches!(b.zone, Zone::Marked(Mark::Furniture(FurnitureKind::Other)));
    let mut before = None;
    for i in 0..blocks.len() {
        let a = before;
        before = if furniture(&blocks[i]) { before } else { Some(i) };
        let finished = |above: usize| blocks[above].zone == Zone::Body && blocks[above].closes;
        // Where heads stand elsewhere, a name over a text that speaks of nobody of that name.
        if is_head(&blocks[i])
            && !blocks[i].half
            && i.checked_sub(1).is_none_or(finished)
            && blocks.get(i + 1).is_some_and(|b| b.zone == Zone::Body)
            && is_name(sheet, &blocks[i])
            && !is_spoken_of(chars_of(sheet, blocks, i), words.get_or_insert_with(|| verse::paragraphs(sheet, blocks)))
        {
            blocks[i].zone = Zone::Marked(Mark::Signature);
        }
        let Some(a) = a else { continue };
        let above = &blocks[a];
        // `本报评论员` over a head is its label, whoever signs so below one.
        if blocks[i].zone == Zone::Marked(Mark::Signature)
            && above.zone != Zone::Head
            && blocks.get(i + 1).is_some_and(|b| b.zone == Zone::Head)
            && fields::known_column(&text_of(sheet, blocks, i))
        {
            blocks[i].zone = Zone::Head;
            continue;
        }
        if !is_head(&blocks[i]) || blocks[i].half {
            continue;
        }
        // Below the text that is finished and above the next head, or at the end; `——清河县教师 周山` below any item.
        let dashed = sheet.first(&sheet.lines[blocks[i].lines[0] as usize]) == '—';
        if above.zone == Zone::Body
            && above.closes
            && (dashed || blocks.get(i + 1).is_none_or(|b| !matches!(b.zone, Zone::Body)))
            && is_name(sheet, &blocks[i])
            // `大保护·底色` is the name of a part.
            && !sheet.chars(&sheet.lines[blocks[i].lines[0] as usize]).any(|c| c == '·')
        {
            blocks[i].zone = Zone::Marked(Mark::Signature);
            continue;
        }
        if !is_head(above) {
            continue;
        }
        // Who put it down signs below who told it.
        let between = |b: &&Block| matches!(b.zone, Zone::Marked(Mark::Furniture(_) | Mark::Signature));
        let below = blocks[i + 1..].iter().find(|b| !between(b));
        let text_below = below.is_some_and(|b| b.zone == Zone::Body && b.opens && !b.message)
            || verse::begins(sheet, &blocks[i + 1..]);
        // `麦　浪` at the top of a group is a head, whatever it reads as.
        let names_above = is_name(sheet, above) && a > 0 && blocks[a - 1].zone == Zone::Head;
        let labelled = a > 0 && is_head(&blocks[a - 1]);
        if !text_below || names_above {
            continue;
        }
        // Lines of verse speak of nothing on the page, and the end of a broken head may not. Who has a pen name writes
        // below a label.
        let width = |b: &Block| sheet.lines[b.lines[0] as usize].width;
        let told_by_text = below.is_some_and(|b| b.zone == Zone::Body && b.lines.len() > 1)
            && labelled
            && width(&blocks[a - 1]) <= LABEL_LONGEST
            && width(above) < UNBROKEN;
        let mut unspoken = || {
            let words = words.get_or_insert_with(|| verse::paragraphs(sheet, blocks));
            !is_spoken_of(chars_of(sheet, blocks, i), words) && is_spoken_of(chars_of(sheet, blocks, a), words)
        };
        let mut pen_name = || {
            let text = text_of(sheet, blocks, i);
            fields::pen_name(&text).is_some() || told_by_text && fields::any_name(&text).is_some() && unspoken()
        };
        // Where somebody signs below it, no more than a name is no pen name: `盐 埠` / `本报记者 周山河`.
        let signed = blocks.get(i + 1).is_some_and(|b| b.zone == Zone::Marked(Mark::Signature));
        let signs = is_name(sheet, &blocks[i])
            || !signed && is_pen_names_place(sheet, (labelled, above), &blocks[i]) && pen_name();
        // `清河投资 周 山`: nobody of that name is spoken of.
        let mut is_placed = || {
            let Some(found) = fields::placed_author(&text_of(sheet, blocks, i)) else { return false };
            let words = words.get_or_insert_with(|| verse::paragraphs(sheet, blocks));
            found.iter().all(|s| !is_spoken_of(s.name.chars(), words))
        };
        if signs || !signed && is_placed() {
            blocks[i].zone = Zone::Marked(Mark::Signature);
        }
    }
}

/// Whether a line is short and stands below a head of some length, or below one that has a label above.
fn is_pen_names_place(sheet: &Sheet, (labelled, above): (bool, &Block), block: &Block) -> bool {
    let line = |b: &Block| sheet.lines[b.lines[0] as usize];
    let (head, name) = (line(above), line(block));
    // Below a label so short a headline stands: `名词解释` / `惯性导航`.
    let shortest = if labelled { UNDER_LABEL_SHORTEST } else { HEAD_SHORTEST };
    head.width >= shortest && name.prints == 1 && name.end - name.start <= PEN_NAME_LONGEST
}

/// Whether the page's paragraphs have two characters that stand together in a text.
fn is_spoken_of(text: impl Iterator<Item = char>, words: &Pairs) -> bool {
    let mut spoken = false;
    pairs::each(text, |p| spoken |= words.has(p));
    spoken
}

/// A short line, printed once, that names authors.
pub(super) fn is_name(sheet: &Sheet, block: &Block) -> bool {
    let line = &sheet.lines[block.lines[0] as usize];
    if line.prints > 1 || line.end - line.start > fields::AUTHOR_LONGEST {
        return false;
    }
    let text: String = sheet.chars(line).collect();
    fields::author_line(&text).is_some()
}

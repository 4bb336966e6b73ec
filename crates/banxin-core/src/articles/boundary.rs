//! Where one story ends and the next begins.
//!
//! Part of the articles stage. Between any two paragraphs that follow each other the evidence for a
//! boundary is summed up: a message head opens a story, a jump line closes one, heads stand between
//! stories, so do signatures; the measure changes with the story, paragraphs are finished before
//! it. What the heads in between say is told by [`super::headed`], what the page does elsewhere by [`super::habits`];
//! [`super::plan`] weighs the sums with the heads of the page. Weights in [`crate::weights::boundary`].
//!
//! In: two paragraphs that follow each other with what stands between, the page's habits. Out: a sum, and each rule that
//! spoke; no decision.

use super::habits::{Habits, is_frame};
use super::headed;
use super::opening::{self, Opening};
use super::rules::Rule;
use super::strip::Between;
use super::topic::Alike;
use super::{chars_of, curve};
use crate::fields::{self, Item};
use crate::glyphs::holds;
use crate::lines::Sheet;
use crate::weights::boundary as w;
use crate::zones::Block;

/// Characters of a note that tell what it is.
const NOTE: usize = 80;

/// Two paragraphs that follow each other.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seam<'a> {
    /// Block of the one before.
    pub a: usize,
    /// Block of the one behind.
    pub b: usize,
    /// What stands between.
    pub between: &'a Between,
    /// How alike the text on both sides is.
    pub alike: Option<Alike>,
    /// The second begins an item of a column of briefs, as [`super::briefs`] says.
    pub brief: bool,
    /// Characters of the longer of the texts before and behind, each up to the next head.
    pub stretch: usize,
    /// The heads between are made like those before or behind them.
    pub twin: bool,
    /// The heads between are the first behind a fact box that opens a story.
    pub facts: bool,
    /// The one before stands alone below its heads.
    pub lead: bool,
    /// Who wrote it stands below the second, and text below that.
    pub leads: bool,
}

/// Evidence that a story begins behind a seam. Each rule that spoke is said.
pub(super) fn score(
    sheet: &Sheet,
    blocks: &[Block],
    habits: Habits,
    seam: Seam<'_>,
    say: &mut dyn FnMut(Rule, i32),
) -> i32 {
    let Seam { a, b, between, alike, brief, facts, lead, leads, .. } = seam;
    let (before, after) = (&blocks[a], &blocks[b]);
    let mut s = 0;
    let mut add = |rule: Rule, points: i32| {
        s += points;
        say(rule, points);
    };
    add(Rule::Base, w::BASE);
    if after.message {
        add(Rule::Message, w::MESSAGE);
        // A lead stands before the message: it ends without a mark, as a deck would.
        if between.order.is_empty() && before.closes && !ends_finally(sheet, before) {
            add(Rule::Lead, -w::LEAD);
        }
    }
    if after.fact_box {
        add(Rule::FactBox, w::BOX);
    }
    if facts && !after.message && between.signatures.is_empty() {
        add(Rule::Facts, -w::BEHIND_FACTS);
    }
    if after.boxed {
        add(Rule::InBox, -w::IN_BOX);
    }
    if before.boxed && !after.boxed && between.order.is_empty() {
        add(Rule::InBox, -w::BEHIND_BOX);
    }
    let jumped = before.jump_end || !between.jumps_to.is_empty();
    if jumped {
        add(Rule::JumpTo, w::JUMP_TO);
    }
    let came = after.jump_start || !between.jumps_from.is_empty();
    if came {
        add(Rule::JumpFrom, w::JUMP_FROM);
    }
    if !between.signatures.is_empty() {
        add(Rule::Signature, w::SIGNATURE);
    }
    // On a page whose heads stand over their texts one that nothing stands over goes on with the text above, where that
    // has not come to an end.
    let in_order = !(sheet.columnar || sheet.dealt || habits.apart || is_frame(sheet, after));
    let ended = jumped || came || before.note || before.verse != after.verse;
    if in_order && between.order.is_empty() && !(after.message || after.fact_box || brief || ended) {
        add(Rule::Base, -w::NOTHING_BETWEEN);
    }
    // Below its heads a text is led in, by the editors or by what it is about, and signed below that.
    let bare = between.heads.is_empty() && !(after.message || after.fact_box || brief || ended);
    if lead && bare && !between.signatures.is_empty() {
        add(Rule::Lead, -w::LEAD_SIGNED);
    }
    if leads && !between.heads.is_empty() {
        add(Rule::Lead, w::LEADS);
    }
    if !before.closes && !jumped {
        add(Rule::Unfinished, -w::UNFINISHED);
    }
    if !after.opens && !came {
        add(Rule::Resumed, -w::RESUMED);
    }
    match opening::of(chars_of(sheet, blocks, b)) {
        Opening::Time => add(Rule::Time, w::TIME),
        Opening::Says => add(Rule::Says, -w::SAYS),
        Opening::Links => add(Rule::Links, -w::LINKS),
        Opening::Salutes => add(Rule::Salutes, w::SALUTES),
        Opening::Asks if !between.heads.is_empty() => add(Rule::Asks, w::ASKS),
        Opening::Asks | Opening::Plain => {}
    }
    if before.verse || after.verse {
        add(Rule::Verse, if before.verse && after.verse { -w::IN_VERSE } else { w::VERSE });
    }
    // An answer goes on with what a signed question asks; items of one list are each signed; a message head of two lines
    // signs what follows it.
    let answers = chars_of(sheet, blocks, b).next() == Some('答');
    let torn = before.message && before.lines.len() <= 2;
    let item = || fields::item(chars_of(sheet, blocks, b));
    let listed_on = between.order.is_empty() && matches!(item(), Some(Item::Ornament(_)));
    if before.note && !answers && !listed_on {
        add(Rule::Note, w::NOTE);
    }
    let listed = || answers || item().is_some();
    if !torn && is_signed(sheet, before) && !listed() {
        add(Rule::Signed, w::SIGNED);
    }
    if after.note {
        // `（2023年11月6日清河市人大常委会第十五次会议通过）` below a head begins a text.
        let first = || chars_of(sheet, blocks, b).take(NOTE).collect::<String>();
        let remark = !between.heads.is_empty() && fields::head_note(&first());
        add(Rule::BeforeNote, if remark { w::REMARKED } else { -w::BEFORE_NOTE });
    }
    let change = (before.measure - after.measure).abs();
    let change_seen = before.measure > 0 && after.measure > 0;
    if change_seen && change > w::CHANGE_WIDTH {
        add(Rule::Measure, w::CHANGE);
    }
    if sheet.lines[after.lines[0] as usize].gap > 0 {
        add(Rule::Gap, w::GAP);
    }
    if habits.frames && is_frame(sheet, after) {
        add(Rule::Frame, w::FRAME);
    }
    if !between.heads.is_empty() {
        add(Rule::Heads, headed::score(sheet, blocks, habits, seam));
    }
    if brief {
        add(Rule::Brief, w::BRIEF);
    }
    if let Some(alike) = alike {
        add(Rule::Topic, topic(alike, !between.heads.is_empty()));
    }
    s
}

/// What likeness over a seam says; heads between say more than single characters do.
fn topic(alike: Alike, heads: bool) -> i32 {
    let characters = if heads { &w::TOPIC_CHARACTERS_AT_HEADS } else { &w::TOPIC_CHARACTERS };
    curve::at(&w::TOPIC, alike.pairs) * w::TOPIC_PERCENT / 100
        + alike.characters.map_or(0, |alike| curve::at(characters, alike))
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

/// Whether a paragraph ends with who wrote the story, in brackets: `…不再搬家。（清河县中学 周 山）`.
fn is_signed(sheet: &Sheet, block: &Block) -> bool {
    let Some(&last) = block.lines.last() else { return false };
    if !matches!(sheet.last(&sheet.lines[last as usize]), '）' | ')') {
        return false;
    }
    let mut text = String::new();
    for &l in &block.lines[block.lines.len().saturating_sub(2)..] {
        sheet.push_text(&sheet.lines[l as usize], &mut text);
    }
    // `【清河社北京3月2日电】题：被遗忘的河（作者 周山）` begins a text.
    let begins = block.message && !holds(&text, '。');
    !begins && fields::closing_head(&text).is_some_and(|h| !h.signed.is_empty())
}

//! Lines that say themselves what they are.
//!
//! Part of the zones stage, before the path: jump lines, credits, signatures, furniture, notices.
//! Each test is cheap to fail; what a line says is read by the `fields` recognisers.
//!
//! Invariants: one entry a line. Order of the tests matters where forms overlap: a credit
//! (`本报记者 王伟摄`) would also pass as a signature, a folio line as a table row.

use crate::document::{Direction, FurnitureKind};
use crate::fields::{self, NonStory};
use crate::glyphs::{holds, one_of};
use crate::labelled::Told;
use crate::lines::Sheet;
use crate::source::write;

/// What a line is by itself.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Mark {
    /// Nothing in particular.
    None,
    /// Page furniture.
    Furniture(FurnitureKind),
    /// The head of a notice, weather box or the like.
    NonStoryHead(NonStory),
    /// A line of a notice, weather box or the like.
    NonStoryLine(NonStory),
    /// A jump line.
    Jump(Direction),
    /// A signature.
    Signature,
    /// A credit line.
    Credit,
    /// Part of a caption: set when captions are gathered.
    Caption,
    /// Part of a box of figures: set when those are gathered.
    Figures,
}

/// A line's mark and what else was seen at its ends.
#[derive(Debug, Clone)]
pub(super) struct Marked {
    /// What the line is.
    pub mark: Mark,
    /// A message head stands at its beginning.
    pub message: bool,
    /// It goes on with the message head, or with whom a text addresses, of a line before.
    pub in_message: bool,
    /// It begins with whom a speech, a letter or an official paper addresses.
    pub salutes: bool,
    /// A jump line is run in at its end.
    pub jump_end: bool,
    /// A jump line is run in at its beginning.
    pub jump_start: bool,
    /// A closing head or signature in brackets stands at its end.
    pub closing: bool,
    /// It is in the dress of a column label.
    pub label: bool,
    /// It names the fact box that opens a story.
    pub fact_box: bool,
    /// It goes on with the notice of the line before.
    pub goes_on: bool,
}

impl Marked {
    /// A line of a block that is no story.
    pub fn line_of(kind: NonStory) -> Self {
        Self { mark: Mark::NonStoryLine(kind), ..Self::plain() }
    }

    /// A line of which nothing is known.
    pub fn plain() -> Self {
        Self {
            mark: Mark::None,
            message: false,
            in_message: false,
            salutes: false,
            jump_end: false,
            jump_start: false,
            closing: false,
            label: false,
            fact_box: false,
            goes_on: false,
        }
    }

    /// Whether a paragraph that stands open before the line ends there.
    pub fn ends_paragraph(&self) -> bool {
        matches!(self.mark, Mark::Jump(_) | Mark::Signature | Mark::NonStoryHead(_) | Mark::Figures)
    }

    /// A text begins with it, whatever stands before.
    pub fn opens(&self) -> bool {
        self.message || self.salutes || self.jump_start
    }

    /// A jump line on its own.
    pub fn is_jump(&self) -> bool {
        matches!(self.mark, Mark::Jump(Direction::To))
    }

    /// The story before came from elsewhere: it may begin in the middle of a sentence.
    pub fn is_jump_from(&self) -> bool {
        matches!(self.mark, Mark::Jump(Direction::From))
    }
}

/// Names of the box that sums a story up at its beginning, or says why a column is opened: a paragraph of its
/// own, no head.
fn is_fact_box(text: &str) -> bool {
    // Asked of every line: nearly all are longer.
    text.len() <= 12
        && fields::Words(
            "核心阅读 核心提示 阅读提示 内容提要 内容提示 提要 阅读导引 速读 开栏的话 开栏语 速览 摘要 导读",
        )
        .has(text)
}

/// A rule: one mark all along, not the two of a dash.
fn is_rule(text: &str) -> bool {
    let first = text.chars().next().unwrap_or_default();
    holds("-=_*~＊—─━", first) && text.len() > 3 * first.len_utf8() && text.chars().all(|c| c == first)
}

/// Marks all lines of a sheet of the source.
pub(super) fn mark(source: &str, sheet: &Sheet) -> Vec<Marked> {
    // The page as one text, so that a line and the lines behind it are views.
    let mut all = String::with_capacity(sheet.glyphs.len() * 3);
    let mut ends = Vec::with_capacity(sheet.lines.len());
    for line in &sheet.lines {
        write(sheet.glyphs_of(line), source, &mut all);
        ends.push(all.len());
    }
    let brackets = one_of("（）〔〕【】");
    // Lines before this one belong to a message head that is broken over lines.
    let mut covered = 0;
    let mut start = 0;
    let mut out: Vec<Marked> = (0..ends.len())
        .map(|i| {
            let text = &all[start..ends[i]];
            // A message head may be broken over three lines.
            let near = &ends[i..ends.len().min(i + 3)];
            let ahead = &all[start..near[near.len() - 1]];
            let (mut marked, reach) = match sheet.lines[i].told {
                Some(Told::Aside) => (Marked { mark: Mark::Furniture(FurnitureKind::Other), ..Marked::plain() }, 0),
                Some(Told::Column | Told::Kicker | Told::Headline | Told::Deck) => (Marked::plain(), 0),
                _ => of(text, ahead),
            };
            // A headline must not be read together with the message head below it; `〔记者王伟、` / `李明／北京报道〕` is one.
            let opened = || text.trim_start().starts_with(one_of("（〔【")) && !text.contains(one_of("）〕】"));
            if marked.message
                && !opened()
                && fields::message_head(text).is_none()
                && fields::message_head(&ahead[text.len()..]).is_some()
            {
                marked.message = false;
            }
            // `（记者` / `王伟／北京报道）` closes a text.
            if marked.message && text.chars().find(|&c| brackets(c)).is_some_and(one_of("）〕】")) {
                marked.message = false;
            }
            if i < covered {
                marked.message = false;
                marked.in_message = true;
                // `王伟／北京报道〕`: what the rest of a message head looks like by itself does not count.
                if marked.mark == Mark::Signature {
                    marked.mark = Mark::None;
                }
            } else if marked.opens() && reach > text.len() {
                // The line itself, and each one that begins before the head is over.
                covered = i + 1 + near[..near.len() - 1].iter().take_while(|&&end| end < start + reach).count();
            }
            start = ends[i];
            marked
        })
        .collect();
    super::beside::mark(sheet, &all, &ends, &mut out);
    out
}

/// `周山 文/图`, `记者 周山 报道/摄`, `（记者 周山 摄影 李河）`: who wrote the story too signs it, and not a picture.
pub(super) fn wrote(credit: &[fields::Signed]) -> bool {
    let both = |role: &str| {
        role.chars().nth(1).is_some() && holds(role, '文')
            || role.starts_with(one_of("报報采")) && role.chars().nth(2).is_some()
    };
    let reports = |role: &str| role.ends_with(one_of("者员員生"));
    const WROTE: fields::Words = fields::Words("文 撰文 采写 报道 报导");
    credit.iter().any(|s| both(&s.role))
        || credit.len() > 1 && credit.iter().any(|s| WROTE.has(&s.role) || reports(&s.role))
}

/// `本版图片由周山提供`, `（题图：周山摄）`: a remark that no caption has.
pub(super) fn of_all(text: &str) -> bool {
    const ALL: fields::Words = fields::Words("本版 本文 文中 本组");
    const PICTURES: fields::Words = fields::Words("题图 题照 插图 配图 图片均 以上图片 照片均");
    let text = text.trim_start();
    match text.strip_prefix(one_of("（(")) {
        Some(inner) => ALL.begin(inner.trim_start()) || PICTURES.begin(inner.trim_start()),
        None => ALL.begin(text),
    }
}

/// A line's marks, and how many bytes of `ahead` its message head reaches over.
fn of(text: &str, ahead: &str) -> (Marked, usize) {
    let jump_end = fields::jump_at_end(text);
    let jump_start = fields::jump_at_start(text);
    let mark = if is_rule(text) {
        Mark::Furniture(FurnitureKind::Other)
    } else if let Some(j) = jump_end.as_ref().or(jump_start.as_ref()).filter(|j| j.whole) {
        Mark::Jump(j.direction)
    } else if let Some(kind) = fields::furniture(text) {
        Mark::Furniture(kind)
    } else if let Some(kind) = fields::non_story_head(text) {
        Mark::NonStoryHead(kind)
    } else if let Some(kind) = fields::non_story_line(text) {
        Mark::NonStoryLine(kind)
    } else if fields::credit(text).is_some_and(|c| !wrote(&c)) {
        // `本报讯（记者 周山 文/图）`
        let bracket = text.trim_start().starts_with(one_of("（("));
        let heads = || !bracket && fields::message_head(text).is_some_and(|h| !h.text.is_empty());
        match of_all(text) {
            // What is said of all pictures stands below the text.
            true if bracket => Mark::None,
            true => Mark::Signature,
            false if heads() => Mark::None,
            false => Mark::Credit,
        }
    } else if fields::signature(text).is_some() || fields::bare_name(text).is_some() {
        Mark::Signature
    } else {
        Mark::None
    };
    let head = if mark == Mark::None { fields::message_head(ahead) } else { None };
    let salutes = if mark == Mark::None && head.is_none() { fields::salutation(ahead) } else { None };
    let reach = head.as_ref().map(|h| h.at.end).or(salutes).unwrap_or(0);
    let marked = Marked {
        message: head.is_some(),
        in_message: false,
        salutes: salutes.is_some(),
        jump_end: jump_end.is_some(),
        jump_start: jump_start.is_some(),
        closing: mark == Mark::None && fields::closing_head(text).is_some(),
        fact_box: is_fact_box(text),
        goes_on: false,
        label: mark == Mark::None && fields::column_label(text).is_some(),
        mark,
    };
    (marked, reach)
}

/// How many of `lines` a rule marks that looks at lines together.
#[cfg(test)]
pub(super) fn count<'t>(lines: &[&'t str], rule: impl Fn(&dyn Fn(usize) -> &'t str, &mut [Marked])) -> usize {
    let mut marks = vec![Marked::plain(); lines.len()];
    rule(&|i| lines[i], &mut marks);
    marks.iter().filter(|m| m.mark != Mark::None).count()
}

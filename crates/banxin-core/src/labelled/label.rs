//! The label that a line begins with: `标题：`, `【作者】`, `作　　者：`, `HD  `, `Title: `; or a row that tells where a text is from.
//!
//! Part of [`super`], which tells whether labels stand together. In: a line. Out: its label, if it has one, and what it tells if a list
//! has it. Decides by the line alone.
//! Not handled: labels in two tongues (`Headline（标题）：`), several on one line.

use super::Told;
use crate::fields::Words;
use crate::glyphs::{RawLine, holds, is_blank, is_han};
use crate::source::Glyph;

/// Bytes of a label at most, of six characters.
const LONGEST: usize = 18;
/// Characters of a line of a code at most.
const CODED: u32 = 80;
/// Characters of a day and more.
const DATE: i32 = 7;

/// Labels, by what they tell; those of the last list only say that a head is labelled.
const LABELS: [(Words, Told); 7] = [
    (Words("副标题 副题 下题"), Told::Deck),
    (Words("引题 肩题 眉题 上题"), Told::Kicker),
    (Words("标题 题名 篇名 主标题 主题 正题 稿件标题 新闻标题 文章标题 HD Title Headline"), Told::Headline),
    (Words("栏目 专栏 SE"), Told::Column),
    (Words("作者 记者 撰文 署名 BY Author Byline"), Told::Author),
    (Words("正文 全文 内文 内容 LP TD Text Body Content"), Told::Text),
    (
        Words(
            "编号 文章编号 文件编号 系统编号 文献号 分类号 分类 体裁 来源 稿件来源 报纸 报刊 日期 发布日期 发布时间 版次 版面 版名 字数 WC PD SN \
             摘要 关键词 Source Newspaper Date Page Section",
        ),
        Told::Aside,
    ),
];

/// The label of a line.
#[derive(Clone, Copy)]
pub(super) struct Label {
    /// What it tells, if a list has it.
    pub told: Option<Told>,
    /// First glyph of its value.
    pub value: u32,
    /// It ends with a colon, without blanks inside: who wrote is read with it.
    pub whole: bool,
    /// It is two letters (`HD`) or three: on a page whose title has such a label, others stand beside the text as well.
    pub code: bool,
    /// The line is a row of where a text is from, and no more: `清河日报 | 2021-03-05 | 要闻 | A08`.
    pub row: bool,
}

impl Label {
    /// Reads the label that a line begins with.
    pub fn of(glyphs: &[Glyph], line: &RawLine) -> Option<Self> {
        let text = &glyphs[line.start as usize..line.end as usize];
        let first = text[0].ch;
        if first != '|' && is_row(text) {
            return Some(Self { told: Some(Told::Aside), value: line.end, whole: true, code: false, row: true });
        }
        let bracketed = holds("【［（[(", first);
        let code = first.is_ascii_uppercase();
        let start = usize::from(bracketed);
        // Where it ends: a line of a text is left soon.
        let (mut end, mut long, mut spelt, mut apart) = (start, 0, false, false);
        while let Some(g) = text.get(end) {
            let blank = !code && is_blank(g.ch);
            if !(blank || if code { g.ch.is_ascii_alphabetic() } else { is_han(g.ch) }) {
                break;
            }
            long += if blank { 0 } else { g.ch.len_utf8() };
            if long > LONGEST {
                return None;
            }
            spelt |= g.ch.is_ascii_lowercase();
            apart |= blank;
            end += 1;
        }
        let ch = text.get(end).map_or(' ', |g| g.ch);
        // A code may stand alone; `Title: ` ends with its colon.
        if !(holds(if bracketed { "】］）])" } else { "：:" }, ch) || code && !spelt && is_blank(ch)) {
            return None;
        }
        // `作　　者：周山`
        let whole = !(bracketed || code || apart);
        let mut key = String::with_capacity(LONGEST);
        for g in &text[start..end] {
            if !is_blank(g.ch) {
                key.push(g.ch);
            }
        }
        let mut at = end + 1;
        while text.get(at).is_some_and(|g| is_blank(g.ch)) {
            at += 1;
        }
        let told = LABELS.iter().find(|(words, _)| words.has(&key)).map(|l| l.1);
        let fits = if code { spelt || (2..=3).contains(&key.len()) } else { key.len() >= 6 };
        fits.then_some(Self { told, value: line.start + at as u32, whole, code: code && !spelt, row: false })
    }

    /// Whether its line is no part of a text wherever it stands: what is told is known to be aside, or nothing is; on a page
    /// of codes any code that no sentence of a text begins with (`AI 写稿……`).
    pub fn says_aside(self, glyphs: &[Glyph], line: &RawLine, codes: bool) -> bool {
        let empty = self.value >= line.end;
        let short = || line.end - line.start <= CODED && glyphs[line.end as usize - 1].ch != '。';
        self.told == Some(Told::Aside) || self.told.is_some() && empty || codes && self.code && short()
    }
}

/// Whether a line is a row of pieces parted by strokes of which one is a day. A number that calls somebody has no two marks.
fn is_row(text: &[Glyph]) -> bool {
    // Most have none.
    if text.iter().all(|g| g.ch != '|') {
        return false;
    }
    let (mut strokes, mut run, mut marks, mut dated) = (0, 0, 0, false);
    for (i, g) in text.iter().enumerate() {
        match g.ch {
            '|' => (strokes, run, marks) = (strokes + 1, 0, 0),
            ch if holds("-/.年月", ch) => (run, marks) = (run + 1, marks + 1),
            ch if ch.is_ascii_digit() || ch == '日' || is_blank(ch) => run += 1,
            _ => run = i32::MIN / 2,
        }
        let ends = text.get(i + 1).is_none_or(|next| next.ch == '|');
        dated |= ends && run > DATE && marks > 1;
    }
    strokes > 1 && dated
}

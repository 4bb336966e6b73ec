//! Jump lines (转版): `（下转第八版）`, `▲下转3版`, `（上接A1版）`.
//!
//! In: a line or a paragraph. Out: the jump at its end or its start, which way it points, and where.
//! What a jump is made of is read by [`super::jump_parts`]; whether it is one, by what stands around it, is told here.
//! References (`（见第二版）`) are no jumps: their verb is another. Pages of a journal
//! (`（下转第191页）`) are none either: a newspaper counts 版, and 頁 behind a letter or on a line of its own.
//! Not handled: jumps that name a section and no page.

use std::sync::LazyLock;

use super::Range;
use super::chars::Chars;
use super::jump_parts::{BARE_END, BARE_START, BRACKETED_END, BRACKETED_START, direction, jump, leaf};
use super::text::{at_most, first, trimmed};
use super::tight::Tight;
use super::words::Words;
use crate::document::Direction;
use crate::glyphs::{Ask, by, one_of};

/// A jump line, as views into the string it was found in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Jump {
    /// The jump with its brackets and ornaments.
    pub at: Range,
    /// Which way it points.
    pub direction: Direction,
    /// Page number: 8 for 第八版, A8版 and 08版, 1 for 头版.
    pub page: Option<u32>,
    /// The page as printed: `第八版`.
    pub label: Range,
    /// The string is nothing but the jump.
    pub whole: bool,
}

/// How much of a text a jump can take, in characters.
const LONG: usize = 24;

/// The characters that say where a text goes on or comes from: every jump has one.
pub(crate) fn is_in_jump(c: char) -> bool {
    matches!(c, '转' | '轉' | '接' | '续' | '續' | '承')
}

/// The jump a text ends with, or is.
pub(crate) fn jump_at_end(text: &str) -> Option<Jump> {
    let t = trimmed(text);
    let s = &text[t.clone()];
    let last = s.chars().next_back()?;
    if !matches!(
        last,
        '版' | '面' | '）' | ')' | '】' | '〕' | '］' | ']' | '页' | '頁' | '▲' | '▶' | '►' | '▼' | '→' | '①'..='⑨'
    ) && !last.is_ascii_digit()
    {
        return None;
    }
    let from = s.char_indices().rev().nth(LONG).map_or(0, |(i, _)| i);
    if !s[from..].contains(by(is_in_jump)) {
        return None;
    }
    let tight = Tight::new(text, t.start + from..t.end);
    let bracketed = BRACKETED_END.captures(&tight.text);
    let marked = bracketed.is_some();
    let c = bracketed.or_else(|| BARE_END.captures(&tight.text))?;
    let start = c.get(0)?.start();
    let whole = from == 0 && start == 0;
    let verb = &c["verb"];
    let marked = marked || !c["orn"].is_empty() && !tight.text[..start].ends_with(one_of("（("));
    // A bare 转 or 接 is prose unless something sets it apart.
    let fit = marked || whole && at_most(s, 14) || Words("下转 紧转").has(verb);
    let run_in = whole || direction(verb) == Direction::To || marked && verb.contains(one_of("上紧緊"));
    (fit && run_in && (whole || !leaf(&c["label"]))).then(|| jump(&c, &tight, whole))
}

/// What a jump may start with.
static BEGIN: LazyLock<Chars> =
    LazyLock::new(|| Chars::just("（(【〔［[▲△▼▽►▶▷→★◆●■※◀◄←➤➜➡☞>＞》上下紧緊接承续續前转轉文"));

/// The jump a text starts with, or is.
pub(crate) fn jump_at_start(text: &str) -> Option<Jump> {
    let t = trimmed(text);
    let s = &text[t.clone()];
    let head = s.chars().next()?;
    if !BEGIN.has(head) {
        return None;
    }
    let piece = t.start..t.start + first(s, LONG);
    let cut = piece.end < t.end;
    let tight = Tight::new(text, piece);
    let paged: Ask = |c| c.is_ascii_digit() || matches!(c, '版' | '面' | '页' | '頁');
    if !tight.text.contains(by(is_in_jump)) || !tight.text.contains(paged) {
        return None;
    }
    let bracketed = BRACKETED_START.captures(&tight.text);
    let marked = bracketed.is_some();
    let c = bracketed.or_else(|| BARE_START.captures(&tight.text))?;
    let end = c.get(0)?.end();
    let whole = !cut && end == tight.text.len();
    let verb = &c["verb"];
    let from = direction(verb) == Direction::From;
    let full = matches!(verb, "上接" | "紧接" | "緊接");
    // `上接第一版的报道` goes on as a sentence.
    let free = tight.text[end..]
        .chars()
        .next()
        .is_none_or(|c| !matches!(c, '的' | '上' | '和' | '与' | '，' | '内' | '头' | '。'));
    let fit = whole && (marked || !c["orn"].is_empty() || at_most(s, 14)) || from && (marked || full && free);
    (fit && (whole || !leaf(&c["label"]))).then(|| jump(&c, &tight, whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(text: &str) -> Option<(Direction, Option<u32>, &str, bool)> {
        jump_at_end(text).map(|j| (j.direction, j.page, &text[j.label], j.whole))
    }

    fn start(text: &str) -> Option<(Direction, Option<u32>, &str, bool)> {
        jump_at_start(text).map(|j| (j.direction, j.page, &text[j.label], j.whole))
    }

    #[test]
    fn a_jump_alone_on_its_line_is_read_either_way() {
        use Direction::{From, To};
        for (text, want) in [
            ("（下转第八版）", (To, Some(8), "第八版")),
            ("（下转第2版）", (To, Some(2), "第2版")),
            ("(下转02版)", (To, Some(2), "02版")),
            ("下转A8版", (To, Some(8), "A8版")),
            ("▲下转3版", (To, Some(3), "3版")),
            ("（转第四版）", (To, Some(4), "第四版")),
            ("（下转 第 十二 版）", (To, Some(12), "第 十二 版")),
            ("（下转六版）", (To, Some(6), "六版")),
            ("（下轉A6）", (To, Some(6), "A6")),
            ("（下轉A6頁）", (To, Some(6), "A6頁")),
            ("文轉A3版", (To, Some(3), "A3版")),
            ("▶▶下转05版", (To, Some(5), "05版")),
            ("（下转第二、三版）", (To, Some(2), "第二、三版")),
            ("（下转A2、A3版）", (To, Some(2), "A2、A3版")),
            ("（續A2版）", (To, Some(2), "A2版")),
            (">>下转2版", (To, Some(2), "2版")),
            ("（下转第六版②）", (To, Some(6), "第六版")),
            ("（上接12月29日第一版）", (From, Some(1), "第一版")),
            ("（下转第3版·要闻）", (To, Some(3), "第3版")),
            ("（上接第一版）", (From, Some(1), "第一版")),
            ("（上接A1版）", (From, Some(1), "A1版")),
            ("（紧接第一版）", (From, Some(1), "第一版")),
            ("接第二版", (From, Some(2), "第二版")),
            ("（上接一版）", (From, Some(1), "一版")),
            ("（上接头版）", (From, Some(1), "头版")),
            ("◀上接01版", (From, Some(1), "01版")),
            ("（接1版）", (From, Some(1), "1版")),
            ("（上文接A1）", (From, Some(1), "A1")),
            ("（下文轉A2）", (To, Some(2), "A2")),
            ("（續見A3版）", (To, Some(3), "A3版")),
            ("（下转3版·上）", (To, Some(3), "3版")),
            ("下转第4页", (To, Some(4), "第4页")),
            ("文接第1页", (From, Some(1), "第1页")),
        ] {
            let want = Some((want.0, want.1, want.2, true));
            assert_eq!(end(text), want, "{text} at its end");
            assert_eq!(start(text), want, "{text} at its start");
        }
    }

    #[test]
    fn a_jump_run_in_is_found_where_it_stands() {
        let text = "大桥将于明年通车，届时两岸（下转第二版）";
        assert_eq!(end(text), Some((Direction::To, Some(2), "第二版", false)));
        assert_eq!(jump_at_end(text).map(|j| &text[j.at]), Some("（下转第二版）"));
        assert_eq!(end("届时两岸▲下转4版").map(|j| j.1), Some(Some(4)));
        assert_eq!(end("届时两岸下转第四版").map(|j| j.1), Some(Some(4)));
        let text = "（上接第1版）往来更加便利。";
        assert_eq!(start(text), Some((Direction::From, Some(1), "第1版", false)));
        assert_eq!(jump_at_start(text).map(|j| &text[j.at]), Some("（上接第1版）"));
    }

    #[test]
    fn avoids_references_and_journals_and_prose() {
        for text in [
            "（见第二版）",
            "（讲话全文见第三版）",
            "（相关报道见第四版）",
            "（详见A3版）",
            "（下转第191页）",
            "他接第二版",
            "由第一版转第四版",
            "接着看第二版",
            "（转第四批）",
            "上接第一版的报道",
            "紧接着是第三版",
            "（中转第四站）",
            "今日八版",
            "第3版",
            "（接）",
            "下接大桥南端",
        ] {
            assert_eq!(end(text), None, "{text}");
            assert_eq!(start(text), None, "{text}");
        }
    }
}

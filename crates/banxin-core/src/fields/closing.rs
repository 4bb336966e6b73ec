//! Closing heads: what stands in brackets behind a story, or alone on a line.
//!
//! In: a paragraph or a line. Out: the same [`Head`] as at the start: `（本报华盛顿1月15日电）`,
//! `（据新华社电）`, `（记者王伟）`, `（来源：清河网）`, `（本报记者王伟摄影报道）`.
//! Not handled: an author's name alone in brackets, remarks on the author.

use super::inner;
use super::text::{Tight, bracket, close_up, first, trimmed};
use super::{Range, head::Head, headline, names, people, sources};

/// The closing head at the end of a paragraph, or a line that is nothing but one.
///
/// `（据新华社）` and `（来源：清河网）` give a source alone; a head that only names people has an
/// empty `text`.
pub(crate) fn closing_head(text: &str) -> Option<Head> {
    let t = trimmed(text);
    let s = &text[t.clone()];
    let mut last = s.chars().rev();
    let last = match last.next()? {
        // A stop behind the bracket is a slip of the pen.
        '。' => last.next()?,
        c => c,
    };
    if matches!(last, '）' | ')' | '】' | '〕' | '］' | ']') {
        let (i, _) = s.char_indices().rev().take(70).find(|&(_, c)| matches!(c, '（' | '(' | '【' | '〔' | '［' | '['))?;
        let at = t.start + i;
        let (within, end) = bracket(text, at, 70)?;
        if text[end..t.end].trim_start_matches('。').is_empty() {
            return inside(text, within).map(|h| Head { at: at..t.end, ..h });
        }
        return None;
    }
    // Alone on a line, without brackets.
    let short = s.len() <= 120 && s.chars().nth(30).is_none();
    let begun = s.starts_with(['据', '據', '新', '本', '来', '來', '中', '综', '綜', '摘', '稿', '（', '原']);
    if !(short && begun) || s.contains(['。', '，']) {
        return None;
    }
    inside(text, t.clone()).filter(|h| h.signed.is_empty()).map(|h| Head { at: t, ..h })
}

/// Words that name a source and what follows them.
const FROM: &[&str] = &["来源：", "來源：", "来源:", "來源:", "稿件来源：", "信息来源：", "文章来源：", "摘自", "原载", "原載", "转自", "轉自", "转载自", "据", "據", "综合", "綜合", "均据", "本文据"];

/// Reads what a closing bracket holds.
fn inside(text: &str, within: Range) -> Option<Head> {
    let t = trimmed(&text[within.clone()]);
    let within = within.start + t.start..within.start + t.end;
    if text[within.clone()].chars().nth(64).is_some() {
        return None;
    }
    let tight = Tight::new(text, within.clone());
    let s = tight.text.as_str();
    if let Some(line) = headline::dateline(s, |_| false)
        && (line.len == s.len() || s[line.len..].starts_with(['/', '／', '，']) || s[line.len..].starts_with("记者"))
    {
        let at = tight.back(0..line.len);
        let mut head = Head { at: within.clone(), text: at, source: line.source, place: line.place, date: line.date, signed: Vec::new() };
        if line.len < s.len() {
            let p = people::read(text, head.text.end..within.end)?;
            head.signed = p.signed(text);
        }
        return Some(head);
    }
    if let Some(from) = FROM.iter().find(|f| s.starts_with(**f))
        && let Some(source) = source(&s[from.len()..], from.ends_with(['：', ':']))
    {
        return Some(Head { at: within.clone(), text: within, source: Some(source), ..Head::default() });
    }
    if s.starts_with("新华社发") || s.starts_with("新華社發") {
        return (s.chars().count() == 4).then(|| Head { at: within.clone(), text: within, source: Some(s[..9].to_owned()), ..Head::default() });
    }
    if let Some(p) = people::read(text, within.clone()) {
        let signed = p.signed(text);
        let fit = !signed.is_empty() && p.names().all(|n| names::possible(&n.text));
        return fit.then(|| Head { at: within.clone(), text: within.start..within.start, place: p.place, signed, ..Head::default() });
    }
    let p = inner::phrase(text, within.clone())?;
    let known = p.source.is_some() || !p.signed.is_empty() || p.date.is_some();
    known.then(|| Head { at: within, text: p.text, source: p.source, place: p.place, date: p.date, signed: p.signed })
}

/// The source behind `来源：` or `据`: a house or several, with `报道`, `电` or `消息` behind it.
fn source(s: &str, named: bool) -> Option<String> {
    let mut s = s;
    for tail in ["综合报道", "綜合報導", "报道", "報道", "報導", "消息", "客户端", "微信公众号", "电", "電", "整理", "等"] {
        if s.len() > tail.len() && (tail != "客户端" && tail != "微信公众号") {
            s = s.strip_suffix(tail).unwrap_or(s);
        }
    }
    let s = s.trim_end_matches(['，', '、']);
    if s.is_empty() || s.chars().nth(24).is_some() || s.contains(['。', '，', '；']) || !sources::plausible(s) {
        return None;
    }
    let house = |part: &str| {
        sources::KNOWN.split('|').any(|k| part.starts_with(k))
            || part.starts_with('《')
            || ["报", "報", "社", "网", "網", "台", "刊", "新闻", "新聞", "客户端", "公众号", "官网", "官微", "在线"].iter().any(|e| part.ends_with(e))
    };
    let all = s.split(['、', '/', '／', '和']).all(house);
    (named || all).then(|| close_up(&s[..first(s, 24)]))
}

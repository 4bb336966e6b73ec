//! Closing heads: what stands in brackets behind a story, or alone on a line.
//!
//! In: a paragraph or a line. Out: the same [`Head`] as at the start: `（本报华盛顿1月15日电）`,
//! `（据新华社电）`, `（记者王伟）`, `（来源：清河网）`, `（本报记者王伟摄影报道）`;
//! where it is from ([`super::closing_source`]),
//! or who wrote the text ([`super::author`]): `（周 山）`, `（作者：周山，清河大学教授）`.
//! Not handled: remarks on the author that do not name him.

use super::author::{author_line, shifted};
use super::bare::{lone_pen_name, pen_name};
use super::inner;
use super::text::{bracket, final_mark, trimmed};
use super::tight::Tight;
use super::words::Words;
use super::{Range, closing_source, head::Head, headline, names, people, places, sources};
use crate::glyphs::one_of;

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
        let (i, _) =
            s.char_indices().rev().take(70).find(|&(_, c)| matches!(c, '（' | '(' | '【' | '〔' | '［' | '['))?;
        let at = t.start + i;
        let (within, end) = bracket(text, at, 70)?;
        if text[end..t.end].trim_start_matches(one_of("。")).is_empty() {
            let finished = s[..i].ends_with(final_mark);
            return inside(text, within, finished).map(|h| Head { at: at..t.end, ..h });
        }
        return None;
    }
    // Alone on a line, without brackets.
    let ends = matches!(
        last,
        '电' | '電'
            | '讯'
            | '訊'
            | '社'
            | '报'
            | '報'
            | '网'
            | '網'
            | '道'
            | '稿'
            | '闻'
            | '聞'
            | '》'
            | '台'
            | '息'
            | '布'
            | '端'
            | '号'
            | '线'
            | '发'
            | '视'
            | '視'
    );
    if !ends {
        return None;
    }
    let short = s.len() <= 120 && s.chars().nth(30).is_none();
    let begun = s.starts_with(one_of("据據新本来來中综綜摘稿（原"));
    if !(short && begun) || s.contains(one_of("。，")) {
        return None;
    }
    inside(text, t.clone(), false).filter(|h| h.signed.is_empty()).map(|h| Head { at: t, ..h })
}

/// Words that brackets below a text hold, set apart as names are.
const UNFINISHED: Words = Words("待续 未完 完结 全文 图文 上接 下转");

/// A head that only names people.
pub(super) fn by_people(at: Range, place: Option<String>, signed: Vec<super::Signed>) -> Head {
    Head { text: at.start..at.start, at, place, signed, ..Head::default() }
}

/// Reads what a closing bracket holds, behind a text that may be finished.
fn inside(text: &str, within: Range, finished: bool) -> Option<Head> {
    let t = trimmed(&text[within.clone()]);
    let within = within.start + t.start..within.start + t.end;
    if text[within.clone()].chars().nth(64).is_some() {
        return None;
    }
    let tight = Tight::new(text, within.clone());
    let s = tight.text.as_str();
    if let Some(line) = headline::dateline(s, |_| false)
        && (line.len == s.len() || s[line.len..].starts_with(one_of("/／，")) || s[line.len..].starts_with("记者"))
    {
        let at = tight.back(0..line.len);
        let mut head = Head {
            at: within.clone(),
            text: at,
            source: line.source,
            place: line.place,
            date: line.date,
            signed: Vec::new(),
        };
        if line.len < s.len() {
            let p = people::read(text, head.text.end..within.end)?;
            head.signed = p.signed(text);
        }
        return Some(head);
    }
    let issued = Words("新华社发").begin(s);
    let source = match s.len() {
        12 if issued => Some(s[..9].to_owned()),
        _ if issued => return None,
        _ if s.ends_with('社') && s != "本社" && sources::known(s) => Some(s.to_owned()),
        _ => closing_source::read(s),
    };
    if source.is_some() {
        return Some(Head { at: within.clone(), text: within, source, ..Head::default() });
    }
    // `（王伟译）`
    if let Some(name) = s.strip_suffix(one_of("译譯")).filter(|n| names::sure(n)) {
        let signed = super::Signed {
            role: s[name.len()..].to_owned(),
            name: name.to_owned(),
            outlet: None,
            at: tight.back(0..name.len()),
        };
        return Some(by_people(within, None, vec![signed]));
    }
    // `（周 山）`, `（县报道组 周山）`
    let people = |signed: &Vec<super::Signed>| signed.iter().all(|s| names::likely(&s.name));
    // `河水清了。（马建国）`: three characters with a surname, and no place (`江苏省`).
    let sure = finished
        && s.len() == "马建国".len()
        && !s.ends_with(one_of("报報社网網刊台稿版完载載篇图圖"))
        && !places::begins(s);
    // `（小　贝）`
    let apart = sure || s.len() < within.len();
    let inner = &text[within.clone()];
    let alone = || lone_pen_name(inner).filter(|_| finished);
    let pen = || pen_name(inner).filter(|_| apart).or_else(alone).filter(|_| !UNFINISHED.has(s));
    if let Some(signed) = author_line(inner).filter(people).or_else(pen) {
        let signed = shifted(signed, within.start);
        return Some(by_people(within, None, signed));
    }
    // `（作者：周山，清河大学教授）`: his post is not read.
    let post = text[within.clone()].find(one_of("，")).filter(|_| s.starts_with("作者"));
    let who = within.start..post.map_or(within.end, |i| within.start + i);
    if let Some(p) = people::read(text, who) {
        let signed = p.signed(text);
        let fit = !signed.is_empty() && p.every(&names::possible);
        return fit.then(|| by_people(within, p.place, signed));
    }
    let p = inner::phrase(text, within.clone())?;
    let known = p.source.is_some() || !p.signed.is_empty() || p.date.is_some();
    known.then_some(Head { at: within, text: p.text, source: p.source, place: p.place, date: p.date, signed: p.signed })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, String, String, String)> {
        let h = closing_head(text)?;
        let signed: Vec<String> = h.signed.iter().map(|s| format!("{} {}", s.role, s.name)).collect();
        Some((h.source.unwrap_or_default(), h.place.unwrap_or_default(), h.date.unwrap_or_default(), signed.join(", ")))
    }

    #[test]
    fn a_pen_name_signs_a_finished_text_alone() {
        assert_eq!(read("河水清了。（思齐）").map(|r| r.3).as_deref(), Some(" 思齐"));
        assert_eq!(read("两岸（思齐）"), None);
    }

    #[test]
    fn closing_heads_in_their_many_forms() {
        for (head, source, place, date, signed) in [
            ("（本报华盛顿1月15日电）", "本报", "华盛顿", "1月15日", ""),
            ("（本报清河电）", "本报", "清河", "", ""),
            ("（新华社北京10月15日电）", "新华社", "北京", "10月15日", ""),
            ("（据新华社电）", "新华社", "", "", ""),
            ("（据新华社北京1月2日电）", "新华社", "北京", "1月2日", ""),
            ("（据新华社）", "新华社", "", "", ""),
            ("（据《清河日报》）", "《清河日报》", "", "", ""),
            ("（综合新华社、央视新闻报道）", "新华社、央视新闻", "", "", ""),
            ("（本报记者王伟、李明参与采写）", "", "", "", "记者 王伟, 记者 李明"),
            ("（记者王伟）", "", "", "", "记者 王伟"),
            ("（记者 王伟 通讯员 李明）", "", "", "", "记者 王伟, 通讯员 李明"),
            ("（来源：清河网）", "清河网", "", "", ""),
            ("（来源:新华社）", "新华社", "", "", ""),
            ("（本报记者王伟摄影报道）", "", "", "", "记者 王伟"),
            ("（新华社记者王伟、李明）", "", "", "", "记者 王伟, 记者 李明"),
            ("（本报北京2月11日电 记者王伟、李明）", "本报", "北京", "2月11日", "记者 王伟, 记者 李明"),
            ("（整理：王伟）", "", "", "", "整理 王伟"),
            ("（執筆：王偉）", "", "", "", "執筆 王偉"),
            ("（王伟译）", "", "", "", "译 王伟"),
            ("（王 伟）", "", "", "", " 王伟"),
            ("（江苏清河厂办公室 王伟）", "", "", "", " 王伟"),
            ("（王伟 李明）", "", "", "", " 王伟,  李明"),
            ("（县报道组 王伟）", "", "", "", " 王伟"),
            ("（清河大学教授 王伟）", "", "", "", " 王伟"),
            ("（作者：王伟，清河大学教授）", "", "", "", "作者 王伟"),
            ("（清河县中学 王 伟）", "", "", "", " 王伟"),
            ("（记者 王伟 摄影 李明）", "", "", "", "记者 王伟, 摄影 李明"),
            ("（中央社）", "中央社", "", "", ""),
            ("（据中新社香港1月2日电）", "中新社", "香港", "1月2日", ""),
            ("（本报北京、上海1月2日电）", "本报", "北京、上海", "1月2日", ""),
            ("（新华社供本报特稿）", "新华社", "", "", ""),
            ("（新华社发）", "新华社", "", "", ""),
        ] {
            let want = Some((source.to_owned(), place.to_owned(), date.to_owned(), signed.to_owned()));
            assert_eq!(read(head), want, "{head}");
            assert_eq!(read(&format!("河水清了。{head}")), want, "{head} behind a paragraph");
            let text = format!("河水清了。{head}");
            assert_eq!(closing_head(&text).map(|h| h.at), Some("河水清了。".len()..text.len()));
        }
        assert_eq!(read("新华社北京12月29日电").map(|r| r.2).as_deref(), Some("12月29日"));
        assert_eq!(read("据新华社电").map(|r| r.0).as_deref(), Some("新华社"));
        assert_eq!(read("河水清了。（马建国）").map(|r| r.3).as_deref(), Some(" 马建国"));
        assert_eq!(read("来源：清河网").map(|r| r.0).as_deref(), Some("清河网"));
    }

    #[test]
    fn avoids_remarks_in_brackets() {
        for text in [
            "（作者为清河大学教授）",
            "（本系列评论到此结束）",
            "（完）",
            "（下转第二版）",
            "（见第二版）",
            "（相关报道见第二版）",
            "河水清了（见图）",
            "（以下简称《办法》）",
            "（据了解）",
            "（记者注：原文如此）",
            "（图）",
            "（一）",
            "（2020年1月2日）",
            "他是记者（实习）",
            "（单位：元）",
            "（据悉）",
            "（马建国）",
            "新桥（马建国）",
            "河水清了。（文字稿）",
            "河水清了。（江苏省）",
            "（据统计）",
            "（据法律规定）",
            "（来源不明）",
            "据新华社报道，河水清了。",
            "新闻发布会",
            "（新华社社长）",
            "（本报有删节）",
            "（本报评论部）",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}

//! A message head written as one phrase: `中央社記者王偉台北29日電`, `記者王偉／台北報導`.
//!
//! In: what stands in the bracket of a head, or the phrase itself. Out: source, place, date, people.
//! Parts between slashes are read each for itself: an outlet, people, a desk (`國際中心`), a place;
//! what is set solid is cut at role words and at places known by name.
//! Not handled: places of no name known, set solid behind a name of four characters.

use std::sync::LazyLock;

use super::author::one;
use super::pattern::{Pattern, pattern};
use super::text::{at_most, close_up, slash, trimmed};
use super::words::Words;
use super::{Range, Signed, dates, names, outlets, people, places, sources, titles};
use crate::glyphs::{by, one_of};

/// What a phrase says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Phrase {
    pub source: Option<String>,
    pub place: Option<String>,
    pub date: Option<String>,
    pub signed: Vec<Signed>,
    /// The dateline text inside the phrase; empty where it only names people.
    pub text: Range,
}

static TAIL: LazyLock<Pattern> = LazyLock::new(|| {
    let day = dates::day_pattern();
    let (front, mark) = day.split_at(day.len() - "[日号號]".len());
    let date = [front, r"\s*", mark].concat().replace(one_of("月"), r"\s*月\s*");
    let re = [r"(?P<date>", &date, r")?\s*(?:凌晨|清晨|早|上午|中午|下午|晚|深夜|夜)?\s*(?P<wire>法新|路透|美联|美聯|彭博|德新|韩联|韓聯|共同)?(?P<kind>(?:综合外电|綜合外電|综合|綜合|外電|外电|外|专|專|特|急|快|即時|即时|整理|特稿|專題|专题|特別|特别|新媒体专|外报|外報|現場|现场|独家|獨家|連線|连线|消息|及外電)*)\s*(?P<mark>电讯|電訊|[电電讯訊]|[报報][道导導]|消息)\s*[:：]?$"].concat();
    pattern(&re)
});
/// What a text is, behind the slash of its head.
const KINDS: Words = Words("特稿 新闻分析 分析 特译 专题 专访 评析 侧记 观察 新闻幕后 特写");

/// Reads `text[within]` as a head; `None` where it is none.
pub(super) fn phrase(text: &str, within: Range) -> Option<Phrase> {
    let t = trimmed(&text[within.clone()]);
    let (start, end) = (within.start + t.start, within.start + t.end);
    let s = &text[start..end];
    let Some(tail) = TAIL.captures(s) else {
        // `【本報專訪】`
        let house = &s[..if Words("专访").end(s) { s.len() - "专访".len() } else { 0 }];
        if sources::known(house) {
            return Some(Phrase { source: Some(house.to_owned()), text: start..end, ..Phrase::default() });
        }
        // Without a mark, only people: `（记者王伟）`, `記者王偉／特稿`.
        let kind = s.rfind(by(slash)).filter(|&i| {
            let kind = s[i..].trim_start_matches(by(slash)).trim();
            // `記者王偉／苗栗特稿`
            KINDS.end(kind) && at_most(kind, 6)
        });
        let p = people::read(text, start..kind.map_or(end, |i| start + i))?;
        let signed = p.signed(text);
        let fit = !signed.is_empty() && p.every(&names::possible);
        return fit.then(|| Phrase { signed, place: p.place, text: start..start, ..Phrase::default() });
    };
    let mut out = Phrase { text: start..end, ..Phrase::default() };
    out.date = tail.name("date").map(|m| close_up(m.as_str()));
    // `（综合讯）` is a head, `（快讯）` a label.
    out.source = tail.name("wire").map(|m| m.as_str().to_owned());
    let kind = tail.name("kind").is_some_and(|m| m.as_str().contains(one_of("综綜外專专特")));
    let wire = !tail["mark"].ends_with(one_of("道导導息"));
    let body = trimmed(&s[..tail.get(0)?.start()]);
    let mut parts: Vec<Range> = Vec::new();
    let mut at = start + body.start;
    let body_end = start + body.end;
    for (i, c) in text[at..body_end].char_indices().filter(|&(_, c)| slash(c)) {
        let cut = start + body.start + i;
        parts.push(at..cut);
        at = cut + c.len_utf8();
    }
    // `王偉／綜合報導`: no place stands behind the slash.
    parts.push(at..body_end);
    // `華盛頓／紐約綜合電`: two places, not two parts.
    let two = parts.len() == 2 && wire && parts.iter().all(|p| places::known(&close_up(&text[p.clone()])));
    if two {
        out.place = Some(close_up(&text[start + body.start..body_end]));
        return Some(out);
    }
    let many = text[start..body_end].contains(by(slash));
    for (i, part) in parts.iter().enumerate() {
        let last = i + 1 == parts.len();
        part_of(text, part.clone(), many, last, &mut out)?;
        if last && many && i > 0 && out.source.is_none() {
            let t = trimmed(&text[part.clone()]);
            out.text = part.start + t.start..end;
        }
    }
    let place = out.place.is_some() && (wire || many || !out.signed.is_empty() || out.source.is_some());
    (out.source.is_some() || !out.signed.is_empty() || place || out.date.is_some() || kind || many).then_some(out)
}

/// Reads one part between slashes, or the whole where there is none.
fn part_of(text: &str, part: Range, many: bool, last: bool, out: &mut Phrase) -> Option<()> {
    let t = trimmed(&text[part.clone()]);
    let (from, to) = (part.start + t.start, part.start + t.end);
    let s = &text[from..to];
    if s.is_empty() || Words("综合 外电 编译 整理").has(s) {
        return Some(());
    }
    let has_title = titles::inside(s).is_some() || titles::at_start(s).is_some();
    if has_title {
        return people_in(text, from..to, many, out);
    }
    let tight = close_up(s);
    if many && outlets::any(&tight, &mut |n| n == tight.len()) && !tight.ends_with("新聞") && sources::plausible(&tight)
    {
        out.source = Some(tight);
        return Some(());
    }
    const DESKS: Words = Words("中心 组 频道 新闻 部 室 整理");
    if many && DESKS.end(&tight) {
        return Some(());
    }
    if many && last {
        // `即時中心／王小偉報導`: behind a desk or a house stands who of it reports.
        if out.signed.is_empty() && tight.chars().nth(2).is_some() && names::sure(&tight) && !places::known(&tight) {
            out.signed.push(one(text, from..to));
            return Some(());
        }
        return places::plausible(&tight).then(|| out.place = Some(tight));
    }
    if many {
        // `王偉、李明／台北報導`: names without a role.
        let mut at = from;
        for name in s.split(one_of("、")) {
            if !names::possible(&close_up(name)) {
                return None;
            }
            out.signed.push(one(text, at..at + name.len()));
            at += name.len() + '、'.len_utf8();
        }
        return Some(());
    }
    if let Some((source, rest)) = source(&tight)
        && sources::plausible(source)
        && (rest.is_empty() || places::plausible(rest))
    {
        out.source = Some(source.to_owned());
        out.place = (!rest.is_empty()).then(|| rest.to_owned());
        return Some(());
    }
    if names::sure(&tight) && !places::known(&tight) && out.date.is_none() {
        return None;
    }
    // Houses go by a short name before `專訊` and `綜合報道`.
    if Words("星岛 文汇 大公 东方 南洋 中新").has(&tight) && out.date.is_none() {
        out.source = Some(tight);
        return Some(());
    }
    places::plausible(&tight).then(|| out.place = Some(tight))
}

/// The outlet at the start of a text, and what stands behind it.
fn source(tight: &str) -> Option<(&str, &str)> {
    const LEAD: Words = Words("又据 据 另据 综合");
    outlets::begins(tight, LEAD).find_map(|from| {
        let (text, mut end) = (&tight[from..], None);
        outlets::any(text, &mut |n| end.replace(n).is_none());
        end.map(|end| text.split_at(end))
    })
}

/// Reads a part that holds a role word; a place may stand behind the names.
fn people_in(text: &str, r: Range, many: bool, out: &mut Phrase) -> Option<()> {
    let mut end = r.end;
    let s = &text[r.clone()];
    if !many {
        // The place is the last word, or sits solid behind the last name.
        let last = s
            .rfind(|c| super::text::blank(c) || matches!(c, '、' | '，'))
            .map_or(0, |i| i + s[i..].chars().next().map_or(0, char::len_utf8));
        let run = &s[last..];
        let bare = match titles::at_start(run) {
            Some(t) => last + t.role.end,
            None => titles::inside(run).map_or(last, |t| last + t.end),
        };
        let run = &s[bare..];
        let alone = bare == last
            && last > 0
            && s[..last].trim_end().ends_with(|c: char| super::text::han(c))
            && (places::known(run) || !names::likely(run));
        if alone && places::plausible(run) {
            out.place = Some(run.to_owned());
            end = r.start + last;
        } else if let Some(i) = places::behind_name(run) {
            out.place = Some(run[i..].to_owned());
            end = r.start + bare + i;
        }
    }
    let p = people::read(text, r.start..end)?;
    if !p.every(&names::possible) {
        return None;
    }
    if let Some((outlet, _)) = p.groups.iter().find_map(|g| g.title.clone())
        && !outlet.is_empty()
    {
        let outlet = close_up(&text[outlet]);
        let house = outlet.split(one_of("驻駐")).next().unwrap_or("").trim_matches(one_of("《》")).to_owned();
        if !house.is_empty() {
            out.source = Some(house);
        }
    }
    out.signed.extend(p.signed(text));
    Some(())
}

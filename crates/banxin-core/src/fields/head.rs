//! Message heads (电头) at the start of a paragraph.
//!
//! In: a paragraph, or a line joined with those that follow. Out: the whole head with its brackets
//! and the blanks behind it, the dateline text, source, place, date, and who signed.
//! Shapes: a dateline text and people in brackets behind it (`本报讯（记者王伟）`), or named solid
//! (`本报讯 记者王伟报道：`); all in a bracket (`【記者王偉／台北報導】`); a phrase with slashes and
//! no bracket (`聯合報／記者王偉／台北報導`).
//! Whoever signs behind a dateline text is read by [`super::head_people`].

use std::sync::LazyLock;

use super::chars::Chars;
use super::inner::{self, Phrase};
use super::text::{at_most, blank, bracket, close_up, first, lead, opens, past_ornaments, place, slash};
use super::tight::Tight;
use super::words::Words;
use super::{Range, Signed, head_people, headline, names, reprints, titles};
use crate::glyphs::{by, one_of};

/// A message head or closing head, as views into the string it was found in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Head {
    /// The whole head with its brackets, from its first character to the blanks behind it.
    pub at: Range,
    /// The dateline text (`新华社北京12月29日电`, `本报讯`); empty where the head only names people.
    pub text: Range,
    /// Agency or paper; 据, 另据 and 综合 left out.
    pub source: Option<String>,
    /// Place as printed, without blanks.
    pub place: Option<String>,
    /// Date as printed in the head itself, without blanks.
    pub date: Option<String>,
    /// Who signed, in printed order; the role is empty where none is printed.
    pub signed: Vec<Signed>,
}

/// The message head at the start of a paragraph; blanks and ornaments before it are skipped.
///
/// A head that is cut off by the end of the text is given with what is there.
pub(crate) fn message_head(text: &str) -> Option<Head> {
    let mut start = text.len() - past_ornaments(text).len();
    let c = text[start..].chars().next()?;
    let (mut head, sure) = if opens(c) {
        (bracketed(text, start)?, true)
    } else {
        if !hopeful(&text[start..]) {
            return None;
        }
        match solid(text, start) {
            Some(found) => found,
            None => {
                start = behind_a_title(text, start)?;
                solid(text, start)?
            }
        }
    };
    head.at.start = start;
    head_people::read(text, &mut head);
    if !sure && head.signed.is_empty() {
        return None;
    }
    head.at.end += lead(&text[head.at.end..]);
    Some(head)
}

/// Characters of a head that is run in at most.
const TITLE: usize = 24;

/// Where the message head begins behind a head that is run in: `■新桥通车　本报讯`.
fn behind_a_title(text: &str, start: usize) -> Option<usize> {
    let near = &text[start..start + first(&text[start..], TITLE)];
    let at = near.rfind(by(blank)).map(|i| near.len() - near[i..].trim_start_matches(by(blank)).len())?;
    Words("本报讯 本报消息")
        .begin(&close_up(&text[start + at..start + at + first(&text[start + at..], 6)]))
        .then_some(start + at)
}

static MARKS: LazyLock<Chars> = LazyLock::new(|| Chars::of("讯电道导息布稿，。！？；：的了是"));

/// A cheap look at the first characters: a mark (`电`, `讯`, `报道`) has to come before the first
/// stop, and not inside another word (`电子`, `知道`).
fn hopeful(text: &str) -> bool {
    let mut before = ' ';
    for (i, c) in text.char_indices().take(44) {
        if !MARKS.has(c) {
            before = c;
            continue;
        }
        match c {
            '讯' | '訊' => return true,
            '电' | '電' if super::sources::ends_word("电", &text[i + c.len_utf8()..]) => return true,
            '道' | '导' | '導' if matches!(before, '报' | '報') => return true,
            '息' if before == '消' => return true,
            '布' | '佈' if matches!(before, '发' | '發') => return true,
            '稿' if matches!(before, '特' | '专') => return true,
            // 蒙得维的亚, 亚的斯亚贝巴, 的黎波里
            '的' if Words("的亚 的斯亚 的黎").begin(&text[i..]) => {}
            '，' | '。' | '！' | '？' | '；' | '：' | '的' | '了' | '是' => return false,
            _ => {}
        }
    }
    false
}

/// `【…】`, `（…）`, `〔…〕` at byte `start`.
fn bracketed(text: &str, start: usize) -> Option<Head> {
    let (within, end) = bracket(text, start, 60)?;
    let p = reprints::abroad(text, within.clone())
        .or_else(|| inner::phrase(text, within.clone()))
        .or_else(|| reprints::with_people(text, within.clone()))?;
    // `（执笔：王伟）` and `（圖／王偉攝）` close a text or a caption, they open none.
    let made = text[within.clone()].trim_end_matches(by(blank)).ends_with(one_of("摄攝图圖影"));
    if p.text.is_empty() && (made || titles::inside(&text[within]).is_none()) {
        return None;
    }
    Some(of_phrase(p, start..end))
}

fn of_phrase(p: Phrase, at: Range) -> Head {
    Head { at, text: p.text, source: p.source, place: p.place, date: p.date, signed: p.signed }
}

/// A head that opens without a bracket, and whether it is one whoever signs behind it.
fn solid(text: &str, start: usize) -> Option<(Head, bool)> {
    let piece = start..start + first(&text[start..], 64);
    let tight = Tight::new(text, piece.clone());
    let blanks = |n: usize| text[tight.back(0..n).end..].starts_with(by(blank));
    let Some(line) = headline::dateline(&tight.text, blanks) else {
        let unknown = |piece| Some((reprints::house(text, piece)?, false));
        return phrase(text, piece.clone()).map(|head| (head, true)).or_else(|| unknown(piece));
    };
    let at = tight.back(0..line.len);
    let head =
        Head { at: at.clone(), text: at, source: line.source, place: line.place, date: line.date, signed: Vec::new() };
    Some((head, true))
}

/// Characters of a desk's name at most: `國際新聞中心`.
const DESK: usize = 8;

/// `聯合報／記者王偉／台北報導`, `中央社記者王偉台北29日電`: up to the first mark.
fn phrase(text: &str, piece: Range) -> Option<Head> {
    let s = &text[piece.clone()];
    let (i, mark) = ["報導", "報道", "报道", "报导", "電", "电"]
        .iter()
        .filter_map(|m| place(s, m).map(|i| (i, *m)))
        .min_by_key(|&(i, _)| i)?;
    let within = piece.start..piece.start + i + mark.len();
    let body = &s[..i];
    let slashes = body.contains(by(slash));
    let title = titles::inside(&body[..first(body, 16)]).is_some();
    // Without slashes only a titled phrase at the very start will do, with a place or a day in it.
    if !(slashes || title) || body.contains(by(opens)) {
        return None;
    }
    let p = inner::phrase(text, within.clone())?;
    let desk = body.split(by(slash)).next().is_some_and(|f| at_most(f, DESK) && Words("中心 组 频道 新闻").end(f));
    let fit = if slashes {
        desk || !p.signed.is_empty() || p.place.is_some() || p.source.is_some()
    } else {
        // `本报记者王伟报道：`
        let parted = text[within.end..].starts_with(|c| blank(c) || matches!(c, '：' | ':'));
        !p.signed.is_empty() && (p.place.is_some() || parted)
    };
    let sure = slashes || p.signed.iter().all(|s| names::titled(&s.name));
    let rest = &text[within.end..];
    (fit && sure && super::sources::ends_word(mark, rest)).then(|| of_phrase(p, within))
}

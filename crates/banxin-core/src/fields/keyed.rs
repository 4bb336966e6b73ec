//! Lines of furniture that do not fall into pieces: keys with whatever words stand behind them, and lines of a masthead.
//!
//! Part of [`super::furniture`], which asks when its pieces are left over: names that are no names (`版式 小唐`), numbers
//! with crosses for digits, extensions, remarks in brackets; sponsors, a paper's name in two tongues. In: a line. Out:
//! what kind of furniture it is, if it is any. Decides by the line alone.
//! Not handled: lines that begin with a name.

use super::text::{at_most, behind_last, bracket, opens, place, slash};
use super::titles;
use super::words::Words;
use crate::document::FurnitureKind;
use crate::glyphs::{holds, is_han, one_of};

/// Characters of such a line at most.
const LONGEST: usize = 100;
/// Characters before the first key of a line that has no two of editors: `农技热线`, `一版责编`.
const BEFORE: usize = 4;
/// What papers in Latin letters end their names with.
const LATIN: Words = Words("DAILY NEWS TIMES POST WEEKLY JOURNAL HERALD RIBAO WANBAO ZAOBAO");
/// Words of such a name at most.
const LATIN_WORDS: usize = 4;
/// Digits of a number that calls somebody.
const DIGITS: usize = 5;

/// Keys of who makes a page.
const EDITORS: Words = Words(
    "责任编辑 本版编辑 本版主编 执行主编 执行编辑 美术编辑 责编 编辑 主编 美编 版式设计 版面设计 版式 组版 校对 \
    审读 插画 值班主任 值班编委 值班总编 统筹 监制 印校 二审 三审",
);
/// Keys of how to reach the paper.
const CONTACTS: Words = Words(
    "电话 热线 传真 邮箱 信箱 投稿 邮编 微信公众号 微信 网址 官网 电子报 E-mail e-mail E-MAIL Email email TEL Tel tel QQ",
);
/// What the line of those who bring a page out together ends with.
const SPONSORS: Words = Words("合办 协办 主办 联办 联合主办 联合推出 承办");

/// What kind of furniture a line is by its keys.
pub(super) fn keyed(line: &str) -> Option<FurnitureKind> {
    // Nearly all lines of a text have none of the marks behind a key, or a comma.
    if !line.contains(one_of("：:/／@ ")) || line.contains(one_of("，。！？；”")) || !at_most(line, LONGEST) {
        return None;
    }
    masthead(line).or_else(|| by_keys(line))
}

/// A line of a masthead: who brings the page out, in two tongues or for whom.
fn masthead(line: &str) -> Option<FurnitureKind> {
    let (name, rest) = line.split_once(one_of(" "))?;
    let latin = |c: char| c.is_ascii_uppercase();
    // `QINGHE EVENING NEWS`
    if line.chars().all(|c| latin(c) || c == ' ')
        && LATIN.end(line)
        && line.bytes().filter(|&b| b == b' ').count() < LATIN_WORDS
    {
        return Some(FurnitureKind::Masthead);
    }
    // `市水利局办公室 清河日报社 合办`
    if SPONSORS.has(behind_last(rest, " ")) {
        return Some(FurnitureKind::Other);
    }
    // `清河商报 QINGHE BUSINESS DAILY`
    let paper = name.ends_with(one_of("报報刊")) && at_most(name, 8) && name.chars().all(is_han);
    // `清河早報 Qinghe Zaobao`
    if paper && rest.starts_with(latin) && rest.chars().all(|c| c.is_ascii_alphabetic() || holds(" '’", c)) {
        return Some(FurnitureKind::Masthead);
    }
    // `清河油田党委机关报 内部资料 注意保存`
    let inside = at_most(line, 36) && Words("内部资料 内部刊物 内部发行 内部准印").within(line);
    inside.then_some(FurnitureKind::Other)
}

/// A line that begins with a key and has another one, or what calls somebody: an address or a number. Two keys of
/// editors tell whatever stands before them, but for those who sign: `记者 王伟 编辑 李明 校对 张静`.
fn by_keys(line: &str) -> Option<FurnitureKind> {
    let (mut first, mut keys, mut calls) = (None, 0, holds(line, '@') || place(line, "://").is_some());
    let mut editors = 0;
    let mut digits = 0;
    let (mut at, mut skipped) = (0, 0);
    while at < line.len() {
        let rest = &line[at..];
        let c = rest.chars().next()?;
        let key = |words: Words| {
            let mut longest = None;
            words.fronts(rest, &mut |n| {
                longest = longest.max(ends(&rest[n..]).then_some(n));
                false
            });
            longest
        };
        let found =
            key(EDITORS).map(|n| (n, FurnitureKind::Editors)).or(key(CONTACTS).map(|n| (n, FurnitureKind::Contact)));
        if let Some((n, kind)) = found {
            keys += 1;
            editors += usize::from(kind == FurnitureKind::Editors);
            first = first.or(Some(kind));
            at += n;
            continue;
        }
        if first.is_none() {
            // Of what is no Han character none may stand before a single key.
            skipped += if is_han(c) { 1 } else { BEFORE + 1 };
        }
        if opens(c)
            && let Some((inner, end)) = bracket(line, at, 40)
            && !line[inner].starts_with(|c: char| c.is_ascii_digit())
        {
            at = end;
            continue;
        }
        digits = if c.is_ascii_digit() || holds("×*X", c) {
            digits + 1
        } else if holds("-—()（） ", c) {
            digits
        } else {
            0
        };
        calls |= digits >= DIGITS;
        at += c.len_utf8();
    }
    let kind = first?;
    let signs = || titles::inside(line).is_some();
    ((keys > 1 || calls) && skipped <= BEFORE || editors > 1 && !signs()).then_some(kind)
}

/// Whether a key ends here: with a mark, a blank or the number it stands for.
fn ends(rest: &str) -> bool {
    rest.starts_with(|c: char| slash(c) || c.is_ascii_digit() || holds("：: 　（(、", c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_tell_whatever_stands_behind_them() {
        use FurnitureKind::{Contact, Editors, Other};
        for (line, want) in [
            ("责任编辑 周山河 版式 小禾 农技热线：0300-5550162", Editors),
            ("责任编辑：查理 版面设计：宁可 电话：021-5×××8820", Editors),
            ("本版编辑 周 山 电话 内线5-7712 E-mail:news@qinghe.example", Editors),
            ("Tel：(010)588××418", Contact),
            ("投稿邮箱：news@qinghe.example （来稿请注明姓名、地址、账号）", Contact),
            ("市水利局办公室 清河日报社 合办", Other),
            ("清河油田党委机关报 内部资料 注意保存", Other),
            ("清河电力集团有限公司主办 内部准印（2018）0053号", Other),
            ("主编 周山河 插画 阿蒲", Editors),
            ("清河商报 QINGHE BUSINESS DAILY", FurnitureKind::Masthead),
            ("清河早報 Qinghe Zaobao", FurnitureKind::Masthead),
            ("QINGHE EVENING NEWS", FurnitureKind::Masthead),
            ("2026年3月5日/星期四/要闻部主编/责编 王伟/美编 李小河/校对 张静", Editors),
            ("总协调：周山 责编：王伟 美编：李明 校对：张静", Editors),
            ("电子报：http://paper.qinghe.example", Contact),
        ] {
            assert_eq!(keyed(line), Some(want), "{line}");
        }
    }

    #[test]
    fn avoids_text_that_speaks_of_them() {
        for line in [
            "编辑部里来了年轻人",
            "他拨打了新闻热线：0300-5550123",
            "电话 响了一夜",
            "投稿 不求人",
            "主编：周山",
            "书画展由清河市主办",
            "热线2万次接听之后",
            "BRIDGE by(opens)",
            "记者 王伟 编辑 李明 校对 张静",
            "访谈嘉宾：周山 主编：李明",
        ] {
            assert_eq!(keyed(line), None, "{line}");
        }
    }
}

//! Editors' lines: `责任编辑：王伟 李明`, `责编 王 伟 版式 李明`.
//!
//! In: the rest of a line. Out: how much of it a key with its names takes.
//! Behind a colon nearly any short word is a name; behind a blank it must look like one, since
//! `主编 这本书` is prose.
//! Not handled: names of foreigners behind a blank.

use std::sync::LazyLock;

use super::chars::Chars;
use super::named_pieces::section;
use super::names;
use super::rows;
use super::text::{blank, bracket, close_up, dot, first, han, lead, past};
use super::words::{Fronts, Words};
use crate::glyphs::{by, holds, one_of};

/// Letters of a name in Latin letters, at most.
const LATIN_LONGEST: usize = 12;

/// The characters a key can begin with.
static FIRST: LazyLock<Chars> =
    LazyLock::new(|| Chars::of("").with_first(BEFORE).with_first(KEY_WORDS).with_first(WIDE));

/// What may stand before what the people of the paper do, any number of times.
const BEFORE: Words = Words(
    "总 本版 今日 本期 本报 值班 执行 首席 责任 特约 见习 实习 电子 美术 图片 视觉 版面 文字 夜班 今晚 一版 要闻版 新闻 新媒体",
);
/// What they do, as editors' lines say it; the first that fits counts.
const KEY_WORDS: Words = Words(
    "责任编辑 责编 编辑 主编 副主编 总编辑 总编 副总编辑 副总编 编委 主任 副主任 版式设计 版式 设计 美编 美术编辑 美术设计 美术 组长 组版 排版 拼版 制版 照排 校对 检校 审校 责校 校审 审读 审核 监制 监印 监审 总监制 编审 终审 二审 三审 一审 初审 签发 总值班 值班 统筹 策划 制图 图编 视觉 视觉设计 版面设计 版面 出版人 社长 督印 督印人 承印人 发行人 打字 录入 执行 质检 技编 刊头题字 创意 图文 电脑制作 采编 印校 责印 审阅 审稿 文编 制作 组稿 视觉总监 设计总监",
);
static KEYS: LazyLock<Fronts> = LazyLock::new(|| Fronts::of(KEY_WORDS));
/// The same with a blank between its two characters.
const WIDE: Words = Words("美编 责编 主编 校对 版式 组版 排版 编辑");
/// What else they do, behind a stroke.
const ALSO: Words = Words("责编 编辑 版式 美编 校对 设计 制图 主编 组版 照排");

/// Bytes of the key that a text begins with: as many words of [`BEFORE`] as leave a key behind them, one of
/// [`KEYS`], and what stands behind strokes.
fn key(text: &str) -> Option<usize> {
    let (mut at, mut found) = (0, None);
    loop {
        let from = at + lead(&text[at..]);
        found = bare(&text[from..]).map(|n| from + n).or(found);
        let Some(n) = BEFORE.front(&text[at..]) else { break };
        at += n;
    }
    let mut end = found?;
    while let Some(stroke) = text[end..].chars().next().filter(|&c| holds("/／、·", c)) {
        let at = end + stroke.len_utf8();
        let Some(n) = ALSO.front(&text[at..]) else { break };
        end = at + n;
    }
    Some(end)
}

/// Bytes of one of [`KEYS`], or of one of [`WIDE`].
fn bare(text: &str) -> Option<usize> {
    let wide = &text[..first(text, 3)];
    let is_wide = || (wide.contains(by(blank)) && WIDE.has(&close_up(wide))).then_some(wide.len());
    KEYS.front(text).or_else(is_wide)
}

/// Whether a text begins with a key.
fn begins(text: &str) -> bool {
    key(text).is_some()
}

/// `责任编辑：王伟 李明`, `责编 王 伟`: a key and the names behind it, up to the next key.
///
/// With blanks only between them, the names must look like names, unless they stand behind other editors
/// (`again`) or before another key: `责编 周山 美编 小颜`.
pub(super) fn editors(rest: &str, again: bool) -> Option<usize> {
    if !FIRST.has(rest.chars().next()?) {
        return None;
    }
    let mut at = key(rest)?;
    let gap = lead(&rest[at..]);
    let mark = rest[at + gap..].chars().next();
    // `【编辑】周山`: its first bracket was read over.
    let marked = matches!(mark, Some('：' | ':' | '/' | '／' | '|' | '｜' | '⊙' | '◎' | '】'));
    if marked {
        at += gap + mark.map_or(0, char::len_utf8);
    }
    let key_only = at;
    let mut names = 0;
    loop {
        let from = at + rest[at..].len() - past(&rest[at..], "、，,/／").len();
        // `美编：Seven`
        let latin = rest[from..].find(by(|c| !c.is_ascii_alphabetic())).unwrap_or(rest.len() - from);
        if marked && names == 0 && (2..=LATIN_LONGEST).contains(&latin) {
            (at, names) = (from + latin, 1);
            continue;
        }
        let word: &str = word_at(&rest[from..]);
        // `主编周山责编李河`: what was set wide is closed up; a name goes as far as the next key, or as what else stands
        // in such lines: `编辑：周山热线：0791-1724447`, as programs give them that part nothing on a line.
        let other = |i: usize| begins(&word[i..]) || rows::first_row(&rest[from + i..]).is_some();
        let cut = word.char_indices().skip(2).take(2).map(|(i, _)| i).find(|&i| other(i));
        let keyed_behind = |end: usize| begins(past(&rest[end..], "|｜/／"));
        let named = || (2..=3).contains(&word.chars().count()) && (again || keyed_behind(from + word.len()));
        let tight = !marked && names == 0 && (cut.is_some() || named());
        if from == at && !(names == 0 && marked || tight) {
            break;
        }
        let mut end = from + cut.unwrap_or(word.len());
        // `… 电话：`: another key.
        if rest[end..].trim_start_matches(by(blank)).starts_with(one_of("：:")) {
            break;
        }
        if word.chars().count() == 1 && !tight {
            // `王 伟`
            let gap = lead(&rest[end..]);
            let second = word_at(&rest[end + gap..]);
            if gap == 0 || second.chars().count() != 1 {
                break;
            }
            end += gap + second.len();
        }
        let name = close_up(&rest[from..end]);
        let n = name.chars().count();
        let keyed = || again || names == 0 && keyed_behind(end);
        let fit = if marked || (2..=3).contains(&n) && keyed() {
            (2..=4).contains(&n) && !names::prose(&name) || name.chars().any(dot) && n <= 12
        } else {
            names::likely(&name) || name.starts_with('阿') && n == 2
        };
        if !fit || begins(&name) || section(&name) && !names::sure(&name) {
            break;
        }
        at = end;
        names += 1;
        if let Some((inner, behind)) = bracket(rest, at, 4)
            && Words("实习 见习 兼").has(&rest[inner])
        {
            at = behind;
        }
    }
    if names > 0 {
        return Some(at);
    }
    (marked && rest[key_only..].trim_start_matches(by(blank)).is_empty()).then_some(key_only)
}

/// The Han word at the start.
fn word_at(s: &str) -> &str {
    let end = s.find(by(|c| !han(c) && !dot(c))).unwrap_or(s.len());
    &s[..end]
}

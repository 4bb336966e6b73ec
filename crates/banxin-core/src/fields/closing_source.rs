//! The source that a closing head names: `来源：清河网`, `据《清河日报》`, `综合新华社、央视新闻报道`.
//!
//! Part of [`super::closing`]. In: what a closing bracket holds, without blanks. Out: the house or the houses, as printed,
//! without the words before and behind them. Behind `来源：` stands whatever may be a source; behind `据` all of them must be
//! houses, since facts and rules are told by it as well (`据统计`).
//! Not handled: sources of more than 24 characters.

use super::sources;
use super::text::{close_up, first};
use super::words::Words;
use crate::glyphs::one_of;

/// Words that name a source and what follows them.
const FROM: Words = Words("来源： 来源: 稿件来源： 信息来源： 文章来源： 摘自 原载 转自 转载自 据 综合 均据 本文据");

/// Houses as they sign short items, without the word that says what they are.
const HOUSES: Words = Words("新华 中新 央视 央广 澎湃 路透 法新 美联");

/// The source that is named behind the words for it.
pub(super) fn read(s: &str) -> Option<String> {
    if HOUSES.has(s) {
        return Some(s.to_owned());
    }
    let n = FROM.front(s)?;
    source(&s[n..], s[..n].ends_with(one_of("：:")))
}

/// The source behind `来源：` or `据`: a house or several, with `报道`, `电` or `消息` behind it.
fn source(s: &str, named: bool) -> Option<String> {
    let mut s = s;
    for tail in Words("综合报道 综合报导 报道 报导 消息 电 整理 等").iter() {
        if s.len() > tail.len() {
            s = s.strip_suffix(tail).unwrap_or(s);
        }
    }
    let s = s.trim_end_matches(one_of("，、"));
    if s.is_empty() || s.chars().nth(24).is_some() || s.contains(one_of("。，；")) || !sources::plausible(s) {
        return None;
    }
    let house = |part: &str| {
        sources::begins(part)
            || part.starts_with('《')
            || Words("报 社 网 台 刊 新闻 客户端 公众号 官网 官微 在线").end(part)
    };
    let all = s.split(one_of("、/／和")).all(house);
    (named || all).then(|| close_up(&s[..first(s, 24)]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_around_a_source_are_none_of_it() {
        for (text, want) in [
            ("来源：清河网", "清河网"),
            ("中新", "中新"),
            ("据新华社电", "新华社"),
            ("据《清河日报》", "《清河日报》"),
            ("综合新华社、央视新闻报道", "新华社、央视新闻"),
        ] {
            assert_eq!(read(text).as_deref(), Some(want), "{text}");
        }
    }

    #[test]
    fn avoids_facts_and_rules_that_something_is_told_by() {
        for text in ["据统计", "据法律规定", "据了解", "据悉", "来源不明", "清河网"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}

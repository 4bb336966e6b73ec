//! The agency, paper or station that a text begins with.
//!
//! In: text without blanks (`清河日报北京1月2日电`). Out: the bytes of each name that may be read there, the
//! likeliest first, until the caller is content with one. Any paper is known by the ending of its name
//! (`报`, `社`, `网`, `台` …), the nearest first.
//! Not handled: papers whose names end in none of these.

use std::sync::LazyLock;

use super::chars::Chars;
use super::sources::FRONTS;
use super::words::Words;
use crate::glyphs::{holds, is_han, one_of};

/// Whether the caller is content with a name of so many bytes.
pub(super) type Fits<'a> = &'a mut dyn FnMut(usize) -> bool;

/// Characters before the ending of a name, at most.
const LONGEST: usize = 12;

/// Endings of papers' names. Between these lists stand those that take any characters: see [`ending`].
pub(super) const PAPERS: Words = Words(
    "日报 晚报 晨报 早报 午报 商报 时报 都市报 快报 导报 周报 青年报 文汇报 大公报 信报 明报 新报 晶报 京报 今报 金报",
);
/// Endings of stations and agencies.
const STATIONS: Words = Words("电视台 电台 广播台 通讯社");
/// Endings of houses on the net and of magazines.
const HOUSES: Words = Words("东网 客户端 融媒体中心 融媒体 融媒 新闻 在线 周刊 杂志 视界 头条 广电 传媒 发布 云");
/// What makes a paper's name with `报` alone.
const SHORT: &str = "今午快时京津沪党农工青";
/// Papers whose names are a few characters and one of these.
const PLACED: Words = Words("日报 晚报 晨报 早报 商报 时报 都市报 今报 快报 导报 金报 青年报 社");
/// Papers of which places are told without a day.
const NAMED: Words = Words("文汇报 大公报");

/// The characters that endings begin with.
static BEGIN: LazyLock<Chars> =
    LazyLock::new(|| Chars::of(SHORT).with_first(PAPERS).with_first(STATIONS).with_first(HOUSES));

/// Bytes of a Han character.
pub(super) const HAN: usize = 3;

/// Han characters at the start, at most so many.
fn hans(text: &str, most: usize) -> usize {
    text.chars().take(most).take_while(|&c| is_han(c)).count()
}

/// The words of a list that the text begins with.
fn words(list: Words, text: &str, fits: Fits<'_>) -> bool {
    list.fronts(text, fits)
}

/// Where an outlet may begin: behind the first of the words `lead` that the text begins with, then at the
/// start.
pub(super) fn begins(text: &str, lead: Words) -> impl Iterator<Item = usize> {
    lead.front(text).into_iter().chain([0])
}

/// The outlets known by name that the text begins with.
fn known(text: &str, fits: Fits<'_>) -> bool {
    FRONTS.fronts(text, fits)
}

/// Any outlet: one known by name, else one known by its ending, which may have a part behind a dot
/// (`清河日报·北岸`).
pub(super) fn any(text: &str, fits: Fits<'_>) -> bool {
    if known(text, fits) {
        return true;
    }
    let mut at = 0;
    for c in text.chars().take(LONGEST).map(Some).chain([None]) {
        if ending(&text[at..], &mut |n| with_part(text, at + n, fits)) {
            return true;
        }
        match c {
            Some(c) if is_han(c) || c.is_ascii_alphanumeric() || holds(".·•・+-", c) => at += c.len_utf8(),
            _ => break,
        }
    }
    false
}

/// An outlet known by name or a paper of up to four characters more.
pub(super) fn paper(text: &str, fits: Fits<'_>) -> bool {
    known(text, fits)
        || (1..=hans(text, 4)).rev().any(|n| words(PLACED, &text[n * HAN..], &mut |w| fits(n * HAN + w)))
        || words(NAMED, text, fits)
}

/// Endings of names at the start of a text.
fn ending(text: &str, fits: Fits<'_>) -> bool {
    let begins = text.chars().next().is_some_and(|c| BEGIN.has(c));
    let n = hans(text, 9);
    let third = |marks: &str| n >= 2 && text[2 * HAN..].starts_with(one_of(marks));
    begins && words(PAPERS, text, fits)
        || third("报報") && fits(3 * HAN)
        || begins && words(STATIONS, text, fits)
        || third("社") && fits(3 * HAN)
        || (1..=n.min(8)).rev().any(|k| text[k * HAN..].starts_with(one_of("网網")) && fits((k + 1) * HAN))
        || begins && words(HOUSES, text, fits)
        || text.starts_with(|c| holds(SHORT, c)) && text[HAN..].starts_with('报') && fits(2 * HAN)
}

/// The name that ends at byte `end` together with the part of the house behind it, then alone.
fn with_part(text: &str, end: usize, fits: Fits<'_>) -> bool {
    let rest = &text[end..];
    // `清河日报客户端北京1月2日电`
    if let Some(n) = Words("客户端").front(rest)
        && fits(end + n)
    {
        return true;
    }
    let dot = rest.chars().next().filter(|c| holds("·•・—－-", *c)).map_or(0, char::len_utf8);
    dot > 0 && (2..=hans(&rest[dot..], 8)).rev().any(|n| fits(end + dot + n * HAN)) || fits(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each name once.
    fn names(text: &str) -> Vec<&str> {
        let mut out = Vec::new();
        any(text, &mut |n| {
            if !out.contains(&&text[..n]) {
                out.push(&text[..n]);
            }
            false
        });
        out
    }

    #[test]
    fn names_that_are_known_come_first_and_shorter_ones_before_longer() {
        assert_eq!(names("新华社清河日报讯"), ["新华社", "新华社清河日报"]);
        assert_eq!(names("清河日报讯"), ["清河日报"]);
        assert_eq!(names("央视新闻客户端讯"), ["央视新闻", "央视", "央视新闻客户端"]);
    }

    #[test]
    fn a_part_of_the_house_belongs_to_its_name_first() {
        assert_eq!(names("清河日报·北岸讯"), ["清河日报·北岸讯", "清河日报·北岸", "清河日报"]);
    }

    #[test]
    fn avoids_prose_without_an_ending() {
        assert_eq!(names("老桥下的水退了"), [""; 0]);
        assert!(!paper("河水退了", &mut |_| true));
    }

    #[test]
    fn papers_told_with_a_place_have_short_names() {
        let mut found = 0;
        assert!(paper("清河日报北京电", &mut |n| {
            found = n;
            true
        }));
        assert_eq!(found, "清河日报".len());
    }
}

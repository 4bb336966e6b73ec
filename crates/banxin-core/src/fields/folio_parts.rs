//! Lines that belong to a folio only where other furniture stands beside them: `3`, `·2·`, `14-15`, `3 产业`, `社会·民生`,
//! `公司新闻 Company News`, `INTERNATIONAL`, `平安中国`.
//!
//! In: a line. Out: what it would say of the page. Some papers print
//! number, section and day of a page as frames of their own, and extractors give each its own line.
//! Where such lines stand is told by [`crate::zones`].
//! Not handled: sections of more than six characters, those in two parts of more than eight.

use super::folio::Folio;
use super::named_pieces::section;
use super::names;
use super::pieces::is_day;
use super::text::{at_most, close_up, dot, han, trimmed};
use super::words::Words;
use super::{Range, dates};
use crate::glyphs::{Ask, by, one_of};

/// Characters of such a line at most.
const LONGEST: usize = 24;
/// Names of numbers that stand on the line below, and days of the week.
const NAMES: Words = Words(
    "国内统一连续出版物号 国内统一刊号 国际标准刊号 国际标准连续出版物号 国内刊号 邮发代号 国外代号 统一刊号 \
    星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日",
);

/// Reads a line that may be part of a folio.
pub(crate) fn folio_part(line: &str) -> Option<Folio> {
    let t = trimmed(line);
    let s = &line[t.clone()];
    if s.is_empty() || !at_most(s, LONGEST) {
        return None;
    }
    // `INTERNATIONAL`, `Company News`
    if s.len() > 3
        && s.starts_with(|c: char| c.is_ascii_uppercase())
        && s.bytes().all(|b| b.is_ascii_alphabetic() || matches!(b, b' ' | b'&'))
    {
        return Some(Folio::default());
    }
    // `2023年4月18日` on a line of its own.
    if is_day(s) {
        return Some(Folio { date: dates::full(s), ..Folio::default() });
    }
    if let Some(month) = month(s) {
        return Some(Folio { month: Some(month), ..Folio::default() });
    }
    if NAMES.has(&close_up(s)) {
        return Some(Folio::default());
    }
    // `七 鄉土`, `5 创新地带`
    let counted = s.split_once(one_of(" ")).and_then(|(n, name)| Some((dates::number(n)?, name)));
    if let Some((number, name)) = counted
        .filter(|(_, name)| (2..=6).contains(&name.chars().count()) && name.chars().all(han) && !names::speaks(name))
    {
        return Some(of(Some(number), t.end - name.len()..t.end));
    }
    // `·2·`, `— 2 —`
    let bare = s.trim_matches(by(|c| dot(c) || one_of("-－—– ")(c)));
    if (1..=3).contains(&bare.len())
        && let Some(number) = number(bare)
    {
        return Some(Folio { number: Some(number), ..Folio::default() });
    }
    // `14-15`: a spread.
    let (s, t) = match s.split_once(one_of("-－—–")) {
        Some((left, right)) if [left, right].iter().all(|n| (1..=3).contains(&n.len()) && number(n).is_some()) => {
            (left, t.start..t.start + left.len())
        }
        _ => (s, t),
    };
    // `公司新闻 Company News`
    let s = without_latin(s);
    let t = t.start..t.start + s.len();
    let label: Ask = |c| c.is_ascii_digit() || matches!(c, '０'..='９' | 'A'..='F');
    let front = s.trim_start_matches(label);
    let back = s.trim_end_matches(label);
    let (digits, word) = if front.len() < s.len() {
        (&s[..s.len() - front.len()], t.end - front.len()..t.end)
    } else {
        (&s[back.len()..], t.start..t.start + back.len())
    };
    let number = number(digits);
    if !digits.is_empty() && number.is_none() {
        return None;
    }
    let name = trimmed(&line[word.clone()]);
    let word = word.start + name.start..word.start + name.end;
    let name = close_up(&line[word.clone()]);
    let n = name.chars().count();
    let fits =
        name.split(by(dot)).all(|part| part.chars().count() > 1 && part.chars().all(han)) && !names::speaks(&name);
    match number {
        Some(_) if n == 0 => Some(Folio { number, ..Folio::default() }),
        // `10强揭晓` is a head.
        Some(_) if fits && (n == 2 || n < 9 && section(&name)) => Some(of(number, word)),
        None if fits && (2..=8).contains(&n) && (n < 7 || name.contains(by(dot))) => Some(of(None, word)),
        _ => None,
    }
}

/// True where a line says when the paper appears or names its number: the year and month over its day, a day of the week.
pub(crate) fn is_calendar(line: &str) -> bool {
    let s = line.trim();
    at_most(s, LONGEST) && (month(s).is_some() || NAMES.has(&close_up(s)))
}

/// `2014年9月`
fn month(s: &str) -> Option<(u16, u8)> {
    let (year, month) =
        close_up(s).strip_suffix('月')?.split_once(one_of("年")).map(|(y, m)| (y.to_owned(), m.to_owned()))?;
    let month = dates::number(&month).and_then(|m| u8::try_from(m).ok()).filter(|m| (1..=12).contains(m))?;
    let year = year.parse().ok().filter(|y| (1000..=9999).contains(y))?;
    Some((year, month))
}

/// Whether a word among the furniture is the name of the paper: `清河军报`.
pub(crate) fn is_paper(word: &str) -> bool {
    word.ends_with(one_of("报報")) && (3..=8).contains(&word.chars().count()) && word.chars().all(han)
}

/// True where a line of at most so many characters names a section by its words: `国际`, `要闻`, `INTERNATIONAL`,
/// or ends like the name of a paper.
pub(crate) fn is_section(line: &str, most: usize) -> bool {
    let line = close_up(line.trim());
    let name = without_latin(&line);
    at_most(name, most) && (section(name) || most > 2 && name.ends_with(one_of("报報")))
        || line.len() > 3 && line.bytes().all(|b| b.is_ascii_uppercase())
}

/// `公司新闻 Company News` without its Latin end.
fn without_latin(s: &str) -> &str {
    s.trim_end_matches(by(|c| c.is_ascii_alphabetic() || c == ' '))
}

fn of(number: Option<u32>, section: Range) -> Folio {
    Folio { number, section: Some(section), ..Folio::default() }
}

/// The number of a page: up to three digits, behind a letter up to two.
fn number(label: &str) -> Option<u32> {
    let digits = label.trim_start_matches(by(|c| c.is_ascii_uppercase()));
    let letters = label.len() - digits.len();
    let fits =
        (1..=3).contains(&digits.chars().count()) && letters < 2 && !digits.contains(by(|c| c.is_ascii_uppercase()));
    fits.then(|| dates::number(digits)).flatten().filter(|&n| n > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<(Option<u32>, Option<&str>)> {
        folio_part(line).map(|p| (p.number, p.section.map(|r| &line[r])))
    }

    #[test]
    fn numbers_sections_and_their_latin_names_may_be_parts_of_a_folio() {
        for (line, want) in [
            ("3", (Some(3), None)),
            ("A08", (Some(8), None)),
            ("3 产业", (Some(3), Some("产业"))),
            ("4国 际", (Some(4), Some("国 际"))),
            ("七 鄉土", (Some(7), Some("鄉土"))),
            ("产业 3", (Some(3), Some("产业"))),
            ("·2·", (Some(2), None)),
            ("- 12 -", (Some(12), None)),
            ("INTERNATIONAL", (None, None)),
            ("平安清河", (None, Some("平安清河"))),
            ("要闻", (None, Some("要闻"))),
            ("星期一", (None, None)),
            ("国内统一连续出版物号", (None, None)),
        ] {
            assert_eq!(read(line), Some(want), "{line}");
        }
    }

    #[test]
    fn the_month_may_stand_over_its_day() {
        let month = |line: &str| folio_part(line).and_then(|p| p.month);
        assert_eq!(month("2014年9月"), Some((2014, 9)));
        assert_eq!((month("2014年13月"), month("14年9月"), month("9月")), (None, None, None));
    }

    #[test]
    fn avoids_heads_and_figures() {
        for line in ["10强揭晓", "2026", "58.4", "30%", "新桥通车了", "清河新桥今日正式通车", "", "AB12", "河水清了。"]
        {
            assert_eq!(read(line), None, "{line}");
        }
    }
}

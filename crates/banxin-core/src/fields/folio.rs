//! Folio lines: page number, section, day.
//!
//! In: a line (`第7版 文化 2019年10月23日 星期三 …`, `02 要闻`, `A3`, `要闻 2`). Out: its parts.
//! Other furniture may stand on the same line. A bare number, a bare day and a bare section are no
//! folio: tables and closing lines print them too.
//! Not handled: folios that run over two lines.

use super::furniture::{hopeful, prose};
use super::named_pieces::section;
use super::pieces::{Kind, pieces};
use super::text::{at_most, blank, trimmed};
use super::{Range, dates};
use crate::glyphs::{Ask, by, is_letter, one_of};
use crate::options::Date;

/// Most characters of a folio line.
const LONGEST: usize = 120;

/// What a folio line says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Folio {
    /// Page number: 7 for 第7版, 3 for A03.
    pub number: Option<u32>,
    /// The section's name as printed.
    pub section: Option<Range>,
    /// Day of the issue.
    pub date: Option<Date>,
    /// Its year and month, where the day stands on a line of its own.
    pub month: Option<(u16, u8)>,
}

/// A cheap look: what is turned away is no folio line.
pub(crate) fn may_be_folio(line: &str) -> bool {
    let s = &line[trimmed(line)];
    hopeful(s) && !prose(s) && has_mark(s)
}

/// Whether a text is as short as folios are and holds what none does without.
fn has_mark(s: &str) -> bool {
    at_most(s, LONGEST) && s.contains(by(mark))
}

/// Reads a folio line.
pub(crate) fn folio(line: &str) -> Option<Folio> {
    let t = trimmed(line);
    let s = &line[t.clone()];
    let read = if may_be_folio(s) { short(s).or_else(|| of_pieces(s, &pieces(s)?)) } else { None };
    read.map(|folio| folio.moved(t.start))
}

/// Reads a text that may be furniture and falls into the pieces `found`; none where it does not.
pub(super) fn read(s: &str, found: Option<&[(Kind, Range)]>) -> Option<Folio> {
    if has_mark(s) { short(s).or_else(|| of_pieces(s, found?)) } else { None }
}

impl Folio {
    /// The same in a text that begins `by` bytes earlier.
    pub(super) fn moved(self, by: usize) -> Self {
        Self { section: self.section.map(|r| by + r.start..by + r.end), ..self }
    }
}

fn of_pieces(s: &str, found: &[(Kind, Range)]) -> Option<Folio> {
    let has = |k: Kind| found.iter().any(|p| p.0 == k);
    if !(has(Kind::Page)
        || has(Kind::Day)
            && (has(Kind::Calendar)
                || has(Kind::Name)
                || has(Kind::Numbers)
                || has(Kind::Editors)
                || has(Kind::Bare)
                || has(Kind::Section)))
    {
        return None;
    }
    let mut out = Folio::default();
    for (kind, r) in found {
        match kind {
            Kind::Page | Kind::Bare if out.number.is_none() => out.number = number(&s[r.clone()]),
            Kind::Section if out.section.is_none() => out.section = Some(r.clone()),
            Kind::Day if out.date.is_none() => out.date = dates::full(&s[r.clone()]),
            _ => {}
        }
    }
    Some(out)
}

/// The characters without which there is no folio.
fn mark(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '版' | '日' | '０'..='９')
}

/// `02 要闻`, `要闻 2`, `A3要闻`, `要闻·2`: a section and a number, nothing else.
fn short(s: &str) -> Option<Folio> {
    if s.len() > 60 {
        return None;
    }
    let edge: Ask =
        |c| blank(c) || matches!(c, '·' | '•' | '|' | '｜' | '│' | '/' | '／' | '-' | '—' | '丨' | '■' | '□' | '▍');
    let digit: Ask = |c| c.is_ascii_alphanumeric() || matches!(c, '０'..='９' | 'Ａ'..='Ｚ');
    let core = s.trim_matches(edge);
    let at = s.len() - s.trim_start_matches(edge).len();
    let (front, back) = (core.trim_start_matches(digit), core.trim_end_matches(digit));
    let (label, word) = if front.len() < core.len() {
        (&core[..core.len() - front.len()], front.trim_start_matches(one_of("版")))
    } else if back.len() < core.len() {
        (&core[back.len()..], back)
    } else {
        return None;
    };
    let word = word.trim_matches(edge);
    let letter = label.starts_with(by(is_letter));
    let digits = label.chars().filter(|&c| !is_letter(c)).count();
    let shape = (1..=3).contains(&digits) && label.chars().skip(1).all(|c| !is_letter(c));
    if !shape || letter && !label.starts_with(one_of("ABCDEFTＡＢＣＤ")) {
        return None;
    }
    if word.is_empty() {
        return (letter && digits <= 2).then(|| Folio { number: number(label), ..Folio::default() });
    }
    // `3 新闻` in a table: a lone digit must stand apart from a known section.
    let padded = label.starts_with('0') || letter && digits == 2;
    let apart = front.starts_with(edge) || back.ends_with(edge) || padded;
    let fit = section(word)
        || (padded || letter && front.starts_with(edge) && digits == 2)
            && (2..=5).contains(&word.chars().count())
            && word.chars().all(super::text::han)
            // `蓝球 07`
            && !word.ends_with('球')
            && !super::names::speaks(word);
    if !fit
        || !(apart || letter && section(word) && digits == 1 && word.chars().count() == 2)
        || word.chars().count() > 8
        || word.ends_with(by(blank))
    {
        return None;
    }
    let from = at + (word.as_ptr() as usize - core.as_ptr() as usize);
    Some(Folio { number: number(label), section: Some(from..from + word.len()), ..Folio::default() })
}

/// The number in a page's label.
fn number(label: &str) -> Option<u32> {
    let digits: String = label.chars().filter(|&c| dates::number(&c.to_string()).is_some()).collect();
    dates::number(&digits).filter(|&n| n > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<(Option<u32>, Option<&str>, Option<String>)> {
        folio(line).map(|f| (f.number, f.section.map(|r| &line[r]), f.date.map(|d| d.to_string())))
    }

    #[test]
    fn number_section_and_day_are_read_in_any_order() {
        for (line, number, section, date) in [
            ("第7版 文化", Some(7), Some("文化"), ""),
            ("第7版 文化 2019年10月23日 星期三", Some(7), Some("文化"), "2019-10-23"),
            ("2019年10月23日 星期三 第十二版 要闻", Some(12), Some("要闻"), "2019-10-23"),
            ("02 要闻", Some(2), Some("要闻"), ""),
            ("要闻 2", Some(2), Some("要闻"), ""),
            ("要闻·2", Some(2), Some("要闻"), ""),
            ("4版│国际│", Some(4), Some("国际"), ""),
            ("B4│副刊│2020年12月30日│星期三", Some(4), Some("副刊"), "2020-12-30"),
            ("A3", Some(3), None, ""),
            ("A03财经", Some(3), Some("财经"), ""),
            ("A3 要聞", Some(3), Some("要聞"), ""),
            ("04版 时政要闻", Some(4), Some("时政要闻"), ""),
            ("清河日报 2020年12月30日 星期三", None, None, "2020-12-30"),
            ("2020.12.30 星期三 2版", Some(2), None, "2020-12-30"),
            ("中華民國一百零九年十二月三十日 星期三 A4 生活", Some(4), Some("生活"), "2020-12-30"),
            ("民國109年12月30日 星期三", None, None, "2020-12-30"),
            ("二〇二〇年十二月三十日 星期三 农历庚子年冬月初八", None, None, "2020-12-30"),
            ("第2版 要闻 责编 王伟 版式 李明", Some(2), Some("要闻"), ""),
            ("12体育2023年8月14日 星期一 责编：周山 美编：李河", Some(12), Some("体育"), "2023-08-14"),
            ("2023年8月14日 星期一6乡情", Some(6), Some("乡情"), "2023-08-14"),
            ("七 鄉土 中華民國九十八年三月五日 星期四", Some(7), Some("鄉土"), "2009-03-05"),
            ("清河晚报2024.3.2星期六 A05城事", Some(5), Some("城事"), "2024-03-02"),
            ("第7版 读者", Some(7), Some("读者"), ""),
            ("第7版 读者 2021年5月27日 星期四 责任编辑：王伟", Some(7), Some("读者"), "2021-05-27"),
        ] {
            let want = Some((number, section, (!date.is_empty()).then(|| date.to_owned())));
            assert_eq!(read(line), want, "{line}");
        }
    }

    #[test]
    fn avoids_numbers_and_days_of_the_text() {
        for line in [
            "2",
            "12",
            "2019年10月23日",
            "3月5日",
            "第3名 王伟",
            "53%",
            "7.9%",
            "G2 京沪高速",
            "12 强产生",
            "20 人获奖",
            "文化",
            "第三版的消息",
            "2020 年",
            "B超",
            "H7N9",
            "A4纸",
            "二版）",
            "第 2 版)",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}

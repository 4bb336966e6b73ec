//! What furniture lines tell of the paper and the issue.
//!
//! In: a line. Out: name, day, number and serial number, written into [`Publication`], where what an earlier
//! line said stays; and what it says of the page ([`Folio`]). Its pieces are read once for both.
//! Not handled: papers whose names end in no word for a newspaper.

use std::sync::LazyLock;

use super::folio::{self, Folio};
use super::pattern::{Pattern, pattern};
use super::pieces::Kind;
use super::text::{close_up, trimmed};
use super::{dates, furniture};
use crate::document::Publication;
use crate::figures;

static ISSUE: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"第\s*([0-9０-９]+|[一二三四五六七八九〇○零十百]+)\s*[期号號]|[总總]\s*([0-9]+)\s*期"));
static SERIAL: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r"(?:CN\s*[:：]?\s*|刊[号號]\s*[：:]?\s*|出版物[号號]\s*[：:]?\s*)([0-9]{2})\s*[-－—–]\s*([0-9]{4})")
});

/// Reads a line of furniture: what it says of the paper (name, day, issue, serial number) goes into `into`,
/// what it says of the page comes out.
///
/// Lines that are not furniture change nothing. The day is written as ISO 8601, the serial number
/// as `CN 13-0011`, the issue in digits.
pub(crate) fn masthead(line: &str, into: &mut Publication) -> Option<Folio> {
    let t = trimmed(line);
    let s = &line[t.clone()];
    let (_, found) = furniture::read(s)?;
    let folio = folio::read(s, found.as_deref()).map(|folio| folio.moved(t.start));
    for (kind, r) in found.into_iter().flatten() {
        let piece = &s[r];
        match kind {
            Kind::Name if into.name.is_none() => into.name = Some(close_up(piece)),
            Kind::Day if into.date.is_none() => into.date = dates::full(piece).map(|d| d.to_string()),
            Kind::Numbers => {
                if into.cn.is_none() {
                    into.cn = SERIAL.captures(piece).map(|c| ["CN ", &c[1], "-", &c[2]].concat());
                }
                if into.issue.is_none() {
                    let number = ISSUE
                        .captures(piece)
                        .and_then(|c| c.get(1).or_else(|| c.get(2)).map(|m| m.as_str().to_owned()));
                    into.issue = number.and_then(|n| dates::number(&n)).map(figures::decimal);
                }
            }
            _ => {}
        }
    }
    folio
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_that_says_something_wins() {
        let mut p = Publication::default();
        for line in [
            "清河日报",
            "2020年12月30日 星期三 庚子年冬月初八 第8123期",
            "国内统一刊号：CN99-0011",
            "河西晚报",
            "2020年12月31日 星期四 第9168期",
            "2021年1月5日",
        ] {
            masthead(line, &mut p);
        }
        let want = Publication {
            name: Some("清河日报".to_owned()),
            date: Some("2020-12-30".to_owned()),
            issue: Some("8123".to_owned()),
            cn: Some("CN 99-0011".to_owned()),
        };
        assert_eq!(p, want);
    }

    #[test]
    fn avoids_learning_from_the_text() {
        let mut p = Publication::default();
        for line in ["据清河日报2020年12月30日报道", "排列三第20283期 中奖号码：0 1 0", "2020年12月30日"]
        {
            masthead(line, &mut p);
        }
        assert_eq!(p, Publication::default());
    }
}

//! Lines of furniture with words among it that are none: `CHINA EVENING 国内 2026年3月5日 星期四 3`.
//!
//! Part of [`super::furniture`], which asks when a line does not fall into pieces. In: a line of at least three parts
//! between blanks. Out: what kind of furniture most of it is. Each part is cut into pieces by itself, and where that
//! fails they are looked for behind each character; what tells for itself counts two, what may stand in a text as well
//! counts one.
//! Not handled: editors in the middle of a part.

use super::pieces::pieces;
use super::rows::first_row;
use super::text::{at_most, blank};
use crate::document::FurnitureKind;
use crate::glyphs::one_of;

/// Parts between blanks, at least.
const PARTS: usize = 3;
/// What the parts that are furniture count together, at least.
const SURE: usize = 4;
/// Characters of the line at most.
const LONGEST: usize = 100;

/// What kind of furniture most of a line is.
pub(super) fn mingled(line: &str) -> Option<FurnitureKind> {
    if line.split(blank).nth(PARTS - 1).is_none() || line.contains(one_of("，；")) || !at_most(line, LONGEST) {
        return None;
    }
    let (mut kind, mut counts, mut left) = (None, 0, 0);
    let mut at = 0;
    let mut part_begins = true;
    while let Some(c) = line[at..].chars().next() {
        if blank(c) {
            (at, part_begins) = (at + c.len_utf8(), true);
            continue;
        }
        let rest = &line[at..];
        let part = rest.split(blank).next().unwrap_or(rest);
        let whole = if part_begins { pieces(part).filter(|found| !found.is_empty()) } else { None };
        let (found, end) = match (whole, first_row(rest)) {
            (Some(found), _) => (found, part.len()),
            (None, Some((piece, len))) => (vec![(piece, 0..len)], len),
            (None, None) => (Vec::new(), c.len_utf8()),
        };
        if found.is_empty() {
            left += end;
        }
        for (piece, _) in found {
            counts += if piece.strong() { 2 } else { 1 };
            kind = kind.or(piece.strong().then(|| piece.furniture()));
        }
        (at, part_begins) = (at + end, false);
    }
    (counts >= SURE && left * 2 <= line.len()).then_some(kind?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_of_a_line_tells_what_it_is() {
        use FurnitureKind::{Folio, Masthead};
        for (line, want) in [
            ("CHINA EVENING 国内 2026年3月5日 星期四 A3", Folio),
            ("星期四 出版 今日8版 第12345期", Folio),
            ("星期四 出版2026年3月5日 今日8版 国内统一连续出版物号CN 99-0101邮发代号1-99第12345期", Folio),
            ("天天好读 第12345期 今日8版", Masthead),
        ] {
            assert_eq!(mingled(line), Some(want), "{line}");
        }
    }

    #[test]
    fn avoids_heads_that_name_a_day() {
        for line in ["2026年3月5日 星期四", "清河新桥 3月5日 星期四 通车", "体育 比赛 新闻", "第7版 河水 退了 桥通了"]
        {
            assert_eq!(mingled(line), None, "{line}");
        }
    }
}

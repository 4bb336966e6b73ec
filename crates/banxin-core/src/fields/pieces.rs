//! The small pieces that furniture lines are made of.
//!
//! In: a line. Out: the pieces it falls into completely, each with its kind; `None` where anything
//! is left over. Prose that mentions a telephone or a page is left over, and so is safe.
//! A piece is weak where it may stand in a text as well (a paper's name, a section, a day);
//! the callers ask for at least one strong piece. Keys and days are told by themselves ([`super::rows`]), names by
//! what stands beside them ([`super::named_pieces`]).
//! Not handled: pieces broken over lines.

use super::text::{at_most, blank, ornament};
use super::{Range, editors, named_pieces, rows};
use crate::document::FurnitureKind;
use crate::glyphs::{by, holds, one_of};

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Name of the paper.
    Name,
    /// A full day.
    Day,
    /// Weekday or lunar date, solar term.
    Calendar,
    /// Number of the issue, of all issues, of pages; serial numbers, price of the issue.
    Numbers,
    /// `第7版`, `A03`, `第7版 文化`.
    Page,
    /// A bare number: that of the page where a day stands beside it.
    Bare,
    /// A section's name.
    Section,
    Editors,
    Contact,
    Weather,
    Other,
    /// What says nothing by itself: a source or an author beside the time a site put a text there.
    Beside,
}

impl Kind {
    /// True where the piece is furniture on its own.
    pub fn strong(self) -> bool {
        !matches!(self, Self::Name | Self::Day | Self::Bare | Self::Section | Self::Beside)
    }

    /// The kind of furniture it makes.
    pub fn furniture(self) -> FurnitureKind {
        match self {
            Self::Name | Self::Numbers => FurnitureKind::Masthead,
            Self::Day | Self::Calendar | Self::Page | Self::Bare | Self::Section => FurnitureKind::Folio,
            Self::Editors => FurnitureKind::Editors,
            Self::Contact => FurnitureKind::Contact,
            Self::Weather => FurnitureKind::Weather,
            Self::Other | Self::Beside => FurnitureKind::Other,
        }
    }
}

/// The pieces of a line, in order.
pub(super) type Pieces = Vec<(Kind, Range)>;

/// Characters of a day alone on a line, at most.
const DAY_LONGEST: usize = 24;

/// True where a line is a full day and nothing else: `2019年10月23日`, `二〇一九年十月二十三日`.
pub(crate) fn is_day(line: &str) -> bool {
    line.contains(one_of("0123456789年"))
        && at_most(line, DAY_LONGEST)
        && pieces(line).is_some_and(|found| {
            found.iter().any(|p| p.0 == Kind::Day) && found.iter().all(|p| !p.0.strong() || p.0 == Kind::Calendar)
        })
}

/// Cuts a line into pieces; `None` where something stands in it that is no piece.
pub(super) fn pieces(line: &str) -> Option<Pieces> {
    let mut out = Pieces::new();
    let mut at = 0;
    while at < line.len() {
        let rest = &line[at..];
        let c = rest.chars().next()?;
        if blank(c)
            || ornament(c)
            || holds("|｜/／·•・，,、；;—－-丨│★*（）()【】《》［］[]", c)
            || matches!(c, '：' | ':') && out.last().is_some_and(|(k, _)| *k == Kind::Page)
        {
            at += c.len_utf8();
            continue;
        }
        let found = editors::editors(rest, out.iter().any(|p| p.0 == Kind::Editors))
            .map(|n| (Kind::Editors, n))
            .or_else(|| rows::first_row(rest))
            .or_else(|| named_pieces::named(rest, &out, at))
            .or_else(|| bare(rest).map(|n| (Kind::Bare, n)));
        let (kind, len) = found?;
        let len = rest[..len].trim_end_matches(by(blank)).len();
        if len == 0 {
            return None;
        }
        out.push((kind, at..at + len));
        at += len;
    }
    // A number means a page only beside the day, or alone beside the paper's name.
    let has = |k: Kind| out.iter().any(|p| p.0 == k);
    let named = matches!(out.as_slice(), [(Kind::Name, _), (Kind::Bare, _)] | [(Kind::Bare, _), (Kind::Name, _)]);
    (has(Kind::Day) || !has(Kind::Bare) || named).then_some(out)
}

/// Length of a number that stands alone: `12 体育 2023年8月14日`, `七 鄉土 …`.
fn bare(rest: &str) -> Option<usize> {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        return (digits <= 3).then_some(digits);
    }
    let word = rest.split(by(blank)).next()?;
    (word.chars().count() <= 2 && word.chars().all(|c| holds("一二三四五六七八九十", c))).then_some(word.len())
}

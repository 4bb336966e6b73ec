//! The fields of a story that are scored, from gold and from a document alike.

use std::collections::{BTreeMap, BTreeSet};

use banxin_core::document::{Article, ArticleKind, BodyKind, Direction, Text};

use crate::gold::{GoldArticle, GoldJump};

/// How often each thing occurs.
pub(super) type Bag<T> = BTreeMap<T, usize>;

/// Counts things.
pub(super) fn count<T: Ord>(things: impl Iterator<Item = T>) -> Bag<T> {
    let mut out = Bag::new();
    for thing in things {
        *out.entry(thing).or_default() += 1;
    }
    out
}

pub(super) struct Paragraph {
    pub crosshead: bool,
    pub squeezed: String,
    pub text: String,
}

pub(super) struct Caption {
    pub text: String,
    pub names: BTreeSet<String>,
}

/// A story as it is scored; texts are squeezed.
#[derive(Default)]
pub(super) struct Fields {
    pub paragraphs: Vec<Paragraph>,
    pub heads: Bag<(&'static str, String)>,
    pub bylines: Bag<(String, String)>,
    pub dateline: Bag<[Option<String>; 3]>,
    pub jumps: Bag<(&'static str, Option<u32>)>,
    pub captions: Vec<Caption>,
}

/// Characters that do not count: white space, information separators, the zero-width space.
fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{1c}'..='\u{1f}' | '\u{200b}')
}

/// The text without white space.
pub fn squeeze(text: &str) -> String {
    text.chars().filter(|&c| !is_space(c)).collect()
}

/// The text without white space at either end.
pub(super) fn strip(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{1c}'..='\u{1f}'))
}

fn heads(column: &str, groups: [(&'static str, String); 3]) -> Bag<(&'static str, String)> {
    let all = [("column", squeeze(column))].into_iter().chain(groups);
    count(all.filter(|h| !h.1.is_empty()))
}

impl Fields {
    pub(super) fn of_gold(a: &GoldArticle) -> Self {
        let joined = |lines: &[String]| squeeze(&lines.concat());
        let to = a.jump.iter().map(|j: &GoldJump| ("to", Some(j.page)));
        let from = a.jump_from.iter().map(|j| ("from", Some(j.page)));
        let paragraph = |p: &crate::gold::GoldParagraph| Paragraph {
            crosshead: p.kind == "crosshead",
            squeezed: squeeze(&p.text),
            text: p.text.clone(),
        };
        let caption = |c: &crate::gold::GoldCaption| Caption {
            text: squeeze(&c.text),
            names: c.names.iter().map(|n| squeeze(n)).collect(),
        };
        let dateline = a.dateline.iter().map(|d| [d.source.clone(), d.place.clone(), d.date.clone()]);
        Self {
            paragraphs: a.paragraphs.iter().map(paragraph).collect(),
            heads: heads(
                a.column.as_deref().unwrap_or_default(),
                [("kicker", joined(&a.kicker)), ("headline", joined(&a.headline)), ("deck", joined(&a.subhead))],
            ),
            bylines: count(a.bylines.iter().map(|(r, n)| (r.clone(), squeeze(n)))),
            dateline: count(dateline),
            jumps: count(to.chain(from)),
            captions: a.captions.iter().map(caption).collect(),
        }
    }

    /// Nothing for kinds that are left out of account.
    pub(super) fn of_article(a: &Article) -> Option<Self> {
        use ArticleKind::{Advertisement, Contents, Notice, Table};
        if matches!(a.kind, Notice | Contents | Table | Advertisement) {
            return None;
        }
        let joined = |lines: &[Text]| squeeze(&lines.iter().map(|t| &*t.text).collect::<String>());
        let direction = |d| if d == Direction::To { "to" } else { "from" };
        let date = |d: &Option<String>| d.as_deref().map(squeeze).filter(|d| !d.is_empty());
        let dateline = a.dateline.iter().map(|d| [d.source.clone(), d.place.clone(), date(&d.date)]);
        let paragraph = |b: &banxin_core::document::BodyItem| Paragraph {
            crosshead: b.kind == BodyKind::Crosshead,
            squeezed: squeeze(&b.text),
            text: b.text.clone(),
        };
        let caption = |c: &banxin_core::document::Caption| Caption {
            text: squeeze(&c.text),
            names: c.credits.iter().map(|b| squeeze(&b.name)).collect(),
        };
        Some(Self {
            paragraphs: a.body.iter().map(paragraph).collect(),
            heads: heads(
                a.column.as_ref().map_or("", |t| &t.text),
                [("kicker", joined(&a.kicker)), ("headline", joined(&a.headline)), ("deck", joined(&a.deck))],
            ),
            bylines: count(a.bylines.iter().map(|b| (b.role.clone(), squeeze(&b.name)))),
            dateline: count(dateline),
            jumps: count(a.jumps.iter().map(|j| (direction(j.direction), j.page))),
            captions: a.captions.iter().map(caption).collect(),
        })
    }

    /// All paragraphs and crossheads, joined.
    pub(super) fn body(&self) -> String {
        self.paragraphs.iter().map(|p| &*p.squeezed).collect()
    }
}

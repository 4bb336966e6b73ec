//! Stories and pages → the public document.
//!
//! The only place where byte ranges become spans in the caller's unit and where the document model
//! is built.

use sha2::{Digest, Sha256};

use crate::document::{
    Article, BodyItem, Byline, Caption, Dateline, Document, Furniture, Jump, Page, Publication, Reason, Removed,
    Source, Span, Text, Unassigned, Warning, Why,
};
use crate::fields;
use crate::figures;
use crate::glyphs::one_of;
use crate::options::{Date, Options};
use crate::page::PageParse;
use crate::reflow::Passage;
use crate::sentences::segment;
use crate::sort;
use crate::source::{Ruler, length};
use crate::stories::{Signature, Story, WhyView, Written};

/// Builds the document.
pub(crate) fn document(text: &str, options: &Options, pages: Vec<PageParse>, stories: Vec<Story>) -> Document {
    let out = Builder { text, ruler: Ruler::new(text, options.offsets), options, date: issue_date(&pages, options) };
    let mut publication = Publication::default();
    for p in &pages {
        let of = &p.publication;
        for (mine, theirs) in [
            (&mut publication.name, &of.name),
            (&mut publication.date, &of.date),
            (&mut publication.issue, &of.issue),
            (&mut publication.cn, &of.cn),
        ] {
            if mine.is_none() {
                mine.clone_from(theirs);
            }
        }
    }
    let articles: Vec<Article> = stories.into_iter().enumerate().map(|(i, s)| out.article(i, s)).collect();
    let mut warnings = Vec::new();
    let mut removed = Vec::new();
    let mut furniture = Vec::new();
    let mut unassigned = Vec::new();
    let mut public_pages = Vec::new();
    for (index, page) in pages.into_iter().enumerate() {
        public_pages.push(Page {
            number: page.number,
            section: page.section,
            span: out.span((page.span.0, page.span.1)),
        });
        for (kind, p) in page.furniture {
            let Text { text, spans } = out.text(p);
            furniture.push(Furniture { kind, text, spans, page: index });
        }
        for p in page.unassigned {
            let Text { text, spans } = out.text(p);
            unassigned.push(Unassigned { text, spans, page: index });
        }
        for c in page.removed {
            removed.push((c.start as usize, c.end as usize, c.reason));
        }
        for o in page.ornaments {
            removed.extend(o.ranges(text).into_iter().map(|(s, e)| (s, e, Reason::Ornament)));
        }
        for (s, e) in page.unknown {
            let c = text[s as usize..].chars().next().unwrap_or(' ');
            let (code, what) = match c {
                '\u{FFFD}' => ("replacement-character", "the source lost a character here"),
                _ => ("private-use-character", "a character that only its own font can show"),
            };
            let mut number = String::new();
            figures::push(&mut number, c as u32, 16, 4);
            number.make_ascii_uppercase();
            warnings.push(Warning {
                code,
                message: [what, " (U+", &number, "); it was kept"].concat(),
                span: Some(out.span((s as usize, e as usize))),
            });
        }
    }
    sort::by(&mut removed, |&(s, e, _)| sort::key(0, s as u32, e as u32));
    for a in &articles {
        for j in a.jumps.iter().filter(|j| j.target.is_none() && a.pages.len() < 2 && public_pages.len() > 1) {
            warnings.push(Warning {
                code: "jump-without-target",
                message: ["the other end of ", &j.text, " was not found"].concat(),
                span: j.spans.first().copied(),
            });
        }
    }
    Document {
        format: "banxin/1",
        source: Source {
            length: length(text, options.offsets),
            sha256: options.hash.then(|| hex(&Sha256::digest(text.as_bytes()))),
            offsets: options.offsets,
        },
        publication,
        pages: public_pages,
        articles,
        furniture,
        unassigned,
        removed: removed
            .into_iter()
            .map(|(s, e, reason)| Removed { reason, text: text[s..e].to_owned(), span: out.span((s, e)) })
            .collect(),
        warnings,
    }
}

/// The day of the issue: the one given, else the first one printed.
fn issue_date(pages: &[PageParse], options: &Options) -> Option<Date> {
    options.date.or_else(|| {
        pages.iter().find_map(|p| p.date.or_else(|| p.publication.date.as_deref().and_then(|d| d.parse().ok())))
    })
}

struct Builder<'t> {
    text: &'t str,
    ruler: Ruler<'t>,
    options: &'t Options,
    date: Option<Date>,
}

impl Builder<'_> {
    fn span(&self, (s, e): (usize, usize)) -> Span {
        Span(self.ruler.at(s), self.ruler.at(e))
    }

    fn spans(&self, p: &Passage) -> Vec<Span> {
        p.spans(self.text, &self.ruler)
    }

    fn text(&self, p: Passage) -> Text {
        p.into_text(self.text, &self.ruler)
    }

    fn texts(&self, p: Vec<Passage>) -> Vec<Text> {
        p.into_iter().map(|p| self.text(p)).collect()
    }

    fn byline(&self, s: Signature) -> Byline {
        Byline { role: s.signed.role, name: s.signed.name, outlet: s.signed.outlet, spans: self.spans(&s.passage) }
    }

    fn why(&self, w: &WhyView) -> Why {
        Why {
            decision: w.reason.decision.name().to_owned(),
            rule: w.reason.rule.name().to_owned(),
            score: w.reason.points.map(|p| f64::from(p) / 100.0),
            note: w.reason.rule.words().to_owned(),
            spans: self.spans(&w.passage),
        }
    }

    fn item(&self, Written { kind, text, ranges }: Written) -> BodyItem {
        let spans = ranges.into_iter().map(|(s, e)| self.span((s as usize, e as usize))).collect();
        let inner = Ruler::new(&text, self.options.offsets);
        let sentences = segment(&text).into_iter().map(|r| Span(inner.at(r.start), inner.at(r.end))).collect();
        BodyItem { kind, text, spans, sentences }
    }

    fn article(&self, index: usize, s: Story) -> Article {
        let mut written = s.written;
        for item in s.body {
            written.push(item.written(self.text));
        }
        let body = written.into_iter().map(|item| self.item(item)).collect();
        Article {
            id: "a".to_owned() + &figures::decimal(index as u32 + 1),
            kind: s.kind,
            pages: s.pages,
            column: s.column.map(|p| self.text(p)),
            kicker: self.texts(s.kicker),
            headline: self.texts(s.headline),
            deck: self.texts(s.deck),
            bylines: s.bylines.into_iter().map(|b| self.byline(b)).collect(),
            dateline: s.dateline.map(|d| Dateline {
                iso: d.date.as_deref().and_then(|t| fields::iso(t, self.date)).map(|d| d.to_string()),
                source: d.source,
                place: d.place,
                date: d.date,
                text: d.passage.text().replace(one_of(" "), ""),
                spans: self.spans(&d.passage),
            }),
            body,
            captions: s
                .captions
                .into_iter()
                .map(|c| {
                    let Text { text, spans } = self.text(c.passage);
                    Caption { text, spans, credits: c.credits.into_iter().map(|b| self.byline(b)).collect() }
                })
                .collect(),
            jumps: s
                .jumps
                .into_iter()
                .map(|j| {
                    let Text { text, spans } = self.text(j.passage);
                    Jump { direction: j.direction, page: j.page, page_label: Some(j.label), text, spans, target: None }
                })
                .collect(),
            confidence: s.percent.map(|p| f64::from(p) / 100.0),
            why: s.why.into_iter().map(|w| self.why(&w)).collect(),
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 2);
    for &b in bytes {
        figures::push(&mut out, b.into(), 16, 2);
    }
    out
}

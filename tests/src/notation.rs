//! A document in short: a line for each thing it holds, as the literate specs write it.
//!
//! In: a document. Out: lines `KEY: VALUE` in document order; the part before the colon says what
//! it is, `ARTICLE` lines open a story. Spans are left out: the rules check them.
//!
//! ```text
//! page: 2 要闻
//! publication: 临渡日报 | 2021-03-04 | 9167 | CN 91-0001        absent parts are -
//! story: a1 on 0,1                                              kind: id on page indices
//! column: …  kicker: …  headline: …  deck: …                    a line each
//! byline: 记者 王伟 本报                                        role, name, outlet if any
//! dateline: 新华社 | 北京 | 12月29日 | 2020-12-29
//! body: …  crosshead: …  note: …  list: …  verse: …
//! sentence: …                                                   under its body item
//! caption: …  credit: 摄 孟蕊 影像中国
//! jump to: 8 （下转第八版） -> a4
//! why headline: words                                           decision and rule, where asked for
//! furniture editors: …  unassigned: …  removed shadow: …  warning: CODE
//! ```

use banxin_core::Options;
use banxin_core::document::{Article, BodyKind, Byline, Direction, Document};
use serde::Serialize;

use crate::units::Places;

/// A line: its key and its value.
pub type Line = (String, String);

/// The whole document in short.
pub fn lines(document: &Document, options: &Options) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::new();
    let mut push = |key: &str, value: String| out.push((key.to_owned(), value));
    let p = &document.publication;
    let parts = [&p.name, &p.date, &p.issue, &p.cn].map(or_dash);
    push("publication", parts.join(" | "));
    for page in &document.pages {
        let number = page.number.map_or("-".to_owned(), |n| n.to_string());
        push("page", format!("{number} {}", or_dash(&page.section)));
    }
    for a in &document.articles {
        article(a, options, &mut push);
    }
    for f in &document.furniture {
        push(&format!("furniture {}", word(&f.kind)), f.text.clone());
    }
    for u in &document.unassigned {
        push("unassigned", u.text.clone());
    }
    for r in &document.removed {
        push(&format!("removed {}", word(&r.reason)), r.text.clone());
    }
    for w in &document.warnings {
        push("warning", w.code.to_owned());
    }
    out
}

fn article(a: &Article, options: &Options, push: &mut impl FnMut(&str, String)) {
    let on: Vec<String> = a.pages.iter().map(ToString::to_string).collect();
    push(&word(&a.kind), format!("{} on {}", a.id, on.join(",")));
    let column = a.column.iter().map(|t| ("column", t));
    let column = column.chain(a.kicker.iter().map(|t| ("kicker", t)));
    let heads = column.chain(a.headline.iter().map(|t| ("headline", t)));
    for (key, t) in heads.chain(a.deck.iter().map(|t| ("deck", t))) {
        push(key, t.text.clone());
    }
    for b in &a.bylines {
        push("byline", signature(b));
    }
    if let Some(d) = &a.dateline {
        push("dateline", [&d.source, &d.place, &d.date, &d.iso].map(or_dash).join(" | "));
    }
    for b in &a.body {
        let key = match b.kind {
            BodyKind::Paragraph => "body".to_owned(),
            other => word(&other),
        };
        push(&key, b.text.clone());
        let places = Places::new(&b.text, options.offsets);
        for range in b.sentences.iter().filter_map(|&s| places.range(s)) {
            push("sentence", b.text[range].to_owned());
        }
    }
    for c in &a.captions {
        push("caption", c.text.clone());
        for b in &c.credits {
            push("credit", signature(b));
        }
    }
    for j in &a.jumps {
        let key = if j.direction == Direction::To { "jump to" } else { "jump from" };
        let page = j.page.map_or("-".to_owned(), |n| n.to_string());
        let target = j.target.as_ref().map_or(String::new(), |t| format!(" -> {t}"));
        push(key, format!("{page} {}{target}", j.text));
    }
    for w in &a.why {
        push(&format!("why {}", w.decision), w.rule.clone());
    }
}

fn signature(b: &Byline) -> String {
    let mut out = format!("{} {}", b.role, b.name);
    if let Some(outlet) = &b.outlet {
        out.push(' ');
        out.push_str(outlet);
    }
    out
}

fn or_dash(part: &Option<String>) -> String {
    part.clone().unwrap_or_else(|| "-".to_owned())
}

/// The model's own word for a variant.
fn word(value: &impl Serialize) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

//! Text for eyes: the articles one under the other, each line with its role.
//!
//! Stage: document → lines of text.
//! Order: the paper; each article with label, kicker, headline, deck, signatures, body, captions,
//! jumps and (where asked for) the reasons; then furniture, unassigned text, a count of what was
//! removed, warnings. A styler sees `(role, line)` and may colour it; [`plain`] leaves it as it is.
//!
//! Invariants: every string of the source passes through [`visible`]; a styler never sees a line
//! break; an empty document is an empty text.
//! Not handled: wrapping to a width, which terminals do themselves.

use std::borrow::Cow;

use serde::Serialize;

use crate::document::{Article, BodyItem, BodyKind, Byline, Direction, Document, Why};
use crate::glyphs::{by, one_of};

/// What a line of the rendering is, for those who colour it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Column label.
    Column,
    /// Line above the headline.
    Kicker,
    /// Headline.
    Headline,
    /// Line below the headline.
    Deck,
    /// Signatures and dateline.
    Byline,
    /// Running prose.
    Paragraph,
    /// Head inside the body.
    Crosshead,
    /// Closing head or editor's note.
    Note,
    /// Caption.
    Caption,
    /// Credit of a caption.
    Credit,
    /// Jump line.
    Jump,
    /// Page furniture.
    Furniture,
    /// Text that no stage could place.
    Unassigned,
    /// What the reader should know about the result.
    Warning,
    /// Rules, labels and numbers of the rendering itself.
    Frame,
}

/// The indent of a Chinese paragraph: two Han characters.
const INDENT: &str = "\u{3000}\u{3000}";

/// The articles as plain text.
pub fn plain(document: &Document) -> String {
    styled(document, |_, line| line.to_owned())
}

/// The articles as text, each line passed through `style` without its indent and line break.
///
/// Control and bidirectional-format characters of the source come out as visible escapes, so a
/// hostile text cannot steer a terminal.
pub fn styled(document: &Document, style: impl Fn(Role, &str) -> String) -> String {
    let mut page = Lines { out: String::new(), style };
    let p = &document.publication;
    let paper = [&p.name, &p.date, &p.issue.as_ref().map(|n| format!("第{n}期")), &p.cn];
    page.joined(Role::Furniture, paper.into_iter().flatten().map(String::as_str), " ");
    for article in &document.articles {
        write_article(document, article, &mut page);
    }
    if !document.furniture.is_empty() {
        page.rule("furniture");
        for f in &document.furniture {
            page.line(Role::Furniture, "  ", &format!("{}: {}", name(f.kind), f.text));
        }
    }
    if !document.unassigned.is_empty() {
        page.rule("unassigned");
        for u in &document.unassigned {
            page.line(Role::Unassigned, "  ", &u.text);
        }
    }
    let mut removed: Vec<(String, usize)> = Vec::new();
    for r in &document.removed {
        let (name, count) = (name(r.reason), r.text.chars().count());
        let at = removed.partition_point(|e| e.0 < name);
        match removed.get_mut(at).filter(|e| e.0 == name) {
            Some(entry) => entry.1 += count,
            None => removed.insert(at, (name, count)),
        }
    }
    if !removed.is_empty() {
        page.rule("removed characters");
        for (reason, count) in removed {
            page.line(Role::Frame, "  ", &format!("{reason}: {count}"));
        }
    }
    if !document.warnings.is_empty() {
        page.rule("warnings");
        for w in &document.warnings {
            page.line(Role::Warning, "  ", &format!("{}: {}", w.code, w.message));
        }
    }
    page.out
}

/// The text so far and the styler.
struct Lines<S> {
    out: String,
    style: S,
}

impl<S: Fn(Role, &str) -> String> Lines<S> {
    fn line(&mut self, role: Role, indent: &str, text: &str) {
        for part in text.split(one_of("\n")) {
            self.out.push_str(indent);
            self.out.push_str(&(self.style)(role, &visible(part)));
            self.out.push('\n');
        }
    }

    /// Nothing where there are no parts.
    fn joined<'a>(&mut self, role: Role, parts: impl Iterator<Item = &'a str>, between: &str) {
        let text = parts.collect::<Vec<_>>().join(between);
        if !text.is_empty() {
            self.line(role, "", &text);
        }
    }

    fn gap(&mut self) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
    }

    /// Opens a part of the rendering.
    fn rule(&mut self, label: &str) {
        self.gap();
        self.line(Role::Frame, "", &format!("── {label}"));
    }
}

fn write_article<S: Fn(Role, &str) -> String>(document: &Document, a: &Article, page: &mut Lines<S>) {
    let mut label = format!("{} {}", a.id, name(a.kind));
    for &p in &a.pages {
        label.push_str(&page_label(document, p));
    }
    if let Some(c) = a.confidence {
        label.push_str(&format!(" · {:.0} %", c * 100.0));
    }
    page.rule(&label);
    if let Some(t) = &a.column {
        page.line(Role::Column, "", &format!("【{}】", t.text));
    }
    for (role, lines) in [(Role::Kicker, &a.kicker), (Role::Headline, &a.headline), (Role::Deck, &a.deck)] {
        for t in lines {
            page.line(role, "", &t.text);
        }
    }
    let signed: Vec<String> =
        a.dateline.iter().map(|d| d.text.clone()).chain(a.bylines.iter().map(signature)).collect();
    page.joined(Role::Byline, signed.iter().map(String::as_str), " · ");
    for item in &a.body {
        write_item(item, page);
    }
    for c in &a.captions {
        page.line(Role::Caption, "  ▣ ", &c.text);
        for b in &c.credits {
            page.line(Role::Credit, "    ", &signature(b));
        }
    }
    for j in &a.jumps {
        let arrow = if j.direction == Direction::To { "→" } else { "←" };
        let target = j.target.as_ref().map(|id| format!(" {id}")).unwrap_or_default();
        page.line(Role::Jump, "  ", &format!("{arrow} {}{target}", j.text));
    }
    for Why { decision, rule, score, note, .. } in &a.why {
        let score = score.map(|s| format!(" {s:.2}")).unwrap_or_default();
        page.line(Role::Frame, "  ", &format!("why {decision}: {rule}{score}, {note}"));
    }
}

fn write_item<S: Fn(Role, &str) -> String>(item: &BodyItem, page: &mut Lines<S>) {
    match item.kind {
        BodyKind::Crosshead => {
            page.gap();
            page.line(Role::Crosshead, INDENT, &item.text);
        }
        BodyKind::Note => page.line(Role::Note, INDENT, &item.text),
        _ => page.line(Role::Paragraph, INDENT, &item.text),
    }
}

/// ` · page 2 要闻`; where the page prints no number its place in the text, in brackets.
fn page_label(document: &Document, index: usize) -> String {
    let page = document.pages.get(index);
    let number = page.and_then(|p| p.number).map_or_else(|| format!("({})", index + 1), |n| n.to_string());
    let section = page.and_then(|p| p.section.as_ref()).map(|s| format!(" {s}")).unwrap_or_default();
    format!(" · page {number}{section}")
}

/// `本报记者 王伟`; the name alone where no role is printed.
fn signature(b: &Byline) -> String {
    format!("{}{} {}", b.outlet.as_deref().unwrap_or_default(), b.role, b.name).trim_start().to_owned()
}

/// A kind by its name in JSON.
fn name(kind: impl Serialize) -> String {
    serde_json::to_value(kind).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The text with every character that could steer a terminal or turn its line round written as
/// `\u{…}`: controls but the tab, line and paragraph separators, bidirectional formats.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(by(is_hostile)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if is_hostile(c) { out.extend(c.escape_unicode()) } else { out.push(c) }
    }
    Cow::Owned(out)
}

fn is_hostile(c: char) -> bool {
    (c.is_control() && c != '\t')
        || matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{206F}')
}

#[cfg(test)]
mod tests;

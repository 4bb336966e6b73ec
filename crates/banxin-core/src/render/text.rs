//! Text for eyes: the articles one under the other, each line with its role.
//!
//! A styler sees `(role, line)` and may colour it; [`plain`] leaves it as it is.

use crate::document::{Article, BodyKind, Direction, Document};

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
    /// Rules, labels and numbers of the rendering itself.
    Frame,
}

/// The articles as plain text.
pub fn plain(document: &Document) -> String {
    styled(document, |_, line| line.to_owned())
}

/// The articles as text, each line passed through `style`.
///
/// Control and bidirectional-format characters of the source come out as visible escapes, so a
/// hostile text cannot steer a terminal.
pub fn styled(document: &Document, style: impl Fn(Role, &str) -> String) -> String {
    let mut out = String::new();
    let mut line = |role: Role, indent: &str, text: &str| {
        out.push_str(indent);
        out.push_str(&style(role, &visible(text)));
        out.push('\n');
    };
    for (i, article) in document.articles.iter().enumerate() {
        if i > 0 {
            line(Role::Frame, "", "");
        }
        write_article(article, &mut line);
    }
    if !document.furniture.is_empty() {
        line(Role::Frame, "", "");
        line(Role::Frame, "", "── furniture");
        for f in &document.furniture {
            line(Role::Furniture, "  ", &f.text);
        }
    }
    if !document.unassigned.is_empty() {
        line(Role::Frame, "", "");
        line(Role::Frame, "", "── unassigned");
        for u in &document.unassigned {
            line(Role::Unassigned, "  ", &u.text);
        }
    }
    out
}

fn write_article(a: &Article, line: &mut impl FnMut(Role, &str, &str)) {
    let kind = serde_json::to_value(a.kind).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default();
    line(Role::Frame, "", &format!("── {} {kind}", a.id));
    if let Some(t) = &a.column {
        line(Role::Column, "", &format!("【{}】", t.text));
    }
    for (role, lines) in [(Role::Kicker, &a.kicker), (Role::Headline, &a.headline), (Role::Deck, &a.deck)] {
        for t in lines {
            line(role, "", &t.text);
        }
    }
    let mut signed: Vec<String> = a.dateline.iter().map(|d| d.text.clone()).collect();
    signed.extend(a.bylines.iter().map(|b| format!("{}{} {}", b.outlet.as_deref().unwrap_or_default(), b.role, b.name)));
    if !signed.is_empty() {
        line(Role::Byline, "", &signed.join(" · "));
    }
    for b in &a.body {
        match b.kind {
            BodyKind::Crosshead => line(Role::Crosshead, "", &format!("\n  {}", b.text)),
            BodyKind::Note => line(Role::Note, "  ", &b.text),
            _ => line(Role::Paragraph, "  ", &b.text),
        }
    }
    for c in &a.captions {
        line(Role::Caption, "  ▣ ", &c.text);
        for b in &c.credits {
            line(Role::Credit, "    ", &format!("{} {}", b.name, b.role));
        }
    }
    for j in &a.jumps {
        let arrow = if j.direction == Direction::To { "→" } else { "←" };
        line(Role::Jump, "  ", &format!("{arrow} {}", j.text));
    }
}

/// Control and bidirectional-format characters as `\u{…}`; everything else as it is.
fn visible(text: &str) -> String {
    if !text.chars().any(is_hostile) {
        return text.to_owned();
    }
    text.chars().map(|c| if is_hostile(c) { c.escape_unicode().to_string() } else { c.to_string() }).collect()
}

fn is_hostile(c: char) -> bool {
    (c.is_control() && c != '\n') || matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_sequences_of_the_source_stay_visible() {
        assert_eq!(visible("红\u{1b}[31m字\u{202e}"), "红\\u{1b}[31m字\\u{202e}");
        assert_eq!(visible("平常的字"), "平常的字");
    }
}

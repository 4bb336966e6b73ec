//! Spans are true: the source under them is the text.
//!
//! In: text, document, places. Out: a sentence for each span out of bounds, off a boundary, empty
//! or overlapping, for each text that is not its source, and for each sentence range that is not.
//!
//! Compared without white space and without removed characters. A compatibility glyph of the
//! source may stand as the plain character Unicode gives for it, nothing else may differ: that is
//! how a guessed word shows.

use banxin_core::document::{Article, Byline, Document, Span};
use banxin_core::{Offsets, Options};
use unicode_normalization::UnicodeNormalization;

use super::is_blank;
use crate::units::Places;

/// For each byte of the text: whether it was removed.
pub(super) fn removed(text: &str, document: &Document, places: &Places<'_>) -> Vec<bool> {
    let mut out = vec![false; text.len()];
    for range in document.removed.iter().filter_map(|r| places.range(r.span)) {
        out[range].fill(true);
    }
    out
}

struct Checker<'a> {
    text: &'a str,
    places: &'a Places<'a>,
    removed: &'a [bool],
    found: Vec<String>,
}

pub(super) fn check(
    text: &str,
    options: &Options,
    document: &Document,
    places: &Places<'_>,
    removed: &[bool],
) -> Vec<String> {
    let mut c = Checker { text, places, removed, found: Vec::new() };
    for a in &document.articles {
        c.article(a, options.offsets);
    }
    for f in &document.furniture {
        c.same("furniture", &f.text, &f.spans);
    }
    for u in &document.unassigned {
        c.same("unassigned", &u.text, &u.spans);
    }
    let none = vec![false; text.len()];
    c.removed = &none;
    for r in &document.removed {
        c.same("removed", &r.text, &[r.span]);
    }
    for span in document.warnings.iter().filter_map(|w| w.span) {
        c.in_bounds("warning", &[span]);
    }
    c.found
}

impl Checker<'_> {
    fn article(&mut self, a: &Article, unit: Offsets) {
        let heads = a.column.iter().map(|t| ("column", t));
        let heads = heads.chain(a.kicker.iter().map(|t| ("kicker", t)));
        let heads = heads.chain(a.headline.iter().map(|t| ("headline", t)));
        for (role, t) in heads.chain(a.deck.iter().map(|t| ("deck", t))) {
            self.same(role, &t.text, &t.spans);
            self.one_line(role, &t.text);
        }
        for b in &a.body {
            self.same("body", &b.text, &b.spans);
            self.one_line("body", &b.text);
            self.sentences(&b.text, &b.sentences, unit);
        }
        for c in &a.captions {
            // A picture may have a credit and no words.
            if !(c.text.is_empty() && c.spans.is_empty() && !c.credits.is_empty()) {
                self.same("caption", &c.text, &c.spans);
                self.one_line("caption", &c.text);
            }
            c.credits.iter().for_each(|b| self.holds_name("credit", b));
        }
        a.bylines.iter().for_each(|b| self.holds_name("byline", b));
        if let Some(d) = &a.dateline {
            self.same("dateline", &d.text, &d.spans);
        }
        for j in &a.jumps {
            self.same("jump", &j.text, &j.spans);
        }
        for w in &a.why {
            self.in_bounds("why", &w.spans);
        }
    }

    /// Each span alone: bounds, boundaries, not empty. Gives their ranges.
    fn in_bounds(&mut self, what: &str, spans: &[Span]) -> Vec<std::ops::Range<usize>> {
        let mut ranges = Vec::new();
        for &span in spans {
            match self.places.range(span) {
                Some(range) => ranges.push(range),
                None => self.found.push(format!("spans: {what} has the false span {span:?}")),
            }
        }
        ranges
    }

    /// The source under spans, in the order of the text, without blanks and removed characters.
    ///
    /// Side-by-side columns are read down, so a later span may stand earlier in the source; two
    /// spans never share a character.
    fn source(&mut self, what: &str, spans: &[Span]) -> String {
        let ranges = self.in_bounds(what, spans);
        let mut sorted = ranges.clone();
        sorted.sort_by_key(|r| r.start);
        if sorted.windows(2).any(|w| w[1].start < w[0].end) {
            self.found.push(format!("spans: {what} uses a character twice: {spans:?}"));
        }
        if spans.is_empty() {
            self.found.push(format!("spans: {what} stands nowhere"));
        }
        let mut out = String::new();
        for range in ranges {
            let from = range.start;
            let kept = self.text[range].char_indices().map(|(i, c)| (from + i, c));
            out.extend(kept.filter(|&(at, c)| !is_blank(at, c) && !self.removed[at]).map(|p| p.1));
        }
        out
    }

    fn same(&mut self, what: &str, text: &str, spans: &[Span]) {
        let source = self.source(what, spans);
        let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        if !is_plain_form(&source, &plain) {
            self.found.push(format!("spans: {what} says {plain:?}, its source {source:?}"));
        }
        if plain.is_empty() {
            self.found.push(format!("spans: {what} at {spans:?} is empty"));
        }
    }

    fn one_line(&mut self, what: &str, text: &str) {
        if text.contains(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']) {
            self.found.push(format!("white space: {what} keeps a line break: {text:?}"));
        }
    }

    /// A signature's spans hold its name; role and outlet may stand inside or before them.
    fn holds_name(&mut self, what: &str, b: &Byline) {
        let source = self.source(what, &b.spans);
        let name: String = b.name.chars().filter(|c| !c.is_whitespace()).collect();
        let starts = source.char_indices().map(|(at, _)| at);
        let held = !name.is_empty() && starts.into_iter().any(|at| opens_with(&source[at..], &name));
        if !held {
            self.found.push(format!("spans: {what} {name:?} is not in its source {source:?}"));
        }
    }

    /// Ranges of the text: in order, on boundaries, with nothing but blanks between them.
    fn sentences(&mut self, text: &str, ranges: &[Span], unit: Offsets) {
        let places = Places::new(text, unit);
        let mut behind = 0;
        for &span in ranges {
            let Some(range) = places.range(span) else {
                self.found.push(format!("sentences: {span:?} is no range of {text:?}"));
                return;
            };
            if range.start < behind || !text[behind..range.start].trim().is_empty() {
                self.found.push(format!("sentences: {ranges:?} do not cover {text:?} in order"));
                return;
            }
            behind = range.end;
        }
        if !text[behind..].trim().is_empty() {
            self.found.push(format!("sentences: {ranges:?} leave out the end of {text:?}"));
        }
    }
}

/// Whether `plain` is `source` with compatibility glyphs mapped.
fn is_plain_form(source: &str, plain: &str) -> bool {
    advance(source, plain).is_some_and(|(s, p)| s.is_empty() && p.is_empty())
}

/// Whether some beginning of `source` maps to the whole of `name`.
fn opens_with(source: &str, name: &str) -> bool {
    advance(source, name).is_some_and(|(_, p)| p.is_empty())
}

/// Walks both as far as the plain text goes; what is left of each, or nothing at a difference.
fn advance<'a>(mut source: &'a str, mut plain: &'a str) -> Option<(&'a str, &'a str)> {
    while let (Some(s), Some(p)) = (source.chars().next(), plain.chars().next()) {
        source = &source[s.len_utf8()..];
        let mapped: String = s.nfkc().filter(|c| !c.is_whitespace()).collect();
        plain = if s == p || is_vertical(s) && p.nfkc().eq(s.nfkc()) {
            // Equal, or the wide form of the mark that the source sets upright.
            &plain[p.len_utf8()..]
        } else if let Some(rest) = plain.strip_prefix(mapped.as_str()).filter(|_| !mapped.is_empty()) {
            rest
        } else if matches!(s, '\u{2e80}'..='\u{2eff}') && is_han(p) {
            // The radicals supplement has equivalents in Unicode's data but no decompositions.
            &plain[p.len_utf8()..]
        } else {
            return None;
        };
    }
    Some((source, plain))
}

/// Marks of vertical setting.
fn is_vertical(c: char) -> bool {
    matches!(c, '\u{fe10}'..='\u{fe19}' | '\u{fe30}'..='\u{fe4f}')
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compatibility_glyphs_may_stand_as_plain_characters() {
        assert!(is_plain_form("⽂明１２︽㎡", "文明12《m2"));
        assert!(is_plain_form("⻓江", "长江"));
        assert!(is_plain_form("⽂明", "⽂明"));
    }

    #[test]
    fn avoids_taking_a_guessed_word_for_a_repair() {
        assert!(!is_plain_form("356×24", "365×24"));
        assert!(!is_plain_form("文明", "文"));
        assert!(!is_plain_form("文", "文明"));
        assert!(!is_plain_form("文", "⽂"));
    }
}

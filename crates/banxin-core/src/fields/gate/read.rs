//! Reads an expression for what can be seen of it from outside.
//!
//! Part of [`super`]. In: an expression. Out: what its matches begin with, and what they hold. A form that is
//! not known lets everything through.

use std::str::Chars;

use super::Part;
use super::needs::{Need, Sight};
use crate::glyphs::one_of;

/// What a match begins with, whether it may be empty, and whether it stands at the start of a text.
pub(super) fn front(re: &str) -> (Vec<(char, char)>, Part) {
    whole(re, true)
}

/// What every match holds.
pub(super) fn all(re: &str) -> Part {
    whole(re, false).1
}

fn whole(re: &str, front: bool) -> (Vec<(char, char)>, Part) {
    let mut reader = Reader { re: re.chars(), begins: Vec::with_capacity(BEGINS), either_case: false, front };
    let part = reader.alternatives(front);
    // What is left over is of a form that is not known.
    let part = if reader.re.as_str().is_empty() { part } else { Part::open() };
    (reader.begins, part)
}

/// Ranges that most expressions begin with, at most.
const BEGINS: usize = 32;

/// White space as `\s` is spelt in expressions.
const BLANKS: [(char, char); 7] = [
    ('\t', '\n'),
    ('\r', '\r'),
    (' ', ' '),
    ('\u{a0}', '\u{a0}'),
    ('\u{2000}', '\u{200b}'),
    ('\u{202f}', '\u{202f}'),
    ('\u{3000}', '\u{3000}'),
];

/// Every character.
const ANY: [(char, char); 1] = [('\0', char::MAX)];

/// Where the reading stands.
struct Reader<'r> {
    re: Chars<'r>,
    /// What a match begins with, as far as was read.
    begins: Vec<(char, char)>,
    either_case: bool,
    /// Only what matches begin with is of interest; nothing behind that is read.
    front: bool,
}

impl Reader<'_> {
    /// The next byte: all marks are one.
    fn peek(&self) -> Option<u8> {
        self.re.as_str().as_bytes().first().copied()
    }

    fn takes(&mut self, mark: u8) -> bool {
        self.peek() == Some(mark) && self.re.next().is_some()
    }

    /// What stands before a mark, which is left out.
    fn until(&mut self, mark: u8) -> &str {
        let text = self.re.as_str();
        let at = text.bytes().position(|b| b == mark).unwrap_or(text.len());
        self.re = text.get(at + 1..).unwrap_or_default().chars();
        &text[..at]
    }

    /// Branches up to a closing bracket, which is left, or the end. Adds what they begin with if `first`.
    fn alternatives(&mut self, first: bool) -> Part {
        let mut out = self.row(first);
        while self.takes(b'|') {
            out.or(self.row(first));
        }
        out
    }

    /// One branch.
    fn row(&mut self, first: bool) -> Part {
        let mut out = Part::open();
        // A character that stands right before the next item.
        let mut before = None;
        while self.peek().is_some_and(|b| !matches!(b, b'|' | b')')) {
            if self.front && !out.open {
                self.skip();
                break;
            }
            let Some(c) = self.re.next() else { break };
            // Most are characters of words.
            if !c.is_ascii() && !self.peek().is_some_and(counts) {
                if first && out.open {
                    self.begins.push((c, c));
                }
                out.and_char(c);
                let seen = Sight { before, range: (c, c) };
                out.key = Sight::better(out.key, (!self.front).then_some(seen));
                before = Some(c);
                continue;
            }
            let item = self.item(c, first && out.open, before.take());
            out.and(item);
        }
        out
    }

    /// Passes over the rest of a branch.
    fn skip(&mut self) {
        let (text, mut at, mut depth) = (self.re.as_str(), 0, 0);
        let mut class = false;
        while let Some(&b) = text.as_bytes().get(at) {
            match b {
                b'\\' => at += 1,
                b']' => class = false,
                _ if class => {}
                b'[' => class = true,
                b'(' => depth += 1,
                b'|' | b')' if depth == 0 => break,
                b')' => depth -= 1,
                _ => {}
            }
            at += 1;
        }
        self.re = text.get(at..).unwrap_or_default().chars();
    }

    /// One item with its count.
    fn item(&mut self, c: char, first: bool, before: Option<char>) -> Part {
        let out = match c {
            '$' => Part::open(),
            '^' => Part { anchored: true, ..Part::open() },
            '(' => self.group(first),
            '[' => self.class(first, before),
            '\\' => match self.re.next() {
                Some('s') => self.set(&BLANKS, first),
                Some('u') => {
                    let code = self.until(b'}').trim_start_matches(one_of("{"));
                    match u32::from_str_radix(code, 16).ok().and_then(char::from_u32) {
                        Some(c) => self.char(c, first),
                        None => self.set(&ANY, first),
                    }
                }
                Some(c) if !c.is_ascii_alphanumeric() => self.char(c, first),
                _ => self.set(&ANY, first),
            },
            '.' => self.set(&ANY, first),
            c => self.char(c, first),
        };
        let Some(mark) = self.peek().filter(|&b| counts(b)) else { return out };
        self.re.next();
        let dispensable = match mark {
            b'{' => self.until(b'}').starts_with(one_of("0,")),
            mark => mark != b'+',
        };
        // A sparing count.
        self.takes(b'?');
        if dispensable { Part::open() } else { out }
    }

    fn char(&mut self, c: char, first: bool) -> Part {
        if self.either_case && c.is_ascii_alphabetic() {
            let other = (c as u8 ^ 0x20) as char;
            return self.set(&[(c, c), (other, other)], first);
        }
        if first {
            self.begins.push((c, c));
        }
        let mut out = Part::open();
        out.and_char(c);
        out.key = (!self.front).then_some(Sight { before: None, range: (c, c) });
        out
    }

    fn set(&mut self, ranges: &[(char, char)], first: bool) -> Part {
        if first {
            self.begins.extend(ranges);
        }
        Part::of(ranges)
    }

    /// A group behind its opening bracket, with the closing one.
    fn group(&mut self, first: bool) -> Part {
        let before = self.either_case;
        if self.takes(b'?') {
            // `P<name>`, `i-u:` or `:`.
            let name = self.peek() == Some(b'P');
            self.either_case |= self.until(if name { b'>' } else { b':' }).starts_with('i');
        }
        let out = self.alternatives(first);
        self.re.next();
        self.either_case = before;
        out
    }

    /// A class behind its opening bracket, with the closing one.
    fn class(&mut self, first: bool, before: Option<char>) -> Part {
        let from = self.begins.len();
        let negated = self.takes(b'^');
        while let Some(c) = self.re.next().filter(|&c| c != ']') {
            let low = match c {
                '\\' if self.takes(b's') => {
                    self.begins.extend(BLANKS);
                    continue;
                }
                '\\' => self.re.next().unwrap_or(c),
                c => c,
            };
            let mut ahead = self.re.clone();
            let high = match (ahead.next(), ahead.next()) {
                (Some('-'), Some(to)) if to != ']' => {
                    self.re = ahead;
                    if to == '\\' { self.re.next().unwrap_or(to) } else { to }
                }
                _ => low,
            };
            self.begins.push((low, high));
        }
        if negated || self.either_case {
            self.begins.truncate(from);
            return self.set(&ANY, first);
        }
        let mut out = Part::of(&self.begins[from..]);
        if !self.front && !matches!(self.peek(), Some(b'?' | b'*')) {
            out.needs.extend(Need::of(before, &self.begins[from..]));
        }
        if !first {
            self.begins.truncate(from);
        }
        out
    }
}

/// Whether a mark says how often what is before it stands.
fn counts(mark: u8) -> bool {
    matches!(mark, b'?' | b'*' | b'+' | b'{')
}

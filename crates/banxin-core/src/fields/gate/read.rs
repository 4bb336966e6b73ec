//! Reads an expression for what can be seen of it from outside.
//!
//! Part of [`super`]. In: an expression. Out: what its matches begin with, and what they hold. A form that is
//! not known lets everything through.

use std::iter::Peekable;
use std::str::Chars;

use super::{Bits, Part, Set};
use crate::glyphs::one_of;

/// What a match begins with, and what every match holds.
pub(super) fn read(re: &str) -> (Vec<(char, char)>, Part) {
    let mut reader = Reader { re: re.chars().peekable(), begins: Vec::new(), either_case: false };
    let part = reader.alternatives(true);
    // What is left over is of a form that is not known.
    let part = if reader.re.next().is_some() { Part::open() } else { part };
    (reader.begins, part)
}

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
    re: Peekable<Chars<'r>>,
    /// What a match begins with, as far as was read.
    begins: Vec<(char, char)>,
    either_case: bool,
}

impl Reader<'_> {
    /// Branches up to a closing bracket, which is left, or the end. Adds what they begin with if `first`.
    fn alternatives(&mut self, first: bool) -> Part {
        let row = self.row(first);
        if self.re.peek() != Some(&'|') {
            return row;
        }
        let mut out = Part { open: row.open, anchored: row.anchored, all: row.all, ..Part::default() };
        let mut one = row.hand(Some(Set { bits: Bits::default(), ranges: Vec::new() }));
        while self.re.next_if_eq(&'|').is_some() {
            let row = self.row(first);
            out.open |= row.open;
            out.anchored &= row.anchored;
            out.all = out.all & row.all;
            one = row.hand(one);
        }
        out.one.extend(one);
        out
    }

    /// One branch.
    fn row(&mut self, first: bool) -> Part {
        let mut out = Part::open();
        while self.re.peek().is_some_and(|&c| c != '|' && c != ')') {
            let item = self.item(first && out.open);
            out.anchored |= item.anchored && out.open;
            out.open &= item.open;
            out.all = out.all | item.all;
            out.held = item.held.or(out.held);
            out.one.extend(item.one);
        }
        out
    }

    /// One item with its count.
    fn item(&mut self, first: bool) -> Part {
        let out = match self.re.next() {
            None | Some('$') => Part::open(),
            Some('^') => Part { anchored: true, ..Part::open() },
            Some('(') => self.group(first),
            Some('[') => self.class(first),
            Some('\\') => match self.re.next() {
                Some('s') => self.set(&BLANKS, first),
                Some('u') => {
                    let code: String = self.re.by_ref().skip(1).take_while(|&c| c != '}').collect();
                    match u32::from_str_radix(&code, 16).ok().and_then(char::from_u32) {
                        Some(c) => self.char(c, first),
                        None => self.set(&ANY, first),
                    }
                }
                Some(c) if !c.is_ascii_alphanumeric() => self.char(c, first),
                _ => self.set(&ANY, first),
            },
            Some('.') => self.set(&ANY, first),
            Some(c) => self.char(c, first),
        };
        let dispensable = match self.re.peek() {
            Some('?' | '*') => self.re.next().is_some(),
            Some('+') => self.re.next().is_none(),
            Some('{') => {
                let count: String = self.re.by_ref().skip(1).take_while(|&c| c != '}').collect();
                count.starts_with(one_of("0,"))
            }
            _ => return out,
        };
        // A sparing count.
        self.re.next_if_eq(&'?');
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
        Part { all: Bits::of(c), held: Some(c), ..Part::default() }
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
        if self.re.next_if_eq(&'?').is_some() {
            // `P<name>`, `i-u:` or `:`.
            let mut kind = self.re.by_ref().take_while(|&c| c != ':' && c != '>');
            self.either_case |= kind.next() == Some('i');
            kind.for_each(drop);
        }
        let out = self.alternatives(first);
        self.re.next();
        self.either_case = before;
        out
    }

    /// A class behind its opening bracket, with the closing one.
    fn class(&mut self, first: bool) -> Part {
        let from = self.begins.len();
        let negated = self.re.next_if_eq(&'^').is_some();
        while let Some(c) = self.re.next().filter(|&c| c != ']') {
            let low = match c {
                '\\' if self.re.next_if_eq(&'s').is_some() => {
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
        let out = Part::of(&self.begins[from..]);
        if !first {
            self.begins.truncate(from);
        }
        out
    }
}

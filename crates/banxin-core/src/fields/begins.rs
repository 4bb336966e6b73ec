//! The characters that what a regular expression finds can begin with.
//!
//! In: an expression as [`super::pattern::pattern`] takes it. Out: ranges of characters, or that any may.
//! It lets the small engine, which tries one expression after the other, leave out nearly all. Whatever is not understood here may begin with anything.
//! Not handled: case-insensitive groups, negated classes.

use std::iter::Peekable;
use std::str::Chars;

/// What a text can begin with.
#[derive(Debug, Default)]
pub(super) struct Begins {
    /// From and to, in order, apart.
    ranges: Vec<(char, char)>,
    /// Any character, or none at all.
    open: bool,
}

impl Begins {
    /// Reads an expression that has to match from the start.
    pub fn of(re: &str) -> Self {
        let mut chars = re.chars().peekable();
        let mut out = alternatives(&mut chars);
        // Something was left: a form that is not known.
        out.open |= chars.next().is_some() || !re.starts_with('^');
        out.ranges.sort_unstable();
        out.ranges.dedup_by(|next, last| {
            let joins = next.0 <= last.1;
            last.1 = if joins { last.1.max(next.1) } else { last.1 };
            joins
        });
        out
    }

    /// Whether a text that is found may begin so.
    pub fn may(&self, c: char) -> bool {
        let at = self.ranges.partition_point(|r| r.1 < c);
        self.open || self.ranges.get(at).is_some_and(|r| r.0 <= c)
    }
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

/// Branches up to a closing bracket, which is left, or the end. `open` says that one may be empty.
fn alternatives(re: &mut Peekable<Chars<'_>>) -> Begins {
    let mut out = Begins::default();
    let mut empty = true;
    loop {
        match re.peek() {
            None | Some(')') => break,
            Some('|') => {
                re.next();
                out.open |= empty;
                empty = true;
            }
            Some(_) => {
                let item = item(re);
                if empty {
                    out.ranges.extend(item.ranges);
                    empty = item.open;
                }
            }
        }
    }
    out.open |= empty;
    out
}

/// One item with its count; `open` says that it may be empty, or is not understood.
fn item(re: &mut Peekable<Chars<'_>>) -> Begins {
    let one = |c: char| Begins { ranges: vec![(c, c)], open: false };
    let anything = || Begins { ranges: vec![('\0', char::MAX)], open: false };
    let mut out = match re.next() {
        None | Some('^' | '$') => Begins { ranges: Vec::new(), open: true },
        Some('(') => {
            let kind = group(re);
            let inner = alternatives(re);
            re.next();
            if kind { inner } else { Begins { open: inner.open, ..anything() } }
        }
        Some('[') => class(re),
        Some('\\') => match re.next() {
            Some('s') => Begins { ranges: BLANKS.to_vec(), open: false },
            Some(c) if !c.is_ascii_alphanumeric() => one(c),
            _ => anything(),
        },
        Some('.') => anything(),
        Some(c) => one(c),
    };
    match re.peek() {
        Some('?' | '*') => {
            re.next();
            out.open = true;
        }
        Some('+') => {
            re.next();
        }
        Some('{') => {
            let count: String = re.by_ref().skip(1).take_while(|&c| c != '}').collect();
            out.open |= count.starts_with('0') || count.starts_with(',');
        }
        _ => return out,
    }
    // A sparing count.
    re.next_if_eq(&'?');
    out
}

/// Reads what stands behind the opening of a group; false where its case is ignored.
fn group(re: &mut Peekable<Chars<'_>>) -> bool {
    if re.next_if_eq(&'?').is_none() {
        return true;
    }
    let name: String = re.by_ref().take_while(|&c| c != ':' && c != '>').collect();
    !name.starts_with('i')
}

/// A class up to its closing bracket.
fn class(re: &mut Peekable<Chars<'_>>) -> Begins {
    let mut out = Begins::default();
    let negated = re.next_if_eq(&'^').is_some();
    while let Some(c) = re.next().filter(|&c| c != ']') {
        let from = match c {
            '\\' if re.next_if_eq(&'s').is_some() => {
                out.ranges.extend(BLANKS);
                continue;
            }
            '\\' => re.next().unwrap_or(c),
            c => c,
        };
        let mut ahead = re.clone();
        let to = match (ahead.next(), ahead.next()) {
            (Some('-'), Some(to)) if to != ']' => {
                *re = ahead;
                if to == '\\' { re.next().unwrap_or(to) } else { to }
            }
            _ => from,
        };
        out.ranges.push((from, to));
    }
    if negated {
        out.ranges = vec![('\0', char::MAX)];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn may(re: &str, yes: &str, no: &str) {
        let begins = Begins::of(re);
        assert!(yes.chars().all(|c| begins.may(c)), "{re}: {begins:?}");
        assert!(!no.chars().any(|c| begins.may(c)), "{re}: {begins:?}");
    }

    #[test]
    fn alternatives_classes_and_what_may_be_missing_are_seen_through() {
        may("^(?:甲乙|丙)丁", "甲丙", "乙丁");
        may("^甲?(?:乙|丙?)[丁-戊0-9]", "甲乙丙丁0", "龟a");
        may(r"^(?P<a>甲){0,2}\s*[\-—]乙", "甲 \u{3000}-—", "乙");
        may("^甲{2,}?乙", "甲", "乙");
    }

    #[test]
    fn avoids_a_no_where_it_cannot_tell() {
        for re in ["甲", "^甲?", "^[^甲]", "^(?i-u:mon)", "^.", "^(?:甲|)", "^甲)乙"] {
            assert!(Begins::of(re).may('乙'), "{re}");
        }
    }
}

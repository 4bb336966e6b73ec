//! What a text must hold so that a regular expression can match in it.
//!
//! In: an expression as [`super::pattern::pattern`] takes it. Out: characters that a match begins with, and
//! characters that no match can do without. Both are told long before an engine would tell, and before
//! there is one: most expressions of the house are never read by an engine on a page.
//! Invariant: a text that is turned away has no match. Whatever is not understood here lets through.
//! Not handled: the order of characters.

use std::iter::Peekable;
use std::str::Chars;

/// What can be seen of an expression from outside.
#[derive(Debug)]
pub(super) struct Gate {
    /// Characters that a match begins with, from and to.
    begins: Vec<(char, char)>,
    /// Their bits; all where a match may be empty.
    coarse: u128,
    part: Part,
}

/// What can be seen of a part.
#[derive(Debug, Default)]
struct Part {
    /// It may be empty, or is not understood.
    open: bool,
    /// It stands at the start of the text.
    anchored: bool,
    /// Bits that a match sets, all of them.
    all: u128,
    /// A character that every match holds; the last such one, as heads of words are more often shared.
    held: Option<char>,
    /// Of each of these every match holds a character.
    one: Vec<Set>,
}

/// Characters, few of them.
#[derive(Debug)]
struct Set {
    bits: u128,
    ranges: Vec<(char, char)>,
}

/// A character's bit: the last seven bits of its number. Texts that share no bit share no character.
fn bit(c: char) -> u128 {
    1 << (c as u32 & 127)
}

/// The bits of all characters of a text.
pub(super) fn bits(text: &str) -> u128 {
    text.chars().fold(0, |bits, c| bits | bit(c))
}

/// Ranges of more characters than this tell nothing.
const MANY: u32 = 48;

/// The bits of ranges; none where they are many.
fn of_ranges(ranges: &[(char, char)]) -> Option<u128> {
    ranges.iter().try_fold(0, |bits, &(from, to)| {
        let few = (to as u32).checked_sub(from as u32).is_some_and(|n| n < MANY);
        few.then(|| (from..=to).fold(bits, |bits, c| bits | bit(c)))
    })
}

impl Set {
    fn has(&self, c: char) -> bool {
        self.bits & bit(c) != 0 && self.ranges.iter().any(|r| r.0 <= c && c <= r.1)
    }

    fn add(&mut self, c: char) {
        if !self.has(c) {
            self.bits |= bit(c);
            self.ranges.push((c, c));
        }
    }
}

impl Part {
    /// What may be empty.
    fn open() -> Self {
        Self { open: true, ..Self::default() }
    }

    /// One character of these.
    fn of(ranges: &[(char, char)]) -> Self {
        let set = of_ranges(ranges).map(|bits| Set { bits, ranges: ranges.to_vec() });
        Self { one: set.into_iter().collect(), ..Self::default() }
    }

    /// Adds characters of which every match of the part holds one; none where that may be any.
    fn hand(self, to: Option<Set>) -> Option<Set> {
        let mut to = to?;
        match self.held {
            Some(c) => to.add(c),
            None => {
                let least = self.one.into_iter().min_by_key(|set| set.bits.count_ones())?;
                to.bits |= least.bits;
                to.ranges.extend(least.ranges);
            }
        }
        Some(to)
    }
}

impl Gate {
    /// Reads an expression.
    pub fn of(re: &str) -> Self {
        let mut reader = Reader { re: re.chars().peekable(), begins: Vec::new(), either_case: false };
        let mut part = reader.alternatives(true);
        if reader.re.next().is_some() {
            // Something was left: a form that is not known.
            part = Part::open();
        }
        let begins = reader.begins;
        let coarse = if part.open { u128::MAX } else { of_ranges(&begins).unwrap_or(u128::MAX) };
        Self { begins, coarse, part }
    }

    /// The bits of what a match may begin with.
    pub fn coarse(&self) -> u128 {
        self.coarse
    }

    /// Whether a match may begin so.
    pub fn begins(&self, c: char) -> bool {
        self.part.open || self.coarse & bit(c) != 0 && self.begins.iter().any(|r| r.0 <= c && c <= r.1)
    }

    /// Whether a text may hold a match, of which [`bits`] are known.
    pub fn holds(&self, text: &str, bits: u128) -> bool {
        bits & self.part.all == self.part.all
            && self.part.one.iter().all(|set| bits & set.bits != 0)
            && self.part.one.iter().all(|set| text.chars().any(|c| set.has(c)))
    }

    /// Whether there may be a match in a text.
    pub fn may(&self, text: &str) -> bool {
        (!self.part.anchored || self.part.open || text.chars().next().is_some_and(|c| self.begins(c)))
            && self.holds(text, bits(text))
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

/// Every character.
const ANY: [(char, char); 1] = [('\0', char::MAX)];

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
        let mut one = row.hand(Some(Set { bits: 0, ranges: Vec::new() }));
        while self.re.next_if_eq(&'|').is_some() {
            let row = self.row(first);
            out.open |= row.open;
            out.anchored &= row.anchored;
            out.all &= row.all;
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
            out.all |= item.all;
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
                count.starts_with(['0', ','])
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
        Part { all: bit(c), held: Some(c), ..Part::default() }
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

#[cfg(test)]
mod tests {
    use super::super::pattern::pattern;
    use super::*;

    fn may(re: &str, yes: &str, no: &str) {
        let gate = Gate::of(re);
        assert!(yes.split(' ').all(|text| gate.may(text)), "{re}: {gate:?}");
        assert!(!no.split(' ').any(|text| gate.may(text)), "{re}: {gate:?}");
    }

    #[test]
    fn alternatives_classes_and_what_may_be_missing_are_seen_through() {
        may("^(?:甲乙|丙)丁", "甲乙丁 丙丁", "乙丁 丁丙 丙");
        may("^甲?(?:乙|丙?)[丁-戊0-9]", "甲丁 乙0 丙1 9", "龟0 a0");
        may(r"^(?P<a>甲){0,2}\s*[\-—]乙", "甲-乙 \u{3000}-乙 —乙", "乙 甲-");
        may("^甲{2,}?乙", "甲甲乙", "甲 乙");
        may("(?i-u:mon)[日月]", "乙Mon日 MON月", "mn日 mon");
        may("甲(?:乙丙|丁丙)+", "甲乙丙 丙丁甲", "甲乙 乙丙");
        may(r"^\u{3000}?甲|^乙", "\u{3000}甲 甲 乙", "丙甲 丙乙");
    }

    #[test]
    fn avoids_a_no_where_it_cannot_tell() {
        for re in ["[^甲]", "^甲?", "^[^甲]", "^.", "^(?:甲|)", "^甲)乙", "甲*", "(?:甲|.)"] {
            assert!(Gate::of(re).may("乙"), "{re}");
        }
        assert!(Gate::of("^甲|乙").may("丙乙"));
    }

    /// Numbers that look like chance, the same each time.
    fn chance(state: &mut u64, below: usize) -> usize {
        *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (*state >> 33) as usize % below
    }

    /// An expression of so many parts within each other.
    fn expression(state: &mut u64, depth: usize) -> String {
        let leaf = ["甲", "乙", "a", "[甲丙]", "[^乙]", "[a-c]", r"\s", ".", r"\u{4e59}", "$", "^"];
        let mut out = String::new();
        for _ in 0..1 + chance(state, 3) {
            match chance(state, if depth == 0 { 3 } else { 5 }) {
                0..3 => {
                    let part = leaf[chance(state, leaf.len())];
                    out += part;
                    if part.ends_with(['$', '^']) && part.len() == 1 {
                        continue;
                    }
                }
                3 => out += &format!("(?:{}|{})", expression(state, depth - 1), expression(state, depth - 1)),
                _ => out += &format!("(?i-u:{})", expression(state, depth - 1)),
            }
            out += ["", "", "", "?", "*", "+", "{2}", "{0,1}", "{1,2}?"][chance(state, 9)];
        }
        out
    }

    #[test]
    fn nothing_is_turned_away_in_which_the_engine_finds_something() {
        let mut state = 7;
        let (mut found, mut away) = (0, 0);
        for _ in 0..3000 {
            let re = expression(&mut state, 2);
            let (gate, full) = (Gate::of(&re), pattern(&re));
            for _ in 0..8 {
                let text: String = (0..chance(&mut state, 5))
                    .map(|_| ['甲', '乙', '丙', 'a', 'B', ' '][chance(&mut state, 6)])
                    .collect();
                let there = full.small().is_match(&text);
                assert!(!there || gate.may(&text), "{re} in {text:?}: {gate:?}");
                found += usize::from(there);
                away += usize::from(!gate.may(&text));
            }
        }
        assert!(found > 4000 && away > 4000, "{found} found, {away} turned away");
    }
}

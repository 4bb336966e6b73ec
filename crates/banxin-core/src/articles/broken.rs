//! Head lines that were broken in the middle: the rest goes back to its line.
//!
//! Part of the articles stage, first. A head that is wider than its box, or whose figures are set in
//! another face, comes as two lines. That it is one, the text tells: the characters that meet at the
//! break stand together in the page's paragraphs, with the next character on one side at least, and
//! neither of them stands everywhere. Of heads that follow each other two in a hundred meet so, of
//! heads broken anywhere three in four. A figure goes with its unit, and no line begins with a mark
//! that closes or ends with one that opens (GB/T 15834).
//!
//! In: blocks. Out: blocks, broken heads as one block of several lines. Linear in the text.

use super::{chars_of, looks};
use crate::fields;
use crate::line_law::{never_first, never_last};
use crate::lines::{EM, Sheet, width};
use crate::pairs::Seen;
use crate::sort;
use crate::weights::broken as w;
use crate::zones::{Block, Zone};

/// The characters around a break: two before, two behind.
type Edge = [char; 4];

/// Joins broken heads.
pub(super) fn mend(sheet: &Sheet, blocks: Vec<Block>) -> Vec<Block> {
    let follows = |i: usize| blocks[i - 1].zone == Zone::Head && blocks[i].zone == Zone::Head;
    let edges: Vec<(usize, Edge)> =
        (1..blocks.len()).filter(|&i| follows(i)).filter_map(|i| Some((i, edge(sheet, &blocks, i)?))).collect();
    if edges.is_empty() {
        return blocks;
    }
    let counts = Counts::of(sheet, &blocks, edges.iter().map(|e| &e.1));
    let text = |b: usize| chars_of(sheet, &blocks, b).collect::<String>();
    let mut joined = vec![false; blocks.len()];
    for (i, edge) in &edges {
        let (line, rest) = (text(i - 1), text(*i));
        joined[*i] = label_goes_on(&line, &rest)
            || !stands_alone(&line, &rest)
                && (parted_mark(edge)
                    || parted_figure(edge, &line, &rest)
                    || counts.word(edge, is_wider(&line, &rest)));
    }
    let mut out: Vec<Block> = Vec::with_capacity(blocks.len());
    for (block, joined) in blocks.into_iter().zip(joined) {
        match out.last_mut() {
            Some(last) if joined => last.lines.extend(block.lines),
            _ => out.push(block),
        }
    }
    out
}

/// The characters around the break before block `i`; none where a line has less than two.
fn edge(sheet: &Sheet, blocks: &[Block], i: usize) -> Option<Edge> {
    let mut behind = chars_of(sheet, blocks, i);
    let (c, d) = (behind.next()?, behind.next()?);
    let (mut a, mut b, mut n) = (' ', ' ', 0);
    for ch in chars_of(sheet, blocks, i - 1) {
        (a, b, n) = (b, ch, n + 1);
    }
    (n > 1).then_some([a, b, c, d])
}

/// A line begins with a mark that closes, or the one before ends with one that opens.
fn parted_mark([_, b, c, _]: &Edge) -> bool {
    never_first(*c) || never_last(*b)
}

/// `【清河两岸` / `·系列故事②】`: a label that closes on the next line.
fn label_goes_on(line: &str, rest: &str) -> bool {
    line.starts_with('【') && !line.contains('】') && rest.ends_with('】') && !rest.contains('【')
}

/// A label, or lines of which the second begins as decks do.
fn stands_alone(line: &str, rest: &str) -> bool {
    fields::column_label(line).is_some() || fields::column_label(rest).is_some() || looks::explains(rest)
}

/// What is left is wider than what it was broken off.
fn is_wider(line: &str, rest: &str) -> bool {
    let of = |s: &str| s.chars().map(width).sum::<i32>();
    of(rest) > of(line) + EM
}

/// A figure stands on one line and its unit on the next, or what is left is a figure with its unit.
fn parted_figure([_, b, c, _]: &Edge, line: &str, rest: &str) -> bool {
    const UNITS: &str = "年月日时點点万萬亿億千百元个個名人家项項条條公吨噸米岁歲届屆次倍多余餘件户戶套座种種期天";
    let digit = |c: char| c.is_ascii_digit();
    let unit = |c: char| UNITS.contains(c) || matches!(c, '％' | '%' | '℃');
    let is_figure = |s: &str| s.chars().all(|c| digit(c) || c == '.' || unit(c));
    if digit(*b) {
        return unit(*c) || *c == '.';
    }
    let whole = digit(*c) && b.is_alphanumeric() && is_figure(rest) && !rest.ends_with(digit) && !rest.ends_with('日');
    whole && !line.starts_with('—') && !is_figure(line) && rest.chars().filter(|&c| unit(c)).count() <= w::UNIT_LONGEST
}

/// How often what stands around the breaks stands in the paragraphs.
struct Counts {
    keys: Vec<u64>,
    times: Vec<u32>,
}

/// The parts of a key that hold its last character, its last two, all three.
const ONE: u64 = (1 << 21) - 1;
const TWO: u64 = (1 << 42) - 1;
const THREE: u64 = (1 << 63) - 1;

/// A key for up to three characters.
fn key(chars: &[char]) -> u64 {
    chars.iter().fold(0, |k, &c| k << 21 | u64::from(u32::from(c)))
}

impl Counts {
    fn of<'a>(sheet: &Sheet, blocks: &[Block], edges: impl Iterator<Item = &'a Edge>) -> Self {
        let mut keys: Vec<u64> =
            edges.flat_map(|e| [key(&e[..3]), key(&e[1..]), key(&e[1..3]), key(&e[1..2]), key(&e[2..3])]).collect();
        sort::numbers(&mut keys);
        let mut seen = Seen::default();
        keys.iter().for_each(|&k| seen.add(k));
        let mut times = vec![0; keys.len()];
        for b in (0..blocks.len()).filter(|&b| blocks[b].zone == Zone::Body) {
            let mut last = 0u64;
            for c in chars_of(sheet, blocks, b) {
                last = (last << 21 | u64::from(u32::from(c))) & THREE;
                for k in [last, last & TWO, last & ONE] {
                    if seen.may_have(k)
                        && let Ok(at) = keys.binary_search(&k)
                    {
                        times[at] += 1;
                    }
                }
            }
        }
        Self { keys, times }
    }

    fn times(&self, chars: &[char]) -> u32 {
        self.keys.binary_search(&key(chars)).map_or(0, |at| self.times[at])
    }

    /// Whether a word was broken.
    fn word(&self, e: &Edge, wider: bool) -> bool {
        let letters = e[1].is_alphanumeric() && e[2].is_alphanumeric();
        let rarer = self.times(&e[1..2]).min(self.times(&e[2..3]));
        letters
            && self.times(&e[..3]) + self.times(&e[1..]) > 0
            && self.times(&e[1..3]) * 100 >= rarer * if wider { w::TOGETHER_WIDER } else { w::TOGETHER }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::plain;
    use crate::lines::measure;

    /// Head lines and a paragraph: the heads as they come out.
    fn heads(lines: &[&str], body: &str) -> Vec<String> {
        let text = format!("{}\n{body}", lines.join("\n"));
        let page = plain(&text, 0, text.len());
        let sheet = measure(&page.glyphs, &page.lines, page.removed, false);
        let zone = |l: usize| if l < lines.len() { Zone::Head } else { Zone::Body };
        let blocks = (0..sheet.lines.len()).map(|l| Block::new(zone(l), vec![l as u32], 0)).collect();
        let out = mend(&sheet, blocks);
        let text = |(b, _): (usize, &Block)| chars_of(&sheet, &out, b).collect();
        out.iter().enumerate().filter(|b| b.1.zone == Zone::Head).map(text).collect()
    }

    #[test]
    fn a_word_that_was_broken_is_one_again() {
        assert_eq!(
            heads(&["两岸老人盼望新桥早日通", "车过河"], "清河新桥昨日通车，老人过河。"),
            ["两岸老人盼望新桥早日通车过河"]
        );
        assert_eq!(heads(&["清", "河"], "清河。"), ["清", "河"]);
    }

    #[test]
    fn a_figure_goes_with_its_unit() {
        assert_eq!(heads(&["清河县2022", "年底前建成新桥"], "甲。"), ["清河县2022年底前建成新桥"]);
        assert_eq!(heads(&["清河新桥投资", "10亿元"], "甲。"), ["清河新桥投资10亿元"]);
    }

    #[test]
    fn no_line_begins_with_a_mark_that_closes() {
        assert_eq!(heads(&["清河县“百桥工程", "”惠及两岸"], "甲。"), ["清河县“百桥工程”惠及两岸"]);
    }

    #[test]
    fn avoids_joining_heads_that_do_not_meet_in_the_text() {
        let lines = ["清河新桥昨日通车", "两岸老人同声说好"];
        assert_eq!(heads(&lines, "清河新桥昨日通车，老人说好。"), lines);
    }

    #[test]
    fn avoids_joining_where_both_characters_stand_everywhere() {
        let lines = ["老人过河", "新桥通车"];
        let body = "河新。河水河岸河堤河道河床河边河口河湾河谷河滩，新桥新路新村新城新岸新堤新渠新校新楼新区。";
        assert_eq!(heads(&lines, body), lines);
    }
}

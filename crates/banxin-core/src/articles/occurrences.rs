//! In which paragraphs the words of each head line occur.
//!
//! Part of the articles stage. Read once, it tells what a line would share with any stretch of
//! paragraphs, so that bodies can be cut and joined on trial: pairs of characters, and single ones ([`super::spread`]).
//!
//! Linear in the text; a look-up costs the pairs of the line.

use std::cell::RefCell;

use super::spread::Spread;
use super::strip::Strip;
use super::{chars_of, lines_of};
use crate::lines::Sheet;
use crate::numbers::Numbers;
use crate::pairs::{self, Pairs, Seen};
use crate::root::root;
use crate::weights::heads as w;
use crate::zones::Block;

/// Paragraphs by pair of characters, for the pairs of head lines.
#[derive(Debug, Default)]
pub(super) struct Occurrences {
    /// Number of head lines.
    heads: usize,
    /// Head lines, and behind them what meets between them.
    lines: Vec<Line>,
    /// For each pair: the paragraphs (nodes) that have it, in order.
    nodes: Vec<Vec<u32>>,
    /// The same for single characters.
    spread: Spread,
    /// Gains that were asked for.
    known: RefCell<(Numbers, Vec<i32>)>,
}

/// What is known of a head line once the page is read.
#[derive(Debug)]
struct Line {
    /// Its pairs that stand in some paragraph.
    pairs: Vec<u32>,
    /// Number of all its pairs.
    size: i32,
    /// How much its length counts.
    long: i32,
}

impl Occurrences {
    /// Reads the page for the given head blocks. Behind the heads stand, as lines of their own, the
    /// two characters that meet where one head follows another.
    pub fn of(sheet: &Sheet, blocks: &[Block], strip: &Strip, heads: &[usize]) -> Self {
        let text = |b: usize| chars_of(sheet, blocks, b);
        let mut lines = lines_of(sheet, blocks, heads);
        for i in 1..heads.len() {
            let mut two = Vec::new();
            two.extend(lines[i - 1].last().copied());
            two.extend(lines[i].first().copied());
            lines.push(two);
        }
        let paragraphs = || strip.nodes.iter().map(|n| text(n.block));
        let spread = Spread::of(&lines[..heads.len()], paragraphs());
        Self { heads: heads.len(), spread, ..Self::read(&lines, paragraphs()) }
    }

    /// Whether the characters that meet where line `line` follows the one before stand together in
    /// some paragraph: the head was broken there, not ended.
    pub fn meet(&self, line: usize) -> bool {
        let joint = line.checked_sub(1).and_then(|i| self.lines.get(self.heads + i));
        joint.is_some_and(|line| !line.pairs.is_empty())
    }

    /// Reads head lines and paragraphs.
    fn read<P: Iterator<Item = char>>(lines: &[Vec<char>], paragraphs: impl Iterator<Item = P>) -> Self {
        let mut of_line: Vec<Pairs> = Vec::with_capacity(lines.len());
        for line in lines {
            of_line.push(Pairs::of(line.iter().copied()));
        }
        let (mut all, mut seen) = (Numbers::default(), Seen::default());
        for line in &of_line {
            for p in line.iter() {
                all.add(p);
                seen.add(p);
            }
        }
        let mut nodes = vec![Vec::new(); all.len()];
        for (n, paragraph) in paragraphs.enumerate() {
            pairs::each(paragraph, |p| {
                if seen.may_have(p)
                    && let Some(at) = all.place(p)
                {
                    let list: &mut Vec<u32> = &mut nodes[at];
                    if list.last() != Some(&(n as u32)) {
                        list.push(n as u32);
                    }
                }
            });
        }
        let line = |line: &Pairs| {
            let ids: Vec<u32> = line.iter().filter_map(|p| all.place(p).map(|i| i as u32)).collect();
            let size = ids.len() as i32;
            let long = (root(size as u64 * 100) as i32).clamp(w::SHORTEST, w::LONGEST);
            let pairs = ids.into_iter().filter(|&p| !nodes[p as usize].is_empty()).collect();
            Line { pairs, size, long }
        };
        Self { heads: of_line.len(), lines: of_line.iter().map(line).collect(), nodes, ..Self::default() }
    }

    /// What a line gains by belonging to a body of the paragraphs `from..to`. Trials ask the same again and again: a
    /// cut more or less leaves most bodies as they are.
    pub fn gain(&self, line: usize, from: usize, to: usize) -> i32 {
        if line.max(to) >> 20 > 0 {
            return self.gain_of(line, from, to);
        }
        let (asked, gains) = &mut *self.known.borrow_mut();
        let at = asked.add((line as u64) << 40 | (from as u64) << 20 | to as u64);
        if at == gains.len() {
            gains.push(self.gain_of(line, from, to));
        }
        gains[at]
    }

    /// See [`Self::gain`].
    fn gain_of(&self, line: usize, from: usize, to: usize) -> i32 {
        let long = self.lines[line].long;
        (self.shared(line, from, to) + self.spread.gain(line, from, to)) * long / w::USUAL
    }

    /// What the pairs of a line are worth that the paragraphs `from..to` share.
    fn shared(&self, line: usize, from: usize, to: usize) -> i32 {
        let line = &self.lines[line];
        let (mut all, mut first) = (0i32, 0i32);
        for &p in &line.pairs {
            let list = &self.nodes[p as usize];
            let at = list.partition_point(|&n| (n as usize) < from);
            if let Some(&n) = list.get(at)
                && (n as usize) < to
            {
                all += 1;
                first += i32::from((n as usize) < from + 2);
            }
        }
        (all * w::SHARED + first * w::SHARED_FIRST) / line.size.max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(lines: &[&str], paragraphs: &[&str]) -> Occurrences {
        let own: Vec<Vec<char>> = lines.iter().map(|l| l.chars().collect()).collect();
        let paragraphs = || paragraphs.iter().map(|p| p.chars());
        let spread = Spread::of(&own, paragraphs());
        Occurrences { spread, ..Occurrences::read(&own, paragraphs()) }
    }

    #[test]
    fn a_head_gains_where_its_words_stand() {
        let words = seen(&["清河新桥通车"], &["北山的果子红了。", "清河新桥昨日通车。", "老人说好。"]);
        assert!(words.gain(0, 1, 3) > 0);
        assert!(words.gain(0, 0, 1) <= 0);
        assert!(words.gain(0, 2, 3) <= 0);
    }

    #[test]
    fn words_at_the_beginning_of_a_body_are_worth_more() {
        let words = seen(&["清河新桥通车"], &["甲。", "乙。", "清河新桥昨日通车。"]);
        assert!(words.gain(0, 2, 3) > words.gain(0, 0, 3));
    }

    #[test]
    fn a_whole_share_is_worth_more_in_a_longer_head() {
        let words = seen(&["清河新桥昨日通车", "通车"], &["清河新桥昨日通车。"]);
        assert!(words.gain(0, 0, 1) > words.gain(1, 0, 1));
    }

    #[test]
    fn avoids_a_gain_for_a_line_without_words() {
        assert_eq!(seen(&["——"], &["清河新桥昨日通车。"]).gain(0, 0, 1), 0);
    }
}

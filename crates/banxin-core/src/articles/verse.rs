//! Lines of verse, which look like a run of heads, or like a paragraph that keeps to no edge.
//!
//! Part of the articles stage, before it reads anything. Verse is set in short lines without final
//! marks, as heads are; but heads take their words from the stories of the page, verse does not. On
//! measured pages four or more short heads in a row have four to eight pairs of characters in ten from
//! the page's paragraphs, verse has one or two.
//!
//! In: blocks of the zones, those that read as paragraphs first ([`part`]), runs of heads when authors have been told
//! ([`mark`]). Out: the same lines in the same order. Invariants: each line of verse becomes a body block of its own; of the
//! others only zones change.

use super::{add_pairs, authors, chars_of, text_of};
use crate::fields;
use crate::lines::{EM, Line, Sheet};
use crate::pairs::{self, Pairs};
use crate::zones::{Block, Mark, Zone};

/// Lines of a poem, at least.
const LEAST: usize = 4;
/// So much narrower than the widest is a line that no edge ended.
const RAGGED: i32 = EM;
/// A name stands no further down than behind label and title.
const AUTHOR_LAST: usize = 2;
/// Lines of a head with its label, at most.
const TITLE: usize = 4;
/// The widest line.
const WIDEST: i32 = 16 * EM;
/// Percent of the pairs that may stand in the page's paragraphs.
const SHARED: usize = 27;

/// Parts what reads as a paragraph but is set as verse is: its lines have nothing that paragraphs have, and none reaches
/// the edge that the others do. Each line of it is a body block of its own.
pub(super) fn part(sheet: &Sheet, blocks: Vec<Block>) -> Vec<Block> {
    let mut out = Vec::with_capacity(blocks.len());
    for block in blocks {
        if block.zone != Zone::Body || !is_ragged(sheet, &block.lines) {
            out.push(block);
            continue;
        }
        for &line in &block.lines {
            out.push(Block { verse: true, ..Block::new(Zone::Body, vec![line], 0) });
        }
    }
    out
}

/// Whether lines are as many as a poem has, plain, without what parts clauses, and of widths that no edge gave.
fn is_ragged(sheet: &Sheet, lines: &[u32]) -> bool {
    let line = |&l: &u32| &sheet.lines[l as usize];
    let clauses = |l: &u32| sheet.chars(line(l)).any(|c| matches!(c, '。' | '，' | '、'));
    let Some((_, but_last)) = lines.split_last() else { return false };
    if lines.len() < LEAST || !lines.iter().all(|l| is_plain(sheet, line(l)) && !clauses(l)) {
        return false;
    }
    let widest = lines.iter().map(|l| line(l).width).max().unwrap_or_default();
    let short = but_last.iter().filter(|l| line(l).width + RAGGED <= widest).count();
    short * 2 >= but_last.len()
}

/// Turns verse into body blocks.
pub(super) fn mark(sheet: &Sheet, blocks: &mut [Block]) {
    let mut words: Option<Pairs> = None;
    let mut i = 0;
    while i < blocks.len() {
        let n = blocks[i..].iter().take_while(|b| may_be(sheet, b)).count();
        // What stands below verse and above the title of the next text goes on with it.
        let goes_on = i > 0 && blocks[i - 1].verse;
        // The first line behind a label is the title.
        let titled = i > 0 && blocks[i - 1].zone == Zone::Head;
        // Below a name no verse has begun: `authors` has made those that verse follows signatures.
        let named = (i + 1..i + n.min(AUTHOR_LAST + 1)).find(|&k| authors::is_name(sheet, &blocks[k]));
        let from = named.map_or(i + usize::from(titled && n > 0), |k| k + 1);
        let to = i + n - n.min(title(sheet, &blocks[i..], n));
        let least = if goes_on { 1 } else { LEAST };
        if to.saturating_sub(from) >= least {
            let words = words.get_or_insert_with(|| paragraphs(sheet, blocks));
            if is_verse(sheet, blocks, from, to, words) {
                for block in &mut blocks[from..to] {
                    block.zone = Zone::Body;
                    block.verse = true;
                    block.measure = 0;
                }
            }
        }
        i = (i + n).max(i + 1);
    }
}

/// Lines at the end of a run that are the head of the text behind it: who signed it stands between, or the text
/// has its words; a label may stand above.
fn title(sheet: &Sheet, blocks: &[Block], n: usize) -> usize {
    let signed = blocks.get(n).is_some_and(|b| b.zone == Zone::Marked(Mark::Signature));
    let Some(text) = blocks.get(n + usize::from(signed)).filter(|b| b.zone == Zone::Body && b.opens && !b.verse) else {
        return 0;
    };
    if n < 2 {
        return 0;
    }
    let mut words = Pairs::default();
    add_pairs(&mut words, sheet, blocks, n + usize::from(signed));
    let mut shared = 0;
    pairs::each(chars_of(sheet, blocks, n - 1), |p| shared += usize::from(words.has(p)));
    if !(signed || text.message || shared > 1) {
        return 0;
    }
    let label = |k: &usize| fields::known_column(&text_of(sheet, blocks, n - k));
    (2..=n.min(TITLE)).find(label).unwrap_or(1)
}

/// Whether blocks begin with as many short heads as a poem has lines.
pub(super) fn begins(sheet: &Sheet, blocks: &[Block]) -> bool {
    blocks.iter().take(LEAST).filter(|b| may_be(sheet, b)).count() == LEAST
}

/// A short head that was printed once, with nothing that heads and labels have.
fn may_be(sheet: &Sheet, block: &Block) -> bool {
    let [line] = block.lines.as_slice() else { return false };
    block.zone == Zone::Head && !block.half && is_plain(sheet, &sheet.lines[*line as usize])
}

/// A line of verse was printed once, is no wider than one and has nothing that heads and labels have.
fn is_plain(sheet: &Sheet, line: &Line) -> bool {
    let plain = |c: char| !(c.is_ascii_digit() || matches!(c, '—' | '●' | '■' | '◆' | '【' | '·' | '（' | '：'));
    line.prints == 1 && line.width <= WIDEST && sheet.chars(line).all(plain)
}

/// Pairs of the page's paragraphs; those of different paragraphs do not meet.
pub(super) fn paragraphs(sheet: &Sheet, blocks: &[Block]) -> Pairs {
    let mut pairs = Pairs::default();
    for (b, block) in blocks.iter().enumerate() {
        if block.zone == Zone::Body {
            add_pairs(&mut pairs, sheet, blocks, b);
        }
    }
    pairs
}

fn is_verse(sheet: &Sheet, blocks: &[Block], from: usize, to: usize, words: &Pairs) -> bool {
    let (mut shared, mut all) = (0, 0);
    for b in from..to {
        pairs::each(chars_of(sheet, blocks, b), |p| {
            all += 1;
            shared += usize::from(words.has(p));
        });
    }
    // Without paragraphs there is nothing to tell by.
    words.len() > 0 && all > 0 && shared * 100 <= all * SHARED
}

//! What the ends of a column tell of what was printed apart from it.
//!
//! Part of [`super::apart`], which puts columns together by it. In: columns in the order they were printed. Out: which of
//! them break off in the middle of a sentence, which begin so, the measure there; which begin with a message, with or without
//! a head above it; and which are no columns: furniture of the page and the lines of heads.
//!
//! Holds: where a jump line or a head tells what comes before or behind, nothing is looked for.
//! Not handled: furniture between a column and its jump line.

use std::cell::OnceCell;

use super::chain::Chain;
use super::law::{broken, goes_on};
use super::pieces::{Piece, text};
use super::weights::{APART, INDENT, INDENT_SLACK, ROWS, SLACK};
use crate::document::Direction;
use crate::fields;
use crate::lines::EM;
use crate::pairs::Pairs;
use crate::source::Glyph;

/// A column at one of its ends.
pub(super) struct Side {
    /// Number of the column.
    pub chain: usize,
    /// Its measure.
    pub measure: i32,
    /// Pairs of the lines near the end, read when a column that fits comes near: few do.
    pairs: OnceCell<Pairs>,
}

impl Side {
    fn of(chain: usize, measure: i32) -> Self {
        Self { chain, measure, pairs: OnceCell::new() }
    }

    pub fn pairs(&self, glyphs: &[Glyph], near: &[Piece]) -> &Pairs {
        let most = || near.iter().map(|p| (p.raw.end - p.raw.start) as usize).sum();
        self.pairs.get_or_init(|| Pairs::of_many(most(), text(glyphs, near).chars()))
    }
}

/// The end of column `i` where it breaks off and no jump line says where it goes on.
pub(super) fn end(glyphs: &[Glyph], chains: &[Chain], i: usize) -> Option<Side> {
    let measure = known(chains, i, 1)?;
    let jumps = || chains.get(i + 1).and_then(|c| c.pieces.first()).is_some_and(|p| jump(glyphs, p).is_some());
    let breaks = breaks_off(chains[i].pieces.last()?, measure) && !is_head(&chains[i], measure) && !jumps();
    breaks.then(|| Side::of(i, measure))
}

/// The start of column `i` where it begins in the middle of a sentence.
pub(super) fn start(glyphs: &[Glyph], chains: &[Chain], i: usize) -> Option<Side> {
    let pieces = &chains[i].pieces;
    let (first, second, third) = (pieces.first()?, pieces.get(1), pieces.get(2));
    let measure = known(chains, i, 0).or(first.done.then_some(first.width))?;
    let head = || second.is_some_and(|s| broken(first, s, third, measure));
    if first.width > measure + SLACK || !goes_on(first, second, measure) || head() {
        return None;
    }
    let before = i.checked_sub(1).and_then(|b| chains[b].pieces.last());
    // What was carried from another page begins in the middle of a sentence.
    let jumped = before.is_some_and(|p| jump(glyphs, p) == Some(Direction::From)) || jump(glyphs, first).is_some();
    if jumped || begins_message(glyphs, pieces) {
        return None;
    }
    Some(Side::of(i, measure))
}

/// Whether a column begins with a message, or with the lines of its head, of any width, and then the message.
pub(super) fn begins_message(glyphs: &[Glyph], pieces: &[Piece]) -> bool {
    (0..pieces.len().min(APART.heads + 1)).any(|at| {
        let opens = |two: &[Piece]| fields::message_head(&text(glyphs, two)).is_some();
        (at == 0 || !pieces[at - 1].done) && opens(&pieces[at..pieces.len().min(at + 2)])
    })
}

/// The columns that are no furniture of the page.
pub(super) fn columns(glyphs: &[Glyph], chains: &[Chain]) -> Vec<usize> {
    let mut out = Vec::with_capacity(chains.len());
    for (i, chain) in chains.iter().enumerate() {
        if !is_furniture(glyphs, chain) {
            out.push(i);
        }
    }
    out
}

fn is_furniture(glyphs: &[Glyph], chain: &Chain) -> bool {
    let short = |p: &Piece| ((p.raw.end - p.raw.start) as usize) < ROWS.furniture;
    matches!(&chain.pieces[..], [one] if short(one) && fields::furniture(&text(glyphs, &chain.pieces)).is_some())
}

/// The measure at one end of a column (0 its start, 1 its end): its own, or that of a column near it
/// which its line there fits.
pub(super) fn known(chains: &[Chain], i: usize, side: usize) -> Option<i32> {
    let c = &chains[i];
    if c.settled[side] {
        return Some(c.measure[side]);
    }
    let edge = if side == 0 { c.pieces.first() } else { c.pieces.last() }?.full();
    let fits = |m: i32| (m - edge).abs() <= SLACK || (m - INDENT - edge).abs() <= INDENT_SLACK;
    let mut best: Option<i32> = None;
    for d in 1..=APART.lenders {
        for n in [i.wrapping_sub(d), i + d] {
            let Some(near) = chains.get(n).filter(|n| n.settled == [true; 2]) else { continue };
            let m = near.measure[0];
            if fits(m) && best.is_none_or(|b| (m - edge).abs() < (b - edge).abs()) {
                best = Some(m);
            }
        }
    }
    best
}

/// Whether a line leaves a sentence open. It may be short by its indent, and by as much again where
/// the next two characters had to stay together; behind a colon a paragraph may begin.
pub(super) fn breaks_off(last: &Piece, measure: i32) -> bool {
    let room = measure - last.full();
    !last.done && room <= INDENT + 2 * EM && !matches!(last.last[1], '：' | '；' | '—')
}

/// Whether a column is no column but the lines of a head: it has no measure of its own and a line that is
/// wider than `measure`, or ends with a line printed twice.
pub(super) fn is_head(chain: &Chain, measure: i32) -> bool {
    let twice = chain.pieces.windows(2).last().is_some_and(|two| two[0].says(&two[1]));
    twice || !chain.settled[1] && chain.pieces.iter().any(|p| p.over(measure))
}

/// Where a line that is nothing but a jump leads.
fn jump(glyphs: &[Glyph], line: &Piece) -> Option<Direction> {
    let ink = &glyphs[line.raw.start as usize..line.raw.end as usize];
    if ink.len() >= 20 || !ink.iter().any(|g| fields::is_in_jump(g.ch)) {
        return None;
    }
    let text = text(glyphs, std::slice::from_ref(line));
    let whole = fields::jump_at_end(&text).filter(|j| j.whole);
    whole.or_else(|| fields::jump_at_start(&text).filter(|j| j.whole)).map(|j| j.direction)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fragments::pieces;
    use crate::glyphs::plain;

    /// What `of` tells of columns, each a list of lines.
    fn told<T>(columns: &[&str], of: impl Fn(&[Glyph], &[Chain]) -> T) -> T {
        let text = columns.join("\n");
        let page = plain(&text, 0, text.len());
        let mut lines = page.lines.iter().map(|&l| pieces::read(&page.glyphs, l, false));
        let chain = |column: &&str| Chain::of(lines.by_ref().take(column.lines().count()).collect());
        let chains: Vec<Chain> = columns.iter().map(chain).collect();
        of(&page.glyphs, &chains)
    }

    #[test]
    fn furniture_between_two_columns_parts_none() {
        let columns =
            ["新桥昨天通车，两岸的\n人从此不必再等船，他", "本版责编：周岚 何川", "们说起从前过河的事来\n连连摇头。"];
        assert_eq!(told(&columns, super::columns), [0, 2]);
    }

    #[test]
    fn a_head_before_a_message_begins_a_column_however_wide_it_is() {
        let begins = |column: &str| told(&[column], |glyphs, chains| begins_message(glyphs, &chains[0].pieces));
        assert!(begins("本报讯（记者周岚）昨\n日上午新桥正式通车。"));
        assert!(begins("清河新桥昨日正式通车\n本报讯（记者周岚）昨\n日上午新桥正式通车。"));
        assert!(begins("清河新桥昨日正式通车\n两岸乡亲笑开颜\n本报讯（记者周岚）昨"));
    }

    #[test]
    fn avoids_taking_the_end_of_a_paragraph_for_a_head() {
        let column = "连连摇头。\n本报讯（记者周岚）昨\n日上午新桥正式通车。";
        assert!(!told(&[column], |glyphs, chains| begins_message(glyphs, &chains[0].pieces)));
    }
}

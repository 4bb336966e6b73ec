//! How much the texts on both sides of a seam have in common, by one kind of unit.
//!
//! Part of [`super::topic`]. Before and behind each seam a stretch of paragraphs is compared: the cosine of their
//! units, rare ones counting more (lexical cohesion, as in Hearst's TextTiling). Units are pairs of neighbouring
//! characters, which are names and words, or single Chinese characters, of which a short stretch has more in common.
//!
//! The units of a page are indexed once; then each adds to the products of the paragraphs near
//! each other that have it. Linear in the text, in whole numbers, so that every machine agrees.

use super::units::{Index, MOST, Units};
use crate::logarithm::log;
use crate::root::root;

/// Paragraphs on either side that are looked at, at most.
const REACH: usize = 12;

/// Paragraphs apart whose product is known.
const BAND: usize = 2 * REACH;

/// Units on the shorter side for which the cosine stands as it is.
const USUAL: u64 = 250;

/// Units on either side that are needed to tell.
const LEAST: usize = 20;

/// Paragraphs of a page, at least.
const PAGE: usize = 12;

/// A cosine of 1.
pub(super) const SAME: i32 = 10_000;

/// Products of the paragraphs of a page that stand near each other.
#[derive(Debug, Default)]
pub(super) struct Likeness {
    /// Product of paragraph `n` with paragraph `n + d` at `n * BAND + d`.
    products: Vec<u64>,
    /// Units of each paragraph.
    sizes: Vec<usize>,
    /// A story begins here for certain: no stretch reaches over.
    walls: Vec<bool>,
}

impl Likeness {
    /// Reads paragraphs; the second of each is whether a story begins there for certain. What they share by pairs of
    /// neighbouring characters, and by Chinese characters (of other scripts pairs). There is `room` for so many units.
    pub fn of<P: Iterator<Item = char>>(room: usize, paragraphs: impl Iterator<Item = (P, bool)>) -> [Self; 2] {
        let mut out = [Self::default(), Self::default()];
        let mut units = Units::with_room(room);
        for (n, (text, wall)) in paragraphs.enumerate() {
            let sizes = if n < 1 << 22 { units.read(text, n as u32) } else { [0; 2] };
            for (one, size) in out.iter_mut().zip(sizes) {
                one.sizes.push(size);
                one.walls.push(wall);
            }
        }
        let [pairs, characters] = &mut out;
        pairs.multiply(&units.pairs, |weight| weight * weight);
        // A character says less than a pair: so rarity counts less.
        characters.multiply(&units.characters, |weight| weight);
        characters.multiply(&units.letters, |weight| weight);
        out
    }

    /// Adds what paragraphs share to their products.
    fn multiply(&mut self, index: &Index, rare: impl Fn(u64) -> u64) {
        self.products.resize(self.sizes.len() * BAND, 0);
        let mut has: Vec<(usize, u64)> = Vec::new();
        // In a short text a word that comes again is no less telling than on a page.
        let alone = log(self.sizes.len().max(PAGE) as u64 + 1);
        let rarest = rare(alone);
        for &(first, _) in &index.ends {
            // Most stand in one paragraph.
            let (n, count, next) = index.places[first as usize];
            if next == 0 {
                let (product, count) = (&mut self.products[n as usize * BAND], u64::from(count).min(MOST));
                *product = product.saturating_add(count * count * rarest);
                continue;
            }
            index.paragraphs(first, &mut has);
            let weight = rare(alone.saturating_sub(log(has.len() as u64)));
            for (i, &(n, count)) in has.iter().enumerate() {
                let (row, worth) = (&mut self.products[n * BAND..(n + 1) * BAND], count * weight);
                for &(m, other) in &has[i..] {
                    let Some(product) = row.get_mut(m - n) else { break };
                    *product = product.saturating_add(worth * other);
                }
            }
        }
    }

    /// Paragraphs.
    pub fn len(&self) -> usize {
        self.sizes.len()
    }

    /// How alike the text before and behind the seam before paragraph `at` is, from 0 to [`SAME`], by stretches of
    /// about `enough` units, one paragraph at least; none where there is too little text to tell.
    pub fn alike(&self, at: usize, enough: usize) -> Option<i32> {
        let (from, to) = (self.begin(at, enough), self.end(at, enough));
        let size = |r: std::ops::Range<usize>| self.sizes[r].iter().sum::<usize>();
        if size(from..at) < LEAST || size(at..to) < LEAST {
            return None;
        }
        let cells = (from..at).flat_map(|n| (at..to).map(move |m| (n, m)));
        let across = cells.fold(0, |sum: u64, (n, m)| sum.saturating_add(self.product(n, m)));
        let (left, right) = (self.norm(from..at), self.norm(at..to));
        let scale = (root(left) * root(right)).max(1);
        // As fine as the numbers are large.
        let fine = if across < u64::MAX / SAME as u64 { 1 } else { SAME as u64 };
        let cosine = (across / fine * SAME as u64 / (scale / fine).max(1)).min(SAME as u64);
        // The more text, the more words come again by themselves.
        let shorter = size(from..at).min(size(at..to)).max(1) as u64;
        let alike = cosine * root(USUAL * SAME as u64 / shorter) / root(SAME as u64);
        Some(alike.min(SAME as u64) as i32)
    }

    fn begin(&self, at: usize, enough: usize) -> usize {
        let (mut from, mut size) = (at, 0);
        while from > 0 && at - from < REACH && size < enough && !(from < at && self.walls[from]) {
            from -= 1;
            size += self.sizes[from];
        }
        from
    }

    fn end(&self, at: usize, enough: usize) -> usize {
        let (mut to, mut size) = (at, 0);
        while to < self.sizes.len() && to - at < REACH && size < enough && !(to > at && self.walls[to]) {
            size += self.sizes[to];
            to += 1;
        }
        to
    }

    fn product(&self, n: usize, m: usize) -> u64 {
        self.products[n * BAND + m - n]
    }

    fn norm(&self, nodes: std::ops::Range<usize>) -> u64 {
        let end = nodes.end;
        let cells = nodes.flat_map(|n| (n..end).map(move |m| (n, m)));
        cells.fold(0, |sum: u64, (n, m)| {
            let product = self.product(n, m);
            sum.saturating_add(if m > n { product.saturating_add(product) } else { product })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_of_a_short_stretch_meet_where_pairs_do_not() {
        let texts = [
            "桥修好了，河边的人都去看桥，桥上挂了灯，人人说好看。",
            "看灯的人站满了河边，说桥好，灯好，修桥的人也好。",
        ];
        let both = Likeness::of(0, texts.iter().map(|t| (t.chars(), false)));
        let [pairs, characters] = both.map(|l| l.alike(1, 1).unwrap_or(0));
        assert!(characters > pairs + SAME / 10);
    }
}

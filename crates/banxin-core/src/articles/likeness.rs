//! How much the texts on both sides of a seam have in common, by one kind of unit.
//!
//! Part of [`super::topic`]. Before and behind each seam a stretch of paragraphs is compared: the cosine of their
//! units, rare ones counting more (lexical cohesion, as in Hearst's TextTiling). Units are pairs of neighbouring
//! characters, which are names and words, or single Chinese characters, of which a short stretch has more in common.
//!
//! The units of a page are indexed once; then each adds to the products of the paragraphs near
//! each other that have it. Linear in the text, in whole numbers, so that every machine agrees.

use crate::glyphs::is_han;
use crate::logarithm::log;
use crate::numbers::Numbers;
use crate::pairs;
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

/// A unit counts so often in a paragraph at most.
const MOST: u64 = 255;

/// Units of a small page.
const ROOM: usize = 1 << 11;

/// A cosine of 1.
pub(super) const SAME: i32 = 10_000;

/// What texts are compared by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// Pairs of neighbouring characters.
    Pairs,
    /// Chinese characters; of other scripts pairs.
    Characters,
}

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
    /// Reads paragraphs; the second of each is whether a story begins there for certain.
    pub fn of<P: Iterator<Item = char>>(unit: Unit, paragraphs: impl Iterator<Item = (P, bool)>) -> Self {
        let mut out = Self::default();
        let mut all = Index::with_room(ROOM);
        for (n, (text, wall)) in paragraphs.enumerate() {
            let mut size = 0;
            if n < 1 << 22 {
                unit.each(text, |u| {
                    size += 1;
                    all.add(u, n as u32);
                });
            }
            out.sizes.push(size);
            out.walls.push(wall);
        }
        out.products = vec![0; out.sizes.len() * BAND];
        let mut has: Vec<(usize, u64)> = Vec::new();
        // In a short text a word that comes again is no less telling than on a page.
        let alone = log(out.sizes.len().max(PAGE) as u64 + 1);
        // A character says less than a pair: so rarity counts less.
        let rare = |weight: u64| if unit == Unit::Pairs { weight * weight } else { weight };
        for (at, &(first, last)) in all.ends.iter().enumerate() {
            // Most stand in one paragraph.
            if first == last {
                let (n, count, _) = all.places[first as usize];
                let (product, count) = (&mut out.products[n as usize * BAND], u64::from(count).min(MOST));
                *product = product.saturating_add(count * count * rare(alone));
                continue;
            }
            all.paragraphs(at, &mut has);
            let weight = alone.saturating_sub(log(has.len() as u64));
            for (i, &(n, count)) in has.iter().enumerate() {
                for &(m, other) in has[i..].iter().take_while(|h| h.0 < n + BAND) {
                    let product = &mut out.products[n * BAND + m - n];
                    *product = product.saturating_add(count.min(MOST) * other.min(MOST) * rare(weight));
                }
            }
        }
        out
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

/// Units with the paragraphs that have them.
#[derive(Default)]
struct Index {
    units: Numbers,
    /// Of each its first place and its last.
    ends: Vec<(u32, u32)>,
    /// Paragraph, how often, and the next place plus 1.
    places: Vec<(u32, u32, u32)>,
}

impl Index {
    /// None yet, and room for so many.
    fn with_room(n: usize) -> Self {
        Self { units: Numbers::with_room(n), ends: Vec::with_capacity(n), places: Vec::with_capacity(n) }
    }

    /// A unit stands in paragraph `n`; paragraphs come in order.
    fn add(&mut self, unit: u64, n: u32) {
        let place = self.places.len() as u32;
        match self.ends.get_mut(self.units.add(unit)) {
            None => self.ends.push((place, place)),
            Some((_, last)) => {
                let before = &mut self.places[*last as usize];
                if before.0 == n {
                    before.1 += 1;
                    return;
                }
                before.2 = place + 1;
                *last = place;
            }
        }
        self.places.push((n, 1, 0));
    }

    /// Paragraphs that have a unit, in order, each with how often.
    fn paragraphs(&self, unit: usize, out: &mut Vec<(usize, u64)>) {
        out.clear();
        let mut at = self.ends[unit].0 + 1;
        while let Some(&(n, count, next)) = self.places.get((at as usize).wrapping_sub(1)) {
            out.push((n as usize, u64::from(count)));
            at = next;
        }
    }
}

impl Unit {
    /// Tells each unit of a text, in order.
    fn each(self, chars: impl Iterator<Item = char>, mut what: impl FnMut(u64)) {
        if self == Self::Pairs {
            return pairs::each(chars, what);
        }
        let mut before: Option<char> = None;
        for c in chars {
            let letter = !is_han(c) && pairs::is_word(c);
            match before {
                _ if is_han(c) => what(u64::from(u32::from(c))),
                Some(b) if letter => what(u64::from(u32::from(b)) << 32 | u64::from(u32::from(c))),
                _ => {}
            }
            before = letter.then_some(c);
        }
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
        let of = |unit| Likeness::of(unit, texts.iter().map(|t| (t.chars(), false))).alike(1, 1).unwrap_or(0);
        assert!(of(Unit::Characters) > of(Unit::Pairs) + SAME / 10);
    }

    #[test]
    fn letters_are_compared_by_pairs_in_either_unit() {
        let mut units = 0;
        Unit::Characters.each("bridge 桥，a".chars(), |_| units += 1);
        assert_eq!(units, 6, "five pairs and a character");
    }
}

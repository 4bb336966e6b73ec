//! How much two neighbouring stretches of text speak of the same.
//!
//! Part of the articles stage. Paragraphs of one story repeat its names and things; where a story
//! ends, those words stop and others begin. Before and behind each seam a stretch of a few hundred
//! characters is compared: the cosine of their pairs of neighbouring characters, rare pairs counting
//! more (lexical cohesion, as in Hearst's TextTiling, with pairs for words).
//!
//! The pairs of a page are indexed once; then each pair adds to the products of the paragraphs near
//! each other that have it. Linear in the text, in whole numbers, so that every machine agrees.

use crate::numbers::Numbers;
use crate::pairs;
use crate::root::root;

/// Paragraphs on either side that are looked at, at most.
const REACH: usize = 12;

/// Paragraphs apart whose product is known.
const BAND: usize = 2 * REACH;

/// Characters on either side that are enough.
const ENOUGH: usize = 350;

/// Pairs on the shorter side for which the cosine stands as it is.
const USUAL: u64 = 250;

/// Pairs on either side that are needed to tell.
const LEAST_PAIRS: usize = 20;

/// Paragraphs of a page, at least.
const PAGE: usize = 12;

/// A pair counts so often in a paragraph at most.
const MOST: u64 = 255;

/// Pairs of a small page.
const ROOM: usize = 1 << 11;

/// A cosine of 1.
pub(super) const SAME: i32 = 10_000;

/// Products of the paragraphs of a page that stand near each other.
#[derive(Debug, Default)]
pub(super) struct Topics {
    /// Product of paragraph `n` with paragraph `n + d` at `n * BAND + d`.
    products: Vec<u64>,
    /// Characters of each paragraph.
    sizes: Vec<usize>,
    /// A story begins here for certain: no stretch reaches over.
    walls: Vec<bool>,
}

impl Topics {
    /// Reads paragraphs; the second of each is whether a story begins there for certain.
    pub fn of<P: Iterator<Item = char>>(paragraphs: impl Iterator<Item = (P, bool)>) -> Self {
        let mut out = Self::default();
        let mut all = Index::with_room(ROOM);
        for (n, (text, wall)) in paragraphs.enumerate() {
            let mut size = 0;
            if n < 1 << 22 {
                pairs::each(text, |p| {
                    size += 1;
                    all.add(p, n as u32);
                });
            }
            out.sizes.push(size);
            out.walls.push(wall);
        }
        out.products = vec![0; out.sizes.len() * BAND];
        let mut has: Vec<(usize, u64)> = Vec::new();
        // In a short text a word that comes again is no less telling than on a page.
        let alone = log(out.sizes.len().max(PAGE) as u64 + 1);
        for (pair, &(first, last)) in all.ends.iter().enumerate() {
            // Most stand in one paragraph.
            if first == last {
                let (n, count, _) = all.places[first as usize];
                let (product, count) = (&mut out.products[n as usize * BAND], u64::from(count).min(MOST));
                *product = product.saturating_add(count * count * alone * alone);
                continue;
            }
            all.paragraphs(pair, &mut has);
            let weight = alone.saturating_sub(log(has.len() as u64));
            for (i, &(n, count)) in has.iter().enumerate() {
                for &(m, other) in has[i..].iter().take_while(|h| h.0 < n + BAND) {
                    let product = &mut out.products[n * BAND + m - n];
                    *product = product.saturating_add(count.min(MOST) * other.min(MOST) * weight * weight);
                }
            }
        }
        out
    }

    /// How alike the text before and behind the seam before paragraph `at` is, from 0 to [`SAME`];
    /// none where there is too little text to tell.
    pub fn alike(&self, at: usize) -> Option<i32> {
        let (from, to) = (self.begin(at), self.end(at));
        let size = |r: std::ops::Range<usize>| self.sizes[r].iter().sum::<usize>();
        if size(from..at) < LEAST_PAIRS || size(at..to) < LEAST_PAIRS {
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

    fn begin(&self, at: usize) -> usize {
        let (mut from, mut size) = (at, 0);
        while from > 0 && at - from < REACH && size < ENOUGH && !(from < at && self.walls[from]) {
            from -= 1;
            size += self.sizes[from];
        }
        from
    }

    fn end(&self, at: usize) -> usize {
        let (mut to, mut size) = (at, 0);
        while to < self.sizes.len() && to - at < REACH && size < ENOUGH && !(to > at && self.walls[to]) {
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

/// Pairs of characters with the paragraphs that have them.
#[derive(Default)]
struct Index {
    pairs: Numbers,
    /// Of each pair its first place and its last.
    ends: Vec<(u32, u32)>,
    /// Paragraph, how often, and the next place plus 1.
    places: Vec<(u32, u32, u32)>,
}

impl Index {
    /// None yet, and room for so many.
    fn with_room(n: usize) -> Self {
        Self { pairs: Numbers::with_room(n), ends: Vec::with_capacity(n), places: Vec::with_capacity(n) }
    }

    /// A pair stands in paragraph `n`; paragraphs come in order.
    fn add(&mut self, pair: u64, n: u32) {
        let place = self.places.len() as u32;
        match self.ends.get_mut(self.pairs.add(pair)) {
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

    /// Paragraphs that have a pair, in order, each with how often.
    fn paragraphs(&self, pair: usize, out: &mut Vec<(usize, u64)>) {
        out.clear();
        let mut at = self.ends[pair].0 + 1;
        while let Some(&(n, count, next)) = self.places.get((at as usize).wrapping_sub(1)) {
            out.push((n as usize, u64::from(count)));
            at = next;
        }
    }
}

/// Binary logarithm of a number from 1 on, in 64ths, straight between powers of two.
fn log(x: u64) -> u64 {
    let whole = u64::from(x.max(1).ilog2());
    let rest = ((x.max(1) - (1 << whole)) * 64) >> whole;
    whole * 64 + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topics(paragraphs: &[&str]) -> Topics {
        Topics::of(paragraphs.iter().map(|p| (p.chars(), false)))
    }

    const BRIDGE: [&str; 2] = [
        "清河新桥昨日上午正式通车，两岸村民第一次走过这座等了十年的桥，桥长四百二十米，双向四个车道。",
        "新桥通车以后，清河两岸的村民进城只要走一刻钟，县里说，今年还要在桥头修一个公交站，方便两岸村民。",
    ];
    const ORCHARD: [&str; 2] = [
        "北山果园今年的苹果红得早，果农林大伯起了个大早，带着一家人上山摘果，一天要摘满二百筐才肯歇手。",
        "合作社的冷库去年刚刚建成，摘下的苹果当晚入库，果农不再赶着卖，林大伯算了算，一斤能多卖五角钱。",
    ];

    #[test]
    fn one_story_is_more_alike_than_two() {
        let all = topics(&[BRIDGE[0], BRIDGE[1], ORCHARD[0], ORCHARD[1]]);
        let at = |n: usize| all.alike(n).unwrap_or(SAME);
        assert!(at(2) < at(1) && at(2) < at(3), "{} {} {}", at(1), at(2), at(3));
    }

    #[test]
    fn the_same_text_is_wholly_alike() {
        assert!(topics(&[BRIDGE[0], BRIDGE[0]]).alike(1).unwrap_or(0) > SAME * 98 / 100);
    }

    #[test]
    fn avoids_a_judgement_on_too_little_text() {
        assert_eq!(topics(&["清河新桥昨日通车。", BRIDGE[1]]).alike(1), None);
        assert_eq!(topics(&["", ""]).alike(1), None);
    }

    #[test]
    fn no_stretch_reaches_over_a_certain_beginning() {
        let walled = Topics::of(
            [(BRIDGE[0], false), (ORCHARD[0], true), (ORCHARD[1], false), (BRIDGE[1], true)]
                .map(|(t, w)| (t.chars(), w))
                .into_iter(),
        );
        let free = topics(&[ORCHARD[0], ORCHARD[1]]);
        assert!(walled.alike(2).unwrap_or(0).abs_diff(free.alike(1).unwrap_or(0)) < 1_500);
    }

    #[test]
    fn logarithms_double_with_the_square() {
        assert_eq!(log(1), 0);
        assert_eq!(log(8), 3 * 64);
        assert!(log(6) > log(5) && log(6) < log(8));
    }
}

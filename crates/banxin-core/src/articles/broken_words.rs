//! How often what stands around the breaks of head lines stands in the paragraphs.
//!
//! Part of the articles stage, asked by [`super::broken`]. In: the characters around each break ([`Edge`]), the blocks of a
//! page. Out: whether a phrase of six characters stands there at all; whether the two characters at a break stand
//! together often enough, for how often each of them stands, to be of one word.
//!
//! Invariants: heads are not counted, since every break stands in one; one walk over the paragraphs, whatever breaks there are.
//! Not handled: words that the page has in no paragraph.

use super::broken::Edge;
use super::chars_of;
use crate::lines::Sheet;
use crate::numbers::Numbers;
use crate::pairs::{Seen, is_word};
use crate::weights::broken as w;
use crate::zones::{Block, Zone};

/// How often what stands around the breaks stands in the paragraphs.
pub(super) struct Counts {
    keys: Numbers,
    times: Vec<u32>,
    /// Phrases of six characters across the breaks, and whether they stand there at all.
    phrases: Numbers,
    met: Vec<bool>,
}

/// The parts of a key that hold its last character, its last two, all three.
const ONE: u64 = (1 << 21) - 1;
const TWO: u64 = (1 << 42) - 1;
const THREE: u64 = (1 << 63) - 1;

/// A key for up to three characters.
fn key(chars: &[char]) -> u64 {
    chars.iter().fold(0, |k, &c| k << 21 | u64::from(u32::from(c)))
}

/// A number for the six characters around a break, from the keys of three and three.
fn phrase(before: u64, behind: u64) -> u64 {
    before.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ behind
}

/// The number of the phrase around a break.
fn phrase_of(e: &Edge) -> u64 {
    phrase(key(&e[..3]), key(&e[3..]))
}

impl Counts {
    /// Counts what stands around `edges` over all paragraphs.
    pub fn of<'a>(sheet: &Sheet, blocks: &[Block], edges: impl Iterator<Item = &'a Edge>) -> Self {
        let parts = |e: &Edge| [&e[1..4], &e[2..5], &e[2..4], &e[2..3], &e[3..4], &e[3..]].map(key);
        let (mut keys, mut phrases, mut seen) = (Numbers::default(), Numbers::default(), Seen::default());
        // The last characters of all keys: most characters of a page are none of them.
        let mut lasts = Seen::default();
        for e in edges {
            e[2..].iter().for_each(|&c| lasts.add(u64::from(c)));
            for key in parts(e) {
                keys.add(key);
                seen.add(key);
            }
            phrases.add(phrase_of(e));
        }
        let (mut times, mut met) = (vec![0; keys.len()], vec![false; phrases.len()]);
        for b in (0..blocks.len()).filter(|&b| blocks[b].zone == Zone::Body) {
            let (mut before, mut last) = (0u64, 0u64);
            for c in chars_of(sheet, blocks, b) {
                before = (before << 21 | last >> 42) & THREE;
                last = (last << 21 | u64::from(u32::from(c))) & THREE;
                if !lasts.may_have(u64::from(c)) {
                    continue;
                }
                for k in [last, last & TWO, last & ONE] {
                    if seen.may_have(k)
                        && let Some(at) = keys.place(k)
                    {
                        times[at] += 1;
                        if k == last
                            && let Some(at) = phrases.place(phrase(before, last))
                        {
                            met[at] = true;
                        }
                    }
                }
            }
        }
        Self { keys, times, phrases, met }
    }

    /// How often up to three characters stand there.
    fn times(&self, chars: &[char]) -> u32 {
        self.keys.place(key(chars)).map_or(0, |at| self.times[at])
    }

    /// Whether the text has the three characters on either side as they stand.
    pub fn phrase(&self, e: &Edge) -> bool {
        self.phrases.place(phrase_of(e)).is_some_and(|at| self.met[at])
    }

    /// Whether a word was broken; what is left may be `wider` than what it was broken off.
    pub fn word(&self, e: &Edge, wider: bool) -> bool {
        let letters = is_word(e[2]) && is_word(e[3]);
        let rarer = self.times(&e[2..3]).min(self.times(&e[3..4]));
        letters
            && self.times(&e[1..4]) + self.times(&e[2..5]) > 0
            && self.times(&e[2..4]) * 100 >= rarer * if wider { w::TOGETHER_WIDER } else { w::TOGETHER }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::plain;
    use crate::lines::measure;

    /// What a paragraph says of a break, written with a stroke and three characters on either side.
    fn asked(around: &str, body: &str) -> (bool, bool, bool) {
        let chars: Vec<char> = around.chars().filter(|&c| c != '/').collect();
        let edge: Edge = chars.try_into().unwrap_or_default();
        let page = plain(body, 0, body.len());
        let sheet = measure(&page.glyphs, &page.lines, page.removed, false);
        let block = |zone| Block::new(zone, (0..sheet.lines.len() as u32).collect(), 0);
        let counts = Counts::of(&sheet, &[block(Zone::Body)], std::iter::once(&edge));
        let of_heads = Counts::of(&sheet, &[block(Zone::Head)], std::iter::once(&edge));
        assert!(!of_heads.phrase(&edge) && !of_heads.word(&edge, true), "{around} in heads alone");
        (counts.phrase(&edge), counts.word(&edge, false), counts.word(&edge, true))
    }

    #[test]
    fn a_phrase_stands_in_the_text_or_a_word_does() {
        assert_eq!(asked("早日通/车过河", "新桥早日通车过河。"), (true, true, true));
        assert_eq!(asked("早日通/车过河", "新桥昨日通车，老人过河。"), (false, true, true));
    }

    #[test]
    fn avoids_characters_that_stand_everywhere_or_never_together() {
        let apart = "通路通水通电，车站车库车行，日日通过。";
        assert_eq!(asked("早日通/车过河", apart), (false, false, false));
        let everywhere = "通车。日通路通水通电通气通信通话通商通关通航通知，车站车库车行车辆车道车间车票车厢车队车主。";
        assert_eq!(asked("昨日通/车过河", everywhere), (false, false, false));
    }

    #[test]
    fn avoids_words_across_a_mark() {
        assert!(!asked("早日通、车过河", "新桥早日通、车过河。").1);
    }
}

//! How much two neighbouring stretches of text speak of the same.
//!
//! Part of the articles stage. Paragraphs of one story repeat its names and things; where a story
//! ends, those words stop and others begin. What both sides of a seam have in common is taken twice
//! ([`super::likeness`]): pairs of characters over a few hundred characters, which tell by names and words, and single
//! characters over a short stretch and over the two paragraphs alone, which tell sooner, where stories are short.
//! Two paragraphs are held against how alike those before and behind are.
//!
//! In: the paragraphs of a page. Out: for each seam two figures; what they are worth is weighed in
//! [`super::boundary`].

use super::likeness::Likeness;

/// Pairs on either side that are enough.
const PAIRS_ENOUGH: usize = 350;
/// Characters on either side that are enough.
const CHARACTERS_ENOUGH: usize = 150;
/// Percent that the two paragraphs at the seam count, beside the stretches of [`CHARACTERS_ENOUGH`]; fitted on 2,900 seams.
const NEAR: i32 = 45;
/// Percent that those before and behind them count, against them.
const AROUND: i32 = 20;

/// What the paragraphs of a page speak of.
#[derive(Debug, Default)]
pub(super) struct Topics {
    pairs: Likeness,
    characters: Likeness,
}

/// How alike the text before and behind a seam is, in ten thousandths.
#[derive(Debug, Clone, Copy)]
pub(super) struct Alike {
    /// By pairs of characters, from 0 to [`super::likeness::SAME`].
    pub pairs: i32,
    /// By characters: a sum, a third of [`super::likeness::SAME`] where stories part as often as not.
    pub characters: Option<i32>,
}

impl Topics {
    /// Reads paragraphs; the second of each is whether a story begins there for certain. They have about `room` characters.
    pub fn of<P: Iterator<Item = char>>(room: usize, paragraphs: impl Iterator<Item = (P, bool)>) -> Self {
        let [pairs, characters] = Likeness::of(room, paragraphs);
        Self { pairs, characters }
    }

    /// How alike the text before and behind the seam before paragraph `at` is; none where there is too little to tell.
    pub fn alike(&self, at: usize) -> Option<Alike> {
        let pairs = self.pairs.alike(at, PAIRS_ENOUGH)?;
        Some(Alike { pairs, characters: self.by_characters(at) })
    }

    fn by_characters(&self, at: usize) -> Option<i32> {
        let stretch = self.characters.alike(at, CHARACTERS_ENOUGH)?;
        let two = |at: usize| self.characters.alike(at, 1);
        let near = two(at).unwrap_or(stretch);
        let before = at.checked_sub(1).filter(|&b| b > 0).and_then(two);
        let behind = Some(at + 1).filter(|&b| b < self.characters.len()).and_then(two);
        let around = match (before, behind) {
            (Some(a), Some(b)) => (a + b) / 2,
            (one, other) => one.or(other).unwrap_or(near),
        };
        Some(stretch + (near * NEAR - around * AROUND) / 100)
    }
}

#[cfg(test)]
mod tests {
    use super::super::likeness::SAME;
    use super::*;

    fn topics(paragraphs: &[&str]) -> Topics {
        Topics::of(0, paragraphs.iter().map(|p| (p.chars(), false)))
    }

    const BRIDGE: [&str; 2] = [
        "清河新桥昨日上午正式通车，两岸村民第一次走过这座等了十年的桥，桥长四百二十米，双向四个车道。",
        "新桥通车以后，清河两岸的村民进城只要走一刻钟，县里说，今年还要在桥头修一个公交站，方便两岸村民。",
    ];
    const ORCHARD: [&str; 2] = [
        "北山果园今年的苹果红得早，果农林大伯起了个大早，带着一家人上山摘果，一天要摘满二百筐才肯歇手。",
        "合作社的冷库去年刚刚建成，摘下的苹果当晚入库，果农不再赶着卖，林大伯算了算，一斤能多卖五角钱。",
    ];

    /// How alike by pairs and by characters.
    fn at(all: &Topics, n: usize) -> [i32; 2] {
        let alike = all.alike(n).expect("there is text enough");
        [alike.pairs, alike.characters.expect("there are characters enough")]
    }

    #[test]
    fn one_story_is_more_alike_than_two() {
        let all = topics(&[BRIDGE[0], BRIDGE[1], ORCHARD[0], ORCHARD[1]]);
        for unit in [0, 1] {
            let [one, two, three] = [1, 2, 3].map(|n| at(&all, n)[unit]);
            assert!(two < one && two < three, "{one} {two} {three}");
        }
    }

    #[test]
    fn the_same_text_is_wholly_alike() {
        assert!(at(&topics(&[BRIDGE[0], BRIDGE[0]]), 1)[0] > SAME * 98 / 100);
    }

    #[test]
    fn avoids_a_judgement_on_too_little_text() {
        assert!(topics(&["清河新桥昨日通车。", BRIDGE[1]]).alike(1).is_none());
        assert!(topics(&["", ""]).alike(1).is_none());
    }

    #[test]
    fn no_stretch_reaches_over_a_certain_beginning() {
        let all = [(BRIDGE[0], false), (ORCHARD[0], true), (ORCHARD[1], false), (BRIDGE[1], true)];
        let walled = Topics::of(0, all.iter().map(|&(t, w)| (t.chars(), w)));
        let free = topics(&[ORCHARD[0], ORCHARD[1]]);
        assert!(at(&walled, 2)[0].abs_diff(at(&free, 1)[0]) < 1_500);
    }
}

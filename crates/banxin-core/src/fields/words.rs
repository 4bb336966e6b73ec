//! Lists of words and sets of characters, as the recognisers ask them.
//!
//! In: a list as one text, blanks between its words. Out: whether a text is, begins with, ends with or holds one of them.
//! A list is walked a Han character a step; what is asked often has a set before it that says no at once: [`Asked`]
//! for whole words, [`Fronts`] for beginnings; single characters are told by [`Chars`].
//! A word in simplified script stands for itself in traditional script too ([`super::script`]).
//! Not handled: words with blanks inside.

use super::chars::Chars;
use super::script::{self, alike, simple};
use super::text::place;
use crate::glyphs::holds;
use crate::pairs::Seen;
use crate::sort;

/// A list of words, blanks between them.
#[derive(Clone, Copy)]
pub(crate) struct Words(pub &'static str);

/// Walks a list of words, none of them empty.
pub(crate) struct Walk(&'static str);

impl Iterator for Walk {
    type Item = &'static str;

    fn next(&mut self) -> Option<&'static str> {
        let end = end_of_word(self.0.as_bytes(), 0);
        let (word, rest) = self.0.split_at_checked(end)?;
        self.0 = rest.get(1..).unwrap_or_default();
        (!word.is_empty()).then_some(word)
    }
}

/// Place of the next blank, or the end of the list; Han characters are passed over in one step.
fn end_of_word(list: &[u8], mut at: usize) -> usize {
    while at < list.len() && list[at] != b' ' {
        at += if list[at] >= 0xE0 { 3 } else { 1 };
    }
    at
}

impl Words {
    pub fn iter(self) -> Walk {
        Walk(self.0)
    }

    /// The word itself is in the list.
    pub fn has(self, word: &str) -> bool {
        !holds(word, ' ') && self.fronts(word, &mut |n| n == word.len())
    }

    /// The text begins with one of the words.
    pub fn begin(self, text: &str) -> bool {
        self.front(text).is_some()
    }

    /// Bytes of the first of the words that the text begins with.
    pub fn front(self, text: &str) -> Option<usize> {
        self.edge(text, true)
    }

    /// Tells the bytes of each word that the text begins with, in order, until one is content.
    pub fn fronts(self, text: &str, content: &mut dyn FnMut(usize) -> bool) -> bool {
        self.edges(text, true, content)
    }

    /// The text ends with one of the words.
    pub fn end(self, text: &str) -> bool {
        self.back(text).is_some()
    }

    /// Bytes of the first of the words that the text ends with.
    pub fn back(self, text: &str) -> Option<usize> {
        self.edge(text, false)
    }

    /// Tells the bytes of each word that the text ends with, in order, until one is content.
    pub fn backs(self, text: &str, content: &mut dyn FnMut(usize) -> bool) -> bool {
        self.edges(text, false, content)
    }

    /// Bytes of the first of the words that stands at one edge of the text.
    fn edge(self, text: &str, front: bool) -> Option<usize> {
        let mut found = None;
        self.edges(text, front, &mut |n| {
            found = Some(n);
            true
        });
        found
    }

    /// Tells the bytes of each word that stands at one edge of the text.
    fn edges(self, text: &str, front: bool, content: &mut dyn FnMut(usize) -> bool) -> bool {
        let list = self.0.as_bytes();
        let mut chars = text.chars();
        let Some(edge) = (if front { chars.next() } else { chars.next_back() }) else { return false };
        // The third byte of a Han character tells most.
        let (tell, other) = (last(edge), last(simple(edge)));
        let mut at = 0;
        while at < list.len() {
            let end = end_of_word(list, at);
            let key = list.get(if front { at + 2 } else { end.wrapping_sub(1) }).copied();
            if key == Some(tell) || key == Some(other) || front && list[at] < 0xE0 {
                let n = end - at;
                let from = if front { 0 } else { text.len().wrapping_sub(n) };
                let stands = text.get(from..from.wrapping_add(n)).is_some_and(|t| alike(t, &self.0[at..end]));
                if n > 0 && stands && content(n) {
                    return true;
                }
            }
            at = end + 1;
        }
        false
    }

    /// One of the words stands in the text.
    pub fn within(self, text: &str) -> bool {
        let text = &script::simplified(text)[..];
        self.iter().any(|w| place(text, w).is_some())
    }
}

/// The last byte of a character in UTF-8.
fn last(c: char) -> u8 {
    if c.is_ascii() { c as u8 } else { c as u8 & 0x3F | 0x80 }
}

/// A list of words that is asked for whole words often: nearly every no costs one look.
pub(super) struct Asked {
    words: Words,
    seen: Seen,
}

impl Asked {
    pub fn of(words: Words) -> Self {
        let mut seen = Seen::default();
        words.iter().for_each(|w| seen.add(number(w)));
        Self { words, seen }
    }

    /// The word itself is in the list.
    pub fn has(&self, word: &str) -> bool {
        self.seen.may_have(number(word)) && self.words.has(word)
    }
}

/// A list of words that many texts are asked to begin with: nearly every no costs one look, and of a long list only
/// the words are walked that begin so.
pub(super) struct Fronts {
    list: &'static str,
    /// What each word begins with, its place and its bytes: by what they begin with, those of one in order.
    words: Vec<u64>,
    first: Chars,
}

impl Fronts {
    pub fn of(words: Words) -> Self {
        let (list, mut at, mut places) = (words.0, 0, Vec::new());
        while at < list.len() {
            let end = end_of_word(list.as_bytes(), at);
            places.push((initial(&list[at..]) << 20 | at as u64) << 8 | (end - at) as u64);
            at = end + 1;
        }
        sort::deal(&mut places);
        Self { list, words: places, first: Chars::of("").with_first(words) }
    }

    /// The text begins with one of the words.
    pub fn begin(&self, text: &str) -> bool {
        self.front(text).is_some()
    }

    /// Bytes of the first of the words that the text begins with.
    pub fn front(&self, text: &str) -> Option<usize> {
        let mut found = None;
        self.fronts(text, &mut |n| {
            found = Some(n);
            true
        });
        found
    }

    /// Tells the bytes of each word that the text begins with, in order, until one is content.
    pub fn fronts(&self, text: &str, content: &mut dyn FnMut(usize) -> bool) -> bool {
        if !text.chars().next().is_some_and(|c| self.first.has(c)) {
            return false;
        }
        let first = initial(text);
        let from = self.words.partition_point(|word| word >> 28 < first);
        for &word in self.words[from..].iter().take_while(|&word| word >> 28 == first) {
            let (at, n) = (word as usize >> 8 & 0xF_FFFF, word as usize & 0xFF);
            if text.get(..n).is_some_and(|t| alike(t, &self.list[at..at + n])) && content(n) {
                return true;
            }
        }
        false
    }
}

/// What a text begins with, in simplified script, as a number.
fn initial(text: &str) -> u64 {
    text.chars().next().map_or(0, |c| u64::from(simple(c)))
}

/// A number for a word.
fn number(word: &str) -> u64 {
    word.chars().map(simple).fold(0, |n: u64, c| (n ^ u64::from(c)).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: Words = Words("清河 清河县 lake 山");

    #[test]
    fn a_list_tells_whole_words_beginnings_endings_and_what_a_text_holds() {
        assert!(LIST.has("清河县") && LIST.has("山") && !LIST.has("清") && !LIST.has(""));
        assert!(LIST.begin("lakeside") && !LIST.begin("la") && !LIST.begin(""));
        assert!(LIST.end("北山") && !LIST.end("北河"));
        assert!(LIST.within("在清河边") && !LIST.within("在河边"));
    }

    #[test]
    fn the_first_word_that_fits_tells_where_it_ends() {
        assert_eq!(LIST.front("清河县的桥"), Some("清河".len()));
        assert_eq!(LIST.front("县里"), None);
    }

    #[test]
    fn sets_say_what_the_list_says() {
        let (asked, fronts) = (Asked::of(LIST), Fronts::of(LIST));
        for text in ["清河", "清河县", "清", "lake", "山", "山下", "河", ""] {
            assert_eq!(asked.has(text), LIST.has(text), "{text}");
            assert_eq!(fronts.begin(text), LIST.begin(text), "{text}");
        }
    }

    #[test]
    fn a_word_is_one_in_either_script() {
        let list = Words("讲话 报社");
        assert!(list.has("講話") && list.begin("講話人") && list.end("清河報社") && list.within("在報社前"));
        assert!(Asked::of(list).has("報社") && Fronts::of(list).begin("報社的人"));
    }
}

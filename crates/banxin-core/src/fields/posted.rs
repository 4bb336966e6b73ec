//! Where a report was made: `王伟 北京报道`, `王伟 李明 北京、上海报道`, `王伟 发自北京`.
//!
//! Part of [`super::people`]. In: the words that stand behind a title. Out: the place as printed, and the words
//! that are left, which are people.
//! Not handled: places of no name known that look like names.

use super::name_runs::Gap;
use super::text::{close_up, place as find};
use super::{Range, names, places};

/// The place in `发自北京`.
pub(super) fn sent(word: &str) -> Option<&str> {
    word.strip_prefix("发自").or_else(|| word.strip_prefix("發自")).filter(|place| places::plausible(place))
}

/// Takes the place before `报道` off the words: the last, where it cannot be one more name.
pub(super) fn place(text: &str, words: &mut Vec<(Range, Gap)>) -> Option<String> {
    let (last, _) = words.last().cloned()?;
    let word = &text[last.clone()];
    if let Some(i) = find(word, "发自").or_else(|| find(word, "發自")) {
        let place = &word[i + "发自".len()..];
        if place.is_empty() {
            return None;
        }
        words.pop();
        if i > 0 {
            words.push((last.start..last.start + i, Gap::Blank));
        }
        return Some(place.to_owned());
    }
    if words.len() > 1 && (places::known(word) || !names::likely(word)) && places::plausible(word) {
        let mut from = last.start;
        let mut listed = words.pop()?.1 == Gap::Mark;
        // `北京、上海报道`
        while listed && words.len() > 1 && words.last().is_some_and(|(r, _)| places::known(&text[r.clone()])) {
            let (before, gap) = words.pop()?;
            from = before.start;
            listed = gap == Gap::Mark;
        }
        return Some(close_up(&text[from..last.end]));
    }
    if word.chars().count() >= 4 && words.len() == 1 {
        let i = (6..word.len()).find(|&i| word.is_char_boundary(i) && places::known(&word[i..]))?;
        words.pop();
        words.push((last.start..last.start + i, Gap::Blank));
        return Some(word[i..].to_owned());
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(words: &[&str], marks: &[usize]) -> (Option<String>, usize) {
        let text = words.concat();
        let mut at = 0;
        let mut ranges = Vec::new();
        for (i, w) in words.iter().enumerate() {
            ranges.push((at..at + w.len(), if marks.contains(&i) { Gap::Mark } else { Gap::Blank }));
            at += w.len();
        }
        let place = place(&text, &mut ranges);
        (place, ranges.len())
    }

    #[test]
    fn the_last_words_before_报道_are_places() {
        assert_eq!(of(&["王伟", "北京"], &[]), (Some("北京".to_owned()), 1));
        assert_eq!(of(&["王伟", "北京", "上海"], &[2]), (Some("北京上海".to_owned()), 1));
        assert_eq!(of(&["王伟北京"], &[]), (Some("北京".to_owned()), 1));
        assert_eq!(of(&["王伟", "发自北京"], &[]), (Some("北京".to_owned()), 1));
        assert_eq!(sent("发自北京"), Some("北京"));
    }

    #[test]
    fn avoids_taking_a_name_for_a_place() {
        assert_eq!(of(&["王伟", "李明"], &[1]), (None, 2));
        assert_eq!(of(&["王伟"], &[]), (None, 1));
        assert_eq!(sent("发自内心的"), None);
    }
}

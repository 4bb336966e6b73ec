//! The texts that are timed.
//!
//! Own pages: what the press of `tests/` prints from fixed seeds, the same on every machine. Pages
//! beside the project: a sample of those that `banxin_tests::measured` finds, where they are.

use banxin_tests::measured;
use banxin_tests::press::{self, Extractor};

/// A set of texts.
pub struct Set {
    /// `own` or `beside`.
    pub name: &'static str,
    /// One page each.
    pub texts: Vec<String>,
}

impl Set {
    /// Bytes of all texts.
    pub fn bytes(&self) -> usize {
        self.texts.iter().map(String::len).sum()
    }
}

/// How many pages are taken of those beside the project: enough of each kind.
const SAMPLE: usize = 56;

/// Six pages as each of ten extractors prints them.
pub fn own() -> Set {
    let texts = (1..=6).flat_map(|seed| Extractor::ALL.map(|e| press::page(seed, e).text)).collect();
    Set { name: "own", texts }
}

/// Every so manieth of the pages beside the project; `None` where there are none.
pub fn beside() -> Option<Set> {
    let all = measured::pages();
    // A step that shares no factor with the extractors and the heads of the sets.
    let step = (all.len() / SAMPLE).max(1) | 1;
    let texts: Vec<String> = all.into_iter().step_by(step).map(|p| p.text).collect();
    (!texts.is_empty()).then_some(Set { name: "beside", texts })
}

/// Both sets, the own one first.
pub fn sets() -> Vec<Set> {
    std::iter::once(own()).chain(beside()).collect()
}

/// How pages follow each other in a long text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joint {
    /// A form feed between them: an issue of many pages.
    FormFeed,
    /// A line break only: pages are told by their folio lines, or not.
    LineBreak,
}

/// Own pages, new ones as long as there is room, cut to a length in bytes (or a little less, at a
/// boundary of a character).
pub fn of_size(bytes: usize, joint: Joint) -> String {
    /// Pages made before they come round again.
    const KINDS: u64 = 500;
    let pages: Vec<String> = (0..KINDS.min(bytes as u64 / 2_000 + 1))
        .map(|seed| press::page(1_000 + seed, Extractor::ALL[seed as usize % Extractor::ALL.len()]).text)
        .collect();
    let mut out = String::with_capacity(bytes + 10_000);
    let (between, inside) = if joint == Joint::FormFeed { ('\u{c}', "\u{c}") } else { ('\n', "\n") };
    for page in pages.iter().cycle() {
        // Some extractors end a page with a form feed of their own.
        out.push_str(&page.trim_end_matches('\u{c}').replace('\u{c}', inside));
        out.push(between);
        if out.len() >= bytes {
            break;
        }
    }
    out.truncate(boundary(&out, bytes));
    out
}

/// The last boundary of a character that is not behind `at`.
pub fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&i| text.is_char_boundary(i)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_own_pages_are_the_same_each_time_and_of_every_shape() {
        let set = own();
        assert_eq!(set.texts.len(), 6 * Extractor::ALL.len());
        assert_eq!(set.texts, own().texts);
    }

    #[test]
    fn a_text_has_the_size_that_was_asked_for() {
        for joint in [Joint::FormFeed, Joint::LineBreak] {
            for size in [1, 1_000, 30_000] {
                let length = of_size(size, joint).len();
                assert!(length <= size && length + 4 > size, "{length} for {size}");
            }
        }
        assert!(!of_size(30_000, Joint::LineBreak).contains('\u{c}'));
    }
}

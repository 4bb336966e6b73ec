//! Labels that several stories have together, and who still has them.
//!
//! Part of [`super`]. The label over a column of briefs is the `column` of each of them. Where one of them
//! is joined to a story that has a label of its own, the shared one stays with the others, and is
//! furniture only when none is left.
//!
//! In: the labels of all stories. Out: whether a label is still somebody's.

use crate::reflow::Passage;
use crate::sort;

/// How many stories have the label that begins at a byte.
pub(super) struct Labels(Vec<(u32, u32)>);

impl Labels {
    /// Counts the labels that stories have.
    pub fn of(labels: &[&Passage]) -> Self {
        let mut places = Vec::new();
        for label in labels {
            places.extend(place(label));
        }
        sort::by(&mut places, |&p| u128::from(p));
        let mut out: Vec<(u32, u32)> = Vec::new();
        for p in places {
            match out.last_mut() {
                Some((last, n)) if *last == p => *n += 1,
                _ => out.push((p, 1)),
            }
        }
        Self(out)
    }

    /// Takes a label from one story; whether another one still has it.
    pub fn give_up(&mut self, label: &Passage) -> bool {
        let found = place(label).and_then(|p| self.0.binary_search_by_key(&p, |l| l.0).ok());
        let Some((_, n)) = found.and_then(|i| self.0.get_mut(i)) else { return false };
        *n = n.saturating_sub(1);
        *n > 0
    }
}

/// Byte of a label's first character.
fn place(label: &Passage) -> Option<u32> {
    label.glyphs.first().map(|g| g.at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Glyph;

    fn label(at: u32) -> Passage {
        Passage { glyphs: vec![Glyph { ch: '简', at, len: 3, same: true, more: 0 }] }
    }

    #[test]
    fn a_label_of_several_stories_stays_until_the_last_gives_it_up() {
        let mut labels = Labels::of(&[&label(30), &label(6), &label(30)]);
        assert!(labels.give_up(&label(30)));
        assert!(!labels.give_up(&label(30)));
    }

    #[test]
    fn a_label_of_one_story_is_nobodys_once_it_is_given_up() {
        assert!(!Labels::of(&[&label(30), &label(6)]).give_up(&label(6)));
    }

    #[test]
    fn avoids_naming_an_owner_of_a_label_that_nobody_had() {
        assert!(!Labels::of(&[]).give_up(&label(6)));
    }
}

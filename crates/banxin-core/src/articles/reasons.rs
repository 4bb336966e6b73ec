//! What was decided, and which rule spoke for it or against it: a line of `why`.
//!
//! Part of the articles stage. In: decisions of [`super::plan`], [`super::roles`] and [`super::photos`], as [`super::judgement`]
//! and [`super::why`] tell them. Out: a [`Reason`] each, which the document writes down with the words of its
//! [`Rule`]. Decides nothing, and is made only where an explanation is asked for.

use super::rules::Rule;

/// What was decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Decision {
    /// A story begins.
    Beginning,
    /// It has this headline group.
    Headline,
    /// A line of it is the column label.
    Column,
    /// A line of it is the kicker.
    Kicker,
    /// A line of it is the deck.
    Deck,
    /// It has this picture.
    Caption,
    /// It is no story: a notice, a table, …
    Kind,
}

impl Decision {
    /// Its name, as in `why`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Beginning => "beginning",
            Self::Headline => "headline",
            Self::Column => "column",
            Self::Kicker => "kicker",
            Self::Deck => "deck",
            Self::Caption => "caption",
            Self::Kind => "kind",
        }
    }
}

/// A rule that spoke.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reason {
    /// For or against what.
    pub decision: Decision,
    /// Which rule.
    pub rule: Rule,
    /// How much, in hundredths; negative speaks against. None where it was not weighed.
    pub points: Option<i32>,
    /// The block it looked at.
    pub block: usize,
}

#[cfg(test)]
mod tests {
    use super::Decision::{Beginning, Caption, Column, Deck, Headline, Kicker, Kind};

    #[test]
    fn every_decision_has_a_name_of_its_own() {
        let names = [Beginning, Headline, Column, Kicker, Deck, Caption, Kind].map(super::Decision::name);
        for (i, name) in names.iter().enumerate() {
            assert!(name.bytes().all(|b| b.is_ascii_lowercase()), "{name}");
            assert!(!names[..i].contains(name), "{name} twice");
        }
    }
}

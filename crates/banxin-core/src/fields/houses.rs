//! Houses beside the title of those who sign for them: `新华社 记者 王伟`, `清都记者 王伟`.
//!
//! Part of [`super::people`]. In: the tokens of a piece and a title among them. Out: whether the word before the title
//! is its outlet. Known houses and those told by their endings are, and short words set solid before a
//! title that are no names.

use super::text::at_most;
use super::tokens::Token;
use super::{Range, names, sources};
use crate::glyphs::one_of;

/// True where a word is the outlet of the title that follows: `新华社 记者 王伟`, or set solid `南都记者`.
pub(super) fn outlet_of(word: &str, after: Option<&Token>, solid: bool) -> bool {
    matches!(after, Some(Token::Title { outlet, .. }) if outlet.is_empty())
        && (house(word) || solid && short_house(word))
}

/// True where a word set solid before a title is more likely a house by its short name than a person.
fn short_house(word: &str) -> bool {
    word.chars().nth(1).is_some()
        && at_most(word, 8)
        && !names::sure(word)
        && sources::plausible(word)
        && !names::prose(word)
}

/// True where a word names an agency or a paper.
fn house(word: &str) -> bool {
    sources::known(word)
        || word.starts_with('《') && word.ends_with('》')
        || word.chars().count() >= 3 && word.ends_with(one_of("报報社网網台刊")) && sources::plausible(word)
}

/// The outlet of a title: set solid before it, or the word before the blank.
pub(super) fn before_title(text: &str, before: &[Token], outlet: &Range) -> Range {
    let solid = before.last().is_some_and(|t| *t != Token::Blank)
        && !matches!(before.len().checked_sub(2).map(|i| &before[i]), Some(Token::Title { .. } | Token::Word(_)));
    let word = before.iter().rev().find(|t| **t != Token::Blank);
    let fits = |word: &str| house(word) || solid && short_house(word);
    match word {
        Some(Token::Word(w)) if outlet.is_empty() && fits(&text[w.clone()]) => w.clone(),
        _ => outlet.clone(),
    }
}

//! How much stayed the same.
//!
//! In: two documents. Out: counts of articles, and the rate.
//!
//! An article is its headline and its body without white space; label, kicker, deck, signatures and
//! captions are not looked at. An article is kept where both documents have it, as often as both do.
//! The rate is kept ÷ the mean number of articles of the two documents, over all pages together:
//! 1 where all are the same, 0 where none is; 1 for pages without articles.

use std::collections::BTreeMap;

use banxin_core::Document;

use crate::score::squeeze;

/// Headline and body, without white space.
pub type Story = (String, String);

/// Counts over any number of pages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Kept {
    /// Pages that had something to change.
    pub pages: usize,
    /// Articles in both.
    pub both: usize,
    /// Articles before and after, together.
    pub all: usize,
}

/// The articles of a document.
pub fn stories(document: &Document) -> Vec<Story> {
    let story = |a: &banxin_core::document::Article| {
        let headline: String = a.headline.iter().map(|t| squeeze(&t.text)).collect();
        (headline, a.body.iter().map(|b| squeeze(&b.text)).collect())
    };
    document.articles.iter().map(story).collect()
}

impl Kept {
    /// Counts the articles of one page before and after.
    pub fn of(before: &[Story], after: &[Story]) -> Self {
        let mut left: BTreeMap<&Story, usize> = BTreeMap::new();
        for story in before {
            *left.entry(story).or_default() += 1;
        }
        let mut both = 0;
        for story in after {
            if let Some(n) = left.get_mut(story).filter(|n| **n > 0) {
                *n -= 1;
                both += 1;
            }
        }
        Self { pages: 1, both, all: before.len() + after.len() }
    }

    /// Adds other counts.
    pub fn merge(&mut self, other: Self) {
        self.pages += other.pages;
        self.both += other.both;
        self.all += other.all;
    }

    /// From 0 to 1.
    pub fn rate(&self) -> f64 {
        if self.all == 0 { 1.0 } else { 2.0 * self.both as f64 / self.all as f64 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn story(headline: &str, body: &str) -> Story {
        (headline.to_owned(), body.to_owned())
    }

    #[test]
    fn an_article_is_kept_as_often_as_both_have_it() {
        let (a, b) = (story("桥", "通车。"), story("渡口", "停航。"));
        let before = [a.clone(), a.clone(), b.clone()];
        assert_eq!(Kept::of(&before, &before).rate(), 1.0);
        let kept = Kept::of(&before, &[b.clone(), a.clone()]);
        assert_eq!((kept.both, kept.all), (2, 5));
        let cut = Kept::of(&[a], &[story("桥", "通车"), b]);
        assert_eq!(cut.rate(), 0.0);
    }

    #[test]
    fn a_page_without_articles_is_kept() {
        assert_eq!(Kept::of(&[], &[]).rate(), 1.0);
    }
}

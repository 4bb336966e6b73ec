//! Counts of hits, gold and found, and the figures they give.

use std::collections::BTreeMap;

use super::fields::Bag;

/// Names of all figures, `overall` first.
pub const FIGURES: [&str; 11] = [
    "overall",
    "articles",
    "heads",
    "paragraphs",
    "bylines",
    "datelines",
    "jumps",
    "captions",
    "clean",
    "crossheads",
    "spacing",
];

/// Those whose mean is `overall`.
const MEAN: std::ops::Range<usize> = 1..9;

/// Counts over any number of pages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// By figure: hits, gold, found.
    counts: BTreeMap<&'static str, [usize; 3]>,
    /// Furniture lines that leaked.
    pub leaks: usize,
    /// Furniture lines there were.
    pub furniture: usize,
}

impl Tally {
    pub(super) fn add(&mut self, name: &'static str, hits: usize, gold: usize, found: usize) {
        let counts = self.counts.entry(name).or_default();
        for (sum, n) in counts.iter_mut().zip([hits, gold, found]) {
            *sum += n;
        }
    }

    /// Adds what two bags have in common, and their sizes.
    pub(super) fn common<T: Ord>(&mut self, name: &'static str, gold: &Bag<T>, found: &Bag<T>) {
        let hits = gold.iter().map(|(t, &n)| n.min(found.get(t).copied().unwrap_or(0))).sum();
        self.add(name, hits, gold.values().sum(), found.values().sum());
    }

    /// Adds another tally.
    pub fn merge(&mut self, other: &Self) {
        for (name, &[hits, gold, found]) in &other.counts {
            self.add(name, hits, gold, found);
        }
        self.leaks += other.leaks;
        self.furniture += other.furniture;
    }

    /// The figures, in the order of [`FIGURES`].
    pub fn figures(&self) -> Vec<(&'static str, f64)> {
        let f1 = |name: &str| {
            let [hits, gold, found] = self.counts.get(name).copied().unwrap_or_default();
            if gold + found == 0 { 1.0 } else { 2.0 * hits as f64 / (gold + found) as f64 }
        };
        let mut out: Vec<(&str, f64)> = FIGURES.iter().map(|&n| (n, f1(n))).collect();
        if let Some(clean) = out.iter_mut().find(|f| f.0 == "clean") {
            clean.1 = match self.furniture {
                0 => 1.0,
                n => 1.0 - self.leaks as f64 / n as f64,
            };
        }
        let mean = &out[MEAN];
        out[0].1 = mean.iter().map(|f| f.1).sum::<f64>() / mean.len() as f64;
        out
    }
}

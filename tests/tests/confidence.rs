//! Confidence means something: of the stories given 0.9, nine in ten are right.
//!
//! A story is right where its body is a gold story's to nine tenths. Over measured pages where they
//! lie beside the project, over pages of the press everywhere.

// The table is printed to be read.
#![allow(clippy::print_stdout)]

use banxin_core::{Options, parse};
use banxin_tests::measured;
use banxin_tests::press::{self, Extractor};
use banxin_tests::score;

/// Lower edges of the classes.
const EDGES: [f64; 8] = [0.0, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01];
/// Classes of fewer stories say nothing.
const ENOUGH: usize = 100;
/// How far what is said may lie from what is right, beside two standard errors.
const NEAR: f64 = 0.05;

/// For each class: stories, mean of what was said, share of right ones.
fn table(said: &[(f64, bool)]) -> Vec<(usize, f64, f64)> {
    EDGES
        .windows(2)
        .map(|edge| {
            let of: Vec<_> = said.iter().filter(|s| (edge[0]..edge[1]).contains(&s.0)).collect();
            let n = of.len().max(1) as f64;
            let (sum, right) = (of.iter().map(|s| s.0).sum::<f64>(), of.iter().filter(|s| s.1).count() as f64);
            (of.len(), sum / n, right / n)
        })
        .collect()
}

#[test]
fn of_stories_given_nine_tenths_nine_in_ten_are_right() {
    let mut said = Vec::new();
    for page in measured::pages() {
        said.extend(score::confidences(&page.gold, &parse(&page.text, &Options::default())));
    }
    if said.is_empty() {
        println!("no measured pages at {}: skipped", measured::folder().display());
    }
    println!("    said   right  stories");
    for (n, mean, right) in table(&said) {
        println!("{mean:8.2}{right:8.2}{n:9}");
        let chance = 2.0 * (mean * (1.0 - mean) / n.max(1) as f64).sqrt();
        assert!(n < ENOUGH || (mean - right).abs() <= NEAR + chance, "given {mean:.2}, {right:.2} of {n} are right");
    }
}

#[test]
fn surer_stories_are_right_more_often_on_pages_of_the_press() {
    let mut said = Vec::new();
    for extractor in Extractor::ALL {
        for seed in 0..24 {
            let printed = press::page(seed, extractor);
            said.extend(score::confidences(&printed.gold, &parse(&printed.text, &Options::default())));
        }
    }
    let share = |low: f64, high: f64| {
        let of: Vec<_> = said.iter().filter(|s| (low..high).contains(&s.0)).collect();
        of.iter().filter(|s| s.1).count() as f64 / of.len().max(1) as f64
    };
    assert!(said.len() > 300, "{} stories were judged", said.len());
    assert!(share(0.9, 1.01) > share(0.0, 0.7) + 0.1, "{:.2} against {:.2}", share(0.9, 1.01), share(0.0, 0.7));
}

//! The quality gate: figures over pages of the press, and over measured pages where they lie
//! beside the project, may not fall below `floors.toml`.
//!
//! `BANXIN_RAISE=1` raises the floors to what is measured, `BANXIN_LOWER=1` lowers those that fell;
//! `BANXIN_PAGES` names another folder of measured pages; `--nocapture` prints the figures.

// Figures, pending cases and what was skipped are printed to be read.
#![allow(clippy::print_stdout)]

use std::collections::BTreeMap;

use banxin_core::{Options, parse};
use banxin_tests::floors::GATE;
use banxin_tests::gold::Gold;
use banxin_tests::measured;
use banxin_tests::press::{self, Extractor};
use banxin_tests::score::{self, FIGURES, Tally};

/// Pages and issues of the press for each extractor.
const PAGES: u64 = 24;
const ISSUES: u64 = 4;

fn measure(tallies: &mut BTreeMap<String, Tally>, table: &str, gold: &Gold, text: &str) {
    let tally = score::page(gold, &parse(text, &Options::default()));
    tallies.entry(table.to_owned()).or_default().merge(&tally);
}

/// Holds all figures against their floors, or raises these.
fn gate(tallies: &BTreeMap<String, Tally>) {
    println!("{:20}{}", "", FIGURES.map(|f| format!("{f:>11}")).concat());
    for (table, tally) in tallies {
        let figures: String = tally.figures().iter().map(|f| format!("{:11.4}", f.1)).collect();
        println!("{table:20}{figures}");
    }
    let figures = tallies.iter().map(|(table, t)| (table.clone(), t.figures())).collect();
    GATE.hold(&figures, &BTreeMap::new()).expect("figures hold");
}

/// One test, so that two never write the floors at once.
#[test]
fn figures_do_not_fall_below_their_floors() {
    let mut tallies = BTreeMap::new();
    for extractor in Extractor::ALL {
        let table = format!("press.{}", extractor.name());
        for seed in 0..PAGES {
            let printed = press::page(seed, extractor);
            measure(&mut tallies, &table, &printed.gold, &printed.text);
        }
        for seed in 0..ISSUES {
            let printed = press::issue(1000 + seed, extractor);
            measure(&mut tallies, "press.issues", &printed.gold, &printed.text);
        }
    }
    let pages = measured::pages();
    if pages.is_empty() {
        println!("no measured pages at {}: skipped", measured::folder().display());
    }
    for page in pages {
        measure(&mut tallies, &format!("{}.{}", page.set, page.source), &page.gold, &page.text);
    }
    gate(&tallies);
}

//! The quality gate: figures over the project's own pages, pages of the press, and measured pages where
//! they lie beside the project, may not fall below `floors.toml`.
//!
//! `BANXIN_RAISE=1` raises the floors to what is measured, `BANXIN_LOWER=1` lowers those that fell.
//! Texts and gold of each set are pinned by a checksum: figures over others are not compared, which is
//! said and fails, until `BANXIN_PIN=1` pins that set anew. `BANXIN_PAGES` names another folder of
//! measured pages, whose figures are printed only; `--nocapture` prints the figures.

// Figures, pending cases and what was skipped are printed to be read.
#![allow(clippy::print_stdout)]

use std::collections::BTreeMap;

use banxin_core::{Options, parse};
use banxin_tests::floors::GATE;
use banxin_tests::gold::Gold;
use banxin_tests::measured::{self, OWN};
use banxin_tests::others;
use banxin_tests::press::{self, Extractor, proof};
use banxin_tests::score::{self, FIGURES, Tally};

/// The set of typed pages, whose gold tells some figures only.
const PROOFS: &str = "proofs";
/// The set of texts that are no pages of papers.
const OTHERS: &str = "others";
/// Pages and issues of the press for each extractor.
const PAGES: u64 = 24;
const ISSUES: u64 = 4;

/// Figures by table, and by set what they were measured on.
#[derive(Default)]
struct Measure {
    tallies: BTreeMap<String, Tally>,
    inputs: BTreeMap<String, Vec<String>>,
}

impl Measure {
    /// Scores a page for tables of a set.
    fn page(&mut self, set: &str, tables: &[&str], gold: &Gold, text: &str) {
        let tally = score::page(gold, &parse(text, &Options::default()));
        for table in tables {
            self.tallies.entry(format!("{set}.{table}")).or_default().merge(&tally);
        }
        let gold = serde_json::to_string(gold).expect("gold serialises");
        self.inputs.entry(set.to_owned()).or_default().extend([text.to_owned(), gold]);
    }

    /// Holds all figures against their floors, or raises these.
    fn hold(&self) {
        println!("{:20}{}", "", FIGURES.map(|f| format!("{f:>11}")).concat());
        for (table, tally) in &self.tallies {
            let figures: String = tally.figures().iter().map(|f| format!("{:11.4}", f.1)).collect();
            println!("{table:20}{figures}");
        }
        let told = |table: &str, name: &str| match table.split('.').next() {
            Some(PROOFS) => proof::FIGURES.contains(&name),
            Some(OTHERS) => others::FIGURES.contains(&name),
            _ => true,
        };
        let figures = |(table, t): (&String, &Tally)| {
            (table.clone(), t.figures().into_iter().filter(|f| told(table, f.0)).collect())
        };
        let figures = self.tallies.iter().map(figures).collect();
        let inputs = self.inputs.iter().map(|(set, texts)| (set.clone(), measured::checksum(texts))).collect();
        let mut others = GATE.hold(&figures, &inputs).expect("figures hold");
        if std::env::var_os("BANXIN_PAGES").is_some() {
            let (beside, own): (Vec<_>, _) = others.into_iter().partition(|set| measured::SETS.contains(&set.as_str()));
            println!("not compared, other pages than those the floors were measured on: {beside:?}");
            others = own;
        }
        assert!(
            others.is_empty(),
            "texts or gold of {} are not those the floors were measured on: their figures were not compared. \
             `just pin` pins them and their figures anew",
            others.join(", ")
        );
    }
}

/// One test, so that two never write the floors at once.
#[test]
fn figures_do_not_fall_below_their_floors() {
    let mut measure = Measure::default();
    for page in measured::own() {
        measure.page(OWN, &[&page.source, "all"], &page.gold, &page.text);
    }
    for extractor in Extractor::ALL {
        for seed in 0..PAGES {
            let printed = press::page(seed, extractor);
            measure.page("press", &[extractor.name()], &printed.gold, &printed.text);
        }
        for seed in 0..ISSUES {
            let printed = press::issue(1000 + seed, extractor);
            measure.page("press", &["issues"], &printed.gold, &printed.text);
        }
    }
    for proof in proof::proofs() {
        for shape in proof::Shape::ALL {
            let (text, gold) = proof.page(shape);
            measure.page(PROOFS, &[shape.name()], &gold, &text);
        }
        for (source, text) in proof.set() {
            measure.page(PROOFS, &[source], &proof.page(proof::Shape::Flow).1, &text);
        }
        for (text, gold) in proof.stories() {
            measure.page(PROOFS, &["pasted"], &gold, &text);
        }
    }
    for other in others::others() {
        measure.page(OTHERS, &[other.table()], &other.gold, &other.text);
    }
    let pages = measured::pages();
    if pages.is_empty() {
        println!("no measured pages at {}: skipped", measured::folder().display());
    }
    for page in pages {
        measure.page(page.set, &[&page.source], &page.gold, &page.text);
    }
    measure.hold();
}

//! The quality gate: figures over pages of the press, and over measured pages where they lie
//! beside the project, may not fall below `floors.toml`.
//!
//! `BANXIN_RAISE=1` raises the floors to what is measured, `BANXIN_LOWER=1` lowers those that fell;
//! `BANXIN_PAGES` names another folder of measured pages; `--nocapture` prints the figures.

// Figures, pending cases and what was skipped are printed to be read.
#![allow(clippy::print_stdout)]

use std::collections::BTreeMap;
use std::path::PathBuf;

use banxin_core::{Options, parse};
use banxin_tests::floors;
use banxin_tests::gold::Gold;
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
    let mut floors = floors::read().expect("floors.toml reads");
    if std::env::var_os("BANXIN_LOWER").is_some() {
        tallies.iter().for_each(|(table, t)| floors::lower(&mut floors, table, t));
        floors::write(&floors).expect("floors.toml is written");
    }
    let fell: Vec<String> = tallies.iter().flat_map(|(table, t)| floors::fallen(&floors, table, t)).collect();
    assert!(fell.is_empty(), "below the floor:\n{}", fell.join("\n"));
    if std::env::var_os("BANXIN_RAISE").is_some() {
        tallies.iter().for_each(|(table, t)| floors::raise(&mut floors, table, t));
        floors::write(&floors).expect("floors.toml is written");
    }
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
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/pages");
    let pages = std::env::var_os("BANXIN_PAGES").map_or(beside, PathBuf::from);
    if pages.is_dir() {
        for set in ["real", "dev", "editions", "traditional"] {
            measured(&pages.join(set), set, &mut tallies);
        }
    } else {
        println!("no measured pages at {}: skipped", pages.display());
    }
    gate(&tallies);
}

/// `NAME.gold.json` and `NAME.SOURCE.txt` of one set.
fn measured(folder: &std::path::Path, set: &str, tallies: &mut BTreeMap<String, Tally>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    let mut names: Vec<String> = entries.flatten().map(|e| e.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    for name in names {
        let Some((page, source)) = name.strip_suffix(".txt").and_then(|n| n.split_once('.')) else {
            continue;
        };
        let read = |name: &str| std::fs::read_to_string(folder.join(name)).expect("a page reads");
        let gold: Gold = serde_json::from_str(&read(&format!("{page}.gold.json"))).expect("gold reads");
        let text = read(&name);
        measure(tallies, &format!("{set}.{source}"), &gold, &text);
    }
}

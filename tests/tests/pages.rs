//! The project's own pages: `pages/NAME.SOURCE.txt` and `pages/NAME.gold.json`.
//!
//! They were written for the project and their gold was made by hand; here it is held against the
//! texts. How well the parser reads them is measured by the gate.

use std::collections::{BTreeMap, BTreeSet};

use banxin_core::{Options, parse};
use banxin_tests::press::Extractor;
use banxin_tests::{account, measured, rules};

/// Extractors that print a column's lines one after the other.
const IN_ORDER: [Extractor; 5] =
    [Extractor::Tika, Extractor::TikaLoose, Extractor::Mupdf, Extractor::Pdfium, Extractor::PopplerRaw];

#[test]
fn every_gold_accounts_for_its_texts() {
    let mut found = Vec::new();
    for page in measured::own() {
        let in_order = IN_ORDER.iter().any(|e| e.name() == page.source);
        let breaches = account::breaches(&page.gold, &page.text, in_order);
        found.extend(breaches.into_iter().map(|b| format!("{}.{}: {b}", page.name, page.source)));
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn every_document_of_a_page_keeps_the_rules() {
    let options = Options::default();
    let mut found = Vec::new();
    for page in measured::own() {
        let breaches = rules::check(&page.text, &options, &parse(&page.text, &options));
        found.extend(breaches.into_iter().map(|b| format!("{}.{}: {b}", page.name, page.source)));
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn there_are_pages_of_every_extractor_and_none_without_gold_or_text() {
    let pages = measured::own();
    let names: BTreeSet<&str> = pages.iter().map(|p| p.name.as_str()).collect();
    assert!(names.len() >= 30, "only {} pages", names.len());
    let mut sources: BTreeMap<&str, usize> = BTreeMap::new();
    pages.iter().for_each(|p| *sources.entry(&p.source).or_default() += 1);
    let known: BTreeSet<&str> = Extractor::ALL.iter().map(|e| e.name()).collect();
    assert_eq!(sources.keys().copied().collect::<BTreeSet<_>>(), known);
    assert!(sources.values().all(|n| *n >= 8), "{sources:?}");
    let files = std::fs::read_dir(measured::own_folder()).expect("tests/pages is there");
    for file in files.flatten() {
        let file = file.file_name().to_string_lossy().into_owned();
        let page =
            file.strip_suffix(".gold.json").or(file.strip_suffix(".txt").and_then(|n| n.rsplit_once('.')).map(|n| n.0));
        assert!(page.is_some_and(|p| names.contains(p)), "{file} belongs to no page");
    }
}

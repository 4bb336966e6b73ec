//! What no reader would mind changes no article: CRLF, a byte order mark and trailing blanks none at
//! all, other make-up and the other script as few as `metamorphic.toml` says.
//!
//! Over the project's pages, pages of the press and, where they lie beside the project, measured
//! pages. `BANXIN_RAISE=1` raises the floors to what is measured, `BANXIN_LOWER=1` lowers those that
//! fell, `BANXIN_PIN=1` pins measured pages that are others; `--nocapture` prints the table;
//! `BANXIN_SHOW=CHANGE` prints what that change loses; `BANXIN_ALL=1` takes every measured page instead
//! of a sample, and holds no floors on those.

// The table is printed to be read.
#![allow(clippy::print_stdout)]

use std::collections::BTreeMap;

use banxin_core::Options;
use banxin_tests::floors::METAMORPHIC;
use banxin_tests::measured;
use banxin_tests::metamorphic::{CHANGES, Kept, Page, issue, kept, script};
use banxin_tests::press::{self, Extractor};
use banxin_tests::{rules, texts};

/// Pages of the press for each extractor.
const PRESS: u64 = 12;
/// One measured page in so many; seven extractors a page, so that all of them come up.
const SAMPLE: usize = 4;
/// Pages in an issue.
const ISSUE: usize = 3;

/// Counts by change, then by well.
type Table = BTreeMap<&'static str, BTreeMap<String, Kept>>;

/// Texts by well.
fn wells() -> BTreeMap<String, Vec<String>> {
    let mut out: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let own = texts::pages().into_iter().map(|(_, text)| text);
    out.insert("fixtures".to_owned(), own.collect());
    let printed = Extractor::ALL.into_iter().flat_map(|e| (0..PRESS).map(move |seed| press::page(seed, e).text));
    out.insert("press".to_owned(), printed.collect());
    let measured = measured::pages();
    if measured.is_empty() {
        println!("no measured pages at {}: skipped", measured::folder().display());
    }
    let step = if std::env::var_os("BANXIN_ALL").is_some() { 1 } else { SAMPLE };
    for page in measured.into_iter().step_by(step) {
        out.entry(page.set.to_owned()).or_default().push(page.text);
    }
    out
}

fn count(table: &mut Table, change: &'static str, well: &str, kept: Kept) {
    table.entry(change).or_default().entry(well.to_owned()).or_default().merge(kept);
}

/// All changes of all pages of a well.
fn change(well: &str, texts: &[String]) -> Table {
    let mut table = Table::new();
    let pages: Vec<Page> = texts.iter().map(|text| Page::read(text.clone())).collect();
    for page in &pages {
        let before = kept::stories(&page.document);
        for (name, change) in CHANGES {
            let Some(text) = change(page) else { continue };
            let after = kept::stories(&Page::read(text.clone()).document);
            let kept = Kept::of(&before, &after);
            if kept.rate() < 1.0 && std::env::var_os("BANXIN_SHOW").is_some_and(|s| s == name) {
                let lost = before.iter().filter(|s| !after.contains(s)).map(|s| &s.0);
                println!("{well}: lost {:?}\n{text}\n=====", lost.collect::<Vec<_>>());
            }
            count(&mut table, name, well, kept);
        }
        script::kept(page).into_iter().for_each(|k| count(&mut table, "script", well, k));
    }
    let joinable: Vec<&Page> = pages.iter().filter(|p| issue::joins(p)).collect();
    for pages in joinable.chunks(ISSUE).filter(|c| c.len() > 1) {
        count(&mut table, "issue", well, issue::kept(pages));
    }
    table
}

/// Rows of changes, columns of wells: the rate and how many pages had something to change.
fn print(table: &Table, wells: &BTreeMap<String, Vec<String>>) {
    println!("{:22}{}", "", wells.keys().map(|w| format!("{w:>19}")).collect::<String>());
    for (change, row) in table {
        let cell = |well: &String| {
            let kept = row.get(well);
            kept.map_or_else(|| format!("{:>19}", "–"), |k| format!("{:>11.4} of {:4}", k.rate(), k.pages))
        };
        println!("{change:22}{}", wells.keys().map(cell).collect::<String>());
    }
}

/// One test, so that two never write the floors at once.
#[test]
fn other_make_up_and_the_other_script_keep_the_articles() {
    let wells = wells();
    let jobs: Vec<(&String, &[String])> =
        wells.iter().flat_map(|(well, texts)| texts.chunks(texts.len().div_ceil(2)).map(move |c| (well, c))).collect();
    let mut table = Table::new();
    let (even, odd): (Vec<_>, Vec<_>) = jobs.into_iter().enumerate().partition(|(i, _)| i % 2 == 0);
    std::thread::scope(|scope| {
        let run = |jobs: Vec<(usize, (&String, &[String]))>| -> Vec<Table> {
            jobs.into_iter().map(|(_, (well, texts))| change(well, texts)).collect()
        };
        let other = scope.spawn(move || run(odd));
        let mine = run(even);
        for part in mine.into_iter().chain(other.join().expect("no page panics")) {
            for (name, row) in part {
                row.into_iter().for_each(|(well, kept)| count(&mut table, name, &well, kept));
            }
        }
    });
    print(&table, &wells);
    let mut figures = BTreeMap::new();
    for (change, row) in &table {
        for (well, kept) in row {
            figures.entry(well.clone()).or_insert_with(Vec::new).push((*change, kept.rate()));
        }
    }
    let beside = wells.iter().filter(|(well, _)| measured::SETS.contains(&well.as_str()));
    let inputs = beside.map(|(well, texts)| (well.clone(), measured::checksum(texts))).collect();
    for well in METAMORPHIC.hold(&figures, &inputs).expect("what is kept holds") {
        println!("{well}: other pages than those the floors were measured on, not held");
    }
}

#[test]
fn other_line_ends_a_byte_order_mark_and_trailing_blanks_change_nothing() {
    let mut found = Vec::new();
    for (well, texts) in wells() {
        for text in texts {
            let page = Page::read(text);
            let breaches = rules::check_stable(&page.text, &Options::default(), &page.document);
            found.extend(breaches.into_iter().map(|b| format!("{well}: {b}")));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

//! Whole documents of whole pages: `fixtures/NAME.txt` gives `fixtures/NAME.expected.json`.
//!
//! `BANXIN_ACCEPT=1` writes what the parser gives now; read the difference before it is kept.

use std::path::PathBuf;

use banxin_core::{Options, parse};

#[test]
fn every_page_gives_the_document_beside_it() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let entries = std::fs::read_dir(&folder).expect("tests/fixtures is there");
    let mut pages: Vec<PathBuf> = entries.flatten().map(|e| e.path()).collect();
    pages.retain(|p| p.extension().is_some_and(|e| e == "txt"));
    pages.sort();
    assert!(pages.len() >= 8, "only {} fixtures", pages.len());
    let mut wrong = Vec::new();
    for page in pages {
        let name = page.display();
        let text = std::fs::read_to_string(&page).expect("a fixture is UTF-8");
        let document = parse(&text, &Options::default());
        let found = serde_json::to_string_pretty(&document).expect("a document serialises") + "\n";
        let beside = page.with_extension("expected.json");
        let expected = std::fs::read_to_string(&beside);
        match expected {
            Ok(expected) if expected == found => {}
            _ if std::env::var_os("BANXIN_ACCEPT").is_some() => {
                std::fs::write(&beside, found).expect("the expected document is written");
            }
            Ok(expected) => {
                let line = expected.lines().zip(found.lines()).position(|(a, b)| a != b);
                let line = line.unwrap_or(expected.lines().count().min(found.lines().count()));
                let show = |text: &str| text.lines().nth(line).unwrap_or("(end)").to_owned();
                wrong.push(format!(
                    "{}:{}\n  expected {}\n  found    {}",
                    beside.display(),
                    line + 1,
                    show(&expected),
                    show(&found)
                ));
            }
            Err(_) => wrong.push(format!("{name}: no expected.json beside it")),
        }
    }
    let how = "read the pages' documents, then BANXIN_ACCEPT=1 keeps them";
    assert!(wrong.is_empty(), "\n{}\n{how}", wrong.join("\n"));
}

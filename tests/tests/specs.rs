//! Runs the literate specs of `tests/specs`.
//!
//! A case that the parser does not meet yet stands in `specs/pending.txt` as `FILE: TITLE`. The
//! list can only shrink: a pending case that passes fails the run, and so does an entry without a
//! case. `BANXIN_ACCEPT=1` takes passing cases off the list and adds none.

// Figures, pending cases and what was skipped are printed to be read.
#![allow(clippy::print_stdout)]

use std::collections::BTreeSet;
use std::path::PathBuf;

use banxin_tests::spec;

#[test]
fn every_case_holds_or_is_listed_as_pending() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("specs");
    let entries = std::fs::read_dir(&folder).expect("tests/specs is there");
    let mut files: Vec<PathBuf> = entries.flatten().map(|e| e.path()).collect();
    files.retain(|p| p.extension().is_some_and(|e| e == "md"));
    files.sort();
    let list = std::fs::read_to_string(folder.join("pending.txt")).unwrap_or_default();
    let mut pending: BTreeSet<&str> = list.lines().filter(|l| !l.trim().is_empty() && !l.starts_with('#')).collect();
    let (mut wrong, mut passed, mut waiting) = (Vec::new(), 0, Vec::new());
    for path in &files {
        let file = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let text = std::fs::read_to_string(path).expect("a spec reads");
        let cases = spec::read(&text).unwrap_or_else(|e| panic!("tests/specs/{file}:{e}"));
        for case in cases {
            let entry = format!("{file}: {}", case.title);
            let place = format!("tests/specs/{file}:{} {}", case.line, case.title);
            match (spec::run(&case), pending.remove(entry.as_str())) {
                (None, false) => passed += 1,
                (None, true) => wrong.push(format!("{place}\n  passes: take it off pending.txt\n")),
                (Some(_), true) => waiting.push(entry),
                (Some(difference), false) => wrong.push(format!("{place}\n{difference}")),
            }
        }
    }
    if std::env::var_os("BANXIN_ACCEPT").is_some() {
        let kept = |l: &&str| l.starts_with('#') || waiting.iter().any(|w| w == l);
        let shorter: String = list.lines().filter(kept).map(|l| format!("{l}\n")).collect();
        std::fs::write(folder.join("pending.txt"), shorter).expect("pending.txt is written");
    }
    wrong.extend(pending.iter().map(|e| format!("pending.txt: no case {e:?}\n")));
    println!("{passed} cases hold, {} pending:", waiting.len());
    waiting.iter().for_each(|e| println!("  {e}"));
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

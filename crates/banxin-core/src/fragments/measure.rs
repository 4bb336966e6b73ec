//! How many printed paragraphs stand whole on ordered pages, where measured pages lie beside the
//! project.

// A test that reads files and prints what it measured.
#![allow(clippy::disallowed_methods, clippy::print_stdout, clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::glyphs::{Plain, RawLine, plain};

fn shared() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2)?;
    [root.join("../shared/pages"), root.join("../../shared/pages")].into_iter().find(|p| p.is_dir())
}

fn squeeze(s: &str) -> String {
    s.chars().filter(|c| !c.is_whitespace() && *c != '\u{200b}').collect()
}

fn text(page: &Plain, lines: &[RawLine]) -> String {
    let mut out = String::new();
    for l in lines {
        out.extend(page.glyphs[l.start as usize..l.end as usize].iter().map(|g| g.ch).filter(|c| !c.is_whitespace()));
    }
    out
}

fn paragraphs(gold: &Value) -> Vec<String> {
    let articles = gold["articles"].as_array().or_else(|| gold["stories"].as_array()).cloned().unwrap_or_default();
    let mut out = Vec::new();
    for a in &articles {
        for p in a["paragraphs"].as_array().into_iter().flatten() {
            let t = squeeze(p["text"].as_str().unwrap_or_default());
            out.push(plain(&t, 0, t.len()).glyphs.iter().map(|g| g.ch).collect());
        }
    }
    out
}

#[test]
fn ordered_pages_hold_their_paragraphs() {
    let Some(root) = shared() else {
        println!("skipped: no shared pages");
        return;
    };
    for set in ["dev", "editions", "traditional"] {
        let mut names: Vec<PathBuf> = fs::read_dir(root.join(set)).unwrap().map(|e| e.unwrap().path()).collect();
        names.sort();
        let (mut total, mut before, mut after, mut upper) = (0, 0, 0, 0);
        let mut changed = std::collections::BTreeMap::<String, (usize, usize)>::new();
        for path in names.iter().filter(|p| p.extension().is_some_and(|e| e == "txt")) {
            let file = path.file_name().unwrap().to_string_lossy().into_owned();
            let mut parts = file.split('.');
            let (name, source) = (parts.next().unwrap(), parts.next().unwrap().to_owned());
            let all = fs::read_to_string(path).unwrap();
            let mut unordered = String::new();
            let mut ordered = String::new();
            let mut moved = false;
            for (from, to) in crate::source::pages(&all) {
                let page = plain(&all, from, to);
                let cut = crate::columns::cut(&page.glyphs, &page.lines);
                unordered += &text(&page, &cut.lines);
                let done = if cut.columnar { None } else { super::order(&page.glyphs, &cut.lines) };
                moved |= done.is_some();
                ordered += &text(&page, done.as_deref().unwrap_or(&cut.lines));
            }
            let entry = changed.entry(source.clone()).or_default();
            entry.0 += 1;
            entry.1 += usize::from(moved);
            let gold: Value =
                serde_json::from_str(&fs::read_to_string(root.join(set).join(format!("{name}.gold.json"))).unwrap())
                    .unwrap();
            let want = paragraphs(&gold);
            let hits = |t: &str| want.iter().filter(|p| t.contains(p.as_str())).count();
            let (b, a) = (hits(&unordered), hits(&ordered));
            if source == "poppler" {
                total += want.len();
                before += b;
                after += a;
            } else if source == "popplerraw" {
                upper += b;
            }
        }
        println!(
            "{set}: of {total} before {before} after {after} raw {upper} = {:.3} {:.3} {:.3}; changed {changed:?}",
            before as f64 / total as f64,
            after as f64 / total as f64,
            upper as f64 / total as f64
        );
        // Floors: they only go up.
        let floor = match set {
            "dev" => 0.92,
            "traditional" => 0.8,
            _ => 0.91,
        };
        assert!(after as f64 >= floor * total as f64, "{set}: {after} of {total}");
        let in_order = |source: &str| changed.get(source).is_none_or(|c| c.1 * 8 <= c.0);
        assert!(in_order("mupdf") && in_order("pdfium"), "pages that were in order were changed: {changed:?}");
    }
}

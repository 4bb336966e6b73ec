//! How many printed paragraphs stand whole on ordered pages.

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
            if std::env::var("FRAGMENTS").is_ok() && moved {
                println!("FILE {file}");
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
            if std::env::var("FRAGMENTS").is_ok()
                && (moved && source != "poppler" || source == "poppler" && a < want.len())
            {
                println!("{file}: {b} -> {a} of {}", want.len());
            }
        }
        println!(
            "{set}: of {total} before {before} after {after} raw {upper} = {:.3} {:.3} {:.3}; changed {changed:?}",
            before as f64 / total as f64,
            after as f64 / total as f64,
            upper as f64 / total as f64
        );
    }
}

/// Prints the ordered lines of one page with their printed numbers: `FRAGMENTS_PAGE=dev/p010000.poppler.txt`.
#[test]
fn one_page_shown() {
    let (Some(root), Ok(name)) = (shared(), std::env::var("FRAGMENTS_PAGE")) else {
        return;
    };
    let all = fs::read_to_string(root.join(name)).unwrap();
    for (from, to) in crate::source::pages(&all) {
        let page = plain(&all, from, to);
        let cut = crate::columns::cut(&page.glyphs, &page.lines);
        let Some(done) = super::order(&page.glyphs, &cut.lines) else {
            println!("---- in order");
            continue;
        };
        let mut expect = 0;
        println!("---- page");
        for l in &done {
            let i = cut.lines.iter().position(|r| r.start <= l.start && l.end <= r.end).unwrap();
            let part = cut.lines[i].start != l.start || cut.lines[i].end != l.end;
            println!(
                "{}{i:4}{} {} {}",
                if i == expect { ' ' } else { '>' },
                if part { '/' } else { ' ' },
                l.gap,
                text(&page, &[*l])
            );
            expect = i + 1;
        }
    }
}

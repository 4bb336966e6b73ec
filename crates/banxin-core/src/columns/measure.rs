//! Measured on composed pages: are a story's paragraphs whole once the columns are cut?

use std::fs;
use std::path::{Path, PathBuf};

use super::tests::{page, text_of};
use super::{RawLine, cut};

const SETS: [&str; 3] = ["dev", "editions", "traditional"];

fn pages_folder() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/pages");
    let root = if root.is_dir() { root } else { Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/pages") };
    root.is_dir().then_some(root)
}

fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200b}').collect()
}

fn gold_paragraphs(path: &Path) -> Vec<String> {
    let gold: serde_json::Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    gold["articles"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|a| a["paragraphs"].as_array().unwrap())
        .map(|p| squeeze(p["text"].as_str().unwrap()))
        .collect()
}

fn cut_text(text: &str) -> (String, bool) {
    let mut out = String::new();
    let mut columnar = false;
    for part in text.split('\u{c}') {
        let (glyphs, lines) = page(part);
        let c = cut(&glyphs, &lines);
        columnar |= c.columnar;
        for l in &c.lines {
            out.push_str(&text_of(&glyphs, l));
            out.push('\n');
        }
    }
    (out, columnar)
}

fn whole(paragraphs: &[String], text: &str) -> Vec<bool> {
    let text = squeeze(text);
    paragraphs.iter().map(|p| text.contains(p.as_str())).collect()
}

#[test]
fn columns_of_layout_text_give_whole_paragraphs() {
    let Some(root) = pages_folder() else {
        eprintln!("skipped: ../shared/pages is not here");
        return;
    };
    let show = std::env::var("SHOW").ok();
    for set in SETS {
        let (mut all, mut ours, mut raw, mut uncut, mut fixable, mut fixed) = (0, 0, 0, 0, 0, 0);
        let mut names: Vec<PathBuf> = fs::read_dir(root.join(set))
            .unwrap()
            .map(|e| e.unwrap().path())
            .filter(|p| p.to_string_lossy().ends_with(".layout.txt"))
            .collect();
        names.sort();
        for path in names {
            let name = path.file_name().unwrap().to_string_lossy().replace(".layout.txt", "");
            let gold = gold_paragraphs(&path.with_file_name(format!("{name}.gold.json")));
            let layout = fs::read_to_string(&path).unwrap();
            let straight = fs::read_to_string(path.with_file_name(format!("{name}.popplerraw.txt"))).unwrap();
            if std::env::var("ONLY").is_ok_and(|o| o != name) {
                continue;
            }
            let (text, _) = cut_text(&layout);
            if let Ok(d) = std::env::var("DUMP") {
                fs::write(format!("{d}/{name}.txt"), &text).unwrap();
            }
            let (a, b, c) = (whole(&gold, &text), whole(&gold, &straight), whole(&gold, &layout));
            let n = |v: &[bool]| v.iter().filter(|x| **x).count();
            all += gold.len();
            ours += n(&a);
            raw += n(&b);
            uncut += n(&c);
            fixable += n(&b);
            fixed += a.iter().zip(&b).filter(|(x, y)| **x && **y).count();
            if show.as_deref() == Some("list") && n(&a) < gold.len() {
                println!("{name}: {} of {} (raw {})", n(&a), gold.len(), n(&b));
            }
            if show.as_deref() == Some(name.as_str()) {
                println!("{text}");
                for (p, ok) in gold.iter().zip(&a) {
                    if !ok {
                        println!("LOST {p}");
                    }
                }
            }
        }
        let part = |n: usize| n as f64 / all as f64;
        println!(
            "{set}: whole paragraphs {:.4} (uncut {:.4}, content order {:.4}); of those whole in content order {:.4}",
            part(ours),
            part(uncut),
            part(raw),
            fixed as f64 / fixable as f64
        );
    }
}

#[test]
fn text_in_content_order_stays_as_it_is() {
    let Some(root) = pages_folder() else {
        eprintln!("skipped: ../shared/pages is not here");
        return;
    };
    for source in ["tika", "tikaloose", "mupdf", "pdfium", "poppler", "popplerraw"] {
        let (mut n, mut columnar, mut moved) = (0, 0, 0);
        for set in SETS {
            let mut names: Vec<PathBuf> = fs::read_dir(root.join(set)).unwrap().map(|e| e.unwrap().path()).collect();
            names.sort();
            for path in names.iter().filter(|p| p.to_string_lossy().ends_with(&format!(".{source}.txt"))) {
                let text = fs::read_to_string(path).unwrap();
                for part in text.split('\u{c}') {
                    let (glyphs, lines) = page(part);
                    let c = cut(&glyphs, &lines);
                    let same = |a: &RawLine, b: &RawLine| (a.start, a.end) == (b.start, b.end);
                    n += 1;
                    columnar += usize::from(c.columnar);
                    let differs = c.lines.len() != lines.len() || !c.lines.iter().zip(&lines).all(|(a, b)| same(a, b));
                    moved += usize::from(differs);
                    if differs && std::env::var("SHOW").as_deref() == Ok("moved") {
                        println!("{}", path.display());
                    }
                }
            }
        }
        println!("{source}: {n} pages, {columnar} columnar, {moved} changed");
    }
}

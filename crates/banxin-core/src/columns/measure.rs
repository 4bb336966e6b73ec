//! Measured on composed pages: are a story's paragraphs whole once the columns are cut, and does
//! its headline stand before it?

#![allow(clippy::disallowed_methods, clippy::print_stdout, clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use super::cut;
use super::tests::{page, text_of};

/// A set of pages, and the floors of the shares of whole paragraphs and of heads in place.
const SETS: [(&str, f64, f64); 3] = [("dev", 0.97, 0.93), ("editions", 0.94, 0.86), ("traditional", 0.96, 0.95)];

/// Files of a set, by the end of their name; none where the pages are not at hand.
fn files(set: &str, end: &str) -> Vec<PathBuf> {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().map(|a| a.join("shared/pages"));
    let Some(root) = shared.into_iter().find(|p| p.is_dir()) else {
        println!("skipped: no ../shared/pages");
        return Vec::new();
    };
    let entries = fs::read_dir(root.join(set)).unwrap().map(|e| e.unwrap().path());
    let mut files: Vec<PathBuf> = entries.filter(|p| p.to_string_lossy().ends_with(end)).collect();
    files.sort();
    files
}

fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200b}').collect()
}

/// (first headline line, paragraphs) of every story.
fn stories(path: &Path) -> Vec<(Option<String>, Vec<String>)> {
    let gold: serde_json::Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let story = |a: &serde_json::Value| {
        let paragraphs = a["paragraphs"].as_array().unwrap().iter().map(|p| squeeze(p["text"].as_str().unwrap()));
        (a["headline"][0].as_str().map(squeeze), paragraphs.collect())
    };
    gold["articles"].as_array().unwrap().iter().map(story).collect()
}

/// The text with its columns cut, spaces squeezed out.
fn cut_text(text: &str) -> String {
    let mut out = String::new();
    for part in text.split('\u{c}') {
        let (glyphs, lines) = page(part);
        cut(&glyphs, &lines).lines.iter().for_each(|l| out += &text_of(&glyphs, l));
    }
    squeeze(&out)
}

/// Whether the head stands before its story with no other story begun between.
fn in_place(text: &str, head: &str, first: &str, starts: &[String]) -> bool {
    let Some(at) = text.find(head) else { return false };
    let behind = &text[at + head.len()..];
    behind.find(first).is_some_and(|n| starts.iter().all(|s| s == first || !behind[..n].contains(s)))
}

#[test]
fn columns_of_layout_text_give_whole_paragraphs() {
    for (set, paragraph_floor, head_floor) in SETS {
        let (mut all, mut ours, mut content, mut uncut, mut heads, mut placed) = (0, 0, 0, 0, 0, 0);
        for path in files(set, ".layout.txt") {
            let name = path.to_string_lossy().replace(".layout.txt", "");
            let stories = stories(Path::new(&format!("{name}.gold.json")));
            let layout = fs::read_to_string(&path).unwrap();
            let straight = squeeze(&fs::read_to_string(format!("{name}.popplerraw.txt")).unwrap());
            let (text, layout) = (cut_text(&layout), squeeze(&layout));
            let starts = stories.iter().filter_map(|(_, p)| p.first());
            let starts: Vec<String> = starts.map(|p| p.chars().take(18).collect()).collect();
            for paragraph in stories.iter().flat_map(|(_, p)| p) {
                all += 1;
                ours += usize::from(text.contains(paragraph));
                content += usize::from(straight.contains(paragraph));
                uncut += usize::from(layout.contains(paragraph));
            }
            for (head, paragraphs) in &stories {
                if let (Some(head), Some(p)) = (head, paragraphs.first()) {
                    let first: String = p.chars().take(18).collect();
                    heads += 1;
                    placed += usize::from(in_place(&text, head, &first, &starts));
                }
            }
        }
        if all == 0 {
            return;
        }
        let share = |n: usize, of: usize| n as f64 / of as f64;
        let (whole, before) = (share(ours, all), share(placed, heads));
        let (low, high) = (share(uncut, all), share(content, all));
        println!("{set}: whole paragraphs {whole:.4} (uncut {low:.4}, content order {high:.4}), heads {before:.4}");
        assert!(whole >= paragraph_floor && before >= head_floor, "{set} fell to {whole:.4}, {before:.4}");
    }
}

#[test]
fn text_in_content_order_stays_as_it_is() {
    for source in ["tika", "tikaloose", "mupdf", "pdfium", "poppler", "popplerraw"] {
        let mut pages = 0;
        for path in SETS.iter().flat_map(|(set, ..)| files(set, &format!(".{source}.txt"))) {
            for part in fs::read_to_string(&path).unwrap().split('\u{c}') {
                let (glyphs, lines) = page(part);
                let cut = cut(&glyphs, &lines);
                pages += 1;
                assert!(!cut.columnar && cut.lines == lines, "{}", path.display());
            }
        }
        println!("{source}: {pages} pages, none columnar");
    }
}

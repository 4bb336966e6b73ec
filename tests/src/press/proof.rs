//! Galley proofs: whole pages typed line by line, each line with its role.
//!
//! In: `tests/proofs/*.txt`. Out: for each page and shape its text and its gold.
//!
//! A line is a letter, a colon and what is printed: `F` furniture, `C` column label, `K` kicker, `H` headline, `D` deck,
//! `B` who signs, `P` a paragraph, `X` a crosshead, `T` a caption with its credit, `S` a closing line, `N` a line of
//! no story. `W: 17` sets the paragraphs that follow 17 em wide. A blank line parts stories, furniture and the rest.
//! `tests/proofs/set` holds some of them as `pdftotext` read them from a PDF (`scripts/set-proofs.py`): stories side by side, heads over
//! several columns, pictures among them.
//! Papers of many makes are imitated, none is copied; who signs and datelines stand in the text and not in the gold.
//!
//! Invariant: a line without a role stops the test run.

use std::path::PathBuf;

use super::chance::Chance;
use super::setter::set;
use crate::gold::{Gold, GoldArticle, GoldCaption, GoldParagraph};

/// Figures that the gold of proofs can tell.
pub const FIGURES: [&str; 5] = ["articles", "heads", "paragraphs", "crossheads", "clean"];

/// How a proof is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Line under line, no blanks, no indents.
    Flow,
    /// The same with an indent of two em.
    Indented,
    /// A blank line behind each frame and each paragraph.
    Frames,
    /// As frames, and the heads of all stories stand before all texts.
    Apart,
}

impl Shape {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Flow, Self::Indented, Self::Frames, Self::Apart];

    /// Its name, as in the floors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Flow => "flow",
            Self::Indented => "indented",
            Self::Frames => "frames",
            Self::Apart => "apart",
        }
    }
}

/// How the pages that were set as PDF were read: with `-layout`, and as given.
pub const SOURCES: [&str; 2] = ["layout", "poppler"];

/// A typed line: its role, what is printed, the measure in em.
type Typed = (char, String, usize);

/// A typed page: its blocks.
#[derive(Debug, Clone)]
pub struct Proof {
    /// Name of its file without ending.
    pub name: String,
    blocks: Vec<Vec<Typed>>,
}

/// All proofs, in the order of their names.
pub fn proofs() -> Vec<Proof> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("proofs");
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(&folder).expect("the folder of proofs").map(|entry| entry.expect("a proof").path()).collect();
    paths.retain(|path| path.extension().is_some());
    paths.sort();
    let read = |path: &PathBuf| {
        let name = path.file_stem().and_then(|n| n.to_str()).expect("a name").to_owned();
        let text = std::fs::read_to_string(path).expect("a proof reads");
        Proof { blocks: blocks(&name, &text), name }
    };
    paths.iter().map(read).collect()
}

fn blocks(name: &str, text: &str) -> Vec<Vec<Typed>> {
    let mut measure = 15;
    let mut out = vec![Vec::new()];
    for line in text.lines() {
        if line.is_empty() {
            out.push(Vec::new());
            continue;
        }
        let (role, printed) = line.split_once(':').unwrap_or_else(|| panic!("{name}: no role: {line}"));
        let printed = printed.trim().to_owned();
        match role {
            "W" => measure = printed.parse().unwrap_or_else(|_| panic!("{name}: no measure: {line}")),
            "F" | "C" | "K" | "H" | "D" | "B" | "P" | "X" | "T" | "S" | "N" => {
                let role = role.chars().next().expect("one letter");
                out.last_mut().expect("a block").push((role, printed, measure));
            }
            _ => panic!("{name}: no such role: {line}"),
        }
    }
    out.retain(|block| !block.is_empty());
    out
}

impl Proof {
    /// The page as one text, and its gold.
    pub fn page(&self, shape: Shape) -> (String, Gold) {
        let mut text = String::new();
        let mut gold = Gold::default();
        let apart = |block: &[Typed]| shape == Shape::Apart && block.iter().any(|l| l.0 == 'P');
        let heads = |block: &[Typed]| block.iter().take_while(|l| "CKHD".contains(l.0)).count();
        for block in self.blocks.iter().filter(|b| apart(b)) {
            print(&block[..heads(block)], shape, &mut text);
        }
        for block in &self.blocks {
            let from = if apart(block) { heads(block) } else { 0 };
            print(&block[from..], shape, &mut text);
            count(block, &mut gold);
        }
        (text, gold)
    }

    /// The page as it was read from a PDF, and how; none of most pages.
    pub fn set(&self) -> Vec<(&'static str, String)> {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("proofs/set");
        let read = |source| std::fs::read_to_string(folder.join(format!("{}.{source}.txt", self.name))).ok();
        SOURCES.iter().filter_map(|&source| Some((source, read(source)?))).collect()
    }

    /// Each story with a headline alone, as somebody pastes it.
    pub fn stories(&self) -> Vec<(String, Gold)> {
        let has = |block: &[Typed], role| block.iter().any(|l| l.0 == role);
        let told = self.blocks.iter().filter(|b| has(b, 'P') && has(b, 'H'));
        told.map(|block| {
            let (mut text, mut gold) = (String::new(), Gold::default());
            print(block, Shape::Indented, &mut text);
            count(block, &mut gold);
            (text, gold)
        })
        .collect()
    }
}

/// Prints a block.
fn print(block: &[Typed], shape: Shape, out: &mut String) {
    let frames = matches!(shape, Shape::Frames | Shape::Apart);
    for (i, (role, printed, measure)) in block.iter().enumerate() {
        let wide = match role {
            'P' | 'S' => Some((measure * 2, 4)),
            'T' => Some((measure * 2 + 8, 0)),
            _ => None,
        };
        match wide {
            Some((measure, indent)) => {
                for line in set(printed, measure, indent, false, &mut Chance::new(1)) {
                    if line.first && indent > 0 && shape == Shape::Indented {
                        out.push_str("　　");
                    }
                    out.push_str(&line.text);
                    out.push('\n');
                }
            }
            None => {
                out.push_str(printed);
                out.push('\n');
            }
        }
        let next = block.get(i + 1).map(|l| l.0);
        if frames && (wide.is_some() || next != Some(*role)) {
            out.push('\n');
        }
    }
}

/// Writes what a block holds into the gold.
fn count(block: &[Typed], gold: &mut Gold) {
    let lines = |role: char| block.iter().filter(move |l| l.0 == role).map(|l| l.1.clone());
    gold.furniture.extend(lines('F').chain(lines('N')));
    let item = |(role, text, _): &Typed| {
        let kind = match role {
            'P' => "text",
            'X' => "crosshead",
            _ => return None,
        };
        Some(GoldParagraph { kind: kind.to_owned(), text: text.clone() })
    };
    let paragraphs: Vec<GoldParagraph> = block.iter().filter_map(item).collect();
    if paragraphs.is_empty() && lines('T').next().is_none() {
        return;
    }
    let label = |c: String| c.trim_matches(|c| "【】〔〕■◆●·[]".contains(c)).to_owned();
    gold.articles.push(GoldArticle {
        column: lines('C').next().map(label),
        kicker: lines('K').collect(),
        headline: lines('H').collect(),
        subhead: lines('D').collect(),
        paragraphs,
        captions: lines('T').map(|text| GoldCaption { text, ..GoldCaption::default() }).collect(),
        ..GoldArticle::default()
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_page_is_set_in_each_shape_and_keeps_its_gold() {
        let page =
            "F: 清河报\n\nW: 10\nC: 街谈\nH: 河上新桥通车\nP: 昨天上午，桥上来了许多人，孩子们跑在前面。\nX: 灯亮了\n";
        let proof = Proof { name: String::new(), blocks: blocks("", page) };
        let (flow, gold) = proof.page(Shape::Flow);
        assert_eq!(flow, "清河报\n街谈\n河上新桥通车\n昨天上午，桥上来\n了许多人，孩子们跑在\n前面。\n灯亮了\n");
        let (indented, same) = proof.page(Shape::Indented);
        assert!(indented.contains("　　昨天上午，桥上来\n"), "{indented}");
        assert_eq!(gold, same);
        assert!(proof.page(Shape::Frames).0.contains("通车\n\n昨天"));
        let (apart, same) = proof.page(Shape::Apart);
        assert!(apart.starts_with("街谈\n\n河上新桥通车\n\n清河报\n\n昨天"), "{apart}");
        assert_eq!(gold, same);
        let [article] = &gold.articles[..] else { panic!("{gold:?}") };
        assert_eq!(
            (article.column.as_deref(), &article.headline[..]),
            (Some("街谈"), &["河上新桥通车".to_owned()][..])
        );
        assert_eq!(gold.furniture, ["清河报"]);
        assert_eq!(proof.stories().len(), 1);
    }

    #[test]
    fn every_proof_has_stories_and_furniture() {
        for proof in proofs() {
            let (_, gold) = proof.page(Shape::Flow);
            assert!(gold.articles.iter().any(|a| !a.paragraphs.is_empty()), "{}", proof.name);
            assert!(!gold.furniture.is_empty(), "{}", proof.name);
        }
    }

    #[test]
    fn every_page_that_was_set_holds_the_text_that_was_typed() {
        let mut pages = 0;
        for proof in proofs() {
            let (typed, _) = proof.page(Shape::Flow);
            for (source, text) in proof.set() {
                pages += 1;
                let count = |text: &str, of: char| text.chars().filter(|&c| c == of).count();
                for c in ['的', '一', '，', '。', '“'] {
                    assert_eq!(count(&text, c), count(&typed, c), "{c} in {} by {source}", proof.name);
                }
            }
        }
        assert!(pages > 80, "{pages}");
    }
}

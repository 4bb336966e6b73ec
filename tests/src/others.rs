//! Texts that are no pages of papers as PDFs hold them, as people paste them: web pages and digital papers, exports of databases,
//! manuscripts and wires of newsrooms, recognised scans, chats, books, forms, data.
//!
//! In: `tests/others/*.txt`. Out: for each its text and its gold.
//!
//! A line is a tag, a colon and the line as it was pasted, blanks and all; an empty line is a blank line. `T` a title, `t` a further
//! line of it, `K` a kicker, `D` a deck, `L` a column label, `S` a subheading, `A` who wrote it or when, `P` begins a paragraph (or whatever is a unit by itself: an item, a
//! message, a line of verse or of code), `+` goes on with it after a break within, `C` a caption, `N` what is no part of the text:
//! menus, running heads, links; `=` alone begins another piece. What a line says before a `¦`, which is not printed, is a label and
//! no part of it: `T:标题：¦大桥通车`. All are invented.
//!
//! Invariant: a line without a tag stops the test run.

use std::path::PathBuf;

use crate::gold::{Gold, GoldArticle, GoldCaption, GoldParagraph};

/// Figures that the gold of such texts can tell.
pub const FIGURES: [&str; 3] = ["heads", "paragraphs", "clean"];

/// A text with what it holds.
#[derive(Debug, Clone)]
pub struct Other {
    /// Name of its file without ending.
    pub name: String,
    /// As it is pasted.
    pub text: String,
    /// What it is made of.
    pub gold: Gold,
}

impl Other {
    /// The table of the floors that it counts for: pages of the web, texts with labels and scans tell their heads, of other
    /// text most have none.
    pub fn table(&self) -> &'static str {
        ["web", "labelled", "scan"].into_iter().find(|kind| self.name.starts_with(kind)).unwrap_or("plain")
    }
}

/// All of them, in the order of their names.
pub fn others() -> Vec<Other> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("others");
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(&folder).expect("the folder of texts").map(|entry| entry.expect("a text").path()).collect();
    paths.sort();
    let read = |path: &PathBuf| {
        let name = path.file_stem().and_then(|n| n.to_str()).expect("a name").to_owned();
        let typed = std::fs::read_to_string(path).expect("a text reads");
        let (text, gold) = pasted(&name, &typed);
        Other { name, text, gold }
    };
    paths.iter().map(read).collect()
}

fn pasted(name: &str, typed: &str) -> (String, Gold) {
    let mut text = String::new();
    let mut gold = Gold { articles: vec![GoldArticle::default()], ..Gold::default() };
    for line in typed.lines() {
        if line == "=" {
            gold.articles.push(GoldArticle::default());
            continue;
        }
        let (tag, printed) = line.split_once(':').unwrap_or(("", line));
        let (label, own) = printed.split_once('¦').unwrap_or(("", printed));
        text.extend([label, own, "\n"]);
        let article = gold.articles.last_mut().expect("an article");
        let own = own.trim().to_owned();
        match tag {
            "" if line.is_empty() => {}
            "T" | "t" => article.headline.push(own),
            "K" => article.kicker.push(own),
            "D" => article.subhead.push(own),
            "L" => article.column = Some(own),
            "S" => article.paragraphs.push(GoldParagraph { kind: "crosshead".to_owned(), text: own }),
            "P" => article.paragraphs.push(GoldParagraph { kind: "text".to_owned(), text: own }),
            "+" => article.paragraphs.last_mut().expect("a paragraph goes on").text += &own,
            "C" => article.captions.push(GoldCaption { text: own, ..GoldCaption::default() }),
            "N" => gold.furniture.push(own),
            "A" => {}
            _ => panic!("{name}: no such tag: {line}"),
        }
    }
    (text, gold)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_printed_and_no_part_of_what_it_tells() {
        let (text, gold) = pasted("a", "K:引题：¦两岸相连\nT:标题：¦桥通了\nP:昨天，桥通了。\n");
        assert_eq!(text, "引题：两岸相连\n标题：桥通了\n昨天，桥通了。\n");
        assert_eq!((&*gold.articles[0].kicker[0], &*gold.articles[0].headline[0]), ("两岸相连", "桥通了"));
    }

    #[test]
    fn a_typed_text_is_its_lines_without_their_tags() {
        let (text, gold) = pasted("a", "N:首页\n\nT:桥通了\nP:　　昨天，\n+:桥通了。\n=\nP:雨停了。\n");
        assert_eq!(text, "首页\n\n桥通了\n　　昨天，\n桥通了。\n雨停了。\n");
        assert_eq!(gold.articles[0].paragraphs[0].text, "昨天，桥通了。");
        assert_eq!((gold.articles.len(), gold.furniture.len()), (2, 1));
    }
}

//! The scorer: figures worked out by hand, and the same figures as the reference scorer where
//! that lies beside the project.

// Figures, pending cases and what was skipped are printed to be read.
#![allow(clippy::print_stdout)]

use std::path::PathBuf;
use std::process::Command;

use banxin_core::document::{
    Article, ArticleKind, BodyItem, BodyKind, Byline, Caption, Dateline, Direction, Document, Jump, Page, Publication,
    Source, Span, Text,
};
use banxin_core::{Offsets, Options, parse, render};
use banxin_tests::gold::{Gold, GoldArticle};
use banxin_tests::press::{self, Extractor};
use banxin_tests::score::{self, Tally};

/// The document of a parser that finds just what was set.
fn perfect(gold: &Gold) -> Document {
    let text = |t: &String| Text { text: t.clone(), spans: Vec::new() };
    let by = |(role, name): (&str, &String)| Byline { role: role.to_owned(), name: name.clone(), ..Byline::default() };
    let jump = |direction, j: &banxin_tests::gold::GoldJump| Jump {
        direction,
        page: Some(j.page),
        page_label: None,
        text: j.text.clone(),
        spans: Vec::new(),
        target: None,
    };
    let article = |a: &GoldArticle| Article {
        id: a.id.clone(),
        kind: ArticleKind::Story,
        pages: vec![0],
        column: a.column.as_ref().map(text),
        kicker: a.kicker.iter().map(text).collect(),
        headline: a.headline.iter().map(text).collect(),
        deck: a.subhead.iter().map(text).collect(),
        bylines: a.bylines.iter().map(|(r, n)| by((r, n))).collect(),
        dateline: a.dateline.as_ref().map(|d| Dateline {
            source: d.source.clone(),
            place: d.place.clone(),
            date: d.date.clone(),
            ..Dateline::default()
        }),
        body: a
            .paragraphs
            .iter()
            .map(|p| BodyItem {
                kind: if p.kind == "crosshead" { BodyKind::Crosshead } else { BodyKind::Paragraph },
                text: p.text.clone(),
                spans: Vec::new(),
                sentences: Vec::new(),
            })
            .collect(),
        captions: a
            .captions
            .iter()
            .map(|c| Caption {
                text: c.text.clone(),
                spans: Vec::new(),
                credits: c.names.iter().map(|n| by(("摄", n))).collect(),
            })
            .collect(),
        jumps: a
            .jump
            .iter()
            .map(|j| jump(Direction::To, j))
            .chain(a.jump_from.iter().map(|j| jump(Direction::From, j)))
            .collect(),
        confidence: None,
        why: Vec::new(),
    };
    Document {
        format: "banxin/1",
        source: Source { length: 0, sha256: None, offsets: Offsets::Utf8 },
        publication: Publication::default(),
        pages: vec![Page { number: None, section: None, span: Span(0, 0) }],
        articles: gold.articles.iter().map(article).collect(),
        furniture: Vec::new(),
        unassigned: Vec::new(),
        removed: Vec::new(),
        warnings: Vec::new(),
    }
}

fn figure(tally: &Tally, name: &str) -> f64 {
    tally.figures().iter().find(|f| f.0 == name).expect("a figure of that name").1
}

#[test]
fn a_perfect_document_scores_one_in_every_figure() {
    for seed in 0..20 {
        let gold = press::page(seed, Extractor::Mupdf).gold;
        let tally = score::page(&gold, &perfect(&gold));
        for (name, figure) in tally.figures() {
            assert_eq!(figure, 1.0, "{seed}: {name}");
        }
    }
}

#[test]
fn an_empty_document_scores_nothing_where_there_was_something() {
    let gold = press::page(3, Extractor::Mupdf).gold;
    let nothing = Document { articles: Vec::new(), ..perfect(&gold) };
    let tally = score::page(&gold, &nothing);
    for name in ["articles", "heads", "paragraphs", "clean"] {
        assert_eq!(figure(&tally, name), 0.0, "{name}");
    }
}

/// Two stories of two paragraphs, with everything the figures count.
fn small() -> Gold {
    let json = r#"{"articles": [
        {"headline": ["桥通了"], "kicker": ["历时两年"], "bylines": [["记者", "周岚"]],
         "dateline": {"source": "本报", "place": "柳桥", "date": "3月4日"},
         "paragraphs": [{"kind": "text", "text": "昨天上午清河新桥通车了。"},
                        {"kind": "text", "text": "两岸村民都来看热闹。"}],
         "captions": [{"text": "图为新桥。", "credit": "周岚摄", "names": ["周岚"]}],
         "jump": {"text": "（下转第三版）", "page": 3}},
        {"headline": ["饭桌开张"],
         "paragraphs": [{"kind": "text", "text": "槐花巷里飘出米粥的香味。"},
                        {"kind": "text", "text": "一碗粥只收一元钱 真便宜。"}]}],
        "furniture": ["第3版 民生", "责编 顾小楼"]}"#;
    serde_json::from_str(json).expect("reads")
}

#[test]
fn each_kind_of_mistake_costs_what_it_should() {
    let gold = small();
    let after = |change: fn(&mut Document)| {
        let mut document = perfect(&gold);
        change(&mut document);
        score::page(&gold, &document)
    };
    // Two paragraphs of one story glued: 2 hits of 4 set and 3 found.
    let glued = after(|d| {
        let second = d.articles[0].body.remove(1);
        d.articles[0].body[0].text.push_str(&second.text);
    });
    assert_eq!(figure(&glued, "paragraphs"), 4.0 / 7.0);
    assert_eq!(figure(&glued, "articles"), 1.0);
    // The kicker in the headline: 1 hit (饭桌开张) of 3 set and 2 found.
    let role = after(|d| {
        let kicker = d.articles[0].kicker.remove(0);
        d.articles[0].headline.insert(0, kicker);
    });
    assert_eq!(figure(&role, "heads"), 2.0 / 5.0);
    // A caption without its credit, a byline too many, a dateline without its place.
    let credit = after(|d| d.articles[0].captions[0].credits.clear());
    assert_eq!(figure(&credit, "captions"), 0.0);
    let byline = after(|d| {
        let twice = d.articles[0].bylines[0].clone();
        d.articles[1].bylines.push(twice);
    });
    assert_eq!(figure(&byline, "bylines"), 2.0 / 3.0);
    let place = after(|d| d.articles[0].dateline.as_mut().unwrap().place = None);
    assert_eq!(figure(&place, "datelines"), 0.0);
    // A space lost counts in `spacing` only.
    let space = after(|d| {
        let text = &mut d.articles[1].body[1].text;
        *text = text.replace(' ', "");
    });
    assert_eq!((figure(&space, "paragraphs"), figure(&space, "spacing")), (1.0, 0.75));
    // A line of furniture in a headline.
    let leak = after(|d| d.articles[1].headline[0].text.insert_str(0, "第3版民生"));
    assert_eq!(figure(&leak, "clean"), 0.5);
    // A story called a notice is left out: 1 hit of 2 set and 1 found.
    let notice = after(|d| d.articles[1].kind = ArticleKind::Notice);
    assert_eq!(figure(&notice, "articles"), 2.0 / 3.0);
    // The second story on the first: its body is neither.
    let merged = after(|d| {
        let mut second = d.articles.remove(1);
        d.articles[0].body.append(&mut second.body);
    });
    assert_eq!(figure(&merged, "articles"), 0.0);
    assert_eq!(figure(&merged, "paragraphs"), 1.0);
}

/// Predictions of every kind, among them the parser's own, scored by both.
#[test]
fn figures_agree_with_the_reference_scorer() {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/pages");
    let pages = std::env::var_os("BANXIN_PAGES").map_or(beside, PathBuf::from);
    let reference = pages.join("../eval/score.py");
    let python = Command::new("python3").arg("--version").output();
    if !reference.is_file() || python.is_err() {
        println!("no {} or no python3: skipped", reference.display());
        return;
    }
    let folder = std::env::temp_dir().join(format!("banxin-score-{}", std::process::id()));
    let (golds, found) = (folder.join("gold"), folder.join("found"));
    std::fs::create_dir_all(&golds).expect("a folder for gold");
    std::fs::create_dir_all(&found).expect("a folder for documents");
    let mut tally = Tally::default();
    for seed in 0..21 {
        let extractor = Extractor::ALL[seed as usize % Extractor::ALL.len()];
        let printed = press::page(seed, extractor);
        let document = match seed % 3 {
            0 => perfect(&printed.gold),
            _ => parse(&printed.text, &Options::default()),
        };
        tally.merge(&score::page(&printed.gold, &document));
        let write = |path: PathBuf, text: String| std::fs::write(path, text).expect("writes");
        let gold = serde_json::to_string(&printed.gold).expect("gold serialises");
        write(golds.join(format!("p{seed}.gold.json")), gold);
        write(golds.join(format!("p{seed}.x.txt")), printed.text);
        write(found.join(format!("p{seed}.x.json")), render::json(&document));
    }
    let words = [reference.as_path(), &golds, &found];
    let output = Command::new("python3").args(words).arg("--json").output().expect("the reference scorer runs");
    std::fs::remove_dir_all(&folder).expect("the folder goes");
    let said: serde_json::Value = serde_json::from_slice(&output.stdout).expect("its JSON reads");
    for (name, figure) in tally.figures() {
        let other = said["figures"]["all"][name].as_f64().expect("a figure");
        assert!((figure - other).abs() < 1e-9, "{name}: {figure}, reference {other}");
    }
}

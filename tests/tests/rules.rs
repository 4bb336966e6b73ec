//! The rules checker itself: a true document passes, each kind of breach is named.
//!
//! The documents are made by hand, so nothing here depends on what the parser can do.

use banxin_core::document::{
    Article, ArticleKind, BodyItem, BodyKind, Byline, Dateline, Direction, Document, Jump, Page, Publication, Reason,
    Removed, Source, Span, Text, Unassigned,
};
use banxin_core::{Offsets, Options, parse};
use banxin_tests::rules;

const TEXT: &str = "街谈街谈\n桥通了\n本报记者 周岚\n本报讯 昨天桥通了。\n大家都高兴。（下转第3版）\n余下的字\n";

/// The `n`-th place of a piece of the text.
fn at(piece: &str, n: usize) -> Span {
    let (start, _) = TEXT.match_indices(piece).nth(n).expect("the piece stands in the text");
    Span(start, start + piece.len())
}

fn article(id: &str, headline: &str) -> Article {
    let column = Text { text: "街谈".to_owned(), spans: vec![at("街谈", 0)] };
    Article {
        id: id.to_owned(),
        kind: ArticleKind::Story,
        pages: vec![0],
        column: Some(column),
        kicker: Vec::new(),
        headline: vec![Text { text: headline.to_owned(), spans: vec![at(headline, 0)] }],
        deck: Vec::new(),
        bylines: Vec::new(),
        dateline: None,
        body: Vec::new(),
        captions: Vec::new(),
        jumps: Vec::new(),
        confidence: None,
        why: Vec::new(),
    }
}

/// A document that keeps every rule: shadow, stand-alone signature, dateline inside the body,
/// run-in jump, a series head of two stories.
fn good() -> Document {
    let mut a = article("a1", "桥通了");
    a.bylines.push(Byline {
        role: "记者".to_owned(),
        name: "周岚".to_owned(),
        outlet: Some("本报".to_owned()),
        spans: vec![at("本报记者 周岚", 0)],
    });
    a.dateline = Some(Dateline {
        source: Some("本报".to_owned()),
        text: "本报讯".to_owned(),
        spans: vec![at("本报讯", 0)],
        ..Dateline::default()
    });
    let text = "本报讯 昨天桥通了。大家都高兴。";
    let first = "本报讯 昨天桥通了。".len();
    a.body.push(BodyItem {
        kind: BodyKind::Paragraph,
        text: text.to_owned(),
        spans: vec![at("本报讯 昨天桥通了。", 0), at("大家都高兴。", 0)],
        sentences: vec![Span(0, first), Span(first, text.len())],
    });
    a.jumps.push(Jump {
        direction: Direction::To,
        page: Some(3),
        page_label: Some("第3版".to_owned()),
        text: "（下转第3版）".to_owned(),
        spans: vec![at("（下转第3版）", 0)],
        target: None,
    });
    let mut b = article("a2", "余下");
    b.body.push(BodyItem {
        kind: BodyKind::Paragraph,
        text: "的字".to_owned(),
        spans: vec![at("的字", 0)],
        sentences: vec![Span(0, 6)],
    });
    Document {
        format: "banxin/1",
        source: Source { length: TEXT.len(), sha256: None, offsets: Offsets::Utf8 },
        publication: Publication::default(),
        pages: vec![Page { number: None, section: None, span: Span(0, TEXT.len()) }],
        articles: vec![a, b],
        furniture: Vec::new(),
        unassigned: Vec::new(),
        removed: vec![Removed { reason: Reason::Shadow, text: "街谈".to_owned(), span: at("街谈", 1) }],
        warnings: Vec::new(),
    }
}

/// What the checker says after a change.
fn after(change: impl FnOnce(&mut Document)) -> String {
    let mut document = good();
    change(&mut document);
    rules::check_document(TEXT, &Options::default(), &document).join("\n")
}

#[test]
fn a_true_document_passes_with_views_and_a_shared_series_head() {
    assert_eq!(after(|_| {}), "");
}

#[test]
fn a_lost_character_is_named() {
    let said = after(|d| d.articles[0].headline.clear());
    assert!(said.contains("owners: \"桥通了\"") && said.contains("has 0"), "{said}");
    let said = after(|d| d.articles[0].jumps.clear());
    assert!(said.contains("下转"), "{said}");
    let said = after(|d| d.removed.clear());
    assert!(said.contains("\"街谈\""), "{said}");
}

#[test]
fn a_character_with_two_owners_is_named() {
    let said = after(|d| {
        let line = Unassigned { text: "桥通了".to_owned(), spans: vec![at("桥通了", 0)], page: 0 };
        d.unassigned.push(line);
    });
    assert!(said.contains("has 2"), "{said}");
}

#[test]
fn a_view_half_inside_an_owner_is_named() {
    let said = after(|d| d.articles[0].jumps[0].spans[0] = at("高兴。（下转第3版）", 0));
    assert!(!said.is_empty());
    let said = after(|d| {
        d.articles[0].bylines[0].spans = vec![Span(at("记者 周岚", 0).0, at("本报讯", 0).1)];
    });
    assert!(said.contains("half inside"), "{said}");
}

#[test]
fn a_text_that_is_not_its_source_is_named() {
    let said = after(|d| d.articles[0].body[0].text = "本报讯 前天桥通了。大家都高兴。".to_owned());
    assert!(said.contains("spans: body says"), "{said}");
    let said = after(|d| d.articles[0].dateline.as_mut().unwrap().text.push('电'));
    assert!(said.contains("dateline"), "{said}");
    let said = after(|d| d.articles[0].bylines[0].name = "周兰".to_owned());
    assert!(said.contains("byline"), "{said}");
}

#[test]
fn spans_off_a_boundary_out_of_bounds_empty_or_doubled_are_named() {
    for span in [Span(1, 6), Span(0, 4000), Span(6, 6), Span(6, 3)] {
        let said = after(|d| d.articles[0].headline[0].spans = vec![span]);
        assert!(said.contains("false span"), "{span:?}: {said}");
    }
    let said = after(|d| {
        let first = d.articles[0].body[0].spans[0];
        d.articles[0].body[0].spans.push(first);
    });
    assert!(said.contains("twice"), "{said}");
}

#[test]
fn sentences_that_do_not_cover_the_text_are_named() {
    let said = after(|d| d.articles[0].body[0].sentences.truncate(1));
    assert!(said.contains("leave out"), "{said}");
    let said = after(|d| d.articles[0].body[0].sentences.swap(0, 1));
    assert!(said.contains("in order"), "{said}");
    let said = after(|d| d.articles[0].body[0].sentences[0].1 += 1);
    assert!(said.contains("no range"), "{said}");
}

#[test]
fn pages_ids_hash_and_length_must_fit() {
    type Change = fn(&mut Document);
    let changes: [(&str, Change); 7] = [
        ("source says", |d| d.source.length += 1),
        ("sha256", |d| d.source.sha256 = Some("0".repeat(64))),
        ("id", |d| d.articles[1].id = "a3".to_owned()),
        ("jumps to", |d| d.articles[0].jumps[0].target = Some("a1".to_owned())),
        ("pages", |d| d.articles[0].pages = vec![1]),
        ("no page holds", |d| d.pages[0].span.0 = 3),
        ("line break", |d| d.articles[0].body[0].text = "本报讯 昨天桥通了。\n大家都高兴。".to_owned()),
    ];
    for (expected, change) in changes {
        let said = after(change);
        assert!(said.contains(expected), "{expected}: {said}");
    }
}

#[test]
fn a_document_of_another_text_is_not_deterministic() {
    let options = Options::default();
    let document = parse("桥通了\n", &options);
    assert_eq!(rules::check("桥通了\n", &options, &document), Vec::<String>::new());
    let mut other = document.clone();
    other.publication.name = Some("临渡日报".to_owned());
    let said = rules::check("桥通了\n", &options, &other).join("\n");
    assert!(said.contains("deterministic") && said.contains("stable"), "{said}");
}

#[test]
fn avoids_asking_an_owner_for_white_space_and_a_leading_byte_order_mark() {
    let options = Options::default();
    for text in ["", " ", "\u{feff}", "\u{feff}\u{3000}\r\n\t\u{c}\n", "\u{feff}字"] {
        let found = rules::check(text, &options, &parse(text, &options));
        assert_eq!(found, Vec::<String>::new(), "{text:?}");
    }
}

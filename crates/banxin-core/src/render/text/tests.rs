use super::*;
use crate::document::*;

fn text(t: &str) -> Text {
    Text { text: t.to_owned(), spans: vec![] }
}

fn item(kind: BodyKind, t: &str) -> BodyItem {
    BodyItem { kind, text: t.to_owned(), spans: vec![], sentences: vec![] }
}

fn byline(outlet: Option<&str>, role: &str, name: &str) -> Byline {
    Byline { role: role.into(), name: name.into(), outlet: outlet.map(Into::into), spans: vec![] }
}

/// A page with one of everything.
fn page() -> Document {
    let mut document = crate::parse("", &crate::Options::default());
    document.publication = Publication {
        name: Some("清河日报".into()),
        date: Some("2020-12-30".into()),
        issue: Some("17".into()),
        cn: None,
    };
    document.pages = vec![Page { number: Some(2), section: Some("要闻".into()), span: Span(0, 0) }];
    document.unassigned = vec![Unassigned { text: "余字".into(), spans: vec![], page: 0 }];
    document.articles = vec![Article {
        id: "a1".into(),
        kind: ArticleKind::Story,
        pages: vec![0],
        column: Some(text("河边谈")),
        kicker: vec![text("市里强调")],
        headline: vec![text("河上新桥通车"), text("两岸一步到家")],
        deck: vec![text("——新桥侧记")],
        bylines: vec![byline(Some("本报"), "记者", "王伟")],
        dateline: Some(Dateline { text: "本报讯".into(), ..Dateline::default() }),
        body: vec![
            item(BodyKind::Paragraph, "昨日上午，新桥通车。"),
            item(BodyKind::Crosshead, "桥长三里"),
            item(BodyKind::Note, "（本报记者王伟）"),
        ],
        captions: vec![Caption {
            text: "图为新桥。".into(), spans: vec![], credits: vec![byline(None, "摄", "李明")]
        }],
        jumps: vec![Jump {
            direction: Direction::To,
            page: Some(8),
            page_label: None,
            text: "（下转第八版）".into(),
            spans: vec![],
            target: Some("a9".into()),
        }],
        confidence: Some(0.93),
        why: vec![Why {
            decision: "headline".into(),
            rule: "nearest".into(),
            score: Some(0.5),
            note: "shares 新桥".into(),
            spans: vec![],
        }],
    }];
    document.furniture =
        vec![Furniture { kind: FurnitureKind::Editors, text: "责任编辑：王伟".into(), spans: vec![], page: 0 }];
    document.removed = vec![Removed { reason: Reason::ZeroWidth, text: "\u{200b}\u{200b}".into(), span: Span(0, 6) }];
    document.warnings = vec![Warning { code: "odd", message: "One thing is odd.".into(), span: None }];
    document
}

#[test]
fn everything_the_document_knows_stands_in_the_order_of_a_page() {
    let expected = "\
清河日报 2020-12-30 第17期

── a1 story · page 2 要闻 · 93 %
【河边谈】
市里强调
河上新桥通车
两岸一步到家
——新桥侧记
本报讯 · 本报记者 王伟
\u{3000}\u{3000}昨日上午，新桥通车。

\u{3000}\u{3000}桥长三里
\u{3000}\u{3000}（本报记者王伟）
  ▣ 图为新桥。
    摄 李明
  → （下转第八版） a9
  why headline: nearest 0.50, shares 新桥

── furniture
  editors: 责任编辑：王伟

── unassigned
  余字

── removed characters
  zero-width: 2

── warnings
  odd: One thing is odd.
";
    assert_eq!(plain(&page()), expected);
}

#[test]
fn an_empty_document_is_an_empty_text() {
    assert_eq!(plain(&crate::parse("", &crate::Options::default())), "");
}

#[test]
fn a_page_without_a_number_is_counted_in_brackets() {
    let mut document = page();
    document.pages[0].number = None;
    document.pages[0].section = None;
    assert!(plain(&document).contains("── a1 story · page (1) · 93 %\n"));
}

#[test]
fn a_styler_sees_each_line_with_its_role_and_never_a_line_break() {
    let mut document = page();
    document.articles[0].headline = vec![text("上\n下")];
    let out = styled(&document, |role, line| {
        assert!(!line.contains('\n'));
        format!("<{role:?}>{line}")
    });
    assert!(out.contains("\n<Headline>上\n<Headline>下\n<Deck>——新桥侧记\n"), "{out}");
    assert!(out.contains("\n\u{3000}\u{3000}<Crosshead>桥长三里\n"), "{out}");
    assert!(out.contains("\n    <Credit>摄 李明\n"), "{out}");
}

#[test]
fn escape_sequences_of_the_source_stay_visible() {
    assert_eq!(visible("红\u{1b}[31m字\u{202e}\u{9b}\r\u{2028}"), r"红\u{1b}[31m字\u{202e}\u{9b}\u{d}\u{2028}");
    assert_eq!(visible("平常的\t字"), "平常的\t字");
}

#[test]
fn no_string_of_the_source_reaches_the_text_raw() {
    let mut document = page();
    let evil = "\u{1b}[2J\u{202e}";
    document.publication.name = Some(evil.into());
    document.pages[0].section = Some(evil.into());
    let a = &mut document.articles[0];
    a.column = Some(text(evil));
    for t in a.kicker.iter_mut().chain(&mut a.headline).chain(&mut a.deck) {
        t.text = evil.into();
    }
    a.bylines[0] = byline(Some(evil), evil, evil);
    a.body.iter_mut().for_each(|b| b.text = evil.into());
    a.captions[0].text = evil.into();
    a.captions[0].credits[0] = byline(Some(evil), evil, evil);
    a.jumps[0].text = evil.into();
    a.why[0].note = evil.into();
    document.furniture[0].text = evil.into();
    document.unassigned[0].text = evil.into();
    document.warnings[0].message = evil.into();
    let out = plain(&document);
    assert!(!out.contains(['\u{1b}', '\u{202e}']), "{out:?}");
    assert_eq!(out.matches(r"\u{1b}[2J\u{202e}").count(), 22, "{out}");
}

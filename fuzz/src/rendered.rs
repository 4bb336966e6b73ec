//! Every format of one document: JSON whole and to a writer, text plain and styled.

use banxin_core::Document;
use banxin_core::render::{self, Role};

pub(crate) fn holds(document: &Document) {
    let json = render::json(document);
    let mut written = Vec::new();
    render::write_json(document, &mut written).expect("memory takes all that is written");
    assert_eq!(json.as_bytes(), written, "the two ways to JSON differ");
    let pretty = serde_json::to_string_pretty(document).expect("a document serialises");
    let value = |json: &str| serde_json::from_str::<serde_json::Value>(json).expect("JSON reads back");
    assert_eq!(value(&json), value(&pretty), "pretty JSON says something else");

    let plain = render::plain(document);
    assert_eq!(plain, render::plain(document), "a second time differs");
    let steering = |c: char| !matches!(c, '\n' | '\t') && c.is_control();
    assert!(!plain.contains(steering), "a control character came through: {plain:?}");
    assert!(!plain.contains(['\u{202e}', '\u{2066}', '\u{200f}']), "a mark of direction came through");
    assert!(plain.is_empty() || plain.ends_with('\n'), "the last line has no end");

    let marked = render::styled(document, |role, line| {
        assert!(!line.contains('\n'), "{role:?} has a line break: {line:?}");
        mark(role, line)
    });
    assert_eq!(marked.replace(['\u{1}', '\u{2}'], ""), plain, "a style changes more than style");
    shown(document, &plain);
}

fn mark(_: Role, line: &str) -> String {
    format!("\u{1}{line}\u{2}")
}

/// Every head and every paragraph is printed.
fn shown(document: &Document, plain: &str) {
    for article in &document.articles {
        let heads = article.kicker.iter().chain(&article.headline).chain(&article.deck);
        let texts = heads.map(|t| &t.text).chain(article.body.iter().map(|b| &b.text));
        for line in texts.flat_map(|t| t.split('\n')) {
            assert!(plain.contains(&*render::visible(line)), "not printed: {line:?}");
        }
    }
}

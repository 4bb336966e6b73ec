//! Every key of the model is there, in JSON too, and no other.
//!
//! In: a document, through its JSON. Out: a sentence for each object whose keys are not the
//! model's keys in the model's order.

use banxin_core::{Document, render};
use serde_json::Value;

const DOCUMENT: &str = "format source publication pages articles furniture unassigned removed warnings";
const ARTICLE: &str = "id kind pages column kicker headline deck bylines dateline body captions \
     jumps confidence why";
const BYLINE: &str = "role name outlet spans";

/// What each list or object inside a document or article holds.
const PARTS: [(&str, &str); 19] = [
    ("source", "length sha256 offsets"),
    ("publication", "name date issue cn"),
    ("pages", "number section span"),
    ("articles", ARTICLE),
    ("furniture", "kind text spans page"),
    ("unassigned", "text spans page"),
    ("removed", "reason text span"),
    ("warnings", "code message span"),
    ("column", "text spans"),
    ("kicker", "text spans"),
    ("headline", "text spans"),
    ("deck", "text spans"),
    ("bylines", BYLINE),
    ("dateline", "source place date iso text spans"),
    ("body", "kind text spans sentences"),
    ("captions", "text spans credits"),
    ("credits", BYLINE),
    ("jumps", "direction page pageLabel text spans target"),
    ("why", "decision rule score note spans"),
];

/// Checks the keys of the document's JSON.
pub(super) fn check(document: &Document) -> Vec<String> {
    let json = render::json(document);
    match serde_json::from_str::<Value>(&json) {
        Ok(value) => {
            let mut found = Vec::new();
            object("document", &value, DOCUMENT, &mut found);
            found
        }
        Err(e) => vec![format!("model: the JSON does not read back: {e}")],
    }
}

fn object(name: &str, value: &Value, expected: &str, found: &mut Vec<String>) {
    let Some(map) = value.as_object() else {
        found.push(format!("model: {name} is no object but {value}"));
        return;
    };
    // Sorted: the reader's map may not keep the order of the text.
    let mut have: Vec<&str> = map.keys().map(String::as_str).collect();
    let mut want: Vec<&str> = expected.split_whitespace().collect();
    have.sort_unstable();
    want.sort_unstable();
    if have != want {
        found.push(format!("model: {name} has the keys {have:?}, not {want:?}"));
    }
    for (key, inner) in map {
        // Article pages are numbers, document pages are objects.
        if key == "pages" && name == "articles" {
            continue;
        }
        // A byline has a `source` in no case, a dateline's `source` is text.
        if key == "source" && name == "dateline" {
            continue;
        }
        let Some((_, keys)) = PARTS.iter().find(|(k, _)| k == key) else {
            continue;
        };
        match inner {
            Value::Null => {}
            Value::Array(list) => list.iter().for_each(|v| object(key, v, keys, found)),
            one => object(key, one, keys, found),
        }
    }
}

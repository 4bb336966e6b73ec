//! Deterministic, and stable under harmless change.
//!
//! In: text, options, document. Out: a sentence if a second parse differs, and one for each
//! harmless variant of the text (CRLF for LF, a byte order mark, trailing blanks, one more final
//! newline) whose document differs in more than its spans.

use banxin_core::{Document, Options, parse, render};
use serde_json::Value;

pub(super) fn check(text: &str, options: &Options, document: &Document) -> Vec<String> {
    let mut found = Vec::new();
    if parse(text, options) != *document {
        found.push("deterministic: a second parse gives another document".to_owned());
    }
    let reference = without_places(document);
    for (name, variant) in variants(text) {
        let other = without_places(&parse(&variant, options));
        if let Some(difference) = difference(&reference, &other, "document") {
            found.push(format!("stable: with {name}: {difference}"));
        }
    }
    found
}

/// The harmless variants that a text has; a text that already has the change has no such variant.
fn variants(text: &str) -> Vec<(&'static str, String)> {
    let mut out = Vec::new();
    if !text.contains('\r') && text.contains('\n') {
        out.push(("CRLF", text.replace('\n', "\r\n")));
    } else if text.matches('\r').count() == text.matches("\r\n").count() && text.contains('\r') {
        out.push(("LF", text.replace("\r\n", "\n")));
    }
    if !text.starts_with('\u{feff}') {
        out.push(("a byte order mark", format!("\u{feff}{text}")));
    }
    if text.contains('\n') && !text.contains('\r') {
        out.push(("trailing blanks", text.replace('\n', " \t\n")));
    }
    out.push(("a final newline", format!("{text}\n")));
    out
}

/// The document's JSON with places and lengths blanked out.
fn without_places(document: &Document) -> Value {
    let mut value: Value = serde_json::from_str(&render::json(document)).unwrap_or_default();
    blank(&mut value);
    value
}

fn blank(value: &mut Value) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(blank),
        Value::Object(map) => {
            for (key, inner) in map.iter_mut() {
                match key.as_str() {
                    "span" | "spans" | "length" | "sha256" => *inner = Value::Null,
                    _ => blank(inner),
                }
            }
        }
        _ => {}
    }
}

/// Where two documents differ first, as a path and both values.
fn difference(a: &Value, b: &Value, path: &str) -> Option<String> {
    match (a, b) {
        (Value::Object(x), Value::Object(y)) => x.iter().find_map(|(key, inner)| {
            let other = y.get(key).unwrap_or(&Value::Null);
            difference(inner, other, &format!("{path}.{key}"))
        }),
        (Value::Array(x), Value::Array(y)) => {
            let pairs = x.iter().zip(y).enumerate();
            let first = pairs.into_iter().find_map(|(i, (p, q))| difference(p, q, &format!("{path}[{i}]")));
            let lengths = || format!("{path} has {} entries, had {}", y.len(), x.len());
            first.or_else(|| (x.len() != y.len()).then(lengths))
        }
        _ if a == b => None,
        _ => Some(format!("{path} is {b}, was {a}")),
    }
}

//! What the recognisers leave alone: stories, the broken lines of their bodies, and headlines.
//!
//! Part of [`super`]. Hardly any may be taken for something else; each test says how many.

use std::path::PathBuf;

use serde_json::Value;

use super::{Tally, VERBOSE, golds, hold, list, miss, pages};
use crate::fields::*;

/// No recogniser takes a head, a paragraph or a caption for anything else.
#[test]
fn stories_are_left_whole() {
    let golds = golds();
    let mut body = Tally::default();
    for a in golds.iter().flat_map(|g| list(&g["articles"])) {
        let paragraphs = list(&a["paragraphs"]).into_iter().filter_map(|p| p["text"].as_str());
        let heads = ["kicker", "headline", "subhead"].into_iter().flat_map(|k| list(&a[k])).filter_map(Value::as_str);
        let captions = list(&a["captions"]).into_iter().filter_map(|c| c["text"].as_str());
        for (head, line) in
            heads.map(|h| (true, h)).chain(paragraphs.map(|p| (false, p))).chain(captions.map(|c| (false, c)))
        {
            let taken =
                furniture(line).map(|k| format!("{k:?}")).or_else(|| non_story_line(line).map(|k| format!("{k:?}")));
            let taken = taken.or_else(|| non_story_head(line).map(|k| format!("head {k:?}")));
            let taken = taken.or_else(|| folio(line).map(|_| "folio".to_owned()));
            let taken = taken.or_else(|| {
                signature(line).filter(|_| closing_head(line).is_none()).map(|s| format!("signature {s:?}"))
            });
            let taken = taken.or_else(|| credit(line).map(|s| format!("credit {s:?}")));
            let taken = taken.or_else(|| trailing_credit(line).map(|s| format!("trailing {s:?}")));
            let taken = taken.or_else(|| jump_at_end(line).or(jump_at_start(line)).map(|s| format!("jump {s:?}")));
            let taken = taken.or_else(|| message_head(line).filter(|_| head).map(|h| format!("message head {h:?}")));
            if !body.add(&[None], std::slice::from_ref(&taken)) {
                miss("taken from a story", line, &"", &taken);
            }
        }
    }
    hold(&[("stories left whole", &body, 0.998)]);
}

/// Lines as the extractors give them: most are pieces of sentences, and no recogniser may take one.
#[test]
fn broken_lines_of_the_body_are_left_alone() {
    let Some(root) = pages() else {
        eprintln!("skipped: no pages beside the project");
        return;
    };
    let (mut lines, mut taken) = (0usize, 0usize);
    for set in ["dev", "traditional", "real", "editions"] {
        let Ok(entries) = std::fs::read_dir(root.join(set)) else { continue };
        let mut files: Vec<PathBuf> =
            entries.flatten().map(|e| e.path()).filter(|p| p.extension().is_some_and(|e| e == "txt")).collect();
        files.sort();
        for file in files.iter().filter(|f| ["mupdf", "tika", "pdfium"].iter().any(|s| f.to_string_lossy().contains(s)))
        {
            let name = file.to_string_lossy();
            let stem = name.rsplit_once('/').map_or("", |(_, n)| n).split('.').next().unwrap_or("").to_owned();
            let read = |p: PathBuf| std::fs::read_to_string(p).unwrap_or_default();
            let Ok(gold) = serde_json::from_str::<Value>(&read(file.with_file_name(format!("{stem}.gold.json"))))
            else {
                continue;
            };
            let close = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            let paragraphs: Vec<String> = list(&gold["articles"])
                .iter()
                .flat_map(|a| list(&a["paragraphs"]))
                .filter_map(|p| p["text"].as_str())
                .map(close)
                .collect();
            for line in read(file.clone()).lines() {
                let tight = close(line);
                if tight.is_empty()
                    || !paragraphs
                        .iter()
                        .any(|p| p.contains(&tight) && *p != tight && !p.starts_with(&tight) && !p.ends_with(&tight))
                {
                    continue;
                }
                lines += 1;
                let found = furniture(line)
                    .map(|k| format!("furniture {k:?}"))
                    .or_else(|| non_story_line(line).map(|k| format!("non-story {k:?}")))
                    .or_else(|| non_story_head(line).map(|k| format!("non-story head {k:?}")))
                    .or_else(|| folio(line).map(|k| format!("folio {k:?}")))
                    .or_else(|| signature(line).map(|k| format!("signature {k:?}")))
                    .or_else(|| credit(line).map(|k| format!("credit {k:?}")))
                    .or_else(|| message_head(line).filter(|h| !h.text.is_empty()).map(|k| format!("head {k:?}")))
                    .or_else(|| closing_head(line).map(|k| format!("closing {k:?}")))
                    .or_else(|| jump_at_end(line).or(jump_at_start(line)).map(|k| format!("jump {k:?}")))
                    .or_else(|| column_label(line).map(|k| format!("label {k:?}")))
                    .or_else(|| known_column(line).then(|| "column".to_owned()));
                if let Some(found) = found {
                    taken += 1;
                    if VERBOSE {
                        eprintln!("taken: {line}\n   {found}");
                    }
                }
            }
        }
    }
    eprintln!("{taken} of {lines} broken lines taken");
    assert!(lines == 0 || (taken as f64) < 0.001 * lines as f64, "{taken} of {lines} broken lines taken");
}

#[test]
fn labels_are_told_from_headlines() {
    let golds = golds();
    let (mut known, mut labels, mut taken, mut heads) = (0, 0, 0, 0);
    for a in golds.iter().flat_map(|g| list(&g["articles"])) {
        if let Some(label) = a["column"].as_str() {
            labels += 1;
            known += usize::from(known_column(label));
            let headline = format!("河水清了又清（{label}）");
            if bracketed_column(&headline).is_none() && VERBOSE {
                eprintln!("not in brackets: {label}");
            }
            if !known_column(label) && VERBOSE {
                eprintln!("label not known: {label}");
            }
        }
        let crossheads =
            list(&a["paragraphs"]).into_iter().filter(|p| p["kind"] == "crosshead").filter_map(|p| p["text"].as_str());
        for line in ["kicker", "headline", "subhead"]
            .into_iter()
            .flat_map(|k| list(&a[k]))
            .filter_map(Value::as_str)
            .chain(crossheads)
        {
            heads += 1;
            let found = known_column(line)
                .then_some("known")
                .or(column_label(line).map(|_| "label"))
                .or(bracketed_column(line).map(|_| "bracket"));
            taken += usize::from(found.is_some());
            if let Some(found) = found.filter(|_| VERBOSE) {
                eprintln!("headline taken for a label ({found}): {line}");
            }
        }
    }
    eprintln!("{known} of {labels} labels known by their words, {taken} of {heads} headlines taken for one");
    assert!(taken * 50 <= heads, "{taken} of {heads} headlines taken for a label");
}

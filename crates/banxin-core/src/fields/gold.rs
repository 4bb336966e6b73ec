//! The recognisers against pages with known answers, where those lie beside the project.
//!
//! Prints the rate of each field, and fails where one falls below its floor. Floors only go up.
//! Built with `FIELDS_VERBOSE` in the environment, it tells every miss. What keeps bylines and
//! datelines below one are heads the answers leave out (`新华社电 （记者…）`, a head in a later
//! paragraph), and signature lines they keep as paragraphs; none is misread.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "a measurement reads pages and tells what it found"
)]

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::*;
use crate::document::Direction;

fn pages() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    root.ancestors().skip(3).take(2).map(|a| a.join("shared/pages")).find(|p| p.is_dir())
}

fn golds() -> Vec<Value> {
    let mut files = Vec::new();
    for set in ["dev", "editions", "traditional", "real"] {
        let Some(entries) = pages().and_then(|p| std::fs::read_dir(p.join(set)).ok()) else { continue };
        files.extend(entries.flatten().map(|e| e.path()).filter(|p| p.to_string_lossy().ends_with(".gold.json")));
    }
    files.sort();
    files.iter().filter_map(|f| serde_json::from_str(&std::fs::read_to_string(f).ok()?).ok()).collect()
}

/// Right, expected and found.
#[derive(Default)]
struct Tally(usize, usize, usize);

impl Tally {
    fn add<T: PartialEq>(&mut self, want: &[T], got: &[T]) -> bool {
        let mut left: Vec<&T> = got.iter().collect();
        let hit = want.iter().filter(|w| left.iter().position(|g| g == w).map(|i| left.remove(i)).is_some()).count();
        self.0 += hit;
        self.1 += want.len();
        self.2 += got.len();
        hit == want.len() && hit == got.len()
    }

    fn f1(&self) -> f64 {
        if self.1 + self.2 == 0 { 1.0 } else { 2.0 * self.0 as f64 / (self.1 + self.2) as f64 }
    }
}

fn list(v: &Value) -> Vec<&Value> {
    v.as_array().map(|a| a.iter().collect()).unwrap_or_default()
}

fn string(v: &Value) -> Option<String> {
    v.as_str().map(|s| s.split_whitespace().collect())
}

type Dateline = (Option<String>, Option<String>, Option<String>);

#[test]
fn fields_of_known_pages_are_read() {
    let golds = golds();
    if golds.is_empty() {
        eprintln!("skipped: no pages beside the project");
        return;
    }
    let verbose = option_env!("FIELDS_VERBOSE").is_some();
    let miss = |what: &str, text: &str, want: &dyn std::fmt::Debug, got: &dyn std::fmt::Debug| {
        if verbose {
            eprintln!(
                "{what}: {} … {}\n   want {want:?}\n   got  {got:?}",
                text.chars().take(50).collect::<String>(),
                text.chars().rev().take(24).collect::<Vec<_>>().into_iter().rev().collect::<String>()
            );
        }
    };
    let (mut bylines, mut datelines, mut jumps, mut credits, mut run_in, mut furniture_lines, mut body) =
        <(Tally, Tally, Tally, Tally, Tally, Tally, Tally)>::default();
    for gold in &golds {
        for a in list(&gold["articles"]) {
            let paragraphs: Vec<&str> = list(&a["paragraphs"]).iter().filter_map(|p| p["text"].as_str()).collect();
            let mut line: Option<Dateline> = None;
            let mut signed = Vec::new();
            for (i, p) in paragraphs.iter().enumerate() {
                let opening = message_head(p).filter(|_| i < 2);
                let stray = message_head(p).filter(|_| i >= 2);
                let closing = closing_head(p);
                if let Some(h) = &stray {
                    miss("stray head", p, &"", h);
                }
                // The answers take people from heads alone, and a closing head only where it names none.
                for (closes, h) in opening.map(|h| (false, h)).into_iter().chain(closing.map(|h| (true, h))) {
                    if !closes {
                        signed.extend(h.signed.iter().map(|s| (s.role.clone(), s.name.clone())));
                    }
                    if !h.text.is_empty() && line.is_none() && (!closes || h.signed.is_empty()) {
                        line = Some((h.source, h.place, h.date));
                    }
                }
            }
            let first = paragraphs.first().copied().unwrap_or("");
            let want: Vec<(String, String)> =
                list(&a["bylines"]).iter().filter_map(|b| Some((string(&b[0])?, string(&b[1])?))).collect();
            if !bylines.add(&want, &signed) {
                miss("bylines", first, &want, &signed);
            }
            let d = &a["dateline"];
            // A story that was cut off has lost its closing head.
            let all: String = paragraphs.concat();
            let want = d.as_object().map(|d| (string(&d["source"]), string(&d["place"]), string(&d["date"])));
            let lost = want.as_ref().is_some_and(|w| {
                line.is_none()
                    && !all.contains(&[w.0.clone(), w.1.clone(), w.2.clone()].into_iter().flatten().collect::<String>())
            });
            let want: Vec<Dateline> = want.filter(|_| !lost).into_iter().collect();
            let got: Vec<Dateline> = line.into_iter().collect();
            if !datelines.add(&want, &got) {
                miss("dateline", &paragraphs.join("/"), &want, &got);
            }
            for (key, direction) in [("jump", Direction::To), ("jump_from", Direction::From)] {
                let Some(text) = a[key]["text"].as_str() else { continue };
                let want = (direction, a[key]["page"].as_u64().map(|n| n as u32));
                let long = if direction == Direction::To {
                    format!("{}{text}", paragraphs.last().unwrap_or(&""))
                } else {
                    format!("{text}{first}")
                };
                let run_in = if direction == Direction::To { jump_at_end(&long) } else { jump_at_start(&long) };
                for j in [jump_at_end(text), jump_at_start(text), run_in] {
                    let got: Vec<_> = j.into_iter().map(|j| (j.direction, j.page)).collect();
                    if !jumps.add(&[want], &got) {
                        miss("jump", text, &want, &got);
                    }
                }
            }
            for c in list(&a["captions"]) {
                let (Some(text), Some(line)) = (c["text"].as_str(), c["credit"].as_str()) else { continue };
                let want: Vec<String> = list(&c["names"]).iter().filter_map(|n| string(n)).collect();
                let names = |s: Vec<Signed>| s.into_iter().map(|s| s.name).collect::<Vec<_>>();
                let got = credit(line).map(names).unwrap_or_default();
                if !credits.add(&want, &got) {
                    miss("credit", line, &want, &got);
                }
                for gap in ["", "  "] {
                    let joined = format!("{text}{gap}{line}");
                    let got = trailing_credit(&joined)
                        .filter(|(at, _)| *at == text.len() + gap.len())
                        .map(|(_, s)| names(s))
                        .unwrap_or_default();
                    if !run_in.add(&want, &got) {
                        miss("credit run in", &joined, &want, &got);
                    }
                }
            }
            let heads =
                ["kicker", "headline", "subhead"].into_iter().flat_map(|k| list(&a[k])).filter_map(Value::as_str);
            let captions = list(&a["captions"]).into_iter().filter_map(|c| c["text"].as_str());
            for line in heads
                .map(|h| (true, h))
                .chain(paragraphs.iter().map(|p| (false, *p)))
                .chain(captions.map(|c| (false, c)))
            {
                let (head, line) = line;
                let taken = furniture(line)
                    .map(|k| format!("{k:?}"))
                    .or_else(|| non_story_line(line).map(|k| format!("{k:?}")));
                let taken = taken.or_else(|| non_story_head(line).map(|k| format!("head {k:?}")));
                let taken = taken.or_else(|| folio(line).map(|_| "folio".to_owned()));
                let taken = taken.or_else(|| {
                    signature(line).filter(|_| closing_head(line).is_none()).map(|s| format!("signature {s:?}"))
                });
                let taken = taken.or_else(|| credit(line).map(|s| format!("credit {s:?}")));
                let taken = taken.or_else(|| trailing_credit(line).map(|s| format!("trailing {s:?}")));
                let taken = taken.or_else(|| jump_at_end(line).or(jump_at_start(line)).map(|s| format!("jump {s:?}")));
                let taken =
                    taken.or_else(|| message_head(line).filter(|_| head).map(|h| format!("message head {h:?}")));
                if !body.add(&[None], std::slice::from_ref(&taken)) {
                    miss("taken from a story", line, &"", &taken);
                }
            }
        }
        for f in list(&gold["furniture"]) {
            let Some(f) = f.as_str() else { continue };
            let known = furniture(f).is_some() || non_story_head(f).is_some() || non_story_line(f).is_some();
            if !furniture_lines.add(&[true], &[known]) {
                miss("furniture", f, &"", &known);
            }
        }
    }
    let rates = [
        // The annotation counts nobody whose role is not printed (`电（王伟、李明）`); they sign all the same.
        ("bylines", &bylines, 0.98),
        ("datelines", &datelines, 0.985),
        ("jumps", &jumps, 1.0),
        ("credits", &credits, 1.0),
        ("credits run in", &run_in, 1.0),
        ("furniture", &furniture_lines, 1.0),
        ("stories left whole", &body, 0.998),
    ];
    for (name, tally, _) in &rates {
        eprintln!("{name:>20} {:.4} ({} of {} expected, {} found)", tally.f1(), tally.0, tally.1, tally.2);
    }
    for (name, tally, floor) in rates {
        assert!(tally.f1() >= floor, "{name}: {:.4} is below its floor {floor}", tally.f1());
    }
}

/// Lines as the extractors give them: most are pieces of sentences, and no recogniser may take one.
#[test]
fn broken_lines_of_the_body_are_left_alone() {
    let Some(root) = pages() else {
        eprintln!("skipped: no pages beside the project");
        return;
    };
    let verbose = option_env!("FIELDS_VERBOSE").is_some();
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
                    if verbose {
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
    if golds.is_empty() {
        eprintln!("skipped: no pages beside the project");
        return;
    }
    let verbose = option_env!("FIELDS_VERBOSE").is_some();
    let (mut known, mut labels, mut taken, mut heads) = (0, 0, 0, 0);
    for a in golds.iter().flat_map(|g| list(&g["articles"])) {
        if let Some(label) = a["column"].as_str() {
            labels += 1;
            known += usize::from(known_column(label));
            let headline = format!("河水清了又清（{label}）");
            if bracketed_column(&headline).is_none() && verbose {
                eprintln!("not in brackets: {label}");
            }
            if !known_column(label) && verbose {
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
            if let Some(found) = found.filter(|_| verbose) {
                eprintln!("headline taken for a label ({found}): {line}");
            }
        }
    }
    eprintln!("{known} of {labels} labels known by their words, {taken} of {heads} headlines taken for one");
    assert!(taken * 50 <= heads, "{taken} of {heads} headlines taken for a label");
}

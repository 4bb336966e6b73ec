//! How many of the fields that pages have are read as their answers say.
//!
//! Part of [`super`]. What keeps bylines and datelines below one are heads the answers leave out (`新华社电 （记者…）`, a
//! head in a later paragraph), and signature lines they keep as paragraphs; none is misread.

use serde_json::Value;

use super::{Tally, golds, hold, list, miss};
use crate::document::Direction;
use crate::fields::*;

fn string(v: &Value) -> Option<String> {
    v.as_str().map(|s| s.split_whitespace().collect())
}

type Dateline = (Option<String>, Option<String>, Option<String>);

#[test]
fn fields_of_known_pages_are_read() {
    let golds = golds();
    let (mut bylines, mut datelines, mut jumps, mut credits, mut run_in, mut furniture_lines) =
        <(Tally, Tally, Tally, Tally, Tally, Tally)>::default();
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
        }
        for f in list(&gold["furniture"]) {
            let Some(f) = f.as_str() else { continue };
            let known = furniture(f).is_some() || non_story_head(f).is_some() || non_story_line(f).is_some();
            if !furniture_lines.add(&[true], &[known]) {
                miss("furniture", f, &"", &known);
            }
        }
    }
    hold(&[
        // The annotation counts nobody whose role is not printed (`电（王伟、李明）`); they sign all the same.
        ("bylines", &bylines, 0.98),
        ("datelines", &datelines, 0.985),
        ("jumps", &jumps, 1.0),
        ("credits", &credits, 1.0),
        ("credits run in", &run_in, 1.0),
        ("furniture", &furniture_lines, 1.0),
    ]);
}

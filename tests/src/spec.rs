//! Literate specs: Markdown that is read by people and run as tests.
//!
//! In: a Markdown file. Out: its cases.
//!
//! A case is a heading of the third level, prose, one fenced `input` block and one fenced
//! `expected` block. The text to parse is the input block's lines; `\u{3000}` stands for the
//! character, so that invisible characters can be seen. Words behind `input` are options:
//! `offsets=chars`, `date=2021-03-04`, `explain`, `hash`.
//!
//! The expected block is in the notation of [`crate::notation`] and speaks only of the keys it
//! names: of those, all lines, in order. `no KEY` says that there is none of that key.

use banxin_core::{Options, parse};

use crate::notation;
use crate::rules;

/// One case.
#[derive(Debug, Clone)]
pub struct Case {
    /// Heading.
    pub title: String,
    /// Line of the heading, from 1.
    pub line: usize,
    /// Text to parse.
    pub input: String,
    /// Options to parse it with.
    pub options: Options,
    /// Expected keys and values; no value where none of the key may be there.
    pub expected: Vec<(String, Option<String>)>,
}

/// Reads the cases of a file; an error names its line.
pub fn read(markdown: &str) -> Result<Vec<Case>, String> {
    let mut cases: Vec<Case> = Vec::new();
    let mut lines = markdown.lines().enumerate().map(|(i, l)| (i + 1, l));
    while let Some((number, line)) = lines.next() {
        if let Some(title) = line.strip_prefix("### ") {
            cases.push(Case {
                title: title.trim().to_owned(),
                line: number,
                input: String::new(),
                options: Options::default(),
                expected: Vec::new(),
            });
            continue;
        }
        let Some(info) = line.strip_prefix("```").filter(|i| !i.is_empty()) else {
            continue;
        };
        let mut block = String::new();
        let mut closed = false;
        for (_, line) in lines.by_ref() {
            if line == "```" {
                closed = true;
                break;
            }
            block.push_str(&unescape(line).map_err(|e| format!("{number}: {e}"))?);
            block.push('\n');
        }
        if !closed {
            return Err(format!("{number}: the block has no end"));
        }
        let case = cases.last_mut().ok_or(format!("{number}: a block before the first case"))?;
        let mut words = info.split_whitespace();
        match words.next() {
            Some("input") => {
                case.options = options(words).map_err(|e| format!("{number}: {e}"))?;
                case.input = block;
            }
            Some("expected") => {
                case.expected = expected(&block).map_err(|e| format!("{number}: {e}"))?;
            }
            _ => return Err(format!("{number}: a block of {info:?}")),
        }
    }
    match cases.iter().find(|c| c.input.is_empty() || c.expected.is_empty()) {
        Some(case) => Err(format!("{}: {:?} lacks input or expected", case.line, case.title)),
        None => Ok(cases),
    }
}

fn options<'a>(words: impl Iterator<Item = &'a str>) -> Result<Options, String> {
    let mut out = Options::default();
    for word in words {
        match word.split_once('=') {
            Some(("offsets", unit)) => out.offsets = unit.parse().map_err(|_| word.to_owned())?,
            Some(("date", day)) => out.date = Some(day.parse().map_err(|_| word.to_owned())?),
            None if word == "hash" => out.hash = true,
            None if word == "explain" => out.explain = true,
            _ => return Err(format!("no option {word:?}")),
        }
    }
    Ok(out)
}

/// `\u{…}` becomes the character.
fn unescape(line: &str) -> Result<String, String> {
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, behind)) = rest.split_once("\\u{") {
        let (code, behind) = behind.split_once('}').ok_or("an escape has no end")?;
        let code = u32::from_str_radix(code, 16).map_err(|e| e.to_string())?;
        out.push_str(before);
        out.push(char::from_u32(code).ok_or("an escape is no character")?);
        rest = behind;
    }
    out.push_str(rest);
    Ok(out)
}

fn expected(block: &str) -> Result<Vec<(String, Option<String>)>, String> {
    let line = |line: &str| match (line.strip_prefix("no "), line.split_once(": ")) {
        (Some(key), _) => Ok((key.to_owned(), None)),
        (None, Some((key, value))) => Ok((key.to_owned(), Some(value.to_owned()))),
        _ => Err(format!("neither KEY: VALUE nor no KEY: {line:?}")),
    };
    block.lines().filter(|l| !l.trim().is_empty()).map(line).collect()
}

/// Runs a case; what is wrong, or nothing.
pub fn run(case: &Case) -> Option<String> {
    let document = parse(&case.input, &case.options);
    let broken = rules::check(&case.input, &case.options, &document);
    if !broken.is_empty() {
        return Some(format!("  breaks the rules:\n    {}", broken.join("\n    ")));
    }
    let named = |key: &str| case.expected.iter().any(|e| e.0 == key);
    let all = notation::lines(&document, &case.options);
    let have: Vec<String> = all.iter().filter(|l| named(&l.0)).map(|(k, v)| format!("{k}: {v}")).collect();
    let values = case.expected.iter().filter_map(|(k, v)| Some(format!("{k}: {}", v.as_ref()?)));
    let want: Vec<String> = values.collect();
    (have != want).then(|| {
        let list = |lines: &[String]| lines.iter().map(|l| format!("    {l}\n")).collect::<String>();
        format!("  expected\n{}  found\n{}", list(&want), list(&have))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# Stage\n\n### a page ends\n\nProse.\n\n```input date=2021-03-04\n\
         上\\u{c}下\n```\n\n```expected\npage: - -\npage: - -\nno warning\n```\n";

    #[test]
    fn a_case_reads_with_escapes_options_and_keys() {
        let cases = read(FILE).expect("reads");
        assert_eq!(cases.len(), 1);
        assert_eq!((cases[0].line, cases[0].input.as_str()), (3, "上\u{c}下\n"));
        assert!(cases[0].options.date.is_some());
        assert_eq!(cases[0].expected[2], ("warning".to_owned(), None));
        assert_eq!(run(&cases[0]), None);
    }

    #[test]
    fn avoids_passing_what_differs() {
        let wrong = FILE.replace("no warning", "warning: odd");
        let cases = read(&wrong).expect("reads");
        assert!(run(&cases[0]).expect("differs").contains("warning: odd"));
        assert!(read(&FILE.replace("```expected", "```expect")).is_err());
        assert!(read(&FILE.replace("date=", "day=")).is_err());
    }
}

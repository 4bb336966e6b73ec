//! The project's own texts, to start from: fixtures, inputs of specs, the example.
//!
//! In: the project's folders. Out: texts in order of folder and name.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::spec;

fn at(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)
}

/// Files of a folder with this ending, by name.
#[allow(clippy::expect_used)]
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let entries = std::fs::read_dir(at(folder)).expect("the project's folders are there");
    let mut paths: Vec<PathBuf> = entries.flatten().map(|e| e.path()).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == ending));
    paths.sort();
    let name = |p: &Path| p.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    paths.iter().map(|p| (name(p), std::fs::read_to_string(p).expect("a text is UTF-8"))).collect()
}

/// Fixtures and the example, each with its name.
pub fn pages() -> Vec<(String, String)> {
    [files("fixtures", "txt"), files("../examples", "txt")].concat()
}

/// All texts, those of the specs included.
pub fn all() -> Vec<String> {
    let mut out: Vec<String> = pages().into_iter().map(|(_, text)| text).collect();
    for (_, markdown) in files("specs", "md") {
        out.extend(spec::read(&markdown).unwrap_or_default().into_iter().map(|case| case.input));
    }
    out
}

/// Words that the parser's own source names, for texts that touch what it knows: pieces of its string
/// literals between blanks and the marks of regular expressions.
pub fn words() -> Vec<String> {
    let mut out = BTreeSet::new();
    let mut folders = vec![at("../crates/banxin-core/src")];
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let source = std::fs::read_to_string(path).unwrap_or_default();
                // Every second piece between quotation marks is a literal, or nearly.
                let literals = source.lines().flat_map(|line| line.split('"').skip(1).step_by(2));
                let marks = |c: char| c.is_whitespace() || "|()[]{}?*+^$\\:<>".contains(c);
                let words = literals.flat_map(|l| l.split(marks));
                out.extend(words.filter(|w| !w.is_ascii() && w.chars().count() <= 12).map(str::to_owned));
            }
        }
    }
    out.into_iter().collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn words_of_the_source_are_found() {
        let words = super::words();
        for word in ["资料图片", "责任编辑", "本报讯"] {
            assert!(words.iter().any(|w| w == word), "{word} among {}", words.len());
        }
    }

    #[test]
    fn fixtures_example_and_specs_are_found() {
        assert!(super::pages().len() > 10);
        assert!(super::all().len() > 60, "{}", super::all().len());
    }
}

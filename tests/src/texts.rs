//! The project's own texts, to start from: fixtures, inputs of specs, the example.
//!
//! In: the project's folders. Out: texts in order of folder and name.

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

#[cfg(test)]
mod tests {
    #[test]
    fn fixtures_example_and_specs_are_found() {
        assert!(super::pages().len() > 10);
        assert!(super::all().len() > 60, "{}", super::all().len());
    }
}

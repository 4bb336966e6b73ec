//! Blanks what the small engine for expressions says of wrong ones, which the module has none of.
//!
//! In: the module, and the sources of that engine as cargo fetched them. Out: the module with blanks for the texts of the
//! engine's errors: 0.7 kB with gzip. All expressions are fixed, so nobody ever sees one; the compiler cannot know that. Lengths stay, so nothing in the module moves.
//! Not handled: texts that the engine makes up elsewhere; they stay.

use std::path::Path;
use std::process::Command;

use crate::Result;

/// The engine's package.
const ENGINE: &str = "regex-lite";
/// How the name of a text begins in its sources.
const ERROR: &str = "const ERR_";
/// A shorter text may be part of one that is said.
const SHORTEST: usize = 16;

/// The module without them.
pub(crate) fn blank(root: &Path, mut module: Vec<u8>) -> Result<Vec<u8>> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let told = Command::new(cargo).args(["metadata", "--locked", "--format-version=1"]).current_dir(root).output()?;
    let told: serde_json::Value = serde_json::from_slice(&told.stdout).map_err(|e| format!("cargo metadata: {e}"))?;
    let package = told["packages"].as_array().into_iter().flatten().find(|p| p["name"] == ENGINE);
    let manifest = package.and_then(|p| p["manifest_path"].as_str()).ok_or("cargo metadata: no engine")?;
    let sources = Path::new(manifest).with_file_name("src");
    for file in [sources.join("hir/mod.rs"), sources.join("hir/parse.rs")] {
        let source = std::fs::read_to_string(&file).map_err(|e| format!("{}: {e}", file.display()))?;
        for text in texts(&source) {
            take_out(&mut module, text.as_bytes());
        }
    }
    Ok(module)
}

/// The texts of errors in a source.
fn texts(source: &str) -> impl Iterator<Item = &str> {
    let text = |rest: &'_ str| -> Option<(usize, usize)> {
        let from = rest.find('"')? + 1;
        Some((from, from + rest[from..].find('"')?))
    };
    source.split(ERROR).skip(1).filter_map(move |rest| text(rest).map(|(from, to)| &rest[from..to]))
}

/// Puts blanks in place of a text wherever it stands.
fn take_out(module: &mut [u8], text: &[u8]) {
    let mut at = 0;
    while text.len() >= SHORTEST
        && let Some(found) = module[at..].windows(text.len()).position(|w| w == text)
    {
        at += found;
        module[at..at + text.len()].fill(b' ');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_errors_are_found_in_a_source() {
        let source = "const ERR_A: &str =\n    \"no closing bracket\";\nconst OTHER: &str = \"kept\";\n// ERR_A\nconst ERR_B: &str = \"nested too deep\";";
        assert_eq!(texts(source).collect::<Vec<_>>(), ["no closing bracket", "nested too deep"]);
    }

    #[test]
    fn a_text_is_blank_wherever_it_stands_and_nothing_moves() {
        let mut module = b"a no closing bracket b no closing bracket".to_vec();
        take_out(&mut module, b"no closing bracket");
        assert_eq!(module, b"a                    b                   ");
    }

    #[test]
    fn avoids_short_texts() {
        let mut module = b"a bracket".to_vec();
        take_out(&mut module, b"bracket");
        assert_eq!(module, b"a bracket");
    }
}

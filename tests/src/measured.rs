//! Pages with gold: those written for the project, and those that may lie beside it.
//!
//! In: folders with `NAME.gold.json` and `NAME.SOURCE.txt`: `tests/pages`, and the sets in
//! `shared/pages` beside the project or in the folder that `BANXIN_PAGES` names. Out: the pages in order
//! of set and name; of those beside the project none where the folder is absent.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::gold::Gold;

/// A page as an extractor gave it.
pub struct Measured {
    /// `dev`, `editions`, …, or `pages` for the project's own.
    pub set: &'static str,
    /// Name of the page; texts of several extractors share it and its gold.
    pub name: String,
    /// The extractor.
    pub source: String,
    /// What is on the page.
    pub gold: Gold,
    /// Its text.
    pub text: String,
}

/// The sets.
pub const SETS: [&str; 4] = ["real", "dev", "editions", "traditional"];

/// The set of the project's own pages.
pub const OWN: &str = "pages";

/// Where the pages beside the project are looked for.
pub fn folder() -> PathBuf {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/pages");
    std::env::var_os("BANXIN_PAGES").map_or(beside, PathBuf::from)
}

/// Reads the project's own pages. Panics where one cannot be read: the measure would lie.
pub fn own() -> Vec<Measured> {
    of_set(&own_folder(), OWN)
}

/// Where the project's own pages lie.
pub fn own_folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(OWN)
}

/// Reads all pages beside the project. Panics where one lies there and cannot be read.
pub fn pages() -> Vec<Measured> {
    let folder = folder();
    SETS.iter().flat_map(|set| of_set(&folder.join(set), set)).collect()
}

/// One checksum over texts: figures over other pages are not comparable.
pub fn checksum(texts: &[String]) -> String {
    let mut hash = Sha256::new();
    for text in texts {
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text.as_bytes());
    }
    hash.finalize().iter().take(8).map(|b| format!("{b:02x}")).collect()
}

#[allow(clippy::expect_used)]
fn of_set(folder: &Path, set: &'static str) -> Vec<Measured> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<String> = entries.flatten().map(|e| e.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    let mut out = Vec::new();
    for name in names {
        let Some((page, source)) = name.strip_suffix(".txt").and_then(|n| n.split_once('.')) else { continue };
        let read = |name: &str| std::fs::read_to_string(folder.join(name)).expect("a page reads");
        let gold: Gold = serde_json::from_str(&read(&format!("{page}.gold.json"))).expect("gold reads");
        out.push(Measured { set, name: page.to_owned(), source: source.to_owned(), gold, text: read(&name) });
    }
    out
}

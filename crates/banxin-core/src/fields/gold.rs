//! The recognisers against pages with known answers, where those lie beside the project.
//!
//! What they read ([`rates`]) and what they leave alone ([`left_alone`]). Here: the answers, what is counted, and floors;
//! those only go up. Built with `FIELDS_VERBOSE` in the environment, each test tells every miss.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "a measurement reads pages and tells what it found"
)]

mod left_alone;
mod rates;

use std::fmt::Debug;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// Every miss is told.
const VERBOSE: bool = option_env!("FIELDS_VERBOSE").is_some();

/// Where the pages lie.
fn pages() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    root.ancestors().skip(3).take(2).map(|a| a.join("shared/pages")).find(|p| p.is_dir())
}

/// The answers of all pages; none where there are no pages.
fn golds() -> Vec<Value> {
    let mut files = Vec::new();
    for set in ["dev", "editions", "traditional", "real"] {
        let Some(entries) = pages().and_then(|p| std::fs::read_dir(p.join(set)).ok()) else { continue };
        files.extend(entries.flatten().map(|e| e.path()).filter(|p| p.to_string_lossy().ends_with(".gold.json")));
    }
    if files.is_empty() {
        eprintln!("skipped: no pages beside the project");
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

/// Prints rates, and fails where one falls below its floor.
fn hold(rates: &[(&str, &Tally, f64)]) {
    for (name, tally, _) in rates {
        eprintln!("{name:>20} {:.4} ({} of {} expected, {} found)", tally.f1(), tally.0, tally.1, tally.2);
    }
    for (name, tally, floor) in rates {
        assert!(tally.f1() >= *floor, "{name}: {:.4} is below its floor {floor}", tally.f1());
    }
}

/// Tells a miss: of what, in which text, what was wanted and what was found.
fn miss(what: &str, text: &str, want: &dyn Debug, got: &dyn Debug) {
    if VERBOSE {
        eprintln!(
            "{what}: {} … {}\n   want {want:?}\n   got  {got:?}",
            text.chars().take(50).collect::<String>(),
            text.chars().rev().take(24).collect::<Vec<_>>().into_iter().rev().collect::<String>()
        );
    }
}

fn list(v: &Value) -> Vec<&Value> {
    v.as_array().map(|a| a.iter().collect()).unwrap_or_default()
}

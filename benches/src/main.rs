//! `speed`: measures and prints JSON, one line for each thing measured.
//!
//! `speed ratios|growth|hostile|command [quick|full]`; `speed weigh COMMAND FILE` is called by itself.
//! The command measured is the one that the variable BANXIN names, else `target/release/banxin`.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use banxin_benches::{command, growth, hostile, pages, ratios};
use serde_json::{Value, json};

/// How much is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Depth {
    Quick,
    Usual,
    Full,
}

impl Depth {
    fn pick<T>(self, quick: T, usual: T, full: T) -> T {
        match self {
            Self::Quick => quick,
            Self::Usual => usual,
            Self::Full => full,
        }
    }
}

fn main() -> io::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let depth = match words.get(1) {
        Some(&"quick") => Depth::Quick,
        Some(&"full") => Depth::Full,
        _ => Depth::Usual,
    };
    let found = match words[..] {
        ["ratios", ..] => {
            pages::sets().iter().map(|set| ratios::measure(set, depth.pick(5, 25, 25))).collect::<Vec<_>>().into()
        }
        ["growth", ..] => growth::measure(depth.pick(1_000_000, 10_000_000, 100_000_000)),
        ["hostile", ..] => hostile::measure(depth.pick(100_000, 1_000_000, 1_000_000)),
        ["command", ..] => {
            command::measure(&built(), depth.pick(15, 61, 61), depth.pick(1_000_000, 10_000_000, 100_000_000))?
        }
        ["weigh", command, file] => json!(command::weigh(Path::new(command), Path::new(file))?),
        _ => return Err(io::Error::other("usage: speed ratios|growth|hostile|command [quick|full]")),
    };
    print(&found)
}

fn print(found: &Value) -> io::Result<()> {
    writeln!(io::stdout(), "{found}")
}

fn built() -> PathBuf {
    let usual = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/release/banxin");
    std::env::var_os("BANXIN").map_or(usual, PathBuf::from)
}

//! Prints a page of the press: `cargo run -p banxin-tests --example press -- SEED EXTRACTOR [issue]`.
//! With `gold` in place of the extractor, prints what was set.

use std::io::Write;

use banxin_tests::press::{self, Extractor};

fn main() -> std::io::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let seed = words.first().and_then(|w| w.parse().ok()).unwrap_or(1);
    let name = words.get(1).map_or("tika", String::as_str);
    let extractor = Extractor::ALL.into_iter().find(|e| e.name() == name);
    let which = extractor.unwrap_or(Extractor::Mupdf);
    let make = if words.iter().any(|w| w == "issue") { press::issue } else { press::page };
    let printed = make(seed, which);
    let out = match name {
        "gold" => serde_json::to_string_pretty(&printed.gold)?,
        _ => printed.text,
    };
    std::io::stdout().write_all(out.as_bytes())
}

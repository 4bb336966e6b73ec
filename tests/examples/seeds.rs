//! Writes texts to start a fuzzer from, a file each: `cargo run -p banxin-tests --example seeds -- FOLDER`.
//! They are the project's own texts and some pages of the press.

use std::path::PathBuf;

use banxin_tests::press::{self, Extractor};
use banxin_tests::texts;

/// Pages of each extractor.
const PAGES: u64 = 3;

fn main() -> std::io::Result<()> {
    let folder = std::env::args_os().nth(1).map_or_else(|| PathBuf::from("seeds"), PathBuf::from);
    std::fs::create_dir_all(&folder)?;
    let mut all = texts::all();
    for extractor in Extractor::ALL {
        all.extend((0..PAGES).map(|seed| press::page(seed, extractor).text));
    }
    for (n, text) in all.iter().enumerate() {
        std::fs::write(folder.join(format!("{n:03}.txt")), text)?;
    }
    Ok(())
}

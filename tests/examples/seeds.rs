//! Writes what a fuzzer starts from: `cargo run -p banxin-tests --example seeds -- FOLDER`.
//! `FOLDER/texts` gets the project's own texts and some pages of the press, `FOLDER/choices` bytes from
//! which pages are made.

use std::path::PathBuf;

use banxin_tests::press::{self, Chance, Extractor};

/// Pages of each extractor.
const PAGES: u64 = 3;
/// Files of choices, and bytes in each.
const CHOICES: u64 = 64;
const BYTES: usize = 96;

fn main() -> std::io::Result<()> {
    let folder = std::env::args_os().nth(1).map_or_else(|| PathBuf::from("seeds"), PathBuf::from);
    let (texts, choices) = (folder.join("texts"), folder.join("choices"));
    std::fs::create_dir_all(&texts)?;
    std::fs::create_dir_all(&choices)?;
    let mut all = banxin_tests::texts::all();
    for extractor in Extractor::ALL {
        all.extend((0..PAGES).map(|seed| press::page(seed, extractor).text));
    }
    for (n, text) in all.iter().enumerate() {
        std::fs::write(texts.join(format!("{n:03}.txt")), text)?;
    }
    for n in 0..CHOICES {
        let mut chance = Chance::new(n);
        let bytes: Vec<u8> = (0..BYTES).map(|_| chance.bits() as u8).collect();
        std::fs::write(choices.join(format!("{n:03}")), bytes)?;
    }
    Ok(())
}

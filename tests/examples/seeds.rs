//! Writes what a fuzzer starts from: `cargo run -p banxin-tests --example seeds -- FOLDER`.
//! `FOLDER/texts` gets the project's own texts and some pages of the press, `FOLDER/choices` bytes from
//! which pages are made, `FOLDER/words` the words that the parser's source names, as a dictionary.

use std::path::PathBuf;

use banxin_tests::press::{self, Chance, Extractor};
use banxin_tests::texts;

/// Pages of each extractor.
const PAGES: u64 = 3;
/// Files of choices, and bytes in each.
const CHOICES: u64 = 64;
const BYTES: usize = 96;

fn main() -> std::io::Result<()> {
    let folder = std::env::args_os().nth(1).map_or_else(|| PathBuf::from("seeds"), PathBuf::from);
    let (own, choices) = (folder.join("texts"), folder.join("choices"));
    std::fs::create_dir_all(&own)?;
    std::fs::create_dir_all(&choices)?;
    let mut all = texts::all();
    for extractor in Extractor::ALL {
        all.extend((0..PAGES).map(|seed| press::page(seed, extractor).text));
    }
    for (n, text) in all.iter().enumerate() {
        std::fs::write(own.join(format!("{n:03}.txt")), text)?;
    }
    for n in 0..CHOICES {
        let mut chance = Chance::new(n);
        let bytes: Vec<u8> = (0..BYTES).map(|_| chance.bits() as u8).collect();
        std::fs::write(choices.join(format!("{n:03}")), bytes)?;
    }
    let escaped = |word: &String| word.bytes().map(|b| format!("\\x{b:02X}")).collect::<String>();
    let words: Vec<String> = texts::words().iter().map(|w| format!("\"{}\"\n", escaped(w))).collect();
    std::fs::write(folder.join("words"), words.concat())
}

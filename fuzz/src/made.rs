//! A page from bytes: the first says from which well; the next choose, or damage.

use banxin_tests::paper::Paper;
use banxin_tests::press::{self, Chance, Extractor, mutate};
use banxin_tests::texts;
use std::sync::OnceLock;

/// Damage more often than this leaves nothing of the page.
const DAMAGE: u8 = 6;

pub(crate) fn text(choices: &[u8]) -> String {
    let Some((&well, rest)) = choices.split_first() else { return String::new() };
    match well % 8 {
        0..=3 => Paper::read(rest).text(),
        4 => damaged(&Paper::read(rest).text(), rest),
        5 => damaged(&printed(rest, press::page), rest),
        6 => damaged(&printed(rest, press::issue), rest),
        _ => damaged(own(rest), rest),
    }
}

/// The n-th byte; 0 behind the end.
fn byte(choices: &[u8], n: usize) -> u8 {
    choices.get(n).copied().unwrap_or(0)
}

fn printed(choices: &[u8], make: fn(u64, Extractor) -> press::Printed) -> String {
    let which = usize::from(byte(choices, 0)) % Extractor::ALL.len();
    let seed = u64::from(byte(choices, 1)) << 8 | u64::from(byte(choices, 2));
    make(seed, Extractor::ALL[which]).text
}

fn own(choices: &[u8]) -> &'static str {
    static TEXTS: OnceLock<Vec<String>> = OnceLock::new();
    let all = TEXTS.get_or_init(texts::all);
    &all[usize::from(byte(choices, 0)) % all.len()]
}

/// Each byte behind the third is a seed of damage.
fn damaged(text: &str, choices: &[u8]) -> String {
    let seeds = choices.iter().skip(3).take(usize::from(DAMAGE));
    seeds.fold(text.to_owned(), |text, &seed| mutate(&text, &mut Chance::new(u64::from(seed))))
}

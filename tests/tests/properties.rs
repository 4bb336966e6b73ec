//! Properties that hold for any text and any options: the rules checker finds nothing.
//!
//! Texts come from seven wells: any string, pieces of newspaper text in any order, words that the
//! parser's source names, pages of the press, these damaged by hand, papers of free choice, and the
//! project's own texts damaged. `PROPTEST_CASES=5000` runs longer.

use banxin_core::{Date, Offsets, Options, parse, segment};
use banxin_tests::paper::{PIECES, Paper};
use banxin_tests::press::{self, Chance, Extractor, mutate};
use banxin_tests::{rules, texts};
use proptest::prelude::*;
use proptest::sample::select;

/// Two hundred cases, or as many as `PROPTEST_CASES` says.
fn cases(usual: u32) -> ProptestConfig {
    let mut config = ProptestConfig::default();
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = usual;
    }
    config
}

fn options() -> impl Strategy<Value = Options> {
    let unit = select(vec![Offsets::Utf8, Offsets::Utf16, Offsets::Chars]);
    let day = (1..=9999u16, 1..=12u8, 1..=31u8).prop_map(|(year, month, day)| Date::new(year, month, day));
    let date = prop_oneof![Just(None), Just(Date::new(2020, 1, 1)), Just(Date::new(2020, 12, 31)), day];
    (unit, any::<bool>(), any::<bool>(), date).prop_map(|(offsets, hash, explain, date)| Options {
        offsets,
        hash,
        explain,
        date,
    })
}

fn pieces() -> impl Strategy<Value = String> {
    proptest::collection::vec(select(PIECES), 0..60).prop_map(|v| v.concat())
}

/// Words that the parser knows, among pieces.
fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => select(texts::words()),
        2 => select(PIECES).prop_map(str::to_owned),
        1 => Just("\n".to_owned()),
    ];
    proptest::collection::vec(piece, 0..50).prop_map(|v| v.concat())
}

fn printed(seed: u64, which: usize, issue: bool) -> String {
    let extractor = Extractor::ALL[which % Extractor::ALL.len()];
    let make = if issue { press::issue } else { press::page };
    make(seed, extractor).text
}

fn keeps_the_rules(text: &str, options: &Options) -> Result<(), TestCaseError> {
    let found = rules::check(text, options, &parse(text, options));
    prop_assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

#[test]
fn every_compatibility_character_keeps_the_rules() {
    let blocks = ['\u{2000}'..='\u{206f}', '\u{2e80}'..='\u{303f}', '\u{f900}'..='\u{fb06}', '\u{fe00}'..='\u{ffff}'];
    for c in blocks.into_iter().flatten() {
        let text = format!("文{c}字");
        let found = rules::check(&text, &Options::default(), &parse(&text, &Options::default()));
        assert!(found.is_empty(), "U+{:04X}: {}", c as u32, found.join("\n"));
    }
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn any_string_gives_a_document_that_keeps_the_rules(text in any::<String>(), options in options()) {
        keeps_the_rules(&text, &options)?;
    }

    #[test]
    fn pieces_of_newspaper_in_any_order_keep_the_rules(text in pieces(), options in options()) {
        keeps_the_rules(&text, &options)?;
    }

    #[test]
    fn words_that_the_parser_knows_keep_the_rules(text in words(), options in options()) {
        keeps_the_rules(&text, &options)?;
    }

    #[test]
    fn sentences_are_ordered_and_cover_the_text(text in pieces()) {
        let mut behind = 0;
        for range in segment(&text) {
            prop_assert!(range.start >= behind && range.start < range.end);
            prop_assert!(text[behind..range.start].trim().is_empty());
            let sentence = &text[range.clone()];
            prop_assert_eq!(sentence.trim(), sentence);
            behind = range.end;
        }
        prop_assert!(text[behind..].trim().is_empty());
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn pages_of_the_press_keep_the_rules(
        seed in any::<u64>(), which in 0..7usize, issue in any::<bool>(), options in options()
    ) {
        keeps_the_rules(&printed(seed, which, issue), &options)?;
    }

    #[test]
    fn damaged_pages_keep_the_rules(
        seed in any::<u64>(), which in 0..7usize, damage in any::<u64>(), options in options()
    ) {
        let text = mutate(&printed(seed, which, false), &mut Chance::new(damage));
        keeps_the_rules(&text, &options)?;
    }

    #[test]
    fn papers_of_free_choice_keep_the_rules(
        choices in proptest::collection::vec(any::<u8>(), 0..240), options in options()
    ) {
        keeps_the_rules(&Paper::read(&choices).text(), &options)?;
    }

    #[test]
    fn damaged_texts_of_the_project_keep_the_rules(
        text in select(texts::all()), damage in any::<u64>(), options in options()
    ) {
        keeps_the_rules(&mutate(&text, &mut Chance::new(damage)), &options)?;
    }

    #[test]
    fn the_three_units_tell_of_the_same_places(seed in any::<u64>(), which in 0..7usize) {
        let text = format!("\u{20bb7}{}", printed(seed, which, false));
        let of = |offsets| parse(&text, &Options { offsets, ..Options::default() });
        let (bytes, units, chars) = (of(Offsets::Utf8), of(Offsets::Utf16), of(Offsets::Chars));
        let spans = |d: &banxin_core::Document, unit| -> Vec<Option<std::ops::Range<usize>>> {
            let places = banxin_tests::units::Places::new(&text, unit);
            let body = d.articles.iter().flat_map(|a| &a.body).flat_map(|b| &b.spans);
            let rest = d.unassigned.iter().flat_map(|u| &u.spans);
            body.chain(rest).map(|&s| places.range(s)).collect()
        };
        prop_assert_eq!(spans(&bytes, Offsets::Utf8), spans(&units, Offsets::Utf16));
        prop_assert_eq!(spans(&bytes, Offsets::Utf8), spans(&chars, Offsets::Chars));
    }
}

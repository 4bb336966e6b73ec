//! Properties that hold for any text and any options: the rules checker finds nothing.
//!
//! Texts come from four wells: any string, pieces of newspaper text in any order, pages of the
//! press, and pages damaged by hand. `PROPTEST_CASES=5000` runs longer.

use banxin_core::{Date, Offsets, Options, parse, segment};
use banxin_tests::press::{self, Chance, Extractor, mutate};
use banxin_tests::rules;
use proptest::prelude::*;
use proptest::sample::select;

/// Pieces a newspaper page is made of, and what an extractor may leave among them.
const PIECES: &[&str] = &[
    "清河新桥昨日通车",
    "记者从市交通局获悉，这座桥全长612米。",
    "“以前过河要等船。”",
    "他说：“水涨了，",
    "就走不成。”",
    "本报讯（记者周岚）",
    "本报讯 （记者周岚 通讯员石小满） ",
    "本报柳桥3月4日电（记者周岚）",
    "新华社临渡12月29日电 ",
    "〔記者顧明珠／台北報導〕",
    "【本報訊】",
    "本报记者 周岚 通讯员 石小满",
    "（本报临渡3月4日电）",
    "周 岚摄",
    "图为新桥。",
    "（下转第八版）",
    "▲下转3版",
    "（上接第一版）",
    "【街谈巷议】",
    "·街谈巷议·",
    "●街谈巷议",
    "——记清河上的一座桥",
    "一、",
    "新桥新桥",
    "前前99月月",
    "架起架起““两岸两岸””",
    "天天向上",
    "不 松 ， 时 刻 保 持",
    "12 月 29",
    "第3版 民生",
    "责任编辑：顾小楼",
    "国内统一刊号：CN91-0001",
    "遗失声明",
    "2021年3月4日 星期四",
    "》",
    "《",
    "，",
    "。",
    "……",
    "——",
    "（",
    "）",
    "1",
    "2020",
    "3.5%",
    "km",
    " ",
    "  ",
    "          ",
    "\u{3000}",
    "\u{3000}\u{3000}",
    "\t",
    "\u{a0}",
    "\u{2009}",
    "\u{200b}",
    "\u{200d}",
    "\u{ad}",
    "\u{feff}",
    "\u{2060}",
    "\u{2f42}",
    "\u{2ed3}",
    "\u{f900}",
    "\u{e001}",
    "\u{fffd}",
    "\u{fe3d}",
    "１２",
    "㎡",
    "\u{0}",
    "\u{7}",
    "\u{1b}[1m",
    "\u{202e}",
    "e\u{301}",
    "\u{301}",
    "\u{20bb7}",
    "👩\u{200d}🏫",
    "\n",
    "\n",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\u{b}",
    "\u{85}",
    "\u{2028}",
    "\u{c}",
];

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
    let date = select(vec![None, Date::new(2021, 3, 4), Date::new(2020, 1, 1)]);
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

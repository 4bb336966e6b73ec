//! The press prints what it says it set.

use std::collections::BTreeMap;

use banxin_tests::press::{self, Extractor, stories};

/// Characters of a text without white space.
fn bag(text: &str) -> BTreeMap<char, i64> {
    let mut out = BTreeMap::new();
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        *out.entry(c).or_default() += 1;
    }
    out
}

#[test]
fn the_same_seed_prints_the_same_bytes() {
    for extractor in Extractor::ALL {
        for seed in 0..5 {
            assert_eq!(press::page(seed, extractor), press::page(seed, extractor));
            assert_eq!(press::issue(seed, extractor), press::issue(seed, extractor));
        }
    }
}

#[test]
fn every_extractor_prints_the_same_page() {
    for seed in 0..30 {
        let reference = press::page(seed, Extractor::Pdfium);
        let own = bag(&reference.text);
        for extractor in Extractor::ALL {
            let printed = press::page(seed, extractor);
            assert_eq!(printed.gold, reference.gold, "{seed} {}", extractor.name());
            for (c, n) in &own {
                // Overprint adds copies of heads, nothing takes characters away.
                let have = bag(&printed.text).get(c).copied().unwrap_or(0);
                assert!(have >= *n, "{seed} {}: {c} {have} {n}", extractor.name());
            }
        }
    }
}

#[test]
fn all_that_gold_names_stands_on_the_page() {
    for seed in 0..60 {
        for make in [press::page, press::issue] {
            let printed = make(seed, Extractor::Pdfium);
            let have = bag(&printed.text);
            let mut need: BTreeMap<char, i64> = BTreeMap::new();
            let mut add = |text: &str| {
                for (c, n) in bag(text) {
                    *need.entry(c).or_default() += n;
                }
            };
            for a in &printed.gold.articles {
                a.paragraphs.iter().for_each(|p| add(&p.text));
                a.headline.iter().chain(&a.kicker).chain(&a.subhead).for_each(|h| add(h));
                a.captions.iter().for_each(|c| add(&c.text));
                a.jump.iter().chain(&a.jump_from).for_each(|j| add(&j.text));
            }
            printed.gold.furniture.iter().for_each(|f| add(f));
            for (c, n) in need {
                assert!(have.get(&c).copied().unwrap_or(0) >= n, "{seed}: {c}");
            }
        }
    }
}

#[test]
fn a_story_cut_for_a_jump_keeps_only_its_front_on_a_single_page() {
    let cut = (0..200).map(|seed| press::page(seed, Extractor::Pdfium)).find_map(|p| {
        let found = p.gold.articles.iter().find(|a| a.jump.is_some()).cloned();
        found.map(|a| (a, p.text))
    });
    let (article, text) = cut.expect("some page of two hundred has a jump");
    let story = stories().iter().find(|s| s.id == article.id).expect("the story is in the copy");
    assert!(article.paragraphs.len() <= story.body.len());
    let whole = &story.body.last().expect("has a body").1;
    assert!(!text.replace('\n', "").contains(whole.as_str()));
}

#[test]
fn the_copy_is_large_and_of_both_scripts() {
    let all = stories();
    let (old, new): (Vec<_>, Vec<_>) = all.iter().partition(|s| s.traditional);
    assert!(old.len() >= 8 && new.len() >= 40, "{} {}", old.len(), new.len());
    let shown: std::collections::BTreeSet<String> =
        (0..60).flat_map(|seed| press::page(seed, Extractor::Mupdf).gold.articles).map(|a| a.id).collect();
    assert_eq!(shown.len(), all.len(), "every story comes up within sixty pages");
}

#[test]
fn shapes_differ_as_their_extractors_do() {
    let share = |e: Extractor, test: fn(&str) -> bool| {
        let texts: Vec<String> = (0..20).map(|s| press::page(s, e).text).collect();
        let lines: Vec<&str> = texts.iter().flat_map(|t| t.lines()).collect();
        lines.iter().filter(|l| test(l)).count() as f64 / lines.len() as f64
    };
    let blank = |l: &str| l.trim().is_empty();
    assert!(share(Extractor::TikaLoose, blank) > 0.4);
    assert!((0.02..0.35).contains(&share(Extractor::Tika, blank)));
    assert_eq!(share(Extractor::Pdfium, blank), 0.0);
    assert!(share(Extractor::Layout, |l| l.trim().contains("   ")) > 0.3);
    assert!(share(Extractor::PopplerRaw, |l| l.starts_with('\u{3000}')) == 0.0);
    assert!(share(Extractor::Mupdf, |l| l.starts_with('\u{3000}')) > 0.01);
}

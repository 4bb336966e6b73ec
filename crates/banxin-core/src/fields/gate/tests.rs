//! Gates against the engine whose work they spare.

use super::*;
use crate::fields::pattern::pattern;

fn may(re: &str, yes: &str, no: &str) {
    let gate = Gate::of(re);
    assert!(yes.split(' ').all(|text| gate.may(text)), "{re}: {gate:?}");
    assert!(!no.split(' ').any(|text| gate.may(text)), "{re}: {gate:?}");
}

#[test]
fn alternatives_classes_and_what_may_be_missing_are_seen_through() {
    may("^(?:甲乙|丙)丁", "甲乙丁 丙丁", "乙丁 丁丙 丙");
    may("^甲?(?:乙|丙?)[丁-戊0-9]", "甲丁 乙0 丙1 9", "龟0 a0");
    may(r"^(?P<a>甲){0,2}\s*[\-—]乙", "甲-乙 \u{3000}-乙 —乙", "乙 甲-");
    may("^甲{2,}?乙", "甲甲乙", "甲 乙");
    may("(?i-u:mon)[日月]", "乙Mon日 MON月", "mn日 mon");
    may("甲(?:乙丙|丁丙)+", "甲乙丙 丁丙甲", "甲乙 乙丙 丙丁甲");
    may(r"^\u{3000}?甲|^乙", "\u{3000}甲 甲 乙", "丙甲 丙乙");
}

#[test]
fn characters_side_by_side_are_seen_as_pairs() {
    may("甲?(?:乙丙|丁丙)", "乙丙 甲丁丙", "丙乙 丁乙 丙");
    may("(?:甲乙|丙)+丁?", "甲乙 丙 乙丙", "乙甲 丁");
    may("第[0-3]号?版", "第1版 第0号版", "1第版 第版1 版");
    may("甲乙*丙", "甲丙 甲乙丙", "乙甲");
}

#[test]
fn avoids_a_no_where_it_cannot_tell() {
    for re in ["[^甲]", "^甲?", "^[^甲]", "^.", "^(?:甲|)", "^甲)乙", "甲*", "(?:甲|.)"] {
        assert!(Gate::of(re).may("乙"), "{re}");
    }
    assert!(Gate::of("^甲|乙").may("丙乙"));
}

/// Numbers that look like chance, the same each time.
fn chance(state: &mut u64, below: usize) -> usize {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*state >> 33) as usize % below
}

/// An expression of so many parts within each other.
fn expression(state: &mut u64, depth: usize) -> String {
    let leaf = ["甲", "乙", "a", "[甲丙]", "[^乙]", "[a-c]", r"\s", ".", r"\u{4e59}", "$", "^"];
    let mut out = String::new();
    for _ in 0..1 + chance(state, 3) {
        match chance(state, if depth == 0 { 3 } else { 5 }) {
            0..3 => {
                let part = leaf[chance(state, leaf.len())];
                out += part;
                if part.ends_with(['$', '^']) && part.len() == 1 {
                    continue;
                }
            }
            3 => out += &format!("(?:{}|{})", expression(state, depth - 1), expression(state, depth - 1)),
            _ => out += &format!("(?i-u:{})", expression(state, depth - 1)),
        }
        out += ["", "", "", "?", "*", "+", "{2}", "{0,1}", "{1,2}?"][chance(state, 9)];
    }
    out
}

#[test]
fn nothing_is_turned_away_in_which_the_engine_finds_something() {
    let mut state = 7;
    let (mut found, mut away) = (0, 0);
    for _ in 0..3000 {
        let re = expression(&mut state, 2);
        let (gate, full) = (Gate::of(&re), pattern(&re));
        for _ in 0..8 {
            let text: String =
                (0..chance(&mut state, 5)).map(|_| ['甲', '乙', '丙', 'a', 'B', ' '][chance(&mut state, 6)]).collect();
            let there = full.engine().is_match(&text);
            assert!(!there || gate.may(&text), "{re} in {text:?}: {gate:?}");
            found += usize::from(there);
            away += usize::from(!gate.may(&text));
        }
    }
    assert!(found > 4000 && away > 4000, "{found} found, {away} turned away");
}

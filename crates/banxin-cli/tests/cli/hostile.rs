//! Pages that would like to do something to whoever reads the result, in each form of it.

use banxin_core::Options;
use predicates::prelude::PredicateBooleanExt;
use predicates::str::contains;

use super::*;

/// One thing a line: colour, the clipboard (OSC 52), a link (OSC 8), C1 controls, a line turned round,
/// markup, what ends a line for some readers only, the end of a string in C.
const EVIL: [&str; 10] = [
    "红\u{1b}[31m字",
    "剪\u{1b}]52;c;QQ==\u{7}贴",
    "链\u{1b}]8;;http://a.example\u{1b}\\接",
    "窗\u{9d}0;owned\u{9c}口\u{9b}2J",
    "倒\u{202e}过\u{2066}来\u{2069}",
    "<script>alert(1)</script>脚本",
    "<!-- 注释 --> <img src=x onerror=alert(1)>",
    "分\u{2028}隔\u{2029}符\u{85}号",
    "空\u{0}字",
    "退\u{8}格\u{7f}",
];

fn page() -> String {
    format!("第2版 要闻\n\n河上新桥通车\n本报讯（记者王伟）昨日通车。\n{}\n", EVIL.join("\n"))
}

/// What a terminal could obey, and what turns a line round on any screen.
pub fn steers(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn printed(args: &[&str]) -> String {
    let run = banxin(args).write_stdin(page()).assert().success().stderr("").get_output().clone();
    String::from_utf8(run.stdout).expect("UTF-8")
}

#[test]
fn text_has_nothing_that_steers_in_pipes_too_and_all_that_can_be_seen() {
    let out = printed(&["parse", "-f", "text"]);
    assert!(!out.contains(steers), "{out:?}");
    for sign in EVIL.concat().chars().filter(|&c| !steers(c)) {
        assert!(out.contains(sign), "{sign} in {out}");
    }
    // Markup means nothing to a terminal and stays what it is.
    assert!(out.contains("<script>alert(1)</script>") && out.contains("<!-- 注释 -->"), "{out}");
}

#[test]
fn text_in_a_folder_is_as_harmless_as_on_standard_output() {
    let at = folder(&[("evil.txt", page().as_bytes())]);
    banxin(&["parse", "-f", "text", "--out", "out", "evil.txt"]).current_dir(&at).assert().success();
    let written = std::fs::read_to_string(at.path().join("out/evil.txt")).expect("written");
    assert_eq!(written, printed(&["parse", "-f", "text"]));
}

#[test]
fn json_in_a_pipe_is_faithful_and_has_no_control_below_the_blank() {
    let out = printed(&["parse"]);
    assert_eq!(out, json(&page()));
    assert!(!out.contains(|c: char| c < ' ' && c != '\n'), "{out:?}");
    let document: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    // Every character of the page comes back out of the strings.
    let all = strings(&document);
    for c in EVIL.concat().chars().filter(|c| !c.is_whitespace()) {
        assert!(all.contains(c), "{c:?} is lost");
    }
}

fn strings(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Array(items) => items.iter().map(strings).collect(),
        serde_json::Value::Object(fields) => fields.values().map(strings).collect(),
        _ => String::new(),
    }
}

#[test]
fn a_line_of_json_is_a_document_whatever_its_page_breaks_lines_with() {
    let evil = page() + "一\r二\r\n三\u{b}四\u{c}五\u{1c}六\u{85}七\u{2028}八\u{2029}九\n";
    let at = folder(&[("a.txt", evil.as_bytes()), ("b.txt", PAGE.as_bytes()), ("c.txt", evil.as_bytes())]);
    let run = banxin(&["parse", "a.txt", "b.txt", "c.txt"]).current_dir(&at).assert().success().get_output().clone();
    let out = String::from_utf8(run.stdout).expect("UTF-8");
    assert!(!out.contains('\r'));
    let lines: Vec<&str> = out.split_terminator('\n').collect();
    assert_eq!(lines.len(), 3);
    for (line, text) in lines.iter().zip([&evil, PAGE, &evil]) {
        assert_eq!(format!("{line}\n"), json(text));
    }
    let run = banxin(&["segment"]).write_stdin(evil.clone()).assert().success().get_output().clone();
    let out = String::from_utf8(run.stdout).expect("UTF-8");
    assert_eq!(out.split_terminator('\n').count(), banxin_core::segment(&evil).len());
}

#[test]
fn json_with_its_less_than_signs_escaped_ends_no_script_and_reads_as_the_same() {
    let inside = printed(&["parse"]).replace('<', r"\u003c");
    assert!(!inside.contains("</script") && !inside.contains("<!--"));
    let read: serde_json::Value = serde_json::from_str(&inside).expect("JSON");
    let same = banxin_core::render::json(&banxin_core::parse(&page(), &Options::default()));
    assert_eq!(read, serde_json::from_str::<serde_json::Value>(&same).expect("JSON"));
}

#[test]
fn a_hostile_argument_is_repeated_harmlessly() {
    for args in [["parse", "--\u{1b}]52;c;QQ\u{7}"], ["parse", "--offsets=\u{9b}31m"], ["\u{202e}parse", "x"]] {
        let run = banxin(&args).assert().code(2).stdout("").stderr(contains("error:")).get_output().clone();
        let told = String::from_utf8(run.stderr).expect("UTF-8");
        assert!(!told.contains(steers), "{told:?}");
    }
    banxin(&["man", "\u{1b}[2J"]).assert().code(2).stderr(contains("no such command").and(contains("\u{1b}").not()));
}

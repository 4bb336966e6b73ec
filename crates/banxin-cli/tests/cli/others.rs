//! `segment`, `completions`, `man`, `--help`, `--version`.

use predicates::prelude::PredicateBooleanExt;
use predicates::str::{contains, starts_with};

use super::*;

const LINES: &str = "天亮了。“走吧！”他说。\n\n𠮷祥渡口到了。\n";

#[test]
fn sentences_come_one_a_line_with_their_spans() {
    banxin(&["segment"])
        .write_stdin("天亮了。“走吧！”他说。")
        .assert()
        .success()
        .stderr("")
        .stdout("{\"text\":\"天亮了。\",\"span\":[0,12]}\n{\"text\":\"“走吧！”他说。\",\"span\":[12,36]}\n");
}

#[test]
fn the_spans_of_sentences_cut_the_source_in_every_unit() {
    let at = folder(&[("s.txt", LINES.as_bytes())]);
    let (utf16, chars) = (LINES.encode_utf16().collect::<Vec<_>>(), LINES.chars().collect::<Vec<_>>());
    for unit in ["utf8", "utf16", "chars"] {
        let run =
            banxin(&["segment", "--offsets", unit, "s.txt"]).current_dir(&at).assert().success().get_output().clone();
        let out = String::from_utf8(run.stdout).expect("UTF-8");
        assert_eq!(out.lines().count(), banxin_core::segment(LINES).len());
        for line in out.lines() {
            let sentence: serde_json::Value = serde_json::from_str(line).expect("JSON");
            let end = |i: usize| sentence["span"][i].as_u64().expect("a number") as usize;
            let cut = match unit {
                "utf8" => LINES[end(0)..end(1)].to_owned(),
                "utf16" => String::from_utf16(&utf16[end(0)..end(1)]).expect("whole characters"),
                _ => chars[end(0)..end(1)].iter().collect(),
            };
            assert_eq!(sentence["text"], cut, "{unit}");
        }
    }
}

#[test]
fn segment_fails_as_parse_does() {
    banxin(&["segment", "gone.txt"]).assert().code(1).stdout("").stderr(starts_with("banxin: gone.txt: no such file"));
    banxin(&["segment"]).write_stdin("").assert().success().stdout("");
}

#[test]
fn the_version_is_that_of_the_core() {
    banxin(&["--version"]).assert().success().stdout(format!("banxin {}\n", banxin_core::VERSION));
}

#[test]
fn help_goes_to_standard_output_and_shows_examples() {
    banxin(&["--help"])
        .assert()
        .success()
        .stdout(contains("Examples:").and(contains("banxin parse page.txt")))
        .stderr("");
    banxin(&["parse", "--help"])
        .assert()
        .success()
        .stdout(contains("--out <DIR>").and(contains("JSON one document a line")).and(contains("[default: json]")));
}

#[test]
fn completions_and_manual_know_the_flags() {
    for shell in ["bash", "zsh", "fish"] {
        banxin(&["completions", shell]).assert().success().stdout(contains("offsets"));
    }
    banxin(&["man"]).assert().success().stdout(contains(".TH banxin 1"));
    banxin(&["man", "parse"]).assert().success().stdout(contains(r"\fB\-\-offsets\fR"));
}

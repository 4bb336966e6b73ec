//! What `banxin parse` writes to standard output.

use banxin_core::{Date, Offsets, Options};
use predicates::str::{contains, starts_with};

use super::*;

#[test]
fn one_file_gives_the_json_of_the_core_and_a_line_break() {
    let at = folder(&[("p.txt", PAGE.as_bytes())]);
    banxin(&["parse", "p.txt"]).current_dir(&at).assert().success().stdout(json(PAGE)).stderr("");
    banxin(&["parse", "--format", "json", "p.txt"]).current_dir(&at).assert().success().stdout(json(PAGE));
}

#[test]
fn no_file_and_a_dash_are_standard_input() {
    banxin(&["parse"]).write_stdin(PAGE).assert().success().stdout(json(PAGE)).stderr("");
    banxin(&["parse", "-"]).write_stdin(PAGE).assert().success().stdout(json(PAGE));
}

#[test]
fn several_files_give_a_line_of_json_each_in_the_order_of_the_arguments() {
    // A long page first and many short ones behind it, which are done long before.
    let long = PAGE.repeat(4000);
    let mut files = vec![("a.txt".to_owned(), long)];
    files.extend((0..40).map(|i| (format!("z{:02}.txt", 40 - i), format!("{OTHER}第{i}号船靠岸。\n"))));
    let at = folder(&files.iter().map(|(n, t)| (n.as_str(), t.as_bytes())).collect::<Vec<_>>());
    let mut args = vec!["parse"];
    args.extend(files.iter().map(|(n, _)| n.as_str()));
    let expected: String = files.iter().map(|(_, t)| json(t)).collect();
    banxin(&args).current_dir(&at).assert().success().stdout(expected).stderr("");
}

#[test]
fn standard_input_takes_its_place_among_files() {
    let at = folder(&[("a.txt", PAGE.as_bytes()), ("b.txt", b"")]);
    banxin(&["parse", "a.txt", "-", "b.txt"])
        .current_dir(&at)
        .write_stdin(OTHER)
        .assert()
        .success()
        .stdout(json(PAGE) + &json(OTHER) + &json(""));
}

#[test]
fn text_of_one_file_is_the_text_alone() {
    banxin(&["parse", "--format", "text"]).write_stdin(PAGE).assert().success().stdout(plain(PAGE)).stderr("");
}

#[test]
fn text_of_several_files_has_a_header_with_the_name_of_each() {
    let at = folder(&[("a.txt", PAGE.as_bytes()), ("b/c.txt", OTHER.as_bytes())]);
    banxin(&["parse", "-f", "text", "a.txt", "b/c.txt"]).current_dir(&at).assert().success().stdout(format!(
        "==> a.txt <==\n{}\n==> b/c.txt <==\n{}",
        plain(PAGE),
        plain(OTHER)
    ));
}

#[test]
fn an_empty_file_is_a_document_and_an_empty_text() {
    let at = folder(&[("empty.txt", b"")]);
    banxin(&["parse", "empty.txt"])
        .current_dir(&at)
        .assert()
        .success()
        .stdout(json(""))
        .stdout(starts_with(r#"{"format":"banxin/1","source":{"length":0,"#))
        .stderr("");
    banxin(&["parse", "-f", "text", "empty.txt"]).current_dir(&at).assert().success().stdout("");
}

#[test]
fn a_byte_order_mark_is_left_to_the_core_so_that_offsets_stay_true() {
    let marked = format!("\u{feff}{PAGE}");
    let length = format!(r#""length":{},"#, marked.len());
    banxin(&["parse"]).write_stdin(marked.clone()).assert().success().stdout(json(&marked)).stdout(contains(length));
}

#[test]
fn every_option_reaches_the_core() {
    for (name, offsets) in [("utf8", Offsets::Utf8), ("utf16", Offsets::Utf16), ("chars", Offsets::Chars)] {
        let options = Options { offsets, ..Options::default() };
        banxin(&["parse", "--offsets", name])
            .write_stdin(OTHER)
            .assert()
            .success()
            .stdout(json_with(OTHER, &options))
            .stdout(contains(format!(r#""offsets":"{name}""#)));
    }
    let all = Options { hash: true, explain: true, date: Date::new(2020, 12, 30), ..Options::default() };
    banxin(&["parse", "--hash", "--explain", "--date", "2020-12-30"])
        .write_stdin(PAGE)
        .assert()
        .success()
        .stdout(json_with(PAGE, &all));
}

#[test]
fn a_form_feed_makes_an_issue_of_two_pages() {
    let output = banxin(&["parse"]).write_stdin(format!("{PAGE}\u{c}{OTHER}")).assert().success().get_output().clone();
    let document: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(document["pages"].as_array().map(Vec::len), Some(2));
}

#[test]
fn a_file_whose_name_begins_with_a_dash_goes_behind_two_dashes() {
    let at = folder(&[("-p.txt", PAGE.as_bytes())]);
    banxin(&["parse", "--", "-p.txt"]).current_dir(&at).assert().success().stdout(json(PAGE));
}

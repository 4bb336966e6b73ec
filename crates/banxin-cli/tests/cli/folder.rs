//! `banxin parse --out DIR`.

use predicates::prelude::PredicateBooleanExt;
use predicates::str::{contains, starts_with};

use super::*;

fn read(at: &TempDir, path: &str) -> String {
    std::fs::read_to_string(at.path().join(path)).expect(path)
}

#[test]
fn each_file_gives_its_stem_with_json_in_a_folder_that_is_made() {
    let at = folder(&[("p01.tika.txt", PAGE.as_bytes()), ("b/p2", OTHER.as_bytes())]);
    banxin(&["parse", "--out", "new/er", "p01.tika.txt", "b/p2", "-"])
        .current_dir(&at)
        .write_stdin("")
        .assert()
        .success()
        .stdout("")
        .stderr("");
    assert_eq!(names(&at.path().join("new/er")), ["p01.tika.json", "p2.json", "stdin.json"]);
    assert_eq!(read(&at, "new/er/p01.tika.json"), json(PAGE));
    assert_eq!(read(&at, "new/er/p2.json"), json(OTHER));
    assert_eq!(read(&at, "new/er/stdin.json"), json(""));
}

#[test]
fn text_goes_to_txt_without_colour_whatever_the_environment_forces() {
    let at = folder(&[("p.txt", PAGE.as_bytes())]);
    banxin(&["parse", "-f", "text", "-o", "out", "p.txt"])
        .current_dir(&at)
        .env("CLICOLOR_FORCE", "1")
        .assert()
        .success();
    assert_eq!(names(&at.path().join("out")), ["p.txt"]);
    assert_eq!(read(&at, "out/p.txt"), plain(PAGE));
}

#[test]
fn an_older_result_is_replaced() {
    let at = folder(&[("p.txt", PAGE.as_bytes()), ("out/p.json", b"old"), ("out/q.json", b"not ours")]);
    banxin(&["parse", "-o", "out", "p.txt"]).current_dir(&at).assert().success();
    assert_eq!(read(&at, "out/p.json"), json(PAGE));
    assert_eq!(read(&at, "out/q.json"), "not ours");
    assert_eq!(names(&at.path().join("out")), ["p.json", "q.json"]);
}

#[test]
fn two_inputs_for_one_name_are_wrong_use_and_nothing_is_written() {
    let at = folder(&[("a/p.txt", PAGE.as_bytes()), ("b/p.md", OTHER.as_bytes()), ("q.txt", b"")]);
    banxin(&["parse", "--out", "out", "q.txt", "a/p.txt", "b/p.md"])
        .current_dir(&at)
        .assert()
        .code(2)
        .stdout("")
        .stderr(starts_with("banxin: a/p.txt and b/p.md would both write out/p.json;"));
    assert!(!at.path().join("out").exists());
    banxin(&["parse", "--out", "out", "-", "stdin.txt"]).current_dir(&at).write_stdin("").assert().code(2);
    assert!(!at.path().join("out").exists());
}

#[test]
fn avoids_writing_over_an_input() {
    let at = folder(&[("p.txt", PAGE.as_bytes()), ("q.txt", OTHER.as_bytes())]);
    banxin(&["parse", "-f", "text", "-o", ".", "q.txt", "p.txt"])
        .current_dir(&at)
        .assert()
        .code(2)
        .stderr(contains("q.txt: is an input and would be written over"));
    assert_eq!(read(&at, "p.txt"), PAGE);
    assert_eq!(read(&at, "q.txt"), OTHER);
}

#[test]
fn a_file_that_fails_leaves_no_result_and_the_others_theirs() {
    let at = folder(&[("a.txt", PAGE.as_bytes()), ("bad.txt", b"\xB0\xE6"), ("c.txt", OTHER.as_bytes())]);
    banxin(&["parse", "-o", "out", "a.txt", "bad.txt", "missing.txt", "..", "c.txt"])
        .current_dir(&at)
        .assert()
        .code(1)
        .stdout("")
        .stderr(starts_with("banxin: bad.txt: not UTF-8").and(contains("\nbanxin: missing.txt: no such file")))
        .stderr(contains("\nbanxin: ..: is a directory"));
    assert_eq!(names(&at.path().join("out")), ["a.json", "c.json"]);
    assert_eq!(read(&at, "out/c.json"), json(OTHER));
}

#[test]
fn a_folder_that_cannot_be_made_is_one_error() {
    let at = folder(&[("a.txt", PAGE.as_bytes()), ("b.txt", b""), ("out", b"a file")]);
    banxin(&["parse", "-o", "out", "a.txt", "b.txt"])
        .current_dir(&at)
        .assert()
        .code(1)
        .stderr(starts_with("banxin: out: cannot be made").and(contains("\n").count(1)));
    assert_eq!(read(&at, "out"), "a file");
}

#[test]
fn a_result_that_cannot_be_put_in_place_leaves_nothing_behind() {
    let at = folder(&[("p.txt", PAGE.as_bytes()), ("out/p.json/in-the-way", b"")]);
    banxin(&["parse", "-o", "out", "p.txt"])
        .current_dir(&at)
        .assert()
        .code(1)
        .stderr(starts_with("banxin: out/p.json: cannot be written"));
    assert_eq!(names(&at.path().join("out")), ["p.json"]);
    assert_eq!(names(&at.path().join("out/p.json")), ["in-the-way"]);
}

#[cfg(unix)]
#[test]
fn a_result_is_as_open_as_any_file_the_user_makes() {
    use std::os::unix::fs::PermissionsExt;
    let at = folder(&[("p.txt", PAGE.as_bytes())]);
    banxin(&["parse", "-o", ".", "p.txt"]).current_dir(&at).assert().success();
    let mode = |name: &str| std::fs::metadata(at.path().join(name)).expect(name).permissions().mode() & 0o777;
    assert_eq!(mode("p.json"), mode("p.txt"));
}

//! What goes wrong, and how it is told.

use predicates::prelude::PredicateBooleanExt;
use predicates::str::{contains, starts_with};

use super::*;

#[test]
fn a_file_that_is_not_utf8_is_told_with_place_byte_and_remedy() {
    let at = folder(&[("old.txt", b"\xE7\x89\x88\n\xB0\xE6\xD0\xC4\n")]);
    banxin(&["parse", "old.txt"]).current_dir(&at).assert().code(1).stdout("").stderr(
        "banxin: old.txt: not UTF-8 at byte offset 4 (counted from 0): the byte 0xB0; expected UTF-8 text; \
         convert it first: iconv -f GB18030 -t UTF-8 old.txt | banxin parse\n",
    );
    banxin(&["parse"])
        .write_stdin(&b"\xB0\xE6"[..])
        .assert()
        .code(1)
        .stderr(starts_with("banxin: standard input: not UTF-8 at byte offset 0 (counted from 0): the byte 0xB0;"));
}

#[test]
fn a_file_that_fails_does_not_hold_up_the_others() {
    let at = folder(&[("a.txt", PAGE.as_bytes()), ("bad.txt", b"ab\xFF"), ("c.txt", OTHER.as_bytes())]);
    banxin(&["parse", "a.txt", "bad.txt", "gone.txt", "c.txt"])
        .current_dir(&at)
        .assert()
        .code(1)
        .stdout(json(PAGE) + &json(OTHER))
        .stderr(starts_with("banxin: bad.txt: ").and(contains("\nbanxin: gone.txt: ")).and(contains("\n").count(2)));
    banxin(&["parse", "-f", "text", "bad.txt", "c.txt"])
        .current_dir(&at)
        .assert()
        .code(1)
        .stdout(format!("==> c.txt <==\n{}", plain(OTHER)));
}

#[test]
fn a_missing_file_and_a_directory_say_what_they_are() {
    let at = folder(&[("pages/p.txt", b"")]);
    banxin(&["parse", "gone.txt"])
        .current_dir(&at)
        .assert()
        .code(1)
        .stdout("")
        .stderr(starts_with("banxin: gone.txt: no such file; expected a file of UTF-8 text; check the name"));
    banxin(&["parse", "pages"])
        .current_dir(&at)
        .assert()
        .code(1)
        .stderr("banxin: pages: is a directory; expected a file of UTF-8 text; name the files in it: banxin parse pages/*.txt\n");
}

#[cfg(target_os = "linux")]
#[test]
fn an_unreadable_file_says_why() {
    // Opens for its owner and fails at the first byte, whoever runs the tests.
    banxin(&["parse", "/proc/self/mem"])
        .assert()
        .code(1)
        .stderr(starts_with("banxin: /proc/self/mem: cannot be read: Input/output error"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_behind_standard_output_is_an_error() {
    let full = std::fs::File::options().write(true).open("/dev/full").expect("/dev/full");
    let run = std::process::Command::new(assert_cmd::cargo::cargo_bin!("banxin"))
        .args(["segment", "/proc/self/status"])
        .stdout(full)
        .output()
        .expect("run");
    assert_eq!(run.status.code(), Some(1));
    let told = String::from_utf8_lossy(&run.stderr);
    assert!(told.starts_with("banxin: standard output: cannot be written: No space left"), "{told}");
}

#[test]
fn wrong_use_exits_with_2_and_writes_no_data() {
    for args in [
        &["parse", "--offsets", "bytes"][..],
        &["parse", "--date", "2019-02-29"],
        &["parse", "--format", "xml"],
        &["parse", "--no-such-flag"],
        &["parse", "-", "-"],
        &["no-such-command"],
        &["man", "no-such-command"],
        &[],
    ] {
        banxin(args).write_stdin("").assert().code(2).stdout("").stderr(contains("banxin").or(contains("error:")));
    }
    banxin(&["parse", "--date", "2019-02-29"]).assert().stderr(contains("expected a day like 2020-12-30"));
}

#[cfg(unix)]
#[test]
fn a_name_with_control_characters_is_told_escaped_on_one_line() {
    banxin(&["parse", "a\n\u{1b}[2Jb"])
        .assert()
        .code(1)
        .stderr(starts_with(r"banxin: a\u{a}\u{1b}[2Jb: no such file").and(contains("\n").count(1)));
}

/// Runs with a standard output whose reader is gone before the first byte.
fn with_closed_pipe(at: &TempDir, args: &[&str]) -> std::process::Output {
    use std::process::{Command, Stdio};
    let mut child = Command::new(assert_cmd::cargo::cargo_bin!("banxin"))
        .args(args)
        .current_dir(at)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("started");
    // The input is still open, so nothing was written yet.
    drop(child.stdout.take());
    drop(child.stdin.take());
    child.wait_with_output().expect("ended")
}

#[test]
fn a_closed_pipe_is_silent() {
    let at = folder(&[("a.txt", PAGE.as_bytes()), ("bad.txt", b"\xFF")]);
    for args in [&["parse"][..], &["parse", "-", "a.txt"], &["parse", "-f", "text", "-", "a.txt", "a.txt"]] {
        let run = with_closed_pipe(&at, args);
        assert_eq!((run.status.code(), String::from_utf8_lossy(&run.stderr).as_ref()), (Some(0), ""), "{args:?}");
    }
}

#[test]
fn a_closed_pipe_does_not_hide_a_file_that_failed_before() {
    let at = folder(&[("a.txt", PAGE.as_bytes()), ("bad.txt", b"\xFF")]);
    let run = with_closed_pipe(&at, &["parse", "bad.txt", "-", "a.txt"]);
    assert_eq!(run.status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&run.stderr).lines().count(), 1);
}

#[cfg(unix)]
#[test]
fn a_standard_output_that_was_never_open_is_silent() {
    let run = std::process::Command::new("sh")
        .args(["-c", "echo 清河 | \"$0\" parse >&-"])
        .arg(assert_cmd::cargo::cargo_bin!("banxin"))
        .output()
        .expect("run");
    assert_eq!((run.status.code(), run.stderr), (Some(0), vec![]));
}

//! Colour of text, and text that would like to have some of its own.

use predicates::prelude::PredicateBooleanExt;
use predicates::str::contains;

use super::*;

const ESCAPE: &str = "\u{1b}[";

fn text(more: &[&str]) -> Command {
    let mut command = banxin(&["parse", "--format", "text"]);
    command.args(more).write_stdin(PAGE);
    command
}

/// Takes colour sequences out of a text.
fn bare(coloured: &[u8]) -> String {
    anstream::adapter::strip_bytes(coloured).into_vec().try_into().expect("UTF-8")
}

#[test]
fn a_pipe_has_no_colour() {
    text(&[]).assert().success().stdout(plain(PAGE));
}

#[test]
fn colour_adds_nothing_but_colour() {
    let run = text(&["--color", "always"]).assert().success().stdout(contains(ESCAPE)).get_output().clone();
    assert_eq!(bare(&run.stdout), plain(PAGE));
}

#[test]
fn the_environment_is_heeded_and_the_flag_is_above_it() {
    text(&[]).env("CLICOLOR_FORCE", "1").assert().stdout(contains(ESCAPE));
    text(&[]).env("CLICOLOR_FORCE", "0").assert().stdout(plain(PAGE));
    text(&[]).env("CLICOLOR_FORCE", "1").env("NO_COLOR", "1").assert().stdout(plain(PAGE));
    text(&[]).env("CLICOLOR_FORCE", "1").env("NO_COLOR", "").assert().stdout(contains(ESCAPE));
    text(&["--color", "never"]).env("CLICOLOR_FORCE", "1").assert().stdout(plain(PAGE));
    text(&["--color", "always"]).env("NO_COLOR", "1").env("TERM", "dumb").assert().stdout(contains(ESCAPE));
}

#[test]
fn json_has_no_colour_ever() {
    banxin(&["parse", "--color", "always"]).env("CLICOLOR_FORCE", "1").write_stdin(PAGE).assert().stdout(json(PAGE));
}

#[test]
fn hostile_text_stays_visible_and_harmless() {
    let raw = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let run = banxin(&["parse", "-f", "text"]).write_stdin(HOSTILE).assert().success().get_output().clone();
    let out = String::from_utf8(run.stdout).expect("UTF-8");
    assert!(!out.contains(raw), "{out:?}");
    // Whatever the core made of the page, its characters are still there to be seen.
    for c in ['红', '字', '倒', '过', '来', '完', '了'] {
        assert!(out.contains(c), "{c} in {out:?}");
    }
    let run = banxin(&["parse", "-f", "text", "--color", "always"]).write_stdin(HOSTILE).assert().get_output().clone();
    assert_eq!(bare(&run.stdout), plain(HOSTILE));
}

#[cfg(unix)]
#[test]
fn a_hostile_name_is_harmless_in_its_header() {
    let at = folder(&[("\u{1b}[2J.txt", PAGE.as_bytes()), ("b.txt", b"")]);
    banxin(&["parse", "-f", "text", "\u{1b}[2J.txt", "b.txt"])
        .current_dir(&at)
        .assert()
        .success()
        .stdout(contains(r"==> \u{1b}[2J.txt <==").and(contains("\u{1b}").not()));
}

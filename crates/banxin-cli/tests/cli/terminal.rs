//! What is different on a terminal: colour, and a sign of life.

use std::fs::File;
use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};

use super::*;

/// A pseudo-terminal: what is written to `screen` is read at `wire`.
struct Terminal {
    screen: File,
    wire: File,
}

impl Terminal {
    fn open() -> Self {
        let wire = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a pseudo-terminal");
        grantpt(&wire).and_then(|()| unlockpt(&wire)).expect("unlocked");
        let name = ptsname(&wire, Vec::new()).expect("a name").into_string().expect("ASCII");
        let screen = File::options().read(true).write(true).open(name).expect("the other end");
        let size = Winsize { ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0 };
        tcsetwinsize(&screen, size).expect("a size");
        Self { screen, wire: wire.into() }
    }

    fn handle(&self) -> Stdio {
        self.screen.try_clone().expect("a second handle").into()
    }

    /// All that was written, once every other handle is closed; line breaks as they were given.
    fn read(self) -> String {
        let Self { screen, mut wire } = self;
        drop(screen);
        let mut bytes = Vec::new();
        // Linux ends a pseudo-terminal with an error instead of an end of file.
        let _ = wire.read_to_end(&mut bytes);
        String::from_utf8(bytes).expect("UTF-8").replace("\r\n", "\n")
    }
}

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("banxin"));
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "CI"] {
        command.env_remove(name);
    }
    command.env("TERM", "xterm").args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs with the page on standard input, which comes after `delay`.
fn run(command: Command, delay: Duration) {
    run_with(command, PAGE, delay);
}

fn run_with(mut command: Command, page: &str, delay: Duration) {
    let mut child = command.spawn().expect("started");
    drop(command);
    thread::sleep(delay);
    child.stdin.take().expect("piped").write_all(page.as_bytes()).expect("taken");
    assert!(child.wait_with_output().expect("ended").status.success());
}

fn on_screen(args: &[&str], variables: &[(&str, &str)]) -> String {
    let terminal = Terminal::open();
    let mut command = command(args);
    command.envs(variables.iter().copied()).stdout(terminal.handle());
    run(command, Duration::ZERO);
    terminal.read()
}

#[test]
fn text_on_a_terminal_is_coloured_unless_the_environment_forbids() {
    let args = ["parse", "-f", "text"];
    assert!(on_screen(&args, &[]).contains("\u{1b}["));
    assert_eq!(on_screen(&args, &[("NO_COLOR", "1")]), plain(PAGE));
    assert_eq!(on_screen(&args, &[("TERM", "dumb")]), plain(PAGE));
    assert_eq!(on_screen(&["parse", "-f", "text", "--color", "never"], &[]), plain(PAGE));
    assert_eq!(on_screen(&["parse"], &[]), json(PAGE));
}

/// What JSON and sentences of a hostile page look like on a terminal.
#[test]
fn nothing_from_a_page_steers_a_terminal_and_its_json_reads_as_the_same() {
    for name in ["parse", "segment"] {
        let terminal = Terminal::open();
        let mut on_terminal = command(&[name]);
        on_terminal.stdout(terminal.handle());
        run_with(on_terminal, HOSTILE, Duration::ZERO);
        let seen = terminal.read();
        assert!(!seen.contains(hostile::steers), "{name}: {seen:?}");
        assert!(seen.contains(r"\u009b"), "{name}: {seen}");
        let piped = banxin(&[name]).write_stdin(HOSTILE).assert().success().get_output().stdout.clone();
        let lines = |text: &str| -> Vec<serde_json::Value> {
            text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
        };
        assert_eq!(lines(&seen), lines(&String::from_utf8(piped).expect("UTF-8")), "{name}");
    }
}

#[test]
fn text_of_a_hostile_page_on_a_terminal_has_no_sequences_but_its_colours() {
    let terminal = Terminal::open();
    let mut coloured = command(&["parse", "-f", "text"]);
    coloured.stdout(terminal.handle());
    run_with(coloured, HOSTILE, Duration::ZERO);
    assert_eq!(anstream::adapter::strip_str(&terminal.read()).to_string(), plain(HOSTILE));
}

/// What standard error shows while standard output goes to a pipe.
fn beside(variables: &[(&str, &str)], delay: Duration) -> String {
    let terminal = Terminal::open();
    let mut command = command(&["parse"]);
    command.envs(variables.iter().copied()).stderr(terminal.handle());
    run(command, delay);
    terminal.read()
}

const LONG: Duration = Duration::from_millis(2200);

#[test]
fn long_work_shows_a_sign_of_life_on_a_terminal() {
    assert!(beside(&[], LONG).contains("parsing"));
}

#[test]
fn avoids_a_sign_of_life_for_short_work_and_on_a_dumb_terminal() {
    assert_eq!(beside(&[], Duration::ZERO), "");
    assert_eq!(beside(&[("TERM", "dumb")], LONG), "");
}

#[test]
fn avoids_a_sign_of_life_where_standard_error_is_no_terminal() {
    let mut child = command(&["parse"]).spawn().expect("started");
    thread::sleep(LONG);
    child.stdin.take().expect("piped").write_all(PAGE.as_bytes()).expect("taken");
    let output = child.wait_with_output().expect("ended");
    assert_eq!((output.stdout, output.stderr), (json(PAGE).into_bytes(), vec![]));
}

//! The contract of the command `banxin`, from outside.
//!
//! A module a side of it; every test runs the built command and looks at what a user would see.

mod colour;
mod errors;
mod folder;
mod hostile;
mod others;
mod parse;
mod readme;
#[cfg(unix)]
mod terminal;

use std::path::Path;

use assert_cmd::Command;
use tempfile::TempDir;

/// A page of an invented paper.
const PAGE: &str =
    "第2版 要闻\n\n河上新桥通车\n本报讯（记者王伟）昨日上午，横跨清\n河的新桥正式通车。两岸居民敲锣打鼓。\n";
/// Another page, with characters of every length in UTF-8.
const OTHER: &str = "第3版 副刊\n\n𠮷祥渡口 caffè\n渡口的灯亮了一夜。\n";
/// A page that wants to clear the screen, colour it and turn its lines round.
const HOSTILE: &str = "红\u{1b}[2J\u{1b}[31m字\u{202e}倒\u{9b}5m过\u{7f}来。\r\u{2066}完\u{8}了。\n";

/// The command, with nothing of the caller's environment that changes colour.
fn banxin(args: &[&str]) -> Command {
    let mut command = Command::cargo_bin("banxin").expect("built with the tests");
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "CI"] {
        command.env_remove(name);
    }
    command.args(args);
    command
}

/// A folder with the given files, for a command to stand in.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder for temporary files");
    for (name, bytes) in files {
        write(&folder.path().join(name), bytes);
    }
    folder
}

fn write(path: &Path, bytes: &[u8]) {
    std::fs::create_dir_all(path.parent().expect("a file in a folder")).expect("a folder");
    std::fs::write(path, bytes).expect("written");
}

/// What the core gives for a text, as the command should print it.
fn json(text: &str) -> String {
    json_with(text, &banxin_core::Options::default())
}

fn json_with(text: &str, options: &banxin_core::Options) -> String {
    banxin_core::render::json(&banxin_core::parse(text, options)) + "\n"
}

fn plain(text: &str) -> String {
    banxin_core::render::plain(&banxin_core::parse(text, &banxin_core::Options::default()))
}

/// Names in a folder, sorted.
fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|e| e.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

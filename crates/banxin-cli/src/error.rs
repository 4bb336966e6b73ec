//! All that can go wrong, in the user's words.
//!
//! Each message is one line: what, where, what was expected, what to do. Names of files are printed
//! with their control characters escaped, so that a message stays one line and cannot steer a
//! terminal.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::input::{Input, NotUtf8};

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("{0}: no such file; expected a file of UTF-8 text; check the name, or give - for standard input")]
    Missing(Input),

    #[error("{0}: is a directory; expected a file of UTF-8 text; name the files in it: {files}", files = glob(.0))]
    Folder(Input),

    #[error("{0}: cannot be read: {1}; expected a readable file of UTF-8 text; check its permissions and its disk")]
    Read(Input, #[source] io::Error),

    #[error("{0}: {1}; {hint}", hint = .1.hint(.0))]
    NotUtf8(Input, #[source] NotUtf8),

    #[error("{path}: cannot be made: {1}; expected a directory for the results; give another --out", path = shown(.0))]
    MakeFolder(PathBuf, #[source] io::Error),

    #[error("{path}: cannot be written: {1}; expected a file that can be replaced whole, it is as it was; check the disk and the directory's permissions", path = shown(.0))]
    Write(PathBuf, #[source] io::Error),

    #[error("standard output: cannot be written: {0}; the result is incomplete; check where it goes")]
    Stdout(#[source] io::Error),

    /// The reader of standard output has what it wanted.
    #[error("standard output: closed by its reader")]
    ClosedPipe,

    #[error("{0} and {1} would both write {path}; expected a name of its own for each; use one --out for each", path = shown(.2))]
    SameTarget(Input, Input, PathBuf),

    #[error("{path}: is an input and would be written over; expected another directory; give another --out", path = shown(.0))]
    OverInput(PathBuf),

    #[error("standard input: named twice; expected once at most; it can be read only once")]
    StdinTwice,

    #[error("{0:?}: no such command; expected parse, segment, completions or man; see banxin --help")]
    NoSuchCommand(String),
}

impl Error {
    /// The line for standard error; a closed pipe is silent.
    ///
    /// A standard error that cannot be written to is nobody's to be told about.
    pub fn report(&self) {
        if !matches!(self, Self::ClosedPipe) {
            let _ = writeln!(io::stderr(), "banxin: {self}");
        }
    }

    /// 0 for a closed pipe, 2 for wrong use, 1 for the rest.
    pub fn exit_code(&self) -> ExitCode {
        match self {
            Self::ClosedPipe => ExitCode::SUCCESS,
            Self::SameTarget(..) | Self::OverInput(_) | Self::StdinTwice | Self::NoSuchCommand(_) => ExitCode::from(2),
            _ => ExitCode::FAILURE,
        }
    }
}

/// A path as it may be printed.
pub fn shown(path: &Path) -> String {
    banxin_core::render::visible(&path.to_string_lossy()).replace('\t', r"\t")
}

/// A path as a shell takes it.
pub fn quoted(path: &Path) -> String {
    let text = shown(path);
    let bare = |c: char| c.is_alphanumeric() || "-_./+,@%".contains(c);
    if text.chars().all(bare) && !text.is_empty() { text } else { format!("'{}'", text.replace('\'', r"'\''")) }
}

fn glob(input: &Input) -> String {
    match input {
        Input::Stdin => "banxin parse FILE".to_owned(),
        Input::File(path) => format!("banxin parse {}/*.txt", quoted(path).trim_end_matches('/')),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_quoted_only_where_a_shell_needs_it() {
        assert_eq!(quoted(Path::new("pages/第2版.txt")), "pages/第2版.txt");
        assert_eq!(quoted(Path::new("my page.txt")), "'my page.txt'");
        assert_eq!(quoted(Path::new("it's")), r"'it'\''s'");
    }

    #[test]
    fn a_message_is_one_line_whatever_the_name() {
        let error = Error::Missing(Input::File("a\n\u{1b}[2J\tb".into()));
        assert!(error.to_string().starts_with(r"a\u{a}\u{1b}[2J\tb: no such file"), "{error}");
        assert!(!error.to_string().contains(char::is_control));
    }
}

//! Text from files and from standard input.
//!
//! In: names from the command line. Out: whole texts, a byte-order mark left where it stands, so
//! that offsets count in the source as it was given.
//! Not handled: other encodings than UTF-8; the error says how to convert.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, quoted, shown};

/// Where a text comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// Standard input, `-` on the command line.
    Stdin,
    /// A file.
    File(PathBuf),
}

impl fmt::Display for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stdin => f.write_str("standard input"),
            Self::File(path) => f.write_str(&shown(path)),
        }
    }
}

/// The inputs that the command line names: standard input where it names none.
///
/// # Errors
///
/// [`Error::StdinTwice`].
pub fn named(files: &[PathBuf]) -> Result<Vec<Input>, Error> {
    let mut inputs: Vec<Input> = files.iter().map(|f| Input::from(f.as_path())).collect();
    if inputs.is_empty() {
        inputs.push(Input::Stdin);
    }
    if inputs.iter().filter(|i| **i == Input::Stdin).count() > 1 {
        return Err(Error::StdinTwice);
    }
    Ok(inputs)
}

impl From<&Path> for Input {
    fn from(path: &Path) -> Self {
        if path.as_os_str() == "-" { Self::Stdin } else { Self::File(path.to_owned()) }
    }
}

impl Input {
    /// Bytes to come; `None` where only reading can tell.
    pub fn size(&self) -> Option<u64> {
        match self {
            Self::Stdin => None,
            Self::File(path) => fs::metadata(path).ok().filter(fs::Metadata::is_file).map(|m| m.len()),
        }
    }

    /// The whole text.
    ///
    /// # Errors
    ///
    /// [`Error::Missing`], [`Error::Folder`], [`Error::Read`], [`Error::NotUtf8`].
    pub fn read(&self) -> Result<String, Error> {
        let bytes = self.bytes().map_err(|e| match e.kind() {
            io::ErrorKind::NotFound => Error::Missing(self.clone()),
            io::ErrorKind::IsADirectory => Error::Folder(self.clone()),
            _ => Error::Read(self.clone(), e),
        })?;
        String::from_utf8(bytes).map_err(|e| Error::NotUtf8(self.clone(), NotUtf8::of(&e)))
    }

    fn bytes(&self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        match self {
            Self::Stdin => {
                greet();
                io::stdin().lock().read_to_end(&mut bytes)?;
            }
            Self::File(path) => {
                // Opening a folder fails in another way on each system.
                if path.is_dir() {
                    return Err(io::ErrorKind::IsADirectory.into());
                }
                File::open(path)?.read_to_end(&mut bytes)?;
            }
        }
        Ok(bytes)
    }
}

/// Somebody who typed `banxin parse` alone should know why nothing happens.
fn greet() {
    if io::stdin().is_terminal() && io::stderr().is_terminal() {
        let _ =
            writeln!(io::stderr(), "banxin: reading the page from this terminal; Ctrl-D on a line of its own ends it");
    }
}

/// Where a text stops being UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotUtf8 {
    at: usize,
    byte: u8,
    looks_like: Likeness,
}

impl std::error::Error for NotUtf8 {}

/// What bytes that are not UTF-8 look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Likeness {
    Pdf,
    Utf16,
    /// UTF-8 that breaks off inside its last character.
    CutOff,
    /// Most Chinese text that is not UTF-8 is GBK or GB18030, and the second reads the first.
    Gb18030,
}

impl NotUtf8 {
    fn of(error: &std::string::FromUtf8Error) -> Self {
        let (bytes, place) = (error.as_bytes(), error.utf8_error());
        let looks_like = match bytes {
            [b'%', b'P', b'D', b'F', b'-', ..] => Likeness::Pdf,
            [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Likeness::Utf16,
            _ if place.error_len().is_none() && place.valid_up_to() > 0 => Likeness::CutOff,
            _ => Likeness::Gb18030,
        };
        let at = place.valid_up_to();
        Self { at, byte: bytes.get(at).copied().unwrap_or_default(), looks_like }
    }

    /// What to do about it.
    pub fn hint(&self, input: &Input) -> String {
        let convert = |from: &str| match input {
            Input::Stdin => format!("convert it first: iconv -f {from} -t UTF-8 | banxin parse"),
            Input::File(path) => format!("convert it first: iconv -f {from} -t UTF-8 {} | banxin parse", quoted(path)),
        };
        match (self.looks_like, input) {
            (Likeness::Pdf, Input::Stdin) => "this is a PDF, take its text first: pdftotext -raw".to_owned(),
            (Likeness::Pdf, Input::File(path)) => {
                format!("this is a PDF, take its text first: pdftotext -raw {} - | banxin parse", quoted(path))
            }
            (Likeness::Utf16, _) => convert("UTF-16"),
            (Likeness::CutOff, _) => {
                format!("the file may be cut off inside its last character; if not, {}", convert("GB18030"))
            }
            (Likeness::Gb18030, _) => convert("GB18030"),
        }
    }
}

impl fmt::Display for NotUtf8 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { at, byte, .. } = self;
        write!(f, "not UTF-8 at byte offset {at} (counted from 0): the byte 0x{byte:02X}; expected UTF-8 text")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(bytes: &[u8]) -> NotUtf8 {
        NotUtf8::of(&String::from_utf8(bytes.to_vec()).expect_err("not UTF-8"))
    }

    #[test]
    fn the_first_wrong_byte_is_named() {
        let fault = fault(b"\xE7\x89\x88\xB0\xE6ab");
        assert_eq!((fault.at, fault.byte, fault.looks_like), (3, 0xB0, Likeness::Gb18030));
    }

    #[test]
    fn the_hint_fits_what_the_bytes_look_like() {
        let file = Input::File("p.txt".into());
        assert!(fault(b"%PDF-1.4\n%\xE2\xE3").hint(&file).contains("pdftotext -raw p.txt - | banxin parse"));
        assert!(fault(b"\xFF\xFE\x48\x72").hint(&file).contains("iconv -f UTF-16 -t UTF-8 p.txt"));
        assert!(fault(b"\xE7\x89\x88\xE7\x89").hint(&file).contains("cut off"));
        assert!(fault(b"\xB0\xE6").hint(&Input::Stdin).contains("iconv -f GB18030 -t UTF-8 |"));
    }

    #[test]
    fn no_name_is_standard_input_and_a_dash_too() {
        assert_eq!(named(&[]).expect("one"), [Input::Stdin]);
        assert_eq!(named(&["-".into(), "./-".into()]).expect("two"), [Input::Stdin, Input::File("./-".into())]);
        assert!(matches!(named(&["-".into(), "-".into()]), Err(Error::StdinTwice)));
    }
}

//! Where results go: standard output, or a folder of files.
//!
//! Invariants: a file under the folder stands there whole or not at all (written beside it under
//! another name, then renamed); what would be lost by writing is found before anything is written.
//! Not handled: a temporary file (`.banxin-…`) stays behind where the process is killed.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::input::Input;

/// Fewer, larger writes for long documents.
const BUFFER: usize = 64 << 10;

/// Gives `fill` a buffered standard output.
///
/// # Errors
///
/// [`Error::ClosedPipe`] where the reader has gone, else [`Error::Stdout`].
pub fn to_stdout(fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Error> {
    let mut out = BufWriter::with_capacity(BUFFER, io::stdout().lock());
    fill(&mut out).and_then(|()| out.flush()).map_err(|e| {
        // What is still in the buffer has nowhere to go; dropping it would try once more.
        let _ = out.into_parts();
        if e.kind() == io::ErrorKind::BrokenPipe { Error::ClosedPipe } else { Error::Stdout(e) }
    })
}

/// The file that each input's result goes to, in the order of the inputs; `None` for an input whose
/// path ends in no name (`..`), which is a folder and cannot be read.
///
/// # Errors
///
/// [`Error::SameTarget`] where two inputs would write the same file, [`Error::OverInput`] where one
/// would write over an input.
pub fn targets(inputs: &[Input], folder: &Path, extension: &str) -> Result<Vec<Option<PathBuf>>, Error> {
    let sources: BTreeSet<PathBuf> = inputs
        .iter()
        .filter_map(|i| if let Input::File(path) = i { fs::canonicalize(path).ok() } else { None })
        .collect();
    let mut taken: BTreeMap<OsString, &Input> = BTreeMap::new();
    let mut targets = Vec::with_capacity(inputs.len());
    for input in inputs {
        let stem = match input {
            Input::Stdin => Some("stdin".as_ref()),
            Input::File(path) => path.file_stem(),
        };
        let Some(mut name) = stem.map(OsString::from) else {
            targets.push(None);
            continue;
        };
        name.push(".");
        name.push(extension);
        let target = folder.join(&name);
        if let Some(other) = taken.insert(folded(name), input) {
            return Err(Error::SameTarget(other.clone(), input.clone(), target));
        }
        if fs::canonicalize(&target).is_ok_and(|t| sources.contains(&t)) {
            return Err(Error::OverInput(target));
        }
        targets.push(Some(target));
    }
    Ok(targets)
}

/// A name as the file system compares it.
fn folded(name: OsString) -> OsString {
    if cfg!(any(windows, target_os = "macos")) { name.to_string_lossy().to_lowercase().into() } else { name }
}

/// Makes the folder and those above it where absent.
///
/// # Errors
///
/// [`Error::MakeFolder`].
pub fn make(folder: &Path) -> Result<(), Error> {
    fs::create_dir_all(folder).map_err(|e| Error::MakeFolder(folder.to_owned(), e))
}

/// Writes a file as a whole; one that stood there before is replaced.
///
/// # Errors
///
/// [`Error::Write`]; the file is then as it was before.
pub fn to_file(target: &Path, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Error> {
    write_and_rename(target, fill).map_err(|e| Error::Write(target.to_owned(), e))
}

fn write_and_rename(target: &Path, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".banxin-").suffix(".tmp");
    #[cfg(unix)]
    {
        // Temporary files are private; a result is as open as any file the user makes.
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let file = builder.tempfile_in(target.parent().unwrap_or(Path::new(".")))?;
    let mut out = BufWriter::with_capacity(BUFFER, file);
    fill(&mut out)?;
    let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.persist(target).map_err(|e| e.error)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(inputs: &[&str], extension: &str) -> Result<Vec<Option<PathBuf>>, Error> {
        let inputs: Vec<Input> = inputs.iter().map(|i| Input::from(Path::new(i))).collect();
        targets(&inputs, Path::new("out"), extension)
    }

    #[test]
    fn only_the_last_extension_is_taken_off() {
        let targets = names(&["a/p01.tika.txt", "p2", ".hidden", "-", ".."], "json").expect("five names");
        let expected = ["out/p01.tika.json", "out/p2.json", "out/.hidden.json", "out/stdin.json"];
        assert_eq!(targets[..4], expected.map(|t| Some(PathBuf::from(t))));
        assert_eq!(targets[4], None);
    }

    #[test]
    fn two_inputs_for_one_name_are_refused() {
        let error = names(&["a/p1.txt", "b/p2.txt", "b/p1.md"], "txt").expect_err("p1 twice");
        assert!(error.to_string().starts_with("a/p1.txt and b/p1.md would both write out/p1.txt;"), "{error}");
        assert!(matches!(names(&["-", "stdin.txt"], "json"), Err(Error::SameTarget(..))));
    }

    #[test]
    fn a_file_that_fails_halfway_leaves_the_old_one_and_no_other() {
        let folder = tempfile::tempdir().expect("a folder");
        let target = folder.path().join("p.json");
        fs::write(&target, "old").expect("written");
        let result = to_file(&target, |out| {
            out.write_all(&[b'x'; BUFFER * 2])?;
            Err(io::ErrorKind::StorageFull.into())
        });
        assert!(matches!(result, Err(Error::Write(..))));
        assert_eq!(fs::read(&target).expect("still there"), b"old");
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
    }
}

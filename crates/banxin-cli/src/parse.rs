//! `banxin parse`: pages → articles, on standard output or in a folder.
//!
//! Several files are parsed at once; results, headers and errors come out in the order of the
//! arguments. A file that fails is told about and left out, the others are done.

use std::io::{self, IsTerminal, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use banxin_core::{Document, Options, render};

use crate::args::{self, Color, Format};
use crate::error::Error;
use crate::input::{self, Input};
use crate::progress::Progress;
use crate::{output, pool, style, terminal};

/// Parses every input.
///
/// # Errors
///
/// What stops the whole run: wrong use, a folder that cannot be made, standard output. A file that
/// fails is no error but exit code 1.
pub fn run(args: &args::Parse) -> Result<ExitCode, Error> {
    let inputs = input::named(&args.files)?;
    let coloured = match args.out {
        None => style::wanted_on_stdout(args.color),
        Some(_) => args.color == Color::Always,
    };
    let seen = args.out.is_none() && io::stdout().is_terminal();
    let job = Job { options: args.options(), format: args.format, coloured, seen };
    let typed = inputs.contains(&Input::Stdin) && io::stdin().is_terminal();
    let shared = typed || seen;
    let progress = Progress::start(inputs.len(), shared);
    let failed = match &args.out {
        Some(folder) => job.in_folder(inputs, folder, &progress)?,
        None => job.on_stdout(inputs, &progress)?,
    };
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// What is done with each input.
struct Job {
    options: Options,
    format: Format,
    coloured: bool,
    /// Whether results go to a terminal.
    seen: bool,
}

impl Job {
    fn parse(&self, input: &Input) -> Result<Document, Error> {
        Ok(banxin_core::parse(&input.read()?, &self.options))
    }

    fn write(&self, document: &Document, out: &mut dyn Write) -> io::Result<()> {
        match self.format {
            Format::Json if self.seen => writeln!(out, "{}", terminal::json(&render::json(document))),
            Format::Json => {
                render::write_json(document, &mut *out)?;
                out.write_all(b"\n")
            }
            Format::Text => out.write_all(style::text(document, self.coloured).as_bytes()),
        }
    }

    /// Whether some file failed.
    fn in_folder(&self, inputs: Vec<Input>, folder: &Path, progress: &Progress) -> Result<bool, Error> {
        let extension = if self.format == Format::Json { "json" } else { "txt" };
        let targets = output::targets(&inputs, folder, extension)?;
        output::make(folder)?;
        let mut failed = false;
        let work = |(input, target): (Input, Option<PathBuf>)| {
            let document = self.parse(&input)?;
            let target = target.ok_or(Error::Folder(input))?;
            output::to_file(&target, |out| self.write(&document, out))
        };
        let jobs = inputs.into_iter().zip(targets).collect();
        pool::in_order(
            jobs,
            |(input, _)| weight(input),
            work,
            |done| {
                failed |= told(done, progress).is_none();
                ControlFlow::Continue(())
            },
        );
        Ok(failed)
    }

    /// Whether some file failed.
    fn on_stdout(&self, inputs: Vec<Input>, progress: &Progress) -> Result<bool, Error> {
        if let [input] = &inputs[..] {
            // Straight to the writer: a long page needs no second copy of its result.
            let document = told(self.parse(input), progress);
            return match document {
                Some(document) => output::to_stdout(|out| self.write(&document, out)).map(|()| false),
                None => Ok(true),
            };
        }
        let (mut failed, mut first, mut stopped) = (false, true, None);
        let work = |input: Input| {
            let document = self.parse(&input)?;
            let mut bytes = self.header(&input).into_bytes();
            // A vector takes everything.
            let _ = self.write(&document, &mut bytes);
            Ok(bytes)
        };
        pool::in_order(inputs, weight, work, |done| {
            let Some(bytes) = told(done, progress) else {
                failed = true;
                return ControlFlow::Continue(());
            };
            let gap: &[u8] = if self.format == Format::Text && !first { b"\n" } else { b"" };
            first = false;
            let written = output::to_stdout(|out| out.write_all(gap).and_then(|()| out.write_all(&bytes)));
            stopped = written.err();
            if stopped.is_none() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        match stopped {
            // The reader has enough, but what failed before stays failed.
            Some(Error::ClosedPipe) if failed => Ok(true),
            Some(error) => Err(error),
            None => Ok(failed),
        }
    }

    /// The line above each of several texts, in the manner of `head`.
    fn header(&self, input: &Input) -> String {
        match self.format {
            Format::Json => String::new(),
            Format::Text => format!("==> {input} <==\n"),
        }
    }
}

/// An input of unknown length goes alone.
fn weight(input: &Input) -> u64 {
    input.size().unwrap_or(pool::BUDGET)
}

/// Counts a file as done; tells of its error, if it has one.
fn told<T>(done: Result<T, Error>, progress: &Progress) -> Option<T> {
    progress.step();
    done.map_err(|error| progress.aside(|| error.report())).ok()
}

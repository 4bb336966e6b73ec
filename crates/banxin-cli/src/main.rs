//! The command `banxin`: arguments in, an exit code out.
//!
//! A module a job: `args` what can be asked for, `input` text from files and standard input,
//! `parse` and `segment` the work, `pool` the work on several files at once, `output` where results
//! go, `terminal` what may reach one, `style` colour, `progress` the bar, `error` all that can go wrong. What banxin *does* lies in
//! `banxin-core`; here is only what a pure library must not touch.
//!
//! Exit codes: 0 all done (a reader that closed the pipe has what it wanted), 1 some file failed,
//! 2 wrong use. Standard output carries data only.

mod args;
mod error;
mod input;
mod output;
mod parse;
mod pool;
mod progress;
mod segment;
mod style;
mod terminal;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use args::{Args, Command};
use error::Error;

fn main() -> ExitCode {
    match Args::try_parse() {
        Ok(args) => run(args),
        Err(answer) => terminal::answer(&answer),
    }
}

/// Does what was asked for; all that is told about it goes to standard error.
fn run(args: Args) -> ExitCode {
    let done = match args.command {
        Command::Parse(args) => parse::run(&args),
        Command::Segment(args) => segment::run(&args).map(|()| ExitCode::SUCCESS),
        Command::Completions { shell } => completions(shell).map(|()| ExitCode::SUCCESS),
        Command::Man { command } => man(command.as_deref()).map(|()| ExitCode::SUCCESS),
    };
    done.unwrap_or_else(|error| {
        error.report();
        error.exit_code()
    })
}

/// Writes the completion script of a shell.
fn completions(shell: clap_complete::Shell) -> Result<(), Error> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "banxin", &mut script);
    output::to_stdout(|out| out.write_all(&script))
}

/// Writes the manual page of `banxin`, or of one of its commands.
fn man(command: Option<&str>) -> Result<(), Error> {
    let mut all = Args::command();
    all.build();
    let page = match command {
        None => all,
        Some(name) => all.find_subcommand(name).cloned().ok_or_else(|| Error::NoSuchCommand(name.to_owned()))?,
    };
    output::to_stdout(|out| clap_mangen::Man::new(page).render(out))
}

//! What can be asked for on the command line.
//!
//! Every flag's help stands at its field; `run` gets only values that can be carried out.

use std::path::PathBuf;

use banxin_core::{Date, Offsets, Options};
use clap::{Parser, Subcommand, ValueEnum};

/// Newspaper page text in, articles out.
///
/// Takes the text of a newspaper page as it was copied or extracted from a PDF and gives its
/// articles: column label, kicker, headline, deck, signatures, paragraphs, captions, jumps.
#[derive(Debug, Parser)]
#[command(
    name = "banxin",
    version = banxin_core::VERSION,
    arg_required_else_help = true,
    max_term_width = 100,
    after_help = "Examples:
  banxin parse page.txt                        one page as JSON
  banxin parse --format text page.txt          the same for eyes
  banxin parse --out articles pages/*.txt      a JSON file for each page
  pdftotext -raw page.pdf - | banxin parse     straight from a PDF

Exit codes: 0 all done, 1 some file failed, 2 wrong use."
)]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,
}

// Help of a command with flags stands at its struct; a docstring here would hide it.
#[derive(Debug, Subcommand)]
pub enum Command {
    Parse(Parse),
    Segment(Segment),
    /// Print the completion script of a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page, of `banxin` or of one of its commands
    Man {
        /// The command: parse, segment …
        command: Option<String>,
    },
}

/// Turn pages into articles.
///
/// Each input is one page, or an issue with a form feed between its pages. Without --out the results
/// go to standard output in the order of the inputs: JSON one document a line, text with a header
/// above each where there are several.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  banxin parse page.txt                        one page as JSON
  banxin parse < page.txt                      the same from standard input
  banxin parse p1.txt p2.txt > issue.jsonl     one line of JSON for each file
  banxin parse --out articles pages/*.txt      articles/STEM.json for each file
  banxin parse --format text --color always p1.txt | less -R
  iconv -f GB18030 -t UTF-8 old.txt | banxin parse --date 1998-06-30")]
pub struct Parse {
    /// Files of UTF-8 text; `-`, or no file, is standard input
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// Form of the result: JSON for programs, or text for eyes
    ///
    /// What could steer a terminal (control characters, bidirectional formats) is written as `\u{…}`
    /// in text, wherever it goes. In JSON it stays what the page has; where that goes to a terminal,
    /// `\u…` stands for it, which JSON reads as the same.
    #[arg(long, short, value_enum, default_value_t = Format::Json)]
    pub format: Format,

    /// Write each result into this directory, made where absent
    ///
    /// FILE gives DIR/STEM.json, or .txt for text: `p01.tika.txt` gives `p01.tika.json`; standard
    /// input gives `stdin.json`. A file stands there whole or not at all. Inputs that would write
    /// the same file, or over an input, are refused before anything is written.
    #[arg(long, short, value_name = "DIR")]
    pub out: Option<PathBuf>,

    /// Unit in which spans and lengths count
    #[arg(long, value_enum, default_value_t = Unit::Utf8)]
    pub offsets: Unit,

    /// Give the SHA-256 of the text in `source.sha256`
    #[arg(long)]
    pub hash: bool,

    /// Say in each article's `why` what spoke for the decisions
    #[arg(long)]
    pub explain: bool,

    /// Day of the issue, for datelines where the page does not print it
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub date: Option<Date>,

    /// Colour of text; JSON has none
    ///
    /// `auto` colours on a terminal and heeds NO_COLOR, CLICOLOR, CLICOLOR_FORCE and TERM. Files
    /// under --out are coloured only with `always`.
    #[arg(long, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub color: Color,
}

/// Cut running text into sentences, one line of JSON each.
///
/// Prints `{"text":…,"span":[start,end]}` for each sentence.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  banxin segment --offsets chars article.txt")]
pub struct Segment {
    /// File of UTF-8 text; `-`, or no file, is standard input
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,

    /// Unit in which spans count
    #[arg(long, value_enum, default_value_t = Unit::Utf8)]
    pub offsets: Unit,
}

/// Form of the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// The whole document as one line of JSON
    Json,
    /// The articles as text for eyes
    Text,
}

/// Unit of offsets; [`Offsets`] as the command line spells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Unit {
    /// Bytes, as Rust and Go count
    Utf8,
    /// UTF-16 code units, as JavaScript and Java count
    Utf16,
    /// Unicode characters, as Python counts
    Chars,
}

/// When text is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl From<Unit> for Offsets {
    fn from(unit: Unit) -> Self {
        match unit {
            Unit::Utf8 => Self::Utf8,
            Unit::Utf16 => Self::Utf16,
            Unit::Chars => Self::Chars,
        }
    }
}

impl Parse {
    /// What the core is asked.
    pub fn options(&self) -> Options {
        Options { offsets: self.offsets.into(), hash: self.hash, explain: self.explain, date: self.date }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_declaration_contradicts_itself_nowhere() {
        Args::command().debug_assert();
    }

    #[test]
    fn every_unit_is_spelt_as_the_core_spells_it() {
        for unit in Unit::value_variants() {
            let spelt = unit.to_possible_value().expect("none is hidden");
            assert_eq!(spelt.get_name().parse::<Offsets>(), Ok(Offsets::from(*unit)));
        }
    }
}

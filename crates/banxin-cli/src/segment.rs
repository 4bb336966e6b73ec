//! `banxin segment`: running text → sentences, one line of JSON each.

use std::io::{self, IsTerminal};
use std::path::Path;

use serde::Serialize;

use crate::args::{self, Unit};
use crate::error::Error;
use crate::input::Input;
use crate::{output, terminal};

/// One line of the output; keys in this order.
#[derive(Serialize)]
struct Sentence<'t> {
    text: &'t str,
    /// Start and end in the unit that was asked for.
    span: [usize; 2],
}

/// Reads one text and writes its sentences.
///
/// # Errors
///
/// Those of reading and of standard output.
pub fn run(args: &args::Segment) -> Result<(), Error> {
    let text = Input::from(args.file.as_deref().unwrap_or(Path::new("-"))).read()?;
    let seen = io::stdout().is_terminal();
    output::to_stdout(|out| {
        // Sentences come in order, so the text is counted once.
        let (mut byte, mut offset) = (0, 0);
        for range in banxin_core::segment(&text) {
            let start = offset + length(&text[byte..range.start], args.offsets);
            let end = start + length(&text[range.clone()], args.offsets);
            (byte, offset) = (range.end, end);
            let json = serde_json::to_string(&Sentence { text: &text[range], span: [start, end] })?;
            out.write_all(if seen { terminal::json(&json) } else { json.into() }.as_bytes())?;
            out.write_all(b"\n")?;
        }
        Ok(())
    })
}

fn length(text: &str, unit: Unit) -> usize {
    match unit {
        Unit::Utf8 => text.len(),
        Unit::Utf16 => text.encode_utf16().count(),
        Unit::Chars => text.chars().count(),
    }
}

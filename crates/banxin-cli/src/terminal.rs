//! What may reach a terminal.
//!
//! A terminal obeys control characters, and so it would obey a page, a file name or an argument that
//! has some. Which characters those are the core knows (`render::visible`).
//!
//! Invariant: JSON for a terminal reads as the same value.

use std::borrow::Cow;
use std::io::{self, Write};
use std::process::ExitCode;

use banxin_core::render::visible;

/// JSON with `\u…` for every character that could steer a terminal. JSON itself escapes those below
/// the blank only; the rest stands inside strings, where an escape means the same.
pub fn json(json: &str) -> Cow<'_, str> {
    let Cow::Owned(_) = visible(json) else { return json.into() };
    let mut out = String::with_capacity(json.len() + 64);
    for c in json.chars() {
        match visible(c.encode_utf8(&mut [0; 4])) {
            // All of them lie in the first plane: four digits do.
            Cow::Owned(_) => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            Cow::Borrowed(_) => out.push(c),
        }
    }
    out.into()
}

/// Prints what the parser of arguments answers (help, the version, what was wrong); gives the exit code.
///
/// It repeats arguments as they are; one that could steer a terminal is made visible, and then there
/// is no colour.
pub fn answer(answer: &clap::Error) -> ExitCode {
    let hostile = |arg: std::ffi::OsString| matches!(visible(&arg.to_string_lossy()), Cow::Owned(_));
    // An answer that cannot be written is nobody's to be told about.
    if std::env::args_os().any(hostile) {
        let told: String = answer.render().to_string().lines().map(|line| visible(line) + "\n").collect();
        let _ = if answer.use_stderr() {
            io::stderr().write_all(told.as_bytes())
        } else {
            io::stdout().write_all(told.as_bytes())
        };
    } else {
        let _ = answer.print();
    }
    ExitCode::from(u8::try_from(answer.exit_code()).unwrap_or(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_for_a_terminal_reads_as_the_same() {
        for text in ["", "版\u{1b}[31m\u{9b}5m\u{7f}\u{202e}\u{2028}\t\"\\", "河上新桥"] {
            let plain = serde_json::to_string(text).expect("a string");
            let safe = json(&plain);
            assert_eq!(serde_json::from_str::<String>(&safe).expect("JSON"), text);
            assert_eq!(visible(&safe), safe);
        }
    }

    #[test]
    fn avoids_a_copy_of_json_that_is_harmless() {
        assert!(matches!(json(r#"{"text":"河上新桥"}"#), Cow::Borrowed(_)));
    }
}

//! JSON: the document model as it is, compact, keys in model order.

use std::io::{self, Write};

use crate::Document;

/// The document as one line of JSON without a line break at its end.
///
/// The same bytes as `JSON.stringify` of the npm package's result, for the same offsets.
pub fn json(document: &Document) -> String {
    serde_json::to_string(document).unwrap_or_default()
}

/// Writes the bytes of [`json`] piece by piece, so that a long document needs no second copy in
/// memory. Makes many small writes: give it a buffered writer.
///
/// # Errors
///
/// Those of the writer.
pub fn write_json(document: &Document, out: impl Write) -> io::Result<()> {
    // Most writes are of a few bytes: to a buffer of a known kind each costs a fraction of a call.
    let mut out = io::BufWriter::new(out);
    serde_json::to_writer(&mut out, document)?;
    out.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_piece_by_piece_it_is_the_same_bytes() {
        for text in ["", "河上新桥通车\n第2版 \u{1b}[31m要闻\u{202e}\u{c}𠮷\"\\\u{7f}"] {
            let document = crate::parse(text, &crate::Options { hash: true, ..Default::default() });
            let mut written = Vec::new();
            write_json(&document, &mut written).expect("a vector takes everything");
            assert_eq!(written, json(&document).into_bytes());
        }
    }

    #[test]
    fn a_writer_that_fails_is_an_error_of_its_kind() {
        struct Closed;
        impl Write for Closed {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(io::ErrorKind::BrokenPipe.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let error = write_json(&crate::parse("版", &crate::Options::default()), Closed).expect_err("closed");
        assert_eq!(error.kind(), io::ErrorKind::BrokenPipe);
    }
}

//! Weighs the module against what a web page can be asked to load.
//!
//! In: the finished module. Out: its sizes on standard output; an error above a limit.

use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::Result;

/// Most bytes of the module as it is.
const MAX_RAW: usize = 600_000;
/// Most bytes of the module as a server sends it.
const MAX_GZIP: usize = 250_000;

/// Prints the sizes and fails above a limit.
pub(crate) fn weigh(module: &Path) -> Result {
    let bytes = std::fs::read(module)?;
    let packed = gzip(&bytes)?;
    writeln!(
        std::io::stdout(),
        "banxin_wasm_bg.wasm: {:.1} kB (at most {}), gzip {:.1} kB (at most {})",
        bytes.len() as f64 / 1000.0,
        MAX_RAW / 1000,
        packed as f64 / 1000.0,
        MAX_GZIP / 1000,
    )?;
    within(bytes.len(), packed)
}

fn within(raw: usize, gzip: usize) -> Result {
    if raw > MAX_RAW || gzip > MAX_GZIP {
        return Err(format!("the module is too big: {raw} bytes, {gzip} with gzip").into());
    }
    Ok(())
}

/// Bytes that are left of some.
pub(crate) fn gzip(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_above_either_limit_is_refused() {
        assert!(within(MAX_RAW, MAX_GZIP).is_ok());
        assert!(within(MAX_RAW + 1, 0).is_err());
        assert!(within(0, MAX_GZIP + 1).is_err());
    }

    #[test]
    fn gzip_of_a_repetition_is_short() {
        assert!(gzip(&[7; 10_000]).expect("memory") < 100);
    }
}

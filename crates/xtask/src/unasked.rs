//! Blanks the standard library's tables of letters and figures beyond ASCII, which nobody asks.
//!
//! In: the module, and the sources of the standard library that it was compiled with. Out: the module with zeros for the
//! tables: 1.5 kB with gzip. The small engine for expressions asks them whether a name of a group is one; those of the core are ASCII,
//! which is told without a table, but the compiler cannot know that. The core itself asks `glyphs::asked::is_letter`
//! (`clippy.toml` sees to it). Lengths stay, so nothing in the module moves.
//! Not handled: sources in which the tables are written otherwise; they stay then, and the module is bigger by so much.

use crate::{Result, compile};

/// Where they stand in those sources.
const SOURCE: &str = "core/src/unicode/unicode_data.rs";
/// Modules of the tables: letters, figures.
const TABLES: [&str; 2] = ["pub mod alphabetic {", "pub mod n {"];
/// How a table begins.
const OFFSETS: &str = "static OFFSETS: [u8; ";

/// The module without the tables.
pub(crate) fn blank(mut module: Vec<u8>) -> Result<Vec<u8>> {
    let Ok(source) = std::fs::read_to_string(compile::library()?.join(SOURCE)) else { return Ok(module) };
    for table in TABLES.iter().filter_map(|name| table(&source, name)) {
        take_out(&mut module, &table);
    }
    Ok(module)
}

/// The bytes of a module's table in a source.
fn table(source: &str, module: &str) -> Option<Vec<u8>> {
    let (_, own) = source.split_once(module)?;
    let (_, own) = own.split_once(OFFSETS)?;
    let (_, own) = own.split_once("= [")?;
    let (list, _) = own.split_once(']')?;
    list.split(',').map(str::trim).filter(|n| !n.is_empty()).map(|n| n.parse().ok()).collect()
}

/// Puts zeros in place of a table.
fn take_out(module: &mut [u8], table: &[u8]) {
    if !table.is_empty()
        && let Some(at) = module.windows(table.len()).position(|w| w == table)
    {
        module[at..at + table.len()].fill(0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "pub mod alphabetic {\n static SHORT: [u8; 1] = [9];\n static OFFSETS: [u8; 4] = [\n 170, 1, 10,\n 1,\n ];\n}\npub mod n {\n static OFFSETS: [u8; 2] = [48, 10];\n}";

    #[test]
    fn tables_are_found_in_a_source() {
        assert_eq!(table(SOURCE, TABLES[0]), Some(vec![170, 1, 10, 1]));
        assert_eq!(table(SOURCE, TABLES[1]), Some(vec![48, 10]));
        assert_eq!(table(SOURCE, "pub mod cased {"), None);
    }

    #[test]
    fn a_table_becomes_zeros_and_nothing_moves() {
        let mut module = vec![7, 170, 1, 10, 1, 8];
        take_out(&mut module, &[170, 1, 10, 1]);
        assert_eq!(module, [7, 0, 0, 0, 0, 8]);
    }

    #[test]
    fn avoids_what_is_not_there() {
        let mut module = vec![7, 8];
        take_out(&mut module, &[1]);
        take_out(&mut module, &[]);
        assert_eq!(module, [7, 8]);
    }
}

//! Floors of the quality gate: figures that may rise but never fall.
//!
//! In: `tests/floors.toml`, tables of figures by set and source. Out: what fell below its floor,
//! and, when floors are raised, the file with the higher of old and new.
//!
//! Floors are kept to three decimals, rounded down, so that the last digit of a mean on another
//! machine does not break the gate.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::score::Tally;

/// Figures by table (`press.tika`, `dev.mupdf`) and name.
pub type Floors = BTreeMap<String, BTreeMap<String, f64>>;

const HEAD: &str = "\
# Floors of the quality gate: measured figures, rounded down to three decimals. The gate fails
# where a figure falls below its floor. `BANXIN_RAISE=1 cargo test -p banxin-tests --test gate`
# raises them to what was measured and lowers none; `BANXIN_LOWER=1` lowers those that fell, for a
# change that costs a figure less than it gains elsewhere.
";

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("floors.toml")
}

/// Reads the file.
pub fn read() -> Result<Floors, String> {
    let text = std::fs::read_to_string(path()).map_err(|e| format!("floors.toml: {e}"))?;
    toml::from_str(&text).map_err(|e| format!("floors.toml: {e}"))
}

/// Writes the file.
pub fn write(floors: &Floors) -> Result<(), String> {
    let body = toml::to_string(floors).map_err(|e| e.to_string())?;
    std::fs::write(path(), format!("{HEAD}\n{body}")).map_err(|e| format!("floors.toml: {e}"))
}

/// What fell below its floor, a line each.
pub fn fallen(floors: &Floors, table: &str, tally: &Tally) -> Vec<String> {
    let floors = floors.get(table);
    let floor = |name: &str| floors.and_then(|t| t.get(name)).copied().unwrap_or(0.0);
    let figures = tally.figures();
    let below = figures.iter().filter(|(name, figure)| *figure < floor(name));
    below.map(|(name, f)| format!("{table} {name}: {f:.4}, floor {}", floor(name))).collect()
}

/// Raises the floors of a table to what was measured.
pub fn raise(floors: &mut Floors, table: &str, tally: &Tally) {
    let table = floors.entry(table.to_owned()).or_default();
    for (name, figure) in tally.figures() {
        let floor = table.entry(name.to_owned()).or_insert(0.0);
        *floor = floor.max((figure * 1000.0).floor() / 1000.0);
    }
}

/// Lowers the floors of a table that the figures fell below.
pub fn lower(floors: &mut Floors, table: &str, tally: &Tally) {
    for (name, figure) in tally.figures() {
        if let Some(floor) = floors.get_mut(table).and_then(|t| t.get_mut(name)) {
            *floor = floor.min((figure * 1000.0).floor() / 1000.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_floor_rises_with_the_figure_and_never_sinks() {
        let perfect = Tally::default();
        let mut poor = Tally::default();
        (poor.leaks, poor.furniture) = (3, 4);
        let mut floors = Floors::new();
        raise(&mut floors, "press.tika", &poor);
        assert_eq!(floors["press.tika"]["clean"], 0.25);
        raise(&mut floors, "press.tika", &perfect);
        raise(&mut floors, "press.tika", &poor);
        assert_eq!(floors["press.tika"]["clean"], 1.0);
        assert_eq!(fallen(&floors, "press.tika", &perfect), Vec::<String>::new());
        let fell = fallen(&floors, "press.tika", &poor);
        assert_eq!(fell.len(), 2, "clean and overall: {fell:?}");
        lower(&mut floors, "press.tika", &poor);
        assert_eq!(fallen(&floors, "press.tika", &poor), Vec::<String>::new());
    }
}

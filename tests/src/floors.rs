//! Floors: figures that may rise but never fall.
//!
//! In: a file of tables of figures by set and source, and what was measured. Out: what fell below
//! its floor, and, when floors are raised, the file with the higher of old and new.
//!
//! Floors are kept to three decimals, rounded down, so that the last digit of a mean on another
//! machine does not break the gate. A table may carry the checksum of the texts it was measured on;
//! over other texts it says nothing and is not held.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// Figures by table (`press.tika`, `dev.mupdf`) and name.
pub type Floors = BTreeMap<String, BTreeMap<String, f64>>;
/// What was measured, by table.
pub type Figures = BTreeMap<String, Vec<(&'static str, f64)>>;

/// A file of floors and the test that holds it.
#[derive(Debug, Clone, Copy)]
pub struct Book {
    /// Name of the file in `tests/` and of the test in `tests/tests/`, without endings.
    pub file: &'static str,
    /// See `file`.
    pub test: &'static str,
}

/// The quality gate's floors.
pub const GATE: Book = Book { file: "floors", test: "gate" };
/// What stays the same under changes of the text.
pub const METAMORPHIC: Book = Book { file: "metamorphic", test: "metamorphic" };

/// What stands in the file.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Written {
    /// Checksums of texts by table.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    inputs: BTreeMap<String, String>,
    #[serde(flatten)]
    floors: Floors,
}

impl Book {
    fn path(&self) -> PathBuf {
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(self.file).with_extension("toml")
    }

    fn head(&self) -> String {
        let lines = "\
# Floors: measured figures, rounded down to three decimals. The test fails where a figure falls
# below its floor. `BANXIN_RAISE=1 cargo test -p banxin-tests --test TEST` raises them to what was
# measured and lowers none; `BANXIN_LOWER=1` lowers those that fell, for a change that costs a
# figure less than it gains elsewhere.
";
        lines.replace("TEST", self.test)
    }

    fn read(&self) -> Result<Written, String> {
        match std::fs::read_to_string(self.path()) {
            Ok(text) => toml::from_str(&text).map_err(|e| format!("{}: {e}", self.file)),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(Written::default()),
            Err(e) => Err(format!("{}: {e}", self.file)),
        }
    }

    fn write(&self, written: &Written) -> Result<(), String> {
        let body = toml::to_string(written).map_err(|e| e.to_string())?;
        std::fs::write(self.path(), format!("{}\n{body}", self.head())).map_err(|e| format!("{}: {e}", self.file))
    }

    /// Holds figures against the file, and raises or lowers its floors where the environment asks
    /// for it. `inputs` are checksums of texts by table; gives the tables that were measured over
    /// others and so were not held.
    pub fn hold(&self, figures: &Figures, inputs: &BTreeMap<String, String>) -> Result<Vec<String>, String> {
        let asked = |name: &str| std::env::var_os(name).is_some();
        let mut written = self.read()?;
        let foreign = |table: &String| {
            let pinned = written.inputs.get(table);
            pinned.is_some() && pinned != inputs.get(table)
        };
        let change = asked("BANXIN_LOWER") || asked("BANXIN_RAISE");
        let others: Vec<String> = figures.keys().filter(|t| !change && foreign(t)).cloned().collect();
        let held = || figures.iter().filter(|(table, _)| !others.contains(table));
        if asked("BANXIN_LOWER") {
            held().for_each(|(table, f)| lower(&mut written.floors, table, f));
        }
        let fell: Vec<String> = held().flat_map(|(table, f)| fallen(&written.floors, table, f)).collect();
        if !fell.is_empty() {
            return Err(format!("below the floor:\n{}", fell.join("\n")));
        }
        if asked("BANXIN_RAISE") {
            held().for_each(|(table, f)| raise(&mut written.floors, table, f));
        }
        if change {
            written.inputs.extend(inputs.clone());
            self.write(&written)?;
        }
        Ok(others)
    }
}

/// What fell below its floor, a line each.
fn fallen(floors: &Floors, table: &str, figures: &[(&'static str, f64)]) -> Vec<String> {
    let floors = floors.get(table);
    let floor = |name: &str| floors.and_then(|t| t.get(name)).copied().unwrap_or(0.0);
    let below = figures.iter().filter(|(name, figure)| *figure < floor(name));
    below.map(|(name, f)| format!("{table} {name}: {f:.4}, floor {}", floor(name))).collect()
}

/// Raises the floors of a table to what was measured.
fn raise(floors: &mut Floors, table: &str, figures: &[(&'static str, f64)]) {
    let table = floors.entry(table.to_owned()).or_default();
    for (name, figure) in figures {
        let floor = table.entry((*name).to_owned()).or_insert(0.0);
        *floor = floor.max((figure * 1000.0).floor() / 1000.0);
    }
}

/// Lowers the floors of a table that the figures fell below.
fn lower(floors: &mut Floors, table: &str, figures: &[(&'static str, f64)]) {
    for (name, figure) in figures {
        if let Some(floor) = floors.get_mut(table).and_then(|t| t.get_mut(*name)) {
            *floor = floor.min((figure * 1000.0).floor() / 1000.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_floor_rises_with_the_figure_and_never_sinks() {
        let perfect = [("clean", 1.0), ("overall", 1.0)];
        let poor = [("clean", 0.2509), ("overall", 0.9)];
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

    #[test]
    fn checksums_and_floors_stand_in_one_file() {
        let mut written = Written::default();
        written.inputs.insert("dev".to_owned(), "0f".to_owned());
        raise(&mut written.floors, "dev", &[("issue", 0.5)]);
        let text = toml::to_string(&written).expect("writes");
        let read: Written = toml::from_str(&text).expect("reads");
        assert_eq!((read.inputs, read.floors), (written.inputs, written.floors));
    }
}

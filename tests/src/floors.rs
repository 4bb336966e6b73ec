//! Floors: figures that may rise but never fall.
//!
//! In: a file of tables of figures by set and source, and what was measured. Out: what fell below
//! its floor, and, when floors are raised, the file with the higher of old and new.
//!
//! Floors are kept to three decimals, rounded down, so that the last digit of a mean on another
//! machine does not break the gate. A set may carry the checksum of the inputs it was measured on;
//! over other inputs its floors say nothing: they are not held, not raised and not lowered, and the
//! caller is told. `BANXIN_PIN=1` pins such a set anew: its checksum, and its floors as measured.

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
    /// Checksums of inputs by set.
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
# figure less than it gains elsewhere. `inputs` are checksums of what was measured; where a set's
# inputs are others, its floors are not compared, and `BANXIN_PIN=1` pins them to what was measured.
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

    /// Holds figures against the file, and raises, lowers or pins where the environment asks for it.
    /// `inputs` are checksums by set; gives the sets that were measured over other inputs and so were
    /// not held.
    pub fn hold(&self, figures: &Figures, inputs: &BTreeMap<String, String>) -> Result<Vec<String>, String> {
        let asked = |name: &str| std::env::var_os(name).is_some();
        let wish = Wish { raise: asked("BANXIN_RAISE"), lower: asked("BANXIN_LOWER"), pin: asked("BANXIN_PIN") };
        let mut written = self.read()?;
        let others = settle(&mut written, figures, inputs, wish)?;
        if wish != Wish::default() {
            self.write(&written)?;
        }
        Ok(others)
    }
}

/// What the environment asks for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Wish {
    raise: bool,
    lower: bool,
    pin: bool,
}

/// The set of a table: `dev` of `dev.tika`.
fn set(table: &str) -> &str {
    table.split_once('.').map_or(table, |(set, _)| set)
}

/// Holds, raises, lowers and pins; gives the sets of other inputs that were left alone.
fn settle(
    written: &mut Written,
    figures: &Figures,
    inputs: &BTreeMap<String, String>,
    wish: Wish,
) -> Result<Vec<String>, String> {
    let mut others: Vec<String> = figures.keys().map(|table| set(table).to_owned()).collect();
    others.retain(|set| written.inputs.get(set) != inputs.get(set));
    others.dedup();
    if wish.pin {
        for other in others.drain(..) {
            written.floors.retain(|table, _| set(table) != other);
            written.inputs.remove(&other);
            written.inputs.extend(inputs.get_key_value(&other).map(|(k, v)| (k.clone(), v.clone())));
            let measured = figures.iter().filter(|(table, _)| set(table) == other);
            measured.for_each(|(table, f)| raise(&mut written.floors, table, f));
        }
    }
    let held = || figures.iter().filter(|(table, _)| !others.iter().any(|other| other == set(table)));
    if wish.lower {
        held().for_each(|(table, f)| lower(&mut written.floors, table, f));
    }
    let fell: Vec<String> = held().flat_map(|(table, f)| fallen(&written.floors, table, f)).collect();
    if !fell.is_empty() {
        return Err(format!("below the floor:\n{}", fell.join("\n")));
    }
    if wish.raise {
        held().for_each(|(table, f)| raise(&mut written.floors, table, f));
    }
    Ok(others)
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

    fn of(table: &str, figure: f64) -> Figures {
        Figures::from([(table.to_owned(), vec![("overall", figure)])])
    }

    fn checked(set: &str, sum: &str) -> BTreeMap<String, String> {
        BTreeMap::from([(set.to_owned(), sum.to_owned())])
    }

    #[test]
    fn figures_of_other_inputs_are_neither_held_nor_kept_until_they_are_pinned() {
        let nothing = Wish::default();
        let (old, new) = (checked("dev", "0f"), checked("dev", "1e"));
        let mut written = Written::default();
        let pin = Wish { pin: true, ..nothing };
        assert_eq!(settle(&mut written, &of("dev.tika", 0.9), &old, pin), Ok(Vec::new()));
        assert!(settle(&mut written, &of("dev.tika", 0.8), &old, nothing).is_err(), "the same inputs fell");
        for wish in [nothing, Wish { raise: true, ..nothing }, Wish { lower: true, ..nothing }] {
            let others = settle(&mut written, &of("dev.tika", 0.8), &new, wish);
            assert_eq!(others, Ok(vec!["dev".to_owned()]), "{wish:?}");
            assert_eq!(written.floors["dev.tika"]["overall"], 0.9, "{wish:?}");
        }
        assert_eq!(settle(&mut written, &of("dev.mupdf", 0.8), &new, pin), Ok(Vec::new()));
        assert_eq!(written.inputs, new);
        assert_eq!(written.floors.keys().collect::<Vec<_>>(), ["dev.mupdf"], "floors of the old inputs are gone");
    }

    #[test]
    fn a_set_that_was_never_pinned_is_told_and_one_without_a_checksum_is_held() {
        let mut written = Written::default();
        let others = settle(&mut written, &of("dev.tika", 0.8), &checked("dev", "0f"), Wish::default());
        assert_eq!(others, Ok(vec!["dev".to_owned()]));
        raise(&mut written.floors, "press", &[("overall", 0.9)]);
        assert!(settle(&mut written, &of("press", 0.8), &BTreeMap::new(), Wish::default()).is_err());
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

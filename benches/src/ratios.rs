//! Subjects in turn, round after round, in one process on the same bytes.
//!
//! A ratio is taken within each round, where the machine is the same for both, and the middle one of
//! all rounds is told. A short subject runs several times in its turn.

use serde_json::{Value, json};

use crate::clock::{median, seconds};
use crate::pages::Set;
use crate::subjects;

/// A turn lasts this long at least, in seconds: a thousand times the clock's own cost.
const TURN: f64 = 0.002;

/// Times all subjects over a set: for each its seconds a pass, bytes a second, and the ratio of the
/// parser's time to its own.
pub fn measure(set: &Set, rounds: usize) -> Value {
    let subjects = subjects::all(set);
    let turns: Vec<u32> = subjects
        .iter()
        .map(|s| {
            (s.run)();
            (TURN / seconds(|| (s.run)()).max(1e-7)).ceil() as u32
        })
        .collect();
    let mut times = vec![Vec::with_capacity(rounds); subjects.len()];
    for _ in 0..rounds {
        for ((subject, &turns), times) in subjects.iter().zip(&turns).zip(&mut times) {
            times.push(seconds(|| (0..turns).for_each(|_| (subject.run)())) / f64::from(turns));
        }
    }
    let rows: Vec<Value> = subjects
        .iter()
        .zip(&times)
        .map(|(subject, own)| {
            let ratios = times[0].iter().zip(own).map(|(parse, own)| parse / own).collect();
            let pass = median(own.clone());
            json!({
                "name": subject.name,
                "ms_a_pass": pass * 1e3,
                "mb_a_second": set.bytes() as f64 / pass / 1e6,
                "parse_takes_times": median(ratios),
            })
        })
        .collect();
    json!({ "set": set.name, "pages": set.texts.len(), "bytes": set.bytes(), "rounds": rounds, "subjects": rows })
}

//! What is timed: one pass of some tool over all texts of a set.

use std::hint::black_box;

use banxin_core::{Document, Options, parse, render, segment};

use crate::pages::Set;

/// One pass over a set.
pub struct Subject<'s> {
    /// Its name in results.
    pub name: &'static str,
    /// The pass.
    pub run: Box<dyn Fn() + 's>,
}

/// A subject that does the same with each text.
pub(crate) fn each<'s, T>(name: &'static str, set: &'s Set, work: impl Fn(&'s str) -> T + 's) -> Subject<'s> {
    let run = move || {
        for text in &set.texts {
            black_box(work(black_box(text)));
        }
    };
    Subject { name, run: Box::new(run) }
}

/// What all others are held against.
pub const FIRST: &str = "parse";

/// The parser, its outputs, then the yardsticks as far as they are compiled in.
pub fn all(set: &Set) -> Vec<Subject<'_>> {
    let options = Options::default();
    let documents: Vec<Document> = set.texts.iter().map(|text| parse(text, &options)).collect();
    let again = documents.clone();
    let output = |name, documents: Vec<Document>, write: fn(&Document) -> String| {
        let run = move || documents.iter().for_each(|d| drop(black_box(write(black_box(d)))));
        Subject { name, run: Box::new(run) }
    };
    #[allow(unused_mut, reason = "yardsticks are a feature")]
    let mut subjects = vec![
        each(FIRST, set, |text| parse(text, &Options::default())),
        output("json", documents, render::json),
        output("text", again, render::plain),
        each("segment", set, segment),
        each("utf-8", set, |text| std::str::from_utf8(text.as_bytes()).is_ok()),
    ];
    #[cfg(feature = "yardsticks")]
    subjects.extend(crate::yardsticks::all(set));
    subjects
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_subject_has_its_own_name_and_runs() {
        let set = Set { name: "own", texts: vec!["河上新桥通车\n".to_owned()] };
        let subjects = all(&set);
        for (i, subject) in subjects.iter().enumerate() {
            (subject.run)();
            assert!(subjects[..i].iter().all(|s| s.name != subject.name));
        }
        assert_eq!(subjects[0].name, FIRST);
    }
}

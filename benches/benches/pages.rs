//! The same subjects under divan, for work on one of them: `cargo bench -p banxin-benches -- parse`.

use banxin_benches::pages::{self, Set};
use banxin_benches::subjects;
use divan::Bencher;
use divan::counter::BytesCount;

fn main() {
    divan::main();
}

fn run(bencher: Bencher<'_, '_>, set: Option<Set>, name: &str) {
    let Some(set) = set else { return };
    let subjects = subjects::all(&set);
    if let Some(subject) = subjects.iter().find(|s| s.name == name) {
        bencher.counter(BytesCount::new(set.bytes())).bench_local(|| (subject.run)());
    }
}

/// Subjects that are not compiled in are passed over.
const NAMES: [&str; 7] = ["parse", "json", "text", "segment", "utf-8", "jieba", "autocorrect"];

#[divan::bench(args = NAMES)]
fn own(bencher: Bencher<'_, '_>, name: &str) {
    run(bencher, Some(pages::own()), name);
}

#[divan::bench(args = NAMES)]
fn beside(bencher: Bencher<'_, '_>, name: &str) {
    run(bencher, pages::beside(), name);
}

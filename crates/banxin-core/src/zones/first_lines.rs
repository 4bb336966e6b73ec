//! How the first lines of paragraphs are set on a page: with an indent that shows, with one that does not, or flush.
//!
//! Part of [`super::path`], before it begins. In: features and marks of the lines, measures. Out: what holds for the
//! whole page. Weights in [`crate::weights::path`].

use super::features::{End, Feature};
use super::marks::{Mark, Marked};
use crate::lines::EM;
use crate::weights::path as w;

/// Whether paragraphs show their indent: enough lines stand in by two characters.
pub(super) fn is_indented(features: &[Feature], marks: &[Marked]) -> bool {
    let (mut indented, mut all) = (0usize, 0usize);
    for (f, m) in features.iter().zip(marks) {
        if m.mark == Mark::None {
            all += 1;
            indented += usize::from((2 * EM..=3 * EM).contains(&f.indent));
        }
    }
    indented >= 2 && indented * 20 >= all
}

/// Whether paragraphs begin without an indent: behind lines that end one, full lines stand, and none that lacks
/// the indent.
pub(super) fn is_flush(features: &[Feature], marks: &[Marked], measures: &[i32]) -> bool {
    let Some(&main) = measures.first() else { return false };
    let (mut full, mut short) = (0usize, 0usize);
    for i in 1..features.len() {
        let (a, b) = (&features[i - 1], &features[i]);
        let text = marks[i].mark == Mark::None && !marks[i].message;
        // Behind a signature or a head a paragraph begins as well: in a short text that has to do.
        let few = features.len() < w::FLUSH_FEW;
        let over = match (&marks[i - 1].mark, a.end) {
            (Mark::None, End::Final | End::Asks) => main - a.width > 2 * EM,
            (Mark::Signature, _) => few,
            (Mark::None, End::Plain) => few && main - a.width > 4 * EM,
            _ => false,
        };
        if !text || !over {
            continue;
        }
        let stands_in = b.indent > 0 || (main - 2 * EM - b.width).abs() <= w::FULL;
        let is_full = (main - b.width).abs() <= w::FULL;
        full += usize::from(!stands_in && is_full);
        // A line of another width that does not end is of another measure: columns came mixed.
        let other = (main - b.width).abs() > 2 * EM && !b.end.is_final() && a.end.is_final();
        short += usize::from(stands_in || other);
    }
    full >= if features.len() < w::FLUSH_FEW { w::FLUSH } else { w::FLUSH_MANY } && full > w::FLUSH * short
}

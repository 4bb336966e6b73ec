//! Captions, from their credit line upwards.
//!
//! Part of the zones stage. A caption is two to four sentences set wider than the columns, with
//! the credit behind it on its own line or run in. From a credit line the search walks up to where the caption
//! begins ([`super::caption_start`]). Captions without a credit
//! are told in [`super::pointed`], [`super::shown`], [`super::wide`] and [`super::told`].
//!
//! Invariants: a block's lines are contiguous but for furniture; its last `credit_lines` lines are
//! the credit.

use super::caption_start::Seen;
use super::credits::{
    begins_above, breaks_a_credit, ends_with_credit, goes_on, interrupts, is_keyed, joined, reports, signs,
};
use super::features::Feature;
use super::marks::{Mark, Marked};
use super::{Block, Zone};
use crate::fields;
use crate::lines::Sheet;

/// `本报讯（记者 周山 文/图）` and what it is broken over begin a text, whatever its last word.
fn heads_a_text(m: &Marked) -> bool {
    m.message || m.in_message
}

/// Finds captions and marks their lines.
pub(super) fn find(sheet: &Sheet, features: &[Feature], marks: &mut [Marked], measures: &[i32]) -> Vec<Block> {
    let mut out = Vec::new();
    let mut floor = 0;
    // Where most lines have a blank line before them, it tells nothing.
    let apart = sheet.lines.iter().filter(|l| l.gap > 0).count();
    let usual = u32::from(apart * 2 > sheet.lines.len());
    for i in 0..sheet.lines.len() {
        let broken = i > floor && !heads_a_text(&marks[i - 1]) && breaks_a_credit(sheet, marks, i);
        let mut torn = false;
        let mut credit_lines = if marks[i].mark == Mark::Credit {
            let above = i > floor && begins_above(sheet, i);
            if interrupts(sheet, features, marks, floor, i) && !above {
                // `…为沿线国家` / `提供` is prose that a line break made look like a credit.
                marks[i].mark = if signs(sheet, i) { Mark::Signature } else { Mark::None };
                continue;
            }
            torn = above && marks[i - 1].mark == Mark::None && !heads_a_text(&marks[i - 1]) && goes_on(sheet, i);
            1
        } else if broken && fields::credit(&joined(sheet, i)).is_some() {
            2
        } else if broken || marks[i].mark == Mark::None && !heads_a_text(&marks[i]) && ends_with_credit(sheet, i) {
            0
        } else {
            continue;
        };
        let end = i + 1 - credit_lines;
        // Who signs a story may end a caption.
        let signature = (credit_lines == 0).then(|| std::mem::replace(&mut marks[i].mark, Mark::None));
        let seen = Seen { sheet, features, marks, measures, usual };
        let last = 1 + usize::from(broken && credit_lines == 0);
        let start = seen.start(floor, end, last, credit_lines == 1 && reports(sheet, i));
        if start > i {
            if let Some(mark) = signature {
                marks[i].mark = mark;
            }
            continue;
        }
        let signed_above = i > 0 && marks[i - 1].mark == Mark::Signature && sheet.lines[i].gap == 0;
        if start == end && credit_lines == 1 && (reports(sheet, i) || signed_above) {
            // `本报记者 周山 摄影报道` under the story that he wrote, `摄影：李河` below who wrote it.
            marks[i].mark = Mark::Signature;
            continue;
        }
        // `摄影/本报记者 周山` right below a paragraph of the text speaks of all the pictures of a story.
        let runs_on = || {
            let first = &sheet.lines[start];
            let free = start > floor && marks[start - 1].mark == Mark::None;
            free && first.gap == 0
                && first.indent > 0
                && sheet.lines[i].gap == 0
                && measures.first().is_some_and(|&m| m >= features[start].width)
        };
        if credit_lines == 1 && is_keyed(sheet, i) && runs_on() {
            marks[i].mark = Mark::Signature;
            continue;
        }
        // `…的问题。 本报通讯` / `员周山摄`: all of it is cut off the joined text.
        if torn && start < end {
            credit_lines = 0;
        }
        for m in &mut marks[start..=i] {
            m.mark = Mark::Caption;
        }
        out.push(Block::new(
            Zone::Caption { credit_lines },
            (start as u32..=i as u32).collect(),
            features[start].width,
        ));
        floor = i + 1;
    }
    out
}

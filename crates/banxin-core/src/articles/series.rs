//! A head printed once over several stories: the name of a series, the label of a column of briefs.
//!
//! Part of the articles stage, behind [`super::plan`]. A series is named by its dress (`——负责人访谈录`)
//! and belongs to the stories that have no head of their own and stand right under it, or speak of what it
//! names; a message (`本报讯`) is no part of a series of talks. The label of a column of briefs says that
//! several follow (`要闻简报`) and holds for the short stories printed under it, up to the next label or the
//! first long story.
//!
//! In: a plan. Out: for each body the head blocks it shares; the plan read anew without them.

use std::ops::Range;

use super::plan::{Page, Plan, starts};
use super::{HeadRole, text_of};
use crate::fields;
use crate::lines::{EM, Sheet};
use crate::weights::series as w;
use crate::zones::Block;

/// What bodies share.
#[derive(Debug, Default)]
pub(super) struct Shared {
    /// Head blocks over each body that it has together with others.
    pub labels: Vec<Vec<usize>>,
    /// For each body whether it is one of a column of briefs.
    pub briefs: Vec<bool>,
}

/// Takes shared heads out of a plan.
pub(super) fn find(sheet: &Sheet, blocks: &[Block], page: &mut Page<'_>, plan: &mut Plan) -> Shared {
    let n = plan.taken.len();
    let mut out = Shared { labels: vec![Vec::new(); n], briefs: vec![false; n] };
    if let Some((lines, numbers, members)) = series(sheet, blocks, page, plan) {
        let starts = starts(&plan.cuts);
        page.set_apart(&numbers, members.iter().map(|&b| starts[b]));
        *plan = page.read(std::mem::take(&mut plan.cuts));
        members.into_iter().for_each(|b| out.labels[b].clone_from(&lines));
    }
    briefs(sheet, blocks, page, plan, &mut out);
    out
}

/// The series of a page: its lines, their numbers, its bodies.
fn series(
    sheet: &Sheet,
    blocks: &[Block],
    page: &Page<'_>,
    plan: &Plan,
) -> Option<(Vec<usize>, Range<usize>, Vec<usize>)> {
    let starts = starts(&plan.cuts);
    let groups = || plan.taken.iter().flatten().chain(&plan.orphans);
    groups().find_map(|g| {
        let last = text_of(sheet, blocks, g.lines.last()?.0);
        if !fields::names_a_series(&last) {
            return None;
        }
        let own = |b: usize| plan.taken[b].as_ref().is_none_or(|t| t.numbers == g.numbers);
        let n = plan.taken.len();
        let may_be = |b: usize| own(b) && page.begins_plainly(starts[b]);
        // Those printed right under it need not say so.
        let head = g.lines[0].0;
        let under = starts.binary_search(&page.node_behind(head)).ok().filter(|&b| b < n);
        let under = under.map_or(0..0, |from| from..(from..n).find(|&b| !may_be(b)).unwrap_or(n));
        let speaks = |b: usize| page.gain(g, starts[b], starts[b + 1]) >= w::LEAST_GAIN;
        let mut members = Vec::new();
        for b in 0..n {
            if may_be(b) && (under.contains(&b) || speaks(b)) {
                members.push(b);
            }
        }
        // What it is made of and the name above it; a line over both is a head of its own.
        let two = g.lines.len().min(2);
        let lines = g.lines[g.lines.len() - two..].iter().map(|l| l.0).collect();
        (members.len() > 1).then(|| (lines, g.numbers.end - two..g.numbers.end, members))
    })
}

/// Labels of columns of briefs hold for the short stories under them.
fn briefs(sheet: &Sheet, blocks: &[Block], page: &Page<'_>, plan: &Plan, out: &mut Shared) {
    let starts = starts(&plan.cuts);
    for (b, group) in plan.taken.iter().enumerate() {
        let Some(&(label, HeadRole::Column)) = group.as_ref().and_then(|g| g.lines.first()) else { continue };
        let text = text_of(sheet, blocks, label);
        if !fields::briefs_label(&text) || !page.stands_before(label, starts[b]) {
            continue;
        }
        let short = |b: usize| {
            starts[b + 1] - starts[b] <= w::BRIEF_PARAGRAPHS
                && page.chars(sheet, starts[b], starts[b + 1]) <= w::BRIEF_LONGEST
        };
        let labelled = |b: usize| {
            let first = plan.taken[b].as_ref().and_then(|g| g.lines.first());
            first.is_some_and(|l| l.1 == HeadRole::Column) || !out.labels[b].is_empty()
        };
        // A column of briefs is set at one measure; a paragraph alone may be narrowed by a picture.
        let measure = |x: usize| page.measure(starts[x]);
        let alike = |x: usize| starts[x + 1] == starts[x] + 1 || (measure(x) - measure(b)).abs() <= EM;
        let under = |b: usize| short(b) && alike(b) && page.in_order(plan, starts[b], b);
        let end = (b + 1..plan.taken.len()).find(|&b| !under(b) || labelled(b)).unwrap_or(plan.taken.len());
        // Items without heads of their own stand under the label alone.
        let alone = group.as_ref().is_some_and(|g| g.lines.len() == 1);
        let few = || page.chars(sheet, starts[b], starts[b + 1]) <= w::ITEMS_LONGEST;
        out.briefs[b] |= alone && few() && page.in_order(plan, starts[b], b);
        if under(b) && end > b + 1 {
            out.briefs[b..end].fill(true);
            out.labels[b + 1..end].iter_mut().for_each(|l| l.push(label));
        }
    }
}

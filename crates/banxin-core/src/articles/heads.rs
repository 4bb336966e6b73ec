//! Which head lines belong to which body.
//!
//! Part of the articles stage. Heads are printed before their bodies, behind all bodies, or mixed;
//! what ties them is the words they share and, where a head stands right before a body, the place.
//! [`super::plan`] finds cuts and heads together; here what is left over is placed where words or
//! the order of the heads leave one choice, or right above a body without one. Weights in [`crate::weights::heads`], in hundredths.

use super::below;
use super::groups::Group;
use super::judgement::{self, Judgement};
use super::photos::{self, Photo};
use super::plan::{Page, Plan, starts};
use super::roundup;
use super::series;
use super::strip::{Body, Strip};
use super::{HeadRole, Part};
use crate::lines::Sheet;
use crate::sort;
use crate::weights::heads as w;
use crate::zones::Block;

/// Bodies with their heads.
#[derive(Debug, Default)]
pub(super) struct Given {
    /// In reading order.
    pub bodies: Vec<Body>,
    /// Head blocks of each body, in printed order.
    pub groups: Vec<Vec<(usize, HeadRole)>>,
    /// Captions that stand before all bodies, or have a head of their own, with that head.
    pub photos: Vec<Photo>,
    /// For each body whether it is one of a column of briefs.
    pub briefs: Vec<bool>,
    /// How sure each body is.
    pub judgements: Vec<Judgement>,
}

/// Cuts a page into bodies and gives them their heads.
pub(super) fn assign(sheet: &Sheet, blocks: &[Block], strip: &Strip, explain: bool) -> Given {
    let mut page = Page::of(sheet, blocks, strip);
    let mut plan = page.best();
    let shared = series::find(sheet, blocks, &mut page, &mut plan);
    roundup::find(sheet, blocks, strip, &page, &mut plan);
    let headlines = plan.orphans.iter().filter(|o| is_headed(o)).count();
    let bare = plan.taken.iter().filter(|t| t.is_none()).count();
    let least = if (headlines, bare) == (1, 1) { w::LEFT_LEAST } else { w::ORPHAN_LEAST };
    place(&page, &plan.cuts, &mut plan.orphans, &mut plan.taken, least);
    // What was put in order may have pieces of text among its heads.
    if !(page.heads_behind() || sheet.dealt || sheet.columnar) {
        right_below(strip, &mut plan);
    }
    align(&mut plan.orphans, &mut plan.taken);
    let behind = below::crossheads(sheet, blocks, strip, &mut plan);
    let judgements = judgement::all(sheet, blocks, strip, &page, &plan, explain);
    let (mut bodies, mut first) = strip.bodies(blocks, &plan.cuts);
    for (b, heads) in behind {
        let Some(parts) = bodies.get_mut(b).map(|body| &mut body.parts) else { continue };
        let at = parts.iter().position(|p| matches!(p, Part::Paragraph(_))).unwrap_or(0);
        let behind = parts.split_off(at);
        for (head, _) in heads {
            parts.push(Part::Crosshead(head));
        }
        parts.extend(behind);
    }
    below::captions(blocks, plan.taken.first(), &mut first, &mut bodies);
    if page.heads_behind() {
        first.extend(photos::behind_heads(sheet, blocks, &plan.taken, &mut bodies));
    }
    let photos = photos::find(sheet, blocks, &plan.orphans, first, &mut bodies);
    let mut groups: Vec<_> = plan.taken.into_iter().map(|g| g.map_or_else(Vec::new, |g| g.lines)).collect();
    groups.resize_with(bodies.len(), Vec::new);
    for (group, labels) in groups.iter_mut().zip(shared.labels) {
        for b in labels.into_iter().rev() {
            group.insert(0, (b, HeadRole::Column));
        }
    }
    Given { bodies, groups, photos, judgements, briefs: shared.briefs }
}

/// Orphans whose words point to a body that still has no head, with `least` points at least.
fn place(page: &Page<'_>, cuts: &[bool], orphans: &mut Vec<Group>, taken: &mut [Option<Group>], least: i32) {
    let starts = starts(cuts);
    let mut fits: Vec<(i32, usize, usize)> = Vec::new();
    for (o, g) in orphans.iter().enumerate().take(w::ORPHANS_MOST) {
        for b in (0..taken.len()).filter(|&b| taken[b].is_none()) {
            let gain = page.gain(g, starts[b], starts[b + 1]);
            if gain >= least {
                fits.push((gain, o, b));
            }
        }
    }
    sort::by(&mut fits, |&(gain, o, b)| sort::key(sort::falling(gain), o as u32, b as u32));
    let mut gone = vec![false; orphans.len()];
    for (_, o, b) in fits {
        if !gone[o] && taken[b].is_none() {
            gone[o] = true;
            taken[b] = Some(orphans[o].clone());
        }
    }
    let mut i = 0;
    orphans.retain(|_| {
        i += 1;
        !gone[i - 1]
    });
}

/// Orphans right above a body that still has no head: what stands there shares no word with it, as heads of essays do.
fn right_below(strip: &Strip, plan: &mut Plan) {
    let starts = starts(&plan.cuts);
    for (b, taken) in plan.taken.iter_mut().enumerate().filter(|(_, taken)| taken.is_none()) {
        let Some(last) = strip.nodes[starts[b]].before.heads.last() else { continue };
        let above = |o: &Group| o.lines.last().is_some_and(|l| l.0 == *last);
        if let Some(at) = plan.orphans.iter().position(above) {
            *taken = Some(plan.orphans.remove(at));
        }
    }
}

/// The block behind a group.
pub(super) fn end(group: &Group) -> usize {
    group.lines.last().map_or(0, |l| l.0 + 1)
}

/// Whether a group has a headline.
pub(super) fn is_headed(group: &Group) -> bool {
    group.lines.iter().any(|l| l.1 == HeadRole::Headline)
}

/// Orphans between two placed heads, where exactly one body without a head stands between theirs.
fn align(orphans: &mut Vec<Group>, taken: &mut [Option<Group>]) {
    sort::by(orphans, |g| g.numbers.start as u128);
    let mut i = 0;
    while i < orphans.len() {
        let (before, behind) = neighbours(taken, &orphans[i]);
        let range = match (before, behind) {
            (Some(a), Some(b)) if a < b => a + 1..b,
            (Some(a), None) => a + 1..taken.len(),
            (None, Some(b)) => 0..b,
            _ => 0..0,
        };
        let free: Vec<usize> = range.filter(|&b| taken[b].is_none()).collect();
        let headed = is_headed(&orphans[i]);
        match free.as_slice() {
            [b] if headed => taken[*b] = Some(orphans.remove(i)),
            _ => i += 1,
        }
    }
}

/// Bodies of the heads printed right before and right behind a head.
fn neighbours(taken: &[Option<Group>], orphan: &Group) -> (Option<usize>, Option<usize>) {
    let place = |g: &Group| g.lines.first().map_or(0, |l| l.0);
    let own = place(orphan);
    let of = |side: &dyn Fn(usize) -> bool| {
        taken
            .iter()
            .enumerate()
            .filter_map(|(b, g)| g.as_ref().map(|g| (place(g), b)))
            .filter(|&(at, _)| side(at) && at.abs_diff(own) <= w::NEIGHBOUR_LINES)
            .min_by_key(|&(at, _)| at.abs_diff(own))
            .map(|(_, b)| b)
    };
    (of(&|at| at < own), of(&|at| at > own))
}

//! What stands between a head and its text: crossheads of the text, captions.
//!
//! Part of the articles stage, when bodies have their heads ([`super::heads`]). A text may begin with its first crosshead, right below
//! who wrote it or a picture; read with the page it is one more line of the head, or left over.
//!
//! In: the plan of a page, its blocks. Out: lines that leave their head, or those left over, for the body; captions likewise.
//! Not handled: a first crosshead right below its head, with nothing between.

use super::groups::Group;
use super::heads::{end, is_headed};
use super::plan::{Plan, starts};
use super::strip::{Body, Strip};
use super::{HeadRole, Part, part_block};
use crate::lines::{EM, Sheet};
use crate::zones::{Block, Mark, Zone};

/// Heads left over that stand right before a story, parted from its head by a picture or a signature
/// (`引子`): crossheads before its first paragraph, each with the number of the body. `plan.orphans` stand in
/// printed order. So are the lines of its head behind who wrote it, where the story has more of them.
pub(super) fn crossheads(
    sheet: &Sheet,
    blocks: &[Block],
    strip: &Strip,
    plan: &mut Plan,
) -> Vec<(usize, Vec<(usize, HeadRole)>)> {
    let starts = starts(&plan.cuts);
    let parts = |b: &Block| matches!(b.zone, Zone::Caption { .. } | Zone::Marked(Mark::Signature));
    let (mut out, mut gone) = (Vec::new(), Vec::new());
    for (b, head) in plan.taken.iter_mut().enumerate() {
        let (Some(group), Some(&start)) = (head, starts.get(b)) else { continue };
        let text = strip.nodes[start].block;
        let to = starts.get(b + 1).map_or(strip.nodes.len(), |&n| n);
        let parted = || strip.nodes[start + 1..to].iter().any(|n| !n.before.heads.is_empty());
        if let Some(k) = behind_who_wrote(sheet, blocks, group, text)
            && parted()
        {
            out.push((b, group.lines.split_off(k)));
            if !is_headed(group) {
                group.lines[k - 1].1 = HeadRole::Headline;
            }
            continue;
        }
        let Some(&(above, _)) = group.lines.last() else { continue };
        let at = plan.orphans.partition_point(|o| end(o) < text);
        let Some(orphan) = plan.orphans.get(at).filter(|o| end(o) == text) else { continue };
        let first = orphan.lines.first().map_or(0, |l| l.0);
        if first > above + 1 && blocks[above + 1..first].iter().all(parts) {
            out.push((b, orphan.lines.clone()));
            gone.push(text);
        }
    }
    plan.orphans.retain(|o| gone.binary_search(&end(o)).is_err());
    out
}

/// Number of the first line of a head that stands between who wrote the text and the text, which begins at block `text`.
fn behind_who_wrote(sheet: &Sheet, blocks: &[Block], group: &Group, text: usize) -> Option<usize> {
    if group.lines.len() < 2 || end(group) != text {
        return None;
    }
    let signed = |k: &usize| {
        let (above, role) = group.lines[k - 1];
        let own = group.lines[*k].0;
        let between = blocks.get(above + 1..own).unwrap_or_default();
        role != HeadRole::Column
            && !between.is_empty()
            && between.iter().all(|b| matches!(b.zone, Zone::Marked(Mark::Signature)))
    };
    let k = (1..group.lines.len()).find(signed)?;
    // What fills the column is a lead, or says who speaks.
    let line = &sheet.lines[*blocks[group.lines[k].0].lines.first()? as usize];
    (line.width + (line.indent as i32 + 1) * EM <= blocks[text].measure).then_some(k)
}

/// Captions between the head of the first body and that body are its own.
pub(super) fn captions(blocks: &[Block], head: Option<&Option<Group>>, captions: &mut Vec<usize>, bodies: &mut [Body]) {
    let (Some(Some(head)), Some(body)) = (head, bodies.first_mut()) else { return };
    let Some(&(last, _)) = head.lines.last() else { return };
    let begins = body.parts.iter().find_map(|&p| matches!(p, Part::Paragraph(_)).then(|| part_block(p)));
    let Some(begins) = begins.filter(|&b| last < b) else { return };
    let under = |&c: &usize| {
        let above = || blocks[last + 1..c].iter();
        last < c && c < begins && above().all(|b| !matches!(b.zone, Zone::Head))
    };
    body.captions.extend(captions.iter().copied().filter(under));
    captions.retain(|c| !under(c));
}

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

#[cfg(test)]
mod tests {
    use super::super::plan::Page;
    use super::HeadRole::{Column, Headline, Kicker};
    use super::*;
    use crate::glyphs::plain;
    use crate::lines::measure;

    /// Lines with what they are: a head, a signature, a caption, a paragraph, each a block of its own, in a column of
    /// twenty characters.
    fn page(lines: &[(char, &str)]) -> (Sheet, Vec<Block>) {
        let texts: Vec<&str> = lines.iter().map(|l| l.1).collect();
        let text = texts.join("\n");
        let page = plain(&text, 0, text.len());
        let sheet = measure(&page.glyphs, &page.lines, page.removed, false);
        let zone = |c: char| match c {
            'H' => Zone::Head,
            'S' => Zone::Marked(Mark::Signature),
            'C' => Zone::Caption { credit_lines: 0 },
            _ => Zone::Body,
        };
        let block = |(i, l): (usize, &(char, &str))| Block::new(zone(l.0), vec![i as u32], 20 * EM);
        (sheet, lines.iter().enumerate().map(block).collect())
    }

    fn group(lines: &[(usize, HeadRole)]) -> Group {
        Group { lines: lines.to_vec(), numbers: 0..0, body: None, score: 0 }
    }

    /// What is left of a head, which heads are left over, and the crossheads the one text of a page begins with.
    fn begun(
        lines: &[(char, &str)],
        head: &[(usize, HeadRole)],
        orphan: &[(usize, HeadRole)],
    ) -> (Vec<(usize, HeadRole)>, usize, Vec<usize>) {
        let (sheet, blocks) = page(lines);
        let strip = Strip::of(&sheet, &blocks, &vec![false; blocks.len()]);
        let mut cuts = vec![false; strip.nodes.len()];
        cuts[0] = true;
        let mut plan = Page::of(&sheet, &blocks, &strip).read(cuts);
        plan.taken = vec![Some(group(head))];
        plan.orphans = if orphan.is_empty() { Vec::new() } else { vec![group(orphan)] };
        let mut out = Vec::new();
        for (body, lines) in crossheads(&sheet, &blocks, &strip, &mut plan) {
            assert_eq!(body, 0);
            out.extend(lines.into_iter().map(|l| l.0));
        }
        (plan.taken.remove(0).map_or(Vec::new(), |g| g.lines), plan.orphans.len(), out)
    }

    const TITLE: (char, &str) = ('H', "清河新桥昨日通车");
    const SIGNED: (char, &str) = ('S', "本报记者 周山");
    const PICTURE: (char, &str) = ('C', "图为通车现场。周山摄");
    const FIRST: (char, &str) = ('H', "引子");
    const SECOND: (char, &str) = ('H', "渡口旧事");
    const TEXT: (char, &str) = ('P', "清河两岸的老人盼了多年，新桥昨日通车。");

    #[test]
    fn a_line_of_the_head_behind_who_wrote_the_text_is_its_first_crosshead() {
        let lines = [TITLE, SIGNED, FIRST, TEXT, SECOND, TEXT];
        let found = begun(&lines, &[(0, Headline), (2, Headline)], &[]);
        assert_eq!(found, (vec![(0, Headline)], 0, vec![2]));
    }

    #[test]
    fn what_is_left_of_a_head_keeps_a_headline() {
        let lines = [TITLE, SIGNED, FIRST, TEXT, SECOND, TEXT];
        let found = begun(&lines, &[(0, Kicker), (2, Headline)], &[]);
        assert_eq!(found, (vec![(0, Headline)], 0, vec![2]));
    }

    #[test]
    fn a_head_left_over_behind_a_picture_is_the_first_crosshead() {
        let found = begun(&[TITLE, PICTURE, FIRST, TEXT], &[(0, Headline)], &[(2, Headline)]);
        assert_eq!(found, (vec![(0, Headline)], 0, vec![2]));
    }

    #[test]
    fn avoids_lines_that_fill_the_column_and_labels_above_who_wrote() {
        let lead = ('H', "两岸老人盼望多年的新桥昨日上午正式通车");
        let head = [(0, Headline), (2, Headline)];
        let lines = [TITLE, SIGNED, ('H', "两岸老人盼望多年的新桥昨日上午正式通车了"), TEXT, SECOND, TEXT];
        assert_eq!(begun(&lines, &head, &[]), (head.to_vec(), 0, vec![]));
        assert_eq!(begun(&[TITLE, SIGNED, lead, TEXT, SECOND, TEXT], &head, &[]).2, [2]);
        let label = [(0, Column), (2, Headline)];
        assert_eq!(begun(&[FIRST, SIGNED, TITLE, TEXT, SECOND, TEXT], &label, &[]), (label.to_vec(), 0, vec![]));
    }

    #[test]
    fn avoids_a_text_that_no_other_crosshead_parts() {
        let head = [(0, Headline), (2, Headline)];
        assert_eq!(begun(&[TITLE, SIGNED, FIRST, TEXT, TEXT], &head, &[]), (head.to_vec(), 0, vec![]));
    }

    #[test]
    fn avoids_heads_left_over_right_below_the_head_or_below_another() {
        let head = [(0, Headline)];
        assert_eq!(begun(&[TITLE, FIRST, TEXT], &head, &[(1, Headline)]), (head.to_vec(), 1, vec![]));
        let lines = [TITLE, PICTURE, SECOND, FIRST, TEXT];
        assert_eq!(begun(&lines, &head, &[(3, Headline)]), (head.to_vec(), 1, vec![]));
    }

    /// Which captions the first body of a page takes, and which are left; its head ends with block `last`.
    fn taken(lines: &[(char, &str)], last: usize) -> (Vec<usize>, Vec<usize>) {
        let (_, blocks) = page(lines);
        let of = |c: char| (0..lines.len()).filter(|&i| lines[i].0 == c).collect::<Vec<_>>();
        let mut left = of('C');
        let mut bodies = [Body { parts: of('P').into_iter().map(Part::Paragraph).collect(), captions: Vec::new() }];
        captions(&blocks, Some(&Some(group(&[(last, Headline)]))), &mut left, &mut bodies);
        let [body] = bodies;
        (body.captions, left)
    }

    #[test]
    fn captions_between_a_head_and_its_text_are_its_own() {
        assert_eq!(taken(&[TITLE, PICTURE, SIGNED, PICTURE, TEXT], 0), (vec![1, 3], vec![]));
    }

    #[test]
    fn avoids_captions_above_the_head_behind_the_text_or_below_another_head() {
        assert_eq!(taken(&[PICTURE, TITLE, TEXT, PICTURE], 1), (vec![], vec![0, 3]));
        assert_eq!(taken(&[TITLE, PICTURE, SECOND, PICTURE, TEXT], 0), (vec![1], vec![3]));
    }
}

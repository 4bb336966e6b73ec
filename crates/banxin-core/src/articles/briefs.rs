//! Items of a column of briefs.
//!
//! Part of the articles stage, before seams are weighed. Under a label that says that several follow (`简讯`, `国际短讯`) stand short
//! items, each with a head of its own; set line under line they look like one story and its crossheads. In: the
//! paragraphs of a page with what stands between them. Out: which of them begin such an item; [`super::strip`] makes
//! evidence of it. Which stories become briefs is told by [`super::series`], when all is cut.

use super::strip::Node;
use super::{count_of, text_of};
use crate::fields;
use crate::lines::Sheet;
use crate::weights::series as w;
use crate::zones::Block;

/// Marks the paragraphs that begin the second and later items under a label.
pub(super) fn mark(sheet: &Sheet, blocks: &[Block], nodes: &mut [Node]) {
    // Paragraphs and characters of the item so far, under a label.
    let mut item: Option<(usize, usize)> = None;
    for node in nodes {
        let label = |&h: &usize| {
            let text = text_of(sheet, blocks, h);
            let dressed = || fields::column_label(&text).is_some() && !fields::bulleted(&text);
            (fields::briefs_label(&text), fields::known_column(&text) || dressed())
        };
        let labels = node.before.heads.iter().map(label).fold((false, false), |a, b| (a.0 | b.0, a.1 | b.1));
        let size = count_of(sheet, blocks, node.block);
        item = match (labels, item) {
            ((true, _), _) => Some((0, 0)),
            ((_, true), _) => None,
            (_, Some(_)) if !node.before.heads.is_empty() => {
                node.brief = true;
                Some((0, 0))
            }
            (_, item) => item,
        };
        item = item
            .map(|(n, chars)| (n + 1, chars + size))
            .filter(|&(n, chars)| n <= w::BRIEF_PARAGRAPHS && chars <= w::BRIEF_LONGEST);
    }
}

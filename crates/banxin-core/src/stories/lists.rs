//! Paragraphs that are items of a list.
//!
//! Part of the stories stage. Items begin with the same ornament (`●`, `■`, `-`), or count
//! (`①②③`, `1. 2. 3.`, `（一）（二）`); one alone is a paragraph.

use super::views::Item;
use crate::document::BodyKind;
use crate::fields;

/// Marks the items of lists.
pub(super) fn mark(body: &mut [Item]) {
    let mut before: Option<(usize, fields::Item)> = None;
    for i in 0..body.len() {
        let item = &body[i];
        let sort = (item.kind == BodyKind::Paragraph && item.opens)
            .then(|| fields::item(item.passage.glyphs.iter().map(|g| g.ch)))
            .flatten();
        if let (Some((b, old)), Some(new)) = (before, sort)
            && b + 1 == i
            && new.follows(old)
        {
            body[b].kind = BodyKind::List;
            body[i].kind = BodyKind::List;
        }
        before = sort.map(|s| (i, s));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reflow::Passage;
    use crate::source::Glyph;

    /// Kinds of paragraphs.
    fn kinds(texts: &[&str]) -> Vec<BodyKind> {
        let glyph = |ch: char| Glyph { ch, at: 0, len: 0, same: false, more: 0 };
        let passage = |t: &str| Passage { glyphs: t.chars().map(glyph).collect() };
        let item = |t: &&str| Item { kind: BodyKind::Paragraph, passage: passage(t), opens: true, closes: true };
        let mut body: Vec<Item> = texts.iter().map(item).collect();
        mark(&mut body);
        body.into_iter().map(|i| i.kind).collect()
    }

    #[test]
    fn two_items_in_order_are_a_list() {
        use BodyKind::{List, Paragraph};
        let texts = ["请大家注意两件事。", "（一）带好证件。", "（二）按时到场。", "谢谢大家。"];
        assert_eq!(kinds(&texts), [Paragraph, List, List, Paragraph]);
    }

    #[test]
    fn avoids_a_list_of_one_and_of_items_with_text_between() {
        let texts = ["一、把水引来。", "水来了。", "二、把水管好。", "●说明。"];
        assert!(kinds(&texts).iter().all(|&k| k == BodyKind::Paragraph));
    }
}

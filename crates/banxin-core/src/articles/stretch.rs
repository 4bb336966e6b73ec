//! How much text stands between heads.
//!
//! Part of the articles stage, before seams are weighed. Short items each have a head over a paragraph; under a crosshead
//! stands a good part of a story: of 89 plain heads of stories on typed pages 45 in 100 have less than a hundred characters
//! on both sides, of 293 crossheads five. In: paragraphs with what stands between them. Out: for each with heads above it
//! the longer of the texts on both sides, each up to the next head, message or signature; [`super::headed`] makes
//! evidence of it.

use super::count_of;
use super::strip::Node;
use crate::lines::Sheet;
use crate::zones::Block;

/// Measures the text on both sides of the heads above each paragraph.
pub(super) fn measure(sheet: &Sheet, blocks: &[Block], nodes: &mut [Node]) {
    let parts = |n: &Node| !n.before.heads.is_empty() || !n.before.signatures.is_empty() || blocks[n.block].message;
    let mut from = 0;
    let mut before = 0;
    while from < nodes.len() {
        let to = (from + 1..nodes.len()).find(|&i| parts(&nodes[i])).unwrap_or(nodes.len());
        let chars: usize = nodes[from..to].iter().map(|n| count_of(sheet, blocks, n.block)).sum();
        nodes[from].stretch = chars.max(before);
        (from, before) = (to, chars);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::articles::strip::Strip;
    use crate::glyphs::plain;
    use crate::zones::Zone;

    /// What each paragraph is measured at; a line that begins with `#` is a head.
    fn stretches(text: &str) -> Vec<usize> {
        let page = plain(text, 0, text.len());
        let sheet = crate::lines::measure(&page.glyphs, &page.lines, page.removed, false);
        let zone = |l: &&str| if l.starts_with('#') { Zone::Head } else { Zone::Body };
        let blocks: Vec<Block> =
            text.lines().enumerate().map(|(i, l)| Block::new(zone(&l), vec![i as u32], 0)).collect();
        let mut nodes = Strip::of(&sheet, &blocks, &vec![false; blocks.len()]).nodes;
        nodes.iter_mut().for_each(|n| n.stretch = 0);
        measure(&sheet, &blocks, &mut nodes);
        nodes.iter().map(|n| n.stretch).collect()
    }

    #[test]
    fn the_longer_of_both_sides_counts_up_to_the_next_head() {
        assert_eq!(stretches("河水涨了。\n村里人去看。\n#退水\n水退了。\n#回家\n人都回家去了。"), [11, 0, 11, 7]);
    }

    #[test]
    fn avoids_measuring_paragraphs_without_a_head() {
        assert_eq!(stretches("河水涨了。\n水退了。"), [9, 0]);
    }
}

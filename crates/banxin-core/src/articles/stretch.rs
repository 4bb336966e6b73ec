//! How much text stands between heads.
//!
//! Part of the articles stage, before seams are weighed. Short items each have a head over a paragraph; under a crosshead
//! stands a good part of a story: of 89 plain heads of stories on typed pages 45 in 100 have less than a hundred characters
//! on both sides, of 293 crossheads five. In: paragraphs with what stands between them. Out: for each with heads above it
//! the longer of the texts on both sides, each up to the next head, message or signature; [`super::headed`] makes
//! evidence of it.

use super::chars_of;
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
        let chars: usize = nodes[from..to].iter().map(|n| chars_of(sheet, blocks, n.block).count()).sum();
        nodes[from].stretch = chars.max(before);
        (from, before) = (to, chars);
    }
}

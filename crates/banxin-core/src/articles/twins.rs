//! Heads that are made alike.
//!
//! Part of the articles stage, before seams are weighed. The crossheads of a story are made by one hand, one after the
//! other: `从“等案上门”到“送法进门”`, `从“一审到底”到“调解优先”`; the headlines of two stories hardly ever are. Of 320
//! pairs of crossheads that follow each other 40 have as many characters and begin or end with the same one or have the
//! same marks, of 196 pairs of headlines two. In: paragraphs with what stands between them. Out: those with such a head
//! above them; [`super::headed`] makes evidence of it.

use super::strip::Node;
use crate::lines::Sheet;
use crate::pairs::is_word;
use crate::zones::Block;

/// Marks the paragraphs whose heads are made like the heads before or behind them, line by line.
pub(super) fn mark(sheet: &Sheet, blocks: &[Block], nodes: &mut [Node]) {
    // Where the heads before stand, and what they say.
    let mut before: Option<(usize, Vec<Vec<char>>)> = None;
    for n in 0..nodes.len() {
        let heads = &nodes[n].before.heads;
        if heads.is_empty() {
            continue;
        }
        let lines: Vec<Vec<char>> = super::lines_of(sheet, blocks, heads);
        if let Some((at, others)) = &before
            && are_twins(others, &lines)
        {
            nodes[*at].twin = true;
            nodes[n].twin = true;
        }
        before = Some((n, lines));
    }
}

/// Whether heads are as many lines, each as long as the other's, one of which begins or ends alike or has the same marks;
/// a single one may be longer that has the same marks and begins with the same two characters.
fn are_twins(a: &[Vec<char>], b: &[Vec<char>]) -> bool {
    let marks = |text: &[char]| -> String { text.iter().filter(|c| !is_word(**c) && !c.is_whitespace()).collect() };
    let mut same = a.len() == b.len();
    let mut alike = false;
    for (a, b) in a.iter().zip(b) {
        let own = marks(a);
        let marked = !own.is_empty() && own == marks(b);
        alike |= a.first() == b.first() || a.last() == b.last() || marked;
        same &= a.len() == b.len() || marked && a.starts_with(&b[..2.min(b.len())]);
    }
    same && alike
}

#[cfg(test)]
mod tests {
    use super::*;

    fn twins(a: &str, b: &str) -> bool {
        let lines = |text: &str| text.lines().map(|l| l.chars().collect()).collect::<Vec<_>>();
        are_twins(&lines(a), &lines(b))
    }

    #[test]
    fn crossheads_made_alike_are_twins() {
        assert!(twins("从“等案上门”到“送法进门”", "从“一审到底”到“调解优先”"));
        assert!(twins("路通了", "水通了"));
        assert!(twins("算好“加减账”：减的是产能，加的是含金量", "算好“人心账”：城市留人，靠岗位更靠温度"));
        assert!(twins("关口前移\n从“等案上门”到“送法进门”", "繁简分流\n从“一审到底”到“调解优先”"));
    }

    #[test]
    fn avoids_twins_among_headlines_of_one_length_only() {
        assert!(!twins("北岸新桥通车", "孩子们的画展"));
        assert!(!twins("北岸新桥通车", "北岸新桥昨通车"));
        assert!(!twins("街谈\n路通了", "路通了"));
    }
}

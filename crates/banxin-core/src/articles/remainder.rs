//! Whether a page was read at all: of how much of it the stories say what it is.
//!
//! The last step of the articles stage. Heads and what no story took are what is left of a page: of pages of papers a fifth at
//! most, whatever program copied them, while of a log, a recipe or a form, whose lines speak in no sentences and keep no
//! measure, it is more than half. A reading that leaves more than it takes is none.
//!
//! In: the blocks of a page and what became of them. Out: whether more of it is left than taken; nothing is changed.
//! Not handled: texts of a few lines, which may be heads alone.

use super::{Draft, Drafts, Part, count_of, part_block};
use crate::document::ArticleKind;
use crate::lines::Sheet;
use crate::weights::plain as w;
use crate::zones::Block;

/// Whether the stories of a page hold less of it, as text, than was left over or taken for heads.
pub(crate) fn leaves_most(sheet: &Sheet, blocks: &[Block], drafts: &Drafts) -> bool {
    if sheet.lines.len() < w::PAGE_LEAST {
        return false;
    }
    let count = |b: usize| count_of(sheet, blocks, b);
    let (mut taken, mut rest) = (0, drafts.left.iter().map(|&b| count(b)).sum::<usize>());
    for Draft { kind, heads, parts, captions, .. } in &drafts.stories {
        let heads: usize = heads.iter().map(|h| count(h.0)).sum();
        // Who keeps a table or a notice whole has understood its head.
        match kind {
            ArticleKind::Story | ArticleKind::Brief | ArticleKind::Photo => rest += heads,
            _ => taken += heads,
        }
        for &part in parts {
            match part {
                Part::Crosshead(b) => rest += count(b),
                _ => taken += count(part_block(part)),
            }
        }
        taken += captions.iter().map(|&b| count(b)).sum::<usize>();
    }
    rest > taken
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::plain;
    use crate::lines::measure;

    fn leaves(text: &str) -> bool {
        let page = plain(text, 0, text.len());
        let mut sheet = measure(&page.glyphs, &page.lines, page.removed, false);
        let blocks = crate::zones::zone(text, &sheet);
        let (blocks, drafts) = super::super::group(&mut sheet, blocks, false);
        leaves_most(&sheet, &blocks, &drafts)
    }

    #[test]
    fn a_list_without_sentences_is_left() {
        assert!(leaves("用料\n排骨500克\n豆豉20克\n蒜6瓣\n姜3片\n生抽1大勺\n花生油适量\n做法\n剁成小段\n"));
    }

    #[test]
    fn avoids_a_story_with_many_heads() {
        let text = "昨天上午，横跨清河的新桥正式通车。两岸十一个村的人从此不必再等船，老人看病方便了。\n";
        let page = ["清河新桥通车\n两岸不必再等船\n", &text.repeat(4), "老渡口退役\n", &text.repeat(4)].concat();
        assert!(!leaves(&page));
    }

    #[test]
    fn avoids_a_few_lines_which_may_be_a_head_alone() {
        assert!(!leaves("清河新桥通车\n两岸不必再等船\n"));
    }
}

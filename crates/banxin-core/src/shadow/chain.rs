//! Lines that each begin with the end of the one before, as those of a doubled run do that lost some of its copies.
//!
//! Asked by [`super::undo`] where no line or lines are doubled in full. In: the lines of the sheet from some line on. Out: how
//! many of them hang together so; whether they are one run printed twice is told by [`super::cover`] then.
//!
//! ```text
//! 前9月清河货运量超
//! 月清河货运量超4500      →  four lines
//! 4500万吨
//! 万吨
//! ```
//!
//! Not handled: a copy that the text lost whole, so that a line shares nothing with the one before.

use crate::lines::{Line, Sheet};

/// Characters that a line shares at least with the end of the one before, where it repeats it.
const LEAST_LINK: usize = 2;

/// Longer lines are no headlines.
const LONGEST_LINK: usize = 48;

/// Number of lines from `i` on of which each begins with the end of the one before, as the copies of
/// a doubled run do.
pub(super) fn lines(sheet: &Sheet, i: usize, most: usize) -> usize {
    let glyphs = |l: &Line| &sheet.glyphs[l.start as usize..l.end as usize];
    let linked = |a: &Line, b: &Line| {
        let (a, b) = (glyphs(a), glyphs(b));
        let least = LEAST_LINK.min(a.len());
        a.len() <= LONGEST_LINK
            && (least..=a.len().min(b.len())).any(|n| {
                let end = &a[a.len() - n..];
                n > 0 && end[0].ch == b[0].ch && end.iter().zip(b).all(|(x, y)| x.ch == y.ch)
            })
    };
    1 + (1..most).take_while(|&k| linked(&sheet.lines[i + k - 1], &sheet.lines[i + k])).count()
}

#[cfg(test)]
mod tests {
    use super::super::tests::undone;

    #[test]
    fn a_shadow_of_which_a_part_is_lost_is_undone() {
        assert_eq!(undone("前9月清河货运量超\n月清河货运量超4500\n4500万吨\n万吨"), ["前9月清河货运量超4500万吨"]);
        assert_eq!(
            undone("清河县下岭村\n清河县下岭村探索河道管护\n探索河道管护“1+5”办法——\n办法——"),
            ["清河县下岭村探索河道管护“1+5”办法——"]
        );
    }

    #[test]
    fn a_shadow_that_changes_its_font_often_is_undone_over_many_lines() {
        let text = "从\n从2年\n2年前\n前的\n的51\n51个村庄增至\n个村庄增至目前的\n目前的307\n307个\n个";
        assert_eq!(undone(text), ["从2年前的51个村庄增至目前的307个"]);
    }

    #[test]
    fn avoids_joining_lines_that_share_an_end_by_chance() {
        for text in ["他说好好好\n好好干活去", "河上的新桥\n新桥通车了", "第一排站满了人\n人人都在等着"]
        {
            assert_eq!(undone(text), text.split('\n').collect::<Vec<_>>());
        }
    }
}

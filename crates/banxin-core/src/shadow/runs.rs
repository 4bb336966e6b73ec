//! Part a line that holds several things, told by what of it was printed twice.
//!
//! Called by the shadow stage for single lines. Programs that begin a line only where the pen goes far
//! down run a head and the first line of its story into one. What was printed twice ends where the head
//! does: `河上新桥通车河上新桥通车昨日上午九时，横跨`. Or two heads stand on a line and only the one behind a blank has its
//! shadow; or a head is parted by a blank and what is drawn anew there begins before it:
//! `周山在清河调研新桥 清河调研新桥建设`.
//!
//! In: a line that is not doubled as a whole. Out: where its parts begin, and which were printed twice; or which of its
//! glyphs stay.
//!
//! Not handled: parts of which none was doubled; two heads without a blank, since one is drawn in several runs too.

use super::cover::is_han;
use crate::lines::{Line, Sheet};
use crate::source::Glyph;

/// Characters of a doubled run that parts its line from undoubled text, at least.
const SHORTEST: usize = 4;
/// Characters of what is told one by one, at most.
const ONE_BY_ONE: usize = 7;
/// Characters of text behind a doubled run, at least.
const REST: usize = 5;
/// Characters that are said again behind a blank, at least.
const BEHIND: usize = 6;
/// Longest run; no headline is longer.
const LONGEST: usize = 60;

/// A part of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    /// Glyphs of one copy.
    pub len: usize,
    /// It stands there twice.
    pub twice: bool,
    /// A blank parts it from the next.
    pub blank: bool,
}

/// The parts of a line; none where it is one.
pub(super) fn parts(sheet: &Sheet, line: &Line) -> Option<Vec<Part>> {
    let all = short(sheet, line)?;
    let mut out = Vec::new();
    let mut from = 0;
    let mut headed = false;
    loop {
        if let Some(len) = run(&all[from..]) {
            out.push(Part { len, twice: true, blank: false });
            from += 2 * len;
            continue;
        }
        let Some(blank) = all[from..].iter().position(|g| g.ch == ' ') else { break };
        let next = from + blank + 1;
        if blank < SHORTEST || run(&all[next..]).is_none_or(|len| len < BEHIND) {
            break;
        }
        headed = true;
        out.push(Part { len: blank, twice: false, blank: true });
        from = next;
    }
    let rest = all.len() - from;
    let once = &all[from..];
    let again = out.last().is_some_and(|p| p.len <= rest && same(&all[from - p.len..from], once));
    if headed && rest == 0 {
        return Some(out);
    }
    if out.is_empty() || rest < REST || again {
        return None;
    }
    out.push(Part { len: rest, twice: false, blank: false });
    Some(out)
}

/// Which glyphs of a line stay, where what stands before a blank stands behind it once more and goes on.
pub(super) fn drawn_on(sheet: &Sheet, line: &Line) -> Option<Vec<bool>> {
    let all = short(sheet, line)?;
    let blank = all.iter().position(|g| g.ch == ' ')?;
    let (before, behind) = (&all[..blank], &all[blank + 1..]);
    // All of a name may be said twice: `清河师范学院 清河师范学院附属中学`.
    let most = before.len().min(behind.len()).saturating_sub(1);
    let len = (BEHIND..=most).rev().find(|&n| same(&before[blank - n..], &behind[..n]))?;
    mostly_han(&behind[..len]).then(|| (0..all.len()).map(|i| i < blank || i > blank + len).collect())
}

/// Glyphs of a line that is no longer than heads beside each other.
fn short<'a>(sheet: &'a Sheet, line: &Line) -> Option<&'a [Glyph]> {
    Some(sheet.glyphs_of(line)).filter(|all| all.len() <= 4 * LONGEST)
}

fn mostly_han(text: &[Glyph]) -> bool {
    text.iter().filter(|g| is_han(g.ch)).count() * 2 > text.len()
}

/// Whether the characters of two pieces are the same, as far as the shorter one goes.
pub(super) fn same(a: &[Glyph], b: &[Glyph]) -> bool {
    a.iter().zip(b).all(|(x, y)| x.ch == y.ch)
}

/// Length of the longest run that a text begins with twice.
fn run(text: &[Glyph]) -> Option<usize> {
    let most = (text.len() / 2).min(LONGEST);
    let first = text.first()?.ch;
    let twice = |n: &usize| text[*n].ch == first && same(&text[..*n], &text[*n..2 * n]);
    let found = (SHORTEST..=most).rev().find(twice)?;
    let run = &text[..found];
    // `一个工地一个工地地问` goes from one to the next.
    if run[0].ch == '一' && found <= ONE_BY_ONE {
        return None;
    }
    // A run of one character, or of two in turn, is no head.
    let other = |i: usize| run[i].ch != run[i - 2].ch;
    (mostly_han(run) && (2..found).any(other)).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::plain;
    use crate::lines::measure;

    fn drawn(text: &str) -> Option<usize> {
        let page = plain(text, 0, text.len());
        let sheet = measure(&page.glyphs, &page.lines, page.removed, false);
        drawn_on(&sheet, &sheet.lines[0]).map(|keep| keep.iter().filter(|&&k| k).count())
    }

    #[test]
    fn a_head_without_a_shadow_before_one_that_has_it_is_parted_at_the_blank() {
        let found = parted("清河粮库今日开仓 河上新桥通车河上新桥通车");
        assert_eq!(found, Some(vec![(8, false), (6, true)]));
    }

    #[test]
    fn what_is_drawn_anew_behind_a_blank_is_said_once() {
        assert_eq!(drawn("周山在清河调研新桥 清河调研新桥建设"), Some(11));
    }

    #[test]
    fn avoids_taking_short_words_behind_a_blank_for_a_second_print() {
        assert_eq!(parted("清河粮库今日开仓 新桥通车新桥通车"), None);
        assert_eq!(drawn("周山调研清河新桥 清河新桥建设"), None);
        assert_eq!(drawn("1234567 1234567"), None);
        assert_eq!(drawn("清河师范学院 清河师范学院附属中学"), None);
    }

    fn parted(text: &str) -> Option<Vec<(usize, bool)>> {
        let page = plain(text, 0, text.len());
        let sheet = measure(&page.glyphs, &page.lines, page.removed, false);
        parts(&sheet, &sheet.lines[0]).map(|p| p.iter().map(|p| (p.len, p.twice)).collect())
    }

    #[test]
    fn a_head_and_the_line_below_it_are_two() {
        let found = parted("河上新桥通车河上新桥通车昨日上午九时，横跨清河的新桥");
        assert_eq!(found, Some(vec![(6, true), (14, false)]));
    }

    #[test]
    fn avoids_parting_one_head_drawn_in_short_runs() {
        assert_eq!(parted("周山在水周山在水利工作会上要求利工作会上要求"), None);
        assert_eq!(parted("河上新桥通车河上新桥通车"), None);
        assert_eq!(parted("河上新桥通车河上新桥通车河上新桥通车"), None);
    }

    #[test]
    fn avoids_parting_at_real_reduplication() {
        for text in [
            "好好好好好好好好，孩子们笑了起来",
            "哈哈哈哈哈哈哈哈哈哈哈哈",
            "说说笑笑，说说笑笑的人走过新桥去",
            "一个村子一个村子地问，一张一张地看",
        ] {
            assert_eq!(parted(text), None, "{text}");
        }
    }
}

//! Whether a page sets its digits broader than half an em.
//!
//! Stage: characters → characters, before lines. A paragraph ends where a line is short, and how long a line with figures is
//! hangs on its digits: mostly they have half an em, those of a full-width face (`１９９８年`) one, and those of faces made for
//! screens and headlines five ninths. Where digits of half an em would leave room for the next word on line after line, and
//! broader ones would not, the page is set so. Lines tell that have digits and stand beside one of the measure, which lines
//! without digits show.
//!
//! Invariants: only [`Glyph::more`] changes. Where nothing tells, digits have half an em.
//! Not handled: pages that set some so and others otherwise; letters; full-width digits that are set half as wide.

use crate::glyphs::{RawLine, is_blank};
use crate::line_law::token;
use crate::lines::{EM, counted, set_width};
use crate::source::{FULL, Glyph};

/// Lines that are too short for digits of half an em, at least.
const SHORT_LINES: i32 = 3;
/// Of the lines that tell one in so many, at least.
const SHORT_PART: i32 = 3;
/// Every so many broad digits take a quarter em more, the first of a line too: a little over is over.
const BROAD: usize = 4;
/// The narrowest line that shows a measure.
const NARROWEST: i32 = 9 * EM;

/// Makes digits as broad as the page sets them.
pub(crate) fn settle(glyphs: &mut [Glyph], lines: &[RawLine]) {
    let widths: Vec<i32> = lines.iter().map(|line| plain_width(&glyphs[span(line)])).collect();
    let measures = counted(widths.iter().copied().filter(|&w| w >= NARROWEST).collect());
    let Some(&(_, measure)) = measures.first() else { return };
    let (mut all, mut short, mut broad) = (0, 0, 0);
    for (near, wide) in lines.windows(3).zip(widths.windows(3)) {
        // A line without digits has a width.
        if wide[1] > 0 {
            continue;
        }
        let middle = &glyphs[span(&near[1])];
        let digits = middle.iter().filter(|g| is_digit(g)).count();
        // Behind a blank another line may stand, and behind a stop a paragraph may end.
        let parts = |g: &Glyph| is_blank(g.ch) || matches!(g.ch, '。' | '！' | '？');
        let room = measure - set_width(middle);
        if digits > 0
            && (0..=2 * EM).contains(&room)
            && (wide[0] == measure || wide[2] == measure)
            && !middle.iter().any(parts)
        {
            let room = room - token(&glyphs[span(&near[2])]);
            all += 1;
            short += i32::from(room >= 0);
            broad += i32::from(room >= digits.div_ceil(BROAD) as i32);
        }
    }
    if short >= SHORT_LINES && short * SHORT_PART >= all && broad * SHORT_PART <= short {
        for line in lines {
            let digits = glyphs[span(line)].iter_mut().filter(|g| is_digit(g));
            digits.step_by(BROAD).for_each(|g| g.more = 1);
        }
    }
}

/// Width of a line without digits; 0 for others.
fn plain_width(line: &[Glyph]) -> i32 {
    if line.iter().any(is_digit) { 0 } else { set_width(line) }
}

fn span(line: &RawLine) -> std::ops::Range<usize> {
    line.start as usize..line.end as usize
}

/// Whether a glyph is a digit of half an em or a little more.
fn is_digit(g: &Glyph) -> bool {
    g.more != FULL && g.ch.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use crate::glyphs::plain;

    fn broader(text: &str) -> i32 {
        let mut page = plain(text, 0, text.len());
        super::settle(&mut page.glyphs, &page.lines);
        page.glyphs.iter().map(|g| i32::from(g.more)).sum()
    }

    #[test]
    fn half_width_digits_are_broad_where_lines_with_them_are_too_short() {
        let lines = "北岸新桥昨天上午正式通车\n全长1200米桥面宽28米了\n两岸居民都来看热闹的人多\n";
        assert_eq!(broader(&lines.repeat(3)), 6);
    }

    #[test]
    fn avoids_broad_digits_where_lines_with_them_are_full() {
        let lines = "北岸新桥昨天上午正式通车\n全长1200米桥面宽280米多\n两岸居民都来看热闹的人多\n";
        assert_eq!(broader(&lines.repeat(3)), 0);
        let ends = "北岸新桥昨天上午正式通车\n全长1200米宽28米啊。\n两岸居民都来看热闹的人多\n";
        assert_eq!(broader(&ends.repeat(3)), 0);
    }
}

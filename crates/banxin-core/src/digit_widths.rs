//! How wide a page sets its digits: half an em, a little more, or a full one.
//!
//! Stage: characters → characters, before lines. A paragraph ends where a line is short, and how long a line with figures is
//! hangs on its digits. Two things tell, both of lines with digits beside one of the measure, which lines without digits show:
//!
//! - Digits of a full-width face (`１９９８年`) are as wide as they are written, unless such lines are as wide as their
//!   neighbours only with digits half as wide: some composing systems write the same characters for both.
//! - Faces made for screens and headlines have digits of five ninths of an em. Where digits of half an em would leave room for
//!   the next word on line after line, and broader ones would not, the page is set so.
//!
//! Invariants: only [`Glyph::more`] changes. Where nothing tells, digits have half an em, and those of a full-width face
//! one. Not handled: pages that set some so and others otherwise; letters.

use crate::glyphs::{RawLine, is_blank};
use crate::line_law::token;
use crate::lines::EM;
use crate::source::{FULL, Glyph};

/// Full-width digits of a line that tells, at least: what two add is an em more or less, no chance of justifying.
const LEAST: i32 = 2;
/// Lines that are too short for digits of half an em, at least.
const SHORT_LINES: usize = 3;
/// Of the lines that tell one in so many, at least.
const SHORT_PART: usize = 3;
/// Every so many broad digits take a quarter em more, the first of a line too: a little over is over.
const BROAD: usize = 4;
/// Widths of lines that show the measure, in quarter em.
const NARROWEST: i32 = 9 * EM;
/// See [`NARROWEST`].
const WIDEST: usize = 60 * EM as usize;

/// Makes digits and letters of a full-width face half as wide where the page sets them so.
pub(crate) fn full(glyphs: &mut [Glyph], lines: &[RawLine]) {
    let mut lead = 0;
    beside(glyphs, lines, |measure, line, _| {
        let wide = line.iter().filter(|g| g.more == FULL).count() as i32;
        if wide >= LEAST {
            let off = |width: i32| (width - measure).abs() <= EM / 2;
            let width = width(line);
            lead += i32::from(off(width)) - i32::from(off(width - wide * EM / 2));
        }
    });
    if lead < 0 {
        for g in glyphs {
            g.more = 0;
        }
    }
}

/// Makes half-width digits a little broader where the page sets them so.
pub(crate) fn half(glyphs: &mut [Glyph], lines: &[RawLine]) {
    let (mut all, mut short, mut broad) = (0, 0, 0);
    beside(glyphs, lines, |measure, line, next| {
        let digits = line.iter().filter(|g| is_half(g)).count();
        let room = measure - width(line);
        if digits == 0 || !(0..=2 * EM).contains(&room) || ends(line) {
            return;
        }
        let token = token(next);
        all += 1;
        short += usize::from(token <= room);
        broad += usize::from(token + digits.div_ceil(BROAD) as i32 <= room);
    });
    if short < SHORT_LINES || short * SHORT_PART < all || broad * SHORT_PART > short {
        return;
    }
    for line in lines {
        let digits = glyphs[line.start as usize..line.end as usize].iter_mut().filter(|g| is_half(g));
        digits.step_by(BROAD).for_each(|g| g.more = 1);
    }
}

/// Lines that have digits beside one of the measure, with that, and what stands in the line below. The measure is the width
/// that most lines without digits have.
fn beside(glyphs: &[Glyph], lines: &[RawLine], mut tell: impl FnMut(i32, &[Glyph], &[Glyph])) {
    let of = |line: &RawLine| &glyphs[line.start as usize..line.end as usize];
    let plain = |line: &[Glyph]| !line.iter().any(|g| g.ch.is_ascii_digit());
    let widths: Vec<i32> = lines.iter().map(|l| Some(of(l)).filter(|l| plain(l)).map_or(0, width)).collect();
    let mut counts = [0usize; WIDEST];
    for &w in &widths {
        counts[usize::try_from(w).unwrap_or(0).min(WIDEST - 1)] += usize::from(w >= NARROWEST);
    }
    let measure = (0..WIDEST - 1).max_by_key(|&w| (counts[w], w)).map_or(0, |w| w as i32);
    for (near, line) in widths.windows(3).zip(lines.windows(3)) {
        let middle = of(&line[1]);
        let parted = || middle.iter().any(|g| is_blank(g.ch));
        if near[1] == 0 && (near[0] == measure || near[2] == measure) && !parted() {
            tell(measure, middle, of(&line[2]));
        }
    }
}

fn width(line: &[Glyph]) -> i32 {
    line.iter().map(|g| g.width()).sum()
}

fn is_half(g: &Glyph) -> bool {
    g.more != FULL && g.ch.is_ascii_digit()
}

/// Whether a sentence ends with the line: a paragraph may.
fn ends(line: &[Glyph]) -> bool {
    line.last().is_some_and(|g| matches!(g.ch, '。' | '！' | '？' | '”' | '）'))
}

#[cfg(test)]
mod tests {
    use crate::glyphs::plain;
    use crate::source::FULL;

    fn wide(text: &str) -> usize {
        let mut page = plain(text, 0, text.len());
        super::full(&mut page.glyphs, &page.lines);
        page.glyphs.iter().filter(|g| g.more == FULL).count()
    }

    fn broader(text: &str) -> i32 {
        let mut page = plain(text, 0, text.len());
        super::half(&mut page.glyphs, &page.lines);
        page.glyphs.iter().map(|g| i32::from(g.more)).sum()
    }

    #[test]
    fn digits_of_a_full_width_face_are_as_wide_as_lines_without_them_say() {
        let full = "北岸新桥昨天上午正式通车\n全长１２００米桥面宽２８\n两岸居民都来看热闹的人多";
        assert_eq!(wide(full), 6);
        let half = "北岸新桥昨天上午正式通车\n全长１２００米桥面宽２８米两头\n两岸居民都来看热闹的人多";
        assert_eq!(wide(half), 0);
    }

    #[test]
    fn digits_are_as_wide_as_they_are_written_where_nothing_tells() {
        assert_eq!(wide("去年１２月"), 2);
        assert_eq!(wide("去年12月"), 0);
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

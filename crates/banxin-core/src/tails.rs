//! The last character of a name, or two behind its surname, torn off their line.
//!
//! Stage: raw lines → raw lines, between the order of lines and their measuring. A line that ends with who wrote or
//! photographed fills its column to the last character but one, which stands on a line of its own: `……谭` / `欣`. No
//! text, label or head is a single character that completes a name above; `报` / `道` is torn so too.
//!
//! Invariants: no glyph with ink is lost; lines stay in order.
//! Before: `照片由本报提供。　　（雷一`, `诺）`. After: one line.
//! Not handled: longer rests; a name that begins its line.

use std::borrow::Cow;

use crate::fields;
use crate::glyphs::{RawLine, holds, is_blank, is_han};
use crate::lines::{EM, set_width};
use crate::source::Glyph;

/// Lines above that tell how wide the column is.
const ABOVE: usize = 3;
/// A torn line is no narrower: shorter ones are who wrote a text, above its first character set large.
const NARROWEST: i32 = 9 * EM;

/// Puts torn characters back behind their names.
pub(crate) fn join<'a>(glyphs: &mut [Glyph], raw: &'a [RawLine]) -> Cow<'a, [RawLine]> {
    let mut out: Option<Vec<RawLine>> = None;
    for (i, line) in raw.iter().enumerate() {
        let done = out.as_deref().unwrap_or(&raw[..i]);
        let tail =
            |above: &RawLine| is_tail(glyphs, above, line) && (closes(glyphs, above, line) || fills(glyphs, done));
        if done.last().is_some_and(tail) {
            let out = out.get_or_insert_with(|| raw[..i].to_vec());
            if let Some(torn) = out.last_mut() {
                // Blanks between the two go behind both.
                let blanks = line.start - torn.end;
                glyphs[torn.end as usize..line.end as usize].rotate_left(blanks as usize);
                torn.end = line.end - blanks;
            }
        } else if let Some(out) = &mut out {
            out.push(*line);
        }
    }
    out.map_or(Cow::Borrowed(raw), Cow::Owned)
}

/// A line's characters without blanks at its ends.
fn ink<'g>(glyphs: &'g [Glyph], line: &RawLine) -> &'g [Glyph] {
    let all = &glyphs[line.start as usize..line.end as usize];
    let first = all.iter().position(|g| !is_blank(g.ch)).unwrap_or(all.len());
    let last = all.iter().rposition(|g| !is_blank(g.ch)).map_or(first, |i| i + 1);
    &all[first..last]
}

/// Whether a line is a single character, with a bracket behind it or without, that completes a name above.
fn is_tail(glyphs: &[Glyph], above: &RawLine, line: &RawLine) -> bool {
    // Nearly all lines are longer. Where lines were put in another order, others stand between.
    let follows =
        || line.start >= above.end && ink(glyphs, &RawLine { start: above.end, end: line.start, ..*line }).is_empty();
    if line.gap > above.gap || line.end - line.start > 4 || !follows() {
        return false;
    }
    let tail = match ink(glyphs, line) {
        [tail @ .., close] if matches!(close.ch, '）' | ')') => tail,
        tail => tail,
    };
    if !(1..=2).contains(&tail.len()) || !tail.iter().all(|g| is_han(g.ch)) {
        return false;
    }
    let above = ink(glyphs, above);
    let word = |end: usize| above[..end].iter().rev().take_while(|g| is_han(g.ch)).count();
    let mut begin = above.len() - word(above.len());
    // `李 小` / `河`
    if begin + 1 == above.len() && begin > 1 && is_blank(above[begin - 1].ch) && word(begin - 1) == 1 {
        begin -= 2;
    }
    let marked =
        begin > 0 && begin < above.len() && (is_blank(above[begin - 1].ch) || holds("（(／/：:", above[begin - 1].ch));
    let letters = || above[begin..].iter().chain(tail).map(|g| g.ch).filter(|c| !is_blank(*c));
    // Two characters complete a surname.
    let apart = begin > 0 && is_blank(above[begin - 1].ch);
    let rest = if tail.len() == 1 { above.len() - begin <= 3 } else { above.len() - begin <= 1 && apart };
    marked && rest && (fields::likely_name(&letters().collect::<String>()) || letters().eq("报道".chars()))
}

/// Whether a line closes a bracket that is opened right before the name above: `（周` / `山）`, broken at a blank.
fn closes(glyphs: &[Glyph], above: &RawLine, line: &RawLine) -> bool {
    let opened = ink(glyphs, above).iter().rev().take(3).any(|g| matches!(g.ch, '（' | '('));
    opened && ink(glyphs, line).last().is_some_and(|g| matches!(g.ch, '）' | ')'))
}

/// Whether the last of the lines is as wide as those above it, but for a character.
fn fills(glyphs: &[Glyph], lines: &[RawLine]) -> bool {
    let wide = |line: &RawLine| -> i32 { set_width(ink(glyphs, line)) };
    let Some((torn, above)) = lines.split_last() else { return false };
    let widest = above.iter().rev().take(ABOVE).map(wide).max().unwrap_or(0);
    wide(torn) >= NARROWEST.max(widest - EM)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::plain;

    fn joined(text: &str) -> Vec<String> {
        let mut page = plain(text, 0, text.len());
        let lines = join(&mut page.glyphs, &page.lines);
        lines.iter().map(|l| ink(&page.glyphs, l).iter().map(|g| g.ch).collect()).collect()
    }

    #[test]
    fn a_name_gets_its_last_character_back() {
        for (text, line) in [
            ("河水涨了三尺多，两岸的人\n来看了。　　　　（周山\n河）", "来看了。　　　　（周山河）"),
            ("河水涨了三尺多，两岸的人\n来看了。　　　　（周山  \n 河）", "来看了。　　　　（周山河）"),
            ("河水涨了三尺多，两岸的人\n都来看了。（周\n山）", "都来看了。（周山）"),
            ("河水涨了三尺多，两岸的人\n都去来看了。　　　　 李\n河", "都去来看了。　　　　 李河"),
            ("河水涨了三尺多，两岸的人\n清河公司作业班　李　小\n河", "清河公司作业班　李　小河"),
            ("河水涨了三尺多，两岸的\n本报记者 周山 通讯员 李\n小河", "本报记者 周山 通讯员 李小河"),
            ("河水涨了三尺多，两岸的人\n通讯员 周山 记者 李河 报\n道", "通讯员 周山 记者 李河 报道"),
            ("河水涨了三尺多，两岸的人\n在桥上看热闹。 圖／周山\n河", "在桥上看热闹。 圖／周山河"),
        ] {
            assert_eq!(joined(text)[1].replace(' ', ""), line.replace(' ', ""), "{text}");
            assert_eq!(joined(text).len(), 2, "{text}");
        }
    }

    #[test]
    fn avoids_characters_that_complete_no_name() {
        for text in [
            "河水涨了三尺多，两岸的人\n来看了。　　　　（周山\n河水",
            "河水涨了三尺多，两岸的人都来\n　周山\n春\n天来了，河水涨了。",
            "河水涨了三尺多，两岸的人\n都来看了。今年二月，周山\n河",
            "河水涨了三尺多，两岸的人\n来看了。　　　　（周山\n\n河",
            "河\n水",
        ] {
            assert_eq!(joined(text).len(), plain(text, 0, text.len()).lines.len(), "{text}");
        }
    }

    #[test]
    fn blanks_behind_lines_say_nothing_where_names_are_torn_twice() {
        let text = "清河公司作业班的人　李小\n河\n清河公司作业班的　　周山\n川\n河水涨了。";
        let blanks = text.replace('\n', "   \n");
        assert_eq!(joined(text).len(), 3);
        assert_eq!(joined(text), joined(&blanks));
    }
}

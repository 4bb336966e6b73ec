//! A paragraph that begins on the line of the head before it.
//!
//! Stage: raw lines → raw lines, between the order of lines and their measuring. Extractors that go
//! by base lines print a head and the first line of the body beside it as one; where paragraphs show
//! their indent, the two ideographic spaces inside the line tell where the paragraph begins.
//!
//! Invariants: no glyph with ink is lost; lines stay in order.
//! Before: `老桥要拆了 　　昨天上午，清河县公布了` . After: two lines, the second one indented.
//! Not handled: the same where the indent was not extracted.

use std::borrow::Cow;

use crate::glyphs::{RawLine, is_blank};
use crate::source::Glyph;

/// Blanks of an indent.
const INDENT: usize = 2;
/// Lines that show their indent, on a page where it means something.
const LEAST_INDENTED: usize = 3;
/// Glyphs of the head.
const HEAD: std::ops::RangeInclusive<usize> = 4..=30;
/// Glyphs of the paragraph's first line, at least.
const FIRST_LINE: usize = 8;

/// Parts lines where a paragraph begins inside them.
pub(crate) fn part<'a>(glyphs: &[Glyph], raw: &'a [RawLine]) -> Cow<'a, [RawLine]> {
    if raw.iter().filter(|l| l.indent == INDENT as u32).count() < LEAST_INDENTED {
        return Cow::Borrowed(raw);
    }
    let mut out: Option<Vec<RawLine>> = None;
    for (i, line) in raw.iter().enumerate() {
        let found = inside(&glyphs[line.start as usize..line.end as usize]);
        if let Some((end, start)) = found {
            let out = out.get_or_insert_with(|| raw[..i].to_vec());
            out.push(RawLine { end: line.start + end as u32, ..*line });
            out.push(RawLine { start: line.start + start as u32, indent: INDENT as u32, gap: 0, ..*line });
        } else if let Some(out) = &mut out {
            out.push(*line);
        }
    }
    out.map_or(Cow::Borrowed(raw), Cow::Owned)
}

/// Where the head ends and the paragraph begins, if one does.
fn inside(line: &[Glyph]) -> Option<(usize, usize)> {
    let ideographic = |i: usize| line.get(i).is_some_and(|g| g.ch == '\u{3000}');
    let at = (0..line.len()).find(|&i| ideographic(i) && ideographic(i + 1))?;
    let start = at + INDENT;
    let end = (0..at).rev().find(|&i| !is_blank(line[i].ch))? + 1;
    let alone = !line[start..].windows(2).any(|w| is_blank(w[0].ch) && is_blank(w[1].ch));
    let begins = line.get(start).is_some_and(|g| !is_blank(g.ch));
    // What stands before a message head's blanks is the message head.
    let head = !matches!(
        line[end - 1].ch,
        '电' | '電' | '讯' | '訊' | '报' | '報' | '导' | '導' | '）' | ')' | '】' | '〕' | '：'
    );
    (begins && alone && head && HEAD.contains(&end) && line.len() - start >= FIRST_LINE).then_some((end, start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::plain;

    fn parted(last: &str) -> Vec<String> {
        let text = format!("　　甲甲甲甲甲甲甲甲甲\n　　乙乙乙乙乙乙乙乙乙\n　　丙丙丙丙丙丙丙丙丙\n{last}");
        let page = plain(&text, 0, text.len());
        let lines = part(&page.glyphs, &page.lines);
        lines[3..]
            .iter()
            .map(|l| page.glyphs[l.start as usize..l.end as usize].iter().map(|g| g.ch).collect())
            .collect()
    }

    #[test]
    fn a_paragraph_inside_a_line_begins_a_line() {
        assert_eq!(parted("老桥要拆了 　　昨天上午，清河县公布了"), ["老桥要拆了", "昨天上午，清河县公布了"]);
    }

    #[test]
    fn avoids_parting_message_heads_names_and_tables() {
        for line in [
            "新华社北京12月29日电　　昨天上午，清河县公布了",
            "本报记者　　周山",
            "白天天气晴　　夜间　　多云转阴，偏北风三级",
            "昨天上午，清河县公布了",
        ] {
            assert_eq!(parted(line), [line], "{line}");
        }
    }
}

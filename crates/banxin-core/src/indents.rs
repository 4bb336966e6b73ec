//! A paragraph that begins on the line of the head before it, or who wrote it on that of the time.
//!
//! Stage: raw lines → raw lines, between the order of lines and their measuring. Extractors that go
//! by base lines print a head and the first line of the body beside it as one; where paragraphs show
//! their indent, the two ideographic spaces inside the line tell where the paragraph begins; a whole message head
//! (`本报清河10月15日电`) inside it tells so on any page. Web pages say behind a date and a time of day who wrote.
//!
//! Invariants: no glyph with ink is lost; lines stay in order.
//! Before: `老桥要拆了 　　昨天上午，清河县公布了` . After: two lines, the second one indented.
//! Not handled: the same where neither stands there.

use std::borrow::Cow;

use crate::fields;
use crate::glyphs::{RawLine, holds, is_blank, is_han};
use crate::source::Glyph;

/// Blanks of an indent.
const INDENT: usize = 2;
/// Lines that show their indent, on a page where it means something.
const LEAST_INDENTED: usize = 3;
/// Glyphs of the head.
const HEAD: std::ops::RangeInclusive<usize> = 4..=30;
/// Glyphs of a head before a message head; it may have been printed twice.
const LONGEST_HEAD: usize = 80;
/// Digits of a year.
const YEAR: usize = 4;
/// Glyphs of the paragraph's first line, at least.
const FIRST_LINE: usize = 8;

/// Parts lines where a paragraph begins inside them.
pub(crate) fn part<'a>(glyphs: &[Glyph], raw: &'a [RawLine]) -> Cow<'a, [RawLine]> {
    let shown = raw.iter().filter(|l| l.indent == INDENT as u32).count() >= LEAST_INDENTED;
    let mut out: Option<Vec<RawLine>> = None;
    for (i, line) in raw.iter().enumerate() {
        let mut rest = *line;
        loop {
            let text = &glyphs[rest.start as usize..rest.end as usize];
            let told = stamp(text);
            let found = if shown { inside(text) } else { None };
            let Some((end, start)) = told.or(found).or_else(|| message(text)) else { break };
            out.get_or_insert_with(|| raw[..i].to_vec()).push(RawLine { end: rest.start + end as u32, ..rest });
            let indent = if told.is_none() && found.is_some() { INDENT as u32 } else { 0 };
            rest = RawLine { start: rest.start + start as u32, indent, gap: 0, ..rest };
            // Behind a time may stand a source, and behind that who wrote.
            if told.is_none() {
                break;
            }
        }
        if let Some(out) = &mut out {
            out.push(rest);
        }
    }
    out.map_or(Cow::Borrowed(raw), Cow::Owned)
}

/// Where the head ends and a message head with its source, place and date begins, if one does.
fn message(line: &[Glyph]) -> Option<(usize, usize)> {
    let last = line.len().checked_sub(FIRST_LINE)?.min(LONGEST_HEAD);
    // Few lines have the mark that ends one.
    if !line.iter().any(|g| matches!(g.ch, '电' | '電')) {
        return None;
    }
    let text: String = line.iter().map(|g| g.ch).collect();
    let places = text.char_indices().enumerate().take(last).skip(*HEAD.start());
    let (at, rest) =
        places.map(|(at, (byte, _))| (at, &text[byte..])).find(|(_, rest)| fields::begins_with_source(rest))?;
    let end = (0..at).rev().find(|&i| !is_blank(line[i].ch))? + 1;
    let before = line[end - 1].ch;
    // A sentence tells where it has its news from, or that it is about the paper.
    let told = !is_han(before) || holds("据據由自从從在和与與是對对向給给", before);
    if told || line[..end].iter().any(|g| holds("。；，：", g.ch)) {
        return None;
    }
    let head = fields::message_head(rest)?;
    (head.source.is_some() && head.place.is_some() && head.date.is_some()).then_some((end, at))
}

/// Where it ends that tells when or where a web page has its text from, and what stands behind begins:
/// `2024-04-17 07:36 记者 周山`, `来源：清河日报 作者：周山`, `发布日期：2024-04-17 版次：03 作者：周山`.
fn stamp(line: &[Glyph]) -> Option<(usize, usize)> {
    let figure = |g: &Glyph| g.ch.is_ascii_digit() || is_blank(g.ch) || holds("-/.:年月日", g.ch);
    let start = match (line.first()?.ch, line.get(4)?.ch) {
        ('0'..='9', '-' | '/' | '.' | '年') => line.iter().position(|g| !figure(g))?,
        (first, _) => {
            let author =
                |w: &[Glyph]| is_blank(w[0].ch) && holds("作记記", w[1].ch) && w[2].ch == '者' && holds(":：", w[3].ch);
            let at = line.windows(4).position(author)? + 1;
            // A paper prints who edited a page so: `责编：周山 记者：李河`.
            let dated = || line[..at].iter().filter(|g| g.ch.is_ascii_digit()).count() >= YEAR;
            (holds("来來", first) || dated()).then_some(at)?
        }
    };
    let marked = line[..start].iter().any(|g| holds(":：", g.ch));
    let end = (0..start).rev().find(|&i| !is_blank(line[i].ch))? + 1;
    // A list of what happened when has times as well.
    let reporter = |w: &[Glyph]| matches!(w[0].ch, '记' | '記') && w[1].ch == '者';
    let wrote = holds("来來作编編撰文", line[start].ch) || line[start..].windows(2).any(reporter);
    (marked && end < start && wrote).then_some((end, start))
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
    fn a_message_head_behind_a_head_begins_a_line() {
        let found = |text: &str| {
            let page = plain(text, 0, text.len());
            part(&page.glyphs, &page.lines).len()
        };
        assert_eq!(found("老桥拆除工作启动本报清河10月15日电 （记者王伟）"), 2);
        assert_eq!(found(&format!("老桥拆除工作启动本报清河10月15日电 （记者王伟）{}", "昨天上午".repeat(20))), 2);
        assert_eq!(found("老桥拆除工作启动，据新华社清河10月15日电"), 1);
        assert_eq!(found("他把剪下来的那张本报还给了邻居老王"), 1);
    }

    #[test]
    fn a_paragraph_inside_a_line_begins_a_line() {
        assert_eq!(parted("老桥要拆了 　　昨天上午，清河县公布了"), ["老桥要拆了", "昨天上午，清河县公布了"]);
    }

    #[test]
    fn who_wrote_begins_a_line_behind_a_time_or_a_source() {
        for (line, want) in [
            ("2026-03-01 10:23 记者 周山／清河报道", &["2026-03-01 10:23", "记者 周山／清河报道"][..]),
            ("来源：清河日报 作者：周山", &["来源：清河日报", "作者：周山"]),
            ("文章日期：2026年3月1日 记者：周山、李河", &["文章日期：2026年3月1日", "记者：周山、李河"]),
            ("责编：周山 记者：李河", &["责编：周山 记者：李河"]),
            ("发布日期：2026-03-01 版次：03 作者：周山", &["发布日期：2026-03-01 版次：03", "作者：周山"]),
            ("2026年3月1日 10:23 来源：清河日报 作者：周山", &["2026年3月1日 10:23", "来源：清河日报", "作者：周山"]),
        ] {
            assert_eq!(parted(line), want);
        }
    }

    #[test]
    fn avoids_parting_days_and_logs() {
        for line in [
            "2026年3月1日，清河新桥通车",
            "2026-03-01 10:23:45 INFO started",
            "2026 赛季：昨天开赛",
            "来源：清河日报",
            "2026年3月1日 10:23 火箭点火升空",
        ] {
            assert_eq!(parted(line), [line], "{line}");
        }
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

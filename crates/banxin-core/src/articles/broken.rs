//! Head lines that were broken in the middle: the rest goes back to its line.
//!
//! Part of the articles stage, first. A head that is wider than its box, or whose figures are set in
//! another face, comes as two lines. That it is one, the text tells: the characters that meet at the
//! break stand together in the page's paragraphs, with the next character on one side at least, and
//! neither of them stands everywhere; where the text has three characters on either side as they stand,
//! that alone is enough: none of 226 ends of lines in annotated head groups meets so, of heads broken
//! anywhere nearly half. Of heads that follow each other two in a hundred meet so, of
//! heads broken anywhere three in four. A figure goes with its unit, and no line begins with a mark
//! that closes or ends with one that opens (GB/T 15834).
//! How often what meets stands in the text is counted by [`super::broken_words`].
//!
//! In: blocks. Out: blocks, broken heads as one block of several lines. Linear in the text.

use super::broken_words::Counts;
use super::{chars_of, looks, text_of};
use crate::fields::{self, Words};
use crate::glyphs::holds;
use crate::line_law::{never_first, never_last};
use crate::lines::{EM, Sheet, width};
use crate::weights::broken as w;
use crate::zones::{Block, Zone};

/// The characters around a break: three before, three behind, 0 where a line has but two.
pub(super) type Edge = [char; 6];

/// Joins broken heads.
pub(super) fn mend(sheet: &Sheet, blocks: Vec<Block>) -> Vec<Block> {
    let follows = |i: usize| blocks[i - 1].zone == Zone::Head && blocks[i].zone == Zone::Head;
    let mut edges: Vec<(usize, Edge)> = Vec::new();
    for i in 1..blocks.len() {
        if follows(i)
            && let Some(edge) = edge(sheet, &blocks, i)
        {
            edges.push((i, edge));
        }
    }
    if edges.is_empty() {
        return blocks;
    }
    let counts = Counts::of(sheet, &blocks, edges.iter().map(|e| &e.1));
    let text = |b: usize| text_of(sheet, &blocks, b);
    let mut joined = vec![false; blocks.len()];
    for (i, edge) in &edges {
        let (line, rest) = (text(i - 1), text(*i));
        joined[*i] = label_goes_on(&line, &rest)
            || !stands_alone(&line, &rest)
                && (parted_mark(edge)
                    || parted_figure(edge, &line, &rest)
                    || !publishes(&line) && counts.phrase(edge)
                    || counts.word(edge, is_wider(&line, &rest)));
    }
    let mut out: Vec<Block> = Vec::with_capacity(blocks.len());
    for (block, joined) in blocks.into_iter().zip(joined) {
        match out.last_mut() {
            Some(last) if joined => last.lines.extend(block.lines),
            _ => out.push(block),
        }
    }
    out
}

/// The characters around the break before block `i`; none where a line has less than two.
fn edge(sheet: &Sheet, blocks: &[Block], i: usize) -> Option<Edge> {
    let mut behind = chars_of(sheet, blocks, i);
    let (d, e, f) = (behind.next()?, behind.next()?, behind.next().unwrap_or('\0'));
    let [mut a, mut b, mut c] = ['\0'; 3];
    for ch in chars_of(sheet, blocks, i - 1) {
        [a, b, c] = [b, c, ch];
    }
    (b != '\0').then_some([a, b, c, d, e, f])
}

/// A line begins with a mark that closes, or the one before ends with one that opens.
fn parted_mark([_, _, b, c, _, _]: &Edge) -> bool {
    never_first(*c) || never_last(*b)
}

/// `【清河两岸` / `·系列故事②】`: a label that closes on the next line.
fn label_goes_on(line: &str, rest: &str) -> bool {
    line.starts_with('【') && !holds(line, '】') && rest.ends_with('】') && !holds(rest, '【')
}

/// A label, or lines of which the second begins as decks do.
fn stands_alone(line: &str, rest: &str) -> bool {
    fields::column_label(line).is_some() || fields::column_label(rest).is_some() || looks::explains(rest)
}

/// `議會三讀通過` / `夜市管理條例下月上路`: the line says what was done with what the next one names, as the
/// text does in one sentence.
fn publishes(line: &str) -> bool {
    Words("通过 印发 发布 公布 批准 出台 审议 推出 实施 修订 颁布 签署 启动 举行 举办").end(line)
}

/// What is left is wider than what it was broken off.
fn is_wider(line: &str, rest: &str) -> bool {
    let of = |s: &str| s.chars().map(width).sum::<i32>();
    of(rest) > of(line) + EM
}

/// A figure stands on one line and its unit on the next, or what is left is a figure with its unit.
fn parted_figure([_, _, b, c, _, _]: &Edge, line: &str, rest: &str) -> bool {
    const UNITS: &str = "年月日时點点万萬亿億千百元个個名人家项項条條公吨噸米岁歲届屆次倍多余餘件户戶套座种種期天";
    let digit = |c: char| c.is_ascii_digit();
    let unit = |c: char| holds(UNITS, c) || matches!(c, '％' | '%' | '℃');
    let is_figure = |s: &str| s.chars().all(|c| digit(c) || c == '.' || unit(c));
    if digit(*b) {
        return unit(*c) || *c == '.';
    }
    let whole =
        digit(*c) && crate::pairs::is_word(*b) && is_figure(rest) && !rest.ends_with(digit) && !rest.ends_with('日');
    whole && !line.starts_with('—') && !is_figure(line) && rest.chars().filter(|&c| unit(c)).count() <= w::UNIT_LONGEST
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::plain;
    use crate::lines::measure;

    /// Head lines and a paragraph: the heads as they come out.
    fn heads(lines: &[&str], body: &str) -> Vec<String> {
        let text = format!("{}\n{body}", lines.join("\n"));
        let page = plain(&text, 0, text.len());
        let sheet = measure(&page.glyphs, &page.lines, page.removed, false);
        let zone = |l: usize| if l < lines.len() { Zone::Head } else { Zone::Body };
        let blocks = (0..sheet.lines.len()).map(|l| Block::new(zone(l), vec![l as u32], 0)).collect();
        let out = mend(&sheet, blocks);
        let text = |(b, _): (usize, &Block)| text_of(&sheet, &out, b);
        out.iter().enumerate().filter(|b| b.1.zone == Zone::Head).map(text).collect()
    }

    #[test]
    fn a_word_that_was_broken_is_one_again() {
        assert_eq!(
            heads(&["两岸老人盼望新桥早日通", "车过河"], "清河新桥昨日通车，老人过河。"),
            ["两岸老人盼望新桥早日通车过河"]
        );
        assert_eq!(heads(&["清", "河"], "清河。"), ["清", "河"]);
    }

    #[test]
    fn a_name_that_was_broken_is_one_again_though_the_rest_is_wider() {
        let body = "清河基础设施投资银行投资新桥，投资新路，投资新渠，投资新城；施工，施行，设施，措施，实施。";
        assert_eq!(heads(&["清河基础设施", "投资银行新楼昨日竣工"], body), ["清河基础设施投资银行新楼昨日竣工"]);
        let other = ["清河建筑实施", "投资银行新楼昨日竣工"];
        assert_eq!(heads(&other, body), other);
    }

    #[test]
    fn avoids_joining_a_kicker_that_says_what_was_done_with_what_the_headline_names() {
        let lines = ["县人大三次审议通过", "夜市管理办法下月起施行"];
        let body = "县人大三次审议通过夜市管理办法，夜市、夜班、过路、过桥、通过、经过、夜里都有了规矩。";
        assert_eq!(heads(&lines, body), lines);
    }

    #[test]
    fn a_figure_goes_with_its_unit() {
        assert_eq!(heads(&["清河县2022", "年底前建成新桥"], "甲。"), ["清河县2022年底前建成新桥"]);
        assert_eq!(heads(&["清河新桥投资", "10亿元"], "甲。"), ["清河新桥投资10亿元"]);
    }

    #[test]
    fn no_line_begins_with_a_mark_that_closes() {
        assert_eq!(heads(&["清河县“百桥工程", "”惠及两岸"], "甲。"), ["清河县“百桥工程”惠及两岸"]);
    }

    #[test]
    fn avoids_joining_heads_that_do_not_meet_in_the_text() {
        let lines = ["清河新桥昨日通车", "两岸老人同声说好"];
        assert_eq!(heads(&lines, "清河新桥昨日通车，老人说好。"), lines);
    }

    #[test]
    fn avoids_joining_where_both_characters_stand_everywhere() {
        let lines = ["老人过河", "新桥通车"];
        let body = "河新。河水河岸河堤河道河床河边河口河湾河谷河滩，新桥新路新村新城新岸新堤新渠新校新楼新区。";
        assert_eq!(heads(&lines, body), lines);
    }
}

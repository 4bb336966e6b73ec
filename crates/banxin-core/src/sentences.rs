//! Cut running text into sentences.
//!
//! Stage: paragraphs → sentence spans.
//! A sentence ends behind 。！？!? and …… with the closing quotation marks and brackets that follow
//! (GB/T 15834 §4.1–4.3, §5.1); a full stop ends one only between Latin words, before a blank.
//! Invariants: ranges are ordered, do not overlap, hold no blank at either end and cover every
//! character that is not white space.
//! Not handled: sentences that end without a mark inside a line.

use std::ops::Range;

use crate::fields::Words;
use crate::glyphs::{by, holds};

/// First bytes of Han characters, which have three, and of nothing that ends a sentence.
const HAN: std::ops::RangeInclusive<u8> = 0xE4..=0xE9;

/// Sentence ranges of a text in bytes, blanks at either end left out.
///
/// ```
/// let text = "天亮了。“走吧！”他说。";
/// let found: Vec<&str> = banxin_core::segment(text).into_iter().map(|r| &text[r]).collect();
/// assert_eq!(found, ["天亮了。", "“走吧！”他说。"]);
/// ```
pub fn segment(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut depth = 0usize;
    let mut before = '\n';
    let next = |at: usize| text[at..].chars().next();
    let mut at = 0;
    loop {
        // Nearly all characters are of three bytes, and none of them ends or opens anything.
        while text.as_bytes().get(at).is_some_and(|b| HAN.contains(b)) {
            (at, before) = (at + 3, '一');
        }
        let Some(c) = next(at) else { break };
        let mut end = at + c.len_utf8();
        let stop = match c {
            '“' | '「' | '『' | '（' | '(' | '《' => {
                depth += 1;
                false
            }
            '”' | '」' | '』' | '）' | ')' | '》' => {
                depth = depth.saturating_sub(1);
                false
            }
            '。' | '！' | '？' | '!' | '?' | '｡' => true,
            '…' => before == '…' && next(end).is_some_and(|n| n != '…' && !is_comma(n)),
            '.' => before.is_ascii_alphabetic() && next(end).is_some_and(|n| n == ' ' || n == '\n'),
            '\n' => {
                // A break between paragraphs ends whatever stands open.
                push(text, start..at, &mut out);
                start = end;
                depth = 0;
                false
            }
            _ => false,
        };
        if stop {
            let mut closed = false;
            while let Some(n) = next(end) {
                match n {
                    '。' | '！' | '？' | '!' | '?' | '…' => {}
                    '”' | '’' | '」' | '』' | '）' | ')' | '》' | '】' => {
                        depth = depth.saturating_sub(1);
                        closed = true;
                    }
                    _ => break,
                }
                end += n.len_utf8();
            }
            // “走吧！”他说。 goes on behind the quotation; ，、 never open a sentence.
            let goes_on = depth > 0 || next(end).is_some_and(is_comma) || closed && says(&text[end..]);
            if !goes_on {
                push(text, start..end, &mut out);
                start = end;
            }
        }
        (at, before) = (end, c);
    }
    push(text, start..text.len(), &mut out);
    out
}

/// Whether a text begins with who says what stands before it: `他说。`, `村民王伟笑着回答：`, `——清河队主教练`.
fn says(text: &str) -> bool {
    const VERBS: Words = Words("说 问 喊 笑 叹 回答 答道 表示 告诉 坦言 直言 介绍 回忆 感慨 解释 认为 强调");
    /// What holds such a word and tells of nobody who speaks.
    const OTHERS: Words = Words("据说 小说 传说 学说 学问 访问 问题 玩笑");
    /// Characters up to the verb at most.
    const FAR: usize = 14;
    // A clause that ends before anybody has spoken is of another sentence.
    let ends = |c: char| c.is_whitespace() || c.is_ascii_digit() || is_comma(c) || holds("。！？“「", c);
    let clause = text.split(by(ends)).next().unwrap_or_default();
    let far = clause.char_indices().nth(FAR).map_or(clause.len(), |(i, _)| i);
    clause.starts_with("——") || VERBS.within(&clause[..far]) && !OTHERS.within(&clause[..far])
}

/// Marks that go on with a sentence.
fn is_comma(c: char) -> bool {
    matches!(c, '，' | '、' | '；' | '：' | ',' | ';' | ':')
}

fn push(text: &str, range: Range<usize>, out: &mut Vec<Range<usize>>) {
    let part = &text[range.clone()];
    let lead = part.len() - part.trim_start().len();
    let trimmed = part.trim();
    if !trimmed.is_empty() {
        out.push(range.start + lead..range.start + lead + trimmed.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        segment(text).into_iter().map(|r| &text[r]).collect()
    }

    #[test]
    fn a_sentence_ends_behind_its_mark_and_closing_quotes() {
        assert_eq!(cut("水来了。“好！”大家笑了。他问：“走吗？”"), ["水来了。", "“好！”大家笑了。", "他问：“走吗？”"]);
        assert_eq!(
            cut("“明天开闸。”他说。“水来了！”昨天，闸门开了。"),
            ["“明天开闸。”他说。", "“水来了！”", "昨天，闸门开了。"]
        );
        assert_eq!(cut("“好好修路。”——村民周山"), ["“好好修路。”——村民周山"]);
        assert_eq!(cut("真的？！是的……后来呢"), ["真的？！", "是的……", "后来呢"]);
    }

    #[test]
    fn a_quotation_of_several_sentences_is_one() {
        assert_eq!(cut("他说：“先修路。再种树。”村民都点头。"), ["他说：“先修路。再种树。”", "村民都点头。"]);
    }

    #[test]
    fn avoids_cutting_decimals_abbreviated_lists_and_commas() {
        assert_eq!(cut("增长3.5个百分点，到……，为止。"), ["增长3.5个百分点，到……，为止。"]);
        assert_eq!(cut(""), Vec::<&str>::new());
        assert_eq!(cut("  \n "), Vec::<&str>::new());
    }

    #[test]
    fn latin_sentences_end_at_a_full_stop_before_a_blank() {
        assert_eq!(cut("It rained. We stayed at 3.5 km."), ["It rained.", "We stayed at 3.5 km."]);
    }
}

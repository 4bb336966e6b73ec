//! Whether a page's gold and its text are of one page.
//!
//! In: gold and the text of one extractor. Out: what of the gold does not stand in the text, and what of
//! the text the gold leaves out, each a line to be read.
//!
//! Characters are compared as Unicode makes them plain (NFKC), white space left aside. A paragraph is
//! covered from its start by runs of the text, each as long as goes: lines of columns that an extractor
//! dealt are long runs, words the page does not have are short ones. Heads may be drawn twice, so they
//! only have to stand in a stretch of the text in order.
//!
//! Not seen: gold whose words are the text's and whose structure is wrong.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use crate::gold::{Gold, GoldArticle};
use crate::score::squeeze;

/// A run of a paragraph has so many characters on average, or the paragraph is one or two runs.
const RUN: usize = 7;
/// Share of the text's characters that the gold may leave out: ornaments, page numbers, leaders.
const LEFT: f64 = 0.03;
/// Characters of the text among which a head of one character may stand.
const STRETCH: usize = 4;

/// All that does not agree.
pub fn breaches(gold: &Gold, text: &str, keeps_order: bool) -> Vec<String> {
    let page = plain(&cells(text));
    let mut out = Vec::new();
    for article in &gold.articles {
        let name = article.headline.first().or(article.paragraphs.first().map(|p| &p.text));
        let name = name.map_or("a picture", |n| n.as_str());
        let at = |what: &str| format!("{}: {what}", name.chars().take(12).collect::<String>());
        let lines = article.column.iter().chain(&article.kicker).chain(&article.headline).chain(&article.subhead);
        let parts = lines.flat_map(|line| line.split("——"));
        let lost = parts.filter(|part| !stands(&plain(part), &page));
        out.extend(lost.map(|part| at(&format!("no head {part:?}"))));
        for paragraph in &article.paragraphs {
            if !covered(&plain(&paragraph.text), &page, keeps_order) {
                out.push(at(&format!("no paragraph {:?}", paragraph.text)));
            }
        }
        out.extend(fields(article, &page).into_iter().map(|what| at(&what)));
    }
    out.extend(gold.furniture.iter().filter(|l| !stands(&plain(l), &page)).map(|l| format!("no furniture {l:?}")));
    out.extend(left_over(gold, &page));
    out
}

/// What stands in the cells of tables of Markdown, without their strokes and rules; other text as it is.
fn cells(text: &str) -> String {
    let is_row = |line: &&str| line.starts_with("| ") && line.ends_with('|');
    let is_rule = |line: &&str| is_row(line) && line.chars().all(|c| matches!(c, '|' | '-' | ' '));
    let lines = text.lines().filter(|line| !is_rule(line));
    lines.map(|line| if is_row(&line) { line.replace('|', " ") } else { line.to_owned() } + "\n").collect()
}

/// Plain characters without white space and controls. The radical ⼾ is 戶 to Unicode, whatever the page.
fn plain(text: &str) -> Vec<char> {
    let plain = squeeze(text).nfkc().filter(|c| !c.is_whitespace() && !c.is_control()).collect::<Vec<_>>();
    plain.into_iter().map(|c| if c == '戶' { '户' } else { c }).collect()
}

/// Views and lines beside the body that the text does not have.
fn fields(article: &GoldArticle, page: &[char]) -> Vec<String> {
    let mut out = Vec::new();
    let mut want = |what: &str, text: &str| {
        if !covered(&plain(text), page, false) {
            out.push(format!("no {what} {text:?}"));
        }
    };
    for (role, name) in &article.bylines {
        want("role", role);
        want("name", name);
    }
    let dateline = article.dateline.iter().flat_map(|d| [&d.source, &d.place, &d.date]);
    dateline.flatten().for_each(|part| want("part of a dateline", part));
    for caption in &article.captions {
        want("caption", &caption.text);
        want("credit", caption.credit.as_deref().unwrap_or_default());
        caption.names.iter().for_each(|name| want("name", name));
    }
    let jumps = article.jump.iter().chain(&article.jump_from);
    jumps.for_each(|jump| want("jump", &jump.text));
    out
}

/// Whether a text is made of long runs of the page, one behind the other where the order is kept.
fn covered(text: &[char], page: &[char], keeps_order: bool) -> bool {
    let allowed = (text.len() / RUN).max(2);
    let (mut at, mut from) = (0, 0);
    for _ in 0..allowed {
        if at == text.len() {
            return true;
        }
        let Some((start, length)) = longest(&text[at..], &page[from..]) else { return false };
        at += length;
        from = if keeps_order { from + start } else { 0 };
    }
    at == text.len()
}

/// Where the longest start of a text stands on the page, and its length.
fn longest(text: &[char], page: &[char]) -> Option<(usize, usize)> {
    let length = |start: usize| page[start..].iter().zip(text).take_while(|(a, b)| a == b).count();
    let best = (0..page.len()).map(|start| (length(start), std::cmp::Reverse(start))).max()?;
    (best.0 > 0).then_some((best.1.0, best.0))
}

/// Whether a line stands in a stretch of the page in order, other characters between.
fn stands(line: &[char], page: &[char]) -> bool {
    let Some(first) = line.first() else { return true };
    let starts = page.iter().enumerate().filter(|(_, c)| *c == first);
    starts.into_iter().any(|(start, _)| {
        let stretch = &page[start..page.len().min(start + STRETCH * line.len() + 2 * RUN)];
        let mut left = line.iter().peekable();
        for c in stretch {
            left.next_if_eq(&c);
        }
        left.peek().is_none()
    })
}

/// Characters of the page that stand nowhere in the gold, where they are many. A head's may stand there
/// several times: overprint, heads that are printed again where a story goes on.
fn left_over(gold: &Gold, page: &[char]) -> Option<String> {
    let mut counts: BTreeMap<char, isize> = BTreeMap::new();
    for c in page {
        *counts.entry(*c).or_default() += 1;
    }
    let mut take = |text: &str, times: isize| {
        plain(text).into_iter().for_each(|c| *counts.entry(c).or_default() -= times);
    };
    for a in &gold.articles {
        let heads = a.column.iter().chain(&a.kicker).chain(&a.headline).chain(&a.subhead);
        heads.for_each(|line| take(line, 3));
        a.paragraphs.iter().for_each(|p| take(&p.text, 1));
        a.bylines.iter().for_each(|(role, name)| take(&format!("{role}{name}本报"), 1));
        for caption in &a.captions {
            take(&caption.text, 1);
            take(caption.credit.as_deref().unwrap_or_default(), 1);
        }
        a.jump.iter().chain(&a.jump_from).for_each(|jump| take(&jump.text, 1));
    }
    gold.furniture.iter().for_each(|line| take(line, 1));
    let left: isize = counts.values().filter(|n| **n > 0).sum();
    let most = counts.iter().filter(|(_, n)| **n > 0).map(|(c, _)| c).collect::<String>();
    (left as f64 > LEFT * page.len() as f64 + 4.0).then(|| format!("{left} characters are left over, of {most:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "新桥新桥通了通了\n昨天上午，清河新桥\n正式通车。\n（下转第二版）\n两岸十一个村的人从\n此不必等船。\n周岚 摄\n";

    fn gold(paragraph: &str) -> Gold {
        let json = format!(
            r#"{{"articles": [{{"headline": ["新桥通了"],
            "paragraphs": [{{"kind": "text", "text": "昨天上午，清河新桥正式通车。"}},
                           {{"kind": "text", "text": "{paragraph}"}}],
            "captions": [{{"text": "", "credit": "周岚 摄", "names": ["周岚"]}}],
            "jump": {{"text": "（下转第二版）", "page": 2}}}}]}}"#
        );
        serde_json::from_str(&json).expect("reads")
    }

    #[test]
    fn gold_of_the_page_agrees_over_lines_and_doubled_heads() {
        assert_eq!(breaches(&gold("两岸十一个村的人从此不必等船。"), TEXT, true), Vec::<String>::new());
    }

    #[test]
    fn a_word_too_many_and_a_paragraph_too_few_are_told() {
        let found = breaches(&gold("两岸十几个村的老人从今以后不必再等船。"), TEXT, true);
        assert!(found[0].contains("no paragraph"), "{found:?}");
        let found = breaches(&gold(""), &TEXT.repeat(3), true);
        assert!(found.iter().any(|f| f.contains("left over")), "{found:?}");
    }

    #[test]
    fn lines_in_another_order_agree_where_the_extractor_deals_them() {
        let dealt = "此不必等船，从此有了桥。两岸十一个村的人从";
        let (text, page) = (plain("两岸十一个村的人从此不必等船，从此有了桥。"), plain(dealt));
        assert!(covered(&text, &page, false));
        assert!(!covered(&text, &page, true));
    }
}

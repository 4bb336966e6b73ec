//! The parts of a jump line: brackets and ornaments, the verb (`下转`, `上接`), the page (`第八版`, `A1版`).
//!
//! Part of [`super::jump`], which tells jumps from prose by what stands around them. In: a piece of text without blanks.
//! Out: the jump with the way its verb points and the number of its page. Both scripts, half and full width.
//! Not handled: pages of a journal of more than two figures (`第191页`).

use std::sync::LazyLock;

use super::dates;
use super::jump::Jump;
use super::pattern::{Captures, Pattern, pattern};
use super::tight::Tight;
use crate::document::Direction;
use crate::glyphs::{by, one_of};

/// The parts of a jump: `bracketed` ones may say more behind the page (`第3版·要闻`).
fn shape(bracketed: bool) -> String {
    let n = "(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})";
    let mark = "[▲△▼▽►▶▷→↓↘★◆●■※◀◄←↑➤➜➡☞>＞》]*";
    // On a line of its own; journals set theirs in brackets.
    let leaf = if bracketed { "" } else { "|第?[0-9]{1,2}[页頁]" };
    let core = ["(?P<orn>", mark, ")(?P<verb>[紧緊][转轉]|[續续][转轉见見]|[上下]文[接转轉]|下[转轉续續]|文[转轉]|[转轉]|[紧緊]接|承接|[续續]接|上[接承续續]|前接|文接|下接|[续續]|接)(?:本?[报報]?(?:[0-9]{1,2}月[0-9]{1,2}日|昨日|今日)?)(?P<label>第?(?:[A-Za-zＡ-Ｚ]{1,2}?[叠疊]?[0-9０-９]{1,3}|", n, "|[头頭首]|[A-Z])(?:[、，,/－-][A-Z]?", n, ")*[版面]|第?[A-Z][0-9]{1,2}[页頁]?", leaf, ")"].concat();
    if bracketed {
        ["[（(【〔［\\[]", &core, "(?:[·•，“]?[一-鿿]{1,6}”?)?[①-⑨0-9]?", mark, "[）)】〕］\\]]"].concat()
    } else {
        [&core, "[①-⑨]?(?P<behind>", mark, ")"].concat()
    }
}

/// A jump that a text ends with or starts with, in brackets and without.
pub(super) static BRACKETED_END: LazyLock<Pattern> = LazyLock::new(|| pattern(&[&shape(true), "$"].concat()));
pub(super) static BARE_END: LazyLock<Pattern> = LazyLock::new(|| pattern(&[&shape(false), "$"].concat()));
pub(super) static BRACKETED_START: LazyLock<Pattern> = LazyLock::new(|| pattern(&["^", &shape(true)].concat()));
pub(super) static BARE_START: LazyLock<Pattern> = LazyLock::new(|| pattern(&["^", &shape(false)].concat()));

/// `第4页`, as some papers count: a jump on a line of its own alone.
pub(super) fn leaf(label: &str) -> bool {
    label.ends_with(one_of("页頁")) && !label.contains(by(|c| c.is_ascii_uppercase()))
}

/// Which way a verb points.
pub(super) fn direction(verb: &str) -> Direction {
    if verb.contains(one_of("转轉下见見")) || matches!(verb, "续" | "續") {
        Direction::To
    } else {
        Direction::From
    }
}

/// The jump that an expression found.
pub(super) fn jump(c: &Captures<'_>, tight: &Tight, whole: bool) -> Jump {
    let label = c.name("label").map_or(0..0, |m| m.range());
    let text = &tight.text[label.clone()];
    let digits: String = text
        .chars()
        .skip_while(|&c| dates::number(&c.to_string()).is_none())
        .take_while(|&c| dates::number(&c.to_string()).is_some())
        .collect();
    let page = if text.contains(one_of("头頭首")) { Some(1) } else { dates::number(&digits) };
    let at = c.get(0).map_or(0..0, |m| m.range());
    Jump { at: tight.back(at), direction: direction(&c["verb"]), page, label: tight.back(label), whole }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(text: &str) -> Option<u32> {
        let tight = Tight::new(text, 0..text.len());
        let c = BARE_END.captures(&tight.text)?;
        jump(&c, &tight, true).page
    }

    #[test]
    fn a_page_is_counted_in_figures_or_in_words() {
        for (text, want) in [("下转8版", 8), ("下转第十二版", 12), ("上接A01版", 1), ("上接头版", 1), ("下转２版", 2)]
        {
            assert_eq!(page(text), Some(want), "{text}");
        }
    }

    #[test]
    fn a_verb_points_to_a_page_or_back_to_one() {
        for verb in ["下转", "紧转", "續見", "续", "文轉"] {
            assert_eq!(direction(verb), Direction::To, "{verb}");
        }
        for verb in ["上接", "紧接", "承接", "接", "上续"] {
            assert_eq!(direction(verb), Direction::From, "{verb}");
        }
    }

    #[test]
    fn avoids_references_and_pages_of_journals() {
        for text in ["见第二版", "下转第191页", "下转第四批"] {
            assert_eq!(page(text), None, "{text}");
        }
        assert!(leaf("第4页") && !leaf("A6頁") && !leaf("第4版"));
    }
}

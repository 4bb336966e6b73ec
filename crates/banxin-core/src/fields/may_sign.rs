//! Whether a line may sign a text at all: role words (`记者`, `通讯员`) and deeds (`文/图`, `摄影报道`) at its ends.
//!
//! Part of [`super::signature`], asked before anything costly. In: a line. Out: whether it is worth reading. What it turns
//! away is no signature; of what it lets pass most is none either (`记者手记`).
//! Not handled: names alone, which [`super::bare`] reads.

use std::sync::LazyLock;

use super::chars::Chars;
use super::text::{blank, ornament, slash};
use super::{names, titles};
use crate::glyphs::{by, one_of};

/// The characters role words end with, and those that deeds begin or end with.
static ROLE: LazyLock<Chars> = LazyLock::new(|| Chars::of("者员生笔师人译稿"));
static DEED: LazyLock<Chars> =
    LazyLock::new(|| Chars::of("独特报文图写理笔译稿划述摄筹影采整编翻口执撰统策拍道导作讲主总监受对嘉参合辑"));

/// A cheap look: a role word, or a deed at either end beside a mark or a name.
pub(super) fn may_sign(s: &str) -> bool {
    let mut before = ' ';
    for c in s.chars() {
        if ROLE.has(c)
            && matches!(
                (before, c),
                ('记' | '記' | '读' | '讀', '者')
                    | ('讯' | '訊' | '论' | '論' | '派' | '察' | '信' | '道', '员' | '員')
                    | ('习' | '習', '生')
                    | ('主', '笔' | '筆')
                    | ('影', '师' | '師')
                    | ('稿', '人')
                    | ('撰', '稿')
                    | ('老', '师' | '師')
            )
        {
            return true;
        }
        before = c;
    }
    let body = s.trim_start_matches(by(ornament)).trim_start_matches(by(blank));
    let (Some(first), Some(last)) = (body.chars().next(), body.chars().next_back()) else { return false };
    DEED.has(first) && body.contains(one_of(" \u{3000}：:/／╱|｜◎⊙．"))
        || DEED.has(last)
            && (names::surname(first) || DEED.has(first))
            && (titles::deed_behind(body).is_some() || body.contains(by(slash)) || has_last_word(body))
}

/// `王伟 文 李明 图`: the last word is a deed.
fn has_last_word(body: &str) -> bool {
    body.rfind(by(blank)).is_some_and(|at| titles::deed(body[at..].trim_start_matches(by(blank))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn role_words_and_deeds_beside_a_mark_may_sign() {
        for line in ["本报记者 王伟", "实习生王伟", "執筆：王偉", "□文/图 王伟", "王伟/文", "王伟摄影报道", "特約撰稿"]
        {
            assert!(may_sign(line), "{line}");
        }
    }

    #[test]
    fn avoids_lines_of_a_text() {
        for line in ["清河新桥昨日通车", "王伟 李明", "他的学生来了", "文化广场建成", "学者来访", ""]
        {
            assert!(!may_sign(line), "{line}");
        }
    }
}

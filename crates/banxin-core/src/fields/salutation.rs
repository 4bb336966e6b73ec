//! Whom a speech, a letter or an official paper addresses: `同志们，朋友们：`, `编辑同志：`, `各县人民政府：`.
//!
//! In: a text from its start. Out: the bytes up to behind the colon. Papers print such texts whole; they begin
//! with whom they address and have no message head (GB/T 9704: 主送机关).
//! Not handled: a name alone (`王老师：`), which speaks in an interview as often.

use std::sync::LazyLock;

use super::Words;
use super::chars::Chars;
use super::text::{blank, han};
use crate::glyphs::one_of;

/// Persons addressed begin with one of these and end with one of [`PERSONS_END`].
const PERSONS: Words = Words(
    "同志们 朋友们 同学们 老师们 乡亲们 战友们 女士们 先生们 各位 尊敬的 敬爱的 亲爱的 编辑同志 编者同志 记者同志 \
    编辑先生 全体",
);
/// See [`PERSONS`].
const PERSONS_END: Words =
    Words("们 同志 代表 委员 朋友 嘉宾 来宾 先生 女士 主席 总统 总理 阁下 读者 老师 领导 同学 议员 校友 同胞");
/// Offices addressed begin with one of these and end with one of [`OFFICES_END`].
const OFFICES: Words = Words(
    "各省 各市 各县 各区 各乡 各镇 各有关 各地区 各部门 各直属 国务院各 中央和国家机关各 省直各 市直各 县直各 \
    全市各 全省各 全县各",
);
/// See [`OFFICES`].
const OFFICES_END: Words = Words("政府 部门 机构 机关 单位 委员会 厅 局 委 院 公司 企业 学校 街道 办事处");

/// Characters of a salutation at most.
pub(crate) const LONGEST: usize = 80;

/// Bytes of the salutation that a text begins with, its colon with them.
pub(crate) fn salutation(text: &str) -> Option<usize> {
    if !may_salute(text) {
        return None;
    }
    let fits = |c: char| han(c) || blank(c) || matches!(c, '，' | '、' | '（' | '）' | '(' | ')' | '·');
    let (colon, mark) =
        text.char_indices().take(LONGEST).find(|&(_, c)| !fits(c)).filter(|m| matches!(m.1, '：' | ':'))?;
    let whom: String = text[..colon].chars().filter(|&c| !blank(c)).collect();
    let addressed = PERSONS.begin(&whom) && PERSONS_END.end(&whom) || OFFICES.begin(&whom) && OFFICES_END.end(&whom);
    addressed.then(|| colon + mark.len_utf8())
}

/// Whether a text addresses the editors, as letters to a paper do, whatever follows.
pub(crate) fn to_the_editors(text: &str) -> bool {
    text.starts_with(one_of("编編记記")) && salutation(text).is_some()
}

/// A cheap look: a text that is turned away begins with no salutation.
pub(crate) fn may_salute(text: &str) -> bool {
    text.chars().next().is_some_and(|c| FIRST.has(c))
}

/// The characters that salutations begin with.
static FIRST: LazyLock<Chars> = LazyLock::new(|| Chars::of("同朋老乡战女先各尊敬亲编记全国中省市县"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speeches_letters_and_official_papers_address_somebody() {
        for text in [
            "同志们，朋友们：",
            "尊敬的各位来宾，女士们、先生们：",
            "编辑同志：",
            "各 位 代 表：",
            "各市、县（市、区）人民政府，省政府各部门、各直属机构：",
        ] {
            assert_eq!(salutation(text), Some(text.len()), "{text}");
        }
        assert_eq!(salutation("各位代表：现在，我向大会报告工作。"), Some("各位代表：".len()));
    }

    #[test]
    fn letters_address_the_editors() {
        assert!(to_the_editors("编辑同志：我是石桥村的农民"));
        for text in ["编辑部的故事：", "同志们：大家好", "记者同志们都来了"] {
            assert!(!to_the_editors(text), "{text}");
        }
    }

    #[test]
    fn avoids_sentences_that_speak_of_many() {
        for text in ["各位代表反映：", "同志们说：", "各县要做好这件事：", "同学们都来了。", "各位代表", "王老师：", ""]
        {
            assert_eq!(salutation(text), None, "{text}");
        }
    }
}

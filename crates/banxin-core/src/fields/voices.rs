//! Whose words stand above: a dash and a name (`——周山`, `——编者`), the office that signs a reply (`清河县教育局`).
//!
//! In: a line. Out: whether it is nothing else. Such lines end a story or a quotation and are no heads; where they
//! stand is for those who ask ([`crate::zones`]).
//! Not handled: offices with letters or figures in their names.

use super::names;
use super::text::{blank, close_up, han};
use super::words::Words;
use crate::glyphs::one_of;

/// Who speaks above without being named.
const VOICES: Words = Words("编者 作者 题记 编辑部 古语 谚语");

/// Whether a line is nothing but a dash and whose words stand above it: `——周山`, `——编者`.
pub(crate) fn attributes(line: &str) -> bool {
    let s = line.trim();
    let Some(rest) = s.strip_prefix("——").or_else(|| s.strip_prefix("──")) else { return false };
    let name = close_up(rest.trim_end_matches(one_of("。")));
    let long = name.chars().nth(2).is_some();
    VOICES.has(&name) || names::sure(&name) || long && names::likely(&name)
}

/// What the names of offices and houses that sign letters end with.
const OFFICES: Words = Words(
    "办公室 办事处 委员会 管委会 居委会 村委会 街道办 局 公司 集团 中心 医院 学校 大学 中学 小学 党委 支部 政府 \
    派出所 编辑部 协会 联合会 支队 大队 社区 法院 检察院 事务所 银行 治丧小组 县委 市委 省委 区委 州委 工委 总部",
);

/// Whether a line is nothing but the name of an office or a house, as replies to letters are signed.
pub(crate) fn office(line: &str) -> bool {
    let s = line.trim();
    let fits = |c: char| han(c) || blank(c) || matches!(c, '（' | '）');
    let n = s.chars().count();
    (4..=18).contains(&n) && s.chars().all(fits) && OFFICES.end(s) && !names::prose(s)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dash_and_a_name_tell_whose_words_stand_above() {
        for line in ["——周山河", "——编 者", "　　——题记", "——周山河。"] {
            assert!(attributes(line), "{line}");
        }
        for line in ["——清河县新桥通车侧记", "周山河", "——", "——修路", "——周山河在清河"]
        {
            assert!(!attributes(line), "{line}");
        }
    }

    #[test]
    fn offices_sign_with_their_name() {
        for line in ["市公交集团办公室", "清河县教育局", "　　柳河街道办事处"] {
            assert!(office(line), "{line}");
        }
        for line in ["清河新桥通车", "教育局", "记者来到清河县教育局，", "清河县教育局局长周山"]
        {
            assert!(!office(line), "{line}");
        }
    }
}

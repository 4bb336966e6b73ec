//! Notes in brackets below a head: when what it tells of was passed, how much is listed (`（2024年1月12日）`,
//! `（2023年11月6日清河市人大常委会第十五次会议通过）`, `（共8个）`, `（按姓氏笔画排序）`).
//!
//! In: a line. Out: whether it is such a note, or the first line of one. Notes that close a text name who wrote it, or where
//! it comes from; those are told by [`super::closing`].
//! Not handled: notes without brackets.

use super::words::Words;
use crate::glyphs::one_of;

/// What such notes end with.
const ENDS: Words = Words("通过 修订 修正 施行 公布 发布 排序 为序 不分先后 摘要 节选 试行 草案 修订草案");

/// Whether a line is such a note, or begins one that a day opens.
pub(crate) fn head_note(line: &str) -> bool {
    let Some(inner) = line.trim().strip_prefix(one_of("（(")) else { return false };
    let digits = |s: &str| s.bytes().take_while(u8::is_ascii_digit).count();
    let year = digits(inner);
    let dated = year == 4 && inner[year..].trim_start().starts_with('年');
    let Some(inner) = inner.strip_suffix(one_of("）)")) else { return dated };
    let counted = inner.strip_prefix('共').is_some_and(|n| digits(n.trim_start()) > 0);
    let day = dated && inner.ends_with(one_of("年月日"));
    day || counted || ENDS.end(inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_passed_when_and_how_much_is_listed_stands_below_heads() {
        for line in [
            "（2024年1月12日）",
            "（2024年1月）",
            "（2023年11月6日清河市第八届人大",
            "（经清河市第八届人大常委会第十五次会议通过）",
            "（共8个）",
            "（按姓氏笔画排序）",
            "(试行)",
        ] {
            assert!(head_note(line), "{line}");
        }
    }

    #[test]
    fn avoids_who_wrote_it_and_where_it_comes_from() {
        for line in [
            "（记者周山）",
            "（据新华社电）",
            "（作者单位：清河大学）",
            "（一）",
            "（上）",
            "2024年1月12日",
            "（共同社电）",
        ] {
            assert!(!head_note(line), "{line}");
        }
    }
}

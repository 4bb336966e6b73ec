//! Who signs in a bracket behind a finished text, with home and unit set solid before the name:
//! `（山东清河县水利局周山）`, `（河北清河市周山李河）`, and pen names that no surname begins: `（思齐）`.
//!
//! Part of [`super::closing`]. In: what the bracket holds, without blanks. Out: where the names begin.
//! Readers' letters and briefs of correspondents are signed so; where the source keeps the blank before the name,
//! [`super::author`] reads it. Whether the text before the bracket is finished is for those who ask: inside a
//! sentence the same words explain it.
//! Not handled: units that end with no word of [`UNITS`].

use super::bare::lone_names;
use super::words::Words;
use super::{names, places};
use crate::glyphs::is_han;

/// What places and units end with.
const UNITS: &str = "市县縣区區州省旗镇鎮乡鄉村街路局厂廠部院校室社司学學队隊组組科处處委办辦店场場行会會团團厅廳系班连連营營站所矿礦库庫段台中心";
/// Characters of home and unit together.
const HOME: std::ops::RangeInclusive<usize> = 3..=20;
/// What two characters in a bracket say that are no name.
const REMARKS: Words = Words(
    "掌声 掌聲 笑声 笑聲 大笑 鼓掌 哄笑 欢呼 歡呼 下略 略去 从略 從略 附图 附圖 图片 圖片 漫画 漫畫 完毕 完畢 本报 本報 记者 記者 作者 译者 譯者 笔者 筆者 同上 见图 見圖 下同 节选 節選 摘要",
);

/// Byte at which the names begin behind home and unit.
pub(super) fn names_at(tight: &str) -> Option<usize> {
    if !tight.chars().all(is_han) || !places::begins(tight) {
        return None;
    }
    let mut chars = 0;
    let mut found = None;
    for (i, c) in tight.char_indices() {
        chars += 1;
        let end = i + c.len_utf8();
        if UNITS.contains(c) && HOME.contains(&chars) && lone_names(&tight[end..]).is_some() {
            found = Some(end);
        }
    }
    found
}

/// Whether two characters in a bracket of their own may be a pen name.
pub(super) fn is_pen_name(tight: &str) -> bool {
    let two = tight.len() == "思齐".len() && tight.chars().all(is_han);
    two && !REMARKS.has(tight) && !names::prose(tight) && !places::known(tight)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_behind_home_and_unit() {
        for (bracket, want) in [
            ("山东清河县水利局周山", Some("周山")),
            ("河北清河市周山李小河", Some("周山李小河")),
            ("江苏清河棉纺织厂办公室唐锦禄", Some("唐锦禄")),
            ("清河县水利局局长", None),
            ("水利局周山", None),
            ("山东清河县水利局", None),
            ("山东清河县水利局周山说", None),
        ] {
            assert_eq!(names_at(bracket).map(|at| &bracket[at..]), want, "{bracket}");
        }
    }

    #[test]
    fn avoids_remarks_as_pen_names() {
        assert!(is_pen_name("思齐") && is_pen_name("向文"));
        for remark in ["掌声", "北京", "记者", "思", "思齐文", "的确", "2题"] {
            assert!(!is_pen_name(remark), "{remark}");
        }
    }
}

//! Texts that are told of a picture only: `周山（左）与徒弟在修桥`, `图为新桥夜景。`, `雨后的桥（水彩） 周山`.
//!
//! In: a line or a short paragraph. Out: whether it says itself that it is a caption. Credits are read by
//! [`super::credit`].
//! Not handled: such words in a longer paragraph, which is for those who ask.

use super::author::author_line;
use super::text::{bracket, opens};
use super::words::Words;
use crate::glyphs::{holds, one_of};

/// Characters in a bracket that tells where somebody stands, or in what a work is done, at most.
const LONGEST: usize = 8;

/// In what a work is done.
const ARTS: Words = Words(
    "水彩 水彩画 国画 中国画 油画 版画 木刻 书法 篆刻 剪纸 摄影 素描 速写 漫画 水墨 水墨画 木刻版画 石版画 铜版画 \
    丝网版画 连环画 年画 插画 图",
);

/// Whether a short text is told of a picture.
pub(crate) fn is_shown(text: &str) -> bool {
    const SHOWS: Words = Words("图为 上图： 下图： 左图： 右图： 上图为 下图为 左图为 右图为 题图： 大图： 小图：");
    SHOWS.begin(text) || numbers_a_picture(text.chars()) || in_brackets(text) || is_work(text)
}

/// `图② …`, `圖③：…`.
pub(crate) fn numbers_a_picture(mut chars: impl Iterator<Item = char>) -> bool {
    matches!(chars.next(), Some('图' | '圖')) && matches!(chars.next(), Some('①'..='⑳'))
}

/// `周山（左）`, `李河（前排右二）`, `王川（中）与`: who stands where; parts of a series end so: `修桥记（中）`. Or in what a
/// work is done, and by whom: `雨后的桥（水彩） 周山`, `渔歌（国画） 李河 作`.
fn in_brackets(text: &str) -> bool {
    let brackets = text.char_indices().filter(|&(i, c)| i > 0 && opens(c));
    brackets.filter_map(|(at, _)| bracket(text, at, LONGEST)).any(|(inner, end)| {
        let (inner, behind) = (&text[inner], &text[end..]);
        let side = inner.trim_start_matches(one_of("前后後第一二三排"));
        let side = side.trim_end_matches(one_of("一二三四五六七八九十起者方侧側数數"));
        let who = || behind.trim_start_matches(one_of(" ")).trim_end_matches(one_of(" 作绘繪摄攝"));
        matches!(side, "左" | "右")
            || side == "中" && !behind.is_empty()
            || ARTS.has(inner) && author_line(who()).is_some()
    })
}

/// `《层层加码》 漫画/周山`, `桥（组画之三） 木刻 42cm×30cm 周山`: a work, and behind blanks in what it is done and by whom, or how
/// large it is.
fn is_work(text: &str) -> bool {
    let Some((_, rest)) = text.split_once(one_of(" ")).filter(|(name, _)| !name.contains(one_of("/／：:"))) else {
        return false;
    };
    rest.split(one_of(" ")).any(|word| {
        let end = word.find(one_of("/／：:")).filter(|&end| end + 1 < word.len());
        end.is_some_and(|end| ARTS.has(&word[..end]))
            || holds(word, '×') && (word.ends_with("cm") || word.ends_with("公分") || word.ends_with("厘米"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_tell_of_a_picture_are_known() {
        for text in [
            "周山（左二）与徒弟李河在修桥。",
            "李河（前排右一起）等人合影",
            "王川（中）登台献唱",
            "周山(左)、李河",
            "图为新桥夜景。",
            "图①：周山在河边。",
            "圖⑫ 新橋",
            "右图：李河在修桥。",
            "雨后的桥（水彩） □周山河",
            "渔歌（国画） 李 河 作",
            "《层层加码》 漫画/周山",
            "「租約到期」 漫畫：阿墨",
            "桥 木刻 42cm×30cm 周山",
        ] {
            assert!(is_shown(text), "{text}");
        }
    }

    #[test]
    fn avoids_parts_of_series_and_texts_that_mention_sides() {
        for text in [
            "修桥记（中）",
            "修桥记（上）",
            "左右为难的修桥人",
            "他往右（东）走",
            "图书馆（一期）开工",
            "水彩（国画）展开幕",
            "漫画：周山",
            "策划/本刊编辑部 执笔/周山 图/李河",
            "新桥 120×30米",
            "本报记者 周山 文/图：",
            "",
            "（",
        ] {
            assert!(!is_shown(text), "{text}");
        }
    }
}

//! Captions that show what they are by their words.
//!
//! Part of the zones stage, its last step. Texts tell who stands left and right (`周山（左二）`), what the picture
//! shows (`图为…`, `右图：…`) or in what a work is done (`雨后的桥（水彩） 周山`) only below pictures. Captions with a
//! credit of their own were gathered before ([`super::captions`]).
//!
//! Invariants: only zones change: a short block becomes a caption whole.
//! Not handled: such words in a longer paragraph.

use super::{Block, Zone};
use crate::fields::{self, Words};
use crate::glyphs::one_of;
use crate::lines::Sheet;

/// Lines of such a caption at most.
const MOST: usize = 4;
/// Characters of such a caption at most.
const LONGEST: usize = 110;

/// Turns blocks that tell of a picture into captions.
pub(super) fn mark(sheet: &Sheet, blocks: &mut [Block]) {
    for block in blocks {
        let text = match block.zone {
            Zone::Head => block.lines.len() == 1,
            Zone::Body => block.lines.len() <= MOST && block.opens && block.closes && !block.message,
            _ => false,
        };
        if !text {
            continue;
        }
        let mut read = String::new();
        for &l in &block.lines {
            sheet.push_text(&sheet.lines[l as usize], &mut read);
        }
        if read.chars().nth(LONGEST).is_none() && is_shown(&read) {
            block.zone = Zone::Caption { credit_lines: 0 };
        }
    }
}

/// Whether a short text is told of a picture.
fn is_shown(text: &str) -> bool {
    const SHOWS: Words =
        Words("图为 圖為 图① 圖① 上图： 下图： 左图： 右图： 上图为 下图为 左图为 右图为 题图： 題圖： 大图： 小图：");
    SHOWS.begin(text) || places_people(text) || is_work(text)
}

/// `周山（左）`, `李河（前排右二）`, `王川（中）与`: who stands where. Parts of a series end so: `修桥记（中）`.
fn places_people(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find(one_of("（(")) {
        rest = &rest[at..];
        let Some(end) = rest.find(one_of("）)")) else { return false };
        let inner = rest[..end].trim_start_matches(one_of("（("));
        let behind = &rest[end..];
        let row = inner.trim_start_matches(one_of("前后後第一二三排"));
        let side = row.trim_end_matches(one_of("一二三四五六七八九十起者")).trim_end_matches(one_of("方侧側数數"));
        if matches!(side, "左" | "右") || side == "中" && behind.chars().nth(1).is_some() {
            return true;
        }
        rest = behind;
    }
    false
}

/// `雨后的桥（水彩） 周山`, `渔歌（国画） 李河 作`: a work, in what it is done, by whom.
fn is_work(text: &str) -> bool {
    const ARTS: Words = Words(
        "水彩 水彩画 水彩畫 国画 國畫 中国画 油画 油畫 版画 版畫 木刻 书法 書法 篆刻 剪纸 剪紙 摄影 攝影 素描 速写 速寫 漫画 \
        漫畫 水墨 水墨画 年画 年畫 粉画 工笔画 插画 插畫 丙烯画",
    );
    let Some(open) = text.find(one_of("（(")).filter(|&i| i > 0) else { return false };
    let Some(close) = text[open..].find(one_of("）)")).map(|i| open + i) else { return false };
    let art = text[open..close].trim_start_matches(one_of("（("));
    let who = text[close..].trim_start_matches(one_of("）) ")).trim_end_matches(one_of(" 作绘繪摄攝"));
    ARTS.has(art) && fields::author_line(who).is_some()
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
            "右图：李河在修桥。",
            "雨后的桥（水彩） □周山河",
            "渔歌（国画） 李 河 作",
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
            "",
            "（",
        ] {
            assert!(!is_shown(text), "{text}");
        }
    }
}

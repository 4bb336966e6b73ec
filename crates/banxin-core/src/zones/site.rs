//! What a web page has around its text: menus, where the page stands, when it was put there, what readers may do with it.
//!
//! Part of the zones stage, after what lines say of themselves, on text that was never wrapped: so stories are copied from
//! the web. A menu is short pieces in a row, or short lines below each other, above the first paragraph; a path (`首页 > 新闻 >
//! 正文`) has its signs; a date says when; rows of what may be done (`分享 收藏 打印`) and what leads elsewhere (`相关阅读`) are
//! known by their words ([`super::site_lines`]). What stands above the last menu or path over the first paragraph is of the site too: its name; and so is
//! all below the last paragraph from the first such line on: what others read, what readers say.
//!
//! In: lines with their marks. Out: marks of furniture.
//! Not handled: comments as long as paragraphs.

use super::features::{End, Feature};
use super::log::has_clock;
use super::marks::{Mark, Marked};
use super::measures;
use super::site_lines::{PIECE, is_menu, is_of_site, is_path, leads, navigates, rights, speaks};
use crate::document::FurnitureKind;
use crate::fields;
use crate::glyphs::{by, is_han};
use crate::lines::{EM, Sheet};

/// Lines that may stand above the text.
const TOP: usize = 40;
/// A line (quarter em) that is a sentence of the text.
const SENTENCE: i32 = 10 * EM;
/// Lines of a site that show that what stands below the text is of it.
const SEEN: usize = 2;
/// Lines of a menu with an entry a line, at least.
const MENU: usize = 4;

/// Marks the lines of a site.
pub(super) fn mark(sheet: &Sheet, features: &[Feature], marks: &mut [Marked]) {
    let texts: Vec<String> = sheet.lines.iter().map(|l| sheet.chars(l).collect()).collect();
    // Paragraphs; of a text in short ones, sentences.
    let long = features.iter().any(measures::runs_on);
    let sentence = |f: &Feature| f.end == End::Final && f.width > SENTENCE;
    let text = |i: &usize| {
        let f = &features[*i];
        (measures::runs_on(f) || !long && sentence(f)) && !leads(&texts[*i]) && !rights(&texts[*i])
    };
    let lines = 0..marks.len();
    let (Some(first), Some(last)) = (lines.clone().find(text), lines.clone().rfind(text)) else { return };
    // Labels tell what stands above a text.
    let first = if sheet.lines.iter().any(|l| l.told.is_some()) { 0 } else { first };
    let (mut top, mut bottom) = (0, marks.len());
    // Lines of a site, and short lines below each other.
    let (mut seen, mut short) = (0, 0);
    for i in lines {
        let furniture = matches!(marks[i].mark, Mark::Furniture(_));
        let free = matches!(marks[i].mark, Mark::None | Mark::NonStoryHead(_)) && !marks[i].message;
        let of_site = is_of_site(&texts[i], i < first);
        let listed = matches!(marks[i].mark, Mark::NonStoryLine(_)) && !has_clock(&texts[i]);
        let known = (free || listed) && of_site || furniture;
        let menu = i < first
            && ((free || furniture) && (is_path(&texts[i]) || navigates(&texts[i]))
                || free && !known && is_menu(&texts[i]));
        let entry = free && !known && i < first && texts[i].chars().count() <= PIECE && texts[i].contains(by(is_han));
        short = if entry || furniture && short > 0 { short + 1 } else { 0 };
        if (menu || short >= MENU) && i < TOP {
            top = i + 1;
        }
        if i > last && known {
            bottom = bottom.min(i);
        }
        seen += usize::from(of_site || menu);
        if !furniture && (known || free && menu) {
            marks[i].mark = Mark::Furniture(FurnitureKind::Other);
        }
    }
    // A paper prints who edited the page between its stories.
    if seen < SEEN {
        bottom = marks.len();
    }
    for i in (0..top).chain(bottom..marks.len()) {
        if matches!(marks[i].mark, Mark::None | Mark::NonStoryHead(_)) {
            marks[i].mark = Mark::Furniture(FurnitureKind::Other);
        }
    }
    // Between the title and the text: what stands behind the first line of the site, but for who wrote and a crosshead.
    let (mut title, mut behind, mut named) = (false, false, top);
    for i in top..first {
        let free = marks[i].mark == Mark::None;
        // The name of a section alone stands above the time, the title below it.
        if behind && free && texts[named].chars().count() <= PIECE && texts[i].chars().count() > PIECE {
            marks[named].mark = Mark::Furniture(FurnitureKind::Other);
            (named, behind) = (i, false);
        }
        let crosshead =
            i + 1 == first && (sheet.lines[i].gap > 0 || i.checked_sub(1).is_none_or(|b| marks[b].mark == Mark::None));
        let says = || speaks(&texts[i]) || texts[i].starts_with('▲') || fields::author_line(&texts[i]).is_some();
        if behind && free && !crosshead && !says() {
            marks[i].mark = Mark::Furniture(FurnitureKind::Other);
        }
        if free && !title {
            named = i;
        }
        title |= free;
        behind |= title && matches!(marks[i].mark, Mark::Furniture(_));
    }
}

#[cfg(test)]
mod tests {
    use super::super::{features, marks};
    use super::*;
    use crate::glyphs::plain;
    use crate::lines::measure;

    const TEXT: &str = "去年冬天清河的水很低，船走不动，两岸的人要等到天晴才能过河，渡口的老耿说他三十年没有见过。\n";

    /// Which lines of a text are of the site.
    fn of_site(text: &str) -> Vec<String> {
        let page = plain(text, 0, text.len());
        let sheet = measure(&page.glyphs, &page.lines, page.removed, false);
        let mut marks = marks::mark(text, &sheet);
        mark(&sheet, &features::read(&sheet), &mut marks);
        let is_furniture = |i: &usize| matches!(marks[*i].mark, Mark::Furniture(_));
        (0..marks.len()).filter(is_furniture).map(|i| sheet.chars(&sheet.lines[i]).collect()).collect()
    }

    #[test]
    fn menus_paths_and_times_are_of_the_site_and_the_title_is_not() {
        let top = "首页 时政 社会 文化 体育\n清河新闻网 > 社会 > 民生\n老桥要拆了\n2026-03-01 10:23\n分享 收藏 打印\n";
        let found = of_site(&[top, TEXT, TEXT].concat());
        assert_eq!(found.len(), 4);
        assert!(!found.contains(&"老桥要拆了".to_owned()));
    }

    #[test]
    fn what_stands_below_the_text_is_of_the_site_from_what_leads_elsewhere_on() {
        let below = "分享 收藏\n延伸阅读\n面馆的最后一天\n去哪儿看花\n";
        assert_eq!(of_site(&["老桥要拆了\n", TEXT, TEXT, below].concat()).len(), 4);
    }

    #[test]
    fn avoids_what_a_paper_prints_around_its_stories() {
        let page =
            ["老桥要拆了\n新桥五月开工\n", TEXT, "2026年3月1日\n责任编辑：王伟\n渡口的最后一天\n", TEXT, "周山河\n"];
        assert_eq!(of_site(&page.concat()), ["责任编辑：王伟"]);
    }

    #[test]
    fn avoids_the_names_of_four_who_wrote() {
        assert!(of_site(&["老桥要拆了\n周山 李河 王伟 张静\n", TEXT, TEXT].concat()).is_empty());
    }

    #[test]
    fn avoids_paragraphs_and_heads_that_begin_like_what_a_site_says() {
        assert!(of_site(&["更多的人在等船。\n", TEXT, "关注老桥的人很多。\n", TEXT].concat()).is_empty());
        assert!(of_site(&["大桥通车 小城变样\n", TEXT, "发布 新规落地\n", TEXT].concat()).is_empty());
    }
}

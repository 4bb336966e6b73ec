//! What a web page has around its text: menus, where the page stands, when it was put there, what readers may do with it.
//!
//! Part of the zones stage, after what lines say of themselves, on text that was never wrapped: so stories are copied from
//! the web. A menu is short pieces in a row, or short lines below each other, above the first paragraph; a path (`首页 > 新闻 >
//! 正文`) has its signs; a date says when; rows of what may be done (`分享 收藏 打印`) and what leads elsewhere (`相关阅读`) are
//! known by their words. What stands above the last menu or path over the first paragraph is of the site too: its name; and so is
//! all below the last paragraph from the first such line on: what others read, what readers say.
//!
//! In: lines with their marks. Out: marks of furniture.
//! Not handled: comments as long as paragraphs.

use super::features::{End, Feature};
use super::log::has_clock;
use super::marks::{Mark, Marked};
use super::measures;
use crate::document::FurnitureKind;
use crate::fields::{self, Words};
use crate::glyphs::{by, has_digit, is_han, one_of};
use crate::lines::{EM, Sheet};

/// Lines that may stand above the text.
const TOP: usize = 40;
/// Characters of a line of a site at most.
const LONGEST: usize = 80;
/// A line (quarter em) that is a sentence of the text.
const SENTENCE: i32 = 10 * EM;
/// Lines of a site that show that what stands below the text is of it.
const SEEN: usize = 2;
/// Pieces of a menu at least: four may have written a story.
const ROW: usize = 5;
/// Lines of a menu with an entry a line, at least.
const MENU: usize = 4;
/// Characters of a piece of a menu at most.
const PIECE: usize = 6;

/// What a piece of a row says that tells what readers may do, or what the page is, besides what is furniture on any page
/// (`fields/rows.rs`); and so do those of [`LONE`].
const DEEDS: Words = Words(
    "发布日期 版次 作者 首页 主页 登陆 注册 会员 会员专区 导航 回复 评论 微信 微博 朋友圈 手机版 无障碍 关怀版 索引号 发布机构 公开方式 \
    有效性 查看全部 原创 编辑 责编 发表 发表于 更新于 时间 请继续往下阅读 Facebook WhatsApp LINE X QQ A",
);
/// Such a piece that stands alone on its line too, with a number or what it tells behind it.
const LONE: Words = Words(
    "关注 +关注 收起 广告 ADVERTISEMENT 列印 点赞 赞 赞好 讚 留言 热门 更多 阅读 浏览 浏览次数 点阅 举报 下载 \
    打开APP 返回 加入书签 展开全文 打开全文 字号 字体 字级 大 中 小 A+ A- 搜索 登录 登入 订阅 \
    来源 出版 发布 发布时间 更新 更新时间 标签 关键词 关键字 听报 点看",
);
/// Such a piece that leads from page to page: in digital papers it stands above the title, or below the text.
const NAVIGATION: Words = Words(
    "上一篇 下一篇 上一版 下一版 上一期 下一期 上一则 下一则 前一篇 后一篇 往期回顾 返回目录 返回首页 版次列表 版面导航 标题导航",
);
/// What a line begins with that leads elsewhere.
const LEADS: Words = Words(
    "更多相关 更多报道 更多新闻 更多阅读 相关阅读 相关文章 相关新闻 相关报道 相关链接 相关主题 相关内容 延伸阅读 推荐阅读 往期推荐 本版其他 本版标题 \
    热门新闻 热门评论 热门推荐 热门留言 精彩评论 大家都在看 返回顶部 点击上方 \
    免责声明 版权声明 广告声明 © (c) (C) Copyright",
);

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
            behind = false;
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

/// Whether a line is one of a site by its words: it says what readers may do, when it was put there, or leads elsewhere. A date
/// alone does `above` the text; below, it may sign it.
fn is_of_site(text: &str, above: bool) -> bool {
    let dated = || !speaks(text) && (has_clock(text) || above && is_date(text));
    leads(text) || rights(text) || text.chars().count() <= LONGEST && (!text.ends_with('。') && does(text) || dated())
}

/// Whether a line says whose a text is: `版权归清河日报所有，未经许可不得转载。`
fn rights(text: &str) -> bool {
    Words("版权 著作权").within(text) && Words("不得 必究 转载").within(text) || Words("ICP备 公网安备").within(text)
}

/// Whether a line is one of sentences.
fn speaks(text: &str) -> bool {
    text.contains(one_of("，。！？“「"))
}

/// The pieces of a line, as blanks and strokes part them.
fn pieces(text: &str) -> Vec<&str> {
    text.split(one_of(" |｜/／>›»＞·•【】[]")).filter(|p| !p.is_empty()).collect()
}

/// Whether a line tells the way to the page.
fn is_path(text: &str) -> bool {
    let pieces = pieces(text);
    let short = || pieces.len() > 2 && pieces.iter().all(|p| p.chars().count() <= PIECE);
    let slashes = text.contains('/') && !has_digit(text) && short();
    !speaks(text) && (slashes || pieces.len() > 1 && text.contains(one_of(">›»＞")))
}

/// Whether a line is a row of short pieces.
fn is_menu(text: &str) -> bool {
    let pieces = pieces(text);
    let short = pieces.iter().filter(|p| p.chars().count() <= PIECE).count();
    // What was told of the text is no menu: `版次：03 作者：周山`.
    !speaks(text) && !text.contains('：') && pieces.len() >= ROW && short + 1 >= pieces.len()
}

/// The word of a piece. Signs for what leads on are figures where their face is missing: `3上一篇`.
fn word(piece: &str) -> &str {
    let piece = piece.trim_start_matches(one_of("0123456789◀▶"));
    piece.split(one_of("(（：:-.0123456789")).next().unwrap_or_default()
}

/// Whether a line leads from page to page.
fn navigates(text: &str) -> bool {
    !speaks(text) && pieces(text).into_iter().any(|piece| NAVIGATION.has(word(piece)))
}

/// Whether most of its pieces, figures apart, say what readers may do, or its only one does.
fn does(text: &str) -> bool {
    let (mut words, mut deeds, mut alone) = (0, 0, false);
    for piece in pieces(text) {
        let word = word(piece);
        if !word.is_empty() {
            words += 1;
            alone = LONE.has(word) || NAVIGATION.has(word) || fields::furniture(word) == Some(FurnitureKind::Other);
            deeds += usize::from(alone || DEEDS.has(word));
        }
    }
    deeds * 2 >= words && (deeds > 1 || words == 1 && alone)
}

/// Whether it is nothing but figures and what counts them in a date.
fn is_date(text: &str) -> bool {
    has_digit(text) && text.chars().all(|c| c.is_ascii_digit() || one_of("年月日-/.: +")(c))
}

/// Whether it leads elsewhere, or says whose the page is: a paragraph may begin so too, but it ends.
fn leads(text: &str) -> bool {
    LEADS.begin(text.trim_start_matches(one_of("▼▲▶►★●■◆【[｜|—-·• "))) && !text.ends_with('。')
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

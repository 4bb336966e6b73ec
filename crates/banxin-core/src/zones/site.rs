//! What a web page has around its text: menus, where the page stands, when it was put there, what readers may do with it.
//!
//! Part of the zones stage, after what lines say of themselves, on text that was never wrapped: so stories are copied from
//! the web. A menu is short pieces in a row above the first paragraph; a path (`首页 > 新闻 > 正文`) has its signs; a time of day
//! behind a date tells when; rows of what may be done (`分享 收藏 打印`) and what leads elsewhere (`相关阅读`) are known by their
//! words. What stands above the last menu or path over the first paragraph is of the site too: its name; and so is all below the
//! last paragraph from the first such line on: what others read, what readers say.
//!
//! In: lines with their marks. Out: marks of furniture.
//! Not handled: a menu with one entry a line.

use super::features::Feature;
use super::marks::{Mark, Marked};
use super::measures;
use crate::document::FurnitureKind;
use crate::fields::Words;
use crate::glyphs::{holds, one_of};
use crate::lines::Sheet;

/// Lines that may stand above the text.
const TOP: usize = 12;
/// Characters of a line of a site at most.
const LONGEST: usize = 80;
/// Pieces of a menu at least.
const MENU: usize = 4;
/// Characters of a piece of a menu at most.
const PIECE: usize = 6;

/// What a piece begins with that says what readers may do, or what the page is.
const DEEDS: Words = Words(
    "首页 主页 登录 登陆 注册 会员 搜索 导航 分享 收藏 打印 字号 字体 大 中 小 评论 留言 回复 点赞 赞 赞好 阅读 浏览 转发 关注 \
    +关注 复制链接 微信 微博 朋友圈 举报 下载 返回 手机版 无障碍 关怀版 索引号 公开方式 有效性 加入书签 加入書籤 展开全文 收起 \
    上一篇 下一篇 原创 编辑 责编 来源 出版 更新 发布 发表 时间 广告 Facebook WhatsApp LINE Email Copyright X QQ A+ A-",
);
/// Such a piece that stands alone on its line.
const LONE: Words = Words("关注 +关注 收起 广告 分享 收藏 打印 点赞 赞 阅读 浏览 举报 下载 返回 加入书签");
/// What a line begins with that leads elsewhere.
const LEADS: Words = Words(
    "相关阅读 相关文章 相关新闻 相关报道 延伸阅读 更多阅读 推荐阅读 往期推荐 热门 展开全文 返回首页 返回顶部 您当前的位置 您的位置 \
    当前位置 点击上方 扫一扫 免责声明 版权声明 复制链接 ©",
);

/// Marks the lines of a site.
pub(super) fn mark(sheet: &Sheet, features: &[Feature], marks: &mut [Marked]) {
    let first = features.iter().position(measures::runs_on).unwrap_or(0);
    let last = features.iter().rposition(measures::runs_on).unwrap_or(0);
    let furniture = Mark::Furniture(FurnitureKind::Other);
    let (mut top, mut bottom) = (0, marks.len());
    for i in 0..marks.len() {
        let line = &sheet.lines[i];
        if marks[i].mark != Mark::None || marks[i].message || line.end - line.start > LONGEST as u32 {
            continue;
        }
        let text: String = sheet.chars(line).collect();
        let known = does(&text) || leads(&text) || is_stamp(&text);
        let menu = i < first && !known && is_menu(&text);
        if menu && i < TOP {
            top = i;
        }
        if known || menu {
            if i > last {
                bottom = bottom.min(i);
            }
            marks[i].mark = furniture.clone();
        }
    }
    let (above, below) = (0..top, bottom..marks.len());
    for i in above.chain(below) {
        if marks[i].mark == Mark::None {
            marks[i].mark = furniture.clone();
        }
    }
}

/// Whether a line is one of sentences.
fn speaks(text: &str) -> bool {
    text.contains(one_of("，。！？“「"))
}

/// The pieces of a line, as blanks and strokes part them.
fn pieces(text: &str) -> Vec<&str> {
    text.split(one_of(" |｜/／>›»＞·•")).filter(|p| !p.is_empty()).collect()
}

/// Whether a line is a menu, or tells the way to the page.
fn is_menu(text: &str) -> bool {
    let pieces = pieces(text);
    let path = text.contains(one_of(">›»＞"));
    let short = |n: usize| pieces.iter().filter(|p| p.chars().count() <= PIECE).count() >= n;
    !speaks(text) && (path && pieces.len() > 1 || pieces.len() >= MENU && short(pieces.len() - 1) || text.starts_with("首"))
}

/// Whether most of its pieces say what readers may do.
fn does(text: &str) -> bool {
    let pieces = pieces(text);
    let deeds = pieces.iter().filter(|p| DEEDS.begin(p)).count();
    let alone = || LONE.has(text.split(one_of(" (（0123456789")).next().unwrap_or_default());
    !speaks(text) && (pieces.len() > 1 && deeds > 1 && deeds * 2 >= pieces.len() || alone())
}

/// Whether a date and a time of day stand in it: `2024-04-17 07:36`.
fn is_stamp(text: &str) -> bool {
    let digits = |c: char| c.is_ascii_digit();
    let clock = |at: usize| {
        let (before, behind) = (&text[..at], &text[at + 1..]);
        before.ends_with(digits) && behind.chars().take(2).filter(|&c| digits(c)).count() == 2
    };
    let year = text.bytes().filter(u8::is_ascii_digit).count() >= 8 && text.contains(one_of("-/.年"));
    !speaks(text) && year && text.char_indices().any(|(at, c)| c == ':' && clock(at))
}

/// Whether it leads elsewhere.
fn leads(text: &str) -> bool {
    let text = text.trim_start_matches(one_of("▼▲▶►★●■◆【[｜|—-·• "));
    LEADS.begin(text) && (!speaks(text) || holds(text, '：'))
}

//! What a line of a web page says by its words: that it is a menu, the way to the page, when it was put there, what readers may do,
//! where else they may go, or whose the page is.
//!
//! Part of [`super::site`], which tells where such lines may stand. In: a line. Out: answers. Words are asked whole: a head
//! may begin as they do (`大桥通车 小城变样`).
//! Not handled: what a site says in sentences.

use super::log::has_clock;
use crate::document::FurnitureKind;
use crate::fields::{self, Words};
use crate::glyphs::{has_digit, one_of};

/// Characters of a line of a site at most.
const LONGEST: usize = 80;
/// Pieces of a menu at least: four may have written a story.
const ROW: usize = 5;
/// Characters of a piece of a menu at most.
pub(super) const PIECE: usize = 6;

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

/// Whether a line is one of a site by its words: it says what readers may do, when it was put there, or leads elsewhere. A date
/// alone does `above` the text; below, it may sign it.
pub(super) fn is_of_site(text: &str, above: bool) -> bool {
    let dated = || !speaks(text) && (has_clock(text) || above && is_date(text));
    leads(text) || rights(text) || text.chars().count() <= LONGEST && (!text.ends_with('。') && does(text) || dated())
}

/// Whether a line says whose a text is: `版权归清河日报所有，未经许可不得转载。`
pub(super) fn rights(text: &str) -> bool {
    Words("版权 著作权").within(text) && Words("不得 必究 转载").within(text) || Words("ICP备 公网安备").within(text)
}

/// Whether a line is one of sentences.
pub(super) fn speaks(text: &str) -> bool {
    text.contains(one_of("，。！？“「"))
}

/// The pieces of a line, as blanks and strokes part them.
fn pieces(text: &str) -> Vec<&str> {
    text.split(one_of(" |｜/／>›»＞·•【】[]")).filter(|p| !p.is_empty()).collect()
}

/// Whether a line tells the way to the page.
pub(super) fn is_path(text: &str) -> bool {
    let pieces = pieces(text);
    let short = || pieces.len() > 2 && pieces.iter().all(|p| p.chars().count() <= PIECE);
    let slashes = text.contains(one_of("/")) && !has_digit(text) && short();
    !speaks(text) && (slashes || pieces.len() > 1 && text.contains(one_of(">›»＞")))
}

/// Whether a line is a row of short pieces.
pub(super) fn is_menu(text: &str) -> bool {
    let pieces = pieces(text);
    let short = pieces.iter().filter(|p| p.chars().count() <= PIECE).count();
    // What was told of the text is no menu: `版次：03 作者：周山`.
    !speaks(text) && !text.contains(one_of("：")) && pieces.len() >= ROW && short + 1 >= pieces.len()
}

/// The word of a piece. Signs for what leads on are figures where their face is missing: `3上一篇`.
fn word(piece: &str) -> &str {
    let piece = piece.trim_start_matches(one_of("0123456789◀▶"));
    piece.split(one_of("(（：:-.0123456789")).next().unwrap_or_default()
}

/// Whether a line leads from page to page.
pub(super) fn navigates(text: &str) -> bool {
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
pub(super) fn leads(text: &str) -> bool {
    LEADS.begin(text.trim_start_matches(one_of("▼▲▶►★●■◆【[｜|—-·• "))) && !text.ends_with('。')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_for_what_leads_on_may_be_figures() {
        assert!(navigates("3上一篇  下一篇4") && navigates("[上一版] [下一版]"));
        assert!(!navigates("上一版说到渡口的老耿，下一版还有他。"));
    }

    #[test]
    fn avoids_taking_what_is_told_of_a_text_for_a_menu() {
        assert!(is_menu("首页 时政 社会 文化 体育"));
        assert!(!is_menu("发布日期：2022年 版次：06 作者：周山 责编：李河 来源：清河"));
    }

    #[test]
    fn rights_are_told_by_two_words() {
        assert!(rights("清河日报社版权所有，未经书面授权不得转载。"));
        assert!(!rights("他说，版权是作者的。"));
    }
}

//! Lines below a story that tell where it is from, or send its reader on.
//!
//! In: a line. Out: whether it is nothing else: `相关报道见6版`, `欢迎拨打本报新闻热线96118`, `更多内容请扫码关注`,
//! `据新华社、央视新闻`, `文中人物均为化名`. Without brackets they look like heads. That a text stands above is for
//! those who ask ([`crate::zones`]).
//! Not handled: such remarks over two lines.

use super::closing_head;
use super::column::without_ornament;
use super::text::at_most;
use super::words::Words;
use crate::glyphs::one_of;

/// Characters of such a line at most.
const LONGEST: usize = 26;
/// How references begin, before the number of a page.
const REFER: Words =
    Words("相关报道 相关报导 相关新闻 相关稿件 相关内容 另见 详见 详情见 全文见 全文刊 更多报道 报道见 系列报道见");
/// What the paper asks its readers to do.
const ASKS: Words = Words(
    "欢迎 扫码 扫描 扫一扫 微信扫 请扫 加入本 加入我 下载本 长按 识别二 更多内容 更多精彩 更多资讯 更多新闻 更多详情 敬请 关注本 关注我 关注“",
);
/// What it asks them to read on in.
const WHERE: Words = Words(
    "公众号 二维码 热线 电话 客户端 APP 读者群 微信群 QQ群 视频号 抖音号 官方微信 官方微博 扫码关注 扫码观看 \
    扫码阅读 观看视频 看视频 关注我们",
);
/// What is said of the names in a text.
const SAID: Words = Words("为化名 系化名");
/// What says that several sources were put together.
const WHOLE: Words = Words("本报综合 本报综合报道 综合整理 本版综合");
/// How a source is told.
const SOURCES: Words = Words("据 综合 来源 摘自");

/// Whether a line tells where the text above is from, or sends its reader on.
pub(crate) fn is_remark(line: &str) -> bool {
    let s = line[without_ornament(line)].trim_matches(one_of(">＞》 "));
    if s.is_empty() || !at_most(s, LONGEST) || s.contains(one_of("。；，？")) {
        return false;
    }
    let end = s.trim_end_matches(one_of("！)）"));
    let counts = || end.ends_with(one_of("版0123456789"));
    REFER.begin(s) && counts() && end.contains(one_of("0123456789一二三四五六七八九十"))
        || ASKS.begin(s) && WHERE.within(s) && (WHERE.end(end) || counts())
        || SAID.end(end)
        || WHOLE.has(s)
        || SOURCES.begin(s) && closing_head(s).is_some_and(|head| head.at.len() == s.len() && head.source.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_invitations_sources_and_names_changed_are_remarks() {
        for line in [
            "相关报道见6版>>>",
            ">>相关报道 A8版",
            "相關新聞刊A3",
            "另見A5、A6版",
            "详见第二版",
            "欢迎拨打本报新闻热线96118",
            "关注“清河晚报”微信公众号",
            "加入本报读者群",
            "更多内容请扫码关注",
            "扫描二维码 观看视频",
            "据新华社、《清河日报》、央视新闻",
            "综合新华社、央视",
            "来源：清河网",
            "本报综合",
            "文中人物均为化名",
        ] {
            assert!(is_remark(line), "{line}");
        }
    }

    #[test]
    fn avoids_heads_with_the_same_words() {
        for line in [
            "相关部门回应停水",
            "相关案件下降23",
            "欢迎外地客商来清河",
            "更多岗位留给青年",
            "扫码乘车开通首日",
            "关注微信公众号新骗局",
            "综合执法进小区",
            "据守河口三十年",
            "来源不明的药品",
            "详见说明书",
            "热线电话响不停",
            "更多老人有了新电话",
        ] {
            assert!(!is_remark(line), "{line}");
        }
    }
}

//! Pieces of furniture that are names: a paper's (`清河日报`, `清 河 日 报`), a section's (`要闻`, `第7版 读者`).
//!
//! Part of [`super::pieces`], which asks where no piece of another kind stands. In: the rest of a line and the pieces before
//! it. Out: the name at its start; a section's by itself as well ([`section`]). A word that is no known name is one
//! beside the number of a page, the day or the number of the issue: names need their neighbours.
//! Not handled: names of papers that end as no paper does.

use std::sync::LazyLock;

use super::chars::Chars;
use super::pattern::{Pattern, pattern};
use super::pieces::Kind;
use super::text::{at_most, blank, past};
use super::words::Words;
use super::{Range, names, rows};
use crate::glyphs::{by, is_han, one_of};

/// Names of sections, whole or as endings.
const SECTIONS: Words = Words(
    "要闻 新闻 综合 时政 民生 经济 文化 副刊 体育 国际 国内 社会 评论 理论 教育 健康 财经 财富 科技 生态 法治 \
    政法 文艺 文旅 旅游 广告 公告 专题 专版 特刊 视觉 周刊 周末 世界 天下 本地 本埠 焦点 热点 头条 都市 城市 \
    城事 县域 乡村 三农 区县 区域 基层 生活 消费 娱乐 影视 读书 阅读 家园 人文 收藏 军事 台海 两岸 港澳 港闻 \
    两岸三地 中国 地方 省内 省闻 政治 党建 人事 观点 时评 论坛 言论 深度 调查 聚焦 特别报道 封面 产经 证券 房产 \
    地产 汽车 金融 投资 服务 资讯 便民 连载 作品 版面 天气 图片 影像 社区 校园 人物 纪实 互动 创新 环保 卫生 \
    农业 工业 交通 通版 生活圈 娱乐圈 马经 股市 今日 要闻版 星期 身边 创富 警事 文摘 环球 连线 关注 悦读 风采 \
    求是 思想 纵横 传真 视野 广场 之窗 天地 专刊 长廊 大观 通联 人大 政协 全媒 融媒",
);

/// The characters sections end with.
static SECTION_ENDS: LazyLock<Chars> = LazyLock::new(|| Chars::of("").with_last(SECTIONS));

/// A paper's name: known by its ending.
static NAME: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^(?:[一-鿿]{1,6}(?:(?:日|晚|晨|早|午|商|[时時]|都市|快|[导導]|[周週]|青年|生活|法[制治]|经济|文[汇匯]|农民|工人|新|科技|教育)[报報]|新闻网)|(?:大公|文[汇匯]|明|信|新京|晶|聯合)[报報]|参考消息)(?:[·•][一-鿿]{2,8})?",
    )
});

/// Editions of a paper, behind its name.
const EDITIONS: Words = Words("海外版 农村版 省外版 海外专版 美洲版 欧洲版 市区版 郊区版");
/// What names of papers and magazines end with.
const PAPERS: Words = Words("报 周刊 杂志");

/// True where a word names a section: `要闻`, `清河新闻`, `文化·读书`.
pub(super) fn section(word: &str) -> bool {
    let han = |s: &str| s.chars().all(is_han);
    let mut parts = word.split(one_of("·•・/／|｜")).map(|part| part.trim_matches(by(blank)));
    let first = parts.next().unwrap_or_default();
    let named = |n: usize| at_most(&first[..first.len() - n], 4) && han(&first[..first.len() - n]);
    first.chars().next_back().is_some_and(|c| SECTION_ENDS.has(c))
        && SECTIONS.backs(first, &mut |n| named(n))
        && parts.all(|part| (2..=6).contains(&part.chars().count()) && han(part))
        && !word.starts_with(by(blank))
        && !word.ends_with(by(blank))
}

/// `文娱快报`, `一线快报`: what news in brief are called, no paper.
fn is_briefs(name: &str) -> bool {
    /// What papers are called so.
    const PAPERS: Words = Words("现代 都市 东方 海峡 江南 每日");
    /// Characters of what such news are of, at most.
    const SHORT: usize = 2;
    ["快报", "快報"].iter().filter_map(|end| name.strip_suffix(end)).any(|of| at_most(of, SHORT) && !PAPERS.has(of))
}

/// The piece at the start of `rest`, which stands at byte `at` of its line behind the pieces `before`: kind and length.
pub(super) fn named(rest: &str, before: &[(Kind, Range)], at: usize) -> Option<(Kind, usize)> {
    let spaced = super::text::first(rest, 16);
    let papers = rest[..spaced].contains(one_of("报報息闻")) && !Words("本报").begin(rest);
    if papers
        && let Some(m) = NAME.find(rest)
        && !is_briefs(&rest[..m.end()])
    {
        // `清河日报海外版`
        let end = m.end() + EDITIONS.front(&rest[m.end()..]).unwrap_or(0);
        let next = rest[end..].chars().next();
        if next.is_none_or(|c| !super::text::han(c) || matches!(c, '第' | '今' | '国' | '星' | '版')) {
            return Some((Kind::Name, end));
        }
    }

    // `卫国军报　2019年3月14日`: what ends like a paper before the day or the number of the issue.
    let name = if before.is_empty() { rest.split(by(|c| !super::text::han(c))).next()? } else { "" };
    let dated = || {
        let behind = past(&rest[name.len()..], "》");
        rows::first_row(behind).is_some_and(|(kind, _)| matches!(kind, Kind::Day | Kind::Numbers))
    };
    if (3..=8).contains(&name.chars().count()) && PAPERS.end(name) && dated() {
        return Some((Kind::Name, name.len()));
    }
    // `清河商报 北区 N6`: behind the paper's name any letter counts pages.
    let labelled = |s: &str| {
        s.strip_prefix(|c: char| c.is_ascii_uppercase())
            .is_some_and(|n| (1..=2).contains(&n.len()) && n.bytes().all(|b| b.is_ascii_digit()))
    };
    if before.last().is_some_and(|p| matches!(p.0, Kind::Name | Kind::Section)) && labelled(rest) {
        return Some((Kind::Page, rest.len()));
    }
    if papers && let Some(n) = wide_name(&rest[..spaced]) {
        return Some((Kind::Name, n));
    }
    // Blanks between characters and figures are closed up before a line is looked at.
    let word =
        rest.split(by(|c| blank(c) || c.is_ascii_digit() || matches!(c, '|' | '｜' | '│' | '/' | '／'))).next()?;
    let number = before.last().is_some_and(|(k, _)| *k == Kind::Bare);
    let after_page = number || before.iter().any(|(k, _)| *k == Kind::Page);
    // `第7版 读者`: what stands behind a page's number, and nothing or the day behind it, names the section.
    let behind = rest[word.len()..].trim_start_matches(by(blank));
    let alone = before.len() == 1 && !number && (behind.is_empty() || behind.starts_with(|c: char| c.is_ascii_digit()));
    let n = word.chars().count();
    let plain = word.chars().all(|c| super::text::han(c) || matches!(c, '·' | '•' | '・'));
    // `经济广角 第4版`: what stands alone before a page's number.
    let before_page = before.is_empty()
        && (2..=6).contains(&n)
        && plain
        && rest[word.len()..].starts_with(by(blank))
        && behind.starts_with('第')
        && behind.ends_with('版')
        && at_most(behind, 6)
        && !names::speaks(word)
        && !word.ends_with(one_of("见見转轉接刊载載详詳在"));
    let apart = number || before.last().is_some_and(|(_, r)| r.end < at);
    let named = before.last().is_some_and(|p| p.0 == Kind::Name) && plain && (2..=6).contains(&n) && labelled(behind);
    (n <= 10 && section(word)
        || named
        || before_page
        || after_page
            && before.last().is_some_and(|p| p.0 != Kind::Section)
            && apart
            && plain
            && ((2..=8).contains(&n) && !names::speaks(word) || alone && (2..=4).contains(&n)))
    .then_some((Kind::Section, word.len()))
}

/// `清 河 日 报`: a masthead set wide.
fn wide_name(rest: &str) -> Option<usize> {
    let mut chars = rest.char_indices();
    let mut name = String::new();
    let mut end = 0;
    while let Some((i, c)) = chars.next() {
        if !super::text::han(c) {
            break;
        }
        name.push(c);
        end = i + c.len_utf8();
        match chars.next() {
            Some((_, b)) if blank(b) => {}
            Some(_) => return None,
            None => break,
        }
        if NAME.find(&name).is_some_and(|m| m.end() == name.len()) {
            break;
        }
    }
    (name.chars().count() >= 3 && NAME.find(&name).is_some_and(|m| m.end() == name.len())).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_papers_name_sections_with_are_sections() {
        for word in ["要闻", "清河新闻", "文化·读书"] {
            assert!(section(word), "{word}");
        }
    }

    #[test]
    fn a_word_beside_a_paper_or_a_page_is_a_name() {
        let found = |line: &str, before: &[(Kind, Range)]| {
            let at = before.last().map_or(0, |p| p.1.end);
            let lead = line[at..].len() - line[at..].trim_start().len();
            named(&line[at + lead..], before, at + lead)
        };
        assert_eq!(found("清河日报 8", &[]), Some((Kind::Name, "清河日报".len())));
        assert_eq!(found("清 河 日 报", &[]), Some((Kind::Name, "清 河 日 报".len())));
        assert_eq!(found("卫国军报 2019年3月14日", &[]), Some((Kind::Name, "卫国军报".len())));
        for name in ["文汇报", "文匯報", "大公報", "自由時報", "参考消息", "北岸新闻网"] {
            assert_eq!(found(name, &[]), Some((Kind::Name, name.len())), "{name}");
        }
        let page = (Kind::Page, 0.."第7版".len());
        assert_eq!(found("第7版 读者", &[page]), Some((Kind::Section, "读者".len())));
        assert_eq!(found("经济广角 第4版", &[]), Some((Kind::Section, "经济广角".len())));
    }

    #[test]
    fn avoids_news_in_brief_and_words_of_a_text() {
        assert_eq!(named("体育快报", &[], 0), None);
        assert_eq!(named("卫国军报 新桥通车", &[], 0), None);
        assert_eq!(named("渡口 第4次", &[], 0), None);
        assert!(!section("渡口") && !section(" 要闻") && !section("要闻·a"));
    }
}

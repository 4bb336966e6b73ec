//! Blocks that are no stories: notices, weather, lottery, tables, contents, advertisements.
//!
//! In: a line. Out: what kind of block it opens; it must be the whole line. What lines belong to such a block by their
//! own words and figures is told by [`nonstory_line`](super::nonstory_line).
//! Not handled: advertisements that read like stories.

use std::sync::LazyLock;

use super::chars::Chars;
use super::text::{at_most, close_up, ornament};
use super::words::{Asked, Words};
use crate::glyphs::{by, holds, one_of};

/// What a block is that is no story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NonStory {
    /// Lost papers, cancellations, auctions, tenders, obituaries.
    Notice,
    Weather,
    Lottery,
    /// Prices, results, television listings.
    Table,
    /// What stands in the issue.
    Contents,
    Advertisement,
}

/// Whole heads, without blanks and ornaments.
const HEADS: &[(NonStory, Words)] = &[
    (
        NonStory::Notice,
        Words(
            "遗失声明 遗失启事 遗失公告 遗失 声明 声明公告 公告 通告 启事 更正 更正启事 致歉声明 作废声明 挂失 \
            挂失声明 注销公告 清算公告 减资公告 合并公告 分立公告 吸收合并公告 债权转让公告 拍卖公告 拍卖 \
            变卖公告 招标公告 中标公告 中标公示 竞买公告 招租公告 招拍挂公告 拆迁公告 征收公告 送达公告 催告公告 \
            催款公告 催收公告 法院公告 公告送达 开庭公告 破产公告 认尸公告 认领公告 寻人启事 寻尸启事 寻亲公告 \
            寻亲启事 弃婴公告 招领启事 招聘启事 招生启事 征稿启事 讣告 讣闻 哀告 悼念 公示 停电公告 停电通知 \
            停电预告 停电信息 今日停电 停水信息 今日停水 停水停电信息 停电停水信息 停水通知 停水公告 停水预告 \
            停气通知 停气公告 悬赏通告 悬赏公告 协查通告 环评公示 环境影响评价公示 任前公示 拟任职公示 迁坟公告 \
            迁坟通告 封路公告 施工公告 交通管制通告 公证公告 律师声明 严正声明 公司公告 工商公告 分类公告 \
            分类信息 股权转让公告 仲裁公告 更名公告 解除合同公告 通知 公告栏 公告声明 公告启事 更正与致歉 \
            更正致歉 致歉 更正声明",
        ),
    ),
    (
        NonStory::Weather,
        Words(
            "今日天气 天气预报 天气 明日天气 天气情况 城市天气 天气资讯 今明天气 本版天气 未来三天天气 \
            三天天气预报 气象信息 气象 天气提示 空气质量 空气质量预报 今日气象 全国主要城市天气预报 省内天气 \
            各地天气",
        ),
    ),
    (
        NonStory::Lottery,
        Words(
            "开奖公告 开奖信息 开奖公布 开奖结果 福彩公告 体彩公告 彩票公告 福彩信息 体彩信息 福彩开奖公告 \
            体彩开奖公告 体彩开奖 福彩开奖 彩票开奖 中国福利彩票 中国体育彩票 彩票 双色球 大乐透 彩市 福利彩票 \
            体育彩票 中奖号码 六合彩 彩讯 彩票信息 彩票开奖信息",
        ),
    ),
    (
        NonStory::Table,
        Words(
            "股市行情 股市 行情 股指 大盘指数 今日股市 外汇牌价 汇率 人民币汇率中间价 人民币汇价 外汇汇价 金价 \
            油价 菜价 今日菜价 物价信息 价格信息 市场行情 积分榜 射手榜 奖牌榜 金牌榜 比分 赛程 赛果 赛程表 \
            电视节目 电视预告 电视节目预告 电视导视 节目表 影讯 影院排片 航班时刻 列车时刻 潮汐 今日限行 \
            尾号限行 限行尾号",
        ),
    ),
    (
        NonStory::Contents,
        Words(
            "导读 今日导读 今日看点 今日要闻 新闻导读 本期导读 要闻导读 版面导读 内容导读 今日要目 本期看点 \
            今日版面 今日关注导读 导航 版面导航 目录 本期目录 导览 今日导览 要目 本期要目 今日提要 提要 INDEX \
            今日推荐 内页导读",
        ),
    ),
    (
        NonStory::Advertisement,
        Words(
            "广告 招租 出租 转让 出售 招聘 诚聘 急聘 招商 求租 求购 征婚 分类广告 专题广告 公益广告 招生 招商加盟 \
            旺铺招租 商铺出租 厂房出租 门面转让 旺铺转让 家政服务 便民信息 便民服务 信息超市 供求信息 供需信息 \
            房屋出租 店铺转让 资讯广告 形象广告 商讯 促销",
        ),
    ),
];

static ASKED: LazyLock<Vec<(NonStory, Asked)>> =
    LazyLock::new(|| HEADS.iter().map(|h| (h.0, Asked::of(h.1))).collect());

/// The characters such heads end with.
static LAST: LazyLock<Chars> =
    LazyLock::new(|| HEADS.iter().fold(Chars::of("废榜码告示明事"), |all, h| all.with_last(h.1)));

/// The last words of heads that say more (`清河商贸有限公司注销公告`).
const LONGER: Words = Words("公告 声明 作废 启事 通知 公示 结果 号码 信息 预报 天气 情况 榜 节目表 预告 赛程表");

fn edge(c: char) -> bool {
    ornament(c)
        || super::text::blank(c)
        || super::text::dot(c)
        || matches!(
            c,
            '【' | '】'
                | '〖'
                | '〗'
                | '['
                | ']'
                | '［'
                | '］'
                | '：'
                | ':'
                | '—'
                | '＊'
                | '*'
                | '《'
                | '》'
                | '|'
                | '│'
                | '（'
                | '）'
        )
}

/// The head of a block that is no story; the whole line, ornaments and blanks aside.
pub(crate) fn non_story_head(line: &str) -> Option<NonStory> {
    let head = line.trim_matches(by(edge));
    // `县区天气预报（19日20时—20日20时）`
    let head = match head.split_once(one_of("（")) {
        // `清河市场批发价（12月10日，单位：元/公斤）`
        Some((_, note)) if Words("单位：元 单位：万 单位：亿").within(note) => {
            return Some(NonStory::Table);
        }
        Some((before, _)) if line.trim_end().ends_with('）') => before.trim_end_matches(by(edge)),
        _ => head,
    };
    if !head.chars().next_back().is_some_and(|c| LAST.has(c)) || !at_most(head, 48) {
        return None;
    }
    let head = close_up(head);
    let head = head.as_str();
    // `登了一则题为“护桥”的招募启事` tells of one.
    if head.chars().nth(24).is_some() || holds(head, '了') {
        return None;
    }
    if let Some((kind, _)) = ASKED.iter().find(|h| h.1.has(head)) {
        return Some(*kind);
    }
    let n = head.chars().count();
    // Longer heads all end with one of a few words.
    if !LONGER.end(head) {
        return None;
    }
    let ends = |list: &'static str| Words(list).backs(head, &mut |n| head.len() > n);
    if n <= 24
        && ends(
            "注销公告 减资公告 清算公告 拍卖公告 招标公告 中标公告 竞买公告 遗失声明 遗失启事 寻人启事 寻亲公告 \
            招领启事 送达公告 催收公告 债权转让通知暨债务催收联合公告 债权转让公告 停电公告 停电通知 停水通知 \
            停水公告 招聘启事 招租公告 出让公告 挂牌公告 迁坟公告 认领公告 开庭公告 环评公示 挂牌出让公告 \
            资格预审公告 环境影响评价公示 公众参与公示 征稿启事 征文启事 征集启事 招募启事 停电预告 停水预告 \
            悬赏通告 作废声明 声明作废 法院公告",
        )
        || n <= 8 && ends("启事")
    {
        return Some(NonStory::Notice);
    }
    if n <= 12 && ends("开奖公告 开奖结果 中奖号码 开奖信息") {
        return Some(NonStory::Lottery);
    }
    if n <= 12 && ends("天气预报 今日天气 天气情况") {
        return Some(NonStory::Weather);
    }
    if n <= 10 && ends("积分榜 奖牌榜 电视节目表 电视节目预告 节目预告 射手榜 赛程表") {
        return Some(NonStory::Table);
    }
    None
}

/// Lines of stories about such things, which are none of theirs.
#[cfg(test)]
pub(super) const STORIES: [&str; 15] = [
    "市民不慎遗失的钱包被出租车司机送回。",
    "福彩中心负责人说，今年第10期以来销量大增。",
    "今天白天多云，记者在河边看到许多游人",
    "法院发布拍卖公告后，众多买家前来报名。",
    "我市气温骤降，最低气温跌至零下15℃",
    "今日天气晴好",
    "市民招租难题得到解决",
    "公司发布公告称",
    "周山（作者单位：清河大学）",
    "今日开行新线路（详见2版）",
    "首付降到两成 2020年房贷新政今起实行",
    "从5版扩到12版",
    "2019年、2020年和2021年",
    "登了一则题为“护桥”的招募启事",
    "多云为主，山口有5至7级的",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_of_blocks_that_are_no_stories_are_known() {
        use NonStory::{Advertisement, Contents, Lottery, Notice, Table, Weather};
        for (line, want) in [
            ("遗失声明", Notice),
            ("注 销 公 告", Notice),
            ("【讣告】", Notice),
            ("清河商贸有限公司注销公告", Notice),
            ("開獎公告", Lottery),
            ("今日天氣", Weather),
            ("清河蔬菜批发市场批发价（12月10日，单位：元／公斤）", Table),
            ("今日停水", Notice),
            ("天气预报", Weather),
            ("县区天气预报（19日20时—20日20时）", Weather),
            ("今日导读", Contents),
            ("导 读", Contents),
            ("股市行情", Table),
            ("招租", Advertisement),
            ("■分类广告", Advertisement),
        ] {
            assert_eq!(non_story_head(line), Some(want), "{line}");
        }
    }

    #[test]
    fn avoids_stories_about_the_same_things() {
        for line in STORIES {
            assert_eq!(non_story_head(line), None, "{line}");
        }
    }
}

//! Lines of blocks that are no stories, known on their own: notices, weather, lottery, tables, contents, advertisements.
//!
//! In: a line. Out: what kind of block it belongs to; it must carry the block's own words or figures. What opens such a
//! block is told by [`nonstory`](super::nonstory).
//! Not handled: share tables without a head.

use std::sync::LazyLock;

use super::nonstory::NonStory;
use super::pattern::{Pattern, pattern};
use super::text::{at_most, ornament, trimmed};
use super::words::{Fronts, Words};
use crate::glyphs::{by, has_digit};

static NOTICE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:遗失|遺失|丢失|丟失|被盗|损毁)[^。]{2,120}(?:声明作废|聲明作廢|特此声明|作废|作廢)。?$|^(?:声明|聲明)[：:]|(?:申报债权|申報債權)[^。]{0,40}[。，]|(?:拟|擬|决定|決定)(?:注销|註銷|减资|向[^。]{2,12}注销)[^。]{0,60}(?:债权|債權)|(?:证号|证件号|账号|档案编号|證號|檔案編號|代码|证书编号|许可证号|印章编码|核准号)[：:]?\s*[A-Za-z0-9（）()\-]{6,}[^。]{0,40}(?:作废|作廢|遗失|遺失)|^遗失[^。，]{2,60}(?:证|照|章|书|本|票|据|卡|册|许可证)[^。]{0,60}$|^(?:原件|现)?声明作废。?$",
    )
});
static LOTTERY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?:第\s*[0-9]{4,8}\s*期.{0,24}?(?:中奖|中獎|开奖|開獎|号码|號碼|红球|紅球|蓝球|前区|后区|投注|奖池|特别号)|(?:中奖|中獎|开奖|開獎|基本)(?:号码|號碼)\s*[：:]?\s*[0-9]|(?:红球|紅球|蓝球|藍球|前区|后区|特别号码)(?:号码)?\s*[：:]?\s*[0-9]{1,2}|^(?:排列[三五35]|双色球|雙色球|大乐透|大樂透|七乐彩|七星彩|福彩3D|3D|七色彩|快乐8|15选5|22选5|36选7)[^。]{0,6}第?\s*[0-9]{3,8}\s*期|本期(?:销售|投注)(?:总)?额\s*[：:]?\s*[0-9]|(?:一等奖|二等奖|三等奖)\s*[：:]?\s*[0-9]+\s*注)",
    )
});
/// `车站广场周末开放 ……2版`, `旧书市场重开 ——3版`
static CONTENTS: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"[^…—.·\s]\s*(?:…{1,}|—{1,}|\.{3,}|·{3,}|→|▶|►|>>|》》)\s*第?[A-Z]?[0-9]{1,3}版$"));
static ADVERTISEMENT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^(?:看房|售楼|订房|置业|加盟|招商|订购|抢购|团购|招租)(?:热线|专线|电话)\s*[：:]?\s*[0-9]|(?:预售|销售)许?可?证号?\s*[：:（(]|\s首付[^。]{0,6}[成万%]",
    )
});
static WEATHER: LazyLock<Pattern> = LazyLock::new(|| {
    let sky = "(?:多云|多雲|晴|阴|陰|小雨|中雨|大雨|暴雨|雷阵雨|雷陣雨|阵雨|陣雨|小雪|中雪|大雪|雨夹雪|雾|霧|霾|轻雾|浮尘|扬沙)";
    let re = [r"^(?:白天|夜间|夜間|夜晚|今天|今日|明天|明日|今夜|今晚|后天|昨日|[一-鿿]{2,4})?(?:白天|夜间|到夜间|夜里)?\s*[：:，]?\s*", sky, r"(?:[转轉间間到或、]?(?:局部)?(?:有)?", sky, r")*[^。]{0,30}?[-－—]?[0-9]{1,2}\s*(?:[℃度°级級]|[~～至/]\s*[-－]?[0-9]{1,2})[^。]{0,24}[。]?$"].concat();
    pattern(&re)
});

/// How the paper speaks to those who write for it, and says what will follow.
const CALLS: Words = Words(
    "征稿启事： 征稿： 约稿启事： 投稿须知： 来稿须知： 敬告作者： 下期预告： 联系我们： 联络我们： 更正启事： 更正：",
);

/// How small advertisements begin.
const OFFERS: Words = Words(
    "招租： 出租： 转让： 求购： 招租: 出租: 转让: 【供】 【求】 【售】 【租】 【转让】 【出租】 【出售】 【求购】 【求租】",
);

static CALLED: LazyLock<Fronts> = LazyLock::new(|| Fronts::of(CALLS));
static OFFERED: LazyLock<Fronts> = LazyLock::new(|| Fronts::of(OFFERS));

/// A line that is clearly of such a block on its own.
pub(crate) fn non_story_line(line: &str) -> Option<NonStory> {
    let t = trimmed(line);
    let s = &line[t];
    if s.len() < 9 || !at_most(s, 240) {
        return None;
    }
    let first = s.chars().next()?;
    let last = s.chars().next_back()?;
    if CALLED.begin(s) {
        return Some(NonStory::Notice);
    }
    if OFFERED.begin(s) {
        return Some(NonStory::Advertisement);
    }
    if !has_digit(s) {
        let voids = matches!(last, '废' | '廢')
            || matches!(first, '遗' | '遺' | '声' | '聲')
            || last == '。' && (s.ends_with("作废。") || s.ends_with("作廢。"));
        return (voids && NOTICE.is_match(s)).then_some(NonStory::Notice);
    }
    // One pass for the few characters without which none of it can be.
    let (mut digits, mut han, mut marks) = (0u32, 0u32, 0u32);
    let (mut notice, mut court, mut game, mut sky) = (false, false, false, false);
    for c in s.chars() {
        match c {
            '0'..='9' => digits += 1,
            '遗' | '遺' | '废' | '廢' | '债' | '債' | '声' | '聲' => notice = true,
            '院' => court = true,
            '期' | '码' | '碼' | '球' | '注' => game = true,
            '℃' | '级' | '級' | '度' | '°' => sky = true,
            '，' | '。' => marks += 1,
            _ => {}
        }
        han += u32::from(super::text::han(c));
    }
    if notice && NOTICE.is_match(s) {
        return Some(NonStory::Notice);
    }
    // `李明：本院受理王伟诉你合同纠纷一案，现向你公告送达…`
    if court && Words("本院受理 本院已受理 本院在审理").within(s) && Words("公告送达 依法公告").within(s)
    {
        return Some(NonStory::Notice);
    }
    if game && digits >= 2 && marks <= 3 && LOTTERY.is_match(s) {
        return Some(NonStory::Lottery);
    }
    if sky && last != '的' && digits >= 1 && at_most(s, 60) && marks <= 4 && WEATHER.is_match(s) {
        return Some(NonStory::Weather);
    }
    // `19:00 新闻联播 19:55 …`: television.
    let clocks = || {
        s.split(by(super::text::blank))
            .filter(|c| {
                c.len() >= 4 && c.starts_with(|c: char| c.is_ascii_digit()) && c.bytes().take(3).any(|b| b == b':')
            })
            .count()
    };
    if marks == 0 && clocks() >= 2 {
        return Some(NonStory::Table);
    }
    if last == '版' && CONTENTS.is_match(s) {
        return Some(NonStory::Contents);
    }
    if marks == 0 && ADVERTISEMENT.is_match(s) {
        return Some(NonStory::Advertisement);
    }
    if digits < 4 || marks > 0 {
        return None;
    }
    // Figures in columns: many numbers set apart, few words, no sentence.
    let cells = s.split(by(super::text::blank)).filter(|c| !c.is_empty()).count();
    let figure = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '－' | '↑' | '↓' | '.' | '%');
    let starts = |c: &&str| c.len() > 1 && c.starts_with(|c: char| figure(c) && c != '.' && c != '%');
    let figures = s.split(by(super::text::blank)).filter(starts).count();
    let bare = s.split(by(super::text::blank)).filter(|c| !c.is_empty() && c.chars().all(figure)).count();
    // `1 清河队 12 5 1 41`
    let row = bare >= 4 && cells <= bare + 2;
    (!ornament(first) && (digits >= 6 && cells >= 4 && (figures >= 3 || row) && han <= digits || row && han <= 8))
        .then_some(NonStory::Table)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_such_blocks_are_known_on_their_own() {
        use NonStory::{Advertisement, Contents, Lottery, Notice, Table, Weather};
        for (line, want) in [
            ("王伟不慎遗失身份证，证号990900199001010000，声明作废。", Notice),
            (
                "清河商贸有限公司（统一社会信用代码990900000000000000）经股东会决议拟注销，请债权人自公告之日起45日内申报债权。联系人：王伟 电话：13000000000",
                Notice,
            ),
            (
                "李明：本院受理王伟诉你合同纠纷一案，现依法向你公告送达起诉状副本。自公告之日起经过30日即视为送达。",
                Notice,
            ),
            ("征稿启事：本版长期征集“清河旧事”，来稿请注明“渡口”字样。", Notice),
            ("下期预告：冬天的渡口", Notice),
            ("招租：桥东门面房，80平方米", Advertisement),
            ("【供】三年生核桃苗，根系完整，一棵四元五角。清河林场", Advertisement),
            ("排列三第20283期 中奖号码：0 1 0", Lottery),
            ("雙色球第2020134期 紅球：01 13 17 24 29 30 藍球：15", Lottery),
            ("白天：晴转多云，偏北风4级，最高气温3℃", Weather),
            ("清河 多云转晴 -5～3℃", Weather),
            ("1 清河队 12 5 1 41", Table),
            ("车站广场周末开放 ……2版", Contents),
            ("旧书市场重开 ——11版", Contents),
            ("本期销售额：2,316,408元", Lottery),
            ("看房热线：0999-6668888", Advertisement),
            ("清河新城 现房发售 首付两成 2022", Advertisement),
            ("19:00 新闻 19:55 访谈 20:30 电视剧", Table),
            ("600001 12.30 12.55 +0.25 2.03%", Table),
        ] {
            assert_eq!(non_story_line(line), Some(want), "{line}");
        }
    }

    #[test]
    fn avoids_stories_about_the_same_things() {
        for line in super::super::nonstory::STORIES {
            assert_eq!(non_story_line(line), None, "{line}");
        }
    }
}

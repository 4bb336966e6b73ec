//! The table of furniture pieces: what each looks like at the start of a text.
//!
//! In: nothing. Out: [`first_row`], the first piece that stands at the start of a text.
//! The order matters: what comes first wins, the plain pieces of [`super::plain_rows`] before all. A row is asked only where it
//! may begin as the text does ([`super::set`]), so that prose costs little.
//! Not handled: pieces that need their neighbours ([`super::named_pieces`]).

use std::sync::LazyLock;

use super::dates::small;
use super::full_day;
use super::pieces::Kind;
use super::plain_rows;
use super::set::PatternSet;
use super::text::blank;
use crate::glyphs::by;

static ROWS: LazyLock<PatternSet> = LazyLock::new(|| PatternSet::new(TABLE.iter().map(|r| r.1)));

/// The kind and length in bytes of the piece at the start.
///
/// A full day stands in nearly all lines of a head and needs no expression. Behind the plain pieces it comes first, but for the [`TIMED`].
pub(super) fn first_row(rest: &str) -> Option<(Kind, usize)> {
    if let Some(found) = plain_rows::first(rest) {
        return Some(found);
    }
    let day = full_day::day_at(rest).map(|day| (Kind::Day, day.len));
    let timed =
        |s: &str| s.trim_start_matches(by(blank)).starts_with(|c: char| c.is_ascii_digit() || c == '：' || c == ':');
    if day.is_some_and(|(_, len)| !timed(&rest[len..])) {
        return day;
    }
    let found = ROWS.first(rest).filter(|&(i, _)| day.is_none() || i == TIMED);
    found.and_then(|(i, len)| Some((TABLE.get(i)?.0, len))).or(day)
}

/// The row of days with an hour behind them.
const TIMED: usize = 0;

/// A number of an issue or of pages.
macro_rules! number {
    () => {
        "(?:[0-9０-９]+|[一二三四五六七八九十百千零〇○]+)"
    };
}
/// A day of the lunar calendar.
macro_rules! lunar {
    () => {
        "(?:农历|農曆|夏历|夏曆)?\\s*(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥](?:[（(]?[鼠牛虎兔龙龍蛇马馬羊猴鸡雞狗猪豬][)）]?)?\\s*年?)?\\s*[闰閏]?(?:[正一二三四五六七八九十冬腊臘]|十[一二])月[大小]?\\s*(?:初[一二三四五六七八九十]|十[一二三四五六七八九]|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十|卅)日?"
    };
}
/// A year of the lunar calendar.
macro_rules! ganzhi {
    () => {
        "(?:农历|農曆)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥](?:[（(]?[鼠牛虎兔龙龍蛇马馬羊猴鸡雞狗猪豬][)）]?)?年"
    };
}
/// A solar term.
macro_rules! term {
    () => {
        "(?:今日)?(?:立春|雨水|惊蛰|驚蟄|春分|清明|谷雨|穀雨|立夏|小满|小滿|芒种|芒種|夏至|小暑|大暑|立秋|处暑|處暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至|小寒|大寒)(?:节气)?"
    };
}
/// What stands behind a key.
macro_rules! rest {
    () => {
        "[^。！？；]{0,60}?"
    };
}
/// A number that calls somebody.
macro_rules! phone {
    () => {
        r"(?:(?:[（(]\s*)?0[0-9]{1,3}\s*[）)]?\s*[-－—–]?\s*)?[0-9]{3,8}(?:[-－—–][0-9]{1,8}){0,3}(?:\s*[（(][^）)]{1,12}[）)])?(?:\s*(?:转|轉)\s*[0-9]{1,5})?"
    };
}
/// Whom it calls.
macro_rules! line {
    () => {
        "(?:公告|刊登|倾诉|情感|求助|帮办|民生|本报|本報|本版|值班|全国|24小时|24小時|二十四小时|便民|新闻|新聞|报料|報料|爆料|热线|熱線|广告|廣告|发行|發行|订报|訂報|订阅|訂閱|投递|投訴|投诉|服务|服務|监督|舉報|举报|读者|讀者|编辑部|編輯部|采访|采编|办公室|总编室|經營|经营|客服|咨询|诚信|维权|违规|违法|不良信息|记者|社会|联系|聯絡|招商|合作|新媒体|传真|查询|部)*\\s*(?:电话|電話|热线|熱線|专线|專線|传真|傳真|电传|手机|手機|QQ群?|QQ|Tel|TEL|Fax|FAX)"
    };
}
/// An address.
macro_rules! street {
    () => {
        r"[^\s。！？；，]{3,40}(?:[（(][^）)]{1,12}[）)])?"
    };
}
/// What the sky is like.
macro_rules! sky {
    () => {
        "(?:多云|多雲|晴|阴|陰|小雨|中雨|大雨|暴雨|雷阵雨|雷陣雨|阵雨|陣雨|小雪|中雪|大雪|雨夹雪|雾|霧|霾|轻雾|浮尘|扬沙|局部|有|转|轉|间|間|到|伴|分散性|短时)+"
    };
}
/// Numbers that call somebody, one or several.
macro_rules! phones {
    () => {
        concat!(phone!(), r"(?:\s*(?:[、，,/／；;]|\s)\s*", phone!(), ")*")
    };
}
/// A row: what it finds, and the pieces of its expression.
macro_rules! row {
    ($kind:ident, $($piece:expr),+) => {
        (Kind::$kind, concat!("^(?:", $($piece),+, ")"))
    };
}

/// Each kind with its expression; the first that fits counts.
const TABLE: &[(Kind, &str)] = &[
    // When a site put a text there.
    row!(
        Other,
        "(?:发布时间|时间|更新时间)?\\s*[：:]?\\s*[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?\\s*[0-9]{1,2}[：:][0-9]{2}(?:[：:][0-9]{2})?"
    ),
    row!(Day, "[0-3]?[0-9][-/][01]?[0-9][-/](?:19|20)[0-9]{2}"),
    // `2022.8.15—8.21`: behind the first day of a week the last.
    row!(Calendar, "[—–－~～至-][01]?[0-9][.．/月][0-3]?[0-9]日?"),
    row!(Calendar, "(?i-u:(?:mon|tues|wednes|thurs|fri|satur|sun)day),?"),
    row!(Calendar, "(?:MON|TUE|WED|THU|FRI|SAT|SUN)$"),
    row!(Numbers, "[每逢](?:周|週|星期)[一二三四五六日天、]{1,5}(?:出版|出刊|见报|見報)"),
    row!(Numbers, "内部(?:资料|刊物)(?:[，,\\s]*(?:免费交流|免费赠阅|注意保存|仅供参考))?$"),
    row!(
        Day,
        r"(?i-u:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s*[0-9]{1,2}\s*,\s*[0-9]{4}"
    ),
    row!(Calendar, lunar!()),
    row!(Calendar, ganzhi!()),
    row!(
        Numbers,
        r"[（(]?\s*(?:[0-9]{4}年|总|總|复刊|累计|新)?\s*第\s*",
        number!(),
        r"\s*[期号號](?:\s*[（(]\s*(?:总|總)?\s*第?\s*",
        number!(),
        r"\s*[期号號]\s*[）)])?\s*[）)]?"
    ),
    row!(Numbers, r"[（(]?\s*(?:总|總)\s*", number!(), r"\s*期\s*[）)]?"),
    row!(
        Numbers,
        r"(?:今日|今天|今期|本期|本报今日|今日本报|本日|今|共|全)\s*(?:共|出版|出紙|出纸|出|发行|刊|對開|对开|四开|[0-9]开|共计)*\s*",
        number!(),
        r"\s*(?:大)?[版张張页頁](?:\s*[（(]?本?[报市]?[^）)]{0,12}[）)])?"
    ),
    row!(
        Numbers,
        r"(?:[国國][内內][统統]一(?:[连連][续續]出版物[号號]|刊[号號])|(?:(?:全国)?统一|国内|CN|国际)?刊号)\s*[：:]?\s*(?:CN|ISSN)?\s*[0-9A-Z]{2,4}\s*[-－—–]\s*[0-9A-Z]{4}\s*(?:[/／]\s*[A-Z0-9]{0,3})?\s*(?:[（(][^）)]{1,6}[）)])?"
    ),
    row!(Numbers, r"(?:[国國][内內][统統]一(?:[连連][续續]出版物[号號]|刊[号號]))\s*[：:]?"),
    row!(Numbers, r"(?:CN|ISSN)\s*[:：]?\s*[0-9A-Z]{2,4}\s*[-－—–]\s*[0-9A-Z]{4}\s*(?:[/／]\s*[A-Z0-9]{1,3})?"),
    row!(
        Numbers,
        r"(?:国内|国外|海外|邮局)?(?:邮发|郵發|发行|国外)?(?:代号|代號)\s*[：:]?\s*[A-Z]?[0-9]{1,3}\s*[-－—–]\s*[0-9]{1,4}"
    ),
    row!(Numbers, r"(?:创刊于|創刊於|始创于)\s*[0-9]{4}\s*年?(?:\s*[0-9]{1,2}\s*月)?(?:\s*[0-9]{1,2}\s*日)?(?:创刊)?"),
    row!(Numbers, "(?:中共[一-鿿]{2,10}委(?:员会)?|[一-鿿]{2,12}委员会)(?:机关报|主管|主办)+"),
    row!(
        Numbers,
        "(?:主管|主办|主辦|出版|主管主办|承办|主管单位|主办单位|出版单位|主管、主办)(?:单位)?[：:]\\s*[一-鿿、·]{2,30}"
    ),
    row!(
        Numbers,
        "[一-鿿]{2,12}(?:报社|报业集团|報社|传媒集团|报业传媒集团|日报社|報業集團)(?:出版|主办|编辑出版|主管主办|编辑部)?"
    ),
    row!(Numbers, "[一-鿿]{2,12}(?:社|集团|委|部|局|协会|中心|政府)(?:主管|主办|承办|出版)+$"),
    row!(Page, "第\\s*", number!(), "\\s*[页頁]$"),
    row!(Page, "(?:第\\s*)?[A-Z]?[A-FTＡ-ＦＴ]·?\\s*[叠疊]?[0-9０-９]{1,3}\\s*版?"),
    row!(Page, "[A-Z]?[0-9０-９]{1,3}\\s*版"),
    row!(Page, small!(), "版"),
    row!(Page, "(?:[Pp]|PAGE|Page)\\s?[0-9]{1,3}"),
    row!(Page, "[—–－-]\\s*[0-9]{1,3}\\s*[—–－-]"),
    row!(Page, "0[0-9]"),
    // Reaching the paper.
    row!(Contact, line!(), r"\s*(?:[：:]?\s*(?:[（(][一-鿿]{1,4}[）)]\s*)?", phones!(), r"|[：:]\s*$)"),
    row!(
        Contact,
        r"(?:广告|廣告|发行|發行|编辑|編輯|总编|办公|记者|经营|财务|通联|采访|新闻|要闻|编采|採訪)(?:部|室|中心|组|办)\s*[：:]?\s*",
        phones!()
    ),
    row!(
        Contact,
        r"(?:本报|本版|投稿|新闻|编辑|编辑部|电子|电子版|联系|投诉|举报|读者|[一-鿿]{1,6}[网報报社])?(?:电子|投稿)?(?:邮箱|信箱|郵箱|电邮|電郵|电子邮件|邮件|E-?mail|Email|email|E-MAIL|网址|網址|网站|網站|官网|Http|http|微信|微信号|微信公众号|公众号|微博|官方微博|官方微信|抖音|抖音号|客户端|QQ)(?:\s*[：:]?\s*(?:https?[：:]//)?[A-Za-z0-9@._/\-＠]{4,60}|(?:\s*[：:@＠]|\s)\s*[@＠]?[一-鿿A-Za-z0-9]{2,16}$)"
    ),
    row!(Contact, r"[a-z][a-z0-9\-]{2,30}\.(?:com|cn|net|org)(?:\.[a-z]{2})?$"),
    row!(Contact, r"(?:[一-鿿]{1,6}[网報报社]\s*[：:]?\s*)?(?:https?://|www\.)[A-Za-z0-9._/\-?=&#]{3,80}"),
    row!(
        Contact,
        r"(?:来稿|來稿|读者|讀者|投稿|联系|聯絡|荐稿|征稿|本版|反馈|爆料|报料)(?:来信|來信|邮箱|信箱|郵箱|方式|請寄|请寄|至)?\s*[：:]?\s*[A-Za-z0-9._\-]{2,40}[@＠][A-Za-z0-9.\-]{3,40}"
    ),
    row!(Contact, r"(?:[一-鿿]{2,4}[信邮郵]箱\s*[：:]\s*)?[A-Za-z0-9._\-]{2,40}[@＠][A-Za-z0-9.\-]{3,40}"),
    row!(Contact, r"(?:邮政编码|邮编|郵編|郵政編碼|邮码)\s*[：:]?\s*[0-9]{5,6}"),
    row!(
        Contact,
        r"(?:本报|本社|本报社|报社|社|编辑部|本報|总社|发行)(?:地址|址)(?:\s*[：:]\s*",
        street!(),
        r"|\s*[^\s。！？；，]{2,30}[路街道巷][^\s。！？；，]{0,12}[0-9]+号[^\s。！？；，]{0,12})"
    ),
    row!(Contact, r"地址\s*[：:]\s*", street!()),
    row!(
        Contact,
        r"(?:每份|每月|全年价?|半年|本期|每季|零售[价價]?|[月年]?定价|定價|月价|月?订价|售价|售價|自费订阅)+\s*[：:]?\s*(?:每份|每月|全年|每季|半年)?\s*(?:人民币|港幣|新台幣|HK\$|NT\$)?[¥￥$]?\s*[0-9一二三四五六七八九十.．]+\s*(?:元|角|港元|毫|分)?(?:\s*[0-9一二三四五六七八九]\s*[角分])?(?:[/／][月年季份])?(?:\s*[（(][^）)]{1,12}[）)])?"
    ),
    row!(
        Contact,
        r"[一-鿿]{0,16}(?:承印|印[刷务](?:公司|集团|廠)?)(?:有限公司|厂|中心|分厂)?(?:印刷|承印|印)?\s*(?:[：:]\s*[一-鿿·（）()\s]{2,30})?(?:\s|$)"
    ),
    row!(
        Contact,
        r"(?:本报)?(?:法律顾问|法律顧問|常年法律顾问|广告经营许可证?|廣告經營許可證|广告许可证|广告(?:发布)?登记|登记证|工商广字|印刷许可证|广告总代理|发行方式|发行单位|总发行|订阅处|承印单位|承印|印刷单位|印刷|总经销|承印厂|印刷厂|(?:开印|印完)(?:时间)?|付印时间|本报定价|广告代理)(?:号|號|编号|码)?\s*[：:]\s*",
        rest!(),
        r"(?:$|\s{2,}|\u{3000})"
    ),
    row!(
        Contact,
        r"(?:全国各地)?(?:邮局|邮政局所?)(?:均可)?(?:订阅|发行)|各地邮局(?:均可)?订阅|邮政发行|中国邮政集团公司[一-鿿]{2,10}分公司发行|(?:开印|印完)(?:时间)?\s*[0-9]{1,2}[：:时][0-9]{1,2}分?"
    ),
    // Weather on the front page.
    row!(
        Weather,
        r"(?:今日天气|今天天气|天气预报|本市天气|今夜到明天|今晚到明天|白天|夜间|夜間|夜晚|今天|今日|明天|明日|今夜|今晚|后天|昨日|[一-鿿]{2,3})?\s*[：:]?\s*",
        sky!(),
        r"\s*[，,、]?\s*(?:[东南西北東偏微]{1,4}[风風]?\s*(?:转|轉)?[东南西北東偏]{0,3}[风風]?\s*[0-9一二三四五六]\s*(?:[至到~～—-]\s*[0-9一二三四五六]\s*)?[级級]\s*[，,]?\s*)?(?:(?:最[高低])?[气氣]?[温溫]?(?:度)?\s*[：:]?\s*)?(?:零下)?[-－—]?[0-9]{1,2}\s*(?:[℃度°]C?)?\s*(?:(?:[至到~～/／—]|-)\s*[-－]?[0-9]{1,2}\s*)?(?:℃|度|°C?|摄氏度|攝氏度)"
    ),
    row!(
        Weather,
        r"(?:最高|最低)(?:气温|氣溫|氣温|温度|溫度)\s*[：:]?\s*(?:零下)?[-－—]?[0-9]{1,2}\s*(?:℃|度|°C?|摄氏度)\s*[，,]?"
    ),
    row!(Weather, r"(?:相对)?(?:湿度|濕度)\s*[：:]?\s*[0-9]{1,3}\s*[%％]"),
    row!(
        Weather,
        r"[东南西北東偏微]{1,4}[风風]\s*[0-9一二三四五六]\s*(?:[至到~～—-]\s*[0-9一二三四五六]\s*)?[级級]\s*[，,]?"
    ),
    row!(Weather, r"(?:(?:今日|今天|明日)?天(?:气|氣)(?:预报|預報)?|白天|夜间|夜間)\s*[：:]\s*", sky!(), r"$"),
    row!(Calendar, term!(), "(?:$|\\s)"),
    // What a site sets around a text: how to move on, who is behind it.
    row!(
        Other,
        r"(?:返回(?:目录|首页|列表)|放大|缩小|默认|全文复制|[上下]一[版篇期条页]|上[版篇期条页]|下[版篇期条页]|朗读|打印|收藏|纠错|关闭|分享|转发|复制链接|我要评论|写评论|放大[＋+]|缩小[－-])(?:$|[\s】])"
    ),
    row!(Other, r"(?:字号|字体|字體)\s*[：:]?\s*(?:(?:超?大|中|小|标准)\s*)+$"),
    row!(Other, "以下文章来源于[^。]{2,24}$"),
    row!(Other, "(?:分享到|分享至|分享给|扫一扫|扫码|扫描|掃碼|掃描|微信扫)[^。，]{0,16}$"),
    row!(
        Other,
        "(?:(?:当前位置|您的位置|您现在的位置)\\s*[：:]?\\s*)?(?:首页|首頁|主页)(?:\\s*[>›»→＞]+\\s*[^\\s>›»→＞。]{2,12})+$"
    ),
    row!(
        Beside,
        "(?:发表于|发布于)[一-鿿]{2,6}|(?:来源|來源|稿源|作者|阅读量?|点击量?|浏览量?|评论|字数|编辑|記者|记者)\\s*[：:]\\s*[^\\s：:。，]{1,14}"
    ),
    row!(
        Other,
        r"(?:本报|本報)?(?:版权所有|版權所有)[，,]?(?:未经许可|未經許可|不得转载|翻印必究|严禁转载)*[^。]{0,16}|本报所有文字图片版权所有[^。]{0,20}"
    ),
    row!(Other, r"(?i-u:responsible editor|editor|layout|proofread(?:er|ing)?)\s*[：:]\s*[一-鿿A-Za-z\s]{2,30}"),
];

#[cfg(test)]
mod tests {
    use super::super::gate::Gate;
    use super::super::pattern::pattern;
    use super::super::text::spelt;
    use super::*;

    #[test]
    fn what_a_row_finds_passes_its_gate_and_the_large_engine_finds_it_too() {
        let lines = [
            "第7版 文化 2019年10月23日 星期三 己亥年九月廿五 今日8版 霜降 总第8123期 Monday",
            "国内统一刊号 CN99-0011 邮发代号：1-99 创刊于1950年 清河县委主管 主办：清河日报社 A03 — 12 — 08",
            "新闻热线：0300-5550123 广告部 5550199 邮箱：a@b.cn http://www.b.cn 邮编：054000 地址：清河市人民路1号",
            "每份2.00元 清河日报印务中心印刷 法律顾问：王伟 全国各地邮局均可订阅 版权所有 Editor: 王伟",
            "今日天气：多云转晴 最高气温 12℃ 湿度：30% 东风3级 白天：晴 -3~12℃ January 2, 2020 （星期三）",
        ];
        for (_, re) in TABLE {
            let (gate, row) = (Gate::of(re), pattern(re));
            let large = regex::Regex::new(&spelt(re)).expect("an expression of either engine");
            assert!(!row.engine().is_match(""), "{re}");
            for line in lines {
                for (at, _) in line.char_indices() {
                    let text = &line[at..];
                    let found = row.engine().find(text).map(|m| m.end());
                    assert!(gate.may(text) || found.is_none(), "{re}: {text}");
                    assert_eq!(found, large.find(text).map(|m| m.end()), "{re}: {text}");
                }
            }
        }
        assert!(TABLE.iter().filter(|r| Gate::of(r.1).begins('河')).count() < 12);
    }
}

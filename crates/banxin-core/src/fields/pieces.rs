//! The small pieces that furniture lines are made of.
//!
//! In: a line. Out: the pieces it falls into completely, each with its kind; `None` where anything
//! is left over. Prose that mentions a telephone or a page is left over, and so is safe.
//! A piece is weak where it may stand in a text as well (a paper's name, a section, a day);
//! the callers ask for at least one strong piece.
//! Not handled: pieces broken over lines.

use std::sync::LazyLock;

use regex::Regex;

use super::text::{blank, ornament};
use super::{Range, dates, names};
use crate::document::FurnitureKind;

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Name of the paper.
    Name,
    /// A full day.
    Day,
    /// Weekday or lunar date, solar term.
    Calendar,
    /// Number of the issue, of all issues, of pages; serial numbers, price of the issue.
    Numbers,
    /// `第7版`, `A03`, `第7版 文化`.
    Page,
    /// A section's name.
    Section,
    Editors,
    Contact,
    Weather,
    Other,
}

impl Kind {
    /// True where the piece is furniture on its own.
    pub fn strong(self) -> bool {
        !matches!(self, Self::Name | Self::Day | Self::Section)
    }

    /// The kind of furniture it makes.
    pub fn furniture(self) -> FurnitureKind {
        match self {
            Self::Name | Self::Numbers => FurnitureKind::Masthead,
            Self::Day | Self::Calendar | Self::Page | Self::Section => FurnitureKind::Folio,
            Self::Editors => FurnitureKind::Editors,
            Self::Contact => FurnitureKind::Contact,
            Self::Weather => FurnitureKind::Weather,
            Self::Other => FurnitureKind::Other,
        }
    }
}

/// Names of sections, whole or as endings.
pub(super) const SECTIONS: &str = "要闻|要聞|新闻|新聞|综合|綜合|时政|時政|民生|经济|經濟|文化|副刊|体育|體育|国际|國際|国内|國內|社会|社會|评论|評論|理论|理論|教育|健康|财经|財經|财富|科技|生态|法治|政法|文艺|文旅|旅游|旅遊|广告|廣告|公告|专题|專題|专版|專版|特刊|视觉|周刊|週刊|周末|世界|天下|本地|本埠|焦点|焦點|热点|頭條|头条|都市|城市|城事|县域|乡村|三农|区县|区域|基层|生活|消费|娱乐|娛樂|影视|读书|閱讀|阅读|家园|人文|收藏|军事|台海|两岸|兩岸|港澳|港聞|港闻|兩岸三地|中國|中国|地方|省内|省聞|政治|党建|人事|观点|觀點|时评|论坛|論壇|言论|深度|调查|聚焦|特别报道|特別報道|封面|产经|產經|证券|房产|地产|地產|汽车|汽車|金融|投资|服务|资讯|便民|连载|作品|版面|天气|图片|影像|社區|社区|校园|人物|纪实|互动|创新|环保|卫生|农业|工业|交通|通版|生活圈|娛樂圈|馬經|股市|今日|要闻版|星期|身边|创富|警事|文摘|环球|連線|连线|关注|悦读|风采|求是|思想|纵横|传真|视野|广场|之窗|天地|专刊|长廊|大观|通联|人大|政协|全媒|融媒";

static ROWS: LazyLock<Vec<(Kind, Regex)>> = LazyLock::new(|| {
    let small = dates::SMALL;
    let number = "(?:[0-9０-９]+|[一二三四五六七八九十百千零〇○]+)";
    let lunar = "(?:农历|農曆|夏历|夏曆)?\\s*(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥](?:[（(]?[鼠牛虎兔龙龍蛇马馬羊猴鸡雞狗猪豬][)）]?)?\\s*年?)?\\s*[闰閏]?(?:[正一二三四五六七八九十冬腊臘]|十[一二])月[大小]?\\s*(?:初[一二三四五六七八九十]|十[一二三四五六七八九]|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十|卅)日?";
    let ganzhi = "(?:农历|農曆)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥](?:[（(]?[鼠牛虎兔龙龍蛇马馬羊猴鸡雞狗猪豬][)）]?)?年";
    let term = "(?:今日)?(?:立春|雨水|惊蛰|驚蟄|春分|清明|谷雨|穀雨|立夏|小满|小滿|芒种|芒種|夏至|小暑|大暑|立秋|处暑|處暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至|小寒|大寒)(?:节气)?";
    let rest = "[^。！？；]{0,60}?";
    let mut rows: Vec<(Kind, Regex)> = Vec::new();
    let mut add = |kind, re: &str| rows.push((kind, super::text::pattern(&format!("^(?:{re})"))));
    add(Kind::Day, &dates::full_pattern());
    add(Kind::Calendar, r"[（(]?\s*(?:星期|周|週|礼拜)\s*[一二三四五六日天]\s*[）)]?");
    add(Kind::Calendar, "(?:mon|tues|wednes|thurs|fri|satur|sun)day,?");
    add(Kind::Day, r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s*[0-9]{1,2}\s*,\s*[0-9]{4}");
    add(Kind::Calendar, lunar);
    add(Kind::Calendar, ganzhi);
    add(Kind::Numbers, &format!(r"[（(]?\s*(?:总|總|复刊|累计|新)?\s*第\s*{number}\s*[期号號](?:\s*[（(]\s*(?:总|總)?\s*第?\s*{number}\s*[期号號]\s*[）)])?\s*[）)]?"));
    add(Kind::Numbers, &format!(r"[（(]?\s*(?:总|總)\s*{number}\s*期\s*[）)]?"));
    add(Kind::Numbers, &format!(r"(?:今日|今天|今期|本期|本报今日|今日本报|本日|今|共|全)\s*(?:共|出版|出|发行|刊|對開|对开|四开|共计)*\s*{number}\s*(?:大)?[版张張页頁](?:\s*[（(]?本?[报市]?[^）)]{{0,12}}[）)])?"));
    add(Kind::Numbers, r"(?:国内统一(?:连续出版物号|刊号|刊號)|國內統一(?:連續出版物號|刊號)|统一刊号|国内刊号|刊号|全国统一刊号|CN刊号|国际刊号)\s*[：:]?\s*(?:CN|ISSN)?\s*[0-9A-Z]{2,4}\s*[-－—–]\s*[0-9A-Z]{4}\s*(?:[/／]\s*[A-Z0-9]{1,3})?\s*(?:[（(][^）)]{1,6}[）)])?");
    add(Kind::Numbers, r"(?:国内统一(?:连续出版物号|刊号|刊號)|國內統一(?:連續出版物號|刊號))\s*[：:]?");
    add(Kind::Numbers, r"(?:CN|ISSN)\s*[:：]?\s*[0-9A-Z]{2,4}\s*[-－—–]\s*[0-9A-Z]{4}\s*(?:[/／]\s*[A-Z0-9]{1,3})?");
    add(Kind::Numbers, r"(?:国内|国外|海外|邮局)?(?:邮发|郵發|发行|国外)?(?:代号|代號)\s*[：:]?\s*[A-Z]?[0-9]{1,3}\s*[-－—–]\s*[0-9]{1,4}");
    add(Kind::Numbers, r"(?:创刊于|創刊於|始创于)\s*[0-9]{4}\s*年?(?:\s*[0-9]{1,2}\s*月)?(?:\s*[0-9]{1,2}\s*日)?(?:创刊)?");
    add(Kind::Numbers, "(?:中共[一-鿿]{2,10}委(?:员会)?|[一-鿿]{2,12}委员会)(?:机关报|主管|主办|主管主办)");
    add(Kind::Numbers, "(?:主管|主办|主辦|出版|主管主办|承办|主管单位|主办单位|出版单位|主管、主办)(?:单位)?[：:]\\s*[一-鿿、·\\s]{2,40}");
    add(Kind::Numbers, "[一-鿿]{2,12}(?:报社|报业集团|報社|传媒集团|报业传媒集团|日报社|報業集團)(?:出版|主办|编辑出版|主管主办|编辑部)?");
    add(Kind::Numbers, "[一-鿿]{2,14}(?:主管|主办|承办|出版)(?:主办)?$");
    let page = format!("(?:第\\s*{number}\\s*(?:版|[页頁]$)|(?:第\\s*)?[A-HTＡ-ＨＴ]\\s*[叠疊]?[0-9０-９]{{1,3}}\\s*版?|[A-Z]?[0-9０-９]{{1,3}}\\s*版|{small}版|(?:[Pp]|PAGE|Page)\\s?[0-9]{{1,3}}|[—–－-]\\s*[0-9]{{1,3}}\\s*[—–－-]|0[0-9])");
    add(Kind::Page, &page);
    // People of the paper.
    let who = "[一-鿿·]{1,4}(?:\\s*[（(](?:实习|见习|實習|兼)[）)])?";
    let key = "(?:本版|今日|本期|本報|本报|值班|执行|執行|首席|责任|責任|特约|见习|电子|美术|图片|视觉|版面|文字|夜班|今晚|一版|要闻版|新闻|新媒体)*\\s*(?:责任编辑|責任編輯|责编|責編|编辑|編輯|主编|主編|副主编|总编辑|總編輯|总编|總編|副总编辑|副总编|编委|編委|主任|副主任|版式设计|版式設計|版式|设计|設計|美编|美編|美术编辑|美术设计|美术|组版|組版|排版|拼版|制版|照排|校对|校對|检校|审校|责校|校审|审读|審讀|审核|监制|监印|监审|编审|终审|二审|三审|一审|初审|签发|值班|统筹|策划|制图|图编|视觉|视觉设计|版面设计|版面|出版人|社长|社長|督印人|承印人|发行人|發行人|打字|录入|执行|质检|技编|创意|图文|电脑制作|采编)(?:[/／、·](?:责编|编辑|版式|美编|校对|设计|制图|主编|组版|照排))*";
    add(Kind::Editors, &format!(r"{key}\s*[：:/／|｜]\s*{who}(?:(?:\s+|\s*[、，,/／]\s*){who})*"));
    add(Kind::Editors, &format!(r"{key}\s*[：:]\s*$"));
    // Reaching the paper.
    let phone = r"(?:(?:[（(]\s*)?0[0-9]{2,3}\s*[）)]?\s*[-－—–]?\s*)?[0-9][0-9\-－—–\s]{3,12}[0-9](?:\s*[（(][^）)]{1,12}[）)])?(?:\s*(?:转|轉)\s*[0-9]{1,5})?";
    let line = "(?:本报|本報|本版|值班|全国|24小时|24小時|二十四小时|便民|新闻|新聞|报料|報料|爆料|热线|熱線|广告|廣告|发行|發行|订报|訂報|订阅|訂閱|投递|投訴|投诉|服务|服務|监督|舉報|举报|读者|讀者|编辑部|編輯部|采访|采编|办公室|总编室|經營|经营|客服|咨询|诚信|维权|违规|违法|不良信息|记者|社会|联系|聯絡|招商|合作|新媒体|传真|查询|部)*\\s*(?:电话|電話|热线|熱線|专线|專線|传真|傳真|电传|热线电话|熱線電話|手机|手機|QQ群?|QQ|Tel|TEL|Fax|FAX)";
    add(Kind::Contact, &format!(r"{line}\s*[：:]?\s*{phone}(?:\s*(?:[、，,/／；;]|\s)\s*{phone})*"));
    add(Kind::Contact, &format!(r"{line}\s*[：:]\s*$"));
    add(Kind::Contact, r"(?:本报|本版|投稿|新闻|编辑|编辑部|电子|电子版|联系|投诉|举报|读者)*(?:邮箱|信箱|郵箱|电邮|電郵|电子邮件|邮件|E-?mail|Email|email|E-MAIL|网址|網址|网站|網站|官网|Http|http|微信|微信号|微信公众号|公众号|微博|官方微博|官方微信|抖音|抖音号|客户端|QQ)\s*[：:]?\s*(?:(?:https?[：:]//)?[A-Za-z0-9@._/\-＠]{4,60}|[@＠]?[一-鿿A-Za-z0-9]{2,16}$)");
    add(Kind::Contact, r"(?:https?://|www\.)[A-Za-z0-9._/\-?=&#]{3,80}");
    add(Kind::Contact, r"[A-Za-z0-9._\-]{2,40}[@＠][A-Za-z0-9.\-]{3,40}");
    add(Kind::Contact, r"(?:邮政编码|邮编|郵編|郵政編碼|邮码)\s*[：:]?\s*[0-9]{5,6}");
    add(Kind::Contact, &format!(r"(?:本报|本社|报社|社|编辑部|本報|总社|发行)(?:地址|址)\s*[：:]?\s*{rest}(?:号|號|楼|樓|层|层|室|大厦|大廈|中心|路|街)(?:[（(][^）)]{{1,12}}[）)])?"));
    add(Kind::Contact, &format!(r"(?:地址|地址)\s*[：:]\s*{rest}(?:号|號|楼|樓|层|室|大厦|大廈)(?:[（(][^）)]{{1,12}}[）)])?"));
    add(Kind::Contact, r"(?:每份|每月|全年|全年订价|全年定价|半年|本期|每季|每份零售|零售|零售价|零售價|定价|定價|月定价|年定价|月价|订价|售价|售價|自费订阅|报价|每份定价|每份售价|零售每份|全年价|月订价)+\s*[：:]?\s*(?:人民币|港幣|新台幣|HK\$|NT\$)?[¥￥$]?\s*[0-9一二三四五六七八九十.．]+\s*(?:元|角|港元|毫|分)?(?:\s*[0-9一二三四五六七八九]\s*角)?(?:[/／][月年季份])?(?:\s*[（(][^）)]{1,12}[）)])?");
    add(Kind::Contact, r"[一-鿿]{0,16}(?:印刷|承印|印务中心|印刷厂|印刷廠|印务公司|印务有限公司|印刷有限公司|印刷中心|印刷集团)(?:有限公司|厂|中心|分厂)?(?:印刷|承印|印)?\s*(?:[：:]\s*[一-鿿·（）()\s]{2,30})?$");
    add(Kind::Contact, &format!(r"(?:法律顾问|法律顧問|常年法律顾问|广告经营许可证|廣告經營許可證|广告许可证|广告发布登记|广告发布登记证|广告登记|登记证|登记证号|工商广字|印刷许可证|广告经营许可|广告总代理|发行方式|发行单位|总发行|订阅处|承印单位|承印|印刷单位|印刷|总经销|承印厂|印刷厂|开印时间|开印|付印时间|印完时间|印完|本报定价|广告代理)(?:号|號|编号|码)?\s*[：:]\s*{rest}(?:$|\s{{2,}}|\u{{3000}})"));
    add(Kind::Contact, r"(?:全国各地)?(?:邮局|邮政局所?)(?:均可)?(?:订阅|发行)|各地邮局(?:均可)?订阅|邮政发行|中国邮政集团公司[一-鿿]{2,10}分公司发行|(?:开印|印完)(?:时间)?\s*[0-9]{1,2}[：:时][0-9]{1,2}分?");
    // Weather on the front page.
    let sky = "(?:多云|多雲|晴|阴|陰|小雨|中雨|大雨|暴雨|雷阵雨|雷陣雨|阵雨|陣雨|小雪|中雪|大雪|雨夹雪|雾|霧|霾|轻雾|浮尘|扬沙|局部|有|转|轉|间|間|到|伴|分散性|短时)+";
    add(Kind::Weather, &format!(r"(?:白天|夜间|夜間|夜晚|今天|今日|明天|明日|今夜|今晚|后天|昨日|[一-鿿]{{2,3}})?\s*[：:]?\s*{sky}\s*[，,、]?\s*(?:[东南西北東偏微]{{1,4}}[风風]?\s*(?:转|轉)?[东南西北東偏]{{0,3}}[风風]?\s*[0-9一二三四五六]\s*(?:[至到~～—-]\s*[0-9一二三四五六]\s*)?[级級]\s*[，,]?\s*)?(?:(?:最[高低])?[气氣]?[温溫]?(?:度)?\s*[：:]?\s*)?(?:零下)?[-－—]?[0-9]{{1,2}}\s*(?:[℃度°]C?)?\s*(?:(?:[至到~～/／—]|-)\s*[-－]?[0-9]{{1,2}}\s*)?(?:℃|度|°C?|摄氏度|攝氏度)"));
    add(Kind::Weather, r"(?:最高|最低)(?:气温|氣溫|氣温|温度|溫度)\s*[：:]?\s*(?:零下)?[-－—]?[0-9]{1,2}\s*(?:℃|度|°C?|摄氏度)\s*[，,]?");
    add(Kind::Weather, r"(?:相对)?(?:湿度|濕度)\s*[：:]?\s*[0-9]{1,3}\s*[%％]");
    add(Kind::Weather, r"[东南西北東偏微]{1,4}[风風]\s*[0-9一二三四五六]\s*(?:[至到~～—-]\s*[0-9一二三四五六]\s*)?[级級]\s*[，,]?");
    add(Kind::Weather, &format!(r"(?:(?:今日|今天|明日)?天(?:气|氣)(?:预报|預報)?|白天|夜间|夜間)\s*[：:]\s*{sky}$"));
    add(Kind::Calendar, &format!("{term}(?:$|\\s)"));
    add(Kind::Other, r"(?:本报|本報)?(?:版权所有|版權所有)[，,]?(?:未经许可|未經許可|不得转载|翻印必究|严禁转载)*[^。]{0,16}|本报所有文字图片版权所有[^。]{0,20}");
    add(Kind::Other, r"(?i-u:responsible editor|editor|layout|proofread(?:er|ing)?)\s*[：:]\s*[一-鿿A-Za-z\s]{2,30}");
    rows
});
/// A paper's name: known by its ending.
static NAME: LazyLock<Regex> = LazyLock::new(|| {
    super::text::pattern(r"^(?:[一-鿿]{1,6}(?:日报|日報|晚报|晚報|晨报|早报|早報|午报|商报|商報|时报|時報|都市报|快报|快報|导报|導報|周报|週報|青年报|生活报|法制报|法治报|经济报|經濟日報|文汇报|文匯報|新闻网|农民报|工人报|新报|科技报|教育报)|光明日报|人民日报|文汇报|大公報|大公报|明報|信報|新民晚报|参考消息|环球时报|新京报|晶报|自由時報|聯合報|經濟日報|中國時報|星島日報|星洲日報|聯合早報)(?:[·•][一-鿿]{2,8})?")
});
static SECTION: LazyLock<Regex> =
    LazyLock::new(|| super::text::pattern(&format!(r"^(?:[一-鿿]{{0,4}}?(?:{SECTIONS}))(?:\s*[·•/／|｜]\s*[一-鿿]{{2,6}})*$")));

/// True where a word names a section.
pub(super) fn section(word: &str) -> bool {
    SECTION.is_match(word)
}

/// Cuts a line into pieces; `None` where something stands in it that is no piece.
pub(super) fn pieces(line: &str) -> Option<Vec<(Kind, Range)>> {
    let mut out: Vec<(Kind, Range)> = Vec::new();
    let mut at = 0;
    while at < line.len() {
        let rest = &line[at..];
        let c = rest.chars().next()?;
        if blank(c) || ornament(c) || matches!(c, '|' | '｜' | '/' | '／' | '·' | '•' | '，' | ',' | '、' | '；' | ';' | '—' | '－' | '-' | '丨' | '│' | '★' | '*') {
            at += c.len_utf8();
            continue;
        }
        let found = ROWS.iter().find_map(|(k, re)| re.find(rest).map(|m| (*k, m.end()))).or_else(|| loose(rest, &out));
        let (kind, len) = found?;
        let len = rest[..len].trim_end_matches(blank).len();
        if len == 0 {
            return None;
        }
        out.push((kind, at..at + len));
        at += len;
    }
    Some(out)
}

/// Pieces that need their neighbours: the paper's name, a section, names behind an editor's key.
fn loose(rest: &str, before: &[(Kind, Range)]) -> Option<(Kind, usize)> {
    let spaced = super::text::first(rest, 16);
    if let Some(m) = NAME.find(rest)
        && rest[m.end()..].chars().next().is_none_or(|c| !super::text::han(c) || matches!(c, '第' | '今' | '国' | '星' | '版'))
    {
        return Some((Kind::Name, m.end()));
    }
    if let Some(n) = wide_name(&rest[..spaced]) {
        return Some((Kind::Name, n));
    }
    if let Some((len, _)) = editors(rest) {
        return Some((Kind::Editors, len));
    }
    let word = rest.split(|c| blank(c) || matches!(c, '|' | '｜' | '/' | '／')).next()?;
    let after_page = before.iter().any(|(k, _)| *k == Kind::Page);
    let n = word.chars().count();
    let plain = word.chars().all(|c| super::text::han(c) || matches!(c, '·' | '•'));
    (section(word) && n <= 10 || after_page && plain && n <= 8 && !names::prose(word)).then_some((Kind::Section, word.len()))
}

/// `沧 州 日 报`: a masthead set wide.
fn wide_name(rest: &str) -> Option<usize> {
    let mut chars = rest.char_indices();
    let mut name = String::new();
    let mut end = 0;
    loop {
        let Some((i, c)) = chars.next() else { break };
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

/// `责编 王伟 李明`: a key with blanks only, whose names must look like names.
fn editors(rest: &str) -> Option<(usize, usize)> {
    const KEYS: &[&str] = &["责任编辑", "責任編輯", "本版责编", "本版責編", "本版编辑", "本版編輯", "值班编辑", "责编", "責編", "编辑", "編輯", "版式设计", "版式", "美编", "美編", "美术编辑", "校对", "校對", "组版", "排版", "值班编委", "值班总编", "值班主任", "执行主编", "主编", "视觉", "图编", "审读", "监制", "检校", "制图", "照排"];
    let key = KEYS.iter().find(|k| rest.starts_with(**k))?;
    let mut at = key.len();
    let mut found = 0;
    while let Some(c) = rest[at..].chars().next().filter(|&c| blank(c) || matches!(c, '、' | '，')) {
        let from = at + c.len_utf8() + super::text::lead(&rest[at + c.len_utf8()..]);
        let word = rest[from..].split(|c| blank(c) || matches!(c, '、' | '，')).next()?;
        let pair = word.chars().count() == 1;
        let n = if pair {
            // `王 伟`
            let next = from + word.len();
            let gap = super::text::lead(&rest[next..]);
            let second = rest[next + gap..].split(blank).next().filter(|w| w.chars().count() == 1 && gap > 0);
            second.map_or(0, |w| word.len() + gap + w.len())
        } else {
            word.len()
        };
        let name = super::text::close_up(&rest[from..from + n]);
        if n == 0 || KEYS.contains(&name.as_str()) || !names::likely(&name) {
            break;
        }
        found += 1;
        at = from + n;
    }
    (found > 0).then_some((at, found))
}

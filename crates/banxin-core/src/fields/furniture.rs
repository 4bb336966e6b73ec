//! Lines of page furniture.
//!
//! In: a line. Out: what kind of furniture it is, or `None`. A line is furniture only where all of it
//! falls into pieces ([`super::pieces`]) and at least one of them cannot be anything else; several
//! pieces may run together on one line, and the first strong one names the kind.
//! Not handled: telephone numbers and addresses without a key before them.

use std::sync::LazyLock;

use super::chars::Chars;
use super::keyed::keyed;
use super::page_mark::page_mark;
use super::pieces::{self, Kind, Pieces};
use super::text::{at_most, trimmed};
use super::words::Words;
use super::{Range, folio};
use crate::document::FurnitureKind;
use crate::glyphs::{has_digit, one_of};

/// What kind of furniture a whole line is.
pub(crate) fn furniture(line: &str) -> Option<FurnitureKind> {
    read(&line[trimmed(line)]).map(|f| f.0)
}

/// The same of a text without blanks at its ends, with the pieces it falls into, if it does.
pub(super) fn read(s: &str) -> Option<(FurnitureKind, Option<Pieces>)> {
    if page_mark(s) {
        return Some((FurnitureKind::Other, None));
    }
    if !hopeful(s) || !at_most(s, 200) {
        return None;
    }
    if is_weather(s) {
        return Some((FurnitureKind::Weather, None));
    }
    if prose(s) {
        return None;
    }
    if source_of_figures(s) {
        return Some((FurnitureKind::Other, None));
    }
    let pieces = pieces::pieces(s);
    kind(s, pieces.as_deref()).map(|kind| (kind, pieces))
}

/// `数据来源：清河统计局 周山／制图`, under a table or a chart.
pub(crate) fn source_of_figures(s: &str) -> bool {
    Words("数据来源： 资料来源：").begin(s)
}

/// `今日天氣：大致多雲，氣溫19至24度。`: the weather in words, on a line of its own.
fn is_weather(s: &str) -> bool {
    const KEYS: Words = Words("今日天气 明日天气 天气预报 天气预测 市区天气");
    /// Bytes of the region that may stand before a forecast: `北京地区天气预报 白天 晴`.
    const REGION: usize = 18;
    let keyed = || s.starts_with(one_of("今明天市")).then(|| KEYS.front(s)).flatten();
    let forecast = || super::text::place(s, "天气预报").filter(|&i| i <= REGION).map(|i| i + "天气预报".len());
    keyed().or_else(forecast).is_some_and(|n| s[n..].starts_with(one_of("： \u{3000}:")))
}

fn kind(s: &str, pieces: Option<&[(Kind, Range)]>) -> Option<FurnitureKind> {
    // `要闻 2`: a section and a number are a folio only side by side.
    let folio = || folio::read(s, pieces).map(|_| FurnitureKind::Folio);
    let Some(found) = pieces else { return folio().or_else(|| keyed(s)) };
    let has = |k: Kind| found.iter().any(|p| p.0 == k);
    // `记者：王伟 编辑：李明` signs a text.
    if has(Kind::Beside) && !(has(Kind::Other) || has(Kind::Day)) {
        return None;
    }
    let strong = found.iter().find(|(k, r)| k.strong() && !(found.len() == 1 && order(*k, &s[r.clone()])));
    match strong {
        Some(_) if has(Kind::Name) => Some(FurnitureKind::Masthead),
        Some((kind, _)) => Some(kind.furniture()),
        None if has(Kind::Name)
            && (found.len() == 1 && !s.starts_with(one_of("《据據")) || has(Kind::Day) || has(Kind::Bare)) =>
        {
            Some(FurnitureKind::Masthead)
        }
        None if has(Kind::Day) && (has(Kind::Section) || has(Kind::Bare)) => Some(FurnitureKind::Folio),
        None => folio(),
    }
}

/// A character that no furniture has; weather and notices of rights have commas.
pub(super) fn prose(s: &str) -> bool {
    PROSE.in_any(s)
}

/// What is furniture only beside another piece: `第720号` numbers a decree as well as an issue,
/// `第12期` a column, and a text may tell an address or who holds an exhibition.
fn order(kind: Kind, piece: &str) -> bool {
    match kind {
        Kind::Numbers if piece.ends_with(one_of("号號期")) => {
            let digits = piece.chars().filter(|&c| super::dates::number(&c.to_string()).is_some()).count();
            digits < if piece.ends_with('期') { 3 } else { 4 }
        }
        Kind::Numbers => {
            piece.starts_with(one_of("主承")) && piece.contains(one_of("：:")) && !piece.contains(one_of("报報"))
        }
        Kind::Contact => piece.starts_with("地址"),
        _ => false,
    }
}

static PROSE: LazyLock<Chars> = LazyLock::new(|| Chars::of("的了是。！？“「…"));
/// The characters furniture begins with, digits and letters apart.
static FIRST: LazyLock<Chars> = LazyLock::new(|| {
    Chars::of(
        "月半年人扫资数第责本编版美校检审监终初签值执主总副组排拼制照图视电新热报爆广发订投邮地社印承零定每今星周农国统刊代创中法网微联传白夜天最湿相二民要综一三四五六七八九十甲乙丙丁戊己庚辛壬癸全共出督举采设策质售自官抖客开付常工登各读记返放缩默上下朗分字收纠打首以公见（(—－·【《［",
    )
});
/// The characters furniture ends with that may begin with any other.
static LAST: LazyLock<Chars> = LazyLock::new(|| Chars::of("报息版期号℃度刷厂社办部团0123456789"));

/// A cheap look: furniture begins or ends with few characters.
pub(super) fn hopeful(s: &str) -> bool {
    let (Some(first), Some(last)) = (s.chars().next(), s.chars().next_back()) else { return false };
    // `（全文见第` / `二版）`: the rest of a pointer.
    if matches!(last, '）' | ')') && !s.contains(one_of("（(")) {
        return false;
    }
    // `清河日报 2020年12月30日 星期三`
    let day = matches!(last, '一' | '二' | '三' | '四' | '五' | '六' | '日' | '天') && has_digit(s);
    // `清河日报 2020年12月30日 A05 城事`
    let named = || {
        // Looked at by their last bytes at first, many at a time.
        let near = &s.as_bytes()[..s.len().min(40)];
        near.iter().fold(false, |any, &b| any | (b == 0xA5) | (b == 0xB1))
            && s.chars().take(10).any(|c| matches!(c, '报' | '報'))
            && (has_digit(s) || super::text::place(s, "星期").is_some())
    };
    day || first.is_ascii()
        || FIRST.has(first)
        || LAST.has(last)
        || super::text::ornament(first)
        || matches!(first, '０'..='９')
        || named()
        || last.is_ascii_alphabetic()
            && ["@", "www.", "报 ", "報 "].iter().any(|mark| super::text::place(s, mark).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_lines_of_furniture_are_known() {
        use FurnitureKind::{Contact, Editors, Folio, Masthead, Other, Weather};
        for (line, want) in [
            ("清河日报", Masthead),
            ("清河日报海外版", Masthead),
            ("清 河 日 报", Masthead),
            ("【编辑】周山", Editors),
            ("清河网网址：http://www.qinghe.example", Contact),
            ("国内统一刊号CN99-0011", Masthead),
            ("国内统一连续出版物号 CN 99-0011 邮发代号99-14 第8123期 今日八版", Masthead),
            ("總第1234期", Masthead),
            ("今日16版", Masthead),
            ("第8123号", Masthead),
            ("中共清河市委机关报 清河日报社出版", Masthead),
            ("2020年12月30日 星期三 庚子年冬月初八", Folio),
            ("今日天氣：大致多雲，早上清涼，日間短暫時間有陽光。", Weather),
            ("清河地区天气预报 白天 晴间多云 风向 北转南 夜间 晴 温度 10℃/－2℃", Weather),
            ("RENMIN RIBAO", Masthead),
            ("AA10", Folio),
            ("qinghe.com.hk", Contact),
            ("第7版 文化", Folio),
            ("02 要闻", Folio),
            ("要闻 2", Folio),
            ("A03 财经", Folio),
            ("第2版 要闻 2020年12月30日 星期三 责编 王伟 版式 李明", Folio),
            ("2020年12月30日 星期三 第8123期 今日4开16版 清河日报社出版", Folio),
            ("第21345期（代号1—1）", Masthead),
            ("中共清河市委主管主办", Masthead),
            ("主管：中共清河市委 主办：清河日报社", Masthead),
            ("第01版:要闻", Folio),
            ("一版责编：王伟", Editors),
            ("责任编辑：王伟 电话：1234567 E-mail：a@example.com", Editors),
            ("责编/王伟 版式/李明 校对/张静", Editors),
            ("值班总编辑 王伟 编审 李明", Editors),
            ("广告部电话：1234567 发行部：1234567", Contact),
            ("每月定价24.00元 零售每份1.00元", Contact),
            ("微信公众号：清河日报", Contact),
            ("责任编辑：王伟 李明", Editors),
            ("责编 王伟 李明明", Editors),
            ("本版责编：王 伟 版式：李明 校对：张静", Editors),
            ("責任編輯：王偉／美編：李明", Editors),
            ("值班编委 王伟 责任编辑 李明 校对 张静", Editors),
            ("新闻热线：0300-5550123", Contact),
            ("投稿邮箱：news@example.com 电话：(0300)5550123", Contact),
            ("社址：清河市和平路1号 邮编：061000 零售价：1.00元", Contact),
            ("清河日报印务中心印刷", Contact),
            ("广告经营许可证：清工商广字001号", Contact),
            ("白天：晴转多云，偏北风4级，最高气温3℃", Weather),
            ("中華民國一百零九年十二月三十日 星期三", Folio),
            ("清河都市报 二〇二六年三月五日 星期四 责编 王伟 美编 李明 校对 张静", Masthead),
            ("参考消息", Masthead),
            ("清河日报 8", Masthead),
            ("《清河日报》（2026年03月01日 第03版）", Masthead),
            ("清河日报 2026年03月01日 星期日 返回目录 放大 缩小 默认", Masthead),
            ("上一版 下一版", Other),
            ("首页 > 新闻中心 > 本地要闻 > 正文", Other),
            ("2026-03-01 10:23:45 来源：清河日报 作者：王伟", Other),
            ("字号：大 中 小", Other),
            ("分享到：", Other),
            ("【纠错】", Other),
            ("以下文章来源于清河发布 ，作者王伟", Other),
            ("【责任编辑：王伟】", Editors),
            ("責任編輯：王偉 美術編輯：李明", Editors),
            ("经济广角 第4版", Folio),
            ("来稿邮箱 news@example.com", Contact),
            ("读者来信：news@example.com", Contact),
            ("本版编辑 王 伟 美 编 李 明", Editors),
        ] {
            assert_eq!(furniture(line), Some(want), "{line}");
        }
    }

    #[test]
    fn avoids_prose_that_mentions_pages_and_telephones() {
        for line in [
            "他拨打了新闻热线：0300-5550123，很快有人接听",
            "电话打不通怎么办",
            "第三版的文章他读了两遍",
            "今日天气晴好，游人如织",
            "编辑部的故事",
            "责任重于泰山",
            "主编 这本书的人",
            "第3名",
            "2020年12月30日",
            "十大新闻揭晓",
            "印刷术的发明改变了世界",
            "地址选在河边",
            "12 强",
            "校对工作不能马虎",
            "日报社来了新记者",
            "文化",
            "新闻",
            "G2 京沪高速",
            "本报地址变更启事",
            "3月5日",
            "地址：清河市和平路1号",
            "主办单位：清河市文化局",
            "第720号",
            "第12期",
            "立春",
            "主编 王伟同志逝世",
            "全文见 第4版",
            "小道消息",
            "《清河日报》",
            "来源：清河日报",
            "作者：王伟",
            "记者：王伟 编辑：李明",
            "分享快乐",
            "上一篇文章",
            "首页改版上线",
            "【清河论坛】",
            "2026年3月1日",
        ] {
            assert_eq!(furniture(line), None, "{line}");
        }
    }
}

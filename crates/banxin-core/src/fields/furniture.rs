//! Lines of page furniture.
//!
//! In: a line. Out: what kind of furniture it is, or `None`. A line is furniture only where all of it
//! falls into pieces ([`super::pieces`]) and at least one of them cannot be anything else; several
//! pieces may run together on one line, and the first strong one names the kind.
//! Not handled: telephone numbers and addresses without a key before them.

use super::pieces::{self, Kind};
use super::text::{at_most, trimmed};
use crate::document::FurnitureKind;

/// What kind of furniture a whole line is.
pub(crate) fn furniture(line: &str) -> Option<FurnitureKind> {
    let t = trimmed(line);
    let s = &line[t];
    if !hopeful(s) || !at_most(s, 200) || s.ends_with(['。', '？', '！']) {
        return None;
    }
    let found = pieces::pieces(s)?;
    let strong = found.iter().find(|(k, _)| k.strong());
    let has = |k: Kind| found.iter().any(|p| p.0 == k);
    match strong {
        // A solar term or a weekday alone is furniture only if the line says nothing else.
        Some((kind, _)) => Some(if has(Kind::Name) { FurnitureKind::Masthead } else { kind.furniture() }),
        None if has(Kind::Name) && (found.len() == 1 || has(Kind::Day)) => Some(FurnitureKind::Masthead),
        None if has(Kind::Day) && has(Kind::Section) => Some(FurnitureKind::Folio),
        // `要闻 2`
        None if super::folio::folio(line).is_some() => Some(FurnitureKind::Folio),
        None => super::folio::folio(line).map(|_| FurnitureKind::Folio),
    }
    .or_else(|| super::folio::folio(line).map(|_| FurnitureKind::Folio))
}

/// A cheap look: furniture begins or ends with few characters.
fn hopeful(s: &str) -> bool {
    let (Some(first), Some(last)) = (s.chars().next(), s.chars().next_back()) else { return false };
    first.is_ascii()
        || super::text::ornament(first)
        || matches!(last, '报' | '報' | '版' | '期' | '号' | '號' | '℃' | '度')
        || last.is_ascii()
        || matches!(
            first,
            '第' | '责' | '責' | '本' | '编' | '編' | '版' | '美' | '校' | '检' | '审' | '監' | '监' | '终' | '初' | '签' | '值' | '执' | '執' | '主' | '总' | '總' | '副' | '组' | '組' | '排' | '拼' | '制' | '照' | '图' | '视' | '电' | '電' | '新' | '热' | '熱' | '报' | '報' | '爆' | '广' | '廣' | '发' | '發' | '订' | '訂' | '投' | '邮' | '郵' | '地' | '社' | '印' | '承' | '零' | '定' | '每' | '今' | '星' | '周' | '週' | '农' | '農' | '国' | '國' | '统' | '刊' | '代' | '创' | '中' | '法' | '网' | '網' | '微' | '联' | '传' | '傳' | '白' | '夜' | '天' | '最' | '湿' | '相' | '二' | '民' | '要' | '综' | '綜' | '一' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '甲' | '乙' | '丙' | '丁' | '戊' | '己' | '庚' | '辛' | '壬' | '癸' | '全' | '共' | '出' | '督' | '举' | '采' | '设' | '策' | '统' | '质' | '售' | '自' | '官' | '抖' | '客' | '开' | '付' | '常' | '工' | '登' | '各' | '读' | '记' | '统' | '（' | '(' | '—' | '－' | '·'
        )
        || matches!(last, '一' | '二' | '三' | '四' | '五' | '六' | '日' | '刷' | '厂' | '社' | '办' | '出' | '刊' | '闻' | '聞' | '合' | '政' | '生' | '济' | '化' | '元' | '：' | '）' | ')')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_lines_of_furniture_are_known() {
        use FurnitureKind::{Contact, Editors, Folio, Masthead, Weather};
        for (line, want) in [
            ("清河日报", Masthead),
            ("清 河 日 报", Masthead),
            ("国内统一刊号CN99-0011", Masthead),
            ("国内统一连续出版物号 CN 99-0011 邮发代号17-14 第9167期 今日八版", Masthead),
            ("總第1234期", Masthead),
            ("今日16版", Masthead),
            ("第8123号", Masthead),
            ("中共清河市委机关报 清河日报社出版", Masthead),
            ("2020年12月30日 星期三 庚子年十一月十六", Folio),
            ("第7版 文化", Folio),
            ("02 要闻", Folio),
            ("要闻 2", Folio),
            ("A03 财经", Folio),
            ("第2版 要闻 2020年12月30日 星期三 责编 王伟 版式 李明", Folio),
            ("责任编辑：王伟 李明", Editors),
            ("责编 王伟 李明明", Editors),
            ("本版责编：王 伟 版式：李明 校对：张静", Editors),
            ("責任編輯：王偉／美編：李明", Editors),
            ("值班编委 王伟 责任编辑 李明 校对 张静", Editors),
            ("新闻热线：0300-8182356", Contact),
            ("投稿邮箱：news@example.com 电话：(0300)8182356", Contact),
            ("社址：清河市和平路1号 邮编：061000 零售价：1.00元", Contact),
            ("清河日报印务中心印刷", Contact),
            ("广告经营许可证：清工商广字001号", Contact),
            ("白天：晴转多云，偏北风4级，最高气温3℃", Weather),
            ("中華民國一百零九年十二月三十日 星期三", Folio),
        ] {
            assert_eq!(furniture(line), Some(want), "{line}");
        }
    }

    #[test]
    fn avoids_prose_that_mentions_pages_and_telephones() {
        for line in [
            "他拨打了新闻热线：0300-8182356，很快有人接听",
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
        ] {
            assert_eq!(furniture(line), None, "{line}");
        }
    }
}

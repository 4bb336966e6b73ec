//! Picture credits that stand alone on a line.
//!
//! In: a line. Out: who took, drew or gave the picture: `王伟 李明 摄`,
//! `本报记者 何 川摄`, `王伟摄（影像中国）`, `制图：李明`, `受访者供图`. The role is the deed.
//! Houses, keys and what they stand with are read here, people by [`super::credit_people`].
//! Not handled: an agency's name alone (`法新社`), which any list may hold.

use std::sync::LazyLock;

use super::chars::Chars;
use super::givers::{agency, archive, house, names_nobody, without_a_name};
use super::pattern::{Pattern, pattern};
use super::text::{at_most, blank, bracket, close_up, lead, opens, ornament, sentence, slash, trimmed};
use super::words::Words;
use super::{Range, Signed, credit_people, names};
use crate::glyphs::{by, one_of};

/// The characters credits end with, and those that deeds before the names begin with.
pub(super) static END: LazyLock<Chars> = LazyLock::new(|| Chars::of("摄影道导图供绘画发作片拍表成o）)】〕"));
static START: LazyLock<Chars> = LazyLock::new(|| Chars::of("图摄制绘漫插供文照影视新本"));

/// What stands before a credit and tells of the picture only.
static ABOUT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^(?:(?:本版|本组|本文|本期)(?:图片|照片)|无人机照片|資料照片|资料照片|资料图片|(?:以上(?:图片|圖片|照片)|(?:图片|圖片|照片)除署名外)|题图|题照|左图|右图|上图|下图|[左右上下]图[：:]|本报美编)(?:[均皆]?由|均为|均為)?\s*[：:、]?\s*",
    )
});
/// The day behind a credit.
static DAY: LazyLock<Pattern> = LazyLock::new(|| pattern(r"\s*(?:民國)?(?:[0-9]{2,4}年)?[0-9]{1,2}月[0-9]{1,2}日\s*$"));

/// The people of a line that is nothing but a credit.
///
/// What stands in brackets behind goes to `outlet`, else the outlet before a title. A house may
/// stand for a person (`视觉中国供图`). `资料图片` and `新华社发` alone give an empty list.
pub(crate) fn credit(line: &str) -> Option<Vec<Signed>> {
    let t = trimmed(line);
    let t = t.start..t.start + line[t].trim_end_matches(one_of("。")).len();
    let s = &line[t.clone()];
    let last = s.chars().next_back()?;
    let first = s.chars().next()?;
    let end = END.has(last)
        || last == '日' && DAY.is_match(s)
        || matches!(last, '国' | '國' | '觉' | '覺' | '社' | 'C' | 'P') && s.contains(by(slash));
    let start = START.has(first) && s.contains(by(|c| blank(c) || slash(c) || matches!(c, '：' | ':' | '（' | '(')))
        || opens(first)
        || ornament(first);
    if !(end || start) || !at_most(s, 60) || sentence(s) {
        return None;
    }
    read(line, t)
}

/// Reads a piece as a credit.
pub(super) fn read(text: &str, r: Range) -> Option<Vec<Signed>> {
    let s = &text[r.clone()];
    // The whole in brackets: `（王伟摄）`.
    if s.starts_with(by(opens))
        && let Some((inner, end)) = bracket(text, r.start, 50)
    {
        let found = read(text, inner);
        // `（李明供图） 制图 王伟` are two.
        if end == r.end || found.as_ref().is_some_and(|f| !f.is_empty()) {
            return found.filter(|_| end == r.end);
        }
    }
    let tight = close_up(s);
    // `澳聞記者攝`
    let unnamed = ["记者摄", "記者攝"].iter().any(|by| tight.ends_with(by)) && at_most(&tight, 8);
    if names_nobody(&tight) || unnamed {
        return Some(Vec::new());
    }
    // `記者王偉攝 109年12月29日`
    if s.ends_with(one_of("日号"))
        && let Some(m) = DAY.find(s)
    {
        return read(text, r.start..r.start + m.start());
    }
    // `图源：新华社`
    for by in ["图片来源：", "圖片來源：", "图源：", "图片来源:", "图片来源/", "图源/"] {
        if let Some(name) = s.strip_prefix(by).filter(|n| house(n) || names::likely(n)) {
            let role = by.trim_end_matches(one_of("：:/")).to_owned();
            return Some(vec![Signed { role, name: close_up(name), outlet: None, at: r.end - name.len()..r.end }]);
        }
    }
    // `圖／商報系資料照片`
    if let Some(rest) =
        s.strip_prefix(one_of("图圖")).and_then(|rest| rest.strip_prefix(by(slash))).filter(|r| archive(r).is_some())
    {
        return read(text, r.end - rest.len()..r.end);
    }
    // `环通社资料照片`
    if let Some(from) = archive(&tight).filter(|_| tight.len() == s.len()) {
        let (name, at) = (s[..from].to_owned(), r.start..r.start + from);
        return Some(vec![Signed { role: s[from..].to_owned(), name, outlet: None, at }]);
    }
    // `无人机照片 王伟 摄`, `本版图片：王伟 摄`
    if let Some(m) = ABOUT.find(s) {
        return read(text, r.start + m.end()..r.end);
    }
    // `清报拍友 王伟 摄`, `寰宇图片社 王伟 摄`: for whom one takes pictures.
    if let Some(i) = s.find(by(blank)).filter(|&i| i > 0)
        && Words("拍友 影友 摄友 特约摄影 图片社").end(&s[..i])
        && at_most(&s[..i], 8)
        && let Some(found) = read(text, r.start + i + lead(&s[i..])..r.end)
    {
        return Some(found);
    }
    // `王大伟绘`
    if let Some(name) = s.strip_suffix(one_of("绘繪画畫")).filter(|n| names::sure(n) && !n.contains(by(blank))) {
        let role = s[name.len()..].to_owned();
        return Some(vec![Signed { role, name: name.to_owned(), outlet: None, at: r.start..r.start + name.len() }]);
    }
    // `图片由清河博物馆提供`
    for by in Words("图片由 照片由 图由 本版图片由 本文图片由 本版图片均由 图片均由").iter()
    {
        if let Some(rest) = s.strip_prefix(by) {
            return read(text, r.end - rest.len()..r.end);
        }
    }
    // `寰宇图片社发`
    if let Some(name) = s.strip_suffix(one_of("发發")).filter(|n| agency(n)) {
        let at = r.start..r.start + name.len();
        return Some(vec![Signed { role: s[name.len()..].to_owned(), name: name.to_owned(), outlet: None, at }]);
    }
    // `清河國小提供`: a house of four characters is not two names; `讀者提供`.
    let gives = |n: &str| match n.chars().nth(3) {
        Some(_) => n.chars().all(super::text::han) && house(n),
        None => without_a_name(n),
    };
    for deed in ["提供", "供图", "供圖"] {
        if let Some(name) = s.strip_suffix(deed).filter(|n| gives(n)) {
            let at = r.start..r.start + name.len();
            return Some(vec![Signed { role: deed.to_owned(), name: name.to_owned(), outlet: None, at }]);
        }
    }
    // `新华社发（王伟摄）`, `新华社发 王伟 摄`
    for house in ["新华社发", "新華社發", "人民视觉", "影像中国", "视觉中国", "中新社发"] {
        if let Some(rest) = s.strip_prefix(house) {
            let from = r.end - rest.trim_start_matches(by(blank)).len();
            if from < r.end {
                let Some(mut out) = read(text, from..r.end) else { continue };
                let name = house.trim_end_matches(one_of("发發")).to_owned();
                out.iter_mut().filter(|s| s.outlet.is_none()).for_each(|s| s.outlet = Some(name.clone()));
                return Some(out);
            }
        }
    }
    // `王伟 摄/影像中国`
    if let Some(i) = s.rfind(by(slash)) {
        let behind = close_up(&s[i..]);
        let behind = behind.trim_start_matches(by(slash));
        if Words("视觉 影像中国 视觉中国 新华社 图片 中新社 东方IC CFP").end(behind)
            && let Some(mut out) = read(text, r.start..r.start + i).filter(|o| !o.is_empty())
        {
            out.iter_mut().for_each(|s| s.outlet = Some(behind.to_owned()));
            return Some(out);
        }
        // `寰宇图片/王伟`: the agency before who took it.
        let outlet = close_up(&s[..i]);
        if Words("图片 视觉 中国").end(&outlet) && at_most(&outlet, 8) && names::sure(behind) {
            let at = r.end - s[i..].trim_start_matches(by(slash)).len()..r.end;
            return Some(vec![Signed { role: String::new(), name: behind.to_owned(), outlet: Some(outlet), at }]);
        }
    }
    credit_people::read(text, r)
}

#[cfg(test)]
mod tests {
    use super::super::credit_people::show;
    use super::*;

    #[test]
    fn credit_lines_in_their_many_forms() {
        for (line, want) in [
            ("王伟 摄/影像中国", "摄 王伟（影像中国）"),
            ("圖／商報系資料照片", "資料照片 商報系"),
            ("（翻攝自王偉臉書）", ""),
            ("AI生成", ""),
            ("（美聯社）", ""),
            ("（圖／市府提供）", "提供 市府"),
            ("王伟供图", "供图 王伟"),
            ("受访者供图", "供图 受访者"),
            ("市公安局供图", "供图 市公安局"),
            ("清河市博物馆提供", "提供 清河市博物馆"),
            ("清河國小提供", "提供 清河國小"),
            ("图片由清河市博物馆提供", "提供 清河市博物馆"),
            ("（王伟摄）", "摄 王伟"),
            ("（本报记者 王伟 摄）", "摄 王伟（本报）"),
            ("新华社发（王伟摄）", "摄 王伟（新华社）"),
            ("新华社发 王伟 摄", "摄 王伟（新华社）"),
            ("王伟摄（新华社发）", "摄 王伟（新华社）"),
            ("■王伟 摄", "摄 王伟"),
            ("本版图片：本报记者 王伟 摄", "摄 王伟（本报）"),
            ("无人机照片 王伟 摄", "摄 王伟"),
            ("图源：新华社", "图源 新华社"),
            ("中央社記者王小明攝 109年12月29日", "攝 王小明（中央社）"),
            ("受访者供图。", "供图 受访者"),
            ("王大伟绘", "绘 王大伟"),
            ("视觉中国 供图", "供图 视觉中国"),
            ("资料图片", ""),
            ("新华社发", ""),
            ("（路透社发）", ""),
            ("（美联社照片）", ""),
            ("（新华/路透）", ""),
            ("拍友 王伟 摄", "摄 王伟"),
            ("本报特约摄影 王伟 摄", "摄 王伟"),
            ("清报拍友 王 伟 摄", "摄 王伟"),
            ("（特约摄影 王伟）", "摄影 王伟"),
            ("寰宇图片社 王伟 摄", "摄 王伟"),
            ("以上图片均由受访单位提供", "提供 受访单位"),
            ("图片除署名外均由受访者提供", "提供 受访者"),
            ("以上照片均由王伟摄", "摄 王伟"),
            ("圖／漁民提供", "提供 漁民"),
        ] {
            assert_eq!(credit(line).map(|c| show(&c)).as_deref(), Some(want), "{line}");
        }
    }

    #[test]
    fn avoids_pieces_of_sentences() {
        for line in [
            "为市民出行提供",
            "亚洲所有国家提供",
            "水平，为行业提供",
            "餐厅、图",
            "一幅漫画",
            "中国地图",
            "他喜欢摄影",
            "（李明供图） 制图 王伟",
            "他是拍友 擅长拍摄",
            "图／他们提供",
            "手机照片",
            "图为大桥 王伟 摄",
            "（清河论坛）",
            "世界报道",
            "图为大桥",
            "市民踊跃参与创作",
        ] {
            assert_eq!(credit(line), None, "{line}");
        }
    }
}

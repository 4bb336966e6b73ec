//! Picture credits, alone on a line or run in behind a caption.
//!
//! In: a line, or a caption. Out: who took, drew or gave the picture: `孟蕊 殷实 摄`,
//! `本报记者 程 龙摄`, `王伟摄（影像中国）`, `制图：李明`, `受访者供图`. The role is the deed.
//! Not handled: an agency's name alone (`法新社`), which any list may hold.

use std::sync::LazyLock;

use super::text::{Chars, at_most, blank, bracket, close_up, opens, ornament, sentence, slash, trimmed};
use super::{Range, Signed, names, people, titles};

/// The characters credits end with, and those that deeds before the names begin with.
static END: LazyLock<Chars> = LazyLock::new(|| Chars::of("摄攝影道导導图圖供绘繪画畫发發作片拍表）)】〕".chars()));
static START: LazyLock<Chars> = LazyLock::new(|| Chars::of("图圖摄攝制製绘繪漫插供文照影视視新本".chars()));

/// The people of a line that is nothing but a credit.
///
/// What stands in brackets behind goes to `outlet`, else the outlet before a title. A house may
/// stand for a person (`视觉中国供图`). `资料图片` and `新华社发` alone give an empty list.
pub(crate) fn credit(line: &str) -> Option<Vec<Signed>> {
    let t = trimmed(line);
    let s = &line[t.clone()];
    let last = s.chars().next_back()?;
    let first = s.chars().next()?;
    let end = END.has(last) || matches!(last, '国' | '國' | '觉' | '覺' | '社' | 'C' | 'P') && s.contains(slash);
    let start = START.has(first) && s.contains(|c| blank(c) || slash(c) || matches!(c, '：' | ':' | '（' | '(')) || opens(first) || ornament(first);
    if !(end || start) || !at_most(s, 60) || sentence(s) {
        return None;
    }
    read(line, t)
}

/// Reads a piece as a credit.
fn read(text: &str, r: Range) -> Option<Vec<Signed>> {
    let s = &text[r.clone()];
    // The whole in brackets: `（王伟摄）`.
    if s.starts_with(opens)
        && let Some((inner, end)) = bracket(text, r.start, 50)
        && end == r.end
    {
        return read(text, inner);
    }
    let tight = close_up(s);
    if matches!(
        tight.as_str(),
        "资料图片" | "資料圖片" | "资料图" | "資料圖" | "资料照片" | "資料照片" | "新华社发" | "新華社發" | "本报资料图片" | "本報資料圖片" | "网络图片" | "網絡圖片" | "图片来自网络" | "图源网络" | "新华社资料图片" | "图为资料图片" | "翻攝畫面"
    ) {
        return Some(Vec::new());
    }
    // `图片由清河博物馆提供`
    for by in ["图片由", "圖片由", "照片由", "图由", "圖由", "本版图片由", "本文图片由", "本版图片均由", "图片均由"] {
        if let Some(rest) = s.strip_prefix(by) {
            return read(text, r.end - rest.len()..r.end);
        }
    }
    // `新华社发（王伟摄）`, `新华社发 王伟 摄`
    for house in ["新华社发", "新華社發", "人民视觉", "影像中国", "视觉中国", "中新社发"] {
        if let Some(rest) = s.strip_prefix(house) {
            let from = r.end - rest.trim_start_matches(blank).len();
            if from < r.end {
                let mut out = read(text, from..r.end)?;
                let name = house.trim_end_matches(['发', '發']).to_owned();
                out.iter_mut().filter(|s| s.outlet.is_none()).for_each(|s| s.outlet = Some(name.clone()));
                return Some(out);
            }
        }
    }
    // `王伟 摄/影像中国`
    if let Some(i) = s.rfind(slash) {
        let behind = close_up(&s[i..]);
        let behind = behind.trim_start_matches(slash);
        if ["视觉", "視覺", "影像中国", "视觉中国", "新华社", "图片", "中新社", "东方IC", "CFP"].iter().any(|h| behind.ends_with(h))
            && let Some(mut out) = read(text, r.start..r.start + i).filter(|o| !o.is_empty())
        {
            out.iter_mut().for_each(|s| s.outlet = Some(behind.to_owned()));
            return Some(out);
        }
    }
    // Commas part the members of a sentence, not of a credit.
    if s.contains(['，', ',']) || s.chars().filter(char::is_ascii_digit).count() > 1 {
        return None;
    }
    let people = people::read(text, r)?;
    let deed = |g: &people::Group| g.deed.as_ref().map(|d| close_up(&text[d.clone()]));
    // Someone has to have made a picture, and nobody may have only written.
    let made = people.groups.iter().any(|g| deed(g).is_some_and(|d| titles::pictures(&d)));
    let camera = people.groups.iter().any(|g| g.title.as_ref().is_some_and(|t| text[t.1.clone()].contains(['摄', '攝'])));
    if !made && !(camera && people.groups.iter().all(|g| g.title.is_some())) {
        return None;
    }
    for g in &people.groups {
        let Some(d) = deed(g).or_else(|| g.title.as_ref().map(|_| String::new())) else { return None };
        for n in &g.names {
            let name = n.text.as_str();
            let fit = match d.as_str() {
                "作" | "发" | "影" | "图" | "圖" | "表" => names::sure(name) || made && g.title.is_some() || house(name),
                "提供" | "供稿" => names::likely(name) || house(name),
                "摄" | "攝" | "摄影报道" | "攝影報道" | "攝影報導" => names::possible(name),
                _ if d.contains(['供', '制', '製']) => names::possible(name) || house(name),
                _ => names::likely(name) || names::possible(name) && (g.title.is_some() || people.behind.is_some()),
            };
            if !fit {
                return None;
            }
        }
    }
    let out = people.credited(text);
    (!out.is_empty()).then_some(out)
}

/// A house, or somebody without a name, that can give a picture.
fn house(name: &str) -> bool {
    const ENDS: &[&str] = &[
        "视觉", "視覺", "中国", "中國", "社", "报", "報", "网", "網", "台", "局", "委", "部", "办", "辦", "处", "处室", "馆", "館", "院", "校", "大学", "公司", "集团", "集團", "中心", "协会", "协會", "政府", "单位", "單位", "医院", "学校", "街道", "社区", "村", "镇", "乡", "站", "团", "队", "隊", "会", "者", "本人", "家属", "村民", "市民", "读者", "网友", "企业", "主办方", "方", "图片", "供图", "组委会", "官网", "截图", "素材", "民警", "法院", "公安", "消防", "交警", "警方", "剧照", "家人",
    ];
    (2..=16).contains(&name.chars().count()) && !names::prose(name.trim_end_matches("受访者")) && ENDS.iter().any(|e| name.ends_with(e))
}

/// A credit run in at the end of a caption: the byte where it starts, and who.
///
/// It stands behind a final mark, or in brackets at the end, or begins with a role word behind
/// a blank (`…施工现场 本报记者 王伟 摄`).
pub(crate) fn trailing_credit(text: &str) -> Option<(usize, Vec<Signed>)> {
    let t = trimmed(text);
    let s = &text[t.clone()];
    let end = s.chars().rev().find(|&c| c != '。')?;
    if !matches!(end, '摄' | '攝' | '影' | '道' | '導' | '图' | '圖' | '）' | ')' | '发' | '發' | '绘' | '繪' | '供' | '片' | '画' | '畫' | '】' | '〕') {
        return None;
    }
    let whole = t.start..t.start + s.trim_end_matches('。').len();
    let body = &text[whole.clone()];
    let marks: Vec<usize> = body
        .char_indices()
        .rev()
        .take(64)
        .filter(|&(i, c)| i + c.len_utf8() < body.len() && (matches!(c, '。' | '！' | '？' | '”' | '」' | '…') || blank(c) || opens(c)))
        .map(|(i, _)| i)
        .collect();
    let mut best = None;
    for i in marks {
        let c = body[i..].chars().next()?;
        let from = whole.start + if opens(c) { i } else { i + c.len_utf8() };
        let piece = from + super::text::lead(&text[from..whole.end])..whole.end;
        let stop = !blank(c) && !opens(c);
        if piece.is_empty() || text[piece.clone()].contains(['，', '。']) && !stop {
            break;
        }
        let Some(found) = read(text, piece.clone()) else {
            if stop {
                break;
            }
            continue;
        };
        let before = body[..i].trim_end_matches(blank);
        let closed = stop || before.ends_with(super::text::final_mark);
        let title = titles::at_start(&text[piece.clone()]).is_some() || text[piece.clone()].starts_with("新华社发");
        if closed || title || opens(c) && !found.is_empty() {
            best = Some((piece.start, found));
        }
        if stop {
            break;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(found: &[Signed]) -> String {
        let one = |s: &Signed| format!("{} {}{}", s.role, s.name, s.outlet.as_ref().map(|o| format!("（{o}）")).unwrap_or_default());
        found.iter().map(one).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn credit_lines_in_their_many_forms() {
        for (line, want) in [
            ("王伟 李明 摄", "摄 王伟, 摄 李明"),
            ("新华社记者 王伟摄", "摄 王伟（新华社）"),
            ("新华社记者 王 伟 摄", "摄 王伟（新华社）"),
            ("王伟摄（影像中国）", "摄 王伟（影像中国）"),
            ("王伟 摄/影像中国", "摄 王伟（影像中国）"),
            ("王 伟 李 明摄影报道（影像中国）", "摄影报道 王伟（影像中国）, 摄影报道 李明（影像中国）"),
            ("本报记者 程 龙摄", "摄 程龙（本报）"),
            ("制图：李明", "制图 李明"),
            ("漫画/王伟", "漫画 王伟"),
            ("王伟供图", "供图 王伟"),
            ("受访者供图", "供图 受访者"),
            ("市公安局供图", "供图 市公安局"),
            ("清河市博物馆提供", "提供 清河市博物馆"),
            ("图片由清河市博物馆提供", "提供 清河市博物馆"),
            ("（王伟摄）", "摄 王伟"),
            ("（本报记者 王伟 摄）", "摄 王伟（本报）"),
            ("新华社发（王伟摄）", "摄 王伟（新华社）"),
            ("新华社发 王伟 摄", "摄 王伟（新华社）"),
            ("王伟摄（新华社发）", "摄 王伟（新华社）"),
            ("本报记者 王伟 通讯员 李明 摄", "摄 王伟（本报）, 摄 李明"),
            ("记者 王伟 摄影报道", "摄影报道 王伟"),
            ("摄影：王伟", "摄影 王伟"),
            ("图/王伟", "图 王伟"),
            ("王偉攝（影像中國）", "攝 王偉（影像中國）"),
            ("記者王偉／攝影", "攝影 王偉"),
            ("本報記者王偉攝", "攝 王偉（本報）"),
            ("圖／記者王偉攝", "攝 王偉"),
            ("阿依古丽·买买提摄", "摄 阿依古丽·买买提"),
            ("■王伟 摄", "摄 王伟"),
            ("记者 王伟 文/图", "文/图 王伟"),
            ("资料图片", ""),
            ("新华社发", ""),
        ] {
            assert_eq!(credit(line).map(|c| show(&c)).as_deref(), Some(want), "{line}");
        }
    }

    #[test]
    fn avoids_pieces_of_sentences() {
        for line in [
            "为市民出行提供", "亚洲所有国家提供", "水平，为行业提供", "记者 王伟", "餐厅、图", "昨日拍摄", "正在拍摄", "新华社记者", "本报记者 王伟 通讯员 李明", "一幅漫画", "中国地图", "他喜欢摄影", "（清河论坛）", "世界报道", "图为大桥", "大展宏图", "市民踊跃参与创作", "昨晚首发",
        ] {
            assert_eq!(credit(line), None, "{line}");
        }
    }

    #[test]
    fn a_credit_run_in_is_found_behind_the_caption() {
        for (caption, line, want) in [
            ("图为施工现场。", "本报记者 王伟 摄", "摄 王伟（本报）"),
            ("3月5日，市民在河边散步。", "王 伟摄（影像中国）", "摄 王伟（影像中国）"),
            ("图为施工现场 ", "新华社记者 王伟 摄", "摄 王伟（新华社）"),
            ("图为施工现场。 ", "（王伟 摄）", "摄 王伟"),
            ("图为施工现场", "（记者 王伟 摄）", "摄 王伟"),
            ("圖為施工現場。", "記者王偉攝", "攝 王偉"),
            ("他说：“河水清了。”", "王伟 李明 摄", "摄 王伟, 摄 李明"),
        ] {
            let text = format!("{caption}{line}");
            let found = trailing_credit(&text);
            assert_eq!(found.as_ref().map(|(_, c)| show(c)).as_deref(), Some(want), "{text}");
            assert_eq!(found.map(|(at, _)| at), Some(caption.len()), "{text}");
        }
        for text in ["图为施工现场。", "河水清了，市民拿起相机拍摄", "他爱好广泛。擅长摄影", "本报讯（记者王伟）河水清了", "大桥通车（下转第二版）", "图为施工现场（资料）"] {
            assert_eq!(trailing_credit(text), None, "{text}");
        }
    }
}

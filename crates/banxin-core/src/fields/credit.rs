//! Picture credits, alone on a line or run in behind a caption.
//!
//! In: a line, or a caption. Out: who took, drew or gave the picture: `孟蕊 殷实 摄`,
//! `本报记者 程 龙摄`, `王伟摄（影像中国）`, `制图：李明`, `受访者供图`. The role is the deed.
//! Not handled: an agency's name alone (`法新社`), which any list may hold.

use super::text::{at_most, blank, bracket, close_up, opens, ornament, trimmed};
use super::{Range, Signed, names, people, titles};

/// The people of a line that is nothing but a credit.
///
/// What stands in brackets behind goes to `outlet`, else the outlet before a title. A house may
/// stand for a person (`视觉中国供图`). `资料图片` and `新华社发` alone give an empty list.
pub(crate) fn credit(line: &str) -> Option<Vec<Signed>> {
    let t = trimmed(line);
    let s = &line[t.clone()];
    let last = s.chars().next_back()?;
    let first = s.chars().next()?;
    let end = matches!(last, '摄' | '攝' | '影' | '道' | '导' | '導' | '图' | '圖' | '供' | '绘' | '繪' | '画' | '畫' | '发' | '發' | '作' | '片' | '拍' | '表' | '）' | ')' | '】' | '〕');
    let start = matches!(first, '图' | '圖' | '摄' | '攝' | '制' | '製' | '绘' | '繪' | '漫' | '插' | '供' | '文' | '照' | '影' | '视' | '視' | '新' | '本') || opens(first) || ornament(first);
    if !(end || start) || !at_most(s, 60) || s.contains(['。', '！', '？', '“', '；', '「']) {
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
        let gives = d.contains(['供', '提', '图', '圖', '发', '制', '製']);
        let short = d == "作" || d == "发" || d == "影";
        for n in &g.names {
            let fit = if short { names::sure(&n.text) } else { names::possible(&n.text) || gives && giver(&n.text) };
            if !fit {
                return None;
            }
        }
    }
    let out = people.credited(text);
    (!out.is_empty()).then_some(out)
}

/// A house that can give a picture.
fn giver(name: &str) -> bool {
    let n = name.chars().count();
    (2..=16).contains(&n) && !names::prose(name)
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

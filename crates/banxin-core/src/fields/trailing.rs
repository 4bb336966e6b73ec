//! Credits run in at the end of a caption.
//!
//! In: a caption with its credit. Out: where the credit starts, and who. The end is read backwards,
//! mark by mark, as far as what stands behind the mark is still a credit.
//! Not handled: an agency's name alone behind a stop (`路透`).

use super::Signed;
use super::credit::{END, read};
use super::text::{blank, final_mark, lead, opens, slash, trimmed};
use super::words::Words;
use super::{names, titles};
use crate::glyphs::{by, one_of};

/// Characters of a credit behind its key at most: `圖／周山`, `图片来源：清河海洋研究所官网`.
const KEYED_LONGEST: usize = 16;

/// Whether a text, read from its last character on, may end with a key of pictures and who gave one, or with a house
/// beside a stroke.
pub(crate) fn may_be_keyed(back: &mut dyn Iterator<Item = char>) -> bool {
    let mut keyed = false;
    for _ in 0..KEYED_LONGEST {
        let Some(c) = back.next() else { return false };
        if keyed {
            return matches!(c, '图' | '圖' | '影' | '源' | '社' | '片' | '摄' | '攝' | '国');
        }
        keyed = slash(c) || c == '：';
    }
    false
}

/// A credit run in at the end of a caption: the byte where it starts, and who.
///
/// It stands behind a final mark, or in brackets at the end, or begins with a role word behind
/// a blank (`…施工现场 本报记者 王伟 摄`).
pub(crate) fn trailing_credit(text: &str) -> Option<(usize, Vec<Signed>)> {
    let t = trimmed(text);
    let s = &text[t.clone()];
    let end = s.chars().rev().find(|&c| c != '。')?;
    if !END.has(end) && !may_be_keyed(&mut s.chars().rev()) {
        return None;
    }
    let whole = t.start..t.start + s.trim_end_matches(one_of("。")).len();
    let body = &text[whole.clone()];
    let mut best = None;
    for (i, c) in body.char_indices().rev().take(64) {
        let mark = matches!(c, '。' | '！' | '？' | '”' | '」' | '…') || blank(c) || opens(c);
        if !mark || i + c.len_utf8() == body.len() {
            continue;
        }
        let from = whole.start + if opens(c) { i } else { i + c.len_utf8() };
        let piece = from + lead(&text[from..whole.end])..whole.end;
        let stop = !blank(c) && !opens(c);
        if piece.is_empty() || text[piece.clone()].contains(one_of("，。")) && !stop {
            break;
        }
        let Some(found) = read(text, piece.clone()) else {
            if stop {
                break;
            }
            continue;
        };
        let before = body[..i].trim_end_matches(by(blank));
        let closed = stop || before.ends_with(final_mark);
        let title = titles::at_start(&text[piece.clone()]).is_some() || text[piece.clone()].starts_with("新华社发");
        let keyed = text[piece.clone()].starts_with(one_of("图圖")) && may_be_keyed(&mut body.chars().rev());
        let given = |s: &Signed| names::sure(&s.name) || Words("供图").has(&s.role);
        // `…落街　資料圖片`
        let named = !found.is_empty() || body.ends_with(one_of("图圖片"));
        let loose = blank(c) && named && found.iter().all(given) && before.chars().nth(5).is_some();
        if closed || title || keyed || loose || opens(c) && (!found.is_empty() || !before.ends_with(one_of("摄攝"))) {
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
        let one = |s: &Signed| {
            format!("{} {}{}", s.role, s.name, s.outlet.as_ref().map(|o| format!("（{o}）")).unwrap_or_default())
        };
        found.iter().map(one).collect::<Vec<_>>().join(", ")
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
            ("河水清了，市民在河边散步。", "圖／王偉", "圖 王偉"),
            ("市民在河边散步。", "圖／清河國小提供", "提供 清河國小"),
            ("图为施工现场。", "寰宇图片/王伟", " 王伟（寰宇图片）"),
            ("图为施工现场。", "王伟 摄/影像中国", "摄 王伟（影像中国）"),
            ("图为施工现场。", "新华社/法新", ""),
            ("图为施工现场 ", "图片来源：清河海洋研究所官网", "图片来源 清河海洋研究所官网"),
            ("▲周婆婆扶着栏杆逐级下楼 ", "受访者供图", "供图 受访者"),
            ("▲周婆婆扶着欄杆逐級落街　　", "護齒協會供圖", "供圖 護齒協會"),
            ("▲周婆婆扶着欄杆逐級落街　　", "資料圖片", ""),
        ] {
            let text = format!("{caption}{line}");
            let found = trailing_credit(&text);
            assert_eq!(found.as_ref().map(|(_, c)| show(c)).as_deref(), Some(want), "{text}");
            assert_eq!(found.map(|(at, _)| at), Some(caption.len()), "{text}");
        }
        for text in [
            "图为施工现场。",
            "河水清了，市民拿起相机拍摄",
            "他爱好广泛。擅长摄影",
            "本报讯（记者王伟）河水清了",
            "大桥通车（下转第二版）",
            "图为施工现场（资料）",
            "王伟散步归来。好消息来源：清河",
            "展览 资料图片",
        ] {
            assert_eq!(trailing_credit(text), None, "{text}");
        }
    }
}

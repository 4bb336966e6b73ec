//! Column labels (栏目): decorated, behind a headline, or known by their words.
//!
//! In: a line. Out: the label without its ornament, or whether the line is one.
//! The words are those any paper uses (`社论`, `短评`, `…论坛`, `…时评`), no paper's own list.
//! Not handled: bare series heads without a generic word.

use super::Range;
use super::labels::{foreign, known_column};
use super::text::{arrow, at_most, close_up, dot, han, ornament, past_ornaments, trimmed};
use super::words::Words;
use crate::glyphs::{Ask, by, one_of};

/// The label inside a decorated line: `【国际论坛】`, `·国际论坛·`, `●国际论坛`.
///
/// An ornament before a signature or a jump is none of this: those are asked for first.
pub(crate) fn column_label(line: &str) -> Option<Range> {
    let t = trimmed(line);
    let s = &line[t.clone()];
    let first = s.chars().next()?;
    // A triangle points at a picture.
    let pointer = arrow(first) || first == '→';
    let decorated = ornament(first) && !pointer
        || dot(first)
        || matches!(first, '【' | '〖' | '[' | '［' | '〔' | '●' | '◤' | '┃' | '│' | '-' | '—' | '＊' | '*');
    if !decorated || !at_most(s, 36) {
        return None;
    }
    let pair = |c| match c {
        '【' => Some('】'),
        '〖' => Some('〗'),
        '[' => Some(']'),
        '［' => Some('］'),
        '〔' => Some('〕'),
        _ => None,
    };
    let inner = if let Some(close) = pair(first) {
        let body = s.strip_suffix(close)?;
        first.len_utf8()..body.len()
    } else if matches!(first, '-' | '—' | '＊' | '*') || dot(first) {
        // A dot or a dash has to stand on both sides: lists begin with one.
        let body = s.trim_start_matches(one_of(&s[..first.len_utf8()]));
        let from = s.len() - body.len();
        let end = from + body.trim_end_matches(one_of(&s[..first.len_utf8()])).len();
        if end == s.len() {
            return None;
        }
        from..end
    } else {
        let body = past_ornaments(s);
        let from = s.len() - body.len();
        from..from + body.trim_end_matches(by(|c| ornament(c) || super::text::blank(c))).len()
    };
    let label = trimmed(&s[inner.clone()]);
    let label = inner.start + label.start..inner.start + label.end;
    let words = &s[label.clone()];
    let closed = close_up(words);
    let known = known_column(words);
    let n = closed.chars().count();
    let bare_ornament = pair(first).is_none() && !dot(first) && label.end == s.len();
    // A series names itself and its part, `·` between; no list item does.
    let series = n >= 6 && closed.chars().any(dot) && !foreign(&closed);
    if bare_ornament && super::text::sentence(words) && !known && !series {
        return None;
    }
    let longest = if bare_ornament && !series { 12 } else { 30 };
    // `□ 王伟 李明` is a signature without a role.
    let people =
        pair(first).is_none() && words.split(by(super::text::blank)).filter(|w| !w.is_empty()).all(super::names::sure);
    if people && !known && !series {
        return None;
    }
    ((known || like_label(words)) && (2..=longest).contains(&n)).then(|| t.start + label.start..t.start + label.end)
}

/// Characters of a label behind a bare ornament at most, where no headline stands below it.
const BULLETED: usize = 6;

/// Whether an ornament stands before words that are too long for a label: with no other line below it that is a
/// headline, as the items of a list have it (`●清河站春运加开列车`).
pub(crate) fn bulleted(line: &str) -> bool {
    let s = line.trim();
    let long = |words: &str| !words.contains(by(dot)) && !at_most(words, BULLETED) && !known_column(words);
    bullet(s).is_some_and(|n| long(&s[n..]))
}

/// Bytes of the one ornament that stands before a line, with the blanks behind it; `○` is a figure as well.
pub(crate) fn bullet(line: &str) -> Option<usize> {
    let c = line.chars().next().filter(|&c| ornament(c) && c != '○')?;
    let rest = &line[c.len_utf8()..];
    let words = rest.trim_start_matches(by(super::text::blank));
    (!words.is_empty() && !words.contains(by(ornament))).then(|| line.len() - words.len())
}

/// A line without the ornaments before and behind it; all of it where it has none.
pub(crate) fn without_ornament(line: &str) -> Range {
    let edge: Ask = |c| ornament(c) || dot(c) || super::text::blank(c);
    let inner = line.trim_start_matches(edge);
    let from = line.len() - inner.len();
    let to = from + inner.trim_end_matches(edge).len();
    if to > from { from..to } else { 0..line.len() }
}

/// Han, with the marks labels use; no sentence, no signature, no jump.
fn like_label(s: &str) -> bool {
    s.chars().filter(|&c| han(c)).count() >= 2
        && s.chars().all(|c| {
            han(c)
                || dot(c)
                || c.is_ascii_alphanumeric()
                || super::text::blank(c)
                || matches!(c, '“' | '”' | '①'..='⑳' | '—' | '（' | '）' | '+' | '《' | '》' | '、')
        })
        && !close_up(s).ends_with(one_of("讯訊电電版摄攝道導"))
        && !Words("记者 通讯员 责任编辑 责编 编辑 版式 校对 热线 电话 邮箱 星期").within(s)
}

/// The label in brackets behind a headline: where the bracket starts, and what it holds.
///
/// Not every bracket is a label: `（上）`, `（图）` and remarks that hold a mark are none.
pub(crate) fn bracketed_column(headline: &str) -> Option<(usize, Range)> {
    let t = trimmed(headline);
    let s = &headline[t.clone()];
    let close = s.chars().next_back().filter(|c| matches!(c, '）' | ')' | '】'))?;
    let (i, open) = s.char_indices().rev().find(|(_, c)| matches!(c, '（' | '(' | '【'))?;
    let inner = t.start + i + open.len_utf8()..t.end - close.len_utf8();
    if i == 0 {
        return None;
    }
    let label = &headline[inner.clone()];
    let n = label.chars().count();
    let whole = Words(
        "上 中 下 续 图 图文 组图 有片 全文 摘要 摘登 节选 连载 主持人 讲话 附 附图 视频 详讯 更新 一 二 三 四 五 \
        六 七 八 九 十",
    );
    let within = Words(
        "见 版 页 记者 摄 试行 草案 修订 修正 暂行 意见稿 附 第一批 第二批 以下简称 资料 社发 供图 供稿 影像中国 \
        人民视觉 视觉中国 制图 绘图 岁 月 届 号",
    );
    let remark = whole.has(label)
        || super::sources::known(label)
        || within.within(label)
        || label.find(one_of("年")).is_some_and(|i| label[..i].chars().filter(char::is_ascii_digit).count() >= 4);
    // `春水（外二首）`
    let remark = remark || label.starts_with('第') || n <= 4 && label.ends_with(one_of("首篇则則题題章"));
    let plain = label.chars().all(|c| {
        han(c) || dot(c) || c.is_ascii_digit() || matches!(c, '“' | '”' | '《' | '》' | '—' | '①'..='⑳' | ' ')
    });
    let fit = plain
        && !remark
        && (known_column(label)
            || (3..=26).contains(&n) && !foreign(label) && (label.chars().any(dot) || !super::names::likely(label)));
    fit.then(|| (t.start + i, inner))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_comes_out_without_its_ornament() {
        for (line, want) in [
            ("【清河论坛】", "清河论坛"),
            ("·清河论坛·", "清河论坛"),
            ("●清河论坛", "清河论坛"),
            ("■ 清河论坛", "清河论坛"),
            ("◆清河论坛◆", "清河论坛"),
            ("〖今日谈〗", "今日谈"),
            ("【 社 评 】", "社 评"),
            ("—清河论坛—", "清河论坛"),
            ("●说道", "说道"),
            ("【钟声】", "钟声"),
            ("·灯 下·读书之乐·", "灯 下·读书之乐"),
            ("●为了清水长流·河长故事", "为了清水长流·河长故事"),
            ("●清河三十年 走好振兴路·乡村建设新图景", "清河三十年 走好振兴路·乡村建设新图景"),
            ("【深入学习推广清河县水土保持工作经验】", "深入学习推广清河县水土保持工作经验"),
        ] {
            assert_eq!(column_label(line).map(|r| &line[r]), Some(want), "{line}");
        }
    }

    #[test]
    fn ornaments_come_off_at_both_ends() {
        for (line, want) in [("●清河两岸●", "清河两岸"), ("清河两岸", "清河两岸"), ("●", "●"), ("·灯下·", "灯下")]
        {
            assert_eq!(&line[without_ornament(line)], want, "{line}");
        }
    }

    #[test]
    fn avoids_signatures_heads_and_sentences() {
        for line in [
            "■本报记者 王伟",
            "【本报讯】",
            "【記者王偉／台北報導】",
            "·本是同根生",
            "●大桥将于明年通车，两岸往来更便利。",
            "【】",
            "（清河论坛）",
            "▲下转3版",
            "— 5 —",
            "▲市民在河边散步",
            "■河水清了",
            "□ 王伟",
            "●亚历山大·伊万诺夫",
            "●县里决定从明年起给全部河长配发新装备",
        ] {
            assert_eq!(column_label(line), None, "{line}");
        }
    }

    #[test]
    fn a_label_behind_a_headline_is_found() {
        let line = "让河水清起来（清河论坛）";
        assert_eq!(bracketed_column(line).map(|(i, r)| (&line[..i], &line[r])), Some(("让河水清起来", "清河论坛")));
        for line in [
            "清河市河道管理条例（试行）",
            "清河通车（图）",
            "（清河论坛）",
            "大桥通车（下）",
            "大桥通车（见第三版）",
            "清河通车（王伟）",
            "春水（外二首）",
            "积分榜（第24轮后）",
        ] {
            assert_eq!(bracketed_column(line), None, "{line}");
        }
    }
}

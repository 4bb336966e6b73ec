//! Names alone: behind an ornament (`□ 方知行`), bare (`周　山`), or set apart as pen names are (`思　齐`).
//!
//! In: a line. Out: who signs, without a role. Solid and hollow squares sign, dots label
//! (`●今日谈`), so only squares and rings are read; four characters are a name only with a surname of two
//! (`■生态调查` labels). Names without any ornament are read only where authors stand ([`lone_names`], [`pen_name`]): that is for those who ask.

use super::name_runs::{Name, assemble, words};
use super::text::{blank, close_up, dot, han, trimmed};
use super::words::Words;
use super::{Signed, known_column, names, places};
use crate::glyphs::{by, one_of};

/// Reads a line that is nothing but an ornament and a name of two to four characters.
pub(crate) fn bare_name(line: &str) -> Option<Vec<Signed>> {
    let rest = line.trim_start().strip_prefix(one_of("□■○◎"))?.trim_end();
    let start = line.len() - line.trim_start().len() + line.trim_start().chars().next()?.len_utf8();
    let lead = rest.len() - rest.trim_start().len();
    let printed = rest.trim();
    let name: String = printed.chars().filter(|c| !c.is_whitespace()).collect();
    let letters = name.chars().all(han);
    let count = name.chars().count();
    let fits = if count == 4 { names::likely(&name) } else { !names::prose(&name) };
    if !letters || !(2..=4).contains(&count) || !fits || known_column(&name) {
        return None;
    }
    let at = start + lead..start + lead + printed.len();
    Some(vec![Signed { role: String::new(), name, outlet: None, at }])
}

/// Short headlines that read as names.
pub(super) const WORDS: Words = Words(
    "白露 谷雨 夏至 黄河 黄昏 石榴 江南 白云 高考 安全 安置 危机 欧洲 方言 马路 周末 周边 边线 车市 楼市 房价 \
     石油 封面 巴西 古巴 韩国 苏丹 安哥拉 黎巴嫩",
);

/// Names of a line of which it is not sure that it signs: `周　山`, `周山 李河`, `阿依达·诺尔`.
///
/// Each has a surname that begins few other words, is set apart by blanks, or has a middle dot. Whether
/// the line stands where authors stand is for those who ask.
pub(crate) fn lone_names(line: &str) -> Option<Vec<Signed>> {
    let t = trimmed(line);
    let first = line[t.clone()].chars().next()?;
    if !(names::begins(first) || line.chars().any(dot)) {
        return None;
    }
    let words = words(line, t);
    let found = assemble(line, &words);
    let fits = |n: &Name| {
        let dotted = n.text.chars().any(dot);
        let spaced = line[n.at.clone()].contains(by(blank));
        let letters = n.text.chars().all(|c| han(c) || dot(c));
        letters && !WORDS.has(&n.text) && if dotted || spaced { names::likely(&n.text) } else { names::sure(&n.text) }
    };
    let plain = |n: Name| Signed { role: String::new(), name: n.text, outlet: None, at: n.at };
    ((1..=3).contains(&found.len()) && found.iter().all(fits) && !known_column(line))
        .then(|| found.into_iter().map(plain).collect())
}

/// A pen name between a long head and its text: `成　蹊`, `沈 既 白` set apart, `梅子清` with a surname.
///
/// Reads any line of two to four such characters: only where a line stands tells that it signs.
pub(crate) fn pen_name(line: &str) -> Option<Vec<Signed>> {
    let is_name = |s: &Signed| {
        let apart = s.name.len() < s.at.len();
        (apart || names::likely(&s.name)) && !names::prose(&s.name) && !WORDS.has(&s.name)
    };
    any_name(line).filter(|found| found.iter().all(is_name))
}

/// A pen name of two characters that no surname begins, alone in a bracket behind a finished text: `（思齐）`.
pub(super) fn lone_pen_name(inside: &str) -> Option<Vec<Signed>> {
    const REMARKS: Words = Words("掌声 笑声 下略 从略 附图 图片 漫画 本报 记者 作者 同上");
    let two = inside.len() == "思齐".len() && !REMARKS.has(inside) && !names::prose(inside) && !places::known(inside);
    any_name(inside).filter(|_| two)
}

/// See [`pen_name`]: `小满妈妈`, for those who know that the text below does not speak of it.
pub(crate) fn any_name(line: &str) -> Option<Vec<Signed>> {
    let at = trimmed(line);
    let name = close_up(&line[at.clone()]);
    let fits = (2..=4).contains(&name.chars().count()) && name.chars().all(han);
    (fits && !known_column(&name)).then(|| vec![Signed { role: String::new(), name, outlet: None, at }])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_behind_a_square_signs_without_a_role() {
        let found = bare_name("□ 方知行").unwrap_or_default();
        assert_eq!((found[0].name.as_str(), found[0].role.as_str(), found[0].at.clone()), ("方知行", "", 4..13));
        assert_eq!(bare_name("■ 王　伟").map(|s| s[0].name.clone()).as_deref(), Some("王伟"));
    }

    #[test]
    fn names_alone_need_a_surname_a_blank_or_a_dot() {
        let of = |line: &str| lone_names(line).map(|s| s.into_iter().map(|s| s.name).collect::<Vec<_>>().join(" "));
        for (line, want) in [
            ("周　山", "周山"),
            ("上官 青", "上官青"),
            ("周山 李河", "周山 李河"),
            ("阿依达·诺尔", "阿依达·诺尔"),
            ("李 河", "李河"),
        ] {
            assert_eq!(of(line).as_deref(), Some(want), "{line}");
        }
        for line in
            ["清河新桥", "白露", "周末", "边线", "编者的话", "今日谈", "简讯", "周山在水利会议上强调", "前 言", "2021"]
        {
            assert_eq!(of(line), None, "{line}");
        }
    }

    #[test]
    fn avoids_remarks_in_brackets_as_pen_names() {
        assert!(lone_pen_name("思齐").is_some());
        for remark in ["掌声", "北京", "记者", "思", "思齐文", "的确", "2题"] {
            assert_eq!(lone_pen_name(remark), None, "{remark}");
        }
    }

    #[test]
    fn avoids_labels_and_running_text() {
        for line in ["■生态调查", "●今日谈", "□ 短评", "□ 一场春雨过后", "方知行", "□", "■ 12月"]
        {
            assert_eq!(bare_name(line), None, "{line}");
        }
    }
}

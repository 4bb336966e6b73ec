//! Who signs a message head behind its dateline text: people in brackets (`本报讯（记者王伟）`), or named without
//! (`本报讯 记者王伟、通讯员李明报道：`, `记者 王伟 昨日…`).
//!
//! Part of [`super::head`], which reads what stands before. In: a text and its head so far. Out: the same head with whoever
//! signs, a place set behind the names, and its end behind them; a bracket that the end of the text cuts off is of it.
//! Names in brackets without a role sign too, if they are surely names (`本报讯（王伟 李明）`).
//! Invariant: a head only grows; what is not read as people is left to the paragraph.
//! Not handled: names without brackets and without a role, but for `周山、李河报道：`.

use super::head::Head;
use super::name_runs::Name;
use super::text::{blank, bracket, close_up, first, han, lead, opens, place};
use super::words::Words;
use super::{Range, inner, names, people, titles};
use crate::glyphs::{by, one_of};

/// What stands behind the dateline text: people in brackets, or `记者王伟报道：`.
pub(super) fn read(text: &str, head: &mut Head) {
    for _ in 0..3 {
        let at = head.at.end + lead(&text[head.at.end..]);
        let rest = &text[at..];
        let Some(c) = rest.chars().next() else { return };
        if matches!(c, '：' | ':') {
            head.at.end = at + c.len_utf8();
            return;
        }
        if Words("题：").begin(rest) {
            return of_title(text, at, head);
        }
        if opens(c) {
            let Some((within, end)) = bracket(text, at, 90) else {
                cut_off(text, at, c.len_utf8(), head);
                return;
            };
            if !of_people(text, within, head) {
                return;
            }
            head.at.end = end;
        } else {
            if let Some(end) = named(text, at, head) {
                head.at.end = end;
            }
            return;
        }
    }
}

/// `题：新桥通车（记者 王伟）`: who wrote what a paper abroad printed, behind its title. The head ends before.
fn of_title(text: &str, at: usize, head: &mut Head) {
    let Some(open) = place(&text[at..], "（").filter(|&n| n < TITLE) else { return };
    if let Some((within, end)) = bracket(text, at + open, 30)
        && end == text.len()
    {
        of_people(text, within, head);
    }
}

/// Takes the people in a bracket; false where it holds something else.
fn of_people(text: &str, within: Range, head: &mut Head) -> bool {
    let Some(p) = people::read(text, within.clone()) else {
        let Some(p) = inner::phrase(text, within).filter(|p| !p.signed.is_empty()) else { return false };
        head.place = head.place.take().or(p.place);
        head.signed.extend(p.signed);
        return true;
    };
    let titled = p.groups.iter().any(|g| g.title.is_some() || g.deed.is_some());
    let fit = |n: &str| if titled { names::possible(n) } else { names::likely(n) };
    if p.every(&fit) {
        // `記者王偉台北`: a place set solid behind a name is found by the phrase reader alone.
        let bare = || if head.signed.is_empty() { p.bare(text) } else { Vec::new() };
        let signed = if titled { p.signed(text) } else { bare() };
        head.signed.extend(signed);
        head.place = head.place.take().or(p.place);
        return true;
    }
    false
}

/// A bracket that the end of the text cuts off: `（记`, `（记者王伟、李`.
fn cut_off(text: &str, at: usize, open: usize, head: &mut Head) {
    let rest = &text[at + open..];
    if rest.chars().nth(60).is_some() || rest.contains(one_of("。！？：")) {
        return;
    }
    let tight = close_up(rest);
    let begun = Words("记者 通讯员 本报 实习 首席 见习 特约 全媒体 融媒体")
        .iter()
        .any(|t| t.starts_with(&tight) || tight.starts_with(t));
    if let Some(p) = people::read(text, at + open..text.len()) {
        let titled = p.groups.iter().any(|g| g.title.is_some());
        if titled && p.every(&|n| names::possible(n) || n.chars().count() == 1) {
            head.signed.extend(p.signed(text).into_iter().filter(|s| s.name.chars().count() > 1));
            head.at.end = text.len();
            return;
        }
    }
    if begun || tight.is_empty() {
        head.at.end = text.len();
    }
}

/// Bytes of a title at most.
const TITLE: usize = 180;
/// Bytes of `报道`.
const REPORT: usize = "报道".len();

/// People named without a bracket: `记者王伟、通讯员李明报道：`, `记者 王伟 昨日…`.
fn named(text: &str, at: usize, head: &mut Head) -> Option<usize> {
    let rest = &text[at..at + first(&text[at..], 40)];
    let titled = titles::at_start(&rest[..first(rest, 16)]).is_some();
    let clause = rest.split_once(one_of("，。：:“；！？")).map_or(rest, |(clause, _)| clause);
    let report = ["报道", "報道", "報導", "报导"].iter().filter_map(|m| place(clause, m).map(|i| i + m.len())).min();
    if let Some(n) = report {
        let near = titled || titles::inside(&rest[..n]).is_some();
        let end = at + n;
        let colon = text[end..].chars().next().filter(|c| matches!(c, '：' | ':'));
        // `本报讯 周山、李河报道：`: nobody has a role, and no house is among them.
        let bare = !near && colon.is_some() && !text[at..end - REPORT].ends_with(one_of("报報台臺社网網"));
        let (to, fit): (usize, &dyn Fn(&str) -> bool) = match bare {
            true => (end - REPORT, &names::sure),
            // Pen names of those who write for an office have no surname: `通讯员河建宣报道：`.
            false if titled && colon.is_some() => (end, &names::possible),
            false => (end, &names::titled),
        };
        let p = if near || bare { people::read(text, at..to) } else { None };
        if let Some(p) = p.filter(|p| p.every(fit)) {
            head.signed.extend(if bare { p.bare(text) } else { p.signed(text) });
            head.place = head.place.take().or(p.place);
            return Some(end + colon.map_or(0, char::len_utf8));
        }
    }
    if !titled {
        return None;
    }
    // Names that blanks or commas close off: the longest reading that is all names.
    // A blank between a name and a figure was closed up: `记者王伟3月3日`.
    let closes = |i: usize, c: char| i > 0 && (blank(c) || c.is_ascii_digit() && rest[..i].ends_with(by(han)));
    let mut ends = Vec::new();
    for (i, c) in rest.char_indices() {
        if closes(i, c) {
            ends.push(i);
        }
    }
    ends.push(rest.len());
    for end in ends.into_iter().rev() {
        if end == rest.len() && at + end < text.len() {
            continue;
        }
        let Some(p) = people::read(text, at..at + end) else { continue };
        let fit = !p.groups.is_empty()
            && p.groups.iter().all(|g| g.title.is_some() && g.deed.is_none())
            && p.every_name(&|n| signs(text, n));
        if fit
            && text[at + end..]
                .chars()
                .find(|&c| !blank(c))
                .is_none_or(|c| han(c) || c.is_ascii_digit() || matches!(c, '“' | '《'))
        {
            head.signed.extend(p.signed(text));
            return Some(at + end);
        }
    }
    None
}

/// Whether a name that blanks close off is one: right behind its role word a surname that begins common words will do
/// (`记者马英`), and set solid behind it none is asked for (`通讯员阿依努尔`).
fn signs(text: &str, n: &Name) -> bool {
    let before = &text[..n.at.start];
    let role = before.trim_end_matches(by(blank));
    let told = role.ends_with(one_of("者员員生"))
        && (names::titled(&n.text)
            || role.len() == before.len() && names::possible(&n.text) && !n.text.contains(one_of("在到走近昨")));
    told || names::sure(&n.text)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Who signs behind `本报讯`, and what is left for the paragraph.
    fn signs(behind: &str) -> (String, String) {
        let text = format!("本报讯{behind}");
        let dateline = 0.."本报讯".len();
        let mut head = Head { at: dateline.clone(), text: dateline, ..Head::default() };
        read(&text, &mut head);
        let one = |s: &super::super::Signed| format!("{} {}", s.role, s.name);
        (head.signed.iter().map(one).collect::<Vec<_>>().join(", "), text[head.at.end..].to_owned())
    }

    #[test]
    fn people_in_brackets_or_named_behind_a_dateline_sign() {
        for (behind, people, rest) in [
            ("（记者王伟 通讯员李明）河水清了。", "记者 王伟, 通讯员 李明", "河水清了。"),
            ("（王伟 李明）河水清了。", " 王伟,  李明", "河水清了。"),
            (" 记者王伟、李明报道：河水清了。", "记者 王伟, 记者 李明", "河水清了。"),
            (" 记者 王伟 昨日，河水清了。", "记者 王伟", " 昨日，河水清了。"),
            (" 记者李河 通讯员马英 清河县清河村", "记者 李河, 通讯员 马英", " 清河县清河村"),
            (" 记者阿依努尔 昨日，河水清了。", "记者 阿依努尔", " 昨日，河水清了。"),
            (" 周山、李河报道：河水清了。", " 周山,  李河", "河水清了。"),
            ("（记者周从文）河水清了。", "记者 周从文", "河水清了。"),
            (" 记者周从文报道：河水清了。", "记者 周从文", "河水清了。"),
            ("：河水清了。", "", "河水清了。"),
            ("题：新桥通车（记者 小山健一）", "记者 小山健一", "题：新桥通车（记者 小山健一）"),
            ("题：新桥通车（作者 约翰·史密斯）", "作者 约翰·史密斯", "题：新桥通车（作者 约翰·史密斯）"),
        ] {
            assert_eq!(signs(behind), (people.to_owned(), rest.to_owned()), "{behind}");
        }
    }

    #[test]
    fn a_bracket_that_the_text_cuts_off_is_of_the_head() {
        assert_eq!(signs("（记者王伟、李"), ("记者 王伟".to_owned(), String::new()));
        assert_eq!(signs("（记"), (String::new(), String::new()));
    }

    #[test]
    fn avoids_brackets_of_other_things_and_reporters_of_a_sentence() {
        for behind in [
            "（见图）河水清了。",
            " 记者从清河县获悉，河水清了。",
            " 记者来到 清河县，河水清了。",
            " 温州台报道：河水清了。",
            " 周山报道，河水清了。",
            " 记者在清河县 采访，河水清了。",
            "（新桥昨日通车。",
            "题：新桥通车（图）",
        ] {
            assert_eq!(signs(behind), (String::new(), behind.to_owned()), "{behind}");
        }
    }
}

//! Signature lines that stand alone: `本报记者 王伟 通讯员 李明`.
//!
//! In: a line. Out: who signed, in printed order.
//! A line without an outlet or an ornament must name people whose names look like names, since
//! `记者 手记` and `记者 走基层` are headlines.
//! Not handled: names alone on a line, without any role word.

use super::text::{at_most, final_mark, ornament, slash, trimmed};
use super::{Signed, inner, names, people, titles};

/// The people of a line that is nothing but a signature.
///
/// A place and `报道` behind the names are read over. `本报评论员` signs with its own words.
pub(crate) fn signature(line: &str) -> Option<Vec<Signed>> {
    let t = trimmed(line);
    let s = &line[t.clone()];
    if !at_most(s, 80) || !s.contains(hint) || s.contains(['。', '！', '？', '；', '“', '…', '「']) {
        return None;
    }
    let sign = s.starts_with(|c| ornament(c) || matches!(c, '*' | '＊' | '—' | '（' | '('));
    let mut within = t.clone();
    if s.starts_with(['（', '(', '【', '〔', '［', '[']) && s.ends_with(['）', ')', '】', '〕', '］', ']']) {
        let first = s.chars().next().map_or(0, char::len_utf8);
        let last = s.chars().next_back().map_or(0, char::len_utf8);
        within = t.start + first..t.end.saturating_sub(last).max(t.start + first);
    }
    if s.contains(slash) && s.ends_with(['道', '導', '导', '電', '电']) {
        // `記者王偉／台北報導`
        let p = inner::phrase(line, within)?;
        return (!p.signed.is_empty() && p.signed.iter().all(|s| names::possible(&s.name))).then_some(p.signed);
    }
    let people = people::read(line, within.clone()).or_else(|| {
        // `本報記者王偉台北29日電`: the day parts it.
        None
    })?;
    let signed = people.signed(line);
    if signed.is_empty() || people.behind.is_some() && final_mark(s.chars().next_back()?) && signed.len() > 8 {
        return None;
    }
    let titled = people.groups.iter().any(|g| g.title.is_some());
    let outlet = people.groups.iter().any(|g| g.title.as_ref().is_some_and(|t| !t.0.is_empty()));
    let writes = |g: &people::Group| g.deed.as_ref().is_some_and(|d| titles::deed(&line[d.clone()]) || titles::composite(&line[d.clone()]).is_some());
    if !titled && !people.groups.iter().all(writes) {
        return None;
    }
    let house = |n: &str| n.ends_with(['员', '員']);
    let fit = |n: &names::Name| {
        names::likely(&n.text) || house(&n.text) && outlet || names::possible(&n.text) && (outlet || sign) && spaced(line, n) || n.text.chars().any(super::text::dot) && names::possible(&n.text)
    };
    people.names().all(fit).then_some(signed)
}

/// True where blanks or a mark part a name from the role word before it.
fn spaced(line: &str, name: &names::Name) -> bool {
    line[..name.at.start].chars().next_back().is_none_or(|c| !super::text::han(c))
}

/// The characters role words end with.
fn hint(c: char) -> bool {
    matches!(c, '者' | '员' | '員' | '生' | '人' | '文' | '图' | '圖' | '写' | '寫' | '理' | '笔' | '筆' | '译' | '譯' | '稿' | '划' | '劃' | '述' | '摄' | '攝' | '筹' | '影' | '师' | '師')
}

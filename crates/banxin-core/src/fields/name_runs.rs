//! Runs of people's names: where one ends and the next begins.
//!
//! In: words (runs without blanks or separators) as they stand between two role words.
//! Out: names without blanks, each with its place.
//!
//! `何 川` is one name set apart, `王伟 李明` two; `欧阳 修` is one; `约翰·史密斯` is one;
//! `王伟李明` with its blank lost is two where both halves begin with surnames. Whether what comes out can be a name at all
//! is asked of [`super::names`].
//! Not handled: a lone blank between two one-character surnames.

use super::Range;
use super::names::{double_surname, surname};
use super::text::{blank, dot};
use crate::glyphs::{by, holds};

/// What stands before a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// A separator, or the beginning.
    Mark,
    /// Blanks only.
    Blank,
}

/// The words of a part of a line, as blanks part them.
pub(super) fn words(line: &str, part: Range) -> Vec<(Range, Gap)> {
    let mut out = Vec::new();
    let mut from = None;
    for (i, c) in line[part.clone()].char_indices().chain([(part.len(), ' ')]) {
        match (blank(c), from) {
            (true, Some(start)) => {
                out.push((start..part.start + i, if out.is_empty() { Gap::Mark } else { Gap::Blank }));
                from = None;
            }
            (false, None) => from = Some(part.start + i),
            _ => {}
        }
    }
    out
}

/// A name and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    pub text: String,
    pub at: Range,
}

/// Puts words together to names and cuts runs of names apart.
///
/// `words` are ranges of `text` in order, each with what stands before it.
pub(super) fn assemble(text: &str, words: &[(Range, Gap)]) -> Vec<Name> {
    let mut out: Vec<Name> = Vec::new();
    let size = |i: usize| words.get(i).map_or(0, |(r, _)| text[r.clone()].chars().count());
    let loose = |i: usize| words.get(i).is_some_and(|&(_, g)| g == Gap::Blank);
    let is_latin =
        |i: usize| words.get(i).is_some_and(|(r, _)| text[r.clone()].starts_with(|c: char| c.is_ascii_alphabetic()));
    let mut i = 0;
    while i < words.len() {
        let mut to = i + 1;
        let mut cut = false;
        if is_latin(i) {
            while loose(to) && is_latin(to) {
                to += 1;
            }
        } else if size(i) == 1 {
            while loose(to) && size(to) == 1 {
                to += 1;
            }
            match to - i {
                1 if loose(to) && size(to) == 2 => to += 1,
                1..=3 => {}
                _ => cut = true,
            }
        } else if double_surname(&text[words[i].0.clone()])
            && size(i) == 2
            && loose(to)
            && size(to) <= 2
            && !(size(to) == 1 && size(to + 1) == 1 && loose(to + 1))
        {
            to += 1;
        } else {
            cut = size(i) >= 4;
        }
        let part = &words[i..to];
        let (from, end) = (part[0].0.start, part[part.len() - 1].0.end);
        if cut {
            let mut chars = Vec::new();
            for (r, _) in part {
                for (k, c) in text[r.clone()].char_indices() {
                    chars.push((r.start + k, c));
                }
            }
            push_cut(&chars, part.len() > 1, &mut out);
        } else {
            let glue = if is_latin(i) { " " } else { "" };
            let mut name = text[part[0].0.clone()].to_owned();
            part[1..].iter().for_each(|(r, _)| name.extend([glue, &text[r.clone()]]));
            out.push(Name { text: name, at: from..end });
        }
        i = to;
    }
    out
}

/// Cuts a run of four and more characters into names, where surnames allow it.
fn push_cut(chars: &[(usize, char)], spaced: bool, out: &mut Vec<Name>) {
    let run: String = chars.iter().map(|&(_, c)| c).collect();
    let sizes = cuts(&run).or_else(|| (spaced && chars.len().is_multiple_of(2)).then(|| vec![2; chars.len() / 2]));
    let mut at = 0;
    for n in sizes.unwrap_or_else(|| vec![chars.len()]) {
        let part = &chars[at..at + n];
        at += n;
        let text: String = part.iter().map(|&(_, c)| c).collect();
        let text = text.trim_matches(by(dot)).to_owned();
        let end = part[n - 1].0 + part[n - 1].1.len_utf8();
        out.push(Name { text, at: part[0].0..end });
    }
}

/// Lengths of the names a run is made of, in characters; `None` where it is one or cannot be cut.
fn cuts(run: &str) -> Option<Vec<usize>> {
    const COMMON: &str =
        "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫朱胡郭何罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾蔡潘袁";
    let chars: Vec<char> = run.chars().collect();
    if let Some(i) = chars.iter().position(|&c| dot(c)) {
        // A dot parts two names only where both sides cannot well be anything else.
        let right = chars.len() - i - 1;
        let both = holds(COMMON, chars[0]) && chars.get(i + 1).is_some_and(|&c| holds(COMMON, c));
        return (both && (2..=3).contains(&i) && (2..=3).contains(&right)).then(|| vec![i + 1, right]);
    }
    let fits = |at: usize, n: usize| {
        let Some(part) = chars.get(at..at + n) else { return false };
        let word: String = part.iter().collect();
        match n {
            2 => surname(part[0]) && !double_surname(&word) && !holds("艾古哈吾努", part[0]),
            3 => surname(part[0]) || double_surname(&word),
            _ => double_surname(&word),
        }
    };
    if chars.len() == 4 && fits(0, 4) {
        return None;
    }
    // Fewest names first: `best[i]` is how the first i characters are cut.
    let mut best: Vec<Option<Vec<usize>>> = vec![None; chars.len() + 1];
    best[0] = Some(Vec::new());
    for i in 0..chars.len() {
        let Some(head) = best[i].clone() else { continue };
        for n in [4, 3, 2] {
            let better = |old: &Option<Vec<usize>>| old.as_ref().is_none_or(|o| o.len() > head.len() + 1);
            if fits(i, n) && best.get(i + n).is_some_and(better) {
                let mut next = head.clone();
                next.push(n);
                best[i + n] = Some(next);
            }
        }
    }
    best.pop().flatten().filter(|b| b.len() > 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        let mut words = Vec::new();
        let mut at = 0;
        for w in text.split(' ') {
            words.push((at..at + w.len(), Gap::Blank));
            at += w.len() + 1;
        }
        assemble(text, &words).into_iter().map(|n| n.text).collect()
    }

    #[test]
    fn blanks_for_width_are_told_from_blanks_between_names() {
        assert_eq!(names("何 川"), ["何川"]);
        assert_eq!(names("王伟 李明"), ["王伟", "李明"]);
        assert_eq!(names("王 伟 李 明"), ["王伟", "李明"]);
        assert_eq!(names("王 伟 李明明 赵 静"), ["王伟", "李明明", "赵静"]);
        assert_eq!(names("欧阳 青"), ["欧阳青"]);
        assert_eq!(names("王 小明"), ["王小明"]);
        assert_eq!(names("John Smith 王伟"), ["John Smith", "王伟"]);
    }

    #[test]
    fn names_run_together_are_cut_at_surnames() {
        assert_eq!(names("王伟李明"), ["王伟", "李明"]);
        assert_eq!(names("王小伟李明"), ["王小伟", "李明"]);
        assert_eq!(names("王伟·李明"), ["王伟", "李明"]);
    }

    #[test]
    fn avoids_cutting_long_names() {
        for one in ["欧阳青云", "阿依古丽", "约翰·史密斯", "阿卜杜拉·买买提江", "努尔古丽"] {
            assert_eq!(names(one), [one]);
        }
    }
}

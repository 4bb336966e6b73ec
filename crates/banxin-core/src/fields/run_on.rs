//! Who signs behind the last sentence of a story, without brackets: `…从此通行。李继成`, `…绷紧这根弦！　　本报记者 李 颖`.
//!
//! In: the last paragraph of a story. Out: the same [`Head`] as where brackets stand around who signs. Set flush right on
//! the last line, it is run in by whatever copies the text. Words that go on behind a final mark end with one again, but a
//! signature does not.
//! Not handled: stories that go on on another page, whose text ends anywhere (the caller knows those).

use super::author::{author_line, shifted};
use super::bare::lone_names;
use super::closing::by_people;
use super::head::Head;
use super::text::{at_most, blank, lead, ornament};
use super::{names, signature::signature};
use crate::glyphs::{by, one_of};

/// Characters of such a signature at most.
const LONGEST: usize = 24;
/// Characters of a name that signs without a blank before it.
const NAME: usize = 3;

/// Who signs, as a head that names people only.
pub(crate) fn run_on(text: &str) -> Option<Head> {
    let s = text.trim_end_matches(by(blank));
    let mark = s.rfind(one_of("。！？…”」』"))?;
    let from = mark + s[mark..].chars().next()?.len_utf8();
    let at = from + lead(&s[from..]);
    let rest = &s[at..];
    if rest.is_empty() || !at_most(rest, LONGEST) {
        return None;
    }
    let found = match signature(rest) {
        None if rest.starts_with(by(ornament)) => author_line(rest),
        None if at > from || !at_most(rest, NAME - 1) && names::sure(rest) => lone_names(rest),
        found => found,
    };
    Some(by_people(at..s.len(), None, shifted(found?, at)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        let head = run_on(text)?;
        let names: Vec<String> = head.signed.iter().map(|s| format!("{} {}", s.role, &text[s.at.clone()])).collect();
        Some(format!("{}: {}", &text[head.at], names.join(", ")))
    }

    #[test]
    fn who_signs_behind_the_last_sentence_is_read() {
        for (text, want) in [
            ("老桥从此通行。李继成", "李继成:  李继成"),
            ("绷紧这根弦！ 林旻", "林旻:  林旻"),
            ("河水清了。　　本报记者 李 颖", "本报记者 李 颖: 记者 李 颖"),
            ("河水清了。□周建光（教师）", "□周建光（教师）:  周建光"),
            ("他说：“修吧。” 王伟 李明河", "王伟 李明河:  王伟,  李明河"),
        ] {
            assert_eq!(read(text).as_deref(), Some(want), "{text}");
        }
    }

    #[test]
    fn avoids_sentences_and_what_else_goes_on_behind_a_mark() {
        for text in [
            "河水清了。",
            "河水清了。谢谢",
            "河水清了。王伟说",
            "河水清了。老桥",
            "河水清了",
            "王伟。",
            "河水清了。张掖",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}

//! Pupils with who taught them: `清河小学五（2）班 周山 指导老师：李河`.
//!
//! In: a line. Out: the pupil, as [`super::author`] reads him, and the teachers with that role. Nothing else is written
//! so, and it signs wherever it stands.

use super::author::{author_line, one, shifted};
use super::name_runs::{assemble, words};
use super::script::simplified;
use super::text::{past, place};
use super::words::Words;
use super::{Range, Signed, names};

/// `清河小学五（2）班 周山 指导老师：李河`: a pupil and who taught him.
pub(super) fn taught(line: &str, at: Range) -> Option<Vec<Signed>> {
    const TEACHERS: Words = Words("指导老师 指导教师 辅导老师 辅导教师");
    let s = &line[at.clone()];
    let plain = simplified(s);
    let (key, title) =
        TEACHERS.iter().find_map(|t| place(&plain, t).filter(|&i| i > 0).map(|i| (i, &s[i..i + t.len()])))?;
    let mut out = shifted(author_line(&s[..key])?, at.start);
    let behind = past(&s[key + title.len()..], "：:").len();
    let names = assemble(line, &words(line, at.end - behind..at.end));
    let fits = !names.is_empty() && names.iter().all(|n| names::likely(&n.text));
    out.extend(names.into_iter().map(|n| Signed { role: title.to_owned(), ..one(line, n.at) }));
    fits.then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<String> {
        let found = taught(line, 0..line.len())?;
        Some(found.iter().map(|s| format!("{}{}", s.role, &line[s.at.clone()])).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn a_pupil_signs_with_who_taught_him() {
        for (line, want) in [
            ("清河小学五（2）班 周山 指导老师：李河", "周山 指导老师李河"),
            ("清河中学 周山 指导教师 李 河 王川", "周山 指导教师李 河 指导教师王川"),
        ] {
            assert_eq!(read(line).as_deref(), Some(want), "{line}");
        }
    }

    #[test]
    fn avoids_teachers_without_a_pupil() {
        for line in ["指导老师：李河", "清河小学 指导老师走进课堂", "清河小学五（2）班 周山"]
        {
            assert_eq!(read(line), None, "{line}");
        }
    }
}

//! A name alone behind an ornament: `□ 方知行`, how commentaries are signed.
//!
//! In: a line. Out: one signature without a role. Solid and hollow squares sign, dots label
//! (`●今日谈`), so only squares and rings are read.

use super::{Signed, known_column};

/// Reads a line that is nothing but an ornament and a name of two to four characters.
pub(crate) fn bare_name(line: &str) -> Option<Vec<Signed>> {
    let rest = line.trim().strip_prefix(['□', '■', '○', '◎'])?;
    let start = line.len() - line.trim_start().len() + line.trim_start().chars().next()?.len_utf8();
    let lead = rest.len() - rest.trim_start().len();
    let printed = rest.trim();
    let name: String = printed.chars().filter(|c| !c.is_whitespace()).collect();
    let han = name.chars().all(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c));
    let count = name.chars().count();
    if !han || !(2..=4).contains(&count) || known_column(&name) {
        return None;
    }
    let at = start + lead..start + lead + printed.len();
    Some(vec![Signed { role: String::new(), name, outlet: None, at }])
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
    fn avoids_labels_and_running_text() {
        for line in ["●今日谈", "□ 短评", "□ 一场春雨过后", "方知行", "□", "■ 12月"] {
            assert_eq!(bare_name(line), None, "{line}");
        }
    }
}

//! Who wrote a text, on a line that would be a piece of its head anywhere but right above the text: `清河投资 周 山`.
//!
//! In: a line. Out: who signed, without a role. A name behind whatever he belongs to, parted by blanks. Houses and posts
//! that are known by their last word are read by [`super::author`]; here any word does, so the line must stand between a
//! head and its text, and nobody of that name in the texts, which those who ask know.
//! Not handled: names that do not begin as names do.

use super::Signed;
use super::author::AUTHOR_LONGEST;
use super::name_runs::words;
use super::professions::with_post;
use super::text::{at_most, past_ornaments, sentence, trimmed};

/// Reads a line that stands where authors do.
pub(crate) fn placed_author(line: &str) -> Option<Vec<Signed>> {
    let t = trimmed(line);
    let s = past_ornaments(&line[t.clone()]);
    let fits = at_most(s, AUTHOR_LONGEST as usize) && !sentence(s);
    fits.then(|| with_post(line, &words(line, t.end - s.len()..t.end), true))?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<String> {
        placed_author(line).map(|s| s.into_iter().map(|s| s.name).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn a_name_stands_behind_any_house() {
        for (line, want) in
            [("清河投资 周 山", "周山"), ("个人投资者　鲍老三", "鲍老三"), ("石桥水文站测流班 李河 周 山", "李河 周山")]
        {
            assert_eq!(read(line).as_deref(), Some(want), "{line}");
        }
    }

    #[test]
    fn avoids_heads_of_two_clauses_and_lines_that_tell_of_somebody() {
        for line in [
            "老街开了夜市 两岸亮了",
            "访谈 周山河",
            "怀念老站长 周山河",
            "周山河",
            "修桥 周山",
            "周山河 昨天上午去了石桥",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}

//! Lines that programs put between the pages they read, and printers at the foot of what they print.
//!
//! In: a line. Out: whether it is one. They count the pages of the file, which are not those of the paper: `-- 1 of 4 --`
//! (pdf-parse), `----------------Page (0) Break----------------` (pdf2json), `--- end of page=0 ---` (PyMuPDF),
//! `{0}------------` (marker), `<!-- PageBreak -->` (Markdown), `[Page 3]`, `Page 3 of 8`, `第3页 共8页`.
//! Not handled: a rule alone, which parts much else; `Page 3` and `第3页`, which papers print.

use std::sync::LazyLock;

use super::pattern::{Pattern, pattern};
use super::text::{at_most, blank};
use crate::glyphs::by;

static MARK: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^(?:[-=*_~#—─]{2,}\s*(?:(?:[Ee]nd\s*of\s*)?(?:[Pp]age|PAGE)\s*[=:#(]?\s*[0-9]+\)?(?:\s*(?:of|/)\s*[0-9]+)?\s*(?:[Bb]reak)?|[0-9]+\s*(?:of|/)\s*[0-9]+)\s*[-=*_~#—─]{2,}|#{1,6}\s*[Pp]age\s*[0-9]+|\{[0-9]+\}-{8,}|<!--\s*[Pp]age[^>]{0,24}>|[\[<][Pp]age\s*[0-9]+[^\]>]{0,9}[\]>]|[Pp]age\s*[0-9]+\s*(?:of|/)\s*[0-9]+|第\s*[0-9]+\s*[页頁][\s，,/]*共\s*[0-9]+\s*[页頁])$",
    )
});

/// Characters of a mark with its rules, at most.
const LONGEST: usize = 100;

/// Whether a line is the mark of a page's end or beginning.
pub(crate) fn page_mark(line: &str) -> bool {
    let line = line.trim_start_matches(by(blank));
    // Asked of every line of a text.
    let begins = matches!(
        line.chars().next(),
        Some('-' | '=' | '*' | '_' | '~' | '#' | '—' | '─' | '{' | '<' | '[' | 'P' | 'p' | '第')
    );
    begins && at_most(line, LONGEST) && MARK.is_match(line.trim_end_matches(by(blank)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_programs_and_printers_are_known() {
        for line in [
            "-- 1 of 4 --",
            "----------------Page (0) Break----------------",
            "--- end of page=0 ---",
            "=== Page 12 ===",
            "--- Page 3/8 ---",
            "## Page 2",
            "{3}------------------------------------------------",
            "<!-- PageBreak -->",
            "<!-- page 3 -->",
            "[Page 3]",
            " Page 3 of 8 ",
            "第 3 页，共 8 页",
            "第3頁 共8頁",
        ] {
            assert!(page_mark(line), "{line}");
        }
    }

    #[test]
    fn avoids_what_papers_print() {
        for line in [
            "Page 3",
            "- 3 -",
            "第3页",
            "----------",
            "——清河新桥通车",
            "3/8",
            "第3版",
            "# 新桥通车",
            "<3>",
            "第1页诗稿",
        ] {
            assert!(!page_mark(line), "{line}");
        }
    }
}

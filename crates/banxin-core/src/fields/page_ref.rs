//! Pointers to other pages in lists of contents: `A03 新桥通车`, `体育17版 客场扳平`, `新桥通车（3版）`, `>>3版`.
//!
//! In: a line. Out: where in it the pointer stands, and whether its dress alone tells. Decides by the line alone; that it
//! belongs to a list is for those who see its neighbours ([`crate::zones`]).
//! Not handled: bare numbers without a mark (`新桥通车 3`).

use super::named_pieces::section;
use super::text::{at_most, han, trimmed};
use super::words::Words;
use crate::glyphs::{by, holds, one_of};

/// Where a pointer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PageRef {
    /// Before the head it points to; `sure` where a letter counts the pages.
    Front { sure: bool },
    /// Behind it; `sure` where a mark or a bracket leads over.
    Back { sure: bool },
    /// On a line of its own, perhaps with the page's section.
    Alone,
}

/// Characters of a line with a pointer at most.
const LONGEST: usize = 48;
/// Han characters of a head, at least.
const HEAD: usize = 4;
/// Characters of a section's name before the number of its page, at most.
const SECTION: usize = 4;
/// What stands around pointers.
const MARKS: &str = " \u{3000}\t（()）【】[]<>＜＞》《▶►▷→…—·.•|｜│/／:：■●◆丨";
/// Words before the number of a page on a line of its own.
const SEE: Words = Words("详见 见 刊 另见");
/// What leads over to them.
const LEADS: &str = "（(【[>＞》▶►▷→…—|｜│/／";

/// The pointer in a line, if there is one.
pub(crate) fn page_ref(line: &str) -> Option<PageRef> {
    // Nearly all lines of a text have no figure near their beginning and end otherwise.
    let counts = |c: char| c.is_ascii_digit() || c == '版';
    if !line.chars().any(counts) {
        return None;
    }
    let s = &line[trimmed(line)];
    let near = || s.chars().take(SECTION + 4).any(counts);
    let last = s.chars().next_back();
    if !(last.is_some_and(|c| counts(c) || one_of(MARKS)(c)) || near())
        || !at_most(s, LONGEST)
        || (s.contains(one_of("。！；")) || holds(s, '”') && !holds(s, '“')) && !holds(s, '>')
    {
        return None;
    }
    let edge = one_of(MARKS);
    let core = s.trim_matches(edge);
    // `体育17版 …`: the section before its page.
    let behind = core.trim_start_matches(by(han));
    let named = core[..core.len() - behind.len()].chars().count() <= SECTION;
    let from = if named && !behind.is_empty() && !core.starts_with('第') { behind } else { core };
    let from = from.trim_start_matches(edge);
    if let Some((n, kind)) = number(from) {
        let rest = &from[n..];
        let words = rest.trim_matches(edge);
        let before = core[..core.len() - from.len()].trim_end_matches(edge);
        let leads = || SEE.has(before.trim_end_matches(one_of("第")));
        if words.is_empty() && (before.is_empty() || section(before) || leads()) && kind != Count::Bare
            || kind != Count::Bare
                && at_most(words, SECTION)
                && (before.is_empty() && section(words) || leads() && rest.len() > words.len())
        {
            return Some(PageRef::Alone);
        }
        // `A4纸`, `第三版的文章`
        let parted =
            rest.len() > words.len() || (kind != Count::Letter || n > 2) && !rest.starts_with(one_of("的面图圖"));
        if kind != Count::Bare && parted && is_head(words) && (before.is_empty() || at_most(before, 2)) {
            return Some(PageRef::Front { sure: kind == Count::Letter });
        }
    }
    behind_a_head(s)
}

/// `新桥通车……3版`, `新桥通车（A03）`, `要闻 新桥通车 详见3版`.
fn behind_a_head(s: &str) -> Option<PageRef> {
    let body = s.trim_end_matches(one_of("）)】]>》 "));
    let label = body.len() - body.trim_end_matches(one_of("0123456789第版ABCDEFPT一二三四五六七八九十-—")).len();
    // The longest run of such characters may begin with words: `第一` of a head.
    let at = (body.len() - label..body.len())
        .filter(|&i| body.is_char_boundary(i))
        .find(|&i| number(&body[i..]).is_some_and(|(n, _)| i + n == body.len()))?;
    let (_, kind) = number(&body[at..])?;
    let before = &body[..at];
    let told = before.trim_end_matches(one_of("详詳见見刊在请：:"));
    let head = told.trim_end_matches(one_of(MARKS));
    let lead = &told[head.len()..];
    let fits = match kind {
        Count::Bare => lead.contains(one_of(">＞》▶►▷→…")),
        _ => head.len() < before.len(),
    };
    let sure = kind != Count::Bare && lead.contains(one_of(LEADS));
    (fits && is_head(head)).then_some(PageRef::Back { sure })
}

/// How a page is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Count {
    /// `A03`, `P3`.
    Letter,
    /// `3版`, `第三版`, `03`.
    Page,
    /// `3`.
    Bare,
}

/// Bytes of a page's number at the start of a text, and how it counts.
fn number(text: &str) -> Option<(usize, Count)> {
    let s = text.strip_prefix('第').unwrap_or(text);
    let ordinal = s.len() < text.len();
    let letter = usize::from(s.starts_with(one_of("ABCDEFPT")));
    let digits = s[letter..].bytes().take_while(u8::is_ascii_digit).count();
    let mut end = letter + digits;
    if digits == 0 {
        if letter > 0 || !ordinal {
            return None;
        }
        end = s.len() - s.trim_start_matches(one_of("一二三四五六七八九十")).len();
    }
    if end == 0 || digits > if letter > 0 { 2 } else { 3 } {
        return None;
    }
    // `14-15版`
    if let Some(more) = s[end..].strip_prefix(one_of("-—")) {
        let rest = more.trim_start_matches(one_of("ABCDEFPT0123456789"));
        end = if rest.len() < more.len() { s.len() - rest.len() } else { end };
    }
    let page = s[end..].starts_with('版');
    let padded = digits == 2 && s.starts_with('0');
    let kind = match () {
        () if letter > 0 => Count::Letter,
        () if page || padded => Count::Page,
        () if ordinal => return None,
        () => Count::Bare,
    };
    let end = end + if page { '版'.len_utf8() } else { 0 };
    Some((text.len() - s.len() + end, kind))
}

/// Words that may be a head.
fn is_head(words: &str) -> bool {
    words.chars().filter(|&c| han(c)).nth(HEAD - 1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointers_stand_before_a_head_behind_it_or_alone() {
        use PageRef::{Alone, Back, Front};
        for (line, want) in [
            ("A03 新桥通车以后谁来管", Front { sure: true }),
            ("A03新桥通车以后谁来管", Front { sure: true }),
            ("2版 新桥通车以后谁来管", Front { sure: false }),
            ("体育17版 清河队客场扳平", Front { sure: false }),
            ("03 · 新桥通车以后谁来管", Front { sure: false }),
            ("新桥通车以后谁来管（A03）", Back { sure: true }),
            ("新桥通车以后谁来管……3版", Back { sure: true }),
            ("新桥通车以后谁来管 >>3", Back { sure: false }),
            ("要闻 新桥通车以后谁来管 详见3版", Back { sure: false }),
            ("新桥通车以后谁来管 第二版", Back { sure: false }),
            ("新桥通车以后谁来管 A02-03版", Back { sure: false }),
            ("3版", Alone),
            ("》A03 城事", Alone),
            ("文化 A05", Alone),
            ("【05版】", Alone),
            ("（详见8版）", Alone),
            ("详见第8版", Alone),
            ("刊6版·大河口", Alone),
            ("“新桥”通车以后 A03", Back { sure: false }),
        ] {
            assert_eq!(page_ref(line), Some(want), "{line}");
        }
    }

    #[test]
    fn avoids_figures_of_heads() {
        for line in [
            "2025年新桥通车",
            "3座新桥通车",
            "新桥通车100天",
            "A4纸涨价了怎么办",
            "C919首飞成功了",
            "新桥通车 3",
            "第三版的文章他读了",
            "新桥通车 客流增长30",
            "讲话全文见第三版。",
            "清河的桥”去年是第3",
            "3",
        ] {
            assert_eq!(page_ref(line), None, "{line}");
        }
    }
}

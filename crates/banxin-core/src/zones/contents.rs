//! Lists of what stands on other pages: heads with the numbers of their pages, under a head of their own or without.
//!
//! Part of [`super::beside`]. A single line of them is told from a head or a folio by its neighbours alone. Under a head
//! that names the list (`导读`) heads and numbers may share a line or take turns, number first or last. Without such a
//! head lines with both must follow each other: three of them, two where the number's dress tells.
//! Pointers are read by [`fields::page_ref`].
//!
//! In: each line's text, their marks. Out: lines of a list of contents.
//! Not handled: heads over three lines; lists whose head is printed last.

use super::marks::{Mark, Marked};
use crate::document::FurnitureKind;
use crate::fields::{self, NonStory, PageRef};
use crate::glyphs::one_of;

/// Lines without a head over them, at least.
const LEAST: usize = 3;
/// Those whose pointers are sure, at least.
const SURE: usize = 2;
/// Lines under a head at most.
const MOST: usize = 60;
/// Characters of a head in such a list.
const HEAD: std::ops::RangeInclusive<usize> = 4..=26;

/// Marks the lines of such lists.
pub(super) fn mark<'t>(text: impl Fn(usize) -> &'t str, marks: &mut [Marked]) {
    let mut i = 0;
    while i < marks.len() {
        let (from, end) = match marks[i].mark {
            Mark::NonStoryHead(NonStory::Contents) => (i + 1, under_a_head(&text, marks, i + 1)),
            Mark::None | Mark::Furniture(FurnitureKind::Folio) => (i, bare(&text, marks, i)),
            _ => (i, i),
        };
        marks[from..end].iter_mut().for_each(|m| *m = Marked::line_of(NonStory::Contents));
        i = end.max(i + 1);
    }
}

/// What a line may be in a list.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Entry {
    /// A head with its pointer.
    Whole(PageRef),
    /// A pointer.
    Pointer,
    /// A head, or a line of one.
    Head,
    /// Nothing of a list.
    Other,
}

fn entry(text: &str, m: &Marked) -> Entry {
    match pointer(text, m) {
        Some(PageRef::Alone) => Entry::Pointer,
        Some(of) => Entry::Whole(of),
        None if m.mark == Mark::None
            && !m.opens()
            && !text.contains(one_of("。；"))
            && HEAD.contains(&text.trim().chars().count()) =>
        {
            Entry::Head
        }
        None => Entry::Other,
    }
}

/// The pointer of a line that may belong to a list.
fn pointer(text: &str, m: &Marked) -> Option<PageRef> {
    match m.mark {
        _ if m.opens() => None,
        Mark::NonStoryLine(NonStory::Contents) => Some(PageRef::Back { sure: true }),
        Mark::None | Mark::Furniture(FurnitureKind::Folio) => fields::page_ref(text),
        _ => None,
    }
}

/// Where a list without a head ends that begins at line `from`; `from` where none begins.
fn bare<'t>(text: &impl Fn(usize) -> &'t str, marks: &[Marked], from: usize) -> usize {
    let of = |i: usize| marks.get(i).and_then(|m| pointer(text(i), m)).filter(|&of| of != PageRef::Alone);
    let Some(first) = of(from) else { return from };
    let alike = |next: PageRef| std::mem::discriminant(&next) == std::mem::discriminant(&first);
    let n = (from..).map_while(of).take_while(|&next| alike(next)).count();
    let sure = matches!(first, PageRef::Front { sure: true } | PageRef::Back { sure: true });
    if n >= if sure { SURE } else { LEAST } { from + n } else { from }
}

/// Where the list under a head ends.
fn under_a_head<'t>(text: &impl Fn(usize) -> &'t str, marks: &[Marked], from: usize) -> usize {
    let at = |i: usize| marks.get(i).map_or(Entry::Other, |m| entry(text(i), m));
    let mut end = from;
    // Lines of heads since the last pointer, and whether a pointer stands before its head.
    let (mut heads, mut first) = (0, None);
    for i in from..from + MOST {
        match at(i) {
            Entry::Whole(_) => (end, heads) = (i + 1, 0),
            Entry::Pointer => {
                first = first.or(Some(heads == 0));
                (end, heads) = (i + 1, 0);
            }
            Entry::Head => {
                heads += 1;
                let counted = at(i + 1) == Entry::Pointer || matches!(at(i + 1), Entry::Whole(PageRef::Front { .. }));
                // The head of a pointer before it; a second line where the next pointer stands right below.
                if first == Some(true) && heads == 1 || heads == 2 && counted && end > from {
                    end = i + 1;
                }
                if heads > 2 {
                    break;
                }
            }
            Entry::Other => break,
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::super::marks::count;
    use super::*;

    fn listed(lines: &[&str]) -> usize {
        count(lines, |text, marks| {
            for (i, m) in marks.iter_mut().enumerate() {
                if fields::non_story_head(text(i)).is_some() {
                    m.mark = Mark::NonStoryHead(NonStory::Contents);
                }
            }
            mark(text, marks);
        })
    }

    #[test]
    fn lines_with_the_number_of_a_page_are_contents() {
        assert_eq!(listed(&["2版 新桥通车以后，谁来管？", "6版 果园的账本", "体育17版 清河队客场扳平"]), 3);
        assert_eq!(listed(&["A03 新桥通车以后", "A05 果园里的账本"]), 2);
        assert_eq!(listed(&["新桥通车以后（A03）", "果园里的账本（A05）", "河水清了。"]), 2);
    }

    #[test]
    fn under_a_head_numbers_may_stand_on_lines_of_their_own() {
        assert_eq!(listed(&["导读", "新桥通车以后", "3版", "果园里的账本", "5版", "渡口茶馆重新开张"]), 5);
        assert_eq!(
            listed(&["今日看点", "》A03 城事", "新桥通车以后", "》A05 文化", "果园里的账本", "渡口茶馆重新开张"]),
            5
        );
        assert_eq!(listed(&["今日导读", "A03 新桥通车以后", "第一个冬天", "A05 果园里的账本"]), 4);
        assert_eq!(listed(&["今日导读", "新桥通车以后（A03）", "渡口茶馆重新开张"]), 2);
    }

    #[test]
    fn avoids_heads_and_single_pointers() {
        assert_eq!(listed(&["2版 要闻", "3版 综合", "4版 副刊"]), 0);
        assert_eq!(listed(&["新桥通车以后 详见3版", "河水清了", "桥通了"]), 0);
        assert_eq!(listed(&["导读", "新桥通车以后", "渡口茶馆重新开张"]), 1);
    }
}

//! Paragraphs that are items of a list.
//!
//! Part of the stories stage. Items begin with the same ornament (`●`, `■`, `-`), or count
//! (`①②③`, `1. 2. 3.`, `（一）（二）`); one alone is a paragraph.

use super::views::Item;
use crate::document::BodyKind;

/// How an item of a list begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// With an ornament.
    Ornament(char),
    /// With a number, in one of the ways numbers are set.
    Number(char, u32),
}

impl Sort {
    /// How a paragraph begins, if it may be an item.
    fn of(chars: &mut dyn Iterator<Item = char>) -> Option<Self> {
        let first = chars.next()?;
        Some(match first {
            '●' | '■' | '◆' | '▲' | '○' | '□' | '◇' | '★' | '☆' | '◎' | '▪' | '•' => {
                Self::Ornament(first)
            }
            '-' | '*' => {
                return (chars.next() == Some(' ')).then_some(Self::Ornament(first));
            }
            '①'..='⑳' => Self::Number('①', first as u32 - '①' as u32 + 1),
            '（' | '(' => {
                let (n, close) = number(chars.next()?, chars)?;
                return matches!(close, '）' | ')').then_some(Self::Number('（', n));
            }
            _ => {
                let (n, mark) = number(first, chars)?;
                let mark = if mark == '．' { '.' } else { mark };
                // `1.5` is a figure.
                let figure = mark == '.' && chars.next().is_some_and(|c| c.is_ascii_digit());
                return (matches!(mark, '.' | '、' | ')' | '）') && !figure).then_some(Self::Number(mark, n));
            }
        })
    }

    /// Whether an item that begins so may follow `before`.
    fn follows(self, before: Self) -> bool {
        match (before, self) {
            (Self::Ornament(a), Self::Ornament(b)) => a == b,
            (Self::Number(a, n), Self::Number(b, m)) => a == b && m == n + 1,
            _ => false,
        }
    }
}

/// A number of one or two digits, Arabic or Chinese up to ten, and the character behind it.
fn number(first: char, chars: &mut dyn Iterator<Item = char>) -> Option<(u32, char)> {
    const HAN: &str = "一二三四五六七八九十";
    if let Some(n) = HAN.chars().position(|c| c == first) {
        return Some((n as u32 + 1, chars.next()?));
    }
    let n = first.to_digit(10)?;
    match chars.next()? {
        c if c.is_ascii_digit() => Some((n * 10 + c.to_digit(10)?, chars.next()?)),
        c => Some((n, c)),
    }
}

/// Marks the items of lists.
pub(super) fn mark(body: &mut [Item]) {
    let mut before: Option<(usize, Sort)> = None;
    for i in 0..body.len() {
        let item = &body[i];
        let sort = (item.kind == BodyKind::Paragraph && item.opens)
            .then(|| Sort::of(&mut item.passage.glyphs.iter().map(|g| g.ch)))
            .flatten();
        if let (Some((b, old)), Some(new)) = (before, sort)
            && b + 1 == i
            && new.follows(old)
        {
            body[b].kind = BodyKind::List;
            body[i].kind = BodyKind::List;
        }
        before = sort.map(|s| (i, s));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sort(text: &str) -> Option<Sort> {
        Sort::of(&mut text.chars())
    }

    fn is_list(a: &str, b: &str) -> bool {
        matches!((sort(a), sort(b)), (Some(a), Some(b)) if b.follows(a))
    }

    #[test]
    fn ornaments_and_numbers_in_order_make_a_list() {
        assert!(is_list("●清河新桥通车", "●北山果园丰收"));
        assert!(is_list("①带好证件", "②按时到场"));
        assert!(is_list("1.带好证件", "2.按时到场"));
        assert!(is_list("（一）带好证件", "（二）按时到场"));
        assert!(is_list("九、带好证件", "十、按时到场"));
        assert!(is_list("- one", "- two"));
    }

    #[test]
    fn avoids_figures_years_and_numbers_out_of_order() {
        assert_eq!(sort("1.5万亩果园"), None);
        assert_eq!(sort("2021年春天"), None);
        assert_eq!(sort("三月的河边"), None);
        assert!(!is_list("1.带好证件", "3.按时到场"));
        assert!(!is_list("●清河新桥通车", "■北山果园丰收"));
    }
}

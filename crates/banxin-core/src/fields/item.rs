//! How an item of a list, or a head that counts, begins.
//!
//! In: the characters of a line or paragraph from its start. Out: the ornament (`●`, `■`, `-` with a
//! blank), or the number with the way it is set (`①`, `1.`, `一、`, `（一）`). Whether the next item
//! follows, whether one alone means anything, is for those who ask: zones, articles and stories.
//! Not handled: letters that count (`a.`), Roman numbers.

/// How an item begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Item {
    /// With an ornament.
    Ornament(char),
    /// With a number, behind or before the mark by which such numbers are set.
    Number(char, u32),
}

impl Item {
    /// The ornament points at a picture or a jump as often as it stands before an item.
    pub fn points(self) -> bool {
        self == Self::Ornament('▲')
    }

    /// It counts.
    pub fn counts(self) -> bool {
        matches!(self, Self::Number(..))
    }

    /// Whether an item that begins so may follow `before`.
    pub fn follows(self, before: Self) -> bool {
        match (before, self) {
            (Self::Ornament(a), Self::Ornament(b)) => a == b,
            (Self::Number(a, n), Self::Number(b, m)) => a == b && m == n + 1,
            _ => false,
        }
    }
}

/// Digits of a number at most.
const LONGEST: usize = 3;

/// Characters that tell how an item begins.
const LEAD: usize = 8;

/// How a line or paragraph begins, if it may be an item.
pub(crate) fn item(chars: impl Iterator<Item = char>) -> Option<Item> {
    let mut lead = ['\0'; LEAD];
    for (slot, c) in lead.iter_mut().zip(chars) {
        *slot = c;
    }
    read(&lead)
}

fn read(lead: &[char; LEAD]) -> Option<Item> {
    let (first, second) = (lead[0], lead[1]);
    match first {
        '●' | '■' | '◆' | '▲' | '○' | '□' | '◇' | '★' | '☆' | '◎' | '▪' | '•' => {
            Some(Item::Ornament(first))
        }
        '-' | '*' => (second == ' ').then_some(Item::Ornament(first)),
        '①'..='⑳' => Some(Item::Number('①', first as u32 - '①' as u32 + 1)),
        '（' | '(' => {
            let (n, close, _) = number(&lead[1..])?;
            matches!(close, '）' | ')').then_some(Item::Number('（', n))
        }
        _ => match number(lead)? {
            // `1.5` is a figure.
            (n, '.' | '．', behind) => (!behind.is_ascii_digit()).then_some(Item::Number('.', n)),
            (n, '、', _) => Some(Item::Number('、', n)),
            _ => None,
        },
    }
}

/// A number, Arabic or Chinese below a hundred, and the two characters behind it.
fn number(chars: &[char]) -> Option<(u32, char, char)> {
    let mut value = 0;
    for (i, &c) in chars.iter().take(LONGEST + 1).enumerate() {
        match (c, super::dates::units(c)) {
            ('0'..='9', _) => value = value * 10 + (c as u32 - '0' as u32),
            ('十', _) => value = value.max(1) * 10,
            (_, Some(n)) => value += n,
            _ => return (value > 0).then_some((value, c, *chars.get(i + 1)?)),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<Item> {
        item(text.chars())
    }

    #[test]
    fn ornaments_and_numbers_are_read_as_they_are_set() {
        assert_eq!(of("●清河新桥"), Some(Item::Ornament('●')));
        assert_eq!(of("- one"), Some(Item::Ornament('-')));
        assert_eq!(of("③按时到场"), Some(Item::Number('①', 3)));
        assert_eq!(of("12.按时到场"), Some(Item::Number('.', 12)));
        assert_eq!(of("（十二）按时到场"), Some(Item::Number('（', 12)));
        assert_eq!(of("二十一、按时到场"), Some(Item::Number('、', 21)));
        assert_eq!(of("十、按时到场"), Some(Item::Number('、', 10)));
    }

    #[test]
    fn crossheads_count_in_many_ways() {
        for text in ["一、修路", "（二）种树", "3.引水", "①架桥", "■ 护林"] {
            assert!(of(text).is_some(), "{text}");
        }
    }

    #[test]
    fn an_item_follows_the_one_that_counts_before_it() {
        let follow = |a: &str, b: &str| matches!((of(a), of(b)), (Some(a), Some(b)) if b.follows(a));
        assert!(follow("九、甲", "十、乙"));
        assert!(follow("十、甲", "十一、乙"));
        assert!(follow("●甲", "●乙"));
        assert!(!follow("1.甲", "3.乙"));
        assert!(!follow("1.甲", "2、乙"));
        assert!(!follow("●甲", "■乙"));
    }

    #[test]
    fn avoids_figures_years_and_words_that_begin_with_a_number() {
        for text in [
            "1.5万亩",
            "2021年春天",
            "三月的河边",
            "3公里新路",
            "一江清水",
            "十年树木",
            "十一个村",
            "-5度",
            "（新华社）",
            "一",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}

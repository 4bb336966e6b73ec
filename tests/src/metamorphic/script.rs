//! The page in the other script, by OpenCC's tables.
//!
//! Simplified turns traditional, traditional turns simplified, character for character; a page whose
//! length the tables change is left out. For the comparison each traditional character stands as the
//! simplified one that faces it on the page, in both documents.

use std::collections::BTreeMap;

use super::Page;
use super::kept::{Kept, Story, stories};

/// Turns the page and counts what is kept; none where both scripts write it alike.
pub fn kept(page: &Page) -> Option<Kept> {
    let other = other(&page.text)?;
    let simple = if is_traditional(&page.text) { (&page.text, &other) } else { (&other, &page.text) };
    let map: BTreeMap<char, char> = simple.0.chars().zip(simple.1.chars()).filter(|(t, s)| t != s).collect();
    let fold = |text: &str| -> String { text.chars().map(|c| map.get(&c).copied().unwrap_or(c)).collect() };
    let all = |page: &Page| -> Vec<Story> {
        stories(&page.document).iter().map(|(headline, body)| (fold(headline), fold(body))).collect()
    };
    let before = all(page);
    Some(Kept::of(&before, &all(&Page::read(other))))
}

fn other(text: &str) -> Option<String> {
    let other = if is_traditional(text) { hanconv::t2s(text) } else { hanconv::s2t(text) };
    (other != text && other.chars().count() == text.chars().count()).then_some(other)
}

/// Turning it simplified changes more than a few misprinted or named characters.
fn is_traditional(text: &str) -> bool {
    let changed = text.chars().zip(hanconv::t2s(text).chars()).filter(|(a, b)| a != b).count();
    changed * 20 > text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_script_turns_into_the_other() {
        let simplified = "河上新桥昨日通车，记者从市交通局获悉，两岸居民争相过桥。";
        let traditional = other(simplified).expect("it has another form");
        assert!(traditional.contains('車') && traditional.contains('橋'), "{traditional}");
        assert_eq!(other(&traditional).as_deref(), Some(simplified));
        assert_eq!(other("ABC 12\n"), None);
    }

    #[test]
    fn avoids_counting_a_word_that_only_its_context_turns() {
        // 了解 turns 瞭解, which no single character's form would turn back.
        let text = "河上新桥通车\n本报讯（记者王伟）据了解，横跨清河的新桥\n了却了两岸居民的心愿。\n";
        assert_eq!(kept(&Page::read(text.to_owned())).map(|k| k.rate()), Some(1.0));
    }
}

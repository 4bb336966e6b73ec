//! Who made a picture: people, each with what they did, as a credit names them (`本报记者 何 川摄`, `制图：李明`,
//! `王 伟 李 明摄影报道（影像中国）`).
//!
//! Part of [`super::credit`], which asks when no house gave the picture. In: what is left of a line without its brackets
//! and its day. Out: who made the picture; nothing where somebody has only written, or where names and deeds are of a sentence.
//! How sure a name must be depends on the deed: `发` and `图` stand in many a word, `摄` in few.
//! Not handled: names without a deed.

use super::givers::house;
use super::text::close_up;
use super::words::Words;
use super::{Range, Signed, groups, names, people, titles};
use crate::glyphs::{by, one_of};

/// Reads a piece as people who made a picture.
pub(super) fn read(text: &str, r: Range) -> Option<Vec<Signed>> {
    let s = &text[r.clone()];
    // Commas part the members of a sentence, not of a credit.
    if s.contains(one_of("，,")) || s.bytes().filter(u8::is_ascii_digit).count() > 1 {
        return None;
    }
    let people = people::read(text, r)?;
    let deed = |g: &groups::Group| g.deed.as_ref().map(|d| close_up(&text[d.clone()]));
    // Someone has to have made a picture, and nobody may have only written.
    let made = people.groups.iter().any(|g| deed(g).is_some_and(|d| titles::pictures(&d)));
    let only_wrote = |d: &String| !titles::pictures(d) && !titles::reports(d);
    if people.groups.iter().filter_map(deed).any(|d| only_wrote(&d)) {
        return None;
    }
    let many = people.are_many();
    let camera =
        people.groups.iter().any(|g| g.title.as_ref().is_some_and(|t| text[t.1.clone()].contains(one_of("摄攝"))));
    if !(made || camera && people.groups.iter().all(|g| g.title.is_some())) {
        return None;
    }
    for g in &people.groups {
        let d = deed(g).or_else(|| g.title.as_ref().map(|_| String::new()))?;
        for n in &g.names {
            let name = n.text.as_str();
            let fit = match d.as_str() {
                d if Words("作 发 影 图 表").has(d) => {
                    names::sure(name) || made && g.title.is_some() || house(name)
                }
                // `圖／漁民提供`
                "提供" | "供稿" => {
                    names::likely(name) || house(name) || s.starts_with(one_of("图圖")) && !names::prose(name)
                }
                d if Words("摄 摄影报道 摄影报导").has(d) => {
                    names::possible(name)
                        && (!many
                            || g.title.is_some()
                            || names::likely(name)
                            || !name.starts_with(by(super::text::han))
                            || name.chars().count() > 3)
                }
                _ if d.contains(one_of("供制製")) => names::possible(name) || house(name),
                _ => names::likely(name) || names::possible(name) && (g.title.is_some() || people.behind.is_some()),
            };
            if !fit {
                return None;
            }
        }
    }
    let out = people.credited(text);
    (!out.is_empty()).then_some(out)
}

/// Credits as they are written in tests: deed, name, outlet.
#[cfg(test)]
pub(super) fn show(found: &[Signed]) -> String {
    let one = |s: &Signed| {
        format!("{} {}{}", s.role, s.name, s.outlet.as_ref().map(|o| format!("（{o}）")).unwrap_or_default())
    };
    found.iter().map(one).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::super::credit;
    use super::*;

    #[test]
    fn whoever_made_a_picture_is_credited_with_the_deed() {
        for (line, want) in [
            ("王伟 李明 摄", "摄 王伟, 摄 李明"),
            ("新华社记者 王伟摄", "摄 王伟（新华社）"),
            ("新华社记者 王 伟 摄", "摄 王伟（新华社）"),
            ("王伟摄（影像中国）", "摄 王伟（影像中国）"),
            ("王 伟 李 明摄影报道（影像中国）", "摄影报道 王伟（影像中国）, 摄影报道 李明（影像中国）"),
            ("本报记者 何 川摄", "摄 何川（本报）"),
            ("制图：李明", "制图 李明"),
            ("漫画/王伟", "漫画 王伟"),
            ("本报记者 王伟 通讯员 李明 摄", "摄 王伟（本报）, 摄 李明"),
            ("记者 王伟 摄影报道", "摄影报道 王伟"),
            ("摄影：王伟", "摄影 王伟"),
            ("图/王伟", "图 王伟"),
            ("王偉攝（影像中國）", "攝 王偉（影像中國）"),
            ("記者王偉／攝影", "攝影 王偉"),
            ("本報記者王偉攝", "攝 王偉（本報）"),
            ("圖／記者王偉攝", "攝 王偉"),
            ("阿依古丽·买买提摄", "摄 阿依古丽·买买提"),
            ("记者 王伟 文/图", "文/图 王伟"),
        ] {
            assert_eq!(read(line, 0..line.len()).map(|c| show(&c)).as_deref(), Some(want), "{line}");
            assert_eq!(credit(line).map(|c| show(&c)).as_deref(), Some(want), "{line} alone on its line");
        }
    }

    #[test]
    fn avoids_who_only_wrote_and_words_that_end_like_deeds() {
        for line in [
            "记者 王伟",
            "新华社记者",
            "本报记者 王伟 通讯员 李明",
            "记者 王伟/文 李明/摄",
            "昨日拍摄",
            "正在拍摄",
            "大展宏图",
            "昨晚首发",
        ] {
            assert_eq!(read(line, 0..line.len()), None, "{line}");
            assert_eq!(credit(line), None, "{line} alone on its line");
        }
    }
}

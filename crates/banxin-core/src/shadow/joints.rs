//! Find where a program wrote two heads on one line, each with its shadow.
//!
//! In: a line that is covered by squares. Out: the places, blanks not counted, where a head of its own begins.
//! pypdf begins a line only where the pen goes far down: `河上新桥通车河上新桥通车两岸百姓昨日同庆两岸百姓昨日同庆`.
//! A head that is broken at the edge of its box, and drawn line by line, looks the same but has its longer part
//! first; one whose face changes within it parts words.

use super::cover::Cover;
use crate::glyphs::holds;
use crate::lines::{Line, Sheet};

/// Characters of a square that may be a head by itself.
const HEAD: usize = 6;

/// Characters before and behind a line in which a word is looked for: those of a page. A text without an end to
/// its page would cost its square.
const REACH: usize = 1 << 13;

/// The places in line `i`.
pub(super) fn find(sheet: &Sheet, i: usize, cover: &Cover) -> Vec<usize> {
    let mut out = Vec::new();
    let (mut at, mut before) = (0, 0);
    for half in cover.pieces() {
        let first = at..at + half;
        let whole = half >= HEAD && !cover.keep[first.clone()].contains(&false) && closes(&cover.chars[first.clone()]);
        if whole && (HEAD..half).contains(&before) && !stands(sheet, i, &cover.chars[at - 1..=at]) {
            out.push(at);
        }
        before = if whole { half } else { 0 };
        at += 2 * half;
    }
    out
}

/// Whether what is opened in a text is closed in it.
fn closes(text: &[char]) -> bool {
    let count = |marks: &str| text.iter().filter(|&&c| holds(marks, c)).count();
    count("《（“【「『(") == count("》）”】」』)")
}

/// Whether two characters stand together on another line near line `i`: a word, within which no head begins.
fn stands(sheet: &Sheet, i: usize, pair: &[char]) -> bool {
    let glyphs = |l: &Line| &sheet.glyphs[l.start as usize..l.end as usize];
    let has = |l: &Line| glyphs(l).windows(2).any(|two| [two[0].ch, two[1].ch] == pair);
    let among = |lines: &mut dyn Iterator<Item = &Line>| {
        let mut room = REACH;
        for line in lines {
            let Some(left) = room.checked_sub(glyphs(line).len()) else { break };
            room = left;
            if has(line) {
                return true;
            }
        }
        false
    };
    among(&mut sheet.lines[..i].iter().rev()) || among(&mut sheet.lines[i + 1..].iter())
}

#[cfg(test)]
mod tests {
    use super::super::tests::undone;
    use super::*;

    #[test]
    fn heads_that_were_joined_on_one_line_are_lines_of_their_own() {
        let text = "河上新桥通车河上新桥通车两岸百姓昨日同庆两岸百姓昨日同庆";
        assert_eq!(undone(text), ["河上新桥通车", "两岸百姓昨日同庆"]);
    }

    #[test]
    fn avoids_parting_heads_at_marks_words_blanks_and_short_parts() {
        assert_eq!(undone("县里印发《新县里印发《新桥通行办法》桥通行办法》").len(), 1);
        assert_eq!(undone("清河两岸清河两岸百姓同庆百姓同庆").len(), 1);
        let text = "河上新桥通车河上新桥通车 两岸百姓昨日同庆两岸百姓昨日同庆";
        assert_eq!(undone(text).len(), 1);
        let text = "河上新桥通车河上新桥通车两岸百姓昨日同庆两岸百姓昨日同庆\n当天车两次过桥";
        assert_eq!(undone(text).len(), 2);
    }
    #[test]
    fn avoids_looking_for_a_word_further_off_than_a_page_is_long() {
        let joined = "河上新桥通车河上新桥通车两岸百姓昨日同庆两岸百姓昨日同庆";
        let far = "甲乙丙丁戊己庚辛壬癸\n".repeat(REACH / 10 + 1);
        assert_eq!(undone(&format!("{joined}\n{far}当天车两次过桥"))[1], "两岸百姓昨日同庆");
    }
}

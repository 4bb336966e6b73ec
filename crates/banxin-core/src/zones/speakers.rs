//! Lines that begin with who speaks: `问：…`, `记者：…`, `李河：…`.
//!
//! Part of the zones stage. In interviews and answers to readers each turn is a paragraph of its own, often
//! of one line, and the width of the line before says nothing. A turn begins behind a finished line with a
//! short word and a colon: `问`, `答`, `记者`, or a name that does so twice on the page. A headline above whoever signs
//! may begin so too (`李河：我不急` / `本报记者 周山`).
//!
//! In: lines and how they end. Out: for each line whether a turn begins there, and whether it is one
//! that no headline is: what the reporter says, or what any other asks.
//! Not handled: speakers told by another face or a dash.

use super::features::{End, Feature};
use super::marks::{Mark, Marked};
use crate::glyphs::{holds, is_han};
use crate::lines::{Line, Sheet};
use crate::sort;

/// Characters of who speaks at most.
const LONGEST: usize = 5;

/// Lines of such a headline at most.
const HEADLINE: usize = 3;

/// Words that ask or answer wherever they stand.
const ROLES: [&str; 16] =
    ["Q", "A", "问", "答", "問", "记者", "記者", "主持人", "嘉宾", "网友", "读者", "专家", "律师", "甲", "乙", "本报"];

/// Marks the turns of speakers as items of a list.
pub(super) fn mark(sheet: &Sheet, marks: &[Marked], features: &mut [Feature]) {
    let mut turns: Vec<(usize, String)> = Vec::new();
    for (i, line) in sheet.lines.iter().enumerate() {
        let finished = i == 0 || features[i - 1].end.is_final() || features[i - 1].end == End::Plain;
        if let Some(who) = speaker(sheet, line).filter(|_| finished && !is_headline(marks, features, i)) {
            turns.push((i, who));
        }
    }
    if turns.len() < 2 {
        return;
    }
    // Who speaks twice is a speaker, whoever it is.
    let key = |who: &str| who.chars().fold(0u64, |k, c| k << 12 ^ u64::from(u32::from(c)));
    let mut keys: Vec<u64> = turns.iter().map(|t| key(&t.1)).collect();
    sort::by(&mut keys, |&k| u128::from(k));
    for (i, who) in turns {
        let from = keys.partition_point(|&k| k < key(&who));
        let twice = keys.get(from + 1) == keys.get(from);
        if ROLES.contains(&who.as_str()) || twice {
            features[i].bullet = true;
            // `问：路灯为何不亮？` heads an answer as well, and `李河：我不急` an interview.
            features[i].turn = match who.as_str() {
                "问" | "問" | "Q" => false,
                "记者" | "記者" => true,
                _ => features[i].end == End::Asks,
            };
        }
    }
}

/// Whether a line, with the next two at most, ends without a mark above whoever signs: a headline that lets somebody speak.
fn is_headline(marks: &[Marked], features: &[Feature], i: usize) -> bool {
    let line = (i + 1..marks.len().min(i + HEADLINE + 1)).find(|&k| marks[k].mark == Mark::Signature);
    line.is_some_and(|k| features[i..k].iter().all(|f| !f.end.is_final()))
}

/// Who speaks at the start of a line.
fn speaker(sheet: &Sheet, line: &Line) -> Option<String> {
    let start: Vec<char> = sheet.chars(line).take(LONGEST + 1).collect();
    let at = start.iter().position(|&c| c == '：' || c == ':')?;
    let who = &start[..at];
    let tells = who.last().is_some_and(|c| holds("说說道称稱问問是为為有即如下示到", *c)) && at > 1;
    let name = who.iter().all(|&c| is_han(c)) || matches!(who, ['Q' | 'A']);
    (at > 0 && name && !tells).then(|| who.iter().collect())
}

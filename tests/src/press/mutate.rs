//! Damage: a printed page, changed as no press would.
//!
//! In: a text and chance. Out: the text with lines deleted, doubled, swapped, cut or with foreign
//! characters put in. For properties that hold for any text; gold does not apply any more.

use super::Chance;

/// What may be put in: marks, invisible characters, controls, odd glyphs, page breaks.
const FOREIGN: [&str; 26] = [
    "\u{c}",
    "\u{200b}",
    "\u{ad}",
    "\u{feff}",
    "\u{a0}",
    "\u{3000}",
    "\u{2f42}",
    "\u{f900}",
    "\u{e000}",
    "\u{fffd}",
    "\u{0}",
    "\u{1b}[31m",
    "\u{202e}",
    "\u{301}",
    "\u{20bb7}",
    "\u{fe3d}",
    "（下转第八版）",
    "（上接第一版）",
    "本报讯（记者",
    "——",
    "。。",
    "“",
    "》",
    "１２",
    "\r\n",
    "\t",
];

/// Up to eight changes.
pub fn mutate(text: &str, chance: &mut Chance) -> String {
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    for _ in 0..chance.between(1, 8) {
        if lines.is_empty() {
            break;
        }
        let at = chance.below(lines.len());
        match chance.below(7) {
            0 => {
                lines.remove(at);
            }
            1 => lines.insert(at, lines[at].clone()),
            2 => {
                let other = chance.below(lines.len());
                lines.swap(at, other);
            }
            3 => {
                let cut = place(&lines[at], chance);
                let rest = lines[at].split_off(cut);
                lines.insert(at + 1, rest);
            }
            4 => {
                let cut = place(&lines[at], chance);
                lines[at].truncate(cut);
            }
            5 if at + 1 < lines.len() => {
                let next = lines.remove(at + 1);
                lines[at].push_str(&next);
            }
            _ => {
                let cut = place(&lines[at], chance);
                lines[at].insert_str(cut, chance.pick::<&str>(&FOREIGN));
            }
        }
    }
    lines.join("\n")
}

/// A character boundary of a line.
fn place(line: &str, chance: &mut Chance) -> usize {
    let count = line.chars().count();
    let n = chance.below(count + 1);
    line.char_indices().nth(n).map_or(line.len(), |(at, _)| at)
}

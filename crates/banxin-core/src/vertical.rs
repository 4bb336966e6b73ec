//! Heads set from top to bottom, which programs give a character a line.
//!
//! Stage: raw lines → raw lines, before columns. Characters of Han script that stand alone on line after line, a blank line
//! between all of them or between none, are one line: `清` / `河` / `新` / `桥` / `通` / `车`. No text is set so narrow, and what
//! counts in a table says the same again and again.
//!
//! Invariants: no glyph is lost; lines stay in order.
//! Not handled: heads of several such lines, which become one; characters beside other text on their rows.

use crate::glyphs::{Plain, holds, is_han};

/// Lines of one character at least: a name torn to pieces has three.
const LEAST: usize = 4;

/// The longest head.
const MOST: usize = 40;

/// Joins them.
pub(crate) fn join(page: &mut Plain) {
    let (mut at, mut to) = (0, 0);
    while at < page.lines.len() {
        let n = run(page, at);
        let mut line = page.lines[at];
        if n > 1 {
            // Blanks before the characters stand between their glyphs: they are written anew without them.
            line.start = page.glyphs.len() as u32;
            for k in at..at + n {
                page.glyphs.push(page.glyphs[page.lines[k].start as usize]);
            }
            line.end = page.glyphs.len() as u32;
        }
        page.lines[to] = line;
        to += 1;
        at += n;
    }
    page.lines.truncate(to);
}

/// Lines from one on that are a head set so; else 1.
fn run(page: &Plain, at: usize) -> usize {
    let lines = &page.lines[at..page.lines.len().min(at + MOST)];
    let ch = |i: usize| page.glyphs[lines[i].start as usize].ch;
    let gap = lines.get(1).map_or(0, |l| l.gap);
    let (mut n, mut again) = (0, 0);
    while n < lines.len()
        && lines[n].end - lines[n].start == 1
        && (is_han(ch(n)) || holds("“”！？：，、·—", ch(n)))
        && (n == 0 || lines[n].gap == gap && gap < 2)
    {
        again += usize::from(n > 1 && (ch(n) == ch(n - 1) || ch(n) == ch(n - 2)));
        n += 1;
    }
    if n >= LEAST && again * 2 < n { n } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::{RawLine, plain};

    fn joined(text: &str) -> Vec<String> {
        let mut page = plain(text, 0, text.len());
        join(&mut page);
        let glyphs = |l: &RawLine| page.glyphs[l.start as usize..l.end as usize].iter().map(|g| g.ch).collect();
        page.lines.iter().map(glyphs).collect()
    }

    #[test]
    fn characters_one_below_the_other_are_a_line() {
        assert_eq!(joined("第4版\n清\n河\n新\n桥\n本报讯\n"), ["第4版", "清河新桥", "本报讯"]);
        assert_eq!(joined("　清\n\n　河\n\n　新\n\n　桥\n\n本报讯"), ["清河新桥", "本报讯"]);
    }

    #[test]
    fn avoids_names_torn_to_pieces_and_what_a_table_counts() {
        for text in ["周\n小\n山\n本报讯", "男\n女\n男\n女\n男\n女", "1\n2\n3\n4\n5", "清\n河\n\n\n新\n桥"]
        {
            assert_eq!(joined(text).concat(), text.replace('\n', ""));
            assert_eq!(joined(text).len(), text.split_whitespace().count());
        }
    }
}

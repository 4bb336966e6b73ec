//! Sets text in lines of a measure, by the law of line breaking.
//!
//! In: a paragraph and a measure in half-em. Out: lines, each not wider than the measure but for
//! one hanging mark.
//!
//! Han and full-width characters are one em, ASCII half an em. No line starts with a closing mark,
//! none ends with an opening one, a number or Latin word is not split. A mark that does not fit
//! hangs over by half an em or takes the character before it along; a lawless setter lets it
//! start the line.

use super::Chance;

/// One set line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Its characters.
    pub text: String,
    /// Width in half-em, indent included.
    pub width: usize,
    /// Shift of its start in half-em.
    pub indent: usize,
    /// Opens a paragraph.
    pub first: bool,
    /// Closes a paragraph, so it is not stretched to the measure.
    pub last: bool,
}

/// Marks that start no line (GB/T 15834 §5.1).
pub fn starts_no_line(c: char) -> bool {
    "，。、；：？！”’）》】…—·％%」』〉〕％℃,.;:?!)]".contains(c)
}

/// Marks that end no line.
pub fn opens(c: char) -> bool {
    "“‘（《【「『〈〔([".contains(c)
}

/// Width of a character in half-em.
pub(super) fn width(c: char) -> usize {
    if c.is_ascii() { 1 } else { 2 }
}

/// Width of a text in half-em.
pub(super) fn text_width(text: &str) -> usize {
    text.chars().map(width).sum()
}

/// Pieces that no line break splits: a character, a number, a Latin word.
fn tokens(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut before: Option<char> = None;
    let joins = |c: char| c.is_ascii_graphic() && !"()[],;:?!".contains(c);
    for (at, c) in text.char_indices() {
        if before.is_some_and(|b| !(joins(b) && joins(c))) {
            out.push(&text[start..at]);
            start = at;
        }
        before = Some(c);
    }
    if start < text.len() {
        out.push(&text[start..]);
    }
    out
}

/// Sets a paragraph; `indent` in half-em before its first line.
pub(super) fn set(text: &str, measure: usize, indent: usize, lawless: bool, chance: &mut Chance) -> Vec<Line> {
    let mut lines: Vec<Vec<&str>> = vec![Vec::new()];
    let mut at = indent;
    for token in tokens(text) {
        let w = text_width(token);
        let line = lines.last_mut().expect("there is always a line");
        if at + w <= measure || line.is_empty() {
            line.push(token);
            at += w;
            continue;
        }
        // A blank at a break is not printed.
        if token == " " {
            continue;
        }
        let closing = token.chars().next().is_some_and(starts_no_line) && !lawless;
        if closing && at < measure + 1 && token.chars().count() == 1 && chance.yes(30) {
            line.push(token);
            at += w;
            continue;
        }
        // What must go over with it: opening marks at the end, and the character before a mark.
        let mut carried: Vec<&str> = Vec::new();
        let mut need = closing;
        while line.len() > 1 {
            let end = line[line.len() - 1];
            let is_open = !lawless && end.chars().all(opens);
            let is_close = end.chars().next().is_some_and(starts_no_line);
            if !need && !is_open {
                break;
            }
            carried.insert(0, end);
            line.pop();
            need = need && is_close;
        }
        carried.push(token);
        at = carried.iter().map(|t| text_width(t)).sum();
        lines.push(carried);
    }
    let count = lines.len();
    let finish = |(i, tokens): (usize, Vec<&str>)| {
        let text: String = tokens.concat();
        let text = text.trim().to_owned();
        let indent = if i == 0 { indent } else { 0 };
        Line { width: text_width(&text) + indent, text, indent, first: i == 0, last: i + 1 == count }
    };
    lines.into_iter().enumerate().map(finish).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROSE: &str = "渡口管委会主任说：“2024年以来，两岸摆渡12350人次，最忙的一天（9月15日）\
         开了48班。”他指着《渡口日志》笑了——“都记着呢！”船工们听了，也都笑了起来……";

    #[test]
    fn lines_keep_the_law_and_the_text() {
        for measure in 20..40 {
            let lines = set(PROSE, measure, 4, false, &mut Chance::new(measure as u64));
            let text: String = lines.iter().map(|l| l.text.as_str()).collect();
            assert_eq!(text, PROSE.replace(' ', ""));
            for line in &lines {
                assert!(!line.text.starts_with(starts_no_line), "{measure}: {}", line.text);
                assert!(!line.text.ends_with(opens), "{measure}: {}", line.text);
                assert!(line.width <= measure + 2, "{measure}: {}", line.text);
            }
        }
    }

    #[test]
    fn avoids_splitting_a_number() {
        for measure in 20..40 {
            let lines = set(PROSE, measure, 4, false, &mut Chance::new(3));
            assert!(lines.iter().any(|l| l.text.contains("12350")));
        }
    }
}

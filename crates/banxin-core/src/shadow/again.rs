//! A line that is printed a second time in another setting.
//!
//! Called by the shadow stage for lines that are not doubled in themselves or with their neighbours as they
//! stand. The copy may be set over more lines or in pieces ([`mosaic`]), or, where two heads
//! stand side by side, share its line with the other: `新桥通车` / `新桥通车 老街开市`, `老街开市 新桥通车` / `新桥通车`.
//!
//! In: a line and those behind it. Out: lines once each, their copies removed. What is left of a line behind a copy
//! is looked at next, as a line of its own; the sums over the lines still count the copy, so it joins no run.

use super::mosaic::{self, MOST_PIECES, Mosaic};
use super::once::{kept, remove, segment, take_out};
use super::runs::same;
use crate::lines::{Line, Sheet};
use crate::source::Glyph;

/// Characters at least of a line whose copy shares a line, and of what it shares it with.
const SHORTEST_BESIDE: usize = 6;
/// See [`SHORTEST_BESIDE`].
const SHORTEST_OTHER: usize = 4;

/// How a line is printed again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Again {
    /// In pieces, on so many lines with it.
    Pieces(Mosaic),
    /// At the beginning of the line behind it, so many glyphs.
    Front(usize),
    /// What stands behind so many glyphs and a blank is the line behind it.
    Back(usize),
}

/// How line `i` is printed again, if it is; `sums` as in [`super::sums`].
pub(super) fn find(sheet: &Sheet, sums: &[u32], i: usize) -> Option<Again> {
    let line = &sheet.lines[i];
    let below = sheet.lines.get(i + 1)?;
    let most = (MOST_PIECES + 1).min(sheet.lines.len() - i);
    for n in 2..=most {
        if sums[i + n] == sums[i]
            && let Some(found) = mosaic::find(sheet, i, n)
        {
            return Some(Again::Pieces(found));
        }
    }
    let (own, other) = (glyphs(sheet, line), glyphs(sheet, below));
    if parts(other, own.len()) && same(&other[..own.len()], own) {
        return Some(Again::Front(own.len()));
    }
    let at = own.len().checked_sub(other.len() + 1)?;
    let fits = at >= SHORTEST_OTHER && other.len() >= SHORTEST_BESIDE && own[at].ch == ' ';
    (fits && same(&own[at + 1..], other)).then_some(Again::Back(at))
}

/// Takes the copies out and puts the lines to the others; gives the number of lines that are done.
pub(super) fn undo(sheet: &mut Sheet, i: usize, found: Again, out: &mut Vec<Line>) -> usize {
    let line = sheet.lines[i];
    match found {
        Again::Pieces(found) => {
            for k in 0..found.lines {
                let line = sheet.lines[i + k];
                if k == found.whole {
                    out.push(kept(sheet, line, &found.keep));
                } else {
                    take_out(sheet, line);
                }
            }
            found.lines
        }
        Again::Front(n) => {
            out.push(Line { prints: 2, ..line });
            let below = sheet.lines[i + 1];
            remove(&mut sheet.removed, &sheet.glyphs[below.start as usize..below.start as usize + n]);
            sheet.lines[i + 1] = segment(sheet, Line { indent: 0, gap: 0, ..below }, n + 1, below.end);
            1
        }
        Again::Back(at) => {
            out.push(segment(sheet, line, 0, line.start + at as u32));
            out.push(segment(sheet, Line { indent: 0, gap: 0, prints: 2, ..line }, at + 1, line.end));
            take_out(sheet, sheet.lines[i + 1]);
            2
        }
    }
}

/// Whether a blank parts a line behind `at` glyphs into a copy and something else.
fn parts(line: &[Glyph], at: usize) -> bool {
    at >= SHORTEST_BESIDE && line.len() > at + SHORTEST_OTHER && line[at].ch == ' '
}

fn glyphs<'a>(sheet: &'a Sheet, line: &Line) -> &'a [Glyph] {
    &sheet.glyphs[line.start as usize..line.end as usize]
}

#[cfg(test)]
mod tests {
    use crate::glyphs::plain;
    use crate::lines::measure;

    fn undone(text: &str) -> Vec<(String, u8)> {
        let page = plain(text, 0, text.len());
        let sheet = super::super::undo(measure(&page.glyphs, &page.lines, page.removed, false));
        sheet.lines.iter().map(|l| (sheet.chars(l).collect(), l.prints)).collect()
    }

    fn of(lines: &[(&str, u8)]) -> Vec<(String, u8)> {
        lines.iter().map(|&(text, prints)| (text.to_owned(), prints)).collect()
    }

    #[test]
    fn a_line_printed_again_over_two_lines_is_printed_once() {
        let whole = "清河县推进基层服务的实施意见";
        let text = format!("{whole}\n清河县推进基层服务的实\n施意见\n昨日印发");
        assert_eq!(undone(&text), of(&[(whole, 2), ("昨日印发", 1)]));
        assert_eq!(undone("两岸同庆\n两岸\n同庆").len(), 3);
        assert_eq!(undone(&format!("{whole}\n清河县推进基层服务的实")).len(), 2);
    }

    #[test]
    fn a_copy_beside_another_head_is_taken_out_and_the_heads_are_two_lines() {
        let two = [("清河新桥昨日通车", 2), ("老街夜市开张", 1)];
        assert_eq!(undone("清河新桥昨日通车\n清河新桥昨日通车 老街夜市开张"), of(&two));
        let two = [("老街夜市开张", 1), ("清河新桥昨日通车", 2)];
        assert_eq!(undone("老街夜市开张 清河新桥昨日通车\n清河新桥昨日通车"), of(&two));
    }

    #[test]
    fn avoids_parting_lines_that_share_a_word_or_a_name() {
        for text in ["清河新桥\n清河新桥 昨日通车", "周 山\n周 山 李 河", "昨日通车 清河新桥\n清河新桥", "甲 乙\n乙"]
        {
            assert_eq!(undone(text).len(), 2, "{text}");
        }
    }
}

//! Boxes that sum a story up in figures.
//!
//! Part of the zones stage, in front of the path. A figure stands alone, set large (`58.4亿元`), and below
//! it one or a few lines say what it counts, mostly without a final mark; such boxes stand under the
//! headline or beside the story, several in a row. What proves one is that the lines below have the figure
//! too. In: lines, features, marks. Out: blocks of the figures and of what they count; the lines are marked
//! as taken. The first figure of a row opens a fact box, those behind it are crossheads; what they count
//! becomes a note (`Block::boxed`).
//!
//! Not handled: figures drawn in a diagram, which have no text below them.

use super::features::Feature;
use super::marks::{Mark, Marked};
use super::{Block, Zone};
use crate::glyphs::{holds, is_blank, is_han};
use crate::lines::{EM, Line, Sheet};

/// Characters of a figure with its unit at most.
const LONGEST: usize = 10;
/// Characters of a unit at most.
const UNIT: usize = 4;
/// What makes a day, an hour, a page or a number of a figure.
const DAYS_AND_PAGES: &str = "年月日时時版号號期";
/// What says more than a unit does: `30分钟到场` is a crosshead.
const VERBS: &str = "到来來去进進出过過起不";
/// Lines below a figure at most.
const MOST: usize = 6;
/// Boxes whose lines stand no farther apart are of one row.
const ROW: usize = 6;

/// Finds such boxes and marks their lines.
pub(super) fn find(sheet: &Sheet, features: &[Feature], marks: &mut [Marked]) -> Vec<Block> {
    let mut out = Vec::new();
    let mut i = 0;
    while i < sheet.lines.len() {
        let Some(end) = box_at(sheet, features, marks, i) else {
            i += 1;
            continue;
        };
        let first = out.last().and_then(|b: &Block| b.lines.last()).is_none_or(|&last| last as usize + ROW < i);
        let zone = if first { Zone::Body } else { Zone::Head };
        let measure = features[i + 1..end].iter().map(|f| f.width).max().unwrap_or(0);
        let mut figure = Block::new(zone, vec![i as u32], measure);
        figure.fact_box = first;
        out.push(figure);
        let mut text = Block::new(Zone::Body, (i as u32 + 1..end as u32).collect(), measure);
        text.boxed = true;
        out.push(text);
        marks[i..end].iter_mut().for_each(|m| m.mark = Mark::Figures);
        i = end;
    }
    out
}

/// Behind the last line of the box that a figure at line `i` opens.
fn box_at(sheet: &Sheet, features: &[Feature], marks: &[Marked], i: usize) -> Option<usize> {
    let figure = figure_of(sheet, marks, i)?;
    // A blank line before the figure is counted is but a broken sentence.
    let mut counted = None;
    let mut to = i + 1;
    for l in (i + 1..sheet.lines.len()).take(MOST) {
        let apart = counted.is_some() && sheet.lines[l].gap > 0;
        if apart || !free(marks, l) || figure_of(sheet, marks, l).is_some_and(|other| other != figure) {
            break;
        }
        counted = counted.or_else(|| has(sheet, &sheet.lines[l], &figure).then_some(l));
        to = l + 1;
    }
    let counted = counted?;
    let widest = features[i + 1..to].iter().map(|f| f.width).max()?;
    // Where nothing closes the box it ends with the line that has the figure.
    let closes =
        |&l: &usize| features[l].end.is_final() || features[l].width + EM < widest || l + 1 == to && to < i + 1 + MOST;
    Some((counted..to).find(closes).unwrap_or(counted) + 1)
}

/// A line that no recogniser took and no message begins.
fn free(marks: &[Marked], l: usize) -> bool {
    marks.get(l).is_some_and(|m| m.mark == Mark::None && !m.message && !m.fact_box)
}

/// The digits of a line that is a figure with its unit and nothing else.
fn figure_of(sheet: &Sheet, marks: &[Marked], l: usize) -> Option<Vec<char>> {
    let line = sheet.lines.get(l)?;
    // Some room for blanks.
    let short = (line.end - line.start) as usize <= LONGEST + 2;
    if !short || !sheet.first(line).is_ascii_digit() || !free(marks, l) {
        return None;
    }
    let mut chars = sheet.chars(line).filter(|&c| !is_blank(c)).peekable();
    let mut digits = Vec::new();
    while let Some(c) = chars.next_if(|&c| c.is_ascii_digit() || matches!(c, '.' | ',')) {
        digits.push(c);
    }
    let unit: Vec<char> = chars.collect();
    let counts = unit.first().is_some_and(|&c| !holds(DAYS_AND_PAGES, c))
        && unit.len() <= UNIT
        && unit.iter().all(|&c| is_han(c) && !holds(VERBS, c) || matches!(c, '%' | '％' | '‰' | '℃' | '+'));
    counts.then_some(digits)
}

/// Whether a line has digits as a number of its own.
fn has(sheet: &Sheet, line: &Line, digits: &[char]) -> bool {
    let chars: Vec<char> = sheet.chars(line).collect();
    let part = |c: Option<&char>| c.is_some_and(|c| c.is_ascii_digit() || *c == '.');
    chars.windows(digits.len()).enumerate().any(|(at, w)| {
        w == digits
            && !(at > 0 && part(chars.get(at - 1)))
            && !chars.get(at + digits.len()).is_some_and(char::is_ascii_digit)
    })
}

//! The lines of strips as they are read.
//!
//! Part of [`super::cut`], its end. In: strips and the order they are read in. Out: lines with their indent and the blank lines
//! before them, counted within their column; a head over several columns has more of them around it. Changes no order.

use super::bands::usual;
use super::strips::Strip;
use super::weights::{DRIFT, HEAD_LINES, INDENT, NEIGHBOURS, SETTLED, SPANS, STRIP_GAP};
use crate::glyphs::RawLine;

/// The lines of the strips, in the order given.
pub(super) fn lines(strips: &[Strip], sequence: &[usize]) -> Vec<RawLine> {
    let mut out: Vec<RawLine> = Vec::new();
    let mut before: Option<&Strip> = None;
    for (at, &n) in sequence.iter().enumerate() {
        let strip = &strips[n];
        let around = &strips[n.saturating_sub(NEIGHBOURS)..(n + NEIGHBOURS).min(strips.len())];
        let under = |b: &Strip| b.bottom() < strip.top() && b.left < strip.right && strip.left < b.right;
        let mut gap = match before {
            Some(b) if under(b) => strip.top() - b.bottom() - 1,
            Some(_) => 1,
            None => 0,
        };
        if gap > 0
            && strip.pieces.len() <= HEAD_LINES
            && !around.iter().any(|column| within(strip, column, 2 * STRIP_GAP))
        {
            gap = gap.max(SPANS);
        }
        // A first line by itself, as where its column begins beside another's head, stands right of the lines below it or above.
        // Which these are the order tells; [`super::ends`] has to look for them on the page.
        let below = sequence.get(at + 1).map(|&next| &strips[next]);
        let set_in = |b: &Strip| (b.edge..=b.edge + INDENT).contains(&strip.left);
        let column = |b: &&&Strip| strip.pieces.len() < SETTLED && within(strip, b, STRIP_GAP) && set_in(b);
        let edge = [below, before].iter().flatten().find(column).map_or(strip.edge, |b| b.edge);
        // Rows that belong to the columns beside are no empty lines of this one.
        let steps: Vec<u32> = strip.pieces.windows(2).map(|p| p[1].row - p[0].row).collect();
        let usual = usual(steps.clone());
        for (i, piece) in strip.pieces.iter().enumerate() {
            let indent = piece.left.saturating_sub(edge);
            out.push(RawLine { start: piece.start, end: piece.end, indent, gap });
            gap = steps.get(i).map_or(0, |step| step.saturating_sub(usual));
        }
        before = Some(strip);
    }
    out
}

/// Whether a strip stands in line with the lines of a column no more than some rows above or below.
fn within(strip: &Strip, column: &Strip, rows: u32) -> bool {
    let apart = strip.top().saturating_sub(column.bottom()).max(column.top().saturating_sub(strip.bottom()));
    column.pieces.len() >= SETTLED
        && apart <= rows
        && column.left <= strip.left + DRIFT
        && strip.right <= column.right + DRIFT
}

#[cfg(test)]
mod tests {
    use super::super::cut;
    use super::super::tests::{page, text_of};

    /// The indent of the line `first` that stands by itself above its column, beside another.
    fn indent(first: &str) -> u32 {
        let column = "
  昨日上午横跨清           台上是主席台，放在那
河的新桥正式通车            树下就是议事厅，石磨
市民王伟说，这是            坎的变化先从座位变起
件好事，新桥通车            离得远了，话就客气些
以后，上班近了。            坐得近了，话才能实在";
        let (glyphs, lines) = page(&format!("          清河新桥通车\n\n                    {first}{column}"));
        let read = cut(&glyphs, &lines).lines;
        read.iter().find(|l| text_of(&glyphs, l) == first.trim()).expect("the first line").indent
    }

    #[test]
    fn a_first_line_by_itself_keeps_its_indent() {
        assert_eq!(indent("  一条板凳三尺来长"), 2);
        assert_eq!(indent("一条板凳三尺来长放在"), 0);
    }
}

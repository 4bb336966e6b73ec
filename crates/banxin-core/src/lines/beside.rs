//! Indents of lines beside a picture.
//!
//! A picture that reaches into a column sets its lines in by its own width. On a page cut along its blanks they stand
//! that far from the column's edge; first lines of paragraphs are told by what they stand in beyond the lines around
//! them. In: lines. Out: the same with their indents counted from where the narrowed column begins.

use super::Line;

/// The indent of a paragraph at most, in characters.
const DEEPEST: u32 = 3;
/// Lines beside a picture, at least.
const LEAST: usize = 4;

/// Counts the indents of lines that a picture on their left sets in from where they begin.
pub(super) fn pictures(lines: &mut [Line]) {
    for run in lines.chunk_by_mut(|a, b| (a.indent > DEEPEST) == (b.indent > DEEPEST)) {
        let least = run.iter().map(|l| l.indent).min().unwrap_or(0);
        if run.len() >= LEAST && least > DEEPEST {
            run.iter_mut().for_each(|l| l.indent -= least);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn indents(before: &[u32]) -> Vec<u32> {
        let line =
            |&indent: &u32| Line { start: 0, end: 0, indent, gap: 0, width: 0, prints: 1, spaced: false, told: None };
        let mut lines: Vec<Line> = before.iter().map(line).collect();
        pictures(&mut lines);
        lines.iter().map(|l| l.indent).collect()
    }

    #[test]
    fn lines_beside_a_picture_count_their_indents_from_where_they_begin() {
        assert_eq!(indents(&[0, 2, 7, 7, 9, 7, 0]), [0, 2, 0, 0, 2, 0, 0]);
    }

    #[test]
    fn avoids_heads_set_in_the_middle_and_first_lines() {
        assert_eq!(indents(&[0, 6, 8, 6, 0]), [0, 6, 8, 6, 0]);
        assert_eq!(indents(&[2, 2, 2, 2, 2]), [2, 2, 2, 2, 2]);
    }
}

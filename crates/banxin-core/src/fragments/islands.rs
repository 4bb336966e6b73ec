//! Find the places of a fragment where lines of several columns may be mingled.
//!
//! Called by [`cells`](super::cells) before anything is dealt, and changes nothing itself.
//! In: the lines of a fragment. Out: ranges of them worth dealing anew: round seams that are broken again and
//! again and lines that hold two columns, with some lines before and behind.
//!
//! On a page that has a blank line behind each, the lines of a place are all in rows: there it begins where its
//! text does and ends where, below a head, the measure is another. Elsewhere most places are false alarms, and
//! small ones are cheap.

use std::ops::Range;

use super::cells::around;
use super::law::broken;
use super::mingled;
use super::pieces::Piece;
use super::split::cells;
use super::units::{alike, measure, measure_of_alike};
use super::weights::{
    DENSE, INDENT, INDENT_SLACK, LONGEST_ISLAND, LONGEST_SHORE, MINGLED, NARROWEST, NEAR, SETTLED, SHORE, SLACK, Turns,
};
use super::words::Words;
use crate::source::Glyph;

/// Places where lines of several columns may be mingled: seams are broken again and again, or lines
/// hold two columns. Signs no further apart than [`Turns::island`](super::weights::Turns) are of one.
pub(super) fn islands(
    glyphs: &[Glyph],
    page: &[Piece],
    lines: Range<usize>,
    words: &Words<'_>,
    turns: &Turns,
) -> Vec<Range<usize>> {
    let mut signs = Vec::new();
    let mut near = Around::new();
    for i in lines.clone() {
        near.move_to(page, around(page, &(i..i), NEAR));
        let m = near.narrow;
        let wide = page[i].width > m + SLACK;
        let after = page[i + 1..lines.end].first();
        let sign = if wide {
            cells(glyphs, &page[i], m).is_some()
        } else {
            let next = page[i + 1..lines.end].get(1);
            after.is_some_and(|b| b.width <= m + SLACK && broken(&page[i], b, next, m))
        };
        if sign {
            signs.push((i, if wide { MINGLED } else { 1 }));
        }
    }
    let signs = mingled::with_words(page, lines.clone(), &signs, words);
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut seen: Option<(usize, usize, usize)> = None;
    for sign in signs.into_iter().map(Some).chain([None]) {
        seen = match (seen, sign) {
            (Some((first, last, count)), Some((i, n))) if i - last <= turns.island && i - first <= LONGEST_ISLAND => {
                Some((first, i, count + n))
            }
            (before, after) => {
                if let Some((first, last, count)) = before
                    && count >= MINGLED
                {
                    let start = first.saturating_sub(SHORE).max(lines.start);
                    let end = (last + SHORE).min(lines.end);
                    if turns.loose && count * DENSE >= last - first {
                        parted(page, shore(page, lines.start, start)..end, &mut out);
                    } else {
                        out.push(start..end);
                    }
                }
                after.map(|(i, n)| (i, i, n))
            }
        };
    }
    out
}

/// Parts a place where the measure changes: stories below each other.
fn parted(page: &[Piece], island: Range<usize>, out: &mut Vec<Range<usize>>) {
    let mut from = island.start;
    for i in island.start + NEAR..island.end.saturating_sub(NEAR) {
        let (above, below) =
            (&page[i.saturating_sub(2 * NEAR).max(from).min(i)..i], &page[i..(i + 2 * NEAR).min(island.end)]);
        if above.len() < NEAR {
            continue;
        }
        let ((a, told), (b, tells)) = (measure(above), measure(below));
        let (narrow, m) = if a < b { (above, b) } else { (below, a) };
        let fits = |p: &Piece| (p.full() - m).abs() <= SLACK;
        if told && tells && (a - b).abs() > SLACK && !narrow.iter().any(fits) {
            // Where it grows, behind the last narrow line.
            let narrow = |p: &&Piece| a < b && p.full() <= a + SLACK;
            let at = i + below.iter().take_while(narrow).count();
            let most = a.max(b);
            let head = |p: &Piece| p.over(most) || !p.done && p.full() < a.min(b) - INDENT - INDENT_SLACK;
            if page[at..(at + 2).min(island.end)].iter().any(head) {
                out.push(from..at);
                from = at;
            }
        }
    }
    out.push(from..island.end);
}

/// Where the text begins that line `start` is in: lines of the measure above it belong to its rows.
fn shore(page: &[Piece], from: usize, start: usize) -> usize {
    let m = measure(&page[start..(start + NEAR).min(page.len())]).0;
    let text = |p: &&Piece| !p.over(m) && (p.done || p.full() >= m - INDENT - INDENT_SLACK);
    start - page[from..start].iter().rev().take(LONGEST_SHORE).take_while(text).count()
}

/// The widths of the lines around a line, narrowest first, while it walks down the page.
struct Around {
    lines: Range<usize>,
    widths: Vec<i32>,
    /// How many of them are like each.
    alike: Vec<(usize, i32)>,
    /// The measure of these widths where some of the lines may hold several columns: the narrowest
    /// that many have.
    narrow: i32,
}

impl Around {
    /// Around no line yet.
    fn new() -> Self {
        let room = 2 * NEAR + 1;
        Self { lines: 0..0, widths: Vec::with_capacity(room), alike: Vec::with_capacity(room), narrow: 0 }
    }

    /// Moves on to `lines`, which begin and end no earlier.
    fn move_to(&mut self, page: &[Piece], lines: Range<usize>) {
        let before = self.lines.clone();
        let gone = page[before.start..lines.start.min(before.end)].iter().map(Piece::full);
        let mut come = page[before.end.max(lines.start)..lines.end].iter().map(Piece::full);
        let mut changed = self.lines.is_empty();
        self.lines = lines;
        for old in gone {
            let Ok(mut at) = self.widths.binary_search(&old) else { continue };
            let Some(new) = come.next() else {
                self.widths.remove(at);
                changed = true;
                continue;
            };
            // One goes and one comes: those between move over by one.
            changed |= new != old;
            while at + 1 < self.widths.len() && self.widths[at + 1] < new {
                self.widths[at] = self.widths[at + 1];
                at += 1;
            }
            while at > 0 && self.widths[at - 1] > new {
                self.widths[at] = self.widths[at - 1];
                at -= 1;
            }
            self.widths[at] = new;
        }
        for new in come {
            self.widths.insert(self.widths.partition_point(|&w| w < new), new);
            changed = true;
        }
        if changed {
            self.alike.clear();
            self.alike.extend(alike(&self.widths));
            let (usual, _) = measure_of_alike(&self.widths, &self.alike);
            let narrow = |w: &&(usize, i32)| w.0 >= SETTLED && w.1 >= NARROWEST && w.1 * 10 <= usual * 6;
            self.narrow = self.alike.iter().rfind(narrow).map_or(usual, |w| w.1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::pieces::read;
    use super::super::weights::{LINES, LOOSE};
    use super::*;
    use crate::glyphs::plain;

    fn found(text: &str, turns: &Turns) -> Vec<Range<usize>> {
        let page = plain(text, 0, text.len());
        let lines: Vec<Piece> = page.lines.iter().map(|&l| read(&page.glyphs, l, false)).collect();
        let words = Words::of(&page.glyphs, &page.lines);
        islands(&page.glyphs, &lines, 0..lines.len(), &words, turns)
    }

    /// Twenty full lines of one measure, then twelve that look like rows of two columns.
    fn page() -> String {
        let text = "甲乙丙丁戊己庚辛壬癸子丑\n".repeat(20);
        let rows = "他们说去年冬天的河水低些\n船就都走不动了。\n".repeat(6);
        format!("{text}{rows}")
    }

    #[test]
    fn broken_seams_close_to_each_other_make_a_place() {
        assert_eq!(found(&page(), &LINES).first(), Some(&(9..32)));
        assert!(found(&"甲乙丙丁戊己庚辛壬癸子丑\n".repeat(20), &LINES).is_empty());
    }

    #[test]
    fn on_a_loose_page_a_place_begins_where_its_text_does() {
        assert_eq!(found(&page(), &LOOSE).first(), Some(&(0..32)));
    }

    #[test]
    fn on_a_loose_page_a_place_ends_below_a_head_where_the_measure_changes() {
        let head = "清河两岸同庆新桥今日正式建成通车\n";
        let wide = "甲乙丙丁戊己庚辛壬癸子丑寅卯\n".repeat(20);
        let text = format!("{}{head}{wide}", page());
        assert_eq!(found(&text, &LOOSE).first(), Some(&(0..32)));
    }
}

//! Where a caption begins whose credit is known.
//!
//! Part of [`super::captions`]. Every line above a credit is scored as a beginning: lines of one caption are of one width
//! but for the last, a caption begins with a place in time (`9月2日，…`), 图为 or ▲, it is one paragraph, no day begins inside
//! behind a finished line, and what stands before it is finished or of another width. In: the lines, what they look like,
//! the line of the credit. Out: the first line of the caption; nothing is changed. Weights in
//! [`crate::weights::captions`].

use super::features::{End, Feature};
use super::marks::{Mark, Marked};
use crate::fields;
use crate::glyphs::one_of;
use crate::lines::{EM, Sheet};
use crate::weights::captions as w;

/// Lines of a caption at most, credit not counted.
const MOST: usize = 14;
/// A wider line (quarter em) of a caption is a full one.
const LEAST: i32 = 10 * EM;
/// A line (quarter em) of a caption that a blank line left by other columns may stand behind, however long the next one is.
const WIDER: i32 = 24 * EM;
/// A label (quarter em) over a picture is no wider.
const LABEL: i32 = 6 * EM;
/// Lines above one that tell the measure there.
const ABOVE: usize = 8;

/// What a beginning is judged by.
pub(super) struct Seen<'a> {
    pub sheet: &'a Sheet,
    pub features: &'a [Feature],
    pub marks: &'a [Marked],
    pub measures: &'a [i32],
    /// Blank lines that stand before most lines and tell nothing.
    pub usual: u32,
}

impl Seen<'_> {
    /// Blank lines before a line that tell something.
    fn gap(&self, i: usize) -> u32 {
        self.sheet.lines[i].gap.saturating_sub(self.usual)
    }

    /// First line of the caption whose text ends before line `end`; `end` itself where it has none. As many lines as `last`
    /// at its end need not be full.
    pub fn start(&self, floor: usize, end: usize, last: usize, reports: bool) -> usize {
        let Self { sheet, features, marks, .. } = *self;
        let mut best = (if reports { w::REPORTS } else { w::NO_TEXT }, end);
        // The widest of the full lines, and of their text without marks that may hang over.
        let (mut widest, mut solid) = (0, 0);
        // The next word of each full line had no room: the measure is not wider than both.
        let mut room = i32::MAX;
        let mut ragged = 0;
        let mut paragraphs = 0;
        let mut openings = 0;
        for s in (floor.max(end.saturating_sub(MOST))..end).rev() {
            let f = &features[s];
            let label = || s + 1 < end && fields::whole_label(&sheet.chars(&sheet.lines[s]).collect::<String>());
            if marks[s].mark != Mark::None
                || (s + 1 < end && self.parted(s))
                || sheet.lines[s].prints > 1
                || f.width <= LABEL && label()
            {
                break;
            }
            // Every line but the last is full: as wide as the widest, the first one less its indent. A mark may hang over.
            if s + last < end {
                let hangs = if f.end == End::Plain { 0 } else { EM };
                if widest > 0 && f.width > (widest + EM + hangs).max(room) && s + 1 + last < end {
                    break;
                }
                widest = widest.max(f.width);
                room = room.min(f.width + features[s + 1].token);
                solid = solid.max(f.width - hangs);
                paragraphs += i32::from(self.ends_a_paragraph(s, floor));
            }
            // A first line stands in by its indent, no more.
            let full = widest.max(features[end - 1].width);
            let stands_in = s + last < end && f.width < full - 3 * EM;
            let score = self.score(s, (end, last), floor, (widest, solid), ragged + i32::from(stands_in))
                - paragraphs * w::PARAGRAPH_INSIDE
                - openings * w::OPENS_INSIDE;
            if score > best.0 {
                best = (score, s);
            }
            openings += i32::from(s > floor && features[s - 1].end.is_final() && self.begins_with_a_day(s));
            if s + last < end && f.width + features[s + 1].token <= solid.max(features[end - 1].width - EM) {
                ragged += 1;
                if ragged > 2 {
                    break;
                }
            }
            let indented = s + 1 < end && f.indent >= 2 * EM && features[s + 1].indent + EM <= f.indent;
            if marks[s].message || indented || fields::before_caption(sheet.first(&sheet.lines[s])) {
                break;
            }
        }
        best.1
    }

    /// `9月2日，…`: how captions begin, and few sentences inside one.
    fn begins_with_a_day(&self, s: usize) -> bool {
        let mut chars = self.sheet.chars(&self.sheet.lines[s]);
        chars.next().is_some_and(|c| c.is_ascii_digit()) && chars.take(6).any(|c| c == '日')
    }

    /// A blank line parts a line from the next one.
    fn parted(&self, s: usize) -> bool {
        self.gap(s + 1) > u32::from(self.torn(s))
    }

    /// A line goes on though a blank line stands behind it: the lines of a caption stand further apart than those of the
    /// columns and come one by one, and where columns were cut, the rows of the next column make blank lines as well.
    fn torn(&self, s: usize) -> bool {
        let (f, next) = (&self.features[s], &self.features[s + 1]);
        // The next word had no room.
        let full = f.width > LEAST && f.width + next.token >= next.width;
        let lone = s > 0 && self.gap(s) > 0;
        let by_chance = f.width > WIDER || f.width <= next.width + EM && !next.end.is_final();
        // A sentence may end with a full line where the lines go on coming one by one.
        let again = || s + 2 < self.sheet.lines.len() && self.gap(s + 2) > 0;
        let goes_on = || f.width + 2 * EM >= next.width && f.width + next.token > next.width && again();
        self.gap(s + 1) == 1 && full && (lone || self.sheet.columnar && by_chance) && (!f.end.is_final() || goes_on())
    }

    /// Width of the widest of the lines right above line `s`, as far as no blank line parts them; 0 where
    /// none stands there.
    fn above(&self, s: usize, floor: usize) -> i32 {
        (floor.max(s.saturating_sub(ABOVE))..s)
            .rev()
            .take_while(|&i| self.marks[i].mark == Mark::None && (i + 1 >= self.features.len() || self.gap(i + 1) == 0))
            .map(|i| self.features[i].width + self.features[i].indent)
            .max()
            .unwrap_or(0)
    }

    /// Whether a line is finished though what stands behind it would have had room on it.
    fn ends_a_paragraph(&self, i: usize, floor: usize) -> bool {
        let f = &self.features[i];
        // A note in brackets stands below a text, here or begun in the line above.
        if f.bracketed || f.ends_bracket && self.closes_more(i) {
            return true;
        }
        let measure = self.above(i + 1, floor);
        f.end.is_final() && f.width + f.indent + self.features[i + 1].token <= measure
    }

    /// Whether a line closes brackets that it does not open.
    fn closes_more(&self, i: usize) -> bool {
        let chars = || self.sheet.chars(&self.sheet.lines[i]);
        chars().filter(|c| matches!(c, '）' | ')')).count() > chars().filter(|c| matches!(c, '（' | '(')).count()
    }

    /// A short line that nothing open stands above: the head of a picture, not the first line of a caption
    /// of width `own`.
    fn lone_head(&self, i: usize, own: i32) -> bool {
        let open = i > 0 && self.gap(i) == 0 && self.marks[i - 1].mark == Mark::None;
        let first = !open || self.features[i - 1].end.is_final();
        first && self.marks[i].mark == Mark::None && self.features[i].width * 2 <= own
    }

    /// Points for a caption of lines `s..end`, of which the `last` need not be full.
    fn score(
        &self,
        s: usize,
        (end, last): (usize, usize),
        floor: usize,
        (widest, solid): (i32, i32),
        ragged: i32,
    ) -> i32 {
        let Self { sheet, features, marks, measures, .. } = *self;
        let mut score = 0;
        let first: String = sheet.chars(&sheet.lines[s]).take(24).collect();
        if opens_like_caption(&first) {
            score += w::OPENS;
        }
        score -= ragged * w::RAGGED;
        if features[s].starts_closed {
            score -= w::STARTS_CLOSED;
        }
        // A first line of another width than its caption: its indent, or not the first line.
        if end - s > 1 {
            let short = widest - features[s].width;
            score += if (EM..=3 * EM).contains(&short) { w::INDENTED } else { 0 };
        }
        // Lines of a caption stand at a measure of their own, or a body's last paragraph is caught.
        let own = features[s].width.max(widest);
        let apart_from = |m: i32| (m - own).abs() > EM;
        if measures.iter().take(1).all(|&m| apart_from(m)) && (end - s == 1 || apart_from(self.above(s, floor))) {
            score += w::OWN_MEASURE;
        }
        // A line that stands in by more than an indent is judged by itself.
        let own = if end - s > last && features[s].width < own - 3 * EM { features[s].width } else { own };
        match s
            .checked_sub(1)
            .map(|b| (&features[b], self.gap(s) > u32::from(self.torn(b)), marks[b].mark != Mark::None))
        {
            None => score += w::TOP,
            Some((_, true, _)) => score += w::GAP,
            Some((_, _, true)) => score += w::AFTER_END,
            Some((b, _, _)) => {
                // A lone short line under a wider unfinished one is that one's end. An indent is width too.
                let off = (b.width - own).abs().min((b.width + b.indent - own).abs());
                let would_fit = b.width + b.indent + features[s].token <= solid;
                let apart = (b.width > own + EM || would_fit) && end - s > last
                    || off > EM && end - s > 1 && b.width + 4 * EM < own;
                if b.end.is_final() || b.end == End::Plain && (apart || self.lone_head(s - 1, own)) {
                    score += w::AFTER_END;
                } else {
                    score -= w::AFTER_OPEN;
                }
                // The last line of a paragraph says nothing of its measure.
                let above = if b.end.is_final() { (self.above(s, floor) - own).abs() } else { off };
                if end - s > if b.end.is_final() { 1 } else { last } && off.min(above) > 2 * EM {
                    score += w::OTHER_WIDTH;
                }
            }
        }
        score
    }
}

/// `9月2日，…`, `近日，…`, `图为…`, `▲…`: how captions begin.
pub(crate) fn opens_like_caption(text: &str) -> bool {
    if text.starts_with(fields::before_caption) {
        return true;
    }
    let text = text.trim_start_matches(one_of("←→↑↓●　 "));
    let opening = text.starts_with(one_of("图圖近日昨今右左上下")) || text.starts_with(|c: char| c.is_ascii_digit());
    opening
        && (fields::Words("图为 近日 日前 昨日 昨天 今日").begin(text)
            || text.chars().take(8).any(|c| c == '日' || c == '图' || c == '圖'))
}

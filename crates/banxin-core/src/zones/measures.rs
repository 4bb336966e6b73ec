//! The measures (栏宽) that occur on the page.
//!
//! A newspaper sets a story at one width of column; most lines of running text are full. Two
//! neighbours of like width are therefore a vote for that width, so is a line with one before it that
//! is short by an indent, and widths with votes are the page's measures. In quarter em.

use super::features::Feature;
use super::marks::{Mark, Marked};
use crate::lines::{EM, Sheet};

/// Measures kept at most.
const MOST: usize = 12;
/// Two full lines differ by no more; measures differ by more.
const NEAR: i32 = EM / 2;
/// Widths this near vote for each other.
const SAME: i32 = 1;
/// Narrower is no column of running text.
const NARROWEST: i32 = 6 * EM;
/// Wider is a line that was never wrapped.
const WIDEST: i32 = 80 * EM;
/// Wider than columns are set: with a full stop in it, a paragraph on one line.
pub(super) const UNWRAPPED: i32 = 32 * EM;

/// Lines of one headline at most.
const HEAD_LINES: usize = 3;

/// Lines of a text whose ends tell whether it was wrapped, at least.
const ENDED_LEAST: usize = 20;

/// Lines of a text that is one story at most.
const SHORT: usize = 30;

/// Lines of one story stand this near each other.
const NEAR_LINES: usize = 4;

/// Finds the measures, most votes first; at least one.
pub(super) fn find(sheet: &Sheet, features: &[Feature], marks: &[Marked], unwrapped: bool) -> Vec<i32> {
    let mut votes = vec![0u32; (WIDEST + 1) as usize];
    let mut widest = 0;
    let mut before: Option<i32> = None;
    let (mut marked, mut ended) = (false, false);
    for (i, f) in features.iter().enumerate() {
        // A deck behind a dash is as wide as it is.
        if marks[i].mark != Mark::None || sheet.lines[i].prints > 1 || f.dashed {
            before = None;
            continue;
        }
        let w = f.width + if f.indent <= 3 * EM { f.indent } else { 0 };
        widest = widest.max(w);
        if let Some(b) = before
            && (NARROWEST..=WIDEST).contains(&w)
        {
            // Two full lines, or a first line and the full one behind it. Prose has marks, heads seldom.
            if (b - w).abs() <= NEAR {
                // In a short text the end of a paragraph and the next one's first line are of one width by chance.
                let chance = ended && features.len() < SHORT;
                votes[b.max(w).min(WIDEST) as usize] += if !chance && (marked || f.squeeze > 0) { 3 } else { 2 };
            } else if (w - b - 2 * EM).abs() <= 1 {
                votes[w as usize] += 1;
            }
        }
        before = Some(w);
        marked = f.squeeze > 0;
        ended = f.end.is_final();
    }
    // Two heads of like width are no measure: the more lines there are, the more chance has had.
    let least = if features.len() < 100 { 3 } else { 5 };
    let mut out = Vec::new();
    let voted = votes.iter().any(|&v| v > 0);
    while voted && out.len() < MOST {
        // A full line may miss or hang over its measure by a quarter of a character.
        let window = |m: i32| -> u32 { votes[(m - SAME) as usize..=(m + SAME).min(WIDEST) as usize].iter().sum() };
        let (mut best, mut most) = (NARROWEST, 0);
        for m in NARROWEST..=WIDEST {
            let points = window(m);
            if points > most || points == most && votes[m as usize] > votes[best as usize] {
                (best, most) = (m, points);
            }
        }
        if most < if out.is_empty() { 1 } else { least } {
            break;
        }
        // The most voted width of the window: its middle may be nobody's width.
        let mut snapped = best - SAME;
        for x in best - SAME..=(best + SAME).min(WIDEST) {
            if votes[x as usize] >= votes[snapped as usize] {
                snapped = x;
            }
        }
        out.push(snapped);
        for x in best - NEAR..=best + NEAR {
            if (0..=WIDEST).contains(&x) {
                votes[x as usize] = 0;
            }
        }
    }
    if out.is_empty() {
        out.push(widest.max(NARROWEST));
    }
    // A story of few lines set wider than all others has no full neighbours that vote; but two lines of one
    // width with a full stop inside are no heads.
    if !sheet.dealt
        && !sheet.columnar
        && let Some(wider) = wider(features, marks, &out)
    {
        out.push(wider);
    }
    // Where most of the text was never wrapped, its lines stand at a measure that none of them fills.
    if unwrapped {
        // Lines of a measure break within sentences; two lines of a headline are of one width as well.
        let open = |f: &Feature| !f.end.is_final();
        let texts = || features.iter().zip(marks).filter(|(f, m)| m.mark == Mark::None && open(f)).map(|(f, _)| f);
        let full = |m: i32| texts().filter(|f| (f.width - m).abs() <= NEAR).count();
        out.retain(|&m| m <= UNWRAPPED && full(m) > HEAD_LINES);
        out.push(2 * widest);
    }
    out
}

/// Whether most of the text was never wrapped: it stands in lines wider than columns, or in lines that end with a sentence, of
/// which wrapped text has one in four (measured pages a fifth at most, dialogue two fifths).
pub(super) fn is_unwrapped(features: &[Feature], marks: &[Marked]) -> bool {
    let (mut long, mut ended, mut all) = (0, 0, 0);
    for (f, _) in features.iter().zip(marks).filter(|(_, m)| m.mark == Mark::None) {
        all += f.width;
        long += if runs_on(f) { f.width } else { 0 };
        ended += if f.end.is_final() { f.width } else { 0 };
    }
    // Of a few lines many end by chance.
    long * 2 > all || features.len() >= ENDED_LEAST && ended * 20 > all * 9
}

/// Whether a line is wider than columns, with the end of a sentence in it.
pub(super) fn runs_on(f: &Feature) -> bool {
    f.width > UNWRAPPED && (f.end.is_final() || f.inner_final)
}

/// A width beyond all measures that two lines of sentences have.
fn wider(features: &[Feature], marks: &[Marked], measures: &[i32]) -> Option<i32> {
    let widest = measures.iter().copied().max().unwrap_or(0) + EM;
    let prose = |f: &Feature| f.squeeze > 0 && f.width + f.indent > widest && f.width < WIDEST;
    let mut before: Option<(usize, i32, bool)> = None;
    for (i, f) in features.iter().enumerate().filter(|&(i, f)| marks[i].mark == Mark::None && prose(f)) {
        let width = f.width + if f.indent <= 3 * EM { f.indent } else { 0 };
        if let Some((b, w, inner)) = before
            && i - b <= NEAR_LINES
            && (width - w).abs() <= SAME
            && (inner || f.inner_final)
        {
            return Some(width.max(w));
        }
        before = Some((i, width, f.inner_final));
    }
    None
}

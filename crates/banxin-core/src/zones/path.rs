//! One best path over the lines.
//!
//! A dynamic programme: each line is a head, or the first, middle, last or only line of a
//! paragraph at one of the page's measures. What it looks at, in order: whether the line's width
//! fits the role at that measure (the width law: a middle line is full, a first line is full less
//! its indent, a last line ends anywhere), whether the next line's first token would have fitted,
//! how the line ends, what it starts with, whether it was printed twice ([`super::cost`]), and what
//! the line before was ([`super::ways`]). Weights are in [`crate::weights::path`], in hundredths.
//!
//! Invariants: one step a line; between a first and a last line stand only middle lines, unless a
//! jump, a head or the end of the page breaks the paragraph off.
//! Linear in lines; lines × measures × roles look-ups.

use super::above;
use super::cost::LineCost;
use super::features::Feature;
use super::first_lines::{is_flush, is_indented};
use super::marks::{Mark, Marked};
use super::ways::Ways;
use crate::fields;
use crate::lines::Sheet;
use crate::weights::path as w;

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Of a headline group, or a crosshead.
    Head,
    /// First line of a paragraph.
    First,
    /// In the middle of a paragraph.
    Middle,
    /// Last line of a paragraph.
    Last,
    /// A paragraph of one line.
    Only,
    /// A line that says itself what it is, and ends what stands before it.
    Break,
}

/// Roles that have a measure, in the order of their states.
const BODY: [Role; 4] = [Role::First, Role::Middle, Role::Last, Role::Only];

/// A line's place on the path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Step {
    /// What it is.
    pub role: Role,
    /// Measure in quarter em; 0 for heads.
    pub measure: i32,
}

/// Beyond any real cost.
const NEVER: i32 = i32::MAX / 4;
/// State of a head.
pub(super) const HEAD: usize = 0;
/// State of a break.
pub(super) const BREAK: usize = 1;
/// First state with a measure.
pub(super) const FIRST: usize = 2;

/// The cheapest path.
///
/// `closing` says which lines close a text ([`super::sign_off`]).
pub(super) fn best(
    sheet: &Sheet,
    features: &[Feature],
    marks: &[Marked],
    measures: &[i32],
    closing: &[bool],
) -> Vec<Step> {
    let k = measures.len();
    let states = FIRST + BODY.len() * k;
    let n = features.len();
    let indented = is_indented(features, marks);
    let flush = !indented && is_flush(features, marks, measures);
    let above = above::of(features, marks);
    // A line that opens comes from one state whether it is the first or the only one, and so does one
    // that goes on.
    let width = FIRST + 2 * k;
    let mut from = vec![0u8; n * width];
    let mut cost = vec![NEVER; states];
    let mut next = vec![NEVER; states];
    // Before the first line stands a break: anything may begin, even the middle of a sentence.
    cost[BREAK] = 0;
    let mut resumed = w::RESUMED_AT_START;
    for i in 0..n {
        let back = &mut from[i * width..(i + 1) * width];
        if marks[i].mark != Mark::None {
            if marks[i].ends_paragraph() {
                // `……判决已生效。` / `一纸保证书换不来“净身出户”` above who signs: the lines behind the finished one are a head.
                let begun = i > 1 && above[i - 1] && features[i - 2].end.is_final();
                let unfinished = match begun {
                    _ if marks[i].is_jump() => 0,
                    true => w::UNFINISHED_ABOVE,
                    false => w::UNFINISHED_BREAK,
                };
                let (least, s) = cheapest(&cost, |s| if is_open(s, k) { unfinished } else { 0 });
                cost.fill(NEVER);
                cost[BREAK] = least;
                back[BREAK] = s as u8;
                resumed = if marks[i].is_jump_from() { 0 } else { w::RESUMED };
            }
            // A line that stands between the lines of a paragraph changes nothing.
            continue;
        }
        let following = features.get(i + 1).filter(|_| marks[i + 1].mark == Mark::None);
        let jumps = marks.get(i + 1).is_some_and(Marked::is_jump);
        let line = LineCost {
            f: &features[i],
            mark: &marks[i],
            prints: sheet.lines[i].prints,
            before: i.checked_sub(1).map(|above| &features[above]),
            behind_note: i > 1 && features[i - 1].bracketed && features[i - 2].end.is_final(),
            following,
            jumps,
            came: marks.get(i + 1).is_some_and(Marked::is_jump_from),
            resumed: i > 0 && marks[i - 1].is_jump_from(),
            signed: marks.get(i + 1).is_none_or(|below| below.label) && is_office(sheet, i),
            closes: closing[i],
            above: above[i] && !closing[i],
            indented,
            flush,
            many: n >= w::MANY,
            measures,
        };
        let announced = line.before.is_some_and(|f| f.announces);
        let ways = Ways::of(&cost, k, sheet.lines[i].gap > 0, resumed, announced);
        line.of_states(&mut next);
        let head = ways.way_to_head(&cost);
        next[HEAD] = (next[HEAD] + head.cost()).min(NEVER);
        next[BREAK] = NEVER;
        back[HEAD] = head.state() as u8;
        for m in 0..k {
            for (opens, roles) in [(true, [0, 3]), (false, [1, 2])] {
                let way = ways.way_to_body(m, opens, &cost, k);
                for role in roles {
                    let slot = &mut next[FIRST + role * k + m];
                    *slot = (*slot + way.cost()).min(NEVER);
                }
                back[FIRST + usize::from(!opens) * k + m] = way.state() as u8;
            }
        }
        std::mem::swap(&mut cost, &mut next);
    }
    let (_, mut s) = cheapest(&cost, |s| if is_open(s, k) { w::UNFINISHED_END } else { 0 });
    let mut out = vec![Step { role: Role::Head, measure: 0 }; n];
    for i in (0..n).rev() {
        out[i] = Step { role: role(s, k), measure: if s < FIRST { 0 } else { measures[(s - FIRST) % k] } };
        let back = match role(s, k) {
            _ if marks[i].mark != Mark::None && !marks[i].ends_paragraph() => continue,
            Role::Head | Role::Break => s,
            Role::First | Role::Only => FIRST + (s - FIRST) % k,
            Role::Middle | Role::Last => FIRST + k + (s - FIRST) % k,
        };
        s = usize::from(from[i * width + back]);
    }
    out
}

/// Whether a line is nothing but the name of an office.
fn is_office(sheet: &Sheet, i: usize) -> bool {
    fields::office(&sheet.chars(&sheet.lines[i]).collect::<String>())
}

fn role(s: usize, k: usize) -> Role {
    match s {
        HEAD => Role::Head,
        BREAK => Role::Break,
        _ => BODY[(s - FIRST) / k],
    }
}

/// Whether a paragraph stands open behind a state: first and middle lines.
fn is_open(s: usize, k: usize) -> bool {
    (FIRST..FIRST + 2 * k).contains(&s)
}

/// Least cost and its state, with a surcharge by state.
fn cheapest(cost: &[i32], extra: impl Fn(usize) -> i32) -> (i32, usize) {
    cost.iter().enumerate().map(|(s, &c)| (c.saturating_add(extra(s)).min(NEVER), s)).min().unwrap_or((NEVER, HEAD))
}

//! How sure a story is, and why it came out so.
//!
//! Part of the articles stage, when all is decided. What decided a story is looked at again: how much
//! speaks for its beginning and for the next one's, how much speaks for a beginning inside it, whether
//! it has a head and how well that fits. One sum of these gives the confidence: the share of stories
//! with such a sum whose body was right on measured pages (`docs/accuracy.md` has the table). Weights
//! in [`crate::weights::confidence`].

use super::curve;
use super::plan::{Page, Plan, starts};
use super::reasons::{Decision, Reason};
use super::rules::Rule;
use super::strip::Strip;
use crate::document::FurnitureKind;
use crate::lines::Sheet;
use crate::weights::confidence as w;
use crate::zones::{Block, Mark, Zone};

/// What is said of a story.
#[derive(Debug, Clone, Default)]
pub(crate) struct Judgement {
    /// Of a hundred stories judged so, how many are right.
    pub percent: u8,
    /// What spoke for and against; empty unless asked for.
    pub why: Vec<Reason>,
}

/// Judges each body of a plan.
pub(super) fn all(
    sheet: &Sheet,
    blocks: &[Block],
    strip: &Strip,
    page: &Page<'_>,
    plan: &Plan,
    explain: bool,
) -> Vec<Judgement> {
    let starts = starts(&plan.cuts);
    let strange = is_strange(sheet, blocks);
    let bodies = starts.windows(2).zip(&plan.taken);
    bodies
        .map(|(range, group)| {
            let (from, to) = (range[0], range[1]);
            let gain = group.as_ref().map(|g| page.gain(g, from, to));
            let look = Look { strange, ..Look::of(sheet, blocks, strip, from, to, gain) };
            let mut why = Vec::new();
            if explain {
                why = reasons(sheet, blocks, strip, from);
                let block = strip.nodes[from].block;
                match group {
                    Some(g) => {
                        let heads = g.lines.iter().map(|l| l.0);
                        let said = |rule, points, block| Reason { decision: Decision::Headline, rule, points, block };
                        why.extend(heads.take(1).map(|b| said(Rule::Words, gain, b)));
                    }
                    None => {
                        why.push(Reason { decision: Decision::Headline, rule: Rule::Headless, points: None, block })
                    }
                }
            }
            Judgement { percent: look.percent(), why }
        })
        .collect()
}

/// What spoke for the beginning of the story at a paragraph.
fn reasons(sheet: &Sheet, blocks: &[Block], strip: &Strip, from: usize) -> Vec<Reason> {
    let block = strip.nodes[from].block;
    let of = |rule, points| Reason { decision: Decision::Beginning, rule, points, block };
    let mut out = Vec::new();
    if from == 0 {
        out.push(of(Rule::PageBegins, None));
    } else {
        strip.seam(sheet, blocks, from, &mut |rule, points| out.push(of(rule, Some(points))));
    }
    out
}

/// What the confidence looks at.
#[derive(Debug, Clone, Copy)]
struct Look {
    /// Evidence for the beginning and the end, in hundredths; none at the edges of the page.
    start: Option<i32>,
    end: Option<i32>,
    /// The most that speaks for a beginning inside.
    inner: Option<i32>,
    /// What its head shares with it.
    gain: Option<i32>,
    paragraphs: i32,
    /// It goes on from somewhere, or elsewhere, and no jump line says so.
    torn: bool,
    /// Its columns were cut from side-by-side text.
    columnar: bool,
    /// Its lines were dealt back from fragments.
    dealt: bool,
    /// Nothing on its page says that it is a newspaper's.
    strange: bool,
}

/// Whether nothing on a page says that it is a newspaper's: no message head, signature, credit,
/// jump line, masthead or editors (others print dates and page numbers too), no head printed twice, no
/// column of lines wrapped at one width.
fn is_strange(sheet: &Sheet, blocks: &[Block]) -> bool {
    let says = |b: &Block| match b.zone {
        Zone::Marked(Mark::Furniture(ref f)) => matches!(f, FurnitureKind::Masthead | FurnitureKind::Editors),
        Zone::Marked(Mark::NonStoryHead(_) | Mark::NonStoryLine(_)) | Zone::Head => false,
        Zone::Marked(_) | Zone::Caption { .. } => true,
        Zone::Body => b.message || b.jump_start || b.jump_end,
    };
    let wrapped = |b: &Block| {
        let columns = (w::COLUMN_NARROWEST..=w::COLUMN_WIDEST).contains(&b.measure);
        if b.zone == Zone::Body && columns { b.lines.len() - 1 } else { 0 }
    };
    !blocks.iter().any(says)
        && sheet.lines.iter().all(|l| l.prints < 2)
        && blocks.iter().map(wrapped).sum::<usize>() < w::WRAPPED_LEAST
}

impl Look {
    fn of(sheet: &Sheet, blocks: &[Block], strip: &Strip, from: usize, to: usize, gain: Option<i32>) -> Self {
        let score = |n: usize| strip.nodes.get(n).map(|n| n.score);
        let (first, last) = (&blocks[strip.nodes[from].block], &blocks[strip.nodes[to - 1].block]);
        Self {
            start: score(from).filter(|_| from > 0),
            end: score(to),
            inner: (from + 1..to).filter_map(score).max(),
            gain,
            paragraphs: (to - from) as i32,
            torn: !first.opens && !first.jump_start || !last.closes && !last.jump_end,
            columnar: sheet.columnar,
            dealt: sheet.dealt,
            strange: false,
        }
    }

    /// The sum of what was looked at: logarithm of the odds, in hundredths.
    fn odds(&self) -> i32 {
        let evidence = |points: Option<i32>, edge: i32, each: i32| match points {
            None => edge,
            Some(p) => p.clamp(w::LEAST, w::MOST) * each / 100,
        };
        let mut sum = w::BASE;
        sum += evidence(self.start, w::PAGE_BEGINS, w::START);
        sum += evidence(self.end, w::PAGE_ENDS, w::END);
        sum += self.inner.map_or(0, |p| (-p).clamp(w::INNER_LEAST, w::INNER_MOST) * w::INNER / 100);
        sum += self.gain.map_or(-w::HEADLESS, |g| g.min(w::GAIN_MOST) * w::GAIN / 100);
        sum += self.paragraphs.min(w::PARAGRAPHS_MOST) * w::PARAGRAPHS / 10;
        sum -= if self.torn { w::TORN } else { 0 };
        sum -= if self.columnar { w::COLUMNAR } else { 0 };
        sum -= if self.dealt { w::DEALT } else { 0 };
        sum -= if self.strange { w::STRANGE } else { 0 };
        sum
    }

    fn percent(&self) -> u8 {
        percent(self.odds())
    }
}

/// Share of a logarithm of odds in hundredths.
fn percent(odds: i32) -> u8 {
    /// The logistic function in thousandths.
    const LOGISTIC: [(i32, i32); 19] = [
        (-400, 18),
        (-350, 29),
        (-300, 47),
        (-250, 76),
        (-200, 119),
        (-150, 182),
        (-100, 269),
        (-50, 378),
        (0, 500),
        (50, 622),
        (100, 731),
        (150, 818),
        (200, 881),
        (250, 924),
        (300, 953),
        (350, 971),
        (400, 982),
        (450, 989),
        (500, 993),
    ];
    ((curve::at(&LOGISTIC, odds) + 5) / 10) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    const CLEAR: Look = Look {
        start: Some(900),
        end: Some(900),
        inner: Some(-400),
        gain: Some(600),
        paragraphs: 6,
        torn: false,
        columnar: false,
        dealt: false,
        strange: false,
    };

    #[test]
    fn a_clear_story_is_surer_than_a_close_one() {
        let close = Look { start: Some(20), inner: Some(-10), gain: None, ..CLEAR };
        assert!(CLEAR.percent() >= 90, "{}", CLEAR.percent());
        assert!(close.percent() + 10 < CLEAR.percent(), "{}", close.percent());
        assert!(Look { strange: true, ..CLEAR }.percent() < 60);
        assert!(Look { dealt: true, torn: true, ..close }.percent() < close.percent());
    }

    #[test]
    fn percents_follow_the_odds_and_stay_within_a_hundred() {
        assert_eq!(percent(0), 50);
        assert!(percent(i32::MIN / 2) < 3 && percent(10_000) > 98 && percent(10_000) <= 100);
        assert!((-500..600).all(|x| percent(x) <= percent(x + 1)));
    }
}

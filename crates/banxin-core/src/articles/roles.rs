//! Roles within a headline group: column label, kicker, headline, deck.
//!
//! Part of the articles stage. A group reads label, kicker, headline, deck from top to bottom, each
//! but the headline optional; [`super::runs`] finds the best sum. What a line looks like speaks first
//! (dress of a label, a dash in front, words that hand over), then how it stands to its neighbour:
//! parallel lines of like length are one headline, a kicker is wider than its headline or a short
//! name, announces a paper or says who wants what the headline says; a deck explains or has figures.
//! In: looks ([`super::looks`]). Out: points for each role of each line and of each two; no decision. Weights in [`crate::weights::roles`], in hundredths.

use super::HeadRole;
use super::looks::Look;
use super::rules::Rule;
use crate::lines::EM;
use crate::weights::roles as w;

/// Roles in the order in which they are printed.
pub(super) const ORDER: [HeadRole; 4] = [HeadRole::Column, HeadRole::Kicker, HeadRole::Headline, HeadRole::Deck];

/// Whether a line shortly before line `i` hands over to what stands below.
pub(super) fn is_handed(looks: &[Look], i: usize) -> bool {
    /// Lines over which that is felt.
    const FAR: usize = 3;
    looks[i.saturating_sub(FAR)..i].iter().any(|l| l.hands_over)
}

/// What a line gains by a role, by its looks. Each rule that spoke is said.
pub(super) fn own(l: &Look, role: HeadRole, handed: bool, say: &mut dyn FnMut(Rule, i32)) -> i32 {
    let mut s = 0;
    let mut add = |spoke: bool, rule: Rule, points: i32| {
        if spoke {
            s += points;
            say(rule, points);
        }
    };
    if let Some(told) = l.told {
        add(true, Rule::Told, if told == role { w::TOLD } else { -w::TOLD });
        return s;
    }
    let no_label = |add: &mut dyn FnMut(bool, Rule, i32)| {
        add(l.dressed, Rule::LabelDress, -w::DRESSED_NO_LABEL);
        add(l.known && l.width <= 24, Rule::LabelKnown, -w::KNOWN_NO_LABEL);
    };
    match role {
        HeadRole::Column => {
            add(l.dressed, Rule::LabelDress, w::DRESSED);
            add(l.known, Rule::LabelKnown, w::KNOWN);
            add(l.adorned, Rule::LabelDress, w::ADORNED);
            add(l.serial, Rule::LabelDress, w::SERIAL);
            add(l.marks > 0, Rule::LabelMarks, -(l.marks as i32) * w::LABEL_MARK);
            let length = match l.width {
                _ if l.office => 0,
                ..=16 if !l.speaks => w::LABEL_SHORTEST,
                17..=20 if !l.speaks => w::LABEL_FIVE,
                21..=24 if !l.speaks => w::LABEL_SHORT,
                ..=24 => 0,
                25..=36 => w::LABEL_MIDDLE,
                _ => -w::LABEL_LONG,
            };
            add(true, Rule::Length, length);
        }
        HeadRole::Kicker => {
            add(true, Rule::Seldom, -w::KICKER);
            add(l.dash_end, Rule::Dash, w::KICKER_DASH);
            add(l.hands_over, Rule::HandsOver, w::HANDS_OVER);
            add(l.dash_front, Rule::Dash, -w::DASH_FRONT);
            no_label(&mut add);
        }
        HeadRole::Headline => {
            add(l.dash_front, Rule::Dash, -w::DASH_FRONT);
            add(l.dash_end, Rule::Dash, -w::DASH_END);
            no_label(&mut add);
            add(l.hands_over, Rule::HandsOver, -w::HANDED_HEADLINE);
            add(l.attends, Rule::Attends, -w::ATTENDED_HEADLINE);
            add(l.width > 30 * EM, Rule::Length, -w::HEADLINE_LONG);
        }
        HeadRole::Deck => {
            add(true, Rule::Seldom, -w::DECK);
            add(l.dash_front, Rule::Dash, w::DECK_DASH);
            add(l.attends, Rule::Attends, w::ATTENDS);
            add(l.explains, Rule::Explains, w::EXPLAINS);
            add(l.width > 24 * EM, Rule::Length, w::DECK_LONG);
            add(l.dash_end, Rule::Dash, -w::DASH_END);
            no_label(&mut add);
            add(handed && !l.attends && !l.dash_front, Rule::HandsOver, -w::DECK_AFTER_HANDING);
        }
    }
    s
}

/// What two lines under each other say. Each rule that spoke is said.
pub(super) fn pair(a: &Look, ra: HeadRole, b: &Look, rb: HeadRole, say: &mut dyn FnMut(Rule, i32)) -> i32 {
    use HeadRole::{Column, Deck, Headline, Kicker};
    let mut s = 0;
    let mut add = |spoke: bool, rule: Rule, points: i32| {
        if spoke {
            s += points;
            say(rule, points);
        }
    };
    let wider = a.width - b.width;
    let short = is_short(a, b);
    // A deck gives the figure to what the headline says.
    let parted = (ra, rb) == (Kicker, Headline) || (ra, rb) == (Headline, Deck) && (a.figure || !b.figure);
    add(short && parted, Rule::Alike, -w::SHORT_PARTED);
    match (ra, rb) {
        (Headline, Headline) => match wider.abs() {
            // Of parallel lines both count, or neither.
            ..=1 if a.figure != b.figure => {}
            // So little is one line, not two: a label stands above a head.
            ..=1 if a.width <= w::TWO_LINES_LEAST => {}
            ..=1 => add(true, Rule::Alike, w::PARALLEL),
            2..=4 => add(true, Rule::Alike, w::NEARLY_PARALLEL),
            // What was broken at the edge of its box is not unlike; `broken` has joined what the text tells of.
            _ if short || is_broken(a, b) => {}
            d if d * 7 < a.width => add(true, Rule::Alike, w::MUCH_ALIKE),
            _ => add(true, Rule::Alike, -w::UNLIKE),
        },
        (Kicker, Headline) => {
            add(wider > EM, Rule::Width, w::KICKER_WIDER);
            let name = match a {
                _ if a.place || a.office => w::KICKER_PLACE,
                _ if a.occasion => w::KICKER_OCCASION,
                _ => w::KICKER_NAME,
            };
            add((a.width <= 6 * EM || a.office) && b.width >= 8 * EM, Rule::Name, name);
            add(b.imperative && !a.imperative, Rule::Imperative, w::IMPERATIVE);
            add(a.announces, Rule::Announces, w::ANNOUNCES);
            add(a.clauses && !b.clauses && wider > EM, Rule::Width, w::KICKER_CLAUSES);
            // A rhetorical headline: short, in two halves, or somebody's words.
            add(b.rhetorical && !a.rhetorical, Rule::Rhetorical, w::RHETORICAL);
        }
        (Headline, Deck) => {
            add(true, Rule::Width, if wider < -EM { w::DECK_WIDER } else { -w::DECK_NARROWER });
            add(a.happens, Rule::Happens, w::HAPPENS);
            // Decks give the figure to what the headline says.
            add(a.width > 5 * EM && b.figure, Rule::Explains, w::FIGURE);
            add(a.announces, Rule::Announces, -w::ANNOUNCES);
            add(b.rhetorical && !b.attends, Rule::Rhetorical, -w::RHETORICAL);
            add(b.place_front, Rule::Name, -w::DECK_PLACE);
        }
        (Kicker, Kicker) if a.hands_over => add(true, Rule::HandsOver, -w::HANDED_TWICE),
        (Kicker, Kicker) | (Deck, Deck) if a.runs_on || prose(a, b) || is_broken(a, b) => {}
        (Kicker, Kicker) | (Deck, Deck) => add(true, Rule::Seldom, -w::TWO_OF_A_KIND),
        // What is short below a label is none itself.
        (Column, Kicker) => add(b.width <= 6 * EM, Rule::Name, w::KICKER_BELOW_LABEL),
        // Lines of one width are one headline.
        (Column, Headline)
            if !(a.dressed || a.known || a.adorned) && wider.abs() <= EM && a.width > w::TWO_LINES_LEAST =>
        {
            add(true, Rule::Alike, -w::LABEL_PARALLEL);
        }
        (Column, Column) => add(true, Rule::Seldom, -w::TWO_LABELS),
        (Column | Kicker, Deck) => add(true, Rule::Seldom, -w::NO_HEADLINE),
        _ => {}
    }
    s
}

/// What it costs that a group ends between two lines, and that their roles differ.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tie {
    pub group: i32,
    pub role: i32,
}

/// How two lines under each other hold together; `half` where they were printed as one.
pub(super) fn tie(a: &Look, b: &Look, half: bool) -> Tie {
    let mut t = Tie::default();
    if half {
        t.group += w::HALF_PARTED;
        t.role += w::HALF_ROLES;
    }
    if a.unclosed {
        t.group += w::UNCLOSED;
        t.role += w::UNCLOSED;
    }
    if a.runs_on || prose(a, b) || a.wants_figure && b.figure_front {
        t.group += w::RUNS_ON;
        t.role += w::RUNS_ON;
    }
    if a.hands_over || a.dash_end || b.dash_front {
        t.group += w::TIED;
    }
    t
}

/// Lines of running text, set to a measure.
fn prose(a: &Look, b: &Look) -> bool {
    (a.sentence || b.sentence) && !a.ended && a.width >= 14 * EM && b.width <= a.width + EM
}

/// Two lines so short that one headline is set in both: what parts a kicker from it, or a deck, is that it says more,
/// or who or when. A place, an office or an occasion above, a line that hands over, a dash and who was there part them,
/// and so does a question, a quotation or a line in two halves beside one that is none of these.
fn is_short(a: &Look, b: &Look) -> bool {
    let names = a.width <= 6 * EM && a.place || a.office || a.occasion || a.announces;
    let tied = a.hands_over || a.dash_end || b.dash_front || b.attends;
    a.width.max(b.width) <= w::SHORT_LINE && !names && !tied && a.rhetorical == b.rhetorical
}

/// A line that was broken at the edge of its box: the rest is short and stands alone.
fn is_broken(a: &Look, b: &Look) -> bool {
    a.width >= 14 * EM && b.width * 3 <= a.width && !a.dash_end && !b.dash_front
}

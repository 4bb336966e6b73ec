//! How a page looks: measure, order of frames, indents, overprint.
//!
//! In: chance. Out: a style; shares follow measured pages (a third keep their indent characters,
//! half the pages overprint heads, four orders of frames).

use super::Chance;

/// In which order the frames were drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// Each story with its heads.
    Reading,
    /// All heads before all bodies.
    HeadsFirst,
    /// All heads after all bodies.
    HeadsLast,
    /// Any order of stories, heads before or behind.
    Mixed,
}

/// The look of a page.
#[derive(Debug, Clone)]
pub(super) struct Style {
    /// Measure of the columns in em; stories may differ by one or two.
    pub measure: usize,
    /// Order of the frames.
    pub order: Order,
    /// Indents are two ideographic spaces in the text, not a shift of the line.
    pub indent_chars: bool,
    /// A frame for each column; else one frame for all columns of a story.
    pub frame_per_column: bool,
    /// Heads are drawn twice.
    pub shadow: bool,
    /// Furniture is drawn last.
    pub furniture_last: bool,
    /// Lines may start with a closing mark: a bad typesetter.
    pub lawless: bool,
    /// Columns a story may have at most.
    pub columns: usize,
}

impl Style {
    /// Draws a style.
    pub(super) fn draw(chance: &mut Chance) -> Self {
        let order = match chance.below(10) {
            0..=3 => Order::Reading,
            4..=6 => Order::HeadsLast,
            7..=8 => Order::Mixed,
            _ => Order::HeadsFirst,
        };
        Self {
            measure: chance.between(13, 17),
            order,
            indent_chars: chance.yes(40),
            frame_per_column: chance.yes(70),
            shadow: chance.yes(50),
            furniture_last: chance.yes(15),
            lawless: chance.yes(8),
            columns: chance.between(3, 5),
        }
    }
}

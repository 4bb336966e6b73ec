//! The column label of a story: without its ornament, over two lines, or behind the headline.
//!
//! Part of the stories stage. In: a line of role column, or the headline. Out: the story's `column`;
//! ornaments taken off it in `ornaments`, once for each story that has the label: the page keeps one.

use super::views::Story;
use crate::document::ArticleKind;
use crate::fields;
use crate::reflow::Passage;

/// The first label is the column; a further one is a line of the kicker.
pub(super) fn set_column(story: &mut Story, mut passage: Passage, ornaments: &mut Vec<Passage>) {
    let text = passage.text();
    match &mut story.column {
        // The name of a series over two lines: `……行动` / `——负责人访谈录`.
        Some(column) if text.starts_with('—') => return column.join(passage),
        Some(_) => return story.kicker.push(passage),
        None => {}
    }
    let inner = fields::column_label(&text).unwrap_or_else(|| fields::without_ornament(&text));
    if inner != (0..text.len()) {
        let label = passage.part(inner.clone());
        ornaments.push(passage.part(0..inner.start));
        ornaments.push(passage.part(inner.end..text.len()));
        passage = label;
    }
    // `时 评` is set wide.
    if fields::is_wide(&text) {
        passage.glyphs.retain(|g| g.ch != ' ');
    }
    story.column = Some(passage);
}

/// A head line without the ornament before it, as items of lists have one; a line with several keeps them.
pub(super) fn bare(mut passage: Passage, ornaments: &mut Vec<Passage>) -> Passage {
    if let Some(end) = fields::bullet(&passage.text()) {
        ornaments.push(passage.take(0..end));
    }
    passage
}

/// `某某标题（国际论坛）`: the label behind a headline is the column.
pub(super) fn label_behind_headline(story: &mut Story, ornaments: &mut Vec<Passage>) {
    if story.column.is_some() {
        return;
    }
    let Some(last) = story.headline.last_mut() else { return };
    let text = last.text();
    if let Some((start, inner)) = fields::bracketed_column(&text) {
        let behind = last.take(start..text.len());
        let shift = |at: usize| at - start;
        ornaments.push(behind.part(0..shift(inner.start)));
        ornaments.push(behind.part(shift(inner.end)..text.len() - start));
        story.column = Some(behind.part(shift(inner.start)..shift(inner.end)));
    }
}

/// `编者按` alone over a text is its label, and the text has no headline.
pub(super) fn label_alone(story: &mut Story) {
    let others = matches!(story.kind, ArticleKind::Story | ArticleKind::Photo)
        && story.column.is_none()
        && story.kicker.is_empty()
        && story.deck.is_empty();
    if others && story.headline.len() == 1 && fields::whole_label(&story.headline[0].text()) {
        story.column = story.headline.pop();
    }
}

//! Make one story of two parts.

use crate::document::FurnitureKind;
use crate::reflow::Passage;
use crate::stories::Story;

/// Appends `tail` to `front`. Gives back the tail's repeated headline lines as furniture.
pub(super) fn join(front: &mut Story, mut tail: Story) -> Vec<(FurnitureKind, Passage)> {
    let mut items = tail.body.into_iter();
    if let Some(last) = front.body.last_mut()
        && !is_finished(&last.passage)
        && let Some(first) = items.next()
    {
        if last.kind == first.kind {
            last.passage.join(first.passage);
            last.closes = first.closes;
        } else {
            front.body.push(first);
        }
    }
    front.body.extend(items);
    for page in tail.pages {
        if !front.pages.contains(&page) {
            front.pages.push(page);
        }
    }
    front.bylines.append(&mut tail.bylines);
    if front.dateline.is_none() {
        front.dateline = tail.dateline;
    }
    front.captions.append(&mut tail.captions);
    front.jumps.append(&mut tail.jumps);
    front.why.append(&mut tail.why);
    // Both parts have to be right.
    front.percent = match (front.percent, tail.percent) {
        (Some(a), Some(b)) => Some((u32::from(a) * u32::from(b) / 100) as u8),
        (a, b) => a.or(b),
    };
    let mut furniture: Vec<Passage> = Vec::new();
    // A front whose headline was a picture takes the carried one.
    if front.headline.is_empty() {
        front.headline = tail.headline;
        front.kicker.append(&mut tail.kicker);
        front.deck.append(&mut tail.deck);
    } else {
        furniture.append(&mut tail.kicker);
        furniture.append(&mut tail.headline);
        furniture.append(&mut tail.deck);
    }
    match front.column {
        None => front.column = tail.column,
        Some(_) => furniture.extend(tail.column),
    }
    furniture.into_iter().map(|p| (FurnitureKind::Other, p)).collect()
}

/// Whether a paragraph ends as paragraphs end.
pub(super) fn is_finished(passage: &Passage) -> bool {
    let mut back = passage.glyphs.iter().rev().map(|g| g.ch).filter(|&c| c != ' ');
    loop {
        return match back.next() {
            Some('”' | '’' | '）' | ')' | '」' | '』' | '》' | '】') => continue,
            Some('。' | '！' | '？' | '…' | '!' | '?' | '：') | None => true,
            _ => false,
        };
    }
}

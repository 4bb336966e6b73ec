//! Jumps → one story over pages.
//!
//! Stage: stories of pages → stories of the issue. Each part that comes from elsewhere (上接第一版)
//! is paired with a part that goes elsewhere (下转第三版), the likeliest pairs first ([`pair`], by [`evidence`]);
//! then the two are made one ([`join`]): an unfinished last paragraph goes on in the first one of
//! the carried part, a repeated headline becomes furniture of the page it stands on.
//!
//! Invariants: a part is joined once; nothing is lost.
//! Not handled: carried parts without any jump line.

mod edge;
mod evidence;
mod join;
mod labels;
mod pair;

use crate::document::Direction;
use crate::page::PageParse;
use crate::sort;
use crate::stories::Story;

/// Where a part of a story stands.
struct Place {
    page: usize,
    story: usize,
}

/// Takes the stories out of the pages, those that go on elsewhere made whole, in reading order.
pub(crate) fn stitch(pages: &mut [PageParse]) -> Vec<Story> {
    let places = |direction: Direction| -> Vec<Place> {
        let mut out = Vec::new();
        for (page, p) in pages.iter().enumerate() {
            for (story, s) in p.stories.iter().enumerate() {
                if s.jumps.iter().any(|j| j.direction == direction) {
                    out.push(Place { page, story });
                }
            }
        }
        out
    };
    let (fronts, carried) = (places(Direction::To), places(Direction::From));
    let pairs = pair::pairs(pages, &fronts, &carried);
    let mut labels = Vec::new();
    for page in pages.iter() {
        for story in &page.stories {
            labels.extend(&story.column);
        }
    }
    let mut labels = labels::Labels::of(&labels);
    let mut stories: Vec<Vec<Option<Story>>> = Vec::with_capacity(pages.len());
    for page in pages.iter_mut() {
        stories.push(std::mem::take(&mut page.stories).into_iter().map(Some).collect());
    }
    let mut repeated = Vec::new();
    // Later pages first: what comes to a page and goes on from it takes its end along.
    for (f, c) in pairs.into_iter().rev() {
        let (f, c) = (&fronts[f], &carried[c]);
        let Some(mut tail) = stories[c.page][c.story].take() else { continue };
        match stories[f.page][f.story].as_mut() {
            Some(front) => {
                if front.column.is_some() {
                    tail.column = tail.column.filter(|label| !labels.give_up(label));
                }
                repeated.push((c.page, join::join(front, tail)));
            }
            // The front itself went elsewhere: leave the tail where it was.
            None => stories[c.page][c.story] = Some(tail),
        }
    }
    for (page, heads) in repeated.into_iter().rev() {
        pages[page].furniture.extend(heads);
    }
    let mut out: Vec<Story> = Vec::new();
    for story in stories.into_iter().flatten() {
        out.extend(story);
    }
    // A story whose first part stands on a later page begins there, but is read where it starts.
    sort::by(&mut out, |s| s.pages.first().copied().unwrap_or(usize::MAX) as u128);
    out
}

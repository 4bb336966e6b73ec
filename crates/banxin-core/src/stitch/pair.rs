//! Which carried part belongs to which front.
//!
//! What speaks for a pair: each jump line names the other's page, the headlines share words, the
//! bodies do, and an unfinished front meets a part that begins in the middle. Weights in
//! [`crate::weights::stitch`].

use super::Place;
use crate::document::Direction;
use crate::page::PageParse;
use crate::pairs::Pairs;
use crate::reflow::Passage;
use crate::sort;
use crate::stories::Story;
use crate::weights::stitch as w;

/// Pages looked at on either side: an issue has no more, an archive of issues has.
const REACH: usize = 64;

struct Seen {
    head: Pairs,
    body: Pairs,
    /// Page the jump line names.
    names: Option<u32>,
    unfinished: bool,
    resumes: bool,
}

/// Pairs (front, carried), indices into the two lists; each at most once.
pub(super) fn pairs(pages: &[PageParse], fronts: &[Place], carried: &[Place]) -> Vec<(usize, usize)> {
    let see = |p: &Place, d: Direction| seen(&pages[p.page].stories[p.story], d);
    let front: Vec<Seen> = fronts.iter().map(|p| see(p, Direction::To)).collect();
    let tail: Vec<Seen> = carried.iter().map(|p| see(p, Direction::From)).collect();
    let mut scored = Vec::new();
    let mut first = 0;
    for (c, place) in carried.iter().enumerate() {
        while first < fronts.len() && fronts[first].page + REACH < place.page {
            first += 1;
        }
        for f in first..fronts.len() {
            if fronts[f].page > place.page + REACH {
                break;
            }
            if fronts[f].page == place.page {
                continue;
            }
            let score = score(pages, (&fronts[f], &front[f]), (place, &tail[c]));
            if score >= w::LEAST {
                scored.push((score, f, c));
            }
        }
    }
    sort::by(&mut scored, |&(s, f, c)| sort::key(sort::falling(s), c as u32, f as u32));
    let (mut used_f, mut used_c) = (vec![false; fronts.len()], vec![false; carried.len()]);
    let mut out = Vec::new();
    for (_, f, c) in scored {
        if !used_f[f] && !used_c[c] {
            used_f[f] = true;
            used_c[c] = true;
            out.push((f, c));
        }
    }
    out
}

fn seen(story: &Story, direction: Direction) -> Seen {
    let heads = story.kicker.iter().chain(&story.headline).chain(&story.deck);
    let body = &story.body;
    let part: Vec<&Passage> = match direction {
        Direction::To => body.iter().rev().take(4).map(|i| &i.passage).collect(),
        Direction::From => body.iter().take(4).map(|i| &i.passage).collect(),
    };
    Seen {
        head: Pairs::of(heads.flat_map(|p| p.glyphs.iter().map(|g| g.ch))),
        body: Pairs::of(part.into_iter().flat_map(|p| p.glyphs.iter().map(|g| g.ch).chain(['\n']))),
        names: story.jumps.iter().find(|j| j.direction == direction).and_then(|j| j.page),
        unfinished: body.last().is_some_and(|i| !super::join::is_finished(&i.passage)),
        resumes: body.first().is_some_and(|i| !i.opens),
    }
}

fn score(pages: &[PageParse], (fp, f): (&Place, &Seen), (cp, c): (&Place, &Seen)) -> i32 {
    let mut s = 0;
    for (named, place) in [(f.names, cp), (c.names, fp)] {
        s += match (named, pages[place.page].number) {
            (Some(a), Some(b)) if a == b => w::PAGE_NAMED,
            (Some(_), Some(_)) => -w::OTHER_PAGE,
            _ => 0,
        };
    }
    let share = |a: &Pairs, b: &Pairs| (a.shared(b) * 100 / a.len().min(b.len()).max(1)) as i32;
    if f.head.len() > 0 && c.head.len() > 0 {
        s += share(&f.head, &c.head) * w::HEAD_PER - w::HEAD_EXPECTED;
    }
    s += (share(&f.body, &c.body) * w::BODY_PER).min(w::BODY_MOST);
    s += (share(&f.head, &c.body) * w::BODY_PER).min(w::BODY_MOST);
    if f.unfinished == c.resumes { s + w::SEAM } else { s }
}

//! Which carried part belongs to which front.
//!
//! What speaks for a pair: each jump line names the other's page, the headlines share words, the
//! bodies do, most of all such as no other part has, and an unfinished front meets a part that begins in
//! the middle: with the mark that closes what the front left open, with a character that stands behind its
//! last one elsewhere too ([`super::edge`]). Weights in [`crate::weights::stitch`].

use super::Place;
use super::edge::{self, Edge};
use crate::document::Direction;
use crate::numbers::Numbers;
use crate::page::PageParse;
use crate::pairs::{self, Pairs};
use crate::sort;
use crate::stories::Story;
use crate::weights::stitch as w;

/// Pages looked at on either side: an issue has no more, an archive of issues has.
const REACH: usize = 64;

/// Fronts looked at on either side: on so many pages no paper has more.
const FRONTS: usize = 128;

/// Paragraphs of a part that are looked at, from where it breaks off or goes on.
const NEAR: usize = 6;

/// What a part shows of itself.
struct Seen {
    head: Pairs,
    body: Pairs,
    /// Page the jump line names.
    names: Option<u32>,
    unfinished: bool,
    resumes: bool,
    edge: Edge,
}

/// Pairs (front, carried), indices into the two lists; each at most once. In the order of the fronts' pages.
pub(super) fn pairs(pages: &[PageParse], fronts: &[Place], carried: &[Place]) -> Vec<(usize, usize)> {
    let see = |p: &Place, d: Direction| seen(&pages[p.page].stories[p.story], d);
    let ends: Vec<Seen> = fronts.iter().map(|p| see(p, Direction::To)).collect();
    let starts: Vec<Seen> = carried.iter().map(|p| see(p, Direction::From)).collect();
    let rare = rare([&ends, &starts]);
    let score = |f: usize, c: usize| score(pages, &rare, (&fronts[f], &ends[f]), (&carried[c], &starts[c]));
    let mut scored = Vec::new();
    for (c, place) in carried.iter().enumerate() {
        let near = fronts.partition_point(|front| front.page < place.page);
        let from = near.saturating_sub(FRONTS);
        for (f, front) in fronts.iter().enumerate().skip(from).take(2 * FRONTS) {
            if front.page == place.page || front.page.abs_diff(place.page) > REACH {
                continue;
            }
            let score = score(f, c);
            if score >= w::LEAST {
                scored.push((score, f, c));
            }
        }
    }
    sort::by(&mut scored, |&(s, f, c)| sort::key(sort::falling(s), c as u32, f as u32));
    let (mut used_f, mut used_c) = (vec![false; fronts.len()], vec![false; carried.len()]);
    let mut out: Vec<(usize, usize)> = Vec::new();
    for (_, f, c) in scored {
        if !used_f[f] && !used_c[c] {
            used_f[f] = true;
            used_c[c] = true;
            out.push((f, c));
        }
    }
    // Two pairs that would be likelier the other way round, on the same two pages.
    sort::by(&mut out, |&(f, c)| sort::key(fronts[f].page as u32, carried[c].page as u32, f as u32));
    for i in 1..out.len() {
        for j in (i.saturating_sub(FRONTS)..i).rev() {
            let ((f, c), (g, d)) = (out[i], out[j]);
            if fronts[f].page != fronts[g].page || carried[c].page != carried[d].page {
                break;
            }
            let (turned, other) = (score(f, d), score(g, c));
            if turned.min(other) >= w::LEAST && turned + other > score(f, c) + score(g, d) {
                out[i].1 = d;
                out[j].1 = c;
            }
        }
    }
    out
}

fn seen(story: &Story, direction: Direction) -> Seen {
    let body = &story.body;
    let first = body.first().map(|i| &i.passage);
    let last = body.last().map(|i| &i.passage);
    let edge = match direction {
        Direction::To => last.map(edge::end),
        Direction::From => first.map(edge::start),
    };
    let near = match direction {
        Direction::To => &body[body.len().saturating_sub(NEAR)..],
        Direction::From => &body[..body.len().min(NEAR)],
    };
    let mut seen = Seen {
        head: Pairs::default(),
        body: Pairs::default(),
        names: story.jumps.iter().find(|j| j.direction == direction).and_then(|j| j.page),
        unfinished: last.is_some_and(|p| !super::join::is_finished(p)),
        resumes: body.first().is_some_and(|i| !i.opens),
        edge: edge.unwrap_or_default(),
    };
    for heads in [&story.kicker, &story.headline, &story.deck] {
        for passage in heads {
            seen.head.add(passage.glyphs.iter().map(|g| g.ch));
        }
    }
    for item in near {
        seen.body.add(item.passage.glyphs.iter().map(|g| g.ch));
    }
    seen
}

fn score(pages: &[PageParse], rare: &Numbers, (fp, f): (&Place, &Seen), (cp, c): (&Place, &Seen)) -> i32 {
    let mut s = 0;
    for (named, place) in [(f.names, cp), (c.names, fp)] {
        let page = &pages[place.page];
        s += match named {
            Some(_) if named == page.number || named == page.other_number => w::PAGE_NAMED,
            Some(_) if page.number.is_some() => -w::OTHER_PAGE,
            _ => 0,
        };
    }
    if f.head.len() > 0 && c.head.len() > 0 {
        s += share(&f.head, &c.head, rare).0 * w::HEAD_PER - w::HEAD_EXPECTED;
    }
    let (both, alone) = share(&f.body, &c.body, rare);
    s += (both * w::BODY_PER).min(w::BODY_MOST) + (alone * w::RARE_PER).min(w::RARE_MOST);
    s += (share(&f.head, &c.body, rare).0 * w::BODY_PER).min(w::BODY_MOST);
    if f.edge.mark.is_some() && f.edge.mark == c.edge.mark {
        s += w::CLOSES;
    }
    if f.unfinished {
        let pair = pairs::pair(f.edge.char, c.edge.char);
        let figure = f.edge.char.is_ascii_digit() && c.edge.char.is_ascii_digit();
        s += if figure || f.body.has(pair) || c.body.has(pair) { w::MEETS } else { 0 };
    }
    if f.unfinished == c.resumes { s + w::SEAM } else { s }
}

/// Of a hundred pairs of the shorter part, those that the other has too, and those of them that are rare.
fn share(a: &Pairs, b: &Pairs, rare: &Numbers) -> (i32, i32) {
    let (few, many) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let (mut both, mut alone) = (0, 0);
    for pair in few.iter() {
        if many.has(pair) {
            both += 1;
            alone += usize::from(rare.has(pair));
        }
    }
    let percent = |n: usize| (n * 100 / few.len().max(1)) as i32;
    (percent(both), percent(alone))
}

/// Pairs that two parts have and no more.
fn rare(parts: [&[Seen]; 2]) -> Numbers {
    let mut all = Vec::new();
    for part in parts.into_iter().flatten() {
        for pair in part.body.iter() {
            all.push(pair);
        }
    }
    sort::by(&mut all, |&pair| u128::from(pair));
    let mut out = Numbers::default();
    for same in all.chunk_by(|a, b| a == b) {
        if same.len() == 2 {
            out.add(same[0]);
        }
    }
    out
}

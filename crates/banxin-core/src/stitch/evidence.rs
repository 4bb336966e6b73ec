//! What speaks for a pair of a front and a carried part.
//!
//! Part of [`super`], asked by [`super::pair`]. In: two parts as they were [`seen`], and where they stand. Out: points. Each
//! jump line names the other's page, the headlines share words, the
//! bodies do, most of all such as no other part has, and an unfinished front meets a part that begins in
//! the middle: with the mark that closes what the front left open, with a character that stands behind its
//! last one elsewhere too ([`super::edge`]). Weights in [`crate::weights::stitch`].
//!
//! Invariant: a part is looked at once, however many pairs it may be of.

use super::Place;
use super::edge::{self, Edge};
use crate::document::Direction;
use crate::numbers::Numbers;
use crate::page::PageParse;
use crate::pairs::{self, Pairs};
use crate::sort;
use crate::stories::Story;
use crate::weights::stitch as w;

/// Paragraphs of a part that are looked at, from where it breaks off or goes on.
const NEAR: usize = 6;

/// What a part shows of itself.
pub(super) struct Seen {
    head: Pairs,
    body: Pairs,
    /// Page the jump line names.
    names: Option<u32>,
    unfinished: bool,
    resumes: bool,
    edge: Edge,
}

/// Looks at a part that goes elsewhere, or comes from elsewhere.
pub(super) fn seen(story: &Story, direction: Direction) -> Seen {
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

/// Points for a front and a carried part, each with its place.
pub(super) fn score(pages: &[PageParse], rare: &Numbers, (fp, f): (&Place, &Seen), (cp, c): (&Place, &Seen)) -> i32 {
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
pub(super) fn rare(parts: [&[Seen]; 2]) -> Numbers {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A part with a headline and a text, as a front that breaks off with the text's last character or as a carried part
    /// that goes on with its first one.
    fn part(head: &str, body: &str, front: bool) -> Seen {
        let char = if front { body.chars().next_back() } else { body.chars().next() };
        Seen {
            head: Pairs::of(head.chars()),
            body: Pairs::of(body.chars()),
            names: None,
            unfinished: front,
            resumes: !front,
            edge: Edge { mark: None, char: char.unwrap_or_default() },
        }
    }

    /// Points for a front on page 1 and a carried part on page 2.
    fn points(front: &Seen, carried: &Seen, rare: &Numbers) -> i32 {
        let page = |number| PageParse { number: Some(number), ..PageParse::default() };
        let place = |page| Place { page, story: 0 };
        score(&[page(1), page(2)], rare, (&place(0), front), (&place(1), carried))
    }

    #[test]
    fn headlines_that_share_their_words_speak_for_a_pair_and_others_against() {
        let (front, same) = (part("清河新桥通车", "清河", true), part("清河新桥通车", "果园", false));
        let (none, other) = (part("", "果园", false), part("北山梨子丰收", "果园", false));
        let of = |carried: &Seen| points(&front, carried, &Numbers::default());
        assert_eq!(of(&same) - of(&none), 100 * w::HEAD_PER - w::HEAD_EXPECTED);
        assert_eq!(of(&other) - of(&none), -w::HEAD_EXPECTED);
    }

    #[test]
    fn words_that_no_other_part_has_speak_for_a_pair_most_of_all() {
        let (front, carried) = (part("", "老船工收起缆绳", true), part("", "缆绳留给后人", false));
        let rare = rare([&[part("", "老船工收起缆绳", true)], &[part("", "缆绳留给后人", false)]]);
        assert_eq!(rare.len(), 1);
        let plainly = points(&front, &carried, &Numbers::default());
        assert_eq!(plainly - points(&front, &part("", "果园梨子熟了", false), &rare), 20 * w::BODY_PER);
        assert_eq!(points(&front, &carried, &rare) - plainly, w::RARE_MOST);
    }

    #[test]
    fn a_break_meets_where_its_characters_stand_together_or_part_a_figure() {
        let of =
            |front: &str, carried: &str| points(&part("", front, true), &part("", carried, false), &Numbers::default());
        let carried = "车过清河，到通车";
        assert_eq!(of("老人等通", carried), of("老人等桥", carried) + w::MEETS);
        assert_eq!(of("共投资3", "5亿"), of("共投资三", "5亿") + w::MEETS);
    }

    #[test]
    fn avoids_a_beginning_behind_what_is_not_finished() {
        let front = part("", "清河", true);
        let (goes_on, begins) = (part("", "果园", false), Seen { resumes: false, ..part("", "果园", false) });
        let of = |carried: &Seen| points(&front, carried, &Numbers::default());
        assert_eq!(of(&goes_on) - of(&begins), w::SEAM);
    }

    #[test]
    fn avoids_a_page_that_the_jump_line_does_not_name() {
        let carried = part("", "果园", false);
        let of = |names| points(&Seen { names, ..part("", "清河", true) }, &carried, &Numbers::default());
        assert_eq!(of(Some(2)) - of(None), w::PAGE_NAMED);
        assert_eq!(of(Some(3)) - of(None), -w::OTHER_PAGE);
    }
}

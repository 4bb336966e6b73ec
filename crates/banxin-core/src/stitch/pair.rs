//! Which carried part belongs to which front.
//!
//! Part of [`super`]. In: the pages, where their parts stand. Out: pairs. The likeliest pair is taken first; two pairs on
//! the same two pages are turned where both are likelier the other way round. What speaks for a pair is added up by
//! [`super::evidence`]; the least that a pair needs is in [`crate::weights::stitch`].
//!
//! Invariants: each part is in one pair at most; no pair lies on one page. Linear in the parts: only those on pages near
//! by are looked at.
//! Not handled: parts that three pages share; they are two pairs.

use super::Place;
use super::evidence::{Seen, rare, score, seen};
use crate::document::Direction;
use crate::page::PageParse;
use crate::sort;
use crate::weights::stitch as w;

/// Pages looked at on either side: an issue has no more, an archive of issues has.
const REACH: usize = 64;

/// Fronts looked at on either side: on so many pages no paper has more.
const FRONTS: usize = 128;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{ArticleKind, BodyKind};
    use crate::glyphs::plain;
    use crate::reflow::Passage;
    use crate::stories::{Item, JumpView, Story};
    use Direction::{From, To};

    /// A part on a page: the page's number, which way it jumps and to what page, its headline, its text.
    type Part<'a> = (u32, Direction, Option<u32>, &'a str, &'a str);

    fn passage(text: &str) -> Passage {
        Passage { glyphs: plain(text, 0, text.len()).glyphs }
    }

    fn story(&(_, direction, page, headline, text): &Part<'_>) -> Story {
        let item = Item { kind: BodyKind::Paragraph, passage: passage(text), opens: direction == To, closes: true };
        let jump = JumpView { direction, page, label: String::new(), passage: Passage::default() };
        Story {
            kind: ArticleKind::Story,
            pages: Vec::new(),
            column: None,
            kicker: Vec::new(),
            headline: if headline.is_empty() { Vec::new() } else { vec![passage(headline)] },
            deck: Vec::new(),
            bylines: Vec::new(),
            dateline: None,
            body: vec![item],
            written: Vec::new(),
            captions: Vec::new(),
            jumps: vec![jump],
            percent: None,
            why: Vec::new(),
        }
    }

    /// The pairs among parts that stand in the order of their pages, by their places in the list.
    fn paired(parts: &[Part<'_>]) -> Vec<(usize, usize)> {
        let mut pages: Vec<PageParse> = Vec::new();
        let (mut fronts, mut carried) = (Vec::new(), Vec::new());
        let (mut of_fronts, mut of_carried) = (Vec::new(), Vec::new());
        for (i, part) in parts.iter().enumerate() {
            if pages.last().is_none_or(|page| page.number != Some(part.0)) {
                pages.push(PageParse { number: Some(part.0), ..PageParse::default() });
            }
            let page = pages.len() - 1;
            let (places, numbers) =
                if part.1 == To { (&mut fronts, &mut of_fronts) } else { (&mut carried, &mut of_carried) };
            places.push(Place { page, story: pages[page].stories.len() });
            numbers.push(i);
            pages[page].stories.push(story(part));
        }
        pairs(&pages, &fronts, &carried).into_iter().map(|(f, c)| (of_fronts[f], of_carried[c])).collect()
    }

    const BRIDGE: &str = "清河新桥昨日通车，两岸老人盼了多年，";
    const FERRY: &str = "渡口老船工收起缆绳，从此不再摆渡，";

    #[test]
    fn jump_lines_that_name_each_other_pair_their_parts() {
        let parts = [
            (1, To, Some(3), "", BRIDGE),
            (2, From, Some(5), "", "果园里的梨子熟了。"),
            (3, From, Some(1), "", "孩子们上学近了十里。"),
        ];
        assert_eq!(paired(&parts), [(0, 2)]);
    }

    #[test]
    fn words_tell_which_of_two_parts_goes_on() {
        let parts = [
            (1, To, None, "清河新桥通车", BRIDGE),
            (1, To, None, "渡口停航", FERRY),
            (2, From, None, "渡口停航", "渡口的老船工说，缆绳留给后人。"),
            (2, From, None, "清河新桥通车", "新桥通车以后，两岸老人来往方便。"),
        ];
        assert_eq!(paired(&parts), [(0, 3), (1, 2)]);
    }

    #[test]
    fn a_front_goes_on_where_the_quotation_it_leaves_open_is_closed() {
        let parts = [
            (1, To, Some(2), "", "老人说：“桥通了，"),
            (2, From, Some(1), "", "果园里的梨子也熟了。"),
            (2, From, Some(1), "", "不用再等船了。”"),
        ];
        assert_eq!(paired(&parts), [(0, 2)]);
    }

    #[test]
    fn two_pairs_are_turned_where_both_are_likelier_the_other_way_round() {
        // Both fronts leave a quotation open; the first shares a little with the part that closes it and all its words
        // with the other one.
        let parts = [
            (1, To, Some(2), "", "“老船工收起缆绳，渡口停航"),
            (1, To, Some(2), "", "“果园梨子熟了，北山丰收"),
            (2, From, Some(1), "", "渡口集市照旧开张”，众人都说好，日子一天比一天热闹。"),
            (2, From, Some(1), "", "老船工收起缆绳。"),
        ];
        assert_eq!(paired(&parts), [(0, 3), (1, 2)]);
    }

    #[test]
    fn avoids_giving_one_part_to_two_fronts() {
        let parts = [
            (1, To, Some(3), "", BRIDGE),
            (2, To, Some(3), "", BRIDGE),
            (3, From, Some(1), "", "新桥通车以后，两岸老人来往方便。"),
        ];
        assert_eq!(paired(&parts), [(0, 2)]);
    }

    #[test]
    fn avoids_parts_of_one_page_and_those_far_away() {
        let carried = "新桥通车以后，两岸老人来往方便。";
        assert_eq!(paired(&[(1, To, Some(1), "", BRIDGE), (1, From, Some(1), "", carried)]), []);
        let mut parts = vec![(1, To, None, "清河新桥通车", BRIDGE)];
        for page in 2..=REACH as u32 + 1 {
            parts.push((page, From, Some(99), "北山果园", "果园里的梨子熟了。"));
        }
        let near = parts.len() - 1;
        parts[near] = (REACH as u32 + 1, From, Some(1), "清河新桥通车", carried);
        assert_eq!(paired(&parts), [(0, near)]);
        parts[near] = (REACH as u32 + 1, From, Some(99), "北山果园", "果园里的梨子熟了。");
        parts.push((REACH as u32 + 2, From, Some(1), "清河新桥通车", carried));
        assert_eq!(paired(&parts), []);
    }

    #[test]
    fn avoids_parts_that_name_other_pages_and_share_no_words() {
        let parts = [(1, To, Some(4), "清河新桥通车", BRIDGE), (2, From, Some(3), "北山果园", "果园里的梨子熟了。")];
        assert_eq!(paired(&parts), []);
    }
}

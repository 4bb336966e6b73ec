//! Roundups: several messages gathered under one head.
//!
//! Part of the articles stage, behind [`super::plan`] and [`super::series`]. `各地春耕忙` stands over a
//! message from each place (`本报石家庄3月1日电`, `本报郑州3月1日电`), all of one day and one source, without
//! heads of their own. Each message opens a story by itself; together they are one, its items told
//! apart by their message heads, which stay in the text. What speaks for that is summed up: weights
//! in [`crate::weights::roundup`], in hundredths.
//!
//! In: a plan. Out: the plan without the cuts between the messages of a roundup.
//! Not handled: items that open without a message head; a head that no item has before it.

use super::chars_of;
use super::plan::{Page, Plan, starts};
use super::runs::Group;
use super::strip::Strip;
use crate::fields::{self, Head, Words};
use crate::lines::Sheet;
use crate::weights::roundup as w;
use crate::zones::Block;

/// Joins the messages of roundups.
pub(super) fn find(sheet: &Sheet, blocks: &[Block], strip: &Strip, page: &Page<'_>, plan: &mut Plan) {
    let seen = Seen { sheet, blocks, strip, page };
    let starts = starts(&plan.cuts);
    let mut cuts: Option<Vec<bool>> = None;
    let mut from = 0;
    while from + 1 < starts.len() {
        let to = seen.messages(&starts, from);
        if to > from + 1 && seen.score(plan, &starts, from, to) > 0 {
            let cuts = cuts.get_or_insert_with(|| plan.cuts.clone());
            starts[from + 1..to].iter().for_each(|&s| cuts[s] = false);
        }
        from = to;
    }
    if let Some(cuts) = cuts {
        *plan = page.read(cuts);
    }
}

struct Seen<'a> {
    sheet: &'a Sheet,
    blocks: &'a [Block],
    strip: &'a Strip,
    page: &'a Page<'a>,
}

impl Seen<'_> {
    /// End of the messages that follow body `from` without anything between; `from + 1` where none does.
    fn messages(&self, starts: &[usize], from: usize) -> usize {
        let is_message = |b: usize| self.blocks[self.strip.nodes[starts[b]].block].message;
        let follows = |b: usize| is_message(b) && self.strip.nodes[starts[b]].before.order.is_empty();
        if !is_message(from) {
            return from + 1;
        }
        (from + 1..starts.len() - 1).find(|&b| !follows(b)).unwrap_or(starts.len() - 1)
    }

    /// What speaks for one story of the bodies `from..to`.
    fn score(&self, plan: &Plan, starts: &[usize], from: usize, to: usize) -> i32 {
        let mut heads = plan.taken[from..to].iter().flatten();
        let (Some(head), None) = (heads.next(), heads.next()) else { return -1 };
        let messages: Vec<Head> = (from..to).filter_map(|b| self.message(starts[b])).collect();
        if messages.len() < to - from || messages.iter().any(|m| m.place.is_none()) {
            return -1;
        }
        let first = &messages[0];
        let mut s = -w::BASE;
        s += if messages.iter().all(|m| m.source == first.source) { w::ONE_SOURCE } else { -w::SOURCES };
        s += if messages.iter().all(|m| m.date == first.date) { w::ONE_DAY } else { -w::DAYS };
        s -= if messages.windows(2).any(|m| m[0].place == m[1].place) { w::SAME_PLACE } else { 0 };
        s += (to - from - 2).min(3) as i32 * w::EACH;
        s += if head.lines.iter().all(|l| self.page.stands_before(l.0, starts[from])) { w::BEFORE } else { 0 };
        s += if self.gathers(head) { w::GATHERS } else { 0 };
        let speaks = |b: &usize| self.page.gain(head, starts[*b], starts[*b + 1]) >= w::SPEAKS_LEAST;
        s + ((from..to).filter(speaks).count() as i32 - 1) * w::SPEAKS
    }

    /// Whether a head says of itself that it speaks of several places.
    fn gathers(&self, head: &Group) -> bool {
        const WORDS: Words = Words("各地 多地 各国 各國 多国 多國 各省 各县 各縣 各市 各乡 各鄉 等地 综述 綜述");
        head.lines.iter().any(|l| WORDS.within(&chars_of(self.sheet, self.blocks, l.0).collect::<String>()))
    }

    /// Message head of the paragraph at a node.
    fn message(&self, node: usize) -> Option<Head> {
        let text: String = chars_of(self.sheet, self.blocks, self.strip.nodes[node].block).collect();
        fields::message_head(&text)
    }
}

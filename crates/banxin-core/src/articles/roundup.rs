//! Roundups: several messages gathered under one head.
//!
//! Part of the articles stage, behind [`super::plan`] and [`super::series`]. `各地春耕忙` stands over a
//! message from each place (`本报石家庄3月1日电`, `本报郑州3月1日电`), all of one day and one source, without
//! heads of their own. Each message opens a story by itself; together they are one, its items told
//! apart by their message heads, which stay in the text. So are messages with a short head each under a
//! lead that says where the paper's people went (`本报记者深入山区、海港…`), or whose heads say first where they are from
//! (`石家庄：春灌早半月`): their heads are crossheads then.
//! What speaks for that is summed up: weights in [`crate::weights::roundup`], in hundredths.
//!
//! In: a plan. Out: the plan without the cuts between the messages of a roundup.
//! Not handled: items that open without a message head; a head that no item has before it.

use super::groups::Group;
use super::plan::{Page, Plan, starts};
use super::strip::Strip;
use super::{chars_of, text_of};
use crate::fields::{self, Head, Words};
use crate::glyphs::is_han;
use crate::lines::Sheet;
use crate::weights::roundup as w;
use crate::zones::Block;

/// Characters of a place before the colon of a head, at most.
const PLACE_LONGEST: usize = 5;

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
    /// End of the messages that follow body `from`, without anything between or, behind a lead, with a
    /// short head each; `from + 1` where none does.
    fn messages(&self, starts: &[usize], from: usize) -> usize {
        let is_message = |b: usize| self.blocks[self.strip.nodes[starts[b]].block].message;
        let led = !is_message(from);
        if led && !self.is_lead(starts[from], starts[from + 1]) {
            return from + 1;
        }
        let sends = led && self.sends(starts[from], starts[from + 1]);
        let follows = |b: usize| {
            let before = &self.strip.nodes[starts[b]].before;
            let headed = || before.heads.len() == 1 && before.order == before.heads;
            let fits = if sends {
                before.order.is_empty() || headed()
            } else if led {
                headed() && self.names_a_place(before.heads[0])
            } else {
                before.order.is_empty()
            };
            is_message(b) && fits
        };
        (from + 1..starts.len() - 1).find(|&b| !follows(b)).unwrap_or(starts.len() - 1)
    }

    /// Whether the paragraphs `from..to` are as short as a lead.
    fn is_lead(&self, from: usize, to: usize) -> bool {
        to - from <= w::LEAD_PARAGRAPHS && self.page.chars(self.sheet, from, to) <= w::LEAD_LONGEST
    }

    /// `石家庄：春灌早半月`: a head that says first where its item is from.
    fn names_a_place(&self, head: usize) -> bool {
        let place = chars_of(self.sheet, self.blocks, head).take(PLACE_LONGEST + 1).take_while(|&c| is_han(c)).count();
        (2..=PLACE_LONGEST).contains(&place)
            && chars_of(self.sheet, self.blocks, head).nth(place).is_some_and(|c| matches!(c, '：' | ':'))
    }

    /// Whether the paragraphs `from..to` send the paper's people to several places.
    fn sends(&self, from: usize, to: usize) -> bool {
        const WENT: Words = Words("走进 深入 分赴 走访 探访 奔赴 赶赴 前往 兵分 蹲点 来到");
        const PEOPLE: Words = Words("本报记者 记者们 记者分 多路记者 各路记者 本报多路");
        (from..to).any(|n| {
            let text = text_of(self.sheet, self.blocks, self.strip.nodes[n].block);
            PEOPLE.within(&text) && WENT.within(&text)
        })
    }

    /// What speaks for one story of the bodies `from..to`.
    fn score(&self, plan: &Plan, starts: &[usize], from: usize, to: usize) -> i32 {
        let led = !self.blocks[self.strip.nodes[starts[from]].block].message;
        let items = from + usize::from(led)..to;
        let mut messages = Vec::new();
        for b in items.clone() {
            match self.message(starts[b]) {
                Some(m) if m.place.is_some() => messages.push(m),
                _ => return -1,
            }
        }
        if items.len() < 2 {
            return -1;
        }
        let first = &messages[0];
        let mut s = -w::BASE;
        s += if messages.iter().all(|m| m.source == first.source) { w::ONE_SOURCE } else { -w::SOURCES };
        s += if messages.iter().all(|m| m.date == first.date) { w::ONE_DAY } else { -w::DAYS };
        s -= if messages.windows(2).any(|m| m[0].place == m[1].place) { w::SAME_PLACE } else { 0 };
        s += (items.len() - 2).min(3) as i32 * w::EACH;
        if led {
            return s + w::LEAD;
        }
        let mut heads = plan.taken[from..to].iter().flatten();
        let (Some(head), None) = (heads.next(), heads.next()) else { return -1 };
        s += if head.lines.iter().all(|l| self.page.stands_before(l.0, starts[from])) { w::BEFORE } else { 0 };
        s += if self.gathers(head) { w::GATHERS } else { 0 };
        let speaks = |b: &usize| self.page.gain(head, starts[*b], starts[*b + 1]) >= w::SPEAKS_LEAST;
        s + (items.filter(speaks).count() as i32 - 1) * w::SPEAKS
    }

    /// Whether a head says of itself that it speaks of several places.
    fn gathers(&self, head: &Group) -> bool {
        const WORDS: Words = Words("各地 多地 各国 多国 各省 各县 各市 各乡 等地 综述");
        head.lines.iter().any(|l| WORDS.within(&text_of(self.sheet, self.blocks, l.0)))
    }

    /// Message head of the paragraph at a node.
    fn message(&self, node: usize) -> Option<Head> {
        let text = text_of(self.sheet, self.blocks, self.strip.nodes[node].block);
        fields::message_head(&text)
    }
}

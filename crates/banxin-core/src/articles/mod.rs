//! From blocks to stories: boundaries, heads to bodies, captions, column labels.
//!
//! Stage: blocks → drafts. Broken head lines are joined ([`broken`]); those that may hold two heads are
//! parted ([`halves`]), names of authors and verse are told from heads ([`authors`], [`verse`]); notices,
//! tables and the like become drafts of their own kind ([`others`]).
//! What is left is a [`strip`] of paragraphs with what stands between them. Each seam has a sum of
//! evidence ([`boundary`], with [`habits`], [`opening`] and [`topic`]); the [`plan`] cuts the strip and gives the
//! bodies their heads in one judgement, reading [`runs`] of head lines into groups with [`looks`] and
//! [`roles`], by the words that heads and paragraphs share ([`occurrences`]). [`series`] finds heads
//! printed once over several stories, [`roundup`] messages gathered under one, [`heads`] places what is
//! left over, never by force, [`below`] gives a text the crosshead it begins with; captions go to the story they stand in, or with a head of their own are
//! stories themselves ([`photos`]). Last, each story is given its confidence and what spoke for it
//! ([`judgement`], [`why`], [`rules`], [`reasons`]).
//!
//! Invariants: every block lies in one draft or is left over; drafts stand in reading order.

mod authors;
mod below;
mod boundary;
mod briefs;
mod broken;
mod broken_words;
mod curve;
mod groups;
mod habits;
mod halves;
mod headed;
mod headings;
mod heads;
mod judgement;
mod likeness;
mod looks;
mod occurrences;
mod opening;
mod others;
mod photos;
mod plan;
mod reasons;
mod remainder;
mod roles;
mod roundup;
mod rules;
mod runs;
mod section;
mod series;
mod spread;
mod stretch;
mod strip;
mod topic;
mod twins;
mod units;
mod verse;
mod why;

pub(crate) use headings::doubt_headings;
pub(crate) use reasons::Reason;
pub(crate) use remainder::leaves_most;

use crate::document::ArticleKind;
use crate::lines::Sheet;
use crate::pairs::Pairs;
use crate::sort;
use crate::zones::{Block, Mark, Zone};

/// A block of a story, by index, with what it is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// A paragraph.
    Paragraph(usize),
    /// A head inside the body.
    Crosshead(usize),
    /// A stand-alone signature.
    Signature(usize),
    /// A stand-alone jump line.
    Jump(usize),
}

/// Role of a line in a headline group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HeadRole {
    /// Standing label.
    Column,
    /// Above the headline.
    Kicker,
    /// The headline.
    Headline,
    /// Below the headline.
    Deck,
}

/// A story in the making.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    /// What it is.
    pub kind: ArticleKind,
    /// Lines of its headline group: block and role, top to bottom.
    pub heads: Vec<(usize, HeadRole)>,
    /// Its body.
    pub parts: Vec<Part>,
    /// Its captions: caption blocks.
    pub captions: Vec<usize>,
    /// How sure it is, in hundredths, where that was judged.
    pub percent: Option<u8>,
    /// What spoke for and against; empty unless asked for.
    pub why: Vec<Reason>,
}

/// All stories of a page and the blocks that none took.
#[derive(Debug, Default)]
pub(crate) struct Drafts {
    /// In reading order.
    pub stories: Vec<Draft>,
    /// Blocks left over.
    pub left: Vec<usize>,
}

/// Groups the blocks of a page into stories. The blocks come back as the drafts name them.
pub(crate) fn group(sheet: &mut Sheet, blocks: Vec<Block>, explain: bool) -> (Vec<Block>, Drafts) {
    let blocks = verse::part(sheet, blocks);
    let mut blocks = halves::part(sheet, broken::mend(sheet, blocks));
    authors::sign(sheet, &mut blocks);
    verse::mark(sheet, &mut blocks);
    let mut stories = stories(sheet, &blocks, explain);
    section::take(sheet, &mut blocks, &mut stories);
    let first = owners(&stories, blocks.len());
    others::fill(&blocks, |b| first[b].is_none(), &mut stories);
    let owners = owners(&stories, blocks.len());
    halves::join(&mut blocks, &owners);
    for s in &mut stories {
        s.heads.retain(|h| !blocks[h.0].lines.is_empty());
        s.parts.retain(|&p| !blocks[part_block(p)].lines.is_empty());
    }
    let is_left = |b: &usize| {
        let block = &blocks[*b];
        owners[*b].is_none() && !block.lines.is_empty() && !matches!(block.zone, Zone::Marked(Mark::Furniture(_)))
    };
    let left = (0..blocks.len()).filter(is_left).collect();
    (blocks, Drafts { stories, left })
}

/// One story of all blocks, of which nothing is said.
pub(crate) fn plain(blocks: &[Block]) -> Drafts {
    let parts = (0..blocks.len()).map(Part::Paragraph).collect();
    let (heads, captions, why) = (Vec::new(), Vec::new(), Vec::new());
    Drafts {
        stories: vec![Draft { kind: ArticleKind::Story, heads, parts, captions, percent: None, why }],
        left: Vec::new(),
    }
}

/// For each block the story it is in, with its role among the heads.
fn owners(stories: &[Draft], blocks: usize) -> Vec<Option<(usize, Option<HeadRole>)>> {
    let mut out = vec![None; blocks];
    for (i, s) in stories.iter().enumerate() {
        s.heads.iter().for_each(|h| out[h.0] = Some((i, Some(h.1))));
        s.parts.iter().for_each(|&p| out[part_block(p)] = Some((i, None)));
        s.captions.iter().for_each(|&b| out[b] = Some((i, None)));
    }
    out
}

/// The stories in reading order.
fn stories(sheet: &Sheet, blocks: &[Block], explain: bool) -> Vec<Draft> {
    let mut used = vec![false; blocks.len()];
    let mut others = others::gather(sheet, blocks, &mut used);
    let strip = strip::Strip::of(sheet, blocks, &used);
    let given = heads::assign(sheet, blocks, &strip, explain);
    let mut stories: Vec<Draft> = Vec::new();
    let mut judgements = given.judgements.into_iter();
    let mut briefs = given.briefs.into_iter();
    for (body, heads) in given.bodies.into_iter().zip(given.groups) {
        let (percent, why) = judgements.next().map_or((None, Vec::new()), |j| (Some(j.percent), j.why));
        // What is not Chinese was not judged.
        let percent = percent.filter(|_| sheet.han);
        let kind = if briefs.next() == Some(true) { ArticleKind::Brief } else { ArticleKind::Story };
        stories.push(Draft { kind, heads, parts: body.parts, captions: body.captions, percent, why });
    }
    for photo in given.photos {
        let (kind, captions) = (ArticleKind::Photo, vec![photo.caption]);
        stories.push(Draft { kind, heads: photo.heads, parts: Vec::new(), captions, percent: None, why: Vec::new() });
    }
    stories.append(&mut others);
    stories.retain(|s| !s.parts.is_empty() || !s.captions.is_empty() || !s.heads.is_empty());
    for s in &mut stories {
        if s.parts.is_empty() && s.kind == ArticleKind::Story {
            s.kind = ArticleKind::Photo;
            (s.percent, s.why) = (None, Vec::new());
        }
        if explain {
            let more = why::of(sheet, blocks, s);
            s.why.extend(more);
        }
    }
    let order = |s: &Draft| {
        s.parts.iter().map(|p| part_block(*p)).chain(s.captions.iter().copied()).min().unwrap_or(usize::MAX)
    };
    sort::by(&mut stories, |s| order(s) as u128);
    stories
}

/// The block of a part.
pub(crate) fn part_block(p: Part) -> usize {
    match p {
        Part::Paragraph(b) | Part::Crosshead(b) | Part::Signature(b) | Part::Jump(b) => b,
    }
}

/// Text of a block as it came, its lines run on.
fn text_of(sheet: &Sheet, blocks: &[Block], b: usize) -> String {
    let mut text = String::new();
    for &l in &blocks[b].lines {
        sheet.push_text(&sheet.lines[l as usize], &mut text);
    }
    text
}

/// Number of characters of a block.
fn count_of(sheet: &Sheet, blocks: &[Block], b: usize) -> usize {
    blocks[b].lines.iter().map(|&l| sheet.chars(&sheet.lines[l as usize]).count()).sum()
}

/// Puts the pairs of a block's characters to those that are there.
fn add_pairs(pairs: &mut Pairs, sheet: &Sheet, blocks: &[Block], b: usize) {
    pairs.add(chars_of(sheet, blocks, b));
}

/// The characters of each of some blocks.
fn lines_of(sheet: &Sheet, blocks: &[Block], of: &[usize]) -> Vec<Vec<char>> {
    let mut out = Vec::with_capacity(of.len());
    for &b in of {
        out.push(sheet.all_chars(&blocks[b].lines));
    }
    out
}

/// Characters of a block.
fn chars_of<'a>(sheet: &'a Sheet, blocks: &'a [Block], b: usize) -> impl Iterator<Item = char> + 'a {
    blocks[b].lines.iter().flat_map(|&l| sheet.chars(&sheet.lines[l as usize]))
}

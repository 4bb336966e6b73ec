//! Scores documents against gold: figures from 0 to 1, micro-averaged over pages.
//!
//! In: pairs of gold and document. Out: a [`Tally`] whose [`Tally::figures`] are
//!
//! - `articles`: F1 of stories, the same where their bodies agree to 0.90 (2·LCS / both lengths)
//! - `heads`: F1 of column, kicker, headline and deck of matched stories, lines of a role joined
//! - `paragraphs`, `crossheads`: F1, equal to the character; `spacing`: inner spaces compared too
//! - `bylines` (role, name), `datelines` (source, place, date), `jumps` (direction, page):
//!   F1 per matched story
//! - `captions`: F1, texts 0.95 alike with the same credit names
//! - `clean`: 1 − share of furniture lines that leaked into a story
//! - `overall`: mean of articles, heads, paragraphs, bylines, datelines, jumps, captions, clean
//!
//! White space never counts but in `spacing`. Notices, contents, tables and advertisements are
//! left out of account.

mod alike;
mod fields;
mod tally;

use std::collections::{BTreeMap, BTreeSet};

use banxin_core::Document;

pub use alike::alike;
use fields::Fields;
pub use fields::squeeze;
pub use tally::{FIGURES, Tally};

use crate::gold::Gold;

/// Bodies so alike are of one story.
const SAME: f64 = 0.90;

/// Figures of one page or issue.
pub fn page(gold: &Gold, document: &Document) -> Tally {
    let g: Vec<Fields> = gold.articles.iter().map(Fields::of_gold).collect();
    let p: Vec<Fields> = document.articles.iter().filter_map(Fields::of_article).collect();
    let mut t = Tally::default();
    let pairs = matched(&g, &p);
    let mate: BTreeMap<usize, usize> = pairs.iter().map(|&(_, i, j)| (i, j)).collect();
    let taken: BTreeSet<usize> = mate.values().copied().collect();
    t.add("articles", pairs.iter().filter(|x| x.0 >= SAME).count(), g.len(), p.len());
    paragraphs(&g, &p, &mut t);
    let empty = Fields::default();
    for (i, ours) in g.iter().enumerate() {
        let theirs = mate.get(&i).map_or(&empty, |&j| &p[j]);
        per_story(ours, theirs, &mut t);
    }
    // What a story that is none claims counts against it.
    for (_, extra) in p.iter().enumerate().filter(|(j, _)| !taken.contains(j)) {
        per_story(&empty, extra, &mut t);
    }
    captions(&g, &p, &mut t);
    t.furniture += gold.furniture.len();
    t.leaks += leaks(gold, &g, &p);
    t
}

/// For each story that carries a confidence: what it is, and whether its body is a gold story's to nine
/// tenths.
pub fn confidences(gold: &Gold, document: &Document) -> Vec<(f64, bool)> {
    let g: Vec<Fields> = gold.articles.iter().map(Fields::of_gold).collect();
    let (p, said): (Vec<Fields>, Vec<Option<f64>>) =
        document.articles.iter().filter_map(|a| Some((Fields::of_article(a)?, a.confidence))).unzip();
    let right: BTreeSet<usize> = matched(&g, &p).iter().filter(|x| x.0 >= SAME).map(|x| x.2).collect();
    said.into_iter().enumerate().filter_map(|(j, c)| Some((c?, right.contains(&j)))).collect()
}

/// Pairs of the same story, most alike first, as (likeness, gold, found).
fn matched(gold: &[Fields], found: &[Fields]) -> Vec<(f64, usize, usize)> {
    let grams = |body: &str, step: usize| -> BTreeSet<String> {
        let chars: Vec<char> = body.chars().collect();
        let starts = (0..chars.len().saturating_sub(3).max(1)).step_by(step);
        starts.map(|k| chars[k..chars.len().min(k + 4)].iter().collect()).collect()
    };
    let found_grams: Vec<_> = found.iter().map(|f| grams(&f.body(), 3)).collect();
    let mut pairs = Vec::new();
    for (i, g) in gold.iter().enumerate() {
        let body = g.body();
        let own = grams(&body, 1);
        for (j, f) in found.iter().enumerate() {
            if !own.is_disjoint(&found_grams[j]) {
                pairs.push((alike(&body, &f.body()), i, j));
            }
        }
    }
    pairs.sort_by(|a, b| b.partial_cmp(a).unwrap_or(std::cmp::Ordering::Equal));
    let (mut is, mut js) = (BTreeSet::new(), BTreeSet::new());
    let free = |&(s, i, j): &(f64, usize, usize)| {
        let free = s >= 0.3 && !is.contains(&i) && !js.contains(&j);
        if free {
            is.insert(i);
            js.insert(j);
        }
        free
    };
    pairs.into_iter().filter(free).collect()
}

/// What of a paragraph is compared, if anything.
type Pick = fn(&fields::Paragraph) -> Option<String>;

fn paragraphs(gold: &[Fields], found: &[Fields], t: &mut Tally) {
    let all = |fields: &[Fields], pick: Pick| fields::count(fields.iter().flat_map(|f| &f.paragraphs).filter_map(pick));
    let kinds: [(&str, Pick); 3] = [
        ("paragraphs", |p| Some(p.squeezed.clone())),
        ("spacing", |p| Some(fields::strip(&p.text).to_owned())),
        ("crossheads", |p| p.crosshead.then(|| p.squeezed.clone())),
    ];
    for (name, pick) in kinds {
        t.common(name, &all(gold, pick), &all(found, pick));
    }
}

fn per_story(gold: &Fields, found: &Fields, t: &mut Tally) {
    t.common("heads", &gold.heads, &found.heads);
    t.common("bylines", &gold.bylines, &found.bylines);
    t.common("jumps", &gold.jumps, &found.jumps);
    t.common("datelines", &gold.dateline, &found.dateline);
}

fn captions(gold: &[Fields], found: &[Fields], t: &mut Tally) {
    let ours: Vec<_> = gold.iter().flat_map(|f| &f.captions).collect();
    let mut left: Vec<_> = found.iter().flat_map(|f| &f.captions).collect();
    let count = left.len();
    let mut hits = 0;
    for caption in &ours {
        let same = |c: &&fields::Caption| c.names == caption.names && alike(&caption.text, &c.text) >= 0.95;
        if let Some(at) = left.iter().position(same) {
            left.remove(at);
            hits += 1;
        }
    }
    t.add("captions", hits, ours.len(), count);
}

/// Furniture lines that stand in a body, a head or a caption; all of them where there is no story.
fn leaks(gold: &Gold, ours: &[Fields], found: &[Fields]) -> usize {
    if found.is_empty() {
        return gold.furniture.len();
    }
    let mut texts: Vec<String> = Vec::new();
    for f in found {
        texts.push(f.body());
        texts.extend(f.heads.keys().map(|(_, text)| text.clone()));
        texts.extend(f.captions.iter().map(|c| c.text.clone()));
    }
    let set: String = ours.iter().map(Fields::body).collect();
    let leaked = |line: &&String| {
        let line = squeeze(line);
        let stands = texts.iter().any(|t| t.contains(&line));
        line.chars().count() > 3 && stands && !set.contains(&line)
    };
    gold.furniture.iter().filter(leaked).count()
}

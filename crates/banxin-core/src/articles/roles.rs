//! Roles within a headline group: column label, kicker, headline, deck.
//!
//! Part of the articles stage. What a line looks like decides first (dress of a label, a dash in
//! front, verbs that hand over), then its place and length.

use crate::words::Words;
use super::{HeadRole, chars_of};
use crate::fields;
use crate::lines::{EM, Sheet};
use crate::zones::Block;

/// Gives every line of a group its role.
pub(super) fn roles(sheet: &Sheet, blocks: &[Block], group: &[usize], _body: &Words) -> Vec<(usize, HeadRole)> {
    let texts: Vec<String> = group.iter().map(|&b| chars_of(sheet, blocks, b).collect()).collect();
    let width: Vec<i32> = group.iter().map(|&b| sheet.lines[blocks[b].lines[0] as usize].width).collect();
    let n = group.len();
    let mut roles: Vec<Option<HeadRole>> = texts
        .iter()
        .map(|t| {
            if fields::column_label(t).is_some() || fields::known_column(t) {
                Some(HeadRole::Column)
            } else if t.starts_with("——") || t.starts_with('—') {
                Some(HeadRole::Deck)
            } else {
                None
            }
        })
        .collect();
    // Only the first label is one; further down it is a line like others.
    let free: Vec<usize> = (0..n).filter(|&i| roles[i].is_none()).collect();
    match free.as_slice() {
        [] => {
            // Nothing but labels or decks: the longest is the headline.
            if let Some(i) = (0..n).filter(|&i| roles[i] == Some(HeadRole::Deck)).max_by_key(|&i| width[i]) {
                roles[i] = Some(HeadRole::Headline);
            }
        }
        [i] => roles[*i] = Some(HeadRole::Headline),
        _ => {
            let mut rest = free.as_slice();
            if hands_over(&texts[rest[0]]) {
                roles[rest[0]] = Some(HeadRole::Kicker);
                rest = &rest[1..];
            }
            // Parallel lines of like length are one headline.
            let head = rest[0];
            roles[head] = Some(HeadRole::Headline);
            let mut behind = false;
            for &i in &rest[1..] {
                let parallel = !behind && (width[i] - width[head]).abs() <= EM;
                behind |= !parallel;
                roles[i] = Some(if parallel { HeadRole::Headline } else { HeadRole::Deck });
            }
            if rest.len() == 2 && free.len() == 2 && (width[rest[0]] - width[rest[1]]).abs() > EM {
                // Two lines: the shorter is the headline, the longer explains it.
                if width[rest[1]] < width[rest[0]] {
                    roles[rest[0]] = Some(HeadRole::Kicker);
                    roles[rest[1]] = Some(HeadRole::Headline);
                }
            }
        }
    }
    group.iter().zip(roles).map(|(&b, r)| (b, r.unwrap_or(HeadRole::Headline))).collect()
}

/// A kicker that hands over to the headline: `…强调`, `…要求`, `…——`, `…：`.
fn hands_over(text: &str) -> bool {
    ["强调", "要求", "指出", "表示", "提出", "強調", "——", "：", "强调指出", "时说", "发布"].iter().any(|e| text.ends_with(e))
}

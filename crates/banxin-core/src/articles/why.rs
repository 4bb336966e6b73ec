//! What spoke for the roles of head lines, for captions and for kinds, of a story that is made.
//!
//! Part of the articles stage, read only where an explanation is asked for; what spoke for beginnings
//! and headlines is said by [`super::judgement`]. In: a draft. Out: reasons in the order in which what
//! they speak of is printed: heads, captions. Decides nothing.

use super::looks;
use super::reasons::{Decision, Reason};
use super::roles;
use super::rules::Rule;
use super::{Draft, HeadRole, Part};
use crate::document::ArticleKind;
use crate::lines::Sheet;
use crate::zones::Block;

/// Reasons for what a draft holds.
pub(super) fn of(sheet: &Sheet, blocks: &[Block], draft: &Draft) -> Vec<Reason> {
    let mut out = Vec::new();
    if !matches!(draft.kind, ArticleKind::Story | ArticleKind::Brief | ArticleKind::Photo) {
        let first = draft.heads.first().map(|h| h.0).or_else(|| match draft.parts.first() {
            Some(&Part::Paragraph(b)) => Some(b),
            _ => None,
        });
        out.extend(first.map(|block| Reason { decision: Decision::Kind, rule: Rule::Named, points: None, block }));
        return out;
    }
    roles_of(sheet, blocks, &draft.heads, &mut out);
    let pictured = draft.kind == ArticleKind::Photo;
    for &block in &draft.captions {
        let mut say = |rule| out.push(Reason { decision: Decision::Caption, rule, points: None, block });
        say(Rule::Credit);
        match (pictured, draft.heads.is_empty()) {
            (false, _) => say(Rule::Inside),
            (true, false) => say(Rule::OwnHead),
            (true, true) => {}
        }
    }
    out
}

/// What spoke for and against the role of each line of a headline group.
fn roles_of(sheet: &Sheet, blocks: &[Block], heads: &[(usize, HeadRole)], out: &mut Vec<Reason>) {
    let lines: Vec<usize> = heads.iter().map(|h| h.0).collect();
    let looks = looks::look_at(sheet, blocks, &lines);
    for (i, &(block, role)) in heads.iter().enumerate() {
        let decision = match role {
            HeadRole::Column => Decision::Column,
            HeadRole::Kicker => Decision::Kicker,
            HeadRole::Headline => Decision::Headline,
            HeadRole::Deck => Decision::Deck,
        };
        let mut say = |rule, points| out.push(Reason { decision, rule, points: Some(points), block });
        roles::own(&looks[i], role, roles::is_handed(&looks, i), &mut say);
        if i > 0 {
            roles::pair(&looks[i - 1], heads[i - 1].1, &looks[i], role, &mut say);
        }
    }
}

//! Stories that go on elsewhere: the jump line, and the cut.
//!
//! In: an edited story and its set lines. Out: the lines in front of the cut, the story cut to
//! them, gold and all, and what is left to be set elsewhere.

use super::Chance;
use super::desk::Edited;
use super::page::{Row, Rows, plain_line};
use super::setter::{self, Line};
use super::story::Kind;

pub(super) fn jump_label(page: u32, chance: &mut Chance) -> (String, u32) {
    const HAN: [&str; 13] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三"];
    let han = HAN[page as usize - 1];
    let text = match chance.below(6) {
        0 => format!("（下转第{page}版）"),
        1 => format!("（下转{han}版）"),
        2 => format!("▲下转{page}版"),
        3 => format!("下转第{han}版"),
        _ => format!("（下转第{han}版）"),
    };
    (text, page)
}

/// What is left of a story behind a cut.
pub(super) struct Rest {
    pub body: Vec<(Kind, String)>,
    /// The cut fell inside a paragraph.
    pub inside: bool,
}

/// Keeps the first `kept` lines and cuts the copy's body and gold to them.
pub(super) fn cut(copy: &mut Edited, rows: &mut Vec<(Row, Line)>, mut kept: usize) -> Rest {
    while kept < rows.len() && rows[kept - 1].0 != Row::Body {
        kept += 1;
    }
    rows.truncate(kept);
    let squeezed = |t: &str| t.chars().filter(|c| !c.is_whitespace()).count();
    let mut left: usize = rows.iter().map(|r| squeezed(&r.1.text)).sum();
    left -= copy.signature.as_deref().map_or(0, squeezed);
    let mut rest = Rest { body: Vec::new(), inside: false };
    let mut front = Vec::new();
    for (kind, text) in std::mem::take(&mut copy.body) {
        let size = squeezed(&text);
        if left >= size {
            left -= size;
            front.push((kind, text));
            continue;
        }
        let mut seen = 0;
        let end = text.char_indices().find(|&(_, c)| {
            seen += usize::from(!c.is_whitespace());
            seen > left
        });
        let (before, behind) = text.split_at(end.map_or(0, |e| e.0));
        if left > 0 {
            rest.inside = true;
            front.push((kind, before.trim().to_owned()));
        }
        rest.body.push((kind, behind.to_owned()));
        left = 0;
    }
    copy.gold.paragraphs.truncate(front.len());
    if let (Some(gold), Some(last)) = (copy.gold.paragraphs.last_mut(), front.last()) {
        gold.text.clone_from(&last.1);
    }
    copy.body = front;
    rest
}

/// On a line of its own, or run in where it fits behind the last line.
pub(super) fn push_jump(rows: &mut Rows, label: &str) {
    let (measure, lines) = rows;
    let size = setter::text_width(label);
    match lines.last_mut() {
        Some((Row::Body, line)) if line.last && line.width + size <= *measure => {
            line.text.push_str(label);
            line.width += size;
        }
        _ => lines.push((Row::Other, plain_line(label.to_owned()))),
    }
}

//! What the path looks at in a line, read once.
//!
//! Part of the zones stage, before [`super::path`]. In: the lines of a page. Out: a [`Feature`] of each, which
//! [`super::cost`] makes costs of. Decides nothing; what is told by walking over characters is in [`super::shapes`].

use super::shapes::{brackets, even, parted};
use crate::fields;
use crate::glyphs::is_han;
use crate::line_law::{never_first, never_last, token};
use crate::lines::{EM, Line, Sheet};

/// What a line ends with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// 。 or …… with any closing marks.
    Final,
    /// ？ or ！ with any closing marks: it ends a sentence, and some heads.
    Asks,
    /// ：
    Colon,
    /// ；
    Semicolon,
    /// ，、 or an opening mark: the line goes on.
    Open,
    /// None of these.
    Plain,
}

impl End {
    /// Whether a sentence ends with the line.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Final | Self::Asks)
    }
}

/// Features of a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Feature {
    /// Width in quarter em.
    pub width: i32,
    /// Width of the indent in quarter em.
    pub indent: i32,
    /// How it ends.
    pub end: End,
    /// A dash ends it, as it does kickers: what it announces stands below.
    pub announces: bool,
    /// A dash begins it, as it does decks.
    pub dashed: bool,
    /// A final mark stands inside it.
    pub inner_final: bool,
    /// All of it stands in one pair of brackets.
    pub bracketed: bool,
    /// It ends with a bracket that an earlier line opened.
    pub ends_bracket: bool,
    /// It begins with a bracket that a later line closes.
    pub opens_bracket: bool,
    /// Somebody begins to speak, as [`super::speakers`] says.
    pub turn: bool,
    /// It is a row of a box of facts, as [`super::keyed_rows`] says.
    pub fact: bool,
    /// It is a note in brackets as stand below heads, or begins one.
    pub remarks: bool,
    /// It starts with a mark that no line may start with.
    pub starts_closed: bool,
    /// Blanks part it into pieces of one length; or it asks, and a blank parts it as heads of two parts
    /// (`老街修骑楼 老店去哪儿？`) or a label stands above it.
    pub parted: bool,
    /// A short line that is nothing but names.
    pub names: bool,
    /// It tells whose words stand above it.
    pub attributes: bool,
    /// It starts as items of a list do.
    pub bullet: bool,
    /// It starts with an ornament as the item before or behind it does.
    pub listed: bool,
    /// What its marks give up where a line is squeezed: half an em each.
    pub squeeze: i32,
    /// Width of the first token: what would have to fit on the line before.
    pub token: i32,
}

/// Reads all lines.
pub(super) fn read(sheet: &Sheet) -> Vec<Feature> {
    let mut out: Vec<Feature> = sheet.lines.iter().map(|l| line(sheet, l)).collect();
    let ornament = |i: usize| match fields::item(sheet.chars(sheet.lines.get(i)?)) {
        Some(fields::Item::Ornament(c)) => Some(c),
        _ => None,
    };
    // A label has its head right below: `农技问答` / `叶子发紫是怎么回事？`.
    for (above, own) in sheet.lines.iter().zip(out.iter_mut().skip(1)) {
        if own.end == End::Asks && above.width <= LABEL_WIDEST {
            own.parted |= fields::known_column(&sheet.chars(above).collect::<String>());
        }
    }
    // `三、延期还贷。到期贷款可` below `二、…`: what runs on behind its number is no head.
    let number = |i: usize| fields::item(sheet.chars(&sheet.lines[i])).filter(|n| n.counts());
    let mut before: Option<(usize, fields::Item)> = None;
    for i in 0..out.len() {
        let Some(own) = number(i) else { continue };
        if let Some((b, _)) = before.filter(|&(b, item)| own.follows(item) && i - b < ITEM_LINES) {
            out[b].bullet |= out[b].inner_final;
            out[i].bullet |= out[i].inner_final;
        }
        before = Some((i, own));
    }
    // An item of two lines: its second one has no indent.
    for i in 0..out.len() {
        let Some(own) = out[i].bullet.then(|| ornament(i)).flatten() else { continue };
        let goes_on = out.get(i + 1).is_some_and(|f| f.indent < out[i].indent);
        for next in [Some(i + 1), goes_on.then_some(i + 2)].into_iter().flatten() {
            if ornament(next) == Some(own) {
                out[i].listed = true;
                out[next].listed = true;
            }
        }
    }
    out
}

fn line(sheet: &Sheet, l: &Line) -> Feature {
    let glyphs = &sheet.glyphs[l.start as usize..l.end as usize];
    let (mut inner_final, mut marks) = (false, 0);
    let last = glyphs.len().saturating_sub(1);
    for (i, g) in glyphs.iter().enumerate().filter(|(_, g)| !is_han(g.ch)) {
        inner_final |= g.ch == '。' && i < last;
        marks += i32::from(never_first(g.ch) || never_last(g.ch));
    }
    let first = sheet.first(l);
    let end = end(glyphs.iter().rev().map(|g| g.ch));
    let (bracketed, ends_bracket) = brackets(glyphs.iter().map(|g| g.ch));
    let opens_bracket = matches!(first, '（' | '(') && !glyphs.iter().any(|g| matches!(g.ch, '）' | ')'));
    Feature {
        bracketed,
        ends_bracket,
        turn: false,
        fact: false,
        remarks: (bracketed || opens_bracket) && fields::head_note(&glyphs.iter().map(|g| g.ch).collect::<String>()),
        attributes: matches!(first, '—' | '─') && fields::attributes(&glyphs.iter().map(|g| g.ch).collect::<String>()),
        dashed: matches!(first, '—' | '―' | '─'),
        announces: glyphs.iter().rev().take_while(|g| matches!(g.ch, '—' | '―' | '─')).count() > 1,
        names: l.width <= NAMES_WIDEST && is_han(sheet.last(l)) && names(glyphs.iter().map(|g| g.ch)),
        parted: end == End::Asks && parted(glyphs.iter().map(|g| g.ch))
            || end == End::Plain && even(glyphs.iter().map(|g| g.ch)),
        opens_bracket,
        width: l.width,
        indent: (l.indent as i32) * EM,
        end,
        inner_final,
        starts_closed: never_first(first),
        listed: false,
        bullet: is_item(glyphs.iter().map(|g| g.ch)),
        squeeze: 2 * marks,
        token: token(glyphs),
    }
}

/// `●…`, `①…`, `（一）…`: an item of a list; `一、` and `1.` begin heads as often.
fn is_item(chars: impl Iterator<Item = char>) -> bool {
    match fields::item(chars) {
        Some(fields::Item::Number(mark, _)) => matches!(mark, '①' | '（'),
        Some(item) => !item.points(),
        None => false,
    }
}

/// Lines of an item at most.
const ITEM_LINES: usize = 12;

/// The widest label (quarter em).
const LABEL_WIDEST: i32 = 8 * EM;
/// The widest line of names (quarter em).
const NAMES_WIDEST: i32 = 8 * EM;

fn names(chars: impl Iterator<Item = char>) -> bool {
    fields::lone_names(&chars.collect::<String>()).is_some()
}

/// Reads the characters of a line from its last on.
fn end(mut back: impl Iterator<Item = char> + Clone) -> End {
    // `…通车。（周山）`: the note stands behind a finished sentence.
    if matches!(back.clone().next(), Some('）' | ')')) {
        let mut before = back.clone();
        while before.next().is_some_and(|c| !matches!(c, '（' | '(')) {}
        let before = match before.next() {
            Some('”' | '」') => before.next(),
            c => c,
        };
        if let Some('。' | '！' | '？' | '…') = before {
            return End::Final;
        }
    }
    let mut closed = false;
    loop {
        return match back.next() {
            Some('！' | '？' | '!' | '?') => End::Asks,
            Some('。' | '…') => End::Final,
            Some('.') if !closed => End::Final,
            Some('”' | '’' | '）' | ')' | '》' | '」' | '』' | '】') if !closed => {
                closed = true;
                continue;
            }
            Some('”' | '’' | '」' | '』') => continue,
            Some('：' | ':') if !closed => End::Colon,
            Some('；') => End::Semicolon,
            Some('，' | '、' | ',') => End::Open,
            Some(c) if never_last(c) => End::Open,
            _ => End::Plain,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_line_is_read_through_closing_marks() {
        let of = |s: &str| end(s.chars().rev());
        assert_eq!(of("好了。”"), End::Final);
        assert_eq!(of("好了”。"), End::Final);
        assert_eq!(of("（待续）"), End::Plain);
        assert_eq!(of("通车。（周　山）"), End::Final);
        assert_eq!(of("他说：“通了。”（周山）"), End::Final);
        assert_eq!(of("通车（图）"), End::Plain);
        assert_eq!(of("建设“幸福河”（图）"), End::Plain);
        assert_eq!(of("怎么看？”"), End::Asks);
        assert_eq!(of("他说："), End::Colon);
        assert_eq!(of("修路、"), End::Open);
        assert_eq!(of("后来……"), End::Final);
        assert_eq!(of("新桥通车"), End::Plain);
    }
}

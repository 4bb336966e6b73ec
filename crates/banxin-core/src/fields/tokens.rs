//! Words of a signature, a credit or the bracket of a message head.
//!
//! In: a short piece of text. Out: titles, deeds, words, marks, in order, each with its place.
//! `None` where a character stands that no signature has; that is what keeps prose out.
//! Not handled: names that hold a role word.

use super::Range;
use super::text::{blank, bracket, dot, han, opens, ornament, slash};
use super::words::Words;
use super::{names, titles};
use crate::glyphs::by;

/// One token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    Blank,
    /// A comma, an ornament, a stroke.
    Mark,
    Slash,
    Colon,
    /// A bracket; what it holds.
    Bracket(Range),
    /// A role word, and the outlet before it.
    Title {
        outlet: Range,
        role: Range,
    },
    /// What somebody did: `摄`, `文/图`.
    Deed(Range),
    /// A run that is neither.
    Word(Range),
}

/// Cuts `text[within]` into tokens.
pub(super) fn tokens(text: &str, within: Range) -> Option<Vec<Token>> {
    let mut out = Vec::new();
    let mut at = within.start;
    let end = within.end;
    while at < end {
        let c = text[at..end].chars().next()?;
        let next = at + c.len_utf8();
        if blank(c) {
            if out.last() != Some(&Token::Blank) {
                out.push(Token::Blank);
            }
        } else if slash(c) || is_stroke(c, &out) {
            out.push(Token::Slash);
        } else if matches!(c, '：' | ':') {
            out.push(Token::Colon);
        } else if matches!(
            c,
            '、' | '，' | ',' | '；' | ';' | '｜' | '|' | '&' | '＆' | '*' | '＊' | '—' | '－' | '-' | '．'
        ) || ornament(c)
        {
            out.push(Token::Mark);
        } else if opens(c) {
            let (inner, behind) = bracket(&text[..end], at, 24)?;
            out.push(Token::Bracket(inner));
            at = behind;
            continue;
        } else if let Some(n) =
            code(&text[at..end]).filter(|_| matches!(out.last(), Some(Token::Word(_) | Token::Blank)))
        {
            at += n;
            continue;
        } else if word(c) {
            let mut to = at;
            let mut quoted = false;
            for (i, c) in text[at..end].char_indices() {
                quoted = matches!(c, '《' | '〈') || quoted && !matches!(c, '》' | '〉');
                if !(word(c) || quoted)
                    || i > 0 && !quoted && (solid_composite(&text[at + i..end]) || code(&text[at + i..end]).is_some())
                {
                    break;
                }
                to = at + i + c.len_utf8();
            }
            if let Some(n) = titles::composite(&text[at..end]) {
                out.push(Token::Deed(at..at + n));
                at += n;
                continue;
            }
            run(text, at..to, &mut out);
            at = to;
            continue;
        } else {
            return None;
        }
        at = next;
    }
    Some(out)
}

/// Length of the number under which a paper lists who wrote: `王伟 J156`, `李明J021摄`.
fn code(text: &str) -> Option<usize> {
    let b = text.as_bytes();
    let ends = b.get(4).is_none_or(|b| !b.is_ascii_alphanumeric());
    (b.len() > 3 && b[0].is_ascii_uppercase() && b[1..4].iter().all(u8::is_ascii_digit) && ends).then_some(4)
}

/// `文◎王伟`, `撰文 ⊙ 王伟`, `圖．王偉`: what stands between a deed and its name as a stroke does.
fn is_stroke(c: char, before: &[Token]) -> bool {
    matches!(c, '◎' | '⊙' | '．')
        && before.iter().rev().find(|t| **t != Token::Blank).is_some_and(|t| matches!(t, Token::Deed(_)))
}

/// What a word is made of.
fn word(c: char) -> bool {
    han(c)
        || dot(c) && c != '．'
        || c.is_ascii_alphanumeric()
        || matches!(c, '《' | '》' | '〈' | '〉' | '.' | '\'' | '’' | '@' | '“' | '”' | '+')
}

/// Cuts a run without blanks: a title with its outlet, a deed behind a name, or plain words.
fn run(text: &str, r: Range, out: &mut Vec<Token>) {
    let s = &text[r.clone()];
    let part = |x: &Range| r.start + x.start..r.start + x.end;
    if s.is_empty() {
        return;
    }
    if titles::deed(s) {
        out.push(Token::Deed(r));
    } else if let Some(t) = titles::at_start(s) {
        out.push(Token::Title { outlet: part(&t.outlet), role: part(&t.role) });
        run(text, r.start + t.role.end..r.end, out);
    } else if let Some(t) = titles::inside(s) {
        run(text, r.start..r.start + t.start, out);
        out.push(Token::Title { outlet: r.start + t.start..r.start + t.start, role: part(&t) });
        run(text, r.start + t.end..r.end, out);
    } else if let Some(d) = titles::deed_behind(s) {
        run(text, r.start..r.start + d.start, out);
        out.push(Token::Deed(part(&d)));
    } else if let Some(n) = Words("摄影").front(s).map(|n| &s[n..]).filter(|n| names::sure(n)) {
        // `摄影王伟`
        let cut = r.end - n.len();
        out.extend([Token::Deed(r.start..cut), Token::Word(cut..r.end)]);
    } else if s.chars().all(dot) {
        out.push(Token::Mark);
    } else {
        let lead = s.len() - s.trim_start_matches(by(dot)).len();
        let body = s.trim_matches(by(dot)).len();
        if lead > 0 {
            out.push(Token::Mark);
        }
        out.push(Token::Word(r.start + lead..r.start + lead + body));
        if lead + body < s.len() {
            out.push(Token::Mark);
        }
    }
}

/// A two-fold deed set solid behind a name: `王伟文/图`, not `胡凯文 报道`.
fn solid_composite(text: &str) -> bool {
    titles::composite(text).is_some_and(|n| !text[..n].contains(by(blank)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str) -> Option<String> {
        let t = tokens(text, 0..text.len())?;
        let one = |t: &Token| match t {
            Token::Blank => "_".to_owned(),
            Token::Mark => ",".to_owned(),
            Token::Slash => "/".to_owned(),
            Token::Colon => ":".to_owned(),
            Token::Bracket(r) => format!("({})", &text[r.clone()]),
            Token::Title { outlet, role } => format!("T[{}|{}]", &text[outlet.clone()], &text[role.clone()]),
            Token::Deed(r) => format!("D[{}]", &text[r.clone()]),
            Token::Word(r) => text[r.clone()].to_owned(),
        };
        Some(t.iter().map(one).collect())
    }

    #[test]
    fn a_signature_falls_into_titles_deeds_and_words() {
        assert_eq!(shape("■本报记者 何 川摄").as_deref(), Some(",T[本报|记者]_何_川D[摄]"));
        assert_eq!(shape("文/记者王伟通讯员李明").as_deref(), Some("D[文]/T[|记者]王伟T[|通讯员]李明"));
        assert_eq!(shape("本报记者 王伟 J156").as_deref(), Some("T[本报|记者]_王伟_"));
        assert_eq!(shape("记者王伟J021摄").as_deref(), Some("T[|记者]王伟D[摄]"));
        assert_eq!(shape("记者 王伟文/图").as_deref(), Some("T[|记者]_王伟D[文/图]"));
        assert_eq!(shape("《清河晚报》记者王伟（实习）").as_deref(), Some("T[《清河晚报》|记者]王伟(实习)"));
    }

    #[test]
    fn avoids_prose() {
        assert_eq!(shape("记者从现场获悉。"), None);
        assert_eq!(shape("记者问？"), None);
    }

    #[test]
    fn avoids_taking_other_letters_for_a_reporters_number() {
        assert_eq!(shape("王伟 J1566").as_deref(), Some("王伟_J1566"));
        assert_eq!(shape("J156").as_deref(), Some("J156"));
    }
}

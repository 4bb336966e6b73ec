//! Who did what: the grammar of signatures, credits and the brackets of message heads.
//!
//! In: a piece of text. Out: groups of names ([`super::groups`]), each with its title or deed, and the place where one
//! stands behind the names (`记者王伟 北京报道`).
//! A title holds until the next one. A deed before names (`摄影：王伟`) holds until the next; a deed
//! behind them (`王伟 摄`) closes its group. Invariant: all of the piece is read, or nothing.
//! Not handled: whether a group is likely (the callers know their context and ask [`names`]).
//!
//! [`names`]: super::names

use super::groups::{Group, People};
use super::houses::{before_title, outlet_of};
use super::name_runs::{Gap, Name, assemble};
use super::text::{blank, close_up};
use super::tokens::{Token, tokens};
use super::words::Words;
use super::{Range, outlets, posted, titles};
use crate::glyphs::{by, one_of};

/// Reads a whole piece of text as people; `None` where anything else stands in it.
pub(super) fn read(text: &str, within: Range) -> Option<People> {
    let tokens = tokens(text, within)?;
    let mut r = Reader {
        text,
        out: People::default(),
        now: Group::default(),
        words: Vec::new(),
        gap: Gap::Mark,
        prefix: false,
        reported: false,
    };
    for (i, t) in tokens.iter().enumerate() {
        let after = tokens[i + 1..].iter().find(|t| **t != Token::Blank);
        // Nothing before a word, and its title right behind it.
        let solid = matches!(tokens.get(i + 1), Some(Token::Title { .. }))
            && !matches!(tokens[..i].last(), Some(Token::Title { .. } | Token::Word(_)));
        match t {
            Token::Blank => r.gap = if r.gap == Gap::Mark { Gap::Mark } else { Gap::Blank },
            Token::Mark | Token::Slash => r.gap = Gap::Mark,
            Token::Colon if !r.words.is_empty() || r.now == Group::default() => return None,
            Token::Colon => r.gap = Gap::Mark,
            Token::Bracket(b) => r.bracket(b.clone()),
            // `本版撰文/本报记者 王伟`
            Token::Word(w)
                if Words("本版 本文 本组 本报").has(&text[w.clone()])
                    && matches!(tokens.get(i + 1), Some(Token::Deed(_))) =>
            {
                r.gap = Gap::Mark
            }
            Token::Word(w) if outlet_of(&text[w.clone()], after, solid) => r.gap = Gap::Mark,
            // `记者王伟报道 河水清了`: a text begins; `王伟报道 李明摄影` goes on.
            Token::Word(_) if r.reported && !matches!(tokens.last(), Some(Token::Deed(_))) => return None,
            // `本报记者 王伟 发自北京`
            Token::Word(w) if posted::sent(&text[w.clone()]).is_some() && !r.words.is_empty() && after.is_none() => {
                r.out.place = posted::sent(&text[w.clone()]).map(str::to_owned);
            }
            // `特派记者王伟 清河日报`, `记者 王伟 来源：清河日报`: the house that he or the text is from.
            Token::Word(w) if after.is_none() && r.is_of_somebody() && outlets::PAPERS.end(&text[w.clone()]) => {}
            Token::Word(w) => {
                r.words.push((w.clone(), r.gap));
                r.gap = Gap::Blank;
            }
            Token::Title { outlet, role } => {
                r.title(before_title(text, &tokens[..i], outlet), role.clone(), after.is_none())
            }
            // `记者 王伟 摄影 李明`: where no deed ends the piece, one between blanks tells what the next did.
            Token::Deed(d) if before_name(&tokens, i) && !r.words.is_empty() && !r.prefix => {
                r.close();
                r.now.deed = Some(d.clone());
                r.gap = Gap::Mark;
            }
            Token::Deed(d) => r.deed(
                d.clone(),
                i.checked_sub(1).map(|k| &tokens[k]),
                matches!(tokens.get(i + 1), Some(Token::Colon | Token::Slash)),
            ),
        }
    }
    r.close();
    (!r.out.groups.is_empty()).then_some(r.out)
}

/// True where a deed stands behind a blank, its person behind it, and none stands at the end.
fn before_name(tokens: &[Token], i: usize) -> bool {
    let apart = i > 0 && tokens[i - 1] == Token::Blank;
    let name = tokens[i + 1..].iter().find(|t| **t != Token::Blank);
    apart && matches!((name, tokens.last()), (Some(Token::Word(_)), Some(Token::Word(_))))
}

struct Reader<'t> {
    text: &'t str,
    out: People,
    now: Group,
    words: Vec<(Range, Gap)>,
    gap: Gap,
    /// Deeds stand before the names in this piece.
    prefix: bool,
    /// `报道` has closed the names.
    reported: bool,
}

impl Reader<'_> {
    /// Whether somebody with a title was named.
    fn is_of_somebody(&self) -> bool {
        self.now.title.is_some() && !self.words.is_empty() || self.out.groups.last().is_some_and(|g| g.title.is_some())
    }

    fn title(&mut self, outlet: Range, role: Range, last: bool) {
        self.gap = Gap::Mark;
        // `王伟 编译`: a title with nobody behind it is what the person before it did.
        if last && !self.words.is_empty() && self.now.title.is_none() && self.now.deed.is_none() {
            return self.deed(role, None, false);
        }
        let opened = self.words.is_empty() && self.now.deed.is_some() && self.now.title.is_none();
        if !opened {
            self.close();
        }
        self.now.title = Some((outlet, role));
    }

    fn deed(&mut self, deed: Range, before: Option<&Token>, before_mark: bool) {
        let text = self.text;
        let behind_slash = before == Some(&Token::Slash);
        let solid = matches!(before, Some(Token::Word(_)));
        if self.words.is_empty() && self.out.groups.last().is_none_or(|_| !behind_slash) {
            // `文/图 记者 王伟`, `摄影：王伟`; `记者 摄影：王伟` keeps the later word.
            if self.now.deed.is_some() && self.now.title.is_none() && before_mark && behind_slash {
                return;
            }
            self.now.deed = Some(deed);
            self.prefix = true;
        } else if self.words.is_empty() {
            // `王伟/文/图`: both deeds belong to the one who was just closed.
        } else if !solid && !behind_slash && (before_mark || self.prefix && self.now.deed.is_some()) {
            self.close();
            self.now = Group { deed: Some(deed), ..Group::default() };
        } else {
            if titles::reports(&text[deed.clone()]) {
                self.reported = true;
                self.out.place = posted::place(text, &mut self.words).or(self.out.place.take());
            }
            self.now.deed = Some(deed.clone());
            // `记者 王伟 通讯员 李明 摄`: what is said last is said of all.
            // `李明、特约记者 王伟 摄`: so are they whom a mark of a list joins, without a title.
            let listed = |g: &Group| {
                g.names.last().is_some_and(|n| text[n.at.end..].trim_start_matches(by(blank)).starts_with('、'))
            };
            let said_of = |g: &&mut Group| g.deed.is_none() && (g.title.is_some() || !self.reported && listed(g));
            for g in self.out.groups.iter_mut().rev().take_while(said_of) {
                g.deed = Some(deed.clone());
            }
            let title = self.now.title.clone();
            self.close();
            self.now.title = title;
        }
        self.gap = Gap::Mark;
    }

    fn bracket(&mut self, b: Range) {
        let inner = close_up(&self.text[b]);
        let remark = Words("化名 实习 见习 实习生 图 文 摄 署名 照片 资料图 资料图片 本报资料图片").has(&inner);
        if !remark && !inner.is_empty() {
            let house = inner.trim_end_matches(one_of("发發"));
            let house = house.strip_suffix("供图").unwrap_or(house);
            self.out.behind = Some(if house.is_empty() { inner.clone() } else { house.to_owned() });
        }
        self.gap = Gap::Mark;
    }

    fn close(&mut self) {
        let names = assemble(self.text, &self.words);
        self.words.clear();
        let now = std::mem::take(&mut self.now);
        if !names.is_empty() {
            self.out.groups.push(Group { names, ..now });
        } else if let Some((outlet, role)) = now.title.clone().filter(|_| self.out.groups.is_empty()) {
            // A house signature: the role is all there is.
            let at = outlet.start.min(role.start)..role.end;
            if !outlet.is_empty() && self.text[role].ends_with(one_of("员員")) {
                let name = Name { text: close_up(&self.text[at.clone()]), at };
                self.out.groups.push(Group { names: vec![name], ..now });
            } else {
                self.now.title = now.title;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signed(text: &str) -> String {
        read(text, 0..text.len()).map_or("-".to_owned(), |p| {
            let list: Vec<String> = p
                .signed(text)
                .iter()
                .map(|s| format!("{}{} {}", s.outlet.clone().unwrap_or_default(), s.role, s.name))
                .collect();
            format!("{}{}", list.join(", "), p.place.map(|p| format!(" @{p}")).unwrap_or_default())
        })
    }

    #[test]
    fn a_role_holds_until_the_next_one() {
        for (text, want) in [
            ("记者王伟", "记者 王伟"),
            ("记者王伟 李明 通讯员张三、李四", "记者 王伟, 记者 李明, 通讯员 张三, 通讯员 李四"),
            ("记者王伟通讯员李明", "记者 王伟, 通讯员 李明"),
            ("首席记者 王伟 见习记者 李明", "首席记者 王伟, 见习记者 李明"),
            ("文/图 记者 李明", "记者 李明"),
            ("文/记者王伟 图/通讯员李明", "记者 王伟, 通讯员 李明"),
            ("文/王伟 图/李明", "文 王伟, 图 李明"),
            ("王伟/文 李明/图", "文 王伟, 图 李明"),
            ("记者 王伟 文/图", "记者 王伟"),
            ("记者 王伟/文 李明/图", "记者 王伟, 记者 李明"),
            ("记者/王伟", "记者 王伟"),
            ("新华社 记者 王 伟", "新华社记者 王伟"),
            ("记者王伟 北京报道", "记者 王伟 @北京"),
            ("记者 王伟 发自北京报道", "记者 王伟 @北京"),
            ("记者 王伟 发自北京", "记者 王伟 @北京"),
            ("记者 王伟 李明 北京、上海报道", "记者 王伟, 记者 李明 @北京、上海"),
            ("记者 王伟 摄影 李明", "记者 王伟, 摄影 李明"),
            ("记者王伟 摄影李明", "记者 王伟, 摄影 李明"),
            ("记者 王 伟 文 李 明 摄", "记者 王伟, 记者 李明"),
            ("采写：清都记者 王伟 实习生 李明", "清都记者 王伟, 实习生 李明"),
            ("清都记者 王伟 摄影 清都记者 李明", "清都记者 王伟, 清都记者 李明"),
            ("王伟 编译", "编译 王伟"),
            ("执笔：王伟", "执笔 王伟"),
            ("采写：王伟 摄影：李明", "采写 王伟, 摄影 李明"),
            ("记者：王伟 编辑：李明 摄影：张三", "记者 王伟, 编辑 李明, 摄影 张三"),
            ("本报评论员", "本报评论员 本报评论员"),
            ("记者王伟（实习）、李明", "记者 王伟, 记者 李明"),
            ("特派记者王伟 清河日报", "特派记者 王伟"),
            ("记者 王伟　来源：清河日报", "记者 王伟"),
            ("记者阿依古丽·买买提 王伟", "记者 阿依古丽·买买提, 记者 王伟"),
        ] {
            assert_eq!(signed(text), want, "{text}");
        }
    }
}

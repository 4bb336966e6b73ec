//! People in groups with one title or deed, and as what they are given out.
//!
//! Part of [`super::people`], which reads them. In: groups, and the text they stand in. Out: signatures, names without
//! roles, credits. What is one's role is told here: in a signature the title, in a credit the deed.
//! Not handled: whether a group signs at all (the callers know their context).

use super::name_runs::Name;
use super::text::close_up;
use super::{Range, Signed, names};

/// People with one title or deed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Group {
    /// Place of the title with its outlet; empty where there is none.
    pub title: Option<(Range, Range)>,
    pub deed: Option<Range>,
    pub names: Vec<Name>,
}

/// What a piece says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct People {
    pub groups: Vec<Group>,
    /// What a bracket behind the names holds: `影像中国`.
    pub behind: Option<String>,
    pub place: Option<String>,
}

impl People {
    /// As signatures: the title is the role, else the deed. Names with neither sign beside others who have one
    /// (`李明、本报记者王伟`), if they are surely names; alone they are left out.
    pub fn signed(&self, text: &str) -> Vec<Signed> {
        let titled = self.groups.iter().any(|g| g.title.is_some());
        self.give(text, |g| {
            let beside = || titled && g.names.iter().all(|n| names::sure(&n.text));
            g.title.as_ref().map(|t| &t.1).or(g.deed.as_ref()).cloned().or_else(|| beside().then_some(0..0))
        })
    }

    /// As signatures without roles, where nobody has one and all are surely names: `（王伟 李明）` behind a dateline.
    pub fn bare(&self, text: &str) -> Vec<Signed> {
        let sure = self.every(&names::sure);
        self.give(text, |g| (sure && g.title.is_none() && g.deed.is_none()).then_some(0..0))
    }

    /// As credits: the deed is the role, else the title.
    pub fn credited(&self, text: &str) -> Vec<Signed> {
        let mut out = self.give(text, |g| g.deed.clone().or(g.title.as_ref().map(|t| t.1.clone())));
        if let Some(behind) = &self.behind {
            out.iter_mut().for_each(|s| s.outlet = Some(behind.clone()));
        }
        out
    }

    fn give(&self, text: &str, role: impl Fn(&Group) -> Option<Range>) -> Vec<Signed> {
        let mut out = Vec::new();
        for g in &self.groups {
            let Some(role) = role(g) else { continue };
            let outlet = g.title.as_ref().map(|t| close_up(&text[t.0.clone()])).filter(|o| !o.is_empty());
            out.extend(g.names.iter().map(|n| Signed {
                role: close_up(&text[role.clone()]),
                name: n.text.clone(),
                outlet: outlet.clone(),
                at: n.at.clone(),
            }));
        }
        out
    }

    /// Whether all names are so.
    pub fn every(&self, so: &dyn Fn(&str) -> bool) -> bool {
        self.every_name(&|n| so(&n.text))
    }

    /// The same for names with their places.
    pub fn every_name(&self, so: &dyn Fn(&Name) -> bool) -> bool {
        for g in &self.groups {
            for n in &g.names {
                if !so(n) {
                    return false;
                }
            }
        }
        true
    }

    /// Whether there is more than one name, titled or not.
    pub fn are_many(&self) -> bool {
        let mut n = 0;
        for g in &self.groups {
            n += g.names.len();
        }
        n > 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::people::read;

    fn given(text: &str, out: impl Fn(&People, &str) -> Vec<Signed>) -> String {
        let people = read(text, 0..text.len()).expect("people");
        let one = |s: &Signed| format!("{}|{} {}", s.outlet.clone().unwrap_or_default(), s.role, s.name);
        out(&people, text).iter().map(one).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn the_title_signs_and_the_deed_is_credited() {
        let text = "本报记者 王伟 摄（影像中国）";
        assert_eq!(given(text, People::signed), "本报|记者 王伟");
        assert_eq!(given(text, People::credited), "影像中国|摄 王伟");
        assert_eq!(given("通讯员 李明", People::credited), "|通讯员 李明");
        assert_eq!(given("李明 整理", People::signed), "|整理 李明");
    }

    #[test]
    fn names_without_a_role_sign_beside_others_who_have_one() {
        assert_eq!(given("王伟 记者李明", People::signed), "| 王伟, |记者 李明");
        assert_eq!(given("王伟、本报通讯员李明报道", People::signed), "| 王伟, 本报|通讯员 李明");
        assert_eq!(given("王伟 李明", People::signed), "");
    }

    #[test]
    fn names_are_bare_where_nobody_has_a_role() {
        assert_eq!(given("王伟 李明", People::bare), "| 王伟, | 李明");
        assert_eq!(given("王伟 记者李明", People::bare), "| 王伟");
    }
}

//! Signature lines that stand alone: `本报记者 王伟 通讯员 李明`.
//!
//! In: a line. Out: who signed, in printed order.
//! A line without an outlet or an ornament must name people whose names look like names, since
//! `记者 手记` and `记者 走基层` are headlines.
//! Not handled: names alone on a line, without any role word.

use std::sync::LazyLock;

use super::author::without_address;
use super::may_sign::may_sign;
use super::name_runs::Name;
use super::text::{at_most, blank, close_up, ornament, place, sentence, slash, trimmed};
use super::words::{Fronts, Words};
use super::{Signed, groups, inner, labels, names, people, professions, pupils, sources, titles};
use crate::glyphs::{by, one_of};

/// The people of a line that is nothing but a signature.
///
/// A place and `报道` behind the names are read over. `本报评论员` signs with its own words.
pub(crate) fn signature(line: &str) -> Option<Vec<Signed>> {
    let t = trimmed(line);
    let s = without_address(&line[t.clone()]);
    let t = t.start + past_all(s)..t.start + s.len();
    let s = &line[t.clone()];
    if s.is_empty() || !at_most(s, 80) || sentence(s) && tells(s) || !may_sign(s) {
        return None;
    }
    // `清都讯 记者王伟 通讯员`: a message head that goes on below.
    if s.ends_with(one_of("员員者")) && s.find(by(blank)).is_some_and(|i| s[..i].ends_with(one_of("讯訊"))) {
        return None;
    }
    if let Some(found) = pupils::taught(line, t.clone()) {
        return Some(found);
    }
    let sign = s.starts_with(|c| ornament(c) || matches!(c, '*' | '＊' | '—'));
    let within = t.clone();
    if s.contains(by(slash)) && (s.ends_with("特稿") || s.ends_with(one_of("訪访道導导電电"))) {
        // `記者王偉／台北報導`, `記者王偉／特稿`
        let p = inner::phrase(line, within)?;
        return (!p.signed.is_empty() && p.signed.iter().all(|s| names::possible(&s.name))).then_some(p.signed);
    }
    let people = people::read(line, within)?;
    let signed = people.signed(line);
    // `文／王偉（清河縣醫師）`
    let other = people.behind.as_ref().is_some_and(|b| !professions::is_post(b, false));
    if signed.is_empty() || other || s.ends_with(one_of("、，,：:")) {
        return None;
    }
    let titled = people.groups.iter().any(|g| g.title.is_some());
    let outlet = people
        .groups
        .iter()
        .any(|g| g.title.as_ref().is_some_and(|t| !t.0.is_empty() && house(&close_up(&line[t.0.clone()]))));
    // `某集团高级记者理查德·…`: an outlet that is no paper is a piece of a sentence, but for a short one
    // that blanks part from people: `清都记者 王伟`.
    let foreign = people.groups.iter().any(|g| {
        let outlet = g.title.as_ref().map(|t| close_up(&line[t.0.clone()])).filter(|o| !o.is_empty() && !house(o));
        let apart = || g.names.iter().all(|n| spaced(line, n) && names::likely(&n.text));
        outlet.is_some_and(|o| o.chars().nth(SHORT).is_some() || !apart())
    });
    if foreign {
        return None;
    }
    // `本报驻外记者报道：…` opens a text.
    if people.groups.iter().any(|g| {
        g.title.is_some()
            && g.deed
                .as_ref()
                .is_some_and(|d| titles::reports(&line[d.clone()]) && g.names.iter().any(|n| n.at.start > d.start))
    }) {
        return None;
    }
    // `记者：王伟 编辑：李明` signs a text; editors alone sign a page.
    let writes = |g: &groups::Group| {
        g.deed
            .as_ref()
            .map(|d| &line[d.clone()])
            .is_some_and(|did| !Words("编辑").has(did) && (titles::deed(did) || titles::composite(did).is_some()))
    };
    if !titled && !people.groups.iter().all(writes) {
        return None;
    }
    let own = |n: &str| n.ends_with(one_of("员員"));
    // `文/半夏 图/唐果`: two deeds before whoever did them.
    let keyed = |g: &groups::Group| g.deed.as_ref().is_some_and(|d| g.names.iter().all(|n| n.at.start > d.start));
    let pairs = people.groups.len() > 1 && people.groups.iter().all(keyed);
    // `通讯员 广文`: no headline speaks of other roles than the reporter's (`记者 手记`).
    let sign = sign || Words("通讯员 实习生 特约记者 见习记者").begin(s);
    let fit = |n: &Name| {
        names::likely(&n.text)
            || own(&n.text) && outlet
            || names::possible(&n.text) && (outlet || sign || pairs) && spaced(line, n)
            || (n.text.chars().any(super::text::dot) || labels::sounds(&n.text) && spaced(line, n))
                && names::possible(&n.text)
    };
    people.every_name(&fit).then_some(signed)
}

/// Bytes of the words that say for what a line signs: `本组稿件由本报记者王伟、李明采写`.
fn past_all(s: &str) -> usize {
    const WORDS: Words = Words("本组稿件均由 本组稿件由 本组报道由 本版稿件均由 本版稿件由 本文由 本组稿件 本版稿件");
    static ALL: LazyLock<Fronts> = LazyLock::new(|| Fronts::of(WORDS));
    ALL.front(s).map_or(0, |n| s.len() - s[n..].trim_start_matches(by(|c| blank(c) || c == '：')).len())
}

/// Whether a line with a sentence's marks has other ones than the quotation marks of a desk (`新华社“新华视点”记者`).
fn tells(s: &str) -> bool {
    if !s.starts_with(one_of("新本")) {
        return true;
    }
    match (place(s, "“"), place(s, "”记者").or_else(|| place(s, "”記者"))) {
        (Some(open), Some(close)) if open < close => sentence(&s[..open]) || sentence(&s[close + '”'.len_utf8()..]),
        _ => true,
    }
}

/// Characters of a house's short name at most.
const SHORT: usize = 6;

/// An outlet as papers sign with: known, short and ending like a paper, or a posting (`驻京`).
fn house(outlet: &str) -> bool {
    let name = outlet.split(one_of("驻駐赴·•・+“")).next().unwrap_or("");
    name.is_empty()
        || name.starts_with('《')
        || sources::known(name)
        || name.chars().count() <= 10
            && name.ends_with(one_of("报報社台臺网網刊端媒心闻聞道"))
            && sources::plausible(name)
}

/// True where blanks or a mark part a name from the role word before it.
fn spaced(line: &str, name: &Name) -> bool {
    line[..name.at.start].chars().next_back().is_none_or(|c| !super::text::han(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<String> {
        let one = |s: &Signed| {
            format!(
                "{}{}{} {}",
                s.outlet.clone().unwrap_or_default(),
                if s.outlet.is_some() { "|" } else { "" },
                s.role,
                s.name
            )
        };
        signature(line).map(|s| s.iter().map(one).collect::<Vec<_>>().join(", "))
    }

    #[test]
    fn signature_lines_in_their_many_forms() {
        for (line, want) in [
            ("本报记者 王伟 通讯员 李明", "本报|记者 王伟, 通讯员 李明"),
            ("■本报记者 王伟", "本报|记者 王伟"),
            ("□ 本报见习记者 王 伟 李 明", "本报|见习记者 王伟, 本报|见习记者 李明"),
            ("文/图 记者 李明", "记者 李明"),
            ("记者 张三 李四", "记者 张三, 记者 李四"),
            ("本报评论员", "本报|评论员 本报评论员"),
            ("本报评论员 王伟", "本报|评论员 王伟"),
            ("新华社记者 王伟、李明", "新华社|记者 王伟, 新华社|记者 李明"),
            ("《清河日报》记者 王伟", "《清河日报》|记者 王伟"),
            ("清河日报全媒体记者 王伟 通讯员 李明", "清河日报|全媒体记者 王伟, 通讯员 李明"),
            ("本报驻京记者 王伟", "本报驻京|记者 王伟"),
            ("本报赴金边特派记者 王伟", "本报赴金边|特派记者 王伟"),
            ("□ 王伟 报道", "报道 王伟"),
            ("本报记者王伟北京报道", "本报|记者 王伟"),
            ("本报记者 王伟 北京报道", "本报|记者 王伟"),
            ("记者 王伟/文 李明/图", "记者 王伟, 记者 李明"),
            ("文/本报记者 王伟 图/本报记者 李明", "本报|记者 王伟, 本报|记者 李明"),
            ("记者王伟 通讯员李明 文/图", "记者 王伟, 通讯员 李明"),
            ("本报记者 阿依古丽·买买提", "本报|记者 阿依古丽·买买提"),
            ("特约记者 王伟", "特约记者 王伟"),
            ("首席记者 王伟 实习生 李明", "首席记者 王伟, 实习生 李明"),
            ("采写：本报记者 王伟", "本报|记者 王伟"),
            ("执笔：王伟", "执笔 王伟"),
            ("文/半夏　图/唐果", "文 半夏, 图 唐果"),
            ("整理/王伟", "整理 王伟"),
            ("王伟 编译", "编译 王伟"),
            ("撰文 王伟 摄影 李明", "撰文 王伟, 摄影 李明"),
            ("記者王偉／台北報導", "記者 王偉"),
            ("聯合報記者王偉／台北報導", "聯合報|記者 王偉"),
            ("記者王偉／專訪", "記者 王偉"),
            ("記者王偉／苗栗特稿", "記者 王偉"),
            ("本報記者 王偉", "本報|記者 王偉"),
            ("文：本報記者 王偉", "本報|記者 王偉"),
            ("●通讯员 王伟", "通讯员 王伟"),
            ("特约评论员 王伟", "特约评论员 王伟"),
            ("清都记者 王伟 实习生 李明", "清都|记者 王伟, 实习生 李明"),
            ("记者 | 王伟 通讯员 | 李明", "记者 王伟, 通讯员 李明"),
            ("文 | 王伟", "文 王伟"),
            ("摄影：再纳阿比丁", "摄影 再纳阿比丁"),
            ("文/片 本报记者 王伟 实习生 李明", "本报|记者 王伟, 实习生 李明"),
            ("本报记者 王 伟 文 李 明 摄", "本报|记者 王伟, 本报|记者 李明"),
            ("记者王伟 李明 实习生张静 摄影报道", "记者 王伟, 记者 李明, 实习生 张静"),
            ("采写：清都记者 王伟", "清都|记者 王伟"),
            ("北岸全媒体记者 王伟", "北岸|全媒体记者 王伟"),
            ("清河晚报·清河壹点记者 王伟", "清河晚报·清河壹点|记者 王伟"),
            ("清河快报+记者 王伟", "清河快报+|记者 王伟"),
            ("新华社“新华视点”记者 王伟 李明", "新华社“新华视点”|记者 王伟, 新华社“新华视点”|记者 李明"),
            ("21世纪经济报道记者 王伟 北京报道", "21世纪经济报道|记者 王伟"),
            ("本报记者 王伟 发自北京", "本报|记者 王伟"),
            ("本报记者 王伟 实习生 李明 北京、上海报道", "本报|记者 王伟, 实习生 李明"),
            ("实习记者 王伟 指导老师 李明", "实习记者 王伟, 指导老师 李明"),
            ("本报特约撰稿 王伟", "本报|特约撰稿 王伟"),
            ("王伟 文 李明 图", "文 王伟, 图 李明"),
            ("王伟 报道 李明 摄影", "报道 王伟, 摄影 李明"),
            ("文／王偉（清河縣醫師）", "文 王偉"),
            ("讲述人：王伟 整理：李明", "讲述人 王伟, 整理 李明"),
            ("策划 王伟 统筹 李明 执行 张静", "策划 王伟, 统筹 李明, 执行 张静"),
            ("总策划：王伟 监制：李明", "总策划 王伟, 监制 李明"),
            ("王伟 综合", "综合 王伟"),
            ("本组稿件由本报记者王伟、李明采写", "本报|记者 王伟, 本报|记者 李明"),
        ] {
            assert_eq!(read(line).as_deref(), Some(want), "{line}");
        }
    }

    #[test]
    fn avoids_headlines_and_pieces_of_sentences() {
        for line in [
            "成效显著",
            "总策划",
            "王伟 看图",
            "本组稿件由来",
            "嘉宾：各国代表",
            "记者从市教育局获悉",
            "记者会",
            "记者手记",
            "记者 手记",
            "记者走基层",
            "记者节里话初心",
            "通讯员队伍",
            "本报记者队伍建设",
            "记者调查",
            "记者采访了解到",
            "本报讯",
            "清都讯 记者王伟 通讯员",
            "评论员文章",
            "记者问",
            "王伟 李明",
            "实习生制度改革",
            "实习生王伟说",
            "记者在现场看到",
            "作者：",
            "据本报记者",
            "某传媒集团高级记者约翰·史密斯",
            "新华社社长",
            "本报通讯员会议",
            "记者王伟说，",
            "本报驻外记者报道：新年到",
            "文/图",
            "记者王伟、李明、",
            "他是清河记者 王伟",
            "走基层记者 感言",
            "清河县记者协会 王伟",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}

//! Who wrote a text, on a line that says it only by where it stands: `◆ 周山`, `清河大学教授 周山`,
//! `周山（清河县）`, `〔法〕让·杜邦`, `本报联合采访组`.
//!
//! In: a line. Out: who signed, without a role. Names alone are read by [`super::bare`]; what is read here adds an
//! ornament, a post, a home, a country or a group to them. Whether the line stands where authors stand
//! (below a head, above its text) is for those who ask: posts and names fill lists and captions too.
//! Not handled: posts without a name behind a blank (`清河大学教授周山`).

use super::bare::lone_names;
use super::names::{self, Gap};
use super::text::{Words, at_most, blank, bracket, close_up, dot, han, opens, ornament, sentence, slash, trimmed};
use super::{Range, Signed, places, sources};
use crate::glyphs::one_of;

/// Characters of such a line at most.
pub(crate) const AUTHOR_LONGEST: u32 = 30;
/// Characters of a line of names alone at most.
const NAMES_LONGEST: usize = 14;
/// Characters of a post at most.
const POST_LONGEST: usize = 22;

/// What posts end with.
const POSTS: Words = Words(
    "教授 讲师 講師 研究员 研究員 医师 醫師 医生 醫生 护士 院长 院長 校长 校長 园长 教师 教師 老师 老師 律师 律師 主任 会长 會長 \
    理事长 秘书长 所长 馆长 館長 院士 博士 硕士 研究生 博士生 大学生 学者 學者 专家 專家 法官 检察官 编审 作家 诗人 詩人 \
    书记 市长 县长 区长 部长 局长 镇长 乡长 处长 科长 站长 董事长 总经理 经理 工程师 工程師 设计师 设计師 民警 战士 村民 学生 \
    家长 读者 讀者 志愿者 議員 议员 代表 委员 委員 评论员 評論員 特派员 特派員 采访组 报道组 调研组 课题组 编写组",
);
/// Groups that sign as one.
const GROUPS: Words = Words("采访组 報道組 报道组 调研组 調研組 课题组 編輯部 编辑部 评论部 专题组 编写组 文章组");
/// What stands behind a name and a slash.
const KINDS: Words = Words("報導 報道 报道 外電 外电 訊 讯 特稿 特譯 专稿 專稿");
/// How a deck that names somebody begins: he did not write the text.
const ABOUT: Words = Words("访 訪 记 記 专访 專訪 对话 對話 走近 追记 追忆 悼 怀念 缅怀 送别 致敬 致");
/// Keys that stand before who tells or wrote.
const KEYS: Words = Words("讲述人 講述人 讲述者 口述人 口述者 自述 讲述 口述 作者 撰文 本期嘉宾");

/// Reads a line that may name the author of the text below it.
pub(crate) fn author_line(line: &str) -> Option<Vec<Signed>> {
    let t = trimmed(line);
    let s = &line[t.clone()];
    if !at_most(s, AUTHOR_LONGEST as usize) || sentence(s) {
        return None;
    }
    let inner = s.trim_start_matches(|c| ornament(c) || blank(c) || matches!(c, '●' | '*' | '＊'));
    let at = t.end - inner.len()..t.end;
    // A long line with a dot inside is the name of a series.
    let names = |r: Range| {
        let mut found = if at_most(&line[r.clone()], NAMES_LONGEST) { lone_names(&line[r])? } else { return None };
        // `吉隆坡 周山`: where he wrote it.
        if found.len() > 1 && places::known(&found[0].name) {
            found.remove(0);
        }
        Some(found)
    };
    names(t.clone())
        .map(|found| moved(found, t.start))
        .or_else(|| names(at.clone()).filter(|_| at.start > t.start).map(|found| moved(found, at.start)))
        .or_else(|| of_country(line, at.clone()))
        .or_else(|| at_home(line, at.clone()))
        .or_else(|| with_post(line, at.clone()))
        .or_else(|| before_post(line, at.clone()))
        .or_else(|| before_kind(line, at.clone()))
        .or_else(|| group(line, at))
}

fn moved(mut found: Vec<Signed>, by: usize) -> Vec<Signed> {
    found.iter_mut().for_each(|s| s.at = s.at.start + by..s.at.end + by);
    found
}

fn one(name: String, at: Range) -> Signed {
    Signed { role: String::new(), name, outlet: None, at }
}

/// `〔法〕让·杜邦`, `[英]约翰·史密斯 著 周山 译`.
fn of_country(line: &str, at: Range) -> Option<Vec<Signed>> {
    let c = line[at.clone()].chars().next()?;
    if !opens(c) {
        return None;
    }
    let (inner, end) = bracket(line, at.start, 6)?;
    let country = &line[inner];
    if !(1..=4).contains(&country.chars().count()) || !country.chars().all(han) {
        return None;
    }
    let mut words = line[end..at.end].split(blank).filter(|w| !w.is_empty());
    let place = |w: &str| w.as_ptr() as usize - line.as_ptr() as usize;
    let name = words.next()?;
    let foreign = name.chars().all(|c| han(c) || dot(c));
    // `〔短评〕修路`: a label is longer than the short name of a country.
    if !foreign
        || country.chars().nth(1).is_some() && !name.chars().any(dot)
        || !(name.chars().any(dot) || (2..=6).contains(&name.chars().count()) && !names::prose(name))
    {
        return None;
    }
    let mut out = vec![one(name.to_owned(), place(name)..place(name) + name.len())];
    match (words.next(), words.next(), words.next()) {
        (None, ..) | (Some("著" | "文" | "作"), None, _) => {}
        (Some("著" | "文" | "作"), Some(by), Some("译" | "譯")) if names::likely(by) => {
            let role = line[..at.end].chars().next_back().map(String::from).unwrap_or_default();
            out.push(Signed { role, ..one(by.to_owned(), place(by)..place(by) + by.len()) });
        }
        _ => return None,
    }
    Some(out)
}

/// `周山（清河县）`: letters and verse tell where the author lives.
fn at_home(line: &str, at: Range) -> Option<Vec<Signed>> {
    let s = &line[at.clone()];
    let open = s.find(one_of("（("))?;
    let (inner, end) = bracket(line, at.start + open, 12)?;
    let home = &line[inner];
    // `周山／清河市（教師）`
    let printed = s[..s[..open].find(slash).unwrap_or(open)].trim_end_matches(blank);
    let name = close_up(printed);
    let fits = end == at.end
        && (2..=10).contains(&home.chars().count())
        && home.chars().all(|c| han(c) || slash(c))
        && !home.ends_with(one_of("摄图绘版岁攝圖"))
        && if printed.contains(blank) { names::likely(&name) } else { names::sure(&name) };
    fits.then(|| vec![one(name, at.start..at.start + printed.len())])
}

/// `清河大学教授 周山`, `讲述人：清河县第二小学教师 李 河`: a post, blanks, and names.
fn with_post(line: &str, at: Range) -> Option<Vec<Signed>> {
    let s = &line[at.clone()];
    let key = s.find(one_of("：:")).filter(|&i| KEYS.has(s[..i].trim()));
    let from = key.map_or(0, |i| i + s[i..].chars().next().map_or(0, char::len_utf8));
    // The names begin behind the blank that follows the post.
    let (gap, _) = s.match_indices(blank).find(|(i, _)| {
        let post = s[from..*i].trim();
        POSTS.end(post) && post.chars().all(|c| han(c) || matches!(c, '“' | '”' | '、')) && at_most(post, POST_LONGEST)
    })?;
    let post = s[from..gap].trim();
    if key.is_none() && (ABOUT.begin(post) || post.chars().nth(3).is_none()) || names::speaks(post) {
        return None;
    }
    let mut words: Vec<(Range, Gap)> = Vec::new();
    let mut i = at.start + gap;
    for word in s[gap..].split(blank) {
        if !word.is_empty() {
            words.push((i..i + word.len(), if words.is_empty() { Gap::Mark } else { Gap::Blank }));
        }
        i += word.len() + line[i + word.len()..].chars().next().map_or(0, char::len_utf8);
    }
    let found = names::assemble(line, &words);
    let fits = (1..=3).contains(&found.len()) && found.iter().all(|n| names::likely(&n.text));
    fits.then(|| found.into_iter().map(|n| one(n.text, n.at)).collect())
}

/// `周山 清河县议员`, `周山 译`: a name, a blank, and a post or what he did.
fn before_post(line: &str, at: Range) -> Option<Vec<Signed>> {
    let s = &line[at.clone()];
    let gap = s.find(blank)?;
    let (name, post) = (&s[..gap], s[gap..].trim());
    let deed = matches!(post, "译" | "譯" | "著" | "编译" | "編譯");
    let fits = names::sure(name)
        && (deed
            || post.chars().nth(3).is_some()
                && POSTS.end(post)
                && post.chars().all(han)
                && at_most(post, POST_LONGEST))
        && !names::speaks(post);
    let role = if deed { post.to_owned() } else { String::new() };
    fits.then(|| vec![Signed { role, ..one(name.to_owned(), at.start..at.start + gap) }])
}

/// `周山／專題報導`: a name and what the text is.
fn before_kind(line: &str, at: Range) -> Option<Vec<Signed>> {
    let s = &line[at.clone()];
    let cut = s.find(slash)?;
    let (name, kind) = (s[..cut].trim(), s[cut..].trim_start_matches(slash).trim());
    let fits = names::sure(name) && KINDS.end(kind) && at_most(kind, 8) && kind.chars().all(han);
    fits.then(|| vec![one(name.to_owned(), at.start..at.start + name.len())])
}

/// `本报联合采访组`: a group of the house.
fn group(line: &str, at: Range) -> Option<Vec<Signed>> {
    let s = &line[at.clone()];
    let house = sources::begins(s) || s.contains("报") || s.contains("報") || s.starts_with("联合");
    let fits = house && GROUPS.end(s) && s.chars().all(|c| han(c) || matches!(c, '“' | '”')) && !names::speaks(s);
    fits.then(|| vec![one(s.to_owned(), at)])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<String> {
        let found = author_line(line)?;
        found.iter().for_each(|s| assert_eq!(close_up(&line[s.at.clone()]), s.name, "{line}"));
        Some(found.iter().map(|s| format!("{}{}", s.role, s.name)).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn a_line_that_names_the_author_of_the_text_below_it() {
        for (line, want) in [
            ("◆ 周山河", "周山河"),
            ("◇周山河", "周山河"),
            ("周　山", "周山"),
            ("清河大学教授 周山", "周山"),
            ("清河市第一医院中医科主任医师 周 山", "周山"),
            ("讲述人：清河县第二小学教师 李 河", "李河"),
            ("中共清河县委书记 周山", "周山"),
            ("周山河（清河县）", "周山河"),
            ("周山河／清河市（教師）", "周山河"),
            ("周山河 （清河市／教師）", "周山河"),
            ("周山河／專題報導", "周山河"),
            ("周山河／綜合外電", "周山河"),
            ("周山河 立法會議員", "周山河"),
            ("立法會議員 周山河", "周山河"),
            ("周山河 译", "译周山河"),
            ("吉隆坡 周山河", "周山河"),
            ("〔法〕让·杜邦", "让·杜邦"),
            ("[英]约翰·史密斯 著 周山 译", "约翰·史密斯 译周山"),
            ("本报采访组 周山 李河", "周山 李河"),
            ("本报联合报道组", "本报联合报道组"),
            ("清河日报调研组", "清河日报调研组"),
        ] {
            assert_eq!(read(line).as_deref(), Some(want), "{line}");
        }
    }

    #[test]
    fn avoids_heads_decks_and_captions() {
        for line in [
            "访清河大学教授 周山",
            "教授 周山",
            "清河大学教授 走进乡村",
            "周山河（左）和他的同事",
            "清河新桥（图）",
            "〔短评〕修路",
            "采访组来到清河",
            "清河新桥通车",
            "◆ 修好一条路",
            "（清河县）",
            "清河大学教授，周山",
            "清河三十年·走好振兴路新图景·",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}

//! Who wrote a text, on a line that says it only by where it stands: `◆ 周山`, `清河大学教授 周山`,
//! `清河县中学 周山`, `周山（清河县）`, `〔法〕让·杜邦`, `本报联合采访组`.
//!
//! In: a line. Out: who signed, without a role. Names alone are read by [`super::bare`]; what is read here adds an
//! ornament, a post, a place to work, a home, a country or a group to them. Whether the line stands where authors stand
//! (below a head, above its text, or below it) is for those who ask: posts and names fill lists and captions too. A pupil
//! with who taught him ([`taught`]) signs wherever he stands.
//! Not handled: posts without a name behind a blank (`清河大学教授周山`).

use super::bare::lone_names;
use super::names::{self, Gap};
use super::text::{at_most, blank, bracket, close_up, dot, han, opens, past, past_ornaments, sentence, slash, trimmed};
use super::words::Words;
use super::{Range, Signed, places, sources};
use crate::glyphs::{holds, one_of};

/// Characters of such a line at most.
pub(crate) const AUTHOR_LONGEST: u32 = 40;
/// Characters of a line of names alone at most.
const NAMES_LONGEST: usize = 14;
/// Characters of a post at most.
const POST_LONGEST: usize = 22;

/// What posts end with.
const POSTS: Words = Words(
    "教授 讲师 講師 研究员 研究員 医师 醫師 医生 醫生 护士 院长 院長 校长 校長 园长 教师 教師 老师 老師 律师 律師 主任 会长 會長 \
    理事长 秘书长 所长 馆长 館長 院士 博士 硕士 研究生 博士生 大学生 学者 學者 专家 專家 法官 检察官 编审 作家 诗人 詩人 \
    书记 市长 县长 区长 部长 局长 镇长 乡长 处长 科长 站长 董事长 总经理 经理 工程师 工程師 设计师 设计師 民警 战士 村民 学生 \
    家长 读者 讀者 志愿者 議員 议员 代表 委员 委員 班长 排长 连长 营长 团长 指导员 教导员 政委 干事 队长 船长 司机 工人 职工 教练 馆员 支书 网友 市民 居民 农民 评论员 評論員 特派员 特派員 采访组 报道组 调研组 课题组 编写组 分析师 分析師 规划师 规划師 会计师 會計師 建筑师 咨询师 諮詢師 心理師 \
    经济学家 經濟學家 药师 社工 摄影师 导演 演员 主播 评论家 策展人 领队 教头",
);
/// What the places end with where authors of letters and columns work or live.
const ORGS: Words = Words(
    "律师事务所 律師事務所 事务所 街 医院 醫院 学院 學院 大学 大學 中学 中學 小学 小學 学校 學校 幼儿园 街道 社区 社區 公司 集团 集團 工厂 法院 检察院 证券 證券 \
    银行 銀行 研究所 研究院 支队 大队 中队 消防队 派出所 供电所 工作站 党校 局 处 部 镇 鎮 乡 鄉 村 县 縣 市 区 區 药师 藥師 \
    班 年级 年級 营养师 科 科室 病区 门诊部 中心",
);
/// Groups that sign as one.
const GROUPS: Words = Words("采访组 報道組 报道组 调研组 調研組 课题组 編輯部 编辑部 评论部 专题组 编写组 文章组");
/// What stands behind a name and a slash.
const KINDS: Words = Words("報導 報道 报道 外電 外电 訊 讯 特稿 特譯 专稿 專稿");
/// How a deck that names somebody begins: he did not write the text.
const ABOUT: Words = Words("访 訪 记 記 专访 專訪 对话 對話 走近 追记 追忆 悼 怀念 缅怀 送别 致敬 致");
/// Keys that stand before who tells or wrote.
const KEYS: Words = Words(
    "受访专家 受訪專家 本期专家 点评专家 点评人 点评 主持 主持人 本期主持 本期主持人 讲评人 推荐人 作客嘉宾 答疑专家 答疑律师 编写人 执笔人 讲述人 講述人 讲述者 口述人 口述者 自述 讲述 口述 作者 撰文 本期嘉宾",
);

/// Reads a line that may name the author of the text below it.
pub(crate) fn author_line(line: &str) -> Option<Vec<Signed>> {
    let t = trimmed(line);
    let s = &line[t.clone()];
    if !at_most(s, AUTHOR_LONGEST as usize) || sentence(s) {
        return None;
    }
    let s = without_address(s);
    let inner = past(past_ornaments(s), "●*＊");
    let end = t.start + s.len();
    let at = end - inner.len()..end;
    // A long line with a dot inside is the name of a series.
    if at_most(inner, NAMES_LONGEST)
        && let Some(found) = lone_names(inner)
    {
        return Some(moved(found, at.start));
    }
    let words = names::words(line, at.clone());
    let text = |i: usize| words.get(i).map_or("", |(r, _)| &line[r.clone()]);
    if inner.starts_with(opens) {
        return of_country(line, at.start);
    }
    // `周山 清河县议员`, `周山 译`
    if words.len() == 2 && names::sure(text(0)) {
        let deed = Words("译 譯 著 编译 編譯").has(text(1));
        if deed || is_post(text(1), false) {
            let role = if deed { text(1).to_owned() } else { String::new() };
            return Some(vec![Signed { role, ..one(line, words[0].0.clone()) }]);
        }
    }
    at_home(line, at.clone()).or_else(|| with_post(line, &words)).or_else(|| group(line, at))
}

/// A line without the address behind the name: `周山 zhoushan@example.com`.
pub(super) fn without_address(s: &str) -> &str {
    // Nearly all lines end with a Han character or a mark.
    if !s.as_bytes().last().is_some_and(u8::is_ascii) {
        return s;
    }
    match s.rsplit_once(blank) {
        Some((rest, word)) if word.is_ascii() && word.contains(one_of("@")) => rest.trim_end_matches(blank),
        _ => s,
    }
}

/// The people of a text that begins `by` bytes further on.
pub(super) fn shifted(mut found: Vec<Signed>, by: usize) -> Vec<Signed> {
    for s in &mut found {
        s.at = s.at.start + by..s.at.end + by;
    }
    found
}

fn moved(found: Vec<Signed>, by: usize) -> Vec<Signed> {
    let mut found = shifted(found, by);
    // `吉隆坡 周山`: where he wrote it.
    if found.len() > 1 && places::known(&found[0].name) {
        found.remove(0);
    }
    found
}

fn one(line: &str, at: Range) -> Signed {
    Signed { role: String::new(), name: close_up(&line[at.clone()]), outlet: None, at }
}

/// Whether a word is a post: `清河大学教授`.
fn is_post(word: &str, keyed: bool) -> bool {
    word.chars().nth(3).is_some()
        && at_most(word, if keyed { 2 * POST_LONGEST } else { POST_LONGEST })
        && POSTS.end(word)
        && all_han(word)
        && !names::speaks(word)
}

fn all_han(word: &str) -> bool {
    word.chars().all(|c| han(c) || matches!(c, '“' | '”' | '、'))
}

/// `〔法〕让·杜邦`, `[英]约翰·史密斯 著 周山 译`.
fn of_country(line: &str, start: usize) -> Option<Vec<Signed>> {
    let (inner, end) = bracket(line, start, 6)?;
    let country = &line[inner];
    let words = names::words(line, end..line.trim_end().len());
    let text = |i: usize| words.get(i).map_or("", |(r, _)| &line[r.clone()]);
    let dotted = text(0).contains(dot);
    // `〔短评〕修路`: a label is longer than the short name of a country.
    let fits = at_most(country, if dotted { 4 } else { 1 })
        && country.chars().all(han)
        && text(0).chars().all(|c| han(c) || dot(c))
        && (dotted || names::possible(text(0)));
    let mut out = vec![one(line, words.first()?.0.clone())];
    let wrote = matches!(text(1), "" | "著" | "文" | "作");
    if words.len() == 4 && matches!(text(3), "译" | "譯") && names::likely(text(2)) {
        out.push(Signed { role: text(3).to_owned(), ..one(line, words[2].0.clone()) });
    } else if words.len() > 2 {
        return None;
    }
    (fits && wrote).then_some(out)
}

/// `周山（清河县）`, `周山／清河市（教師）`: letters and verse tell where the author lives; `周山／專題報導` what it is.
fn at_home(line: &str, at: Range) -> Option<Vec<Signed>> {
    let s = &line[at.clone()];
    let end = s.find(|c| slash(c) || opens(c))?;
    let slashed = s[end..].starts_with(slash);
    let printed = s[..end].trim_end_matches(blank);
    let behind = past(&s[printed.len()..], "/／╱∕\\＼");
    let kind = slashed && at_most(behind, 8) && KINDS.end(behind) && all_han(behind);
    let home = behind.ends_with(one_of("）)]］〕"))
        && at_most(behind, 14)
        && behind.chars().all(|c| han(c) || slash(c) || holds("（）()［］[]〔〕", c))
        && !behind.trim_end_matches(one_of("）)]］〕")).ends_with(one_of("摄图绘版岁攝圖左右中前后"));
    // `符以恆、鄔靜宜／磐石報導`
    let is_name = |part: &str| if part.contains(blank) { names::likely(&close_up(part)) } else { names::sure(part) };
    let place = |part: &str| at.start + (part.as_ptr() as usize - s.as_ptr() as usize);
    let people = || printed.split('、');
    ((kind || home) && people().all(is_name))
        .then(|| people().map(|part| one(line, place(part)..place(part) + part.len())).collect())
}

/// `清河大学教授 周山`, `讲述人：清河县第二小学教师 李 河`, `清河中学 周山`: a post or where somebody works, blanks, and
/// names.
fn with_post(line: &str, words: &[(Range, Gap)]) -> Option<Vec<Signed>> {
    let (first, mut names) = words.split_first()?;
    // `五(2)班`
    let org = |w: &str| {
        let written = |c: char| han(c) || c.is_ascii_digit() || holds("“”、（）()", c);
        w.chars().nth(3).is_some() && ORGS.end(w) && w.chars().all(written) && !names::speaks(w)
    };
    let works = org(&line[first.0.clone()]);
    // `教务处 党委宣传部 周山`
    while works
        && let Some((next, rest)) = names.split_first()
        && org(&line[next.0.clone()])
    {
        names = rest;
    }
    let post = &line[first.0.clone()];
    let key = post.find(one_of("：:/／")).filter(|&i| KEYS.has(&post[..i]));
    let post = key.map_or(post, |i| post[i..].trim_start_matches(one_of("：:/／")));
    // `本期主持人 李河`
    let works = works || key.is_some() && org(post) || KEYS.has(post) && post.chars().nth(2).is_some();
    if !is_post(post, key.is_some()) && !works || key.is_none() && ABOUT.begin(post) {
        return None;
    }
    // `主持/清河正衡律师事务所 李河律师`
    let mut names = names.to_vec();
    if let [.., (last, _)] = names.as_mut_slice() {
        let printed = &line[last.clone()];
        let name =
            ["律师", "律師", "医生", "醫生", "医师", "老师", "教授"].iter().find_map(|t| printed.strip_suffix(t));
        last.end -= name.filter(|n| names::sure(n)).map_or(0, |n| printed.len() - n.len());
    }
    let found = names::assemble(line, &names);
    let spaced = |n: &names::Name| line[n.at.clone()].contains(blank);
    let name = |n: &names::Name| if works && !spaced(n) { names::sure(&n.text) } else { names::likely(&n.text) };
    let fits = (1..=3).contains(&found.len()) && found.iter().all(name);
    fits.then(|| found.into_iter().map(|n| one(line, n.at)).collect())
}

/// `清河小学五（2）班 周山 指导老师：李河`: a pupil and who taught him.
pub(super) fn taught(line: &str, at: Range) -> Option<Vec<Signed>> {
    const TEACHERS: Words = Words("指导老师 指导教师 指導老師 指導教師 辅导老师 辅导教师");
    let s = &line[at.clone()];
    let (key, title) = TEACHERS.iter().find_map(|t| super::text::place(s, t).filter(|&i| i > 0).map(|i| (i, t)))?;
    let mut out = shifted(author_line(&s[..key])?, at.start);
    let behind = past(&s[key + title.len()..], "：:").len();
    let names = names::assemble(line, &names::words(line, at.end - behind..at.end));
    let fits = !names.is_empty() && names.iter().all(|n| names::likely(&n.text));
    out.extend(names.into_iter().map(|n| Signed { role: title.to_owned(), ..one(line, n.at) }));
    fits.then_some(out)
}

/// `本报联合采访组`: a group of the house.
fn group(line: &str, at: Range) -> Option<Vec<Signed>> {
    let s = &line[at.clone()];
    let house = s.contains(one_of("报報")) || s.starts_with("联合") || sources::begins(s);
    (house && GROUPS.end(s) && all_han(s) && !names::speaks(s)).then(|| vec![one(line, at)])
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
            ("受访专家：清河市第三人民医院呼吸科主任、主任医师 李河", "李河"),
            ("本期主持人 李河", "李河"),
            ("主持/清河正衡律师事务所 李河律师", "李河"),
            ("清河证券首席分析师 周 山", "周山"),
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

//! Authors with what they are before their name: a post (`清河大学教授 周山`), where they work (`清河县中学 周山`), or
//! what they are to the text (`讲述人：清河县第二小学教师 李 河`).
//!
//! Part of [`super::author`]. In: a line, or its words. Out: who signed, with what he did for the text for a role, if that is
//! what the key says.
//! Not handled: posts without a name behind a blank (`清河大学教授周山`).

use super::author::{all_han, one};
use super::bare::lone_names;
use super::name_runs::{Gap, Name, assemble};
use super::text::{at_most, blank, han};
use super::words::Words;
use super::{Range, Signed, names};
use crate::glyphs::{by, holds, one_of};

/// Characters of a post at most.
const POST_LONGEST: usize = 22;

/// What posts end with.
const POSTS: Words = Words(
    "教授 讲师 研究员 医师 医生 护士 院长 校长 园长 教师 老师 律师 主任 会长 理事长 秘书长 所长 馆长 院士 博士 \
    硕士 研究生 博士生 大学生 学者 专家 法官 检察官 编审 作家 诗人 书记 市长 县长 区长 部长 局长 镇长 乡长 处长 \
    科长 站长 董事长 总经理 经理 工程师 设计师 民警 战士 军士长 上等兵 列兵 村民 学生 家长 读者 志愿者 议员 代表 \
    委员 班长 排长 连长 营长 团长 指导员 教导员 政委 干事 队长 船长 司机 工人 职工 教练 馆员 支书 网友 市民 居民 \
    农民 评论员 特派员 采访组 报道组 调研组 课题组 编写组 分析师 规划师 会计师 建筑师 咨询师 心理师 经济学家 \
    药师 社工 公务员 家管 摄影师 导演 演员 主播 评论家 策展人 领队 教头",
);
/// What the places end with where authors of letters and columns work or live.
const ORGS: Words = Words(
    "街 院 大学 中学 小学 学校 幼儿园 街道 社区 公司 集团 厂 证券 银行 投资 基金 法庭 系 教研室 队 党校 办公室 局 处 部 镇 乡 村 县 市 区 \
    药师 班 年级 营养师 科 科室 病区 门诊部 中心 站 所 馆 台 协会 学会",
);
/// Posts short enough to stand alone before a name, as no head has them.
const BARE: Words = Words("读者 市民 网民 居民 村民 分析师 网友 讲述人 执笔人");
/// What somebody did for a text, before his name or behind it.
pub(super) const DEEDS: Words = Words("译 著 编译 供稿 整理 执笔 撰稿 编写 口述 记录 摘编 选编");
/// How a deck that names somebody begins: he did not write the text.
const ABOUT: Words = Words("访 记 专访 对话 走近 追记 追忆 悼 怀念 缅怀 送别 致敬 致");
/// Keys that stand before who tells or wrote.
const KEYS: Words = Words(
    "受访专家 本期专家 点评专家 点评人 点评 主持 主持人 本期主持 本期主持人 讲评人 推荐人 作客嘉宾 答疑专家 答疑律师 编写人 执笔人 讲述人 讲述者 口述人 口述者 自述 讲述 口述 作者 撰文 本期嘉宾",
);

/// Whether a word is a post: `清河大学教授`.
pub(super) fn is_post(word: &str, keyed: bool) -> bool {
    BARE.has(word)
        || word.chars().nth(3).is_some()
            && at_most(word, if keyed { 2 * POST_LONGEST } else { POST_LONGEST })
            && POSTS.end(word)
            && all_han(word)
            && !names::speaks(word)
}

/// `执笔人：周山 李 河`, `整理：周山`: a key and names.
pub(super) fn with_key(line: &str, at: Range) -> Option<Vec<Signed>> {
    let s = &line[at.clone()];
    let i = s.find(one_of("：:/／"))?;
    let (key, names) = (&s[..i], s[i..].trim_start_matches(one_of("：:/／")));
    let role = if DEEDS.has(key) { key } else { "" };
    if role.is_empty() && !KEYS.has(key) {
        return None;
    }
    let from = at.end - names.len();
    let found = lone_names(names)?;
    let by = |s: Signed| Signed { role: role.to_owned(), at: s.at.start + from..s.at.end + from, ..s };
    Some(found.into_iter().map(by).collect())
}

/// `清河大学教授 周山`, `讲述人：清河县第二小学教师 李 河`, `清河中学 周山`: a post or where somebody works, blanks, and
/// names. Where authors stand (`placed`) whatever is no sentence may stand before a name.
pub(super) fn with_post(line: &str, words: &[(Range, Gap)], placed: bool) -> Option<Vec<Signed>> {
    let (first, mut names) = words.split_first()?;
    // `五(2)班`
    let org = |w: &str| {
        let written = |c: char| han(c) || c.is_ascii_digit() || holds("“”、（）()", c);
        let least = if w.ends_with(one_of("市县縣区區镇鎮乡鄉村街")) { 2 } else { 3 };
        w.chars().nth(least).is_some() && ORGS.end(w) && w.chars().all(written) && !names::speaks(w)
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
    // Behind a key whatever stands before a name is what he is, and so it is where authors stand, if it is no sentence
    // (`个人投资者 李河`).
    let whatever = key.is_some() || placed && !names::speaks(post.trim_end_matches(one_of("者")));
    // `本期主持人 李河`
    let works = works
        || whatever && post.chars().nth(3).is_some() && all_han(post)
        || KEYS.has(post) && post.chars().nth(2).is_some();
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
    let found = assemble(line, &names);
    let spaced = |n: &Name| line[n.at.clone()].contains(by(blank));
    let name = |n: &Name| if works && !placed && !spaced(n) { names::sure(&n.text) } else { names::likely(&n.text) };
    let fits = (1..=3).contains(&found.len()) && found.iter().all(name);
    fits.then(|| found.into_iter().map(|n| one(line, n.at)).collect())
}

#[cfg(test)]
mod tests {
    use crate::fields::author_line;

    #[test]
    fn a_post_or_a_place_to_work_stands_before_the_author() {
        for (line, want) in [
            ("清河大学教授 周山", "周山"),
            ("清河市第一医院中医科主任医师 周 山", "周山"),
            ("讲述人：清河县第二小学教师 李 河", "李河"),
            ("受访专家：清河市第三人民医院呼吸科主任、主任医师 李河", "李河"),
            ("本期主持人 李河", "李河"),
            ("讲评人：某雷达站技师 李 河", "李河"),
            ("分析师 周山", "周山"),
            ("执笔人：周山河 李 河", "周山河 李河"),
            ("整理：周山河", "周山河"),
            ("周山河 供稿", "周山河"),
            ("读者 李河", "李河"),
            ("清河市 周山河", "周山河"),
            ("主持/清河正衡律师事务所 李河律师", "李河"),
            ("清河证券首席分析师 周 山", "周山"),
            ("中共清河县委书记 周山", "周山"),
            ("本报采访组 周山 李河", "周山 李河"),
        ] {
            let names = author_line(line).map(|s| s.into_iter().map(|s| s.name).collect::<Vec<_>>().join(" "));
            assert_eq!(names.as_deref(), Some(want), "{line}");
        }
    }

    #[test]
    fn avoids_decks_and_posts_of_nobody() {
        for line in
            ["访清河大学教授 周山", "清河市 城区 新桥通车", "教授 周山", "清河大学教授 走进乡村", "清河大学教授，周山"]
        {
            assert_eq!(author_line(line), None, "{line}");
        }
    }
}

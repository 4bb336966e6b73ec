//! The words that say what somebody did: titles (`首席记者`) and deeds (`摄影报道`).
//!
//! In: a run of characters without blanks. Out: where a title or deed stands in it.
//! A title may carry an outlet before it (`新华社记者`, `《清河日报》记者`, `驻京记者`); the place of
//! a posted correspondent counts as outlet, the grades (`首席`, `见习`, `全媒体`) as part of the role.

use std::sync::LazyLock;

use super::Range;
use super::chars::Chars;
use super::pattern::{Pattern, pattern};
use super::script::simplified;
use super::sources;
use super::words::{Asked, Words};
use crate::glyphs::one_of;

/// What may stand before a role, any number of times.
const GRADES: Words = Words(
    "首席 见习 实习 特约 特派 资深 高级 全媒体 融媒体 新媒体 摄影 文字 图片 视频 影像 评论 财经 体育 调查 文化 法治 教育 健康 经济 时政 民生 深度 军事 本地 校园 航拍 签约 专题 客座 特邀 兼职 地方",
);

static TITLE: LazyLock<Pattern> = LazyLock::new(|| {
    let re = ["^(?P<outlet>(?:", sources::OUTLET, ")?(?:(?:常?[驻駐赴])[一-鿿]{1,6}?)?)(?P<role>(?:", &GRADES.0.replace(one_of(" "), "|"), ")*(?:小记者|记者|读者|通讯员|通信员|报道员|评论员|实习生|特派员|撰稿人|撰稿|指导老师|指导教师|观察员|主笔|编译|摄影师))"].concat();
    pattern(&re)
});
/// Roles that are told anywhere in a run.
const ROLES: Words = Words("小记者 记者 通讯员 通信员 报道员 评论员 实习生 特派员 撰稿人 指导老师 指导教师 摄影师");
/// The characters that grades and such roles begin with.
static BEGIN: LazyLock<Chars> = LazyLock::new(|| Chars::of("").with_first(GRADES).with_first(ROLES));

/// A title: the outlet before it (may be empty) and the role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Title {
    pub outlet: Range,
    pub role: Range,
}

/// The title at the start of a run, outlet included.
pub(super) fn at_start(run: &str) -> Option<Title> {
    if !hint(run) {
        return None;
    }
    if let Some(title) = plain(run) {
        return Some(title);
    }
    // The expression is written in simplified script: places stay.
    let simple = simplified(run);
    let c = TITLE.captures(&simple)?;
    Some(Title { outlet: c.name("outlet")?.range(), role: c.name("role")?.range() })
}

/// `记者…` with no further title behind it, `本报记者…`: what [`TITLE`] finds first in nearly all runs.
fn plain(run: &str) -> Option<Title> {
    let house = Words("本报 新华社").front(run).unwrap_or(0);
    let end = house + Words("记者 通讯员").front(&run[house..])?;
    (house > 0 || !hint(&run[end..])).then_some(Title { outlet: 0..house, role: house..end })
}

/// The first title in a run, wherever it stands (`王伟通讯员李明`), without outlet.
pub(super) fn inside(run: &str) -> Option<Range> {
    if !hint(run) {
        return None;
    }
    run.char_indices().filter(|&(_, c)| BEGIN.has(c)).find_map(|(i, _)| Some(i..i + role(&run[i..])?))
}

/// Bytes of the role that a text begins with: as many grades as leave a role behind them, and that.
fn role(text: &str) -> Option<usize> {
    let (mut at, mut found) = (0, None);
    loop {
        found = ROLES.front(&text[at..]).map(|n| at + n).or(found);
        let Some(n) = GRADES.front(&text[at..]) else { return found };
        at += n;
    }
}

/// The characters every title ends with.
fn hint(run: &str) -> bool {
    HINTS.in_any(run)
}

static HINTS: LazyLock<Chars> = LazyLock::new(|| Chars::of("者员生人笔译师稿"));

/// Deeds that end a run behind a name, longest first.
const SUFFIX: Words = Words(
    "独家报道 独家报导 参与采写 参与报道 联合报道 联合报导 摄影报道 摄影报导 采写报道 报道摄影 文图报道 专题报导 专题报道 图文报道 \
    实习报道 综合报道 综合报导 摄影 报道 报导 供图 提供 翻摄 摄制 制图 绘图 漫画 插图 配图 整理 编译 翻译 口述 \
    讲述 记录 采写 采访 执笔 撰稿 撰文 统稿 策划 统筹 编制 制表 编绘 航拍 拍摄 撰 摄",
);
/// Deeds that are such only as a word on their own or beside a slash.
const ALONE: Words = Words(
    "文 图 影 绘 画 译 作 发 文字 图片 视觉 影像 设计 供稿 来源 资料 文图 图文 图表 照片 插画 作者 讲述 主持 \
    主持人 视频 剪辑 录音 特约 总策划 监制 执行 编导 讲述人 口述人 受访人 对话人 采访人 主讲人 嘉宾 综合 辑 编辑",
);
/// The characters that [`SUFFIX`] end with.
static ENDS: LazyLock<Chars> = LazyLock::new(|| Chars::of("").with_last(SUFFIX));
static ASKED: LazyLock<[Asked; 2]> = LazyLock::new(|| [SUFFIX, ALONE].map(Asked::of));
static COMPOSITE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^(?:文字?|撰文|[图圖]片?|[摄攝]影?|报道|采写)\s*(?:[/／╱＼\\、·•・+＋&＆．]|[并並兼和与]|\s)\s*(?:(?:文字?|[图圖]片?|[摄攝]影报道|[摄攝]影?|片|报道|报导|供[图圖])(?:\s*[/／、]\s*(?:视频|[摄攝]影|[图圖]))?)",
    )
});

/// The deed a run ends with; the name stands before it.
pub(super) fn deed_behind(run: &str) -> Option<Range> {
    run.chars().next_back().filter(|&c| ENDS.has(c))?;
    SUFFIX.back(run).map(|n| run.len() - n..run.len())
}

/// True where the whole run is a deed.
pub(super) fn deed(run: &str) -> bool {
    ASKED.iter().any(|a| a.has(run))
}

/// Bytes of a two-fold deed at the start (`文/图`, `图、文`, `文并摄`); in `王志文/文` a name ends before the second.
pub(super) fn composite(text: &str) -> Option<usize> {
    let mut chars = text.chars();
    if chars.next() == chars.nth(1) {
        return None;
    }
    // Two words and what stands between them.
    (text.len() > "报道".len() && text.starts_with(one_of("文图圖摄攝撰报采")))
        .then(|| COMPOSITE.find(text).map(|m| m.end()))?
}

/// A deed that makes a line a picture's credit.
pub(super) fn pictures(deed: &str) -> bool {
    deed.contains(one_of("摄攝图圖影绘繪画畫拍")) || Words("提供 发 制表 作 照片").has(deed)
}

/// A deed that tells where a report was made rather than who did what.
pub(super) fn reports(deed: &str) -> bool {
    Words("报道 报导 联合报道 联合报导 专题报道 专题报导 综合报道 综合报导").has(deed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn title(run: &str) -> Option<(&str, &str)> {
        at_start(run).map(|t| (&run[t.outlet], &run[t.role]))
    }

    #[test]
    fn the_outlet_stands_before_the_role_and_the_grade_belongs_to_it() {
        assert_eq!(title("记者王伟"), Some(("", "记者")));
        assert_eq!(title("本报首席记者王伟"), Some(("本报", "首席记者")));
        assert_eq!(title("新华社记者"), Some(("新华社", "记者")));
        assert_eq!(title("《清河日报》记者"), Some(("《清河日报》", "记者")));
        assert_eq!(title("本报驻京记者"), Some(("本报驻京", "记者")));
        assert_eq!(title("清河日报全媒体记者王伟"), Some(("清河日报", "全媒体记者")));
        assert_eq!(title("清河报·清河网见习记者"), Some(("清河报·清河网", "见习记者")));
        assert_eq!(title("编译王伟"), Some(("", "编译")));
        assert_eq!(title("本報駐美特派員"), Some(("本報駐美", "特派員")));
        assert_eq!(title("本报记者王伟通讯员李明"), Some(("本报", "记者")));
        assert_eq!(title("记者王伟通讯员李明"), Some(("", "记者")));
        assert_eq!(title("记者报记者王伟"), Some(("记者报", "记者")));
        assert_eq!(title("王伟通讯员李明"), None);
        assert_eq!(inside("王伟实习记者李明"), Some(6..18));
    }

    #[test]
    fn twofold_deeds_are_one() {
        for s in ["文/图", "图／文", "文、图", "文并摄", "图文 /摄影", "文/文"] {
            assert_eq!(composite(s).is_some(), !matches!(s, "图文 /摄影" | "文/文"), "{s}");
        }
        assert_eq!(composite("图/王伟"), None);
        assert_eq!(deed_behind("何川摄"), Some(6..9));
        assert_eq!(deed_behind("何川摄影报道"), Some(6..18));
    }
}

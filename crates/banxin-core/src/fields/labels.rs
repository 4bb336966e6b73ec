//! Column labels that are known by their words alone.
//!
//! In: a line. Out: whether it is a label. The words are those any paper uses (`社论`, `短评`,
//! `…论坛`, `…时评`), no paper's own list; two phrases with a dot between them are one as well.
//! Not handled: bare series heads without a generic word.

use std::sync::LazyLock;

use super::chars::Chars;
use super::names;
use super::text::{at_most, close_up, dot, han, place, trimmed};
use super::words::Words;
use crate::glyphs::{by, one_of};

/// The characters that spell sounds.
static SOUNDS: LazyLock<Chars> = LazyLock::new(|| {
    Chars::of(
        "斯克尔特拉巴蒂娜维罗卡萨姆德伊布鲁尼亚莱萊菲弗伦奥奧洛穆塔纳艾丽麗马努诺諾里瓦杰哈夫基杜贝佩诗迪什托顿恩詹瑟娅蓬雷米科韦韋妮勒買买提克江",
    )
});

/// Whether a name is written by its sounds.
pub(super) fn sounds(name: &str) -> bool {
    name.chars().nth(3).is_some() && SOUNDS.in_any(name)
}

/// A foreign name: the characters that spell sounds, several on each side of a dot.
pub(super) fn foreign(s: &str) -> bool {
    let sounds = |p: &str| p.chars().filter(|&c| SOUNDS.has(c)).count();
    let parts = s.split(by(dot)).map(|p| (sounds(p), p.chars().count()));
    s.contains(by(dot)) && (sounds(s) >= 4 || parts.into_iter().any(|(k, n)| k >= 2 && k * 2 >= n))
}

/// Labels that are such in any paper, but for those that [`ENDINGS`] tell.
const WHOLE: Words = Words(
    "社论 社评 短评 快评 时评 评论 述评 编者按 编者的话 编后 编后语 开栏语 开栏的话 结束语 今日谈 图片新闻 \
    图片报道 简讯 短讯 快讯 导读 今日导读 导报 新闻导读 本报评论员 本报评论员文章 评论员文章 特约评论员 专论 \
    言论 杂谈 杂文 随笔 随感 漫画 新闻链接 相关链接 相关报道 相关报导 相关新闻 链接 新闻背景 背景 新闻延伸 \
    延伸阅读 新闻调查 新闻特写 特写 侧记 通讯 综述 综合消息 专题 专访 人物 调查 特别报道 特别报导 深度报道 \
    记者调查 工作研究 理论 一句话新闻 一周要闻 简明新闻 记者来信 记者见闻 读者来信 来信 读者来论 百姓话题 来论 \
    新语 帮办 追问 镜头 独家 封面报道 今日关注 编辑推荐 声音 观点 数说 图说 新知 名词解释 讲述 回应 焦点 说道 \
    纵横 现场 关注 聚焦 视点 世象 众说 说法 提醒 科普 辟谣 微言 微评 微语 时间轴 快问快答 典型经验 实践与思考 \
    学思践悟 人物简介 有问必答 资料链接 读者来函 小档案 法条链接 相关阅读 新闻回顾 速读 主持人语 副刊 诗歌 散文 \
    小说连载 连载 连环画 对话",
);
/// Endings of labels. A headline may end so too, hence the limits in [`known_column`].
const ENDINGS: Words = Words(
    "论坛 时评 快评 短评 锐评 热评 微评 点评 漫评 观察 聚焦 周刊 纵横 视点 视窗 走笔 随笔 漫笔 漫谈 杂谈 茶座 \
    访谈录 访谈 进行时 在线 连线 速递 速览 一瞥 传真 广角 广场 之窗 天地 大观 一线见闻 见闻录 万花筒 大看台 观澜 \
    英雄谱 烈士谱 回眸 专栏 特刊 专刊 笔谈 谈 视野 眼 瞭望 辞典 词典 百科 讲堂 课堂 文苑 书架 茶馆 沙龙 博览 \
    剪影 掠影 追踪 面对面 零距离 直通车 播报 扫描 看台 手记 札记 档案 人生 风采 风云录 行动派 大讲堂 新观察 \
    那些事 的话 龙门阵 会客厅 圆桌 对话 走基层 故事 漫步 观点 透视 你知道吗 提醒 提示 心得 之言 门诊 投书 情报 \
    日记 拾贝 贴士 信箱 说法 普法 巷议 轶事 趣谈 有约 内外 摘登 选登 园地 之页 动态 指南 攻略 寄语 茶话 笔记 \
    讲评 问答 发布 快递 快讯 简讯 短讯 短波 集锦 一束 简报 荟萃 微语 微言 夜话 晨话 絮语 过眼 往来 照登 锦囊 \
    窍门 案说 诗笺 诗苑 诗页 帮办 解码 调研行 在一线 在基层 在行动 一线调研 进行曲 前哨 快报 观测站 案件簿 热线 \
    追问 大家谈 风向标 面面观 众生相 启示录 备忘录 议事厅 曝光台 光荣榜 排行榜 金点子 服务台",
);

/// What the labels of columns of briefs end with: they say that several follow.
const BRIEFS: Words = Words(
    "简讯 短讯 快讯 简报 快报 快递 速递 速览 短波 集锦 一束 荟萃 播报 点击 传真 要闻 动态 速读 资讯 拾零 集纳 \
    点滴 拾萃 剪影 花絮 两则 三则 信息窗 简明新闻 一句话新闻 一分钟新闻 综合消息",
);

/// Endings of the second half of a series' name.
const ENDINGS_OF_SERIES: Words = Words("访谈录 访谈 故事 手记 札记 见闻 笔谈 英雄谱 专栏 系列报道 巡礼 风采");

/// What a series is made of, on a line of its own behind a dash: decks of single stories end with the
/// other words of [`ENDINGS_OF_SERIES`] too (`——一位老人的故事`).
const SERIES: Words = Words("访谈录 系列访谈 系列报道 系列报导 系列评论 系列谈 笔谈 巡礼");

static DOTS: LazyLock<Chars> = LazyLock::new(|| Chars::of("·•・‧"));
/// The characters labels end with.
static LAST: LazyLock<Chars> = LazyLock::new(|| Chars::of("").with_last(WHOLE).with_last(ENDINGS));

/// Characters of a label at most.
const LONGEST: usize = 14;

/// A label without the number of its part.
fn uncounted(label: &str) -> &str {
    label.trim_end_matches(by(|c| matches!(c, '①'..='⑳')))
}

/// True where a line is a label by its words alone.
pub(crate) fn known_column(line: &str) -> bool {
    let t = trimmed(line);
    let s = &line[t];
    let last = uncounted(s);
    let hopeful = last.len() < s.len() || last.chars().next_back().is_some_and(|c| LAST.has(c)) || DOTS.in_any(last);
    // `某某行动——负责人访谈录`: what a series is stands before the dash, what it is made of behind.
    if hopeful && place(s, "——").is_some_and(|i| i > 0) && at_most(s, 40) {
        return ENDINGS_OF_SERIES.end(last);
    }
    if !hopeful || !at_most(s, 20) {
        return false;
    }
    let label = close_up(s);
    let bare = uncounted(&label);
    let numbered = bare.len() < label.len();
    let label = bare;
    if WHOLE.has(label) {
        return true;
    }
    // `文化纵横·读书`: two phrases with a dot between them, as no sentence has.
    if Words("记者 通讯员").within(label) && !label.starts_with("记者") {
        return false;
    }
    if label.chars().any(dot) {
        let parts: Vec<&str> = label.split(by(dot)).collect();
        let phrase = |p: &&str| {
            (2..=10).contains(&p.chars().count())
                && p.chars().filter(|&c| han(c)).count() >= 2
                && p.chars().filter(char::is_ascii_digit).count() < 4
                && p.chars().all(|c| han(c) || matches!(c, '“' | '”') || c.is_ascii_digit())
        };
        let number = label.char_indices().any(|(i, c)| dot(c) && label[..i].ends_with(|c: char| c.is_ascii_digit()));
        let verb = number || label.contains(one_of("了将，被获赴说称出"));
        return parts.iter().all(phrase)
            && !verb
            && !foreign(label)
            && (numbered
                || !parts.iter().any(|p| names::likely(p))
                    && label.chars().count() <= 16
                    && parts[0].chars().count() >= 3);
    }
    if numbered && (3..=14).contains(&label.chars().count()) {
        return true;
    }
    let n = label.chars().count();
    let plain = label.chars().all(|c| han(c) || dot(c) || matches!(c, '“' | '”'));
    let short = Words("谈 眼 故事 的话 对话 人生 风采 在线 档案 访谈 追踪 行动派 播报 点评 广场 天地");
    // No headline ends with these, however much stands before them.
    let long = Words("进行时 在一线 在基层 在行动 一线见闻 一线调研 访谈录");
    plain
        && ENDINGS.backs(label, &mut |bytes| {
            let (rest, e) = label.split_at(label.len() - bytes);
            let most = match e {
                _ if short.has(e) => 5,
                _ if long.has(e) => LONGEST,
                _ => e.chars().count() + 5,
            };
            !rest.is_empty() && n <= most && !rest.contains(one_of("了是在将为，到与让被向对把赴获"))
        })
}

/// True where a line is one of the labels that are such in any paper.
pub(crate) fn whole_label(line: &str) -> bool {
    at_most(line, 12) && WHOLE.has(&close_up(line))
}

/// What those who talk in a series are called ends with: `校长`, `负责人`, `专家`.
const SPEAKERS: &str = "长長者家员員人官师師民生授任记記们們士";

/// True for the line that says what a series is made of: `——负责人访谈录`, `——五位校长谈减负`.
pub(crate) fn names_a_series(line: &str) -> bool {
    let t = &line[trimmed(line)];
    let talks = || {
        t.char_indices().any(|(i, c)| {
            matches!(c, '谈' | '談') && t[..i].ends_with(one_of(SPEAKERS)) && t[i..].chars().nth(2).is_some()
        })
    };
    t.starts_with('—') && (talks() || SERIES.end(uncounted(t)))
}

/// True for the label of a column of briefs: `要闻简报`, `市区短讯`.
pub(crate) fn briefs_label(line: &str) -> bool {
    let t = trimmed(line);
    let inner = super::column_label(&line[t.clone()]).map_or(t.clone(), |r| t.start + r.start..t.start + r.end);
    at_most(&line[inner.clone()], 10) && BRIEFS.end(&close_up(&line[inner]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn generic_words_make_a_label() {
        for line in [
            "社　　论",
            "短评",
            "编者按",
            "今日谈",
            "图片新闻",
            "清河论坛",
            "清河时评",
            "经济观察",
            "河西周刊",
            "民生聚焦",
            "文化纵横",
            "清河观察③",
        ] {
            assert!(known_column(line), "{line}");
        }
        for line in [
            "清河大桥明年通车",
            "我市召开经济工作会议",
            "习惯在论坛",
            "大桥建设者在观察",
            "双方举行会谈时强调",
            "市长与代表对话",
        ] {
            assert!(!known_column(line), "{line}");
        }
    }

    #[test]
    fn a_dash_and_what_it_is_made_of_name_a_series() {
        assert!(names_a_series("——市直部门负责人访谈录"));
        assert!(names_a_series(" ——走进青山系列报道③"));
        assert!(names_a_series("——五位校长谈减负"));
    }

    #[test]
    fn avoids_a_series_in_the_deck_of_a_single_story() {
        assert!(!names_a_series("——记清河村支书周山"));
        assert!(!names_a_series("清河系列报道引起反响"));
        assert!(!names_a_series("——两县负责人会谈侧记"));
        assert!(!names_a_series("——周山谈清河"));
    }

    #[test]
    fn labels_of_briefs_say_that_several_follow() {
        assert!(briefs_label("要闻简报") && briefs_label("【市区短讯】"));
        assert!(!briefs_label("社论") && !briefs_label("老人冒雨为邻居送来一份快递"));
    }
}

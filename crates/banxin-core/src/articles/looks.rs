//! What a head line looks like: its dress, its words, how it opens and closes.
//!
//! Part of the articles stage. In: head blocks printed together. Out: a [`Look`] of each, from which
//! [`super::roles`] makes points. Decides nothing.

use super::{HeadRole, text_of};
use crate::fields::{self, Words};
use crate::glyphs::{by, holds, is_han, one_of};
use crate::labelled::Told;
use crate::lines::Sheet;
use crate::zones::Block;

/// What is looked at in a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    /// Width in quarter em.
    pub width: i32,
    /// What its label says it is.
    pub told: Option<HeadRole>,
    pub dressed: bool,
    pub known: bool,
    /// An ornament stands before it, but it is no sure label.
    pub adorned: bool,
    /// Ends with a counted part (①) or has a middle dot.
    pub serial: bool,
    /// Marks that running titles have and labels have not.
    pub marks: usize,
    /// Words of a sentence in it, or figures.
    pub speaks: bool,
    pub hands_over: bool,
    /// A dash begins it, or it is a note in brackets below a head.
    pub dash_front: bool,
    pub dash_end: bool,
    /// Says who was there.
    pub attends: bool,
    /// Begins as decks do.
    pub explains: bool,
    /// Says what happened.
    pub happens: bool,
    /// A question, a quotation or two short halves.
    pub rhetorical: bool,
    /// Has a figure in it.
    pub figure: bool,
    /// Two clauses or more.
    pub clauses: bool,
    /// Says what is to be done, and not by whom.
    pub imperative: bool,
    /// Announces a paper: the headline says what is in it.
    pub announces: bool,
    /// Ends with a stretch of time or the name of a contest.
    pub occasion: bool,
    /// Begins with the name of a place.
    pub place_front: bool,
    /// The name of a place or an office.
    pub place: bool,
    /// The name of an office, a house or a unit, whole: `清河县人民法院`, `海军某训练基地`.
    pub office: bool,
    /// A bracket or quotation stays open.
    pub unclosed: bool,
    /// Ends with a comma: what it says goes on.
    pub runs_on: bool,
    /// Ends with a verb whose figure is still to come.
    pub wants_figure: bool,
    /// Begins with a figure.
    pub figure_front: bool,
    /// Has a sentence's end in it: running text.
    pub sentence: bool,
    /// Ends with one.
    pub ended: bool,
    /// Ends with a full day, as who signs a notice does.
    pub dated: bool,
}

/// Looks at head blocks printed together; halves of a line are looked at as the whole line.
pub(super) fn look_at(sheet: &Sheet, blocks: &[Block], heads: &[usize]) -> Vec<Look> {
    let mut out: Vec<Look> = Vec::with_capacity(heads.len());
    for line in heads.chunk_by(|_, &b| blocks[b].half) {
        let mut text = String::new();
        for (i, &b) in line.iter().enumerate() {
            if i > 0 {
                text.push(' ');
            }
            text.push_str(&text_of(sheet, blocks, b));
        }
        let told = sheet.lines[blocks[line[0]].lines[0] as usize].told;
        let whole = Look { told: told.and_then(role), ..look(&text, text.chars().map(crate::lines::width).sum()) };
        out.extend(std::iter::repeat_n(whole, line.len()));
    }
    // What stands right over the text is no label for its ornament.
    if let (Some(last), Some(&block)) = (out.last_mut(), heads.last())
        && (last.dressed || last.adorned)
        && fields::bulleted(&text_of(sheet, blocks, block))
    {
        (last.dressed, last.adorned) = (false, false);
    }
    out
}

/// The role that a label gives a line.
fn role(told: Told) -> Option<HeadRole> {
    match told {
        Told::Column => Some(HeadRole::Column),
        Told::Kicker => Some(HeadRole::Kicker),
        Told::Headline => Some(HeadRole::Headline),
        Told::Deck => Some(HeadRole::Deck),
        Told::Aside | Told::Author | Told::Text => None,
    }
}

/// Looks at a text of a width in quarter em.
pub(super) fn look(text: &str, width: i32) -> Look {
    let trimmed = text.trim_matches(one_of(" "));
    let serial = trimmed.ends_with(|c: char| matches!(c, '①'..='⑳')) || holds(trimmed.trim_matches(one_of("·")), '·');
    let dressed = fields::column_label(trimmed).is_some();
    Look {
        width,
        told: None,
        dressed,
        adorned: !dressed && fields::without_ornament(trimmed).start > 0,
        known: fields::known_column(trimmed),
        serial,
        marks: trimmed.chars().filter(|c| matches!(c, '，' | '。' | '？' | '！' | '：' | '、' | '；' | '《')).count(),
        speaks: figure(text)
            || trimmed.contains(one_of("了在把被让讓变變将將获獲"))
            || trimmed.ends_with(one_of("的和与與是")),
        hands_over: hands_over(trimmed),
        dash_front: trimmed.starts_with('—') || fields::head_note(trimmed),
        dash_end: trimmed.ends_with('—') || trimmed.ends_with('：'),
        attends: attends(text),
        explains: explains(text),
        happens: happens(text),
        rhetorical: rhetorical(text),
        figure: figure(text),
        clauses: holds(text, '，'),
        imperative: IMPERATIVE.begin(trimmed),
        announces: ANNOUNCES.end(trimmed),
        occasion: OCCASIONS.end(trimmed),
        place_front: fields::begins_with_place(trimmed),
        place: trimmed.ends_with(one_of(PLACES)),
        office: is_office(trimmed),
        unclosed: unclosed(text),
        runs_on: trimmed.ends_with(one_of("，、；")),
        wants_figure: trimmed.ends_with(one_of(WANT_FIGURES)),
        figure_front: trimmed.starts_with(|c: char| c.is_ascii_digit()),
        sentence: holds(trimmed, '。'),
        ended: trimmed.ends_with('。'),
        dated: trimmed.ends_with('日') && fields::is_day(fields::behind_last(trimmed, " ")),
    }
}

/// Whether a line counts something. Five digits and more right before a word name it: `12345热线`.
fn figure(text: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    let names = |run: &str| {
        let n = run.chars().take_while(|&c| digit(c)).count();
        n > 4 && run[n..].chars().next().is_some_and(|c| is_han(c) && !holds(FIGURE_UNITS, c))
    };
    let begins = |&(at, c): &(usize, char)| digit(c) && !text[..at].ends_with(digit);
    text.char_indices().filter(begins).any(|(at, _)| !names(&text[at..])) || text.ends_with(one_of("元倍％"))
}

/// What is counted in.
const FIGURE_UNITS: &str = "年月日时時点點万萬亿億千百多余餘个個名人家项項条條公吨噸米元岁歲户戶套座种種期天次倍亩畝";

/// Whether a bracket or quotation that opens in a text does not close there.
fn unclosed(text: &str) -> bool {
    let of = |open: char, close: char| {
        text.chars().filter(|&c| c == open).count() > text.chars().filter(|&c| c == close).count()
    };
    [('（', '）'), ('《', '》'), ('【', '】'), ('“', '”'), ('「', '」'), ('『', '』')].iter().any(|&(o, c)| of(o, c))
}

/// `…强调`, `…要求`, `新学期起`, `历时三年`: words that hand over to the headline.
fn hands_over(text: &str) -> bool {
    const WORDS: Words = Words("强调 要求 指出 表示 提出");
    const SINCE: Words = Words("历时 时隔 即日 自今");
    /// Characters of a line that says since when and nothing else at most.
    const SHORT: usize = 6;
    let since = || text.ends_with('起') || SINCE.begin(text) || Words("以来").end(text);
    WORDS.end(text) || text.chars().nth(SHORT).is_none() && since()
}

/// `X主持 Y出席并讲话`: who was there.
fn attends(text: &str) -> bool {
    Words("出席 主持 参加 部署 讲话 批示 致辞 作报告 送别").within(text)
}

/// How decks begin: with what was decided, how much, since when.
pub(super) fn explains(text: &str) -> bool {
    const BEGIN: Words =
        Words("审议 听取 决定 部署 围绕 进一步 首次 比去年 比上年 同比 今起 可能 预计 剩余 其中 到20 将 累计 代表");
    BEGIN.begin(text)
}

/// What headlines begin with that say what is to be done.
const IMPERATIVE: Words = Words(
    "把 让 全面 不断 加快 坚持 推动 深入 认真 切实 着力 努力 严格 扎实 规范 嘉奖 通报 全力 持续 优化 强化 提高 \
    提升 促进 打造 建设 守护 做好 抓好 打赢 落实 带头 研究 支持 加强 完善 构建 推进 坚决 确保",
);

/// What kickers end with that announce a paper or name who issued it.
const ANNOUNCES: Words = Words("通知 通令 批准 新规 提示 文章 印发 网站 公告 意见 通过 报告显示 令 致电 致信 决定");

/// What lines end with that tell when, or at what contest.
const OCCASIONS: Words = Words(
    "女单 男单 女双 男双 联赛 公开赛 锦标赛 杯 期间 季度 半年 全年 以来 前夕 之际 月份 年来 近日 昨日 昨天 今日 今天 今起",
);

/// What stands before a figure.
const WANT_FIGURES: &str = "增降涨漲跌升超逾达達近约約破比";

/// What names of places and offices end with.
const PLACES: &str = "省市县縣区區镇鎮乡鄉村州旗盟部局院委会會厅廳社校港岛办辦署";

/// Whether a line is the name of an office, a house or a unit.
fn is_office(text: &str) -> bool {
    /// What such names end with.
    const OFFICES: Words = Words(
        "法院 检察院 医院 学院 大学 中学 小学 公司 集团 工会 银行 支行 分行 支队 大队 派出所 管委会 委员会 办事处 \
        法庭 公安局 研究所 研究院 博物馆 图书馆",
    );
    /// What names of units end with that go without a number.
    const UNITS: &str = "部队团營营旅连連师師军軍站校院基地库舰所";
    /// Characters of one.
    const LENGTH: std::ops::RangeInclusive<usize> = 5..=12;
    let unit = holds(text, '某') && text.ends_with(one_of(UNITS));
    (unit || OFFICES.end(text))
        && LENGTH.contains(&text.chars().count())
        && text.chars().all(is_han)
        && !text.contains(one_of("在把被让讓了进進入走到给給与與向为為"))
}

/// A headline that says what happened: `…举行`, `…发布`.
fn happens(text: &str) -> bool {
    const END: Words = Words("举行 召开 开幕 闭幕 发布 公布 揭晓 成立 会议 举办 大会 方案 实施 启动");
    END.end(text)
}

/// Somebody's words, a question, or two short halves: `大手拉小手，冰雪亲子游`.
fn rhetorical(text: &str) -> bool {
    let n = text.chars().count();
    // Halves that count explain: they are a deck's.
    let counts = text.contains(by(|c| c.is_ascii_digit()));
    let halves = text.split(one_of("， ")).map(|h| h.chars().count()).collect::<Vec<_>>();
    (text.starts_with('“') && text.ends_with('”') || text.starts_with('「') && text.ends_with('」'))
        || text.ends_with(one_of("？！"))
        || n <= 16 && halves.len() == 2 && halves.iter().all(|&h| (3..=8).contains(&h)) && !counts
}

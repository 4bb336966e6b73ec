//! Roles within a headline group: column label, kicker, headline, deck.
//!
//! Part of the articles stage. A group reads label, kicker, headline, deck from top to bottom, each
//! but the headline optional; [`super::runs`] finds the best sum. What a line looks like speaks first
//! (dress of a label, a dash in front, words that hand over), then how it stands to its neighbour:
//! parallel lines of like length are one headline, a kicker is wider than its headline or a short
//! name, announces a paper or says who wants what the headline says; a deck explains or has figures.
//! In: head blocks. Out: points for each role of each line and of each two; no decision. Weights in [`crate::weights::roles`], in hundredths.

use super::rules::Rule;
use super::{HeadRole, chars_of};
use crate::fields::{self, Words};
use crate::lines::{EM, Sheet};
use crate::weights::roles as w;
use crate::zones::Block;

/// Roles in the order in which they are printed.
pub(super) const ORDER: [HeadRole; 4] = [HeadRole::Column, HeadRole::Kicker, HeadRole::Headline, HeadRole::Deck];

/// What is looked at in a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    /// Width in quarter em.
    width: i32,
    dressed: bool,
    known: bool,
    /// An ornament stands before it, but it is no sure label.
    adorned: bool,
    /// Ends with a counted part (①) or has a middle dot.
    serial: bool,
    /// Marks that running titles have and labels have not.
    marks: usize,
    pub hands_over: bool,
    dash_front: bool,
    dash_end: bool,
    /// Says who was there.
    attends: bool,
    /// Begins as decks do.
    explains: bool,
    /// Says what happened.
    happens: bool,
    /// A question, a quotation or two short halves.
    rhetorical: bool,
    /// Has a figure in it.
    figure: bool,
    /// Two clauses or more.
    clauses: bool,
    /// Says what is to be done, and not by whom.
    imperative: bool,
    /// Announces a paper: the headline says what is in it.
    announces: bool,
    /// The name of a place or an office.
    place: bool,
    /// A bracket or quotation stays open.
    pub unclosed: bool,
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
            text.extend(chars_of(sheet, blocks, b));
        }
        let whole = look(&text, text.chars().map(crate::lines::width).sum());
        out.extend(std::iter::repeat_n(whole, line.len()));
    }
    out
}

/// Looks at a text of a width in quarter em.
pub(super) fn look(text: &str, width: i32) -> Look {
    let trimmed = text.trim_matches(' ');
    let serial = trimmed.ends_with(|c: char| ('①'..='⑳').contains(&c)) || trimmed.trim_matches('·').contains('·');
    let dressed = fields::column_label(trimmed).is_some();
    Look {
        width,
        dressed,
        adorned: !dressed && fields::without_ornament(trimmed).start > 0,
        known: fields::known_column(trimmed),
        serial,
        marks: trimmed.chars().filter(|c| matches!(c, '，' | '。' | '？' | '！' | '：' | '、' | '；' | '《')).count(),
        hands_over: hands_over(trimmed),
        dash_front: trimmed.starts_with('—'),
        dash_end: trimmed.ends_with('—') || trimmed.ends_with('：'),
        attends: attends(text),
        explains: explains(text),
        happens: happens(text),
        rhetorical: rhetorical(text),
        figure: text.contains(|c: char| c.is_ascii_digit()) || text.ends_with(['元', '倍', '％']),
        clauses: text.contains('，'),
        imperative: IMPERATIVE.begin(trimmed),
        announces: ANNOUNCES.end(trimmed),
        place: trimmed.ends_with(PLACES),
        unclosed: unclosed(text),
    }
}

/// Whether a line shortly before line `i` hands over to what stands below.
pub(super) fn is_handed(looks: &[Look], i: usize) -> bool {
    /// Lines over which that is felt.
    const FAR: usize = 3;
    looks[i.saturating_sub(FAR)..i].iter().any(|l| l.hands_over)
}

/// What a line gains by a role, by its looks. Each rule that spoke is said.
pub(super) fn own(l: &Look, role: HeadRole, handed: bool, say: &mut dyn FnMut(Rule, i32)) -> i32 {
    let mut s = 0;
    let mut add = |spoke: bool, rule: Rule, points: i32| {
        if spoke {
            s += points;
            say(rule, points);
        }
    };
    let no_label = |add: &mut dyn FnMut(bool, Rule, i32)| add(l.dressed, Rule::LabelDress, -w::DRESSED_NO_LABEL);
    match role {
        HeadRole::Column => {
            add(l.dressed, Rule::LabelDress, w::DRESSED);
            add(l.known, Rule::LabelKnown, w::KNOWN);
            add(l.adorned, Rule::LabelDress, w::ADORNED);
            add(l.serial, Rule::LabelDress, w::SERIAL);
            add(l.marks > 0, Rule::LabelMarks, -(l.marks as i32) * w::LABEL_MARK);
            let length = match l.width {
                ..=20 => w::LABEL_SHORT,
                21..=36 => w::LABEL_MIDDLE,
                _ => -w::LABEL_LONG,
            };
            add(true, Rule::Length, length);
        }
        HeadRole::Kicker => {
            add(true, Rule::Seldom, -w::KICKER);
            add(l.dash_end, Rule::Dash, w::KICKER_DASH);
            add(l.hands_over, Rule::HandsOver, w::HANDS_OVER);
            add(l.dash_front, Rule::Dash, -w::DASH_FRONT);
            no_label(&mut add);
        }
        HeadRole::Headline => {
            add(l.dash_front, Rule::Dash, -w::DASH_FRONT);
            add(l.dash_end, Rule::Dash, -w::DASH_END);
            no_label(&mut add);
            add(l.hands_over, Rule::HandsOver, -w::HANDED_HEADLINE);
            add(l.attends, Rule::Attends, -w::ATTENDED_HEADLINE);
            add(l.width > 30 * EM, Rule::Length, -w::HEADLINE_LONG);
        }
        HeadRole::Deck => {
            add(true, Rule::Seldom, -w::DECK);
            add(l.dash_front, Rule::Dash, w::DECK_DASH);
            add(l.attends, Rule::Attends, w::ATTENDS);
            add(l.explains, Rule::Explains, w::EXPLAINS);
            add(l.width > 24 * EM, Rule::Length, w::DECK_LONG);
            add(l.dash_end, Rule::Dash, -w::DASH_END);
            no_label(&mut add);
            add(handed && !l.attends && !l.dash_front, Rule::HandsOver, -w::DECK_AFTER_HANDING);
        }
    }
    s
}

/// What two lines under each other say. Each rule that spoke is said.
pub(super) fn pair(a: &Look, ra: HeadRole, b: &Look, rb: HeadRole, say: &mut dyn FnMut(Rule, i32)) -> i32 {
    use HeadRole::{Column, Deck, Headline, Kicker};
    let mut s = 0;
    let mut add = |spoke: bool, rule: Rule, points: i32| {
        if spoke {
            s += points;
            say(rule, points);
        }
    };
    let wider = a.width - b.width;
    match (ra, rb) {
        (Headline, Headline) => match wider.abs() {
            ..=1 => add(true, Rule::Alike, w::PARALLEL),
            2..=4 => add(true, Rule::Alike, w::NEARLY_PARALLEL),
            // What was broken at the edge of its box is not unlike; `broken` has joined what the text tells of.
            _ if is_broken(a, b) => {}
            d if d * 7 < a.width => add(true, Rule::Alike, w::MUCH_ALIKE),
            _ => add(true, Rule::Alike, -w::UNLIKE),
        },
        (Kicker, Headline) => {
            add(wider > EM, Rule::Width, w::KICKER_WIDER);
            let name = if a.place { w::KICKER_PLACE } else { w::KICKER_NAME };
            add(a.width <= 6 * EM && b.width >= 8 * EM, Rule::Name, name);
            add(b.imperative && !a.imperative, Rule::Imperative, w::IMPERATIVE);
            add(a.announces, Rule::Announces, w::ANNOUNCES);
            add(a.clauses && !b.clauses && wider > EM, Rule::Width, w::KICKER_CLAUSES);
            // A rhetorical headline: short, in two halves, or somebody's words.
            add(b.rhetorical && !a.rhetorical, Rule::Rhetorical, w::RHETORICAL);
        }
        (Headline, Deck) => {
            add(true, Rule::Width, if wider < -EM { w::DECK_WIDER } else { -w::DECK_NARROWER });
            add(a.happens, Rule::Happens, w::HAPPENS);
            // Decks give the figure to what the headline says.
            add(a.width > 5 * EM && b.figure, Rule::Explains, w::FIGURE);
            add(a.announces, Rule::Announces, -w::ANNOUNCES);
            add(b.rhetorical && !b.attends, Rule::Rhetorical, -w::RHETORICAL);
        }
        (Kicker, Kicker) if a.hands_over => add(true, Rule::HandsOver, -w::HANDED_TWICE),
        (Kicker, Kicker) | (Deck, Deck) if is_broken(a, b) => {}
        (Kicker, Kicker) | (Deck, Deck) => add(true, Rule::Seldom, -w::TWO_OF_A_KIND),
        (Column, Column) => add(true, Rule::Seldom, -w::TWO_LABELS),
        (Column | Kicker, Deck) => add(true, Rule::Seldom, -w::NO_HEADLINE),
        _ => {}
    }
    s
}

/// What it costs that a group ends between two lines, and that their roles differ.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tie {
    pub group: i32,
    pub role: i32,
}

/// How two lines under each other hold together; `half` where they were printed as one.
pub(super) fn tie(a: &Look, b: &Look, half: bool) -> Tie {
    let mut t = Tie::default();
    if half {
        t.group += w::HALF_PARTED;
        t.role += w::HALF_ROLES;
    }
    if a.unclosed {
        t.group += w::UNCLOSED;
        t.role += w::UNCLOSED;
    }
    if a.hands_over || a.dash_end || b.dash_front {
        t.group += w::TIED;
    }
    t
}

/// Whether a bracket or quotation that opens in a text does not close there.
fn unclosed(text: &str) -> bool {
    let of = |open: char, close: char| text.matches(open).count() > text.matches(close).count();
    [('（', '）'), ('《', '》'), ('【', '】'), ('“', '”'), ('「', '」'), ('『', '』')].iter().any(|&(o, c)| of(o, c))
}

/// A line that was broken at the edge of its box: the rest is short and stands alone.
fn is_broken(a: &Look, b: &Look) -> bool {
    a.width >= 14 * EM && b.width * 3 <= a.width && !a.dash_end && !b.dash_front
}

/// `…强调`, `…要求`: words that hand over to the headline.
fn hands_over(text: &str) -> bool {
    const WORDS: Words = Words("强调 要求 指出 表示 提出 強調");
    WORDS.end(text) || (text.contains("强调") || text.contains("強調")) && text.chars().count() > 12
}

/// `X主持 Y出席并讲话`: who was there.
fn attends(text: &str) -> bool {
    Words("出席 主持 参加 參加 部署 讲话 講話 批示 致辞 致辭 作报告 送别 送別").within(text)
}

/// How decks begin: with what was decided, how much, since when.
pub(super) fn explains(text: &str) -> bool {
    const BEGIN: Words = Words(
        "审议 審議 听取 聽取 决定 決定 部署 围绕 圍繞 进一步 進一步 首次 \
    比去年 比上年 同比 今起 可能 预计 預計 剩余 其中 到20 将 將 累计 \
    代表",
    );
    BEGIN.begin(text)
}

/// What headlines begin with that say what is to be done.
const IMPERATIVE: Words = Words(
    "把 让 讓 全面 不断 不斷 加快 坚持 堅持 推动 推動 深入 认真 認真 \
    切实 切實 着力 努力 严格 嚴格 扎实 规范 規範 嘉奖 通报 通報 全力 \
    持续 持續 优化 優化 强化 強化 提高 提升 促进 促進 打造 建设 建設 \
    守护 做好 抓好 打赢 打贏 落实 落實 带头 研究 支持 加强 加強 完善 \
    构建 構建 推进 推進 坚决 堅決 确保",
);

/// What kickers end with that announce a paper or name who issued it.
const ANNOUNCES: Words = Words(
    "通知 通令 批准 新规 新規 提示 文章 印发 印發 网站 網站 公告 意见 \
    意見 报告显示 報告顯示 令 致电 致電 致信 决定 決定",
);

/// What names of places and offices end with.
const PLACES: [char; 26] = [
    '省', '市', '县', '縣', '区', '區', '镇', '鎮', '乡', '鄉', '村', '州', '旗', '盟', '部', '局', '院', '委', '会',
    '會', '厅', '廳', '社', '校', '港', '岛',
];

/// A headline that says what happened: `…举行`, `…发布`.
fn happens(text: &str) -> bool {
    const END: Words = Words(
        "举行 舉行 召开 召開 开幕 開幕 闭幕 閉幕 发布 發佈 公布 公佈 揭晓 \
    揭曉 成立 会议 會議 举办 舉辦 大会 大會 方案 实施 實施 启动 啟動",
    );
    END.end(text)
}

/// Somebody's words, a question, or two short halves: `大手拉小手，冰雪亲子游`.
fn rhetorical(text: &str) -> bool {
    let n = text.chars().count();
    // Halves that count explain: they are a deck's.
    let counts = text.contains(|c: char| c.is_ascii_digit());
    let halves = text.split(['，', ' ']).map(|h| h.chars().count()).collect::<Vec<_>>();
    (text.starts_with('“') && text.ends_with('”') || text.starts_with('「') && text.ends_with('」'))
        || text.ends_with(['？', '！'])
        || n <= 16 && halves.len() == 2 && halves.iter().all(|&h| (3..=8).contains(&h)) && !counts
}

//! Agencies and papers, as message heads and signatures name them.
//!
//! In: text without blanks. Out: the names themselves, an expression for what stands before a title, and
//! judgements on what was taken for a name. Where a name ends is told by [`super::outlets`].

use crate::glyphs::holds;
use std::sync::LazyLock;

use super::chars::Chars;
use super::text::place;
use super::words::{Fronts, Words};

/// Agencies and house words that need no ending to be known.
pub(super) const KNOWN: Words = Words(
    "本报 本刊 本台 本网 本社 本版 早报 新华社 新华网 新华视点 中新社 中新网 中国新闻社 中央社 中央通讯社 \
    香港中通社 中通社 香港新闻网 法新社 路透社 路透 美联社 合众国际社 共同社 时事社 韩联社 塔斯社 俄新社 俄通社 \
    德新社 德通社 安莎社 安塔拉社 埃菲社 朝中社 越通社 泛美社 欧新社 彭博社 彭博 拉美社 菲通社 古通社 伊通社 \
    马新社 美通社 人民网 央视网 央视新闻 央视 央广网 央广 光明网 国际在线 环球网 海外网 参考消息网 中国网 中青网 \
    中青在线 中国军网 澎湃新闻 信报财经新闻",
);

/// An outlet before a title, without its posting: known, in book marks, or known by its ending. In simplified script.
pub(super) const OUTLET: &str = "(?:本[报刊台网社]|新华社|中新社|中央社|央视|彭博|路透)(?:“[一-鿿]{2,8}”)?|[《〈][^》〉]{1,14}[》〉]|[一-鿿A-Za-z0-9]{1,12}?(?:日报|晚报|晨报|早报|商报|时报|都市报|[社报台网刊]|周刊|杂志|客户端|新闻|云媒|融媒体中心|融媒|中心|频道|传媒|在线|集团|广电|发布|经济报道)(?:[·•・][一-鿿A-Za-z]{2,8}?)?\\+?(?:“[一-鿿]{2,8}”)?";

/// Characters that no name of a paper holds and prose does.
const PROSE: &str = "的了是在从從将把被让这這我他她你与为到说给給向";

static OF_PROSE: LazyLock<Chars> = LazyLock::new(|| Chars::of(PROSE));
/// [`KNOWN`], for texts that may begin with one.
pub(super) static FRONTS: LazyLock<Fronts> = LazyLock::new(|| Fronts::of(KNOWN));

/// True where a word is one of [`KNOWN`].
pub(crate) fn known(word: &str) -> bool {
    KNOWN.has(word)
}

/// True where a text begins with one of [`KNOWN`].
pub(crate) fn begins(text: &str) -> bool {
    FRONTS.begin(text)
}

/// False where what a pattern took for a paper's name is prose or another word.
pub(super) fn plausible(source: &str) -> bool {
    // `清河在线`, `清河在线-北岸频道`
    let (name, part) = match place(source, "在线").or_else(|| place(source, "在線")) {
        Some(at) => (&source[..at], &source[at + "在线".len()..]),
        None => (source, ""),
    };
    // `新桥通车本报讯`: a head is run in.
    let run_in = ["本报", "本報"].iter().any(|own| place(source, own).is_some_and(|i| i > 0));
    !run_in
        && !OF_PROSE.in_any(name)
        && !OF_PROSE.in_any(part)
        && !Words(
            "据报 情报 喜报 汇报 通报 海报 简报 预报 公报 举报 申报 填报 上网 互联网 电网 全网 官网 旅行社 合作社 \
            出版社 供销社 今日新闻 图片新闻 体育新闻 国际新闻 新闻发布",
        )
        .iter()
        .any(|w| source.ends_with(w) && (source.len() == w.len() || w.chars().count() > 2))
}

/// False where the character behind `电` or `讯` makes another word of it (`电话`, `讯息`).
pub(super) fn ends_word(mark: &str, rest: &str) -> bool {
    let bad = match mark.chars().last() {
        Some('电' | '電') => {
            "话話视視脑腦影力子单單商动動器网網池信报報源梯缆纜厂廠站价價能气氣灯燈台臺邮郵车車机機路流压壓线線工费費量容业業召函"
        }
        Some('讯' | '訊') => "息号號问問道员員录錄飞飛期",
        Some('道' | '导' | '導') => "称稱说說指员員组組团團中会會师師报報",
        Some('息') => "称稱说說指显顯灵靈化技通传傳人来來面队中",
        _ => "",
    };
    !rest.starts_with(|c: char| holds(bad, c))
}

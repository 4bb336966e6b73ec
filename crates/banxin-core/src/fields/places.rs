//! Places in message heads.
//!
//! In: what stands between a source or a name and the date or the mark. Out: whether it can be a
//! place, and where a place known by name begins when nothing parts it from a person's name
//! (`記者王偉台北`).
//! Not handled: a place unknown here and set solid behind a name is cut by the length of names.

use std::sync::LazyLock;

use super::chars::Chars;
use super::text::{dot, han, slash};
use super::words::{Asked, Fronts, Words};
use crate::glyphs::{holds, one_of};

/// Places that stand in message heads day by day, both scripts, and such as hold characters of prose (会宁).
const KNOWN: Words = Words(
    "北京 上海 天津 重庆 香港 澳门 台北 新北 桃园 新竹 苗栗 台中 彰化 南投 云林 嘉义 台南 高雄 屏东 宜兰 花莲 台东 澎湖 金门 马祖 基隆 石家庄 太原 沈阳 长春 哈尔滨 南京 杭州 合肥 福州 南昌 济南 郑州 武汉 长沙 广州 南宁 海口 成都 贵阳 昆明 拉萨 西安 兰州 西宁 银川 乌鲁木齐 呼和浩特 深圳 珠海 厦门 青岛 大连 宁波 苏州 无锡 温州 三亚 雄安 佛山 东莞 中山 惠州 泉州 洛阳 桂林 延安 烟台 唐山 保定 徐州 常州 南通 扬州 绍兴 金华 义乌 绵阳 遵义 大理 丽江 喀什 黄山 安阳 宜昌 襄阳 开封 岳阳 柳州 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 华盛顿 纽约 洛杉矶 旧金山 芝加哥 伦敦 巴黎 柏林 法兰克福 罗马 米兰 马德里 维也纳 日内瓦 布鲁塞尔 莫斯科 东京 大阪 首尔 平壤 新德里 曼谷 河内 新加坡 吉隆坡 雅加达 马尼拉 金边 仰光 万象 悉尼 雪梨 墨尔本 堪培拉 惠灵顿 开罗 耶路撒冷 德黑兰 迪拜 杜拜 利雅得 多哈 安卡拉 伊斯坦布尔 内罗毕 约翰内斯堡 巴西利亚 里约热内卢 圣保罗 墨西哥城 哈瓦那 渥太华 多伦多 温哥华 联合国 槟城 新山 怡保 马六甲 古晋 亚庇 蒙得维的亚 亚的斯亚贝巴 的黎波里 阿比让 从化 会宁 新会 个旧",
);

/// Characters that a place's name does not hold. Many small words do stand in one: 呼和浩特, 成都.
const PROSE: &str = "的了是从從将把被让这這我他她你您没沒悉获獲者员讯报称稱要会年每个個影摄社";

static ASKED: LazyLock<Asked> = LazyLock::new(|| Asked::of(KNOWN));
static FRONTS: LazyLock<Fronts> = LazyLock::new(|| Fronts::of(KNOWN));
static OF_PROSE: LazyLock<Chars> = LazyLock::new(|| Chars::of(PROSE));

/// A place known by name.
pub(super) fn known(place: &str) -> bool {
    ASKED.has(place)
}

/// What can be the place of a head: a few Han characters, two places with a mark between them, a
/// ship's name in quotation marks.
pub(super) fn plausible(place: &str) -> bool {
    if holds(place, '、') {
        return place.split(one_of("、")).all(plausible);
    }
    if known(place) {
        return true;
    }
    let n = place.chars().count();
    // `“雪龙2”号`
    let ship = place.starts_with('“');
    let fit = |c: char| {
        ship && c.is_ascii_alphanumeric()
            || han(c) && !OF_PROSE.has(c)
            || dot(c)
            || slash(c)
            || matches!(c, '“' | '”' | '－' | '-' | '—')
    };
    (2..=14).contains(&n)
        && place.chars().all(fit)
        && (ship || place.starts_with(han))
        // `体育简讯`, `健康资讯`: another word lies under the mark.
        && !place.ends_with(one_of("简簡资資短喜通音腾騰快时要电電传傳来來即发水用停充供访訪写寫题題"))
}

/// Whether a text begins with the name of a place: one that is known, or a name and what kind of place it is
/// (`清河县…`, `下岭村…`). A headline does, since it says who or what it speaks of; a deck below it says it no more.
pub(crate) fn begins(text: &str) -> bool {
    /// Two characters that are a word and no name.
    const WORDS: Words = Words(
        "城市 都市 门市 地区 社区 小区 园区 景区 灾区 山区 校区 片区 市区 城区 乡镇 城镇 乡村 农村 山村 全村 全县 \
        全市 全省 全区 各县 各市 各省 各地 外省 外市 本市 本县 本省 我市 我县 我省 我区 股市 楼市 上市 夜市 超市 \
        集市 两省 三省 老区",
    );
    if FRONTS.begin(text) || Words("我国 中国").begin(text) {
        return true;
    }
    let mut before = ['\0'; 2];
    for (n, c) in text.chars().take(5).enumerate() {
        if !han(c) || OF_PROSE.has(c) {
            return false;
        }
        let least = if matches!(c, '县' | '縣') { 1 } else { 2 };
        if n >= least
            && matches!(c, '县' | '縣' | '市' | '省' | '区' | '區' | '州' | '镇' | '鎮' | '乡' | '鄉' | '村' | '旗')
        {
            return !WORDS.has(&[before[1], c].iter().collect::<String>());
        }
        before = [before[1], c];
    }
    false
}

/// The place that ends a run which begins with a person's name, by byte offset.
pub(super) fn behind_name(run: &str) -> Option<usize> {
    let mut known = 0;
    KNOWN.backs(run, &mut |n| {
        known = known.max(if run.len() >= n + 6 { n } else { 0 });
        false
    });
    if known > 0 {
        return Some(run.len() - known);
    }
    let n = run.chars().count();
    let name = match n {
        4 => 2,
        5 | 6 => 3,
        _ => return None,
    };
    let name = if n == 5 && run.chars().nth(2).is_some_and(|c| holds("石呼哈乌烏", c)) { 2 } else { name };
    run.char_indices().nth(name).map(|(i, _)| i)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_begins_with_the_place_it_speaks_of() {
        for text in ["清河县新桥通车", "沧县架桥", "下岭村的灯亮了", "江苏去年造林", "我国森林面积增加"]
        {
            assert!(begins(text), "{text}");
        }
        for text in ["城市地表水", "老旧小区改造", "新桥通车", "本县架桥", "", "3个村通车", "农村的路"]
        {
            assert!(!begins(text), "{text}");
        }
    }

    #[test]
    fn a_known_place_is_found_behind_a_name() {
        for (run, name) in
            [("王偉台北", "王偉"), ("王小明呼和浩特", "王小明"), ("李明清河", "李明"), ("王大明花蓮", "王大明")]
        {
            assert_eq!(behind_name(run).map(|i| &run[..i]), Some(name), "{run}");
        }
    }

    #[test]
    fn avoids_words_that_are_no_place() {
        for s in ["体育简", "资", "记者", "编辑部的", "1月"] {
            assert!(!plausible(s), "{s}");
        }
        assert!(plausible("蒙得维的亚") && !plausible("清河的桥"));
        assert!(plausible("北京、上海") && plausible("“远望”号") && plausible("呼和浩特"));
    }
}

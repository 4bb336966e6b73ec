//! People's names: which runs of characters can be one.
//!
//! In: a run without blanks or separators. Out: whether it is a name by itself ([`likely`], [`sure`]) or can be one where a
//! role word stands before it ([`possible`]). Where in a line one name ends and the next begins is told by
//! [`super::name_runs`].
//! Not handled: single-character pen names.

use std::sync::LazyLock;

use super::chars::Chars;
use super::text::{dot, han};
use super::words::{Asked, Words};
use crate::glyphs::{holds, one_of};

/// Surnames of one character that begin nearly all Han names, both scripts.
const SURNAMES: &str = "王李张刘劉陈陳杨楊黄黃赵趙吴吳周徐孙马朱胡郭何高林罗郑梁谢謝宋唐许許韩冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余餘杜叶葉程苏魏吕呂丁任沈姚卢盧姜崔钟谭譚陆陸汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閆段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万钱錢严覃武戴莫孔向汤湯常温康施文牛樊葛邢安齐易乔喬伍庞龐颜顏倪庄聂聶章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪紀梅童凌毕畢单季裴霍涂塗成苗谷曲盛冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华喻祁蒲房滕屈饶饒解牟艾尤阳穆农司卓古吉缪繆简车项項连芦蘆麦麥褚娄婁窦竇戚岑景党黨宫费費卜冷晏席卫衛郦酈羿释荀庾暨濮逄缑米柏宗瞿桂全佟应臧闵閔苟邬鄔边卞姬师和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟邝鄺官封谈匡鞠惠荆荊乐冀郁胥南班储儲原栗燕楚鄢劳勞谌諶奚皮粟冼蔺藺仉楼盘盤满滿闻位厉厲伊仝区郜海阚闞花权權强帅帥屠豆朴盖蓋练練廉禹井祖漆巴丰豐支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙闕浦戈伏鹿薄邸雍辜羊裘亓修邰赫杭况況宿鲜鮮印逯隆茹诺諾战慕危玉银亢嵇公哈湛宾戎勾茅利于呼居揭干尉冶斯元束檀衣信展阴陰昝智竺幸奉植富尧堯扶毋笪鄞衡步耶仰雪仁赖賴洪翁丘阎閻畅暢糜凤鳳酆贝贲賁诸钮鈕麴汲邴乌隗宓郗钭蓟薊怀懷莘贡貢璩郏郟宦桓沃訾巢蒯";
/// Surnames that as often begin an ordinary word: not enough where nothing else speaks for a name.
const WEAK: &str = "和来都那但相初全向成常连应解单明国平公干利信展全于原官海位支战印居呼元步富幸植平门云仁雪玉银师索敬普修伏满滿计花强路管祖高方文南东安华金江马农权權洪丘畅暢凤鳳贝诸乌怀懷贡貢沃巢";
/// Surnames of two characters.
const DOUBLE: Words = Words(
    "欧阳 上官 诸葛 司马 司徒 夏侯 东方 皇甫 尉迟 公孙 慕容 长孙 宇文 端木 令狐 独孤 南宫 轩辕 西门 百里 呼延 东郭 闻人 澹台 范姜 张简 完颜 拓跋 赫连 司空 淳于 太史 公羊 羊舌 钟离 万俟 公冶 濮阳 谷梁",
);
/// Characters that stand in prose and hardly ever in a name.
const PROSE: &str = "的了是从從将把被让这這我他她你您没沒就悉获獲吗呢吧么们请及其此则則者该該因但";
/// Those of them that given names have now and then: `潘从文`.
const GIVEN: &str = "从從将將把被让讓因但其及就该該则則";
/// Words that follow a role word and are no name.
const NO_NAME: Words = Words(
    "如图 周一 周二 周三 周四 周五 周六 周日 相关 手记 观察 调查 走笔 来信 见闻 札记 感言 点评 专访 说法 探访 走基层 走访 采访 体验 提问 日前 近日 今日 昨日 昨天 今天 获悉 了解 之家 俱乐部 招待会 发布会 协会 工作室 视角 视线 视点 行动 在线 现场 团队 队伍 亲历 回访 会客厅 出镜 连线 帮 节 会 站 证 部 文章 文稿 专栏 制度 管理 培训 计划 时间 招募 招聘 须知 来到 应邀 连日 高度 安全 时常",
);

static ASKED: LazyLock<Asked> = LazyLock::new(|| Asked::of(NO_NAME));
static ALL: LazyLock<Chars> = LazyLock::new(|| Chars::of(SURNAMES));
static OF_DOUBLE: LazyLock<Chars> = LazyLock::new(|| Chars::of("").with_first(DOUBLE));
static OF_WEAK: LazyLock<Chars> = LazyLock::new(|| Chars::of(WEAK));
static OF_PROSE: LazyLock<Chars> = LazyLock::new(|| Chars::of(PROSE));

/// A Han surname of one character.
pub(super) fn surname(c: char) -> bool {
    ALL.has(c)
}

/// A character that Han names begin with.
pub(super) fn begins(c: char) -> bool {
    ALL.has(c) || OF_DOUBLE.has(c)
}

/// True where the run begins with a surname of two characters.
pub(super) fn double_surname(run: &str) -> bool {
    run.chars().next().is_some_and(|c| OF_DOUBLE.has(c)) && DOUBLE.begin(run)
}

/// True where the run holds a character of prose, or is a word known to be no name.
pub(super) fn prose(run: &str) -> bool {
    speaks(run) || ASKED.has(run)
}

/// True where the run holds a character of prose.
pub(super) fn speaks(run: &str) -> bool {
    tells(run, "")
}

/// The same, but for characters that given names have.
fn tells(run: &str, given: &str) -> bool {
    // `王伟说`: the verb of a sentence.
    let verb = run.chars().nth(2).is_some() && run.ends_with(one_of("说說称稱问問答")) && !double_surname(run);
    verb || run.chars().any(|c| OF_PROSE.has(c) && !holds(given, c))
}

/// A Han name that needs no context: a surname and one or two more characters, or with a dot.
pub(crate) fn likely(run: &str) -> bool {
    !prose(run) && shaped(run)
}

/// As [`likely`] where a role word stands before it: `潘从文` is a name then.
pub(super) fn titled(run: &str) -> bool {
    shaped(run) && !tells(run, GIVEN) && !ASKED.has(run)
}

/// As long as a Han name is, and begins as one.
fn shaped(run: &str) -> bool {
    let n = run.chars().count();
    match run.chars().next() {
        Some(c) if run.chars().any(dot) => han(c) && n >= 4,
        Some(_) if double_surname(run) => (3..=4).contains(&n),
        Some(c) => surname(c) && (2..=3).contains(&n),
        None => false,
    }
}

/// As [`likely`], and the surname is not the beginning of a common word, as none of two characters is.
pub(super) fn sure(run: &str) -> bool {
    let long = || run.chars().any(dot) || run.chars().nth(3).is_some();
    likely(run) && (long() || run.chars().next().is_some_and(|c| !OF_WEAK.has(c)))
}

/// What could be a name where a role word stands before it: no surname asked for.
pub(super) fn possible(run: &str) -> bool {
    let n = run.chars().count();
    let dotted = run.chars().any(dot);
    let latin = run.chars().all(|c| c.is_ascii_alphabetic() || c == ' ' || c == '.' || c == '-' || c == '\'');
    // `王为民` is a name, `图为大桥` is not.
    (titled(run) || !prose(run) && !run.contains(one_of("为為本0123456789")))
        && (dotted && (3..=24).contains(&n) || latin && (2..=30).contains(&n) || (2..=6).contains(&n))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn avoids_words_that_follow_记者_and_are_no_names() {
        assert!(!likely("手记") && !possible("手记") && !possible("从现场") && !likely("走基层"));
        assert!(likely("王伟") && likely("欧阳青云") && !sure("高度") && !sure("来到"));
        assert!(!titled("来到") && !titled("王伟说") && !titled("从文") && !titled("王的") && !possible("从文山上"));
    }

    #[test]
    fn given_names_hold_small_words_where_a_role_stands_before_them() {
        for name in ["周从文", "李及山", "王将", "欧阳其山"] {
            assert!(titled(name) && possible(name) && !likely(name), "{name}");
        }
    }
}

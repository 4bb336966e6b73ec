//! The dateline text of a message head that stands without brackets: `新华社北京12月29日电`.
//!
//! In: the first characters of a paragraph, blanks taken out. Out: its bytes and its parts.
//! Three shapes, tried in this order: source, place, day and mark; source, place and mark;
//! source and mark.
//! Not handled: heads without a mark (`本报北京1月2日`).

use std::sync::LazyLock;

use super::dated::{Behind, KIND, dated, has_day};
use super::outlets::{self, Fits};
use super::pattern::{Pattern, pattern};
use super::text::opens;
use super::words::Words;
use super::{places, sources};
use crate::glyphs::{holds, one_of};

/// A dateline text: bytes of the tight text, and its parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Line {
    pub len: usize,
    pub source: Option<String>,
    pub place: Option<String>,
    pub date: Option<String>,
}

static PLACED: LazyLock<Pattern> = LazyLock::new(|| {
    let re = ["^(?P<place>[一-鿿·“”]{2,8}?(?:、[一-鿿·]{2,10}?){0,9})", KIND, "(?P<mark>电|電|讯|訊)"].concat();
    pattern(&re)
});
static PLAIN: LazyLock<Pattern> = LazyLock::new(|| {
    let re = [
        "^(?:(?:受权|授权|受權|授權)发[布佈]|受權發[布佈]|供本[报報](?:特稿|专稿|专电)|",
        KIND,
        // `本报96706热线消息`
        "(?:[0-9]{3,12}热线)?(?P<mark>讯|訊|电|電|快讯|消息|[报報][道導导]|特稿))",
    ]
    .concat();
    pattern(&re)
});

/// A mark and no more: `讯（`, `特稿`.
fn plain(text: &str) -> Option<Behind<'_>> {
    // Nearly all are such.
    let sure = text.chars().next().filter(|&c| holds("讯訊电電", c)).map(|c| &text[..c.len_utf8()]);
    sure.map(|mark| Behind { place: "", date: "", mark, len: mark.len() }).or_else(|| Behind::by(&PLAIN, text))
}

/// A source and what stands behind it.
struct Found<'t> {
    source: &'t str,
    /// Bytes of all of it.
    len: usize,
    behind: Behind<'t>,
}

/// Words that stand before a source.
const LEAD: Words = Words("本栏均据 又据 另据 据 本报综合 综合 来源： 原载");

/// Reads what stands behind a source.
type Read = fn(&str) -> Option<Behind<'_>>;

/// The first source that has such behind it: with the words before it passed over, else without.
fn found<'t>(tight: &'t str, outlets: fn(&str, Fits<'_>) -> bool, read: Read) -> Option<Found<'t>> {
    outlets::begins(tight, LEAD).find_map(|from| {
        let (text, mut out) = (&tight[from..], None);
        outlets(text, &mut |n| {
            out = read(&text[n..]).map(|behind| Found { source: &text[..n], len: from + n + behind.len, behind });
            out.is_some()
        });
        out
    })
}

/// The dateline text at the start of a tight text; `rest_blank(n)` says whether blanks stand behind
/// byte `n` on the page, which is as good as a bracket.
pub(super) fn dateline(tight: &str, rest_blank: impl Fn(usize) -> bool) -> Option<Line> {
    if has_day(tight)
        && let Some(Found { source, len, behind: c }) = found(tight, outlets::any, dated)
    {
        let place = Some(c.place).filter(|p| !p.is_empty());
        let fit = sources::plausible(source) && place.is_none_or(places::plausible);
        let strong = matches!(c.mark, "电" | "電" | "讯" | "訊") || place.is_some();
        if fit
            && (strong && sources::ends_word(c.mark, &tight[len..]) || parted(&tight[len..], rest_blank(len)))
            && !(c.mark.ends_with(one_of("道導")) && tight[len..].starts_with('，'))
        {
            // `红网时刻新闻1月2日讯`: what ends like a house belongs to the source.
            let house =
                place.filter(|p| p.ends_with(one_of("报報网網")) || p.ends_with("新闻") || p.ends_with("客户端"));
            return Some(Line {
                len,
                source: Some([source, house.unwrap_or("")].concat()),
                place: place.filter(|_| house.is_none()).map(str::to_owned),
                date: Some(c.date.to_owned()),
            });
        }
    }
    // The plain shape first where the mark follows at once: `晚报讯` is no `晚` with a place.
    if let Some(Found { source, len, behind: c }) = found(tight, outlets::any, plain) {
        let rest = &tight[len..];
        let mark = c.mark;
        let known = sources::known(source);
        let parted = parted(rest, rest_blank(len));
        let fit = match mark {
            "" => true,
            "讯" | "訊" => known || parted || source.ends_with(one_of("报報")),
            "电" | "電" => known && (parted || tight.starts_with(one_of("据據")) || source.ends_with('社')),
            "特稿" => known,
            // `委员会网站发布消息：` tells who gave the news out, in a sentence.
            "消息" if source.ends_with("发布") => false,
            _ => parted && !rest.starts_with(one_of("，,")),
        };
        if fit && sources::plausible(source) && sources::ends_word(mark, rest) {
            return Some(Line { len, source: Some(source.to_owned()), ..Line::default() });
        }
    }
    let Found { source, len, behind: c } = found(tight, outlets::paper, |s| Behind::by(&PLACED, s))?;
    let (place, rest) = (c.place, &tight[len..]);
    let known = places::known(place);
    let fit = sources::plausible(source) && places::plausible(place) && sources::ends_word(c.mark, rest);
    (fit && (known || parted(rest, rest_blank(len)))).then(|| Line {
        len,
        source: Some(source.to_owned()),
        place: Some(place.to_owned()),
        date: None,
    })
}

/// True where what follows parts the head from the text: the end, blanks, a bracket, a role word.
fn parted(rest: &str, blanks: bool) -> bool {
    blanks
        || rest.is_empty()
        || rest.starts_with(|c| opens(c) || matches!(c, '：' | ':' | '—' | '）' | ')' | '】' | '“' | '《'))
        || Words("记者 通讯员").begin(rest)
}

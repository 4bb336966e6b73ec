//! Message heads that name another paper, or a house no ending tells.
//!
//! Part of [`super::head`]. In: what stands in the bracket of a head (`美国《晨报》网站3月5日文章`, `环球时报报道 记者
//! 王伟`), or the beginning of a paragraph (`清都讯 记者王伟`). Out: source, day and people, as of other heads.
//! A house that is not known has its head only where somebody signs behind it.
//! Not handled: the title behind such a head (`题：…`), which stays in the paragraph; who wrote what it names is read by
//! [`super::head_people`].

use std::sync::LazyLock;

use super::inner::{self, Phrase};
use super::pattern::{Pattern, pattern};
use super::text::{blank, close_up, trimmed};
use super::tight::Tight;
use super::{Range, dates, head::Head, names, people, sources, titles};
use crate::glyphs::{by, one_of};

/// `美国《晨报》网站3月5日文章`: a paper abroad, its day or issue (`5/6月号`), and what it printed.
static ABROAD: LazyLock<Pattern> = LazyLock::new(|| {
    let day = dates::day_pattern();
    pattern(
        &[
            "^(?P<source>[一-鿿·]{0,10}(?:[《〈][^》〉]{1,20}[》〉]|[社台臺报報网網]|公司)[一-鿿]{0,6}?)(?:(?P<date>",
            &day,
            ")|[0-9/]+月[号號])(?:一期|网络版|網站|网站)?(?:发表)?(?:文章|报道|報道|報導|刊文|社论|社論|评论|評論)$",
        ]
        .concat(),
    )
});
/// `清都讯`, `北岸3月1日讯`.
static HOUSE: LazyLock<Pattern> = LazyLock::new(|| {
    let day = dates::day_pattern();
    pattern(&["^(?P<source>[一-鿿A-Za-z0-9·/]{2,12}?)(?P<date>", &day, ")?[讯訊]"].concat())
});

/// What a bracket says that names a paper abroad.
pub(super) fn abroad(text: &str, within: Range) -> Option<Phrase> {
    let s = &text[within.clone()];
    if !s.contains(one_of("日號号")) || !s.trim_end_matches(by(blank)).ends_with(one_of("章道導文论論")) {
        return None;
    }
    let tight = close_up(s);
    let c = ABROAD.captures(&tight)?;
    let (source, date) = (Some(c["source"].to_owned()), c.name("date").map(|m| m.as_str().to_owned()));
    Some(Phrase { source, date, text: within, ..Phrase::default() })
}

/// A head and who signs behind it in one bracket: `环球时报报道 记者 王伟`.
pub(super) fn with_people(text: &str, within: Range) -> Option<Phrase> {
    let t = trimmed(&text[within.clone()]);
    let within = within.start + t.start..within.start + t.end;
    let gap = text[within.clone()].find(by(blank)).map(|i| within.start + i)?;
    let role = gap + text[gap..within.end].len() - text[gap..within.end].trim_start_matches(by(blank)).len();
    titles::at_start(&text[role..within.end])?;
    let mut phrase = inner::phrase(text, within.start..gap).filter(|p| !p.text.is_empty() && p.signed.is_empty())?;
    let people = people::read(text, role..within.end)?;
    phrase.signed = people.signed(text);
    (!phrase.signed.is_empty() && people.every(&names::likely)).then_some(phrase)
}

/// The head of a house that is not known, without those who sign behind it: the caller asks for them.
pub(super) fn house(text: &str, piece: Range) -> Option<Head> {
    let tight = Tight::new(text, piece);
    let c = HOUSE.captures(&tight.text)?;
    let source = &c["source"];
    // `资讯`, `简讯`, `喜讯`: a word, and no house.
    let word = source.ends_with(one_of("通资資简簡快喜音电電短视視问問审審捷闪閃回"));
    if word || !sources::plausible(source) || names::speaks(source) {
        return None;
    }
    let at = tight.back(0..c.get(0)?.end());
    Some(Head {
        at: at.clone(),
        text: at,
        source: Some(source.to_owned()),
        date: c.name("date").map(|m| m.as_str().to_owned()),
        ..Head::default()
    })
}

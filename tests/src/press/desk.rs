//! The desk: a story of the copy, edited for one page.
//!
//! In: a story, the day, the paper. Out: the lines to set and the gold that goes with them:
//! the message head before the first paragraph, the signature line, the printed column label.
//! The gold keeps the head in the first paragraph's text, as the parser must.

use super::Chance;
use super::day::Day;
use super::story::{Form, Kind, Story};
use crate::gold::{GoldArticle, GoldDateline, GoldParagraph};

/// A story ready to be set.
#[derive(Debug, Clone)]
pub(super) struct Edited {
    /// What the parser should find.
    pub gold: GoldArticle,
    /// The column label as printed, with its ornament; none where another story prints it.
    pub label: Option<String>,
    /// A line of signatures.
    pub signature: Option<String>,
    /// Body as printed.
    pub body: Vec<(Kind, String)>,
    /// May go on elsewhere.
    pub jumps: bool,
}

/// Edits a story.
pub(super) fn edit(story: &Story, day: Day, paper: &str, chance: &mut Chance) -> Edited {
    let mut gold = GoldArticle {
        id: story.id.clone(),
        column: story.series.clone().or_else(|| story.column.clone()),
        kicker: story.kicker.clone(),
        headline: story.headline.clone(),
        subhead: story.deck.clone(),
        bylines: story.by.clone(),
        captions: story.captions.clone(),
        ..GoldArticle::default()
    };
    let mut body = story.body.clone();
    let mut signature = None;
    match story.form {
        Form::Plain => gold.bylines.clear(),
        Form::Signed => signature = Some(signed(story, chance)),
        Form::Report | Form::Agency => {
            let (head, dateline, named) = if story.traditional {
                traditional_head(story, chance)
            } else if story.form == Form::Agency {
                agency_head(story, day, chance)
            } else {
                own_head(story, day, paper, chance)
            };
            gold.dateline = Some(dateline);
            if !named {
                gold.bylines.clear();
            }
            if let Some((_, text)) = body.iter_mut().find(|b| b.0 == Kind::Paragraph) {
                *text = format!("{head}{text}");
            }
        }
    }
    let kind = |k: Kind| {
        if k == Kind::Crosshead { "crosshead" } else { "text" }
    };
    let paragraph = |(k, t): &(Kind, String)| GoldParagraph { kind: kind(*k).to_owned(), text: t.clone() };
    gold.paragraphs = body.iter().map(paragraph).collect();
    let label = gold.column.as_ref().map(|c| ornament(c, chance));
    Edited { gold, label, signature, body, jumps: story.jumps }
}

fn ornament(label: &str, chance: &mut Chance) -> String {
    match chance.below(5) {
        0 => format!("【{label}】"),
        1 => format!("·{label}·"),
        2 => format!("●{label}"),
        _ => label.to_owned(),
    }
}

/// Names by role, in printed order: `记者周岚、许一舟 通讯员石小满`.
fn names(story: &Story, separator: &str, after_role: &str, chance: &mut Chance) -> String {
    let mut out = String::new();
    let mut role = "";
    for (r, name) in &story.by {
        if r != role {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(r);
            out.push_str(after_role);
            role = r;
        } else {
            out.push_str(separator);
        }
        // Two-character names are padded to the width of three, in signature lines.
        let mut chars = name.chars();
        match (chars.next(), chars.next(), chars.next()) {
            (Some(a), Some(b), None) if !after_role.is_empty() && chance.yes(30) => {
                out.extend([a, '\u{3000}', b]);
            }
            _ => out.push_str(name),
        }
    }
    out
}

fn signed(story: &Story, chance: &mut Chance) -> String {
    let outlet = if story.traditional { "本報" } else { "本报" };
    let outlet =
        if story.by.first().is_some_and(|b| b.0.starts_with("记者") || b.0 == "記者") { outlet } else { "" };
    let mark = *chance.pick(&["", "", "■", "□", "◎"]);
    format!("{mark}{outlet}{}", names(story, " ", " ", chance))
}

fn own_head(story: &Story, day: Day, paper: &str, chance: &mut Chance) -> (String, GoldDateline, bool) {
    let by = names(story, "、", "", chance);
    let named = !by.is_empty();
    let brackets = if named { format!("（{by}）") } else { String::new() };
    let own = |source: &str| GoldDateline { source: Some(source.to_owned()), ..GoldDateline::default() };
    let (day, placed) = (day.before(chance.below(2)), story.place.as_deref());
    let date = format!("{}月{}日", day.month, day.day);
    match (chance.below(6), placed) {
        (0 | 1, Some(place)) => {
            let word = if chance.yes(70) { "电" } else { "讯" };
            let gold = GoldDateline { place: Some(place.to_owned()), date: Some(date.clone()), ..own("本报") };
            (format!("本报{place}{date}{word}{brackets} "), gold, named)
        }
        (2, _) => (format!("{paper}讯{brackets}"), own(paper), named),
        (3, _) if named => (format!("本报讯 {by}报道："), own("本报"), true),
        (4, _) => (format!("本报讯 {brackets} "), own("本报"), named),
        _ => (format!("本报讯{brackets}"), own("本报"), named),
    }
}

fn agency_head(story: &Story, day: Day, chance: &mut Chance) -> (String, GoldDateline, bool) {
    let day = day.before(1);
    let date = format!("{}月{}日", day.month, day.day);
    let place = story.place.clone().unwrap_or_else(|| "临渡".to_owned());
    let gold =
        GoldDateline { source: Some("新华社".to_owned()), place: Some(place.clone()), date: Some(date.clone()) };
    let by = names(story, "、", "", chance);
    match chance.below(3) {
        0 => (format!("据新华社{place}{date}电 "), gold, false),
        _ if by.is_empty() => (format!("新华社{place}{date}电 "), gold, false),
        _ => (format!("新华社{place}{date}电 （{by}）"), gold, true),
    }
}

fn traditional_head(story: &Story, chance: &mut Chance) -> (String, GoldDateline, bool) {
    let place = story.place.clone();
    let first = story.by.first().map(|b| b.1.clone());
    let placed =
        |source: Option<&str>| GoldDateline { source: source.map(str::to_owned), place: place.clone(), date: None };
    match (chance.below(4), &first, &place) {
        (0, Some(name), Some(p)) => (format!("〔記者{name}／{p}報導〕"), placed(None), true),
        (1, Some(name), Some(p)) => (format!("【記者{name}╱{p}報導】"), placed(None), true),
        (2, Some(name), _) => {
            let gold = GoldDateline { source: Some("本報".to_owned()), ..GoldDateline::default() };
            (format!("【本報訊】記者{name}報道："), gold, true)
        }
        _ => {
            let gold = GoldDateline { source: Some("本報".to_owned()), ..GoldDateline::default() };
            ("【本報訊】".to_owned(), gold, false)
        }
    }
}

//! What a page may hold, and the lines it leaves.
//!
//! In: choices. Out: lines without their ends. Prose is cut from the press's copy, so that heads
//! and bodies share words as they do in a paper.

use std::sync::LazyLock;

use arbitrary::{Arbitrary, Unstructured};

use super::PIECES;
use crate::press::{self, Chance, Kind, Story, stories};
use crate::texts;

/// One thing on a page. Numbers are taken modulo what there is.
#[derive(Debug, Clone, Arbitrary)]
pub(super) enum Item {
    /// Head lines of a story of the copy.
    Head { story: u8, shadow: Shadow, spaced: bool },
    /// Paragraphs of a story, set in one column.
    Body { story: u8, from: u8, count: u8, set: Setting },
    /// Two stories, column beside column.
    Beside { left: u8, right: u8, set: Setting, gap: u8 },
    /// Two stories, line for line in turns.
    Woven { left: u8, right: u8, set: Setting, turn: u8 },
    /// Loose pieces on one line.
    Pieces(Few),
    /// Words that the parser's source names, on one line.
    Words(Few),
    /// The story goes on elsewhere, or comes from there.
    Jump { page: u8, from: bool },
    /// Folio line, editors, masthead.
    Furniture { which: u8, number: u8 },
    /// A caption and its credit.
    Caption { story: u8, with_credit: bool },
    /// A line that is there once more.
    Again { story: u8, times: u8 },
    /// Blank lines.
    Blank { lines: u8 },
    /// A page break where none belongs.
    Feed,
}

/// How a head was printed.
#[derive(Debug, Clone, Copy, Arbitrary)]
pub(super) enum Shadow {
    Once,
    /// Runs of so many characters, each twice.
    Runs(u8),
    /// The whole line again.
    Line,
    /// Each character again.
    Characters,
}

/// How a body was set.
#[derive(Debug, Clone, Copy, Arbitrary)]
pub(super) struct Setting {
    measure: u8,
    indent: bool,
    spaced: bool,
    blank_between: bool,
}

/// Up to eight pieces.
#[derive(Debug, Clone)]
pub(super) struct Few(Vec<u16>);

impl<'a> Arbitrary<'a> for Few {
    fn arbitrary(u: &mut Unstructured<'a>) -> arbitrary::Result<Self> {
        let count = u.int_in_range(0..=8)?;
        (0..count).map(|_| u.arbitrary()).collect::<Result<_, _>>().map(Self)
    }
}

fn of<T>(list: &[T], n: u8) -> &T {
    &list[usize::from(n) % list.len()]
}

impl Item {
    pub(super) fn lines(&self) -> Vec<String> {
        match self {
            Self::Head { story, shadow, spaced } => {
                let story = of(stories(), *story);
                let heads = story.kicker.iter().chain(&story.headline).chain(&story.deck);
                heads.map(|line| shadow.print(&space(line, *spaced))).collect()
            }
            Self::Body { story, from, count, set } => {
                let body = prose(*story);
                let paragraphs = body.iter().cycle().skip(usize::from(*from) % body.len());
                let some = paragraphs.take(1 + usize::from(*count) % 3);
                some.flat_map(|(_, text)| set.lines(text)).collect()
            }
            Self::Beside { left, right, set, gap } => {
                let (left, right) = (column(*left, set), column(*right, set));
                let wide = left.iter().map(|l| width(l)).max().unwrap_or(0) + 1 + usize::from(*gap) % 8;
                let rows = 0..left.len().max(right.len());
                let at = |lines: &[String], i: usize| lines.get(i).cloned().unwrap_or_default();
                rows.map(|i| {
                    let first = at(&left, i);
                    let pad = " ".repeat(wide - width(&first));
                    format!("{first}{pad}{}", at(&right, i))
                })
                .collect()
            }
            Self::Woven { left, right, set, turn } => {
                let (left, right) = (column(*left, set), column(*right, set));
                let each = 1 + usize::from(*turn) % 6;
                let (mut a, mut b) = (left.chunks(each), right.chunks(each));
                let mut out = Vec::new();
                loop {
                    let (x, y) = (a.next(), b.next());
                    if x.is_none() && y.is_none() {
                        return out;
                    }
                    out.extend(x.into_iter().chain(y).flatten().cloned());
                }
            }
            Self::Pieces(few) => {
                let line: String = few.0.iter().map(|&n| *of(PIECES, n as u8)).collect();
                line.split('\n').map(str::to_owned).collect()
            }
            Self::Words(few) => vec![few.0.iter().map(|&n| word(n)).collect()],
            Self::Jump { page, from } => vec![match (from, page % 3) {
                (true, 0) => format!("（上接第{}版）", page % 20),
                (true, _) => format!("（上接{}版）", page % 20),
                (false, 0) => format!("（下转第{}版）", page % 20),
                (false, 1) => format!("▲下转{}版", page % 20),
                (false, _) => format!("下转 A{:02}", page % 20),
            }],
            Self::Furniture { which, number } => vec![match which % 6 {
                0 => format!("第{number}版 民生"),
                1 => format!("{:02} 要闻", number % 30),
                2 => "责任编辑：顾小楼 版式：苗青".to_owned(),
                3 => "国内统一刊号：CN91-0001".to_owned(),
                4 => format!("2021年{}月{}日 星期四", number % 14, number % 33),
                _ => "临渡日报".to_owned(),
            }],
            Self::Caption { story, with_credit } => {
                let mut text: String = prose(*story)[0].1.chars().take(26).collect();
                text.insert_str(0, "图为");
                if *with_credit {
                    text.push_str("。 周岚 摄");
                }
                vec![text]
            }
            Self::Again { story, times } => {
                let line = of(stories(), *story).headline.concat();
                vec![line; 1 + usize::from(*times) % 4]
            }
            Self::Blank { lines } => vec![String::new(); 1 + usize::from(*lines) % 4],
            Self::Feed => vec!["\u{c}".to_owned()],
        }
    }
}

impl Shadow {
    fn print(self, line: &str) -> String {
        let chars: Vec<char> = line.chars().collect();
        let twice = |run: &[char]| [run, run].concat();
        match self {
            Self::Once => line.to_owned(),
            Self::Runs(n) => chars.chunks(1 + usize::from(n) % 9).flat_map(twice).collect(),
            Self::Line => twice(&chars).into_iter().collect(),
            Self::Characters => chars.chunks(1).flat_map(twice).collect(),
        }
    }
}

impl Setting {
    fn lines(&self, text: &str) -> Vec<String> {
        let measure = 2 * (1 + usize::from(self.measure) % 40);
        let mut lines = press::set(text, measure, &mut Chance::new(1));
        if let Some(first) = lines.first_mut().filter(|_| self.indent) {
            first.insert_str(0, "\u{3000}\u{3000}");
        }
        lines.iter_mut().for_each(|line| *line = space(line, self.spaced));
        lines.extend(self.blank_between.then(String::new));
        lines
    }
}

fn word(n: u16) -> &'static str {
    static WORDS: LazyLock<Vec<String>> = LazyLock::new(texts::words);
    &WORDS[usize::from(n) % WORDS.len()]
}

/// The body of a story, of those that have one.
fn prose(story: u8) -> &'static [(Kind, String)] {
    let with: Vec<&Story> = stories().iter().filter(|s| !s.body.is_empty()).collect();
    &of(&with, story).body
}

/// The first paragraphs of a story in one column.
fn column(story: u8, set: &Setting) -> Vec<String> {
    prose(story).iter().take(2).flat_map(|(_, text)| set.lines(text)).collect()
}

fn space(line: &str, spaced: bool) -> String {
    if !spaced {
        return line.to_owned();
    }
    line.chars().flat_map(|c| [c, ' ']).collect()
}

/// Width in half-em.
fn width(line: &str) -> usize {
    line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

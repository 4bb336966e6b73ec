//! Papers that no desk would print: any number of pages, each any list of things a page has.
//!
//! In: bytes, read as choices (`arbitrary`). Out: text in the shapes that extractors leave: heads,
//! columns of any measure, columns side by side, doubled runs, furniture, jumps, form feeds.
//!
//! The press sets what a paper could print, and knows what it set; here the choices are free, so
//! that a fuzzer can steer them one by one. The same bytes give the same text.
//!
//! Not made: gold. These texts are for rules that hold for any text.

mod pieces;
mod sheet;

use arbitrary::{Arbitrary, Unstructured};

pub use pieces::PIECES;
use sheet::Item;

/// Items of one page; more would only make the fuzzer slower.
const ITEMS: usize = 16;
/// Pages of one paper.
const PAGES: usize = 3;

/// A page or an issue.
#[derive(Debug, Clone)]
pub struct Paper {
    pages: Vec<Vec<Item>>,
    seam: Seam,
    ending: Ending,
}

/// What stands between pages.
#[derive(Debug, Clone, Copy, Arbitrary)]
enum Seam {
    Feed,
    FeedAndLine,
    Nothing,
}

/// How lines end.
#[derive(Debug, Clone, Copy, Arbitrary)]
enum Ending {
    Lf,
    LfAgain,
    Crlf,
    Cr,
    Blank,
    Loose,
}

impl<'a> Arbitrary<'a> for Paper {
    fn arbitrary(u: &mut Unstructured<'a>) -> arbitrary::Result<Self> {
        let (seam, ending) = (u.arbitrary()?, u.arbitrary()?);
        let mut pages = vec![Vec::new()];
        while !u.is_empty() {
            let full = pages.last().is_some_and(|page| page.len() >= ITEMS);
            if full || u.ratio(1, 12)? {
                if pages.len() == PAGES {
                    break;
                }
                pages.push(Vec::new());
            }
            let item = u.arbitrary()?;
            pages.last_mut().into_iter().for_each(|page| page.push(Item::clone(&item)));
        }
        Ok(Self { pages, seam, ending })
    }
}

impl Paper {
    /// The paper that bytes choose.
    pub fn read(bytes: &[u8]) -> Self {
        Self::arbitrary(&mut Unstructured::new(bytes)).unwrap_or(Self {
            pages: Vec::new(),
            seam: Seam::Feed,
            ending: Ending::Lf,
        })
    }

    /// What an extractor would give.
    pub fn text(&self) -> String {
        let end = match self.ending {
            Ending::Lf | Ending::LfAgain => "\n",
            Ending::Crlf => "\r\n",
            Ending::Cr => "\r",
            Ending::Blank => " \n",
            Ending::Loose => "\n\n",
        };
        let seam = match self.seam {
            Seam::Feed => "\u{c}",
            Seam::FeedAndLine => "\u{c}\n",
            Seam::Nothing => "",
        };
        let page = |items: &Vec<Item>| {
            let lines = items.iter().flat_map(Item::lines);
            lines.map(|line| line + end).collect::<String>()
        };
        self.pages.iter().map(page).collect::<Vec<_>>().join(seam)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::press::Chance;

    fn text(seed: u64) -> String {
        let mut chance = Chance::new(seed);
        let bytes: Vec<u8> = (0..300).map(|_| chance.bits() as u8).collect();
        Paper::read(&bytes).text()
    }

    #[test]
    fn the_same_bytes_give_the_same_text_and_none_give_none() {
        assert_eq!(text(7), text(7));
        assert_eq!(Paper::read(&[]).text(), "");
    }

    #[test]
    fn everything_a_page_has_comes_up() {
        let all: String = (0..80).map(text).collect();
        for sign in ["（下转", "（上接", "版", "责任编辑", "\u{c}", "本报讯", "\r\n", "    ", "摄", "——"]
        {
            assert!(all.contains(sign), "{sign:?} never comes up");
        }
    }
}

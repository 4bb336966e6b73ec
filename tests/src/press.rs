//! The press: invented stories, set as newspaper pages, printed in the broken shapes of eleven
//! text extractors, with the gold structure of what was set.
//!
//! In: a seed and an extractor. Out: the text and its gold; the same seed sets the same page for
//! every extractor, byte for byte on every machine.
//!
//! The walk: `story` reads the copy, `desk` edits it (message heads, signatures, jumps), `setter`
//! breaks lines by the law, `page` places frames, and an extractor prints them: `content` in the
//! order the frames were drawn, `geometry` and `rowwise` by where they stand.
//!
//! [`proof`] reads whole pages that were typed with the role of each line, for makes of paper that the copy does not have.
//!
//! Not simulated: vertical setting, pictures, text on curves, tables.

mod carry;
mod chance;
mod content;
mod day;
mod desk;
mod geometry;
mod imprint;
mod mutate;
mod page;
pub mod proof;
mod rowwise;
mod setter;
mod shadow;
mod story;
mod style;

use crate::gold::Gold;
pub use chance::Chance;
pub use mutate::mutate;
pub use setter::{opens, starts_no_line};
pub use story::{Kind, Story, stories};

/// Whose broken shape the text has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extractor {
    /// PDFBox as Tika drives it: blank lines by its paragraph rule, overprint kept in place.
    Tika,
    /// The same with its low threshold: a blank line after nearly every line.
    TikaLoose,
    /// PyMuPDF: no blank lines, overprint line by line.
    Mupdf,
    /// Chrome's: no blank lines, overprint undone, pages glued.
    Pdfium,
    /// `pdftotext`: reading order guessed from the page, columns mixed up, justified lines spaced.
    Poppler,
    /// `pdftotext -raw`: content order, no blank lines, overprint line by line.
    PopplerRaw,
    /// `pdftotext -layout`: columns side by side on a character grid.
    Layout,
    /// pdfplumber: rows across the page, the lines of a row joined by a blank, overprint character by character.
    Pdfplumber,
    /// pdfminer where lines stand apart: rows across the page, each line by itself with a blank one behind.
    Pdfminer,
    /// pypdf: content order, no blank lines, overprint on one line, a blank for an indent.
    Pypdf,
    /// PyMuPDF with `sort`: rows across the page, padded to the places of the columns, which drift; overprint repeated.
    Pymusort,
    /// markitdown: rows across the page, short ones as rows of tables of Markdown, long ones joined by blanks.
    Markitdown,
}

impl Extractor {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Tika,
        Self::TikaLoose,
        Self::Mupdf,
        Self::Pdfium,
        Self::Poppler,
        Self::PopplerRaw,
        Self::Layout,
        Self::Pdfplumber,
        Self::Pdfminer,
        Self::Pypdf,
        Self::Pymusort,
        Self::Markitdown,
    ];

    /// The name used in file names and floors.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tika => "tika",
            Self::TikaLoose => "tikaloose",
            Self::Mupdf => "mupdf",
            Self::Pdfium => "pdfium",
            Self::Poppler => "poppler",
            Self::PopplerRaw => "popplerraw",
            Self::Layout => "layout",
            Self::Pdfplumber => "pdfplumber",
            Self::Pdfminer => "pdfminer",
            Self::Pypdf => "pypdf",
            Self::Pymusort => "pymusort",
            Self::Markitdown => "markitdown",
        }
    }
}

/// A printed text with what was set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// What the extractor gave.
    pub text: String,
    /// What was set.
    pub gold: Gold,
}

/// One page.
pub fn page(seed: u64, extractor: Extractor) -> Printed {
    let mut chance = Chance::new(seed);
    let style = style::Style::draw(&mut chance);
    let mut set = page::single(&style, &mut chance);
    // What the extractor does to the page is drawn apart, so that all print the same page.
    let mut own = Chance::new(seed ^ ((extractor as u64 + 1) << 40));
    let text = print(&mut set, extractor, &style, &mut own);
    Printed { text, gold: set.gold }
}

/// An issue of three pages whose front-page stories go on inside, form feeds between the pages
/// where the extractor gives them.
pub fn issue(seed: u64, extractor: Extractor) -> Printed {
    let mut chance = Chance::new(seed);
    let style = style::Style::draw(&mut chance);
    let mut set = page::issue(&style, &mut chance);
    let mut own = Chance::new(seed ^ ((extractor as u64 + 1) << 40));
    let text = print(&mut set, extractor, &style, &mut own);
    Printed { text, gold: set.gold }
}

/// The lines of a paragraph set by the law at a measure in half-em, the first short by two characters
/// for its indent, which is not printed.
pub fn set(text: &str, measure: usize, chance: &mut Chance) -> Vec<String> {
    setter::set(text, measure, 4, false, chance).into_iter().map(|l| l.text).collect()
}

/// A head line with each of its runs doubled in place.
pub fn doubled(line: &str, chance: &mut Chance) -> String {
    shadow::in_place(line, chance)
}

/// A head line with its runs doubled over lines.
pub fn overprinted(line: &str, chance: &mut Chance) -> Vec<String> {
    shadow::over_lines(line, chance)
}

fn print(set: &mut page::Set, extractor: Extractor, style: &style::Style, chance: &mut Chance) -> String {
    match extractor {
        Extractor::Poppler => geometry::reading(set, style, chance),
        Extractor::Layout => geometry::grid(set, style, chance),
        Extractor::Pdfplumber => rowwise::joined(set, style, chance),
        Extractor::Pdfminer => rowwise::boxes(set, style, chance),
        Extractor::Pymusort => rowwise::placed(set, style, chance),
        Extractor::Markitdown => rowwise::tabled(set, style, chance),
        _ => content::print(set, extractor, style, chance),
    }
}

//! One page through the stages.
//!
//! Holds what a page gives before stories are stitched and the document is built.

use crate::articles::{self, Drafts};
use crate::columns;
use crate::digit_widths;
use crate::document::{FurnitureKind, Publication};
use crate::fields;
use crate::fragments;
use crate::glyphs::{self, Plain, RawCut, RawLine};
use crate::indents;
use crate::joined;
use crate::labelled;
use crate::lines::{self, Sheet};
use crate::options::Date;
use crate::punctuation;
use crate::reflow::Passage;
use crate::shadow;
use crate::stories::{self, Story};
use crate::tails;
use crate::vertical;
use crate::zones::{self, Block, Mark, Zone};

/// A parsed page.
#[derive(Debug, Default)]
pub(crate) struct PageParse {
    /// Byte range in the source.
    pub span: (usize, usize),
    /// Page number from the folio line.
    pub number: Option<u32>,
    /// That of a second folio line, where nothing showed that a page ends between them.
    pub other_number: Option<u32>,
    /// Section from the folio line.
    pub section: Option<String>,
    /// Date from the folio line.
    pub date: Option<Date>,
    /// Stories in reading order.
    pub stories: Vec<Story>,
    /// Furniture lines.
    pub furniture: Vec<(FurnitureKind, Passage)>,
    /// Text left over.
    pub unassigned: Vec<Passage>,
    /// Characters taken out.
    pub removed: Vec<RawCut>,
    /// Ornaments of column labels.
    pub ornaments: Vec<Passage>,
    /// Places of unknown characters.
    pub unknown: Vec<(u32, u32)>,
    /// What masthead and folio lines say of the paper.
    pub publication: Publication,
}

/// A page as far as its stories are told.
struct Reading {
    sheet: Sheet,
    blocks: Vec<Block>,
    drafts: Drafts,
    unknown: Vec<(u32, u32)>,
}

/// Parses `text[from..to]`, page number `index` of the text.
pub(crate) fn parse(text: &str, from: usize, to: usize, index: usize, explain: bool) -> PageParse {
    let mut read = as_page(text, from, to, explain);
    let Reading { sheet, blocks, drafts, .. } = &read;
    if sheet.han && (zones::is_log(sheet) || articles::leaves_most(sheet, blocks, drafts)) {
        read = as_lines(text, from, to);
    }
    let Reading { sheet, blocks, drafts, unknown } = read;
    let mut page = PageParse { span: (from, to), unknown, ..PageParse::default() };
    for draft in &drafts.stories {
        let mut story = stories::fill(&sheet, &blocks, draft, index, &mut page.ornaments);
        story.write_down(text);
        page.stories.push(story);
    }
    // The label of several stories has its ornaments once.
    page.ornaments.retain(|o| !o.is_empty());
    crate::sort::by(&mut page.ornaments, |o| u128::from(o.glyphs[0].at));
    page.ornaments.dedup_by_key(|o| o.glyphs[0].at);
    let mut month = None;
    for block in &blocks {
        if let Zone::Marked(Mark::Furniture(kind)) = block.zone {
            let passage = Passage::as_printed(&sheet, &block.lines);
            month = read_furniture(&passage.text(), kind, month, &mut page);
            page.furniture.push((kind, passage));
        }
    }
    for b in drafts.left {
        page.unassigned.push(Passage::of(&sheet, &blocks[b].lines));
    }
    page.removed = sheet.removed;
    page
}

/// Reads what a page of a paper is made of.
fn as_page(text: &str, from: usize, to: usize, explain: bool) -> Reading {
    let mut plain = glyphs::plain(text, from, to);
    punctuation::settle(&mut plain);
    vertical::join(&mut plain);
    digit_widths::settle(&mut plain.glyphs, &plain.lines);
    // Whoever labels a text has it in order.
    let (order, told) = match labelled::part(&plain.glyphs, &plain.lines) {
        Some((lines, told)) => (Order { lines, columnar: false, dealt: false }, told),
        None => (in_order(&mut plain), Vec::new()),
    };
    let mut sheet = lines::measure(&plain.glyphs, &order.lines, plain.removed, order.columnar);
    labelled::tell(&mut sheet.lines, &told);
    sheet.emphasise(&plain.headings);
    sheet.pictures = std::mem::take(&mut plain.pictures);
    let mut sheet = shadow::undo(sheet);
    sheet.dealt = order.dealt;
    let blocks = zones::zone(text, &sheet);
    articles::doubt_headings(&mut sheet, &blocks, &plain.headings);
    let (blocks, drafts) = articles::group(&mut sheet, blocks, explain);
    Reading { sheet, blocks, drafts, unknown: plain.unknown }
}

/// The lines of a page as they are read.
struct Order {
    lines: Vec<RawLine>,
    /// Side-by-side columns were cut.
    columnar: bool,
    /// Fragments were dealt back to their columns.
    dealt: bool,
}

/// Puts the lines of a page in order.
fn in_order(plain: &mut Plain) -> Order {
    let lines = joined::part(&plain.glyphs, &plain.lines, !plain.headings.is_empty());
    let cut = columns::cut(&plain.glyphs, &lines);
    // Columns show their measures once they are cut.
    if cut.columnar {
        digit_widths::settle(&mut plain.glyphs, &cut.lines);
    }
    let ordered = match cut.columnar {
        true => fragments::mended(&plain.glyphs, &cut.lines),
        false => fragments::order(&plain.glyphs, &cut.lines),
    };
    let raw = ordered.as_deref().unwrap_or(&cut.lines);
    let raw = if cut.columnar { raw.into() } else { indents::part(&plain.glyphs, raw) };
    let lines = tails::join(&mut plain.glyphs, &raw).into_owned();
    Order { lines, columnar: cut.columnar, dealt: ordered.is_some() && !cut.columnar }
}

/// Reads a text that is no page of a paper: its lines as they came are the paragraphs of one story, and nothing else is said
/// of them.
fn as_lines(text: &str, from: usize, to: usize) -> Reading {
    let mut plain = glyphs::plain(text, from, to);
    punctuation::settle(&mut plain);
    let sheet = lines::measure(&plain.glyphs, &plain.lines, plain.removed, false);
    let blocks = zones::plain(&sheet);
    let drafts = articles::plain(&blocks);
    Reading { sheet, blocks, drafts, unknown: plain.unknown }
}

/// Reads what a line of furniture says of the page and the paper. `month` is that of the line before, if it had
/// no day: then a bare number is the day. Gives that of this line.
fn read_furniture(
    text: &str,
    kind: FurnitureKind,
    month: Option<(u16, u8)>,
    page: &mut PageParse,
) -> Option<(u16, u8)> {
    let may_be = kind == FurnitureKind::Folio || kind == FurnitureKind::Masthead && fields::is_paper(text.trim());
    let part = || fields::folio_part(text).filter(|_| may_be);
    let mut folio = fields::masthead(text, &mut page.publication).or_else(part)?;
    if let (Some((year, month)), Some(day), None) = (month, folio.number, &folio.section) {
        folio.date = u8::try_from(day).ok().and_then(|day| Date::new(year, month, day));
        folio.number = folio.number.filter(|_| folio.date.is_none());
    }
    page.publication.date = page.publication.date.take().or_else(|| folio.date.map(|d| d.to_string()));
    if page.number.is_none() {
        page.number = folio.number;
    } else if folio.number.is_some() && folio.number != page.number {
        page.other_number = folio.number;
    }
    page.date = page.date.or(folio.date);
    if let Some(name) = folio.section.map(|r| &text[r]) {
        if fields::is_paper(name) {
            page.publication.name = page.publication.name.take().or_else(|| Some(name.to_owned()));
        } else if page.section.is_none() {
            // `要 闻` is set wide.
            let wide = fields::is_wide(name);
            page.section = Some(name.chars().filter(|&c| !(wide && c == ' ')).collect());
        }
    }
    folio.month
}

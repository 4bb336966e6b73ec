//! What each line is: head, body, caption, signature, jump, furniture or table.
//!
//! Stage: lines → blocks, each with a role.
//! First the lines that say themselves what they are ([`marks`]: jump lines, credits, signatures,
//! furniture, notices; [`beside`] and [`edges`]: what their neighbours tell), then captions from their credit line
//! upwards ([`captions`]) and those without one ([`pointed`]), then one best
//! path over what is left ([`path`]): each line is a head, or the first, middle, last or only line
//! of a paragraph, at one of the page's measures ([`measures`]); last, blocks that tell of a picture are captions
//! ([`shown`]), so are those set at its width ([`wide`]) and sentences that speak of the story above ([`told`]). Text that is not Chinese, or holds no
//! paragraph for them, is read as plain paragraphs ([`plain`]).
//!
//! Invariants: every line lies in exactly one block; blocks stand in reading order of their first
//! line.

mod above;
mod beside;
mod caption_start;
mod captions;
mod contents;
mod cost;
mod credits;
mod edges;
mod features;
mod figured;
mod first_lines;
mod head_cost;
mod keyed_rows;
mod like_rows;
mod log;
mod marks;
mod measures;
mod notices;
mod path;
mod plain;
mod pointed;
mod results;
mod row;
mod shapes;
mod shown;
mod sign_off;
mod site;
mod site_lines;
mod speakers;
mod told;
mod ways;
mod wide;

use crate::lines::Sheet;
use crate::sort;
pub(crate) use caption_start::opens_like_caption;
pub(crate) use log::is_log;
pub(crate) use marks::Mark;

/// What a block is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Zone {
    /// A line of a headline group or a crosshead: which of the two is for the articles stage.
    Head,
    /// A paragraph.
    Body,
    /// A caption; the last `credit_lines` lines are its credit.
    Caption {
        /// Credit lines at its end.
        credit_lines: usize,
    },
    /// A line that says itself what it is.
    Marked(Mark),
}

/// Lines that belong together.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Block {
    /// What they are.
    pub zone: Zone,
    /// Line indices in reading order.
    pub lines: Vec<u32>,
    /// Measure of the column in quarter em, for a head that of the column it interrupts; 0 where none
    /// applies.
    pub measure: i32,
    /// The paragraph has its first line: it does not go on from somewhere.
    pub opens: bool,
    /// The paragraph has its last line: it does not go on elsewhere.
    pub closes: bool,
    /// A message head (电头) stands at its beginning.
    pub message: bool,
    /// It names the fact box that opens a story.
    pub fact_box: bool,
    /// It stands in one box with the paragraph before it.
    pub boxed: bool,
    /// One pair of brackets holds all of it: who wrote the story, that a series ends; or it says who gives a text, or when.
    pub note: bool,
    /// A line of verse.
    pub verse: bool,
    /// It goes on with the line of the block before, behind a blank.
    pub half: bool,
    /// A jump line is run in at its end.
    pub jump_end: bool,
    /// A jump line is run in at its beginning.
    pub jump_start: bool,
}

impl Block {
    /// A block that opens and closes, and nothing else.
    pub(crate) fn new(zone: Zone, lines: Vec<u32>, measure: i32) -> Self {
        Self {
            zone,
            lines,
            measure,
            opens: true,
            closes: true,
            message: false,
            fact_box: false,
            boxed: false,
            note: false,
            verse: false,
            half: false,
            jump_end: false,
            jump_start: false,
        }
    }
}

/// Cuts the sheet of a source into blocks.
pub(crate) fn zone(source: &str, sheet: &Sheet) -> Vec<Block> {
    let mut features = features::read(sheet);
    let mut marks = marks::mark(source, sheet);
    speakers::mark(sheet, &marks, &mut features);
    keyed_rows::mark(sheet, &marks, &mut features);
    if !sheet.han {
        return plain::read(sheet, &marks);
    }
    let unwrapped = measures::is_unwrapped(&features, &marks);
    if unwrapped {
        site::mark(sheet, &features, &mut marks);
    }
    let measures = measures::find(sheet, &features, &marks, unwrapped);
    let mut gathered = captions::find(sheet, &features, &mut marks, &measures);
    gathered.append(&mut pointed::find(sheet, &features, &mut marks, unwrapped));
    gathered.append(&mut figured::find(sheet, &features, &mut marks));
    let closing = sign_off::of(sheet, &features, &marks);
    let path = path::best(sheet, &features, &marks, &measures, &closing);
    let is_text = |s: &path::Step| !matches!(s.role, path::Role::Head | path::Role::Break);
    let tells = |m: &marks::Marked| matches!(m.mark, Mark::NonStoryLine(_));
    if gathered.is_empty() && !path.iter().any(is_text) && !marks.iter().any(tells) && plain::speaks(sheet, &features) {
        return plain::read(sheet, &marks);
    }
    let mut blocks = assemble(sheet, &marks, gathered, &path, &closing);
    shown::mark(sheet, &mut blocks);
    wide::mark(sheet, &mut blocks);
    told::mark(sheet, &features, &mut blocks);
    blocks
}

/// Cuts a text that is no page of a paper into paragraphs.
pub(crate) fn plain(sheet: &Sheet) -> Vec<Block> {
    plain::read(sheet, &[])
}

/// Puts the three kinds of result together, in reading order.
fn assemble(
    sheet: &Sheet,
    marks: &[marks::Marked],
    gathered: Vec<Block>,
    path: &[path::Step],
    closing: &[bool],
) -> Vec<Block> {
    let mut out: Vec<Block> = gathered;
    let mut open: Option<Block> = None;
    // Measure of the column that a head interrupts.
    let mut measure = 0;
    for i in 0..sheet.lines.len() {
        let id = i as u32;
        let marked = &marks[i];
        match &marked.mark {
            Mark::Caption => continue,
            Mark::Figures => {
                out.extend(open.take());
                continue;
            }
            Mark::None => {}
            mark => {
                if marked.ends_paragraph() {
                    out.extend(open.take());
                }
                if let Some(notice) = out.last_mut().filter(|b| marked.goes_on && b.lines.last() == Some(&(id - 1))) {
                    notice.lines.push(id);
                    continue;
                }
                out.push(Block::new(Zone::Marked(mark.clone()), vec![id], 0));
                continue;
            }
        }
        let step = path[i];
        match step.role {
            path::Role::Head | path::Role::Break => {
                out.extend(open.take());
                out.push(Block::new(Zone::Head, vec![id], measure));
                continue;
            }
            path::Role::First | path::Role::Only => {
                out.extend(open.take());
            }
            path::Role::Middle | path::Role::Last => {}
        }
        measure = step.measure;
        let block = open.get_or_insert_with(|| {
            let mut b = Block::new(Zone::Body, Vec::with_capacity(8), step.measure);
            b.opens = matches!(step.role, path::Role::First | path::Role::Only);
            b.message = marked.message;
            b.fact_box = marked.fact_box;
            b.jump_start = marked.jump_start;
            b
        });
        block.lines.push(id);
        block.jump_end = marked.jump_end;
        block.closes = matches!(step.role, path::Role::Last | path::Role::Only);
        if block.closes {
            let chars = sheet.all_chars(&block.lines);
            // `（一）` counts the parts of a text.
            let counts = chars.len() < 5 && crate::fields::item(chars.iter().copied()).is_some_and(|i| i.counts());
            // `【本报讯】` on a line of its own opens a text, `（本报清河3月5日电）` closes one, unless a head stands above.
            let round = matches!(chars.first(), Some('（' | '('));
            let heads = block.message && (!round || out.last().is_some_and(|b| b.zone == Zone::Head));
            block.note =
                closing[i] && block.lines.len() == 1 || !counts && !heads && shapes::brackets(chars.into_iter()).0;
            // A message head has its story behind it.
            block.message &= !block.note;
            out.extend(open.take());
        }
    }
    out.extend(open);
    sort::by(&mut out, |b| u128::from(b.lines[0]));
    out
}

//! Extractors that print frames in the order they were drawn.
//!
//! In: a set page. Out: its text as `tika`, `tikaloose`, `mupdf`, `pdfium`, `popplerraw` or `pypdf`
//! give it.
//!
//! Tika's blank lines follow PDFBox's paragraph rule: a gap to the line before, or a start to the
//! right of it unless that line opened a paragraph itself, or to the left of it unless that line
//! did. So they fall before indented lines in the middle of a column, but behind them at its top.

use super::page::{Block, Row, Set, SetPage};
use super::style::{Order, Style};
use super::{Chance, Extractor, shadow};

/// A line with its place.
#[derive(Clone)]
struct Drawn {
    text: String,
    x: usize,
    /// Room to the line before is more than a line's.
    apart: bool,
    head: bool,
}

/// Prints all pages.
pub(super) fn print(set: &mut Set, extractor: Extractor, style: &Style, chance: &mut Chance) -> String {
    let pages: Vec<String> = set
        .pages
        .iter()
        .map(|page| {
            let frames = drawn(page, extractor, style, chance);
            lines(frames, extractor, style, chance)
        })
        .collect();
    match extractor {
        Extractor::Tika | Extractor::TikaLoose => pages.concat(),
        // The form feed stands between the pages, without a line break of its own.
        Extractor::Pdfium => {
            let cut: Vec<&str> = pages.iter().map(|p| p.trim_end_matches('\n')).collect();
            cut.join("\u{c}")
        }
        _ => pages.iter().map(|p| format!("{p}\u{c}")).collect(),
    }
}

/// Frames in the order they were drawn.
fn drawn(page: &SetPage, extractor: Extractor, style: &Style, chance: &mut Chance) -> Vec<Vec<Drawn>> {
    let furniture = match extractor {
        Extractor::Mupdf => page.furniture.clone(),
        _ => vec![page.furniture.join(" ")],
    };
    let mut out = Vec::new();
    let mut furniture = vec![plain(&furniture, false), plain(&page.notice, false)];
    if !style.furniture_last {
        out.append(&mut furniture);
    }
    // The order was drawn by the typesetting program, not by the extractor: same for all.
    let mut order: Vec<&Block> = page.blocks.iter().collect();
    let mut own = Chance::new(page.blocks.len() as u64 * 31 + style.measure as u64);
    if style.order == Order::Mixed {
        own.shuffle(&mut order);
    }
    let heads = |b: &Block| plain(&b.heads, true);
    if style.order == Order::HeadsFirst {
        out.extend(order.iter().map(|b| heads(b)));
    }
    for block in &order {
        let behind = style.order == Order::Mixed && own.yes(50);
        if style.order == Order::Reading || (style.order == Order::Mixed && !behind) {
            out.push(heads(block));
        }
        out.extend(bodies(block, style, chance));
        out.extend(block.captions.iter().map(|c| plain(c, false)));
        if behind {
            out.push(heads(block));
        }
    }
    if style.order == Order::HeadsLast {
        out.extend(order.iter().map(|b| heads(b)));
    }
    out.append(&mut furniture);
    out.retain(|f| !f.is_empty());
    out
}

fn plain(lines: &[String], head: bool) -> Vec<Drawn> {
    let line = |(i, text): (usize, &String)| Drawn { text: text.clone(), x: 0, apart: i == 0, head };
    lines.iter().enumerate().map(line).collect()
}

/// A frame for each column, or one whose columns jump back to the top.
fn bodies(block: &Block, style: &Style, chance: &mut Chance) -> Vec<Vec<Drawn>> {
    let mut frames: Vec<Vec<Drawn>> = Vec::new();
    for column in &block.columns {
        let mut frame = Vec::new();
        for (i, (row, line)) in column.iter().enumerate() {
            let mut text = line.text.clone();
            let mut x = line.indent;
            if style.indent_chars && line.indent > 0 {
                text = format!("\u{3000}\u{3000}{text}");
                x = 0;
            }
            if *row == Row::Crosshead {
                x = block.measure.saturating_sub(line.width) / 2;
            }
            let room = *row == Row::Crosshead && chance.yes(40);
            frame.push(Drawn { text, x, apart: i == 0 || room, head: false });
        }
        match frames.last_mut() {
            Some(last) if !style.frame_per_column => last.append(&mut frame),
            _ => frames.push(frame),
        }
    }
    frames
}

fn lines(frames: Vec<Vec<Drawn>>, extractor: Extractor, style: &Style, chance: &mut Chance) -> String {
    let mut out = String::new();
    let tika = matches!(extractor, Extractor::Tika | Extractor::TikaLoose);
    let mut before: Option<(usize, bool)> = None;
    for drawn in frames.into_iter().flatten() {
        let mut apart = drawn.apart || (drawn.head && chance.yes(35));
        if extractor == Extractor::TikaLoose {
            apart |= chance.yes(if drawn.head { 50 } else { 95 });
        }
        let opens = match before {
            None => true,
            _ if apart => true,
            Some((x, opened)) if drawn.x != x => !opened,
            _ => false,
        };
        // An indent that is a shift comes as one blank.
        if extractor == Extractor::Pypdf && drawn.x > 0 && !drawn.head {
            out.push(' ');
        }
        // A frame may start with a blank in place of the empty line.
        let bare = tika && drawn.apart && !drawn.head && chance.yes(6);
        if tika && opens && before.is_some() && !bare {
            out.push('\n');
        }
        before = Some((drawn.x, opens));
        let text = match extractor {
            Extractor::PopplerRaw => drawn.text.trim_start_matches('\u{3000}').to_owned(),
            _ => drawn.text.clone(),
        };
        let doubled = drawn.head && style.shadow;
        let printed = match extractor {
            Extractor::Tika | Extractor::TikaLoose if doubled => {
                vec![shadow::in_place(&text, chance)]
            }
            Extractor::Pypdf if doubled => vec![text.repeat(2)],
            Extractor::Mupdf | Extractor::PopplerRaw if doubled => shadow::over_lines(&text, chance),
            _ => vec![text],
        };
        for line in printed {
            if bare {
                out.push(' ');
            }
            out.push_str(&line);
            out.push('\n');
        }
    }
    if tika {
        out.push('\n');
    }
    out
}

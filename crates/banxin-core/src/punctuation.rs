//! Marks as Chinese text has them, where a page sets them otherwise.
//!
//! Stage: characters → characters, before lines. A paragraph ends with a stop, and a line that a blank parts is two; some
//! pages have half-width marks (`桥通了,`), as typed and recognised text does, some a blank behind every mark, where
//! a program took the white of a full-width mark for one, and some a blank behind every character, as programs give
//! them that read pictures. A page that has most of its marks so is read with the marks that are meant, and without
//! those blanks; what is printed of it stays what the source has.
//!
//! Invariants: no glyph but such blanks falls away; [`Glyph::same`] holds for what is read as another mark, so that
//! the source's own is written.
//! Not handled: straight quotation marks; a half-width full stop for a dot between names.

use crate::glyphs::{Plain, is_han, widened};
use crate::source::Glyph;

/// Half-width marks behind a Han character, at least, on a page that sets them.
const HALVES: usize = 8;
/// Marks with a blank behind, at least, on a page that sets one behind each.
const SPACED: usize = 12;
/// Neighbours with a blank between them, at least, on a page that sets one between all.
const SPACED_ALL: usize = 100;
/// Of its marks inside lines, or of its neighbours, so many in ten have one.
const SPACED_PART: usize = 6;

/// Reads the marks as they are meant.
pub(crate) fn settle(page: &mut Plain) {
    let (mut halves, mut full, mut blanks, mut han) = (0, 0, 0, 0);
    let mut behind_han = false;
    // Blanks at the ends of lines say nothing.
    for line in &page.lines {
        for g in &page.glyphs[line.start as usize..line.end as usize] {
            let here = is_han(g.ch);
            han += usize::from(here);
            if !here {
                blanks += usize::from(g.ch == ' ');
                full += usize::from(is_mark(g.ch));
                halves += usize::from(behind_han && is_half(g.ch));
            }
            behind_han = here;
        }
    }
    if halves >= HALVES && halves > full {
        for line in &page.lines {
            widen(&mut page.glyphs[line.start as usize..line.end as usize]);
        }
    }
    if blanks >= SPACED && blanks * 2 > full + halves {
        let all = blanks >= SPACED_ALL && blanks * 2 > han;
        let found = if all { places(page, true) } else { Vec::new() };
        let found = if found.is_empty() { places(page, false) } else { found };
        if !found.is_empty() {
            close_up(page, &found);
        }
    }
}

/// Reads the half-width marks of a line as full-width ones, but for those of numbers and Latin words.
fn widen(line: &mut [Glyph]) {
    for i in 0..line.len() {
        if !is_half(line[i].ch) {
            continue;
        }
        let word = |at: usize| line.get(at).is_some_and(|g| g.ch.is_ascii_alphanumeric());
        let behind = i > 0 && !word(i - 1);
        let before = line[i].ch != '.' && line.get(i + 1).is_some_and(|g| is_han(g.ch));
        if before || behind && !word(i + 1) {
            line[i].ch = if line[i].ch == '.' { '。' } else { widened(line[i].ch) };
        }
    }
}

/// The single blanks inside lines that mean nothing: those behind marks, where most marks have one behind, or `all`
/// but those at letters and digits, where most Han characters have one between them.
fn places(page: &Plain, all: bool) -> Vec<u32> {
    let mut out = Vec::new();
    let (mut neighbours, mut spaced) = (0, 0);
    for line in &page.lines {
        let glyphs = &page.glyphs[..line.end as usize];
        for at in line.start as usize..glyphs.len() - 1 {
            let (c, mut next) = (glyphs[at].ch, glyphs[at + 1].ch);
            let blank = next == ' ';
            if blank && at + 2 < glyphs.len() {
                next = glyphs[at + 2].ch;
            }
            let mark = !all && is_mark(c);
            let tells = mark || all && is_han(c) && is_han(next);
            neighbours += usize::from(tells);
            if blank && next != ' ' {
                spaced += usize::from(tells);
                if mark || all && !c.is_ascii_alphanumeric() && !next.is_ascii_alphanumeric() {
                    out.push(at as u32 + 1);
                }
            }
        }
    }
    let least = if all { SPACED_ALL } else { SPACED };
    if spaced < least || spaced * 10 < neighbours * SPACED_PART {
        out.clear();
    }
    out
}

/// Takes blanks out, which are given in order.
fn close_up(page: &mut Plain, blanks: &[u32]) {
    let mut gone = 0;
    let mut moved = |at: u32| {
        while blanks.get(gone).is_some_and(|&b| b < at) {
            gone += 1;
        }
        at - gone as u32
    };
    for line in &mut page.lines {
        (line.start, line.end) = (moved(line.start), moved(line.end));
    }
    let (mut to, mut next) = (0, 0);
    for at in 0..page.glyphs.len() {
        if blanks.get(next) == Some(&(at as u32)) {
            next += 1;
            continue;
        }
        page.glyphs[to] = page.glyphs[at];
        to += 1;
    }
    page.glyphs.truncate(to);
}

/// A mark between sentences or their parts.
fn is_mark(c: char) -> bool {
    matches!(c, '，' | '。' | '、' | '；' | '：' | '？' | '！')
}

/// A half-width mark that may stand for a full-width one.
fn is_half(c: char) -> bool {
    matches!(c, ',' | '.' | ';' | ':' | '?' | '!' | '(' | ')')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::plain;

    /// The lines as they are read, and as they are written.
    fn read(text: &str) -> (String, String) {
        let mut page = plain(text, 0, text.len());
        settle(&mut page);
        let (mut read, mut written) = (String::new(), String::new());
        for line in &page.lines {
            let line = &page.glyphs[line.start as usize..line.end as usize];
            read.extend(line.iter().map(|g| g.ch).chain(['\n']));
            crate::source::write(line, text, &mut written);
            written.push('\n');
        }
        (read, written)
    }

    #[test]
    fn half_width_marks_are_read_as_full_width_ones_and_written_as_they_are() {
        let text = "桥通了,老人说:“好!”增长13.8%,共1,200人(周山).\n".repeat(4);
        let (read, written) = read(&text);
        assert_eq!(read, "桥通了，老人说：“好！”增长13.8%，共1,200人（周山）。\n".repeat(4));
        assert_eq!(written, text);
    }

    #[test]
    fn blanks_behind_every_mark_fall_away() {
        let text = "　　桥通了， 老人说： 好。 从此不必再等船。\n";
        assert_eq!(read(&text.repeat(6)).0, "桥通了，老人说：好。从此不必再等船。\n".repeat(6));
        let half = "桥通了, 老人说: 好. 从此不必再等船.\n";
        assert_eq!(read(&half.repeat(6)).1, "桥通了,老人说:好.从此不必再等船.\n".repeat(6));
    }

    #[test]
    fn blanks_between_all_characters_fall_away() {
        let text = "桥 通 了 ， 老 人 说 ： “ 好 。 ” 共 12 人 。\n";
        assert_eq!(read(&text.repeat(30)).0, "桥通了，老人说：“好。”共 12 人。\n".repeat(30));
    }

    #[test]
    fn avoids_blanks_between_all_characters_where_only_ends_of_lines_have_them() {
        let (spaced, plain) = ("桥 通 了 ， 老 人 说 好 ， 共 12 人 。\n".repeat(40), "桥\n通\n了\n".repeat(400));
        let text = [spaced, plain].concat();
        assert_eq!(read(&text).0, read(&text.replace('\n', " \t\n")).0);
    }

    #[test]
    fn avoids_marks_of_numbers_lists_and_latin_words() {
        let text = "桥通了,长1.2公里.\n1.新桥 A.B.C. the bridge, at last\n共1,\n".repeat(8);
        assert_eq!(read(&text).0, "桥通了，长1.2公里。\n1.新桥 A.B.C. the bridge, at last\n共1,\n".repeat(8));
    }

    #[test]
    fn avoids_pages_with_few_of_them() {
        let text = "桥通了,老人说，好， 好。\n".repeat(6);
        assert_eq!(read(&text), (text.clone(), text));
    }
}

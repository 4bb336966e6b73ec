//! Lines with what can be seen of them: width, indent, last mark, spacing.
//!
//! Stage: raw lines → lines with features.
//! Letter-spaced and justified lines are closed up here, since every later stage reads widths and
//! words. Blanks that may separate stay, folded to one.
//!
//! Invariants: lines stand in reading order; a line's glyphs are contiguous in [`Sheet::glyphs`];
//! no glyph with ink is lost.
//!
//! Widths are in quarter em ([`EM`] = 4): a Han character 4, a Latin letter or digit 2, a blank 1
//! (the space a typesetter puts beside digits and brackets is about a quarter em).

use crate::document::FurnitureKind;
use crate::fields;
use crate::glyphs::{RawCut, RawLine, is_blank};
use crate::source::Glyph;

/// Quarter em in one em.
pub(crate) const EM: i32 = 4;

/// A page of lines.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    /// Characters in reading order; blanks are U+0020.
    pub glyphs: Vec<Glyph>,
    /// Lines in reading order.
    pub lines: Vec<Line>,
    /// What was taken out of the source.
    pub removed: Vec<RawCut>,
    /// Blank lines stand behind nearly every line, so one blank means nothing.
    pub loose: bool,
    /// It is in Chinese.
    pub han: bool,
    /// The lines were put in order by cutting side-by-side columns.
    pub columnar: bool,
    /// The lines were put in order by dealing fragments back to their columns.
    pub dealt: bool,
}

/// A line of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Line {
    /// First glyph.
    pub start: u32,
    /// Behind the last glyph.
    pub end: u32,
    /// Characters of blank before it.
    pub indent: u32,
    /// Blank lines before it.
    pub gap: u32,
    /// Display width in quarter em, without indent.
    pub width: i32,
    /// How many times it was printed: 2 or more where a shadow was taken away.
    pub prints: u8,
    /// It was letter-spaced.
    pub spaced: bool,
}

impl Sheet {
    /// Glyphs of a line.
    pub fn glyphs_of(&self, line: &Line) -> &[Glyph] {
        &self.glyphs[line.start as usize..line.end as usize]
    }

    /// Characters of a line.
    pub fn chars(&self, line: &Line) -> impl DoubleEndedIterator<Item = char> + Clone + '_ {
        self.glyphs_of(line).iter().map(|g| g.ch)
    }

    /// First character of a line.
    pub fn first(&self, line: &Line) -> char {
        self.glyphs.get(line.start as usize).map_or(' ', |g| g.ch)
    }

    /// Last character of a line.
    pub fn last(&self, line: &Line) -> char {
        self.glyphs_of(line).last().map_or(' ', |g| g.ch)
    }

    /// Appends a line's characters.
    pub fn push_text(&self, line: &Line, out: &mut String) {
        out.extend(self.chars(line));
    }
}

/// Width of a character in quarter em.
pub(crate) fn width(c: char) -> i32 {
    match c {
        '\u{2E80}'..='\u{9FFF}' => EM,
        ' ' => 1,
        '\u{0}'..='\u{24F}' => {
            // The middle dot and the multiplication sign are set wide between Han characters.
            if matches!(c, '·' | '×') { EM } else { 2 }
        }
        '\u{370}'..='\u{1FFF}' | '\u{FF61}'..='\u{FFDC}' => 2,
        _ => EM,
    }
}

/// Gives raw lines their features. `columnar` says that columns were cut before.
pub(crate) fn measure(glyphs: &[Glyph], raw: &[RawLine], removed: Vec<RawCut>, columnar: bool) -> Sheet {
    let mut sheet = Sheet { removed, columnar, ..Sheet::default() };
    sheet.han = crate::source::is_han(glyphs);
    sheet.glyphs.reserve(glyphs.len());
    sheet.lines.reserve(raw.len());
    let gaps = raw.iter().skip(1).filter(|l| l.gap > 0).count();
    sheet.loose = raw.len() > 8 && gaps * 4 > (raw.len() - 1) * 3;
    let text_of = |r: &RawLine| &glyphs[r.start as usize..r.end as usize];
    let mut ahead = raw.first().map(|r| cells(text_of(r)));
    for (i, r) in raw.iter().enumerate() {
        let source = text_of(r);
        let own = ahead.unwrap_or_default();
        ahead = raw.get(i + 1).map(|r| cells(text_of(r)));
        // The header of a table has the cells of the row below it.
        let header = ahead.is_some_and(|a| a.is_row() && a.all == own.all);
        let is_table = own.is_row() || header;
        let start = sheet.glyphs.len() as u32;
        let all = own.blanks;
        let spaced = all > 1 && !is_table && is_spaced(source);
        let mut blanks = 0;
        let mut w = 0;
        if all == 0 {
            w = source.iter().map(|g| width(g.ch)).sum();
            sheet.glyphs.extend_from_slice(source);
        }
        for g in if all > 0 { source } else { &[] } {
            if is_blank(g.ch) {
                blanks += 1;
                continue;
            }
            // In a spaced line one blank is spacing, two or more separate.
            if blanks > usize::from(spaced) {
                sheet.glyphs.push(Glyph { ch: ' ', at: g.at, len: 0, same: false });
                w += width(' ');
            }
            blanks = 0;
            w += width(g.ch);
            sheet.glyphs.push(*g);
        }
        let end = sheet.glyphs.len() as u32;
        let gap = if sheet.loose { r.gap.saturating_sub(1) } else { r.gap };
        sheet.lines.push(Line { start, end, indent: r.indent, gap, width: w, prints: 1, spaced });
    }
    sheet
}

/// What blanks part a line into; nothing is counted where there are fewer than three.
#[derive(Debug, Clone, Copy, Default)]
struct Cells {
    /// All pieces.
    all: usize,
    /// Blanks; these are counted everywhere.
    blanks: usize,
    /// Those of digits, signs and points.
    figures: usize,
    /// Those of two Han characters or more.
    words: usize,
    /// Marks of sentences in them.
    marks: usize,
}

impl Cells {
    /// `1 海州队 12 5 1 41`: the row of a table.
    fn is_row(self) -> bool {
        self.figures >= 3 && self.all >= 4 && (1..=2).contains(&self.words) && self.marks == 0
    }
}

fn cells(line: &[Glyph]) -> Cells {
    let mut out = Cells { blanks: line.iter().filter(|g| is_blank(g.ch)).count(), ..Cells::default() };
    // Nearly all lines have no blanks, and a row of a table has three.
    if out.blanks < 3 {
        return out;
    }
    for piece in line.split(|g| is_blank(g.ch)).filter(|p| !p.is_empty()) {
        out.all += 1;
        out.figures += usize::from(piece.iter().all(|g| is_figure(g.ch)));
        out.words += usize::from(piece.len() > 1 && piece.iter().all(|g| crate::glyphs::is_han(g.ch)));
        out.marks += piece.iter().filter(|g| matches!(g.ch, '，' | '。' | '、' | '；' | '：' | '？' | '！')).count();
    }
    out
}

/// What figures in a table are written with.
fn is_figure(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '+' | '-' | '－' | '.' | '%' | ',' | ':' | '/')
}

/// Letters of a word that is no letter by itself.
const WORD: usize = 3;

/// Letter-spaced by design (`不 松 ， 时 刻`), or justified so wide that blanks fell between
/// characters (`属 空白 ，攻 关 难`).
///
/// Names in a row (`孟蕊 殷实 摄`) are neither: their pieces are two or three characters long and no
/// blank stands before a mark.
fn is_spaced(line: &[Glyph]) -> bool {
    let mut pairs = 0;
    let mut open = 0;
    let mut singles = 0;
    let mut pieces = 0;
    let mut piece = 0;
    let (mut letters, mut words) = (0, 0);
    let mut before_mark = false;
    let mut blank = false;
    for g in line {
        if is_blank(g.ch) {
            blank = true;
            continue;
        }
        if piece > 0 {
            pairs += 1;
            if blank {
                open += 1;
                pieces += 1;
                singles += usize::from(piece == 1);
                piece = 0;
                before_mark |= matches!(g.ch, '，' | '。' | '、' | '；' | '：' | '！' | '？' | '”' | '）' | '》');
            }
        }
        piece += 1;
        // Words in Latin letters are parted by one blank.
        letters = if g.ch.is_ascii_alphabetic() && !(blank && piece == 1) {
            letters + 1
        } else {
            usize::from(g.ch.is_ascii_alphabetic())
        };
        words += usize::from(letters == WORD);
        blank = false;
    }
    if words > 1 {
        return false;
    }
    if pairs < 3 || open < 2 {
        return false;
    }
    pieces += 1;
    singles += usize::from(piece == 1);
    let spaced = open * 10 >= pairs * 6 && pairs >= 4
        || before_mark && open * 10 >= pairs * 2
        || open * 10 >= pairs * 3 && singles * 3 >= pieces && pieces >= 4;
    spaced && !signs(line)
}

/// `本报记者 周 山 文 李 河 摄`, `本版编辑 周 山 美 编 李 河`: blanks inside names, and between them.
fn signs(line: &[Glyph]) -> bool {
    let role = |w: &[Glyph]| {
        matches!((w[0].ch, w[1].ch), ('记' | '記', '者') | ('讯' | '訊', '员' | '員')) && is_blank(w[2].ch)
    };
    let text = || line.iter().map(|g| g.ch).collect::<String>();
    let edits = || line.first().is_some_and(|g| matches!(g.ch, '本' | '责' | '責' | '编' | '編' | '值' | '版' | '美'));
    line.windows(3).any(role) && fields::signature(&text()).is_some()
        || edits() && fields::furniture(&text()) == Some(FurnitureKind::Editors)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::plain;

    fn sheet(text: &str) -> Sheet {
        let page = plain(text, 0, text.len());
        measure(&page.glyphs, &page.lines, page.removed, false)
    }

    fn texts(text: &str) -> Vec<String> {
        let s = sheet(text);
        s.lines.iter().map(|l| s.chars(l).collect()).collect()
    }

    #[test]
    fn letter_spaced_and_justified_lines_are_closed_up() {
        assert_eq!(texts("守 好 ， 一 江 清 水 到 门 前"), ["守好，一江清水到门前"]);
        assert_eq!(texts("在 空地 ，修 起 水 塔并 且 种"), ["在空地，修起水塔并且种"]);
    }

    #[test]
    fn avoids_closing_up_names_and_heads_that_are_set_apart() {
        for line in [
            "- first item of a list",
            "孟平 殷远 摄",
            "王伟 李明 张三川 赵四海",
            "山上种树 山下修渠",
            "本报讯 （记者王伟） 昨日",
        ] {
            assert_eq!(texts(line), [line]);
        }
    }

    #[test]
    fn rows_of_a_table_and_their_header_keep_their_cells() {
        let table = ["名次 球队 胜 平 负 积分", "1 清河队 12 5 1 41", "2 石桥队 11 5 2 38"];
        assert_eq!(texts(&table.join("\n")), table);
    }

    #[test]
    fn a_han_character_is_one_em_and_a_digit_half() {
        let s = sheet("河长12公里。");
        assert_eq!(s.lines[0].width, 6 * EM);
    }

    #[test]
    fn one_blank_means_nothing_where_a_blank_stands_behind_every_line() {
        let s = sheet(&"水流过石桥\n\n".repeat(12));
        assert!(s.loose);
        assert!(s.lines.iter().all(|l| l.gap == 0));
    }
}

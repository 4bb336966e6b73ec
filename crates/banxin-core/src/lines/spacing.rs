//! What the blanks of a line are: spacing between its characters, or the edges of what they part.
//!
//! Part of [`super`]. In: the characters of a line. Out: the cells its blanks part it into, as far as a row of a table
//! is told by them, and whether it is set so wide that its blanks part nothing.
//! Not handled: tables of words only.

use crate::document::FurnitureKind;
use crate::fields;
use crate::glyphs::{holds, is_blank};
use crate::source::Glyph;

/// What blanks part a line into; nothing is counted where there are fewer than three.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Cells {
    /// All pieces.
    pub all: usize,
    /// Blanks; these are counted everywhere.
    pub blanks: usize,
    /// Those of digits, signs and points.
    figures: usize,
    /// Those of two Han characters or more.
    words: usize,
    /// Marks of sentences in them.
    marks: usize,
}

impl Cells {
    /// `1 海州队 12 5 1 41`: the row of a table.
    pub fn is_row(self) -> bool {
        self.figures >= 3 && self.all >= 4 && (1..=2).contains(&self.words) && self.marks == 0
    }
}

/// The cells of a line.
pub(super) fn cells(line: &[Glyph]) -> Cells {
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
pub(super) fn is_spaced(line: &[Glyph]) -> bool {
    let mut pairs = 0;
    let mut open = 0;
    let mut singles = 0;
    let mut pieces = 0;
    let mut piece = 0;
    let (mut letters, mut words) = (0, 0);
    // Digits that stand together, and apart: `排列5第21277期 5 0 8 3 1` is a row of numbers.
    let mut digits = [0usize; 2];
    let mut last = ' ';
    let mut before_mark = false;
    let mut blank = false;
    for g in line {
        if is_blank(g.ch) {
            blank = true;
            continue;
        }
        digits[usize::from(blank)] += usize::from(last.is_ascii_digit() && g.ch.is_ascii_digit());
        last = g.ch;
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
    if words > 1 || digits[0].min(digits[1]) > 1 {
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

/// `本报记者 周 山 文 李 河 摄`, `周山 文 李河 图`, `本版编辑 周 山 美 编 李 河`: blanks inside names, and between them.
fn signs(line: &[Glyph]) -> bool {
    let role = |w: &[Glyph]| {
        matches!((w[0].ch, w[1].ch), ('记' | '記', '者') | ('讯' | '訊', '员' | '員')) && is_blank(w[2].ch)
    };
    let text = || line.iter().map(|g| g.ch).collect::<String>();
    let edits = || line.first().is_some_and(|g| matches!(g.ch, '本' | '责' | '責' | '编' | '編' | '值' | '版' | '美'));
    // What somebody did, as a word of its own at an end.
    let did = |edge: usize, beside: usize| is_blank(line[beside].ch) && holds("文图圖摄攝", line[edge].ch);
    let last = line.len() - 1;
    (line.windows(3).any(role) || did(0, 1) || did(last, last - 1)) && fields::signature(&text()).is_some()
        || edits() && fields::furniture(&text()) == Some(FurnitureKind::Editors)
}

#[cfg(test)]
mod tests {
    use crate::glyphs::plain;
    use crate::lines::measure;

    fn texts(text: &str) -> Vec<String> {
        let page = plain(text, 0, text.len());
        let s = measure(&page.glyphs, &page.lines, page.removed, false);
        s.lines.iter().map(|l| s.chars(l).collect()).collect()
    }

    #[test]
    fn letter_spaced_and_justified_lines_are_closed_up() {
        assert_eq!(texts("守 好 ， 一 江 清 水 到 门 前"), ["守好，一江清水到门前"]);
        assert_eq!(texts("在 空地 ，修 起 水 塔并 且 种"), ["在空地，修起水塔并且种"]);
        assert_eq!(texts("2 0 2 0 年 1 2 月"), ["2020年12月"]);
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
            assert_eq!(texts("排列5第21277期 5 0 8 3 1"), ["排列5第21277期 5 0 8 3 1"]);
            assert_eq!(texts(line), [line]);
        }
    }

    #[test]
    fn rows_of_a_table_and_their_header_keep_their_cells() {
        let table = ["名次 球队 胜 平 负 积分", "1 清河队 12 5 1 41", "2 石桥队 11 5 2 38"];
        assert_eq!(texts(&table.join("\n")), table);
    }
}

//! Part two columns that a mark run over the measure has pushed together.
//!
//! Part of [`super::merged`], for pieces that no blank parts. A mark that no line begins with hangs over the measure, into the
//! gutter; programs that pad rows to places have no room left then, and set the next column's line right behind it. Parted is
//! where the lines above and below say that the column ends, but only if the whole piece falls into lines of that measure and
//! no line beside it is as wide: heads and captions have marks as well.
//!
//! ```text
//! 村里人在冬天修了一 赵家村通了    村里人在冬天修了一   赵家村通了
//! 道堤，又种上柳树，公路，如今  →  道堤，又种上柳树，   公路，如今
//! 来年不怕再发大水了 家家有车。    来年不怕再发大水了   家家有车。
//! ```

use super::blank;
use super::merged::{Blank, Inked, Parts, fall, indent, support};
use super::rivers::cells;
use super::starts::Starts;
use super::weights::{
    INDENT, MERGED_HANGS, MERGED_LEAST, MERGED_REST, MERGED_SLACK, MERGED_WIDEST, NARROWEST_COLUMN, WIDEST_COLUMN,
};
use crate::glyphs::holds;
use crate::line_law::never_first;
use crate::source::Glyph;

/// What a piece falls into whose first column starts at `edge`, its line `lacks` cells; `None` where it is one line.
pub(super) fn part(
    glyphs: &[Glyph],
    p: &Inked,
    (edge, lacks): (u32, u32),
    all: &[Inked],
    at: &Starts,
) -> Option<Parts> {
    // Nearly all pieces are no wider than a column.
    if !(2 * NARROWEST_COLUMN..=MERGED_WIDEST).contains(&p.piece.ink) {
        return None;
    }
    let cuts = places(glyphs, p, p.piece.ink);
    let mut best = None;
    for cut in &cuts {
        let full = cut.ink + lacks - MERGED_HANGS;
        if cut.loose || cut.ink > WIDEST_COLUMN || p.piece.ink < cut.ink + NARROWEST_COLUMN {
            continue;
        }
        let points = support(p.piece.row, edge, full, all, at);
        if points >= MERGED_LEAST && in_column(glyphs, p, edge, full, all, at) {
            best = best.max(Some((points, full)));
        }
    }
    let (_, measure) = best?;
    let pieces = fall(glyphs, &p.piece, &cuts, measure, lacks);
    let lines = pieces.iter().all(|line| line.ink <= measure + MERGED_HANGS + MERGED_SLACK);
    (pieces.len() > 1 && lines).then_some(Parts { pieces, measure, edge })
}

/// Marks that are set outside the measure rather than on the next line.
fn hangs(mark: char) -> bool {
    holds("，。、；：？！", mark)
}

/// The places behind marks that may hang over a measure, and, loose, those behind blanks; none behind more ink than `most`.
fn places(glyphs: &[Glyph], p: &Inked, most: u32) -> Vec<Blank> {
    let mut out = Vec::new();
    let (mut ink, mut before) = (0, '，');
    for at in p.piece.start..p.piece.end {
        let g = glyphs[at as usize];
        let ch = g.ch;
        if !blank(ch) {
            if ink >= NARROWEST_COLUMN && (blank(before) || hangs(before)) && !never_first(ch) {
                out.push(Blank { ink, behind: at, loose: blank(before) });
            }
            ink += cells(g);
            if ink > most {
                break;
            }
        }
        before = ch;
    }
    out
}

/// Whether lines right above or below are of a column of `full` cells, and none is as wide as the piece, as a caption's are.
fn in_column(glyphs: &[Glyph], p: &Inked, edge: u32, full: u32, all: &[Inked], at: &Starts) -> bool {
    let (mut wide, mut column) = (false, false);
    at.near(edge.saturating_sub(1)..=edge + INDENT, p.piece.row, &mut |n| {
        let q = &all[n];
        let lacks = indent(q.piece.left.saturating_sub(edge));
        let falls = |b: &Blank| (b.ink + lacks).abs_diff(full) <= MERGED_SLACK;
        if (1..=2).contains(&q.piece.row.abs_diff(p.piece.row)) {
            let ends = (q.piece.ink + lacks).abs_diff(full) <= MERGED_SLACK;
            if ends || q.blanks.iter().any(falls) || places(glyphs, q, full + MERGED_SLACK).iter().any(falls) {
                column = true;
            } else {
                wide |= q.piece.ink > full + MERGED_REST;
            }
        }
    });
    column && !wide
}

#[cfg(test)]
mod tests {
    use crate::columns::cut;
    use crate::columns::tests::{page, text_of};

    fn lines(text: &str) -> Vec<String> {
        let (glyphs, lines) = page(text);
        cut(&glyphs, &lines).lines.iter().map(|l| text_of(&glyphs, l)).collect()
    }

    const ABOVE: &str = "\
清河两岸的村民从此不用    赵家村昨天通了公路，家
再等渡船，老人看病和孩    家户户都买了车，摩托车
子上学都方便了许多年轻    停满了村口，孩子们坐车
";
    const BELOW: &str = "\
人回到村里开起了小饭馆    去镇上上学，老人们说这
，周末的时候坐得满满的    辈子没有见过这么宽的路
";

    #[test]
    fn a_mark_that_hangs_over_the_measure_ends_its_column() {
        let lines = lines(&format!("{ABOVE}人也回来了，开了小饭馆，几代人的愿望在今年实现\n{BELOW}"));
        assert!(lines.contains(&"人也回来了，开了小饭馆，".to_owned()), "{lines:?}");
        assert!(lines.contains(&"几代人的愿望在今年实现".to_owned()));
    }

    #[test]
    fn avoids_parting_lines_over_both_columns_at_their_marks() {
        let wide = "昨天下午赵家村的村口边，清河新桥通车\n图为孩子们在桥头朝着开过的汽车挥手呢\n";
        let lines = lines(&format!("{ABOVE}\n{wide}\n{BELOW}"));
        assert!(lines.contains(&"昨天下午赵家村的村口边，清河新桥通车".to_owned()), "{lines:?}");
    }
}

//! Tell text whose places drift from text that is padded to show the page.
//!
//! Part of [`super::rivers`]. In: the gaps of the rows. Out: whether text behind a gap stands right below other text behind a gap,
//! or a character or so off. Some programs pad a row to the place of its next column, but count a digit like a Han character,
//! and set a blank at least: where the row above has more digits, the column begins further right there. Such rows are
//! parted by the width of their cells ([`crate::fragments`]), not by their places.
//!
//! ```text
//! 清河新桥昨日正式通车，  村里人趁着农闲
//! 全长612米，宽22米，共16 修了一道新堤，
//! 个桥墩，桥上设有人行道。  堤上种了柳树。
//! ```

use super::gaps::Row;
use super::weights::UNSTEADY;

/// Whether places drift: many gaps are narrow, and of those near one in the rows above, few are right below it.
pub(super) fn drifts(rows: &[Row]) -> bool {
    let (mut right, mut near, mut narrow, mut gaps) = (0, 0, 0, 0);
    for (i, row) in rows.iter().enumerate() {
        // Lines set wide are full of gaps.
        for gap in row.gaps.iter().filter(|gap| !gap.is_spacing()) {
            gaps += 1;
            narrow += u64::from(gap.width <= UNSTEADY.narrow);
            let (mut below, mut beside) = (false, false);
            for above in &rows[i.saturating_sub(UNSTEADY.rows)..i] {
                let from = above.gaps.partition_point(|other| other.at + 3 < gap.at);
                for other in above.gaps[from..].iter().take_while(|other| other.at <= gap.at + 3) {
                    let off = other.at.abs_diff(gap.at);
                    below |= off == 0;
                    // An indent is two.
                    beside |= off != 2;
                }
            }
            right += u64::from(below);
            near += u64::from(beside && !below);
        }
    }
    near * narrow * 100 >= (near + right + UNSTEADY.least) * gaps * UNSTEADY.share
}

#[cfg(test)]
mod tests {
    use crate::columns::{Cut, cut};
    use crate::glyphs::plain;

    const LEFT: [&str; 6] = [
        "清河新桥昨日正式通车，全长",
        "612米，宽22米，共16个桥墩",
        "，桥上设有人行道和观景台，",
        "2019年9月动工，2023年2月",
        "完工，投资1.8亿元，两岸的",
        "老人每天都来这里散步。",
    ];
    const RIGHT: [&str; 6] = [
        "村里人趁着农闲修了一道新堤",
        "堤上种了两排柳树，到了夏天",
        "树荫正好遮住晒场，孩子们在",
        "树下写作业，老人在树下听戏",
        "唱戏的人从上游坐船来，一住",
        "就是半个月。",
    ];

    fn columns(rows: impl Iterator<Item = String>) -> Cut {
        let text = rows.collect::<Vec<_>>().join("\n");
        let page = plain(&text, 0, text.len());
        cut(&page.glyphs, &page.lines)
    }

    /// Six rows six times over, for a page; padded to a place.
    fn page(place: impl Fn(&str) -> usize) -> impl Iterator<Item = String> {
        let row = move |i: usize| {
            let (a, b) = (LEFT[i % 6], RIGHT[i % 6]);
            format!("{a}{}{b}", " ".repeat(place(a) - a.chars().count()))
        };
        (0..36).map(row)
    }

    #[test]
    fn rows_padded_to_one_place_are_cut_there() {
        assert!(columns(page(|_| 22)).columnar);
    }

    #[test]
    fn avoids_cutting_where_places_drift() {
        assert!(!columns(page(|left| left.chars().count() + 3)).columnar);
    }
}

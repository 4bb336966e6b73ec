//! Give heads that stood on one row to the columns below each.
//!
//! Part of [`super::deal`]. In: the cells of a page in reading order, the heads of a set of columns before all of them. Out: each
//! head before the columns of its own story. Where a story begins among the columns below is told by the law of lines: a story
//! does not go on with the last column of the one on its left.
//!
//! ```text
//! 清河早春汛  茶馆又开门          清河早春汛 | …… | …… | 茶馆又开门 | ……
//! ……   ……   ……           →
//! ```
//!
//! Invariants: the cells of a column stay together and in order, and each cell stands there once.
//!
//! Not handled: heads whose columns begin further below than those of others.

use std::ops::Range;

use super::choices::{Cell, Row};
use super::lanes::NONE;
use super::law::seam;
use super::ways::To;
use super::weights::{BESIDE, LANES};
use super::words::Words;

/// Heads and the columns below them, as numbers in reading order.
struct Block {
    /// The heads of each row.
    rows: Vec<Range<usize>>,
    /// The columns.
    columns: Vec<Range<usize>>,
}

/// Puts heads that stood side by side before the columns of their stories.
pub(super) fn given(rows: &[Row], all: &[Cell], words: &Words<'_>, cells: &mut [To]) {
    let mut at = 0;
    while at < cells.len() {
        let block = block(rows, cells, at);
        let end = block.columns.last().or(block.rows.last()).map_or(at + 1, |r| r.end);
        let mut stories = 0;
        for row in &block.rows {
            stories = row.len().min(block.columns.len()).max(stories);
        }
        if stories > 1 {
            let dealt = dealt(all, words, cells, &block, stories);
            cells[at..end].copy_from_slice(&dealt);
        }
        at = end;
    }
}

/// What begins with cell number `at`: rows of heads close below one another, and the columns of the last.
fn block(kinds: &[Row], cells: &[To], at: usize) -> Block {
    let mut block = Block { rows: Vec::new(), columns: Vec::new() };
    let mut i = at;
    while i < cells.len() && cells[i].key[2] == NONE {
        let row = cells[i].key[0];
        let end = i + cells[i..].iter().take_while(|c| c.key[2] == NONE && c.key[0] == row).count();
        let far = |last: &Range<usize>| row - cells[last.start].key[0] > LANES.under;
        if block.rows.last().is_some_and(far) || block.rows.len() >= BESIDE.rows || kinds[row as usize].furniture {
            return block;
        }
        block.rows.push(i..end);
        i = end;
    }
    let set = block.rows.last().map(|r| cells[r.start].key[0]);
    while i < cells.len() && cells[i].key[2] != NONE && set.is_none_or(|s| s == cells[i].key[0]) {
        let end = i + cells[i..].iter().take_while(|c| c.key == cells[i].key).count();
        block.columns.push(i..end);
        i = end;
    }
    block
}

/// The cells of a block, in the order of so many stories.
fn dealt(all: &[Cell], words: &Words<'_>, cells: &[To], block: &Block, stories: usize) -> Vec<To> {
    let at = |i: usize| all[cells[i].cell as usize].at;
    let row = block.rows.iter().find(|row| row.len() >= stories).map_or(0, |row| row.start);
    let cuts = cuts(all, words, cells, &block.columns, row..row + stories);
    let mut out: Vec<To> = Vec::new();
    for (story, columns) in cuts.iter().enumerate() {
        for row in &block.rows {
            for (n, i) in row.clone().enumerate() {
                let of = match at(i) {
                    _ if row.len() >= stories => n.min(cuts.len() - 1),
                    None => 0,
                    // The last that begins left of it.
                    at_head => {
                        let left =
                            |c: &Range<usize>| at(block.columns[c.start].start) <= at_head.map(|x| x + LANES.close);
                        cuts.iter().rposition(left).unwrap_or(0)
                    }
                };
                if of == story {
                    out.push(cells[i]);
                }
            }
        }
        for column in &block.columns[columns.clone()] {
            out.extend_from_slice(&cells[column.clone()]);
        }
    }
    out
}

/// The columns of each of the stories whose heads stand side by side: a story begins where a column is least likely to go on
/// with the one before it, and where places are known not right of its head.
fn cuts(
    all: &[Cell],
    words: &Words<'_>,
    cells: &[To],
    columns: &[Range<usize>],
    heads: Range<usize>,
) -> Vec<Range<usize>> {
    let cell = |i: usize| &all[cells[i].cell as usize];
    let mut goes_on = vec![i32::MIN; columns.len()];
    for n in 1..columns.len() {
        let (last, first) = (cell(columns[n - 1].end - 1), cell(columns[n].start));
        let second = if columns[n].len() > 1 { Some(&cell(columns[n].start + 1).piece) } else { None };
        let points = seam(&last.piece, &first.piece, second, first.own, words);
        let level = cell(columns[n - 1].start).row == first.row;
        goes_on[n] =
            points - if first.piece.opens { BESIDE.begins } else { 0 } - if level { 0 } else { BESIDE.unlevel };
    }
    for head in heads.skip(1) {
        let mut least = (i32::MAX, 0);
        for n in 1..columns.len() {
            let at = cell(columns[n].start).at;
            let under = at > cell(head - 1).at && at <= cell(head).at.map(|x| x + LANES.close) || at.is_none();
            let points = goes_on[n] + if under { 0 } else { BESIDE.elsewhere };
            if goes_on[n] > i32::MIN && points < least.0 {
                least = (points, n);
            }
        }
        goes_on[least.1] = i32::MIN;
    }
    let mut out: Vec<Range<usize>> = Vec::new();
    for (n, points) in goes_on.into_iter().enumerate() {
        match out.last_mut() {
            Some(story) if points > i32::MIN => story.end = n + 1,
            _ => out.push(n..n + 1),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::fragments::chain::Chain;
    use crate::fragments::deal::deal;
    use crate::fragments::pieces::Piece;
    use crate::fragments::rows::Rows;
    use crate::fragments::words::Words;
    use crate::glyphs::plain;

    /// Two columns of a story beside one of another.
    const ROWS: [&str; 8] = [
        "　　本报讯 去年冬天河水 的春汛了，村里人趁着农 　　镇上的茶馆重新开了门",
        "很低，船走不动，两岸的 闲修了一道新堤，堤上种 掌柜的请来说书先生，每",
        "人要等到天晴才能过河， 了两排柳树，到了夏天， 天晚上讲一段渡口的旧事",
        "今年春天雨水来得比往年 树荫正好遮住晒场，孩子 听的人坐满了三间屋子，",
        "早，老渡口的石阶又没到 们在树下写作业，老人在 连窗台上都是孩子，到了",
        "了水里，渡工老耿说，他 树下听戏，唱戏的人从上 月底，掌柜的又添了一张",
        "已经三十一年没有见过这 游坐船来，一住就是半个 桌子，让唱曲的姑娘也来",
        "样早、也没有见过这样大 月，把新堤也唱进了戏。 坐一坐，歇一歇脚再走。",
    ];

    fn read(heads: &[&str]) -> Vec<String> {
        let text = [heads, &ROWS].concat().join("\n");
        let page = plain(&text, 0, text.len());
        let words = Words::of(&page.glyphs, &page.lines);
        let line = |p: &Piece| -> String {
            page.glyphs[p.raw.start as usize..p.raw.end as usize].iter().map(|g| g.ch).take(5).collect()
        };
        let first = |c: Chain| c.pieces.first().map(line).unwrap_or_default();
        let rows = Rows::read(&page.glyphs, &page.lines);
        rows.map(|rows| deal(&rows, &words).into_iter().map(first).collect()).unwrap_or_default()
    }

    #[test]
    fn heads_side_by_side_go_before_the_columns_of_their_stories() {
        let columns = read(&["老渡口来了早春汛 茶馆又有说书声"]);
        assert_eq!(columns, ["老渡口来了", "本报讯 去", "的春汛了，", "茶馆又有说", "镇上的茶馆"]);
    }

    #[test]
    fn avoids_giving_the_only_head_of_a_row_to_one_column() {
        let columns = read(&["渡口和茶馆的春天，一条河两岸的人都等着船来"]);
        assert_eq!(columns[1..], ["本报讯 去", "的春汛了，", "镇上的茶馆"]);
    }
}

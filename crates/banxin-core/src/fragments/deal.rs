//! Deal the rows of a page to columns.
//!
//! Stage: the rows of a page → columns, in reading order. Rows are walked in printed order; of the ways to read them so far
//! the best few are kept, by how well each column goes on ([`super::hand`]). A row that stands alone, as a head does, belongs to
//! no column; the columns that begin below it are a set of their own, read from left to right behind it.
//!
//! Invariants: every word of a row in one column or aside; the cells of a column in printed order; of two ways with as many
//! points the one found first.
//!
//! Not handled: columns that touch; two heads side by side that stand in rows of their own.

use std::ops::Range;

use super::chain::Chain;
use super::choices::{Cell, Row, cells, rows};
use super::hand::Hand;
use super::heads;
use super::lanes::{Lane, NONE, Put};
use super::pieces::Piece;
use super::rows::Rows;
use super::ways::{To, Turn, Way, laid};
use super::weights::{COLUMNS, LANES};
use super::words::Words;
use crate::sort;

/// Deals the rows of a page.
pub(super) fn deal(page: &Rows<'_>, words: &Words<'_>) -> Vec<Chain> {
    let kinds = rows(page);
    let mut all: Vec<Cell> = Vec::new();
    let mut ways = vec![Way { points: 0, lanes: Vec::new(), last: NONE, head: NONE }];
    let (mut gone, mut to): (Vec<To>, Vec<To>) = (Vec::new(), Vec::new());
    for (r, row) in (0..).zip(&kinds) {
        let from = all.len();
        cells(page, r as usize, row, &mut all);
        let mut hand = Hand::of(words, &all, from, row, r);
        let begun = hand.begun();
        let beside = hand.beside();
        let mut next: Vec<Turn> = Vec::new();
        for (way, before) in ways.iter().enumerate() {
            turns(&mut hand, &begun, &beside, way, before, &mut next);
        }
        sort::by(&mut next, |turn| u128::from(sort::falling(turn.points)));
        let mut kept: Vec<Way> = Vec::new();
        for turn in next {
            if kept.len() == LANES.ways {
                break;
            }
            to.clear();
            let Way { mut last, mut head, .. } = ways[turn.way];
            let lanes = laid(&hand, &ways[turn.way], &turn, &mut to);
            let many = kept.iter().filter(|way| way.lanes.len() == lanes.len()).count();
            if many < LANES.alike && kept.iter().all(|way| !alike(&way.lanes, &lanes)) {
                for cell in &to {
                    gone.push(To { before: last, ..*cell });
                    last = gone.len() as u32 - 1;
                }
                if turn.alone() {
                    head = r;
                }
                kept.push(Way { points: turn.points, lanes, last, head });
            }
        }
        ways = kept;
    }
    let mut best: Vec<To> = Vec::new();
    let mut at = ways.first().map_or(NONE, |way| way.last);
    while let Some(cell) = gone.get(at as usize) {
        best.push(*cell);
        at = cell.before;
    }
    best.reverse();
    chains(&kinds, &all, words, best)
}

/// Whether two ways will read what comes alike.
fn alike(a: &[Lane], b: &[Lane]) -> bool {
    let state = |l: &Lane| (l.last, l.gap, l.turn, l.heads, l.under, l.frame);
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| state(a) == state(b))
}

/// What a way, number `way`, may do with the row in hand; `begun` is the row as columns that all begin, and their points.
fn turns(
    hand: &mut Hand<'_>,
    begun: &(i32, Vec<Put>),
    beside: &(i32, Vec<Put>),
    way: usize,
    before: &Way,
    out: &mut Vec<Turn>,
) {
    let (lanes, all) = (&before.lanes[..], before.lanes.len());
    let from = out.len();
    let mut push = |points: i32, ended: usize, frame: &Range<usize>, puts: Vec<Put>| {
        // As many columns as may be: no more begin.
        let new = puts.iter().filter(|put| matches!(put, Put::New(_))).count();
        if new == 0 || frame.len() + new <= COLUMNS {
            out.push(Turn { points: before.points + points, way, ended, frame: frame.clone(), puts });
        }
    };
    let frames = frames(lanes);
    if !hand.row.alone || all == 0 {
        let (looks, puts) = (begun.0, begun.1.clone());
        if (1..LANES.frames).contains(&frames.len()) {
            push(looks + LANES.beside + hand.headless(&puts), 0, &(all..all), puts.clone());
        }
        push(looks + hand.ended(lanes, &puts), all, &(all..all), puts);
    }
    for (waited, frame) in frames.iter().enumerate() {
        for (points, puts) in hand.ways(&lanes[frame.clone()]) {
            if waited > 0 {
                push(points + hand.left(&lanes[..frame.start]), frame.start, frame, puts.clone());
            }
            push(points + LANES.passed * waited as i32, 0, frame, puts);
        }
    }
    if beside.1.len() > 1 {
        push(beside.0, 0, &(0..0), beside.1.clone());
    }
    // The row by itself, where it would be too many columns.
    if out.len() == from {
        let puts = vec![Put::Aside(hand.whole())];
        out.push(Turn { points: before.points + LANES.aside_body, way, ended: 0, frame: 0..0, puts });
    }
}

/// The columns of each frame, the one that waited longest first.
fn frames(lanes: &[Lane]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for (i, lane) in lanes.iter().enumerate() {
        match out.last_mut() {
            Some(frame) if lanes[frame.start].frame == lane.frame => frame.end = i + 1,
            _ => out.push(i..i + 1),
        }
    }
    out
}

/// The columns in reading order.
fn chains(rows: &[Row], all: &[Cell], words: &Words<'_>, mut cells: Vec<To>) -> Vec<Chain> {
    sort::by(&mut cells, |to| sort::key(to.key[0], to.key[1], to.key[2]));
    heads::given(rows, all, words, &mut cells);
    let mut out: Vec<Vec<Piece>> = Vec::new();
    let mut last = None;
    for to in cells {
        let aside = to.key[2] == NONE;
        let mut piece = all[to.cell as usize].piece;
        piece.head |= aside;
        match out.last_mut() {
            Some(column) if !aside && last == Some(to.key) => column.push(piece),
            _ => out.push(vec![piece]),
        }
        last = Some(to.key);
    }
    out.into_iter().map(Chain::of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::plain;

    /// Two columns of a story.
    const LEFT: [&str; 7] = [
        "去年冬天清河的水很低， 的春汛了。",
        "船走不动，两岸的人要等到 村里人趁着农闲修了一",
        "天晴才能过河。 道新堤，堤上种了两排柳树，",
        "今年春天雨水来得比往 到了夏天，树荫正好遮住晒",
        "年早，老渡口的石阶又没到 场，孩子们在树下写作业，",
        "了水里，渡工老耿说，他已 老人在树下听戏，唱戏的人",
        "经三十一年没有见过这样早 从上游坐船来。",
    ];
    /// Two of another, of their own measure.
    const RIGHT: [&str; 6] = [
        "镇上的茶馆重新开了门，掌 坐，歇一歇脚，喝一碗新摘的茶",
        "柜的请来说书先生，每天晚上讲 再上路。",
        "一段渡口的旧事，听的人坐满了 她唱的是本地的老调子，词",
        "三间屋子，连窗台上都是孩子。 是渡口的人自己编的，一句一句",
        "到了月底，掌柜的又添了一 都有来历，唱到涨水那年，台下",
        "张桌子，让唱曲的姑娘也来坐一 没有人说话，只听见雨打在瓦上。",
    ];

    /// The columns of a text, their lines parted by a stroke.
    fn columns(text: &str) -> Vec<String> {
        let page = plain(text, 0, text.len());
        let words = Words::of(&page.glyphs, &page.lines);
        let line = |p: &Piece| -> String {
            page.glyphs[p.raw.start as usize..p.raw.end as usize].iter().map(|g| g.ch).collect()
        };
        let column = |c: Chain| c.pieces.iter().map(line).collect::<Vec<_>>().join("|");
        let rows = Rows::read(&page.glyphs, &page.lines);
        rows.map(|rows| deal(&rows, &words).into_iter().map(column).collect()).unwrap_or_default()
    }

    /// Number `n` of the cells of rows, as a column.
    fn down(rows: &[&str], n: usize) -> String {
        rows.iter().filter_map(|row| row.split(' ').nth(n)).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn rows_printed_in_turn_go_to_their_frames() {
        let mut rows: Vec<&str> = LEFT.iter().zip(RIGHT).flat_map(|(a, b)| [*a, b]).collect();
        rows.push(LEFT[6]);
        let read = columns(&rows.join("\n"));
        let wanted = [down(&LEFT, 0), down(&LEFT, 1), down(&RIGHT, 0), down(&RIGHT, 1)];
        assert!(read.len() == 4 && wanted.iter().all(|column| read.contains(column)), "{read:?}");
    }

    #[test]
    fn stories_below_one_another_are_read_one_after_the_other() {
        let (first, second) = ("清河来了早春汛", "茶馆又有说书声");
        let text = format!("{first}\n{}\n{second}\n{}\n", LEFT.join("\n"), RIGHT.join("\n"));
        let [a, b] = [LEFT.as_slice(), &RIGHT].map(|rows| [down(rows, 0), down(rows, 1)]);
        assert_eq!(columns(&text), [&[first.to_owned()][..], &a, &[second.to_owned()], &b].concat());
    }

    #[test]
    fn a_column_that_ends_early_is_passed_from_there_on() {
        let short = ["石阶有三百年了，是上游的", "石匠凿的。"];
        let row = |(i, row): (usize, &&str)| short.get(i).map_or((*row).to_owned(), |s| format!("{row} {s}"));
        let rows: Vec<String> = LEFT.iter().enumerate().map(row).collect();
        assert_eq!(columns(&rows.join("\n")), [down(&LEFT, 0), down(&LEFT, 1), short.join("|")]);
    }

    #[test]
    fn avoids_cutting_where_the_columns_above_tell_otherwise() {
        // Both together would be a full line.
        let rows = [&LEFT[..], &["从来没有见过。 绕行。"]].concat();
        let read = columns(&rows.join("\n").replace("从上游坐船来。", "从上游坐船来，不必再"));
        let second = down(&LEFT, 1).replace("从上游坐船来。", "从上游坐船来，不必再");
        assert_eq!(read, [format!("{}|从来没有见过。", down(&LEFT, 0)), format!("{second}|绕行。")]);
    }

    #[test]
    fn rows_with_more_cells_than_columns_may_be_stay_whole() {
        let row = ["新桥昨日，通车"; 12].join(" ");
        let text = [LEFT.join("\n"), [row.as_str(); 9].join("\n")].concat();
        let read = columns(&text).concat().replace([' ', '|'], "");
        assert_eq!(read.matches("新桥昨日，通车").count(), 108, "{read}");
    }
}

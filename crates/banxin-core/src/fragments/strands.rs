//! Part rows of frames that stand side by side and are not level.
//!
//! Stage: the rows of a page → strands, each the rows of one frame from top to bottom. Where the lines of
//! two stories side by side do not stand at the same height, their rows were printed in turn:
//!
//! ```text
//! 去年冬天河水很低， 今年春天雨水来得         去年冬天河水很低， 今年春天雨水来得
//! 村里人趁着农闲修了一道新堤，         →   船走不动，村里人修 早，水涨过了老桥。
//! 船走不动，村里人修 早，水涨过了老桥。
//! 堤上种了两排柳树。                      村里人趁着农闲修了一道新堤，
//!                                     堤上种了两排柳树。
//! ```
//!
//! Rows are walked in printed order. A way of reading holds the frames that are open; the next row goes on
//! with one of them, begins a frame beside them, or ends them all and begins one below. Of all ways so far
//! the best few are kept. Frames side by side have to read much better than one frame would.
//!
//! Invariants: every row in one strand; the rows of a strand in printed order; of two ways with as many
//! points the one found first.
//!
//! Not handled: frames that are level in places; which of two frames a head between them belongs to.

use super::frames::{Frames, Table};
use super::law::Words;
use super::rows::Rows;
use super::weights::STRANDS;
use crate::sort;

/// A way of reading the rows so far.
#[derive(Debug, Clone, Copy)]
struct Way {
    points: i32,
    /// First row of its set of frames.
    set: u32,
    /// Numbers of the frames that are open, as many as `open`, the one that waited longest first.
    frames: [u32; STRANDS.most],
    open: usize,
    /// Its last step.
    step: u32,
}

impl Way {
    fn frames(&self) -> &[u32] {
        &self.frames[..self.open]
    }
}

/// Where a row went.
#[derive(Debug, Clone, Copy)]
struct Step {
    /// First row of its set of frames.
    set: u32,
    /// First row of its frame.
    frame: u32,
    /// The step before.
    before: u32,
}

/// The strands of a page, each the numbers of its rows.
pub(super) fn part(rows: &Rows<'_>, words: &Words<'_>) -> Vec<Vec<usize>> {
    let table = Table::read(rows, words);
    let (points, steps) = walk(&table, STRANDS.most);
    if points < walk(&table, 1).0 + STRANDS.proof {
        return vec![(0..rows.lines.len()).collect()];
    }
    let mut order: Vec<usize> = (0..steps.len()).collect();
    sort::by(&mut order, |&r| sort::key(steps[r].set, steps[r].frame, r as u32));
    // Sets of one frame stay with one another.
    let mut several = vec![false; steps.len()];
    steps.iter().filter(|s| s.frame != s.set).for_each(|s| several[s.set as usize] = true);
    let mut out: Vec<Vec<usize>> = Vec::new();
    let mut above = None;
    for r in order {
        let Step { set, frame, .. } = steps[r];
        let strand = several[set as usize].then_some(frame);
        match out.last_mut() {
            Some(last) if above == Some(strand) => last.push(r),
            _ => out.push(vec![r]),
        }
        above = Some(strand);
    }
    out
}

/// The best way with at most so many frames side by side: its points, and where each row went.
fn walk(table: &Table<'_>, most: usize) -> (i32, Vec<Step>) {
    let mut page = Frames::new(table);
    let mut ways = vec![Way { points: 0, set: 0, frames: [0; STRANDS.most], open: 0, step: u32::MAX }];
    let (mut steps, mut next): (Vec<Step>, Vec<Way>) = (Vec::new(), Vec::new());
    for r in 0..table.len() {
        page.turn(r, ways.iter_mut().flat_map(|way| &mut way.frames[..way.open]));
        next.clear();
        for way in &ways {
            turns(&mut page, way, most, r as u32, &mut next);
        }
        sort::by(&mut next, |way| u128::from(sort::falling(way.points)));
        ways.clear();
        for way in &next {
            if ways.iter().any(|kept| kept.frames() == way.frames()) {
                continue;
            }
            let frame = way.frames().last().map_or(0, |&f| page.first(f));
            steps.push(Step { set: way.set, frame, before: way.step });
            ways.push(Way { step: steps.len() as u32 - 1, ..*way });
            if ways.len() == STRANDS.ways {
                break;
            }
        }
    }
    let mut out = Vec::with_capacity(table.len());
    let mut at = ways.first().map_or(u32::MAX, |best| best.step);
    while let Some(step) = steps.get(at as usize) {
        out.push(*step);
        at = step.before;
    }
    out.reverse();
    (ways.first().map_or(0, |best| best.points + page.left(best.frames())), out)
}

/// What a way may do with row `r`, the one in hand.
fn turns(page: &mut Frames<'_>, way: &Way, most: usize, r: u32, out: &mut Vec<Way>) {
    // Goes on with `frame`, the last of those that stay open: these and itself.
    let mut push = |by: i32, set: u32, stay: &[u32], frame: u32| {
        let mut frames = [0; STRANDS.most];
        frames[..stay.len()].copy_from_slice(stay);
        frames[stay.len()] = frame;
        out.push(Way { points: way.points + by, set, frames, open: stay.len() + 1, step: way.step });
    };
    for (passed, &frame) in way.frames().iter().enumerate() {
        let (points, with) = page.join(frame);
        let mut others = way.frames;
        others[passed..way.open].rotate_left(1);
        let others = &others[..way.open - 1];
        push(points + passed as i32 * STRANDS.passed, way.set, others, with);
        if passed > 0 {
            // Those that waited longer have ended.
            push(points + page.left(&way.frames[..passed]), way.set, &others[passed..], with);
        }
    }
    let (begun, fresh) = page.fresh();
    if (1..most).contains(&way.open) {
        push(begun + STRANDS.beside, way.set, way.frames(), fresh);
    }
    let ended = if way.open == 0 { 0 } else { STRANDS.below + page.left(way.frames()) };
    push(begun + ended, r, &[], fresh);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::plain;

    /// Two columns of a story, and two of another, each of seven rows.
    const LEFT: [&str; 7] = [
        "去年冬天清河的水很 村里人趁着农闲修了一",
        "低，船走不动，两岸的人要 道新堤，堤上种了两排柳",
        "等到天晴才能过河。 树，到了夏天，树荫正好遮",
        "今年春天雨水来得比往 住晒场，孩子们在树下写作",
        "年早，老渡口的石阶又没到 业，老人在树下听戏。",
        "了水里，渡工老耿说，他已 到了秋天，新堤上的路",
        "经三十一年没有见过这样早 就铺好了，从此进城不必再",
    ];
    const RIGHT: [&str; 7] = [
        "镇上的茶馆重新开了门，掌柜 她唱的是本地的老调子，",
        "的请来说书先生，每天晚上讲一 词是渡口的人自己编的，一句一",
        "段渡口的旧事，听的人坐满了三 句都有来历。唱到涨水那年，台",
        "间屋子，连窗台上都是孩子。到 下没有人说话，只听见雨打在瓦",
        "了月底，掌柜的又添了一张桌子， 上，像是有人在远处敲鼓，又像",
        "让唱曲的姑娘也来坐一坐，歇一 是船靠了岸，船工放下跳板，等",
        "歇脚，喝一碗新摘的茶再上路。 着过河的人一个一个走下来。",
    ];

    fn strands(text: &str) -> Vec<Vec<usize>> {
        let page = plain(text, 0, text.len());
        let words = Words::of(&page.glyphs, &page.lines);
        Rows::read(&page.glyphs, &page.lines).map(|rows| part(&rows, &words)).unwrap_or_default()
    }

    #[test]
    fn rows_printed_in_turn_go_to_their_frames() {
        let rows: Vec<String> = LEFT.iter().zip(RIGHT).map(|(a, b)| format!("{a}\n{b}\n")).collect();
        let (left, right): (Vec<usize>, Vec<usize>) = (0..14).partition(|r| r % 2 == 0);
        assert_eq!(strands(&rows.concat()), [left, right]);
    }

    #[test]
    fn the_rows_of_the_longer_frame_go_on_below_the_shorter_one() {
        let rows: Vec<String> = LEFT.iter().zip(RIGHT).map(|(a, b)| format!("{a}\n{b}\n")).collect();
        let more =
            "的春汛，水退得比往年也慢 绕行，两岸的人都说这条路\n得多，直到五月船才又开。 修得好，走起来又平又宽。\n";
        let found = strands(&format!("{}{more}", rows.concat()));
        assert_eq!(found.iter().map(Vec::len).collect::<Vec<_>>(), [9, 7]);
    }

    #[test]
    fn avoids_parting_frames_that_stand_below_one_another() {
        let text = format!("{}\n{}\n", LEFT.join("\n"), RIGHT.join("\n"));
        assert_eq!(strands(&text), [(0..14).collect::<Vec<_>>()]);
    }
}

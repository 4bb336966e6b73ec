//! A line that is printed a second time in pieces: some in itself, some on lines above and below it.
//!
//! Called by [`again`](super::again) for lines whose sums cancel out. A headline whose face changes within
//! it is drawn run by run, and programs that put the runs back in lines by their places put the second print
//! of each where it happens to fit:
//!
//! ```text
//! 新桥今起免费通车         施意见           昨日货运量超4500万吨万吨
//! 今起免费通车            推进服务的实施意见   昨日货运量超4500
//! 新桥                   推进服务的实
//! ```
//!
//! In: lines. Out: which of them is the whole, and which of its characters are second copies; the other lines are
//! copies from end to end.

use super::inked;
use crate::lines::{Line, Sheet};

/// Lines at most that have a piece.
pub(super) const MOST_PIECES: usize = 4;
/// Characters of a line at least that is printed again in pieces.
const SHORTEST: usize = 8;
/// Characters of it at most.
const LONGEST: usize = 160;

/// A line and its second print.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mosaic {
    /// Number of lines.
    pub lines: usize,
    /// Number of the whole line among them.
    pub whole: usize,
    /// Which glyphs of it are kept; the rest are copies.
    pub keep: Vec<bool>,
}

/// The mosaic of `n` lines from line `i` on, whose sums cancel out.
pub(super) fn find(sheet: &Sheet, i: usize, n: usize) -> Option<Mosaic> {
    let lines = &sheet.lines[i..i + n];
    let total: usize = lines.iter().map(|l| count(sheet, l)).sum();
    if !(2 * SHORTEST..=2 * LONGEST).contains(&total) {
        return None;
    }
    // Of as many characters the first.
    let whole = (0..n).rev().max_by_key(|&k| count(sheet, &lines[k]))?;
    let text: Vec<char> = inked(sheet, &lines[whole]).collect();
    let (mut along, mut against) = (Vec::new(), Vec::new());
    for k in 0..n {
        if k != whole {
            along.extend(inked(sheet, &lines[k]));
        }
        if n - 1 - k != whole {
            against.extend(inked(sheet, &lines[n - 1 - k]));
        }
    }
    let copies = fit(&text, &along).or_else(|| fit(&text, &against))?;
    let mut at = 0;
    let keep = sheet.chars(&lines[whole]).map(|c| {
        at += usize::from(c != ' ');
        c == ' ' || !copies[at - 1]
    });
    Some(Mosaic { lines: n, whole, keep: keep.collect() })
}

fn count(sheet: &Sheet, line: &Line) -> usize {
    inked(sheet, line).count()
}

/// Which characters of `text` are second copies, where each of the others has its copy right behind it, in a run of
/// them, or in `pieces`, in order; as few runs as will do.
fn fit(text: &[char], pieces: &[char]) -> Option<Vec<bool>> {
    let (n, m) = (text.len(), pieces.len());
    // Fewest runs up to a place of the text and one of the pieces, and the length of the last.
    let mut best = vec![(u32::MAX, 0); (n + 1) * (m + 1)];
    best[0] = (0, 0);
    for x in 0..n {
        for y in 0..=m {
            let cost = best[x * (m + 1) + y].0;
            if cost == u32::MAX {
                continue;
            }
            let mut reach = |x: usize, y: usize, cost: u32, length: usize| {
                let place = &mut best[x * (m + 1) + y];
                if place.0 > cost {
                    *place = (cost, length);
                }
            };
            if pieces.get(y) == Some(&text[x]) {
                reach(x + 1, y + 1, cost, 0);
            }
            for length in 1..=(n - x) / 2 {
                if text[x..x + length] == text[x + length..x + 2 * length] {
                    reach(x + 2 * length, y, cost + 1, length);
                }
            }
        }
    }
    let mut copies = vec![false; n];
    let (mut x, mut y) = (n, m);
    if best[n * (m + 1) + m].0 == u32::MAX {
        return None;
    }
    while x > 0 {
        match best[x * (m + 1) + y].1 {
            0 => (x, y) = (x - 1, y - 1),
            length => {
                copies[x - length..x].fill(true);
                x -= 2 * length;
            }
        }
    }
    Some(copies)
}

#[cfg(test)]
mod tests {
    use super::super::tests::undone;

    #[test]
    fn a_line_printed_again_in_pieces_out_of_order_is_printed_once() {
        let whole = "清河县新桥今起免费通车";
        for text in
            ["清河县新桥今起免费通车\n今起免费通车\n清河县新桥", "今起免费通车\n清河县新桥今起免费通车\n清河县新桥"]
        {
            assert_eq!(undone(text), [whole], "{text}");
        }
    }

    #[test]
    fn a_line_printed_again_partly_in_itself_is_printed_once() {
        assert_eq!(undone("清河昨日货运量超4500万吨万吨\n清河昨日货运量超4500"), ["清河昨日货运量超4500万吨"]);
        assert_eq!(undone("老街夜市客流达96.396.3%%\n老街夜市客流达"), ["老街夜市客流达96.3%"]);
    }

    #[test]
    fn avoids_taking_lines_for_pieces_that_have_the_same_characters_otherwise() {
        for text in ["清河县新桥今起免费通车\n车通费免起今桥新县河清", "两岸同庆\n同庆\n两岸"]
        {
            assert_eq!(undone(text), text.split('\n').collect::<Vec<_>>());
        }
    }
}

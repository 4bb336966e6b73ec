//! Pages drawn as grids, and what holds for every page.

#![allow(clippy::disallowed_methods, clippy::unwrap_used)]

use super::{Cut, RawLine, blank, cut};
use crate::source::Glyph;

/// Glyphs and lines of a text, as the stages before make them.
pub(super) fn page(text: &str) -> (Vec<Glyph>, Vec<RawLine>) {
    let (mut glyphs, mut lines) = (Vec::new(), Vec::new());
    let (mut gap, mut at) = (0, 0);
    for line in text.split_inclusive('\n') {
        let from = glyphs.len();
        for ch in line.chars() {
            let len = ch.len_utf8() as u8;
            if ch != '\n' && ch != '\r' {
                glyphs.push(Glyph { ch, at, len, same: true, more: 0 });
            }
            at += u32::from(len);
        }
        let ink = |g: &Glyph| !blank(g.ch);
        let Some(start) = glyphs[from..].iter().position(ink) else {
            gap += 1;
            continue;
        };
        let end = glyphs.iter().rposition(ink).map_or(0, |i| i + 1);
        lines.push(RawLine { start: (from + start) as u32, end: end as u32, indent: start as u32, gap });
        gap = 0;
    }
    (glyphs, lines)
}

pub(super) fn text_of(glyphs: &[Glyph], line: &RawLine) -> String {
    glyphs[line.start as usize..line.end as usize].iter().map(|g| g.ch).collect()
}

/// The page read: a line for each line, `|` before those behind a gap, indents as they are.
fn read(text: &str) -> String {
    let (glyphs, lines) = page(text);
    let Cut { lines, .. } = cut(&glyphs, &lines);
    let line = |l: &RawLine| {
        let mark = if l.gap > 0 { "|" } else { "" };
        format!("{mark}{}{}\n", " ".repeat(l.indent as usize), text_of(&glyphs, l))
    };
    lines.iter().map(line).collect()
}

/// Asserts what holds for every page.
fn check(text: &str) {
    let (glyphs, lines) = page(text);
    let cut = cut(&glyphs, &lines);
    let mut owners = vec![0; glyphs.len()];
    for l in &cut.lines {
        assert!(l.start < l.end && l.end as usize <= glyphs.len(), "{text:?}");
        assert!(lines.iter().any(|o| o.start <= l.start && l.end <= o.end), "spans two lines in {text:?}");
        assert!(!blank(glyphs[l.start as usize].ch) && !blank(glyphs[l.end as usize - 1].ch), "{text:?}");
        (l.start..l.end).for_each(|i| owners[i as usize] += 1);
    }
    for (g, n) in glyphs.iter().zip(owners) {
        assert!(n == 1 || n == 0 && blank(g.ch), "{:?} lies in {n} lines of {text:?}", g.ch);
    }
    assert!(cut.columnar || cut.lines == lines, "{text:?}");
}

/// Sets blocks side by side as `pdftotext -layout` does: padded by characters, not cells.
fn beside(blocks: &[&str]) -> String {
    let blocks: Vec<Vec<&str>> = blocks.iter().map(|b| b.lines().collect()).collect();
    let mut rows = vec![String::new(); blocks.iter().map(Vec::len).max().unwrap_or(0)];
    let mut left = 0;
    for block in &blocks {
        for (row, line) in rows.iter_mut().zip(block).filter(|(_, line)| !line.trim().is_empty()) {
            let pad = left - row.chars().count();
            *row += &format!("{}{line}", " ".repeat(pad));
        }
        left = rows.iter().map(|r| r.chars().count()).max().unwrap_or(0) + 3;
    }
    rows.iter().map(|r| r.trim_end().to_owned() + "\n").collect()
}

/// Asserts that these are read in this order.
fn in_order(text: &str, wanted: &[&str]) {
    let read = read(text);
    let at: Vec<Option<usize>> = wanted.iter().map(|s| read.find(s)).collect();
    assert!(at.iter().all(Option::is_some) && at.is_sorted(), "{text}\nis read\n{read}");
}

const BRIDGE: [&str; 2] = [
    "  昨日上午，横跨\n清河的新桥正式通\n车。市民王伟说，\n这是件好事。新桥\n通车以后，他上班",
    "只要十分钟。\n  新桥全长八百\n米，投资一亿元，\n工期三年。\n（张立）",
];
const GAME: [&str; 2] = [
    "  本报讯（记者李\n明）市中小学足球\n赛昨日开赛，共有\n二十支球队，将进\n行四十场比赛，下",
    "月决出冠军。\n  去年的冠军是\n城东小学，今年他\n们又有备而来。",
];

#[test]
fn columns_are_read_one_after_another() {
    let page = format!("       清河新桥昨日通车\n\n{}", beside(&BRIDGE));
    assert_eq!(
        read(&page),
        "清河新桥昨日通车
|  昨日上午，横跨
清河的新桥正式通
车。市民王伟说，
这是件好事。新桥
通车以后，他上班
|只要十分钟。
  新桥全长八百
米，投资一亿元，
工期三年。
（张立）
"
    );
}

#[test]
fn stories_side_by_side_keep_their_heads() {
    let left = format!("     清河新桥通车\n\n{}", beside(&BRIDGE));
    let right = format!("     校园足球开赛\n\n{}", beside(&GAME));
    let wanted = ["清河新桥通车", "昨日上午", "只要十分钟", "（张立）", "校园足球", "本报讯", "月决出"];
    in_order(&beside(&[&left, &right]), &wanted);
}

#[test]
fn stories_below_each_other_are_read_from_the_top() {
    let page = format!("{}\n\n     校园足球开赛\n\n{}", beside(&BRIDGE), beside(&GAME));
    in_order(&page, &["昨日上午", "只要十分钟", "（张立）", "校园足球", "本报讯", "月决出"]);
}

#[test]
fn a_story_of_three_columns_stands_over_one_of_two() {
    let wide = [
        "  市规划局昨日展出城西新\n图，新图上有一座公园，占\n地三十亩，还有两所小学和",
        "一座医院。局长赵青说，意\n见可以在本月底以前寄到市\n规划局，也可以当面说，展",
    ];
    let page = format!("   城西新图展出\n\n{}\n\n   清河新桥通车\n{}", beside(&wide), beside(&BRIDGE));
    in_order(&page, &["城西新图", "展出城西", "一座医院", "当面说", "清河新桥", "昨日上午", "只要"]);
}

#[test]
fn a_column_goes_on_beside_a_picture() {
    let inset = "  昨日上午，横跨\n清河的新桥正式通\n    车。市民王\n    伟说，这是\n件好事。新桥通车";
    let page = format!("       清河新桥昨日通车\n\n{}", beside(&[inset, BRIDGE[1]]));
    in_order(&page, &["昨日上午", "正式通", "车。市民王", "伟说，这是", "件好事", "只要"]);
}

#[test]
fn two_full_lines_that_were_run_into_one_are_parted() {
    let page = "
  市规划局称，昨   只要十分钟。
日上午，横跨清河      新桥全长八百
的新桥正式通车了    米。桥面十分宽，
大桥全长八百米。    市民都很满意，多
车。市民王伟说， 米，投资一亿元，
这是件好事。新桥 工期三年，用工一
通车以后，他上班    万。（张立）
";
    in_order(
        page,
        &["市规划局", "日上午", "车。市民", "新桥\n", "他上班", "只要", "全长八百\n", "米，投资", "工期", "万。"],
    );
}

#[test]
fn rows_thrown_out_of_step_by_a_large_head_are_set_level() {
    let page = beside(&[
        "  昨日上午，横跨\n清河的新桥正式通\n车。市民王伟说，\n\n\n\n这是件好事。新桥\n通车以后，他上班",
        "只要十分钟，真是\n\n\n方便。桥全长八百\n米，投资一亿元，\n\n工期三年，用工一\n万。（张立）",
        "\n\n\n\n\n校园足球\n  本报讯（记者李\n明）昨日开赛。",
    ]);
    let text = read(&page).replace(['\n', '|', ' '], "");
    assert!(text.contains("王伟说，这是件好事。新桥通车以后"), "{page}\nis read\n{text}");
    assert!(text.contains("只要十分钟，真是方便。桥全长八百米，投资一亿元，工期"), "{page}\nis read\n{text}");
}

#[test]
fn avoids_cutting_text_in_content_order() {
    for text in [
        "清河新桥通车\n昨日上午，横跨清河的新桥\n正式通车。\n\n  市民王伟说，这是件好事。\n",
        "孟 蕊   殷 实 摄\n社　　　论\n开奖公告\n",
        "北京   晴     3℃\n上海   多云   8℃\n广州   小雨   18℃\n深圳   晴     19℃\n",
    ] {
        let (glyphs, lines) = page(text);
        assert_eq!(cut(&glyphs, &lines), Cut { lines, columnar: false });
    }
}

#[test]
fn avoids_cutting_letter_spaced_lines() {
    let spaced = "  昨日上午，横跨\n清 河 的 新 桥 通\n车 。 市 民 王 伟\n说，这是件好事。";
    let text = read(&beside(&[spaced, BRIDGE[1]]));
    assert!(text.contains("\n清 河 的 新 桥 通\n车 。 市 民 王 伟\n"), "{text}");
}

#[test]
fn every_character_lies_in_one_line_of_any_page() {
    for text in ["", "\n\n", "a", " \n \u{3000}\n", "\u{feff}a\tb\n"] {
        check(text);
    }
    // A generator of its own: the same pages on every machine.
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = |n: u64| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed % n
    };
    let marks: Vec<char> = "新桥清河。，”（a1 \u{3000}\t".chars().collect();
    for _ in 0..400 {
        let mut text = String::new();
        let columns = 1 + next(5);
        for _ in 0..next(40) {
            for _ in 0..columns {
                let len = next(12);
                (0..len).for_each(|_| text.push(marks[next(marks.len() as u64) as usize]));
                (len..10 + next(6)).for_each(|_| text.push(' '));
            }
            text.push('\n');
        }
        check(&text);
    }
}

#[test]
fn pages_of_any_shape_take_time_in_proportion() {
    let started = std::time::Instant::now();
    let shapes = [
        " ".repeat(4_000_000),
        "新".repeat(1_000_000),
        "新   ".repeat(300_000),
        format!("{}\n", "新   ".repeat(30)).repeat(8_000),
        format!("{}\n", "新桥通车   ".repeat(500)).repeat(100),
        "aaa aaa aaa aaa aaa aaa aaa aaa   aaa aaa aaa aaa\n".repeat(10_000),
        "清河的新桥正式通 车。市民王伟说，   好事\n\n".repeat(8_000),
        "      清河\n新桥通车新桥      正式通车正式\n".repeat(8_000),
    ];
    for text in shapes {
        let (glyphs, lines) = page(&text);
        assert!(!cut(&glyphs, &lines).lines.is_empty() || lines.is_empty());
    }
    assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
}

//! Work grows with the text, not with its square, whatever the text repeats.
//!
//! What a parse asks of memory in all its allocations stands for its work; no machine changes it. A
//! loop that allocates nothing is not seen here; the fuzzer's time limit is for those.

use banxin_core::{Options, parse};
use banxin_tests::paper::PIECES;
use banxin_tests::press::{self, Extractor};

/// Characters of the longest text; two shorter ones are a quarter and a sixteenth of it. A short text
/// may be read in another, dearer way than a long one, and so the dearer of the two counts.
const LONG: usize = 32_000;
/// How much dearer a character of a long text may be. Growth by the square would be 4.
const DEARER: u64 = 150;

/// Whole lines that pages repeat, beside the pieces, which stand on one line.
const LINES: [&str; 19] = [
    "清河新桥昨日通车\n",
    "新桥新桥\n",
    "记者从市交通局获悉，这座桥全长612米。\n",
    "本报讯（记者周岚）新桥通车。\n",
    "（下转第八版）\n",
    "（上接第一版）\n",
    "●街谈巷议\n",
    "图为新桥。周岚 摄\n",
    "一、修桥\n",
    "第3版 民生\n",
    "河 \n",
    "，\n",
    "清河新桥昨日通车    两岸居民同行\n",
    "清河新桥全长六百一十二米，昨    记者从市交通局获悉，这座桥\n",
    "昨天上午，北岸 新桥正式通车， 两岸居民都来看 热闹，孩子们跑 在前面，老人们 走在后面，店主 说，从前进城要 绕二十里路呢。\n",
    "两岸居民都来看了。（周小\n山）\n",
    "# **清河新桥**通车\n",
    "清河新桥正式通车了，两 两岸居民都来看热闹，孩 店主说，从前进城要绕二\n",
    "新桥通车了 两岸同行吧 老渡口改成 一个小公园 谁都可以来 坐一坐歇脚 看河水清清 船来又船往\n",
];

/// Bytes allocated for a hundred characters. What is made ready once a process (expressions, tables) is not
/// this text's work: the lesser of two times counts.
fn dear(text: &str) -> u64 {
    least(text, 2)
}

/// The same, the least of so many times.
fn least(text: &str, times: usize) -> u64 {
    let bytes = |_| allocation_counter::measure(|| drop(parse(text, &Options::default()))).bytes_total;
    100 * (0..times).map(bytes).min().unwrap_or(u64::MAX) / text.chars().count() as u64
}

/// Times that a text of [`PAGES`] pages is read: an expression that each page asks once is read anew by the quicker
/// engine at its 129th question, in the sixth of them, and each expression once.
const TIMES: usize = 7;
/// Pages of a long issue.
const PAGES: usize = 24;

#[test]
fn a_character_of_a_long_text_costs_no_more_than_one_of_a_short_text() {
    let mut found = Vec::new();
    for piece in PIECES.iter().chain(&LINES) {
        let cost = |length: usize| dear(&piece.chars().cycle().take(length).collect::<String>());
        let (short, long) = (cost(LONG / 4).max(cost(LONG / 16)), cost(LONG));
        if long > short * DEARER / 100 {
            found.push(format!("{piece:?}: {long} bytes for a hundred characters, {short} in a shorter text"));
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn a_page_of_a_long_issue_costs_no_more_than_one_of_a_short_issue() {
    for extractor in Extractor::ALL {
        let page = press::page(3, extractor).text + "\u{c}";
        let (short, long) = (dear(&page), least(&page.repeat(PAGES), TIMES));
        assert!(long <= short * DEARER / 100, "{}: {long} against {short}", extractor.name());
    }
}

//! Any text at all: no recogniser may fall over, and every range lies within the text.

use super::*;
use crate::document::Publication;

/// Bits of heads, signatures, jumps and furniture, and what has no business among them.
const BITS: &[&str] = &[
    "本报",
    "讯",
    "记者",
    "王伟",
    "何 川",
    "（",
    "）",
    "【",
    "】",
    "〔",
    "／",
    "/",
    "報導",
    "电",
    "北京",
    "12月29日",
    "12 月",
    "29日",
    "中央社",
    "通讯员",
    "摄",
    "文/图",
    "摄影报道",
    "（影像中国）",
    "下转",
    "上接",
    "第八版",
    "A8版",
    "▲",
    "■",
    "·",
    "：",
    "、",
    "，",
    "。",
    " ",
    "\u{3000}",
    "责任编辑",
    "新闻热线",
    "0300-5550123",
    "第8123期",
    "国内统一刊号CN99-0011",
    "2020年12月30日",
    "星期三",
    "要闻",
    "02",
    "清河日报",
    "多云",
    "℃",
    "遗失",
    "声明作废",
    "𠮷",
    "é",
    "a",
    "\u{0}",
    "\u{fffd}",
    "\u{200b}",
    "“",
    "”",
    "《",
    "》",
    "—",
    "发自",
    "编译",
    "驻",
    "①",
    "",
    "\n",
];

fn check(text: &str) {
    let inside =
        |r: &Range| assert!(r.start <= r.end && text.get(r.clone()).is_some(), "{r:?} is no range of {text:?}");
    let signed = |s: &[Signed]| s.iter().for_each(|s| inside(&s.at));
    for h in message_head(text).into_iter().chain(closing_head(text)) {
        inside(&h.at);
        inside(&h.text);
        signed(&h.signed);
        assert!(h.text.is_empty() || h.at.start <= h.text.start && h.text.end <= h.at.end, "{h:?} of {text:?}");
    }
    signature(text).iter().for_each(|s| signed(s));
    credit(text).iter().for_each(|s| signed(s));
    trailing_credit(text).iter().for_each(|(at, s)| {
        inside(&(*at..text.len()));
        signed(s);
    });
    for j in jump_at_end(text).into_iter().chain(jump_at_start(text)) {
        inside(&j.at);
        inside(&j.label);
    }
    folio(text).and_then(|f| f.section).iter().for_each(inside);
    column_label(text).iter().for_each(inside);
    bracketed_column(text).iter().for_each(|(at, r)| {
        inside(&(*at..text.len()));
        inside(r);
    });
    let _ = (furniture(text), non_story_head(text), non_story_line(text), known_column(text), iso(text, None));
    masthead(text, &mut Publication::default());
}

#[test]
fn bits_in_any_order_are_survived() {
    let mut seed = 7u64;
    let mut next = |n: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % n
    };
    for _ in 0..20_000 {
        let text: String = (0..1 + next(9)).map(|_| BITS[next(BITS.len())]).collect();
        check(&text);
    }
}

#[test]
fn every_beginning_and_end_of_a_head_is_survived() {
    let text = "　■据新华社北京 12 月 29日电 （记者何 川、王伟 通讯员阿依古丽·买买提 文/图）河水清了。图为大桥。本报记者 李 明摄（影像中国）（下转第八版·要闻）";
    for (i, _) in text.char_indices() {
        check(&text[i..]);
        check(&text[..i]);
    }
}

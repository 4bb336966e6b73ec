//! Texts made to keep a parser busy, held against ordinary text of the same length.

use std::hint::black_box;

use banxin_core::{Options, parse};
use serde_json::{Value, json};

use crate::clock::least;
use crate::pages::{Joint, of_size};

/// A million bytes of each kind, by name.
pub fn texts(bytes: usize) -> Vec<(&'static str, String)> {
    let repeated = |piece: &str| piece.repeat(bytes / piece.len());
    let front = counted("甲桥昨日通车\n本报讯（记者周岚）甲桥正式通车，两岸甲村的人从此\n（下转第二版）\n", bytes / 2);
    let carried = counted("甲桥昨日通车\n（上接第一版）\n不必再等船，甲村里来了人。\n", bytes - bytes / 2 - 1);
    vec![
        ("one character, no break", repeated("版")),
        ("opening quotes", repeated("“")),
        ("a doubled run", repeated("天天向上天天向上")),
        ("spaces", repeated(" ")),
        ("ideographic spaces", repeated("\u{3000}")),
        ("digits", repeated("0123456789")),
        ("lines of two characters", repeated("新桥\n")),
        ("line breaks", repeated("\n")),
        ("form feeds", repeated("版\u{c}")),
        ("jump lines", repeated("（下转第八版）\n（上接第一版）\n")),
        ("brackets never closed", repeated("“「（《")),
        ("columns of blanks", repeated("版      面      上      字\n")),
        (
            "columns of short pieces",
            repeated("        清河新桥          通车\n\n\n\n   昨日              正式      渡口\n\n\n\n"),
        ),
        ("parts of stories on two pages", format!("{front}\u{c}{carried}")),
    ]
}

/// A piece over and over, at most so many bytes, each time with other characters for `甲`.
fn counted(piece: &str, bytes: usize) -> String {
    let han = |n: usize| char::from_u32(0x4E00 + (n % 0x5000) as u32).unwrap_or('甲');
    let one = |n: usize| piece.replace('甲', &String::from_iter([han(n), han(n / 7 + 9_000)]));
    let size = one(0).len();
    (0..bytes / size).map(one).collect()
}

/// For each kind how many times the ordinary text's time it takes.
pub fn measure(bytes: usize) -> Value {
    let time = |text: &str| least(2, || drop(black_box(parse(text, &Options::default()))));
    let ordinary = time(&of_size(bytes, Joint::FormFeed));
    let rows: Vec<Value> = texts(bytes)
        .iter()
        .map(|(name, text)| {
            let own = time(text) * bytes as f64 / text.len() as f64;
            json!({ "text": name, "ms": own * 1e3, "times_ordinary": own / ordinary })
        })
        .collect();
    json!({ "bytes": bytes, "ordinary_ms": ordinary * 1e3, "texts": rows })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_is_as_long_as_asked_for_and_has_a_document() {
        for (name, text) in texts(2_000) {
            assert!(text.len() <= 2_000 && text.len() > 1_900, "{name}: {}", text.len());
            assert_eq!(parse(&text, &Options::default()).source.length, text.len(), "{name}");
        }
    }
}

//! The command `banxin`.

use std::io::{Read, Write};

fn main() {
    let mut text = String::new();
    let read = std::io::stdin().read_to_string(&mut text);
    if read.is_ok() {
        let document = banxin_core::parse(&text, &banxin_core::Options::default());
        let _ = writeln!(std::io::stdout(), "{}", banxin_core::render::json(&document));
    }
}

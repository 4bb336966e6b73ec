//! Prints the text that a find of the target `page` makes: `cargo run --example text -- FILE`.

use std::io::Write;

fn main() -> std::io::Result<()> {
    let file = std::env::args_os().nth(1).unwrap_or_default();
    let (text, options) = banxin_fuzz::made(&std::fs::read(file)?);
    eprintln!("{options:?}");
    std::io::stdout().write_all(text.as_bytes())
}

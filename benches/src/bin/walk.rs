//! `walk`: passes over the own pages and nothing else, for tools that look on from outside.
//!
//! `walk parse|json|text N` makes N passes. A tool that counts takes the difference of two numbers of
//! passes, and with it the making of the pages and all that is done once drops out.
//! `walk files DIR` writes the pages there; `walk time DIR` reads all that lies there, makes one pass for each line of standard
//! input and answers with its milliseconds: so another engine can be timed turn by turn with this one.

use std::hint::black_box;
use std::io::{self, BufRead, Write};
use std::time::Instant;

use banxin_benches::pages;
use banxin_core::{Document, Options, parse, render};

fn main() -> io::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["files", folder] => {
            for set in pages::sets() {
                for (i, text) in set.texts.iter().enumerate() {
                    std::fs::write(format!("{folder}/{}-{i:03}.txt", set.name), text)?;
                }
            }
            Ok(())
        }
        ["time", folder] => time(folder),
        ["bytes"] => writeln!(io::stdout(), "{}", pages::own().bytes()),
        [what, passes] => {
            let passes: usize = passes.parse().map_err(io::Error::other)?;
            walk(what, passes);
            Ok(())
        }
        _ => Err(io::Error::other("usage: walk parse|json|text N, walk bytes, walk files DIR, walk time DIR")),
    }
}

fn walk(what: &str, passes: usize) {
    let set = pages::own();
    let all = |write: fn(&Document) -> String| {
        let documents: Vec<Document> = set.texts.iter().map(|t| parse(t, &Options::default())).collect();
        (0..passes).for_each(|_| documents.iter().for_each(|d| drop(black_box(write(d)))));
    };
    match what {
        "json" => all(render::json),
        "text" => all(render::plain),
        _ => {
            (0..passes).for_each(|_| set.texts.iter().for_each(|t| drop(black_box(parse(t, &Options::default())))));
        }
    }
}

fn time(folder: &str) -> io::Result<()> {
    let mut names: Vec<_> = std::fs::read_dir(folder)?.flatten().map(|e| e.path()).collect();
    names.sort();
    let texts = names.iter().map(std::fs::read_to_string).collect::<io::Result<Vec<_>>>()?;
    for line in io::stdin().lock().lines() {
        let only = line?;
        let start = Instant::now();
        for (text, _) in texts.iter().zip(&names).filter(|(_, n)| n.to_string_lossy().contains(&only)) {
            drop(black_box(parse(text, &Options::default())));
        }
        let mut out = io::stdout().lock();
        writeln!(out, "{}", start.elapsed().as_secs_f64() * 1e3)?;
        out.flush()?;
    }
    Ok(())
}

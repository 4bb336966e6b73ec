//! Work and output grow with the text, not with its square.
//!
//! What a parse asks of memory in all its allocations stands for its work, the bytes of the JSON for
//! its output; neither knows the machine. One page may cost so much for each of its bytes; an issue of
//! the same page four times costs four pages. A loop that allocates nothing is not seen: the fuzzer's
//! time limit is for those.

use banxin_core::{Document, Options, parse, render};

/// How often the text is repeated.
const TIMES: u64 = 4;
/// Shorter texts say nothing: fixed costs outweigh them.
const LEAST: usize = 1000;
/// One text in so many is repeated.
const EACH: usize = 16;
/// Bytes allocated for each byte of text and doubling of its length. Prose takes 20; the dearest known
/// page, a grid of side-by-side columns, 1,300.
const WORK: u64 = 4000;
/// How often work is measured again where it was too much.
const ROUNDS: usize = 8;
/// Bytes of JSON for each byte of text, and for a document of nothing.
const OUTPUT: usize = 60;
const NOTHING: usize = 4096;

/// The document of a text, which was not too dear.
pub(crate) fn parsed(text: &str, options: &Options) -> Document {
    let (once, document) = work(text, options);
    if text.len() < LEAST {
        return document;
    }
    let (length, json) = (text.len() as u64, render::json(&document).len());
    assert!(json <= OUTPUT * text.len() + NOTHING, "output: {json} bytes from {length}");
    let most = WORK * length * u64::from(length.ilog2());
    let once = asked_again(once, text, options, most);
    assert!(once <= most, "work: {once} bytes allocated for {length}");
    // Without form feeds a text may fall into pages in another way, and then twice is another text.
    let falls = document.pages.len() > 1 && !text.contains('\u{c}');
    if !falls && text.len().is_multiple_of(EACH) {
        // With its form feed: a character more may take the next larger piece of memory.
        let page = format!("{text}\u{c}");
        let once = work(&page, options).0;
        let pages = page.repeat(TIMES as usize);
        let most = once * TIMES + once * TIMES / 4;
        let often = asked_again(work(&pages, options).0, &pages, options, most);
        assert!(often <= most, "work: {once} bytes allocated for a page, {often} for {TIMES} of it");
    }
    document
}

/// Bytes allocated, which were found to be `bytes`, where that is too much: asked again, some times. What is
/// made ready once a process (an expression read when a text first passes its gate, room
/// for its searches) is not this text's work, and a text may meet several such, one in each round.
fn asked_again(bytes: u64, text: &str, options: &Options, most: u64) -> u64 {
    (0..ROUNDS).fold(bytes, |least, _| if least <= most { least } else { least.min(work(text, options).0) })
}

/// Bytes allocated by a parse, and its document.
fn work(text: &str, options: &Options) -> (u64, Document) {
    let mut document = None;
    let info = allocation_counter::measure(|| document = Some(parse(text, options)));
    (info.bytes_total, document.expect("it was parsed"))
}

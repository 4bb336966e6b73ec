//! What is asked of a plain character or of a short text everywhere: a blank, a Han character, one of some, a digit in it.
//!
//! Part of [`super`], whose own reading of a page asks the least of it; all later stages ask through its names.
//! In: a character, or a text. Out: yes or no. Nearly all of a page is Han characters, which are let through first;
//! the searches are few and short, so that the module carries one of each. What a line or a text says is not asked here.

/// A question about a character, as a value to search texts with: one kind of search for all of them, where each question
/// would bring its own.
pub(crate) type Ask = fn(char) -> bool;

/// A question, by name or put in place, as such a value.
pub(crate) fn by(ask: Ask) -> Ask {
    ask
}

/// White space within a line.
pub(crate) fn is_blank(c: char) -> bool {
    !is_han(c) && (c == ' ' || c == '\u{3000}' || c.is_whitespace() && !is_break(c))
}

/// One of some characters, to search a text for: one kind of search for all of them, where arrays of each
/// length would bring their own, and so would a single character. Nearly every no costs one look at the bits of the last six of each number; to read
/// them anew where it is asked takes room that the module has not.
pub(crate) fn one_of(set: &str) -> impl Fn(char) -> bool + Copy + '_ {
    #[cfg(not(target_arch = "wasm32"))]
    let bits = set.chars().fold(0u64, |bits, one| bits | 1 << (one as u32 & 63));
    move |c| {
        #[cfg(not(target_arch = "wasm32"))]
        if bits >> (c as u32 & 63) & 1 == 0 {
            return false;
        }
        set.chars().any(|one| one == c)
    }
}

/// Whether a digit stands in a text; many bytes are looked at at a time.
pub(crate) fn has_digit(text: &str) -> bool {
    text.as_bytes().chunks(32).any(|bytes| bytes.iter().fold(false, |any, b| any | b.is_ascii_digit()))
}

/// Whether a character stands in a text. For short texts: the standard library's search prepares itself for long ones.
pub(crate) fn holds(text: &str, c: char) -> bool {
    let mut bytes = [0; 4];
    let last = c.encode_utf8(&mut bytes).bytes().next_back().unwrap_or_default();
    // Bytes are looked through many at a time.
    text.as_bytes().contains(&last) && text.chars().any(|one| one == c)
}

/// Whether each character stands there twice, as those of a line with a shadow may do.
pub(crate) fn in_pairs(mut chars: impl Iterator<Item = char>) -> bool {
    while let Some(c) = chars.next() {
        if chars.next() != Some(c) {
            return false;
        }
    }
    true
}

/// A unified ideograph of the first block: nearly all of a page. Compared in place, also where all else is built for size:
/// the module is smaller by it, and faster by a fortieth.
#[inline(always)]
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}')
}

/// A letter of any script that papers print. Blocks are told by their ends (Unicode 17, Blocks): the standard library has a
/// table of all letters, of which the module would carry 2 kB with gzip.
pub(crate) fn is_letter(c: char) -> bool {
    match c {
        'A'..='Z' | 'a'..='z' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => true,
        // Latin with marks, Greek, Cyrillic, and on to Greek with marks.
        '\u{C0}'..='\u{1FFF}' => !matches!(c, '×' | '÷'),
        // 々〆, kana, bopomofo, and Hangul letters; ideographs, and on to Hangul.
        '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{318E}' | '\u{3400}'..='\u{D7FF}' => true,
        '\u{F900}'..='\u{FAFF}' | '\u{FF66}'..='\u{FFDC}' | '\u{20000}'..='\u{3FFFF}' => true,
        _ => false,
    }
}

/// What ends a line (Unicode §5.8).
pub(super) fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

//! Packs what the module's memory holds as it starts.
//!
//! In: its bytes. Out: the characters in them, of three bytes in UTF-8 each, and the packed bytes: the list of the characters,
//! then the text, in which `unpack` tells what each byte means.
//!
//! Not handled: characters of two and four bytes, which are rare; their bytes are written as they are, with a mark before each.

use std::collections::BTreeMap;

use super::unpack::{FAR, FIRST, PAIRS, RAW, SHORT, SKIP};

/// Fewer zeros are written.
const ZEROS: usize = 4;

/// The character of three bytes at the head of some, as sixteen bits.
fn character(bytes: &[u8]) -> Option<u16> {
    match *bytes {
        [a @ 0xe0..=0xef, b @ 0x80..=0xbf, c @ 0x80..=0xbf, ..] => {
            Some(u16::from(a & 15) << 12 | u16::from(b & 63) << 6 | u16::from(c & 63))
        }
        _ => None,
    }
}

/// The characters of some data, those of one byte first, and the packed data: the list of characters, then the text.
pub(super) fn packed(image: &[u8]) -> (Vec<u16>, Vec<u8>) {
    let mut counts: BTreeMap<u16, usize> = BTreeMap::new();
    let mut at = 0;
    while at < image.len() {
        let found = character(&image[at..]);
        found.into_iter().for_each(|c| *counts.entry(c).or_default() += 1);
        at += if found.is_some() { 3 } else { 1 };
    }
    let mut characters: Vec<u16> = counts.keys().copied().collect();
    characters.sort_by_key(|c| std::cmp::Reverse(counts[c]));
    let (short, long) = characters.split_at_mut(SHORT.min(counts.len()));
    short.sort_unstable();
    long.sort_unstable();

    let mut out = Vec::new();
    let mut last = 0;
    for &c in &characters {
        match c.checked_sub(last).map(u8::try_from) {
            Some(Ok(step)) if step != FAR => out.push(step),
            _ => out.extend([FAR, c.to_le_bytes()[0], c.to_le_bytes()[1]]),
        }
        last = c;
    }
    let places: BTreeMap<u16, usize> = characters.iter().enumerate().map(|(at, &c)| (c, at)).collect();
    let mut at = 0;
    while at < image.len() {
        let zeros = image[at..].iter().take(255).take_while(|&&b| b == 0).count();
        if zeros >= ZEROS {
            out.extend([SKIP, zeros as u8]);
            at += zeros;
        } else if let Some(c) = character(&image[at..]) {
            match places[&c].checked_sub(SHORT) {
                None => out.push(FIRST + places[&c] as u8),
                Some(place) => out.extend([PAIRS + (place >> 8) as u8, place as u8]),
            }
            at += 3;
        } else {
            if image[at] >= FIRST {
                out.push(RAW);
            }
            out.push(image[at]);
            at += 1;
        }
    }
    (characters, out)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the start function does, said once more.
    fn unpacked(count: usize, packed: &[u8]) -> Vec<u8> {
        let mut bytes = packed.iter().copied();
        let mut next = || bytes.next().unwrap_or_default();
        let (mut characters, mut last) = (Vec::new(), 0u16);
        for _ in 0..count {
            last = match next() {
                FAR => u16::from_le_bytes([next(), next()]),
                step => last + u16::from(step),
            };
            characters.push(last);
        }
        let mut out = Vec::new();
        let mut left: Vec<u8> = bytes.rev().collect();
        while let Some(byte) = left.pop() {
            match byte {
                0..FIRST => out.push(byte),
                RAW => out.extend(left.pop()),
                SKIP => out.extend(vec![0; left.pop().unwrap_or_default().into()]),
                _ => {
                    let mut place = usize::from(byte - FIRST);
                    if place >= SHORT {
                        place = SHORT + ((place - SHORT) << 8) + usize::from(left.pop().unwrap_or_default());
                    }
                    let c = char::from_u32(characters[place].into()).unwrap_or_default();
                    out.extend(c.to_string().bytes());
                }
            }
        }
        out
    }

    #[test]
    fn what_is_packed_comes_out_as_it_was() {
        let han: String = (0x4e00..0x4f00).filter_map(char::from_u32).collect();
        let mut image = format!("记者{han}·ab—\u{ffff}本报讯").into_bytes();
        image.extend([0; 700]);
        image.extend([0, 0, 0, 7, 0xe4, 0xb8, 0xff, 0xfe, 0x80, 0xe4]);
        let (characters, packed) = packed(&image);
        assert_eq!(unpacked(characters.len(), &packed), image);
    }

    #[test]
    fn the_commonest_characters_take_one_byte() {
        let rare: String = (0x4e00..0x4e80).filter_map(char::from_u32).collect();
        let (characters, packed) = packed(format!("{rare}{}", "龙".repeat(50)).as_bytes());
        assert_eq!(characters.len(), 129);
        assert!(packed.ends_with(&[packed[packed.len() - 1]; 50]));
        assert!((FIRST..PAIRS).contains(&packed[packed.len() - 1]));
    }
}

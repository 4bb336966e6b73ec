//! One sort for everything that is put in order.
//!
//! In: things, and a number for each. Out: the things by their numbers, those of one number as they
//! stood. Every kind of thing that the standard library sorts brings a copy of its sort into the
//! WebAssembly, some four thousand bytes each; so the numbers are sorted, and the things follow. Few
//! numbers are put in their places one after another, many are dealt out by their digits.
//! Not handled: numbers of more than 96 bits, more than four thousand million things.

/// Puts things in the order of their keys; see [`key`].
pub(crate) fn by<T>(items: &mut [T], key: impl Fn(&T) -> u128) {
    let mut keys: Vec<u128> = Vec::with_capacity(items.len());
    // A loop: it is there once for each kind of thing.
    for item in items.iter() {
        keys.push(key(item) << 32 | keys.len() as u128);
    }
    if in_order(&keys) {
        return;
    }
    // Where each thing goes; each swap brings one there for good.
    let mut to = places(keys);
    for at in 0..items.len() {
        while to[at] as usize != at {
            let goal = to[at] as usize;
            items.swap(at, goal);
            to.swap(at, goal);
        }
    }
}

/// Whether no key is less than the one before it; the library's own search for one that is takes many at a time, and room.
fn in_order(keys: &[u128]) -> bool {
    let mut last = 0;
    for &key in keys {
        if key < last {
            return false;
        }
        last = key;
    }
    true
}

/// Where the things of some keys go; the low 32 bits of each key are the thing's place.
fn places(mut keys: Vec<u128>) -> Vec<u32> {
    if keys.len() < FEW {
        settle(&mut keys);
    } else {
        for word in 1..4 {
            let part = |key: u128| [key as u64, (key >> 64) as u64][word / 2] >> (word % 2 * 32) << 32;
            let mut order: Vec<u64> = Vec::with_capacity(keys.len());
            order.extend(keys.iter().zip(0..).map(|(&key, at)| part(key) | at));
            deal(&mut order);
            keys = order.iter().map(|&o| keys[o as u32 as usize]).collect();
        }
    }
    let mut to = vec![0; keys.len()];
    for (place, key) in (0..).zip(keys) {
        to[key as u32 as usize] = place;
    }
    to
}

/// Numbers from which they are dealt out.
const FEW: usize = 192;

/// Puts each number in its place among those before it.
fn settle<T: Ord>(all: &mut [T]) {
    for at in 1..all.len() {
        let to = all[..at].partition_point(|n| *n <= all[at]);
        all[to..=at].rotate_right(1);
    }
}

/// Bits of a digit: few values are soon counted.
const DIGIT: u32 = 8;

/// Deals numbers out by their digits, the last one first; a digit that is the same in all is passed over.
pub(crate) fn deal(all: &mut Vec<u64>) {
    let apart = all.iter().fold(0, |apart, n| apart | (n ^ all[0]));
    let mut sorted = vec![0; all.len()];
    for shift in (0..u64::BITS).step_by(DIGIT as usize) {
        let digit = |n: u64| usize::from((n >> shift) as u8);
        if digit(apart) == 0 {
            continue;
        }
        let mut ends = [0u32; 1 << DIGIT];
        all.iter().for_each(|&n| ends[digit(n)] += 1);
        let mut end = 0;
        for e in &mut ends {
            end += std::mem::replace(e, end);
        }
        for &n in all.iter() {
            let place = &mut ends[digit(n)];
            sorted[*place as usize] = n;
            *place += 1;
        }
        std::mem::swap(all, &mut sorted);
    }
}

/// A key of three numbers, the first one counting most.
pub(crate) fn key(first: u32, second: u32, third: u32) -> u128 {
    u128::from(first) << 64 | u128::from(second) << 32 | u128::from(third)
}

/// A number with a sign as one without, in the same order.
pub(crate) fn signed(number: i32) -> u32 {
    number as u32 ^ 1 << 31
}

/// The same with the greatest first.
pub(crate) fn falling(number: i32) -> u32 {
    !signed(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_stand_as_the_stable_sort_puts_them() {
        let mut seed = 1u32;
        for n in (0..200).chain([3000]) {
            let mut next = || {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (seed >> 20) as i32 % 50 - 25
            };
            let mut ours: Vec<(i32, i32, usize)> = (0..n).map(|i| (next(), next(), i)).collect();
            let mut theirs = ours.clone();
            theirs.sort_by_key(|&(a, b, _)| (std::cmp::Reverse(a), b));
            by(&mut ours, |&(a, b, _)| key(0, falling(a), signed(b)));
            assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn avoids_moving_one_thing_again_and_again() {
        let n = 100_000;
        let mut turned: Vec<u32> = (0..n).map(|i| (i + 1) % n).collect();
        by(&mut turned, |&i| key(0, 0, i));
        assert!(turned.is_sorted());
    }
}

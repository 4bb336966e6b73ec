//! One sort for everything that is put in order.
//!
//! In: things, and a number for each. Out: the things by their numbers, those of one number as they
//! stood. Every kind of thing that the standard library sorts brings a copy of its sort into the
//! WebAssembly, some four thousand bytes each; so the numbers are sorted, always as the same type, and
//! the things follow.
//! Not handled: numbers of more than 96 bits, more than four thousand million things.

/// Puts things in the order of their keys; see [`key`].
pub(crate) fn by<T>(items: &mut [T], key: impl Fn(&T) -> u128) {
    let mut keys: Vec<u128> = Vec::with_capacity(items.len());
    keys.extend(items.iter().zip(0u32..).map(|(item, at)| key(item) << 32 | u128::from(at)));
    if keys.is_sorted() {
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

fn places(mut keys: Vec<u128>) -> Vec<u32> {
    keys.sort_unstable();
    let mut to = vec![0; keys.len()];
    for (place, key) in (0..).zip(keys) {
        to[key as u32 as usize] = place;
    }
    to
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
        for n in 0..200 {
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

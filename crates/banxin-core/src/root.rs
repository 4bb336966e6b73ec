//! Whole square roots.
//!
//! In: a whole number. Out: the greatest number whose square is not above it. By the machine's own root,
//! which is exact to the last bit everywhere; the standard library's whole roots bring a table and a copy
//! for each kind of number.

/// The whole square root.
pub(crate) fn root(n: u64) -> u64 {
    // A number of more than 53 bits is rounded, and so is the root: up to the next whole number at most, never
    // below one that it reaches.
    let near = ((n as f64).sqrt() as u64).min(u64::from(u32::MAX));
    if near * near > n { near - 1 } else { near }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roots_are_those_of_the_library() {
        for n in (0..1_000).chain((0..64).map(|bit| 1 << bit)).chain([u64::from(u32::MAX), u64::MAX]) {
            for square in [n, n.wrapping_mul(n)] {
                for n in square.saturating_sub(2)..=square.saturating_add(2) {
                    assert_eq!(root(n), n.isqrt(), "{n}");
                }
            }
        }
        let mut seed = 1u64;
        for _ in 0..100_000 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let (n, square) = (seed >> (seed & 63), (seed >> 32) * (seed >> 32));
            assert_eq!(root(n), n.isqrt());
            assert_eq!(
                (root(square), root(square.saturating_sub(1))),
                (square.isqrt(), square.saturating_sub(1).isqrt())
            );
        }
    }
}

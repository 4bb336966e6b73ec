//! Logarithms in whole numbers, the same on every machine.
//!
//! Used by the articles stage, where rare words count more.

/// Binary logarithm of a number from 1 on, in 64ths, straight between powers of two.
pub(crate) fn log(x: u64) -> u64 {
    let whole = u64::from(x.max(1).ilog2());
    let rest = ((x.max(1) - (1 << whole)) * 64) >> whole;
    whole * 64 + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_double_with_the_square() {
        assert_eq!(log(1), 0);
        assert_eq!(log(8), 3 * 64);
        assert!(log(6) > log(5) && log(6) < log(8));
    }

    #[test]
    fn nothing_has_the_logarithm_of_one() {
        assert_eq!(log(0), 0);
    }
}

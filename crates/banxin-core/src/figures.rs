//! Whole numbers in figures, for the few places that print one.
//!
//! In: a number, and how many figures it has at least. Out: its figures, in the text that is written. The standard library
//! prints numbers in more ways than are asked for here, and the module would carry them all.

/// Appends a number to the base of 10 or 16, with noughts before it.
pub(crate) fn push(out: &mut String, number: u32, base: u32, least: usize) {
    let mut figures = ['0'; 10];
    let (mut rest, mut n) = (number, 0);
    while rest > 0 || n < least.clamp(1, figures.len()) {
        figures[n] = char::from_digit(rest % base, base).unwrap_or('0');
        rest /= base;
        n += 1;
    }
    out.extend(figures[..n].iter().rev());
}

/// A number to the base of 10.
pub(crate) fn decimal(number: u32) -> String {
    let mut out = String::new();
    push(&mut out, number, 10, 1);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_printed_with_as_many_figures_as_asked() {
        let print = |number, base, least| {
            let mut out = String::new();
            push(&mut out, number, base, least);
            out
        };
        assert_eq!((print(0, 10, 1), print(7, 10, 2), print(2024, 10, 4)), ("0".into(), "07".into(), "2024".into()));
        assert_eq!((print(0xE000, 16, 4), print(10, 16, 2)), ("e000".into(), "0a".into()));
        assert_eq!(decimal(u32::MAX), "4294967295");
    }
}

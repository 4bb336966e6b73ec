//! How alike two texts are, by their longest common subsequence.

use std::collections::BTreeMap;

/// 2·LCS / (length + length) in characters, 1 for two empty texts.
pub fn alike(a: &str, b: &str) -> f64 {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.is_empty() && b.is_empty() {
        return 1.0;
    }
    2.0 * lcs(&a, &b) as f64 / (a.len() + b.len()) as f64
}

/// Length of the longest common subsequence, bit-parallel over words of 64 (Hyyrö 2004): a zero
/// bit in `v` is a match, and each character of `b` is one addition over the whole row.
fn lcs(a: &[char], b: &[char]) -> usize {
    if a == b {
        return a.len();
    }
    let words = a.len().div_ceil(64);
    let mut masks: BTreeMap<char, Vec<u64>> = BTreeMap::new();
    for (i, &c) in a.iter().enumerate() {
        masks.entry(c).or_insert_with(|| vec![0; words])[i / 64] |= 1 << (i % 64);
    }
    let mut v = vec![u64::MAX; words];
    for c in b {
        let Some(mask) = masks.get(c) else { continue };
        let mut carry = false;
        for (word, &m) in v.iter_mut().zip(mask) {
            let u = *word & m;
            let (sum, over) = word.overflowing_add(u);
            let (sum, again) = sum.overflowing_add(u64::from(carry));
            carry = over || again;
            *word = sum | (*word - u);
        }
    }
    let zero = |i: usize| v[i / 64] >> (i % 64) & 1 == 0;
    (0..a.len()).filter(|&i| zero(i)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The textbook table.
    fn slow(a: &[char], b: &[char]) -> usize {
        let mut row = vec![0; b.len() + 1];
        for &x in a {
            let mut corner = 0;
            for (j, &y) in b.iter().enumerate() {
                let up = row[j + 1];
                row[j + 1] = if x == y { corner + 1 } else { up.max(row[j]) };
                corner = up;
            }
        }
        row[b.len()]
    }

    #[test]
    fn the_fast_way_agrees_with_the_table_over_word_borders() {
        let mut chance = crate::press::Chance::new(5);
        for size in [0, 1, 5, 63, 64, 65, 130, 200] {
            let mut draw =
                |n: usize| -> Vec<char> { (0..n).map(|_| *chance.pick(&['东', '西', '南', '北'])).collect() };
            let (a, b) = (draw(size), draw(size / 2 + 3));
            assert_eq!(lcs(&a, &b), slow(&a, &b), "{size}");
        }
    }

    #[test]
    fn likeness_runs_from_nothing_to_one() {
        assert_eq!(alike("", ""), 1.0);
        assert_eq!(alike("桥", ""), 0.0);
        assert_eq!(alike("清河新桥", "清河桥"), 6.0 / 7.0);
    }
}

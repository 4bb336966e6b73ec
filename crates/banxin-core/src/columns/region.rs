//! Some strips of a page, and how they are cut in two.
//!
//! Part of [`super::order`]. Cuts are looked for among strips from the left and among strips from the top. A region
//! holds its strips in both orders, and what is cut out of it stays in order: nothing is sorted but the page.
//!
//! In: numbers of strips, a cut. Out: the two sides of it. What cut reads best is told by [`super::order`].

/// Some strips, in both orders that cuts are looked for in.
pub(super) struct Region {
    /// From the left, then the same from the top: one list, since lists are made by the thousand.
    both: Vec<usize>,
}

/// What is read first.
pub(super) enum Cut {
    /// So many from the left.
    Upright(usize),
    /// So many from the top.
    Across(usize),
}

impl Region {
    /// Strips from the left and the same from the top.
    pub fn of(upright: &[usize], across: &[usize]) -> Self {
        let mut both = Vec::with_capacity(2 * upright.len());
        both.extend_from_slice(upright);
        both.extend_from_slice(across);
        Self { both }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.both.len() / 2
    }

    /// From the left.
    pub fn upright(&self) -> &[usize] {
        &self.both[..self.len()]
    }

    /// From the top.
    pub fn across(&self) -> &[usize] {
        &self.both[self.len()..]
    }

    /// Both sides of a cut; `chosen` has a place for each strip of the page, and none is chosen.
    pub fn cut(&self, cut: &Cut, chosen: &mut [bool]) -> (Self, Self) {
        let first = match cut {
            Cut::Upright(n) => &self.upright()[..*n],
            Cut::Across(n) => &self.across()[..*n],
        };
        first.iter().for_each(|&i| chosen[i] = true);
        let mut a = Self { both: Vec::with_capacity(2 * first.len()) };
        let mut b = Self { both: Vec::with_capacity(self.both.len() - 2 * first.len()) };
        for &i in &self.both {
            if chosen[i] { a.both.push(i) } else { b.both.push(i) }
        }
        first.iter().for_each(|&i| chosen[i] = false);
        (a, b)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_of_a_cut_stay_in_order() {
        let region = Region::of(&[3, 0, 2, 1], &[0, 1, 2, 3]);
        let mut chosen = [false; 4];
        for (cut, upright, across) in [
            (Cut::Upright(2), [vec![3, 0], vec![2, 1]], [vec![0, 3], vec![1, 2]]),
            (Cut::Across(1), [vec![0], vec![3, 2, 1]], [vec![0], vec![1, 2, 3]]),
        ] {
            let (a, b) = region.cut(&cut, &mut chosen);
            assert_eq!([a.upright(), b.upright()], upright);
            assert_eq!([a.across(), b.across()], across);
            assert!(!chosen.contains(&true));
        }
    }
}

//! A measured curve, straight between its points.
//!
//! Part of the articles stage; used where a weight is no single number but was counted at several
//! places. In: points in order of their place, at least one. Out: the value at a place; before the
//! first point and behind the last the curve is level.

/// The value at `place`.
pub(super) fn at(points: &[(i32, i32)], place: i32) -> i32 {
    let Some(&(mut from, mut low)) = points.first() else { return 0 };
    for &(to, high) in points {
        if place < to {
            return low + (high - low) * (place - from).max(0) / (to - from).max(1);
        }
        (from, low) = (to, high);
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curve_is_straight_between_points_and_level_beyond() {
        let points = [(0, 100), (10, 0), (20, -50)];
        assert_eq!([-5, 0, 5, 10, 15, 20, 99].map(|x| at(&points, x)), [100, 100, 50, 0, -25, -50, -50]);
    }

    #[test]
    fn avoids_a_value_where_there_are_no_points() {
        assert_eq!(at(&[], 7), 0);
    }
}

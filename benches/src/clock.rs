//! Time that this thread spent on a processor.
//!
//! Neighbours on the machine take processors away, which a clock on the wall would count; they do
//! not enter here, but for caches and clock rates, which is why times are taken in turn and often.

use std::time::Duration;

use nix::time::{ClockId, clock_gettime};

/// Processor time of this thread so far.
pub fn now() -> Duration {
    clock_gettime(ClockId::CLOCK_THREAD_CPUTIME_ID).map(Duration::from).unwrap_or_default()
}

/// Seconds that one run takes.
pub fn seconds(run: impl FnOnce()) -> f64 {
    let start = now();
    run();
    (now() - start).as_secs_f64()
}

/// The least of several runs: what disturbs a run only ever adds to it.
pub fn least(times: usize, mut run: impl FnMut()) -> f64 {
    (0..times).map(|_| seconds(&mut run)).fold(f64::INFINITY, f64::min)
}

/// The middle one; of an even number the upper. Zero for none.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_one() {
        assert_eq!(median(vec![3.0, 1.0, 2.0]), 2.0);
        assert_eq!(median(vec![]), 0.0);
    }

    #[test]
    fn avoids_counting_time_spent_asleep() {
        assert!(seconds(|| std::thread::sleep(Duration::from_millis(60))) < 0.05);
    }
}

//! Work on several things at once, results in order.
//!
//! In: items and a function. Out: results, handed to the caller's thread in the order of the items.
//! Invariants: what is under way is bounded, both in number ([`AHEAD`] for each thread) and in
//! weight ([`BUDGET`]; a heavier item goes alone), so that a slow first page does not let the results
//! of a thousand others pile up behind it.

use std::collections::VecDeque;
use std::num::NonZero;
use std::ops::ControlFlow;
use std::sync::{Mutex, PoisonError, mpsc};
use std::thread;

/// Bytes of text that may be under way together. A parsed page takes some dozen times its text.
pub const BUDGET: u64 = 32 << 20;

/// Items under way for each thread: one at work, one waiting.
const AHEAD: usize = 2;

/// Does `work` on every item and gives the results to `take` in the order of the items, until it
/// breaks off.
///
/// `weigh` says what an item adds to [`BUDGET`]. One item is done on the caller's own thread.
pub fn in_order<T: Send, R: Send>(
    items: Vec<T>,
    weigh: impl Fn(&T) -> u64,
    work: impl Fn(T) -> R + Sync,
    mut take: impl FnMut(R) -> ControlFlow<()>,
) {
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(items.len());
    if threads <= 1 {
        let _ = items.into_iter().try_for_each(|item| take(work(item)));
        return;
    }
    let (give, jobs) = mpsc::channel::<(T, mpsc::Sender<R>)>();
    let jobs = Mutex::new(jobs);
    let worker = || {
        // The lock is held while waiting: workers wait in a queue, and one job wakes one of them.
        let next = || jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
        while let Ok((item, reply)) = next() {
            let _ = reply.send(work(item));
        }
    };
    thread::scope(|scope| {
        // Dropped when this closure ends, which sends the workers home.
        let give = give;
        for _ in 0..threads {
            scope.spawn(worker);
        }
        let mut under_way: VecDeque<(u64, mpsc::Receiver<R>)> = VecDeque::new();
        let mut load = 0;
        let mut take_first = |under_way: &mut VecDeque<(u64, mpsc::Receiver<R>)>| match under_way.pop_front() {
            None => (0, ControlFlow::Continue(())),
            // A worker that panicked sends nothing; the scope passes its panic on.
            Some((weight, result)) => (weight, result.recv().map_or(ControlFlow::Break(()), &mut take)),
        };
        for item in items {
            let weight = weigh(&item);
            while under_way.len() >= threads * AHEAD || (!under_way.is_empty() && load + weight > BUDGET) {
                let (done, flow) = take_first(&mut under_way);
                load -= done;
                if flow.is_break() {
                    return;
                }
            }
            let (reply, result) = mpsc::channel();
            let _ = give.send((item, reply));
            under_way.push_back((weight, result));
            load += weight;
        }
        while !under_way.is_empty() && take_first(&mut under_way).1.is_continue() {}
    });
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_items() {
        let mut seen = Vec::new();
        let late_first = |n: u64| {
            thread::sleep(Duration::from_millis(if n.is_multiple_of(5) { 4 } else { 0 }));
            n
        };
        in_order(
            (0..60).collect(),
            |_| 1,
            late_first,
            |n| {
                seen.push(n);
                ControlFlow::Continue(())
            },
        );
        assert_eq!(seen, (0..60).collect::<Vec<_>>());
    }

    #[test]
    fn after_a_break_nothing_more_is_taken_and_little_more_is_done() {
        let (done, mut taken) = (AtomicUsize::new(0), 0);
        let work = |n: usize| {
            done.fetch_add(1, Ordering::Relaxed);
            n
        };
        in_order(
            (0..10_000).collect(),
            |_| 1,
            work,
            |n| {
                taken += 1;
                if n == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            },
        );
        assert_eq!(taken, 4);
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        assert!(done.into_inner() <= 4 + threads * AHEAD);
    }

    #[test]
    fn heavy_items_go_alone() {
        let (now, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let work = |_: u64| {
            most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            thread::sleep(Duration::from_millis(2));
            now.fetch_sub(1, Ordering::SeqCst);
        };
        in_order((0..8).collect(), |_| BUDGET, work, |()| ControlFlow::Continue(()));
        assert_eq!(most.into_inner(), 1);
    }
}

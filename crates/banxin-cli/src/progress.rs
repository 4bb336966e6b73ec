//! A sign of life on standard error while work takes long.
//!
//! Shown only where standard error is a terminal that can move its cursor, nothing else
//! happens on the same screen, and the work has taken [`PATIENCE`] already; a short run draws nothing.

use std::io::{self, IsTerminal};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// How long nothing is shown.
const PATIENCE: Duration = Duration::from_secs(1);
const TICK: Duration = Duration::from_millis(120);

/// The bar, or nothing.
pub struct Progress {
    bar: ProgressBar,
    waiting: Option<(Sender<()>, JoinHandle<()>)>,
}

impl Progress {
    /// For `total` files; `shared` where the terminal shows results or takes what is typed.
    pub fn start(total: usize, shared: bool) -> Self {
        let bar = ProgressBar::with_draw_target(Some(total as u64), ProgressDrawTarget::hidden());
        let dumb = std::env::var_os("TERM").is_some_and(|t| t == "dumb");
        if !io::stderr().is_terminal() || dumb || shared {
            return Self { bar, waiting: None };
        }
        let template =
            if total > 1 { "{spinner} {bar:30} {pos}/{len} files, {elapsed}" } else { "{spinner} parsing, {elapsed}" };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        let (enough, wait) = mpsc::channel();
        let shown = bar.clone();
        let patience = thread::spawn(move || {
            if wait.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                shown.set_draw_target(ProgressDrawTarget::stderr());
                shown.enable_steady_tick(TICK);
            }
        });
        Self { bar, waiting: Some((enough, patience)) }
    }

    /// One file more is done.
    pub fn step(&self) {
        self.bar.inc(1);
    }

    /// Writes to standard error without the bar in between.
    pub fn aside(&self, write: impl FnOnce()) {
        self.bar.suspend(write);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((enough, patience)) = self.waiting.take() {
            drop(enough);
            let _ = patience.join();
            self.bar.finish_and_clear();
        }
    }
}

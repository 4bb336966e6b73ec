//! The built command as a process: how long a page takes from start to end, and how much memory.

use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use nix::sys::resource::{UsageWho, getrusage};
use serde_json::{Value, json};

use crate::clock::median;
use crate::pages::{Joint, beside, of_size};

/// Bytes of a page of a broadsheet.
const PAGE: usize = 20_000;

/// Times the command over a page and weighs it over longer texts.
///
/// # Errors
///
/// Files that cannot be written, a command that cannot be run or fails.
pub fn measure(banxin: &Path, runs: usize, up_to: usize) -> io::Result<Value> {
    let folder = tempfile::tempdir()?;
    let write = |bytes: usize| {
        let path = folder.path().join(format!("{bytes}.txt"));
        std::fs::write(&path, of_size(bytes, Joint::FormFeed)).map(|()| path)
    };
    let (least, middle) = timed(banxin, &write(PAGE)?, runs)?;
    // The page beside the project that is nearest to that size: one page, where the own ones are several.
    let texts = beside().map_or_else(Vec::new, |set| set.texts);
    let beside = match texts.iter().min_by_key(|text| text.len().abs_diff(PAGE)) {
        Some(text) => {
            let path = folder.path().join("beside.txt");
            std::fs::write(&path, text)?;
            let (least, middle) = timed(banxin, &path, runs)?;
            json!({ "bytes": text.len(), "ms_median": middle, "ms_least": least })
        }
        None => Value::Null,
    };
    let mut memory = Vec::new();
    let mut size = PAGE;
    while size <= up_to {
        let peak = weighed(banxin, &write(size)?)?;
        memory.push(json!({ "bytes": size, "peak_bytes": peak, "times_text": peak as f64 / size as f64 }));
        size = if size == PAGE { 1_000_000 } else { size * 10 };
    }
    Ok(json!({
        "page_bytes": PAGE,
        "runs": runs,
        "ms_median": middle,
        "ms_least": least,
        "beside": beside,
        "memory": memory,
    }))
}

/// Milliseconds of the command over a file: the least, the middle.
fn timed(banxin: &Path, file: &Path, runs: usize) -> io::Result<(f64, f64)> {
    let mut times = Vec::with_capacity(runs);
    for _ in 0..runs {
        let start = Instant::now();
        run(banxin, file)?;
        times.push(start.elapsed().as_secs_f64() * 1e3);
    }
    Ok((times.iter().copied().fold(f64::INFINITY, f64::min), median(times)))
}

fn run(banxin: &Path, file: &Path) -> io::Result<()> {
    let status = Command::new(banxin).arg("parse").arg(file).stdout(Stdio::null()).status()?;
    if status.success() { Ok(()) } else { Err(io::Error::other(format!("{}: {status}", banxin.display()))) }
}

/// A process inherits the peak of the one that starts it, so a small one of our own stands between.
fn weighed(banxin: &Path, file: &Path) -> io::Result<u64> {
    let output = Command::new(std::env::current_exe()?).arg("weigh").arg(banxin).arg(file).output()?;
    String::from_utf8_lossy(&output.stdout).trim().parse().map_err(io::Error::other)
}

/// Most bytes of memory that the command held at once over a file. Right once in a process.
///
/// # Errors
///
/// A command that cannot be run or fails.
pub fn weigh(banxin: &Path, file: &Path) -> io::Result<u64> {
    run(banxin, file)?;
    let kilobytes = getrusage(UsageWho::RUSAGE_CHILDREN)?.max_rss();
    Ok(kilobytes.unsigned_abs() * 1024)
}

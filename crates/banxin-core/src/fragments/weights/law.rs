//! What the law of lines counts.
//!
//! Units: points for evidence (ten points are one clear sign).

/// Points for reading one line after another.
pub(in crate::fragments) struct Law {
    /// An unfinished line goes on flush.
    pub runs_on: i32,
    /// It goes on in a short last line.
    pub runs_out: i32,
    /// An unfinished line, then a paragraph's first.
    pub broken: i32,
    /// An unfinished line, then a head.
    pub cut_off: i32,
    /// A full line with a final mark goes on flush.
    pub may_run_on: i32,
    /// A finished line, then a paragraph's first.
    pub paragraph: i32,
    /// A finished line, then a head.
    pub head: i32,
    /// A short finished line, then one that goes on.
    pub headless: i32,
    /// A head, then a line that goes on.
    pub bare: i32,
    /// A line that starts with a closing mark where nothing is open.
    pub torn: i32,
    /// The measures differ.
    pub mismatch: i32,
    /// The two characters at the seam stand together elsewhere on the page.
    pub pair: i32,
    /// So do three of them, for each three.
    pub triple: i32,
    /// A number or word is cut in two.
    pub token: i32,
    /// A bracket or quotation opened before is closed behind.
    pub closes: i32,
    /// One is closed that was not opened.
    pub unopened: i32,
    /// One is opened again before it was closed.
    pub reopened: i32,
}

pub(in crate::fragments) const LAW: Law = Law {
    runs_on: 6,
    runs_out: 5,
    broken: -10,
    cut_off: -6,
    may_run_on: 1,
    paragraph: 6,
    head: 2,
    headless: -10,
    bare: -6,
    torn: -14,
    mismatch: -16,
    pair: 2,
    triple: 3,
    token: 3,
    closes: 4,
    unopened: -5,
    reopened: -3,
};

//! Which headings of Markdown say that a line is the head of a story.
//!
//! Part of the lines stage, before shadows are undone. In: the lines of a page, where headings begin, their levels. Out: lines
//! that count as printed twice, which says the same of a line. Writers and programs that read pages make headings of
//! crossheads too: short ones by themselves, at a deeper level than heads that text follows. Those say nothing, and are read
//! like lines without marks.
//!
//! Not handled: crossheads of more than a line, or of the same level as heads.

use super::{EM, Sheet};

/// Width of a crosshead at most.
const CROSSHEAD: i32 = 14 * EM;
/// Width from which a line is text.
const TEXT: i32 = 25 * EM;

impl Sheet {
    /// Counts headings as printed twice. `headings` are bytes at which their text begins, in order, and levels.
    pub fn emphasise(&mut self, headings: &[(u32, u8)]) {
        if headings.is_empty() {
            return;
        }
        // Of each line, and of none behind the last.
        let mut levels = vec![0; self.lines.len() + 1];
        // The level of heads, and the highest of headings one below the other.
        let (mut heads, mut highest) = (u8::MAX, u8::MAX);
        for (i, line) in self.lines.iter().enumerate() {
            let at = self.glyphs[line.start as usize].at;
            if let Ok(found) = headings.binary_search_by_key(&at, |h| h.0) {
                levels[i] = headings[found].1;
                highest = highest.min(levels[i]);
                continue;
            }
            if line.width >= TEXT {
                heads = heads.min(highest);
            }
            highest = u8::MAX;
        }
        for (i, line) in self.lines.iter_mut().enumerate() {
            let alone = levels[i + 1] == 0 && (i == 0 || levels[i - 1] == 0);
            if levels[i] > 0 && !(alone && levels[i] > heads && line.width <= CROSSHEAD) {
                line.prints = 2;
            }
        }
    }
}

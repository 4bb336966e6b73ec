//! Cover a run of characters completely by squares XX (or cubes XXX).
//!
//! Called by the shadow stage for lines whose character sums cancel out, so its quadratic search
//! runs on next to nothing. Cheapest cover: few, long squares; a lone quotation mark may stand
//! alone, since fonts often lack the shadow's marks.

use super::inked;
use crate::glyphs::in_pairs;
use crate::lines::{Line, Sheet};
use crate::sort;

/// Characters looked at, at most; headlines are shorter by far.
const MOST: usize = 400;

/// Cost of a square of one character, against 2 for a longer one.
const SMALL: u32 = 3;
/// Cost of a square of two characters or more.
const SQUARE: u32 = 2;
/// Cost of a quotation mark that stands alone.
const ALONE: u32 = 2;

/// Cost of a character whose copy was not extracted, where some may be.
const LOST: u32 = 4;
/// Characters without a copy, at most, and the part of the whole.
const LOST_MOST: usize = 12;
/// See [`LOST_MOST`].
const LOST_PART: usize = 4;

/// Pairs of a line that is doubled character by character.
const PAIRS: usize = 5;

/// A found cover. Reused from line to line.
#[derive(Debug, Default)]
pub(super) struct Cover {
    /// On this page lines are doubled character by character.
    pub paired: bool,
    /// The characters, without blanks.
    pub chars: Vec<char>,
    breaks: Vec<usize>,
    best: Vec<(u32, u16)>,
    /// Which of them are of a first copy.
    pub keep: Vec<bool>,
}

/// Marks that a doubled headline may carry once only.
pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '“' | '”' | '‘' | '’' | '「' | '」' | '『' | '』' | '"' | '\'' | '%' | '％')
}

impl Cover {
    /// For the lines of a sheet.
    pub fn of(sheet: &Sheet) -> Self {
        let paired = |l: &Line| {
            let long = (l.end - l.start) as usize > 2 * PAIRS;
            long && sheet.chars(l).next().is_some_and(is_han) && in_pairs(sheet.chars(l))
        };
        Self { paired: sheet.lines.iter().any(paired), ..Self::default() }
    }

    /// Looks for a cover of lines `i..i + k` with every line break on the middle of a square.
    pub fn find(&mut self, sheet: &Sheet, i: usize, k: usize) -> bool {
        self.read(sheet, i, k) && self.squares(false) && self.is_worth()
    }

    /// Like [`Cover::find`] where the copies of a few characters were not extracted, as happens to
    /// figures and letters, which come from a font of their own.
    pub fn find_most(&mut self, sheet: &Sheet, i: usize, k: usize) -> bool {
        if !self.read(sheet, i, k) || !self.squares(true) {
            return false;
        }
        let copies = self.keep.iter().filter(|k| !**k).count();
        let lost = self.keep.len() - 2 * copies;
        lost <= LOST_MOST && lost * LOST_PART <= self.keep.len() && self.is_worth()
    }

    /// Reads the characters of lines `i..i + k`.
    fn read(&mut self, sheet: &Sheet, i: usize, k: usize) -> bool {
        self.chars.clear();
        self.breaks.clear();
        for line in &sheet.lines[i..i + k] {
            self.chars.extend(inked(sheet, line));
            if self.chars.len() > MOST {
                return false;
            }
            self.breaks.push(self.chars.len());
        }
        self.breaks.pop();
        true
    }

    /// Whether the `n`th character (blanks not counted) is of a first copy.
    pub fn keeps(&self, n: usize) -> bool {
        self.keep.get(n).copied().unwrap_or(true)
    }

    /// Whether a line is one run printed three times.
    pub fn thirds(&mut self, sheet: &Sheet, line: &Line) -> bool {
        let (from, to) = (line.start as usize, line.end as usize);
        let n = (to - from) / 3;
        if n < 3 || sheet.glyphs[from].ch != sheet.glyphs[from + n].ch || to - from > MOST {
            return false;
        }
        self.chars.clear();
        self.chars.extend(inked(sheet, line));
        let c = &self.chars;
        let n = c.len() / 3;
        if !c.len().is_multiple_of(3) || c[..n] != c[n..2 * n] || c[..n] != c[2 * n..] {
            return false;
        }
        self.keep = (0..c.len()).map(|i| i < n).collect();
        self.is_worth()
    }

    /// The cheapest cover; `lossy` lets characters stand without their copy.
    fn squares(&mut self, lossy: bool) -> bool {
        let c = &self.chars;
        let n = c.len();
        self.best.clear();
        self.best.resize(n + 1, (u32::MAX, 0));
        self.best[0] = (0, 0);
        for i in 0..n {
            let cost = self.best[i].0;
            if cost == u32::MAX {
                continue;
            }
            // Breaks that a square from here must have on its middle.
            let next = self.breaks.iter().copied().find(|&b| b > i);
            let after = next.and_then(|b| self.breaks.iter().copied().find(|&x| x > b));
            if i > 0 && self.breaks.contains(&i) {
                continue;
            }
            let alone = cost + if is_quote(c[i]) { ALONE } else { LOST };
            if (lossy || is_quote(c[i])) && self.best[i + 1].0 > alone {
                self.best[i + 1] = (alone, 0);
            }
            for len in 1..=(n - i) / 2 {
                let end = i + 2 * len;
                match next {
                    Some(b) if b < end && b != i + len => {
                        if b < i + len {
                            break;
                        }
                        continue;
                    }
                    _ => {}
                }
                if after.is_some_and(|b| b < end) {
                    break;
                }
                if c[i] != c[i + len] || c[i..i + len] != c[i + len..end] {
                    continue;
                }
                let cost = cost + if len == 1 { SMALL } else { SQUARE };
                if self.best[end].0 > cost {
                    self.best[end] = (cost, len as u16);
                }
            }
        }
        if self.best[n].0 == u32::MAX {
            return false;
        }
        self.keep.clear();
        self.keep.resize(n, false);
        let mut i = n;
        while i > 0 {
            let len = usize::from(self.best[i].1);
            if len == 0 {
                self.keep[i - 1] = true;
                i -= 1;
            } else {
                self.keep[i - 2 * len..i - len].fill(true);
                i -= 2 * len;
            }
        }
        true
    }

    /// Whether what is left could be a headline rather than real reduplication (天天, 哈哈, 1111).
    fn is_worth(&self) -> bool {
        let kept: Vec<char> = self.chars.iter().zip(&self.keep).filter(|&(_, &k)| k).map(|(&c, _)| c).collect();
        let mut seen: Vec<char> = kept.clone();
        sort::by(&mut seen, |&c| u128::from(c as u32));
        seen.dedup();
        let han = seen.iter().filter(|&&c| is_han(c)).count();
        if han == 0 || !(seen.len() >= 3 || han >= 2) {
            return false;
        }
        // All in pairs: 高高兴兴 is a word, six pairs in a row are none; fewer are where lines of the page are.
        if in_pairs(self.chars.iter().copied()) {
            return self.chars.len() / 2 >= if self.paired { PAIRS / 2 + 1 } else { PAIRS };
        }
        let pieces = self.pieces();
        let ones = pieces.iter().filter(|&&l| l == 1).count();
        // No language doubles five times on end, nor three characters beside others.
        if pieces.len() >= 5 || pieces.len() >= 2 && pieces.iter().any(|&l| l >= 3) {
            return true;
        }
        kept.len() >= 2 * pieces.len() || pieces.len() - ones > ones
    }

    /// Lengths of the squares of the cover.
    pub fn pieces(&self) -> Vec<usize> {
        let mut out = Vec::new();
        let mut i = 0;
        while i < self.keep.len() {
            let run = self.keep[i..].iter().take_while(|&&k| k).count();
            let gone = self.keep[i + run..].iter().take_while(|&&k| !k).count();
            if gone > 0 {
                out.push(gone);
            }
            i += (run + gone).max(1);
        }
        out
    }
}

/// A Han character.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}')
}

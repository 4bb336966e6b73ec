//! Whether headings of Markdown are the heads of stories, or crossheads as well.
//!
//! Part of the articles stage, before anything else of it. In: the blocks of a page, its headings. Out: lines that count as
//! printed once where they counted as printed twice. Programs that recognise characters make headings of all that stands out,
//! of one level. Of heads of stories most have the beginning of a message below; where few have, a heading says that its line is
//! no text, which is decided by now, and nothing of what it is the head of.
//!
//! Not handled: pages whose stories begin without message heads lose what headings say.

use crate::lines::Sheet;
use crate::zones::{Block, Zone};

/// Of ten headings so many have a message below, at least, where headings are heads of stories.
const OF_TEN: usize = 4;

/// Takes back what headings say of heads where they may be crossheads.
pub(crate) fn doubt_headings(sheet: &mut Sheet, blocks: &[Block], printed: &[(u32, u8)]) {
    // Headings of more than one level say which are which.
    if !printed.first().is_some_and(|first| printed.iter().all(|heading| heading.1 == first.1)) {
        return;
    }
    let (mut headings, mut messages) = (0, 0);
    for two in blocks.windows(2) {
        let heading = two[0].zone == Zone::Head && sheet.lines[two[0].lines[0] as usize].prints > 1;
        if heading && two[1].zone != Zone::Head {
            headings += 1;
            messages += usize::from(two[1].message);
        }
    }
    if messages * 10 < headings * OF_TEN {
        for line in &mut sheet.lines {
            line.prints = 1;
        }
    }
}

//! Jumps → one story over pages.
//!
//! Stage: stories of pages → stories of the issue.

use crate::page::PageParse;
use crate::stories::Story;

/// Takes the stories out of the pages, those that go on elsewhere made whole.
pub(crate) fn stitch(pages: &mut [PageParse]) -> Vec<Story> {
    pages.iter_mut().flat_map(|p| std::mem::take(&mut p.stories)).collect()
}

//! Pages in one issue, form feeds between them, against the same pages alone.
//!
//! What hangs on the change is left out of account on both sides: stories that jump, which an issue
//! joins.

use banxin_core::Document;

use super::Page;
use super::kept::{Kept, Story, stories};

/// Joins pages and counts what they keep.
pub fn kept(pages: &[&Page]) -> Kept {
    let alone: Vec<Story> = pages.iter().flat_map(|p| without_jumps(&p.document)).collect();
    let text: Vec<&str> = pages.iter().map(|p| p.text.trim_start_matches('\u{feff}')).collect();
    let joined = Page::read(text.join("\u{c}"));
    Kept { pages: pages.len(), ..Kept::of(&alone, &without_jumps(&joined.document)) }
}

fn without_jumps(document: &Document) -> Vec<Story> {
    let jump = document.articles.iter().map(|a| !a.jumps.is_empty());
    stories(document).into_iter().zip(jump).filter(|(_, jumps)| !jumps).map(|(story, _)| story).collect()
}

/// Can be joined: an issue told by its folio lines would no longer be one beside form feeds.
pub fn joins(page: &Page) -> bool {
    page.document.pages.len() == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_pages_keep_their_stories_in_one_issue() {
        let page = |n: usize, head: &str| {
            let text = format!("第{n}版 要闻\n\n{head}\n本报讯（记者王伟）昨日上午，横跨清\n河的新桥正式通车。\n");
            Page::read(text)
        };
        let kept = kept(&[&page(1, "河上新桥通车"), &page(2, "渡口今日停航")]);
        assert_eq!((kept.both, kept.all), (2, 4));
    }
}

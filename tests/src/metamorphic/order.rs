//! Stories in another order: frames are drawn as the desk made them, not as they stand.
//!
//! Each story's lines stay together, in their order; the first story goes behind the last. Lines
//! above the first story and blank lines stay where they are; what is no story's goes with the
//! story above it. A page where two stories share a line, or with fewer than two, is left out.

use super::Page;
use super::owned::{Owner, lines};

/// The first story of each page behind its last.
pub fn turned(page: &Page) -> Option<String> {
    let mut out = String::new();
    let mut at = 0;
    let mut changed = false;
    for sheet in page.sheets()? {
        out.push_str(&page.text[at..sheet.start]);
        at = sheet.end;
        let mut top = String::new();
        let mut stories: Vec<(usize, String)> = Vec::new();
        let mut last: Option<usize> = None;
        for line in lines(page, sheet) {
            match line.owner {
                Owner::Shared => return None,
                Owner::Article(i) => last = Some(i),
                _ => {}
            }
            let to = match last {
                None => &mut top,
                Some(i) => match stories.iter().position(|s| s.0 == i) {
                    Some(n) => &mut stories[n].1,
                    None => {
                        stories.push((i, String::new()));
                        let end = stories.len() - 1;
                        &mut stories[end].1
                    }
                },
            };
            let text = &page.text[line.range];
            to.push_str(text);
            if !text.ends_with('\n') {
                to.push('\n');
            }
        }
        if stories.len() > 1 {
            stories.rotate_left(1);
            changed = true;
        }
        out.push_str(&top);
        stories.iter().for_each(|s| out.push_str(&s.1));
    }
    out.push_str(&page.text[at..]);
    changed.then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_story_goes_behind_the_last() {
        let text = "第2版 要闻\n\n河上新桥通车\n本报讯（记者王伟）昨日上午，横跨清\n河的新桥正式通车。\n\n\
            渡口今日停航\n本报讯（记者周岚）开了八十年的渡口\n今日停航，船工上岸。\n";
        let page = Page::read(text.to_owned());
        assert_eq!(page.document.articles.len(), 2);
        let other = turned(&page).expect("there are two stories");
        let (ferry, bridge) = (other.find("渡口今日停航"), other.find("河上新桥通车"));
        assert!(ferry < bridge, "{other}");
        assert!(other.starts_with("第2版"), "{other}");
    }
}

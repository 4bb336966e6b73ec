//! Bodies set again at another measure, from 12 to 24 characters, by the law of line breaking.
//!
//! Paragraphs alone are set; heads, crossheads, verse and captions keep their lines. A paragraph
//! whose lines stand apart (in two columns, round a picture) is parted again in the same shares. A
//! page where two paragraphs share a line is left out.

use super::Page;
use crate::press::{self, Chance};
use banxin_core::document::BodyKind;

/// Which measures there are, in characters.
const MEASURES: std::ops::RangeInclusive<usize> = 12..=24;

/// One measure for the whole page.
pub fn one(page: &Page) -> Option<String> {
    set(page, |_| page.text.len())
}

/// A measure for each story.
pub fn each(page: &Page) -> Option<String> {
    set(page, |story| page.text.len() + 5 * story)
}

/// A paragraph of a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    story: usize,
    item: usize,
}

/// A line and whose paragraph it is, if any.
struct Line<'t> {
    text: &'t str,
    part: Option<Part>,
}

fn set(page: &Page, measure: impl Fn(usize) -> usize) -> Option<String> {
    let lines = lines(page)?;
    let mut parts: Vec<Part> = lines.iter().filter_map(|l| l.part).collect();
    parts.sort_unstable();
    parts.dedup();
    // Runs of lines by paragraph: where they begin and how many they are.
    let mut runs: Vec<(Part, usize, usize)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        match (line.part, runs.last_mut()) {
            (Some(part), Some((before, from, count))) if *before == part && *from + *count == at => *count += 1,
            (Some(part), _) => runs.push((part, at, 1)),
            (None, _) => {}
        }
    }
    let mut printed: Vec<Vec<String>> = lines.iter().map(|l| vec![l.text.to_owned()]).collect();
    let mut chance = Chance::new(page.text.len() as u64);
    for part in parts {
        let own: Vec<_> = runs.iter().filter(|r| r.0 == part).collect();
        let old: Vec<&str> = own.iter().flat_map(|r| &lines[r.1..r.1 + r.2]).map(|l| l.text).collect();
        let wide = MEASURES.start() + measure(part.story) % MEASURES.count();
        let new = again(&old, 2 * wide, &mut chance);
        let mut given = 0;
        let mut behind = 0;
        for (_, from, count) in &own {
            behind += count;
            let to = (new.len() * behind).div_ceil(old.len());
            printed[*from] = new[given..to].to_vec();
            printed[from + 1..from + count].iter_mut().for_each(Vec::clear);
            given = to;
        }
    }
    let text = printed.concat().concat();
    (text != page.text).then_some(text)
}

/// Lines of a paragraph at another measure, with their ends.
fn again(old: &[&str], measure: usize, chance: &mut Chance) -> Vec<String> {
    let mut text = String::new();
    for line in old.iter().map(|l| l.trim()) {
        let latin = |c: char| c.is_ascii_alphanumeric();
        if text.ends_with(latin) && line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            text.push(' ');
        }
        text.push_str(line);
    }
    let first = old.first().map_or("", |l| &l[..l.len() - l.trim_start().len()]);
    let set = press::set(&text, measure, chance);
    set.iter().enumerate().map(|(i, line)| format!("{}{line}\n", if i == 0 { first } else { "" })).collect()
}

/// The page's lines; none where two paragraphs share one.
fn lines(page: &Page) -> Option<Vec<Line<'_>>> {
    let mut owners: Vec<Option<Part>> = vec![None; page.text.len()];
    let mut foreign = vec![false; page.text.len()];
    for (story, article) in page.document.articles.iter().enumerate() {
        for (item, body) in article.body.iter().enumerate() {
            for span in &body.spans {
                match body.kind {
                    BodyKind::Paragraph => owners[span.0..span.1].fill(Some(Part { story, item })),
                    _ => foreign[span.0..span.1].fill(true),
                }
            }
        }
        let heads = article.column.iter().chain(&article.kicker).chain(&article.headline).chain(&article.deck);
        let captions = article.captions.iter().flat_map(|c| &c.spans);
        heads.flat_map(|t| &t.spans).chain(captions).for_each(|span| foreign[span.0..span.1].fill(true));
    }
    let mut out = Vec::new();
    let mut at = 0;
    for text in page.text.split_inclusive('\n') {
        let bytes = at..at + text.len();
        at = bytes.end;
        let mut parts: Vec<Part> = owners[bytes.clone()].iter().flatten().copied().collect();
        parts.dedup();
        if parts.len() > 1 || (parts.len() == 1 && foreign[bytes].contains(&true)) {
            return None;
        }
        out.push(Line { text, part: parts.first().copied() });
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_set_at_another_measure_and_keeps_its_words() {
        let text = "第2版 要闻\n\n河上新桥通车\n\u{3000}\u{3000}本报讯（记者王伟）昨日上午，横跨清\n\
            河的新桥正式通车。从此两岸居民不必绕行，\n过河只要三分钟。\n";
        let page = Page::read(text.to_owned());
        let other = one(&page).expect("there is a paragraph");
        assert_ne!(other, text);
        let ink = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        assert_eq!(ink(&other), ink(text));
        assert!(other.contains("河上新桥通车\n\u{3000}\u{3000}本报讯"), "{other}");
    }
}

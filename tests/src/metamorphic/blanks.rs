//! Blank lines: extractors leave none, put them between frames, or behind nearly every line.

use super::Page;
use super::owned::lines;

/// No blank lines at all.
pub fn out(page: &Page) -> Option<String> {
    let kept = page.text.split_inclusive('\n').filter(|l| !is_blank(l));
    let text: String = kept.collect();
    (text != page.text).then_some(text)
}

/// A blank line behind each line that is not followed by one.
pub fn everywhere(page: &Page) -> Option<String> {
    let text: String = page.text.split_inclusive('\n').filter(|l| !is_blank(l)).map(behind).collect();
    (text != page.text).then_some(text)
}

/// A blank line wherever another story, furniture or what is left over begins, and no others.
pub fn between(page: &Page) -> Option<String> {
    let mut text = String::new();
    let mut before = None;
    for line in lines(page, 0..page.text.len()) {
        let own = &page.text[line.range];
        if is_blank(own) {
            continue;
        }
        if before.is_some_and(|b| b != line.owner) {
            text.push('\n');
        }
        before = Some(line.owner);
        text.push_str(own);
    }
    (text != page.text).then_some(text)
}

fn behind(line: &str) -> String {
    if line.ends_with('\n') { format!("{line}\n") } else { line.to_owned() }
}

/// Nothing but blanks; a line with a form feed parts pages and is none.
fn is_blank(line: &str) -> bool {
    line.trim().is_empty() && !line.contains('\u{c}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_go_and_come() {
        let page = Page::read("第2版 要闻\n \n\n河上新桥通车\n\u{c}\n新桥正式通车。\n".to_owned());
        assert_eq!(out(&page).as_deref(), Some("第2版 要闻\n河上新桥通车\n\u{c}\n新桥正式通车。\n"));
        let all = everywhere(&page).expect("changes");
        assert_eq!(all, "第2版 要闻\n\n河上新桥通车\n\n\u{c}\n\n新桥正式通车。\n\n");
        assert!(between(&page).expect("changes").starts_with("第2版 要闻\n\n河上新桥通车\n"));
    }

    #[test]
    fn a_text_without_blank_lines_has_none_to_take_out() {
        assert_eq!(out(&Page::read("第2版 要闻\n河上新桥通车\n".to_owned())), None);
    }
}

//! Furniture at the foot of the page instead of its head, and the other way round: where an
//! extractor puts folio, date and editors is its own affair.

use super::Page;
use super::owned::{Owner, lines};

/// All furniture below everything else.
pub fn down(page: &Page) -> Option<String> {
    moved(page, false)
}

/// All furniture above everything else.
pub fn up(page: &Page) -> Option<String> {
    moved(page, true)
}

/// Page by page; none where no line changes its place.
fn moved(page: &Page, up: bool) -> Option<String> {
    let mut out = String::new();
    let mut at = 0;
    for sheet in page.sheets()? {
        out.push_str(&page.text[at..sheet.start]);
        at = sheet.end;
        let (mut furniture, mut rest) = (String::new(), String::new());
        for line in lines(page, sheet) {
            let text = &page.text[line.range];
            let to = if line.owner == Owner::Furniture { &mut furniture } else { &mut rest };
            to.push_str(text);
            if !text.ends_with('\n') {
                to.push('\n');
            }
        }
        out.push_str(&if up { furniture + "\n" + &rest } else { rest + "\n" + &furniture });
    }
    out.push_str(&page.text[at..]);
    let ink = |text: &str| text.split('\n').map(str::trim).filter(|l| !l.is_empty()).map(str::to_owned).collect();
    let (before, after): (Vec<String>, Vec<String>) = (ink(&page.text), ink(&out));
    (before != after).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folio_line_goes_down_and_comes_up_again() {
        let head = "第2版 要闻\n\n河上新桥通车\n本报讯（记者王伟）昨日上午，横跨清\n河的新桥正式通车。\n";
        let page = Page::read(head.to_owned());
        let foot = down(&page).expect("there is a folio line");
        assert!(foot.ends_with("通车。\n\n第2版 要闻\n"), "{foot}");
        assert_eq!(up(&page), None, "it is up already");
        assert!(up(&Page::read(foot)).expect("it stands below").starts_with("第2版"));
    }
}

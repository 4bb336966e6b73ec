//! Words and furniture on one line (`城市中心 主编：周山 爆料专线 0800-555-219`), which frames side by side at the head of a page give.
//!
//! In: a line. Out: whether furniture stands in it behind a blank. Weather does not count: it ends many a notice.
//! Decides by the line alone; a text may end so too, and whether it stands where pages have their furniture is told by
//! [`crate::zones`].
//! Not handled: words that stand solid before furniture.

use super::furniture::furniture;
use super::text::{at_most, blank, trimmed};
use crate::document::FurnitureKind;
use crate::glyphs::by;

/// Whether words and furniture stand on one line, blanks between them: `城市中心 主编：周山 爆料专线 0800-555-219`,
/// `全心全意的报纸 今日8版`. At the head of a page that makes it furniture; elsewhere a text may end so.
pub(crate) fn is_led(line: &str) -> bool {
    let s = &line[trimmed(line)];
    let is_furniture = |part: &str| furniture(part).is_some_and(|kind| kind != FurnitureKind::Weather);
    let mut rest = s;
    while at_most(s, 60)
        && let Some(i) = rest.find(by(blank))
    {
        rest = rest[i..].trim_start_matches(by(blank));
        if is_furniture(rest) || rest.find(by(blank)).is_some_and(|end| is_furniture(&rest[..end])) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_before_furniture_or_around_it_lead_it() {
        for line in
            ["城市中心 主编：周山 爆料专线 0800-555-219", "全心全意的报纸 今日8版", "新桥 2020年12月30日 星期三 通车"]
        {
            assert!(is_led(line), "{line}");
        }
    }

    #[test]
    fn avoids_lines_of_words_and_the_weather() {
        for line in ["新桥 昨日通车", "渡口茶馆 重新开张", "今日 白天：晴转多云，偏北风4级，最高气温3℃", "今日8版", ""]
        {
            assert!(!is_led(line), "{line}");
        }
    }
}

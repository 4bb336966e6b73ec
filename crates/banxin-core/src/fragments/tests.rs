//! Which texts are left as they came.

use super::*;
use crate::glyphs::plain;

/// Whether a text is one that is dealt to columns at all.
fn may_be_dealt(text: &str) -> bool {
    let page = plain(text, 0, text.len());
    !has_no_columns(&page.glyphs, &page.lines)
}

#[test]
fn lines_of_columns_may_be_dealt_also_with_figures() {
    assert!(may_be_dealt(&"清河新桥昨日通车，全长\n1200米，宽28.5米，共\n".repeat(9)));
}

#[test]
fn avoids_dealing_figures() {
    assert!(!may_be_dealt(&"1024\n3.5\n28.50 元\n10:30\n".repeat(9)));
}

#[test]
fn avoids_dealing_lines_wider_than_a_column() {
    assert!(!may_be_dealt(&"清河新桥昨日通车两岸居民".repeat(5).repeat(3)));
}

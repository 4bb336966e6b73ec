//! Brackets and quotation marks that are followed over a break.
//!
//! Used by the fragments stage over seams of columns and by the stitch stage over pages. In: a mark. Out: whether it
//! opens, and which mark opens what it closes. Half-width marks and single quotation marks are not followed: they stand for
//! other things as well.

/// A mark that opens what another one has to close.
pub(crate) fn opens(c: char) -> bool {
    matches!(c, '“' | '（' | '《' | '「' | '【')
}

/// The mark that opens what this one closes.
pub(crate) fn opener(closer: char) -> Option<char> {
    Some(match closer {
        '”' => '“',
        '）' => '（',
        '》' => '《',
        '」' => '「',
        '】' => '【',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_closes_has_its_opener_and_does_not_open() {
        for closer in "”）》」】".chars() {
            assert!(opener(closer).is_some_and(opens) && !opens(closer), "{closer}");
        }
        assert!("，’)".chars().all(|c| opener(c).is_none() && !opens(c)));
    }
}

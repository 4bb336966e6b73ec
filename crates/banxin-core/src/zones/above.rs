//! Lines between a finished text and whoever signs the next one, or its message head: those of its head.
//!
//! Part of the path over the lines ([`super::path`]). Where a signature stands alone, or a text begins with its message
//! head or with whom it addresses, the few lines right above are seldom text: a text would be finished before.
//!
//! In: lines with their marks, how they end. Out: for each line whether it stands so.
//! Not handled: signatures below a text that is not finished by a mark.

use super::features::{End, Feature};
use super::marks::{Mark, Marked};

/// Lines of a head at most.
const MOST: usize = 4;

/// Tells the lines that stand above a beginning.
pub(super) fn of(features: &[Feature], marks: &[Marked]) -> Vec<bool> {
    let mut out = vec![false; marks.len()];
    let mut left = 0;
    for i in (0..marks.len()).rev() {
        let (mark, feature) = (&marks[i], &features[i]);
        left = match mark.mark {
            Mark::Signature => MOST,
            Mark::None if mark.opens() => MOST,
            Mark::None if left > 0 && may_be(mark, feature) => {
                out[i] = true;
                left - 1
            }
            _ => 0,
        };
    }
    out
}

/// Whether nothing tells that a line is text: it is not finished, does not go on, and no jump is run in.
fn may_be(mark: &Marked, feature: &Feature) -> bool {
    let ends = matches!(feature.end, End::Plain | End::Asks | End::Colon);
    ends && !feature.inner_final && !feature.starts_closed && !mark.jump_end
}

#[cfg(test)]
mod tests {
    use super::super::features;
    use super::super::marks;
    use super::*;
    use crate::glyphs::plain;
    use crate::lines::measure;

    fn above(text: &str) -> Vec<bool> {
        let page = plain(text, 0, text.len());
        let sheet = measure(&page.glyphs, &page.lines, page.removed, false);
        of(&features::read(&sheet), &marks::mark(text, &sheet))
    }

    #[test]
    fn lines_between_a_finished_text_and_whoever_signs_the_next_are_of_its_head() {
        let text = "河水清了。\n手摇杯涨声响起 环保杯折扣也缩水\n少一个塑料杯 折五元变折两元？\n本报记者 周山\n饮料店自带杯子现折五元的优惠，\n悄悄缩了水。";
        assert_eq!(above(text), [false, true, true, false, false, false]);
    }

    #[test]
    fn so_are_those_above_a_message_head() {
        let text = "河水清了。\n清河新桥通车\n本报讯（记者周山）昨日上午，\n横跨清河的新桥通车。";
        assert_eq!(above(text), [false, true, false, false]);
    }

    #[test]
    fn avoids_lines_of_a_text_that_ends_above_a_signature() {
        let text = "一条老船找了三十年的主人，船头\n的漆早就掉光了，河水清了。\n本报记者 周山";
        assert!(!above(text).contains(&true));
    }
}

//! In which paragraphs the single characters of each head line stand.
//!
//! Part of [`super::occurrences`]. A headline seldom repeats the words of its story, but it is made of their
//! characters (`校园欺凌` over `学校`, `被欺负`); a character that stands in few paragraphs of the page tells more. On
//! measured pages the body that shares most with a headline is its own in 93 cases of 100 when characters
//! count beside pairs, and in 87 with pairs alone.
//!
//! In: head lines and paragraphs, as characters. Out: what a line gains with a stretch of paragraphs. Weights in
//! [`crate::weights::heads`].
//!
//! Linear in the text; a look-up costs the characters of the line.

use crate::glyphs::is_han;
use crate::logarithm::log;
use crate::numbers::Numbers;
use crate::pairs::Seen;
use crate::weights::heads as w;

/// Paragraphs of a page, at least.
const PAGE: u64 = 8;

/// Characters of head lines with the paragraphs that have them.
#[derive(Debug, Default)]
pub(super) struct Spread {
    /// Of each character where its paragraphs begin; behind the last, their number.
    begins: Vec<u32>,
    /// Paragraphs, character by character, in order.
    nodes: Vec<u32>,
    /// Of each line its different characters, and how rare each is.
    lines: Vec<Vec<(u32, i32)>>,
}

impl Spread {
    /// Reads head lines and paragraphs.
    pub fn of<P: Iterator<Item = char>>(lines: &[Vec<char>], paragraphs: impl Iterator<Item = P>) -> Self {
        let (mut all, mut seen) = (Numbers::default(), Seen::default());
        let mut number = |c: char| {
            seen.add(u64::from(c));
            all.add(u64::from(c)) as u32
        };
        let mut own: Vec<Vec<(u32, i32)>> = Vec::with_capacity(lines.len());
        for line in lines {
            let mut once: Vec<(u32, i32)> = Vec::with_capacity(line.len());
            for &c in line {
                let one = if is_han(c) { number(c) } else { continue };
                if once.iter().all(|o| o.0 != one) {
                    once.push((one, 0));
                }
            }
            own.push(once);
        }
        let mut hits: Vec<(u32, u32)> = Vec::new();
        let mut last = vec![u32::MAX; all.len()];
        let mut count = 0;
        for (n, paragraph) in paragraphs.enumerate() {
            count += 1;
            for c in paragraph.map(u64::from).filter(|&c| seen.may_have(c)) {
                let Some(at) = all.place(c).filter(|&at| last[at] != n as u32) else { continue };
                last[at] = n as u32;
                hits.push((at as u32, n as u32));
            }
        }
        let mut begins = vec![0u32; all.len() + 1];
        hits.iter().for_each(|h| begins[h.0 as usize + 1] += 1);
        (0..all.len()).for_each(|i| begins[i + 1] += begins[i]);
        let (mut at, mut nodes) = (begins.clone(), vec![0u32; hits.len()]);
        for (c, n) in hits {
            nodes[at[c as usize] as usize] = n;
            at[c as usize] += 1;
        }
        let page = log(2 * (count.max(PAGE) + 1)) as i32;
        for line in &mut own {
            for (c, rare) in line {
                let has = begins[*c as usize + 1] - begins[*c as usize];
                *rare = page - log(2 * u64::from(has) + 1) as i32;
            }
        }
        Self { begins, nodes, lines: own }
    }

    /// What a line gains by belonging to a body of the paragraphs `from..to`, in hundredths; below 0 where they
    /// share less than any two texts of the page do, nothing for a line as short as a label.
    pub fn gain(&self, line: usize, from: usize, to: usize) -> i32 {
        let line = &self.lines[line];
        // A label speaks of no story in particular.
        if line.len() <= w::LABEL_CHARACTERS {
            return 0;
        }
        let mut sum = 0;
        for &(c, rare) in line {
            let list = &self.nodes[self.begins[c as usize] as usize..self.begins[c as usize + 1] as usize];
            match list.get(list.partition_point(|&n| (n as usize) < from)) {
                Some(&n) if (n as usize) < (from + 2).min(to) => sum += 2 * rare,
                Some(&n) if (n as usize) < to => sum += rare,
                _ => {}
            }
        }
        (sum / line.len() as i32 - w::CHARACTERS_USUAL) * w::CHARACTERS_PERCENT / 100
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spread(lines: &[&str], paragraphs: &[&str]) -> Spread {
        let lines: Vec<Vec<char>> = lines.iter().map(|l| l.chars().collect()).collect();
        Spread::of(&lines, paragraphs.iter().map(|p| p.chars()))
    }

    #[test]
    fn a_head_gains_where_its_characters_stand_whatever_words_they_make() {
        let all = spread(
            &["校园不许欺凌"],
            &["北山的果子红了。", "学校里，他被同学欺负了半年，老师不许再有此事。", "果园开了。"],
        );
        assert!(all.gain(0, 1, 2) > all.gain(0, 0, 1));
        assert!(all.gain(0, 1, 2) > all.gain(0, 2, 3));
    }

    #[test]
    fn characters_of_few_paragraphs_tell_more() {
        let all =
            spread(&["的在有了不", "桥灯渡船缆"], &["桥灯渡船缆的在有了不。", "山的在有了不。", "村的在有了不。"]);
        assert!(all.gain(1, 0, 1) > all.gain(0, 0, 1));
    }

    #[test]
    fn avoids_a_gain_for_a_line_without_chinese_characters() {
        assert_eq!(spread(&["NBA 2024"], &["清河新桥昨日通车。"]).gain(0, 0, 1), 0);
    }

    #[test]
    fn characters_that_no_paragraph_has_gain_nothing() {
        let all = spread(&["桥", "桥灯渡船缆绳"], &["山上的果子红了。", "村里的人来了。"]);
        assert_eq!(all.gain(0, 0, 2), 0, "a label is not held against a body");
        assert!(all.gain(1, 0, 2) < 0);
    }
}

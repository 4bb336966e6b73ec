//! What two strips speak of in common.
//!
//! Part of [`super::order`], which asks it of strips that it may read one after the other. In: the strips of a page. Out:
//! points. Columns of one story share words where those of its neighbours do not: by the words at the seam alone one column
//! goes on as well with that of another story as with its own. As in [`crate::fragments`], pairs of characters stand for words.
//!
//! Holds: no points where one of the two is no text; the same for the same page.

use super::ends::Ends;
use super::strips::Strip;
use super::weights::KIN;
use crate::numbers::Numbers;
use crate::pairs::Pairs;
use crate::source::{Glyph, write_solid};

/// What strips have in common.
pub(super) struct Kin {
    pairs: Vec<Pairs>,
    /// Two strips that were asked of, the lower number first, and their points.
    asked: Numbers,
    points: Vec<i32>,
}

impl Kin {
    /// Of nothing asked yet.
    pub fn of(glyphs: &[Glyph], strips: &[Strip]) -> Self {
        let pairs = |strip: &Strip| {
            let mut text = String::new();
            for p in &strip.pieces {
                write_solid(&glyphs[p.start as usize..p.end as usize], &mut text);
            }
            Pairs::of(text.chars())
        };
        Self { pairs: strips.iter().map(pairs).collect(), asked: Numbers::default(), points: Vec::new() }
    }

    /// Points for reading strips `a` and `b`, which stand as `ends` say, one after the other.
    pub fn between(&mut self, a: usize, b: usize, ends: &[Ends]) -> i32 {
        if !ends[a].body || !ends[b].body {
            return 0;
        }
        let at = self.asked.add((a.min(b) as u64) << 32 | a.max(b) as u64);
        if at == self.points.len() {
            self.points.push(self.pairs[a].kin(&self.pairs[b], KIN.topic, KIN.enough) as i32);
        }
        self.points[at]
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::page;
    use super::super::{ends, rivers, strips};
    use super::*;

    /// Points between the first strip of a page in three columns and the others.
    fn points(rows: [&str; 6]) -> [i32; 2] {
        let (glyphs, lines) = page(&rows.join("\n"));
        let strips = strips::follow(&glyphs, rivers::cut(&glyphs, &lines).expect("columns"));
        let ends = ends::of(&strips);
        let mut kin = Kin::of(&glyphs, &strips);
        [1, 2].map(|b| (kin.between(0, b, &ends), kin.between(b, 0, &ends))).map(|(there, back)| {
            assert_eq!(there, back);
            there
        })
    }

    #[test]
    fn columns_of_one_story_have_more_in_common_than_their_neighbours() {
        let [other, own] = points([
            "清河新桥昨日通车    北山果园今年丰收    通车以后清河两岸",
            "两岸老人走上桥来    果农忙着装箱运出    老人去年就在桥头",
            "新桥全长八百多米    苹果卖到外地市场    新桥修了整整三年",
            "桥面能走四排汽车    县里修了冷库两座    桥面铺好沥青之后",
            "清河两岸从此相连    果园还要再种新苗    汽车开上清河新桥",
            "老人说等了一辈子    价钱也比去年要好    一辈子没有见过的",
        ]);
        assert!(own > other + 3, "{own} {other}");
    }

    #[test]
    fn avoids_points_for_what_is_no_text() {
        let [own, other] = points([
            "清河新桥昨日通车",
            "",
            "",
            "清河新桥昨日通车    通车以后清河两岸",
            "两岸老人走上桥来    老人去年就在桥头",
            "新桥全长八百多米    新桥修了整整三年",
        ]);
        assert_eq!([own, other], [0, 0]);
    }
}

//! Pictures that are stories of their own.
//!
//! Part of the articles stage, when bodies have their heads. A caption before all bodies stands alone;
//! so does one right under a head that no body took and that speaks of what the caption says, or
//! that is a label (`图片新闻`), or whose caption is signed as stories are (`摄影报道`), or that is short and parts a finished
//! text from a caption: that head is the picture's.
//! Where pictures follow each other, and on a page of pictures, each has the head right above its caption.
//!
//! On a page whose heads stand behind their stories, a head closes its story: a caption behind it is of the
//! story that follows, if it speaks of what that one does, or stands alone.
//!
//! In: heads left over, bodies with their captions. Out: pictures; their captions leave the bodies.

use super::groups::Group;
use super::strip::Body;
use super::{HeadRole, add_pairs, part_block, text_of};
use crate::fields;
use crate::glyphs::one_of;
use crate::lines::Sheet;
use crate::pairs::Pairs;
use crate::weights::photos as w;
use crate::zones::{Block, Zone, opens_like_caption};

/// A picture with its caption.
#[derive(Debug, Clone)]
pub(super) struct Photo {
    /// Its caption block.
    pub caption: usize,
    /// Its head blocks, if it has its own.
    pub heads: Vec<(usize, HeadRole)>,
}

/// The pictures of a page: those of `first`, and those with a head of their own.
pub(super) fn find(
    sheet: &Sheet,
    blocks: &[Block],
    orphans: &[Group],
    first: Vec<usize>,
    bodies: &mut [Body],
) -> Vec<Photo> {
    let mut out: Vec<Photo> = first.into_iter().map(|caption| Photo { caption, heads: Vec::new() }).collect();
    for group in orphans {
        let Some(&(last, _)) = group.lines.last() else { continue };
        let caption = last + 1;
        let under = blocks.get(caption).is_some_and(|b| matches!(b.zone, Zone::Caption { .. }));
        let above = group.lines.first().and_then(|l| l.0.checked_sub(1)).map(|b| &blocks[b].zone);
        let among = bodies.is_empty() || matches!(above, Some(Zone::Caption { .. }));
        let own = || {
            reports(sheet, &blocks[caption])
                || speaks_of(sheet, blocks, group, caption)
                || titles(sheet, blocks, group, caption)
        };
        if !under || !among && !own() {
            continue;
        }
        match out.iter_mut().find(|p| p.caption == caption) {
            Some(photo) => photo.heads.clone_from(&group.lines),
            None => {
                bodies.iter_mut().for_each(|b| b.captions.retain(|&c| c != caption));
                out.push(Photo { caption, heads: group.lines.clone() });
            }
        }
    }
    out
}

/// Takes from the bodies the captions behind their heads, where heads stand behind their stories: each goes to
/// the next body, or comes out as a picture of its own, unless it speaks of its story.
pub(super) fn behind_heads(
    sheet: &Sheet,
    blocks: &[Block],
    taken: &[Option<Group>],
    bodies: &mut [Body],
) -> Vec<usize> {
    let mut out = Vec::new();
    for b in 0..bodies.len() {
        let Some(group) = taken.get(b).and_then(|g| g.as_ref()) else { continue };
        let text = || bodies[b].parts.iter().map(|&p| part_block(p));
        let (Some(&(first, _)), Some(&(last, _))) = (group.lines.first(), group.lines.last()) else { continue };
        if text().any(|block| block > first) {
            continue;
        }
        let captions = std::mem::take(&mut bodies[b].captions);
        if captions.is_empty() {
            continue;
        }
        let words = |body: &Body| {
            let mut pairs = Pairs::default();
            for &p in &body.parts {
                add_pairs(&mut pairs, sheet, blocks, part_block(p));
            }
            pairs
        };
        let (own, next) = (words(&bodies[b]), bodies.get(b + 1).map(words));
        for c in captions {
            let mut caption = Pairs::default();
            add_pairs(&mut caption, sheet, blocks, c);
            let speaks = |text: &Pairs| text.shared(&caption) * 100 >= caption.len() * w::SPOKEN_OF;
            if c < last || speaks(&own) {
                bodies[b].captions.push(c);
            } else if next.as_ref().is_some_and(speaks) {
                bodies[b + 1].captions.insert(0, c);
            } else {
                out.push(c);
            }
        }
    }
    out
}

/// `周山 摄影报道`: who signs a caption so wrote a story of it.
pub(super) fn reports(sheet: &Sheet, caption: &Block) -> bool {
    caption.lines.last().is_some_and(|&l| matches!(sheet.last(&sheet.lines[l as usize]), '道' | '導'))
}

/// `月季来了` right below a finished text and right above `昨天，市民在月季廊下拍照。…`: a short line that nothing
/// else has taken is the title of the picture.
fn titles(sheet: &Sheet, blocks: &[Block], group: &Group, caption: usize) -> bool {
    /// Characters of such a title at most.
    const TITLE: usize = 10;
    let (&[(b, _)], Some(above)) = (&group.lines[..], caption.checked_sub(2)) else { return false };
    let title = text_of(sheet, blocks, b);
    blocks[above].zone == Zone::Body
        && blocks[above].closes
        && fields::at_most(&title, TITLE)
        && !title.is_ascii()
        && opens_like_caption(&text_of(sheet, blocks, caption))
}

/// Whether a head speaks of what a caption says.
fn speaks_of(sheet: &Sheet, blocks: &[Block], group: &Group, caption: usize) -> bool {
    let mut text = Pairs::default();
    add_pairs(&mut text, sheet, blocks, caption);
    group.lines.iter().any(|&(b, _)| {
        let line = text_of(sheet, blocks, b);
        let words = Pairs::of(line.chars());
        let label = fields::known_column(&line) || fields::column_label(&line).is_some();
        let of_pictures = || line.contains(one_of("图圖影镜鏡摄攝视視瞬拍像"));
        label && of_pictures() || words.len() > 0 && words.shared(&text) * 100 >= words.len() * w::SHARED
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::plain;
    use crate::lines::measure;

    /// A head over a caption that a body has: what is a picture of its own then.
    fn photos(head: &str, caption: &str) -> (usize, usize) {
        let text = format!("{head}\n{caption}");
        let page = plain(&text, 0, text.len());
        let sheet = measure(&page.glyphs, &page.lines, page.removed, false);
        let blocks =
            vec![Block::new(Zone::Head, vec![0], 0), Block::new(Zone::Caption { credit_lines: 0 }, vec![1], 0)];
        let group = Group { lines: vec![(0, HeadRole::Headline)], numbers: 0..1, body: None, score: 0 };
        let mut bodies = vec![Body { parts: Vec::new(), captions: vec![1] }];
        let found = find(&sheet, &blocks, &[group], Vec::new(), &mut bodies);
        (found.iter().filter(|p| !p.heads.is_empty()).count(), bodies[0].captions.len())
    }

    #[test]
    fn a_head_that_speaks_of_the_caption_makes_a_picture_of_its_own() {
        assert_eq!(photos("学生河边练划船", "昨日，清河小学的学生在河边练划船。"), (1, 0));
        assert_eq!(photos("又见“雪山刷屏”", "昨日，清河能见度极佳。 周山 摄影报道"), (1, 0));
        assert_eq!(photos("图片新闻", "昨日，清河小学的学生在河边。"), (1, 0));
    }

    #[test]
    fn avoids_taking_a_caption_from_its_story_for_a_strange_head() {
        assert_eq!(photos("北山果园丰收", "昨日，清河小学的学生在河边练划船。"), (0, 1));
    }
}

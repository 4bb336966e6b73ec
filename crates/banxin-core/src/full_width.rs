//! Digits and letters of a full-width face: as wide as they are written, or set half as wide.
//!
//! Stage: characters → characters, before lines. Papers that are set so (`１９９８年`) have lines that are full only when
//! each digit counts an em; some composing systems write the same characters and set them half as wide. Lines that
//! have such digits and stand among lines that have none tell which: by one of the two widths they are as wide as their
//! neighbours.
//!
//! Invariants: only [`Glyph::wide`] changes. Where nothing tells, digits are as wide as they are written.
//! Not handled: pages that set some so and others otherwise.

use crate::glyphs::{RawLine, is_blank};
use crate::lines::EM;
use crate::source::Glyph;

/// Digits of a line that tells, at least: two are an em more or less, a last line is as short by chance.
const LEAST: i32 = 2;

/// Makes digits and letters half as wide where the page sets them so.
pub(crate) fn settle(glyphs: &mut [Glyph], lines: &[RawLine]) {
    let of = |line: &RawLine| measured(&glyphs[line.start as usize..line.end as usize]);
    let measured: Vec<Measured> = lines.iter().map(of).collect();
    let mut lead = 0;
    for near in measured.windows(3) {
        let [above, line, below] = near else { continue };
        let level = above.wide == 0 && below.wide == 0 && (above.width - below.width).abs() <= EM / 2;
        if level && line.wide >= LEAST && !line.parted {
            let off = |width: i32| (width - above.width).abs() <= EM / 2;
            lead += i32::from(off(line.width)) - i32::from(off(line.width - line.wide * EM / 2));
        }
    }
    if lead < 0 {
        for g in glyphs {
            g.wide = false;
        }
    }
}

/// A line by its width.
struct Measured {
    /// In quarter em, as it is written.
    width: i32,
    /// Digits and letters of a full-width face.
    wide: i32,
    /// Blanks stand inside it: it may be several.
    parted: bool,
}

fn measured(line: &[Glyph]) -> Measured {
    Measured {
        width: line.iter().map(|g| g.width()).sum(),
        wide: line.iter().filter(|g| g.wide).count() as i32,
        parted: line.iter().any(|g| is_blank(g.ch)),
    }
}

#[cfg(test)]
mod tests {
    use crate::glyphs::plain;

    fn wide(text: &str) -> usize {
        let mut page = plain(text, 0, text.len());
        super::settle(&mut page.glyphs, &page.lines);
        page.glyphs.iter().filter(|g| g.wide).count()
    }

    #[test]
    fn digits_are_as_wide_as_lines_without_them_say() {
        let full = "北岸新桥昨天上午正式通车\n全长１２００米桥面宽２８\n两岸居民都来看热闹的人多";
        assert_eq!(wide(full), 6);
        let half = "北岸新桥昨天上午正式通车\n全长１２００米桥面宽２８米两头\n两岸居民都来看热闹的人多";
        assert_eq!(wide(half), 0);
    }

    #[test]
    fn digits_are_as_wide_as_they_are_written_where_nothing_tells() {
        assert_eq!(wide("去年１２月"), 2);
        assert_eq!(wide("去年12月"), 0);
    }
}

//! Columns written as tables of Markdown (GitHub Flavored Markdown 0.29): `| 清河日报 | 新桥通车 |`, with `| --- | --- |` below
//! the first row. Converters write lines of columns side by side so, a cell a line.
//!
//! Part of the glyphs stage. In: a page's text. Out: whether its columns were written so, and of a place how far its strokes go.
//! Not handled: cells that no blank parts from their strokes.

/// One line in so many begins with a stroke at least where columns were written so; elsewhere a table is one, and keeps its strokes.
const ROWS: usize = 5;

/// Whether the columns of a text were written as tables.
pub(crate) fn are_in(text: &str) -> bool {
    // Nearly no text has strokes.
    if !text.as_bytes().contains(&b'|') {
        return false;
    }
    let (mut rows, mut rules, mut lines, mut before) = (0, 0, 0, b'\n');
    for b in text.bytes().filter(|b| !matches!(b, b' ' | b'\t' | b'\r')) {
        lines += usize::from(before == b'\n' && b != b'\n');
        rows += usize::from(before == b'\n' && b == b'|');
        rules += usize::from(before == b'-' && b == b'|');
        before = b;
    }
    rules > 0 && rows * ROWS >= lines
}

/// Bytes from a stroke to behind the last of those that only blanks and rules part from it: cells between are empty.
pub(crate) fn strokes(rest: &str) -> usize {
    let (mut len, mut end) = (0, 0);
    for b in rest.bytes() {
        len += 1;
        match b {
            b'|' => end = len,
            b' ' | b'\t' | b'-' | b':' => {}
            _ => break,
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_written_as_tables_where_many_lines_are_rows_with_rules() {
        assert!(are_in("清河日报\n| 新桥 | 昨天 |\n| --- | :-- |\n| 通车 | 上午 |"));
        for text in ["清河日报 | 要闻", "| 新桥 | 昨天 |\n| 通车 | 上午 |\n| 两岸 | 老人 |", "---\n| 新桥 |", ""]
        {
            assert!(!are_in(text), "{text}");
        }
    }

    #[test]
    fn avoids_a_table_among_other_lines() {
        let text = "| 选项 | 说明 |\n| --- | --- |\n| 大小 | 五 |\n".to_owned() + &"新桥昨天上午通车。\n".repeat(20);
        assert!(!are_in(&text));
    }

    #[test]
    fn empty_cells_and_rules_go_with_the_stroke_before_them() {
        assert_eq!(strokes("|     |   | 昨天 |"), 11);
        assert_eq!(strokes("| --- | :-: |\r\n| 新桥 |"), 13);
        assert_eq!(strokes("| -5度 |"), 1);
        assert_eq!(strokes("| 昨天 |"), 1);
        assert_eq!(strokes("|"), 1);
    }
}

//! How the time grows with the text.
//!
//! One text of own pages is parsed whole and in pieces of each size, so that every size has the same
//! pages in it; above its length it goes on. The exponent is the slope of the logarithms by least
//! squares: 1 is time in proportion to length, 2 would be its square. In pieces shorter than ten
//! thousand bytes stories are cut, which is another text: the slope is taken from there on.

use std::hint::black_box;

use banxin_core::{Options, parse};
use serde_json::{Value, json};

use crate::clock::least;
use crate::pages::{Joint, boundary, of_size};

/// The shortest pieces that count for the slope.
const FROM: usize = 10_000;
/// Bytes that are parsed for each size at least.
const WHOLE: usize = 1_000_000;

/// Times the parser from a thousand bytes up to a size, both ways of joining pages.
pub fn measure(up_to: usize) -> Value {
    [("issue", Joint::FormFeed), ("no form feeds", Joint::LineBreak)]
        .map(|(name, joint)| row(name, joint, up_to))
        .into()
}

fn row(name: &str, joint: Joint, up_to: usize) -> Value {
    let mut points = Vec::new();
    let mut size = 1_000;
    while size <= up_to {
        let text = of_size(size.max(WHOLE), joint);
        let parts = pieces(&text, size);
        let all = least(2, || parts.iter().for_each(|part| drop(black_box(parse(part, &Options::default())))));
        points.push((size, all / parts.len() as f64));
        size *= 10;
    }
    let counted: Vec<(f64, f64)> = points.iter().filter(|p| p.0 >= FROM).map(|p| (p.0 as f64, p.1)).collect();
    let rows: Vec<Value> = points.iter().map(|(b, s)| json!({ "bytes": b, "ms": s * 1e3 })).collect();
    json!({ "text": name, "exponent": exponent(&counted), "points": rows })
}

/// A text cut into pieces of a size, at boundaries of characters.
fn pieces(text: &str, size: usize) -> Vec<&str> {
    let cuts: Vec<usize> = (0..=text.len() / size).map(|i| boundary(text, i * size)).collect();
    let mut pieces: Vec<&str> = cuts.windows(2).map(|w| &text[w[0]..w[1]]).collect();
    pieces.push(&text[cuts.last().copied().unwrap_or_default()..]);
    pieces.retain(|p| p.len() + 4 > size);
    pieces
}

/// The slope of `ln y` over `ln x`; 0 for fewer than two points.
pub fn exponent(points: &[(f64, f64)]) -> f64 {
    if points.len() < 2 {
        return 0.0;
    }
    let logs: Vec<(f64, f64)> = points.iter().map(|(x, y)| (x.ln(), y.ln())).collect();
    let n = logs.len() as f64;
    let (mx, my) = (logs.iter().map(|l| l.0).sum::<f64>() / n, logs.iter().map(|l| l.1).sum::<f64>() / n);
    let over: f64 = logs.iter().map(|(x, y)| (x - mx) * (y - my)).sum();
    over / logs.iter().map(|(x, _)| (x - mx).powi(2)).sum::<f64>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_have_their_size_and_follow_each_other() {
        let text = of_size(10_000, Joint::LineBreak);
        let parts = pieces(&text, 1_000);
        assert_eq!(parts.len(), 10);
        assert_eq!(parts.concat(), text[..parts.concat().len()]);
        assert_eq!(pieces(&text, text.len()), [text.as_str()]);
    }

    #[test]
    fn the_exponent_of_a_power_is_the_power() {
        for power in [1.0, 1.5, 2.0] {
            let points: Vec<(f64, f64)> = [1e3, 1e4, 1e5].iter().map(|&x| (x, 7.0 * f64::powf(x, power))).collect();
            assert!((exponent(&points) - power).abs() < 1e-9);
        }
    }
}

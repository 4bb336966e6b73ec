//! What a line costs as a head.
//!
//! Part of [`super::cost`], which has all other roles. Heads end without a mark, are printed twice or dressed as labels, and stand above
//! what signs or carries on a text; what is listed, bracketed, said by somebody or belongs to the text above is none. Weights in
//! hundredths, in [`crate::weights::path`].
//!
//! In: a line with what stands around it. Out: a sum; no decision.

use super::cost::LineCost;
use super::features::End;
use super::measures::UNWRAPPED;
use crate::lines::EM;
use crate::weights::path as w;

impl LineCost<'_> {
    /// The sum for a head.
    pub fn head(&self) -> i32 {
        let f = self.f;
        let mut c = w::HEAD;
        // A paragraph on a line.
        let says = f.end == End::Final || f.inner_final || f.width > 2 * w::HEAD_WIDEST;
        if self.measures[0] > UNWRAPPED && f.width > w::HEAD_WIDEST && says {
            c += w::HEAD_SENTENCE;
        }
        c += match f.end {
            End::Final => w::HEAD_FINAL,
            End::Asks => w::HEAD_ASKS,
            End::Open => w::HEAD_OPEN,
            End::Semicolon | End::Colon => w::HEAD_COLON,
            End::Plain => 0,
        };
        if (f.bracketed || f.opens_bracket) && !self.below_a_head() {
            c += w::HEAD_NOTE;
        }
        if f.inner_final {
            c += w::HEAD_INNER_FINAL;
        }
        if f.starts_closed {
            c += w::STARTS_CLOSED;
        }
        if self.prints > 1 {
            c -= w::HEAD_DOUBLED;
        }
        if f.parted {
            c -= w::HEAD_PARTED;
        }
        if self.mark.opens() || self.mark.in_message {
            c += w::HEAD_MESSAGE;
        }
        if f.listed && self.set_in() || f.fact {
            c += w::HEAD_ITEM;
        }
        if self.mark.fact_box {
            c += w::HEAD_BOX;
        }
        if self.mark.label {
            c -= w::HEAD_LABEL;
        }
        if self.above {
            c -= w::HEAD_ABOVE;
        }
        if self.came {
            c -= w::HEAD_CARRIED;
        }
        if self.resumed {
            c += w::HEAD_RESUMED;
        }
        if self.attributes() {
            c += w::HEAD_ATTRIBUTES;
        }
        if self.closes {
            c += w::HEAD_CLOSES;
        }
        if f.turn {
            c += w::HEAD_TURN;
        }
        // What is short of the other by an indent is no measure but what first lines leave.
        let main = &self.measures[..self.measures.len().min(2)];
        let first = |m: i32| main.iter().any(|wide| (wide - m - 2 * EM).abs() <= 1);
        if main.iter().any(|&m| (m - f.width).abs() <= w::FULL && !first(m)) {
            c += w::HEAD_FULL;
        }
        c
    }
}

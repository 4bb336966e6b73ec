//! What spans the crates: tools that judge the parser from outside, through its public face.
//!
//! - [`rules`] checks the seven rules that hold for every document.
//! - [`press`] sets invented stories as newspaper pages and prints them in the broken shapes of
//!   eleven text extractors, with the gold structure of what was set.
//! - [`others`] reads texts that are no pages of papers, each line with what it is.
//! - [`paper`] makes pages that no desk would print, for rules that hold for any text.
//! - [`account`] holds gold against the text it was made for.
//! - [`score`] holds a document against gold and gives figures from 0 to 1.
//! - [`spec`] reads the literate specs, [`notation`] writes a document in their short notation.
//! - [`texts`] gathers the project's own texts: fixtures, inputs of specs, the example.
//! - [`measured`] reads the annotated pages that may lie beside the project.
//! - [`metamorphic`] changes texts in ways that no reader would mind.
//! - [`floors`] keeps the figures that may not fall.
//!
//! Nothing here knows the parser's stages; everything is deterministic by seed.

pub mod account;
pub mod floors;
pub mod gold;
pub mod measured;
pub mod metamorphic;
pub mod notation;
pub mod others;
pub mod paper;
pub mod press;
pub mod rules;
pub mod score;
pub mod spec;
pub mod texts;
pub mod units;

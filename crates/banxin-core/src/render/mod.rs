//! From a [`crate::Document`] to text in some format.
//!
//! Stage: the last one; a format a file. Renderers read the document and know no other stage.

mod json;
mod text;

pub use json::{json, write_json};
pub use text::{Role, plain, styled, visible};

//! JSON: the document model as it is, compact, keys in model order.

use crate::Document;

/// The document as one line of JSON without a line break at its end.
///
/// The same bytes as `JSON.stringify` of the npm package's result, for the same offsets.
pub fn json(document: &Document) -> String {
    serde_json::to_string(document).unwrap_or_default()
}

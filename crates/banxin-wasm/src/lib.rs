//! Bindings of banxin for JavaScript.
//!
//! In: JavaScript strings and an options object. Out: plain objects, never a class: an instance of
//! a bound class lives in the module's memory until somebody calls `free()` on it, and a loop over
//! many pages that forgets to do so fills that memory. A plain object is the collector's business.
//!
//! Invariants: `JSON.stringify(parse(text, options))` is the command's JSON byte for byte; a wrong
//! argument is a `TypeError` that names it; nothing traps.
//!
//! Half a surrogate pair has no UTF-8: such a unit arrives as U+FFFD. Both are one UTF-16 unit
//! long, so spans still fit the string that was given.
//!
//! Not handled: offsets other than UTF-16 units in [`segment`].

use banxin_core::{Date, Offsets, OptionError, Options};
use js_sys::{Array, Object, Reflect, TypeError};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// Where the module's memory comes from; smaller than the standard library's way, and as fast.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// As `serde_json` writes it: what is absent is `null` and not `undefined`, a map is an object.
const JSON_LIKE: Serializer = Serializer::new().serialize_missing_as_null(true).serialize_maps_as_objects(true);

/// Parses the text of a page, or of an issue with form feeds between its pages.
///
/// Spans count UTF-16 code units, what JavaScript's strings take, unless `options.offsets` says
/// otherwise. The result is a plain object in the shape of `banxin_core::Document`.
///
/// # Errors
///
/// A `TypeError` where `text` is no string, or an option is unknown or has a wrong value.
#[wasm_bindgen]
pub fn parse(text: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let options = read_options(options)?;
    let document = banxin_core::parse(&read_text(text)?, &options);
    document.serialize(&JSON_LIKE).map_err(JsValue::from)
}

/// Sentence spans of a text: `[[start, end], …]` in UTF-16 code units, in order.
///
/// # Errors
///
/// A `TypeError` where `text` is no string.
#[wasm_bindgen]
pub fn segment(text: &JsValue) -> Result<JsValue, JsValue> {
    let text = read_text(text)?;
    Ok(utf16_spans(&text)
        .into_iter()
        .map(|(start, end)| Array::of2(&start.into(), &end.into()))
        .collect::<Array>()
        .into())
}

/// Version of the engine.
#[wasm_bindgen]
pub fn version() -> String {
    banxin_core::VERSION.to_owned()
}

/// Sentence ranges in UTF-16 code units. They come in order, so one walk over the text counts all.
fn utf16_spans(text: &str) -> Vec<(u32, u32)> {
    let (mut byte, mut unit) = (0, 0);
    let mut to_unit = |at: usize| {
        unit += text[byte..at].chars().map(|c| c.len_utf16() as u32).sum::<u32>();
        byte = at;
        unit
    };
    banxin_core::segment(text).into_iter().map(|range| (to_unit(range.start), to_unit(range.end))).collect()
}

fn read_text(text: &JsValue) -> Result<String, JsValue> {
    text.as_string().ok_or_else(|| wrong(&["`text`: expected a string, got ", &name_of(text)].concat()))
}

/// Reads the options object. Its keys are walked by hand: a deserialiser would let a misspelt
/// option pass in silence.
fn read_options(given: &JsValue) -> Result<Options, JsValue> {
    let mut options = Options { offsets: Offsets::Utf16, ..Options::default() };
    if given.is_undefined() {
        return Ok(options);
    }
    if !given.is_object() || Array::is_array(given) {
        return Err(wrong(&["`options`: expected an object, got ", &name_of(given)].concat()));
    }
    for key in Object::keys(given.unchecked_ref::<Object>()) {
        let value = Reflect::get(given, &key)?;
        let key = key.as_string().unwrap_or_default();
        match key.as_str() {
            // Set to `undefined` is the same as not set, as everywhere in JavaScript.
            "offsets" | "hash" | "explain" | "date" if value.is_undefined() => {}
            "offsets" => options.offsets = read_str::<Offsets>(&key, &value, "utf16, utf8 or chars")?,
            "hash" => options.hash = read_bool(&key, &value)?,
            "explain" => options.explain = read_bool(&key, &value)?,
            "date" => options.date = Some(read_str::<Date>(&key, &value, "a day like 2020-12-30")?),
            _ => {
                return Err(wrong(&["option `", &key, "`: unknown; expected offsets, hash, explain or date"].concat()));
            }
        }
    }
    Ok(options)
}

fn read_bool(key: &str, value: &JsValue) -> Result<bool, JsValue> {
    value
        .as_bool()
        .ok_or_else(|| wrong(&["option `", key, "`: expected true or false, got ", &name_of(value)].concat()))
}

fn read_str<T>(key: &str, value: &JsValue, expected: &str) -> Result<T, JsValue>
where
    T: std::str::FromStr<Err = OptionError>,
{
    let Some(text) = value.as_string() else {
        return Err(wrong(&["option `", key, "`: expected ", expected, ", got ", &name_of(value)].concat()));
    };
    text.parse::<T>().map_err(|e| wrong(&e.to_string()))
}

fn wrong(message: &str) -> JsValue {
    TypeError::new(&["banxin: ", message].concat()).into()
}

/// What a value is, in a word: for messages.
fn name_of(value: &JsValue) -> String {
    if value.is_null() {
        return "null".to_owned();
    }
    if Array::is_array(value) {
        return "an array".to_owned();
    }
    value.js_typeof().as_string().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::utf16_spans;

    #[test]
    fn sentence_spans_count_utf16_units() {
        assert_eq!(utf16_spans("𠮷了。a。"), [(0, 4), (4, 6)]);
        assert_eq!(utf16_spans("  天亮了。\n路通了。 "), [(2, 6), (7, 11)]);
        assert!(utf16_spans(" \n").is_empty());
    }
}

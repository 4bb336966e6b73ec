//! Well-known tools that also read a whole Chinese text, as their users call them.
//!
//! None of them does what banxin does: they tell how long a reader of such text waits for something
//! else. `jieba` cuts the text into words, its dictionary loaded before; `autocorrect` puts blanks
//! and marks between scripts right.

use jieba_rs::Jieba;

use crate::pages::Set;
use crate::subjects::{Subject, each};

pub(crate) fn all(set: &Set) -> Vec<Subject<'_>> {
    let jieba = Jieba::new();
    vec![each("jieba", set, move |text| jieba.cut(text, true).len()), each("autocorrect", set, autocorrect::format)]
}

//! Bindings of banxin for JavaScript.

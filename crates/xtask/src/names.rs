//! Gives short names to what the module and its glue pass each other.
//!
//! In: a module and the JavaScript that calls it, as wasm-bindgen made them. Out: the same with names of a letter for what the
//! module imports and for what only the glue calls (`__wbindgen_malloc`), and without what nobody calls. wasm-bindgen's names
//! hold a hash each, which gzip can do nothing with: 0.8 kB less.
//!
//! Invariants: `memory` and what users of the module call keep their names; the two are only right together.
//! Not handled: imports of several modules, whose names would have to differ from module to module only.

use std::collections::BTreeMap;

use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{ExportSectionReader, ImportSectionReader, Parser, Payload};

use crate::Result;

/// What wasm-bindgen's own names begin with.
const OWN: &str = "__";

/// The module and its glue with short names.
pub(crate) fn shorten(module: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let mut names = Names::default();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let import = import?;
                    names.add(import.module);
                    names.add(import.name);
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let name = export?.name;
                    if name.starts_with(OWN) && words(glue).any(|(word, _)| word == name) {
                        names.add(name);
                    }
                }
            }
            _ => {}
        }
    }
    let mut out = Module::new();
    names.parse_core_module(&mut out, Parser::new(0), module).map_err(|e| format!("names of the module: {e}"))?;
    Ok((out.finish(), names.said(glue)))
}

/// Short names by the long ones.
#[derive(Default)]
struct Names(BTreeMap<String, String>);

impl Names {
    /// Gives `name` the next short one.
    fn add(&mut self, name: &str) {
        let n = u8::try_from(self.0.len()).unwrap_or(u8::MAX);
        // From the 27th on two letters.
        let letters = [n / 26, n % 26].map(|at| char::from(b'a' + at));
        let short = if n < 26 { letters[1..].iter().collect() } else { letters.iter().collect() };
        self.0.entry(name.to_owned()).or_insert(short);
    }

    /// The glue with short names.
    fn said(&self, glue: &str) -> String {
        words(glue).fold(String::with_capacity(glue.len()), |out, (word, rest)| {
            out + self.0.get(word).map_or(word, String::as_str) + rest
        })
    }
}

/// The words of a script, each with what stands up to the next one. What a module of JavaScript is called by is one as well
/// (`./banxin_wasm_bg.js`).
fn words(script: &str) -> impl Iterator<Item = (&str, &str)> {
    let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '$' | '.' | '/');
    // `wasm.__wbindgen_malloc` is two.
    let within = move |c: char| part(c) && c != '.';
    let mut rest = script;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let inside = if rest.starts_with("./") { rest.find(|c| !part(c)) } else { rest.find(|c| !within(c)) };
        let (word, behind) = rest.split_at(inside.unwrap_or(rest.len()));
        let next = behind.char_indices().find(|&(at, c)| within(c) || behind[at..].starts_with("./"));
        let (between, left) = behind.split_at(next.map_or(behind.len(), |(at, _)| at));
        rest = left;
        Some((word, between))
    })
}

type Step = std::result::Result<(), reencode::Error<std::convert::Infallible>>;

impl Reencode for Names {
    type Error = std::convert::Infallible;

    fn parse_import_section(&mut self, out: &mut ImportSection, section: ImportSectionReader<'_>) -> Step {
        for import in section.into_imports() {
            let import = import?;
            let short = |name: &str| self.0.get(name).cloned().unwrap_or_default();
            let (module, name) = (short(import.module), short(import.name));
            out.import(&module, &name, self.entity_type(import.ty)?);
        }
        Ok(())
    }

    fn parse_export_section(&mut self, out: &mut ExportSection, section: ExportSectionReader<'_>) -> Step {
        for export in section {
            let export = export?;
            let short = self.0.get(export.name).cloned();
            if short.is_some() || !export.name.starts_with(OWN) {
                let kind = self.export_kind(export.kind)?;
                out.export(
                    short.as_deref().unwrap_or(export.name),
                    kind,
                    self.external_index(export.kind, export.index)?,
                );
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{CodeSection, EntityType, ExportKind, Function, FunctionSection, TypeSection};

    /// A module that imports a function and exports it and three of its own.
    fn module() -> Vec<u8> {
        let (mut types, mut imports, mut functions) =
            (TypeSection::new(), ImportSection::new(), FunctionSection::new());
        types.ty().function([], []);
        imports.import("./glue_bg.js", "__wbg_get_d7176cfb76d71114", EntityType::Function(0));
        functions.function(0);
        let mut exports = ExportSection::new();
        for (name, function) in [("parse", 1), ("__wbindgen_malloc", 1), ("__abort_handler", 1), ("__wbindgen_free", 0)]
        {
            exports.export(name, ExportKind::Func, function);
        }
        let mut nothing = Function::new([]);
        nothing.instructions().end();
        let mut code = CodeSection::new();
        code.function(&nothing);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&exports).section(&code);
        module.finish()
    }

    /// Names of what a module imports and exports.
    fn named(module: &[u8]) -> Result<Vec<String>> {
        let mut out = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        let import = import?;
                        out.push(format!("{} {}", import.module, import.name));
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports {
                        out.push(export?.name.to_owned());
                    }
                }
                _ => {}
            }
        }
        Ok(out)
    }

    #[test]
    fn module_and_glue_get_the_same_short_names() -> Result {
        let glue = "imports = { \"./glue_bg.js\": { __wbg_get_d7176cfb76d71114: function() {} } };\nwasm.__wbindgen_malloc(__wbg_get_imports);wasm.__wbindgen_free()";
        let (module, glue) = shorten(&module(), glue)?;
        assert_eq!(named(&module)?, ["a b", "parse", "c", "d"]);
        assert_eq!(glue, "imports = { \"a\": { b: function() {} } };\nwasm.c(__wbg_get_imports);wasm.d()");
        Ok(())
    }

    #[test]
    fn what_nobody_calls_is_no_longer_offered() -> Result {
        let (module, _) = shorten(&module(), "wasm.parse(); __wbindgen_malloc_all();")?;
        assert_eq!(named(&module)?, ["a b", "parse"]);
        Ok(())
    }

    #[test]
    fn from_the_27th_on_names_have_two_letters() {
        let mut names = Names::default();
        (0..28).for_each(|n| names.add(&format!("__{n}")));
        assert_eq!(["__0", "__25", "__26", "__27"].map(|n| names.0[n].as_str()), ["a", "z", "ba", "bb"]);
    }
}

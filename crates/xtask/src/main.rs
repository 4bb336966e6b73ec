//! Builds the npm package: `cargo run -p xtask -- wasm`.
//!
//! In: the workspace. Out: `crates/banxin-wasm/js/pkg/` (module and glue) and the licences beside
//! it. Nine steps, a file for those that are more than a call: compile to WebAssembly (`compile`),
//! write the glue (`wasm-bindgen` as a library, so that its version is the one in `Cargo.lock` and
//! can never differ from the module's), shrink (`wasm-opt` of the npm package `binaryen`), blank what is never
//! said (`unsaid`) and tables that nobody asks (`unasked`), give short names to what module and glue call each other by (`names`), pack its data (`pack`), put the functions in the order that gzip likes (`order`), weigh
//! against a limit (`weigh`).
//!
//! Not handled: installing anything. `just setup` does that.

mod compile;
mod moves;
mod names;
mod order;
mod pack;
mod unasked;
mod unsaid;
mod weigh;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use wasm_bindgen_cli_support::Bindgen;

/// The module's file name, as wasm-bindgen makes it.
const MODULE: &str = "banxin_wasm_bg.wasm";
/// The file that calls the module.
const GLUE: &str = "banxin_wasm.js";

type Result<T = ()> = std::result::Result<T, Box<dyn Error>>;

#[allow(clippy::print_stderr, reason = "a build tool's one way to say what went wrong")]
fn main() -> ExitCode {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let done = match asked.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["wasm"] => wasm(&root()),
        _ => Err("usage: cargo run -p xtask -- wasm".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("xtask: {e}");
            ExitCode::FAILURE
        }
    }
}

/// The folder of the workspace: this package lies two folders below it.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn wasm(root: &Path) -> Result {
    let js = root.join("crates/banxin-wasm/js");
    let module = compile::compile(root)?;
    let packed = js.join("pkg").join(MODULE);
    if !newer(&packed, &[&module, &std::env::current_exe()?, &js.join("package-lock.json")]) {
        let glue = root.join("target/wasm/glue");
        bind(&module, &glue)?;
        shrink(&js, &glue.join(MODULE))?;
        let small = unasked::blank(unsaid::blank(root, std::fs::read(glue.join(MODULE))?)?)?;
        let (small, script) = names::shorten(&small, &std::fs::read_to_string(glue.join(GLUE))?)?;
        let ordered = order::order(&pack::pack(&small)?)?;
        std::fs::write(glue.join(MODULE), ordered)?;
        std::fs::write(glue.join(GLUE), script)?;
        // Only what is finished reaches the package: a step that failed is tried again next time.
        std::fs::create_dir_all(js.join("pkg"))?;
        for name in [GLUE, MODULE] {
            std::fs::copy(glue.join(name), js.join("pkg").join(name))?;
        }
    }
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        std::fs::copy(root.join(licence), js.join(licence)).map_err(|e| format!("{licence}: {e}"))?;
    }
    weigh::weigh(&packed)
}

/// Writes the JavaScript that calls the module, and the module that fits it.
fn bind(module: &Path, out: &Path) -> Result {
    Bindgen::new()
        .input_path(module)
        .web(true)?
        .typescript(false) // the package's own index.d.ts says more than generated types could
        .omit_default_module_path(true) // index.js says where the module lies, in browsers and in Node
        .generate(out)
        .map_err(|e| format!("wasm-bindgen: {e:#}").into())
}

/// Runs `wasm-opt` over the module, in place.
///
/// `--low-memory-unused`: the lowest kilobyte is the far end of the stack's megabyte, which nothing reaches,
/// so addresses are folded (2 kB with gzip). `--one-caller-inline-max-function-size`: a function that is
/// called in one place stays a function, which costs some bytes and lets gzip find more that is alike (9 kB);
/// so it does where functions of one module stand together (`--reorder-functions-by-name`) and what is told
/// twice in one is told twice (`--skip-pass=local-cse`): 2 kB more. What is hardly more than a call stands where it
/// is called (`--always-inline-max-function-size`): 0.2 kB, and faster; from 5 on it is bigger. The flow of each
/// function is made anew from its jumps (`--flatten --rereloop`), which asks for a second pass (`-Oz` twice): 1.9 kB;
/// loads and stores say nothing of alignment, which engines do not ask (`--dealign`): 0.4 kB.
fn shrink(js: &Path, module: &Path) -> Result {
    let tool = js.join("node_modules/binaryen/bin/wasm-opt");
    if !tool.is_file() {
        return Err(format!("{} is missing: run `just setup`", tool.display()).into());
    }
    run(Command::new("node")
        .arg(tool)
        .args([
            "--flatten",
            "--rereloop",
            "-Oz",
            "-Oz",
            "--converge",
            "--dealign",
            "--low-memory-unused",
            "--one-caller-inline-max-function-size=0",
            "--always-inline-max-function-size=4",
            "--skip-pass=local-cse",
            "--reorder-functions-by-name",
            "--strip-debug",
            "--strip-producers",
            "--strip-target-features",
        ])
        .arg(module)
        .arg("-o")
        .arg(module))
}

/// Whether a file is there and written later than all of the others.
fn newer(file: &Path, than: &[&Path]) -> bool {
    let written = |path: &Path| path.metadata().and_then(|m| m.modified()).ok();
    written(file).is_some_and(|own| than.iter().all(|other| written(other).is_some_and(|t| t < own)))
}

/// Runs a command with its output shown.
fn run(command: &mut Command) -> Result {
    let status = command.status().map_err(|e| format!("{}: {e}", command.get_program().display()))?;
    if status.success() {
        return Ok(());
    }
    Err(format!("{} failed: {status}", command.get_program().display()).into())
}

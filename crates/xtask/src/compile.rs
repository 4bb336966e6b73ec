//! Compiles banxin-wasm to WebAssembly.
//!
//! In: the workspace. Out: the path of the bare module, before wasm-bindgen.
//! The standard library is compiled along (`-Zbuild-std`), for size and without the texts of panics, which
//! nobody would see. Two toolchains can do it: rustup's, where it has the target and the library's
//! sources; else Debian's `rustc-web`, which brings them.
//!
//! Invariants: its own target folder, so that two compilers never fight over one; no path of this
//! machine in the module.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Result, run};

const TARGET: &str = "wasm32-unknown-unknown";

/// Builds the module and gives its path.
pub(crate) fn compile(root: &Path) -> Result<PathBuf> {
    let target_dir = root.join("target/wasm");
    let mut cargo = cargo()?;
    cargo
        .current_dir(root)
        .args(["build", "--quiet", "--locked", "-p", "banxin-wasm", "--profile", "wasm", "--target", TARGET])
        .args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"])
        .arg("--target-dir")
        .arg(&target_dir)
        // Not all flags are stable; the compiler is asked to take them all the same.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_ENCODED_RUSTFLAGS", flags(root)?);
    run(&mut cargo)?;
    Ok(target_dir.join(TARGET).join("wasm/banxin_wasm.wasm"))
}

/// Debian's compiler, which brings the target and the library's sources.
const DEBIAN: [&str; 2] = ["/usr/bin/cargo", "/usr/bin/rustc"];

/// The cargo that can build for the target, with what it needs in its environment.
fn cargo() -> Result<Command> {
    let [cargo, rustc] = DEBIAN.map(Path::new);
    if rustup_can() {
        let mut cargo = Command::new("cargo");
        isolate(&mut cargo);
        return Ok(cargo);
    }
    if !cargo.is_file() || !rustc.is_file() {
        return Err(format!("no toolchain for {TARGET}: run `just setup`").into());
    }
    let mut cargo = Command::new(cargo);
    isolate(&mut cargo);
    cargo.env("RUSTC", rustc).env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "rust-lld");
    Ok(cargo)
}

/// The folder of the standard library's sources that the module is compiled with.
pub(crate) fn library() -> Result<PathBuf> {
    let mut rustc = Command::new(if rustup_can() { "rustc" } else { DEBIAN[1] });
    isolate(&mut rustc);
    let root = String::from_utf8(rustc.args(["--print", "sysroot"]).output()?.stdout)?;
    Ok(Path::new(root.trim()).join("lib/rustlib/src/rust/library"))
}

/// Whether rustup has the target and the sources of the standard library.
fn rustup_can() -> bool {
    let listed = |args: &[&str], name: &str| {
        let out = Command::new("rustup").args(args).output();
        out.is_ok_and(|out| String::from_utf8_lossy(&out.stdout).lines().any(|line| line.trim() == name))
    };
    listed(&["target", "list", "--installed"], TARGET) && listed(&["component", "list", "--installed"], "rust-src")
}

/// Takes away what the cargo that runs this tool has set for its own children.
fn isolate(cargo: &mut Command) {
    for name in ["CARGO", "RUSTC", "RUSTFLAGS", "RUSTUP_TOOLCHAIN", "RUSTC_WRAPPER", "RUSTC_WORKSPACE_WRAPPER"] {
        cargo.env_remove(name);
    }
}

/// Compiler flags that name the sources' folders anew, that leave out where in them each check that is
/// never to fail stands (a fourth of the module's data), that take the hash's short form, and that put small
/// functions into their callers, which the level for size alone does not: the module is a good deal faster
/// for some kB with gzip. Loops count as the source tells them (`-disable-lsr`): a pointer for each thing that is
/// walked saves a real machine the counting, but is one more variable here, and 5 kB with gzip over all; so is what is
/// computed earlier or in one place to be kept for later (`-enable-pre`, `-sink-common-insts`, `-disable-machine-cse`,
/// `-disable-machine-licm`, `-disable-licm-promotion`): 1.8 kB, and no slower. A check
/// that fails ends the module at once, without a text made up for nobody; nor does it hold what debuggers print
/// (`-Zfmt-debug=none`), so that no message may be made with `{:?}`.
fn flags(root: &Path) -> Result<String> {
    let root = root.canonicalize()?;
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
        .unwrap_or_default();
    let flags = [(home.join("registry/src"), "crates"), (root, ".")]
        .map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()));
    let compact = r#"--cfg=sha2_backend_soft="compact""#;
    let placeless = "-Zlocation-detail=none";
    let inlined = "-Cllvm-args=-inline-threshold=5 -inline-call-penalty=30 -disable-lsr -enable-pre=false \
        -enable-load-pre=false -sink-common-insts=false -disable-machine-cse -disable-machine-licm -disable-licm-promotion";
    let silent = ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zfmt-debug=none"].map(str::to_owned);
    let more = [compact, placeless, inlined].map(str::to_owned);
    Ok([&flags[..], &more, &silent].concat().join("\u{1f}"))
}

// Everything that is measured, in one object.
//
// In: `quick`, `usual` or `full`. Out: what `speed`, `wasm.mjs` and `callgrind.mjs` found, and what
// it was found on. The cheap half leaves out what takes long to build (the tools that banxin is
// compared with) and what needs a browser.

import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { join } from "node:path";

import { build, compiler, countable, instructions, root } from "./callgrind.mjs";

const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
const cargo = (...args) => execFileSync("cargo", [...args, "--locked", "--quiet"], { cwd: root, stdio: "inherit" });

/** Builds and measures; says on standard error where it is. */
export async function measure(depth) {
  const quick = depth === "quick";
  const yardsticks = quick ? [] : ["--features", "yardsticks"];
  cargo("build", "--release", "-p", "banxin-cli");
  cargo("build", "--release", "-p", "banxin-benches", "--bin", "speed", ...yardsticks);
  const speed = (what) => {
    process.stderr.write(`speed: ${what}\n`);
    const env = { ...process.env, BANXIN: process.env.BANXIN ?? join(target, "release/banxin") };
    return JSON.parse(execFileSync(join(target, "release/speed"), [what, depth], { encoding: "utf8", env }));
  };
  const found = { depth, processor: cpus()[0]?.model.trim(), compiler: compiler() };
  for (const what of ["ratios", "growth", "hostile", "command"]) found[what] = speed(what);
  if (countable()) {
    process.stderr.write("speed: instructions\n");
    found.instructions_a_byte = instructions(build());
  }
  if (!quick) {
    process.stderr.write("speed: the module\n");
    found.wasm = await (await import("./wasm.mjs")).measure(9);
  }
  return found;
}

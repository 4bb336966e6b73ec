// What is built in is what `deny.toml` lets in: licences, sources, programs that run during a build.
//
// Read from cargo's own metadata and npm's lock files; nothing is asked of a network but what cargo
// has not fetched yet. `just deny` asks cargo-deny the same and, where it can reach the database,
// about known weaknesses.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path) => readFileSync(join(root, path), "utf8");
const metadata = JSON.parse(
  execFileSync("cargo", ["metadata", "--locked", "--all-features", "--format-version", "1"], { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 }),
);
const foreign = metadata.packages.filter(({ source }) => source !== null);

/** A list of strings in deny.toml, by its key. */
function list(key) {
  const body = new RegExp(`^${key} = \\[([^\\]]*)\\]`, "m").exec(read("deny.toml"))[1];
  return [...body.replace(/#.*$/gm, "").matchAll(/"([^"]+)"/g)].map(([, value]) => value);
}

/** Whether a licence expression can be met by what is allowed. */
function met(expression, allowed) {
  const words = expression.replaceAll("/", " OR ").match(/[()]|[^\s()]+(?: WITH [^\s()]+)?/g);
  let at = 0;
  const one = () => {
    const word = words[at++];
    if (word !== "(") return allowed.includes(word);
    const inner = either();
    at += 1;
    return inner;
  };
  // AND binds more tightly than OR.
  const both = () => {
    let value = one();
    while (words[at] === "AND") (at += 1), (value = one() && value);
    return value;
  };
  const either = () => {
    let value = both();
    while (words[at] === "OR") (at += 1), (value = both() || value);
    return value;
  };
  return either();
}

test("every Rust package has a licence that is allowed", () => {
  const allowed = list("allow");
  assert.ok(foreign.length > 50 && allowed.includes("MIT"));
  const wrong = metadata.packages.filter(({ license }) => !license || !met(license, allowed));
  assert.deepEqual(wrong.map(({ name, license }) => `${name}: ${license}`), []);
});

test("every Rust package comes from crates.io or from here", () => {
  const registry = "registry+https://github.com/rust-lang/crates.io-index";
  assert.deepEqual(foreign.filter(({ source }) => source !== registry).map(({ name }) => name), []);
  const locked = [...read("Cargo.lock").matchAll(/^source = "(.*)"$/gm)].map(([, source]) => source);
  assert.deepEqual([...new Set(locked)], [registry]);
});

test("avoids programs that run during a build and were not looked through", () => {
  const scripted = foreign.filter(({ targets }) => targets.some(({ kind }) => kind.includes("custom-build")));
  assert.deepEqual([...new Set(scripted.map(({ name }) => name))].sort(), list("allow-build-scripts").sort());
});

test("avoids a build script of our own", () => {
  const own = metadata.packages.filter(({ source }) => source === null);
  assert.ok(own.every(({ targets }) => targets.every(({ kind }) => !kind.includes("custom-build"))));
});

for (const folder of ["crates/banxin-wasm/js", "tests/parity", "www"]) {
  test(`${folder}: every npm package is locked by its hash, and none runs a script when installed`, () => {
    const packages = Object.entries(JSON.parse(read(`${folder}/package-lock.json`)).packages);
    const installed = packages.filter(([path, { link }]) => path.includes("node_modules/") && !link);
    const elsewhere = ({ resolved }) => resolved !== undefined && !resolved.startsWith("https://registry.npmjs.org/");
    const wrong = installed.filter(([, entry]) => !entry.integrity || entry.hasInstallScript || elsewhere(entry));
    assert.ok(installed.length > 0);
    assert.deepEqual(wrong.map(([path]) => path), []);
  });
}

test("what is given away on npm needs no other package", () => {
  const { dependencies, peerDependencies, optionalDependencies, scripts } = JSON.parse(read("crates/banxin-wasm/js/package.json"));
  assert.deepEqual([dependencies, peerDependencies, optionalDependencies], [undefined, undefined, undefined]);
  assert.ok(!Object.keys(scripts ?? {}).some((name) => /^(pre|post)?install$|^prepare$/.test(name)));
});

test("a licence expression is read with its brackets, its and before its or", () => {
  const allowed = ["MIT", "Zlib", "Apache-2.0 WITH LLVM-exception"];
  for (const good of ["MIT", "MIT/Apache-2.0", "GPL-3.0 OR MIT", "Apache-2.0 WITH LLVM-exception", "GPL-3.0 AND GPL-2.0 OR MIT", "(X OR MIT) AND Zlib"]) {
    assert.ok(met(good, allowed), good);
  }
  for (const bad of ["GPL-3.0", "MIT AND GPL-3.0", "(MIT OR Zlib) AND GPL-3.0", "Apache-2.0"]) assert.ok(!met(bad, allowed), bad);
});

// What has to say the same in several places.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { root } from "./project.js";

const read = (path) => readFileSync(join(root, path), "utf8");
const locked = (name) => [...read("Cargo.lock").matchAll(/name = "(.+)"\nversion = "(.+)"/g)].find((m) => m[1] === name)?.[2];

test("the crates and the npm package have one version", () => {
  const version = /^version = "(.+)"$/m.exec(read("Cargo.toml"))[1];
  for (const folder of ["package.json", "package-lock.json"]) {
    assert.equal(JSON.parse(read(`crates/banxin-wasm/js/${folder}`)).version, version, folder);
  }
  assert.equal(locked("banxin-core"), version);
  assert.match(read("CHANGELOG.md"), new RegExp(`^## \\[${version.replaceAll(".", "\\.")}\\]`, "m"));
});

test("the glue is written by the version of wasm-bindgen that the module was compiled with", () => {
  assert.match(locked("wasm-bindgen"), /^\d/);
  assert.equal(locked("wasm-bindgen-cli-support"), locked("wasm-bindgen"));
});

test("CI runs the README's test command and no other", () => {
  const steps = read(".ci/run").split("\n").filter((line) => line && !/^(#|set -|cd )/.test(line));
  assert.equal(steps.length, 1);
  for (const readme of ["README.md", "README.zh.md"]) assert.ok(read(readme).includes(`\n${steps[0]}\n`), readme);
});

// What a user gets who installs the npm package.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { install, packageFolder, root } from "./project.js";

const { folder, archive } = install();

test("the archive holds the package's files and no others", () => {
  assert.deepEqual(archive.files.map(({ path }) => path).sort(), [
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "index.d.ts",
    "index.js",
    "package.json",
    "pkg/banxin_wasm.js",
    "pkg/banxin_wasm_bg.wasm",
    "worker-thread.js",
    "worker.d.ts",
    "worker.js",
  ]);
});

test("an installed package parses, and every entry resolves", () => {
  const program = `
    import init, { parse, version } from "banxin";
    import { createClient } from "banxin/worker";
    import about from "banxin/package.json" with { type: "json" };
    await init();
    const wasm = import.meta.resolve("banxin/banxin.wasm");
    console.log(JSON.stringify([parse("文").format, version() === about.version, typeof createClient, wasm.endsWith(".wasm")]));
  `;
  writeFileSync(join(folder, "program.js"), program);
  const out = execFileSync("node", ["--no-warnings", "program.js"], { cwd: folder, encoding: "utf8" });
  assert.deepEqual(JSON.parse(out), ["banxin/1", true, "function", true]);
});

test("an installed package has its types, as Node and as bundlers look for them", () => {
  const program = `
    import init, { parse, type Document } from "banxin";
    import { createClient, type Client } from "banxin/worker";
    await init();
    export const page: Document = parse("文");
    export const client: Client = createClient();
    // @ts-expect-error types are there: an unknown option is an error
    parse("文", { ofsets: "utf8" });
  `;
  writeFileSync(join(folder, "program.ts"), program);
  const tsc = join(packageFolder, "node_modules/.bin/tsc");
  for (const [module, resolution] of [["nodenext", "nodenext"], ["esnext", "bundler"]]) {
    const options = ["--strict", "--noEmit", "--target", "es2022", "--lib", "es2022,dom", "--types", ""];
    execFileSync(tsc, [...options, "--module", module, "--moduleResolution", resolution, "program.ts"], { cwd: folder, stdio: "inherit" });
  }
});

test("avoids carrying paths of the machine that built it", () => {
  const module = readFileSync(join(packageFolder, "pkg/banxin_wasm_bg.wasm"), "latin1");
  for (const path of [root, homedir(), "/.cargo/"]) assert.ok(!module.includes(path), path);
});

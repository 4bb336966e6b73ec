// The module in Node and in Chromium, turn by turn with the native parser on the same pages.
//
// In: the npm package as built, `walk`. Out: for each set of pages the milliseconds a page of the
// three, each the least of its rounds, and how many times the native time the module takes. What a
// user gets is timed: a string in, plain objects out.
// Not handled: how long the module takes to load.

import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import * as banxin from "../crates/banxin-wasm/js/index.js";
import { serve } from "../tests/parity/server.js";
import { build } from "./callgrind.mjs";

const { chromium } = createRequire(new URL("../tests/parity/package.json", import.meta.url))("playwright-core");
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

/** Times `rounds` passes of each. */
export async function measure(rounds) {
  const walk = build();
  const folder = mkdtempSync(join(tmpdir(), "banxin-speed-"));
  execFileSync(walk, ["files", folder]);
  const pages = readdirSync(folder).sort().map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
  const engines = [native(walk, folder), await inNode(), await inChromium()];
  const found = [];
  for (const set of ["own", "beside"]) {
    const texts = pages.filter(({ name }) => name.startsWith(set)).map(({ text }) => text);
    if (texts.length === 0) continue;
    const least = Object.fromEntries(engines.map(({ name }) => [name, Infinity]));
    for (let round = 0; round < rounds; round += 1) {
      for (const { name, pass } of engines) least[name] = Math.min(least[name], await pass(set, texts));
    }
    const row = { set, pages: texts.length, bytes: Buffer.byteLength(texts.join("")), rounds };
    for (const [name, ms] of Object.entries(least)) row[name] = { ms_a_page: ms / texts.length, times_native: ms / least.native };
    found.push(row);
  }
  for (const { close } of engines) await close();
  rmSync(folder, { recursive: true });
  return found;
}

function native(walk, folder) {
  const child = spawn(walk, ["time", folder], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const pass = async (set) => {
    child.stdin.write(`${set}-\n`);
    return Number((await lines.next()).value);
  };
  return { name: "native", pass, close: () => child.stdin.end() };
}

async function inNode() {
  await banxin.init();
  const pass = (_, texts) => {
    const start = performance.now();
    for (const text of texts) banxin.parse(text);
    return performance.now() - start;
  };
  return { name: "node", pass, close: () => {} };
}

async function inChromium() {
  const server = await serve(fileURLToPath(new URL("../crates/banxin-wasm/js", import.meta.url)));
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
  const page = await browser.newPage();
  await page.goto(server.address);
  await page.evaluate(async () => {
    globalThis.banxin = await import("/index.js");
    await globalThis.banxin.init();
  });
  const pass = (_, texts) =>
    page.evaluate((all) => {
      const start = performance.now();
      for (const text of all) globalThis.banxin.parse(text);
      return performance.now() - start;
    }, texts);
  const close = async () => {
    await browser.close();
    server.stop();
  };
  return { name: "chromium", pass, close };
}

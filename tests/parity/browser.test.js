// The command and the module, in Chromium: the same bytes for every text, in the page and in a worker.
//
// Texts go over in batches, hashes come back; the JSON itself only where a hash differs.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

import { difference, parseAll } from "./command.js";
import { hostile } from "./hostile.js";
import { serve } from "./server.js";
import { sets } from "./texts.js";

const BATCH = 1_000_000; // characters

const server = await serve(fileURLToPath(new URL("../../crates/banxin-wasm/js", import.meta.url)));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ],
});
after(async () => {
  await browser.close();
  server.stop();
});

const page = await browser.newPage();
await page.goto(server.address);
await page.evaluate(async () => {
  const here = await import("/index.js");
  await here.init();
  const worker = (await import("/worker.js")).createClient();
  await worker.init();
  globalThis.ways = { page: here, worker };
  globalThis.hashes = async (way, texts) => {
    const out = [];
    for (const text of texts) {
      const json = JSON.stringify(await globalThis.ways[way].parse(text));
      const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(json));
      out.push(Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join(""));
    }
    return out;
  };
});

const all = sets();

for (const { name, files } of all) {
  test(`${name}: page and worker give the command's bytes for ${files.length} texts`, async () => {
    for (const batch of batches(parseAll(files))) {
      const expected = batch.map(({ json }) => createHash("sha256").update(json).digest("hex"));
      for (const way of ["page", "worker"]) {
        const texts = batch.map(({ text }) => text);
        const found = await page.evaluate(([w, t]) => globalThis.hashes(w, t), [way, texts]);
        const wrong = found.findIndex((hash, i) => hash !== expected[i]);
        if (wrong < 0 && found.length === expected.length) continue;
        const own = await page.evaluate(async ([w, t]) => JSON.stringify(await globalThis.ways[w].parse(t)), [way, texts[wrong]]);
        assert.fail(`${batch[wrong].file} in the ${way}: ${difference(batch[wrong].json, own)}`);
      }
    }
  });
}

test("JSON with its less-than signs escaped lies in a page's script, runs nothing and reads as the same", async () => {
  const texts = hostile(60).map(([, text]) => text);
  const jsons = await page.evaluate((all) => all.map((text) => JSON.stringify(globalThis.ways.page.parse(text))), texts);
  const fresh = await browser.newPage();
  const ran = [];
  fresh.on("dialog", (dialog) => ran.push(dialog.message()) && dialog.dismiss());
  fresh.on("pageerror", (error) => ran.push(error.message));
  const scripts = jsons.map((json) => json.replaceAll("<", "\\u003c"));
  // As data, and as a value in a running script: both are usual.
  const markup = scripts.map((json) => `<script type="application/json">${json}</script><script>seen.push(${json})</script>`);
  await fresh.setContent(`<!doctype html><meta charset="utf-8"><title>own</title><script>seen = []</script>${markup.join("")}<p id="end">`);
  const [data, values, end, title] = await fresh.evaluate(() => [
    [...document.querySelectorAll("[type='application/json']")].map((script) => JSON.stringify(JSON.parse(script.textContent))),
    globalThis.seen.map((value) => JSON.stringify(value)),
    document.querySelectorAll("body > *:not(script), img").length,
    document.title,
  ]);
  await fresh.close();
  assert.deepEqual(data, jsons);
  assert.deepEqual(values, jsons);
  assert.deepEqual([ran, end, title], [[], 1, "own"]);
});

test("errors cross from the worker with their type and message, and it goes on", async () => {
  const seen = await page.evaluate(async () => {
    const { worker } = globalThis.ways;
    const error = await worker.parse("文", { ofsets: "utf8" }).catch((e) => e);
    const unsendable = await worker.parse("文", { hash: () => {} }).catch((e) => e.name);
    return [error instanceof TypeError, error.message, unsendable, await worker.segment("𠮷了。"), await worker.version()];
  });
  assert.equal(seen[0], true);
  assert.match(seen[1], /`ofsets`: unknown/);
  assert.equal(seen[2], "DataCloneError");
  assert.deepEqual(seen[3], [[0, 4]]);
  assert.match(seen[4], /^\d+\.\d+\.\d+/);
});

test("a worker that cannot load says so, and a closed one fails what is open", async () => {
  const seen = await page.evaluate(async () => {
    const { createClient } = await import("/worker.js");
    const missing = createClient({ source: new URL("/none.wasm", location.href) });
    const loading = await missing.init().then(() => "loaded", (e) => e.name);
    missing.close();
    const broken = createClient({ worker: new Worker("/none.js", { type: "module" }) });
    const failed = await broken.parse("文").catch((e) => e.message);
    const closed = createClient();
    const open = closed.parse("文").catch((e) => e.message);
    closed.close();
    return [loading, failed, await open, await closed.parse("文").catch((e) => e.message)];
  });
  assert.notEqual(seen[0], "loaded");
  assert.match(seen[1], /the worker failed/);
  assert.match(seen[2], /the worker was closed/);
  assert.match(seen[3], /the worker was closed/);
});

/** Cuts a list into parts that a message carries well. */
function* batches(list) {
  let part = [];
  let size = 0;
  for (const item of list) {
    part.push(item);
    size += item.text.length;
    if (size < BATCH) continue;
    yield part;
    [part, size] = [[], 0];
  }
  if (part.length > 0) yield part;
}

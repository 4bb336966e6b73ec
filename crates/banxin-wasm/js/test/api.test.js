// The functions of the package, in this process.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import * as banxin from "../index.js";

const home = fileURLToPath(new URL("..", import.meta.url));
const wasmFile = new URL("../pkg/banxin_wasm_bg.wasm", import.meta.url);
const copies = await mkdtemp(join(tmpdir(), "banxin-"));
after(() => rm(copies, { recursive: true }));

// Loading happens once in a process: each test of it takes a copy of the package.
async function fresh(name) {
  const copy = join(copies, name);
  for (const part of ["package.json", "index.js", "pkg"]) {
    await cp(join(home, part), join(copy, part), { recursive: true });
  }
  return import(pathToFileURL(join(copy, "index.js")));
}

await banxin.init();

test("a call before init says what to do", async () => {
  const banxin = await fresh("before");
  for (const call of [() => banxin.parse("文"), () => banxin.segment("文"), () => banxin.version()]) {
    assert.throws(call, /call `await init\(\)` first/);
  }
});

test("concurrent and repeated calls of init share one loading", async () => {
  const banxin = await fresh("concurrent");
  const first = banxin.init();
  assert.equal(banxin.init(), first);
  await Promise.all([first, banxin.init()]);
  assert.equal(await banxin.init(), undefined);
  assert.equal(banxin.default, banxin.init);
});

test("a failed loading may be tried again", async () => {
  const banxin = await fresh("retry");
  await assert.rejects(banxin.init(new Uint8Array([0, 1, 2])));
  assert.throws(() => banxin.version(), /init/);
  await banxin.init();
  assert.match(banxin.version(), /^\d+\.\d+\.\d+/);
});

test("the module may come as bytes, compiled, as a file's address, from a server or in its answer", async (t) => {
  const bytes = await readFile(wasmFile);
  const server = createServer((_, response) => {
    response.setHeader("content-type", "application/wasm");
    response.end(bytes);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.close());
  const address = `http://127.0.0.1:${server.address().port}/`;
  const sources = {
    bytes,
    buffer: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    compiled: await WebAssembly.compile(bytes),
    file: wasmFile,
    "file as text": wasmFile.href,
    address: new URL(address),
    "address as text": address,
    answer: await fetch(address),
    promise: fetch(address),
  };
  for (const [name, source] of Object.entries(sources)) {
    const banxin = await fresh(name);
    await banxin.init(source);
    assert.equal(banxin.parse("").format, "banxin/1", name);
  }
});

test("the version is the package's", async () => {
  const { version } = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"));
  assert.equal(banxin.version(), version);
});

test("a result is made of plain objects, with null for what is absent", () => {
  const page = banxin.parse("第2版 要闻\n\n河上新桥通车\n本报讯（记者王伟）新桥昨日通车。\n");
  assert.equal(page.source.sha256, null);
  assert.deepEqual(structuredClone(page), page);
  const walk = (value) => {
    if (value === null || typeof value !== "object") return assert.notEqual(value, undefined);
    assert.ok([Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value)));
    Object.values(value).forEach(walk);
  };
  walk(page);
});

test("spans take slices out of the string that was given, astral characters and halves of pairs too", () => {
  const text = "𠮷家村\ud800\r\n新桥昨日通车，村民都来看桥。\r\n";
  const page = banxin.parse(text);
  assert.equal(page.source.length, text.length);
  const plain = (s) => s.toWellFormed().replace(/\s/gu, "");
  const pieces = [];
  const walk = (value) => {
    if (value?.text && value.spans) pieces.push(value);
    if (value && typeof value === "object") Object.values(value).forEach(walk);
  };
  walk(page);
  assert.ok(pieces.length > 0);
  for (const piece of pieces) {
    const slices = piece.spans.map(([start, end]) => text.slice(start, end));
    assert.equal(plain(slices.join("")), plain(piece.text));
  }
});

test("offsets count what was asked for", () => {
  const length = (offsets) => banxin.parse("𠮷a", { offsets }).source.length;
  assert.deepEqual(["utf16", "utf8", "chars", undefined].map(length), [3, 5, 2, 3]);
  assert.equal(banxin.parse("a", { hash: true, explain: true, date: "2020-12-30" }).source.offsets, "utf16");
});

test("sentences come as UTF-16 spans", () => {
  assert.deepEqual(banxin.segment("𠮷村通车。 都来看！"), [[0, 6], [7, 11]]);
  assert.deepEqual(banxin.segment(""), []);
});

test("a wrong argument is a TypeError that names it and says what was expected", () => {
  const wrong = [
    [[3], /`text`: expected a string, got number/],
    [[], /`text`: expected a string, got undefined/],
    [[null], /`text`.*got null/],
    [["文", null], /`options`: expected an object, got null/],
    [["文", []], /`options`.*got an array/],
    [["文", "utf8"], /`options`.*got string/],
    [["文", { ofsets: "utf8" }], /`ofsets`: unknown; expected offsets, hash, explain or date/],
    [["文", { offsets: "utf-8" }], /`offsets`: expected utf8, utf16 or chars, got "utf-8"/],
    [["文", { offsets: 8 }], /`offsets`: expected .*got number/],
    [["文", { hash: 1 }], /`hash`: expected true or false, got number/],
    [["文", { explain: "yes" }], /`explain`: expected true or false, got string/],
    [["文", { date: "2020-02-30" }], /`date`: expected a day like 2020-12-30, got "2020-02-30"/],
    [["文", { date: new Date(0) }], /`date`: expected a day like 2020-12-30, got object/],
  ];
  for (const [args, message] of wrong) {
    assert.throws(() => banxin.parse(...args), (e) => e instanceof TypeError && message.test(e.message), message.source);
  }
  assert.throws(() => banxin.segment(7), { name: "TypeError", message: /`text`/ });
});

test("avoids breaking after an error: the next call works", () => {
  assert.throws(() => banxin.parse(1));
  assert.equal(banxin.parse("文").source.length, 1);
});

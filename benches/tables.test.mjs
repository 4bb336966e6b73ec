// The tables of speed: what goes into them, and that the documents agree.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { root } from "./callgrind.mjs";
import { long } from "./long.mjs";
import { figure, short, size } from "./short.mjs";
import { replaced, standing } from "./tables.mjs";

const subject = (name, times) => ({ name, ms_a_pass: 1, mb_a_second: 2, parse_takes_times: times });
const FOUND = {
  depth: "quick",
  processor: "P",
  compiler: "rustc 1.0.0 x",
  ratios: [{ set: "own", pages: 1, bytes: 1000, subjects: [subject("parse", 1), subject("json", 200), subject("utf-8", 1000)] }],
  growth: [{ text: "issue", exponent: 1.004, points: [{ bytes: 1000, ms: 1 }, { bytes: 1_000_000, ms: 999 }] }],
  hostile: { bytes: 1000, ordinary_ms: 2, texts: [{ text: "spaces", ms: 1, times_ordinary: 0.5 }] },
  command: { page_bytes: 20_000, runs: 1, ms_median: 5, ms_least: 4, memory: [{ bytes: 1_000_000, peak_bytes: 2e7, times_text: 20 }] },
};

test("what was not measured has no row", () => {
  const table = short(FOUND, "en");
  assert.match(table, /UTF-8 \| 1000 \|/);
  assert.match(table, /10 kB – 1 MB .*\| 1 \|/);
  assert.doesNotMatch(table, /jieba|Node|instructions|undefined|NaN/);
  assert.doesNotMatch(long(FOUND), /undefined|NaN|### The module/);
});

test("memory beyond the first text's is told beside the whole", () => {
  const memory = [[20_000, 6e6], [1_000_000, 13e6]].map(([bytes, peak]) => ({ bytes, peak_bytes: peak, times_text: peak / bytes }));
  assert.match(long({ ...FOUND, command: { ...FOUND.command, memory } }), /\| 20 kB \| 6\.0 \| 300 \|  \|\n\| 1 MB \| 13\.0 \| 13 \| 7\.14 \|/);
});

test("figures are as exact as they repeat", () => {
  assert.deepEqual([0.004523, 0.98, 1.0342, 38.4, 438.5, 8921.8].map(figure), ["0.0045", "0.98", "1.03", "38", "440", "8900"]);
  assert.deepEqual([1_000, 20_000, 10_000_000].map(size), ["1 kB", "20 kB", "10 MB"]);
});

test("a table is written between its marks and nothing else is touched", () => {
  const text = readFileSync(join(root, "docs/speed.md"), "utf8");
  const changed = replaced(text, "| a |\n");
  assert.equal(standing(changed), "| a |");
  assert.equal(replaced(changed, standing(text)), text);
  assert.throws(() => replaced("no marks", ""), /no marks/);
});

test("both READMEs tell the same figures", () => {
  const figures = (file) => standing(readFileSync(join(root, file), "utf8")).match(/(?<=\| )[\d.]+(?= \|$)/gm);
  assert.ok(figures("README.md")?.length > 5);
  assert.deepEqual(figures("README.zh.md"), figures("README.md"));
});

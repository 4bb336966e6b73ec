// Speed as Markdown: a short table of what no machine changes, and the long one.
//
// `node benches/tables.mjs [quick|full]`          measures and prints both
// `node benches/tables.mjs [quick|full] --write`  writes them between the marks in the READMEs and
//                                                 docs/speed.md too
// What was found lies in target/speed.json afterwards; `--again` makes the tables from there.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { root } from "./callgrind.mjs";
import { long } from "./long.mjs";
import { measure } from "./measure.mjs";
import { short } from "./short.mjs";

const START = "<!-- speed: `just tables --write` writes from here -->";
const END = "<!-- speed: to here -->";

/** A text with what stands between the marks replaced. */
export function replaced(text, table) {
  const [from, to] = [text.indexOf(START), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error("no marks for the speed table");
  return `${text.slice(0, from + START.length)}\n\n${table.trim()}\n\n${text.slice(to)}`;
}

/** What stands between the marks. */
export const standing = (text) => text.slice(text.indexOf(START) + START.length, text.indexOf(END)).trim();

async function main(words) {
  const depth = words.find((word) => ["quick", "full"].includes(word)) ?? "usual";
  const kept = join(root, "target/speed.json");
  const found = words.includes("--again") ? JSON.parse(readFileSync(kept, "utf8")) : await measure(depth);
  mkdirSync(join(root, "target"), { recursive: true });
  writeFileSync(kept, `${JSON.stringify(found, null, 2)}\n`);
  console.log(`${short(found, "en")}\n\n${long(found)}`);
  if (!words.includes("--write")) return;
  if (found.depth === "quick") throw new Error("the cheap half is not enough for the documents");
  const tables = { "README.md": short(found, "en"), "README.zh.md": short(found, "zh"), "docs/speed.md": long(found) };
  for (const [file, table] of Object.entries(tables)) {
    writeFileSync(join(root, file), replaced(readFileSync(join(root, file), "utf8"), table));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));

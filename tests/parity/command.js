// What the command makes of a set of texts.
//
// In: files of one folder. Out: for each its text and its JSON, the line break at the end taken off.
// One run of the command for a whole folder: starting it a thousand times would be the slow part.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

import { readText, root, scratch } from "./texts.js";

const command = process.env.BANXIN ?? join(root, "target/release/banxin");

/** `[{ file, text, json }]` for a set of texts. */
export function parseAll(files, ...options) {
  if (!existsSync(command)) throw new Error(`no ${command}: run \`cargo build --release -p banxin-cli\` first`);
  const out = scratch();
  execFileSync(command, ["parse", "--format", "json", "--offsets", "utf16", ...options, "--out", out, ...files], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return files.map((file) => ({
    file,
    text: readText(file),
    json: readFileSync(join(out, `${basename(file, ".txt")}.json`), "utf8").replace(/\n$/, ""),
  }));
}

/** Where two JSON texts part, for a message. */
export function difference(command, module) {
  let at = 0;
  while (at < command.length && command[at] === module[at]) at += 1;
  const near = (json) => JSON.stringify(json.slice(Math.max(0, at - 60), at + 60));
  return `they part at ${at}:\n  command ${near(command)}\n  module  ${near(module)}`;
}

// Writes the outputs that the READMEs show anew, from what their examples print now.
//
// A shown output that ends in `…` keeps its number of lines; JSON keeps its indent of two.
// Read the difference before it is committed: this makes the README true, not right.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { blocksOf } from "./blocks.js";
import { holds, root, run } from "./run.js";

for (const file of ["README.md", "README.zh.md", "crates/banxin-wasm/js/README.md"]) {
  const path = join(root, file);
  const markdown = readFileSync(path, "utf8");
  const lines = markdown.split("\n");
  // Blocks before the output may prepare it, so all run; outputs are replaced from the last upwards.
  const runs = blocksOf(markdown)
    .filter(({ code }) => !/^npx .* test$/.test(code.trim()))
    .map((block) => ({ output: block.output, printed: run(block) }));
  for (const { output, printed } of runs.reverse()) {
    if (!output || holds(output, printed)) continue;
    lines.splice(output.start, output.end - output.start, ...shorten(output, printed));
  }
  if (lines.join("\n") === markdown) continue;
  writeFileSync(path, lines.join("\n"));
  console.log(`${file}: written anew`);
}

function shorten({ lang, code }, printed) {
  if (lang === "json") return JSON.stringify(JSON.parse(printed), null, 2).split("\n");
  const all = printed.trimEnd().split("\n");
  const kept = code.split("\n").length - 2;
  return code.endsWith("\n…\n") && all.length > kept ? [...all.slice(0, kept), "…"] : all;
}

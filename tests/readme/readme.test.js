// Every example of the READMEs does what it says.
//
// The test command itself is not run from inside a test; CI runs it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { blocksOf } from "./blocks.js";
import { holds, root, run } from "./run.js";

const read = (path) => readFileSync(join(root, path), "utf8");
const testCommand = read(".ci/run").trim().split("\n").at(-1);

for (const file of ["README.md", "crates/banxin-wasm/js/README.md"]) {
  for (const block of blocksOf(read(file)).filter(({ code }) => code.trim() !== testCommand)) {
    test(`${file}:${block.line}: ${block.lang} runs as shown`, () => {
      const printed = run(block);
      if (block.output && !holds(block.output, printed)) {
        assert.equal(printed, block.output.code, "it prints something else; `just docs-outputs` writes it anew");
      }
    });
  }
}

test("the Chinese README shows the same examples", () => {
  const shown = (file) => blocksOf(read(file)).map(({ lang, code, output }) => ({ lang, code, output: output?.code }));
  assert.ok(shown("README.md").length > 6);
  assert.deepEqual(shown("README.zh.md"), shown("README.md"));
});

test("the picture shows what the parser makes of the example page", () => {
  const drawn = execFileSync("node", [join(root, "scripts/picture.mjs")], { encoding: "utf8" });
  assert.ok(drawn === read("docs/before-after.svg"), "it has changed; `just docs-outputs` draws it anew");
});

test("a promise is kept to the letter, or to its dots", () => {
  assert.ok(holds({ lang: "text", code: "一\n…\n" }, "一\n二\n"));
  assert.ok(!holds({ lang: "text", code: "一\n…\n" }, "二\n"));
  assert.ok(!holds({ lang: "text", code: "一\n" }, "一\n二\n"));
  assert.ok(holds({ lang: "json", code: '{\n  "a": [1]\n}\n' }, '{"a":[1]}'));
  assert.ok(!holds({ lang: "json", code: '{ "a": [1] }\n' }, '{"a":[2]}'));
});

test("a block owns the output that follows it at once", () => {
  const [first, second] = blocksOf("```sh\na\n```\n\n```text\nb\n```\nwords\n```sh\nc\n```\nwords\n```text\nd\n```\n");
  assert.equal(first.output.code, "b\n");
  assert.equal(second.output, undefined);
});

// The command and the module, in Node: the same bytes for every text.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as banxin from "../../crates/banxin-wasm/js/index.js";
import { difference, parseAll } from "./command.js";
import { sets } from "./texts.js";

await banxin.init();
const all = sets();

for (const { name, files } of all) {
  test(`${name}: the module gives the command's bytes for ${files.length} texts`, () => {
    for (const { file, text, json } of parseAll(files)) {
      const own = JSON.stringify(banxin.parse(text));
      if (own !== json) assert.fail(`${file}: ${difference(json, own)}`);
    }
  });
}

test("the options give the command's bytes too", () => {
  const { files } = all.at(-1);
  const given = parseAll(files, "--hash", "--explain", "--date", "2020-12-30");
  for (const { file, text, json } of given) {
    const own = JSON.stringify(banxin.parse(text, { hash: true, explain: true, date: "2020-12-30" }));
    if (own !== json) assert.fail(`${file}: ${difference(json, own)}`);
  }
});

test("avoids counting nothing: there are texts of every kind", (t) => {
  const texts = all.reduce((sum, { files }) => sum + files.length, 0);
  t.diagnostic(`${texts} texts in ${all.length} sets`);
  assert.ok(all.length >= 2 && all.every(({ files }) => files.length > 0));
});

// The parser spends no more instructions for a byte than is written down for this compiler.
//
// A machine without valgrind, or with a compiler that has no figure yet, is told of and passed over.

import assert from "node:assert/strict";
import { test } from "node:test";

import { build, compiler, countable, instructions, line, pinned, verdict } from "./callgrind.mjs";
import { shares } from "./stages.mjs";

test("parsing takes no more instructions a byte than is pinned", (t) => {
  if (!countable()) return t.skip("no valgrind here");
  const { tolerance, instructions_a_byte: known } = pinned();
  const own = known[compiler()];
  const counted = instructions(build());
  t.diagnostic(line(counted, own));
  const said = verdict(counted, own, tolerance);
  if (said === "unknown") return t.skip("`just callgrind --pin` writes this compiler's figure down");
  if (said === "less") t.diagnostic("much less than pinned: `just callgrind --pin` keeps it so");
  assert.notEqual(said, "more", `${line(counted, own)}; if it is worth it, \`just callgrind --pin\``);
});

test("a count is judged by the figure of its own compiler", () => {
  assert.equal(verdict(104, 100, 0.05), "fine");
  assert.equal(verdict(106, 100, 0.05), "more");
  assert.equal(verdict(94, 100, 0.05), "less");
  assert.equal(verdict(106, undefined, 0.05), "unknown");
});

test("a stage's share is what the walk's calls of it cost, and the walk is not counted twice", () => {
  const details = [
    "fn=(1) banxin_core::pipeline::parse", "10 5", "cfn=(2) banxin_core::page::parse", "calls=1 3", "11 95",
    "fn=(2)", "20 5", "cfn=(3) banxin_core::lines::measure", "calls=1 9", "21 60",
    "cfn=(4) __rust_alloc", "calls=2 0", "22 30", "fn=(3)", "30 60",
  ].join("\n");
  assert.deepEqual(shares(details), [["lines", 0.6], ["(allocation and copies)", 0.3], ["(the walk)", 0.1]]);
});

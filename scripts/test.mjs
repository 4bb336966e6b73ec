// Runs recipes of the justfile one after the other and adds up what their test runners counted.
//
// In: the path of `just`, then recipes. Out: what they print, and as the last line the sum.
// The sum is of the runners' own closing lines (cargo test, node:test, vitest); a step that counts
// nothing, such as a linter, adds nothing. The first step that fails is the last.

import { spawn } from "node:child_process";

const CLOSING = [
  // cargo test: "test result: ok. 12 passed; 0 failed; 1 ignored; …"
  /^test result: \w+\. (?<passed>\d+) passed; (?<failed>\d+) failed; (?<skipped>\d+) ignored/,
  // node:test, one line each
  /^(?:#|ℹ) pass (?<passed>\d+)$/,
  /^(?:#|ℹ) fail (?<failed>\d+)$/,
  /^(?:#|ℹ) skipped (?<skipped>\d+)$/,
  // vitest: "Tests  1 failed | 11 passed | 2 skipped (14)"
  /^\s*Tests\s+(?:(?<failed>\d+) failed)?[ |]*(?:(?<passed>\d+) passed)?[ |]*(?:(?<skipped>\d+) skipped)?/,
];
const COLOUR = /\u001b\[[\d;]*m/g;

const [just, ...recipes] = process.argv.slice(2);
const sum = { passed: 0, failed: 0, skipped: 0 };
let broken = "";

for (const recipe of recipes) {
  const started = Date.now();
  console.log(`\n── ${recipe}`);
  const code = await run(recipe);
  console.log(`── ${recipe}: ${((Date.now() - started) / 1000).toFixed(0)} s`);
  if (code !== 0) {
    broken = recipe;
    break;
  }
}

if (broken) console.log(`\n${broken} failed`);
const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : "";
console.log(`\n${sum.passed} passed, ${sum.failed} failed${skipped}`);
process.exitCode = broken ? 1 : 0;

/** Runs a recipe, shows its output and counts its closing lines; gives the exit code. */
function run(recipe) {
  return new Promise((resolve, reject) => {
    const child = spawn(just, [recipe], { stdio: ["ignore", "pipe", "inherit"] });
    let rest = "";
    child.stdout.setEncoding("utf8").on("data", (chunk) => {
      process.stdout.write(chunk);
      const lines = (rest + chunk).split("\n");
      rest = lines.pop();
      lines.forEach(count);
    });
    child.on("error", reject).on("close", (code) => {
      count(rest);
      resolve(code ?? 1);
    });
  });
}

function count(line) {
  const found = CLOSING.map((pattern) => pattern.exec(line.replace(COLOUR, ""))?.groups).find(Boolean) ?? {};
  for (const [kind, number] of Object.entries(found)) sum[kind] += Number(number ?? 0);
}

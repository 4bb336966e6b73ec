// Instructions that the parser spends for each byte of the project's own pages, as callgrind counts.
//
// In: `walk`, built here without anything that is compared with. Out: counts; those of two passes less
// those of one, so that making the pages and what is done once drop out. One program repeats them to a
// few in a million, whatever else the machine does; a change elsewhere that leads the compiler to
// inline otherwise moves them by one or two in a hundred, and another compiler counts otherwise, so
// pinned figures stand under its version and have room above them.
//
// `node benches/callgrind.mjs`          counts and compares
// `node benches/callgrind.mjs --pin`    counts and writes the figure of this compiler down
// `node benches/callgrind.mjs --stages` says which stage spends how much (a build of its own)

import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { shares } from "./stages.mjs";

export const root = fileURLToPath(new URL("..", import.meta.url));
const file = join(root, "benches/instructions.json");
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");

/** The pinned figures and how much above them is too much. */
export const pinned = () => JSON.parse(readFileSync(file, "utf8"));

/** The compiler and what it compiles for, as figures are filed. */
export function compiler() {
  const lines = execFileSync("rustc", ["-vV"], { cwd: root, encoding: "utf8" }).split("\n");
  const of = (name) => lines.find((line) => line.startsWith(`${name}: `)).slice(name.length + 2);
  return `rustc ${of("release")} ${of("host")}`;
}

/** Whether instructions can be counted here. */
export const countable = () => spawnSync("valgrind", ["--version"]).status === 0;

/** Builds `walk` with a profile and gives its path. */
export function build(profile = "release") {
  const options = ["--locked", "--quiet", "-p", "banxin-benches", "--bin", "walk", "--profile", profile];
  execFileSync("cargo", ["build", ...options], { cwd: root, stdio: "inherit" });
  return join(target, profile, "walk");
}

/** Counts `walk parse N`; gives the sum and the file of details. */
function count(walk, passes) {
  const out = join(target, `callgrind/parse-${passes}`);
  mkdirSync(join(target, "callgrind"), { recursive: true });
  const run = spawnSync("valgrind", ["--tool=callgrind", `--callgrind-out-file=${out}`, walk, "parse", `${passes}`], {
    encoding: "utf8",
  });
  const sum = /Collected : (\d+)/.exec(run.stderr)?.[1];
  if (run.status !== 0 || !sum) throw new Error(`valgrind: ${run.stderr}`);
  return { sum: Number(sum), out };
}

/** Instructions for each byte. */
export function instructions(walk) {
  const bytes = Number(execFileSync(walk, ["bytes"], { encoding: "utf8" }));
  return (count(walk, 2).sum - count(walk, 1).sum) / bytes;
}

/** What a count means beside a pinned one: `fine`, `more`, `less`, or `unknown` where none is pinned. */
export function verdict(counted, own, tolerance) {
  if (own === undefined) return "unknown";
  if (counted > own * (1 + tolerance)) return "more";
  return counted < own * (1 - tolerance) ? "less" : "fine";
}

/** A line on a count, for people. */
export function line(counted, own) {
  const beside = own === undefined ? "none pinned" : `pinned ${own}, ${(100 * (counted / own - 1)).toFixed(2)} %`;
  return `${counted.toFixed(1)} instructions a byte with ${compiler()} (${beside})`;
}

function main([flag]) {
  if (!countable()) return console.log("callgrind: no valgrind here, nothing counted");
  if (flag === "--stages") {
    const { out } = count(build("stages"), 1);
    for (const [stage, share] of shares(readFileSync(out, "utf8"))) console.log(`${(100 * share).toFixed(1).padStart(5)} %  ${stage}`);
    return;
  }
  const known = pinned();
  const counted = instructions(build());
  const own = known.instructions_a_byte[compiler()];
  console.log(line(counted, own));
  if (flag !== "--pin") {
    if (verdict(counted, own, known.tolerance) === "more") process.exitCode = 1;
    return;
  }
  known.instructions_a_byte[compiler()] = Number(counted.toFixed(1));
  writeFileSync(file, `${JSON.stringify(known, null, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));

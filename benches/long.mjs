// The table of docs/speed.md: everything that was measured, and on what.

import { figure, size, table } from "./short.mjs";

/** All tables in Markdown. */
export function long(found) {
  const on = `Measured on: ${found.processor}, ${found.compiler}; depth \`${found.depth}\`.`;
  const parts = [on, ratios(found), growth(found), hostile(found), command(found)];
  if (found.wasm) parts.push(wasm(found));
  if (found.instructions_a_byte) parts.push(`Instructions a byte of the own pages: ${figure(found.instructions_a_byte)}.`);
  return parts.join("\n\n");
}

const SETS = { own: "own pages", beside: "pages beside the project" };

function ratios({ ratios: sets }) {
  const names = sets[0].subjects.map(({ name }) => name);
  const head = ["", ...sets.flatMap(({ set }) => [`${SETS[set]}: MB/s`, "parse takes × its time"])];
  const rows = names.map((name) => {
    const cells = sets.flatMap(({ subjects }) => {
      const own = subjects.find((subject) => subject.name === name);
      return [figure(own.mb_a_second), name === "parse" ? "" : figure(own.parse_takes_times)];
    });
    return [`${name}`, ...cells];
  });
  const what = sets.map(({ set, pages, bytes }) => `${SETS[set]}: ${pages}, ${Math.round(bytes / 1000)} kB`).join("; ");
  return `### In one process, on the same bytes\n\n${what}.\n\n${table(head, rows)}`;
}

function growth({ growth: texts }) {
  const sizes = texts[0].points.map(({ bytes }) => size(bytes));
  const rows = texts.map(({ text, points, exponent }) => [text, ...points.map(({ ms }) => figure(ms)), exponent.toFixed(2)]);
  return `### By length, in ms\n\n${table(["", ...sizes, "exponent"], rows)}`;
}

function hostile({ hostile: { bytes, ordinary_ms: ordinary, texts } }) {
  const rows = texts.map(({ text, ms, times_ordinary: times }) => [text, figure((ms / bytes) * 1e6), figure(times)]);
  const head = ["", "ms/MB", "× ordinary text"];
  return `### Texts made to be slow, ${size(bytes)} each\n\n${table(head, [["ordinary text", figure((ordinary / bytes) * 1e6), "1"], ...rows])}`;
}

function command({ command: own }) {
  // What a longer text takes besides the program: of the first nothing is told.
  const [{ bytes: least, peak_bytes: from }] = own.memory;
  const added = ({ bytes, peak_bytes: peak }) => (bytes > least ? figure((peak - from) / (bytes - least)) : "");
  const memory = own.memory.map((run) => [size(run.bytes), (run.peak_bytes / 1e6).toFixed(1), figure(run.times_text), added(run)]);
  const time = (run) => `${run.ms_median.toFixed(1)} ms (least ${run.ms_least.toFixed(1)}, ${own.runs} runs)`;
  const near = own.beside ? ` The page beside the project that is nearest to that, of ${size(Math.round(own.beside.bytes / 100) * 100)}: ${time(own.beside)}.` : "";
  const took = `${size(own.page_bytes)} of own pages, half a dozen, from start to end: ${time(own)}.${near}`;
  return `### The command as a process\n\n${took}\n\n${table(["text", "most memory, MB", "× text", "of what is beyond the first, × that"], memory)}`;
}

function wasm({ wasm: sets }) {
  const rows = sets.flatMap((row) =>
    ["native", "node", "chromium"].map((name) => [`${SETS[row.set]}, ${name}`, row[name].ms_a_page.toFixed(2), figure(row[name].times_native)]),
  );
  return `### The module\n\n${table(["", "ms a page", "× native"], rows)}`;
}

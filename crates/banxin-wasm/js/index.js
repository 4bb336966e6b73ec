// The npm package's face: checks that the module is there, then calls it.
//
// In: strings and plain options. Out: plain objects, see index.d.ts for their shape.
// The module is fetched in browsers and read from disk in Node; one instance serves the process.

import load, * as wasm from "./pkg/banxin_wasm.js";

/** @type {Promise<void> | undefined} */
let loading;
let ready = false;

/** Loads the module once; every further call, also a concurrent one, waits for that same loading. */
export function init(source) {
  loading ??= start(source).catch((error) => {
    loading = undefined; // a failed loading may be tried again
    throw error;
  });
  return loading;
}

export function parse(text, options) {
  demand();
  return wasm.parse(text, options);
}

export function segment(text) {
  demand();
  return wasm.segment(text);
}

export function version() {
  demand();
  return wasm.version();
}

export default init;

async function start(source = new URL("./pkg/banxin_wasm_bg.wasm", import.meta.url)) {
  const given = await source;
  await load({ module_or_path: isFile(given) ? await readFile(new URL(given)) : given });
  ready = true;
}

function demand() {
  if (!ready) throw new Error("banxin: not loaded yet; call `await init()` first");
}

// Node's fetch does not read files.
function isFile(source) {
  const url = source instanceof URL ? source.href : source;
  return typeof process === "object" && typeof url === "string" && url.startsWith("file:");
}

// `getBuiltinModule` and not `import`: bundlers for browsers would stumble over the latter.
function readFile(url) {
  return process.getBuiltinModule("node:fs/promises").readFile(url);
}

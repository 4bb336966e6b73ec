/**
 * A plain static file server on loopback, for tests and screenshots.
 *
 * In: a folder and the path it is served under. Out: the address of its index, and a way to stop.
 * Sends no headers but the type, as the simplest host would.
 */

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/**
 * @param {string} folder
 * @param {string} prefix begins and ends with a slash
 * @returns {Promise<{ url: string, origin: string, stop: () => Promise<void> }>}
 */
export async function serve(folder, prefix = "/") {
  const server = createServer((request, response) => {
    void answer(folder, prefix, request.url ?? "/").then(
      ({ type, body }) => response.writeHead(200, { "content-type": type }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("no port");
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    url: `${origin}${prefix}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** @param {string} folder @param {string} prefix @param {string} url */
async function answer(folder, prefix, url) {
  const path = decodeURIComponent(url.split("?")[0] ?? "/");
  if (!path.startsWith(prefix)) throw new Error("elsewhere");
  const inside = normalize(path.slice(prefix.length));
  if (inside.startsWith("..")) throw new Error("outside");
  const file = inside === "." || inside === "" ? "index.html" : inside;
  return {
    type: TYPES[/** @type {keyof typeof TYPES} */ (extname(file))] ?? "application/octet-stream",
    body: await readFile(join(folder, file)),
  };
}

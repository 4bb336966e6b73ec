/** What the page's own code may not contain: ways for text to become markup, or to leave the page. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((f) => /\.(ts|css)$/.test(f))
  .map((f) => [f, readFileSync(join(root, "src", f), "utf8")] as const);

const forbidden = [
  [/\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|\bsetHTML/, "markup from text"],
  [/\beval\(|new Function\(/, "code from text"],
  [/\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|RTCPeerConnection/, "text sent away"],
  [/https?:\/\//, "an address elsewhere"],
  [/setAttribute\(\s*["'](style|on\w+)["']/, "an inline style or handler"],
] as const;

test("the page's code is there to be read", () => {
  expect(files.length).toBeGreaterThan(25);
});

for (const [pattern, what] of forbidden) {
  test(`avoids ${what} anywhere in the page's code`, () => {
    expect(files.filter(([, code]) => pattern.test(code)).map(([f]) => f)).toEqual([]);
  });
}

test("avoids inline scripts and styles in the page's shell", () => {
  const shell = readFileSync(join(root, "index.html"), "utf8");
  expect(shell).not.toMatch(/<style|style=|\son\w+=|<script(?![^>]*\bsrc=)/);
});

test("every file is short enough to be read at one sitting", () => {
  for (const [f, code] of files) expect(code.split("\n").length, f).toBeLessThanOrEqual(250);
});

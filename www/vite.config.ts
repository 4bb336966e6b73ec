/** Builds the page into `dist`: a folder of files that any static server can serve, at any path. */

import { defineConfig } from "vite";
import { contentPolicy } from "./build/policy.ts";

export default defineConfig({
  base: "./",
  plugins: [contentPolicy()],
  build: {
    target: "es2022",
    // light-dark() and nesting stay as written.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    // Nothing as a data: address: the policy lets only files of the page's own folder be fetched.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: "es" },
  // The package stands beside this folder, in the same checkout.
  server: { fs: { allow: [".", "../crates/banxin-wasm/js"] } },
});

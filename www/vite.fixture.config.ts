/** Builds the page over the hand-made document into `.fixture`, for tests and screenshots. */

import { defineConfig } from "vite";
import { contentPolicy } from "./build/policy.ts";

export default defineConfig({
  base: "./",
  root: "test/fixture",
  publicDir: "../../public",
  plugins: [contentPolicy()],
  build: {
    outDir: "../../.fixture",
    emptyOutDir: true,
    target: "es2022",
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});

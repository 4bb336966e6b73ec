/** Builds what the browser tests need: the page itself, and the page over the hand-made document. */

import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

export default async function setup(): Promise<void> {
  for (const name of ["vite.config.ts", "vite.fixture.config.ts"]) {
    const fixture = name.includes("fixture");
    await build({
      configFile: `${root}${name}`,
      root: fixture ? `${root}test/fixture` : root,
      logLevel: "warn",
    });
  }
}

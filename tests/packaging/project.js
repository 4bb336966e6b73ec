// A user's project: an empty folder into which the packed package was installed.
//
// Out: the folder, and what npm said about the archive. Nothing is fetched: the package has no
// dependencies.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const packageFolder = join(root, "crates/banxin-wasm/js");

/** Packs the npm package and installs it: `{ folder, archive }`. The folder goes at the end of the process. */
export function install() {
  const folder = mkdtempSync(join(tmpdir(), "banxin-project-"));
  process.on("exit", () => rmSync(folder, { recursive: true }));
  const npm = (cwd, ...args) => execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  const [archive] = JSON.parse(npm(packageFolder, "pack", "--json", "--pack-destination", folder));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  npm(folder, "install", "--offline", "--no-audit", "--no-fund", `./${archive.filename}`);
  return { folder, archive };
}

// Runs a block of a README as its reader would.
//
// The reader stands in one of two folders: in the project's for `cargo` and `npx`, else in a project
// of their own beside it (`../banxin` is then this one). `banxin` is on the path, as after
// `cargo install`, which here installs into a folder of its own.
// Not handled: commands that do not end (a server).

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

const desk = mkdtempSync(join(tmpdir(), "banxin-readme-"));
process.on("exit", () => rmSync(desk, { recursive: true }));
const project = join(desk, "project");
mkdirSync(join(project, "src"), { recursive: true });
symlinkSync(root, join(desk, "banxin"));
symlinkSync(join(root, "examples"), join(project, "examples"));
writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }\n');
execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", "--silent", "../banxin/crates/banxin-wasm/js"], { cwd: project });

const env = {
  ...process.env,
  CARGO_INSTALL_ROOT: join(desk, "installed"),
  PATH: [join(root, "target/release"), process.env.PATH].join(delimiter),
};
const call = (cwd, command, ...args) =>
  execFileSync(command, args, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 26 });

const LANGUAGES = {
  sh: (code) => call(/^(cargo|npx) /.test(code) ? root : project, "bash", "-euo", "pipefail", "-c", code),
  js: (code) => {
    writeFileSync(join(project, "program.js"), code);
    return call(project, "node", "program.js");
  },
  // Compiled under `--strict`, as it stands: it is for browsers, and the text comes from elsewhere.
  ts: (code) => {
    writeFileSync(join(project, "program.ts"), `declare const text: string;\n${code}`);
    const options = ["--strict", "--noEmit", "--target", "es2022", "--lib", "es2022,dom", "--module", "nodenext", "--types", ""];
    return call(project, join(root, "crates/banxin-wasm/js/node_modules/.bin/tsc"), ...options, "program.ts");
  },
  toml: (code) => {
    const head = '[package]\nname = "reader"\nversion = "0.0.0"\nedition = "2024"\n\n[workspace]\n\n';
    writeFileSync(join(project, "Cargo.toml"), head + code);
    copyFileSync(join(root, "Cargo.lock"), join(project, "Cargo.lock")); // the versions that are there already
    return "";
  },
  rust: (code) => {
    writeFileSync(join(project, "src/main.rs"), code);
    return call(project, "cargo", "run", "--quiet", "--offline", "--target-dir", join(root, "target/readme"));
  },
};

/** Runs a block; gives what it prints. */
export function run({ lang, code }) {
  if (!LANGUAGES[lang]) throw new Error(`no way to run a block of \`${lang || "no language"}\``);
  return LANGUAGES[lang](code);
}

/** Whether a promise holds: the same JSON, or the same lines, a last line `…` standing for the rest. */
export function holds({ lang, code }, printed) {
  if (lang === "json") return JSON.stringify(JSON.parse(code)) === JSON.stringify(JSON.parse(printed));
  return code.endsWith("\n…\n") ? printed.startsWith(code.slice(0, -2)) : printed === code;
}

// The texts that every way into the parser must read alike.
//
// In: the project's folders, and where they are there the pages beside the project: `../shared/pages`,
// or the folder that the environment variable BANXIN_PAGES names.
// Out: one set a folder, `{ name, files }`, so that no two files of a set share a name; the generated
// texts are written to a folder of their own first, since the command reads files.
// Not handled: files that are not UTF-8: the command refuses them.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { hostile } from "./hostile.js";

export const root = fileURLToPath(new URL("../..", import.meta.url));

// A byte order mark is part of the text.
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text of a file, or nothing where it is not UTF-8. */
export function readText(file) {
  try {
    return utf8.decode(readFileSync(file));
  } catch {
    return undefined;
  }
}

/** A folder that is taken away at the end of the process. */
export function scratch() {
  const folder = mkdtempSync(join(tmpdir(), "banxin-parity-"));
  process.on("exit", () => rmSync(folder, { recursive: true }));
  return folder;
}

/** All sets of texts, the generated one last. Says which of the folders are not there. */
export function sets() {
  const found = [];
  for (const place of ["examples", "tests/fixtures", process.env.BANXIN_PAGES ?? "../shared/pages"]) {
    const top = resolve(root, place);
    if (!existsSync(top)) {
      console.log(`parity: no ${place} here, left out`);
      continue;
    }
    const folders = new Map();
    for (const file of textFiles(top)) {
      const folder = dirname(file);
      folders.set(folder, [...(folders.get(folder) ?? []), file]);
    }
    for (const [folder, files] of folders) found.push({ name: relative(root, folder), files });
  }
  return [...found, generated()];
}

function generated() {
  const folder = join(scratch(), "hostile");
  mkdirSync(folder);
  const files = hostile(300).map(([name, text]) => {
    const file = join(folder, `${name}.txt`);
    writeFileSync(file, text);
    return file;
  });
  return { name: "generated", files };
}

function textFiles(top) {
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".txt"))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => readText(file) !== undefined)
    .sort();
}

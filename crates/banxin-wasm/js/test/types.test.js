// The types: a sample compiles under `--strict`, and the model mirrors the Rust one.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const model = ["document.rs", "document/article.rs"].map((name) => path(`../../../banxin-core/src/${name}`));
const rust = (await Promise.all(model.map((name) => readFile(name, "utf8")))).join("\n");
const types = (await readFile(path("../index.d.ts"), "utf8")).replace(/\/\*\*.*?\*\//gs, "");

test("a strict program compiles, and one that is wrong does not", async () => {
  const tsc = path("../node_modules/.bin/tsc");
  await promisify(execFile)(tsc, ["-p", path("types/tsconfig.json")]).catch((e) => assert.fail(e.stdout || e));
});

test("every struct of the Rust model has an interface with the same keys, nulls and lists", () => {
  const structs = [...rust.matchAll(/pub struct (\w+) \{\n(.*?)\n\}/gs)];
  assert.ok(structs.length > 12);
  for (const [, name, body] of structs) {
    const fields = [...body.matchAll(/^\s+pub (\w+): (.+),$/gm)].map(([, key, type]) => ({
      key: key.replace(/_(.)/g, (_, c) => c.toUpperCase()),
      nullable: type.startsWith("Option<"),
      list: type.startsWith("Vec<"),
    }));
    const declared = fieldsOf(name);
    assert.deepEqual(declared.map((f) => f.key).sort(), fields.map((f) => f.key).sort(), name);
    for (const field of fields) {
      const { type } = declared.find((f) => f.key === field.key);
      assert.equal(type.endsWith("| null"), field.nullable, `${name}.${field.key}: ${type}`);
      assert.equal(type.endsWith("[]"), field.list, `${name}.${field.key}: ${type}`);
    }
  }
});

test("every enum of the Rust model is a union of the same strings", () => {
  const unions = { ArticleKind: 0, BodyKind: 0, FurnitureKind: 0, Reason: "RemovedReason", Direction: "direction" };
  const enums = [...rust.matchAll(/rename_all = "([a-z-]+)"\)\]\npub enum (\w+) \{\n(.*?)\n\}/gs)];
  assert.deepEqual(enums.map(([, , name]) => name).sort(), Object.keys(unions).sort());
  for (const [, style, name, body] of enums) {
    const variants = [...body.matchAll(/^\s+(\w+),$/gm)].map(([, v]) =>
      (style === "kebab-case" ? v.replace(/(?<=.)[A-Z]/g, "-$&") : v).toLowerCase());
    const union = new RegExp(`\\b${unions[name] || name}\\b(?: =|:) ((?:"[a-z-]+"(?: \\| )?)+);`).exec(types);
    assert.deepEqual(union?.[1].split(" | ").map((s) => s.slice(1, -1)), variants, name);
  }
});

/** The keys of an interface with their types, those it extends first. */
function fieldsOf(name) {
  const found = new RegExp(`interface ${name}(?: extends (\\w+))? \\{(.*?)\\n\\}`, "s").exec(types);
  assert.ok(found, `no interface ${name}`);
  const own = [...found[2].matchAll(/^\s+(\w+)\??: (.+);$/gm)].map(([, key, type]) => ({ key, type }));
  return [...(found[1] ? fieldsOf(found[1]) : []), ...own];
}

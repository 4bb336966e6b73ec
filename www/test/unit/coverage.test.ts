import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { coverageOf, percentCovered } from "../../src/model/coverage";
import type { Document } from "../../src/model/document";
import { partsOf } from "../../src/model/parts";
import { fixtureDocument } from "../fixture/document";
import { unassignedDocument } from "../fixture/engine";

const sample = readFileSync(new URL("../../src/sample/page.txt", import.meta.url), "utf8");
const empty = (text: string): Document => ({ ...unassignedDocument(text), unassigned: [] });

test("the sample page's hand-made document accounts for every character", () => {
  const c = coverageOf(sample, fixtureDocument(sample));
  const printed = [...sample].filter((ch) => !/\s/.test(ch)).length;
  expect(c.lost).toBe(0);
  expect(c.total).toBe(printed);
  expect(c.articles + c.furniture + c.removed + c.unassigned).toBe(printed);
  expect(c.removed).toBe("望溪桥今晨通车【】".length);
  expect(percentCovered(c)).toBe(100);
});

test("the hand-made document keeps the model's law: the source under the spans is the text", () => {
  const doc = fixtureDocument(sample);
  const taken = new Set(doc.removed.flatMap((r) => Array.from({ length: r.span[1] - r.span[0] }, (_, i) => r.span[0] + i)));
  const owners = partsOf(doc).filter((p) => !["byline", "credit", "removed"].includes(p.role));
  expect(owners.length).toBeGreaterThan(25);
  for (const p of owners) {
    let under = "";
    for (const [from, to] of p.spans) for (let i = from; i < to; i++) if (!taken.has(i)) under += sample[i];
    expect(under.replace(/\s/g, ""), p.id).toBe(p.text.replace(/\s/g, ""));
  }
});

test("every part of a document has an id of its own", () => {
  const ids = partsOf(fixtureDocument(sample)).map((p) => p.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("characters are counted, not code units, and white space is not", () => {
  const c = coverageOf("𠮷 　\u0085\n桥", unassignedDocument("𠮷 　\u0085\n桥"));
  expect(c.total).toBe(2);
  expect(c.unassigned).toBe(2);
});

test("what nobody claims is lost, and said where it stands", () => {
  const c = coverageOf("甲乙 丙\n丁", { ...empty("甲乙 丙\n丁"), unassigned: [{ text: "丙", spans: [[3, 4]], page: 0 }] });
  expect(c.lost).toBe(3);
  expect(c.lostSpans).toEqual([
    [0, 2],
    [5, 6],
  ]);
});

test("one lost character in a thousand is not a hundred percent", () => {
  const text = "字".repeat(1000);
  const c = coverageOf(text, { ...empty(text), unassigned: [{ text: "", spans: [[0, 999]], page: 0 }] });
  expect(percentCovered(c)).toBe(99);
  expect(percentCovered(coverageOf("", empty("")))).toBe(100);
});

test("a removed character inside a headline counts once, as removed", () => {
  const text = "桥桥";
  const doc = unassignedDocument(text);
  doc.removed = [{ reason: "shadow", text: "桥", span: [1, 2] }];
  const c = coverageOf(text, doc);
  expect([c.total, c.unassigned, c.removed]).toEqual([2, 1, 1]);
});

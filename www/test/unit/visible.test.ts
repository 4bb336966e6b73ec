import { expect, test } from "vitest";
import { runsOf } from "../../src/model/visible";

test("ordinary text is one run, tabs and line feeds with it", () => {
  expect(runsOf("新桥\t通车\n“今晨”")).toEqual([{ text: "新桥\t通车\n“今晨”" }]);
  expect(runsOf("")).toEqual([]);
});

test("characters that reorder, hide or steer are shown by their code", () => {
  expect(runsOf("甲\u202e乙")).toEqual([{ text: "甲" }, { code: "U+202E" }, { text: "乙" }]);
  const hidden = ["\u0000", "\u001b", "\u0085", "\u00ad", "\u061c", "\u200b", "\u200f", "\u2028", "\u2066", "\ufeff", "\u{e0041}"];
  for (const ch of hidden) expect(runsOf(ch), ch.codePointAt(0)?.toString(16)).toEqual([{ code: expect.stringMatching(/^U\+/) as string }]);
});

test("avoids characters that are seen: ideographic space, rare Han, middle dot", () => {
  for (const ch of ["\u3000", "𠮷", "·", "—", "é"]) expect(runsOf(ch)).toEqual([{ text: ch }]);
});

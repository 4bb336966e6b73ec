import { expect, test } from "vitest";
import type { Segment } from "../../src/model/segments";
import { changeBetween, linesOf } from "../../src/source/lines";

const seg = (start: number, end: number, id: string): Segment => ({ start, end, role: "paragraph", ids: [id] });

test("each line of the text is a line, empty ones and a last empty one too", () => {
  expect(linesOf("甲\n\n乙\n", []).map((l) => [l.at, l.text])).toEqual([
    [0, "甲"],
    [2, ""],
    [3, "乙"],
    [5, ""],
  ]);
});

test("a stretch over a line break marks both lines, each with its own offsets", () => {
  const lines = linesOf("甲乙\n丙丁", [seg(1, 4, "p")]);
  expect(lines.map((l) => l.marks.map((m) => [m.start, m.end, m.ids]))).toEqual([[[1, 2, "p"]], [[0, 1, "p"]]]);
});

test("the marks of all lines together are the segments, line breaks left out", () => {
  const text = "一二三\n四五\n\n六七八九";
  const segments = [seg(0, 2, "a"), seg(2, 6, "b"), seg(8, 12, "c")];
  const marked = linesOf(text, segments).flatMap((l) => l.marks.map((m) => l.text.slice(m.start, m.end)));
  expect(marked.join("")).toBe("一二三四五六七八九");
});

test("only the lines that differ are redrawn", () => {
  const before = linesOf("a\nb\nc\nd", []);
  expect(changeBetween(before, linesOf("a\nb\nX\nY\nd", []))).toEqual({ from: 2, removed: 1, inserted: 2 });
  expect(changeBetween(before, before)).toEqual({ from: 4, removed: 0, inserted: 0 });
  expect(changeBetween([], before)).toEqual({ from: 0, removed: 0, inserted: 4 });
});

test("a line whose colours changed is another line", () => {
  const change = changeBetween(linesOf("a\nb", [seg(2, 3, "x")]), linesOf("a\nb", [seg(2, 3, "y")]));
  expect(change).toEqual({ from: 1, removed: 1, inserted: 1 });
});

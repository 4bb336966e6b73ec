import { expect, test } from "vitest";
import type { Part } from "../../src/model/parts";
import { editBetween, segmentAt, segmentsOf, shiftSegments } from "../../src/model/segments";

const part = (id: string, role: Part["role"], ...spans: Part["spans"]): Part => ({ id, role, text: "", spans });
const short = (list: readonly { start: number; end: number; role: string; ids: readonly string[] }[]) =>
  list.map((s) => `${s.start}-${s.end} ${s.role} ${s.ids.join(">")}`);

test("parts become stretches in text order, whatever order they come in", () => {
  expect(short(segmentsOf([part("b", "headline", [5, 8]), part("a", "kicker", [0, 4])], 10))).toEqual([
    "0-4 kicker a",
    "5-8 headline b",
  ]);
});

test("a view inside a paragraph splits it, and the inner one gives the colour", () => {
  expect(short(segmentsOf([part("by", "byline", [3, 5]), part("p", "paragraph", [0, 9])], 9))).toEqual([
    "0-3 paragraph p",
    "3-5 byline p>by",
    "5-9 paragraph p",
  ]);
});

test("removed characters are innermost even where they are longer", () => {
  const parts = [part("r", "removed", [0, 4]), part("h", "headline", [0, 3])];
  expect(short(segmentsOf(parts, 4))[0]).toBe("0-3 removed h>r");
});

test("one part with several spans keeps its id in each", () => {
  expect(short(segmentsOf([part("p", "paragraph", [0, 2], [4, 6])], 6))).toEqual(["0-2 paragraph p", "4-6 paragraph p"]);
});

test("avoids spans that point outside the text", () => {
  expect(short(segmentsOf([part("p", "paragraph", [-3, 2], [8, 99], [20, 30])], 10))).toEqual([
    "0-2 paragraph p",
    "8-10 paragraph p",
  ]);
});

test("a place in the text finds its stretch, a caret behind the last character too, a gap none", () => {
  const segments = segmentsOf([part("a", "kicker", [2, 4]), part("b", "headline", [6, 8])], 9);
  expect(segmentAt(segments, 2)?.ids).toEqual(["a"]);
  expect(segmentAt(segments, 4)?.ids).toEqual(["a"]);
  expect(segmentAt(segments, 5)).toBeNull();
  expect(segmentAt(segments, 0)).toBeNull();
  expect(segmentAt([], 0)).toBeNull();
});

test("an edit is what lies between common beginning and end", () => {
  expect(editBetween("新桥通车", "新大桥通车")).toEqual({ at: 1, removed: 0, inserted: 1 });
  expect(editBetween("新大桥通车", "新桥通车")).toEqual({ at: 1, removed: 1, inserted: 0 });
  expect(editBetween("桥桥", "桥桥桥")).toEqual({ at: 2, removed: 0, inserted: 1 });
  expect(editBetween("", "桥")).toEqual({ at: 0, removed: 0, inserted: 1 });
  expect(editBetween("桥", "桥")).toEqual({ at: 1, removed: 0, inserted: 0 });
});

test("until the next parse, washes move along with the text", () => {
  const segments = segmentsOf([part("a", "kicker", [0, 4]), part("b", "headline", [5, 9])], 9);
  // Typed inside the first: it grows, the second moves.
  expect(short(shiftSegments(segments, { at: 2, removed: 0, inserted: 3 }))).toEqual(["0-7 kicker a", "8-12 headline b"]);
  // Cut from the middle of the first to the middle of the second.
  expect(short(shiftSegments(segments, { at: 2, removed: 5, inserted: 0 }))).toEqual(["0-2 kicker a", "2-4 headline b"]);
  // A stretch whose text is gone goes.
  expect(short(shiftSegments(segments, { at: 0, removed: 5, inserted: 0 }))).toEqual(["0-4 headline b"]);
});

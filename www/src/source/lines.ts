/**
 * The source as lines with coloured marks: what the layer behind the text box draws.
 *
 * In: the text and its segments. Out: one line model a line of text (split at line feeds only, as
 * the text box does), marks with offsets inside the line, and a key that is equal exactly where
 * the drawing would be. `changeBetween` finds what has to be redrawn.
 */

import type { Segment } from "../model/segments";

export interface Mark {
  start: number;
  end: number;
  role: string;
  ids: string;
}

export interface Line {
  /** Offset of the line in the text. */
  at: number;
  text: string;
  marks: Mark[];
  key: string;
}

export function linesOf(text: string, segments: readonly Segment[]): Line[] {
  const out: Line[] = [];
  let next = 0;
  let at = 0;
  for (const line of text.split("\n")) {
    const end = at + line.length;
    while ((segments[next]?.end ?? Infinity) <= at) next++;
    const marks: Mark[] = [];
    let key = line;
    for (let i = next; i < segments.length; i++) {
      const s = segments[i];
      if (!s || s.start >= end) break;
      const mark = {
        start: Math.max(s.start, at) - at,
        end: Math.min(s.end, end) - at,
        role: s.role,
        ids: s.ids.join(" "),
      };
      if (mark.start >= mark.end) continue;
      marks.push(mark);
      key += `\n${mark.start} ${mark.end} ${mark.role} ${mark.ids}`;
    }
    out.push({ at, text: line, marks, key });
    at = end + 1;
  }
  return out;
}

export interface Change {
  /** First line that differs. */
  from: number;
  /** Lines of the old list to take out. */
  removed: number;
  /** Lines of the new list to put in their place. */
  inserted: number;
}

export function changeBetween(before: readonly Line[], after: readonly Line[]): Change {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from]?.key === after[from]?.key) from++;
  let tail = 0;
  while (
    tail < shorter - from &&
    before[before.length - 1 - tail]?.key === after[after.length - 1 - tail]?.key
  )
    tail++;
  return { from, removed: before.length - from - tail, inserted: after.length - from - tail };
}

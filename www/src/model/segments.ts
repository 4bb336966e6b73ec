/**
 * Parts laid out over the source: a list of stretches, each with the parts that cover it.
 *
 * In: parts in any order, spans that may nest or overlap. Out: segments in text order that do not
 * overlap; between them lies text no part covers (white space, as a rule).
 * Where parts nest, `ids` runs from the outermost (longest) to the innermost, and the innermost
 * gives the colour; removed characters are always innermost.
 */

import type { Part } from "./parts";
import type { Role } from "./roles";

export interface Segment {
  start: number;
  end: number;
  role: Role;
  ids: readonly string[];
}

interface Edge {
  at: number;
  opens: boolean;
  piece: Piece;
}

interface Piece {
  part: Part;
  length: number;
}

export function segmentsOf(parts: readonly Part[], length: number): Segment[] {
  const edges: Edge[] = [];
  for (const part of parts) {
    for (const [from, to] of part.spans) {
      const start = Math.max(0, from);
      const end = Math.min(length, to);
      if (start >= end) continue;
      const piece = { part, length: end - start };
      edges.push({ at: start, opens: true, piece }, { at: end, opens: false, piece });
    }
  }
  edges.sort((a, b) => a.at - b.at);

  const out: Segment[] = [];
  const open: Piece[] = [];
  let from = 0;
  for (const edge of edges) {
    if (edge.at > from && open.length > 0) out.push(segment(from, edge.at, open));
    from = edge.at;
    if (edge.opens) open.push(edge.piece);
    else open.splice(open.indexOf(edge.piece), 1);
  }
  return out;
}

function segment(start: number, end: number, open: readonly Piece[]): Segment {
  const ordered = open.length < 2 ? open : [...open].sort(outermostFirst);
  const inner = ordered[ordered.length - 1];
  return {
    start,
    end,
    role: inner?.part.role ?? "unassigned",
    ids: [...new Set(ordered.map((p) => p.part.id))],
  };
}

function outermostFirst(a: Piece, b: Piece): number {
  const removed = Number(a.part.role === "removed") - Number(b.part.role === "removed");
  return removed || b.length - a.length;
}

/** The segment that covers `offset`, or the one that ends there (a caret behind the last character). */
export function segmentAt(segments: readonly Segment[], offset: number): Segment | null {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((segments[mid]?.start ?? 0) <= offset) low = mid + 1;
    else high = mid;
  }
  const found = segments[low - 1];
  return found && offset <= found.end ? found : null;
}

/** One edit of the text: `removed` units at `at` gave way to `inserted` units. */
export interface Edit {
  at: number;
  removed: number;
  inserted: number;
}

/** What changed between two texts, as one edit: common beginning and end left out. */
export function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before.charCodeAt(at) === after.charCodeAt(at)) at++;
  let tail = 0;
  while (
    tail < shorter - at &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  return { at, removed: before.length - at - tail, inserted: after.length - at - tail };
}

/**
 * The segments after an edit, until the next parse: those behind it move, one around it grows or
 * shrinks, one whose text is gone goes.
 */
export function shiftSegments(segments: readonly Segment[], edit: Edit): Segment[] {
  const { at, removed, inserted } = edit;
  const move = (offset: number, isEnd: boolean): number => {
    if (offset < at || (offset === at && isEnd)) return offset;
    if (offset >= at + removed) return offset + inserted - removed;
    return isEnd ? at : at + inserted;
  };
  const out: Segment[] = [];
  for (const s of segments) {
    const start = move(s.start, false);
    const end = move(s.end, true);
    if (start < end) out.push(start === s.start && end === s.end ? s : { ...s, start, end });
  }
  return out;
}

/**
 * The account of the page: where each printed character went.
 *
 * In: the text and its document. Out: counts of characters (code points) that are not white space,
 * by owner. A character with two claims counts once: removed before article before furniture before
 * unassigned. What nobody claims is `lost`; a sound engine leaves it at zero, and the page says so
 * where it does not.
 */

import type { Document, Span } from "./document";
import { partsOf } from "./parts";

export interface Coverage {
  total: number;
  articles: number;
  furniture: number;
  removed: number;
  unassigned: number;
  lost: number;
  /** Where the lost characters stand, neighbours joined. */
  lostSpans: Span[];
}

const enum Owner {
  Nobody,
  Unassigned,
  Furniture,
  Article,
  Removed,
}

const BLANK = /^\p{White_Space}$/u;

export function coverageOf(text: string, doc: Document): Coverage {
  const owners = new Uint8Array(text.length);
  for (const part of partsOf(doc)) {
    const owner =
      part.role === "removed"
        ? Owner.Removed
        : part.role === "unassigned"
          ? Owner.Unassigned
          : part.role === "furniture"
            ? Owner.Furniture
            : Owner.Article;
    for (const [start, end] of part.spans) {
      for (let i = Math.max(0, start); i < Math.min(end, text.length); i++) {
        if ((owners[i] ?? 0) < owner) owners[i] = owner;
      }
    }
  }

  const out: Coverage = { total: 0, articles: 0, furniture: 0, removed: 0, unassigned: 0, lost: 0, lostSpans: [] };
  let open: Span | null = null;
  let at = 0;
  for (const ch of text) {
    if (!BLANK.test(ch)) {
      out.total++;
      const owner: Owner = owners[at] ?? Owner.Nobody;
      if (owner === Owner.Removed) out.removed++;
      else if (owner === Owner.Article) out.articles++;
      else if (owner === Owner.Furniture) out.furniture++;
      else if (owner === Owner.Unassigned) out.unassigned++;
      else out.lost++;
      if (owner !== Owner.Nobody) open = null;
      else if (open) open[1] = at + ch.length;
      else out.lostSpans.push((open = [at, at + ch.length]));
    }
    at += ch.length;
  }
  return out;
}

/** Whole percent, and never 100 while one character is lost. */
export function percentCovered(c: Coverage): number {
  return c.total === 0 ? 100 : Math.floor(((c.total - c.lost) / c.total) * 100);
}

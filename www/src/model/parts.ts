/**
 * A document as a list of parts: each thing on the page that has a role and a place in the source.
 *
 * In: a `Document`. Out: for each article its parts grouped as they are shown, and all parts of the
 * document in one list. The ids tie both sides of the page together: the same id marks the source
 * text and the piece of the article it became.
 *
 * Bylines, datelines and credits are views: their spans may lie inside another part's.
 */

import type { Article, Byline, Document, Jump, Span } from "./document";
import type { Role } from "./roles";

export interface Part {
  /** Unique in the document, stable while the article keeps its id. */
  id: string;
  role: Role;
  text: string;
  spans: Span[];
}

export interface CaptionParts {
  caption: Part;
  credits: Part[];
}

export interface ArticleParts {
  column: Part | null;
  kicker: Part[];
  headline: Part[];
  deck: Part[];
  bylines: Part[];
  dateline: Part | null;
  body: Part[];
  captions: CaptionParts[];
  jumps: Part[];
}

/** A signature as one reads it: 本报记者 王伟. */
export function signature(b: Byline): string {
  const role = `${b.outlet ?? ""}${b.role}`;
  return role ? `${role} ${b.name}` : b.name;
}

/** A credit as it stands below a picture: 王伟 摄. */
export function creditText(b: Byline): string {
  const outlet = b.outlet ? `（${b.outlet}）` : "";
  return `${b.name} ${b.role}${outlet}`.trim();
}

export function articleParts(a: Article): ArticleParts {
  const part = (role: Role, key: string, text: string, spans: Span[]): Part => ({
    id: `${a.id}.${key}`,
    role,
    text,
    spans,
  });
  const lines = (role: "kicker" | "headline" | "deck"): Part[] =>
    a[role].map((t, i) => part(role, `${role}.${i}`, t.text, t.spans));
  const jump = (j: Jump, i: number): Part => part("jump", `jump.${i}`, j.text, j.spans);
  return {
    column: a.column && part("column", "column", a.column.text, a.column.spans),
    kicker: lines("kicker"),
    headline: lines("headline"),
    deck: lines("deck"),
    bylines: a.bylines.map((b, i) => part("byline", `byline.${i}`, signature(b), b.spans)),
    dateline: a.dateline && part("dateline", "dateline", a.dateline.text, a.dateline.spans),
    body: a.body.map((b, i) => part(bodyRole(b.kind), `body.${i}`, b.text, b.spans)),
    captions: a.captions.map((c, i) => ({
      caption: part("caption", `caption.${i}`, c.text, c.spans),
      credits: c.credits.map((b, n) => part("credit", `credit.${i}.${n}`, creditText(b), b.spans)),
    })),
    jumps: a.jumps.map(jump),
  };
}

function bodyRole(kind: Article["body"][number]["kind"]): Role {
  return kind === "crosshead" || kind === "note" ? kind : "paragraph";
}

export function furnitureParts(d: Document): Part[] {
  return d.furniture.map((f, i) => ({ id: `furniture.${i}`, role: "furniture", text: f.text, spans: f.spans }));
}

export function unassignedParts(d: Document): Part[] {
  return d.unassigned.map((u, i) => ({ id: `unassigned.${i}`, role: "unassigned", text: u.text, spans: u.spans }));
}

export function removedParts(d: Document): Part[] {
  return d.removed.map((r, i) => ({ id: `removed.${i}`, role: "removed", text: r.text, spans: [r.span] }));
}

/** Every part of the document: articles first, then furniture, unassigned, removed. */
export function partsOf(d: Document): Part[] {
  const out: Part[] = [];
  for (const article of d.articles) {
    const p = articleParts(article);
    if (p.column) out.push(p.column);
    out.push(...p.kicker, ...p.headline, ...p.deck, ...p.bylines);
    if (p.dateline) out.push(p.dateline);
    out.push(...p.body);
    for (const c of p.captions) out.push(c.caption, ...c.credits);
    out.push(...p.jumps);
  }
  return [...out, ...furnitureParts(d), ...unassignedParts(d), ...removedParts(d)];
}

/**
 * What is in no article: furniture, unassigned text, removed characters, warnings.
 *
 * In: a document, its coverage, the text. Out: one section each, with its count, so that nothing on
 * the page is missing from the screen. Long lists open with their first entries.
 */

import { known, language, number, t, type Key } from "../i18n";
import type { Coverage } from "../model/coverage";
import type { Document, Span } from "../model/document";
import { furnitureParts, removedParts, unassignedParts } from "../model/parts";
import { row } from "./article";
import { h, printed } from "./dom";

const FIRST = 200;

export function leftovers(doc: Document, coverage: Coverage, text: string): HTMLElement[] {
  const furniture = furnitureParts(doc);
  const removed = removedParts(doc);
  const unassigned = unassignedParts(doc);
  return [
    section("left.lost", "lost", coverage.lostSpans.length, (i) => place(coverage.lostSpans[i], text)),
    section("left.unassigned", "unassigned", unassigned.length, (i) => {
      const part = unassigned[i];
      return part ? row(part, "", true) : null;
    }),
    section("left.warnings", "warnings", doc.warnings.length, (i) => {
      const warning = doc.warnings[i];
      if (!warning) return null;
      // The engine speaks English; a warning we know is said in the reader's language.
      const said = known(`warning.${warning.code}`);
      const message = said === null ? printed(warning.message, "en") : printed(said, language());
      return place(warning.span, text, message, warning.code);
    }),
    section("left.removed", "removed", removed.length, (i) => {
      const part = removed[i];
      const reason = doc.removed[i]?.reason;
      return part && reason ? row(part, "", true, t(`reason.${reason}`)) : null;
    }),
    section("left.furniture", "furniture", furniture.length, (i) => {
      const part = furniture[i];
      const kind = doc.furniture[i]?.kind;
      return part && kind ? row(part, "", true, t(`furniture.${kind}`)) : null;
    }),
  ].filter((el) => el !== null);
}

function section(
  title: Key,
  name: string,
  size: number,
  item: (index: number) => HTMLElement | null,
): HTMLElement | null {
  // "Nothing lost" needs no section; the others say plainly that they are empty.
  if (size === 0 && name === "lost") return null;
  const list = h("ul", { class: "left-list" });
  const fill = (from: number, to: number): void => {
    for (let i = from; i < to; i++) list.append(h("li", {}, item(i)));
  };
  fill(0, Math.min(size, FIRST));
  const el = h(
    "details",
    { class: `left ${name}`, open: size > 0 },
    h("summary", {}, h("h3", {}, t(title)), " ", h("span", { class: "count" }, number(size))),
    size > 0 ? list : h("p", { class: "dim" }, t("left.none")),
  );
  if (size > FIRST) {
    const more = h("button", { type: "button", class: "quiet" }, t("left.more", { n: size }));
    more.addEventListener("click", () => {
      fill(FIRST, size);
      more.remove();
    });
    el.append(more);
  }
  return el;
}

/** An entry that points at a stretch of the source instead of being a part of its own. */
function place(span: Span | null | undefined, text: string, message?: HTMLElement, code = ""): HTMLElement {
  const el = h(
    "div",
    { class: "place" },
    code ? h("code", {}, code) : null,
    message,
  );
  if (span) {
    const quote = h("button", { type: "button", class: "quote", "data-from": span[0], "data-to": span[1] });
    quote.append(printed(shorten(text.slice(span[0], span[1]))));
    el.append(quote);
  }
  return el;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

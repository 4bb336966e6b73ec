/**
 * One article as a card: head group, signatures, body, captions, jumps, each part with its role.
 *
 * In: an article and its number. Out: an element whose parts carry `data-part` (the id that links
 * them to the source) and `data-role`. Text is as printed; a role is named once for a run of parts.
 */

import { language, number, t } from "../i18n";
import type { Article, Document, Jump } from "../model/document";
import { articleParts, type Part } from "../model/parts";
import { h, printed, say } from "./dom";

export function articleTitle(a: Article): string {
  return a.headline.map((l) => l.text).join(" ") || t("article.noHeadline");
}

export function articleCard(a: Article, n: number, doc: Document): HTMLElement {
  const parts = articleParts(a);
  const card = h("article", {
    class: "card",
    "data-article": a.id,
    tabindex: -1,
    "aria-label": t("article.label", { n, title: articleTitle(a) }),
  });
  const put = (className: string, ...list: Part[]): void => {
    list.forEach((p, i) => card.append(row(p, className, i > 0)));
  };

  card.append(cardHead(a, n, doc));
  if (parts.column) put("column", parts.column);
  put("kicker", ...parts.kicker);
  if (parts.headline.length > 0) {
    card.append(h("h3", { class: "headline" }, ...parts.headline.map((p, i) => row(p, "", i > 0))));
  } else if (a.kind === "story") {
    card.append(h("h3", { class: "headline missing" }, t("article.noHeadline")));
  }
  put("deck", ...parts.deck);
  const signed = [...parts.bylines, ...(parts.dateline ? [parts.dateline] : [])];
  if (signed.length > 0) {
    card.append(h("div", { class: "signed" }, ...signed.map((p, i) => row(p, "", signed[i - 1]?.role === p.role))));
  }
  let before = "";
  parts.body.forEach((p, i) => {
    card.append(row(p, `body ${a.body[i]?.kind ?? ""}`, p.role === before));
    before = p.role;
  });
  for (const c of parts.captions) {
    card.append(h("figure", {}, row(c.caption, "caption"), ...c.credits.map((p, i) => row(p, "credit", i > 0))));
  }
  parts.jumps.forEach((p, i) => card.append(jumpRow(p, a.jumps[i])));
  if (a.why.length > 0) card.append(reasons(a));
  return card;
}

function cardHead(a: Article, n: number, doc: Document): HTMLElement {
  const facts = [t(`kind.${a.kind}`), pageLabel(a, doc)];
  if (a.confidence !== null) facts.push(t("article.confidence", { p: Math.round(a.confidence * 100) }));
  const copy = h("button", { type: "button", class: "quiet copy", "data-copy": a.id });
  say(copy, "article.copy");
  copy.setAttribute("aria-label", t("article.copyLabel", { n }));
  return h(
    "header",
    { class: "card-head" },
    h("span", { class: "number" }, number(n)),
    h("span", { class: "facts" }, facts.filter(Boolean).join(" · ")),
    copy,
  );
}

/** What spoke for the decisions, folded away: each rule with its points, for or against. */
function reasons(a: Article): HTMLElement {
  const box = h("details", { class: "reasons" }, say(h("summary"), "article.why"));
  for (const decision of ["beginning", "headline"] as const) {
    const spoke = a.why.filter((w) => w.decision === decision);
    if (spoke.length === 0) continue;
    box.append(h("p", { class: "facts" }, t(`why.${decision}`)), h("ul", {}, ...spoke.map(reason)));
  }
  return box;
}

function reason(w: Article["why"][number]): HTMLElement {
  const [english = "", chinese = english] = w.note.split(" / ");
  const points = w.score ? `${w.score > 0 ? "+" : "−"}${Math.abs(w.score).toFixed(1)} ` : "";
  return h("li", {}, h("span", { class: "points" }, points), language() === "zh" ? chinese : english);
}

function pageLabel(a: Article, doc: Document): string {
  const numbers = a.pages.map((i) => doc.pages[i]?.number).filter((x) => x !== null && x !== undefined);
  if (numbers.length === 0) return "";
  const list = numbers.join(language() === "zh" ? "、" : ", ");
  return t(numbers.length > 1 ? "article.pages" : "article.page", { n: list });
}

/** A part on a line of its own: the name of its role in the margin, then its text. */
export function row(part: Part, className: string, sameAsBefore = false, extra?: string): HTMLElement {
  return h(
    "div",
    {
      class: `part ${className}`.trim(),
      "data-part": part.id,
      "data-role": part.role,
      tabindex: -1,
    },
    h("span", { class: sameAsBefore ? "tag again" : "tag" }, t(`role.${part.role}`)),
    extra ? h("span", { class: "why" }, extra) : null,
    printed(part.text),
  );
}

function jumpRow(part: Part, jump: Jump | undefined): HTMLElement {
  const el = row(part, "jump");
  if (jump) el.classList.add(jump.direction);
  if (jump?.target) {
    const go = h("button", { type: "button", class: "quiet", "data-go": jump.target });
    el.append(say(go, "article.goTo"));
  }
  return el;
}
